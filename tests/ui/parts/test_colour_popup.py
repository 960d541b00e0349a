"""Colours by palette, by value and by eyedropper; names and evidence of a point that is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from studio.domain.palette import NamedColour, Palette, palette_to_json
from studio.domain.recipe import Evidence, Hint
from studio.ui.parts.colour_popup import ColourPopup, colour_from_text
from studio.ui.parts.eyedropper import Eyedropper
from studio.ui.parts.palette_choice import PaletteChoice
from studio.ui.state import palettes
from studio.ui.state.colour_points import ab_of

pytestmark = pytest.mark.gui


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PHONOCHROME_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(PaletteChoice, "_last", "")


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    widget.resize(200, 100)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def swatch(popup: ColourPopup, name: str) -> QToolButton:
    return next(b for b in popup.findChildren(QToolButton) if b.accessibleName() == name and not b.isHidden())


def test_a_colour_of_a_period_brings_its_name(owner: QWidget) -> None:
    popup = ColourPopup(owner)
    got: list[tuple[str, str]] = []
    popup.chosen.connect(lambda colour, name: got.append((colour.name(), name)))
    popup.palettes.box.setCurrentText("Uniforms of several armies")
    horizon = swatch(popup, "French horizon blue")
    assert "estimate" in horizon.toolTip()
    horizon.click()
    assert got == [("#8797a8", "French horizon blue")]
    assert ColourPopup(owner).palettes.box.currentText() == "Uniforms of several armies", "as it was left"


def test_an_everyday_colour_needs_no_name(owner: QWidget) -> None:
    popup = ColourPopup(owner)
    got: list[tuple[str, str]] = []
    popup.chosen.connect(lambda colour, name: got.append((colour.name(), name)))
    swatch(popup, "navy").click()
    assert got == [("#34406b", "")]


def test_a_typed_value_is_taken_with_enter(owner: QWidget) -> None:
    popup = ColourPopup(owner)
    got: list[QColor] = []
    popup.chosen.connect(lambda colour, _name: got.append(colour))
    popup.value.setText("nothing of the kind")
    QTest.keyClick(popup.value, Qt.Key.Key_Return)
    assert got == []
    popup.value.setText("#336699")
    QTest.keyClick(popup.value, Qt.Key.Key_Return)
    assert got == [QColor("#336699")]


@pytest.mark.parametrize("text", ["a 12 b -30", "12, -30", "a12 b−30", " 12 -30 "])
def test_cie_values_are_understood(text: str) -> None:
    colour = colour_from_text(text)
    assert colour is not None
    assert ab_of(colour) == pytest.approx((12, -30), abs=1)


@pytest.mark.parametrize("text", ["", "12", "1 2 3", "a 400 b 0", "#12"])
def test_what_is_no_colour_is_none(text: str) -> None:
    assert colour_from_text(text) is None


def test_how_a_colour_is_known_is_said_when_it_is_complete(owner: QWidget) -> None:
    popup = ColourPopup(owner, Hint(0.5, 0.5, 10.0, 20.0))
    popup.show()
    told: list[Evidence | None] = []
    popup.known.connect(told.append)
    popup.evidence.kind.setCurrentIndex(popup.evidence.kind.findData("documented"))
    assert told == [], "its source is missing"
    assert popup.evidence.missing.isVisible()
    popup.evidence.source.setText("  Dress regulations 1903, p. 14 ")
    QTest.keyClick(popup.evidence.source, Qt.Key.Key_Return)
    assert told == [Evidence("documented", "Dress regulations 1903, p. 14")]
    assert not popup.evidence.missing.isVisible()
    popup.evidence.kind.setCurrentIndex(popup.evidence.kind.findData("guess"))
    assert told[-1] == Evidence("guess")
    assert not popup.evidence.source.isVisible()
    popup.evidence.kind.setCurrentIndex(0)
    assert told[-1] is None


def test_a_line_that_is_being_written_counts_when_the_popup_closes(owner: QWidget) -> None:
    popup = ColourPopup(owner, Hint(0.5, 0.5, 10.0, 20.0, called="coat"))
    popup.show()
    names: list[str] = []
    popup.named.connect(names.append)
    popup.name.setFocus()
    popup.name.setText("coat of the sergeant")
    popup.name.editingFinished.emit()
    popup.close()
    assert names == ["coat of the sergeant"]


def test_a_shared_palette_is_added_and_offered(owner: QWidget, tmp_path: Path) -> None:
    shared = tmp_path / "from a friend.json"
    shared.write_bytes(palette_to_json(Palette("Fire brigade of Lund", (NamedColour("helmet", "#c9a23c"),))))
    popup = ColourPopup(owner)
    popup.palettes.add(shared)
    assert popup.palettes.box.currentText() == "Fire brigade of Lund"
    assert swatch(popup, "helmet").isEnabled()
    assert [each.title for each in palettes.own_palettes().values()] == ["Fire brigade of Lund"]
    shared.write_text('{"kind": "cue sheet"}')
    popup.palettes.add(shared)
    assert "is not a palette" in popup.palettes.box.toolTip()


def test_the_eyedropper_takes_what_is_seen_and_escape_takes_nothing(qtbot: QtBot, owner: QWidget) -> None:
    colours = owner.palette()
    colours.setColor(QPalette.ColorRole.Window, QColor("#336699"))
    owner.setPalette(colours)
    owner.setAutoFillBackground(True)
    dropper = Eyedropper(owner)
    got: list[QColor] = []
    dropper.picked.connect(got.append)
    with qtbot.waitSignal(dropper.ended):
        QTest.mouseClick(dropper, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert [colour.name() for colour in got] == ["#336699"]
    second = Eyedropper(owner)
    second.picked.connect(got.append)
    with qtbot.waitSignal(second.ended):
        QTest.keyClick(second, Qt.Key.Key_Escape)
    assert len(got) == 1


def test_a_points_colour_is_kept_in_ones_own_palette(owner: QWidget) -> None:
    hint = Hint(0.5, 0.5, 40.0, 20.0, called="hose reel", evidence=Evidence("documented", "inventory 1911"))
    popup = ColourPopup(owner, hint)
    popup.palettes.keep_asked.emit()
    assert popup.palettes.box.currentText() == "My colours"
    assert "inventory 1911" in swatch(popup, "hose reel").toolTip()
    (palette,) = palettes.own_palettes().values()
    (colour,) = palette.colours
    assert not colour.estimate
    assert ab_of(QColor(colour.colour)) == pytest.approx((40, 20), abs=1)
    other = ColourPopup(owner, Hint(0.5, 0.5, 0.0, -30.0, called="helmet"))
    other.palettes.keep_asked.emit()
    assert [len(each.colours) for each in palettes.own_palettes().values()] == [2]
