"""Proposed versions: small pictures that the recipes beside them make again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from studio.domain.errors import StudioError
from studio.domain.progress import Progress
from studio.domain.questions import ProposeVersions, ShowPart
from studio.domain.recipe import ColorizeRecipe, recipe_from_json, recipe_to_json
from studio.engine.service import TaskContext
from studio.jobs.answers.colour_versions import propose_versions
from studio.jobs.answers.live_colour import show_part
from studio.jobs.runner import run_job
from studio.media.pictures.picture import read_rgb
from tests.jobs.conftest import recipe, request_for


def propose(source: Path, wanted: ColorizeRecipe, context: TaskContext, **settings: bool) -> tuple:  # type: ignore[type-arg]
    return propose_versions(ProposeVersions(str(source), wanted, 4, **settings), Progress(), context).versions


def test_the_recipe_of_a_version_makes_it_again(scan_path: Path, context: TaskContext, tmp_path: Path) -> None:
    versions = propose(scan_path, recipe(saturation=1.5), context)
    assert versions[0].recipe == recipe(saturation=1.5)
    assert len(versions) > 1
    for number, version in enumerate(versions):
        small = read_rgb(version.path)
        assert version.recipe.saturation == 1.5
        whole = (0.0, 0.0, 1.0, 1.0)
        again = show_part(ShowPart(str(scan_path), version.recipe, whole, 200, 300), Progress(), context)
        assert np.array_equal(read_rgb(again.path), small)
        assert number == 0 or not np.array_equal(small, read_rgb(versions[0].path))
        output = tmp_path / f"{number}.png"
        run_job(request_for(scan_path, output, version.recipe), Progress(), context)
        assert np.abs(read_rgb(output) - small).mean() < 0.01


def test_more_like_one_begins_with_it(scan_path: Path, context: TaskContext) -> None:
    chosen = propose(scan_path, recipe(), context)[1]
    near = propose(scan_path, chosen.recipe, context, near=True)
    assert near[0].recipe == chosen.recipe
    assert np.array_equal(read_rgb(near[0].path), read_rgb(chosen.path))


def test_a_version_is_part_of_its_recipe_and_older_recipes_keep_their_keys(
    scan_path: Path, context: TaskContext
) -> None:
    version = propose(scan_path, recipe(), context)[1].recipe
    assert recipe_from_json(recipe_to_json(version)) == version
    assert b"leans" not in recipe_to_json(recipe())


def test_a_model_with_one_version_says_so(
    scan_path: Path, context: TaskContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(wanted: ColorizeRecipe, **_: bool) -> None:
        raise StudioError(f"knows one version, not {wanted.versions}")

    monkeypatch.setattr("studio.jobs.answers.colour_versions.check_able", refuse)
    with pytest.raises(StudioError, match="not 4"):
        propose(scan_path, recipe(), context)
