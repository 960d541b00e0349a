"""Which colours the screen is spoken to in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QColorSpace, QImage, QScreen
from pytestqt.qtbot import QtBot

from studio.ui.state.display import SRGB, SYSTEM, DisplayColours

P3 = bytes(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3).iccProfile().data())
PLAIN = bytes(QColorSpace(QColorSpace.NamedColorSpace.SRgb).iccProfile().data())


def says(profile: bytes) -> DisplayColours:
    return DisplayColours(SYSTEM, of_screen=lambda _screen: profile)


def red_of(display: DisplayColours) -> tuple[int, int, int]:
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 40, 40))
    if display.transform is not None:
        image = image.colorTransformed(display.transform)
    colour = image.pixelColor(0, 0)
    return colour.red(), colour.green(), colour.blue()


def test_where_the_system_says_nothing_it_is_srgb() -> None:
    display = says(b"")
    assert (display.name, display.transform, display.from_system) == ("sRGB", None, False)


def test_the_profile_of_the_system_is_used() -> None:
    display = says(P3)
    assert display.name == "Display P3"
    assert display.from_system
    # Apple's Display P3 has the primaries of DCI-P3 and the curve of sRGB: this is sRGB (200, 40, 40) in it.
    assert red_of(display) == pytest.approx((184, 56, 49), abs=1)


def test_a_profile_that_is_srgb_changes_nothing() -> None:
    assert says(PLAIN).transform is None


def test_a_profile_that_cannot_be_used_is_said(tmp_path: Path) -> None:
    assert says(b"junk" * 100).problem == "The profile of this screen cannot be used."
    assert says(b"junk" * 100).transform is None
    missing = DisplayColours(str(tmp_path / "gone.icc"))
    assert missing.problem.startswith("gone.icc cannot be read")
    assert missing.name == "sRGB"


def test_one_can_be_chosen_and_left(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "screen.icc"
    path.write_bytes(P3)
    display = says(b"")
    with qtbot.waitSignal(display.changed):
        display.choose(str(path))
    assert display.name == "Display P3"
    with qtbot.waitSignal(display.changed):
        display.choose(SRGB)
    assert display.transform is None
    with qtbot.assertNotEmitted(display.changed):
        display.choose(SYSTEM)


def test_it_follows_the_window_to_another_screen(qtbot: QtBot, qapp: object) -> None:
    asked: list[QScreen | None] = []

    def of_screen(screen: QScreen | None) -> bytes:
        asked.append(screen)
        return P3 if len(asked) > 1 else b""

    display = DisplayColours(of_screen=of_screen)
    screen = QScreen.virtualSiblings  # any other object stands for another screen
    with qtbot.waitSignal(display.changed):
        display.moved_to(screen)  # type: ignore[arg-type]
    assert asked[-1] is screen
    assert display.name == "Display P3"
