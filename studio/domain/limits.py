"""How much one file and one job may take. Each limit is said when it is met, and can be raised.

A file can claim any size; without a limit, one damaged header would fill the memory or the disk of an archive that
works through the night. The limits are read from the environment whenever they are asked for; the command line's
options ``--max-…`` set them there for one run, and so does what a person has chosen in the window.
"""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass

from studio.domain.errors import OutOfMemory, StudioError, UnreadableInput


@dataclass(frozen=True)
class Limit:
    """A number that the variable ``variable`` or the option ``option`` replaces; ``default`` holds without them."""

    variable: str
    option: str
    default: float

    @property
    def value(self) -> float:
        """The number in force: what stands in the variable, unless it is no positive number."""
        return self._read(os.environ.get(self.variable))

    @property
    def usual(self) -> float:
        """The number that holds without a choice of a person (see ``choose``)."""
        return self._read(_before.get(self.variable, os.environ.get(self.variable)))

    def _read(self, text: str | None) -> float:
        try:
            said = float(text or "")
        except ValueError:
            return self.default
        return said if said > 0 and not math.isnan(said) else self.default

    @property
    def how_to_raise(self) -> str:
        return (
            f"it can be raised in the window (Edit, Limits), with {self.option} or with the environment variable "
            f"{self.variable}"
        )


PIXELS = Limit("PHONOCHROME_MAX_PIXELS", "--max-pixels", 2e9)
"""Pixels of one picture, and of one frame of a film."""
FILM_HOURS = Limit("PHONOCHROME_MAX_FILM_HOURS", "--max-film-hours", 24.0)
"""How long a film may say that it lasts."""
JOB_HOURS = Limit("PHONOCHROME_MAX_JOB_HOURS", "--max-job-hours", 72.0)
"""How long one job may work, pauses not counted."""
MEMORY_GB = Limit("PHONOCHROME_MAX_MEMORY_GB", "--max-memory-gb", math.inf)
"""Memory that the program's process may hold while a job runs; without it, most of what the computer has."""
ALL = (PIXELS, FILM_HOURS, JOB_HOURS, MEMORY_GB)

MOST_OF_THE_COMPUTER = 0.92
"""The share of the computer's memory that a job may take where no other limit is set: beyond it the system would end
some program, perhaps another one."""


def set_for_this_run(given: Mapping[Limit, float | None]) -> None:
    """What the command line asks for holds in this process and in those that it starts."""
    for limit, number in given.items():
        if number is not None:
            os.environ[limit.variable] = repr(number)


_before: dict[str, str | None] = {}
"""What stood in the variables whose place a choice has taken."""


def choose(chosen: Mapping[Limit, float | None]) -> None:
    """What a person has chosen in the window holds in this process and in those that it starts; without a choice
    (None), what held when the program was started."""
    for limit, number in chosen.items():
        if number is not None:
            _before.setdefault(limit.variable, os.environ.get(limit.variable))
            os.environ[limit.variable] = repr(number)
        elif limit.variable in _before:
            before = _before.pop(limit.variable)
            os.environ.pop(limit.variable)
            os.environ.update({} if before is None else {limit.variable: before})


def film_too_long(name: str, hours: float, path: str) -> UnreadableInput:
    return UnreadableInput(
        f"“{name}” says that it lasts {hours:,.1f} hours, more than the limit of {FILM_HOURS.value:,.0f} hours.",
        hint=f"Its header may be damaged. If the limit is too low for your films, {FILM_HOURS.how_to_raise}.",
        path=path,
    )


def took_too_long(name: str, path: str) -> StudioError:
    return StudioError(
        f"“{name}” was given up after {JOB_HOURS.value:,.3g} hours of work, the limit for one job.",
        hint=f"If it is to work on for longer, {JOB_HOURS.how_to_raise}.",
        path=path,
    )


def took_too_much(name: str, gigabytes: float, path: str) -> OutOfMemory:
    return OutOfMemory(
        f"“{name}” was given up: the work on it took {gigabytes:.1f} GB of memory, the limit for one job.",
        hint=f"Close other programs, or use a smaller version of the file; {MEMORY_GB.how_to_raise}.",
        path=path,
    )
