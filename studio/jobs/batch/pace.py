"""How long the rest of a batch takes, from what the files so far took.

The time of a file is taken to be a fixed part and a part in proportion to its bytes, for photographs, films and what
was finished before each on its own (least squares, neither part below nought). What is left by that, divided by how
much of such work got done in a second of the clock, is the time left; so workers, machines and other programs beside
are all in it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

_LATELY = 200
"""Files over which the rate is measured."""


@dataclass
class _Fit:
    """Sums for the line through (bytes, seconds)."""

    n: float = 0.0
    x: float = 0.0
    y: float = 0.0
    xx: float = 0.0
    xy: float = 0.0

    def add(self, size: float, seconds: float) -> None:
        self.n += 1
        self.x += size
        self.y += seconds
        self.xx += size * size
        self.xy += size * seconds

    def line(self) -> tuple[float, float]:
        """Seconds for each file, and for each byte of it."""
        spread = self.n * self.xx - self.x * self.x
        slope = (self.n * self.xy - self.x * self.y) / spread if spread > 1e-9 * self.n * self.xx else 0.0
        fixed = (self.y - slope * self.x) / self.n
        if slope < 0.0:
            return self.y / self.n, 0.0
        if fixed < 0.0:
            return 0.0, self.xy / self.xx
        return fixed, slope


@dataclass
class Pace:
    """``ended`` is told of every file that has ended, by the clock (seconds); `remaining_s` of what is left."""

    started_s: float
    files: int = 0
    _fits: dict[str, _Fit] = field(default_factory=dict)
    _lately: deque[tuple[float, str, float]] = field(default_factory=lambda: deque(maxlen=_LATELY + 1))

    def __post_init__(self) -> None:
        self._lately.append((self.started_s, "", 0.0))

    def ended(self, now_s: float, kind: str, size: int, seconds: float) -> None:
        self.files += 1
        self._fits.setdefault(kind, _Fit()).add(size, seconds)
        self._lately.append((now_s, kind, size))

    def files_per_s(self, now_s: float) -> float:
        """Lately; 0 before the first."""
        count = len(self._lately) - 1
        return count / max(now_s - self._lately[0][0], 1e-6) if count else 0.0

    def remaining_s(self, now_s: float, left: Mapping[str, tuple[int, int]]) -> float | None:
        """``left``: files and bytes by kind. None while nothing is known of one of these kinds."""
        left = {kind: amount for kind, amount in left.items() if amount[0]}
        if any(kind not in self._fits for kind in left):
            return None
        done = self._work((kind, 1, size) for _, kind, size in list(self._lately)[1:])
        if done <= 0.0:
            return None
        elapsed = max(now_s - self._lately[0][0], 1e-6)
        return self._work((kind, count, size) for kind, (count, size) in left.items()) * elapsed / done

    def _work(self, amounts: Iterable[tuple[str, int, float]]) -> float:
        """Seconds of work in files and bytes of each kind."""
        lines = {kind: fit.line() for kind, fit in self._fits.items()}
        return sum(lines[kind][0] * count + lines[kind][1] * size for kind, count, size in amounts)
