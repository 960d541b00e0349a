"""Importing a user's own sound folder."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.errors import Cancelled, StudioError, UnreadableInput
from studio.domain.licences import known_licence
from studio.domain.progress import Control, Progress
from studio.sound.folders import importer
from studio.sound.folders.importer import import_folder
from studio.sound.folders.metadata import read_metadata
from studio.sound.folders.own_words import edit_sounds, facts_of, folder_states, remove_folder
from studio.sound.library.library import SoundLibrary
from studio.sound.recordings import tag_chunks
from studio.sound.recordings.audio_file import probe
from studio.sound.search import guessing
from studio.sound.shelves.records import Examples, SearchFilters
from tests.sound.conftest import RATE, hum, knock

Writer = Callable[[Path, np.ndarray], Path]


@pytest.fixture
def own(tmp_path: Path) -> SoundLibrary:
    with SoundLibrary.open(tmp_path / "own.sqlite") as library:
        yield library


def test_many_formats_ucs_names_and_folders(own: SoundLibrary, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    (folder / "thunder").mkdir(parents=True)
    stereo = np.stack([knock(1), knock(2)], axis=1)
    soundfile.write(folder / "DOORCreak_Old Barn_AB_CD.wav", stereo, 44_100)
    soundfile.write(folder / "steam_train_02.flac", knock(3), 48_000)
    soundfile.write(folder / "thunder" / "0001.ogg", knock(4), 22_050)
    soundfile.write(folder / "rain loop.aiff", knock(5), 48_000)
    soundfile.write(folder / "dog.mp3", knock(6), 44_100)
    soundfile.write(folder / "hit.rf64", knock(7), 96_000, format="RF64")
    (folder / "notes.txt").write_text("not a sound")
    report = own.add_folder(folder)
    assert (report.added, report.failures) == (6, [])
    found = {record.path.name: record for record in own.store.by_keys(own.store.keys().tolist()).values()}
    assert (found["DOORCreak_Old Barn_AB_CD.wav"].cat_id, found["DOORCreak_Old Barn_AB_CD.wav"].name) == (
        "DOORCreak",
        "Old Barn",
    )
    assert found["steam_train_02.flac"].cat_id == "TRNSteam"
    assert (found["0001.ogg"].cat_id, found["0001.ogg"].cat_source) == ("THUN", "folder")
    assert found["rain loop.aiff"].loop
    assert found["hit.rf64"].sample_rate == 96_000
    assert found["dog.mp3"].attack_s < 0.1
    assert own.stats().folders == (str(folder.resolve()),)


def test_again_reads_only_what_changed(own: SoundLibrary, tmp_path: Path, write_wave: Writer) -> None:
    folder = tmp_path / "mine"
    a, b = write_wave(folder / "a.wav", knock(1)), write_wave(folder / "b.wav", knock(2))
    assert own.add_folder(folder).added == 2
    assert own.add_folder(folder).unchanged == 2
    write_wave(a, knock(3, length_s=0.4))
    b.rename(folder / "c.wav")
    write_wave(folder / "d.wav", knock(3, length_s=0.4))
    report = own.add_folder(folder)
    assert (report.updated, report.moved, report.duplicates) == (1, 1, 1)
    assert own.stats().sounds == 2
    (folder / "c.wav").unlink()
    assert own.add_folder(folder).removed == 1
    assert own.stats().sounds == 1


def test_broken_files_are_reported_and_do_not_stop_it(own: SoundLibrary, tmp_path: Path, write_wave: Writer) -> None:
    folder = tmp_path / "mine"
    write_wave(folder / "good.wav", knock(1))
    (folder / "broken.wav").write_bytes(b"RIFF\x10\0\0\0WAVEgarbage")
    (folder / "empty.flac").write_bytes(b"")
    soundfile.write(folder / "silent.wav", np.zeros(0), RATE)
    report = own.add_folder(folder)
    assert report.added == 1
    assert sorted(Path(name).name for name, _ in report.failures) == ["broken.wav", "empty.flac", "silent.wav"]
    assert all("Traceback" not in sentence and sentence.endswith(".") for _, sentence in report.failures)


def test_a_cancelled_import_goes_on_where_it_stopped(
    own: SoundLibrary, tmp_path: Path, write_wave: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importer, "_BATCH", 4)
    folder = tmp_path / "mine"
    for k in range(12):
        write_wave(folder / f"{k:02d}.wav", knock(k, length_s=0.1))
    control = Control()
    progress = Progress(lambda update: control.cancel() if update.fraction > 0.3 else None, control)
    monkeypatch.setattr("studio.domain.progress.UPDATES_PER_SECOND", 1e9)
    with pytest.raises(Cancelled):
        own.add_folder(folder, progress)
    kept = own.stats().sounds
    assert kept == 4
    report = own.add_folder(folder)
    assert (report.unchanged, report.added) == (4, 8)


def test_a_missing_folder_is_one_sentence(own: SoundLibrary, tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="does not exist"):
        own.add_folder(tmp_path / "nowhere")


def test_licences(own: SoundLibrary, tmp_path: Path, write_wave: Writer) -> None:
    folder = tmp_path / "mine"
    write_wave(folder / "a.wav", knock(1))
    own.add_folder(folder, licence="CC BY 4.0", attribution="A. Foley")
    record = own.search("", limit=1)[0].record
    assert (record.licence, record.attribution, record.commercial_ok) == ("CC BY 4.0", "A. Foley", True)
    assert known_licence("https://creativecommons.org/licenses/by-nc/4.0/") == ("CC BY-NC", False)
    assert known_licence("Creative Commons 0, public domain") == ("CC0-1.0", True)
    assert known_licence("all rights reserved") == ("unknown", False)


# -- files in every state --------------------------------------------------------------------------------------------


def test_damaged_files_are_named_with_the_reason_and_not_tried_again(
    own: SoundLibrary, tmp_path: Path, write_wave: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "mine"
    whole = write_wave(folder / "whole.wav", knock(1)).read_bytes()
    (folder / "cut.wav").write_bytes(whole[: len(whole) // 2])
    (folder / "nothing.wav").write_bytes(b"")
    (folder / "text.mp3").write_text("not a sound")
    (folder / "folder.wav").mkdir()
    soundfile.write(folder / "flac.flac", knock(2), RATE)
    (folder / "half.flac").write_bytes((folder / "flac.flac").read_bytes()[:900])
    report = own.add_folder(folder)
    reasons = {Path(path).name: sentence for path, sentence in report.failures}
    assert report.added == 2
    assert sorted(reasons) == ["cut.wav", "half.flac", "nothing.wav", "text.mp3"]
    assert "was cut off" in reasons["cut.wav"]
    assert "is empty" in reasons["nothing.wav"]
    monkeypatch.setattr(importer, "_sha256", lambda path: pytest.fail(f"{path} was read again"))
    assert own.add_folder(folder).failures == report.failures


def test_a_name_that_lies_about_the_kind_of_file_is_no_obstacle(own: SoundLibrary, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    soundfile.write(tmp_path / "mine" / "a.wav", knock(1), RATE, format="FLAC")
    assert own.add_folder(tmp_path / "mine").added == 1


def test_loops_of_links_end_and_linked_folders_count(own: SoundLibrary, tmp_path: Path, write_wave: Writer) -> None:
    folder = tmp_path / "mine"
    write_wave(folder / "sub" / "a.wav", knock(1, length_s=0.1))
    write_wave(tmp_path / "elsewhere" / "b.wav", knock(2, length_s=0.1))
    (folder / "sub" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "other").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (folder / "dangling.wav").symlink_to(tmp_path / "gone.wav")
    report = own.add_folder(folder)
    assert report.added == 2
    assert [Path(path).name for path, _ in report.failures] == ["dangling.wav"]


def test_odd_names(own: SoundLibrary, tmp_path: Path, write_wave: Writer) -> None:
    folder = tmp_path / "mine"
    names = ["Tür – 🔔 'quoted' \"x\".wav", "line\nbreak.wav", "% _ ; DROP.wav"]
    for k, name in enumerate(names):
        write_wave(folder / name, knock(k, length_s=0.1))
    raw = os.fsencode(folder) + b"/bad\xff.wav"
    Path(os.fsdecode(raw)).write_bytes((folder / names[0]).read_bytes())
    report = own.add_folder(folder)
    assert report.added == 3
    assert len(report.failures) == 1
    assert "rename the file" in report.failures[0][1]
    report.failures[0][0].encode()
    assert own.add_folder(folder).unchanged == 3


def test_what_cannot_be_looked_into_keeps_its_sounds(
    own: SoundLibrary, tmp_path: Path, write_wave: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "mine"
    write_wave(folder / "open" / "a.wav", knock(1, length_s=0.1))
    write_wave(folder / "closed" / "b.wav", knock(2, length_s=0.1))
    own.add_folder(folder)
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    report = own.add_folder(folder)
    assert (report.removed, own.stats().sounds) == (0, 2)
    assert "Permission denied" in report.failures[0][1]


def test_an_unplugged_drive_costs_no_sound(own: SoundLibrary, tmp_path: Path, write_wave: Writer) -> None:
    folder = tmp_path / "drive"
    write_wave(folder / "a.wav", knock(1, length_s=0.1))
    own.add_folder(folder)
    folder.rename(tmp_path / "unplugged")
    with pytest.raises(UnreadableInput, match="not connected"):
        own.add_folder(folder)
    folder.mkdir()  # an empty mount point
    report = own.add_folder(folder)
    assert (report.away, report.kept, report.removed, own.stats().sounds) == (True, 1, 0, 1)
    folder.rmdir()
    (tmp_path / "unplugged").rename(folder)
    assert own.add_folder(folder).unchanged == 1


def test_a_file_that_goes_away_while_it_is_read_is_no_failure(
    own: SoundLibrary, tmp_path: Path, write_wave: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "mine"
    write_wave(folder / "a.wav", knock(1, length_s=0.1))
    write_wave(folder / "b.wav", knock(2, length_s=0.1))
    real = importer._sha256

    def read(path: Path) -> str:
        if path.name == "a.wav":
            path.unlink()
        return real(path)

    monkeypatch.setattr(importer, "_sha256", read)
    report = own.add_folder(folder)
    assert (report.added, report.failures) == (1, [])


def test_a_file_that_is_still_being_written_waits(own: SoundLibrary, tmp_path: Path, write_wave: Writer) -> None:
    folder = tmp_path / "mine"
    path = write_wave(folder / "a.wav", knock(1, length_s=0.1))
    report = import_folder(own.store, folder, Progress(), settle_s=60.0)
    assert (report.added, report.waiting) == (0, 1)
    os.utime(path, (1_000_000_000, 1_000_000_000))
    assert import_folder(own.store, folder, Progress(), settle_s=60.0).added == 1


def test_the_users_words_follow_a_sound_wherever_its_file_goes(
    own: SoundLibrary, tmp_path: Path, write_wave: Writer
) -> None:
    folder = tmp_path / "mine"
    path = write_wave(folder / "T01.wav", knock(1, length_s=0.1))
    own.add_folder(folder)
    sound_id = own.search("")[0].record.id
    edit_sounds(own.store, [sound_id], {"licence": "CC BY", "commercial_ok": True, "tags": ["barn"], "name": "Bang"})
    own.set_favourite(sound_id, True)
    moved = folder / "deep" / "THUN_Clap_A_B.wav"
    moved.parent.mkdir()
    path.rename(moved)
    assert own.add_folder(folder).moved == 1
    record = own.get(sound_id)
    assert record is not None
    assert (record.path, record.name, record.licence, record.commercial_ok) == (moved, "Bang", "CC BY", True)
    assert (record.tags, record.cat_id, record.favourite) == (("barn",), "THUN", True)
    # Gone for a while, and back from a backup in another place.
    data = moved.read_bytes()
    write_wave(folder / "other.wav", knock(2, length_s=0.1))
    moved.unlink()
    assert own.add_folder(folder).removed == 1
    assert own.get(sound_id) is None
    (folder / "back.wav").write_bytes(data)
    own.add_folder(folder)
    record = own.get(sound_id)
    assert record is not None
    assert (record.name, record.tags, record.favourite) == ("Bang", ("barn",), True)
    # Its content changes in place.
    write_wave(folder / "back.wav", knock(3, length_s=0.1))
    assert own.add_folder(folder).updated == 1
    record = next(hit.record for hit in own.search("") if hit.record.path.name == "back.wav")
    assert (record.id != sound_id, record.name, record.favourite) == (True, "Bang", True)


def test_a_copy_takes_over_when_the_original_goes(own: SoundLibrary, tmp_path: Path, write_wave: Writer) -> None:
    folder = tmp_path / "mine"
    a = write_wave(folder / "a.wav", knock(1, length_s=0.1))
    (folder / "b.wav").write_bytes(a.read_bytes())
    assert own.add_folder(folder).duplicates == 1
    assert own.add_folder(folder).unchanged == 2
    a.unlink()
    report = own.add_folder(folder)
    assert (report.removed, own.search("")[0].record.path.name) == (0, "b.wav")


def test_a_folder_leaves_with_its_sounds_and_nothing_else(
    own: SoundLibrary, tmp_path: Path, write_wave: Writer
) -> None:
    write_wave(tmp_path / "one" / "a.wav", knock(1, length_s=0.1))
    write_wave(tmp_path / "one" / "inner" / "b.wav", knock(2, length_s=0.1))
    write_wave(tmp_path / "two" / "c.wav", knock(3, length_s=0.1))
    for name in ("one", "one/inner", "two"):
        own.add_folder(tmp_path / name)
    states = {state.path.name: state for state in folder_states(own.store)}
    assert {name: state.sounds for name, state in states.items()} == {"one": 2, "inner": 1, "two": 1}
    assert remove_folder(own.store, tmp_path / "one") == 1, "what lies in another known folder stays"
    assert own.stats().sounds == 2
    assert (tmp_path / "one" / "a.wav").exists()
    (tmp_path / "two").rename(tmp_path / "away")
    assert {state.path.name: state.missing for state in folder_states(own.store)} == {"inner": False, "two": True}


def test_many_sounds_get_their_terms_at_once(own: SoundLibrary, tmp_path: Path, write_wave: Writer) -> None:
    for k in range(3):
        write_wave(tmp_path / "mine" / f"{k}.wav", knock(k, length_s=0.1))
    own.add_folder(tmp_path / "mine")
    ids = own.store.ids("folder")
    assert own.search("", SearchFilters(commercial_ok=True)) == []
    edit_sounds(own.store, ids[:2], {"licence": "CC0-1.0", "attribution": "A. Foley", "commercial_ok": True})
    assert {hit.record.id for hit in own.search("", SearchFilters(commercial_ok=True))} == set(ids[:2])
    edit_sounds(own.store, ids[:1], {"cat_id": "DOORWood"})
    edit_sounds(own.store, ids[:1], {"cat_id": "THUN"})
    record = own.get(ids[0])
    assert record is not None
    assert (record.cat_id, record.cat_source) == ("THUN", "user")
    with pytest.raises(StudioError, match="category"):
        edit_sounds(own.store, ids[:1], {"cat_id": "NOTHING"})
    facts = {fact.field: fact.source for fact in facts_of(own.store, record)}
    assert (facts["licence"], facts["cat_id"], facts["name"]) == ("user", "user", "file-name")


def _with_chunk(path: Path, name: bytes, body: bytes) -> Path:
    data = path.read_bytes()
    chunk = name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)
    whole = data[:12] + chunk + data[12:]
    path.write_bytes(whole[:4] + struct.pack("<I", len(whole) - 8) + whole[8:])
    return path


def test_ixml_wins_over_the_file_name(tmp_path: Path, write_wave: Writer) -> None:
    path = write_wave(tmp_path / "RAIN_Roof_A_B.wav", knock(1))
    xml = b"<BWFXML><ASWG><catId>DOORCreak</catId><fxName>Barn door</fxName></ASWG></BWFXML>"
    metadata = read_metadata(_with_chunk(path, b"iXML", xml), probe(path))
    assert (metadata.cat_id, metadata.cat_source, metadata.name) == ("DOORCreak", "ixml", "Barn door")


def test_bext_describes_a_file_without_a_telling_name(tmp_path: Path, write_wave: Writer) -> None:
    path = write_wave(tmp_path / "T0042.wav", knock(1))
    bext = b"Thunder clap, close".ljust(256, b"\0") + b"Archive of Sounds".ljust(346, b"\0")
    metadata = read_metadata(_with_chunk(path, b"bext", bext), probe(path))
    assert (metadata.cat_id, metadata.cat_source) == ("THUN", "bext")
    assert metadata.attribution == "Archive of Sounds"
    assert metadata.sources["description"] == metadata.sources["attribution"] == "bext"


def test_info_and_id3_are_read(tmp_path: Path, write_wave: Writer) -> None:
    path = write_wave(tmp_path / "T1.wav", knock(1))
    items = b"".join(
        name + struct.pack("<I", len(text)) + text
        for name, text in ((b"INAM", b"Barn door\0"), (b"ICOP", b"CC BY 4.0\0"), (b"IKEY", b"wood; creak\0"))
    )
    metadata = read_metadata(_with_chunk(path, b"LIST", b"INFO" + items), probe(path))
    assert (metadata.name, metadata.licence, metadata.tags) == ("Barn door", "CC BY", ("wood", "creak"))
    assert metadata.sources["name"] == metadata.sources["licence"] == "tags"
    other = write_wave(tmp_path / "T2.wav", knock(2))
    title = "Tür".encode("utf-16")
    frames = b"TIT2" + struct.pack(">I", len(title) + 1) + b"\0\0\1" + title
    frames += b"COMM" + struct.pack(">I", 17) + b"\0\0\0eng\0thunder clap"
    tag = b"ID3\3\0\0\0\0\0\x50" + frames + b"\0" * 20
    metadata = read_metadata(_with_chunk(other, b"id3 ", tag), probe(other))
    assert (metadata.name, metadata.description) == ("Tür", "thunder clap")


@given(st.binary(max_size=200))
def test_damaged_chunks_never_raise(body: bytes) -> None:
    for read in (tag_chunks.bext, tag_chunks.ixml, tag_chunks.info, tag_chunks.id3):
        read(body)
        read(b"ID3\4\0\0\0\0\1\0" + body)


@pytest.mark.parametrize(
    "xml",
    [b"<BWFXML><unclosed>", b'<!DOCTYPE a [<!ENTITY b "c">]><BWFXML><catId>&b;</catId></BWFXML>', b"\0\xff\xfe", b""],
)
def test_strange_ixml_is_ignored(tmp_path: Path, write_wave: Writer, xml: bytes) -> None:
    path = write_wave(tmp_path / "RAIN_Roof_A_B.wav", knock(1))
    assert read_metadata(_with_chunk(path, b"iXML", xml), probe(path)).cat_id == "RAIN"


def test_untold_sounds_get_the_category_of_named_ones_that_agree(
    own: SoundLibrary, tmp_path: Path, write_wave: Writer
) -> None:
    for number in range(9):
        write_wave(tmp_path / "mine" / f"Snare Drum {number}.wav", knock(number, decay_s=0.05))
        write_wave(tmp_path / "mine" / f"Wind {number}.wav", hum(1.0, 100.0 + 3 * number))
    write_wave(tmp_path / "mine" / "0815.wav", knock(99, decay_s=0.05))
    own.add_folder(tmp_path / "mine")
    record = own.search("0815")[0].record
    named = own.search("Snare Drum")[0].record
    assert (record.cat_id, record.cat_source) == (named.cat_id, "guess")
    assert guessing.SURE <= record.cat_confidence <= 1.0


def test_an_untold_sound_stays_open_until_something_is_known(
    library: SoundLibrary, tmp_path: Path, write_wave: Writer
) -> None:
    """The synthetic sounds of the program alone are no reason to call a recording anything."""
    write_wave(tmp_path / "mine" / "0815.wav", knock(99, decay_s=0.05))
    library.add_folder(tmp_path / "mine")
    assert library.search("0815")[0].record.cat_id == ""
    for number in range(9):
        write_wave(tmp_path / "mine" / f"Snare Drum {number}.wav", knock(number, decay_s=0.05))
    library.add_folder(tmp_path / "mine")
    assert library.search("0815")[0].record.cat_source == "guess"


def test_guesses_need_agreement() -> None:
    vectors = np.eye(4, dtype=np.float32)[[0, 0, 0, 1, 2, 3, 3, 3, 3]]
    examples = Examples(vectors, np.array(["RAIN", "RAIN", "RAIN", "THUN", "WIND", *["DOORWood"] * 4]))
    (sure, high), (_, low) = guessing.guesses(examples, np.array([[1, 0, 0, 0], [1, 1, 1, 0]], np.float32) / 3**0.5)
    assert sure == "RAIN"
    assert high > low
    few = Examples(vectors[:3], examples.categories[:3])
    assert next(guessing.guesses(few, vectors[:1])) == ("RAIN", 0.0)
    nothing = Examples(np.zeros((0, 4), np.float32), np.zeros(0, np.str_))
    assert list(guessing.guesses(nothing, vectors[:1])) == [("", 0.0)]


def test_single_files_come_in_without_their_folder(own: SoundLibrary, tmp_path: Path, write_wave: Writer) -> None:
    door, rain = (write_wave(tmp_path / "mine" / f"{name}.wav", knock(k)) for k, name in enumerate(["Door", "Rain"]))
    first = own.add_files([rain, door])
    assert [record.name for record in first] == ["Rain", "Door"]
    assert own.add_files([rain])[0].id == first[0].id
    assert own.stats().sounds == 2
    assert own.store.folders() == ()
    (tmp_path / "broken.wav").write_bytes(b"RIFF")
    with pytest.raises(UnreadableInput, match=r"broken\.wav"):
        own.add_files([tmp_path / "broken.wav"])
    with pytest.raises(UnreadableInput, match="not there"):
        own.add_files([tmp_path / "missing.wav"])


def test_a_folder_is_a_filter(own: SoundLibrary, tmp_path: Path, write_wave: Writer) -> None:
    for k, name in enumerate(("one/a", "one/deep/b", "one more/c")):
        write_wave(tmp_path / "all" / f"{name}.wav", knock(k))
    own.add_folder(tmp_path / "all")
    inside = SearchFilters(folder=tmp_path / "all" / "one")
    assert {hit.record.name for hit in own.search("", inside)} == {"a", "b"}
    assert {hit.record.name for hit in own.similar(own.search("c")[0].record.id, filters=inside)} == {"a", "b"}
    assert not own.search("", SearchFilters(folder=tmp_path / "elsewhere"))


def test_a_tone_has_a_pitch_and_a_knock_has_none(own: SoundLibrary, tmp_path: Path, write_wave: Writer) -> None:
    folder = tmp_path / "mine"
    write_wave(folder / "bell.wav", hum(1.0, 440.0))
    write_wave(folder / "knock.wav", knock(1))
    own.add_folder(folder)
    pitches = {hit.record.name: hit.record.pitch_hz for hit in own.search("")}
    assert pitches["bell"] == pytest.approx(440.0, rel=0.005)
    assert pitches["knock"] == 0.0


def test_a_folder_settles_what_a_name_leaves_open(own: SoundLibrary, tmp_path: Path, write_wave: Writer) -> None:
    write_wave(tmp_path / "kept" / "dogs" / "dog bark.wav", knock())
    own.add_folder(tmp_path / "kept")
    record = own.search("dog bark")[0].record
    assert (record.cat_id, record.cat_source) == ("ANMLDog", "words"), "no tree's bark, and no guess by its sound"


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 3e38, 1e30, 1e-42])
@pytest.mark.parametrize("many", [False, True])
def test_samples_that_are_no_sound_leave_only_numbers_in_the_library(
    own: SoundLibrary, tmp_path: Path, value: float, many: bool
) -> None:
    """Floating-point files can hold anything; measured from it, nothing but numbers may be kept."""
    (tmp_path / "mine").mkdir()
    samples = knock(1).astype(np.float32)
    samples[:: 3 if many else len(samples) // 2] = value
    soundfile.write(tmp_path / "mine" / "odd.wav", samples, RATE, subtype="FLOAT")
    soundfile.write(tmp_path / "mine" / "good.wav", knock(2), RATE)
    report = own.add_folder(tmp_path / "mine")
    assert report.added + len(report.failures) == 2
    assert all("odd.wav" in path for path, _ in report.failures)
    rows = own.store.rows("SELECT * FROM sounds")
    assert len(rows) == report.added
    assert all(np.isfinite(number) for row in rows for number in row if isinstance(number, float))
    assert all(np.isfinite(vectors).all() for _, vectors in own.store.vectors())
    assert own.search("good")
