"""What an editor marks on a film: where a part begins and ends, and places to come back to."""

from __future__ import annotations

from typing import Annotated

import msgspec

from studio.domain.cues import Marker, Seconds


class FilmMarks(msgspec.Struct, frozen=True):
    """``in_s`` and ``out_s`` bound the part that is worked on (None: from the beginning, to the end); with ``loop``
    playing goes round in it. ``markers`` in order of time."""

    in_s: Seconds | None = None
    out_s: Seconds | None = None
    loop: bool = False
    markers: Annotated[tuple[Marker, ...], msgspec.Meta(max_length=10_000)] = ()

    def part(self, duration_s: float) -> tuple[float, float]:
        """Where the part begins and ends in a film of this length."""
        start = min(self.in_s or 0.0, duration_s)
        end = duration_s if self.out_s is None else min(self.out_s, duration_s)
        return (start, end) if end > start else (start, duration_s)

    def with_in(self, time_s: float | None) -> FilmMarks:
        """Begin here; an end that lies before it is taken back."""
        out = None if time_s is not None and self.out_s is not None and self.out_s <= time_s else self.out_s
        return msgspec.structs.replace(self, in_s=time_s, out_s=out)

    def with_out(self, time_s: float | None) -> FilmMarks:
        """End here; a beginning that lies behind it is taken back."""
        start = None if time_s is not None and self.in_s is not None and self.in_s >= time_s else self.in_s
        return msgspec.structs.replace(self, in_s=start, out_s=time_s)

    def with_marker(self, marker: Marker) -> FilmMarks:
        """A marker more; one at the same place is replaced."""
        others = [each for each in self.markers if abs(each.time_s - marker.time_s) > 1e-4]
        ordered = sorted([*others, marker], key=lambda each: each.time_s)
        return msgspec.structs.replace(self, markers=tuple(ordered))

    def without_marker(self, time_s: float) -> FilmMarks:
        """Without the marker at this place."""
        left = tuple(each for each in self.markers if abs(each.time_s - time_s) > 1e-4)
        return msgspec.structs.replace(self, markers=left)

    def beside(self, time_s: float, by: int) -> Marker | None:
        """The next marker after this time (``by`` 1), or the last before it (−1)."""
        if by > 0:
            return next((each for each in self.markers if each.time_s > time_s + 1e-3), None)
        return next((each for each in reversed(self.markers) if each.time_s < time_s - 1e-3), None)
