"""Files of our own: read with a schema, saved from damage, written whole, for this user only, and tried again."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path
from typing import Annotated, Literal

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.domain.errors import UnwritableOutput
from studio.own_files import databases, reasons, records, remarks
from tests.disks import fill, small_disk


class Kept(msgspec.Struct):
    theme: Literal["dark", "light"] = "light"
    quality: Annotated[int, msgspec.Meta(ge=1, le=100)] = 92
    folder: str = ""


class Item(msgspec.Struct):
    paths: Annotated[list[str], msgspec.Meta(min_length=1)]
    note: str = ""


@pytest.fixture(autouse=True)
def _nothing_was_said() -> None:
    remarks.forget_remarks()


def read(path: Path) -> Kept | None:
    return records.read(path, Kept, "The settings")


def asides(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.damaged-*"))


def test_a_missing_file_is_no_damage(tmp_path: Path) -> None:
    assert read(tmp_path / "settings.json") is None
    assert remarks.take_remarks() == []


def test_a_file_that_breaks_off_gives_what_stands_before_the_break(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    broken = b'{"theme": "dark", "quality": 80, "folder": "/archive/box-17'
    file.write_bytes(broken)
    assert read(file) == Kept("dark", 80, "/archive/box-17")
    (aside,) = asides(tmp_path)
    assert aside.read_bytes() == broken
    (sentence,) = remarks.take_remarks()
    assert "The settings" in sentence
    assert aside.name in sentence
    assert read(file) == Kept("dark", 80, "/archive/box-17"), "what was saved is on the disk again"
    assert len(asides(tmp_path)) == 1


def test_of_wrong_values_only_those_are_lost(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(b'{"theme": 7, "quality": 1000, "folder": "/archive"}')
    assert read(file) == Kept(folder="/archive")


def test_of_a_list_every_good_item_stays(tmp_path: Path) -> None:
    file = tmp_path / "recent.json"
    file.write_bytes(b'[{"paths": []}, {"paths": ["a"], "note": "box-18"}, 5, {"paths": ["b"]}]')
    assert records.read(file, list[Item], "The list") == [Item(["a"], "box-18"), Item(["b"])]


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 100, b"\xff\xfe", b"[" * 100_000, b'"text"', b"null", b"{", b"[1, 2]"]
)
def test_what_is_no_such_file_is_set_aside(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    assert read(file) is None
    assert not file.exists()
    assert asides(tmp_path)[0].read_bytes() == content


def test_a_folder_in_its_place_and_a_file_without_end_are_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.mkdir()
    (file / "inside.txt").write_text("kept")
    assert read(file) is None
    assert (asides(tmp_path)[0] / "inside.txt").read_text() == "kept"
    with file.open("wb") as handle:
        handle.truncate(records.MOST_BYTES + 1)
    assert read(file) is None
    assert len(asides(tmp_path)) == 2


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, 70), junk=st.binary(max_size=12), place=st.integers(0, 70))
def test_no_damage_stops_the_reading(tmp_path: Path, cut: int, junk: bytes, place: int) -> None:
    file = tmp_path / "settings.json"
    whole = msgspec.json.encode(Kept("dark", 80, '/archive/"box" [17], {a}'))
    file.write_bytes(whole[:place] + junk + whole[place : len(whole) - cut])
    found = read(file)
    assert found is None or isinstance(found, Kept)


def test_the_same_remark_is_told_once_and_again_after_it_was_taken_back() -> None:
    told: list[str] = []
    remarks.remark("one")
    remarks.tell(told.append)
    try:
        remarks.remark("one")
        remarks.remark("two")
        remarks.take_back("two")
        remarks.remark("two")
    finally:
        remarks.tell(None)
    assert told == ["one", "two", "two"]


def test_files_are_for_this_user_only(tmp_path: Path) -> None:
    file = tmp_path / "window" / "settings.json"
    before = os.umask(0)
    try:
        records.write(file, Kept())
        database = databases.connect(tmp_path / "data" / "queue.sqlite")
        database.close()
    finally:
        os.umask(before)
    if os.name != "nt":
        assert file.stat().st_mode & 0o777 == 0o600
        assert file.parent.stat().st_mode & 0o777 == 0o700
        assert (tmp_path / "data" / "queue.sqlite").stat().st_mode & 0o777 == 0o600


def test_a_database_of_before_is_made_private(tmp_path: Path) -> None:
    path = tmp_path / "queue.sqlite"
    sqlite3.connect(path).close()
    path.chmod(0o644)
    databases.connect(path).close()
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o600


def test_what_cannot_be_written_is_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings.json"
    records.write(file, Kept("dark"))

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnwritableOutput, match="no room left"):
        records.write(file, Kept("light"))
    assert read(file) == Kept("dark")
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_on_a_full_disk_it_is_said_once_kept_in_mind_and_written_when_there_is_room(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 1 << 17) as disk:
        writer = records.Writer()
        assert writer.save(disk / "settings.json", Kept(), "The settings")
        filler = fill(disk)
        newer = Kept(folder="x" * 9000)
        assert not writer.save(disk / "settings.json", newer, "The settings")
        assert not writer.save(disk / "recent.json", [newer], "The list")
        (sentence,) = remarks.take_remarks()
        assert "no room left" in sentence
        assert read(disk / "settings.json") == Kept()
        assert not writer.retry()
        filler.unlink()
        assert writer.retry()
        assert read(disk / "settings.json") == newer
        assert sorted(path.name for path in disk.iterdir()) == ["recent.json", "settings.json"]


def test_a_small_database_is_looked_through_and_what_can_be_read_is_saved(tmp_path: Path) -> None:
    path = tmp_path / "rows.sqlite"
    with databases.connect(path) as database:
        database.execute("CREATE TABLE rows (number INTEGER PRIMARY KEY, text TEXT)")
        database.executemany("INSERT INTO rows VALUES (?, ?)", [(number, "word " * 50) for number in range(500)])
    database.close()
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 8192] = b"\xaa" * 8192
    path.write_bytes(data)
    database = sqlite3.connect(path)
    with pytest.raises(sqlite3.DatabaseError) as raised:
        databases.check(database, path)
    database.close()
    assert reasons.is_damage(raised.value)
    aside = records.set_aside(path)
    with databases.wreck(aside) as rows:
        saved = list(rows("SELECT number, text FROM rows"))
    assert 0 < len(saved) < 500
    assert saved[0] == (0, "word " * 50)
