"""The shape of a task: a request, a progress and a context go in, an outcome comes out.

A task only makes files, in the stage that its request names, and says what it made; checksums, the receipt, the check
that the original is untouched and the end of all files when it fails are the runner's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.receipt import LumaSums, ModelDigest
from studio.domain.recipe import Recipe
from studio.engine.service import TaskContext

__all__ = ["Outcome", "TaskContext", "TaskFunction"]


@dataclass(frozen=True)
class Outcome:
    """What a task has made. ``outputs`` exist and are complete, the main one first; ``disclosure`` is the sentence
    that tells a viewer what is estimated ("" when switched off); ``recipe`` is the one that was used, where the request
    left something open (None: used as it was given); ``luma`` holds the sums of a film\'s Y planes."""

    outputs: list[Path]
    models: list[ModelDigest] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    disclosure: str = ""
    recipe: Recipe | None = None
    luma: LumaSums | None = None


TaskFunction: TypeAlias = Callable[[JobRequest, Progress, TaskContext], Outcome]
