"""The sound library as a whole: shipped sounds, search, likeness, candidates for cues."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from studio import places
from studio.domain.errors import StudioError, UnreadableInput, UnwritableOutput
from studio.own_files import databases, remarks
from studio.sound.library.folder_watch import FolderWatch
from studio.sound.library.library import SoundLibrary
from studio.sound.library.prepare import prepare_vectors
from studio.sound.library.shipped import shipped_records
from studio.sound.search import catalogue
from studio.sound.shelves import array_file
from studio.sound.shelves.ledger import Ledger
from studio.sound.shelves.records import SearchFilters, SoundQuery
from studio.sound.shelves.store import DamagedLibrary
from tests.disks import fill, small_disk
from tests.sound.conftest import Shelf, knock

Writer = Callable[[Path, np.ndarray], Path]


def test_shipped_sounds_are_there_and_stay_after_closing(library: SoundLibrary, sounds: Path) -> None:
    stats = library.stats()
    assert stats.sounds == stats.shipped == 28
    assert stats.categories["WOODImpt"] == 6
    assert stats.loops == 5
    record = library.get("WOODImpt_plank_hit_03")
    assert record is not None
    assert (record.strength_layer, record.licence, record.commercial_ok) == ("medium", "CC0-1.0", True)
    assert record.path.is_file()
    db = library.store.path
    library.close()
    with SoundLibrary.open_default(db, sounds) as again:
        assert again.stats() == stats


def test_a_changed_manifest_replaces_the_shipped_sounds(sounds: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(sounds, copy)
    with SoundLibrary.open_default(tmp_path / "l.sqlite", copy) as library:
        manifest = json.loads((copy / "manifest.json").read_text())
        manifest["sounds"] = [entry for entry in manifest["sounds"] if entry["cat_id"] == "WOODImpt"]
        (copy / "manifest.json").write_text(json.dumps(manifest))
        assert library.sync_shipped(copy) == 6
        assert library.stats().sounds == 6
        assert library.search("steel plate") == []


def test_without_shipped_sounds_the_library_is_empty(tmp_path: Path) -> None:
    with SoundLibrary.open_default(tmp_path / "l.sqlite", tmp_path / "nothing") as library:
        assert library.stats().sounds == 0
        assert library.search("thunder") == []
        assert library.candidates("WOODImpt") == []


def test_a_damaged_manifest_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"sounds": [{"id": 3}]}')
    remarks.forget_remarks()
    with SoundLibrary.open_default(tmp_path / "l.sqlite", tmp_path) as library:
        assert library.stats().sounds == 0
        (sentence,) = remarks.take_remarks()
        assert "damaged" in sentence
        assert "manifest.json" in sentence
        with pytest.raises(StudioError, match="damaged"):
            library.sync_shipped(tmp_path)


@pytest.mark.parametrize("file", ["../../outside.wav", "/etc/passwd", "a/../../b.wav", "..\\b.wav", "c:/b.wav"])
def test_a_manifest_cannot_name_files_outside_of_its_folder(sounds: Path, file: str) -> None:
    document = json.loads((sounds / "manifest.json").read_text())
    document["sounds"][0]["file"] = file
    with pytest.raises(StudioError, match="outside"):
        shipped_records(json.dumps(document).encode(), sounds)


@pytest.mark.parametrize(
    ("field", "value"), [("duration_s", 1e9), ("channels", 0), ("sample_rate", -1), ("loudness_lufs", 1e9), ("id", "")]
)
def test_a_manifest_with_impossible_values_is_refused(sounds: Path, field: str, value: object) -> None:
    document = json.loads((sounds / "manifest.json").read_text())
    document["sounds"][0][field] = value
    with pytest.raises(StudioError, match=field):
        shipped_records(json.dumps(document).encode(), sounds)


def test_a_file_that_is_no_database_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "l.sqlite").write_bytes(b"this is no database at all" * 100)
    remarks.forget_remarks()
    with SoundLibrary.open(tmp_path / "l.sqlite") as library:
        assert library.stats().sounds == 0
    (aside,) = tmp_path.glob("l.damaged-*.sqlite")
    assert aside.read_bytes().startswith(b"this is no database")
    (sentence,) = remarks.take_remarks()
    assert aside.name in sentence


def test_a_folder_in_its_place_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "l.sqlite").mkdir()
    (tmp_path / "l.sqlite" / "keep.txt").write_text("box-20")
    with SoundLibrary.open(tmp_path / "l.sqlite") as library:
        assert library.stats().sounds == 0
    assert next(tmp_path.glob("l.damaged-*.sqlite/keep.txt")).read_text() == "box-20"


def test_of_a_damaged_library_the_users_words_are_saved(sounds: Path, tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite"
    with SoundLibrary.open_default(path, sounds) as library:
        first, second = library.store.ids("shipped")[:2]
        library.store.add_folder(tmp_path / "my sounds")
        library.set_favourite(first, True)
        library.set_category(second, "GLASImpt")
        Ledger(library.store).say("0123456789abcdef", {"name": "The old door"})
        library.store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    # The last page is one of an index or of rows that come later: whichever it is, the file is damaged.
    data[-4096:] = b"\x55" * 4096
    path.write_bytes(data)
    remarks.forget_remarks()
    with SoundLibrary.open_default(path, sounds) as library:
        assert remarks.take_remarks()
        assert library.store.folders() == (str(tmp_path / "my sounds"),)
        known = library.get(first)
        assert known is not None
        assert known.favourite
        again = library.get(second)
        assert again is not None
        assert (again.cat_id, again.cat_source) == ("GLASImpt", "user")
        assert Ledger(library.store).edits("0123456789abcdef") == {"name": "The old door"}
        assert library.search("steel plate")


def test_damage_that_is_met_later_is_a_sentence_and_mended_at_the_next_start(
    sounds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(databases, "CHECKED_BYTES", 0)  # as of a library of gigabytes
    path = tmp_path / "l.sqlite"
    with SoundLibrary.open_default(path, sounds) as library:
        library.store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    data[8192:] = b"\x55" * (len(data) - 8192)
    path.write_bytes(data)
    remarks.forget_remarks()
    with SoundLibrary.open_default(path, sounds) as library:
        assert library.search("steel plate")
        assert library.store.path == path, "it is on the disk again"
    assert remarks.take_remarks()
    assert len(list(tmp_path.glob("l.damaged-*.sqlite"))) == 1


def test_damage_in_files_too_large_to_be_read_at_every_opening_is_found_by_a_visit_to_the_folders(
    sounds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (databases, array_file):
        monkeypatch.setattr(module, "CHECKED_BYTES", 0)  # as of a library of gigabytes
    monkeypatch.setattr(catalogue, "FOLD_AFTER", 3)
    path = tmp_path / "l.sqlite"
    with SoundLibrary.open_default(path, sounds) as library:
        found = library.search("steel plate")
        assert found
    (words,) = tmp_path.glob("l.*.words")
    data = bytearray(words.read_bytes())
    data[len(data) // 2 :: 7] = b"\x55" * len(data[len(data) // 2 :: 7])
    words.write_bytes(data)
    with SoundLibrary.open_default(path, sounds) as library:
        library.stats()
        FolderWatch(library).visit()
        assert not words.exists()
        assert library.search("steel plate") == found
        library.store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        library.store.set_fact("looked through", "0")
        spoilt = bytearray(path.read_bytes())
        spoilt[-4096:] = b"\x55" * 4096
        library.store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        path.write_bytes(spoilt)
        with pytest.raises(DamagedLibrary, match="damaged"):
            FolderWatch(library).visit()
    remarks.forget_remarks()
    with SoundLibrary.open_default(path, sounds) as library:
        assert library.search("steel plate") == found
    assert remarks.take_remarks()
    assert len(list(tmp_path.glob("l.damaged-*.sqlite"))) == 1


def test_damage_that_is_met_in_the_middle_is_a_sentence_and_mended_at_the_next_start(
    sounds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "l.sqlite"
    library = SoundLibrary.open_default(path, sounds)
    error = sqlite3.DatabaseError("database disk image is malformed")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    checked: list[bool] = []
    with pytest.raises(DamagedLibrary, match="damaged"), library.store._translated():
        raise error
    library.close()
    monkeypatch.setattr(databases, "check", lambda *_, whole: checked.append(whole))
    SoundLibrary.open(path).close()
    SoundLibrary.open(path).close()
    assert checked == [True, False], "looked through whole, once"


def test_in_a_place_that_cannot_be_written_it_is_searched_but_nothing_is_taken_in(
    sounds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "l.sqlite"
    with SoundLibrary.open_default(path, sounds) as library:
        library.set_favourite(library.store.ids("shipped")[0], True)

    def refuse(*_: object, **__: object) -> None:
        error = sqlite3.OperationalError("attempt to write a readonly database")
        error.sqlite_errorcode = sqlite3.SQLITE_READONLY
        raise error

    monkeypatch.setattr(databases, "connect", refuse)
    with SoundLibrary.open_default(path, sounds) as library:
        assert library.search("steel plate")
        assert library.stats().favourites == 1, "what it held is there"
        mine = tmp_path / "mine"
        mine.mkdir()
        with pytest.raises(UnwritableOutput, match="write-protected"):
            library.add_folder(mine)
        with pytest.raises(UnwritableOutput):
            library.set_favourite(library.store.ids("shipped")[1], True)
        with pytest.raises(UnwritableOutput):
            library.add_files([tmp_path / "x.wav"])


def test_on_a_full_disk_it_is_searched_but_nothing_is_taken_in(sounds: Path, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 1 << 16) as disk:
        fill(disk, left=8192)
        with SoundLibrary.open_default(disk / "l.sqlite", sounds) as library:
            assert library.search("steel plate")
            with pytest.raises(UnwritableOutput, match="no room left"):
                library.add_folder(sounds)


def test_the_data_folder_follows_the_variable(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PHONOCHROME_HOME", str(tmp_path))
    assert places.library_database().is_relative_to(tmp_path)
    assert places.shipped_sounds().name == "sounds"


@pytest.mark.parametrize(
    ("query", "cat_id"),
    [("thunder", "THUN"), ("Donner", "THUN"), ("tonnerre", "THUN"), ("trueno", "THUN"), ("snare", "MUSCPerc"),
     ("Dampflok", "TRNSteam"), ("gravel", "FEETHmn"), ("plan", "WOODImpt"), ("métal choc", "METLImpt")],
)  # fmt: skip
def test_search_in_four_languages(library: SoundLibrary, query: str, cat_id: str) -> None:
    hits = library.search(query)
    assert hits[0].record.cat_id == cat_id
    assert all(0.0 < hit.score <= 1.0 for hit in hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_own_words_count_more_than_the_category(library: SoundLibrary) -> None:
    names = [hit.record.name for hit in library.search("step on gravel", limit=3)]
    assert all(name.startswith("Step On Gravel") for name in names)


def test_search_copes_with_anything_typed(library: SoundLibrary) -> None:
    for text in ('"', "a AND b OR (", "NEAR/3 *", "-", "'; DROP TABLE sounds; --", "x" * 5000, "日本語"):
        library.search(text)
    assert library.stats().sounds == 28


def test_filters(library: SoundLibrary) -> None:
    loops = library.search("", SearchFilters(loop=True))
    assert {hit.record.cat_id for hit in loops} == {"AMBTown", "AMBForst", "AMBRoom", "TRNSteam", "WATRSurf"}
    assert {hit.record.cat_id for hit in library.search("hit", SearchFilters(category="METAL"))} == {"METLImpt"}
    assert {hit.record.cat_id for hit in library.search("", SearchFilters(category="METLImpt"))} == {"METLImpt"}
    assert library.search("thunder", SearchFilters(max_duration_s=0.5)) == []
    assert library.search("thunder", SearchFilters(commercial_ok=False)) == []
    assert library.search("thunder", SearchFilters(origin="folder")) == []
    assert len(library.search("", limit=5)) == 5


def test_similar_finds_its_own_kind(library: SoundLibrary) -> None:
    hits = library.similar("MUSCPerc_snare_drum_01", 4)
    assert all(hit.record.id != "MUSCPerc_snare_drum_01" for hit in hits)
    assert sum(hit.record.cat_id == "MUSCPerc" for hit in hits) >= 3
    only_loops = library.similar("MUSCPerc_snare_drum_01", 3, filters=SearchFilters(loop=True))
    assert all(hit.record.loop for hit in only_loops)


def test_similar_to_a_file_and_towards_shorter(library: SoundLibrary, tmp_path: Path, write_wave: Writer) -> None:
    path = write_wave(tmp_path / "mine.wav", knock(10, length_s=0.3, decay_s=0.05))
    assert library.similar(path, 1)[0].record.cat_id == "MUSCPerc"
    shorter = library.similar("THUN_thunder_clap_01", 5, shorter=1.0)
    assert all(hit.record.duration_s < 0.8 for hit in shorter)
    with pytest.raises(UnreadableInput, match=r"nothing\.wav"):
        library.similar(tmp_path / "nothing.wav")


def test_candidates_for_hits_follow_the_strength(library: SoundLibrary) -> None:
    hard = library.candidates("WOODImpt", "impact", 1.0)
    soft = library.candidates("WOODImpt", "impact", 0.1)
    assert {hit.record.strength_layer for hit in hard[:2]} == {"hard"}
    assert {hit.record.strength_layer for hit in soft[:2]} == {"soft"}
    assert library.candidates("AMBTown", "impact") == []
    assert library.candidates("AMBTown", "ambience")[0].record.loop


def test_candidates_welcome_words_and_follow_the_seed(library: SoundLibrary) -> None:
    gravel = library.candidates("FEETHmn", "impact", tags=("gravel",))
    assert all("Gravel" in hit.record.name for hit in gravel[:3])
    assert library.candidates("FEETHmn", seed=3) == library.candidates("FEETHmn", seed=3)


def test_the_user_has_the_last_word_on_a_category(library: SoundLibrary) -> None:
    library.set_category("THUN_thunder_clap_01", "EXPLReal")
    record = library.get("THUN_thunder_clap_01")
    assert record is not None
    assert (record.cat_id, record.cat_source) == ("EXPLReal", "user")
    with pytest.raises(KeyError):
        library.set_category("THUN_thunder_clap_01", "NOSUCH")


def test_prepared_vectors_are_taken_and_edits_kept(sounds: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(sounds, copy)
    with SoundLibrary.open_default(tmp_path / "l.sqlite", copy) as library:
        library.set_category("THUN_thunder_clap_01", "EXPLReal")
        assert library.store.vector_count() == 0
        assert prepare_vectors(copy) == 28
        assert prepare_vectors(copy) == 0
        library.sync_shipped(copy)
        assert library.store.vector_count() == 28
        record = library.get("THUN_thunder_clap_01")
        assert record is not None
        assert record.cat_id == "EXPLReal"


def test_what_a_file_may_be_is_offered(library: SoundLibrary, tmp_path: Path, write_wave: Writer) -> None:
    found = library.categories_like(write_wave(tmp_path / "x.wav", knock(77, decay_s=0.05)))
    assert found[0][0] == "MUSCPerc"
    likeness = [value for _, value in found]
    assert likeness == sorted(likeness, reverse=True)
    assert len(dict(found)) == len(found) <= 5


def test_a_sound_of_the_library_is_no_evidence_for_itself(library: SoundLibrary) -> None:
    library.set_category("THUN_thunder_clap_01", "EXPLReal")
    assert "EXPLReal" not in dict(library.categories_like("THUN_thunder_clap_01"))


def test_words_likeness_and_filters_are_ranked_together(library: SoundLibrary) -> None:
    example = "MUSCPerc_snare_drum_01"
    alike = library.find(SoundQuery(like=example))
    assert len(alike) == library.stats().sounds - 1
    loops = SearchFilters(loop=True)
    for query in (SoundQuery(like=example, filters=loops), SoundQuery("forest", loops, like=example, shorter=0.5)):
        found = library.find(query)
        assert set(found.keys.tolist()) <= set(library.find(SoundQuery(filters=loops)).keys.tolist())
        assert np.all(np.diff(found.scores) <= 0)
        assert np.array_equal(found.keys, library.find(query).keys)
    by_words = library.find(SoundQuery("hit"))
    both = library.find(SoundQuery("hit", like=example))
    assert set(both.keys.tolist()) == set(by_words.keys.tolist())
    assert not np.array_equal(both.keys, by_words.keys)
    assert library.find(SoundQuery("xqzw", like=example)).keys.tolist() == []


def test_rows_come_in_order_and_gone_ones_as_none(library: SoundLibrary) -> None:
    found = library.find(SoundQuery("thunder"))
    best = library.search("thunder", limit=1)[0].record
    library.store.remove([best.id])
    rows = library.rows(found.keys[:3])
    assert rows[0] is None
    assert all(row is not None for row in rows[1:])


def test_favourites_are_found(library: SoundLibrary) -> None:
    library.set_favourite("THUN_thunder_clap_01", True)
    found = library.find(SoundQuery(filters=SearchFilters(favourite=True)))
    assert [row.id for row in library.rows(found.keys) if row] == ["THUN_thunder_clap_01"]
    assert library.stats().favourites == 1
    library.set_favourite("THUN_thunder_clap_01", False)
    assert len(library.find(SoundQuery(filters=SearchFilters(favourite=True)))) == 0


def test_made_sounds_are_found_by_their_names_in_other_languages(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "sounds", [])
    for name in ("Snare Drum", "Triangle"):
        shelf.put("MUSCPerc", name, knock(1))
    with SoundLibrary.open_default(tmp_path / "library.sqlite", shelf.finish()) as library:
        for text, name in (
            ("Triangel", "Triangle 01"),
            ("caisse claire", "Snare Drum 01"),
            ("redoblan", "Snare Drum 01"),
        ):
            assert library.search(text)[0].record.name == name


def test_the_first_rows_show_a_choice_and_no_row_of_variations(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "sounds", [])
    for variation in range(1, 5):
        for cat_id, name in (("GUNPis", "Pistol Shot"), ("SPRTTrck", "Starting Pistol")):
            shelf.put(cat_id, name, knock(variation), variation=variation, tags=("pistol", "shot"))
    with SoundLibrary.open_default(tmp_path / "library.sqlite", shelf.finish()) as library:
        names = [hit.record.name for hit in library.search("pistol shot")]
    assert {name[:-3] for name in names[:4]} == {"Pistol Shot", "Starting Pistol"}
    assert len(names) == 8


def test_two_that_open_a_new_library_at_once_write_it_once(sounds: Path, tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    SoundLibrary.open(path).close()

    def opened() -> tuple[int, int]:
        with SoundLibrary.open_default(path, sounds) as library:
            return library.stats().shipped, library.store.revision()

    with ThreadPoolExecutor(2) as pool:
        first, second = (each.result() for each in [pool.submit(opened) for _ in range(2)])
    assert first == second
    assert first[0] > 20
