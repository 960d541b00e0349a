"""The grid of other plausible versions: asked for, chosen by click and key, taken as one step of undo."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.domain.recipe import ColorizeRecipe, Lean
from studio.ui.dialogs.other_versions import OtherVersions
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.photo.making import answer_opening, colourise, qt_click

pytestmark = pytest.mark.gui

RED = (Lean(0.25, 0.5, 50.0, 30.0), Lean(0.75, 0.5))


@pytest.fixture
def answer(tmp_path: Path) -> dict[str, Any]:
    versions = []
    for number, leans in enumerate(((), RED)):
        image = QImage(64, 48, QImage.Format.Format_RGB32)
        image.fill(QColor("red" if leans else "grey"))
        image.save(str(tmp_path / f"{number}.bmp"))
        versions.append(
            {
                "recipe": msgspec.to_builtins(ColorizeRecipe(leans=leans)),
                "path": str(tmp_path / f"{number}.bmp"),
                "plausibility": 0.8,
                "distance": 12.0,
                "changed": 0.36,
            }
        )
    return {"versions": versions}


@pytest.fixture
def dialog(
    qtbot: QtBot, window: MainWindow, bridge: FakeBridge, photos: list[Path], pyramids: tuple[str, str]
) -> OtherVersions:
    window.open_paths(photos)
    answer_opening(bridge, photos[0], pyramids[0])
    colourise(window, bridge, pyramids[1])
    qt_click(window.photo_page.panel.versions.others)
    found = window.photo_page.findChild(OtherVersions)
    assert found is not None
    return found


def test_a_version_is_chosen_by_its_number_and_taken_as_one_step(
    dialog: OtherVersions, window: MainWindow, bridge: FakeBridge, answer: dict[str, Any]
) -> None:
    assert bridge.params(bridge.pending("propose_versions")[0])["count"] == 9
    assert not dialog.take.isEnabled()
    bridge.progress("propose_versions", 0.5)
    assert dialog.bar.value() == 500
    bridge.answer("propose_versions", answer)
    assert [tile.text() for tile in dialog.tiles] == ["1 · as it is", "2 · 80 % as likely, 36 % differs"]
    assert not dialog.take.isEnabled(), "the photograph is so already"
    QTest.keyClick(dialog, Qt.Key.Key_2)
    assert [tile.isChecked() for tile in dialog.tiles] == [False, True]
    qt_click(dialog.take)
    photo = window.photo_page.photo
    assert photo is not None
    assert photo.recipe.leans == RED
    assert window.workspace.roll.undo.undoText() == f"Another version · {photo.name}"
    window.workspace.roll.undo.undo()
    assert photo.recipe.leans == ()


def test_more_like_one_asks_near_it_and_the_way_back_is_there(
    dialog: OtherVersions, bridge: FakeBridge, answer: dict[str, Any]
) -> None:
    bridge.answer("propose_versions", answer)
    assert dialog.back.isHidden()
    dialog.tiles[1].click()
    qt_click(dialog.more)
    asked = bridge.params(bridge.pending("propose_versions")[0])
    assert asked["near"] is True
    assert len(asked["recipe"]["leans"]) == 2
    assert not dialog.back.isHidden()


def test_a_double_click_takes_it(
    dialog: OtherVersions, window: MainWindow, bridge: FakeBridge, answer: dict[str, Any]
) -> None:
    bridge.answer("propose_versions", answer)
    QTest.mouseClick(dialog.tiles[1], Qt.MouseButton.LeftButton)
    QTest.mouseDClick(dialog.tiles[1], Qt.MouseButton.LeftButton)
    photo = window.photo_page.photo
    assert photo is not None
    assert photo.recipe.leans == RED


def test_sure_colours_and_failures_are_said(dialog: OtherVersions, bridge: FakeBridge, answer: dict[str, Any]) -> None:
    bridge.answer("propose_versions", {"versions": answer["versions"][:1]})
    assert "no other plausible version" in dialog.told.text()
    assert not dialog.take.isEnabled()


def test_closing_takes_the_question_back(dialog: OtherVersions, bridge: FakeBridge) -> None:
    (ticket,) = bridge.pending("propose_versions")
    dialog.reject()
    assert ticket in bridge.withdrawn
