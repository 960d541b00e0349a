"""Fetching from a server on the loopback address: what breaks off goes on, what fails is one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.domain.errors import Cancelled
from studio.domain.progress import Control, Progress
from studio.packs.fetching import FetchError, discard, fetch
from tests.packs.mirror import Mirror

SIZE = 700_000


@pytest.fixture
def wanted(mirror: Mirror) -> bytes:
    data = bytes(range(256)) * (SIZE // 256)
    (mirror.folder / "file.bin").write_bytes(data)
    return data


def _fetch(mirror: Mirror, target: Path, wanted: bytes, progress: Progress | None = None) -> None:
    fetch([f"{mirror.address}/file.bin"], target, len(wanted), progress or Progress())


def test_a_connection_that_breaks_off_goes_on_where_it_ended(mirror: Mirror, wanted: bytes, tmp_path: Path) -> None:
    mirror.break_after = [200_000, 150_000]
    _fetch(mirror, tmp_path / "f", wanted)
    assert (tmp_path / "f").read_bytes() == wanted
    begun = [int(asked.removeprefix("bytes=").rstrip("-") or 0) for _, asked in mirror.asked]
    assert len(begun) == 3
    assert 0 == begun[0] < begun[1] < begun[2]


def test_one_that_breaks_off_again_and_again_is_said_and_kept(mirror: Mirror, wanted: bytes, tmp_path: Path) -> None:
    mirror.break_after = [70_000] * 5
    with pytest.raises(FetchError, match="broke off again and again") as raised:
        _fetch(mirror, tmp_path / "f", wanted)
    assert "goes on from there" in raised.value.hint
    kept = (tmp_path / "f").read_bytes()
    assert 0 < len(kept) < len(wanted)
    assert wanted.startswith(kept)
    _fetch(mirror, tmp_path / "f", wanted)
    assert (tmp_path / "f").read_bytes() == wanted


def test_cancel_is_a_pause(mirror: Mirror, wanted: bytes, tmp_path: Path) -> None:
    control = Control()
    mirror.pause_s = 0.01

    def watch(update: object) -> None:
        control.cancel()

    with pytest.raises(Cancelled):
        _fetch(mirror, tmp_path / "f", wanted, Progress(watch, control))
    assert 0 < (tmp_path / "f").stat().st_size < len(wanted)
    mirror.pause_s = 0
    _fetch(mirror, tmp_path / "f", wanted)
    assert (tmp_path / "f").read_bytes() == wanted
    assert mirror.asked[-1][1].startswith("bytes=")


@pytest.mark.parametrize("how", ["no ranges", "another version"])
def test_parts_of_two_files_are_never_joined(mirror: Mirror, wanted: bytes, tmp_path: Path, how: str) -> None:
    mirror.break_after = [70_000] * 5
    with pytest.raises(FetchError):
        _fetch(mirror, tmp_path / "f", wanted)
    other = bytes(reversed(wanted))
    (mirror.folder / "file.bin").write_bytes(other)
    mirror.break_after, mirror.ranges, mirror.version = [], how != "no ranges", '"2"'
    _fetch(mirror, tmp_path / "f", other)
    assert (tmp_path / "f").read_bytes() == other


def test_a_file_that_is_here_already_is_not_fetched_again(mirror: Mirror, wanted: bytes, tmp_path: Path) -> None:
    _fetch(mirror, tmp_path / "f", wanted)
    _fetch(mirror, tmp_path / "f", wanted)
    assert (tmp_path / "f").read_bytes() == wanted
    discard(tmp_path / "f")
    assert not list(tmp_path.glob("f*"))


@pytest.mark.parametrize(
    ("status", "said"), [(404, "no longer has this file"), (403, "does not let"), (503, "cannot answer at present")]
)
def test_answers_that_are_no_file_are_sentences(
    mirror: Mirror, wanted: bytes, tmp_path: Path, status: int, said: str
) -> None:
    mirror.status = status
    with pytest.raises(FetchError, match=said) as raised:
        _fetch(mirror, tmp_path / "f", wanted)
    assert raised.value.hint
    assert not (tmp_path / "f").exists()


def test_offline_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FetchError, match=r"no connection to 127\.0\.0\.1: this computer is offline"):
        fetch(["http://127.0.0.1:9/file"], tmp_path / "f", 100, Progress())


def test_a_second_address_is_tried(mirror: Mirror, wanted: bytes, tmp_path: Path) -> None:
    addresses = [f"{mirror.address}/gone.bin", f"{mirror.address}/file.bin"]
    fetch(addresses, tmp_path / "f", len(wanted), Progress())
    assert (tmp_path / "f").read_bytes() == wanted


def test_a_file_far_larger_than_the_model_is_not_fetched(mirror: Mirror, wanted: bytes, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="not the right one"):
        fetch([f"{mirror.address}/file.bin"], tmp_path / "f", 1000, Progress())
    assert not (tmp_path / "f").exists()
