"""Small generated films: known cuts, flicker, grain, title cards, movement."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

Frame = NDArray[np.uint8]


def scene(seed: int, size: tuple[int, int] = (120, 160)) -> NDArray[np.float32]:
    """A grey picture of blurred blobs, 0..255, different for every seed."""
    noise = np.random.default_rng(seed).standard_normal(size).astype(np.float32)
    blobs = cv2.GaussianBlur(noise, (0, 0), 9)
    return (blobs - blobs.min()) / (blobs.max() - blobs.min()) * 200 + 20


def as_frame(grey: NDArray[np.floating]) -> Frame:
    return np.repeat(np.clip(grey, 0, 255).astype(np.uint8)[:, :, None], 3, axis=2)


def shots_of(seeds: list[int], frames_each: int, *, flicker: float = 0.0, grain: float = 0.0) -> Iterator[Frame]:
    """Still shots, one for each seed, with brightness flicker (a share) and grain (a standard deviation)."""
    random = np.random.default_rng(99)
    for seed in seeds:
        picture = scene(seed)
        for _ in range(frames_each):
            gain = 1 + flicker * random.uniform(-1, 1)
            yield as_frame(picture * gain + grain * random.standard_normal(picture.shape))


def title_card(text: str = "The next morning", size: tuple[int, int] = (240, 320)) -> NDArray[np.float32]:
    """Bright lines of text on a dark ground."""
    card = np.full(size, 25, np.uint8)
    for line in range(3):
        cv2.putText(card, text, (40, 90 + 35 * line), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 225, 2, cv2.LINE_AA)
    return card.astype(np.float32)


def timed(frames: Iterator[Frame] | list[Frame], fps: float) -> Iterator[tuple[float, Frame]]:
    for index, frame in enumerate(frames):
        yield index / fps, frame
