"""What the thresholds of `models.watch.shots` part: the measures of made films where there is an edit and where not.

    python -m tests.benchmarks.shot_thresholds [FILMS]

The films are those of `shot_detection` (clean and worn together). Each line gives the 0.5, 5, 50, 95 and 99.5 %
quantiles of a measure and of how many places; the docstrings of the thresholds quote them. Nothing is asserted.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from statistics import median

import cv2
import numpy as np

from models.watch.frames import Picture, as_picture, as_rgb, level_and_contrast, scaled, small_grey
from models.watch.recogniser import FRAME_SIZE
from models.watch.shots import ShotFinder
from models.watch.shots.blanks import full_contrast, marked
from models.watch.shots.cards import Ink, covered
from models.watch.shots.cuts import likeness_around
from models.watch.shots.dissolves import Mixture, window_lengths
from models.watch.shots.remembered import Frame
from tests.models.watch.cards import card_film
from tests.models.watch.edits import FPS, Edit, EditedFilm, edited_film

QUANTILES = (0.5, 5, 50, 95, 99.5)
AROUND = 4

Measured = dict[str, list[float]]


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 8
    measured: Measured = defaultdict(list)
    for worn in (False, True):
        for seed in range(count):
            film = edited_film(1000 + seed, worn=worn)
            frames = remembered(film)
            cuts(film, frames, measured)
            dissolves(film, frames, measured)
            blanks(film, frames, measured)
            cards(3000 + seed, worn, measured)
    print(f"{'quantiles':52s}" + "".join(f"{q:>9g}" for q in QUANTILES) + f"{'places':>9s}")
    for name, values in measured.items():
        print(f"{name:52s}" + "".join(f"{v:9.3f}" for v in np.percentile(values, QUANTILES)) + f"{len(values):9d}")


class _Rememberer(ShotFinder):
    def remembered(self, index: int, picture: Picture) -> Frame:
        return self._remember(index / FPS, small_grey(picture))


def remembered(film: EditedFilm) -> list[Frame]:
    finder = _Rememberer(FPS)
    return [finder.remembered(index, as_picture(frame)) for index, frame in enumerate(film.frames)]


def edits(film: EditedFilm, kind: str) -> Iterator[Edit]:
    return (edit for edit in film.edits if edit.kind == kind)


def parted(film: EditedFilm, first: int, last: int) -> bool:
    """Whether an edit or a flash lies between two frames or near them."""
    near = any(first - 1 <= edit.last and edit.first <= last + 1 for edit in film.edits)
    return near or any(first - 4 <= flash <= last + 2 for flash in film.flashes)


def cuts(film: EditedFilm, frames: list[Frame], measured: Measured) -> None:
    at = {edit.first for edit in edits(film, "cut")}
    flashes = {flash + k for flash in film.flashes for k in range(4)}
    for k in range(AROUND + 1, len(frames) - AROUND):
        around = [frame.change for frame in (*frames[k - AROUND + 1 : k], *frames[k + 1 : k + AROUND])]
        where = "cut" if k in at else "flash" if k in flashes else "" if parted(film, k - 1, k) else "neither"
        if not where:
            continue
        measured[f"change, {where}"].append(frames[k].change)
        if where != "neither" or frames[k].change > 8:
            measured[f"change over the usual, {where}"].append(frames[k].change / max(median(around), 1e-3))
        if where != "neither" or k % 7 == 0:
            across, within = likeness_around(frames[k - AROUND : k], frames[k : k + AROUND])
            measured[f"likeness across, {where}"].append(across)
            measured[f"likeness within less across, {where}"].append(within - across)


def dissolves(film: EditedFilm, frames: list[Frame], measured: Measured) -> None:
    lengths = window_lengths(FPS)
    for edit in edits(film, "dissolve"):
        length = next((n for n in lengths if n >= edit.last - edit.first + 5), lengths[-1])
        start = max((edit.first + edit.last - length) // 2, 0)
        _mixture(frames[start : start + length + 1], "dissolve", measured)
    for start in range(0, len(frames) - max(lengths) - 1, 10):
        for length in lengths:
            window = frames[start : start + length + 1]
            if not parted(film, start, start + length):
                measured["alike ends, one shot"].append(Mixture([frame.pattern for frame in window]).alike)
                if measured["alike ends, one shot"][-1] < 0.68:
                    _mixture(window, "one shot, ends unlike", measured)


def _mixture(window: list[Frame], where: str, measured: Measured) -> None:
    mixture = Mixture([frame.pattern for frame in window])
    contrasts = [frame.contrast for frame in window]
    measured[f"alike ends, {where}"].append(mixture.alike)
    measured[f"left over, {where}"].append(mixture.left_over)
    measured[f"changed, {where}"].append(mixture.changed)
    measured[f"changed throughout, {where}"].append(mixture.changed_throughout)
    measured[f"agreement, {where}"].append(mixture.agreement)
    measured[f"changed x agreement, {where}"].append(mixture.changed * mixture.agreement)
    measured[f"astray of a line, {where}"].append(min(mixture.astray(mixture.voted), mixture.astray(mixture.fitted)))
    dimmest = min(sum(contrasts[:3]), sum(contrasts[-3:])) / 3
    measured[f"least contrast over the dimmer end's, {where}"].append(min(contrasts) / max(dimmest, 1e-3))


def blanks(film: EditedFilm, frames: list[Frame], measured: Measured) -> None:
    for edit in edits(film, "fade"):
        window = range(edit.first, min(edit.last, len(frames)))
        greys = {k: small_grey(as_picture(film.frames[k])) for k in window}
        levels = {k: level_and_contrast(np.asarray(cv2.medianBlur(grey, 5), np.float32)) for k, grey in greys.items()}
        darkest = min(levels, key=lambda k: levels[k][0] + levels[k][1])
        measured["level, bottom of a fade"].append(levels[darkest][0])
        measured["contrast, bottom of a fade"].append(levels[darkest][1])
        measured["marked, bottom of a fade"].append(marked(greys[darkest]))
        blank = [k for k in window if frames[k].is_blank]
        if blank:
            after = frames[blank[-1] + 1 : blank[-1] + 45]
            _rise(frames[blank[-1]], after, "after a fade", measured)
    for flash in film.flashes:
        _rise(frames[flash], frames[flash + 2 : flash + 44], "after a flash", measured)
    inside = [k for k in range(0, len(frames), 5) if not parted(film, k, k)]
    for k in inside:
        is_card = any(first <= k < last for first, last in film.cards)
        where = "card" if is_card else "scene"
        measured[f"level, {where}"].append(frames[k].level)
        measured[f"contrast, {where}"].append(frames[k].contrast)
        if is_card:
            measured["marked, card"].append(marked(small_grey(as_picture(film.frames[k]))))


def _rise(blank: Frame, after: list[Frame], where: str, measured: Measured) -> None:
    if len(after) > 20:
        full = full_contrast(after)
        measured[f"first level over the blank one's, {where}"].append(abs(after[0].level - blank.level))
        measured[f"first contrast over the full one, {where}"].append(max(f.contrast for f in after[:2]) / full)


def cards(seed: int, worn: bool, measured: Measured) -> None:
    film, before = card_film(seed, worn=worn), None
    for k in range(0, len(film.frames), 9):
        ink = Ink(scaled(as_rgb(film.frames[k]), FRAME_SIZE))
        is_card = any(first <= k < last for first, last in film.cards)
        where = "card" if is_card else "scene"
        for name in ("share", "ground", "contrast", "unevenness", "lines", "in_margin", "thick"):
            measured[f"{name} of ink, {where}"].append(getattr(ink, name))
        if before is not None and before[0] == is_card and before[2] == _shot(film.cards, k):
            measured[f"covered half a second later, {where}"].append(covered(ink.mask, before[1]))
        before = (is_card, ink.mask, _shot(film.cards, k))


def _shot(cards: list[tuple[int, int]], k: int) -> int:
    return sum(k >= edge for card in cards for edge in card)


if __name__ == "__main__":
    main()
