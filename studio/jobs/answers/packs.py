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
from studio.domain.receipt import ModelDigest
from studio.engine.service import TaskContext
from studio.jobs.stages.keys import pack_sample_key
from studio.jobs.stages.result_cache import ResultCache


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
    from studio.jobs.answers.pack_samples import make_sample
    from studio.jobs.stages.pictures.network import entry_of
    from studio.packs import shelf

    pack = shelf.pack_of(question.id)
    entry = entry_of(pack.id, pack.task)

    def make(work: Path) -> None:
        make_sample(pack, work, progress, context)

    key = pack_sample_key(ModelDigest(entry.id, entry.sha256))
    folder = ResultCache.of(context).folder("pack samples", key, make)
    return BeforeAfter(str(folder / "before.png"), str(folder / "after.png"))


def _all(context: TaskContext) -> OptionalModels:
    from studio.jobs.stages.pictures.network import seconds_each
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
                seconds=seconds_each(pack, context.device),
                task=pack.task,
                needs_mask=pack.needs_mask,
                fetchable=bool(pack.urls),
                sum_known=pack.sum_known,
                installed=shelf.installed(pack.id) is not None,
                fetched=shelf.fetched_share(pack),
            )
            for pack in shelf.packs()
        )
    )
