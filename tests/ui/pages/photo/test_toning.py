"""The row for a toned original's tint: there for toned originals only."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from studio.ui.window.main_window import MainWindow

pytestmark = pytest.mark.gui


def test_a_toned_original_is_named_and_its_tint_can_be_kept(opened: MainWindow) -> None:
    page = opened.photo_page
    photo, toning = page.photo, page.panel.toning
    assert photo is not None
    assert photo.facts is not None
    assert toning.row.isHidden()
    photo.facts = replace(photo.facts, toned=True, tone="cyanotype")
    page.colouring.photo_changed.emit(photo)
    assert not toning.row.isHidden()
    assert "cyanotype or blue tone" in page.panel.facts.text()
    toning.box.setCurrentIndex(toning.box.findData("under"))
    toning.box.activated.emit(toning.box.currentIndex())
    assert photo.recipe.toning == "under"
    opened.workspace.roll.undo.undo()
    assert photo.recipe.toning == "replace"
    assert toning.box.currentData() == "replace"
