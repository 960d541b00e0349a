"""What a century does to a moving picture: grey, grain, gate weave, flicker, scratches, uneven cranking.

Used on simulated clips and on real ones before their features are taken, so that the network meets film as archives
have it.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Rng = np.random.Generator
Grey = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Wear:
    """Strengths of one clip's damage. All zero leaves a clip as it is."""

    grain: float = 0.0
    weave_px: float = 0.0
    flicker: float = 0.0
    blur: float = 0.0
    contrast: float = 1.0
    scratches: int = 0
    dirt: float = 0.0
    compression: int = 0
    """JPEG quality of the frames, 0 for none: stands for coarse video compression."""


def random_wear(rng: Rng, heavy: bool) -> Wear:
    """Draw the damage of a clip; `heavy` for old film, otherwise the faults of an ordinary camera."""
    if not heavy:
        return Wear(
            grain=float(rng.uniform(0, 4)),
            blur=float(rng.uniform(0, 0.8)),
            flicker=float(rng.uniform(0, 0.01)),
            compression=int(rng.integers(35, 90)) if rng.random() < 0.6 else 0,
        )
    return Wear(
        grain=float(rng.uniform(2, 14)),
        weave_px=float(rng.uniform(0, 0.9)),
        flicker=float(rng.uniform(0, 0.09)),
        blur=float(rng.uniform(0, 1.4)),
        contrast=float(rng.uniform(0.5, 1.3)),
        scratches=int(rng.integers(0, 4)),
        dirt=float(rng.uniform(0, 0.5)),
        compression=int(rng.integers(30, 90)) if rng.random() < 0.5 else 0,
    )


def wear_frames(frames: list[Grey], wear: Wear, rng: Rng) -> list[Grey]:
    """Damage grey frames (uint8, all of one size) and return new ones."""
    if not frames:
        return []
    height, width = frames[0].shape
    tracks = rng.uniform(0, width, wear.scratches)
    slow = 0.0
    worn = []
    for frame in frames:
        slow = 0.8 * slow + 0.6 * float(rng.standard_normal())
        values = _weave(frame, wear.weave_px, rng).astype(np.float32)
        if wear.blur > 0.05:
            values = np.asarray(cv2.GaussianBlur(values, (0, 0), wear.blur), dtype=np.float32)
        values = (values - 128) * wear.contrast + 128
        values *= 1 + wear.flicker * (0.6 * slow + 0.6 * float(rng.standard_normal()))
        if wear.grain:
            grain = rng.standard_normal((height, width), dtype=np.float32)
            values += cv2.GaussianBlur(grain, (0, 0), 0.7) * (wear.grain * 2.2)
        tracks = tracks + rng.normal(0, 0.6, len(tracks))
        _scratch(values, tracks, rng)
        _soil(values, wear.dirt, rng)
        result = np.clip(values, 0, 255).astype(np.uint8)
        worn.append(_compress(result, wear.compression))
    return worn


def crank(count: int, fps: float, rng: Rng, heavy: bool) -> list[tuple[int, float]]:
    """Choose which of `count` frames are kept and when they are shown: [(index, time_s)].

    Old film comes with doubled frames (16 fps shown at 24) and with missing ones.
    """
    step = 1 / fps
    if not heavy or rng.random() < 0.55:
        return [(i, i * step) for i in range(count)]
    if rng.random() < 0.5:
        every = int(rng.integers(2, 5))
        kept: list[tuple[int, float]] = []
        for i in range(count):
            kept.append((i, i * step))
            if i % every == every - 1:
                # The doubled frame takes half of the time of the frame that it repeats.
                kept.append((i, (i + 0.5) * step))
        return kept
    lost = set(rng.choice(count, size=max(1, count // 40), replace=False).tolist())
    return [(i, i * step) for i in range(count) if i == 0 or i not in lost]


def _weave(frame: Grey, amount: float, rng: Rng) -> Grey:
    if amount < 0.02:
        return frame
    dx, dy = rng.normal(0, amount, 2)
    shift = np.array([[1, 0, dx], [0, 1, dy]], dtype=np.float64)
    size = (frame.shape[1], frame.shape[0])
    return np.asarray(cv2.warpAffine(frame, shift, size, borderMode=cv2.BORDER_REFLECT), dtype=np.uint8)


def _scratch(values: NDArray[np.float32], tracks: NDArray[np.float64], rng: Rng) -> None:
    for x in tracks:
        column = int(x)
        if 0 <= column < values.shape[1] and rng.random() < 0.7:
            values[:, column] += float(rng.uniform(20, 70))


def _soil(values: NDArray[np.float32], amount: float, rng: Rng) -> None:
    for _ in range(int(rng.poisson(amount))):
        centre = (int(rng.integers(0, values.shape[1])), int(rng.integers(0, values.shape[0])))
        axes = (int(rng.integers(1, 5)), int(rng.integers(1, 5)))
        cv2.ellipse(values, centre, axes, float(rng.uniform(0, 180)), 0, 360, float(rng.choice([10.0, 245.0])), -1)


def _compress(frame: Grey, quality: int) -> Grey:
    if not quality:
        return frame
    _, data = cv2.imencode(".jpg", frame, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), dtype=np.uint8)
