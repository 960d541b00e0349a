"""One pass over a film: shots, what they show, how much moves, and where something strikes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from models.watch.frames import GreyFrame, RgbFrame, as_rgb, scaled, small_grey, without_flicker
from models.watch.labels import LabelCollector
from models.watch.motion import ENVELOPE_RATE_HZ, Envelope, MotionMeter
from models.watch.observations import Impact, Observations, Shot, ShotKind
from models.watch.recogniser import FRAME_SIZE, Recogniser, Sighting
from models.watch.shots import (
    LOOK_AHEAD,
    MIN_SHOT_S,
    BlackDetector,
    CardEvidence,
    CardJudge,
    CutDetector,
    card_evidence,
    is_black,
)

LOOKS_PER_SECOND = 2.0
# Black is reported up to this late (see `BlackDetector`), so that frames wait this long for their shot.
_PATIENCE_S = 0.5
# A card trembles with the film in the gate, but nothing more.
_MOST_CARD_MOTION = 0.65


class Spotter(Protocol):
    """What finds impacts (`models.watch.impacts.ImpactSpotter`)."""

    def push(self, time_s: float, rgb_frame: NDArray[np.uint8]) -> None: ...

    def finish(self) -> list[Impact]: ...


@dataclass(frozen=True)
class Seen:
    """What is kept of a frame until it is sure to which shot it belongs."""

    index: int
    time_s: float
    motion: float
    card: CardEvidence | None
    sighting: Sighting | None


class Watcher:
    """Watches films. Holds the models; every call of `watch` starts afresh. One per worker."""

    def __init__(self, recogniser: Recogniser, make_spotter: Callable[[], Spotter] | None) -> None:
        self.recogniser = recogniser
        self._make_spotter = make_spotter

    @classmethod
    def load(cls, device: str = "cpu", *, impacts: bool = True) -> Watcher:
        """Load the models; without ``impacts`` only shots, labels and motion are observed.

        Raises:
            FileNotFoundError: weights are missing.
            ValueError: weights are damaged.
        """
        return cls(Recogniser.load(device=device), _spotter_maker(device) if impacts else None)

    def watch(
        self,
        frames: Iterable[tuple[float, NDArray[np.uint8]]],
        *,
        duration_s: float | None = None,
        fps: float,
        on_frame: Callable[[float], None] | None = None,
    ) -> Observations:
        """Watch ``frames``, pairs of time in seconds (from 0, rising) and picture (H×W×3, 8 bits), once.

        Memory does not grow with the film, but for the shots themselves. ``duration_s`` is where the last shot ends
        (default: one frame after the last), ``fps`` the nominal rate. ``on_frame`` is called with the time of every
        frame; an exception raised there (to cancel) passes through.

        Raises:
            ValueError: there is no frame, or a frame is not 8-bit RGB.
        """
        pass_ = _Pass(self.recogniser, self._make_spotter() if self._make_spotter else None, fps)
        for time_s, frame in frames:
            pass_.push(time_s, as_rgb(frame))
            if on_frame is not None:
                on_frame(time_s)
        return pass_.finish(duration_s)


def _spotter_maker(device: str) -> Callable[[], Spotter]:
    from models.watch.impacts import ImpactSpotter  # heavy, and not needed for labels alone

    return lambda: ImpactSpotter.load(device)


class _Pass:
    """The state of one pass over a film."""

    def __init__(self, recogniser: Recogniser, spotter: Spotter | None, fps: float) -> None:
        self._recogniser, self._spotter, self._fps = recogniser, spotter, fps
        self._cuts, self._black, self._motion = CutDetector(fps), BlackDetector(), MotionMeter()
        self._waiting: deque[Seen] = deque()
        self._index, self._next_look, self._last_time = 0, -1.0, 0.0
        self._shots: list[Shot] = []
        self._current: _ShotInProgress | None = None

    def push(self, time_s: float, rgb: RgbFrame) -> None:
        if self._spotter is not None:
            self._spotter.push(time_s, rgb)
        grey = small_grey(rgb)
        steady = without_flicker(grey)
        black = is_black(grey)
        sighting = card = None
        if time_s >= self._next_look and not black:
            reduced = scaled(rgb, FRAME_SIZE)
            card = card_evidence(reduced)
            sighting = self._recogniser.see(reduced)
            self._next_look = time_s + 1 / LOOKS_PER_SECOND - 0.25 / max(self._fps, 1.0)
        if self._current is None:
            self._current = _ShotInProgress(time_s)
        self._waiting.append(Seen(self._index, time_s, self._motion.push(time_s, steady), card, sighting))
        self._index, self._last_time = self._index + 1, time_s
        self._look_for_boundaries(time_s, steady, black)
        if len(self._waiting) > LOOK_AHEAD + 1:
            self._hand_over(min(time_s - _PATIENCE_S, self._waiting[-LOOK_AHEAD - 1].time_s))

    def _look_for_boundaries(self, time_s: float, steady: GreyFrame, black: bool) -> None:
        cut = self._cuts.push(steady)
        change = self._black.push(time_s, black)
        if change is not None:
            self._begin_shot(*change)
        elif cut is not None and not self._black.active:
            start = next((seen.time_s for seen in self._waiting if seen.index == cut), None)
            if start is not None:
                self._begin_shot(start, "scene")

    def _begin_shot(self, time_s: float, kind: ShotKind) -> None:
        """End the current shot at ``time_s`` and begin the next, unless a scene would become too short."""
        assert self._current is not None
        self._hand_over(time_s)
        length = time_s - self._current.start_s
        if length <= 0:
            self._current.kind = kind
        elif length >= MIN_SHOT_S or "black" in (kind, self._current.kind):
            self._shots.append(self._current.finish(time_s))
            self._current = _ShotInProgress(time_s, kind)
            self._next_look = 0.0  # a new shot is looked at at once, so that even a short one is recognised

    def _hand_over(self, before_s: float) -> None:
        """Give the current shot the waiting frames before ``before_s``, which are sure to be its own."""
        assert self._current is not None
        while self._waiting and self._waiting[0].time_s < before_s:
            self._current.add(self._waiting.popleft())

    def finish(self, duration_s: float | None) -> Observations:
        if self._current is None:
            raise ValueError("The film has no frames to watch.")
        last_end = self._last_time + 1 / max(self._fps, 1.0)
        end = max(duration_s if duration_s is not None else last_end, self._last_time)
        self._hand_over(float("inf"))
        self._shots.append(self._current.finish(end))
        impacts = tuple(self._spotter.finish()) if self._spotter is not None else ()
        return Observations(end, self._fps, tuple(self._shots), impacts)


class _ShotInProgress:
    """Collects what the frames of one shot say."""

    def __init__(self, start_s: float, kind: ShotKind = "scene") -> None:
        self.start_s, self.kind = start_s, kind
        self._card, self._labels, self._envelope = CardJudge(), LabelCollector(), Envelope(start_s)
        self._is_first = True

    def add(self, seen: Seen) -> None:
        if not self._is_first:  # the first frame's motion is the cut itself
            self._envelope.add(seen.time_s, seen.motion)
        self._is_first = False
        if seen.card is not None:
            self._card.add(seen.card)
        if seen.sighting is not None:
            self._labels.add(seen.sighting)

    def finish(self, end_s: float) -> Shot:
        motion = self._envelope.values(end_s)
        is_still = sum(motion) < _MOST_CARD_MOTION * len(motion)
        kind: ShotKind = "title_card" if self.kind == "scene" and is_still and self._card.is_card else self.kind
        labels = self._labels.labels() if kind == "scene" else ()
        return Shot(self.start_s, end_s, kind, labels, motion, ENVELOPE_RATE_HZ)
