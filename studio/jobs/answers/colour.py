"""Photographs in colour for the screen, and the reference photographs that lead them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.progress import Progress
from studio.domain.questions import (
    Coloured,
    PreviewColour,
    ReadReference,
    ReferenceFound,
    ReferencePicture,
    SmallPicture,
)
from studio.domain.recipe import ColorizeRecipe
from studio.engine.service import TaskContext
from studio.jobs.stages.keys import coloured_key, source_digest
from studio.jobs.stages.result_cache import ResultCache

if TYPE_CHECKING:
    from studio.media.pictures.profile_tables import FloatArray

_CONFIDENCE_SIDE = 1024
_THUMBNAIL_SIDE = 256
_PEOPLE = "people"
"""An empty file beside the tiles of a photograph in which faces were seen."""
_LEAST_FACES = 0.002
"""Of the picture, for people to be worth a word."""


def preview_colour(question: PreviewColour, progress: Progress, context: TaskContext) -> Coloured:
    """The coloured picture at full size, as tiles. Raises as the job does."""
    from studio.jobs.stages.colour.model import model_digest

    source, recipe = Path(question.path), question.recipe
    key = coloured_key(source_digest(source, progress), recipe, model_digest(recipe.model))

    def make(work: Path) -> None:
        _colour_into(work, source, recipe, progress, context)

    folder = ResultCache.of(context).folder("coloured", key, make)
    progress.step(1.0, 1.0, "colouring")
    sure = folder / "confidence.png"
    return Coloured(
        str(folder / "tiles"),
        str(sure) if sure.is_file() else "",
        str(folder / "small.jpg"),
        people=(folder / _PEOPLE).exists(),
    )


def reference(question: ReadReference, progress: Progress, context: TaskContext) -> ReferenceFound:
    """Raises ``UnreadableInput`` when the file is no picture or has no colours to lend."""
    from studio.jobs.stages.colour.reference import read_reference
    from studio.media.thumbnails import thumbnail

    source = Path(question.path)
    found = read_reference(source, progress)

    def make(work: Path) -> None:
        thumbnail(source, work / "small.jpg", _THUMBNAIL_SIDE)

    # A recipe knows its reference by the digest alone, so the small picture is kept under that.
    ResultCache.of(context).folder("references", found.sha256, make)
    return ReferenceFound(found)


def reference_picture(question: ReferencePicture, progress: Progress, context: TaskContext) -> SmallPicture:
    folder = ResultCache.of(context).find("references", question.sha256)
    return SmallPicture(str(folder / "small.jpg") if folder is not None else "")


def small_coloured(
    source: Path, output: Path, recipe: ColorizeRecipe, progress: Progress, context: TaskContext
) -> None:
    """A small picture in colour as a PNG in the cache. Raises as the job does."""
    import cv2
    import numpy as np

    from studio.jobs.stages.colour.field import field_of
    from studio.jobs.stages.colour.writing import coloured_strips
    from studio.media.pictures.picture import Scan

    scan = Scan.open(source)
    field = field_of(scan, recipe, progress, context)
    rgb = np.concatenate([strip for _, strip in coloured_strips(scan, field, recipe)])
    levels = np.rint(rgb[..., ::-1] * 255).astype(np.uint8)
    output.write_bytes(cv2.imencode(".png", levels)[1].tobytes())


def _colour_into(work: Path, source: Path, recipe: ColorizeRecipe, progress: Progress, context: TaskContext) -> None:
    import numpy as np

    from models.colour.chroma import enlarge
    from studio.jobs.stages.colour.field import PREDICTED, field_of
    from studio.jobs.stages.colour.writing import coloured_strips
    from studio.media.pictures.picture import Scan, write_gray_map
    from studio.media.pictures.pyramid import StripSource, build_pyramid
    from studio.media.thumbnails import thumbnail

    scan = Scan.open(source, recipe.page)
    field = field_of(scan, recipe, progress, context, keep=True)
    if field.faces_share >= _LEAST_FACES:
        (work / _PEOPLE).touch()
    if field.believable is not None:  # not every model says how sure it is
        shrink = min(1.0, _CONFIDENCE_SIDE / max(scan.width, scan.height))
        map_size = max(1, round(scan.height * shrink)), max(1, round(scan.width * shrink))
        write_gray_map(work / "confidence.png", np.clip(enlarge(field.believable, *map_size), 0, 1))
    part = progress.part(PREDICTED, 0.9, "colouring")

    def strips() -> Iterator[tuple[int, FloatArray]]:
        for y0, rgb in coloured_strips(scan, field, recipe):
            yield y0, rgb
            part.step(y0 + len(rgb), scan.height)

    tiles = build_pyramid(StripSource(scan.width, scan.height, strips), work / "tiles")
    # The level that is about as large as a thumbnail is one tile.
    level = min(tiles.levels - 1, (tiles.tile - 1).bit_length())
    thumbnail(work / "tiles" / tiles.pattern.format(level=level, column=0, row=0), work / "small.jpg", _THUMBNAIL_SIDE)
