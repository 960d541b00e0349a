"""Painting on the photograph: a colour, colours taken off, a strength; and the question why a colour is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from studio.domain.recipe import MOST_PLACES, ColorizeRecipe, Hint, Lean, Strength, StrengthStroke
from studio.ui.dialogs.why_colour import WhyColour
from studio.ui.parts.colour_popup import ColourPopup
from studio.ui.parts.viewer.brush import LARGEST, LEAST, Brush, touched
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.photo.making import colourise

pytestmark = pytest.mark.gui


def at(window: MainWindow, x: float, y: float) -> QPoint:
    box = window.photo_page.viewer.picture_rect()
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height()).toPoint()


def draw(window: MainWindow, *places: tuple[float, float]) -> None:
    viewer = window.photo_page.viewer
    QTest.mousePress(viewer, Qt.MouseButton.LeftButton, pos=at(window, *places[0]))
    for place in places[1:]:
        QTest.mouseMove(viewer, at(window, *place))
    QTest.mouseRelease(viewer, Qt.MouseButton.LeftButton, pos=at(window, *places[-1]))


def recipe_of(window: MainWindow) -> ColorizeRecipe:
    assert window.photo_page.photo is not None
    return window.photo_page.photo.recipe


@pytest.fixture
def coloured(opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]) -> MainWindow:
    colourise(opened, bridge, pyramids[1])
    opened.photo_page.viewer.set_mode("after")
    opened.activateWindow()
    return opened


def test_a_stroke_is_drawn_by_key_and_mouse_and_gets_a_colour(coloured: MainWindow, bridge: FakeBridge) -> None:
    QTest.keyClick(coloured, Qt.Key.Key_U)
    draw(coloured, (0.3, 0.5), (0.4, 0.5), (0.5, 0.5))
    popup = coloured.photo_page.findChild(ColourPopup)
    assert popup is not None
    next(b for b in popup.findChildren(QToolButton) if b.accessibleName() == "red").click()
    (hint,) = recipe_of(coloured).hints
    assert (hint.x, hint.y) == pytest.approx((0.3, 0.5), abs=0.01)
    assert [place[0] for place in hint.stroke] == pytest.approx([0.4, 0.5], abs=0.01)
    assert hint.a > 40
    assert hint.radius == pytest.approx(coloured.photo_page.viewer.brush.radius)
    assert bridge.pending("show_part"), "it shows at once"
    assert len(coloured.photo_page.viewer.strokes) == 1


def test_the_brush_has_a_size_that_keys_change(coloured: MainWindow) -> None:
    coloured.photo_page.viewer.set_tool("brush")
    brush = coloured.photo_page.viewer.brush
    before = brush.radius
    QTest.keyClick(coloured, Qt.Key.Key_BracketRight)
    assert brush.radius > before
    for _ in range(3):
        QTest.keyClick(coloured, Qt.Key.Key_BracketLeft)
    assert brush.radius < before
    brush.resize(-100)
    assert brush.radius == LEAST
    brush.resize(100)
    assert brush.radius == LARGEST


def test_erasing_takes_points_and_parts_of_strokes(coloured: MainWindow) -> None:
    page = coloured.photo_page
    stroke = Hint(0.1, 0.5, 40.0, 20.0, 0.02, called="belt", stroke=tuple((x / 10, 0.5) for x in range(2, 10)))
    point, other = Hint(0.5, 0.52, 1.0, 2.0), Hint(0.5, 0.9, 3.0, 4.0)
    page.panel.recipe_wanted.emit(msgspec.structs.replace(recipe_of(coloured), hints=(stroke, point, other)), "set", "")
    page.viewer.set_tool("erase")
    draw(coloured, (0.5, 0.42), (0.5, 0.6))
    left = recipe_of(coloured).hints
    assert [hint.called for hint in left] == ["belt", "belt", ""]
    assert left[0].stroke[-1] == (0.4, 0.5)
    assert (left[1].x, left[1].y) == (0.6, 0.5)
    assert left[2] == other
    assert coloured.workspace.roll.undo.undoText().startswith("Take colours off")
    draw(coloured, (0.05, 0.05), (0.1, 0.05))
    assert recipe_of(coloured).hints == left, "nothing lies there"


def test_strength_is_painted_and_cleared(coloured: MainWindow) -> None:
    page = coloured.photo_page
    box = page.panel.strength
    assert not box.clear.isEnabled()
    QTest.keyClick(coloured, Qt.Key.Key_S)
    draw(coloured, (0.2, 0.2), (0.6, 0.2))
    painted = recipe_of(coloured).strength
    assert painted is not None
    assert painted.elsewhere == 1.0
    assert painted.strokes[0].amount == 0.0
    assert len(painted.strokes[0].places) == 2
    box.only.click()
    draw(coloured, (0.5, 0.8))
    painted = recipe_of(coloured).strength
    assert painted is not None
    assert painted.elsewhere == 0.0
    assert [stroke.amount for stroke in painted.strokes] == [0.0, 1.0], "what is painted from there on has colour"
    box.clear.click()
    assert recipe_of(coloured).strength is None
    assert not box.only.isChecked()
    for _ in range(4):
        coloured.workspace.roll.undo.undo()
    assert recipe_of(coloured) == ColorizeRecipe()


def test_why_is_asked_at_a_place_and_a_likely_colour_taken(
    coloured: MainWindow, bridge: FakeBridge, tmp_path: Path
) -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    image.save(str(tmp_path / "0.bmp"))
    leans = (Lean(0.5, 0.5, 0.0, -30.0),)

    def colour(a: float, b: float, share: float, changed: float, recipe: ColorizeRecipe) -> dict[str, Any]:
        told = {"a": a, "b": b, "share": share, "changed": changed, "path": str(tmp_path / "0.bmp")}
        return {**told, "recipe": msgspec.to_builtins(recipe)}

    QTest.keyClick(coloured, Qt.Key.Key_Y)
    draw(coloured, (0.6, 0.4))
    (ticket,) = bridge.pending("why_colour")
    asked = bridge.params(ticket)
    assert (asked["x"], asked["y"]) == pytest.approx((0.6, 0.4), abs=0.01)
    dialog = coloured.photo_page.findChild(WhyColour)
    assert dialog is not None
    colours = [
        colour(45.0, 30.0, 0.6, 0.0, ColorizeRecipe()),
        colour(0.0, -30.0, 0.3, 0.24, ColorizeRecipe(leans=leans)),
    ]
    bridge.answer("why_colour", {"a": 44.0, "b": 28.0, "colours": colours})
    assert [row.text() for row in dialog.rows] == [
        "red · 60 %\nas it is shown",
        "sky blue · 30 %\nchanges 24 % of the picture",
    ]
    dialog.rows[1].click()
    assert recipe_of(coloured).leans == leans


def test_why_needs_colours_first(opened: MainWindow, bridge: FakeBridge) -> None:
    opened.photo_page.other_colours.ask_why(QPointF(0.5, 0.5), QPoint(10, 10))
    assert not bridge.pending("why_colour")


def test_long_strokes_are_thinned_out() -> None:
    brush = Brush()
    brush.resize(-100)
    brush.begin(QPointF(0, 0))
    for step in range(5000):
        brush.go_on(QPointF((step % 100) / 100, step / 5000), (4000, 3000))
    assert 50 < len(brush.places) < MOST_PLACES
    assert brush.end()[0] == (0.0, 0.0)
    assert brush.places == []


def test_touched_goes_by_the_pictures_own_shape() -> None:
    panorama = QSize(2000, 500)
    line = ((0.5, 0.0), (0.5, 1.0))
    near, far = (0.5 + 20 / 2000, 0.5), (0.5 + 40 / 2000, 0.5)
    assert touched((near, far), line, 30 / 500, panorama) == [True, False]
    assert touched((near,), (), 1.0, panorama) == [False]


def test_a_settings_step_keeps_what_was_painted(coloured: MainWindow) -> None:
    painted = Strength((StrengthStroke(0.5, 0.1, ((0.5, 0.5),)),))
    page = coloured.photo_page
    page.panel.recipe_wanted.emit(msgspec.structs.replace(recipe_of(coloured), strength=painted), "set", "")
    page.panel.saturation.slider.setValue(150)
    page.panel.saturation.settled.emit(1.5)
    assert recipe_of(coloured).strength == painted
