"""Outputs reach the disk whole or not at all, and originals are never touched."""

from __future__ import annotations

import errno
import hashlib
import os
import pickle
from pathlib import Path

import pytest

from studio.domain.errors import Cancelled, UnreadableInput, UnwritableOutput
from studio.media.files.errors import shown
from studio.media.files.safety import (
    PendingOutput,
    atomic_output,
    check_source,
    is_partial_name,
    remove_stale_partials,
    require_room,
    sha256_of,
)


def test_a_finished_output_has_its_name_and_its_bytes(clean_folder: Path) -> None:
    with atomic_output(clean_folder / "a.bin") as temporary:
        temporary.write_bytes(b"colour")
        assert not (clean_folder / "a.bin").exists()
        assert is_partial_name(temporary)
    assert (clean_folder / "a.bin").read_bytes() == b"colour"


@pytest.mark.parametrize("error", [RuntimeError("broken"), Cancelled(), KeyboardInterrupt()])
def test_an_interruption_leaves_nothing(clean_folder: Path, error: BaseException) -> None:
    def work() -> None:
        with atomic_output(clean_folder / "a.bin") as temporary:
            temporary.write_bytes(b"half")
            raise error

    with pytest.raises(type(error)):
        work()
    assert list(clean_folder.iterdir()) == []


def test_a_full_disk_is_told_in_one_sentence(clean_folder: Path) -> None:
    with pytest.raises(UnwritableOutput, match="no room left") as caught, atomic_output(clean_folder / "a.bin"):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert caught.value.hint
    assert list(clean_folder.iterdir()) == []


def test_an_existing_file_is_kept_unless_overwriting_is_allowed(clean_folder: Path) -> None:
    target = clean_folder / "a.bin"
    target.write_bytes(b"old")
    with pytest.raises(UnwritableOutput, match="exists already"), atomic_output(target):
        pass
    assert target.read_bytes() == b"old"
    with atomic_output(target, overwrite=True) as temporary:
        temporary.write_bytes(b"new")
    assert target.read_bytes() == b"new"


def test_a_file_that_appears_meanwhile_is_kept(clean_folder: Path) -> None:
    target = clean_folder / "a.bin"
    pending = PendingOutput(target)
    pending.temporary.write_bytes(b"mine")
    target.write_bytes(b"theirs")
    with pytest.raises(UnwritableOutput, match="exists already"):
        pending.commit()
    assert target.read_bytes() == b"theirs"


@pytest.mark.parametrize("way", ["same", "relative", "symlink", "hardlink"])
def test_the_source_is_never_the_output(clean_folder: Path, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    source = clean_folder / "scan.tif"
    source.write_bytes(b"original")
    output = source
    if way == "relative":
        monkeypatch.chdir(clean_folder)
        output = Path("scan.tif")
    elif way == "symlink":
        output = clean_folder / "link.tif"
        output.symlink_to(source)
    elif way == "hardlink":
        output = clean_folder / "link.tif"
        os.link(source, output)
    with pytest.raises(UnwritableOutput, match="originals are never overwritten"):
        PendingOutput(output, overwrite=True, sources=[source])
    assert source.read_bytes() == b"original"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnwritableOutput, match="“gone” does not exist"):
        PendingOutput(tmp_path / "gone" / "a.tif")


def test_a_folder_is_no_output(tmp_path: Path) -> None:
    (tmp_path / "results").mkdir()
    with pytest.raises(UnwritableOutput, match="is a folder"):
        PendingOutput(tmp_path / "results", overwrite=True)


def test_a_write_protected_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnwritableOutput, match="write-protected"):
        PendingOutput(tmp_path / "a.tif")


def test_too_little_room_is_noticed_beforehand(tmp_path: Path) -> None:
    with pytest.raises(UnwritableOutput, match="drive has only"):
        require_room(tmp_path / "a.tif", 10**18)
    require_room(tmp_path / "a.tif", 1)


def test_leftovers_of_dead_processes_are_removed_and_no_others(tmp_path: Path) -> None:
    dead = tmp_path / ".phonochrome-999999999-0123abcd.part.tif"
    alive = tmp_path / f".phonochrome-{os.getpid()}-0123abcd.part.tif"
    stranger = tmp_path / ".phonochrome-notes.part.txt"
    for path in (dead, alive, stranger):
        path.write_bytes(b"x")
    assert remove_stale_partials(tmp_path) == [dead]
    assert alive.exists()
    assert stranger.exists()


def test_the_digest_is_the_standard_one_and_can_be_cancelled(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"abc" * 700_000)
    assert sha256_of(path) == hashlib.sha256(b"abc" * 700_000).hexdigest()

    def cancel() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        sha256_of(path, cancel)
    with pytest.raises(UnreadableInput, match="was not found"):
        sha256_of(tmp_path / "missing")


def test_unreadable_sources_have_their_own_sentences(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = tmp_path / "empty.tif"
    empty.touch()
    for path, sentence in (
        (tmp_path / "missing.tif", "was not found"),
        (tmp_path, "is a folder"),
        (empty, "is empty"),
        (tmp_path / ("x" * 300 + ".tif"), "too long"),
        (tmp_path / "a\0b.tif", "not a possible file name"),
    ):
        with pytest.raises(UnreadableInput, match=sentence) as caught:
            check_source(path)
        assert caught.value.hint
    locked = tmp_path / "locked.tif"
    locked.write_bytes(b"x")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableInput, match="may not be read"):
        check_source(locked)


@pytest.mark.parametrize("name", ["a\nb.tif", "a\x1b[31m.tif", os.fsdecode(b"a\xff\xfe.tif"), "..", "/"])
def test_every_name_can_be_shown(name: str) -> None:
    text = shown(Path(name))
    assert text.isprintable()
    text.encode("utf-8")


def test_errors_travel_between_processes() -> None:
    error = pickle.loads(pickle.dumps(UnreadableInput("broken", hint="mend it", path=Path("a.tif"))))
    assert (error.message, error.hint, error.path) == ("broken", "mend it", "a.tif")
