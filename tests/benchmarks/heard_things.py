"""How often what is heard in a film without a blow is right: beds of places, continuous sources, calls of animals.

    python -m tests.benchmarks.heard_things PHOTOS [MOST]

PHOTOS holds labelled photographs as for ``evaluate pictures``; each becomes a short old film, and its cue sheet is
compared with what the photograph shows. At most MOST (230) labelled photographs of each half are taken, and 170 that
show nothing that sounds (faces, clothes, dishes). Two halves are told apart: settings may be chosen on the first,
the second is to be reported. A sound counts as right if its category, or one that sounds like it by the spotting table,
is right for the photograph; what else is there beside the labelled thing is not known, so that the shares are low
rather than high. Nothing is asserted.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

import numpy as np

from models.made_clips.labelled_photos import PictureReader, is_held_out, read_rows, sample_of
from models.made_clips.photo_films import FPS, LabelledPicture, film_of, labelled_pictures
from models.watch.watcher import Watcher
from studio.domain.cues import ROOM_TONE_ID, is_heard
from studio.domain.recipe import SoundRecipe
from studio.sound.library.library import SoundLibrary
from studio.sound.spotting.spot import spot
from studio.sound.spotting.table import rules

MOST, MOST_OTHERS = 230, 170
_SOUNDLESS = frozenset({"celebahq64", "faces_mixed", "ccp_fashion", "clothing", "humanseg", "based_cooking"})
"""Collections of photographs in which nothing sounds."""
BANDS = (0.0, 0.2, 0.35, 0.5, 0.7, 1.01)


@dataclass(frozen=True)
class Heard:
    """One cue of a photograph's film; ``is_labelled``: whether it is known what the photograph shows."""

    picture: str
    is_labelled: bool
    use: str
    confidence: float
    is_silent: bool
    is_right: bool


def main() -> None:
    folder, most = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else MOST
    watcher = Watcher.load(impacts=False)
    with tempfile.TemporaryDirectory() as scratch, SoundLibrary.open_default(Path(scratch) / "l.sqlite") as library:
        for is_for_choosing in (True, False):
            pictures = _pictures(folder, is_for_choosing, most)
            cues = [cue for picture in pictures for cue in _heard(picture, watcher, library)]
            print("for choosing:" if is_for_choosing else "for reporting:", f"{len(pictures)} photographs", flush=True)
            for use in ("ambience", "continuous", "call"):
                _report(use, [cue for cue in cues if cue.use == use])


def _report(use: str, cues: list[Heard]) -> None:
    heard = [cue for cue in cues if not cue.is_silent]
    labelled = [cue for cue in heard if cue.is_labelled]
    others = {cue.picture for cue in heard if not cue.is_labelled}
    right = {cue.picture for cue in labelled if cue.is_right}
    print(
        f"  {use:11s} heard {len(labelled):4d}, right {_share(labelled)}, in {len(right)} photographs; "
        f"in {len(others)} that show nothing that sounds"
    )
    for low, high in pairwise(BANDS):
        band = [cue for cue in cues if cue.is_labelled and low <= cue.confidence < high]
        print(f"      {low:.2f} to {min(high, 1):.2f} sure: {len(band):4d}, right {_share(band)}")


def _share(cues: list[Heard]) -> str:
    return f"{np.mean([cue.is_right for cue in cues]):.2f}" if cues else "–"


def _heard(picture: LabelledPicture, watcher: Watcher, library: SoundLibrary) -> Iterator[Heard]:
    sheet = spot(watcher.watch(film_of(picture.read(), picture.seed), fps=FPS), library, SoundRecipe(), picture.name)
    right = _right_sounds(picture.categories)
    for cue in sheet.cues:
        if cue.id != ROOM_TONE_ID:
            use = "call" if cue.kind == "impact" else cue.kind
            known = bool(picture.categories)
            yield Heard(picture.name, known, use, cue.confidence, not is_heard(cue, sheet), cue.category in right)


def _right_sounds(categories: Iterable[str]) -> set[str]:
    """These categories, and what stands for them in the spotting table."""
    sounds = set(categories)
    for (seen, use), rule in rules().items():
        if seen.split(":")[0] in sounds and use in ("ambience", "continuous", "steady", "call"):
            sounds |= set(rule.sounds)
    return sounds


def _pictures(folder: Path, is_for_choosing: bool, most: int) -> list[LabelledPicture]:
    labelled = [each for each in labelled_pictures(folder) if each.is_for_choosing == is_for_choosing]
    others = [each for each in _others(folder) if each.is_for_choosing == is_for_choosing]
    for seed, pictures in enumerate((labelled, others), start=1):
        random.Random(seed).shuffle(pictures)
    return labelled[:most] + others[: MOST_OTHERS * most // MOST]


def _others(folder: Path) -> list[LabelledPicture]:
    """The held-out photographs of people, clothes and dishes."""
    reader = PictureReader()
    if not (folder / "photos.csv").is_file():
        return []
    rows = [row for row in read_rows(folder) if is_held_out(row["file"]) and row["source"] in _SOUNDLESS]
    return [
        LabelledPicture(row["file"], "other", frozenset(), partial(reader.read, sample_of(row, folder))) for row in rows
    ]


if __name__ == "__main__":
    main()
