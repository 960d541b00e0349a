"""Films with sound as teachers: their frames, and the times at which their sound says that something hit.

Reference times come from a `*.onsets.json` beside the film where there is one (checked by people), otherwise from the
film's own sound: attacks of strong onsets. This module alone decodes files; training reads what `dataset` has stored.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from models.catalogue import sha256_of
from models.evaluation.timing.known_clips import QUIET_CLIPS
from models.made_clips.drawn.actors import CANVAS_HEIGHT, CANVAS_WIDTH
from models.training.impacts.sound_onsets import find_attacks

SUFFIXES = (".mp4", ".mov", ".mkv", ".avi", ".webm", ".m4v")


@dataclass(frozen=True, slots=True)
class TaughtFilm:
    """A film and its labels. `onsets_s` with `strengths` (0..1) are certain, `doubtful_s` may or may not be hits.

    `trust` weighs the whole film in training (1 checked by ear, less where labels are rough); `nothing_hits` says that
    nothing is known to hit in it, which is a label too.
    """

    path: Path
    sha256: str
    onsets_s: tuple[float, ...]
    strengths: tuple[float, ...]
    doubtful_s: tuple[float, ...]
    kind: str
    trust: float
    nothing_hits: bool


def canvas_grey(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A frame as grey at the size of simulated clips, so that both are worn and measured alike."""
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    return np.asarray(cv2.resize(grey, (CANVAS_WIDTH, CANVAS_HEIGHT), interpolation=cv2.INTER_AREA), dtype=np.uint8)


def taught_films(folder: Path) -> list[TaughtFilm]:
    """All films of `folder` from which something can be learned, in order of their names.

    A film with an `*.onsets.json` beside it uses that; one named in `quiet.txt` (one name a line) or known to be quiet
    teaches where nothing hits; any other is listened to, unless a `clips.csv` says that the folder is a benchmark,
    whose unlabelled clips have sounds that nothing visible makes.
    """
    quiet = _quiet_films(folder)
    listens = not (folder / "clips.csv").exists()
    films = [p for p in sorted(folder.iterdir()) if p.suffix.lower() in SUFFIXES]
    return [film for path in films if (film := _taught(path, quiet, listens)) is not None]


def _taught(path: Path, quiet: frozenset[str], listens: bool) -> TaughtFilm | None:
    labels = path.with_suffix(".onsets.json")
    if labels.exists():
        return _from_labels(path, json.loads(labels.read_text(encoding="utf-8")))
    if path.name in quiet:
        return TaughtFilm(path, sha256_of(path), (), (), (), "hit", 0.7, True)
    return _from_sound(path) if listens else None


def _from_sound(path: Path) -> TaughtFilm | None:
    """Label a film by its own sound; None if it has none or nothing in it starts suddenly."""
    samples, rate = read_sound(path)
    attacks = find_attacks(samples, rate)
    if not attacks:
        return None
    certain = [a for a in attacks if a.level_db > -18]
    doubtful = tuple(a.time_s for a in attacks if a.level_db <= -18)
    strengths = tuple(float(np.clip(1 + a.level_db / 40, 0.1, 1)) for a in certain)
    onsets = tuple(a.time_s for a in certain)
    return TaughtFilm(path, sha256_of(path), onsets, strengths, doubtful, "hit", 0.4, False)


def read_sound(path: Path) -> tuple[NDArray[np.float32], int]:
    """The film's sound as mono floats from time zero of the film, at 22,050 Hz; empty if it has none."""
    rate = 22050
    with av.open(str(path)) as container:
        if not container.streams.audio:
            return np.zeros(0, np.float32), rate
        resampler = av.AudioResampler(format="flt", layout="mono", rate=rate)
        parts: list[NDArray[np.float32]] = []
        for frame in container.decode(container.streams.audio[0]):
            if not parts and frame.time:
                parts.append(np.zeros(max(round(frame.time * rate), 0), np.float32))
            parts += [np.asarray(piece.to_ndarray(), np.float32).ravel() for piece in resampler.resample(frame)]
    return (np.concatenate(parts) if parts else np.zeros(0, np.float32)), rate


_NOT_IMPACTS = ("dog", "animals", "birds", "voice")


def _from_labels(path: Path, labels: dict[str, object]) -> TaughtFilm:
    """Primary onsets are certain; other marked ones count too, since most are softer hits; weak ones are doubtful."""
    onsets = tuple(float(t) for t in _numbers(labels.get("reference_onsets")))
    weak = tuple(float(e["t_attack"]) for e in _events(labels.get("weak_events")))
    loudness = {round(float(e["t_attack"]), 4): float(e.get("peak_db_rel", 0)) for e in _events(labels.get("events"))}
    strengths = tuple(float(np.clip(1 + loudness.get(round(t, 4), -10.0) / 40, 0.1, 1)) for t in onsets)
    trust = {"A": 1.0, "B": 0.6}.get(str(labels.get("grade")), 0.4)
    kind = "step" if "wtm" in path.stem or "step" in path.stem else "hit"
    if any(word in path.stem for word in _NOT_IMPACTS):
        # A bark or a cry is heard but nothing strikes: no lesson either way about impacts.
        return TaughtFilm(path, sha256_of(path), (), (), onsets + weak, kind, trust * 0.5, False)
    return TaughtFilm(path, sha256_of(path), onsets, strengths, weak, kind, trust, False)


def _quiet_films(folder: Path) -> frozenset[str]:
    """Films that a `quiet.txt` or the table beside them declares free of impacts."""
    listed = folder / "quiet.txt"
    if listed.exists():
        return frozenset(line.strip() for line in listed.read_text(encoding="utf-8").splitlines() if line.strip())
    return QUIET_CLIPS


def _numbers(value: object) -> list[float]:
    return [float(v) for v in value] if isinstance(value, list) else []


def _events(value: object) -> list[dict[str, float]]:
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []
