"""Where the program keeps its own files, and how what earlier versions kept elsewhere comes there."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio import places


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(places.HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


def test_everything_lies_in_three_folders_of_the_home(home: Path) -> None:
    assert places.library_database() == home / "data" / "library" / "library.sqlite"
    assert places.window_dir() == home / "data" / "window"
    assert places.queue_path() == home / "data" / "queue.sqlite"
    assert places.cache_dir() == home / "cache"
    assert places.engine_log_path() == home / "log" / "engine.log"
    assert sorted(path.name for path in home.iterdir()) == ["cache", "data", "log"]


def test_what_lay_beside_data_is_moved_over_once(home: Path) -> None:
    (home / "library").mkdir(parents=True)
    (home / "library" / "library.sqlite").write_bytes(b"sounds")
    (home / "window" / "work").mkdir(parents=True)
    (home / "window" / "work" / "a.json").write_text("{}")
    assert places.library_database().read_bytes() == b"sounds"
    assert (places.window_dir() / "work" / "a.json").read_text() == "{}"
    assert not (home / "library").exists()
    assert not (home / "window").exists()
    assert places.library_database().read_bytes() == b"sounds", "a second time nothing is left to move"


def test_what_is_there_already_is_never_replaced(home: Path) -> None:
    for place, text in ((home / "library", b"old"), (home / "data" / "library", b"new")):
        place.mkdir(parents=True)
        (place / "library.sqlite").write_bytes(text)
    assert places.library_database().read_bytes() == b"new"
    assert (home / "library" / "library.sqlite").read_bytes() == b"old"


def test_what_cannot_be_moved_is_used_where_it_lies(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "window").mkdir(parents=True)

    def refuse(_self: Path, _target: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "rename", refuse)
    assert places.window_dir() == home / "window"


def test_without_a_home_the_systems_places_are_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(places.HOME_VARIABLE)
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "share")
    assert places.window_dir() == tmp_path / "share" / "window"
    assert places.library_database() == tmp_path / "share" / "library" / "library.sqlite"
