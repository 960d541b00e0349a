"""Searching by words and filters: against a plain reading of all records, through changes, and across processes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.sound.library.library import SoundLibrary
from studio.sound.search import catalogue
from studio.sound.search.catalogue import Catalogue
from studio.sound.search.vectors import keeper
from studio.sound.search.vectors.cells import CellIndex
from studio.sound.search.vectors.index import ExactIndex
from studio.sound.search.vectors.keeper import VectorKeeper
from studio.sound.shelves import derived_files
from studio.sound.shelves.records import SearchFilters, SoundQuery, SoundRecord
from studio.sound.shelves.store import SoundStore

WORDS = ("door", "doors", "wood", "rain", "Regen", "Straße", "porte", "hit", "01")
CATEGORIES = ("DOORWood", "RAIN", "WOODImpt", "METLImpt", "")

records = st.builds(
    lambda words, tags, described, cat_id, seconds, flags: SoundRecord(
        id="",
        name=" ".join(words),
        path=Path("x.wav"),
        cat_id=cat_id,
        duration_s=seconds,
        sample_rate=48_000,
        channels=1,
        loop=flags[0],
        commercial_ok=flags[1],
        weak=flags[2],
        favourite=flags[3],
        licence="CC0-1.0" if flags[1] else "unknown",
        tags=tuple(tags),
        description=" ".join(described),
    ),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=3),
    st.lists(st.sampled_from(WORDS), max_size=2),
    st.lists(st.sampled_from(WORDS), max_size=2),
    st.sampled_from(CATEGORIES),
    st.sampled_from((0.5, 2.0, 30.0)),
    st.tuples(*[st.booleans()] * 4),
)
filters = st.builds(
    SearchFilters,
    category=st.sampled_from((None, "DOORWood", "WOOD", "nonsense")),
    commercial_ok=st.sampled_from((None, True, False)),
    loop=st.sampled_from((None, True, False)),
    min_duration_s=st.sampled_from((None, 1.0)),
    max_duration_s=st.sampled_from((None, 2.0)),
    licence=st.sampled_from((None, "CC0-1.0", "nobody's")),
    favourite=st.sampled_from((None, True)),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SoundStore]:
    opened = SoundStore(tmp_path / "library.sqlite")
    yield opened
    opened.close()


def _passes(record: SoundRecord, wanted: SearchFilters) -> bool:
    return (
        (wanted.category is None or record.cat_id == wanted.category or record.cat_id[:4] == wanted.category)
        and (wanted.commercial_ok is None or record.commercial_ok == wanted.commercial_ok)
        and (wanted.loop is None or record.loop == wanted.loop)
        and (wanted.min_duration_s is None or record.duration_s >= wanted.min_duration_s)
        and (wanted.max_duration_s is None or record.duration_s <= wanted.max_duration_s)
        and (wanted.licence is None or record.licence == wanted.licence)
        and (wanted.favourite is None or record.favourite == wanted.favourite)
    )


def _sound(number: int, name: str = "Wood Hit", cat_id: str = "WOODImpt") -> SoundRecord:
    return SoundRecord(
        id=f"s{number}", name=name, path=Path(f"{number}.wav"), cat_id=cat_id, duration_s=1.0, sample_rate=48_000,
        channels=1,
    )  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(records, max_size=25), filters, st.sampled_from(("", "door", "wood hit", "re", "strasse", "regen w")))
def test_filters_leave_exactly_what_passes_them_and_ranks_are_repeatable(
    sounds: list[SoundRecord], wanted: SearchFilters, text: str
) -> None:
    store = SoundStore(None)
    named = [replace(sound, id=f"s{number}") for number, sound in enumerate(sounds)]
    keys = {store.put(sound): sound for sound in named}
    searched = Catalogue(store)
    everything, filtered = searched.find(text, SearchFilters()), searched.find(text, wanted)
    passing = [key for key in everything.keys.tolist() if _passes(keys[key], wanted)]
    assert filtered.keys.tolist() == passing  # the same order, too
    assert Catalogue(store).find(text, wanted).keys.tolist() == passing
    assert sorted(filtered.scores.tolist(), reverse=True) == filtered.scores.tolist()
    if not text:
        assert set(everything.keys.tolist()) == set(keys)
    store.close()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("pdfc"), st.integers(0, 12), records), max_size=30))
def test_after_any_changes_it_answers_as_one_that_is_made_anew(steps: list[tuple[str, int, SoundRecord]]) -> None:
    store = SoundStore(None)
    kept = Catalogue(store)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogue, "FOLD_AFTER", 4)
        for action, number, record in steps:
            if action == "p":
                store.put(replace(record, id=f"s{number}"))
            elif action == "d":
                store.remove([f"s{number}"])
            elif action == "f":
                store.set_favourite(f"s{number}", record.favourite)
            else:
                store.set_category(f"s{number}", record.cat_id, "user", 1.0)
            kept.refresh()
    new = Catalogue(store)
    for text in ("", "door", "wood hi"):
        for wanted in (SearchFilters(), SearchFilters(favourite=True), SearchFilters(category="RAIN")):
            one, other = kept.find(text, wanted), new.find(text, wanted)
            assert sorted(zip(one.scores.tolist(), one.keys.tolist(), strict=True)) == sorted(
                zip(other.scores.tolist(), other.keys.tolist(), strict=True)
            )
    assert kept.totals() == new.totals()
    store.close()


def test_orders(store: SoundStore) -> None:
    for number, (name, seconds, cat_id) in enumerate([("b", 3.0, "RAIN"), ("C", 1.0, "DOORWood"), ("a", 2.0, "RAIN")]):
        store.put(replace(_sound(number, name, cat_id), duration_s=seconds))
    searched = Catalogue(store)

    def names(order: str, **more: bool) -> str:
        found = searched.find("", SearchFilters(), order, **more)  # type: ignore[arg-type]
        rows = store.by_keys(found.keys.tolist())
        return "".join(rows[key].name for key in found.keys.tolist())

    assert (names("name"), names("length"), names("category")) == ("abC", "Cab", "Cab")
    assert names("length", descending=True) == "baC"


def test_a_large_library_is_kept_in_a_file_that_other_processes_may_use(
    store: SoundStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "FOLD_AFTER", 50)
    with store.changing():
        for number in range(120):
            store.put(_sound(number, f"Wood Hit {number:03d}"))
    first = Catalogue(store)
    found = first.find("wood", SearchFilters())
    path = derived_files.current(store, "words")
    assert path is not None
    assert path.is_file()
    read: list[int] = []
    monkeypatch.setattr(store, "changed_since", lambda since: read.append(since) or iter(()))
    assert Catalogue(store).find("wood", SearchFilters()).keys.tolist() == found.keys.tolist()
    assert read == [store.revision()]  # only what came after the file
    monkeypatch.undo()
    path.write_bytes(b"damaged")
    assert Catalogue(store).find("wood", SearchFilters()).keys.tolist() == found.keys.tolist()


def test_what_another_process_changes_is_found(store: SoundStore) -> None:
    searched = Catalogue(store)
    assert len(searched.find("thunder", SearchFilters())) == 0
    assert store.path is not None
    other = SoundStore(store.path)
    other.put(_sound(1, "Thunder Clap", "THUN"))
    other.close()
    assert len(searched.find("thunder", SearchFilters())) == 1


# --- the user's marks, and databases of earlier versions --------------------------------------------------------------


def test_favourites_and_the_users_category_survive_importing_again(store: SoundStore) -> None:
    key = store.put(_sound(1))
    store.set_favourite("s1", True)
    store.set_category("s1", "DOORWood", "user", 1.0)
    assert store.put(replace(_sound(1), name="Better Name")) == key
    record = store.get("s1")
    assert record is not None
    assert (record.favourite, record.cat_id, record.name) == (True, "DOORWood", "Better Name")
    store.rename("s1", "s2")
    renamed = store.get("s2")
    assert renamed is not None
    assert renamed.favourite
    with SoundLibrary(store) as library, pytest.raises(KeyError):
        library.set_favourite("s1", True)


_FIRST_SCHEMA = """
CREATE TABLE sounds (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL, path TEXT NOT NULL, cat_id TEXT NOT NULL,
    duration_s REAL NOT NULL, sample_rate INTEGER NOT NULL, channels INTEGER NOT NULL,
    loop INTEGER NOT NULL, loop_start INTEGER NOT NULL, loop_end INTEGER NOT NULL,
    attack_s REAL NOT NULL, loudness_lufs REAL NOT NULL, peak_dbfs REAL NOT NULL, brightness_hz REAL NOT NULL,
    variation INTEGER NOT NULL, strength_layer TEXT NOT NULL, tags TEXT NOT NULL, description TEXT NOT NULL,
    licence TEXT NOT NULL, attribution TEXT NOT NULL, commercial_ok INTEGER NOT NULL,
    origin TEXT NOT NULL, cat_source TEXT NOT NULL, cat_confidence REAL NOT NULL, weak INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    hardness REAL, vector BLOB, size INTEGER NOT NULL DEFAULT 0, mtime_ns INTEGER NOT NULL DEFAULT 0
);
CREATE VIRTUAL TABLE words USING fts5 (name, more);
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE folders (path TEXT PRIMARY KEY);
INSERT INTO facts VALUES ('schema', '1');
INSERT INTO folders VALUES ('/sounds');
INSERT INTO sounds VALUES (5, 'old', 'Old Door', '/sounds/old.wav', 'DOORWood', 1.5, 48000, 1, 0, 0, 0, 0.01, -20, -1,
    900, 0, '', '["oak"]', '', 'CC0-1.0', 'Ann', 1, 'folder', 'user', 1.0, 0, 'ff', 0.5, NULL, 10, 20);
"""


def test_a_database_of_the_first_version_keeps_what_the_user_said(tmp_path: Path) -> None:
    database = tmp_path / "library.sqlite"
    first = sqlite3.connect(database)
    first.executescript(_FIRST_SCHEMA)
    first.close()
    with SoundLibrary.open(database) as library:
        assert library.stats().folders == ("/sounds",)
        hits = library.search("oak")
        assert [(hit.record.id, hit.record.cat_source, hit.record.attribution) for hit in hits] == [
            ("old", "user", "Ann")
        ]
        library.set_favourite("old", True)
    with SoundLibrary.open(database) as again:
        assert len(again.find(SoundQuery(filters=SearchFilters(favourite=True)))) == 1


# --- vectors in step with the database --------------------------------------------------------------------------------


def _clip(number: int) -> np.ndarray:
    return np.random.default_rng(number).standard_normal(8).astype(np.float32)


def _fill(store: SoundStore, count: int) -> None:
    with store.changing():
        for number in range(count):
            store.put(_sound(number), vector=_clip(number), hardness=0.5)


def test_the_index_follows_the_database_and_outgrows_memory(store: SoundStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeper, "EXACT_UP_TO", 30)
    monkeypatch.setattr(keeper, "FOLD_AFTER", 10)
    kept = VectorKeeper(store, 8)
    _fill(store, 20)
    assert isinstance(kept.index(), ExactIndex)
    _fill(store, 60)
    index = kept.index()
    assert isinstance(index, CellIndex)
    assert index.unsaved == 0
    store.remove(["s3"])
    store.set_vector(store.key_of("s4") or 0, _clip(1000), 0.5)
    assert kept.index().search(_clip(1000), 1)[0][0] == store.key_of("s4")
    assert len(kept.index()) == 59
    kept.close()
    again = VectorKeeper(store, 8)  # the file, and what changed since
    assert again.index().search(_clip(1000), 1)[0][0] == store.key_of("s4")
    assert len(again.index()) == 59
    store.forget_vectors()
    assert len(again.index()) == 0
    again.close()


@pytest.mark.parametrize("damage", ["damaged", "missing", "of another size"])
def test_a_useless_file_is_made_anew(store: SoundStore, monkeypatch: pytest.MonkeyPatch, damage: str) -> None:
    monkeypatch.setattr(keeper, "EXACT_UP_TO", 30)
    _fill(store, 40)
    kept = VectorKeeper(store, 8)
    kept.index()
    kept.close()
    path = derived_files.current(store, "cells")
    assert path is not None
    if damage == "damaged":
        path.write_bytes(path.read_bytes()[:-1])
    elif damage == "missing":
        path.unlink()
    else:
        CellIndex.build(np.arange(3), [np.eye(3, dtype=np.float32)], 3).save(path).close()
    again = VectorKeeper(store, 8)
    assert again.index().search(_clip(7), 1)[0][0] == store.key_of("s7")
    again.close()
    assert len(list(path.parent.glob("*.cells"))) == 1


def test_a_sound_that_comes_in_the_middle_of_a_question_waits_for_the_next(
    store: SoundStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An import in another process changes the library at any moment."""
    searched, find_meaning = Catalogue(store), Catalogue._categories_meant

    def meanwhile(self: Catalogue, text: str) -> dict[str, float]:
        with_it.put(_sound(2, "Door Creak"))
        return find_meaning(self, text)

    store.put(_sound(1, "Door Slam"))
    with_it = SoundStore(store.path)
    with monkeypatch.context() as patched:
        patched.setattr(Catalogue, "_categories_meant", meanwhile)
        assert len(searched.find("door", SearchFilters()).keys) == 1
    with_it.close()
    assert len(searched.find("door", SearchFilters()).keys) == 2


def test_changes_of_another_process_may_wait_while_they_take_long_to_read(
    store: SoundStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    importing = SoundStore(store.path)
    searched = Catalogue(store)
    importing.put(_sound(1, "Door Slam"))
    monkeypatch.setattr(catalogue, "NOTICED_S", -1.0)
    monkeypatch.setattr(catalogue, "RESTS", 1e9)
    assert len(searched.find("door", SearchFilters()).keys) == 1
    importing.put(_sound(2, "Door Creak"))
    assert len(searched.find("door", SearchFilters()).keys) == 2, "the first look does not count: code was loaded in it"
    importing.put(_sound(3, "Door Knock"))
    assert len(searched.find("door", SearchFilters()).keys) == 2
    store.set_favourite("s1", True)
    assert len(searched.find("door", SearchFilters()).keys) == 3
    importing.close()
