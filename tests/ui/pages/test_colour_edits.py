"""Colour points and reference over something that is neither a photograph nor a film."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from studio.domain.recipe import ColorizeRecipe, Evidence, Hint
from studio.ui.pages.colour_edits import ColourEdits
from studio.ui.parts.colour_popup import ColourPopup
from studio.ui.parts.controls import Inspector
from studio.ui.state.settings import Settings, Store
from studio.ui.state.workspace import Workspace
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui

RED, BLUE = QColor("#b83232"), QColor("#3c62b0")


class Target:
    def __init__(self, time_s: float | None = None) -> None:
        self.recipe = ColorizeRecipe()
        self.time_s = time_s
        self.steps: list[str] = []

    def put(self, recipe: ColorizeRecipe, text: str) -> None:
        self.recipe = recipe
        self.steps.append(text)


@pytest.fixture
def inspector(qtbot: QtBot) -> Inspector:
    inspector = Inspector("Settings")
    qtbot.addWidget(inspector)
    inspector.show()
    return inspector


@pytest.fixture
def edits(inspector: Inspector, bridge: FakeBridge, store: Store) -> ColourEdits:
    return ColourEdits(Workspace(bridge, store, Settings(), inspector), inspector, "Click where you know the colour.")


def test_a_new_point_belongs_to_the_time_that_is_shown(edits: ColourEdits) -> None:
    for target in (Target(2.02), Target()):
        edits.show_colours(target)
        edits.set_point(-1, QPointF(0.25, 1.5), RED)
        (hint,) = target.recipe.hints
        assert (hint.x, hint.y, hint.time) == (0.25, 1.0, target.time_s)
        assert target.steps == ["Point: red"]


def test_another_colour_leaves_a_point_where_and_when_it_is(edits: ColourEdits) -> None:
    target = Target(7.0)
    target.recipe = ColorizeRecipe(hints=(Hint(0.5, 0.5, 40.0, 30.0, time=3.02), Hint(0.1, 0.1, 0.0, 0.0)))
    edits.show_colours(target)
    edits.set_point(0, QPointF(0.51, 0.49), BLUE)
    changed, other = target.recipe.hints
    assert (changed.x, changed.y, changed.time) == (0.5, 0.5, 3.02)
    assert changed.b < 0
    assert other == Hint(0.1, 0.1, 0.0, 0.0)


def test_points_are_moved_within_the_picture_and_removed(edits: ColourEdits) -> None:
    target = Target()
    target.recipe = ColorizeRecipe(hints=(Hint(0.5, 0.5, 40.0, 30.0, time=3.02),))
    edits.show_colours(target)
    edits.move_point(0, QPointF(-0.2, 0.75))
    assert target.recipe.hints == (Hint(0.0, 0.75, 40.0, 30.0, time=3.02),)
    edits.remove_point(0)
    assert target.recipe.hints == ()
    assert target.steps == ["Move a point", "Remove a point"]


def test_a_point_that_is_gone_by_now_is_not_changed(edits: ColourEdits) -> None:
    target = Target()
    edits.show_colours(target)
    edits.set_point(0, QPointF(0.5, 0.5), RED)
    edits.move_point(0, QPointF(0.5, 0.5))
    edits.ask_chip(0, QPoint(0, 0))
    assert target.steps == []


def test_a_chip_leads_to_its_point_before_it_asks(edits: ColourEdits, inspector: Inspector) -> None:
    target = Target()
    hint = Hint(0.5, 0.25, 40.0, 30.0)
    target.recipe = ColorizeRecipe(hints=(hint,))
    edits.show_colours(target)
    approached: list[Hint] = []
    edits.point_approached.connect(approached.append)
    (chip,) = [button for button in edits.points.findChildren(QPushButton) if button.text()]
    chip.click()
    assert approached == [hint]
    popup = inspector.findChild(ColourPopup)
    assert popup is not None
    popup._choose(BLUE)
    (changed,) = target.recipe.hints
    assert (changed.x, changed.y) == (0.5, 0.25)
    assert changed.b < 0


def test_a_reference_read_late_goes_to_what_it_was_chosen_for(
    edits: ColourEdits, bridge: FakeBridge, photos: list[Path]
) -> None:
    first, second = Target(), Target()
    edits.show_colours(first)
    edits.reference.read(photos[0])
    edits.show_colours(second)
    bridge.answer("reference", {"reference": {"name": "sea.jpg", "sha256": "b" * 64, "palette": [[0, -30, 1.0]]}})
    assert first.recipe.reference is not None
    assert first.steps == ["Reference: sea.jpg"]
    assert second.recipe.reference is None
    edits.show_colours(first)
    edits.reference.remove.click()
    assert first.recipe.reference is None
    assert first.steps[-1] == "Remove the reference"


def test_without_anything_to_colour_nothing_happens(edits: ColourEdits) -> None:
    edits.show_colours(None)
    edits.set_point(-1, QPointF(0.5, 0.5), RED)
    edits.remove_point(0)
    edits.reference.removed.emit()
    assert edits.hints == ()


def test_how_a_colour_is_known_and_called_belongs_to_the_colour(edits: ColourEdits) -> None:
    target = Target()
    target.recipe = ColorizeRecipe(hints=(Hint(0.5, 0.5, 40.0, 30.0, 0.04),))
    edits.show_colours(target)
    edits.name_point(0, "sergeant's coat")
    edits.set_evidence(0, Evidence("documented", "inventory 1911"))
    (hint,) = target.recipe.hints
    assert (hint.called, hint.evidence) == ("sergeant's coat", Evidence("documented", "inventory 1911"))
    assert target.steps == ["Name of a point", "How a colour is known"]
    edits.set_point(0, QPointF(), BLUE, "navy blue")
    (hint,) = target.recipe.hints
    assert (hint.called, hint.evidence, hint.radius) == ("navy blue", None, 0.04), "another colour, another evidence"


def test_the_chip_says_the_name_and_the_source(edits: ColourEdits, inspector: Inspector) -> None:
    target = Target()
    target.recipe = ColorizeRecipe(
        hints=(Hint(0.5, 0.5, 40.0, 30.0, called="madder", evidence=Evidence("documented", "inventory 1911")),)
    )
    edits.show_colours(target)
    (chip,) = edits.points.findChildren(QPushButton)
    assert chip.text() == "madder"
    assert "Documented: inventory 1911" in chip.toolTip()
