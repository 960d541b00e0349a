"""Optional models for the window: listed with what they cost here, installed, removed, shown on a sample."""

from __future__ import annotations

from pathlib import Path

from studio.domain.progress import Progress
from studio.domain.questions import (
    BeforeAfter,
    InstallPack,
    ListPacks,
    OptionalModel,
    OptionalModels,
    PackSample,
    RemovePack,
)
from studio.domain.recipe import ColorizeRecipe
from studio.engine.service import TaskContext
from studio.jobs.stages.keys import pack_sample_key
from studio.jobs.stages.result_cache import ResultCache

_SAMPLE_SIDE = 512


def list_packs(question: ListPacks, progress: Progress, context: TaskContext) -> OptionalModels:
    return _all(context)


def install_pack(question: InstallPack, progress: Progress, context: TaskContext) -> OptionalModels:
    """Raises as `studio.packs.installing.install` and `take_in`."""
    from studio.packs import installing

    if question.file:
        installing.take_in(Path(question.file), question.id, progress)
    else:
        installing.install(question.id, progress)
    return _all(context)


def remove_pack(question: RemovePack, progress: Progress, context: TaskContext) -> OptionalModels:
    """Raises ``StudioError`` when it cannot be removed."""
    from studio.packs import installing, shelf

    installing.discard_download(question.id)
    if shelf.installed(question.id) is not None:
        shelf.remove(question.id)
    return _all(context)


def pack_sample(question: PackSample, progress: Progress, context: TaskContext) -> BeforeAfter:
    """Raises ``StudioError`` when the model is not installed or cannot be used."""
    import cv2
    import numpy as np

    from studio.jobs.answers.colour import small_coloured
    from studio.jobs.stages.colour.model import model_digest
    from studio.media.pictures.sample_photographs import colour_photograph

    def make(work: Path) -> None:
        grey = cv2.cvtColor(np.asarray(colour_photograph("flower")), cv2.COLOR_RGB2GRAY)
        scale = _SAMPLE_SIDE / max(grey.shape)
        grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        before = work / "before.png"
        before.write_bytes(cv2.imencode(".png", grey)[1].tobytes())
        small_coloured(before, work / "after.png", ColorizeRecipe(model=question.id), progress, context)

    key = pack_sample_key(model_digest(question.id))
    folder = ResultCache.of(context).folder("pack samples", key, make)
    return BeforeAfter(str(folder / "before.png"), str(folder / "after.png"))


def _all(context: TaskContext) -> OptionalModels:
    from studio.jobs.stages.colour import costs
    from studio.packs import shelf

    return OptionalModels(
        tuple(
            OptionalModel(
                id=pack.id,
                title=pack.title,
                good_at=pack.good_at,
                made_by=pack.made_by,
                licence=pack.licence,
                licence_url=pack.licence_url,
                card_url=pack.card_url,
                published=pack.published,
                bytes=pack.bytes,
                memory_bytes=pack.memory_bytes,
                seconds=costs.seconds_of(pack, context.device),
                sum_known=pack.sum_known,
                installed=shelf.installed(pack.id) is not None,
                fetched=shelf.fetched_share(pack),
            )
            for pack in shelf.packs()
        )
    )
