"""One pass over a film: shots, what they show, how much moves, and where something strikes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from models.watch.frames import GreyFrame, Picture, as_picture, small_grey, without_flicker
from models.watch.impacts.seen import weigh_by_what_is_seen
from models.watch.labels import LabelCollector
from models.watch.looking import Look, LookQueue
from models.watch.motion import ENVELOPE_RATE_HZ, Envelope, MotionMap, MotionMeter
from models.watch.observations import Impact, Label, Observations, Shot, ShotKind
from models.watch.presence import Presence
from models.watch.prototypes import ShownThing
from models.watch.recogniser import FRAME_SIZE, Recogniser
from models.watch.shots import (
    MIN_SHOT_S,
    PATIENCE_S,
    CardEvidence,
    CardJudge,
    ShotFinder,
    card_evidence,
    distance,
    is_blank,
)

LOOKS_PER_SECOND = 2.0
"""At the beginning of a shot; a long shot is looked at less and less often, down to `FEWEST_LOOKS_PER_SECOND`."""
FEWEST_LOOKS_PER_SECOND = 1.0
_RARER = 0.12
CALM_LOOKS_PER_SECOND = 0.5
"""Enough where the picture is still the one that was looked at last."""
_CALM = 3.0
"""Mean difference to it, of 255 at a contrast of 40: a hand that moves on a table makes 5, grain alone 1."""
_CALM_AFTER_S = 1.0
"""Before, every shot gets its three looks: one that is taken from a damaged frame is outvoted."""
SOUNDS_ON = ("TRN", "VEH", "WATR", "CRWD", "WIND", "MACH")
"""Families of categories (Universal Category System) that sound on while they are there, also where they are the bed of
a shot: a cheering crowd, wind in the trees."""
# A card trembles with the film in the gate, but nothing more; wear alone comes to 0.84.
_MOST_CARD_MOTION = 0.9


class Finder(Protocol):
    """What finds impacts (`models.watch.impacts.ImpactFinder`)."""

    def push(self, time_s: float, rgb_frame: NDArray[np.uint8]) -> None: ...

    def finish_with_others(self) -> tuple[list[Impact], list[Impact]]: ...


@dataclass(frozen=True)
class Seen:
    """What is kept of a frame until it is sure to which shot it belongs."""

    index: int
    time_s: float
    motion: float
    blocks: NDArray[np.float32]
    card: CardEvidence | None
    look: Look | None


class Watcher:
    """Watches films. Holds the models; every call of `watch` starts afresh. One per worker."""

    def __init__(self, recogniser: Recogniser, make_finder: Callable[[], Finder] | None) -> None:
        self.recogniser = recogniser
        self._make_finder = make_finder

    @classmethod
    def load(cls, device: str = "cpu", *, impacts: bool = True) -> Watcher:
        """Load the models; without ``impacts`` only shots, labels and motion are observed.

        Raises:
            FileNotFoundError: weights are missing.
            ValueError: weights are damaged.
        """
        return cls(Recogniser.load(device=device), _finder_maker(device) if impacts else None)

    def with_things(self, things: Sequence[ShownThing]) -> Watcher:
        """A watcher with the same models that also knows what the user has shown; this one stays as it is."""
        return self.seeing_with(self.recogniser.with_things(things))

    def seeing_with(self, recogniser: Recogniser) -> Watcher:
        """A watcher that finds impacts as this one does and recognises with another recogniser."""
        return Watcher(recogniser, self._make_finder)

    def watch(
        self,
        frames: Iterable[tuple[float, NDArray[np.uint8] | Picture]],
        *,
        duration_s: float | None = None,
        fps: float,
        on_frame: Callable[[float], None] | None = None,
    ) -> Observations:
        """Watch ``frames``, pairs of time in seconds (from 0, rising) and picture (H×W×3 of 8 bits, or a `Picture`),
        once.

        Memory does not grow with the film, but for the shots themselves. ``duration_s`` is where the last shot ends
        (default: one frame after the last), ``fps`` the nominal rate. ``on_frame`` is called with the time of every
        frame; an exception raised there (to cancel) passes through.

        Raises:
            ValueError: there is no frame, or a frame is not 8-bit RGB.
        """
        looks = LookQueue(self.recogniser)
        try:
            pass_ = _Pass(looks, self._make_finder() if self._make_finder else None, fps)
            for time_s, frame in frames:
                pass_.push(time_s, as_picture(frame))
                if on_frame is not None:
                    on_frame(time_s)
            return pass_.finish(duration_s)
        finally:
            looks.close()


def _finder_maker(device: str) -> Callable[[], Finder]:
    from models.watch.impacts import ImpactFinder  # heavy, and not needed for labels alone

    return lambda: ImpactFinder.load(device)


class _Pass:
    """The state of one pass over a film."""

    def __init__(self, looks: LookQueue, impacts: Finder | None, fps: float) -> None:
        self._looks, self._impacts, self._fps = looks, impacts, fps
        self._finder, self._motion = ShotFinder(fps), MotionMeter()
        self._waiting: deque[Seen] = deque()
        self._index, self._next_look, self._last_time = 0, -1.0, 0.0
        self._looked_at: GreyFrame | None = None
        self._last_look = 0.0
        self._shots: list[Shot] = []
        self._current: _ShotInProgress | None = None

    def push(self, time_s: float, picture: Picture) -> None:
        if self._impacts is not None:
            self._impacts.push(time_s, picture.luma)
        grey = small_grey(picture)
        if self._current is None:
            self._current = _ShotInProgress(time_s, self._looks)
        steady = without_flicker(grey)
        motion = self._motion.push(time_s, steady)
        look = card = None
        if time_s >= self._next_look and not is_blank(grey) and not self._is_known(time_s, steady):
            colours = picture.colours(FRAME_SIZE)
            look, card = self._looks.ask(colours), card_evidence(colours)
            self._looked_at, self._last_look = steady, time_s
            self._next_look = time_s + self._look_interval(time_s) - 0.25 / max(self._fps, 1.0)
        self._waiting.append(Seen(self._index, time_s, motion, self._motion.blocks, card, look))
        self._index, self._last_time = self._index + 1, time_s
        for boundary in self._finder.push(time_s, grey):
            self._begin_shot(boundary.time_s, boundary.kind)
        self._hand_over(time_s - PATIENCE_S)

    def _look_interval(self, time_s: float) -> float:
        assert self._current is not None
        seconds = _RARER * (time_s - self._current.start_s)
        return min(max(seconds, 1 / LOOKS_PER_SECOND), 1 / FEWEST_LOOKS_PER_SECOND)

    def _is_known(self, time_s: float, steady: GreyFrame) -> bool:
        """Whether the picture has hardly changed since it was looked at a moment ago."""
        before, shot = self._looked_at, self._current
        if before is None or shot is None or before.shape != steady.shape or time_s <= shot.start_s + _CALM_AFTER_S:
            return False
        return time_s < self._last_look + 1 / CALM_LOOKS_PER_SECOND and distance(before, steady) < _CALM

    def _begin_shot(self, time_s: float, kind: ShotKind) -> None:
        """End the current shot at ``time_s`` and begin the next, unless a scene would become too short."""
        assert self._current is not None
        self._hand_over(time_s)
        length = time_s - self._current.start_s
        if length <= 0:
            self._current.kind = kind
        elif length >= MIN_SHOT_S or "black" in (kind, self._current.kind):
            self._shots.append(self._current.finish(time_s))
            self._current = _ShotInProgress(time_s, self._looks, kind)
            self._next_look, self._looked_at = (
                0.0,
                None,
            )  # a new shot is looked at at once, so that even a short one is recognised

    def _hand_over(self, before_s: float) -> None:
        """Give the current shot the waiting frames before ``before_s``, which are sure to be its own."""
        assert self._current is not None
        while self._waiting and self._waiting[0].time_s < before_s:
            self._current.add(self._waiting.popleft())

    def finish(self, duration_s: float | None) -> Observations:
        if self._current is None:
            raise ValueError("The film has no frames to watch.")
        for boundary in self._finder.finish():
            self._begin_shot(boundary.time_s, boundary.kind)
        last_end = self._last_time + 1 / max(self._fps, 1.0)
        end = max(duration_s if duration_s is not None else last_end, self._last_time)
        self._hand_over(float("inf"))
        self._shots.append(self._current.finish(end))
        found, doubts = self._impacts.finish_with_others() if self._impacts is not None else ([], [])
        impacts, unsure = weigh_by_what_is_seen(found, doubts, self._shots)
        transitions = tuple(self._finder.transitions)
        return Observations(end, self._fps, tuple(self._shots), impacts, transitions, unsure)


class _ShotInProgress:
    """Collects what the frames of one shot say."""

    def __init__(self, start_s: float, looks: LookQueue, kind: ShotKind = "scene") -> None:
        self.start_s, self.kind = start_s, kind
        self._looks, self._pending = looks, deque[tuple[float, Look]]()
        self._card, self._labels, self._presence = CardJudge(), LabelCollector(), Presence()
        self._envelope, self._map = Envelope(start_s), MotionMap(start_s)
        self._is_first = True

    def add(self, seen: Seen) -> None:
        if not self._is_first:  # the first frame's motion is the cut itself
            self._envelope.add(seen.time_s, seen.motion)
            self._map.add(seen.time_s, seen.blocks)
        self._is_first = False
        if seen.card is not None:
            self._card.add(seen.card)
        if seen.look is not None:
            self._pending.append((seen.time_s, seen.look))
            if len(self._pending) > self._looks.longest_wait:
                self._take_answer()

    def _take_answer(self) -> None:
        time_s, look = self._pending.popleft()
        sighting = self._looks.answer(look)
        self._labels.add(sighting)
        self._presence.add(time_s, sighting)

    def finish(self, end_s: float) -> Shot:
        motion = self._envelope.values(end_s)
        is_still = sum(motion) < _MOST_CARD_MOTION * len(motion)
        kind: ShotKind = "title_card" if self.kind == "scene" and is_still and self._card.is_card else self.kind
        while self._pending:
            self._take_answer()
        labels = tuple(self._placed(label, end_s) for label in self._labels.labels()) if kind == "scene" else ()
        return Shot(self.start_s, end_s, kind, labels, motion, ENVELOPE_RATE_HZ)

    def _placed(self, label: Label, end_s: float) -> Label:
        """A thing, an action or a bed that sounds on with the times at which it is seen, and how it moves."""
        if label.role == "ambience" and not label.category.startswith(SOUNDS_ON):
            return label
        seen = self._presence.intervals(label.category, self.start_s, end_s)
        return replace(label, seen=seen, track=self._map.track(label.region, end_s))
