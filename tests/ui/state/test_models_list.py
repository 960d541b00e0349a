"""Which colour models the window offers, and where their slider stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.colour import registry
from studio import places
from studio.domain.recipe import ColorizeRecipe
from studio.jobs.stages.colour.model import vividness_of
from studio.ui.state.models_list import colour_models, default_vividness


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a user who has added a model of his own."""
    monkeypatch.setenv(places.HOME_VARIABLE, str(tmp_path))
    folder = places.added_models()
    folder.mkdir(parents=True)
    (folder / "abc.md").write_text("---\nid: abc\ntask: colour\ntitle: Mine\nvividness: 0.2\n---\n", encoding="utf-8")
    colour_models.cache_clear()
    yield folder
    colour_models.cache_clear()


def test_models_of_the_user_are_offered_after_the_standard_one(added: Path) -> None:
    assert [model.id for model in colour_models()] == [ColorizeRecipe().model, "abc"]


def test_window_and_job_mean_the_same_vividness(added: Path) -> None:
    for model in ("abc", ColorizeRecipe().model, "not there"):
        assert default_vividness(model) == vividness_of(ColorizeRecipe(model=model))
    assert default_vividness("abc") == 0.2
    assert vividness_of(ColorizeRecipe(model="abc", vividness=0.9)) == 0.9


def test_the_standard_model_of_recipes_is_that_of_the_models() -> None:
    assert ColorizeRecipe().model == registry.default().id


def test_a_file_that_is_no_card_hides_no_other_model(added: Path) -> None:
    (added / "broken.md").write_bytes(b"\xff\xfe---")
    (added / "folder.md").mkdir()
    assert [model.id for model in colour_models()] == [ColorizeRecipe().model, "abc"]
    assert vividness_of(ColorizeRecipe(model="abc")) == 0.2
