"""Looks at single frames: recognised in batches, in a thread of their own, while the film goes on."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from models.watch.frames import RgbFrame
from models.watch.recogniser import Sighting

MOST_WAITING = 2
"""So many batches may wait; then the film waits too, which bounds the memory."""


class Looks(Protocol):
    """What recognises frames (`models.watch.recogniser.Recogniser`), best ``batch`` of them at a time."""

    batch: int

    def see_all(self, frames: Sequence[RgbFrame]) -> list[Sighting]: ...


@dataclass
class Look:
    """A frame that is looked at. ``batch`` and ``place`` say where its answer will be."""

    batch: Future[list[Sighting]] | None = None
    place: int = 0


@dataclass
class LookQueue:
    """Collects frames and has them recognised together. Batches depend on the film alone, never on the clock, so that
    the same film always gives the same answers."""

    recogniser: Looks
    _thread: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "recognise"))
    _frames: list[RgbFrame] = field(default_factory=list)
    _looks: list[Look] = field(default_factory=list)
    _running: deque[Future[list[Sighting]]] = field(default_factory=deque)

    def ask(self, frame: RgbFrame) -> Look:
        look = Look(place=len(self._frames))
        self._frames.append(frame)
        self._looks.append(look)
        if len(self._frames) >= self.recogniser.batch:
            self._submit()
        return look

    @property
    def longest_wait(self) -> int:
        """After so many further looks the answer to a look is there, or so near that waiting for it costs nothing."""
        return MOST_WAITING * self.recogniser.batch

    def answer(self, look: Look) -> Sighting:
        """What a look has shown; waits for it if need be."""
        if look.batch is None:
            self._submit()
        assert look.batch is not None
        return look.batch.result()[look.place]

    def _submit(self) -> None:
        while len(self._running) >= MOST_WAITING:
            self._running.popleft().result()
        batch = self._thread.submit(self.recogniser.see_all, [np.ascontiguousarray(frame) for frame in self._frames])
        for look in self._looks:
            look.batch = batch
        self._running.append(batch)
        self._frames, self._looks = [], []

    def close(self) -> None:
        self._thread.shutdown(wait=True, cancel_futures=True)
