"""The picture in the colours of the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColorSpace
from pytestqt.qtbot import QtBot

from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.photo.making import colourise

pytestmark = pytest.mark.gui


def test_a_chosen_profile_changes_what_is_painted_but_no_number(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str], tmp_path: Path, store: Store
) -> None:
    colourise(opened, bridge, pyramids[1])
    page = opened.photo_page
    viewer, badge = page.viewer, page.display_badge
    page.viewer.set_mode("after")
    at = viewer.picture_rect().center().toPoint()

    def red() -> tuple[int, int, int]:
        viewer.grab()
        qtbot.waitUntil(lambda: viewer.store.idle)
        colour = viewer.grab().toImage().pixelColor(at)
        return colour.red(), colour.green(), colour.blue()

    qtbot.waitUntil(lambda: red() == pytest.approx((200, 40, 40), abs=3))
    assert badge.text() == "Display: sRGB"
    assert "names no profile" in badge.toolTip()
    profile = tmp_path / "screen.icc"
    profile.write_bytes(bytes(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3).iccProfile().data()))
    badge.choose(str(profile))
    assert badge.text() == "Display: Display P3"
    assert store.load_settings().display_profile == str(profile)
    qtbot.waitUntil(lambda: red() == pytest.approx((184, 56, 49), abs=3))
    qtbot.waitUntil(lambda: viewer.loupe.colour_at(viewer.after, 300, 200) is not None)
    assert viewer.loupe.colour_at(viewer.after, 300, 200) == pytest.approx((200, 40, 40), abs=3)
    assert "sRGB 200" in viewer.loupe.lines(QPointF(300, 200))[1]
    badge.choose("srgb")
    qtbot.waitUntil(lambda: red() == pytest.approx((200, 40, 40), abs=3))


def test_the_menu_of_the_badge_ticks_what_is_chosen(opened: MainWindow) -> None:
    badge = opened.photo_page.display_badge
    badge.choices.aboutToShow.emit()
    assert {a.text(): a.isChecked() for a in badge.choices.actions() if a.isCheckable()} == {
        "As the system says": True,
        "sRGB": False,
    }
