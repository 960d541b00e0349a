"""What exists only while something is written: whose it is, and that it goes away."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from studio.own_files import scratch
from studio.own_files.scratch import discard_all, is_running, is_stale, remove_stale, scratch_folder, scratch_name


def dead_name(prefix: str = scratch.PART, suffix: str = ".part.tif") -> str:
    """A name given by a process that has ended."""
    code = f"from studio.own_files.scratch import scratch_name; print(scratch_name({prefix!r}, {suffix!r}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ)
    return done.stdout.strip()


def test_names_of_one_process_are_never_equal_and_cannot_be_guessed() -> None:
    names = {scratch_name(scratch.PART, ".part") for _ in range(1000)}
    assert len(names) == 1000
    assert len({name[-21:] for name in names}) == 1000


def test_what_a_dead_process_left_goes_and_everything_else_stays(tmp_path: Path) -> None:
    dead = tmp_path / dead_name()
    dead_folder = tmp_path / dead_name(suffix=".part")
    mine = tmp_path / scratch_name(scratch.PART, ".part.tif")
    users = [tmp_path / ".phonochrome-notes.part.txt", tmp_path / "mix-tape.wav", tmp_path / ".hidden"]
    dead_folder.mkdir()
    (dead_folder / "half").write_bytes(b"half")
    for path in (dead, mine, *users):
        path.write_bytes(b"")
    assert set(remove_stale(tmp_path, "*", ".*")) == {dead, dead_folder}
    assert sorted(tmp_path.iterdir()) == sorted([mine, *users])


def test_a_number_that_was_given_to_another_process_does_not_protect(monkeypatch: pytest.MonkeyPatch) -> None:
    name = scratch_name(scratch.PART, ".part")
    number, rest = name.removeprefix(scratch.PART).split("-")
    begun = f"{int(rest[8:16], 16) - 1000:08x}"
    assert is_stale(Path(f"/x/{scratch.PART}{number}-{rest[:8]}{begun}{rest[16:]}"))
    assert not is_stale(Path(f"/x/{name}"))


def test_what_another_machine_writes_is_left_alone_for_a_week(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scratch, "_host", lambda: "0badcafe")
    path = tmp_path / scratch_name(scratch.PART, ".part")
    path.write_bytes(b"half")
    monkeypatch.undo()
    assert not is_stale(path)
    os.utime(path, (time.time() - 8 * 24 * 3600,) * 2)
    assert is_stale(path)


@pytest.mark.parametrize(
    "name",
    [
        ".phonochrome-999999999-0123abcd.part.png",
        ".phonochrome-999999999-0123abcd0123abcd.part.json",
        "mix-abcdefgh",
        ".0123456789abcdef-999999999-0123abcd",
    ],
)
def test_names_of_earlier_versions_are_known(name: str) -> None:
    assert is_stale(Path("/x") / name)


def test_all_that_is_unfinished_goes_when_the_process_must_end(tmp_path: Path) -> None:
    folder = scratch_folder(tmp_path)
    (folder / "half").write_bytes(b"half")
    discard_all()
    assert list(tmp_path.iterdir()) == []


def test_what_is_getting_its_name_is_not_disturbed(tmp_path: Path) -> None:
    import threading

    folder = scratch_folder(tmp_path)
    with scratch.undisturbed():
        thread = threading.Thread(target=discard_all, args=(0.05,))
        thread.start()
        thread.join()
        assert folder.is_dir()
    discard_all()
    assert not folder.exists()


def test_a_process_is_known_again() -> None:
    assert is_running(scratch.this_process())
    assert is_running(f"{scratch.this_process()}.25"), "as earlier versions wrote it"
    assert not is_running("999999999@1")
    assert not is_running("nobody")
