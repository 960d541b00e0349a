"""About how large an export will be: a part of the picture is coloured and stored as the result would be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.progress import Progress
from studio.domain.questions import EstimateSize, ExportSize
from studio.domain.suffixes import suffix_of
from studio.engine.service import TaskContext

if TYPE_CHECKING:
    from studio.media.pictures.picture import Scan
    from studio.media.pictures.profile_tables import FloatArray
    from studio.media.pictures.resampling import Strip

_PIXELS = 1_500_000
"""That are stored to learn how many bytes they take."""
_BANDS = 6
"""Parts of the picture they are taken from, evenly spread from top to bottom."""
_FEW_ROWS = 4
"""Stored by themselves to learn what metadata and profile take."""


def export_size(question: EstimateSize, progress: Progress, context: TaskContext) -> ExportSize:
    """Raises as the job does."""
    from studio.jobs.outputs import SUFFIX_OF_PICTURE_FORMAT
    from studio.jobs.stages.colour.field import PREDICTED, field_of
    from studio.jobs.stages.colour.writing import coloured, size_of_result, strips_of
    from studio.media.pictures.picture import Scan
    from studio.own_files.scratch import scratch

    recipe = question.recipe
    scan = Scan.open(question.path, recipe.page)
    width, height = size_of_result(scan, recipe)
    field = field_of(scan, recipe, progress, context)
    rows = min(height, max(_BANDS, _PIXELS // width))
    sample = [
        (coloured(lightness, field, y0, height, recipe), alpha)
        for y0, lightness, alpha in _part_of(strips_of(scan, recipe), height, rows, progress.part(PREDICTED, 0.9))
    ]
    suffix = SUFFIX_OF_PICTURE_FORMAT.get(recipe.format) or suffix_of(question.suffix_of)
    with scratch(context.cache_dir, "size-") as folder:
        whole = _stored(folder / f"part{suffix}", scan, question, sample)
        if rows == height:
            return ExportSize(whole, width, height)
        few = [(rgb[:_FEW_ROWS], alpha if alpha is None else alpha[:_FEW_ROWS]) for rgb, alpha in sample[:1]]
        least = _stored(folder / f"few{suffix}", scan, question, few)
    a_row = (whole - least) / (rows - len(few[0][0]))
    return ExportSize(round(whole + max(0.0, a_row) * (height - rows)), width, height)


def _part_of(strips: Iterator[Strip], height: int, rows: int, progress: Progress) -> Iterator[Strip]:
    """So many rows, in bands that are evenly spread over the picture."""
    bands = 1 if rows == height else _BANDS
    wanted = [(height * band // bands, height * band // bands + rows // bands) for band in range(bands)]
    wanted[-1] = (wanted[-1][0], wanted[-1][0] + rows - (bands - 1) * (rows // bands))
    for y0, lightness, alpha in strips:
        for first, last in wanted:
            start, end = max(first, y0), min(last, y0 + len(lightness))
            if start < end:
                part = slice(start - y0, end - y0)
                yield start, lightness[part], alpha if alpha is None else alpha[part]
        progress.step(y0 + len(lightness), height)


def _stored(
    output: Path, scan: Scan, question: EstimateSize, sample: list[tuple[FloatArray, FloatArray | None]]
) -> int:
    """The bytes of a picture of these rows."""
    from studio.jobs.stages.colour.writing import size_of_result, writer_for

    width, _ = size_of_result(scan, question.recipe)
    size = width, sum(len(rgb) for rgb, _ in sample)
    with writer_for(output, scan, question.recipe, size=size) as writer:
        row = 0
        for rgb, alpha in sample:
            writer.write_strip(row, rgb, alpha)
            row += len(rgb)
        return writer.finish().stat().st_size
