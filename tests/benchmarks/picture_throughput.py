"""How long a large 16-bit TIFF takes through reading and writing, and the peak of memory.

    python tests/benchmarks/picture_throughput.py [MEGAPIXELS] [tiff|png|jpeg] [--compressed] [--rgb]

The picture is made first, by another process, so that only reading and writing count. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("megapixels", nargs="?", type=float, default=100)
    parser.add_argument("format", nargs="?", default="tiff", choices=["tiff", "png", "jpeg"])
    parser.add_argument("--compressed", action="store_true", help="a deflate-compressed original")
    parser.add_argument("--rgb", action="store_true", help="a 48-bit RGB original instead of 16-bit grey")
    parser.add_argument("--make", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.make:
        make(Path(options.make), options.megapixels, options.compressed, options.rgb)
        return
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source.tif"
        subprocess.run([sys.executable, __file__, *sys.argv[1:], "--make", str(source)], check=True)
        measure(source, Path(folder) / f"result.{options.format}")


def make(path: Path, megapixels: float, compressed: bool, rgb: bool) -> None:
    import tifffile

    side = round((megapixels * 1e6) ** 0.5)
    rng = np.random.default_rng(0)
    x = np.linspace(0, 20, side)

    def strips(rows: int = 64):
        for top in range(0, side, rows):
            y = np.linspace(0, 20, side)[top : top + rows, None]
            grey = (np.sin(x) * np.cos(y) * 0.4 + 0.5) * 60000 + rng.integers(0, 800, (len(y), side))
            grey = grey.astype(np.uint16)
            yield np.stack([grey, grey - 300, grey - 600], -1) if rgb else grey

    shape = (side, side, 3) if rgb else (side, side)
    tifffile.imwrite(
        path,
        np.concatenate(list(strips())) if compressed else strips(),
        shape=shape,
        dtype=np.uint16,
        rowsperstrip=64,
        compression="adobe_deflate" if compressed else None,
        photometric="rgb" if rgb else "minisblack",
        bigtiff=megapixels > 600,
    )


def measure(source: Path, output: Path) -> None:
    from studio.media.pictures.picture import PictureWriter, Scan

    print(f"at rest: {peak():.0f} MB")
    started = time.perf_counter()
    scan = Scan.open(source)
    print(f"{scan.width} × {scan.height}, {source.stat().st_size / 1e6:.0f} MB")
    print(f"toned {scan.toned}: {time.perf_counter() - started:.2f} s")
    started, busy = time.perf_counter(), time.process_time()
    scan.lightness_small(short_side=512)
    print(f"small: {spent(started, busy)}")
    started, busy = time.perf_counter(), time.process_time()
    for _ in scan.strips():
        pass
    print(f"read: {spent(started, busy)}")
    started, busy = time.perf_counter(), time.process_time()
    with PictureWriter(output, scan, disclosure="Digitally colourised") as writer:
        for y0, lightness, alpha in scan.strips():
            rgb = np.repeat(lightness[..., None] * np.float32(0.01), 3, axis=2)
            writer.write_strip(y0, rgb, alpha)
        writer.finish()
    print(f"read and write: {spent(started, busy)}, {output.stat().st_size / 1e6:.0f} MB written")


def spent(started: float, busy: float) -> str:
    wall, processor = time.perf_counter() - started, time.process_time() - busy
    return f"{wall:.2f} s, processor {processor:.2f} s, peak {peak():.0f} MB"


def peak() -> float:
    """Peak resident memory of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


if __name__ == "__main__":
    main()
