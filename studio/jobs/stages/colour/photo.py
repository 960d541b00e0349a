"""Colour for one photograph of any size: the network sees a small copy, the full size passes through in strips.

The scan's own lightness is kept exactly and only chroma is added, so nothing that the scan holds is lost, and memory
does not grow with the picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.recipe import ColorizeRecipe
from studio.engine.service import TaskContext
from studio.jobs.outputs import page_requests
from studio.jobs.stages.colour.evidence_sheet import store_sheet
from studio.jobs.stages.colour.field import PREDICTED, field_of
from studio.jobs.stages.colour.model import check_able, model_digests, settled
from studio.jobs.stages.colour.notes import (
    confidence_notes,
    disclosure_notes,
    disclosure_of,
    evidence_notes,
    faces_notes,
    reference_notes,
    toning_notes,
)
from studio.jobs.stages.colour.writing import size_of_result, store_confidence, store_versions
from studio.jobs.task import Outcome
from studio.media.pictures.picture import Scan

_STORED = 0.97


def colour_photo(request: JobRequest, recipe: ColorizeRecipe, progress: Progress, context: TaskContext) -> Outcome:
    """Colour a picture, or all pages of a file; ``extras``: ``confidence`` (grey map, white where the colours are
    sure), ``layer``, ``evidence`` (printable sheet). The notes say what the result could not hold."""
    check_able(recipe, confidence="confidence" in request.extras)
    first = Scan.open(request.input, recipe.page)
    pages = range(1, first.pages + 1) if recipe.pages == "all" else [first.page]
    made: list[Path] = []
    notes: list[str] = []
    for place, page in enumerate(page_requests(request, pages)):
        part = progress.part(place / len(pages), (place + 1) / len(pages))
        notes += _colour_page(page, made, part, context)
    progress.step(1.0, 1.0, "colouring")
    return Outcome(
        made, model_digests(recipe.model), list(dict.fromkeys(notes)), disclosure_of(recipe), settled(recipe)
    )


def _colour_page(request: JobRequest, made: list[Path], progress: Progress, context: TaskContext) -> list[str]:
    """Colour one page and add its files to ``made``; returns what there is to say about it."""
    recipe = request.recipe
    assert isinstance(recipe, ColorizeRecipe)
    scan = Scan.open(request.input, recipe.page)
    progress.step(0.0, 1.0, "reading")
    field = field_of(scan, recipe, progress, context)
    lost = store_versions(scan, field, recipe, request, made, progress.part(PREDICTED, _STORED, "colouring"))
    if "confidence" in request.extras:
        size = size_of_result(scan, recipe)
        made.append(store_confidence(field, size, Path(request.extras["confidence"]), request.overwrite))
        lost += confidence_notes(recipe)
    if "evidence" in request.extras:
        made.append(store_sheet(Path(request.extras["evidence"]), scan, field, recipe, overwrite=request.overwrite))
    return [*scan.notes, *lost, *_notes(scan, recipe), *faces_notes(recipe, field.faces_share)]


def _notes(scan: Scan, recipe: ColorizeRecipe) -> Sequence[str]:
    had, has = (scan.width, scan.height), size_of_result(scan, recipe)
    reduced = [f"Reduced from {had[0]} × {had[1]} to {has[0]} × {has[1]} pixels, as asked for."] if has != had else []
    toned = toning_notes(scan.toning.name, recipe)
    return [*reduced, *toned, *reference_notes(recipe), *evidence_notes(recipe), *disclosure_notes(recipe)]
