"""The space in which sounds are compared: what differs between takes of one sound counts less in it.

Two strokes of one bell differ in level, length and brightness, and are yet the same sound. How takes differ is learned
from the variations of the sounds that come with the program: numbers are scaled so that variations of one recipe spread
equally in every direction (within-class covariance normalisation: Hatch, Kajarekar and Stolcke, Interspeech 2006), and
of the new directions those are kept in which recipes differ most (Fisher's discriminants).
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FILE = Path(__file__).with_name("likeness_space.npz")
DIMENSIONS = 128

_SHRINKAGE = 0.3
"""How far the spread of variations is drawn to an equal one in all directions: it is known of 277 recipes only."""

Vector = NDArray[np.float32]


def placed(vectors: Vector) -> Vector:
    """Unit vectors ``(…, DIMENSIONS)`` of what was measured and learned of sounds, ``(…, n)``."""
    centre, axes = _learned()
    moved = (vectors - centre) @ axes
    return np.asarray(moved / np.maximum(np.linalg.norm(moved, axis=-1, keepdims=True), 1e-9), dtype=np.float32)


@lru_cache(maxsize=1)
def digest() -> str:
    """What tells this space from another one."""
    return hashlib.sha256(FILE.read_bytes()).hexdigest()


@lru_cache(maxsize=1)
def _learned() -> tuple[Vector, Vector]:
    with np.load(FILE, allow_pickle=False) as stored:
        return stored["centre"], stored["axes"]


def fit(vectors: Vector, recipes: NDArray[np.str_]) -> None:
    """Learn the space from the ``(n, …)`` numbers of sounds and the recipe that each is a variation of, and store it;
    vectors that were placed before cannot be compared any more."""
    _, number_of, counts = np.unique(recipes, return_inverse=True, return_counts=True)
    centre = vectors.mean(axis=0, dtype=np.float64)
    means = np.zeros((len(counts), vectors.shape[1]))
    np.add.at(means, number_of, vectors - centre)
    means /= counts[:, None]
    deviations = vectors - centre - means[number_of]
    within = deviations.T @ deviations / len(vectors)
    equal = np.trace(within) / len(within) * np.eye(len(within))
    variance, directions = np.linalg.eigh((1 - _SHRINKAGE) * within + _SHRINKAGE * equal)
    even = (directions / np.sqrt(variance)) @ directions.T
    spread, axes = np.linalg.eigh(np.cov((means @ even).T))
    chosen = even @ axes[:, np.argsort(-spread)[:DIMENSIONS]]
    np.savez(FILE, centre=centre.astype(np.float32), axes=chosen.astype(np.float32))
