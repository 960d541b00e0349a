"""Importing a user's own sound folder."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.domain.errors import Cancelled, UnreadableInput
from studio.domain.progress import Control, Progress
from studio.sound import importer
from studio.sound.audio_file import probe
from studio.sound.library import SoundLibrary
from studio.sound.metadata import known_licence, read_metadata
from tests.sound.conftest import RATE, knock

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
    progress = Progress(lambda _: control.cancel(), control)
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


@pytest.mark.parametrize(
    "xml",
    [b"<BWFXML><unclosed>", b'<!DOCTYPE a [<!ENTITY b "c">]><BWFXML><catId>&b;</catId></BWFXML>', b"\0\xff\xfe", b""],
)
def test_strange_ixml_is_ignored(tmp_path: Path, write_wave: Writer, xml: bytes) -> None:
    path = write_wave(tmp_path / "RAIN_Roof_A_B.wav", knock(1))
    assert read_metadata(_with_chunk(path, b"iXML", xml), probe(path)).cat_id == "RAIN"


def test_untold_sounds_get_the_category_they_sound_like(
    library: SoundLibrary, tmp_path: Path, write_wave: Writer
) -> None:
    write_wave(tmp_path / "mine" / "0815.wav", knock(99, decay_s=0.05))
    library.add_folder(tmp_path / "mine")
    record = next(hit.record for hit in library.search("") if hit.record.origin == "folder")
    assert (record.cat_id, record.cat_source) == ("MUSCPerc", "guess")
    assert 0.0 < record.cat_confidence <= 1.0
