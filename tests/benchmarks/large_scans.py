"""What a very large scan costs from the command line: clock, processor time and the most memory, from nothing loaded.

    python -m tests.benchmarks.large_scans [MEGAPIXELS ...] [--bits 8|16]

Each scan is a BigTIFF that is made first, strip by strip, from a sample photograph; the result is a JPEG (of a scan of
16 bits a TIFF). Nothing is asserted.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import tifffile

ROOT = Path(__file__).resolve().parents[2]
ROWS = 256
WIDEST = 32_000
"""Pixels: what makes the scan takes no more; larger ones are taller."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("megapixels", nargs="*", type=float, default=[100.0, 1000.0])
    parser.add_argument("--bits", type=int, choices=(8, 16), default=16)
    given = parser.parse_args()
    for megapixels in given.megapixels:
        with tempfile.TemporaryDirectory(prefix="large-scans-") as place:
            source = make(Path(place) / "scan.tif", megapixels, given.bits)
            output = Path(place) / ("out.tif" if given.bits == 16 else "out.jpg")
            clock, processor, memory = measure(source, output, Path(place))
            print(
                f"{megapixels:.0f} MP, {given.bits} bit: clock {clock:.1f} s, processor {processor:.1f} s, "
                f"memory {memory / 1e6:.0f} MB",
                flush=True,
            )


def make(path: Path, megapixels: float, bits: int) -> Path:
    """A photograph enlarged to so many pixels."""
    from sklearn import datasets

    small = cv2.imread(str(Path(str(datasets.__file__)).parent / "images" / "china.jpg"), cv2.IMREAD_GRAYSCALE)
    width = min(WIDEST, round((megapixels * 1e6 * small.shape[1] / small.shape[0]) ** 0.5))
    height = round(megapixels * 1e6 / width)
    kind = np.uint16 if bits == 16 else np.uint8
    with tifffile.TiffWriter(path, bigtiff=True) as file:
        file.write(
            _strips(small, height, width, kind),
            shape=(height, width),
            dtype=kind,
            rowsperstrip=ROWS,
            photometric="minisblack",
        )
    return path


def _strips(small: np.ndarray, height: int, width: int, kind: type) -> Iterator[np.ndarray]:
    columns = (np.arange(width, dtype=np.float32) + 0.5) * (small.shape[1] / width) - 0.5
    for top in range(0, height, ROWS):
        rows = (np.arange(top, min(height, top + ROWS), dtype=np.float32) + 0.5) * (small.shape[0] / height) - 0.5
        where = np.meshgrid(columns, rows)
        strip = cv2.remap(small, *where, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        yield strip.astype(kind) * kind(257 if kind is np.uint16 else 1)


def measure(source: Path, output: Path, home: Path) -> tuple[float, float, float]:
    """Seconds by the clock, of processor time, and bytes of memory at most."""
    room = {**os.environ, "PYTHONPATH": str(ROOT), "PHONOCHROME_HOME": str(home / "home")}
    words = [sys.executable, "main.py", "colorize", str(source), "-o", str(output)]
    begun = time.perf_counter()
    process = subprocess.Popen(words, cwd=ROOT, env=room, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"the command ended with {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024


if __name__ == "__main__":
    main()
