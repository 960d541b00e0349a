"""A hot folder: what comes into it joins the batch, once nobody writes to it any more."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from studio.domain.errors import StudioError
from studio.domain.progress import Control
from studio.jobs.batch.listing import Listing, Source, SourceFolder

LOOKS_S = 2.0
"""Seconds between two looks, at least; a look may take a tenth of the time at most."""
_STEP_S = 0.1


def watched(
    listing: Listing, control: Control, wait: Callable[[float, Control], None] | None = None
) -> Iterator[SourceFolder | StudioError]:
    """What is there and what comes, for ever; a file again when it has changed. It is taken when its size and time are
    the same at two looks. An error is told once. An empty folder ends each look. Ends with ``Cancelled``."""
    seen: dict[str, tuple[int, float]] = {}
    taken: dict[str, tuple[int, float]] = {}
    told: set[str] = set()
    while True:
        began = time.monotonic()
        now: dict[str, tuple[int, float]] = {}
        for found in listing.folders():
            control.check()
            if isinstance(found, StudioError):
                if found.message not in told:
                    told.add(found.message)
                    yield found
                continue
            ready = [each for each in found.sources if _is_ready(each, seen, taken, now)]
            if ready:
                yield replace(found, sources=ready)
        yield SourceFolder("", ())  # this look is over
        seen = now
        taken = {path: state for path, state in taken.items() if path in now}
        (wait or _wait)(max(LOOKS_S, 10 * (time.monotonic() - began)), control)


def _is_ready(
    source: Source,
    seen: dict[str, tuple[int, float]],
    taken: dict[str, tuple[int, float]],
    now: dict[str, tuple[int, float]],
) -> bool:
    state = now[source.path] = (source.bytes, source.modified_s)
    if taken.get(source.path) == state or seen.get(source.path) != state or not source.bytes:
        return False
    taken[source.path] = state
    return True


def _wait(seconds: float, control: Control) -> None:
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        control.check()
        time.sleep(min(_STEP_S, left))
