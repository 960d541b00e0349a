"""The films of an evaluation: their frames, and the times at which something is heard in them.

Sound is never opened: only the picture is decoded, and the reference times come from the labels beside the clips.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from models.catalogue import sha256_of
from models.evaluation.timing.known_clips import QUIET_CLIPS
from models.watch.observations import Impact


def read_frames(path: Path) -> Iterator[tuple[float, NDArray[np.uint8]]]:
    """Decode the picture only (the sound is never opened): times from PTS and uint8 RGB frames.

    Raises ValueError if the file holds no readable picture.
    """
    try:
        with av.open(str(path)) as container:
            if not container.streams.video:
                raise ValueError(f"{path.name} holds no picture")
            last = -1.0
            for frame in container.decode(container.streams.video[0]):
                if frame.pts is None or frame.time_base is None:
                    continue
                time_s = float(frame.pts * frame.time_base)
                if time_s > last:
                    last = time_s
                    yield time_s, np.asarray(frame.to_ndarray(format="rgb24"), dtype=np.uint8)
    except av.error.FFmpegError as error:
        raise ValueError(f"{path.name} cannot be read as a film: {error}") from error


@dataclass(frozen=True)
class EvaluationClip:
    """A film with reference times. `grade` A is reliable, B mostly, - has none."""

    path: Path
    sha256: str
    grade: str
    duration_s: float
    reference_s: tuple[float, ...]
    level_db: tuple[float, ...] = ()
    """Level of each reference time's attack below the clip's loudest, where known."""
    faint_s: tuple[float, ...] = ()
    """What is heard besides, too faint to be a reference."""
    play: Callable[[], Iterator[tuple[float, NDArray[np.uint8]]]] | None = None
    """Where the frames come from, if not from the file as it is."""

    def frames(self) -> Iterator[tuple[float, NDArray[np.uint8]]]:
        return self.play() if self.play else read_frames(self.path)


Predictor = Callable[[EvaluationClip], Sequence[Impact]]
"""Finds impacts in a clip from `clip.frames()`. It must not look at `reference_s`."""


Found = dict[str, list[Impact]]
"""The impacts that a method found in each clip, by file name."""


def load_clips(folder: Path) -> list[EvaluationClip]:
    """The labelled and the quiet films of a folder, in order of their names."""
    clips = []
    for path in sorted(folder.glob("*.mp4")):
        labels = path.with_suffix(".onsets.json")
        if labels.exists():
            data = json.loads(labels.read_text(encoding="utf-8"))
            reference = tuple(sorted(float(t) for t in data["reference_onsets"]))
            levels = {
                float(e["t_attack"]): float(e["peak_db_rel"]) for e in data.get("events", []) if "peak_db_rel" in e
            }
            known = tuple(levels[t] for t in reference) if all(t in levels for t in reference) else ()
            faint = tuple(float(e["t_attack"]) for e in data.get("weak_events", []))
            grade = str(data.get("grade", "B"))
            clips.append(EvaluationClip(path, sha256_of(path), grade, _duration(path), reference, known, faint))
        elif path.name in QUIET_CLIPS:
            clips.append(quiet_film(path))
    return clips


def quiet_film(path: Path) -> EvaluationClip:
    """A film in which nothing hits."""
    return EvaluationClip(path, sha256_of(path), "-", _duration(path), ())


def are_quiet(clips: Sequence[EvaluationClip]) -> list[EvaluationClip]:
    """Those of the benchmark's clips in which nothing hits."""
    return [clip for clip in clips if clip.path.name in QUIET_CLIPS]


def minutes_of(clips: Sequence[EvaluationClip]) -> float:
    return sum(clip.duration_s for clip in clips) / 60


def _duration(path: Path) -> float:
    """Length of the picture in seconds: the last frame's time plus one frame."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        rate = float(stream.average_rate or 25)
        if stream.duration is not None and stream.time_base is not None:
            return float(stream.duration * stream.time_base)
        return float((container.duration or 0) / 1e6) or stream.frames / rate
