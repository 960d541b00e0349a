"""How often watching names a right sound category, on labelled photographs made into short old films."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from models.evaluation.watch.recognition import ClipResult, clip_labels, summarise
from models.made_clips.photo_films import FPS, LabelledPicture, film_of, labelled_pictures
from models.watch.watcher import Watcher

MOST_A_KIND = 4


def evaluate_pictures(
    folder: Path,
    *,
    device: str = "cpu",
    most_a_kind: int = MOST_A_KIND,
    watcher: Watcher | None = None,
    on_progress: Callable[[float, float, str], None] | None = None,
) -> dict[str, Any]:
    """Watch up to ``most_a_kind`` pictures of every kind in ``folder`` as films (see `labelled_pictures`, `film_of`).

    Of the project's own photographs only the half is taken that no setting was chosen on. Returns what
    `models.evaluation.watch.recognition.summarise` tells. ``on_progress`` gets (done, total, text) before every
    picture.

    Raises:
        FileNotFoundError: the folder holds no labelled pictures, or weights are missing.
        ValueError: a picture cannot be read.
    """
    chosen = choose(labelled_pictures(folder), most_a_kind, only_reported=(folder / "photos.csv").is_file())
    watcher = watcher or Watcher.load(device, impacts=False)
    results = []
    for index, picture in enumerate(chosen):
        if on_progress is not None:
            on_progress(index, len(chosen), picture.name)
        labels = clip_labels(watcher.watch(film_of(picture.read(), picture.seed), fps=FPS))
        rank = next((place for place, label in enumerate(labels, 1) if label.category in picture.categories), None)
        results.append(ClipResult(picture.name, picture.kind, labels, rank))
    return summarise(results)


def choose(pictures: list[LabelledPicture], most_a_kind: int, *, only_reported: bool) -> list[LabelledPicture]:
    """The same few of every kind each time, in an order that has nothing to do with what they show."""
    kinds: dict[str, list[LabelledPicture]] = defaultdict(list)
    for picture in sorted(pictures, key=lambda picture: picture.seed):
        if not (only_reported and picture.is_for_choosing):
            kinds[picture.kind].append(picture)
    return [picture for kind in sorted(kinds) for picture in kinds[kind][:most_a_kind]]
