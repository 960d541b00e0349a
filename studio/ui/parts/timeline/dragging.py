"""What the mouse has hold of on the timeline, and what comes of moving it. Nothing is changed in a cue sheet: while one
drags, only what is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QPointF, QRectF

from studio.domain.cues import Cue, fades_of

EDGE_PX = 6
"""So far from an end of a cue is its end."""
HANDLE_PX = 5
"""Radius of the handles at the upper corners, by which fades are pulled."""
FADE_LEAST_PX = 30
"""A narrower cue has no handles."""
LEAST_PX = 3
"""So far the mouse has to go until a click becomes a drag."""

Grip: TypeAlias = Literal["", "scrub", "move", "trim-start", "trim-end", "fade-in", "fade-out"]


def grip_at(cue: Cue, box: QRectF, point: QPointF, scale: float, *, chosen: bool) -> Grip:
    """What of a cue, drawn in ``box`` at ``scale`` pixels a second, lies under the mouse. Fades are pulled on the cue
    that is chosen; a hit begins where it hits, so only its end is trimmed."""
    if chosen and box.width() >= FADE_LEAST_PX:
        for grip, handle in zip(("fade-in", "fade-out"), handles(cue, box, scale), strict=True):
            if abs(point.x() - handle.x()) <= HANDLE_PX + 1 and abs(point.y() - handle.y()) <= HANDLE_PX + 2:
                return grip  # type: ignore[return-value]
    if box.right() - point.x() <= EDGE_PX and box.width() > 2 * EDGE_PX:
        return "trim-end"
    if cue.kind != "impact" and point.x() - box.left() <= EDGE_PX:
        return "trim-start"
    return "move"


def handles(cue: Cue, box: QRectF, scale: float) -> tuple[QPointF, QPointF]:
    """Where the fades end, at the upper edge of the box."""
    fade_in, fade_out = fades_of(cue)
    top = box.top() + HANDLE_PX
    left = min(box.left() + fade_in * scale, box.right() - HANDLE_PX)
    right = max(box.right() - fade_out * scale, box.left() + HANDLE_PX)
    return QPointF(max(left, box.left() + HANDLE_PX), top), QPointF(min(right, box.right() - HANDLE_PX), top)


@dataclass
class Drag:
    """``grip`` of the cue ``cue``, taken at ``grab_s`` after its beginning. The times are those that the cue would have
    if it were let go now."""

    grip: Grip = ""
    cue: str = ""
    grab_s: float = 0.0
    start_s: float = 0.0
    end_s: float = 0.0
    fade_in_s: float = 0.0
    fade_out_s: float = 0.0
    moved: bool = False

    @classmethod
    def of(cls, grip: Grip, cue: Cue, at_s: float) -> Drag:
        return cls(grip, cue.id, at_s - cue.start_s, cue.start_s, cue.end_s, *fades_of(cue))

    def to(self, at_s: float, scale: float, film_s: float, frame_s: float, snap: Callable[[float], float]) -> bool:
        """Follow the mouse to this time. Returns whether something is dragged."""
        match self.grip:
            case "move":
                wanted = at_s - self.grab_s
                if not self.moved and abs(wanted - self.start_s) * scale < LEAST_PX:
                    return False
                length = self.end_s - self.start_s
                self.start_s = min(max(0.0, snap(wanted)), max(0.0, film_s - length))
                self.end_s = self.start_s + length
            case "trim-start":
                self.start_s = min(max(0.0, snap(at_s)), self.end_s - frame_s)
            case "trim-end":
                self.end_s = min(film_s, max(self.start_s + frame_s, snap(at_s)))
            case "fade-in":
                self.fade_in_s = min(max(at_s - self.start_s, 0.0), self.end_s - self.start_s - self.fade_out_s)
            case "fade-out":
                self.fade_out_s = min(max(self.end_s - at_s, 0.0), self.end_s - self.start_s - self.fade_in_s)
            case _:
                return False
        self.moved = True
        return True
