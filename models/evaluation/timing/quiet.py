"""False cues where nothing hits, counted on more film than the benchmark's quiet clips: how much, and how sure that is.

The same films again, backwards or slowed and worn, are other pictures, though not other scenes; drawn motion without
contact is plentiful but simpler than life; between the hits of a clip something does hit now and then, unheard. So each
stands in a row of its own.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypedDict

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.stats import chi2

from models.evaluation.timing import looking
from models.evaluation.timing.baselines import UNTOLD, baselines_of
from models.evaluation.timing.clips import EvaluationClip, Found, are_quiet, minutes_of, quiet_film
from models.made_clips.ageing.film import random_wear, wear_frames
from models.made_clips.drawn.clip import idle_cast, simulate_clip
from models.watch.impacts.abstention import Judgement

Frames = Iterator[tuple[float, NDArray[np.uint8]]]

SLOWED = 1.5
"""How much longer a slowed film takes: film of 16 frames a second that was shown at 24."""

CLEAR_OF_HITS_S = 0.25
"""Farther than this from everything heard, strong or weak, nothing is known to hit."""

SIMULATED_S = 5.0
_KEPT_SIZE = (320, 240)

_DRAWN_FROM = 950_000
"""Seeds of drawn clips that were never trained on."""


class QuietRow(TypedDict):
    """False cues in so many minutes of one sort of quiet film; `upper` is the most a minute that they leave credible.

    `upper` is the one-sided 95 % bound of a Poisson rate (Garwood 1936). `where` counts them by film, `beside` says how
    many a minute other methods claim in the same film.
    """

    what: str
    minutes: float
    false: int
    per_minute: float
    upper: float
    where: dict[str, int]
    beside: dict[str, float]


def still_rows(
    clips: list[EvaluationClip],
    ours: Found,
    baselines: dict[str, dict[str, list[list[float]]]],
    quiet_films: Sequence[Path],
    drawn_clips: int,
    leave_one_out: bool,
) -> list[QuietRow]:
    """False cues of the network as shipped on every sort of film in which nothing hits, one row each and all real;
    beside them what peaks of change and of flow would claim."""
    quiet = are_quiet(clips)
    more = [quiet_film(path) for path in quiet_films]
    names = [clip.path.name for clip in quiet]
    beside = {method: sum(len(baselines[name][method][0]) for name in names) for method in UNTOLD}
    rows = [
        quiet_row("quiet clips", {name: len(ours[name]) for name in names}, minutes_of(quiet), beside),
        _watched("more quiet film", more, leave_one_out),
        _watched("both, backwards", [_backwards(clip) for clip in [*quiet, *more]], leave_one_out),
        _watched("both, slowed and worn", [_worn(clip) for clip in [*quiet, *more]], leave_one_out),
        _between_hits_row([clip for clip in clips if clip.reference_s], ours, baselines),
    ]
    real = {f"{row['what']}: {name}": count for row in rows[:4] for name, count in row["where"].items()}
    minutes = sum(row["minutes"] for row in rows[:4])
    total = {method: round(sum(row["beside"][method] * row["minutes"] for row in rows[:4])) for method in UNTOLD}
    rows.append(quiet_row("all quiet film, real", real, minutes, total))
    seeds = range(_DRAWN_FROM, _DRAWN_FROM + drawn_clips)
    rows.append(_watched("drawn motion", [_drawn(seed) for seed in seeds], leave_one_out, sees=False))
    return [row for row in rows if row["minutes"]]


def quiet_row(what: str, false: dict[str, int], minutes: float, beside: Mapping[str, int] | None = None) -> QuietRow:
    """`false` are the cues by film, `beside` those of other methods in all of them."""
    count = sum(false.values())
    return {
        "what": what,
        "minutes": minutes,
        "false": count,
        "per_minute": count / minutes if minutes else 0.0,
        "upper": poisson_upper(count, minutes),
        "where": {name: number for name, number in false.items() if number},
        "beside": {name: number / minutes if minutes else 0.0 for name, number in (beside or {}).items()},
    }


def poisson_upper(count: int, minutes: float) -> float:
    """The rate a minute below which the true one lies with 95 % certainty; infinite where nothing was watched."""
    return float(chi2.ppf(0.95, 2 * (count + 1))) / 2 / minutes if minutes else float("inf")


def between_hits(heard_s: Sequence[float], duration_s: float) -> list[tuple[float, float]]:
    """The stretches (start, end) of a clip that are clear of everything heard."""
    edges = [-CLEAR_OF_HITS_S, *sorted(heard_s), duration_s + CLEAR_OF_HITS_S]
    gaps = [(a + CLEAR_OF_HITS_S, b - CLEAR_OF_HITS_S) for a, b in itertools.pairwise(edges)]
    return [(start, end) for start, end in gaps if end > start]


def backwards(frames: Callable[[], Frames]) -> Frames:
    """The film from its end, at a size that a long one can be kept in memory with. Where nothing hits,
    nothing hits backwards."""
    shown = [(time_s, _small(rgb)) for time_s, rgb in frames()]
    last = shown[-1][0] if shown else 0.0
    yield from ((last - time_s, rgb) for time_s, rgb in reversed(shown))


def slowed_and_worn(frames: Callable[[], Frames], seed: int) -> Frames:
    """The film at two thirds of its pace with the damage of a century on it."""
    shown = [(time_s, cv2.cvtColor(_small(rgb), cv2.COLOR_RGB2GRAY)) for time_s, rgb in frames()]
    rng = np.random.default_rng(seed)
    worn = wear_frames([np.asarray(grey, dtype=np.uint8) for _, grey in shown], random_wear(rng, True), rng)
    for (time_s, _), grey in zip(shown, worn, strict=True):
        yield time_s * SLOWED, np.repeat(grey[..., None], 3, axis=2)


def drawn(seed: int) -> Frames:
    """Drawn motion in which nothing touches anything: gestures, faces, bows, cars, water, crowds, worn film."""
    clip = simulate_clip(seed, SIMULATED_S, idle_cast)
    for time_s, grey in zip(clip.times_s, clip.frames, strict=True):
        yield time_s, np.repeat(grey[..., None], 3, axis=2)


def _small(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.asarray(cv2.resize(rgb, _KEPT_SIZE, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _watched(what: str, clips: list[EvaluationClip], leave_one_out: bool, *, sees: bool = True) -> QuietRow:
    false = {clip.path.name: len(looking.look(clip, leave_one_out, sees).judged(Judgement())) for clip in clips}
    others = [baselines_of(clip) for clip in clips]
    beside = {method: sum(len(other[method][0]) for other in others) for method in UNTOLD}
    return quiet_row(what, false, minutes_of(clips), beside)


def _backwards(clip: EvaluationClip) -> EvaluationClip:
    return replace(clip, play=lambda: backwards(clip.frames))


def _worn(clip: EvaluationClip) -> EvaluationClip:
    seed = int(clip.sha256[:8], 16)
    return replace(clip, duration_s=clip.duration_s * SLOWED, play=lambda: slowed_and_worn(clip.frames, seed))


def _drawn(seed: int) -> EvaluationClip:
    return EvaluationClip(Path(f"drawn {seed}"), "", "-", SIMULATED_S, (), play=lambda: drawn(seed))


def _between_hits_row(
    clips: list[EvaluationClip], ours: Found, baselines: dict[str, dict[str, list[list[float]]]]
) -> QuietRow:
    """Cues far from everything heard in clips with hits; some of these are real hits that nobody marked."""
    false, seconds = {}, 0.0
    beside = dict.fromkeys(UNTOLD, 0)
    for clip in clips:
        gaps = between_hits([*clip.reference_s, *clip.faint_s], clip.duration_s)
        seconds += sum(end - start for start, end in gaps)
        false[clip.path.name] = _inside(gaps, [impact.time_s for impact in ours[clip.path.name]])
        for method in UNTOLD:
            beside[method] += _inside(gaps, baselines[clip.path.name][method][0])
    return quiet_row("between the hits", false, seconds / 60, beside)


def _inside(gaps: list[tuple[float, float]], times: Sequence[float]) -> int:
    return sum(any(start < time_s < end for start, end in gaps) for time_s in times)
