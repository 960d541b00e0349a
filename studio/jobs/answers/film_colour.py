"""A film in colour for the screen, one frame at a time, before the whole film is worked on."""

from __future__ import annotations

from pathlib import Path

from studio.domain.progress import Progress
from studio.domain.questions import ShowColour, SmallPicture
from studio.domain.recipe import recipe_to_json
from studio.engine.service import TaskContext
from studio.jobs.stages.keys import identity_key
from studio.jobs.stages.result_cache import ResultCache


def show_colour(question: ShowColour, progress: Progress, context: TaskContext) -> SmallPicture:
    """The frame in full size. Raises as the job does."""
    import cv2

    from studio.jobs.stages.colour.film_frame import coloured_frame
    from studio.jobs.stages.colour.model import model_digest
    from studio.media.film.reader import FilmReader

    source, recipe = Path(question.path), question.recipe
    key = identity_key(source, recipe_to_json(recipe), model_digest(recipe.model).sha256, f"{question.time_s:.4f}")

    def make(work: Path) -> None:
        progress.step(0.1, 1.0, "colouring the frame")
        with FilmReader.open(source, recipe.film_rate) as reader:
            rgb = coloured_frame(reader, recipe, question.time_s, context)
        _, png = cv2.imencode(".png", rgb[..., ::-1], [cv2.IMWRITE_PNG_COMPRESSION, 1])
        (work / "frame.png").write_bytes(png.tobytes())

    folder = ResultCache.of(context).folder("frames", key, make)
    progress.step(1.0, 1.0, "colouring the frame")
    return SmallPicture(str(folder / "frame.png"))
