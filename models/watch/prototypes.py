"""Things the user has shown: a few pictures stand for a category, the nearest one decides (Snell et al. 2017)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.watch.observations import LabelRole

# Between these two cosines the confidence rises from 0 to 1. With three grey examples of a class, the nearest is at
# 0.35 in the median for another picture of that class, and below 0.18 for 95 % of the pictures of other classes.
UNLIKE = 0.18
ALIKE = 0.50


@dataclass(frozen=True)
class Prototype:
    """The features of one shown picture (unit length) and what it stands for."""

    category: str
    name: str
    role: LabelRole
    feature: NDArray[np.float32]


class Prototypes:
    """Compares features with what the user has shown. Features are centred on the mean over many photographs."""

    def __init__(self, mean_feature: NDArray[np.float32]) -> None:
        self._mean = mean_feature
        self._shown: list[Prototype] = []

    def __len__(self) -> int:
        return len(self._shown)

    @property
    def kinds(self) -> list[tuple[str, str, LabelRole]]:
        """Category, name and role of all that has been shown, each once, in the order of showing."""
        return list(dict.fromkeys((shown.category, shown.name, shown.role) for shown in self._shown))

    def add(self, category: str, name: str, role: LabelRole, features: NDArray[np.float32]) -> None:
        """Remember N×1280 ``features`` as examples."""
        self._shown.extend(Prototype(category, name, role, feature) for feature in self._unit(features))

    def remove(self, category: str) -> None:
        """Forget all examples of ``category``."""
        self._shown = [shown for shown in self._shown if shown.category != category]

    def confidences(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """Confidence 0..1 of each kind (columns, as in `kinds`) at each of N features (rows).

        A place belongs to the kind of its nearest example only; the others get 0 there.
        """
        kinds = self.kinds
        result = np.zeros((len(features), len(kinds)), np.float32)
        if not kinds:
            return result
        similarity = self._unit(features) @ np.stack([shown.feature for shown in self._shown]).T
        column = np.array([kinds.index((shown.category, shown.name, shown.role)) for shown in self._shown])
        nearest, rows = similarity.argmax(1), np.arange(len(features))
        confidence = np.clip((similarity[rows, nearest] - UNLIKE) / (ALIKE - UNLIKE), 0, 1)
        result[rows, column[nearest]] = confidence
        return result

    def _unit(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        centred = features - self._mean
        return np.asarray(centred / (np.linalg.norm(centred, axis=1, keepdims=True) + 1e-6), np.float32)
