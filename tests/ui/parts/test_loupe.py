"""The loupe over the picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from studio.ui.parts.viewer import Viewer
from studio.ui.parts.viewer.loupe import mean_of

pytestmark = pytest.mark.gui


def test_it_says_the_colours_before_and_after_in_lab_and_srgb(qtbot: QtBot, viewer: Viewer) -> None:
    confidence = QImage(8, 8, QImage.Format.Format_Grayscale8)
    confidence.fill(102)
    viewer.set_confidence(confidence)
    place = QPointF(400, 300)
    qtbot.waitUntil(lambda: not any("…" in line for line in viewer.loupe.lines(place)))
    before, after, words = viewer.loupe.lines(place)
    assert before.startswith("Original\tL* ")
    assert "a 0.0\tb 0.0" in before
    # (200, 40, 40) as a JPEG tile gives it back
    numbers = [int(part) for part in after.split("sRGB ")[1].split()]
    assert numbers == pytest.approx([200, 40, 40], abs=3)
    assert after.startswith("Coloured\tL* 44.")
    assert words == "near “red” · confidence 40 %"


def test_it_is_painted_beside_the_pointer_and_stays_in_the_window(qtbot: QtBot, viewer: Viewer) -> None:
    plain = viewer.grab().toImage()
    viewer.loupe.switch(True)
    corner = viewer.picture_rect().bottomRight().toPoint() - QPoint(5, 5)
    qtbot.mouseMove(viewer, corner)
    seen = viewer.grab().toImage()
    assert seen != plain
    assert seen.pixelColor(corner.x() - 40, corner.y() - 40) != plain.pixelColor(corner.x() - 40, corner.y() - 40)
    qtbot.mouseMove(viewer, QPoint(3, 3))
    assert viewer.grab().toImage() == plain, "beside the picture there is nothing to enlarge"


def test_what_is_newer_than_the_tiles_is_what_it_reads(viewer: Viewer) -> None:
    part = QImage(20, 20, QImage.Format.Format_RGB32)
    part.fill(QColor(10, 200, 30))
    viewer.set_part(QRectF(0, 0, 0.5, 0.5), part)
    assert viewer.loupe.colour_at(viewer.after, 100, 100) == pytest.approx((10, 200, 30))


def test_at_the_border_fewer_pixels_are_averaged() -> None:
    image = QImage(2, 2, QImage.Format.Format_RGB32)
    for place, grey in enumerate((0, 40, 80, 120)):
        image.setPixelColor(place % 2, place // 2, QColor(grey, grey, grey))
    assert mean_of(image, 0, 0) == (60, 60, 60)
    assert mean_of(image, 9, 9) == (0, 0, 0)
