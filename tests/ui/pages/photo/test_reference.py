"""A colour photograph that leads the colours of another."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.domain.recipe import ColourShare
from studio.ui.parts.reference_box import ColourStrip
from studio.ui.state.colour_points import main_colours
from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.photo.making import colourise, qt_click

pytestmark = pytest.mark.gui


REFERENCE = {
    "name": "market.jpg",
    "sha256": "a" * 64,
    "palette": [[0, 0, 0.5], [60, 40, 0.3], [50, 40, 0.1], [-30, 30, 0.1]],
}


def dropped_on(widget: QWidget, path: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, QDragEnterEvent(QPointF(5, 5), *held))
    assert widget.property("active")
    drop = QDropEvent(QPointF(5, 5), *held)
    QApplication.sendEvent(widget, drop)
    return drop


def test_a_dropped_reference_leads_the_colours_and_can_be_undone(
    opened: MainWindow, bridge: FakeBridge, photos: list[Path], pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    colourise(opened, bridge, pyramids[1])
    dropped_on(page.panel.colours.reference, photos[1])
    assert len(opened.workspace.roll) == 3, "a reference is not opened as a photograph to colour"
    assert bridge.params(bridge.pending("reference")[0]) == {"path": str(photos[1])}
    assert not page.panel.colours.reference.choose_button.isEnabled()
    bridge.answer("reference", {"reference": REFERENCE})
    photo = page.photo
    assert photo is not None
    assert photo.recipe.reference is not None
    assert page.panel.colours.reference.name.full_text() == "market.jpg"
    assert "red" in page.panel.colours.reference.strip.accessibleName()
    bridge.pause_over()
    assert bridge.params(bridge.pending("preview_colour")[0])["recipe"]["reference"]["name"] == "market.jpg"
    bridge.answer("preview_colour", {"folder": pyramids[0]})
    assert "led by market.jpg" in page.panel.recipe_text(photo.recipe)
    opened.workspace.roll.undo.undo()
    assert photo.recipe.reference is None
    assert photo.shown is photo.renderings[0], "going back costs nothing"
    assert page.panel.colours.reference.choose_button.isVisibleTo(page)
    opened.workspace.roll.undo.redo()
    qt_click(page.panel.colours.reference.remove)
    assert photo.recipe.reference is None


def test_a_reference_read_late_goes_to_the_photograph_it_was_chosen_for(
    opened: MainWindow, bridge: FakeBridge, photos: list[Path]
) -> None:
    page = opened.photo_page
    page.panel.colours.reference.read(photos[1])
    page.step(1)
    assert page.panel.colours.reference.choose_button.isEnabled()
    bridge.answer("reference", {"reference": REFERENCE})
    first, second, _ = opened.workspace.roll.photos
    assert first.recipe.reference is not None
    assert second.recipe.reference is None
    assert page.panel.colours.reference.choose_button.isVisibleTo(page)


def test_of_two_references_chosen_in_a_row_the_second_is_read(
    opened: MainWindow, bridge: FakeBridge, photos: list[Path]
) -> None:
    box = opened.photo_page.panel.colours.reference
    box.read(photos[1])
    (first,) = bridge.pending("reference")
    box.read(photos[2])
    (second,) = bridge.pending("reference")
    assert first in bridge.withdrawn
    assert bridge.params(second) == {"path": str(photos[2])}


def test_a_refused_reference_is_said_and_changes_nothing(
    opened: MainWindow, bridge: FakeBridge, photos: list[Path]
) -> None:
    page = opened.photo_page
    page.panel.colours.reference.read(photos[1])
    bridge.fail("reference", "“scan1.png” has no colours to lend.", "Choose a colour photograph.")
    assert "no colours to lend" in opened.banner.message.text()
    assert page.photo is not None
    assert page.photo.recipe.reference is None
    assert page.panel.colours.reference.choose_button.isEnabled()


def test_the_reference_and_its_picture_come_back_with_the_photograph(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, photos: list[Path], store: Store
) -> None:
    page = opened.photo_page
    page.panel.colours.reference.read(photos[1])
    bridge.answer("reference", {"reference": REFERENCE})
    work = store.photo_work(photos[0])
    assert work is not None
    assert work.recipe.reference is not None
    assert bridge.params(bridge.pending("reference_picture")[0]) == {"sha256": "a" * 64}
    assert page.panel.colours.reference.picture.icon().isNull()
    bridge.answer("reference_picture", {"path": str(photos[1])})
    assert not page.panel.colours.reference.picture.icon().isNull()


def test_main_colours_cover_a_palette_largest_first() -> None:
    palette = tuple(ColourShare(*cell) for cell in ((0, 0, 0.4), (0, 10, 0.2), (60, 40, 0.1), (-40, 30, 0.3)))
    found = main_colours(palette)
    assert [round(colour.share, 3) for colour in found] == [0.6, 0.3, 0.1]
    assert sum(colour.share for colour in found) == pytest.approx(1.0)
    assert main_colours(()) == []
    strip = ColourStrip()
    strip.set_colours(found)
    assert sum(strip.widths(200.0)) == pytest.approx(200.0)
    assert min(strip.widths(200.0)) >= 8
