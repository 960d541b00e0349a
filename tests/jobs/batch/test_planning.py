from __future__ import annotations

from pathlib import Path

import pytest

from studio.domain import any_json
from studio.domain.errors import StudioError
from studio.domain.job import JobRequest
from studio.domain.recipe import ColorizeRecipe, EnlargeRecipe, SoundRecipe
from studio.jobs.batch.listing import Source, SourceFolder
from studio.jobs.batch.planning import Planner, describe_left_out
from studio.jobs.batch.recipes import BatchRecipe, for_both


def planned(planner: Planner, place: str, *sources: Source) -> list[JobRequest]:
    jobs = list(planner.jobs(SourceFolder(place, sources)))
    errors = [job for job in jobs if isinstance(job, StudioError)]
    assert not errors, errors
    return [any_json.decode(job.request, JobRequest) for job in jobs if not isinstance(job, StudioError)]


def test_each_kind_has_its_recipe_and_its_place(tmp_path: Path) -> None:
    recipe = BatchRecipe(ColorizeRecipe(format="png"), ColorizeRecipe(film_format="mkv-ffv1"))
    planner = Planner(recipe, tmp_path / "out", side_files=("confidence",))
    photo, film = planned(planner, "box/1", Source("/in/box/1/a.tif"), Source("/in/box/1/b.mov"))
    assert photo.output == str(tmp_path / "out/box/1/a-colour.png")
    assert photo.extras == {"confidence": str(tmp_path / "out/box/1/a-colour-confidence.png")}
    assert film.output == str(tmp_path / "out/box/1/b-colour.mkv")
    assert film.recipe == recipe.film


def test_what_has_no_recipe_is_left_out_or_told_when_it_was_named(tmp_path: Path) -> None:
    planner = Planner(for_both(SoundRecipe()), tmp_path / "out")
    assert planned(planner, "", Source("/in/a.tif"), Source("/in/b.tif")) == []
    assert planner.left_out == {"photographs": 2}
    (error,) = planner.jobs(SourceFolder("", [Source("/in/c.tif", named=True)]))
    assert isinstance(error, StudioError)
    assert "is a photograph, and the recipe says nothing about photographs" in error.message
    films = Planner(for_both(EnlargeRecipe()), tmp_path / "out")
    assert planned(films, "", Source("/in/a.mp4")) == []
    assert films.left_out == {"films": 1}


def test_equal_names_get_numbers_also_when_they_come_in_several_lots(tmp_path: Path) -> None:
    planner = Planner(for_both(ColorizeRecipe(format="tiff")), tmp_path / "out")
    names = [
        Path(each.output).name
        for lot in (["a.bmp", "a.gif"], ["A.png", "b.png"])
        for each in planned(planner, "", *(Source(f"/in/{name}") for name in lot))
    ]
    assert names == ["a-colour.tif", "a-colour-2.tif", "A-colour-3.tif", "b-colour.tif"]


def test_the_same_source_and_result_are_the_same_job(tmp_path: Path) -> None:
    ids = set()
    for vividness in (0.1, 0.9):
        planner = Planner(for_both(ColorizeRecipe(vividness=vividness)), tmp_path / "out")
        (job,) = planner.jobs(SourceFolder("", [Source("/in/a.tif")]))
        assert not isinstance(job, StudioError)
        ids.add(job.id)
    assert len(ids) == 1


@pytest.mark.parametrize(
    ("left_out", "said"),
    [
        ({}, ""),
        ({"photographs": 1200}, "Left out: 1,200 photographs."),
        ({"results of earlier runs": 1, "films": 1}, "Left out: 1 result of an earlier run, 1 film."),
    ],
)
def test_what_is_left_out_is_said_in_words(left_out: dict[str, int], said: str) -> None:
    assert describe_left_out(left_out) == said
