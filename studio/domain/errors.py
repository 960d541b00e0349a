"""Errors that are meant to be read by the person who uses the program."""

from __future__ import annotations

from pathlib import Path

from studio.domain.secrets import without_secrets


class StudioError(Exception):
    """Something went wrong that the user can understand and act on.

    ``message`` says what happened and to which file, in one sentence; ``hint`` says what to do about it.
    Whatever raises it has left no half-written file behind. Passwords and keys are taken out of both.
    """

    def __init__(self, message: str, *, hint: str = "", path: Path | str | None = None) -> None:
        self.message = without_secrets(message)
        self.hint = without_secrets(hint)
        super().__init__(self.message)
        self.path = str(path) if path is not None else None

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.message, self.hint, self.path)


def _rebuild(kind: type[StudioError], message: str, hint: str, path: str | None) -> StudioError:
    return kind(message, hint=hint, path=path)


class UnreadableInput(StudioError):
    """The file is missing, locked, damaged, empty, of another kind than its name says, or too large to be safe."""


class UnwritableOutput(StudioError):
    """The result cannot be stored: no room, no permission, a source folder, or a file that must not be overwritten."""


class OutOfMemory(StudioError):
    """Memory ran out even at the smallest piece of work."""


class EngineStopped(StudioError):
    """The process that runs the models ended before the job was done."""


class Unforeseen(StudioError):
    """Something that no part of the program has foreseen; its cause is the error that came first."""


class Cancelled(Exception):
    """The user stopped the job. Not an error: nothing is reported, everything half-made is removed."""
