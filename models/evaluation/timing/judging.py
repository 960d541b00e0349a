"""How well instants found in the picture fit the sound that was really there.

The network stands beside what can be had without one, and beside itself without parts of its judgement. How scores
are made is told in `scores`, the films in `clips`, what is printed in `report`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from models.evaluation.timing import looking
from models.evaluation.timing.baselines import (
    EVEN_GRID,
    RANDOM,
    UNTOLD,
    baselines_of,
    even_grid_of,
    motion_curves,
    peak_heights,
)
from models.evaluation.timing.clips import EvaluationClip, Found, Predictor, are_quiet, load_clips, minutes_of
from models.evaluation.timing.known_clips import known_kind
from models.evaluation.timing.looking import Look, is_unseen
from models.evaluation.timing.quiet import still_rows
from models.evaluation.timing.report import ClipRow, StrengthScore, TimingReport
from models.evaluation.timing.rules import blind_rules, curve, judge_all
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
from models.watch.impacts.abstention import EVERYTHING, Judgement
from models.watch.observations import Impact

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
            looks[name] = looking.look(clip, leave_one_out)
            ours[name] = looks[name].judged(Judgement())
        else:
            ours[name] = list(predictor(clip))
        baselines[name] = baselines_of(clip)
        if report and clip.reference_s:
            report(f"{name}: {len(ours[name])} found, {len(clip.reference_s)} heard")
    blind, rules = blind_rules(clips, looks) if looks else ({}, {})
    methods = {NETWORK: ours} | ({NETWORK_NESTED: blind, **_without_parts(looks)} if looks else {})
    times = {
        method: {name: [[i.time_s for i in impacts]] for name, impacts in found.items()}
        for method, found in methods.items()
    }
    times[NETWORK_SHIFTED] = {clip.path.name: [_without_offset(clip, ours[clip.path.name])] for clip in judged}
    times |= {method: {name: b[method] for name, b in baselines.items()} for method in next(iter(baselines.values()))}
    still = are_quiet(clips)
    quiet = _quiet_scores(still, times)
    return {
        "clips": [
            _clip_row(clip, times[NETWORK][clip.path.name][0], predictor is not None or is_unseen(clip, leave_one_out))
            for clip in judged
        ],
        "methods": _compare(judged, times),
        "quiet": quiet,
        "false_cues_per_minute": quiet[NETWORK]["per_minute"],
        "quiet_clips": list(quiet[NETWORK]["clips"]),
        "quiet_minutes": minutes_of(still),
        "curve": curve(clips, looks) if looks else [],
        "rules": rules,
        "strength": _strength(judged, ours),
        "beside": _strengths_beside(judged),
        "still": still_rows(clips, ours, baselines, quiet_films, drawn_clips, leave_one_out)
        if predictor is None
        else [],
        "kinds": _kinds(judged, ours),
    }


def _without_parts(looks: dict[str, Look]) -> dict[str, Found]:
    """The network's impacts as they would be judged without one part of its judgement."""
    return {
        NETWORK_UNTIMED: judge_all(looks, Judgement(rhythm=False)),
        NETWORK_SWINGING: judge_all(looks, Judgement(swings=False)),
        NETWORK_BLIND: judge_all(looks, Judgement(), prior=False),
        NETWORK_PLAIN: judge_all(looks, replace(EVERYTHING, threshold=Judgement().threshold), prior=False),
    }


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
                table[method][group] = score(runs, [(clip.reference_s, even_grid_of(clip)) for clip in chosen])
    return table


def _quiet_scores(quiet: list[EvaluationClip], times: dict[str, dict[str, list[list[float]]]]) -> dict[str, QuietScore]:
    minutes = {clip.path.name: clip.duration_s / 60 for clip in quiet}
    told = (EVEN_GRID, RANDOM, NETWORK_SHIFTED)
    return {
        method: quiet_score({name: len(found[name][0]) for name in minutes}, minutes)
        for method, found in times.items()
        if method not in told
    }


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
    heights: dict[str, dict[str, dict[float, float]]] = {method: {} for method in UNTOLD}
    for clip in judged:
        times, *curves = motion_curves(clip)
        for method, values in zip(UNTOLD, curves, strict=True):
            heights[method][clip.path.name] = peak_heights(times, np.asarray(values, np.float32))
    return {method: _strength_of(judged, found) for method, found in heights.items()}


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
