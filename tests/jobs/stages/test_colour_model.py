"""The model of a recipe: which one is the default, and what it does where the recipe leaves the vividness open."""

from __future__ import annotations

from pathlib import Path

import pytest

from models import catalogue
from studio.domain.errors import StudioError
from studio.domain.recipe import ColorizeRecipe
from studio.jobs.stages.colour.model import extra_model_folders, settled, vividness_of


def test_the_default_of_recipes_is_the_default_of_the_cards() -> None:
    assert ColorizeRecipe().model == catalogue.default("colour").id


def test_an_open_vividness_is_that_of_the_models_own_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PHONOCHROME_HOME", str(tmp_path))
    (folder,) = extra_model_folders()
    folder.mkdir(parents=True)
    (folder / "mine.md").write_text("---\nid: mine\ntask: colour\nvividness: 0.8\n---\n", encoding="utf-8")
    assert vividness_of(ColorizeRecipe(model="mine")) == 0.8
    assert settled(ColorizeRecipe(model="mine")).vividness == 0.8
    assert vividness_of(ColorizeRecipe(model="mine", vividness=0.1)) == 0.1
    assert vividness_of(ColorizeRecipe()) == catalogue.default("colour").vividness
    with pytest.raises(StudioError, match="There is no colour model “gone”"):
        vividness_of(ColorizeRecipe(model="gone"))
