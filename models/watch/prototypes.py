"""Things the user has shown: the mean of a few pictures stands for a category (Snell et al. 2017, arXiv 1703.05175)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.watch.observations import LabelRole

# Between these two cosines the confidence rises from 0 to 1. With three grey examples of a class, the nearest is at
# 0.35 in the median for another picture of that class, and below 0.18 for 95 % of the pictures of other classes.
UNLIKE = 0.18
ALIKE = 0.50


@dataclass(frozen=True)
class ShownThing:
    """A thing that the user has shown: its ``name``, the UCS ``category`` it sounds like, what kind of sound that is.

    ``features``: N×1280, one row for each picture that shows it, as `models.watch.recogniser.Recogniser.features`
    gives them.
    """

    name: str
    category: str
    role: LabelRole
    features: NDArray[np.float32]


class Prototypes:
    """Compares features with what the user has shown. Features are centred on the mean over many photographs."""

    def __init__(self, mean_feature: NDArray[np.float32], things: Sequence[ShownThing] = ()) -> None:
        self._mean = mean_feature
        self.things = tuple(thing for thing in things if len(thing.features))
        self._column = np.repeat(np.arange(len(self.things)), [len(thing.features) for thing in self.things])
        if self.things:
            self._examples = self._unit(np.concatenate([thing.features for thing in self.things]))
            self._means = np.stack([self._examples[self._column == index].mean(0) for index in range(len(self.things))])
            self._means /= np.linalg.norm(self._means, axis=1, keepdims=True) + 1e-6

    def confidences(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """Confidence 0..1 of each of `things` (columns) at each of N features (rows).

        A place belongs to the thing whose examples are nearest to it in the mean, the others get 0 there. How sure that
        is, the nearest single example tells.
        """
        result = np.zeros((len(features), len(self.things)), np.float32)
        if not self.things:
            return result
        places = self._unit(features)
        best, rows = (places @ self._means.T).argmax(1), np.arange(len(features))
        own = np.where(self._column == best[:, None], places @ self._examples.T, -1.0).max(1)
        result[rows, best] = np.clip((own - UNLIKE) / (ALIKE - UNLIKE), 0, 1)
        return result

    def _unit(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        centred = features - self._mean
        return np.asarray(centred / (np.linalg.norm(centred, axis=1, keepdims=True) + 1e-6), np.float32)
