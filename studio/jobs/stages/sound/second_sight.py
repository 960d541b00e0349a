"""CLIP beside the program's own recogniser, where somebody has installed it: loaded, its words read once and kept."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from models.packs import known
from studio.domain.errors import StudioError
from studio.domain.progress import Progress
from studio.domain.receipt import ModelDigest
from studio.engine.service import TaskContext
from studio.jobs.stages.keys import words_key
from studio.jobs.stages.result_cache import ResultCache
from studio.packs import shelf
from studio.sound.categories.visible import visible_categories

if TYPE_CHECKING:
    from models.catalogue import CatalogueEntry
    from models.packs.clip import Clip
    from models.packs.seeing import JoinedRecogniser, Name
    from models.watch.recogniser import Recogniser

_MEANINGS = "meanings.npy"


def second_digest() -> tuple[ModelDigest, ...]:
    """The pack that looks as well, for keys and receipts; empty while none is installed."""
    entry = shelf.installed(known.FOR_SEEING)
    return () if entry is None else (ModelDigest(entry.id, entry.sha256),)


def with_second_sight(
    own: Recogniser, entry: CatalogueEntry, progress: Progress, context: TaskContext, device: str
) -> JoinedRecogniser:
    """The program's recogniser with CLIP beside it. Raises ``StudioError`` when the pack cannot be used."""
    from models.packs.networks import load_clip
    from models.packs.seeing import JoinedRecogniser, SecondSight

    try:
        clip = context.models.get("watch", f"{entry.id} {entry.sha256}", device, lambda: load_clip(entry, device))
    except ValueError as error:
        raise StudioError(str(error), hint="Install the model again, or remove it: models remove ID.") from error
    names = _names()
    return JoinedRecogniser.join(own, SecondSight(clip, names, _meanings(clip, names, entry, progress, context)))


def _names() -> list[Name]:
    from models.packs.seeing import Name

    return [Name(each.cat_id, each.caption, each.role) for each in visible_categories()]


def _meanings(
    clip: Clip, names: list[Name], entry: CatalogueEntry, progress: Progress, context: TaskContext
) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """What the names mean to the network: computed once, then kept."""
    from models.packs import seeing

    asked = [*(name.caption for name in names), *seeing.ELSE, *seeing.TEMPLATES]
    key = words_key(entry.sha256, hashlib.sha256("\n".join(asked).encode()).hexdigest())

    def make(folder: Path) -> None:
        progress.step(0.0, 1.0, "learning the names of sounds, once")
        np.save(folder / _MEANINGS, seeing.meanings(clip, names))

    def read(folder: Path) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        return np.asarray(np.load(folder / _MEANINGS, allow_pickle=False), np.float32)

    return read(ResultCache.of(context).folder("clip words", key, make, check=read))
