"""The job "colour this file": decides by content whether it is a photograph or a film."""

from __future__ import annotations

from studio.domain.errors import StudioError
from studio.domain.facts import FilmFacts
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.receipt import ModelDigest
from studio.domain.recipe import ColorizeRecipe
from studio.engine.service import TaskContext
from studio.jobs.stages.colour.model import model_digests
from studio.jobs.task import Outcome


def colorize(request: JobRequest, progress: Progress, context: TaskContext) -> Outcome:
    """Colour a photograph or a film.

    Raises ``UnreadableInput``, ``UnwritableOutput``, ``OutOfMemory`` and ``Cancelled``.
    """
    from studio.media.inspect import inspect

    recipe = recipe_of(request)
    if isinstance(inspect(request.input, frame_rate=recipe.film_rate), FilmFacts):
        from studio.jobs.stages.colour.film import colour_film

        return colour_film(request, recipe, progress, context)
    from studio.jobs.stages.colour.photo import colour_photo

    return colour_photo(request, recipe, progress, context)


def models_of(request: JobRequest) -> tuple[ModelDigest, ...]:
    """The models this request uses."""
    return tuple(model_digests(recipe_of(request).model))


def recipe_of(request: JobRequest) -> ColorizeRecipe:
    if not isinstance(request.recipe, ColorizeRecipe):
        raise StudioError("This recipe is not one for colour.", hint="Choose a colour recipe.", path=request.input)
    return request.recipe
