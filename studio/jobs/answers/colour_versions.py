"""Other plausible versions of a photograph, as small pictures to choose from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from studio.domain.progress import Progress
from studio.domain.questions import ProposedVersion, ProposeVersions, Pyramid, VersionsProposed
from studio.domain.recipe import ColorizeRecipe, Lean
from studio.engine.service import TaskContext
from studio.jobs.answers.pictures import pyramid
from studio.jobs.stages.keys import proposed_key, source_digest
from studio.jobs.stages.result_cache import ResultCache

if TYPE_CHECKING:
    from models.colour.versions import Version

_SIDE = 512


def propose_versions(question: ProposeVersions, progress: Progress, context: TaskContext) -> VersionsProposed:
    """Raises as colouring does, and ``StudioError`` for a model that knows one version only."""
    from models.colour.versions import versions_of
    from studio.jobs.stages.colour.field import field_of
    from studio.jobs.stages.colour.model import check_able, model_digest
    from studio.jobs.stages.colour.seen_part import SeenPart, coloured_part, lightness_of
    from studio.media.pictures.picture import Scan

    source, recipe = Path(question.path), question.recipe
    check_able(replace(recipe, versions=question.count))
    scan = Scan.open(source, recipe.page)
    field = field_of(scan, recipe, progress.part(0.0, 0.5), context, keep=True)
    versions = versions_of(field, question.count, near=question.near)
    progress.step(0.6, 1.0, "looking for other versions")
    shrink = min(1.0, _SIDE / max(scan.width, scan.height))
    size = max(1, round(scan.width * shrink)), max(1, round(scan.height * shrink))

    def make(work: Path) -> None:
        part = SeenPart(0.0, 0.0, 1.0, 1.0, *size)
        tiles = pyramid(Pyramid(question.path, recipe.page), progress.part(0.6, 0.8), context)
        lightness = lightness_of(Path(tiles.folder), part).plane
        for number, version in enumerate(versions):
            coloured_part(lightness, version.field, part, recipe, work / f"{number}.bmp")
            progress.step(0.8 + 0.2 * number / len(versions), 1.0, "looking for other versions")

    digest = source_digest(source, progress)
    key = proposed_key(digest, recipe, model_digest(recipe.model), question.count, near=question.near)
    folder = ResultCache.of(context).folder("proposed", key, make)
    return VersionsProposed(
        tuple(_proposed(version, recipe, folder / f"{number}.bmp") for number, version in enumerate(versions))
    )


def _proposed(version: Version, recipe: ColorizeRecipe, picture: Path) -> ProposedVersion:
    leans = tuple(Lean(lean.x, lean.y, lean.a, lean.b) for lean in version.leans)
    return ProposedVersion(
        replace(recipe, leans=leans), str(picture), version.plausibility, version.distance, version.changed
    )
