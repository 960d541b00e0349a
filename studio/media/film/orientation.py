"""How a stored picture is laid upright, and which of its half pictures comes first."""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeVar

import av
import av.filter
import numpy as np
import numpy.typing as npt

from studio.media.film.signal import FieldOrder

Array = TypeVar("Array", bound=npt.NDArray[Any])


@dataclass(frozen=True)
class Orientation:
    """Swap the axes, then mirror (from the container's display matrix)."""

    swaps: bool = False
    mirror_x: bool = False
    mirror_y: bool = False

    @classmethod
    def of(cls, frame: Any) -> Orientation:
        """Read the display matrix: [a b u; c d v; x y w] in 16.16, point (x, y) → (ax + cy, bx + dy)."""
        a, b, c, d = _display_matrix(frame)
        if abs(a) + abs(d) >= abs(b) + abs(c):
            return cls(False, a < 0, d < 0)
        return cls(True, c < 0, b < 0)

    @property
    def turned(self) -> bool:
        return self.swaps or self.mirror_x or self.mirror_y

    def size(self, width: int, height: int) -> tuple[int, int]:
        return (height, width) if self.swaps else (width, height)

    def upright(self, picture: Array) -> Array:
        """A picture, (h, w, 3) or (h, w), as it is to be seen."""
        if not self.turned:
            return picture
        turned: npt.NDArray[Any] = picture.swapaxes(0, 1) if self.swaps else picture
        if self.mirror_x:
            turned = turned[:, ::-1]
        if self.mirror_y:
            turned = turned[::-1]
        return np.ascontiguousarray(turned)  # type: ignore[return-value]


def _display_matrix(frame: Any) -> tuple[float, float, float, float]:
    try:
        for data in frame.side_data:
            if data.type.name == "DISPLAYMATRIX":
                a, b, _, c, d = struct.unpack("=5i", bytes(data)[:20])
                return a, b, c, d
    except ValueError:  # PyAV knows no name for some kinds of side data, such as EXIF, and then reads none of it
        angle = math.radians(-frame.rotation)
        return math.cos(angle), math.sin(angle), -math.sin(angle), math.cos(angle)
    return 1, 0, 0, 1


class FieldReader:
    """Tells which half picture of a decoded frame comes first; PyAV itself tells only that there are two."""

    def __init__(self) -> None:
        self._graph: Any = None

    def order_of(self, frame: Any) -> FieldOrder:
        if not frame.interlaced_frame:
            return "progressive"
        if self._graph is None:
            self._graph = _only_top_first(frame)
        self._graph.push(frame)
        try:
            self._graph.pull()
        except BlockingIOError:
            return "bottom first"
        return "top first"


def _only_top_first(frame: Any) -> Any:
    """A filter that lets only frames pass whose top field comes first."""
    graph = av.filter.Graph()
    source = graph.add_buffer(
        width=frame.width, height=frame.height, format=frame.format, time_base=frame.time_base or Fraction(1, 1000)
    )
    chosen = graph.add("select", "eq(interlace_type,TOPFIRST)")
    sink = graph.add("buffersink")
    source.link_to(chosen)
    chosen.link_to(sink)
    graph.configure()
    return graph
