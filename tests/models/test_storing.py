"""Weights and checkpoints appear whole or not at all, under temporary names that nobody can guess."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from models.storing import replacing

DEAD = 999_999_999


def test_a_file_takes_its_name_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    path.write_bytes(b"old")
    with replacing(path) as temporary:
        assert str(os.getpid()) in temporary.name
        assert len(temporary.name) > len(path.name) + 32
        temporary.write_bytes(b"new")
        temporary.chmod(0o600)
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o644


def test_what_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    path.write_bytes(b"old")

    def fail() -> None:
        with replacing(path) as temporary:
            temporary.write_bytes(b"half")
            raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        fail()
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_what_the_killed_left_goes_and_what_the_living_write_stays(tmp_path: Path) -> None:
    path = tmp_path / "checkpoint[1].pt"
    dead, living, other = (
        tmp_path / f".{name}.{process}-{'0' * 32}.part"
        for name, process in ((path.name, DEAD), (path.name, os.getpid()), ("other.pt", DEAD))
    )
    for left in (dead, living, other):
        left.write_bytes(b"half")
    with replacing(path) as temporary:
        temporary.write_bytes(b"new")
    assert {each.name for each in tmp_path.iterdir()} == {path.name, living.name, other.name}
