"""The viewer: real mouse, wheel and keys on real tiles."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.ui.parts.tiles import TilePyramid
from studio.ui.parts.viewer import Viewer, ViewerBar
from studio.ui.parts.viewer.overlays import HATCH_PX
from studio.ui.parts.viewer.painting import labels_of

pytestmark = pytest.mark.gui


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


def line_x(viewer: Viewer) -> float:
    return viewer.divider.centre(viewer.seen_rect()).x()


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
    left, right = colour_at(viewer, line_x(viewer) - 60, y), colour_at(viewer, line_x(viewer) + 60, y)
    assert abs(left.red() - left.green()) < 8
    assert right.red() > right.green() + 100


def test_the_line_follows_the_mouse(qtbot: QtBot, viewer: Viewer) -> None:
    box = viewer.picture_rect()
    start = QPoint(round(line_x(viewer)), round(box.top() + 40))
    goal = QPoint(round(box.left() + box.width() * 0.25), start.y())
    qtbot.mousePress(viewer, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(viewer, goal)
    qtbot.mouseRelease(viewer, Qt.MouseButton.LeftButton, pos=goal)
    assert viewer.divider.share == pytest.approx(0.25, abs=0.01)
    assert colour_at(viewer, goal.x() + 40, start.y()).red() > 150


def test_the_line_never_leaves_the_picture(qtbot: QtBot, viewer: Viewer) -> None:
    start = QPoint(round(line_x(viewer)), round(viewer.picture_rect().top() + 40))
    qtbot.mousePress(viewer, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(viewer, QPoint(-500, start.y()))
    qtbot.mouseRelease(viewer, Qt.MouseButton.LeftButton, pos=QPoint(-500, start.y()))
    assert viewer.divider.share == 0.0


def test_alt_and_arrows_move_the_line(qtbot: QtBot, viewer: Viewer) -> None:
    viewer.setFocus()
    for _ in range(5):
        qtbot.keyClick(viewer, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert viewer.divider.share == pytest.approx(0.6)


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
    x, y = line_x(viewer) + 60, viewer.picture_rect().top() + 100
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


@pytest.fixture
def bar(qtbot: QtBot, viewer: Viewer) -> ViewerBar:
    bar = ViewerBar(viewer)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def all_doubt() -> QImage:
    doubt = QImage(8, 8, QImage.Format.Format_Grayscale8)
    doubt.fill(0)
    return doubt


def test_doubtful_places_are_hatched_without_a_colour_and_said_to_be_guesses(viewer: Viewer, bar: ViewerBar) -> None:
    viewer.set_after(viewer.before.pyramid)  # grey on both sides: a colour of the hatch itself would be seen
    assert not bar.confidence.isEnabled()
    viewer.set_confidence(all_doubt())
    right, top = round(line_x(viewer)) + 60, round(viewer.picture_rect().top()) + 100
    picture = viewer.grab().toImage()
    bar.confidence.click()
    hatched = viewer.grab().toImage()
    lines = [(hatched.pixelColor(right + x, top), picture.pixelColor(right + x, top)) for x in range(4 * HATCH_PX)]
    lifted = [now.green() - before.green() for now, before in lines]
    assert max(lifted) > 40
    assert min(lifted) < -40, "light and dark lines are seen on every tone"
    assert lifted.count(0) >= 2 * HATCH_PX, "between the lines the picture is as it was"
    assert all(max(c.red(), c.green(), c.blue()) - min(c.red(), c.green(), c.blue()) <= 6 for c, _ in lines)
    assert "Hatched: the colours there are little more than guesses" in [text for text, *_ in labels_of(viewer)]
    assert hatched.pixelColor(right - 120, top) == picture.pixelColor(right - 120, top), "the scan stays as it is"
    bar.confidence.click()
    assert viewer.grab().toImage() == picture


def test_what_is_nearly_sure_is_not_hatched(viewer: Viewer, bar: ViewerBar) -> None:
    sure = QImage(8, 8, QImage.Format.Format_Grayscale8)
    sure.fill(210)
    viewer.set_confidence(sure)
    before = viewer.grab().toImage().pixelColor(round(line_x(viewer)) + 60, 200)
    bar.confidence.click()
    assert viewer.grab().toImage().pixelColor(round(line_x(viewer)) + 60, 200) == before


def test_confidence_ends_where_there_is_no_colour_and_returns_with_it(viewer: Viewer, bar: ViewerBar) -> None:
    viewer.set_confidence(all_doubt())
    bar.confidence.click()
    after = viewer.after
    assert viewer.confidence_shown
    viewer.clear()
    assert not viewer.confidence_shown
    assert not bar.confidence.isChecked()
    assert not bar.confidence.isEnabled()
    viewer.after = after
    viewer.set_confidence(all_doubt())
    assert bar.confidence.isChecked(), "what the user wanted is remembered for the next picture"
    assert viewer.confidence_shown


@pytest.mark.parametrize("degrees", [0.0, 90.0, 180.0, 270.0])
@pytest.mark.parametrize("split", [0.5, 0.9])
def test_the_disclosure_stays_however_narrow_it_gets(viewer: Viewer, split: float, degrees: float) -> None:
    viewer.resize(340, 400)
    viewer.divider.turn(degrees, viewer.seen_rect())
    viewer.set_split(split)
    viewer.set_confidence(all_doubt())
    viewer.show_confidence(True)
    assert [text for text, _, _, may_go in labels_of(viewer) if not may_go] == [
        "Digitally colourised: colours are estimated",
        "Hatched: the colours there are little more than guesses",
    ]


def test_the_line_is_turned_by_its_grips(qtbot: QtBot, viewer: Viewer) -> None:
    seen = viewer.seen_rect()
    centre = viewer.divider.centre(seen)
    grip = viewer.divider.grips(seen)[1].toPoint()
    goal = (centre + QPointF(-100, 2)).toPoint()
    qtbot.mousePress(viewer, Qt.MouseButton.LeftButton, pos=grip)
    qtbot.mouseMove(viewer, goal)
    qtbot.mouseRelease(viewer, Qt.MouseButton.LeftButton, pos=goal)
    assert viewer.divider.degrees == 90.0, "nearly level is level"
    above, below = (colour_at(viewer, centre.x() + 60, centre.y() + dy) for dy in (-60, 60))
    assert abs(above.red() - above.green()) < 8
    assert below.red() > below.green() + 100
    qtbot.mouseDClick(viewer, Qt.MouseButton.LeftButton, pos=(centre + QPointF(60, 0)).toPoint())
    assert (viewer.divider.degrees, viewer.divider.share) == (0.0, 0.5)


def test_alt_and_arrows_turn_the_line_about_its_middle(qtbot: QtBot, viewer: Viewer) -> None:
    viewer.set_split(0.3)
    centre = viewer.divider.centre(viewer.seen_rect())
    viewer.setFocus()
    for _ in range(3):
        qtbot.keyClick(viewer, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert viewer.divider.degrees == 45.0
    moved = viewer.divider.centre(viewer.seen_rect()) - centre
    assert abs(moved.x()) + abs(moved.y()) < 1


def test_the_whole_result_is_shown_while_held_and_blinking_takes_turns(qtbot: QtBot, viewer: Viewer) -> None:
    x, y = line_x(viewer) - 60, viewer.picture_rect().top() + 100
    viewer.hold_after(True)
    assert colour_at(viewer, x, y).red() > 150
    viewer.hold_after(False)
    assert abs(colour_at(viewer, x, y).red() - colour_at(viewer, x, y).green()) < 8
    viewer.hold_blink(True)
    assert viewer.seen_mode == "before"
    qtbot.waitUntil(lambda: viewer.seen_mode == "after", timeout=5000)
    qtbot.waitUntil(lambda: viewer.seen_mode == "before", timeout=5000)
    viewer.hold_blink(False)
    assert viewer.seen_mode == "split"


def test_zoom_and_tools_are_off_the_picture(viewer: Viewer, bar: ViewerBar) -> None:
    assert not viewer.findChildren(QWidget), "nothing floats on the picture"
    bar.tools["point"].click()
    assert viewer.tool == "point"
    viewer.set_tool("hand")
    assert bar.tools["hand"].isChecked()
    viewer.zoom_to(2.0)
    assert bar.reading.text() == "200 %"
