"""Things the user has shown: the mean of a few pictures stands for a category (Snell et al. 2017, arXiv 1703.05175)."""

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

        A place belongs to the kind whose examples are nearest to it in the mean, the others get 0 there. How sure that
        is, the nearest single example tells.
        """
        kinds = self.kinds
        result = np.zeros((len(features), len(kinds)), np.float32)
        if not kinds:
            return result
        column = np.array([kinds.index((shown.category, shown.name, shown.role)) for shown in self._shown])
        examples, places = np.stack([shown.feature for shown in self._shown]), self._unit(features)
        means = np.stack([examples[column == kind].mean(0) for kind in range(len(kinds))])
        means /= np.linalg.norm(means, axis=1, keepdims=True) + 1e-6
        best, rows = (places @ means.T).argmax(1), np.arange(len(features))
        own = np.where(column == best[:, None], places @ examples.T, -1.0).max(1)
        result[rows, best] = np.clip((own - UNLIKE) / (ALIKE - UNLIKE), 0, 1)
        return result

    def _unit(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        centred = features - self._mean
        return np.asarray(centred / (np.linalg.norm(centred, axis=1, keepdims=True) + 1e-6), np.float32)
