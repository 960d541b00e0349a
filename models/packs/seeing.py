"""A second pair of eyes for films: CLIP's zero-shot guesses beside what the program's own recogniser sees.

CLIP is asked which of many captions fits a frame: the names of sound categories that can be seen, and a few captions
that mean none of them (`ELSE`). Its softmax over all of them, with the scale that it has learned itself, is its
evidence. How far that evidence may be trusted on old films has not been measured here (its weights are not part of the
program), so it counts little: at most `TRUST`, which is below the confidence from which a cue sounds of its own accord.
So it strengthens what the program's own recogniser sees as well, as an independent witness, and proposes what that
cannot know; but what CLIP alone has seen stays silent until a person decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from models.packs.clip import Clip
from models.watch.frames import RgbFrame
from models.watch.observations import LabelRole
from models.watch.prototypes import ShownThing
from models.watch.recogniser import SECOND, Recogniser, Sighting, Vote

TRUST = 0.3
"""Of CLIP's evidence; cues sound from 0.35 on."""
TEMPLATES = ("a photo of {}.", "a black and white film still of {}.")
ELSE = (
    "nothing in particular",
    "a person",
    "a face",
    "people talking",
    "a title card with text",
    "an empty room",
    "a blurred picture",
    "an old damaged film",
)


@dataclass(frozen=True)
class Name:
    """A sound category that can be seen: its CatID, its name in a caption ("helicopter, aircraft"), its role."""

    category: str
    caption: str
    role: LabelRole


def meanings(clip: Clip, names: Sequence[Name]) -> NDArray[np.float32]:
    """(names + ELSE)×512 of length 1: the mean over all templates for each. Slow: keep it."""
    captions = [name.caption for name in names] + list(ELSE)
    read = clip.words([template.format(caption) for template in TEMPLATES for caption in captions])
    mean = read.reshape(len(TEMPLATES), len(captions), -1).mean(axis=0)
    return np.asarray(mean / np.linalg.norm(mean, axis=1, keepdims=True), np.float32)


class SecondSight:
    """CLIP with the names it is asked about."""

    def __init__(self, clip: Clip, names: Sequence[Name], meanings: NDArray[np.float32]) -> None:
        if len(meanings) != len(names) + len(ELSE):
            raise ValueError("Every name needs its meaning.")
        self._clip, self._meanings = clip, meanings
        self.votes = tuple(Vote(name.category, name.caption, name.role, SECOND) for name in names)

    def evidence(self, frames: Sequence[RgbFrame]) -> NDArray[np.float32]:
        """frames × votes, 0…`TRUST`."""
        logits = self._clip.scale * (self._clip.pictures(frames) @ self._meanings.T)
        shares = np.exp(logits - logits.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        return np.asarray(TRUST * shares[:, : len(self.votes)], np.float32)


class JoinedRecogniser(Recogniser):
    """The program's own recogniser with a second sight beside it; the networks are shared."""

    @classmethod
    def join(cls, own: Recogniser, second: SecondSight) -> JoinedRecogniser:
        joined = cls.__new__(cls)
        joined.__dict__.update(own.__dict__)
        joined._second = second
        return joined

    _second: SecondSight

    def with_things(self, things: Sequence[ShownThing]) -> JoinedRecogniser:
        return self.join(super().with_things(things), self._second)

    def see_all(self, frames: Sequence[RgbFrame]) -> list[Sighting]:
        seen = super().see_all(frames)
        return [
            _joined(own, self._second.votes, evidence)
            for own, evidence in zip(seen, self._second.evidence(frames), strict=True)
        ]


def _joined(own: Sighting, votes: tuple[Vote, ...], evidence: NDArray[np.float32]) -> Sighting:
    """Of CLIP's guesses nothing is known about where they are."""
    nowhere = np.zeros((*own.parts.shape[:2], len(votes)), np.float32)
    return replace(
        own,
        votes=(*own.votes, *votes),
        whole=np.concatenate((own.whole, evidence)),
        parts=np.concatenate((own.parts, nowhere), axis=2),
    )
