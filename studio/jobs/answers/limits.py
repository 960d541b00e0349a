"""How much a file and a job may take, as a person has chosen it in the window."""

from __future__ import annotations

import math

from studio.domain import limits
from studio.domain.progress import Progress
from studio.domain.questions import SetLimits
from studio.engine.service import TaskContext


def set_limits(question: SetLimits, progress: Progress, context: TaskContext) -> None:
    """They hold for what begins from now on."""
    limits.set_for_this_run({limit: question.numbers.get(limit.variable) or math.inf for limit in limits.ALL})
