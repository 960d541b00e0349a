"""What a frame shows: scenes, ImageNet classes, further things and the user's own examples, as sound categories."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from models.watch.frames import RgbFrame, as_rgb, scaled
from models.watch.observations import LabelRole
from models.watch.prototypes import Prototypes, ShownThing
from models.watch.ucs_map import Head, Link, read_links
from models.watch.weights import OTHER_KIND, RecognitionWeights, load_weights

FRAME_SIZE = 192
CPU_BATCH, CUDA_BATCH = 8, 64
"""So many frames are best seen together: more would not fit the processor's cache; a GPU would idle with fewer."""
_WINDOW = 3
# A part of the picture is judged with less context than the network is used to, so it counts less.
_WINDOW_TRUST = 0.6
SHOWN = "shown"
"""The source of votes for what the user has shown."""
SECOND = "second"
"""The source of votes of another recogniser, where one has been added (see `models.packs.seeing`)."""
_PART_TRUST = {"kind": 0.0, SHOWN: 0.8}
"""What the user has shown was cut out of a picture, so that it is expected to fill a part only."""


@dataclass(frozen=True)
class Vote:
    """A name that speaks for a category: one column of a `Sighting`. ``source`` is a head, or `SHOWN`."""

    category: str
    name: str
    role: LabelRole
    source: Head | str


@dataclass(frozen=True)
class Sighting:
    """What one frame shows. ``whole`` (votes) and ``parts`` (rows × columns × votes) hold evidence in 0..1.

    ``parts`` is a coarse grid over the picture; for ambiences it is 0, since they have no place. ``elsewhere`` is how
    likely the frame shows none of the kinds that have a head of their own.
    """

    votes: tuple[Vote, ...]
    whole: NDArray[np.float32]
    parts: NDArray[np.float32]
    feature: NDArray[np.float32]
    elsewhere: float = 1.0


class Recogniser:
    """Looks at single frames. Not thread-safe; one per worker."""

    def __init__(self, weights: RecognitionWeights, device: str = "cpu") -> None:
        self._weights, self._device = weights, device
        self._precision = fast_precision(device)
        self._body = copy.deepcopy(weights.network).to(self._precision).to(memory_format=torch.channels_last).eval()
        branch = weights.kinds.branch if weights.kinds else None
        self._branch = copy.deepcopy(branch).to(self._precision).eval() if branch else None
        self._votes, self._to_votes = _vote_matrices(read_links(), weights)
        self._placed = np.array([vote.role != "ambience" for vote in self._votes])
        self.batch = best_batch(device)
        self._prototypes = Prototypes(weights.mean_feature.cpu().numpy())

    @classmethod
    def load(cls, path: Path | None = None, device: str = "cpu") -> Recogniser:
        """Load the weights, by default those that come with the program.

        Raises:
            FileNotFoundError: the weights are missing.
            ValueError: the weights are damaged.
        """
        return cls(load_weights(path, device), device)

    @property
    def votes(self) -> tuple[Vote, ...]:
        """The columns of the sightings to come: what the network has learned, then what the user has shown."""
        shown = (Vote(thing.category, thing.name, thing.role, SHOWN) for thing in self._prototypes.things)
        return (*self._votes, *shown)

    def with_things(self, things: Sequence[ShownThing]) -> Recogniser:
        """A recogniser that also knows ``things``; the network is shared, and this one stays as it is."""
        result = copy.copy(self)
        result._prototypes = Prototypes(self._weights.mean_feature.cpu().numpy(), things)
        return result

    def features(self, pictures: Sequence[RgbFrame]) -> NDArray[np.float32]:
        """N×1280: what N crops (H×W×3 or H×W, 8 bits), each filled by one thing, look like to the network."""
        seen = [sighting.feature for sighting in self.see_all(pictures)]
        return np.stack(seen) if seen else np.zeros((0, len(self._weights.mean_feature)), np.float32)

    def see(self, frame: RgbFrame) -> Sighting:
        """Recognise one frame (H×W×3 or H×W, 8 bits, any size; it is scaled to a short side of 192 px)."""
        return self.see_all([frame])[0]

    def see_all(self, frames: Sequence[RgbFrame]) -> list[Sighting]:
        """Recognise several frames; those of equal size together, which is faster."""
        scaled_frames = [scaled(as_rgb(frame), FRAME_SIZE) for frame in frames]
        by_size: dict[tuple[int, ...], list[int]] = {}
        for number, frame in enumerate(scaled_frames):
            by_size.setdefault(frame.shape, []).append(number)
        found: dict[int, Sighting] = {}
        for numbers in by_size.values():
            found |= zip(numbers, self._see_batch([scaled_frames[number] for number in numbers]), strict=True)
        return [found[number] for number in range(len(frames))]

    @torch.inference_mode()
    def _see_batch(self, frames: list[RgbFrame]) -> list[Sighting]:
        pictures = torch.from_numpy(np.stack(frames)).to(self._device).permute(0, 3, 1, 2).to(self._precision)
        pictures = pictures.div(127.5).sub(1).contiguous(memory_format=torch.channels_last)
        trunk = self._body.trunk(pictures)
        features = self._body.after_trunk(trunk).float()
        return list(self._sightings(features, self._branch(trunk).float() if self._branch else features))

    def _sightings(self, features: Tensor, of_kinds: Tensor) -> Iterator[Sighting]:
        """What the feature maps (N×1280×rows×columns) of N frames say, ``of_kinds`` about the kinds; all their parts
        are judged together."""
        rows, columns = _windows(features).shape[-2:]
        places, kind_places = _places(features), _places(of_kinds)
        flat = places.flatten(0, 1)
        evidence = np.concatenate((self._learned(flat, kind_places.flatten(0, 1)), self._shown(flat)), axis=1)
        is_placed, votes, wholes = self._is_placed(evidence.shape[1]), self.votes, places[:, 0]
        # Kinds were taught on whole pictures: what they say of a part tells where a thing is, not whether it is there.
        trust = np.array([_PART_TRUST.get(vote.source, _WINDOW_TRUST) for vote in votes], np.float32)
        seen = zip(
            evidence.reshape(*places.shape[:2], -1),
            wholes.cpu().numpy(),
            self._elsewhere(kind_places[:, 0]),
            strict=True,
        )
        for own, feature, elsewhere in seen:
            parts = own[1:].reshape(rows, columns, -1) * is_placed
            whole = np.maximum(own[0], trust * parts.max((0, 1)))
            yield Sighting(votes, whole, parts, feature, elsewhere)

    def _elsewhere(self, wholes: Tensor) -> list[float]:
        """How likely each of N pictures (N×1280) shows none of the kinds."""
        kinds = self._weights.kinds
        if kinds is None or OTHER_KIND not in kinds.names:
            return [1.0] * len(wholes)
        answers = kinds.probabilities(wholes, self._weights.mean_feature)[:, kinds.names.index(OTHER_KIND)]
        return [float(answer) for answer in answers.cpu()]

    def _learned(self, places: Tensor, kind_places: Tensor) -> NDArray[np.float32]:
        weights, answers = self._weights, self._weights.network.answers(places)
        probabilities = torch.cat(
            (
                F.softmax(answers.imagenet / weights.imagenet_temperature, dim=1),
                F.softmax(answers.scenes / weights.scene_temperature, dim=1),
                F.softmax(answers.things / weights.thing_temperature, dim=1),
                *([weights.kinds.probabilities(kind_places, weights.mean_feature)] if weights.kinds else []),
            ),
            dim=1,
        )
        return np.asarray((probabilities.cpu() @ self._to_votes).numpy(), np.float32)

    def _shown(self, places: Tensor) -> NDArray[np.float32]:
        return self._prototypes.confidences(places.cpu().numpy())

    def _is_placed(self, votes: int) -> NDArray[np.bool_]:
        return np.concatenate((self._placed, np.ones(votes - len(self._placed), bool)))


def best_batch(device: str) -> int:
    """How many frames are best seen together on a device."""
    return CUDA_BATCH if device.startswith("cuda") else CPU_BATCH


def fast_precision(device: str) -> torch.dtype:
    """bfloat16 where the processor has matrix units for it (AMX) or the GPU does; otherwise single precision."""
    if device.startswith("cuda"):
        return torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float32
    has_units = getattr(torch.cpu, "_is_amx_tile_supported", None)
    return torch.bfloat16 if device == "cpu" and has_units is not None and has_units() else torch.float32


def _places(features: Tensor) -> Tensor:
    """N×(1 + places)×1280: the whole picture, then its parts, of N feature maps."""
    return torch.cat((features.mean((2, 3))[:, None], _windows(features).flatten(2).transpose(1, 2)), dim=1)


def _windows(features: Tensor) -> Tensor:
    """Means over overlapping 3×3 cells of the feature map: each a look at a part of the picture."""
    height, width = features.shape[-2:]
    return F.avg_pool2d(features, (min(_WINDOW, height), min(_WINDOW, width)), stride=1)


def _vote_matrices(links: Sequence[Link], weights: RecognitionWeights) -> tuple[tuple[Vote, ...], Tensor]:
    """The votes of all heads and the matrix classes × votes that turns probabilities into evidence."""
    offsets: dict[Head, int] = {"imagenet": 0, "scene": 1000, "thing": 1000 + len(weights.scenes)}
    rows: dict[tuple[Head, str], int] = {("scene", name): 1000 + index for index, name in enumerate(weights.scenes)}
    rows |= {("thing", name): offsets["thing"] + index for index, name in enumerate(weights.things)}
    first_kind, kinds = offsets["thing"] + len(weights.things), weights.kinds.names if weights.kinds else ()
    rows |= {("kind", name): first_kind + index for index, name in enumerate(kinds)}
    known = [link for link in links if link.head == "imagenet" or (link.head, link.recognised) in rows]
    votes = tuple(dict.fromkeys(Vote(link.category, link.name, link.role, link.head) for link in known))
    column = {vote: index for index, vote in enumerate(votes)}
    matrix = torch.zeros(first_kind + len(kinds), len(votes))
    for link in known:
        row = link.imagenet_index if link.head == "imagenet" else rows[link.head, link.recognised]
        matrix[row, column[Vote(link.category, link.name, link.role, link.head)]] = link.weight
    return votes, matrix
