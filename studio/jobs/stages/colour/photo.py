"""Colour for one photograph of any size: the network sees a small copy, the full size passes through in strips.

The scan's own lightness is kept exactly and only chroma is added, so nothing that the scan holds is lost, and memory
does not grow with the picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.receipt import DISCLOSURE_COLOUR, colour_disclosure
from studio.domain.recipe import ColorizeRecipe
from studio.engine.memory import Plan, with_fallback
from studio.engine.service import TaskContext
from studio.jobs.stages.ahead import read_ahead
from studio.jobs.stages.colour.model import load_colorizer, model_digest, points_of, vividness_of
from studio.jobs.stages.colour.reference import palette_of
from studio.jobs.task import FinishedFiles, Outcome
from studio.media.marks.caption import Caption, caption
from studio.media.pictures.picture import PictureWriter, Scan, write_gray_map

if TYPE_CHECKING:
    from models.colour.chroma import ChromaField
    from studio.media.pictures.lightness import FloatArray

STRIP_ROWS = 256
NETWORK_SIDE = 448
"""Short side of the copy that the network is given (it reduces it to its own size)."""
LAYER_LIGHTNESS = 65.0
"""L* of the colour layer: a middle grey that has room for strong colours of every hue."""
LARGEST_MAP_PIXELS = 36_000_000

_READ, _PREDICTED, _STORED = 0.08, 0.2, 0.97


def colour_photo(request: JobRequest, recipe: ColorizeRecipe, progress: Progress, context: TaskContext) -> Outcome:
    """Colour a picture; ``extras``: ``confidence`` (grey map, white where the colours are sure), ``layer``."""
    scan = Scan.open(request.input)
    progress.step(0.0, 1.0, "reading")
    field = predict(scan, recipe, progress, context)
    with FinishedFiles() as made:
        store_versions(scan, field, recipe, request, made, progress.part(_PREDICTED, _STORED, "colouring"))
        if "confidence" in request.extras:
            made.add(store_confidence(field, scan, Path(request.extras["confidence"]), request.overwrite))
        progress.step(1.0, 1.0, "colouring")
    return Outcome(
        made.paths, [model_digest(recipe.model)], [*scan.notes, *_notes(scan, recipe)], disclosure_of(recipe)
    )


def predict(scan: Scan, recipe: ColorizeRecipe, progress: Progress, context: TaskContext) -> ChromaField:
    """The colours of a whole picture, small."""
    lightness = scan.lightness_small(short_side=NETWORK_SIDE)
    progress.step(_READ, 1.0, "looking at the picture")
    hints = points_of(recipe.hints, scan.width, scan.height)
    palette = palette_of(recipe.reference)

    def work(plan: Plan) -> ChromaField:
        return load_colorizer(recipe, context, plan.device).predict(
            lightness,
            vividness=vividness_of(recipe),
            hints=hints,
            palette=palette,
            on_step=lambda share: progress.check(),
        )

    field = with_fallback(Plan(context.device, 1), work, context.note)
    progress.step(_PREDICTED, 1.0, "colouring")
    return field


def store_versions(
    scan: Scan,
    field: ChromaField,
    recipe: ColorizeRecipe,
    request: JobRequest,
    made: FinishedFiles,
    progress: Progress,
) -> None:
    """Write every version, and the colour layer if asked for, in one pass through the scan."""
    from models.colour.chroma import apply_chroma

    fields = field.versions(recipe.versions) if recipe.versions > 1 else [field]
    names = version_names(Path(request.output), len(fields))
    mark = caption(DISCLOSURE_COLOUR, scan.width, scan.height) if recipe.disclosure_label else None
    with ExitStack() as stack:
        writers = [stack.enter_context(_writer(name, scan, recipe, request.overwrite)) for name in names]
        layer = None
        if "layer" in request.extras:
            layer = stack.enter_context(_writer(Path(request.extras["layer"]), scan, recipe, request.overwrite))
        for y0, lightness, alpha in read_ahead(scan.strips(STRIP_ROWS)):
            for writer, version in zip(writers, fields, strict=True):
                rgb = coloured(lightness, version, y0, scan.height, recipe, mark)
                writer.write_strip(y0, rgb, alpha)
            if layer is not None:
                flat = np.full_like(lightness, LAYER_LIGHTNESS)
                tint = apply_chroma(
                    flat, field, y0, scan.height, saturation=recipe.saturation, warmth=recipe.temperature
                )
                layer.write_strip(y0, tint, alpha)
            progress.step(y0 + len(lightness), scan.height + STRIP_ROWS)
        for writer in [*writers, *([layer] if layer is not None else [])]:
            made.add(writer.finish())


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


def store_confidence(field: ChromaField, scan: Scan, output: Path, overwrite: bool) -> Path:
    """The map of how sure the colours are, at the picture's size; smaller for very large pictures."""
    from models.colour.chroma import enlarge

    shrink = min(1.0, (LARGEST_MAP_PIXELS / (scan.width * scan.height)) ** 0.5)
    width, height = max(1, round(scan.width * shrink)), max(1, round(scan.height * shrink))
    return write_gray_map(output, np.clip(enlarge(field.confidence, height, width), 0, 1), overwrite=overwrite)


def version_names(output: Path, count: int) -> list[Path]:
    """``name.tif``, or ``name-1.tif``, ``name-2.tif`` … when there are several."""
    if count == 1:
        return [output]
    return [output.with_name(f"{output.stem}-{number}{output.suffix}") for number in range(1, count + 1)]


def disclosure_of(recipe: ColorizeRecipe) -> str:
    return colour_disclosure(recipe) if recipe.disclosure_metadata or recipe.disclosure_label else ""


def reference_notes(recipe: ColorizeRecipe) -> list[str]:
    """What the receipt says about the photograph that led the colours."""
    if recipe.reference is None:
        return []
    name, digest = recipe.reference.name, recipe.reference.sha256
    return [f"The colours were led by those of the reference photograph “{name}” (SHA-256 {digest})."]


def disclosure_notes(recipe: ColorizeRecipe) -> list[str]:
    """What the receipt says when the disclosure was switched off."""
    if recipe.disclosure_metadata:
        return []
    where = "only as a visible caption" if recipe.disclosure_label else "nowhere in the file"
    return [f"The disclosure was switched off in the metadata: that the colours are estimated is said {where}."]


def _writer(output: Path, scan: Scan, recipe: ColorizeRecipe, overwrite: bool) -> PictureWriter:
    return PictureWriter(
        output,
        scan,
        format="auto" if output.suffix else recipe.format,
        quality=recipe.quality,
        disclosure=colour_disclosure(recipe) if recipe.disclosure_metadata else None,
        overwrite=overwrite,
    )


def _notes(scan: Scan, recipe: ColorizeRecipe) -> Sequence[str]:
    toned = ["The scan is toned: its tint was replaced by the estimated colours."] if scan.toned else []
    return [*toned, *reference_notes(recipe), *disclosure_notes(recipe)]
