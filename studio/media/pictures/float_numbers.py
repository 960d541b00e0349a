"""What floating-point and 32-bit numbers stand for: which of them is white, and whether they are light or code values.

Files do not say. Linear light lies around 0 to 1, with highlights above; scanner programs store ordinary 0…255 or
0…65535 as floating point, and only those are that large. A few wild numbers (infinite, marks for “no data”) must not
decide for the whole picture.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from studio.media.files.vips import pyvips
from studio.media.pictures.opened import NUMPY_TYPES, sample_bytes

_BRIGHTEST_LINEAR = 100.0
_MOST = 2_000_000
"""How many numbers are looked at, evenly spread."""
_WILD = 10.0
"""Times the 99th hundredth: what lies above is an exception."""
_ROWS = 256


@dataclass(frozen=True)
class NumberRange:
    """``white``: the number that stands for white; None for linear light, of which 1 is white. ``not_finite``: how many
    numbers are infinite or none."""

    white: float | None
    not_finite: int

    @property
    def notes(self) -> tuple[str, ...]:
        if not self.not_finite:
            return ()
        if self.not_finite == 1:
            return ("One pixel value is infinite or no number: infinite ones were read as white, the others as black.",)
        return (
            f"{self.not_finite:,} pixel values are infinite or no number: "
            "infinite ones were read as white, the others as black.",
        )


def range_of(path: Path, page: int, image: Any, reopen: Any) -> NumberRange:
    """Look through the numbers of a picture once; ``reopen`` gives its image anew, to be read from the top."""
    status = path.stat()
    return _looked_at(path, page, status.st_size, status.st_mtime_ns, image.format, _Again(reopen))


class _Again:
    """A way to open the picture once more; all such ways are alike for the memory of answers."""

    def __init__(self, reopen: Any) -> None:
        self.reopen = reopen

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Again)

    def __hash__(self) -> int:
        return 0


@functools.lru_cache(maxsize=8)
def _looked_at(path: Path, page: int, size: int, changed_ns: int, kind: str, again: _Again) -> NumberRange:
    image = again.reopen()
    every = max(1, image.width * image.height * image.bands // _MOST)
    region = pyvips.Region.new(image)
    rows = max(1, min(_ROWS, 64_000_000 // (image.width * image.bands * sample_bytes(image))))
    samples, not_finite, start = [], 0, 0
    for top in range(0, image.height, rows):
        count = min(rows, image.height - top)
        numbers: npt.NDArray[Any] = np.frombuffer(region.fetch(0, top, image.width, count), NUMPY_TYPES[image.format])
        if numbers.dtype.kind == "f":
            not_finite += int(numbers.size - np.count_nonzero(np.isfinite(numbers)))
        samples.append(numbers[start::every].astype(np.float64))
        start = (start - numbers.size) % every
    return NumberRange(_white(np.concatenate(samples), kind), not_finite)


def _white(numbers: npt.NDArray[np.float64], kind: str) -> float | None:
    finite = numbers[np.isfinite(numbers)]
    if not finite.size:
        return None
    usual = float(np.percentile(finite, 99, method="lower"))
    tame = finite[finite <= _WILD * usual] if usual > 0 else finite
    largest = float(tame.max())
    if kind != "uint" and not largest > _BRIGHTEST_LINEAR:
        return None
    steps = (255.0, 65535.0, *([4294967295.0] if kind == "uint" else []))
    return next((step for step in steps if largest <= step), largest)
