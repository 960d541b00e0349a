"""The mix that plays along: made after every edit, with its levels."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from assets import samples
from studio.domain.cues import CueSheet
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui


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
    bridge.pause_over()
    bridge.answer("mix_preview", {"path": str(tmp_path / "mix.wav"), "loudness_lufs": -23.04, "true_peak_dbtp": -4.2})
    assert page.mix.loudness.text() == "−23.0 LUFS"
    assert page.mix.true_peak.text() == "−4.2 dBTP"
    bridge.answer("waveform", {"peaks": [0.0, 0.5, 1.0]})
    assert list(page.timeline.view._peaks) == [0.0, 0.5, 1.0]


def test_the_meters_follow_the_film(film: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    page = film.film_page
    page.mix.make()
    bridge.pause_over()
    bridge.answer("mix_preview", {"path": str(tmp_path / "mix.wav"), "loudness_lufs": -23.0, "true_peak_dbtp": -4.2})
    assert page.mix.meters.values is None
    curve = {"step_s": 0.1, "momentary": [-70.0, -20.5, -18.0], "short_term": [-70.0, -30.0, -28.0]}
    bridge.answer("meter_sound", {**curve, "integrated": [-70.0, -24.0, -23.4], "true_peak": [-120.0, -6.1, -0.4]})
    page.transport.position_changed.emit(0.15)
    assert page.mix.meters.values == (-20.5, -30.0, -24.0, -6.1)
    assert page.mix.meters.rows[0][1] == page.timeline.levels.text == "−20.5 LUFS"
    page.transport.position_changed.emit(0.0)
    assert [text for _, text in page.mix.meters.rows] == ["–", "–", "–", "–"], "silence has no number"
    page.transport.position_changed.emit(99.0)
    assert page.mix.meters.values == (-18.0, -28.0, -23.4, -0.4)
    assert "Short-term −28.0 LUFS" in page.mix.meters.accessibleName()
    page.mix._no_mix()
    assert page.mix.meters.values is None
    assert page.timeline.levels.text == "–"


def test_another_film_begins_without_the_levels_of_the_first(
    film: MainWindow, bridge: FakeBridge, tmp_path: Path
) -> None:
    page = film.film_page
    page.mix.make()
    bridge.pause_over()
    bridge.answer("mix_preview", {"path": str(tmp_path / "mix.wav"), "loudness_lufs": -23.0, "true_peak_dbtp": -4.2})
    other = tmp_path / "other.mp4"
    other.write_bytes(samples.FILM.read_bytes())
    film.open_paths([other])
    assert page.mix.loudness.text() == "–"
    assert page.mix.true_peak.text() == "–"
    assert page.edits.cue is None
    assert page.transport.video._points == []


def test_an_edit_taken_back_within_the_pause_mixes_nothing(
    film: MainWindow, bridge: FakeBridge, tmp_path: Path
) -> None:
    page = film.film_page
    page.mix.make()
    bridge.pause_over()
    bridge.answer("mix_preview", {"path": str(tmp_path / "mix.wav"), "loudness_lufs": -23.0, "true_peak_dbtp": -4.2})
    page.edits.choose_cue("cue1")
    page.edits.nudge(1)
    film.bar.undo_button.click()
    bridge.pause_over()
    assert not bridge.pending("mix_preview")
    page.edits.nudge(1)
    bridge.pause_over()
    assert page.mix.loudness.text() == "mixing…"
    (ticket,) = bridge.pending("mix_preview")
    film.bar.undo_button.click()
    assert bridge.withdrawn[-1] == ticket, "what plays is right again"
    assert page.mix.loudness.text() == "−23.0 LUFS"
    bridge.pause_over()
    assert not bridge.pending("mix_preview")


def test_what_is_heard_and_drawn_follows_undo_back_to_no_cues(
    film: MainWindow, bridge: FakeBridge, tmp_path: Path
) -> None:
    page = film.film_page
    page.mix.make()
    bridge.pause_over()
    bridge.answer("mix_preview", {"path": str(tmp_path / "mix.wav"), "loudness_lufs": -23.0, "true_peak_dbtp": -4.2})
    bridge.answer("waveform", {"peaks": [0.0, 0.5]})
    assert page.film is not None
    tracks: list[object] = []
    page.transport.player.set_soundtrack = tracks.append  # type: ignore[method-assign]
    film.bar.undo_button.click()
    assert page.film.sheet is None
    assert page.mix.loudness.text() == "–"
    assert list(page.timeline.view._peaks) == []
    assert tracks == [None], "the film's own sound again, not the mix of before"


def test_a_waveform_that_comes_late_is_not_drawn_over_another_film(
    film: MainWindow, bridge: FakeBridge, tmp_path: Path
) -> None:
    page = film.film_page
    page.mix.make()
    bridge.pause_over()
    bridge.answer("mix_preview", {"path": str(tmp_path / "mix.wav"), "loudness_lufs": -23.0, "true_peak_dbtp": -4.2})
    (late,) = bridge.pending("waveform")
    other = tmp_path / "other.mp4"
    other.write_bytes(samples.FILM.read_bytes())
    film.open_paths([other])
    bridge._answered.emit(late, {"peaks": [1.0, 1.0]})
    assert list(page.timeline.view._peaks) == []


def test_a_mix_that_fails_leaves_none_of_before_standing(film: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    page = film.film_page
    page.mix.make()
    bridge.pause_over()
    bridge.answer("mix_preview", {"path": str(tmp_path / "mix.wav"), "loudness_lufs": -23.0, "true_peak_dbtp": -4.2})
    bridge.answer("waveform", {"peaks": [1.0]})
    page.edits.choose_cue("cue1")
    page.edits.nudge(1)
    bridge.pause_over()
    bridge.fail("mix_preview", "The sound “Wood hit 01” is gone.")
    assert page.film is not None
    assert page.film.preview == ""
    assert list(page.timeline.view._peaks) == []
    assert film.banner.isVisible()
    page.edits.nudge(1)
    bridge.pause_over()
    bridge.answer("mix_preview", {"path": str(tmp_path / "mix.wav"), "loudness_lufs": -23.0, "true_peak_dbtp": -4.2})
    assert not film.banner.isVisible(), "what the error was about is in order again"


def test_an_edit_is_heard_at_once_and_the_whole_mix_follows(
    film: MainWindow, bridge: FakeBridge, sheet: CueSheet, tmp_path: Path
) -> None:
    page = film.film_page
    document = page.film
    assert document is not None
    page.mix.make()
    bridge.pause_over()
    levels = {"loudness_lufs": -23.0, "true_peak_dbtp": -4.2}
    assert not bridge.pending("patch_mix"), "there is nothing to patch yet"
    bridge.answer("mix_preview", {"path": str(tmp_path / "1.wav"), **levels})
    bridge.answer("waveform", {"peaks": [0.5]})
    page.edits.choose_cue("cue1")
    page.edits.nudge(1)
    bridge.pause_over()
    asked = bridge.params(bridge.pending("patch_mix")[0])
    assert asked["path"] == str(tmp_path / "1.wav")
    assert msgspec.convert(asked["before"], CueSheet) == sheet
    assert msgspec.convert(asked["after"], CueSheet) == document.sheet
    bridge.answer("patch_mix", {"path": str(tmp_path / "patched.wav")})
    assert document.preview == str(tmp_path / "patched.wav")
    assert page.mix.loudness.text() == "mixing…"
    assert not bridge.pending("waveform"), "what is drawn is the whole mix"
    page.edits.nudge(1)
    bridge.pause_over()
    again = bridge.params(bridge.pending("patch_mix")[0])
    assert again["path"] == str(tmp_path / "patched.wav"), "a patch goes on from what is heard"
    bridge.answer("mix_preview", {"path": str(tmp_path / "2.wav"), **levels})
    assert document.preview == str(tmp_path / "2.wav")
    assert not bridge.pending("patch_mix"), "the whole mix was quicker"


def test_a_patch_that_fails_or_comes_late_changes_nothing(film: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    page = film.film_page
    document = page.film
    assert document is not None
    page.mix.make()
    bridge.pause_over()
    bridge.answer("mix_preview", {"path": str(tmp_path / "1.wav"), "loudness_lufs": -23.0, "true_peak_dbtp": -4.2})
    page.edits.choose_cue("cue1")
    page.edits.nudge(1)
    bridge.pause_over()
    (late,) = bridge.pending("patch_mix")
    film.bar.undo_button.click()
    bridge._answered.emit(late, {"path": str(tmp_path / "patched.wav")})
    assert document.preview == str(tmp_path / "1.wav")
