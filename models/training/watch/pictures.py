"""What each of the three heads learns from the labelled photographs, and how often each source is drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.made_clips.labelled_photos import NO_LABEL, Sample, is_held_out, read_rows, sample_of

OTHER_THING = "other"
NO_PLACE = "no place"

# Share of the training samples that each group of sources gets, whatever its size.
SOURCE_SHARES = {
    "miniplaces128": 0.42,
    "mini84": 0.17,
    "imagenette224": 0.07,
    "imagewoof320": 0.03,
    "caltech101": 0.11,
    "intel_scenes": 0.05,
    "houses": 0.015,
    "catsdogs": 0.03,
    "celebahq64": 0.02,
    "faces_mixed": 0.02,
    "ccp_fashion": 0.015,
    "humanseg": 0.01,
    "flickr8k_1000": 0.03,
    "coco_vqa100": 0.005,
    "bsds500_trainval": 0.005,
    "clothing": 0.02,
}
_IMAGENET_SOURCES = {"mini84", "imagenette224", "imagewoof320"}
_SCENE_SOURCES = {"miniplaces128", "intel_scenes", "houses"}
# Things that fill the picture: a close view of them says nothing about the place. The rest of their pictures and
# classes, such as a church or a reef, shows places and things together and is left undecided.
_CLOSE_VIEWS = {"mini84", "imagenette224", "caltech101", "clothing", "celebahq64", "faces_mixed"}
_PLACES_AMONG_THINGS = frozenset({
    "church", "stage", "cliff", "coral reef", "dome", "tile roof", "bookshop", "tobacco shop", "carousel",
    "theater curtain", "worm fence", "aircraft carrier", "scoreboard", "solar dish", "parachute", "golf ball",
    "gas pump", "street sign", "yawl", "catamaran", "parallel bars", "horizontal bar", "ferry", "ketch", "schooner",
    "pagoda", "pyramid", "minaret", "joshua_tree", "water_lilly", "lotus", "dolphin",
})  # fmt: skip
_HOUSE_SCENES = {"frontal": "house_front"}
_THINGS_OF_SOURCE = {"celebahq64": "face", "faces_mixed": "face", "ccp_fashion": "person", "humanseg": "person",
                     "clothing": "clothing"}  # fmt: skip
_THINGS_RENAMED = {"Faces": "face", "cats": "cat", "dogs": "dog"}


@dataclass(frozen=True)
class PictureSet:
    """All usable photographs of a data folder and the names of the classes they teach."""

    samples: tuple[Sample, ...]
    scenes: tuple[str, ...]
    things: tuple[str, ...]

    def part(self, *, held_out: bool) -> list[Sample]:
        """The samples for training, or the few (chosen by name, so for good) that are only for testing."""
        return [sample for sample in self.samples if is_held_out(sample.file) == held_out]


@cache
def imagenet_names() -> tuple[str, ...]:
    """The names of ImageNet's 1000 classes, in their order.

    Raises ModuleNotFoundError, with what to do about it, where torchvision, which lists them, is not installed.
    """
    try:
        from torchvision.models import MobileNet_V2_Weights
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            "Teaching what pictures show needs torchvision; install it with: pip install 'phonochrome[train]'"
        ) from error
    return tuple(MobileNet_V2_Weights.IMAGENET1K_V2.meta["categories"])


def read_pictures(folder: Path) -> PictureSet:
    """List the photographs of ``folder`` (``photos.csv`` beside ``photos-N.zip``).

    Raises:
        FileNotFoundError: there is no ``photos.csv``.
        ModuleNotFoundError: torchvision is not installed.
    """
    rows = [row for row in read_rows(folder) if row["source"] in SOURCE_SHARES]
    scenes = (*sorted({name for row in rows if (name := _scene(row)) and name != NO_PLACE}), NO_PLACE)
    things = (*sorted({name for row in rows if (name := _thing(row)) and name != OTHER_THING}), OTHER_THING)
    imagenet_index = {name: index for index, name in reversed(list(enumerate(imagenet_names())))}
    scene_index = {name: index for index, name in enumerate(scenes)}
    thing_index = {name: index for index, name in enumerate(things)}
    samples = tuple(
        replace(
            sample_of(row, folder),
            imagenet=imagenet_index.get(row["name"], NO_LABEL) if row["source"] in _IMAGENET_SOURCES else NO_LABEL,
            scene=scene_index.get(_scene(row), NO_LABEL),
            thing=thing_index.get(_thing(row), NO_LABEL),
        )
        for row in rows
    )
    return PictureSet(samples, scenes, things)


def _scene(row: dict[str, str]) -> str:
    if row["source"] in _CLOSE_VIEWS:
        return "" if row["name"] in _PLACES_AMONG_THINGS else NO_PLACE
    if row["source"] not in _SCENE_SOURCES:
        return ""
    return _HOUSE_SCENES.get(row["label"], row["label"]) if row["source"] == "houses" else row["label"]


def _thing(row: dict[str, str]) -> str:
    source, label = row["source"], row["label"]
    if source in _THINGS_OF_SOURCE:
        return _THINGS_OF_SOURCE[source]
    if source in ("caltech101", "catsdogs"):
        return _THINGS_RENAMED.get(label, label)
    return OTHER_THING if source == "miniplaces128" else ""


def source_weights(samples: list[Sample]) -> NDArray[np.float64]:
    """The probability of drawing each sample, so that every source gets its share."""
    counts: dict[str, int] = {}
    for sample in samples:
        counts[sample.source] = counts.get(sample.source, 0) + 1
    weights = np.array([SOURCE_SHARES[sample.source] / counts[sample.source] for sample in samples])
    return np.asarray(weights / weights.sum(), np.float64)
