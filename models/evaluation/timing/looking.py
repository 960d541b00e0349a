"""What the network sees in a clip, with the weights that never saw that clip before.

The benchmark's films were trained on; so there are weights for each fold of them (`FOLDS`), made without its films.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from models.catalogue import WEIGHTS
from models.evaluation.timing.clips import EvaluationClip
from models.watch.impacts.abstention import Judgement, judge, others
from models.watch.impacts.seen import weigh_by_what_is_seen
from models.watch.observations import Impact, Shot

if TYPE_CHECKING:
    from models.watch.recogniser import Recogniser

FOLDS = WEIGHTS / "watch-impacts-folds.safetensors"


_LOOK_EVERY_S = 1.0


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


def look(clip: EvaluationClip, leave_one_out: bool, sees: bool = True) -> Look:
    """Candidates by the fold weights that never saw this film; by the shipped ones if none did, or if so wanted.

    With `sees` the recogniser looks too.
    """
    from models.watch.frames import scaled
    from models.watch.impacts.finder import ImpactFinder
    from models.watch.labels import LabelCollector
    from models.watch.recogniser import FRAME_SIZE

    fold = fold_table().get(clip.sha256) if leave_one_out else None
    finder = ImpactFinder.load(weights=None if fold is None else fold_weights(fold))
    labels, next_s = LabelCollector(), 0.0
    for time_s, rgb in clip.frames():
        finder.push(time_s, rgb)
        if sees and time_s >= next_s:
            labels.add(_recogniser().see(scaled(rgb, FRAME_SIZE)))
            next_s = time_s + _LOOK_EVERY_S
    candidates, shots_end = finder.finish_candidates()
    return Look(candidates, shots_end, (Shot(0.0, clip.duration_s + 1.0, "scene", labels.labels()),))


def is_unseen(clip: EvaluationClip, leave_one_out: bool) -> bool:
    """Whether the weights that judge this film were trained without it."""
    table = fold_table()
    return bool(table) and (leave_one_out or clip.sha256 not in table)


@cache
def _recogniser() -> Recogniser:
    from models.watch.recogniser import Recogniser

    return Recogniser.load()


@cache
def fold_table() -> dict[str, str]:
    """SHA-256 of a film → name of the fold weights that never saw it."""
    from safetensors import safe_open

    if not FOLDS.exists():
        return {}
    with safe_open(FOLDS, framework="pt") as file:
        table: dict[str, str] = json.loads((file.metadata() or {}).get("folds", "{}"))
    return table


@cache
def fold_weights(fold: str) -> bytes:
    from safetensors import safe_open
    from safetensors.torch import save

    with safe_open(FOLDS, framework="pt") as file:
        keys = [key for key in file.keys() if key.startswith(f"{fold}/")]  # noqa: SIM118
        return save({key.split("/", 1)[1]: file.get_tensor(key).float() for key in keys})
