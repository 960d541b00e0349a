"""Measures the shipped sounds beforehand, so that "more like this" answers at once on the user's computer.

Run ``python -m studio.sound.library.prepare`` after the sounds have been rendered. Only sounds that are new or changed
are measured; the result is ``vectors.npz`` beside their manifest. With ``--fit`` all are measured, and the space in
which sounds are compared is learned from them anew (`studio.sound.listening.likeness_space`).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

from studio import places
from studio.domain.progress import Progress, ProgressUpdate
from studio.sound.listening import features, likeness_space
from studio.sound.recordings import audio_file

_SAVE_EVERY = 100


def prepare_vectors(folder: Path, progress: Progress | None = None) -> int:
    """Measure what ``folder/manifest.json`` lists and has no vector yet; returns how many sounds were measured.

    Raises:
        FileNotFoundError: there is no manifest.
        UnreadableInput: one of its sounds is missing or damaged.
    """
    progress = progress or Progress()
    entries = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["sounds"]
    path = folder / features.PREPARED_NAME
    known: dict[str, tuple[features.Vector, float]] = {}
    if path.is_file():
        digests, vectors, hardness = features.load_prepared(path)
        known = {digest: (vectors[k], float(hardness[k])) for k, digest in enumerate(digests)}
    wanted = {str(entry["sha256"]): folder / str(entry["file"]) for entry in entries}
    waiting = [digest for digest in wanted if digest not in known]
    for done, digest in enumerate(waiting, start=1):
        progress.step(done, len(waiting), "Listening to the sounds")
        samples, rate = audio_file.read(wanted[digest], longest_s=features.LONGEST_S)
        measured = features.analyse(samples, rate)
        known[digest] = measured.vector, measured.hardness
        if done % _SAVE_EVERY == 0:
            _save(path, {key: value for key, value in known.items() if key in wanted})
    _save(path, {key: value for key, value in known.items() if key in wanted})
    return len(waiting)


def fit_likeness(folder: Path, progress: Progress | None = None) -> int:
    """Learn the space from all sounds of ``folder/manifest.json``; returns from how many.

    Raises:
        FileNotFoundError: there is no manifest.
        UnreadableInput: one of its sounds is missing or damaged.
    """
    progress = progress or Progress()
    entries = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["sounds"]
    vectors = []
    for done, entry in enumerate(entries):
        progress.step(done, len(entries), "Listening to the sounds")
        samples, rate = audio_file.read(folder / str(entry["file"]), longest_s=features.LONGEST_S)
        vectors.append(features.analyse(samples, rate, stage="joined").vector)
    likeness_space.fit(np.stack(vectors), np.array([str(entry["recipe"]) for entry in entries]))
    return len(entries)


def _save(path: Path, known: dict[str, tuple[features.Vector, float]]) -> None:
    digests = sorted(known)
    if not digests:
        return
    vectors = np.stack([known[digest][0] for digest in digests])
    features.save_prepared(path, digests, vectors, np.array([known[digest][1] for digest in digests], dtype=np.float32))


def _say(update: ProgressUpdate) -> None:
    print(f"\r{update.stage}: {100 * update.fraction:.0f} %", end="", flush=True)


if __name__ == "__main__":
    if "--fit" in sys.argv[1:]:
        print(f"\n{fit_likeness(places.shipped_sounds(), Progress(_say))} sounds learned from.")
    print(f"\n{prepare_vectors(places.shipped_sounds(), Progress(_say))} sounds measured.")
