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
from studio.media.film import FilmReader, FilmWriter

said = []
with FilmReader.open(Path(sys.argv[1])) as film, FilmWriter(Path(sys.argv[2]), film) as writer:
    noise = np.random.default_rng(0)
    for number in range(120):  # as frames that are queued for the encoder's thread, which go on coming
        try:
            writer.write(Fraction(number, 25), noise.integers(0, 255, (120, 160, 3), dtype=np.uint8))
        except UnwritableOutput as error:
            said.append(error.message)
    try:
        writer.finish()
    except UnwritableOutput as error:
        said.append(error.message)
print(len(said), said[0] if said else "")
"""


@pytest.mark.parametrize("name", ["out.mp4", "out.mkv", "out.mov"])
def test_frames_that_come_after_the_disk_is_full_are_refused(tmp_path: Path, name: str) -> None:
    film = make_film(tmp_path / "in.mp4", frames=3, width=160, height=120)
    with small_disk(tmp_path / "disk", 1 << 19) as disk:
        fill(disk, left=200_000)
        done = subprocess.run(
            [sys.executable, "-c", _WRITE, str(film), str(disk / name)], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr[-2000:]
        count, _, sentence = done.stdout.strip().partition(" ")
        assert int(count) > 1
        assert "no room left" in sentence
        assert [path.name for path in disk.iterdir()] == ["filler.bin"]
