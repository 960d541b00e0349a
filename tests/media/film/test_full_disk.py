"""A disk that fills up in the middle of a film: a sentence, nothing half-made, and no crash in FFmpeg."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.disks import fill, small_disk
from tests.media.conftest import make_film

# In a process of its own, as what went wrong here was a segmentation fault.
_WRITE = """
import sys
from fractions import Fraction
from pathlib import Path
import numpy as np
from studio.domain.errors import UnwritableOutput
from studio.media.film.reader import FilmReader
from studio.media.film.planes import Planes, sample_type
from studio.media.film.writer import open_writer

said = []
with FilmReader.open(Path(sys.argv[1])) as film, open_writer(
    Path(sys.argv[2]), film, film_format=sys.argv[3]
) as writer:
    signal, kind = writer.signal, sample_type(writer.signal.bits)
    width, height = signal.chroma_size(film.width, film.height)
    noise, most = np.random.default_rng(0), 1 << signal.bits
    sizes = (film.height, film.width), (height, width), (height, width)
    for number in range(120):  # as frames that are queued for the encoder's thread, which go on coming
        try:
            writer.write(Fraction(number, 25), Planes(*(noise.integers(0, most, size).astype(kind) for size in sizes)))
        except UnwritableOutput as error:
            said.append(error.message)
    try:
        writer.finish()
    except UnwritableOutput as error:
        said.append(error.message)
print(len(said), said[0] if said else "")
"""


@pytest.mark.parametrize(
    ("name", "kind"), [("out.mp4", "mp4"), ("out.mkv", "mkv-ffv1"), ("out.mov", "mov-prores"), ("out", "tiff")]
)
def test_frames_that_come_after_the_disk_is_full_are_refused(tmp_path: Path, name: str, kind: str) -> None:
    film = make_film(tmp_path / "in.mp4", frames=3, width=160, height=120)
    with small_disk(tmp_path / "disk", 1 << 19) as disk:
        fill(disk, left=200_000)
        done = subprocess.run(
            [sys.executable, "-c", _WRITE, str(film), str(disk / name), kind],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-2000:]
        count, _, sentence = done.stdout.strip().partition(" ")
        assert int(count) > 1
        assert "no room left" in sentence
        assert [path.name for path in disk.iterdir()] == ["filler.bin"]
