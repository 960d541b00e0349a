"""The colours of a photograph, small: what the network says of it, led by the recipe's vividness and colour points.

The look itself costs most and depends on neither, so it is kept for as long as a picture is worked on. What is seen in
the window and what is exported both come from here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.progress import Progress
from studio.domain.recipe import ColorizeRecipe
from studio.engine.memory import WorkSize, with_fallback
from studio.engine.service import TaskContext
from studio.jobs.stages.colour import costs
from studio.jobs.stages.colour.model import (
    certainty_of,
    check_able,
    input_side,
    load_colorizer,
    model_digest,
    points_of,
    sides,
    vividness_of,
)
from studio.jobs.stages.colour.reference import palette_of
from studio.jobs.stages.keys import choice_key, field_key, source_digest
from studio.media.pictures.toning import hand_painted, tint_curve

if TYPE_CHECKING:
    from models.colour.arrays import FloatArray
    from models.colour.chroma import ChromaField
    from studio.media.pictures.picture import Scan

_CHOICES = 32
"""Of slider positions and points that were tried, the last ones are kept."""
_OWN_SIDE = 768
"""Pixels of the copy in which what was painted on an original is looked for."""
READ, PREDICTED = 0.08, 0.2
"""Shares of the work on a photograph after which it is read, and after which its colours are known."""


def field_of(
    scan: Scan, recipe: ColorizeRecipe, progress: Progress, context: TaskContext, *, keep: bool = False
) -> ChromaField:
    """The picture's colours as the recipe wants them.

    With ``keep`` all that the network said stays loaded, so that a moved slider or a new colour point costs no new
    look. Without it what is loaded already is used, but nothing is kept: a batch of thousands would only fill memory.
    Raises ``StudioError`` when the model cannot be used, ``OutOfMemory``, ``Cancelled``.
    """
    key = field_key(source_digest(scan.path, progress), recipe, model_digest(recipe.model))

    def look() -> ChromaField:
        return predict(scan, recipe, progress, context)

    if recipe.reference is not None:
        load_colorizer(recipe, context)  # notes when this model cannot follow one, also where no new look is needed
    if keep:
        field = context.models.get("field", key, context.device, look, _field_bytes)
    else:
        field = context.models.find("field", key, context.device) or look()
    progress.step(PREDICTED, 1.0, "colouring")
    return _choice(field, key, recipe, scan.path, (scan.width, scan.height), context, keep="choice" if keep else "")


def kept_field(
    source: Path, recipe: ColorizeRecipe, size: tuple[int, int], progress: Progress, context: TaskContext
) -> ChromaField | None:
    """The same from memory alone, for a picture of this size, without how sure it is, which takes half of the time;
    None where the network has not looked yet."""
    key = field_key(source_digest(source, progress), recipe, model_digest(recipe.model))
    field = context.models.find("field", key, context.device)
    if field is None:
        return None
    quick = replace(field, believable=None)
    return _choice(quick, key, recipe, source, size, context, keep="quick choice")


def _choice(
    field: ChromaField,
    key: str,
    recipe: ColorizeRecipe,
    source: Path,
    size: tuple[int, int],
    context: TaskContext,
    *,
    keep: str,
) -> ChromaField:
    """What the network said, decoded and led as the recipe wants it; kept in memory under this kind, if one is
    given."""
    from models.colour.leaning import Lean

    if recipe.leans:
        check_able(recipe)

    def choose() -> ChromaField:
        leans = [Lean(lean.x, lean.y, lean.a, lean.b) for lean in recipe.leans]
        points = points_of([hint for hint in recipe.hints if not hint.stroke], *size)
        chosen = field.chosen(vividness_of(recipe), recipe.faces, points, leans)
        own = own_colours(source, recipe, key, context)
        return painted_over(toned_as(chosen, own, recipe), recipe, size)

    if not keep:
        return choose()
    chosen = choice_key(key, vividness_of(recipe), recipe)
    return context.models.get(keep, chosen, context.device, choose, _choice_bytes, _CHOICES)


def own_colours(source: Path, recipe: ColorizeRecipe, key: str, context: TaskContext) -> OwnColours | None:
    """The tint of the original and what was painted on it, kept in memory; None where nothing of it is wanted or
    there."""
    if recipe.toning == "replace":
        return None
    from studio.media.pictures.picture import Scan

    def read() -> OwnColours:
        scan = Scan.open(source, recipe.page)
        if not scan.toning.name:
            return OwnColours(None, None)
        lab = scan.lab_small(_OWN_SIDE, whole=True)
        curve = tint_curve(lab)
        return OwnColours(curve, hand_painted(lab, curve) if scan.toning.painted else None)

    own = context.models.get("own colours", key, "cpu", read, lambda found: found.nbytes, _CHOICES)
    return own if own.tint is not None else None


@dataclass(frozen=True)
class OwnColours:
    """Of a toned original: its tint by lightness (2, n), and what was painted by hand (3, h, w)."""

    tint: FloatArray | None
    paint: FloatArray | None

    @property
    def nbytes(self) -> int:
        return sum(part.nbytes for part in (self.tint, self.paint) if part is not None)


def toned_as(field: ChromaField, own: OwnColours | None, recipe: ColorizeRecipe) -> ChromaField:
    """The colours with the original's tint, as the recipe wants it."""
    if own is None:
        return field
    field = replace(field, tint=own.tint)
    if recipe.toning == "under" and own.paint is not None:
        field = replace(field, paint=own.paint)
    return field


def painted_over(field: ChromaField, recipe: ColorizeRecipe, size: tuple[int, int]) -> ChromaField:
    """The colours with the recipe's strokes over them: of colours, and of their strength."""
    from models.colour.painted import Stroke, covered_plane, over, paint_planes, strength_plane

    strokes = [(Stroke(hint.radius, ((hint.x, hint.y), *hint.stroke)), hint) for hint in recipe.hints if hint.stroke]
    if strokes:
        planes = paint_planes([(stroke, hint.a, hint.b) for stroke, hint in strokes], *size)
        if field.paint is not None:
            planes = over(planes, field.paint)
        known = covered_plane([(stroke, certainty_of(hint)) for stroke, hint in strokes], *reversed(field.shape))
        field = field.painted(planes, known)
    if recipe.strength is not None:
        amounts = [(Stroke(each.radius, each.places), each.amount) for each in recipe.strength.strokes]
        field = replace(field, strength=strength_plane(amounts, recipe.strength.elsewhere, *size))
    return field


def predict(scan: Scan, recipe: ColorizeRecipe, progress: Progress, context: TaskContext) -> ChromaField:
    """What the recipe's model says of a whole picture, led by its reference alone."""
    lightness = scan.lightness_small(short_side=input_side(recipe.model))
    palette = palette_of(recipe.reference)

    def work(size: WorkSize) -> ChromaField:
        from models.colour.colorizer import Colorizer

        colorizer = load_colorizer(recipe, context, size.device)
        progress.step(READ, 1.0, costs.stage(recipe.model, size.device))
        if isinstance(colorizer, Colorizer):
            return colorizer.predict(lightness, palette=palette, on_step=lambda share: progress.check())
        return colorizer.predict(lightness, side=size.size, on_step=lambda share: progress.check())

    side, smallest = sides(recipe.model)
    start = WorkSize(context.device, costs.fitting_side(recipe.model, context.device, context.note), smallest)
    return with_fallback(start if side > 1 else WorkSize(context.device, 1), work, context.note)


def _field_bytes(field: ChromaField) -> int:
    kept = [field.ab, field.logits, field.places.features if field.places is not None else None]
    return sum(part.nbytes for part in kept if part is not None)


def _choice_bytes(field: ChromaField) -> int:
    """Beside the field that it was made from."""
    kept = [field.ab, field.believable, field.lead.influence if field.lead is not None else None]
    return sum(part.nbytes for part in kept if part is not None)
