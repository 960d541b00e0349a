"""The trained network in NumPy alone, so that measuring sounds loads no torch."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load

from models.catalogue import WEIGHTS
from models.listen.layout import AUDIBLE_DB, BLOCKS, DIMENSIONS, TIME_STRIDE
from models.listen.spectrogram import BANDS, FLOOR_DB, decibels

DEFAULT_WEIGHTS = WEIGHTS / "listen-sounds.safetensors"
LONGEST_FRAMES = 625
"""Sounds are heard over their first 10 s."""

Floats = NDArray[np.float32]


class Embedder:
    """What a sound is like, as a unit vector of ``DIMENSIONS`` numbers; safe to use from several threads."""

    def __init__(self, path: Path | None = None) -> None:
        """Read weights written by `models.training.listen`, by default those that come with the program.

        Raises:
            FileNotFoundError: there is no such file.
            ValueError: the file is damaged or holds something else.
        """
        path = path or DEFAULT_WEIGHTS
        if not path.is_file():
            raise FileNotFoundError(f"The weights for listening to sounds are missing: {path}. Install again.")
        data = path.read_bytes()
        self.digest = hashlib.sha256(data).hexdigest()
        try:
            self._weights = _as_matrices(load(data))
            shape = self._weights["head.weight"].shape
        except (SafetensorError, KeyError) as error:
            raise ValueError(f"{path} does not hold weights for listening to sounds. Install again.") from error
        if shape != (2 * BLOCKS[-1][0] * BANDS // TIME_STRIDE, DIMENSIONS):
            raise ValueError(f"{path} holds weights of another network. Install again.")

    def embed(self, band_powers: NDArray[np.floating]) -> Floats:
        """The vector of one sound from its ``(frames, BANDS)`` powers (see `models.listen.spectrogram`)."""
        levels = decibels(band_powers[:LONGEST_FRAMES])
        x = 1.0 - levels[:, :, None] / np.float32(0.5 * FLOOR_DB)
        x = self._pointwise(np.concatenate(_places(x, 2), axis=2), "stem")
        for place, (_, stride) in enumerate(BLOCKS):
            y = self._depthwise(x, f"blocks.{place}.depthwise", stride)
            y = self._pointwise(y, f"blocks.{place}.pointwise")
            x = x + y if x.shape == y.shape else y
        vector = _pooled(x, _heard(levels)) @ self._weights["head.weight"] + self._weights["head.bias"]
        return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-9), dtype=np.float32)

    def _depthwise(self, x: Floats, name: str, stride: int) -> Floats:
        first, *others = zip(_places(x, stride), self._weights[f"{name}.weight"], strict=True)
        y = first[0] * first[1] + self._weights[f"{name}.bias"]
        product = np.empty_like(y)
        for place, weight in others:
            y += np.multiply(place, weight, out=product)
        return np.asarray(np.maximum(y, 0.0, out=y), dtype=np.float32)

    def _pointwise(self, x: Floats, name: str) -> Floats:
        y = x @ self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]
        return np.asarray(np.maximum(y, 0.0), dtype=np.float32)


def _as_matrices(tensors: dict[str, NDArray[np.float16]]) -> dict[str, Floats]:
    """Weights as ``(what comes in, what goes out)``, biases as they are."""
    flat = {name: value.astype(np.float32).reshape(len(value), -1) for name, value in tensors.items()}
    return {name: np.ascontiguousarray(x.T if name.endswith("weight") else x[:, 0]) for name, x in flat.items()}


def _places(x: Floats, stride: int) -> list[Floats]:
    """Nine views ``(h, w, channels)``: every stride-th place of ``(height, width, channels)`` and its neighbours."""
    height, width = -(-x.shape[0] // stride), -(-x.shape[1] // stride)
    padded = np.zeros((x.shape[0] + 2, x.shape[1] + 2, x.shape[2]), dtype=np.float32)
    padded[1:-1, 1:-1] = x
    views = [padded[r::stride, c::stride] for r in range(3) for c in range(3)]
    return [view[:height, :width] for view in views]


def _heard(levels_db: Floats) -> Floats:
    """Weight of each frame of the last block: 1 where any band comes near the loudest place, next to nothing else."""
    loudest = levels_db.max(axis=1)
    padded = np.pad(loudest, (0, -len(loudest) % TIME_STRIDE), constant_values=FLOOR_DB)
    weight = (padded.reshape(-1, TIME_STRIDE).max(axis=1) > AUDIBLE_DB) + np.float32(1e-4)
    return np.asarray(weight / weight.sum(), dtype=np.float32)


def _pooled(x: Floats, weight: Floats) -> Floats:
    """Weighted mean and spread over time of ``(frames, regions, channels)``, channels first."""
    mean = np.einsum("t,tfc->cf", weight, x)
    variance = np.einsum("t,tfc->cf", weight, (x - mean.T) ** 2)
    return np.concatenate([mean.ravel(), np.sqrt(variance + 1e-4).ravel()])
