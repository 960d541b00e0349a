"""How well shots are found in generated films with known edits, beside PySceneDetect's detectors.

    python -m tests.benchmarks.shot_detection [FILMS[@FIRST] [METHOD]]

FIRST (1000) is the seed of the first film, the others follow it.
Recall by kind of edit and precision, mean and spread (standard deviation) over the films, clean and worn (flicker,
trembling gate, scratches, dust, grain); flash frames are in all of them and must not part a shot. Then title cards:
as many films in which every other shot is one, between scenes by day and lights by night. Nothing is asserted.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import cv2
import numpy as np
from scenedetect import FrameTimecode, SceneDetector
from scenedetect.detectors import AdaptiveDetector, ContentDetector, HashDetector, HistogramDetector, ThresholdDetector

from models.watch.frames import RgbFrame, as_picture, small_grey
from models.watch.recogniser import Sighting
from models.watch.shots import ShotFinder
from models.watch.watcher import Watcher
from tests.models.watch.cards import card_film, tally_cards
from tests.models.watch.edits import FPS, EditedFilm, Tally, edited_film, tally

KINDS = ("cut", "dissolve", "fade")


def ours(film: EditedFilm) -> list[int]:
    finder, found = ShotFinder(FPS), []
    for index, frame in enumerate(film.frames):
        found += finder.push(index / FPS, small_grey(as_picture(frame)))
    found += finder.finish()
    return [round(boundary.time_s * FPS) for boundary in found]


def theirs(make: Callable[[], SceneDetector]) -> Callable[[EditedFilm], list[int]]:
    def detect(film: EditedFilm) -> list[int]:
        detector, found = make(), []
        for index, frame in enumerate(film.frames):
            found += detector.process_frame(FrameTimecode(index, FPS), cv2.cvtColor(frame, cv2.COLOR_GRAY2BGR))
        found += detector.post_process(FrameTimecode(len(film.frames), FPS))
        return sorted({int(cut.frame_num) for cut in found})

    return detect


def adaptive_and_threshold(film: EditedFilm) -> list[int]:
    return sorted({*theirs(AdaptiveDetector)(film), *theirs(lambda: ThresholdDetector(threshold=20))(film)})


METHODS: dict[str, Callable[[EditedFilm], list[int]]] = {
    "Phonochrome": ours,
    "AdaptiveDetector": theirs(AdaptiveDetector),
    "  + ThresholdDetector": adaptive_and_threshold,
    "ContentDetector": theirs(ContentDetector),
    "HistogramDetector": theirs(HistogramDetector),
    "HashDetector": theirs(HashDetector),
}


def main() -> None:
    count, first = _films(sys.argv[1] if len(sys.argv) > 1 else "8")
    methods = {name: METHODS[name] for name in sys.argv[2:]} or METHODS
    for worn in (False, True):
        films = [edited_film(first + seed, worn=worn) for seed in range(count)]
        edits = ", ".join(f"{sum(e.kind == kind for f in films for e in f.edits)} {kind}s" for kind in KINDS)
        print(f"{'worn' if worn else 'clean'} film: {count} films, {edits}", flush=True)
        print(f"{'':24s}" + "".join(f"{kind + ' recall':>18s}" for kind in KINDS) + f"{'precision':>18s}")
        for name, method in methods.items():
            print(f"{name:24s}" + _row([tally(film, method(film)) for film in films]), flush=True)

    for worn in (False, True):
        print(_cards(count, worn), flush=True)


def _films(text: str) -> tuple[int, int]:
    count, _, first = text.partition("@")
    return int(count), int(first or 1000)


class _Blind:
    """Recognises nothing: cards are told by their look alone."""

    batch = 8

    def see_all(self, frames: Sequence[RgbFrame]) -> list[Sighting]:
        return [Sighting((), np.zeros(0, np.float32), np.zeros((1, 1, 0), np.float32), np.zeros(0, np.float32))] * len(
            frames
        )


def _cards(count: int, worn: bool) -> str:
    recalls, right, false, shots = [], 0, 0, 0
    for seed in range(count):
        film = card_film(3000 + seed, worn=worn)
        watcher = Watcher(_Blind(), None)  # type: ignore[arg-type]
        seen = watcher.watch(((k / FPS, frame) for k, frame in enumerate(film.frames)), fps=FPS).shots
        found, wrong = tally_cards(film, seen, FPS)
        recalls.append(found / len(film.cards))
        right, false, shots = right + found, false + wrong, shots + len(film.cards)
    precision = right / max(right + false, 1)
    return (
        f"title cards, {'worn' if worn else 'clean'}: {right} of {shots}, recall {np.mean(recalls):.2f} ± "
        f"{np.std(recalls):.2f}; {false} shots wrongly taken for cards, precision {precision:.2f}"
    )


def _row(results: list[Tally]) -> str:
    columns = [[r.recall(kind) for r in results if r.there.get(kind)] for kind in KINDS]
    columns.append([r.precision for r in results])
    return "".join(f"{np.mean(values):11.2f} ± {np.std(values):.2f}" for values in columns)


if __name__ == "__main__":
    main()
