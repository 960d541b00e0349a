"""What follows a finger on a slider: the part of a photograph that is seen, in colour, at the size of the screen."""

from __future__ import annotations

import itertools
from functools import cache
from pathlib import Path

from studio.domain.progress import Progress
from studio.domain.questions import PartShown, Pyramid, ShowPart
from studio.engine.service import TaskContext
from studio.jobs.answers.pictures import pyramid
from studio.jobs.stages.keys import seen_part_key
from studio.own_files.scratch import LIVE, scratch_folder

_FILES = 8
"""So many pictures lie there at once; an older one has been read by then."""
_PARTS = 4
"""Lightness is kept of the parts looked at last; the view may be moved while a slider is held."""
_numbers = itertools.count()


def show_part(question: ShowPart, progress: Progress, context: TaskContext) -> PartShown:
    """From memory; the network looks only where that takes a moment. Raises as colouring does."""
    from studio.jobs.stages.colour.field import field_of, kept_field
    from studio.jobs.stages.colour.model import is_quick
    from studio.jobs.stages.colour.seen_part import SeenLightness, SeenPart, coloured_part, lightness_of
    from studio.media.pictures.picture import Scan

    source, recipe = Path(question.path), question.recipe
    part = SeenPart(*question.part, question.width, question.height)

    def read() -> SeenLightness:
        tiles = pyramid(Pyramid(question.path, recipe.page), progress.part(0.0, 0.2), context)
        return lightness_of(Path(tiles.folder), part)

    key = seen_part_key(source, recipe.page, part.box, (part.columns, part.rows))
    seen = context.models.get("seen part", key, "cpu", read, lambda kept: kept.plane.nbytes, _PARTS)
    field = kept_field(source, recipe, seen.size, progress, context)
    if field is None and is_quick(recipe.model):
        field = field_of(Scan.open(source, recipe.page), recipe, progress, context, keep=True)
    if field is None:
        return PartShown("")
    progress.check()
    folder = _folder(context.cache_dir)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # the cache may have been cleared meanwhile
    output = folder / f"{next(_numbers) % _FILES}.bmp"
    coloured_part(seen.plane, field, part, recipe, output)
    return PartShown(str(output))


@cache
def _folder(cache_dir: Path) -> Path:
    cache_dir.mkdir(parents=True, exist_ok=True)
    return scratch_folder(cache_dir, LIVE, "")
