"""The one export of a film: picture, sound, what else, and what it says will be written."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from msgspec.structs import replace

from studio.domain.cues import cue_sheet_from_json
from studio.domain.delivery import DeliverySettings
from studio.domain.facts import FilmFacts
from studio.domain.recipe import ColorizeRecipe, FilmFormat, SoundRecipe
from studio.jobs.outputs import SUFFIX_OF_FILM_FORMAT
from studio.ui.dialogs.film_export import FilmExportDialog
from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui


def _dialog(film: MainWindow, folder: Path, **chosen: object) -> FilmExportDialog:
    document = film.film_page.film
    assert document is not None
    dialog = FilmExportDialog(film.workspace, document, "", film)
    dialog.folder.setText(str(folder))
    for name, value in chosen.items():
        box = getattr(dialog, name)
        box.setCurrentIndex(box.findData(value))
        assert box.currentData() == value
    return dialog


def test_export_takes_the_cue_sheet_as_it_stands(film: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    document = film.film_page.film
    assert document is not None
    dialog = _dialog(film, tmp_path, picture="original", sound="cues", container=".mkv")
    dialog.deliveries["stems"].setChecked(True)
    dialog.go.click()
    request = bridge.submitted[0]
    assert isinstance(request.recipe, SoundRecipe)
    assert request.recipe.colour is None
    assert Path(request.output).name == "drum_and_ball-sound.mkv"
    assert cue_sheet_from_json(Path(request.extras["cues_in"]).read_bytes()) == document.sheet
    assert {"bwf", "cues_out"} <= request.extras.keys()


def test_picture_times_sound(film: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    document = film.film_page.film
    assert document is not None
    assert isinstance(document.facts, FilmFacts)
    document.facts = replace(document.facts, has_audio=True)
    document.set_colour(ColorizeRecipe(saturation=1.3))
    for picture in ("original", "coloured"):
        for sound in ("none", "cues", "both"):
            dialog = _dialog(film, tmp_path, picture=picture, sound=sound)
            if (picture, sound) == ("original", "none"):
                assert not dialog.go.isEnabled()
                assert "Nothing would change" in dialog.summary.text()
                continue
            dialog.go.click()
            request = bridge.submitted[-1]
            recipe = request.recipe
            if sound == "none":
                assert isinstance(recipe, ColorizeRecipe)
                assert recipe.saturation == 1.3
            else:
                assert isinstance(recipe, SoundRecipe)
                assert (recipe.colour is not None) == (picture == "coloured")
                assert recipe.own_sound == (sound == "both")
    assert [Path(request.output).stem for request in bridge.submitted] == [
        "drum_and_ball-sound",
        "drum_and_ball-sound-2",
        "drum_and_ball-colour",
        "drum_and_ball-colour-sound",
        "drum_and_ball-colour-sound-2",
    ]


def test_the_summary_says_what_is_written_and_what_is_heard(film: MainWindow, tmp_path: Path) -> None:
    film.film_page.timeline.mutes["AMB"].click()
    film.film_page.edits.choose_cue("cue1")
    film.film_page.edits.toggle_mute()
    text = _dialog(film, tmp_path, picture="coloured", sound="cues").summary.text()
    assert "drum_and_ball-colour-sound.mp4" in text
    assert "drum_and_ball-colour-sound.cues.json" in text
    assert "Heard: 1 of 4 cues. Silent as a whole: ambience. 1 unsure stays silent. 1 muted." in text


def test_a_film_is_coloured_in_the_format_chosen(film: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    names = {}
    for number, film_format in enumerate(get_args(FilmFormat)[1:]):
        dialog = _dialog(film, tmp_path, picture="coloured", sound="none", format=film_format)
        dialog.chroma_only.setChecked(True)
        dialog.deliveries["frame-sums"].setChecked(True)
        dialog.go.click()
        request = bridge.submitted[number]
        assert isinstance(request.recipe, ColorizeRecipe)
        assert (request.recipe.film_format, request.recipe.chroma_only) == (film_format, True)
        assert request.recipe.frame_sums == (film_format not in ("dpx", "tiff", "png"))
        names[film_format] = Path(request.output).suffix
    assert names == SUFFIX_OF_FILM_FORMAT


def test_a_folder_of_pictures_gets_no_sound(film: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    dialog = _dialog(film, tmp_path, picture="coloured", sound="cues", format="dpx")
    assert not dialog.deliveries["cues"].isVisibleTo(dialog)
    dialog.go.click()
    assert isinstance(bridge.submitted[0].recipe, ColorizeRecipe)
    assert bridge.submitted[0].extras == {}


def test_the_next_export_begins_with_the_last_choices(film: MainWindow, tmp_path: Path, store: Store) -> None:
    dialog = _dialog(film, tmp_path / "out", picture="coloured", sound="cues", format="mov-prores")
    dialog.deliveries["stems"].setChecked(True)
    dialog.go.click()
    film.workspace.settings = store.load_settings()
    document = film.film_page.film
    assert document is not None
    again = FilmExportDialog(film.workspace, document, "", film)
    assert again.picture.currentData() == "coloured"
    assert again.format.currentData() == "mov-prores"
    assert again.deliveries["stems"].isChecked()
    assert again.folder.text() == str(tmp_path / "out")


def test_without_cues_there_is_only_colour(window: MainWindow, tmp_path: Path) -> None:
    from assets import samples

    window.open_paths([samples.FILM])
    window.registry["export"].trigger()
    dialog = window.findChild(FilmExportDialog)
    assert isinstance(dialog, FilmExportDialog)
    assert not dialog.sound.isEnabled()
    dialog.picture.setCurrentIndex(dialog.picture.findData("coloured"))
    assert dialog.go.isEnabled()
    assert "drum_and_ball-colour.mp4" in dialog.summary.text()
    dialog.close()


def test_a_delivery_is_one_folder_with_its_clock(film: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    dialog = _dialog(film, tmp_path, picture="original", sound="cues", container=".mkv")
    assert not dialog.choices.start.isVisibleTo(dialog)
    for name in ("stems", "reaper", "timelines", "spotting", "captions"):
        dialog.deliveries[name].setChecked(True)
    assert dialog.choices.start.isVisibleTo(dialog)
    dialog.choices.two_pop.setChecked(True)
    dialog.choices.start.setText("00:00:02:00")
    assert not dialog.go.isEnabled()
    assert "room for the leader" in dialog.summary.text()
    dialog.choices.start.setText("10:00:00:00")
    assert "drum_and_ball-sound-delivery/ (" in dialog.summary.text()
    assert ".fcpxml" in dialog.summary.text()
    dialog.go.click()
    request = bridge.submitted[0]
    assert isinstance(request.recipe, SoundRecipe)
    assert request.recipe.delivery == DeliverySettings("10:00:00:00", True)
    folder = tmp_path / "drum_and_ball-sound-delivery"
    assert {"bwf", "reaper", "otio", "fcpxml", "edl", "pdf", "csv", "srt", "vtt", "clips", "sounds"} <= set(
        request.extras
    )
    assert Path(request.extras["otio"]) == folder / "drum_and_ball-sound.otio"
    again = _dialog(film, tmp_path)
    assert again.choices.clock == DeliverySettings("10:00:00:00", True)


def test_without_a_delivery_the_recipe_has_no_clock(film: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    dialog = _dialog(film, tmp_path, picture="original", sound="cues", container=".mkv")
    dialog.choices.start.setText("10:00:00:00")
    dialog.go.click()
    recipe = bridge.submitted[0].recipe
    assert isinstance(recipe, SoundRecipe)
    assert recipe.delivery is None


def test_a_film_is_exported_at_the_speed_it_was_shown_at(film: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    dialog = _dialog(film, tmp_path, picture="original", sound="cues", container=".mkv")
    assert dialog.projection.currentText() == "As fast as the file says (25)"
    dialog.go.click()
    again = _dialog(film, tmp_path, picture="original", sound="cues", projection=18.0)
    again.go.click()
    recipes = [request.recipe for request in bridge.submitted]
    assert [recipe.projection for recipe in recipes if isinstance(recipe, SoundRecipe)] == [None, 18.0]
    silent = _dialog(film, tmp_path, picture="coloured", sound="none")
    assert not silent.projection.isVisibleTo(silent)
