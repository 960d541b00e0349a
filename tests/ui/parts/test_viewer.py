"""The viewer: real mouse, wheel and keys on real tiles."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.ui.parts.tiles import TilePyramid
from studio.ui.parts.viewer import CHIP_PX, STRIPE_PX, Viewer

pytestmark = pytest.mark.gui


@pytest.fixture
def viewer(qtbot: QtBot, pyramids: tuple[str, str]) -> Iterator[Viewer]:
    viewer = Viewer()
    qtbot.addWidget(viewer)
    viewer.resize(900, 700)
    viewer.show()
    viewer.set_before(TilePyramid.open(pyramids[0]))
    viewer.set_after(TilePyramid.open(pyramids[1]))
    viewer.grab()
    qtbot.waitUntil(lambda: viewer.store.idle)
    yield viewer
    viewer.stop()


def wheel(viewer: Viewer, at: QPointF, steps: int) -> None:
    event = QWheelEvent(
        at,
        QPointF(viewer.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewer, event)


def colour_at(viewer: Viewer, x: float, y: float) -> QColor:
    return viewer.grab().toImage().pixelColor(round(x), round(y))


def test_the_pyramid_of_the_media_part_is_understood(pyramids: tuple[str, str]) -> None:
    pyramid = TilePyramid.open(pyramids[0])
    assert (pyramid.width, pyramid.height) == (640, 480)
    assert pyramid.level_size(pyramid.levels - 1) == (640, 480)
    assert pyramid.level_size(pyramid.levels - 2) == (320, 240)
    tile = QImage(pyramid.path(pyramid.levels - 1, 2, 1))
    assert (tile.width(), tile.height()) == (128, 224)


def test_left_of_the_line_is_the_original_right_of_it_the_colour(viewer: Viewer) -> None:
    box = viewer.picture_rect()
    y = box.top() + box.height() * 0.3
    left, right = colour_at(viewer, viewer.split_x() - 60, y), colour_at(viewer, viewer.split_x() + 60, y)
    assert abs(left.red() - left.green()) < 8
    assert right.red() > right.green() + 100


def test_the_line_follows_the_mouse(qtbot: QtBot, viewer: Viewer) -> None:
    box = viewer.picture_rect()
    start = QPoint(round(viewer.split_x()), round(box.top() + 40))
    goal = QPoint(round(box.left() + box.width() * 0.25), start.y())
    qtbot.mousePress(viewer, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(viewer, goal)
    qtbot.mouseRelease(viewer, Qt.MouseButton.LeftButton, pos=goal)
    assert viewer.split == pytest.approx(0.25, abs=0.01)
    assert colour_at(viewer, goal.x() + 40, start.y()).red() > 150


def test_the_line_never_leaves_the_picture(qtbot: QtBot, viewer: Viewer) -> None:
    start = QPoint(round(viewer.split_x()), round(viewer.picture_rect().top() + 40))
    qtbot.mousePress(viewer, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(viewer, QPoint(-500, start.y()))
    qtbot.mouseRelease(viewer, Qt.MouseButton.LeftButton, pos=QPoint(-500, start.y()))
    assert viewer.split == 0.0


def test_alt_and_arrows_move_the_line(qtbot: QtBot, viewer: Viewer) -> None:
    viewer.setFocus()
    for _ in range(5):
        qtbot.keyClick(viewer, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert viewer.split == pytest.approx(0.6)


def test_the_wheel_zooms_about_the_cursor(viewer: Viewer) -> None:
    at = QPointF(viewer.width() * 0.7, viewer.height() * 0.4)
    before = viewer.to_picture(at)
    scale = viewer.scale
    wheel(viewer, at, 3)
    after = viewer.to_picture(at)
    assert viewer.scale == pytest.approx(scale * 1.2**3)
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=0.5)


def test_zoom_has_limits(viewer: Viewer) -> None:
    at = QPointF(viewer.rect().center())
    wheel(viewer, at, 80)
    assert viewer.scale <= 16.0
    wheel(viewer, at, -200)
    box = viewer.picture_rect()
    assert box.width() >= 100


def test_dragging_moves_the_picture(qtbot: QtBot, viewer: Viewer) -> None:
    viewer.zoom_to(3.0)
    point = QPoint(100, 200)
    before = viewer.to_picture(QPointF(point))
    qtbot.mousePress(viewer, Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseMove(viewer, QPoint(160, 230))
    qtbot.mouseRelease(viewer, Qt.MouseButton.LeftButton, pos=QPoint(160, 230))
    after = viewer.to_picture(QPointF(160, 230))
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=0.5)


def test_double_click_goes_to_pixels_and_back(qtbot: QtBot, viewer: Viewer) -> None:
    fitted = viewer.scale
    point = QPoint(round(viewer.picture_rect().left() + 30), round(viewer.picture_rect().top() + 30))
    qtbot.mouseDClick(viewer, Qt.MouseButton.LeftButton, pos=point)
    assert viewer.scale == pytest.approx(1.0 / viewer.devicePixelRatioF())
    qtbot.mouseDClick(viewer, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    assert viewer.scale == pytest.approx(fitted)


def test_fit_follows_the_size_of_the_window(viewer: Viewer) -> None:
    before = viewer.scale
    viewer.resize(500, 400)
    assert viewer.scale < before
    assert viewer.picture_rect().width() <= 500


def test_holding_shows_the_original_whole(viewer: Viewer) -> None:
    x, y = viewer.split_x() + 60, viewer.picture_rect().top() + 100
    viewer.hold_before(True)
    held = colour_at(viewer, x, y)
    viewer.hold_before(False)
    assert abs(held.red() - held.green()) < 8
    assert colour_at(viewer, x, y).red() > 150


def test_side_by_side_shows_both_whole(viewer: Viewer) -> None:
    viewer.set_mode("side")
    viewer.grab()
    width, y = viewer.width(), viewer.height() / 2
    left, right = colour_at(viewer, width * 0.25, y), colour_at(viewer, width * 0.75, y)
    assert abs(left.red() - left.green()) < 8
    assert right.red() > right.green() + 100


def test_doubtful_places_are_striped_in_amber_and_said_to_be_guesses(qtbot: QtBot, viewer: Viewer) -> None:
    assert not viewer.bar.confidence.isEnabled()
    doubt = QImage(8, 8, QImage.Format.Format_Grayscale8)
    doubt.fill(0)
    viewer.set_confidence(doubt)
    right, top = round(viewer.split_x()) + 60, round(viewer.picture_rect().top()) + 100
    picture = viewer.grab().toImage()
    viewer.bar.confidence.click()
    striped = viewer.grab().toImage()
    lifted = [
        striped.pixelColor(right + x, top).green() - picture.pixelColor(right + x, top).green()
        for x in range(4 * STRIPE_PX)
    ]
    assert max(lifted) > 60
    assert min(lifted) < 30, "between the stripes the picture's own colour can be seen"
    label = viewer._label_area(viewer._panes()[0])
    corner = (label.right() - 20, label.bottom() - CHIP_PX - 6 - 4)
    assert striped.pixelColor(*corner).red() < picture.pixelColor(*corner).red() - 60, "the meaning is written there"
    assert striped.pixelColor(right - 120, top) == picture.pixelColor(right - 120, top), "the scan stays as it is"
    viewer.bar.confidence.click()
    assert viewer.grab().toImage() == picture


def test_confidence_ends_where_there_is_no_colour_and_returns_with_it(viewer: Viewer) -> None:
    doubt = QImage(8, 8, QImage.Format.Format_Grayscale8)
    doubt.fill(0)
    viewer.set_confidence(doubt)
    viewer.bar.confidence.click()
    after = viewer.after
    assert viewer.confidence_shown
    viewer.clear()
    assert not viewer.confidence_shown
    assert not viewer.bar.confidence.isChecked()
    assert not viewer.bar.confidence.isEnabled()
    viewer.after = after
    viewer.set_confidence(doubt)
    assert viewer.bar.confidence.isChecked(), "what the user wanted is remembered for the next picture"
    assert viewer.confidence_shown


@pytest.mark.parametrize("split", [0.5, 0.9])
def test_the_disclosure_stays_however_narrow_it_gets(viewer: Viewer, split: float) -> None:
    viewer.resize(340, 400)
    viewer.set_split(split)
    chips: list[str] = []
    paint = viewer._paint_chip

    def noted(painter: QPainter, text: str, *rest: object, **named: object) -> None:
        if not named.get("until"):
            chips.append(text)
        paint(painter, text, *rest, **named)  # type: ignore[arg-type]

    viewer._paint_chip = noted  # type: ignore[method-assign, assignment]
    viewer.set_confidence(QImage(8, 8, QImage.Format.Format_Grayscale8))
    viewer.bar.confidence.setChecked(True)
    viewer.grab()
    assert chips == [
        "Digitally colourised: colours are estimated",
        "Striped: the colours there are little more than guesses",
    ]
