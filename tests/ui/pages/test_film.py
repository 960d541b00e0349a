"""Film and sound: find, listen, change, undo, export, with an engine that the test plays."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assets import samples
from studio.domain.cues import Cue, CueAlternative, CueSheet, CueSound, cue_sheet_from_json, is_heard
from studio.domain.facts import FilmFacts
from studio.domain.recipe import Hint, SoundRecipe
from studio.sound.library.library import SoundLibrary
from studio.sound.shelves.records import SoundRecord
from studio.ui.dialogs.export import ColourFilmDialog, ExportFilmDialog
from studio.ui.parts.colour_popup import ColourPopup
from studio.ui.parts.cue_list import HEARD
from studio.ui.parts.sound_drops import SOUND_MIME
from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui

FPS = 25.0
DURATION = 8.0


def cue(number: int, start: float, length: float, confidence: float, track: str = "SFX", kind: str = "impact") -> Cue:
    return Cue(
        f"cue{number}",
        kind,  # type: ignore[arg-type]
        start,
        start + length,
        0.7,
        confidence,
        "WOODImpt",
        (0.4, 0.4, 0.2, 0.2),
        CueSound(f"sound{number}", f"Wood hit {number:02d}"),
        (CueAlternative("other", "Metal hit 01", 0.6),),
        f"Hit {number}",
        track,  # type: ignore[arg-type]
    )


@pytest.fixture
def sheet() -> CueSheet:
    return CueSheet(
        "film.mp4",
        FPS,
        DURATION,
        (
            cue(0, 0.0, 8.0, 0.9, "AMB", "ambience"),
            cue(1, 1.0, 0.4, 0.9),
            cue(2, 3.0, 0.4, 0.45),
            cue(3, 5.0, 0.4, 0.2),
        ),
        ((0.0, 4.0), (4.0, 8.0)),
    )


@pytest.fixture
def film(window: MainWindow, bridge: FakeBridge, sheet: CueSheet) -> MainWindow:
    window.open_paths([samples.FILM])
    facts = FilmFacts(str(samples.FILM), "mp4", "h264", 640, 480, FPS, DURATION, 200, False, False, 1000)
    bridge.answer("inspect", {"facts": msgspec.to_builtins(facts)})
    window.film_page.find_sounds()
    bridge.answer("find_cues", {"sheet": msgspec.to_builtins(sheet)})
    window.film_page.mix.stop()
    return window


def test_finding_sounds_shows_progress_and_can_be_cancelled(window: MainWindow, bridge: FakeBridge) -> None:
    window.open_paths([samples.FILM])
    page = window.film_page
    window.bar.find_button.click()
    ticket = bridge.pending("find_cues")[0]
    bridge.progress("find_cues", 0.3, "Watching the film", 40.0)
    assert page.finder.progress_text.text() == "Watching the film · about 40 s left"
    assert not window.bar.find_button.isEnabled()
    page.finder.cancel_button.click()
    assert ticket in bridge.withdrawn
    assert window.bar.find_button.isEnabled()
    assert page.film is not None
    assert page.film.sheet is None


def test_found_cues_are_listed_with_the_unsure_ones_apart(film: MainWindow) -> None:
    cues = film.film_page.finder.cues.cues
    rows = [cues.data(cues.index(row), Qt.ItemDataRole.UserRole) for row in range(cues.rowCount())]
    titles = [row if isinstance(row, str) else row.id for row in rows]
    assert titles == ["Cues · 3", "cue0", "cue1", "cue2", "Unsure · 1", "cue3"]
    assert "Sounds found in 4 places, 1 unsure" in film.banner.message.text()


def test_choosing_a_cue_shows_its_sound_and_its_place(qtbot: QtBot, film: MainWindow) -> None:
    page = film.film_page
    row = page.finder.cues.cues.row_of("cue1")
    qtbot.mouseClick(
        page.finder.cues.viewport(),
        Qt.MouseButton.LeftButton,
        pos=page.finder.cues.visualRect(page.finder.cues.cues.index(row)).center(),
    )
    assert page.edits.selection == "cue1"
    assert page.timeline.view.selection == "cue1"
    assert page.transport.player.position_s == pytest.approx(1.0)
    assert page.transport.position.text() == "00:00:01:00"
    assert page.cue_panel.alternatives.count() == 2
    assert page.transport.video._region == (0.4, 0.4, 0.2, 0.2)


def drop(widget: QWidget, data: QMimeData, at: QPointF) -> bool:
    """Drag ``data`` over the widget and let go; returns whether it was taken."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(at.toPoint(), copy, data, left, none)
    entered.ignore()
    QApplication.sendEvent(widget, entered)
    if not entered.isAccepted():
        return False
    QApplication.sendEvent(widget, QDragMoveEvent(at.toPoint(), copy, data, left, none))
    QApplication.sendEvent(widget, QDropEvent(at, copy, data, left, none))
    return True


@pytest.fixture
def own_sounds(window: MainWindow, tmp_path: Path) -> Path:
    """A library on disk with one sound in it, and a second file beside that is not in it yet."""
    for number, name in enumerate(("Barn Door", "Far Clap")):
        noise = np.random.default_rng(number).normal(0, 0.1, 9600)
        soundfile.write(tmp_path / f"{name}.wav", noise, 48_000)
    window.workspace.library._opener = lambda: SoundLibrary.open(tmp_path / "library.sqlite")
    with SoundLibrary.open(tmp_path / "library.sqlite") as library:
        library.add_files([tmp_path / "Barn Door.wav"])
    return tmp_path


@pytest.mark.parametrize("known", [True, False])
def test_a_sound_dropped_on_a_lane_gets_a_cue_there_and_leaves_by_undo(
    qtbot: QtBot, own_sounds: Path, film: MainWindow, known: bool
) -> None:
    view = film.film_page.timeline.view
    document = film.film_page.film
    assert document is not None
    assert document.sheet is not None
    data = QMimeData()
    if known:
        with SoundLibrary.open(own_sounds / "library.sqlite") as library:
            data.setData(SOUND_MIME, library.search("barn")[0].record.id.encode())
    else:
        data.setUrls([QUrl.fromLocalFile(str(own_sounds / "Far Clap.wav"))])
    cues, steps = len(document.sheet.cues), document.undo.count()
    assert drop(view, data, QPointF(view.x_of(6.0), view.lane_rect("FLY").center().y()))
    qtbot.waitUntil(lambda: document.undo.count() == steps + 1, timeout=60_000)
    new = document.cue(film.film_page.edits.selection)
    assert new is not None
    assert (new.label, new.track) == ("Barn Door" if known else "Far Clap", "FLY")
    assert new.start_s == pytest.approx(6.0, abs=1 / FPS)
    assert view._hovering is None
    film.bar.undo_button.click()
    assert len(document.sheet.cues) == cues


def test_what_is_no_sound_does_not_land_on_the_timeline(film: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "picture.png"))])
    view = film.film_page.timeline.view
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(50, 100), copy, data, left, none)
    view.dragEnterEvent(entered)
    assert not entered.isAccepted(), "the window opens it, wherever it is dropped"


def test_a_sound_resting_on_a_tab_opens_its_place(qtbot: QtBot, film: MainWindow) -> None:
    film.go("library")
    data = QMimeData()
    data.setData(SOUND_MIME, b"some-id")
    QApplication.sendEvent(
        film.bar.tabs["film"],
        QDragEnterEvent(
            QPoint(4, 4), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        ),
    )
    qtbot.waitUntil(lambda: film.place == "film", timeout=10_000)


def test_a_cue_is_dragged_on_the_timeline_and_put_back_by_undo(qtbot: QtBot, film: MainWindow) -> None:
    page = film.film_page
    view = page.timeline.view
    document = page.film
    assert document is not None
    moved = document.cue("cue1")
    assert moved is not None
    start = view.cue_rect(moved).center().toPoint()
    goal = start + QPoint(round(1.0 * view.scale), 0)
    steps = document.undo.count()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, start + QPoint(20, 0))
    qtbot.mouseMove(view, goal)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=goal)
    after = document.cue("cue1")
    assert after is not None
    assert after.start_s == pytest.approx(2.0, abs=0.06)
    assert after.start_s * FPS == pytest.approx(round(after.start_s * FPS)), "snapped to a frame"
    assert after.end_s - after.start_s == pytest.approx(0.4)
    assert document.undo.count() == steps + 1, "one drag is one step"
    film.bar.undo_button.click()
    back = document.cue("cue1")
    assert back is not None
    assert back.start_s == 1.0
    film.bar.redo_button.click()
    again = document.cue("cue1")
    assert again is not None
    assert again.start_s == after.start_s


def test_a_silent_cue_beside_a_sounding_one_is_seen_and_clicked_below_it(
    qtbot: QtBot, film: MainWindow, sheet: CueSheet
) -> None:
    view = film.film_page.timeline.view
    doubted = cue(4, 0.0, 4.0, 0.13, "AMB", "ambience")
    view.set_sheet(msgspec.structs.replace(sheet, cues=(*sheet.cues, doubted)))
    bed, alone = view.cue_rect(sheet.cues[0]), view.cue_rect(sheet.cues[3])
    low = view.cue_rect(doubted)
    assert low.height() < 0.6 * bed.height()
    assert low.bottom() == bed.bottom()
    assert alone.height() == bed.height(), "a silent cue with its lane to itself keeps its height"
    assert view.cue_at(low.center()) == doubted
    assert view.cue_at(QPointF(low.center().x(), bed.top() + 4)) == sheet.cues[0]


def test_a_click_without_moving_changes_nothing(qtbot: QtBot, film: MainWindow) -> None:
    page = film.film_page
    assert page.film is not None
    steps = page.film.undo.count()
    chosen = page.film.cue("cue2")
    assert chosen is not None
    qtbot.mouseClick(
        page.timeline.view, Qt.MouseButton.LeftButton, pos=page.timeline.view.cue_rect(chosen).center().toPoint()
    )
    assert page.edits.selection == "cue2"
    assert page.film.undo.count() == steps


def test_nudges_by_key_are_whole_frames_and_one_step_of_undo(qtbot: QtBot, film: MainWindow) -> None:
    page = film.film_page
    document = page.film
    assert document is not None
    page.edits.choose_cue("cue1")
    steps = document.undo.count()
    page.timeline.view.setFocus()
    for _ in range(3):
        qtbot.keyClick(page.timeline.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    nudged = document.cue("cue1")
    assert nudged is not None
    assert nudged.start_s == pytest.approx(1.0 + 3 / FPS)
    assert document.undo.count() == steps + 1


def test_gain_pan_mute_and_sound_are_edits(film: MainWindow) -> None:
    page = film.film_page
    document = page.film
    assert document is not None
    page.edits.choose_cue("cue1")
    page.cue_panel.gain.slider.setValue(-12)
    page.cue_panel.gain.settled.emit(page.cue_panel.gain.value())
    page.cue_panel.pan.slider.setValue(50)
    page.cue_panel.pan.settled.emit(page.cue_panel.pan.value())
    page.cue_panel.mute.click()
    other = SoundRecord("other", "Metal hit 01", Path("/sounds/metal.flac"), "METLImpt", 0.5, 48_000, 1)
    film.workspace.library.get = lambda sound_id, done: done(other)  # type: ignore[method-assign]
    page.cue_panel.use_sound("other", "Metal hit 01")
    edited = document.cue("cue1")
    assert edited is not None
    assert edited.muted
    assert edited.sound == CueSound("other", "Metal hit 01", gain_db=-6.0, pan=0.5)
    assert "sound1" in [a.id for a in edited.alternatives], "the old sound can be had again"
    for _ in range(4):
        film.bar.undo_button.click()
    first = document.cue("cue1")
    assert first is not None
    assert first.sound == CueSound("sound1", "Wood hit 01")
    assert not first.muted


def test_an_unsure_cue_is_kept_or_removed(film: MainWindow) -> None:
    page = film.film_page
    assert page.film is not None
    page.edits.choose_cue("cue3")
    assert page.cue_panel.doubt.isVisible()
    page.cue_panel.confirm.click()
    kept = page.film.cue("cue3")
    assert kept is not None
    assert not kept.muted
    assert kept.confidence == 1.0
    page.edits.choose_cue("cue2")
    page.cue_panel.delete.click()
    assert page.film.cue("cue2") is None


def test_an_unsure_cue_can_sound_before_anybody_is_sure_of_it(film: MainWindow) -> None:
    page = film.film_page
    assert page.film is not None
    page.edits.choose_cue("cue3")
    assert page.cue_panel.mute.text() == "Let it sound", "it is silent, but nobody has muted it"
    page.cue_panel.mute.click()
    assert "cue3" in heard(film)
    assert page.cue_panel.doubt.isVisible()
    page.cue_panel.mute.click()
    assert page.cue_panel.mute.text() == "Unmute"
    assert "cue3" not in heard(film)


def heard(film: MainWindow) -> list[str]:
    """The cues that are heard, which must be those that the list shows as heard."""
    document, rows = film.film_page.film, film.film_page.finder.cues.cues
    assert document is not None
    assert document.sheet is not None
    cues = [c.id for c in document.sheet.cues if is_heard(c, document.sheet)]
    shown = [rows.index(rows.row_of(c.id)) for c in document.sheet.cues]
    assert [row.data(Qt.ItemDataRole.UserRole).id for row in shown if row.data(HEARD)] == cues
    return cues


def test_lanes_are_muted_and_heard_alone(film: MainWindow) -> None:
    mutes, solos = film.film_page.timeline.mutes, film.film_page.timeline.solos
    assert heard(film) == ["cue0", "cue1", "cue2"]
    mutes["AMB"].click()
    assert heard(film) == ["cue1", "cue2"]
    assert mutes["AMB"].isChecked()
    film.bar.undo_button.click()
    assert not mutes["AMB"].isChecked()
    solos["AMB"].click()
    assert heard(film) == ["cue0"]
    assert solos["AMB"].isChecked()


@pytest.mark.parametrize("buttons", ["mutes", "solos"])
def test_a_second_click_takes_mute_and_solo_back_and_unsure_cues_stay_silent(film: MainWindow, buttons: str) -> None:
    page = film.film_page
    assert page.film is not None
    before = page.film.sheet
    button = getattr(page.timeline, buttons)["SFX"]
    button.click()
    button.click()
    assert not button.isChecked()
    assert page.film.sheet == before
    assert heard(film) == ["cue0", "cue1", "cue2"], "cue3 is unsure, and nobody has decided about it"


def test_a_muted_lane_is_drawn_faintly_and_its_cues_keep_their_places(film: MainWindow) -> None:
    view = film.film_page.timeline.view
    assert view.sheet is not None
    cue1 = view.sheet.cues[1]
    place = view.cue_rect(cue1)
    spot = QPoint(round(place.center().x()), round(place.bottom()) - 6)
    lit = view._painted_lanes().toImage().pixelColor(spot)
    film.film_page.timeline.mutes["SFX"].click()
    assert view.cue_rect(cue1) == place
    assert view._painted_lanes().toImage().pixelColor(spot) != lit
    film.film_page.timeline.mutes["SFX"].click()
    assert view._painted_lanes().toImage().pixelColor(spot) == lit


def test_a_cue_is_set_by_hand_with_m(qtbot: QtBot, film: MainWindow) -> None:
    page = film.film_page
    page.transport.seek(2.4)
    page.timeline.view.setFocus()
    qtbot.keyClick(page.timeline.view, Qt.Key.Key_M)
    assert page.film is not None
    assert page.film.sheet is not None
    assert len(page.film.sheet.cues) == 5
    new = page.film.cue(page.edits.selection)
    assert new is not None
    assert new.start_s == pytest.approx(2.4)


def test_every_edit_is_mixed_again_and_saved(qtbot: QtBot, film: MainWindow, bridge: FakeBridge) -> None:
    page = film.film_page
    page.edits.choose_cue("cue1")
    page.edits.nudge(1)
    qtbot.waitUntil(lambda: bool(bridge.pending("mix_preview")), timeout=3000)
    sent = msgspec.convert(bridge.params(bridge.pending("mix_preview")[0])["sheet"], CueSheet)
    assert page.film is not None
    assert sent == page.film.sheet
    work = film.workspace.store.film_work(samples.FILM)
    assert work is not None
    assert work.sheet == page.film.sheet


def test_the_mix_reports_its_levels(qtbot: QtBot, film: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    page = film.film_page
    page.mix.make()
    bridge.answer("mix_preview", {"path": str(tmp_path / "mix.wav"), "loudness_lufs": -23.04, "true_peak_dbtp": -4.2})
    assert page.mix.loudness.text() == "−23.0 LUFS"
    assert page.mix.true_peak.text() == "−4.2 dBTP"
    bridge.answer("waveform", {"peaks": [0.0, 0.5, 1.0]})
    assert list(page.timeline.view._peaks) == [0.0, 0.5, 1.0]


def test_frames_are_stepped_and_sought_at_their_middle(film: MainWindow) -> None:
    page = film.film_page
    page.transport.seek(1.0)
    page.transport.step_frames(1)
    assert page.transport.position.text() == "00:00:01:01"
    page.transport.step_frames(-2)
    assert page.transport.position.text() == "00:00:00:24"


def test_export_takes_the_cue_sheet_as_it_stands(film: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    document = film.film_page.film
    assert document is not None
    dialog = ExportFilmDialog(film.workspace, document, film)
    dialog.folder.setText(str(tmp_path))
    dialog.stems.setChecked(True)
    dialog.container.setCurrentIndex(2)
    dialog.go.click()
    request = bridge.submitted[0]
    assert isinstance(request.recipe, SoundRecipe)
    assert Path(request.output).name == "drum_and_ball-sound.mkv"
    assert cue_sheet_from_json(Path(request.extras["cues_in"]).read_bytes()) == document.sheet
    assert "stems" in request.extras


def test_colouring_a_film_is_a_job(film: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    document = film.film_page.film
    assert document is not None
    dialog = ColourFilmDialog(film.workspace, document, film)
    dialog.folder.setText(str(tmp_path))
    dialog.go.click()
    assert Path(bridge.submitted[0].output).name == "drum_and_ball-colour.mp4"


def test_the_timeline_zooms_about_the_mouse_and_scrolls(film: MainWindow) -> None:
    view = film.film_page.timeline.view
    at = view.time_at(400)
    view.zoom(4.0, 400)
    assert view.time_at(400) == pytest.approx(at, abs=0.02)
    assert film.film_page.timeline.bar.isVisible()
    view.zoom(0.01, 400)
    assert view.fit
    assert not film.film_page.timeline.bar.isVisible()


# -- colours of the film -----------------------------------------------------------------------------------------------


def test_a_point_on_the_picture_carries_the_time_of_its_frame(
    film: MainWindow, bridge: FakeBridge, qtbot: QtBot, tmp_path: Path, store: Store
) -> None:
    page = film.film_page
    document = page.film
    assert document is not None
    page.transport.seek(2.0)
    page.transport.point_tool.click()
    with qtbot.waitSignal(page.transport.video.point_asked) as asked:
        target = page.transport.video.picture_rect()
        at = target.topLeft() + QPointF(target.width() * 0.25, target.height() * 0.5)
        qtbot.mouseClick(page.transport.video, Qt.MouseButton.LeftButton, pos=at.toPoint())
    index = asked.args[0]
    assert index == -1
    popup = page.findChild(ColourPopup)
    popup._choose(QColor("#b83232"))
    (hint,) = document.colour.hints
    assert (hint.x, hint.y) == pytest.approx((0.25, 0.5), abs=0.01)
    assert hint.time == pytest.approx(2.02)
    assert len(page.transport.video._points) == 1
    page.transport.step_frames(1)
    assert page.transport.video._points == [], "the point is shown on its own frame only"
    chips = [chip for chip in page.colour.edits.points.findChildren(QPushButton) if chip.text()]
    assert [chip.text() for chip in chips] == ["red · 0:02.0"]
    assert store.film_work(document.path).colour.hints == (hint,)  # type: ignore[union-attr]
    document.undo.undo()
    assert document.colour.hints == ()
    document.undo.redo()
    dialog = ColourFilmDialog(film.workspace, document, film)
    dialog.folder.setText(str(tmp_path))
    dialog.go.click()
    assert bridge.submitted[-1].recipe.hints == (hint,)  # type: ignore[union-attr]


def test_a_chip_goes_back_to_where_its_point_was_set(film: MainWindow) -> None:
    page = film.film_page
    document = page.film
    assert document is not None
    hints = (Hint(0.5, 0.5, 40.0, 30.0, time=3.02), Hint(0.1, 0.1, 0.0, 0.0))
    document.set_colour(msgspec.structs.replace(document.colour, hints=hints))
    page.transport.seek(0.0)
    assert len(page.transport.video._points) == 1, "a point without a time belongs to every frame"
    page.colour.edits.ask_chip(0, QPoint(0, 0))
    assert page.transport.player.position_s == pytest.approx(3.02)
    assert len(page.transport.video._points) == 2
    popup = page.findChild(ColourPopup)
    popup._choose(QColor("#3c62b0"))
    changed = document.colour.hints[0]
    assert (changed.x, changed.y, changed.time) == (0.5, 0.5, 3.02)
    assert changed.b < 0
    page.colour.edits.remove_point(1)
    assert document.colour.hints == (changed,)


def test_a_reference_leads_the_film_and_is_kept(film: MainWindow, bridge: FakeBridge, photos: list[Path]) -> None:
    page = film.film_page
    document = page.film
    assert document is not None
    page.colour.edits.reference.read(photos[0])
    bridge.answer("reference", {"reference": {"name": "sea.jpg", "sha256": "b" * 64, "palette": [[0, -30, 1.0]]}})
    assert document.colour.reference is not None
    assert "sea.jpg" in ColourFilmDialog(film.workspace, document, film)._wishes()
    page.colour.edits.reference.remove.click()
    assert document.colour.reference is None
    assert document.undo.undoText() == "Remove the reference"


def test_another_film_begins_without_the_levels_of_the_first(
    film: MainWindow, bridge: FakeBridge, tmp_path: Path
) -> None:
    page = film.film_page
    page.mix.make()
    bridge.answer("mix_preview", {"path": str(tmp_path / "mix.wav"), "loudness_lufs": -23.0, "true_peak_dbtp": -4.2})
    other = tmp_path / "other.mp4"
    other.write_bytes(samples.FILM.read_bytes())
    film.open_paths([other])
    assert page.mix.loudness.text() == "–"
    assert page.mix.true_peak.text() == "–"
    assert page.edits.cue is None
    assert page.transport.video._points == []
