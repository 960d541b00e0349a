"""What a job's input holds, as far as it decides which files the job writes: a film or a picture, and of how many
pages."""

from __future__ import annotations

from dataclasses import dataclass

from studio.domain.errors import StudioError
from studio.domain.facts import Facts, FilmFacts
from studio.domain.job import JobRequest
from studio.domain.recipe import ColorizeRecipe, SoundRecipe
from studio.domain.suffixes import is_film_name
from studio.jobs.outputs import PlannedFile, planned_files


@dataclass(frozen=True)
class Contents:
    film: bool = False
    pages: int = 1

    def planned(self, request: JobRequest) -> list[PlannedFile]:
        """Every file that the job will write, the receipt last."""
        return planned_files(request, film=self.film, pages=self.pages)


def contents_of(request: JobRequest, facts: Facts | None = None) -> Contents:
    """Look into the input, unless ``facts`` tell of it already and only one page is wanted. What cannot be read is told
    from its name: the job itself will say what is wrong with it."""
    recipe = request.recipe
    if isinstance(recipe, SoundRecipe):
        return Contents(film=True)
    if not isinstance(recipe, ColorizeRecipe):
        return Contents()
    try:
        if facts is None:
            from studio.media.inspect import inspect

            facts = inspect(request.input, frame_rate=recipe.film_rate)
        if isinstance(facts, FilmFacts):
            return Contents(film=True)
        return Contents(pages=_pages(request.input) if recipe.pages == "all" else 1)
    except StudioError:
        return Contents(film=is_film_name(request.input))


def _pages(picture: str) -> int:
    from studio.media.pictures.picture import Scan

    return Scan.open(picture).pages
