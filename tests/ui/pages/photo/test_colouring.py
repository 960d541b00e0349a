"""Photographs are coloured one after the other, again after every change of their settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.ui.pages.photo import panel as panel_module
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.photo.making import colourise, qt_click

pytestmark = pytest.mark.gui


def test_colourising_shows_progress_and_then_the_colours(
    opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    qt_click(page.panel.colourise)
    bridge.progress("preview_colour", 0.4, "Colouring", 12.0)
    assert page.panel.bar.value() == 400
    assert "Colouring 1 of 1" in opened.status_line.work_text.text()
    assert opened.status_line.work_eta.text() == "about 12 s left"
    bridge.answer("preview_colour", {"folder": pyramids[1]})
    assert page.photo is not None
    assert page.photo.state == "coloured"
    assert not page.viewer.after.empty
    assert opened.bar.export_button.isEnabled()
    assert opened.status_line.work_text.isHidden()


def test_the_amber_button_moves_from_colourise_to_export(
    opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    assert opened.photo_page.panel.colourise.property("kind") == "primary"
    assert opened.bar.export_button.property("kind") != "primary"
    colourise(opened, bridge, pyramids[1])
    assert opened.photo_page.panel.colourise.property("kind") != "primary"
    assert opened.bar.export_button.property("kind") == "primary"


def test_cancel_stops_the_present_one_and_those_that_wait(opened: MainWindow, bridge: FakeBridge) -> None:
    page = opened.photo_page
    page.strip.selectAll()
    qt_click(page.panel.colourise)
    assert [p.state for p in opened.workspace.roll.photos] == ["working", "waiting", "waiting"]
    ticket = bridge.pending("preview_colour")[0]
    qt_click(page.panel.cancel)
    assert bridge.withdrawn == [ticket]
    assert [p.state for p in opened.workspace.roll.photos] == ["new", "new", "new"]


def test_one_failure_does_not_stop_the_others(opened: MainWindow, bridge: FakeBridge) -> None:
    opened.photo_page.strip.selectAll()
    qt_click(opened.photo_page.panel.colourise)
    bridge.fail("preview_colour", "scan0.png is damaged.", "Scan it again.")
    assert opened.workspace.roll.photos[0].state == "failed"
    assert opened.banner.hint.text() == "Scan it again."
    assert opened.workspace.roll.photos[1].state == "working"


def test_progress_of_many_is_told_together(opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]) -> None:
    opened.photo_page.strip.selectAll()
    qt_click(opened.photo_page.panel.colourise)
    bridge.progress("preview_colour", 0.5, "Colouring")
    assert opened.status_line.work_text.text() == "Colouring 1 of 3"
    assert opened.status_line.work_bar.value() == 167
    bridge.answer("preview_colour", {"folder": pyramids[1]})
    assert opened.status_line.work_text.text() == "Colouring 2 of 3"
    assert opened.status_line.work_bar.value() == 333


def test_a_moved_slider_colours_anew_and_newer_settings_replace_older(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    colourise(opened, bridge, pyramids[1])
    page.panel.vividness.slider.setFocus()
    qtbot.keyClick(page.panel.vividness.slider, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: len(bridge.pending("preview_colour")) == 1)
    first = bridge.pending("preview_colour")[0]
    qtbot.keyClick(page.panel.vividness.slider, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: bridge.pending("preview_colour") not in ([], [first]))
    assert first in bridge.withdrawn
    recipe = bridge.params(bridge.pending("preview_colour")[0])["recipe"]
    assert recipe["vividness"] == pytest.approx(page.panel.vividness.value())


def test_settings_are_taken_over_by_all_selected(opened: MainWindow) -> None:
    page = opened.photo_page
    page.panel.saturation.slider.setValue(130)
    page.panel.saturation.settled.emit(1.3)
    page.strip.selectAll()
    opened.registry["copy-settings"].trigger()
    assert [p.recipe.saturation for p in opened.workspace.roll.photos] == pytest.approx([1.3] * 3)


def test_settings_taken_over_recolour_all_selected(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    photos = opened.workspace.roll.photos
    page.strip.selectAll()
    qt_click(page.panel.colourise)
    for _ in photos:
        bridge.answer("preview_colour", {"folder": pyramids[1]})
    assert all(photo.shown is not None for photo in photos)
    page.panel.saturation.slider.setValue(130)
    page.panel.saturation.settled.emit(1.3)
    opened.registry["copy-settings"].trigger()
    asked = []
    for _ in photos:
        qtbot.waitUntil(lambda: bool(bridge.pending("preview_colour")))
        sent = bridge.params(bridge.pending("preview_colour")[0])
        asked.append((sent["path"], sent["recipe"]["saturation"]))
        bridge.answer("preview_colour", {"folder": pyramids[0]})
    assert asked == [(str(photo.path), pytest.approx(1.3)) for photo in photos]
    assert [photo.shown.recipe for photo in photos if photo.shown is not None] == [photo.recipe for photo in photos]
    assert not bridge.pending("preview_colour")


def test_a_photograph_closed_in_the_pause_is_not_coloured_again(
    opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    colourise(opened, bridge, pyramids[1])
    page.panel.saturation.settled.emit(1.3)
    page.close_photos([opened.workspace.roll.photos[0]])
    bridge.pause_over()
    assert not bridge.pending("preview_colour")


def test_going_back_to_a_known_version_lets_those_that_wait_begin(
    opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    first, second, third = opened.workspace.roll.photos
    colourise(opened, bridge, pyramids[1])
    page.panel.saturation.settled.emit(1.3)
    bridge.pause_over()
    page.strip.selectAll()
    page.colouring.colour([second, third])
    assert [p.state for p in (first, second, third)] == ["working", "waiting", "waiting"]
    page.show_photo(first)
    qt_click(opened.bar.undo_button)
    assert first.state == "coloured"
    (ticket,) = bridge.pending("preview_colour")
    assert bridge.params(ticket)["path"] == str(second.path)
    assert [p.state for p in (second, third)] == ["working", "waiting"]
    assert opened.status_line.work_text.text() == "Colouring 1 of 2"


def test_undo_within_the_pause_asks_nothing(opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]) -> None:
    page = opened.photo_page
    photo = page.photo
    assert photo is not None
    colourise(opened, bridge, pyramids[1])
    page.panel.saturation.settled.emit(1.3)
    qt_click(opened.bar.undo_button)
    bridge.pause_over()
    assert not bridge.pending("preview_colour")
    assert photo.state == "coloured"
    assert not page.colouring.busy
    assert opened.status_line.work_text.isHidden()


def test_settings_changed_while_waiting_are_the_ones_that_are_used(
    opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    first, second, _ = opened.workspace.roll.photos
    page.colouring.colour([first, second])
    page.show_photo(second)
    page.panel.saturation.settled.emit(1.3)
    bridge.pause_over()
    bridge.answer("preview_colour", {"folder": pyramids[1]})
    (ticket,) = bridge.pending("preview_colour")
    assert bridge.params(ticket)["path"] == str(second.path)
    assert bridge.params(ticket)["recipe"]["saturation"] == pytest.approx(1.3)


def test_a_closed_photograph_wants_nothing_any_more(window: MainWindow, bridge: FakeBridge, photos: list[Path]) -> None:
    window.open_paths(photos)
    page = window.photo_page
    page.strip.grab()
    assert bridge.pending("thumbnail")
    page.colourise_all()
    page.close_photos(list(window.workspace.roll.photos))
    assert bridge.asked == {}
    assert not page.colouring.busy


def test_cancel_goes_when_the_last_one_elsewhere_on_the_roll_has_ended(
    opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    page.strip.select(opened.workspace.roll.photos[1])
    qt_click(page.panel.colourise)
    page.strip.select(opened.workspace.roll.photos[0])
    assert not page.panel.cancel.isHidden()
    bridge.answer("preview_colour", {"folder": pyramids[1]})
    assert page.panel.cancel.isHidden()


def test_thirty_photographs_are_counted_as_thirty(window: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.png" for number in range(30)]
    for path in paths:
        path.touch()
    window.open_paths(paths)
    window.photo_page.colourise_all()
    assert window.status_line.work_text.text() == "Colouring 1 of 30"
    bridge.answer("preview_colour", {"folder": "", "thumbnail": ""})
    assert window.status_line.work_text.text() == "Colouring 2 of 30"
    bridge.fail("preview_colour", "2.png is damaged.")
    assert window.status_line.work_text.text() == "Colouring 3 of 30"


def test_one_quiet_line_says_that_a_model_for_people_exists(
    opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = opened.photo_page.panel
    qt_click(panel.colourise)
    bridge.answer("preview_colour", {"folder": pyramids[1], "people": False})
    assert not panel.people.isVisibleTo(panel)
    qt_click(panel.colourise)
    bridge.answer("preview_colour", {"folder": pyramids[1], "people": True})
    assert panel.people.isVisibleTo(panel)
    assert "DDColor" in panel.people.text()
    assert "can be added" in panel.people.text()
    monkeypatch.setattr(panel_module, "is_people_pack_there", lambda: True)
    assert opened.photo_page.photo is not None
    panel.show_photo(opened.photo_page.photo, busy=False)
    assert not panel.people.isVisibleTo(panel)
