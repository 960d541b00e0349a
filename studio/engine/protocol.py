"""What the program and its engine process say to each other: one JSON object a line, small, never pixels.

The program sends commands (``op``), the engine answers with events (``event``). Every request has an id that its
events repeat. A request's life: ``accepted`` → ``started`` → ``progress``/``note`` … → one of ``result``, ``error``,
``cancelled``. About the process itself: ``loading`` → ``ready``.
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

import msgspec

from studio.domain import any_json
from studio.domain.errors import (
    EngineStopped,
    OutOfMemory,
    StudioError,
    Unforeseen,
    UnreadableInput,
    UnwritableOutput,
)

State: TypeAlias = Literal["stopped", "starting", "loading", "ready", "failed"]
"""Of the process: ``loading``, it listens and the model library is on its way; ``failed``, it has been given up."""


class _Command(msgspec.Struct, frozen=True, tag_field="op"):
    pass


class Request(_Command, frozen=True, tag="request"):
    """Do the service ``name`` with ``payload``. ``device`` matters only to services of the device lane; among waiting
    requests of a lane the higher ``priority`` goes first, equal ones in order of arrival."""

    id: str
    name: str
    payload: dict[str, Any] = {}
    device: str = "auto"
    priority: int = 0


class Cancel(_Command, frozen=True, tag="cancel"):
    id: str


class Pause(_Command, frozen=True, tag="pause"):
    id: str


class Resume(_Command, frozen=True, tag="resume"):
    id: str


class Ping(_Command, frozen=True, tag="ping"):
    id: str


class Shutdown(_Command, frozen=True, tag="shutdown"):
    pass


Command: TypeAlias = Request | Cancel | Pause | Resume | Ping | Shutdown


class _Event(msgspec.Struct, frozen=True, tag_field="event"):
    pass


class Accepted(_Event, frozen=True, tag="accepted"):
    id: str


class Started(_Event, frozen=True, tag="started"):
    """A worker thread has begun; ``device`` is where it will compute ("cpu", "cuda:0", "mps")."""

    id: str
    device: str


class Progressed(_Event, frozen=True, tag="progress"):
    """``fraction`` 0…1, ``stage`` in words, ``eta_s`` seconds left or None while unknown."""

    id: str
    fraction: float
    stage: str = ""
    eta_s: float | None = None


class Noted(_Event, frozen=True, tag="note"):
    """A sentence for the user, such as "Memory ran out: continued with smaller pieces."."""

    id: str
    text: str


class Finished(_Event, frozen=True, tag="result"):
    """Done. ``value`` is plain JSON, with paths where there are files."""

    id: str
    value: Any = None


class Failed(_Event, frozen=True, tag="error"):
    """Not done, and nothing half-made is left. ``kind`` names the error class."""

    id: str
    message: str
    hint: str = ""
    path: str | None = None
    kind: str = "StudioError"


class Stopped(_Event, frozen=True, tag="cancelled"):
    """The user stopped it; everything half-made is removed."""

    id: str


class Pong(_Event, frozen=True, tag="pong"):
    id: str


class Loading(_Event, frozen=True, tag="loading"):
    """The process listens already; the model library is being loaded."""

    what: str = ""


class Ready(_Event, frozen=True, tag="ready"):
    """``devices`` in order of preference, such as ("cuda:0", "cpu"); ``description`` for the status line, such as
    "CPU · 8 threads"; ``problem`` says why models cannot run (empty when they can)."""

    devices: tuple[str, ...]
    description: str
    problem: str = ""


class EngineStatus(msgspec.Struct, frozen=True):
    """The process as the rest of the program sees it: ``devices`` is empty until it is ready, ``problem`` says why
    models cannot run (empty when they can)."""

    state: State = "stopped"
    devices: tuple[str, ...] = ()
    description: str = ""
    problem: str = ""


Event: TypeAlias = Accepted | Started | Progressed | Noted | Finished | Failed | Stopped | Pong | Loading | Ready
RequestEvent: TypeAlias = Accepted | Started | Progressed | Noted | Finished | Failed | Stopped

_ERRORS: dict[str, type[StudioError]] = {
    kind.__name__: kind
    for kind in (StudioError, UnreadableInput, UnwritableOutput, OutOfMemory, EngineStopped, Unforeseen)
}


def encode_line(message: Command | Event) -> bytes:
    """One message as a line of JSON, newline included (JSON itself never holds a raw newline)."""
    return any_json.encode(message) + b"\n"


def decode_command(line: bytes) -> Command:
    """Raises ``msgspec.DecodeError``/``ValidationError`` on anything that is not a command."""
    command: Command = any_json.decode(line, Command)
    return command


def decode_event(line: bytes) -> Event:
    """Raises ``msgspec.DecodeError``/``ValidationError`` on anything that is not an event."""
    event: Event = any_json.decode(line, Event)
    return event


def failure(request_id: str, error: StudioError) -> Failed:
    return Failed(request_id, error.message, error.hint, error.path, type(error).__name__)


def error_of(event: Failed) -> StudioError:
    """The error as an exception again, of its own class where that is one of the studio's."""
    return _ERRORS.get(event.kind, StudioError)(event.message, hint=event.hint, path=event.path)
