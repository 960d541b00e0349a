"""A photograph at full size, strip by strip: its own lightness with the field's colours, coloured and stored.

Strips are read ahead of the work and memory does not grow with the picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from studio.domain.evidence import evidence_lines
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.receipt import DISCLOSURE_COLOUR, colour_disclosure
from studio.domain.recipe import ColorizeRecipe, PictureFormat
from studio.jobs.outputs import version_names
from studio.jobs.stages.ahead import read_ahead
from studio.jobs.stages.colour.layers import FlatLayer, Layer, OpenRasterFile, is_layered
from studio.jobs.stages.colour.notes import versions_notes
from studio.media.marks.caption import Caption, caption
from studio.media.pictures.picture import PictureWriter, Scan, write_gray_map
from studio.media.pictures.resampling import Strip, reduced_size, reduced_strips

if TYPE_CHECKING:
    from models.colour.chroma import ChromaField
    from studio.media.pictures.profile_tables import FloatArray

STRIP_ROWS = 256
LARGEST_MAP_PIXELS = 36_000_000


def size_of_result(scan: Scan, recipe: ColorizeRecipe) -> tuple[int, int]:
    """Width and height of the result: the scan's own, or with the long edge that is asked for."""
    return reduced_size(scan.width, scan.height, max_side=recipe.long_edge)


def strips_of(scan: Scan, recipe: ColorizeRecipe) -> Iterator[Strip]:
    """The scan's lightness in the size of the result, strip by strip."""
    width, height = size_of_result(scan, recipe)
    strips = scan.strips(STRIP_ROWS)
    whole = (width, height) == (scan.width, scan.height)
    return strips if whole else reduced_strips(strips, scan.height, height, width)


def store_versions(
    scan: Scan,
    field: ChromaField,
    recipe: ColorizeRecipe,
    request: JobRequest,
    made: list[Path],
    progress: Progress,
) -> list[str]:
    """Write every version, and the colour layer if asked for, in one pass through the scan, and add the files to
    ``made``; returns what the results could not hold, in words."""
    from models.colour.versions import versions_of

    versions = versions_of(field, recipe.versions)
    fields = [version.field for version in versions]
    names = version_names(Path(request.output), recipe.versions)[: len(fields)]
    width, height = size_of_result(scan, recipe)
    mark = caption(DISCLOSURE_COLOUR, width, height) if recipe.disclosure_label else None
    with ExitStack() as stack:
        writers = [
            stack.enter_context(writer_for(name, scan, recipe, recipe.format, overwrite=request.overwrite))
            for name in names
        ]
        layer: Layer | None = None
        if "layer" in request.extras:
            layer = _layer(Path(request.extras["layer"]), scan, field, recipe, request.overwrite)
            stack.callback(layer.abort)
        for y0, lightness, alpha in read_ahead(strips_of(scan, recipe)):
            strips = [coloured(lightness, version, y0, height, recipe, mark) for version in fields]
            for writer, rgb in zip(writers, strips, strict=True):
                writer.write_strip(y0, rgb, alpha)
            if layer is not None:
                layer.write(y0, lightness, strips[0], alpha)
            progress.step(y0 + len(lightness), height + STRIP_ROWS)
        made += [writer.finish() for writer in writers]
        if layer is not None:
            made.append(layer.finish())
    lost = list(dict.fromkeys(note for writer in writers for note in writer.notes))
    return [*lost, *versions_notes(versions, recipe.versions)]


def _layer(output: Path, scan: Scan, field: ChromaField, recipe: ColorizeRecipe, overwrite: bool) -> Layer:
    if is_layered(output):
        return OpenRasterFile(output, scan, recipe, size_of_result(scan, recipe), overwrite)
    return FlatLayer(writer_for(output, scan, recipe, transparency=True, overwrite=overwrite), field, recipe)


def coloured(
    lightness: FloatArray,
    field: ChromaField,
    y0: int,
    height: int,
    recipe: ColorizeRecipe,
    mark: Caption | None = None,
) -> FloatArray:
    """A strip (h, w) of L* as sRGB-encoded colours (h, w, 3) 0…1."""
    from models.colour.chroma import apply_chroma

    rgb = apply_chroma(lightness, field, y0, height, saturation=recipe.saturation, warmth=recipe.temperature)
    if mark is not None:
        mark.lay_over(rgb, y0)
    return rgb


def coloured_strips(scan: Scan, field: ChromaField, recipe: ColorizeRecipe) -> Iterator[tuple[int, FloatArray]]:
    """All rows of the coloured picture in order, without storing them: (y0, sRGB (h, w, 3) 0…1)."""
    for y0, lightness, _ in read_ahead(scan.strips(STRIP_ROWS)):
        yield y0, coloured(lightness, field, y0, scan.height, recipe)


def store_confidence(field: ChromaField, size: tuple[int, int], output: Path, overwrite: bool) -> Path:
    """The map of how sure the colours are, at the result's size; smaller for very large pictures."""
    from models.colour.chroma import enlarge

    shrink = min(1.0, (LARGEST_MAP_PIXELS / (size[0] * size[1])) ** 0.5)
    width, height = (max(1, round(side * shrink)) for side in size)
    return write_gray_map(output, np.clip(enlarge(field.confidence, height, width), 0, 1), overwrite=overwrite)


def writer_for(
    output: Path,
    scan: Scan,
    recipe: ColorizeRecipe,
    format: PictureFormat = "auto",
    *,
    size: tuple[int, int] | None = None,
    transparency: bool = False,
    overwrite: bool = False,
) -> PictureWriter:
    """What stores a result as the recipe says, or so large a part of it (``size``); ``format`` "auto" goes by the name.
    Raises ``UnwritableOutput``."""
    return PictureWriter(
        output,
        scan,
        format=format,
        quality=recipe.quality,
        bits=recipe.depth,
        size=size or size_of_result(scan, recipe),
        transparency=transparency,
        profile=recipe.profile,
        disclosure=colour_disclosure(recipe) if recipe.disclosure_metadata else None,
        evidence=evidence_lines(recipe.hints),
        overwrite=overwrite,
    )
