"""Which rule of judgement does best, chosen for each clip by the others, and what other thresholds would give."""

from __future__ import annotations

from dataclasses import replace

from models.evaluation.timing.baselines import even_grid_of
from models.evaluation.timing.clips import EvaluationClip, Found, are_quiet, minutes_of
from models.evaluation.timing.looking import Look, fold_table
from models.evaluation.timing.report import CurvePoint
from models.evaluation.timing.scores import FAR_S, NEAR_S, Runs, micro_f1, score
from models.watch.impacts.abstention import Judgement

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


def judge_all(looks: dict[str, Look], rule: Judgement, *, prior: bool = True) -> Found:
    """What the rule finds in each clip; without `prior` what the recogniser saw has no say."""
    return {name: look.judged(rule, prior=prior) for name, look in looks.items()}


def blind_rules(clips: list[EvaluationClip], looks: dict[str, Look]) -> tuple[Found, dict[str, str]]:
    """Judge each clip by the rule that does best on all clips but those of its fold, so that none chooses its own."""
    judged = [judge_all(looks, rule) for rule in _RULES]
    folds = {clip.path.name: fold_table().get(clip.sha256, clip.path.name) for clip in clips}
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
    quiet = are_quiet(clips)
    minutes = minutes_of(quiet)
    false = sum(len(found[clip.path.name]) for clip in quiet) / minutes if minutes else 0.0
    return (micro_f1(runs, NEAR_S) + micro_f1(runs, FAR_S)) / 2 - _PRICE_OF_FALSE_CUES * false


def curve(clips: list[EvaluationClip], looks: dict[str, Look]) -> list[CurvePoint]:
    """What the network finds from each threshold on, judged as it is shipped otherwise."""
    points: list[CurvePoint] = []
    judged = [clip for clip in clips if clip.reference_s]
    quiet = are_quiet(clips)
    minutes = minutes_of(quiet)
    grid: Runs = [(clip.reference_s, even_grid_of(clip)) for clip in judged]
    for threshold in (0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8):
        rule = Judgement()
        company = max(rule.company, threshold)
        found = judge_all(looks, replace(rule, threshold=threshold, company=company, alone=max(rule.alone, company)))
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
