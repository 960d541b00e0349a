"""A job in the queue: one recipe for one input."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from studio.domain.recipe import Recipe

JobState: TypeAlias = Literal["waiting", "running", "paused", "done", "failed", "cancelled"]
Device: TypeAlias = Literal["auto", "cpu", "cuda", "mps"]


class JobRequest(msgspec.Struct, frozen=True):
    """What to do: the recipe, the input, where the result goes, and the side outputs asked for (kind → path, such as
    ``confidence``, ``layer``, ``evidence``, ``stems``, ``cues_in``, ``cues_out``, ``library``, ``mask``).

    Nothing that exists is replaced, and what was made already is not made again, unless ``again`` (the program's own
    result of this input is made anew) or ``overwrite`` (whatever lies in the way is replaced)."""

    recipe: Recipe
    input: str
    output: str
    extras: dict[str, str] = {}
    device: Device = "auto"
    overwrite: bool = False
    again: bool = False


class Job(msgspec.Struct, frozen=True):
    """A request as it stands in the queue. ``progress`` is 0…1; ``message``/``hint`` are filled when it failed."""

    id: str
    request: JobRequest
    state: JobState = "waiting"
    progress: float = 0.0
    stage: str = ""
    eta_s: float | None = None
    message: str = ""
    hint: str = ""
    outputs: tuple[str, ...] = ()
    receipt: str = ""
    notes: tuple[str, ...] = ()
    created_at: str = ""
