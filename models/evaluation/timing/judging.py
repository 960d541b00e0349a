"""How well instants found in the picture fit the sound that was really there.

The network stands beside what can be had without one, and beside itself without parts of its judgement. Sound is never
opened: only the picture is decoded, and the reference times come from the labels beside the clips. How scores are made
is told in `timing_scores`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from models.catalogue import WEIGHTS
from models.evaluation.timing.known_clips import QUIET_CLIPS, known_kind
from models.evaluation.timing.quiet import (
    SIMULATED_S,
    SLOWED,
    QuietRow,
    backwards,
    between_hits,
    drawn,
    quiet_row,
    slowed_and_worn,
)
from models.evaluation.timing.scores import (
    FAR_S,
    NEAR_S,
    QuietScore,
    Runs,
    Score,
    even_grid,
    match,
    micro_f1,
    quiet_score,
    rank_correlation,
    score,
)
from models.watch.impacts.abstention import EVERYTHING, Judgement, judge, others
from models.watch.impacts.motion import working_luma
from models.watch.impacts.peaks import pick_peaks
from models.watch.impacts.seen import weigh_by_what_is_seen
from models.watch.observations import Impact, Shot

if TYPE_CHECKING:
    from models.watch.recogniser import Recogniser

FOLDS = WEIGHTS / "watch-impacts-folds.safetensors"


def read_frames(path: Path) -> Iterator[tuple[float, NDArray[np.uint8]]]:
    """Decode the picture only (the sound is never opened): times from PTS and uint8 RGB frames.

    Raises ValueError if the file holds no readable picture.
    """
    try:
        with av.open(str(path)) as container:
            if not container.streams.video:
                raise ValueError(f"{path.name} holds no picture")
            last = -1.0
            for frame in container.decode(container.streams.video[0]):
                if frame.pts is None or frame.time_base is None:
                    continue
                time_s = float(frame.pts * frame.time_base)
                if time_s > last:
                    last = time_s
                    yield time_s, np.asarray(frame.to_ndarray(format="rgb24"), dtype=np.uint8)
    except av.error.FFmpegError as error:
        raise ValueError(f"{path.name} cannot be read as a film: {error}") from error


@dataclass(frozen=True)
class EvaluationClip:
    """A film with reference times. `grade` A is reliable, B mostly, - has none."""

    path: Path
    sha256: str
    grade: str
    duration_s: float
    reference_s: tuple[float, ...]
    level_db: tuple[float, ...] = ()
    """Level of each reference time's attack below the clip's loudest, where known."""
    faint_s: tuple[float, ...] = ()
    """What is heard besides, too faint to be a reference."""
    play: Callable[[], Iterator[tuple[float, NDArray[np.uint8]]]] | None = None
    """Where the frames come from, if not from the file as it is."""

    def frames(self) -> Iterator[tuple[float, NDArray[np.uint8]]]:
        return self.play() if self.play else read_frames(self.path)


Predictor = Callable[[EvaluationClip], Sequence[Impact]]
"""Finds impacts in a clip from `clip.frames()`. It must not look at `reference_s`."""


class ClipRow(TypedDict):
    """One clip's result."""

    clip: str
    grade: str
    unseen: bool
    reference: int
    predicted: int
    f1_50: float
    f1_100: float
    grid_f1_50: float
    grid_f1_100: float
    median_error_ms: float


class CurvePoint(TypedDict):
    """Precision and recall within ±50 ms on all clips, and false cues a minute, from one threshold on."""

    threshold: float
    precision: float
    recall: float
    f1_50: float
    false_cues_per_minute: float


class StrengthScore(TypedDict):
    """Rank correlation of the strengths found with how loud the hits are, within each clip, averaged by hits."""

    correlation: float
    hits: int
    clips: dict[str, float]


class TimingReport(TypedDict):
    """What `evaluate_timing` returns.

    `methods` maps a method to its scores on all clips and on grade A, `quiet` to its false cues where nothing hits
    (not those that are told the true count). `strength` is the network's, `beside` that of other methods.
    `curve` follows the network's threshold, `rules` says which rule the clips left in chose for each clip left out;
    both are empty for a predictor of one's own. `still` counts false cues on more film in which nothing hits, and
    `kinds` what matched impacts whose kind is known (first key) were called.
    """

    clips: list[ClipRow]
    methods: dict[str, dict[str, Score]]
    quiet: dict[str, QuietScore]
    false_cues_per_minute: float
    quiet_clips: list[str]
    quiet_minutes: float
    curve: list[CurvePoint]
    rules: dict[str, str]
    strength: StrengthScore
    beside: dict[str, StrengthScore]
    still: list[QuietRow]
    kinds: dict[str, dict[str, int]]


Found = dict[str, list[Impact]]
"""The impacts that a method found in each clip, by file name."""

NETWORK = "network"
NETWORK_PLAIN = "network, threshold only"
NETWORK_UNTIMED = "network, no rhythm"
NETWORK_SWINGING = "network, after-swings kept"
NETWORK_BLIND = "network, no recogniser"
NETWORK_NESTED = "network, rule left one out"
NETWORK_SHIFTED = "network, offset taken out"


def evaluate_timing(
    clips_dir: Path,
    predictor: Predictor | None = None,
    *,
    leave_one_out: bool = True,
    quiet_films: Sequence[Path] = (),
    drawn_clips: int = 0,
    report: Callable[[str], None] | None = None,
) -> TimingReport:
    """Judge a predictor (by default the shipped network) on the labelled films of a folder, beside four baselines.

    With `leave_one_out` a film that the shipped weights were trained on is judged by weights that never saw it (nor
    its twin from the same scene); the films are recognised by their SHA-256. `quiet_films` are further films in which
    nothing hits, `drawn_clips` how many drawn ones the network watches besides. Raises ValueError if the folder holds
    no labelled film.
    """
    clips = load_clips(clips_dir)
    judged = [clip for clip in clips if clip.reference_s]
    if not judged:
        raise ValueError(f"{clips_dir} holds no film with reference times (*.onsets.json) to judge by")
    looks: dict[str, Look] = {}
    ours: Found = {}
    baselines: dict[str, dict[str, list[list[float]]]] = {}
    for clip in clips:
        name = clip.path.name
        if predictor is None:
            looks[name] = _look(clip, leave_one_out)
            ours[name] = looks[name].judged(Judgement())
        else:
            ours[name] = list(predictor(clip))
        baselines[name] = _baselines(clip)
        if report and clip.reference_s:
            report(f"{name}: {len(ours[name])} found, {len(clip.reference_s)} heard")
    methods = {NETWORK: ours}
    rules: dict[str, str] = {}
    if looks:
        blind, rules = _blind_rules(clips, looks)
        methods |= {
            NETWORK_NESTED: blind,
            NETWORK_UNTIMED: _judge_all(looks, Judgement(rhythm=False)),
            NETWORK_SWINGING: _judge_all(looks, Judgement(swings=False)),
            NETWORK_BLIND: _judge_all(looks, Judgement(), prior=False),
            NETWORK_PLAIN: _judge_all(looks, replace(EVERYTHING, threshold=Judgement().threshold), prior=False),
        }
    times = {
        method: {name: [[i.time_s for i in impacts]] for name, impacts in found.items()}
        for method, found in methods.items()
    }
    times[NETWORK_SHIFTED] = {clip.path.name: [_without_offset(clip, ours[clip.path.name])] for clip in judged}
    times |= {method: {name: b[method] for name, b in baselines.items()} for method in next(iter(baselines.values()))}
    quiet = _quiet_scores([clip for clip in clips if clip.path.name in QUIET_CLIPS], times)
    return {
        "clips": [
            _clip_row(clip, times[NETWORK][clip.path.name][0], predictor is not None or _is_unseen(clip, leave_one_out))
            for clip in judged
        ],
        "methods": _compare(judged, times),
        "quiet": quiet,
        "false_cues_per_minute": quiet[NETWORK]["per_minute"],
        "quiet_clips": list(quiet[NETWORK]["clips"]),
        "quiet_minutes": sum(clip.duration_s for clip in clips if clip.path.name in QUIET_CLIPS) / 60,
        "curve": _curve(clips, looks) if looks else [],
        "rules": rules,
        "strength": _strength(judged, ours),
        "beside": _strengths_beside(judged),
        "still": _still_rows(clips, ours, baselines, quiet_films, drawn_clips, leave_one_out)
        if predictor is None
        else [],
        "kinds": _kinds(judged, ours),
    }


_DRAWN_FROM = 950_000
"""Seeds of drawn clips that were never trained on."""


def _still_rows(
    clips: list[EvaluationClip],
    ours: Found,
    baselines: dict[str, dict[str, list[list[float]]]],
    quiet_films: Sequence[Path],
    drawn_clips: int,
    leave_one_out: bool,
) -> list[QuietRow]:
    """False cues of the network as shipped on every sort of film in which nothing hits, one row each and all real;
    beside them what peaks of change and of flow would claim."""
    quiet = [clip for clip in clips if clip.path.name in QUIET_CLIPS]
    more = [EvaluationClip(path, _digest(path), "-", _duration(path), ()) for path in quiet_films]
    names = [clip.path.name for clip in quiet]
    beside = {method: sum(len(baselines[name][method][0]) for name in names) for method in _UNTOLD}
    rows = [
        quiet_row("quiet clips", {name: len(ours[name]) for name in names}, _minutes(quiet), beside),
        _watched("more quiet film", more, leave_one_out),
        _watched("both, backwards", [_backwards(clip) for clip in [*quiet, *more]], leave_one_out),
        _watched("both, slowed and worn", [_worn(clip) for clip in [*quiet, *more]], leave_one_out),
        _between_hits_row([clip for clip in clips if clip.reference_s], ours, baselines),
    ]
    real = {f"{row['what']}: {name}": count for row in rows[:4] for name, count in row["where"].items()}
    minutes = sum(row["minutes"] for row in rows[:4])
    total = {method: round(sum(row["beside"][method] * row["minutes"] for row in rows[:4])) for method in _UNTOLD}
    rows.append(quiet_row("all quiet film, real", real, minutes, total))
    seeds = range(_DRAWN_FROM, _DRAWN_FROM + drawn_clips)
    rows.append(_watched("drawn motion", [_drawn(seed) for seed in seeds], leave_one_out, sees=False))
    return [row for row in rows if row["minutes"]]


def _watched(what: str, clips: list[EvaluationClip], leave_one_out: bool, *, sees: bool = True) -> QuietRow:
    false = {clip.path.name: len(_look(clip, leave_one_out, sees).judged(Judgement())) for clip in clips}
    others = [_baselines(clip) for clip in clips]
    beside = {method: sum(len(other[method][0]) for other in others) for method in _UNTOLD}
    return quiet_row(what, false, _minutes(clips), beside)


def _minutes(clips: list[EvaluationClip]) -> float:
    return sum(clip.duration_s for clip in clips) / 60


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
    beside = dict.fromkeys(_UNTOLD, 0)
    for clip in clips:
        gaps = between_hits([*clip.reference_s, *clip.faint_s], clip.duration_s)
        seconds += sum(end - start for start, end in gaps)
        false[clip.path.name] = _inside(gaps, [impact.time_s for impact in ours[clip.path.name]])
        for method in _UNTOLD:
            beside[method] += _inside(gaps, baselines[clip.path.name][method][0])
    return quiet_row("between the hits", false, seconds / 60, beside)


def _inside(gaps: list[tuple[float, float]], times: Sequence[float]) -> int:
    return sum(any(start < time_s < end for start, end in gaps) for time_s in times)


def _kinds(judged: list[EvaluationClip], ours: Found) -> dict[str, dict[str, int]]:
    """What the impacts that fit a sound of known kind were called."""
    table: dict[str, dict[str, int]] = {}
    for clip in judged:
        said = {impact.time_s: impact.kind for impact in ours[clip.path.name]}
        for heard, found in match(clip.reference_s, list(said), FAR_S):
            kind = known_kind(clip.path.name, heard)
            if kind is not None:
                row = table.setdefault(kind, {})
                row[said[found]] = row.get(said[found], 0) + 1
    return table


def _compare(
    judged: list[EvaluationClip], times: dict[str, dict[str, list[list[float]]]]
) -> dict[str, dict[str, Score]]:
    """Scores of every method on all clips and on those of grade A."""
    table: dict[str, dict[str, Score]] = {}
    for method, found in times.items():
        table[method] = {}
        for group in ("all", "A"):
            chosen = [clip for clip in judged if group == "all" or clip.grade == group]
            if chosen:
                runs = [(clip.reference_s, found[clip.path.name]) for clip in chosen]
                table[method][group] = score(runs, [(clip.reference_s, _grid(clip)) for clip in chosen])
    return table


def _quiet_scores(quiet: list[EvaluationClip], times: dict[str, dict[str, list[list[float]]]]) -> dict[str, QuietScore]:
    minutes = {clip.path.name: clip.duration_s / 60 for clip in quiet}
    told = (EVEN_GRID, RANDOM, NETWORK_SHIFTED)
    return {
        method: quiet_score({name: len(found[name][0]) for name in minutes}, minutes)
        for method, found in times.items()
        if method not in told
    }


def _judge_all(looks: dict[str, Look], rule: Judgement, prior: bool = True) -> Found:
    return {name: look.judged(rule, prior=prior) for name, look in looks.items()}


_RULES = [
    Judgement(threshold=threshold, company=company, alone=max(0.75, company + 0.05), swings=swings)
    for threshold in (0.4, 0.45, 0.5, 0.55, 0.6)
    for company in (0.5, 0.55, 0.6, 0.65, 0.7, 0.75)
    for swings in (True, False)
    if company >= threshold
]
_PRICE_OF_FALSE_CUES = 0.02
"""What one false cue a minute takes from the mean of both F1 when a rule is chosen."""

_WORTH_CAUTION = 0.02
"""Of rules that are nearly as good as the best one the one that asks for the surest company is chosen: differences this
small are chance on so few clips, and a false cue costs more than a missing one."""


def _blind_rules(clips: list[EvaluationClip], looks: dict[str, Look]) -> tuple[Found, dict[str, str]]:
    """Judge each clip by the rule that does best on all clips but those of its fold, so that none chooses its own."""
    judged = [_judge_all(looks, rule) for rule in _RULES]
    folds = {clip.path.name: _fold_table().get(clip.sha256, clip.path.name) for clip in clips}
    found: Found = {}
    chosen: dict[str, str] = {}
    for fold in sorted(set(folds.values())):
        others = [clip for clip in clips if folds[clip.path.name] != fold]
        best = _most_cautious([_worth(others, found_by_rule) for found_by_rule in judged])
        for name in (clip.path.name for clip in clips if folds[clip.path.name] == fold):
            found[name] = judged[best][name]
            chosen[name] = f"{_RULES[best].threshold:g} / {_RULES[best].company:g}"
            chosen[name] += "" if _RULES[best].swings else ", after-swings kept"
    return found, chosen


def _most_cautious(worths: list[float]) -> int:
    """Index of the rule to choose, given what each is worth (see `_WORTH_CAUTION`)."""
    near = [k for k, worth in enumerate(worths) if worth >= max(worths) - _WORTH_CAUTION]
    company = max(_RULES[k].company for k in near)
    return max((k for k in near if _RULES[k].company == company), key=lambda k: worths[k])


def _worth(clips: list[EvaluationClip], found: Found) -> float:
    runs: Runs = [(c.reference_s, [[i.time_s for i in found[c.path.name]]]) for c in clips if c.reference_s]
    quiet = [clip for clip in clips if clip.path.name in QUIET_CLIPS]
    minutes = sum(clip.duration_s for clip in quiet) / 60
    false = sum(len(found[clip.path.name]) for clip in quiet) / minutes if minutes else 0.0
    return (micro_f1(runs, NEAR_S) + micro_f1(runs, FAR_S)) / 2 - _PRICE_OF_FALSE_CUES * false


def _curve(clips: list[EvaluationClip], looks: dict[str, Look]) -> list[CurvePoint]:
    """What the network finds from each threshold on, judged as it is shipped otherwise."""
    points: list[CurvePoint] = []
    judged = [clip for clip in clips if clip.reference_s]
    quiet = [clip for clip in clips if clip.path.name in QUIET_CLIPS]
    minutes = sum(clip.duration_s for clip in quiet) / 60
    grid: Runs = [(clip.reference_s, _grid(clip)) for clip in judged]
    for threshold in (0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8):
        rule = Judgement()
        company = max(rule.company, threshold)
        found = _judge_all(looks, replace(rule, threshold=threshold, company=company, alone=max(rule.alone, company)))
        result = score([(c.reference_s, [[i.time_s for i in found[c.path.name]]]) for c in judged], grid)
        points.append(
            {
                "threshold": threshold,
                "precision": result["precision_50"],
                "recall": result["recall_50"],
                "f1_50": result["f1_50"],
                "false_cues_per_minute": sum(len(found[c.path.name]) for c in quiet) / minutes if minutes else 0.0,
            }
        )
    return points


def _without_offset(clip: EvaluationClip, impacts: list[Impact]) -> list[float]:
    """Found times less the clip's own median error: what one nudge by ear would make of them."""
    errors = [p - r for r, p in match(clip.reference_s, [i.time_s for i in impacts], 0.15)]
    offset = float(np.median(errors)) if len(errors) >= 3 else 0.0
    return [impact.time_s - offset for impact in impacts]


def _strength(judged: list[EvaluationClip], ours: Found) -> StrengthScore:
    """Compare the strength of each matched impact with the level of its attack in the sound."""
    return _strength_of(judged, {name: {i.time_s: i.strength for i in found} for name, found in ours.items()})


def _strength_of(judged: list[EvaluationClip], found: dict[str, dict[float, float]]) -> StrengthScore:
    """The same for strengths by time, by clip."""
    correlations: dict[str, float] = {}
    weights: list[int] = []
    for clip in judged:
        levels = dict(zip(clip.reference_s, clip.level_db, strict=True)) if clip.level_db else {}
        strengths = found[clip.path.name]
        pairs = [(levels[r], strengths[p]) for r, p in match(clip.reference_s, list(strengths), FAR_S) if r in levels]
        if len(pairs) >= 5:
            correlations[clip.path.name] = rank_correlation([a for a, _ in pairs], [b for _, b in pairs])
            weights.append(len(pairs))
    mean = float(np.average(list(correlations.values()), weights=weights)) if weights else 0.0
    return {"correlation": mean, "hits": sum(weights), "clips": correlations}


def _strengths_beside(judged: list[EvaluationClip]) -> dict[str, StrengthScore]:
    """How well the height of a peak says how loud the hit is, where nobody has learned anything."""
    heights: dict[str, dict[str, dict[float, float]]] = {method: {} for method in _UNTOLD}
    for clip in judged:
        times, *curves = _motion_curves(clip)
        for method, curve in zip(_UNTOLD, curves, strict=True):
            heights[method][clip.path.name] = _peak_heights(times, np.asarray(curve, np.float32))
    return {method: _strength_of(judged, found) for method, found in heights.items()}


EVEN_GRID, RANDOM = "even grid", "random"
_UNTOLD = ("frame-difference peaks", "flow peaks")
"""Methods that are not told how many sounds there are, in the order of the curves of `_motion_curves`."""


def _grid(clip: EvaluationClip) -> list[list[float]]:
    return [even_grid(len(clip.reference_s), clip.duration_s)] if clip.reference_s else [[]]


def _baselines(clip: EvaluationClip) -> dict[str, list[list[float]]]:
    """What can be had without learning: peaks of change and of flow, the even grid, and chance (20 draws)."""
    times, change, flow = _motion_curves(clip)
    rng = np.random.default_rng(int(clip.sha256[:8] or "0", 16))
    count = len(clip.reference_s)
    return {
        **{method: [list(_peak_heights(times, curve))] for method, curve in zip(_UNTOLD, (change, flow), strict=True)},
        EVEN_GRID: _grid(clip),
        RANDOM: [sorted(rng.uniform(0, clip.duration_s, count).tolist()) for _ in range(20)],
    }


@cache
def _motion_curves(
    clip: EvaluationClip,
) -> tuple[NDArray[np.float64], NDArray[np.float32], NDArray[np.float32]]:
    """Mean frame difference and mean flow, at the centres of the times for which the frames are shown."""
    flow = cv2.DISOpticalFlow_create(cv2.DISOPTICAL_FLOW_PRESET_FAST)  # type: ignore[attr-defined]
    times, change, speed = [], [], []
    before: NDArray[np.uint8] | None = None
    for time_s, rgb in clip.frames():
        luma = working_luma(rgb)
        if before is not None:
            change.append(float(np.abs(luma.astype(np.int16) - before).mean()))
            speed.append(float(np.linalg.norm(flow.calc(before, luma, None), axis=2).mean()))
        times.append(time_s)
        before = luma
    steps = np.diff(times)
    return np.array(times[1:]) + steps / 2, np.array(change, np.float32), np.array(speed, np.float32)


def _peak_heights(times: NDArray[np.float64], values: NDArray[np.float32]) -> dict[float, float]:
    """Peaks at least half a deviation above the mean, 120 ms apart: their times, and how high they are."""
    if len(values) < 3:
        return {}
    step = float(np.median(np.diff(times)))
    peaks = pick_peaks(values, step, float(values.mean() + 0.5 * values.std()))
    return {float(times[p.index]): float(values[p.index]) for p in peaks}


def _is_unseen(clip: EvaluationClip, leave_one_out: bool) -> bool:
    """Whether the weights that judge this film were trained without it."""
    table = _fold_table()
    return bool(table) and (leave_one_out or clip.sha256 not in table)


def _clip_row(clip: EvaluationClip, found: list[float], unseen: bool) -> ClipRow:
    runs: Runs = [(clip.reference_s, [found])]
    grid: Runs = [(clip.reference_s, [even_grid(len(clip.reference_s), clip.duration_s)])]
    errors = [p - r for r, p in match(clip.reference_s, found, FAR_S)]
    return {
        "clip": clip.path.name,
        "grade": clip.grade,
        "unseen": unseen,
        "reference": len(clip.reference_s),
        "predicted": len(found),
        "f1_50": micro_f1(runs, NEAR_S),
        "f1_100": micro_f1(runs, FAR_S),
        "grid_f1_50": micro_f1(grid, NEAR_S),
        "grid_f1_100": micro_f1(grid, FAR_S),
        "median_error_ms": float(np.median(errors)) * 1000 if errors else 0.0,
    }


def load_clips(folder: Path) -> list[EvaluationClip]:
    """The labelled and the quiet films of a folder, in order of their names."""
    clips = []
    for path in sorted(folder.glob("*.mp4")):
        labels = path.with_suffix(".onsets.json")
        if labels.exists():
            data = json.loads(labels.read_text(encoding="utf-8"))
            reference = tuple(sorted(float(t) for t in data["reference_onsets"]))
            levels = {
                float(e["t_attack"]): float(e["peak_db_rel"]) for e in data.get("events", []) if "peak_db_rel" in e
            }
            known = tuple(levels[t] for t in reference) if all(t in levels for t in reference) else ()
            faint = tuple(float(e["t_attack"]) for e in data.get("weak_events", []))
            grade = str(data.get("grade", "B"))
            clips.append(EvaluationClip(path, _digest(path), grade, _duration(path), reference, known, faint))
        elif path.name in QUIET_CLIPS:
            clips.append(EvaluationClip(path, _digest(path), "-", _duration(path), ()))
    return clips


@dataclass(frozen=True, slots=True)
class Look:
    """Everything in a clip that looked at all like an impact, where its shots end, and what it shows."""

    candidates: list[Impact]
    shots_end: list[float]
    shows: tuple[Shot, ...] = ()

    def judged(self, rule: Judgement, *, prior: bool = True) -> list[Impact]:
        impacts = judge(self.candidates, self.shots_end, rule)
        if not prior:
            return impacts
        return list(weigh_by_what_is_seen(impacts, others(self.candidates, impacts), self.shows)[0])


_LOOK_EVERY_S = 1.0


def _look(clip: EvaluationClip, leave_one_out: bool, sees: bool = True) -> Look:
    """Candidates by the fold weights that never saw this film; by the shipped ones if none did, or if so wanted.

    With `sees` the recogniser looks too.
    """
    from models.watch.frames import scaled
    from models.watch.impacts.finder import ImpactSpotter
    from models.watch.labels import LabelCollector
    from models.watch.recogniser import FRAME_SIZE

    fold = _fold_table().get(clip.sha256) if leave_one_out else None
    spotter = ImpactSpotter.load(weights=None if fold is None else _fold_weights(fold))
    labels, next_s = LabelCollector(), 0.0
    for time_s, rgb in clip.frames():
        spotter.push(time_s, rgb)
        if sees and time_s >= next_s:
            labels.add(_recogniser().see(scaled(rgb, FRAME_SIZE)))
            next_s = time_s + _LOOK_EVERY_S
    candidates, shots_end = spotter.finish_candidates()
    return Look(candidates, shots_end, (Shot(0.0, clip.duration_s + 1.0, "scene", labels.labels()),))


@cache
def _recogniser() -> Recogniser:
    from models.watch.recogniser import Recogniser

    return Recogniser.load()


@cache
def _fold_table() -> dict[str, str]:
    """SHA-256 of a film → name of the fold weights that never saw it."""
    from safetensors import safe_open

    if not FOLDS.exists():
        return {}
    with safe_open(FOLDS, framework="pt") as file:
        table: dict[str, str] = json.loads((file.metadata() or {}).get("folds", "{}"))
    return table


@cache
def _fold_weights(fold: str) -> bytes:
    from safetensors import safe_open
    from safetensors.torch import save

    with safe_open(FOLDS, framework="pt") as file:
        keys = [key for key in file.keys() if key.startswith(f"{fold}/")]  # noqa: SIM118
        return save({key.split("/", 1)[1]: file.get_tensor(key).float() for key in keys})


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _duration(path: Path) -> float:
    """Length of the picture in seconds: the last frame's time plus one frame."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        rate = float(stream.average_rate or 25)
        if stream.duration is not None and stream.time_base is not None:
            return float(stream.duration * stream.time_base)
        return float((container.duration or 0) / 1e6) or stream.frames / rate


def format_timing(report: TimingReport) -> str:
    """The report as lines of text for a terminal."""
    parts = [
        _method_lines(report),
        _quiet_lines(report),
        _still_lines(report),
        _curve_lines(report),
        _kind_lines(report),
        _clip_lines(report),
    ]
    return "\n\n".join("\n".join(lines) for lines in parts if lines)


def _method_lines(report: TimingReport) -> list[str]:
    lines = [
        f"{'method':28} {'clips':5} {'F1 ±50 (90 %)':>17} {'F1 ±100 (90 %)':>17} {'skill ±50':>10} {'±100':>6}"
        f" {'median ms':>10} {'early':>6} {'found/heard':>12} {'false/min':>10}"
    ]
    for group in ("all", "A"):
        for name, scores in report["methods"].items():
            if group not in scores:
                continue
            s = scores[group]
            counts = f"{s['predicted']}/{s['reference']}"
            false = f"{report['quiet'][name]['per_minute']:.1f}" if name in report["quiet"] else "-"
            lines.append(
                f"{name:28} {group:5} {_with_range(s['f1_50'], s['f1_50_range']):>17}"
                f" {_with_range(s['f1_100'], s['f1_100_range']):>17} {s['skill_50']:10.2f} {s['skill_100']:6.2f}"
                f" {s['median_error_ms']:10.0f} {s['early_share']:6.0%} {counts:>12} {false:>10}"
            )
    return lines


def _with_range(value: float, low_high: tuple[float, float]) -> str:
    return f"{value:.2f} ({low_high[0]:.2f}-{low_high[1]:.2f})"


def _quiet_lines(report: TimingReport) -> list[str]:
    lines = [
        f"False cues a minute where nothing hits ({len(report['quiet_clips'])} clips,"
        f" {report['quiet_minutes']:.1f} min), 90 % over clips:"
    ]
    for name, quiet in report["quiet"].items():
        noisy = ", ".join(f"{clip.removesuffix('.mp4')} {count}" for clip, count in quiet["clips"].items() if count)
        lines.append(
            f"{name:28} {quiet['per_minute']:5.1f} ({quiet['range'][0]:.1f}-{quiet['range'][1]:.1f})  {noisy or 'none'}"
        )
    return lines


def _still_lines(report: TimingReport) -> list[str]:
    if not report["still"]:
        return []
    lines = [
        f"{'Nothing hits (network)':24} {'minutes':>8} {'false':>6} {'a minute':>9} {'at most (95 %)':>15}"
        f" {'difference':>11} {'flow':>6}"
    ]
    for row in report["still"]:
        noisy = ", ".join(f"{name.removesuffix('.mp4')} {count}" for name, count in row["where"].items())
        difference, flow = (row["beside"][method] for method in _UNTOLD)
        lines.append(
            f"{row['what']:24} {row['minutes']:8.1f} {row['false']:6d} {row['per_minute']:9.2f} {row['upper']:15.2f}"
            f" {difference:11.1f} {flow:6.1f}   {noisy}"
        )
    return lines


def _kind_lines(report: TimingReport) -> list[str]:
    if not report["kinds"]:
        return []
    said = sorted({name for row in report["kinds"].values() for name in row})
    lines = [f"{'kind heard, called':20} " + " ".join(f"{name:>11}" for name in said)]
    lines += [
        f"{kind:20} " + " ".join(f"{row.get(name, 0):11d}" for name in said)
        for kind, row in sorted(report["kinds"].items())
    ]
    return lines


def _curve_lines(report: TimingReport) -> list[str]:
    if not report["curve"]:
        return []
    lines = [f"{'threshold':>9} {'precision ±50':>14} {'recall ±50':>11} {'F1 ±50':>7} {'false/min':>10}   (all clips)"]
    lines += [
        f"{p['threshold']:9.2f} {p['precision']:14.2f} {p['recall']:11.2f} {p['f1_50']:7.2f}"
        f" {p['false_cues_per_minute']:10.1f}"
        for p in report["curve"]
    ]
    chosen = sorted(set(report["rules"].values()))
    lines.append(f"Rules (threshold / company) that the other clips chose: {', '.join(chosen)}")
    strength = report["strength"]
    lines.append(
        f"Strength against loudness, rank correlation within clips: {strength['correlation']:.2f}"
        f" ({strength['hits']} hits, {len(strength['clips'])} clips);"
        + ";".join(f" height of {name} {s['correlation']:.2f} ({s['hits']})" for name, s in report["beside"].items())
    )
    return lines


def _clip_lines(report: TimingReport) -> list[str]:
    lines = [
        f"{'clip':38} {'grade':5} {'unseen':>6} {'heard':>6} {'found':>6} {'F1 ±50':>7} {'F1 ±100':>8}"
        f" {'grid ±50':>9} {'grid ±100':>10} {'median ms':>10}"
    ]
    for row in report["clips"]:
        unseen = "yes" if row["unseen"] else "no"
        lines.append(
            f"{row['clip']:38} {row['grade']:5} {unseen:>6} {row['reference']:6d} {row['predicted']:6d}"
            f" {row['f1_50']:7.2f} {row['f1_100']:8.2f} {row['grid_f1_50']:9.2f} {row['grid_f1_100']:10.2f}"
            f" {row['median_error_ms']:10.0f}"
        )
    return lines
