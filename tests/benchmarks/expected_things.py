"""Whether nine things get the sound that a person would expect, from the picture to the cue sheet.

    python -m tests.benchmarks.expected_things CLIPS PHOTOS

CLIPS holds clips and a ``clips.csv`` as for ``evaluate sound``, PHOTOS labelled photographs as for ``evaluate
pictures``, of which only those are taken that are held out and that no setting was chosen on, at most `MOST` of a
thing; each becomes a short old film. The sample film of the demonstration stands for the bat. For each thing: how often
a right category is the first guess and among the first five, and how often the cue sheet has its sound, heard or at
least listed. Then, for every clip in which something hits, how many of its blows get a sound of a category
that is right for the clip. Nothing is asserted.
"""

from __future__ import annotations

import csv
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from models.evaluation.watch.recognition import clip_labels, right_categories
from models.made_clips.photo_films import FPS, film_of, labelled_pictures
from models.watch.observations import Observations
from models.watch.watcher import Watcher
from studio.domain.cues import ROOM_TONE_ID, is_heard
from studio.domain.recipe import SoundRecipe
from studio.sound.library.library import SoundLibrary
from studio.sound.spotting.spot import spot

MOST = 20
SAMPLE_FILM = Path(__file__).parents[2] / "assets" / "samples" / "drum_and_ball.mp4"


@dataclass(frozen=True)
class Thing:
    """``seen``: categories of which any is a right guess; ``heard``: of which any is the sound to expect."""

    name: str
    seen: str
    heard: str
    clips: str = ""
    photographs: str = ""


THINGS = (
    Thing("baseball bat", "SPRTField AMBSprt CRWDSprt", "SPRTField AMBSprt CRWDSprt", photographs="baseball"),
    Thing("drumstick on drum", "MUSCPerc MUSCTnprc MUSCShake", "MUSCPerc MUSCTnprc MUSCShake", clips="drums"),
    Thing("hammer", "TOOLHand METLImpt WOODImpt", "TOOLHand METLImpt WOODImpt", clips="hammering"),
    Thing("footsteps", "FEETHmn FOLYFeet FEETMisc", "FEETHmn", clips="footsteps"),
    Thing("tennis racket", "SPRTCourt SPRTField AMBSprt CRWDSprt", "SPRTCourt SPRTField AMBSprt", clips="tennis"),
    Thing("dog", "ANMLDog", "ANMLDog", clips="dog", photographs="dog"),
    Thing("train", "TRNClak TRNSteam TRNMisc TRNElec AMBTran", "TRNClak TRNSteam AMBTran", photographs="railway"),
    Thing("street", "AMBUrbn AMBTown AMBTraf", "AMBUrbn AMBTown AMBTraf", photographs="street"),
    Thing("sea", "AMBSea WATRSurf WATRWave", "AMBSea WATRSurf WATRWave", photographs="sea"),
)


def main() -> None:
    clips, photographs = Path(sys.argv[1]), Path(sys.argv[2])
    watcher, deaf = Watcher.load(), Watcher.load(impacts=False)
    print(f"{'':20s}{'films':>8s}{'first':>8s}{'of five':>8s}{'heard':>8s}{'listed':>8s}")
    with tempfile.TemporaryDirectory() as folder, SoundLibrary.open_default(Path(folder) / "library.sqlite") as library:
        for thing in THINGS:
            rows = [
                _row(thing, observations, library)
                for observations in (
                    *(_watched(path, watcher) for path in _clips(clips, thing)),
                    *_photographs(photographs, thing, deaf),
                )
            ]
            if rows:
                shares = np.mean(rows, axis=0)
                print(f"{thing.name:20s}{len(rows):8d}" + "".join(f"{share:8.2f}" for share in shares), flush=True)
        bat, wanted = THINGS[0], set(THINGS[0].heard.split())
        sheet = spot(_watched(SAMPLE_FILM, watcher), library, SoundRecipe(), SAMPLE_FILM.name)
        found = [cue for cue in sheet.cues if cue.category in wanted and cue.kind == "impact"]
        silent = sum(not is_heard(cue, sheet) for cue in found)
        print(f"{bat.name} in the sample film: {len(found)} cues, {silent} of them silent")
        _report_blows(clips, watcher, library)


def _report_blows(folder: Path, watcher: Watcher, library: SoundLibrary) -> None:
    """Of every clip with reference times: the share of its blows whose sound is of a category that is right for it."""
    shares = []
    with (folder / "clips.csv").open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["onset_grade"] in ("A", "B") and row["category"] != "dog"]
    print("Sounds of blows, right of all, silent ones among them:")
    for row in rows:
        cues = spot(_watched(folder / row["file"], watcher), library, SoundRecipe(), row["file"]).cues
        blows = [cue.category for cue in cues if cue.kind == "impact"]
        right = sum(category in right_categories()[row["category"]] for category in blows)
        shares.append(right / len(blows) if blows else 0.0)
        told = ", ".join(f"{name} {count}" for name, count in Counter(blows).most_common(3))
        print(f"{row['file'][:32]:33s}{row['category']:18s}{right:4d} of {len(blows):3d}  {told}", flush=True)
    print(f"mean over {len(shares)} clips: {np.mean(shares):.2f}")


def _row(thing: Thing, observations: Observations, library: SoundLibrary) -> tuple[bool, bool, bool, bool]:
    seen, heard = set(thing.seen.split()), set(thing.heard.split())
    guesses = [label.category for label in clip_labels(observations)]
    sheet = spot(observations, library, SoundRecipe(), thing.name)
    fitting = [cue for cue in sheet.cues if cue.id != ROOM_TONE_ID and cue.category in heard]
    first_five = not seen.isdisjoint(guesses[:5])
    return not seen.isdisjoint(guesses[:1]), first_five, any(is_heard(cue, sheet) for cue in fitting), bool(fitting)


def _clips(folder: Path, thing: Thing) -> list[Path]:
    with (folder / "clips.csv").open(newline="", encoding="utf-8") as file:
        return [folder / row["file"] for row in csv.DictReader(file) if thing.clips and row["category"] == thing.clips]


def _photographs(folder: Path, thing: Thing, watcher: Watcher) -> Iterator[Observations]:
    fitting = [each for each in labelled_pictures(folder) if thing.photographs and each.kind == thing.photographs]
    reported = [each for each in sorted(fitting, key=lambda each: each.seed) if not each.is_for_choosing]
    for picture in reported[:MOST]:
        yield watcher.watch(film_of(picture.read(), picture.seed), fps=FPS)


def _watched(path: Path, watcher: Watcher) -> Observations:
    with av.open(str(path)) as container:
        fps = float(container.streams.video[0].average_rate or 25)
        return watcher.watch(_frames(container), fps=fps)


def _frames(container: av.container.InputContainer) -> Iterator[tuple[float, NDArray[np.uint8]]]:
    for frame in container.decode(video=0):
        yield float(frame.time or 0), np.asarray(frame.to_ndarray(format="gray"), np.uint8)


if __name__ == "__main__":
    main()
