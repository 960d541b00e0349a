"""What the engine can be asked to do: a name, the function behind it as text, and the lane it runs in.

Functions are named, not imported, so that the window's process can read the table without loading torch.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeAlias, cast

import msgspec

from studio.domain.progress import Progress
from studio.engine.cache import ModelCache

Lane: TypeAlias = Literal["device", "preview", "live", "light", "library", "packs"]


@dataclass(frozen=True)
class Service:
    """``target`` is "package.module:function". Lane ``device``: one at a time on each device (jobs of the queue);
    ``preview``: what a person waits for in front of the picture; ``live``: what follows a finger, beside a preview;
    ``light``: thumbnails and facts, in moments;
    ``library``: visits to sound folders, one after the other; ``packs``: optional models on their way here, which takes
    as long as the connection does.
    ``uses_models``: waits until the model library is loaded (jobs always do). ``question`` is the type that the
    function is given; without it, it gets the payload as it came."""

    target: str
    lane: Lane = "light"
    uses_models: bool = False
    question: type[msgspec.Struct] | None = None

    @property
    def waits_for_models(self) -> bool:
        return self.uses_models or self.lane == "device"


@dataclass
class TaskContext:
    """What a task is given besides its request: where to compute, loaded models, a place for its sentences."""

    device: str = "cpu"
    models: ModelCache = field(default_factory=ModelCache)
    note: Callable[[str], None] = lambda text: None
    cache_dir: Path = field(default_factory=Path.cwd)


Handler: TypeAlias = Callable[[Any, Progress, TaskContext], Any]


def resolve(target: str) -> Callable[..., Any]:
    """Import the function that "package.module:function" names."""
    module, _, name = target.partition(":")
    return cast("Callable[..., Any]", getattr(importlib.import_module(module), name))
