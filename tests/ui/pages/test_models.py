"""The page of optional models, on a bridge without an engine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from models.packs import known
from studio.domain.recipe import ColorizeRecipe
from studio.packs import installing
from studio.ui.pages.models.page import ModelsPage
from studio.ui.state import models_list
from studio.ui.window.main_window import MainWindow
from tests.models.packs.small import ARTISTIC, STABLE, use_small_packs
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui
FIRST = known.FOR_PEOPLE


def _listing(installed: tuple[str, ...] = (), **fetched: float) -> dict[str, Any]:
    facts = ("id", "title", "good_at", "made_by", "licence", "licence_url", "card_url", "published", "bytes")
    return {
        "models": [
            {name: getattr(pack, name) for name in facts}
            | {
                "memory_bytes": pack.memory_bytes,
                "seconds": 4.2,
                "sum_known": pack.sum_known,
                "installed": pack.id in installed,
                "task": pack.task,
                "needs_mask": pack.needs_mask,
                "fetchable": bool(pack.urls),
                "fetched": fetched.get(pack.id.replace("-", "_"), 0.0),
            }
            for pack in known.PACKS
        ]
    }


@pytest.fixture
def page(window: MainWindow, bridge: FakeBridge) -> ModelsPage:
    window.go("models")
    assert bridge.pending("install_pack") == [], "nothing is fetched before a button is pressed"
    bridge.answer("list_packs", _listing())
    return window.places.models


def _click(button: Any) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_cards_say_what_models_need_and_the_first_choice_has_the_amber_button(page: ModelsPage) -> None:
    assert set(page.cards) == {pack.id for pack in known.PACKS}
    card = page.cards[FIRST]
    assert "912 MB" in card.needs.text()
    assert "about 4 s a photograph" in card.needs.text()
    assert [name for name, each in page.cards.items() if each.install.property("kind") == "primary"] == [FIRST]


def test_installing_shows_progress_pauses_and_goes_on(page: ModelsPage, bridge: FakeBridge) -> None:
    card = page.cards[FIRST]
    _click(card.install)
    (ticket,) = bridge.pending("install_pack")
    assert bridge.params(ticket)["id"] == FIRST
    bridge.progress("install_pack", 0.3, "fetching 300 of 912 MB", 100)
    assert card.stage.full_text() == "Fetching 300 of 912 MB · about 2 min left"
    _click(card.pause)
    assert bridge.withdrawn == [ticket]
    bridge.answer("list_packs", _listing(ddcolor_modelscope=0.3))
    assert card.install.text() == "Go on"
    assert card.stage.full_text() == "Paused at 30 %"
    _click(card.install)
    assert len(bridge.pending("install_pack")) == 1


def test_an_installed_model_shows_a_picture_before_and_after_and_can_be_removed(
    page: ModelsPage, bridge: FakeBridge, tmp_path: Path, window: MainWindow
) -> None:
    said: list[bool] = []
    window.workspace.models_changed.connect(lambda: said.append(True))
    card = page.cards[FIRST]
    _click(card.install)
    bridge.answer("install_pack", _listing((FIRST,)))
    assert said == [True]
    pictures = {}
    for name in ("before", "after"):
        pictures[name] = str(tmp_path / f"{name}.png")
        QImage(64, 48, QImage.Format.Format_RGB32).save(pictures[name])
    bridge.answer("pack_sample", pictures)
    assert card.sample.isVisibleTo(card)
    assert not card.install.isVisibleTo(card)
    _click(card.remove)
    bridge.answer("remove_pack", _listing())
    assert not card.sample.isVisibleTo(card)
    assert card.install.isVisibleTo(card)


def test_a_failure_is_said_and_the_card_can_be_tried_again(page: ModelsPage, bridge: FakeBridge) -> None:
    said: list[str] = []
    page.workspace.error_said.connect(lambda message, hint: said.append(message))
    _click(page.cards[FIRST].install)
    bridge.fail("install_pack", "There is no connection to example.org.")
    assert said == ["There is no connection to example.org."]
    assert page.cards[FIRST].install.isVisibleTo(page.cards[FIRST])


def test_a_file_from_a_memory_stick_is_taken_in(page: ModelsPage, bridge: FakeBridge) -> None:
    page.take_in(Path("/media/stick/siggraph17-df00044c.pth"))
    (ticket,) = bridge.pending("install_pack")
    assert bridge.params(ticket) == {"id": "", "file": "/media/stick/siggraph17-df00044c.pth"}


def test_installed_models_and_their_blend_can_be_chosen(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PHONOCHROME_HOME", str(tmp_path / "own"))
    panel = window.photo_page.panel
    before = panel.model.count()
    monkeypatch.setattr(known, "BLENDS", ((ARTISTIC, STABLE),))
    for file in use_small_packs(tmp_path / "mirror", monkeypatch).values():
        installing.take_in(file)
    models_list.look_again()
    window.workspace.models_changed.emit()
    ids = [panel.model.itemData(number) for number in range(panel.model.count())]
    assert ids[0] == ColorizeRecipe().model
    assert len(ids) == before + 3
    assert f"{ARTISTIC}+{STABLE}" in ids
    assert panel.model.currentData() == ColorizeRecipe().model
    panel.model.show_model("gone")
    assert panel.model.currentText() == "gone (not installed)"
    monkeypatch.undo()
    models_list.look_again()


def test_the_panel_leads_to_the_page(window: MainWindow) -> None:
    _click(window.photo_page.panel.more_models)
    assert window.place == "models"
