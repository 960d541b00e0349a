"""Names of unfinished files cannot be guessed, and what a killed process left is gone after the next start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from studio.domain.errors import UnwritableOutput
from studio.domain.project import Project
from studio.jobs.stages import result_cache
from studio.own_files import records
from studio.own_files.projects import write_project
from studio.own_files.scratch import AGAIN, ICONS, PART, scratch_folder, scratch_name
from studio.sound.recordings.wave_file import WaveWriter
from studio.sound.shelves import array_file
from studio.sound.shelves.store import SoundStore
from studio.ui.state.projects import OpenProject
from studio.ui.state.settings import Settings, Store
from tests.disks import fill, small_disk

DEAD = 999_999_999


def test_the_windows_folder_is_private_and_cleaned_at_the_start(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "work"):
        folder.mkdir(exist_ok=True)
        (folder / f"{PART}{DEAD}-00000000.part.json").write_text("half")
    tmp_path.chmod(0o755)
    Store(tmp_path).save_settings(Settings())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["settings.json", "work"]
    assert not list((tmp_path / "work").iterdir())
    if os.name != "nt":
        assert tmp_path.stat().st_mode & 0o077 == 0


def test_what_a_kill_left_beside_a_project_is_gone_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "job.phonochrome"
    write_project(path, Project())
    left, stage = (tmp_path / f"{PART}{number}-00000000.part" for number in (DEAD, DEAD + 1))
    left.write_text("half")
    stage.mkdir()
    own = scratch_folder(tmp_path)
    project = OpenProject(tmp_path / "home")
    project.open(path)
    assert sorted(tmp_path.iterdir()) == sorted([path, stage, own]), "the stage of a job is for the next job to finish"
    project.close()


def test_the_librarys_folder_is_cleaned_at_the_start(tmp_path: Path) -> None:
    left = tmp_path / f"{PART}{DEAD}-00000000.part.cells"
    left.write_text("half")
    SoundStore(tmp_path / "library.sqlite").close()
    assert not left.exists()


def test_a_sweep_takes_what_the_dead_left_and_nothing_of_the_living(tmp_path: Path) -> None:
    gone = [tmp_path / "mix-abcdefgh", tmp_path / f"{ICONS}{DEAD}-{'0' * 32}", tmp_path / f"mix-{DEAD}-{'0' * 32}"]
    again = tmp_path / f"{AGAIN}{DEAD}-{scratch_name('x').split('-')[2][:8]}{'0' * 24}"
    again.mkdir()
    result_cache.sweep(tmp_path / "other")
    for folder in gone:
        folder.mkdir()
        (folder / "film.wav").write_text("half")
    mine = scratch_folder(tmp_path, ICONS, "")
    theirs = tmp_path / "mix-down of a person.wav"
    theirs.write_text("not ours")
    host = mine.name.split("-")[2][:8]
    renamed = tmp_path / f"{ICONS}{DEAD}-{host}{'0' * 24}"
    gone[1].rename(renamed)
    (tmp_path / f"mix-{DEAD}-{'0' * 32}").rename(tmp_path / f"mix-{DEAD}-{host}{'0' * 24}")
    result_cache.sweep(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "other") == sorted([mine.name, theirs.name])


_DRAWINGS = """
from pathlib import Path
from studio.ui.theme import drawings

file = Path(drawings.icon_file("close", "#123456"))
assert file.is_file()
print(oct(file.parent.stat().st_mode & 0o777), file.parent)
"""


def test_the_drawings_of_the_style_sheet_lie_in_a_folder_that_is_taken_away(tmp_path: Path) -> None:
    environment = {**os.environ, "PHONOCHROME_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", _DRAWINGS], env=environment, capture_output=True, text=True, check=True
    )
    mode, folder = done.stdout.split()
    if os.name != "nt":
        assert mode == "0o700"
    assert Path(folder).is_relative_to(tmp_path)
    assert not list((tmp_path / "cache").iterdir())


@pytest.mark.parametrize("what", ["wave", "record"])
def test_names_on_the_way_are_another_one_each_time_and_never_an_existing_file(tmp_path: Path, what: str) -> None:
    names = set()
    for _ in range(2):
        if what == "wave":
            with WaveWriter(tmp_path / "mix.wav") as writer:
                writer.write(np.zeros((10, 2), np.float32))
                names |= {path.name for path in tmp_path.glob(".*")}
        else:
            with records.replacing(tmp_path / "file.words") as temporary:
                names.add(temporary.name)
    assert len(names) == 2
    assert not list(tmp_path.glob(".*"))


def test_a_full_disk_leaves_no_part_of_a_sound_or_an_index(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 1 << 17) as disk:
        fill(disk, left=20_000)
        writer = WaveWriter(disk / "mix.wav")
        with pytest.raises(UnwritableOutput, match=r"[Nn]o space|room"):
            writer.write(np.zeros((48_000, 2), np.float32))
        with pytest.raises(OSError, match="space"):
            array_file.save(disk / "words", {"a": np.zeros(100_000)}, {})
        assert [path.name for path in disk.iterdir()] == ["filler.bin"]
