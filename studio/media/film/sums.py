"""Sums of a film's Y planes, the same that FFmpeg's ``framemd5`` gives, so that anybody can compare.

ffmpeg -i FILM -map 0:v:0 -vf extractplanes=y -f framemd5 - | grep -v '^#' | sed 's/.*, *//' | md5sum
"""

from __future__ import annotations

import hashlib
import threading
from fractions import Fraction
from pathlib import Path

import numpy as np

from studio.media.files.safety import atomic_output
from studio.media.film.planes import Plane, Planes


class PlaneSums:
    """The MD5 of every plane, and the MD5 over all of them, each as a line of hexadecimal digits."""

    def __init__(self) -> None:
        self.frames = 0
        self._all = hashlib.md5(usedforsecurity=False)
        self._lock = threading.Lock()

    def add(self, *planes: Plane) -> str:
        """Add a frame (all of its planes as one); returns its own sum."""
        own = hashlib.md5(usedforsecurity=False)
        for plane in planes:
            own.update(np.ascontiguousarray(plane).data)
        with self._lock:
            self.frames += 1
            self._all.update(f"{own.hexdigest()}\n".encode())
        return own.hexdigest()

    @property
    def total(self) -> str:
        return self._all.hexdigest()


class FrameSums:
    """A list of the MD5 sums of all frames as ``ffmpeg -f framemd5`` writes it, to be kept beside a film."""

    def __init__(self, tick: Fraction, width: int, height: int) -> None:
        self._head = (
            "#format: frame checksums\n#version: 2\n#hash: MD5\n"
            f"#tb 0: {tick}\n#media_type 0: video\n#codec_id 0: rawvideo\n#dimensions 0: {width}x{height}\n"
            "#stream#, dts,        pts, duration,     size, hash\n"
        )
        self._lines: list[str] = []
        self._sums = PlaneSums()

    def add(self, tick: int, duration: int, planes: Planes) -> None:
        kept = [planes.y, planes.u, planes.v, *([planes.alpha] if planes.alpha is not None else [])]
        size = sum(plane.nbytes for plane in kept)
        self._lines.append(f"0, {tick:10d}, {tick:10d}, {duration:8d}, {size:8d}, {self._sums.add(*kept)}\n")

    def write(self, path: Path, *, overwrite: bool, film: Path) -> Path:
        """Raises ``UnwritableOutput``."""
        with atomic_output(path, overwrite=overwrite, sources=[film]) as temporary:
            temporary.write_text(self._head + "".join(self._lines), encoding="ascii")
        return path
