"""A whole training as one command: stages with their sizes, rates and shares of the time, each going on from the last.

Every stage has a folder of its own below the run's (`1-decoder`, `2-whole`, …) with log, checkpoint and weights; one
that is finished says so in a file. So a plan that was stopped at any point, by SIGTERM or by a failing machine, goes on
where it was when the same command is given again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from models.storing import replacing
from models.training.colour.loop import CHECKPOINT, WEIGHTS, TrainingError, train
from models.training.colour.options import ColourTrainingOptions
from models.training.devices import choose_device

FINISHED = "finished"
_CARD_BATCH = 8
"""How many times larger batches are on a card; the rate grows with the root of it."""


@dataclass(frozen=True)
class Stage:
    """One part of a plan: `share` of the minutes with crops of `side` pixels; on a card batches are larger."""

    name: str
    share: float
    side: int
    batch: int
    peak_rate: float
    encoder_rate: float
    smallest_scale: float
    mosaic_share: float = 0.0
    frozen_blocks: int = 0
    norm_side: int = 0
    warm_up_steps: int = 200

    def options(self, common: ColourTrainingOptions, out: Path, init: Path | None, card: bool) -> ColourTrainingOptions:
        larger = _CARD_BATCH if card else 1
        return replace(
            common,
            out=out,
            init=init,
            resume=(out / CHECKPOINT).is_file(),
            minutes=common.minutes * self.share,
            steps=None if common.steps is None else max(1, round(common.steps * self.share)),
            batch=self.batch * larger,
            peak_rate=self.peak_rate * larger**0.5,
            encoder_rate=self.encoder_rate,
            mosaic_share=self.mosaic_share,
            frozen_blocks=self.frozen_blocks,
            norm_side=self.norm_side,
            warm_up_steps=self.warm_up_steps,
            crop=replace(common.crop, size=self.side, smallest_scale=self.smallest_scale),
        )


@dataclass(frozen=True)
class Plan:
    """A network and the stages that teach it."""

    id: str
    title: str
    family: str
    stages: tuple[Stage, ...]
    face_emphasis: float = 4.0
    hint_share: float = 0.2
    palette_share: float = 0.1
    untouched: float = 0.5


SECOND = Plan(
    "second",
    "EfficientNet-Lite2 from ImageNet, the decoder from the first network, people and faces weighed up",
    "efficient",
    (
        Stage("decoder", 0.2, side=128, batch=24, peak_rate=1.2e-3, encoder_rate=0.05, smallest_scale=0.6),
        Stage("whole", 0.6, 160, 16, 8e-4, 0.4, smallest_scale=0.55, mosaic_share=0.2, frozen_blocks=2),
        Stage(
            "finish",
            0.2,
            224,
            8,
            2e-4,
            0.4,
            smallest_scale=0.7,
            mosaic_share=0.3,
            frozen_blocks=2,
            norm_side=224,
            warm_up_steps=20,
        ),
    ),
)
PLANS = {plan.id: plan for plan in (SECOND,)}


def plan_by_id(plan_id: str) -> Plan:
    """Raises TrainingError: there is no such plan; the message names those there are."""
    if plan_id not in PLANS:
        raise TrainingError(f"There is no training plan “{plan_id}”. There are: {', '.join(PLANS)}.")
    return PLANS[plan_id]


def train_plan(plan: Plan, options: ColourTrainingOptions, report: Callable[[str], None] = print) -> Path:
    """Run what is left of a plan below `options.out` and return the last stage's weights file.

    `options` give data, start, time and device; sizes, rates and shares come from the plan. From weights of this family
    (`options.init`) the first stage, which fits a decoder to a new encoder, is left out.

    Raises:
        TrainingError: as `train`, or a plan that starts from nothing and is given no `backbone`.
    """
    if options.init is None and options.backbone is None:
        raise TrainingError("A plan starts from ImageNet weights (--backbone) or from a weights file (--init).")
    common = replace(
        options,
        family=plan.family,
        face_emphasis=plan.face_emphasis,
        hint_share=plan.hint_share,
        palette_share=plan.palette_share,
        old_photo=replace(options.old_photo, untouched=plan.untouched),
    )
    card = choose_device(options.device) == "cuda"
    weights = options.init
    stages = plan.stages if weights is None else plan.stages[1:]
    shares = sum(stage.share for stage in stages)
    steps = None if options.steps is None else round(options.steps / shares)
    common = replace(common, minutes=options.minutes / shares, steps=steps)
    for number, stage in enumerate(stages, 1):
        out = options.out / f"{number}-{stage.name}"
        if not (out / FINISHED).is_file():
            report(f"stage {number} of {len(stages)}: {stage.name}, crops of {stage.side} pixels")
            train(stage.options(common, out, weights, card), report)
            _mark_finished(out)
        weights = out / WEIGHTS
    assert weights is not None
    return weights


def _mark_finished(out: Path) -> None:
    with replacing(out / FINISHED) as temporary:
        temporary.write_text("This stage is finished; remove this file to let it go on.\n", encoding="utf-8")
