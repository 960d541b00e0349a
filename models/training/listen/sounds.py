"""Labelled sounds as spectrograms, measured once and kept in the run folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.listen.spectrogram import BANDS, band_powers
from models.storing import replacing

LONGEST_S = 10.0
CACHE = "spectrograms.npz"
_FLOOR = 1e-10


@dataclass(frozen=True)
class SoundSet:
    """Spectrograms of ``(frames, BANDS)`` powers in dB with the recipe and the UCS category of each as numbers."""

    levels_db: tuple[NDArray[np.float16], ...]
    recipe: NDArray[np.int64]
    category: NDArray[np.int64]
    recipes: tuple[str, ...]
    categories: tuple[str, ...]

    def by_recipe(self) -> list[NDArray[np.int64]]:
        """The places of the variations of each recipe."""
        return [np.flatnonzero(self.recipe == k) for k in range(len(self.recipes))]


def read_sounds(folder: Path, cache: Path, report: Callable[[str], None]) -> SoundSet:
    """The sounds of ``folder/manifest.json``; what ``cache`` holds of just these files is not measured again.

    Raises:
        FileNotFoundError: there is no manifest.
        ValueError: the manifest lists no sounds.
    """
    manifest = folder / "manifest.json"
    if not manifest.is_file():
        raise FileNotFoundError(f"There is no manifest.json in {folder}. Choose a folder of rendered sounds.")
    entries = json.loads(manifest.read_text(encoding="utf-8"))["sounds"]
    if not entries:
        raise ValueError(f"{manifest} lists no sounds to learn from.")
    levels = _levels(folder, entries, cache, report)
    recipes, recipe = np.unique([entry["recipe"] for entry in entries], return_inverse=True)
    categories, category = np.unique([entry["cat_id"] for entry in entries], return_inverse=True)
    return SoundSet(levels, recipe, category, tuple(map(str, recipes)), tuple(map(str, categories)))


def _levels(
    folder: Path, entries: list[dict[str, str]], cache: Path, report: Callable[[str], None]
) -> tuple[NDArray[np.float16], ...]:
    digests = np.array([entry["sha256"] for entry in entries])
    if cache.is_file():
        with np.load(cache, allow_pickle=False) as stored:
            if np.array_equal(stored["digests"], digests):
                return _split(stored["levels_db"], stored["lengths"])
    levels = []
    for done, entry in enumerate(entries):
        if done % 200 == 0:
            report(f"Listening to the sounds: {done} of {len(entries)}")
        levels.append(_measure(folder / entry["file"]))
    lengths = np.array([len(sound) for sound in levels])
    cache.parent.mkdir(parents=True, exist_ok=True)
    with replacing(cache) as temporary, temporary.open("wb") as handle:
        np.savez(handle, digests=digests, levels_db=np.concatenate(levels), lengths=lengths)
    return tuple(levels)


def _split(stacked: NDArray[np.float16], lengths: NDArray[np.int64]) -> tuple[NDArray[np.float16], ...]:
    return tuple(np.split(stacked, np.cumsum(lengths)[:-1]))


def _measure(path: Path) -> NDArray[np.float16]:
    import soundfile  # only the first run needs it

    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    mono = samples[: round(LONGEST_S * rate)].mean(axis=1)
    power = band_powers(mono, rate) * (32_000 / rate) ** 2
    assert power.shape[1] == BANDS
    return np.asarray(10.0 * np.log10(power + _FLOOR), dtype=np.float16)
