"""Other plausible versions of a photograph, and the likely colours of one place, as small pictures to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from studio.domain.progress import Progress
from studio.domain.questions import (
    ColoursExplained,
    LikelyColour,
    ProposedVersion,
    ProposeVersions,
    Pyramid,
    VersionsProposed,
    WhyColour,
)
from studio.domain.recipe import ColorizeRecipe, Lean
from studio.engine.service import TaskContext
from studio.jobs.answers.pictures import pyramid
from studio.jobs.stages.colour.field import field_of
from studio.jobs.stages.colour.model import check_able, model_digest
from studio.jobs.stages.keys import explained_key, proposed_key, source_digest
from studio.jobs.stages.result_cache import ResultCache

if TYPE_CHECKING:
    from models.colour.chroma import ChromaField
    from studio.media.pictures.picture import Scan

_SIDE, _SIDE_EXPLAINED = 512, 320


def propose_versions(question: ProposeVersions, progress: Progress, context: TaskContext) -> VersionsProposed:
    """Raises as colouring does, and ``StudioError`` for a model that knows one version only."""
    from models.colour.versions import versions_of

    source, recipe = Path(question.path), question.recipe
    scan, field = _looked_at(source, recipe, question.count, progress.part(0.0, 0.5), context)
    versions = versions_of(field, question.count, near=question.near)
    progress.step(0.6, 1.0, "looking for other versions")
    digest, model = source_digest(source, progress), model_digest(recipe.model)
    key = proposed_key(digest, recipe, model, question.count, near=question.near)
    fields = [version.field for version in versions]
    pictures = _small_pictures("proposed", key, question, scan, fields, _SIDE, progress.part(0.6, 1.0), context)
    return VersionsProposed(
        tuple(
            ProposedVersion(
                _leaning(recipe, version.field), picture, version.plausibility, version.distance, version.changed
            )
            for version, picture in zip(versions, pictures, strict=True)
        )
    )


def why_colour(question: WhyColour, progress: Progress, context: TaskContext) -> ColoursExplained:
    """Raises as `propose_versions`."""
    from models.colour.why import choices_at

    source, recipe = Path(question.path), question.recipe
    scan, field = _looked_at(source, recipe, 2, progress.part(0.0, 0.5), context)
    choices = choices_at(field, question.x, question.y)
    progress.step(0.6, 1.0, "looking at this place")
    h, w = field.shape
    a, b = field.ab[min(h - 1, int(question.y * h)), min(w - 1, int(question.x * w))].tolist()
    place = round(question.x, 4), round(question.y, 4)
    key = explained_key(source_digest(source, progress), recipe, model_digest(recipe.model), place)
    fields = [choice.field for choice in choices]
    pictures = _small_pictures(
        "explained", key, question, scan, fields, _SIDE_EXPLAINED, progress.part(0.6, 1), context
    )
    return ColoursExplained(
        a,
        b,
        tuple(
            LikelyColour(
                choice.colour.a,
                choice.colour.b,
                choice.colour.share,
                _leaning(recipe, choice.field),
                picture,
                choice.changed,
            )
            for choice, picture in zip(choices, pictures, strict=True)
        ),
    )


def _looked_at(
    source: Path, recipe: ColorizeRecipe, versions: int, progress: Progress, context: TaskContext
) -> tuple[Scan, ChromaField]:
    from studio.media.pictures.picture import Scan

    check_able(replace(recipe, versions=versions))
    scan = Scan.open(source, recipe.page)
    return scan, field_of(scan, recipe, progress, context, keep=True)


def _small_pictures(
    kind: str,
    key: str,
    question: ProposeVersions | WhyColour,
    scan: Scan,
    fields: Sequence[ChromaField],
    side: int,
    progress: Progress,
    context: TaskContext,
) -> list[str]:
    """A picture of each field in the cache, ``side`` pixels long at most."""
    from studio.jobs.stages.colour.seen_part import SeenPart, coloured_part, lightness_of

    recipe = question.recipe
    shrink = min(1.0, side / max(scan.width, scan.height))
    size = max(1, round(scan.width * shrink)), max(1, round(scan.height * shrink))

    def make(work: Path) -> None:
        part = SeenPart(0.0, 0.0, 1.0, 1.0, *size)
        tiles = pyramid(Pyramid(question.path, recipe.page), progress.part(0.0, 0.5), context)
        lightness = lightness_of(Path(tiles.folder), part).plane
        for number, field in enumerate(fields):
            coloured_part(lightness, field, part, recipe, work / f"{number}.bmp")
            progress.step(0.5 + 0.5 * number / len(fields), 1.0, "painting small pictures")

    folder = ResultCache.of(context).folder(kind, key, make)
    return [str(folder / f"{number}.bmp") for number in range(len(fields))]


def _leaning(recipe: ColorizeRecipe, field: ChromaField) -> ColorizeRecipe:
    """The recipe that makes this field again."""
    return replace(recipe, leans=tuple(Lean(lean.x, lean.y, lean.a, lean.b) for lean in field.leans))
