"""What a file is, before anything is done with it."""

from __future__ import annotations

from studio.domain.progress import Progress
from studio.domain.questions import Inspect, Inspected
from studio.engine.service import TaskContext


def inspect(question: Inspect, progress: Progress, context: TaskContext) -> Inspected:
    """Raises ``UnreadableInput``."""
    from studio.media.inspect import inspect as facts_of

    return Inspected(facts_of(question.path, frame_rate=question.frame_rate))
