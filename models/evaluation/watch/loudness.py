"""How well the motion of a film follows how loud it really was: for trains, cars, water and crowds, which sound on.

The sound of each clip becomes a loudness envelope (K-weighting left out: only its course counts), the picture its
motion envelope; both are smoothed over a second and compared by rank correlation. A constant, which is what a bed
without an envelope is, has a correlation of 0, and so has, on average, the motion of another clip.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypedDict

import av
import numpy as np
from numpy.typing import NDArray

from models.evaluation.timing.clips import read_frames
from models.watch.frames import as_picture, small_grey, without_flicker
from models.watch.motion import ENVELOPE_RATE_HZ, Envelope, MotionMeter

Floats = NDArray[np.float64]

CONTINUOUS_CLIPS = ("difffoley_car.mp4", "vgg_7tMPoaU2oL4_0_10000.mp4", "avsync15_toilet_flushing.mp4", "lova_4.mp4")
"""Benchmark clips of what sounds on: a car, a crowd, water, a thunderstorm."""


class ClipLoudness(TypedDict):
    """``correlation`` of motion and loudness in −1..1; ``shifted`` the mean for the motion moved round in time (what
    chance gives envelopes as smooth as these), with its standard deviation ``shifted_spread``."""

    clip: str
    correlation: float
    shifted: float
    shifted_spread: float


@dataclass(frozen=True)
class LoudnessReport:
    """The clips, and means over them; ``constant`` is 0 by definition of the correlation."""

    clips: tuple[ClipLoudness, ...]
    mean: float
    spread: float
    shifted: float
    constant: float = 0.0


def evaluate_loudness(folder: Path, names: Sequence[str] = CONTINUOUS_CLIPS) -> LoudnessReport | None:
    """Compare motion and loudness for those of ``names`` that lie in ``folder``; None if none does.

    Raises:
        ValueError: a clip cannot be read or has no sound.
    """
    rows = [_clip(folder / name) for name in names if (folder / name).is_file()]
    if not rows:
        return None
    values = [row["correlation"] for row in rows]
    shifted = float(np.mean([row["shifted"] for row in rows]))
    return LoudnessReport(tuple(rows), float(np.mean(values)), float(np.std(values)), shifted)


def report_from(figures: Mapping[str, Any]) -> LoudnessReport:
    """The report from its fields, as `dataclasses.asdict` gives them."""
    return LoudnessReport(**{**figures, "clips": tuple(figures["clips"])})


def describe(report: LoudnessReport) -> list[str]:
    """The report as lines of text."""
    lines = [
        f"{row['clip']}: motion follows loudness {row['correlation']:+.2f}"
        f" (moved in time {row['shifted']:+.2f} ± {row['shifted_spread']:.2f})"
        for row in report.clips
    ]
    return [*lines, f"Mean {report.mean:+.2f} ± {report.spread:.2f}; moved in time {report.shifted:+.2f}; constant 0"]


def _clip(path: Path) -> ClipLoudness:
    motion = np.array(motion_envelope(path))
    loudness = loudness_envelope(path, len(motion))
    first, second = _smooth(motion), _smooth(loudness)
    moved = [rank_correlation(np.roll(first, shift), second) for shift in range(len(first) // 5, len(first) * 4 // 5)]
    return {
        "clip": path.name,
        "correlation": rank_correlation(first, second),
        "shifted": float(np.mean(moved)) if moved else 0.0,
        "shifted_spread": float(np.std(moved)) if moved else 0.0,
    }


def motion_envelope(path: Path, on_frame: Callable[[float], None] | None = None) -> tuple[float, ...]:
    """The motion energy of a film, ten values a second; its sound is not opened."""
    meter, envelope, time_s = MotionMeter(), Envelope(0.0), 0.0
    for time_s, frame in read_frames(path):
        envelope.add(time_s, meter.push(time_s, without_flicker(small_grey(as_picture(frame)))))
        if on_frame is not None:
            on_frame(time_s)
    return envelope.values(time_s)


def loudness_envelope(path: Path, count: int) -> Floats:
    """The level of a film's sound in dB in ``count`` bins of a tenth of a second. Raises ValueError without sound."""
    sums, numbers = np.zeros(count), np.zeros(count)
    try:
        with av.open(str(path)) as container:
            if not container.streams.audio:
                raise ValueError(f"{path.name} has no sound to compare with.")
            for frame in container.decode(container.streams.audio[0]):
                power = np.square(frame.to_ndarray().astype(np.float64)).mean(axis=0)
                times = float(frame.time or 0) + np.arange(len(power)) / frame.sample_rate
                bins = np.clip((times * ENVELOPE_RATE_HZ).astype(int), 0, count - 1)
                sums += np.bincount(bins, power, count)
                numbers += np.bincount(bins, minlength=count)
    except av.error.FFmpegError as error:
        raise ValueError(f"The sound of {path.name} cannot be read: {error}") from error
    return np.asarray(10 * np.log10(sums / np.maximum(numbers, 1) + 1e-9))


def _smooth(values: Floats) -> Floats:
    width = round(ENVELOPE_RATE_HZ)
    padded = np.pad(values, (width // 2, width - 1 - width // 2), mode="edge")
    return np.convolve(padded, np.full(width, 1 / width), mode="valid")


def rank_correlation(first: Floats, second: Floats) -> float:
    """Spearman's correlation, −1..1; 0 where either is constant."""
    if np.ptp(first) == 0 or np.ptp(second) == 0:
        return 0.0
    ranks = [np.argsort(np.argsort(values)) for values in (first, second)]
    return float(np.corrcoef(ranks[0], ranks[1])[0, 1])
