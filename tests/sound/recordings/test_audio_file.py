"""Sound files as recorders, editors and telephones leave them: all of their samples, their real length, their words."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.errors import UnreadableInput
from studio.sound.folders.metadata import read_metadata
from studio.sound.recordings import tag_chunks
from studio.sound.recordings.audio_file import probe, read
from studio.sound.recordings.tag_chunks import missing_bytes
from studio.sound.recordings.wave_repair import RepairedWave, layout_of

RATE = 44_100


def tone(seconds: float, hz: float = 440.0) -> np.ndarray:
    return 0.4 * np.sin(2 * np.pi * hz * np.arange(round(seconds * RATE)) / RATE)


def samples_of(seconds: float) -> bytes:
    return np.rint(tone(seconds) * 32767).astype("<i2").tobytes()


FORM = struct.pack("<HHIIHH", 1, 1, RATE, 2 * RATE, 2, 16)


def wave(
    path: Path,
    data: bytes,
    *,
    magic: bytes = b"RIFF",
    size: int | None = None,
    long_size: int | None = None,
    before: bytes = b"",
    after: bytes = b"",
) -> Path:
    """A wave file that states ``size`` bytes of samples (the real ones by default), RF64 and BW64 ``long_size``."""
    form = b"fmt " + struct.pack("<I", len(FORM)) + FORM
    long = b""
    if magic != b"RIFF":
        stated = len(data) if long_size is None else long_size
        long = b"ds64" + struct.pack("<IQQQI", 28, 0, stated, stated // 2, 0)
        size = 0xFFFFFFFF
    stated = len(data) if size is None else size
    body = b"WAVE" + long + before + form + b"data" + struct.pack("<I", stated) + data + after
    outer = 0xFFFFFFFF if magic != b"RIFF" else len(body) if size is None else min(size, 0xFFFFFFFF)
    path.write_bytes(magic + struct.pack("<I", outer) + body)
    return path


SIZES: dict[str, Callable[[Path, bytes], Path]] = {
    "right": wave,
    "zero after a crash": lambda path, data: wave(path, data, size=0),
    "a pipe's": lambda path, data: wave(path, data, size=0xFFFFFFFF),
    "a pipe's, signed": lambda path, data: wave(path, data, size=0x7FFFFFFF),
    "RF64": lambda path, data: wave(path, data, magic=b"RF64"),
    "RF64 that says nothing": lambda path, data: wave(path, data, magic=b"RF64", long_size=0),
    "RF64 that says too little": lambda path, data: wave(path, data, magic=b"RF64", long_size=100),
    "BW64": lambda path, data: wave(path, data, magic=b"BW64"),
    "BW64 that says nothing": lambda path, data: wave(path, data, magic=b"BW64", long_size=0),
    "BW64 with a chunk behind": lambda path, data: wave(path, data, magic=b"BW64", after=b"axml\4\0\0\0<a/>"),
}


@pytest.mark.parametrize("kind", SIZES)
def test_the_samples_are_there_whatever_the_size_says(tmp_path: Path, kind: str) -> None:
    path = SIZES[kind](tmp_path / "a.wav", samples_of(0.7))
    assert probe(path).duration_s == pytest.approx(0.7, abs=1e-4)
    samples, rate = read(path)
    assert rate == RATE
    np.testing.assert_allclose(samples[:, 0], tone(0.7), atol=1e-4)
    assert missing_bytes(path) == 0
    assert read(path, longest_s=0.1)[0].shape == (RATE // 10, 1)


def test_an_empty_recording_stays_empty(tmp_path: Path) -> None:
    path = wave(tmp_path / "a.wav", b"", size=0, after=b"LIST\4\0\0\0INFO")
    with pytest.raises(UnreadableInput, match="holds no sound"):
        read(path)


def test_what_was_cut_off_is_still_said(tmp_path: Path) -> None:
    data = samples_of(0.5)
    path = wave(tmp_path / "a.wav", data[:-5000], size=len(data))
    assert missing_bytes(path) == 5000


@given(st.binary(max_size=400))
def test_no_content_breaks_the_layout(body: bytes) -> None:
    for magic in (b"RIFF", b"RF64"):
        layout_of(io.BytesIO(magic + b"\0\0\0\0WAVE" + body))


def test_a_repaired_file_reads_like_a_file(tmp_path: Path) -> None:
    path = wave(tmp_path / "a.wav", samples_of(0.1), size=0)
    with path.open("rb") as file:
        layout = layout_of(file)
    assert layout is not None
    with RepairedWave(path, layout) as file:
        whole = file.read()
        for place in (0, 3, 43, 44, 60, len(whole)):
            file.seek(place)
            assert file.read(9) == whole[place : place + 9]
    assert soundfile.read(io.BytesIO(whole))[0].shape == (RATE // 10,)


def encoded(path: Path, seconds: float, codec: str, muxer: str, **tags: str) -> Path:
    with av.open(str(path), "w", format=muxer) as output:
        output.metadata.update(tags)
        track = output.add_stream(codec, rate=RATE, layout="mono")
        track.bit_rate = 96_000
        frame = av.AudioFrame.from_ndarray(tone(seconds).astype(np.float32)[None], "fltp", "mono")
        frame.sample_rate = RATE
        fifo = av.AudioFifo()
        fifo.write(frame)
        for part in [*fifo.read_many(track.codec_context.frame_size or 1024), fifo.read(0, partial=True)]:
            if part is not None:
                output.mux(track.encode(part))
        output.mux(track.encode(None))
    return path


@pytest.mark.parametrize(
    ("name", "codec", "muxer"), [("a.m4a", "aac", "ipod"), ("a.wma", "wmav2", "asf"), ("a.aac", "aac", "adts")]
)
def test_what_telephones_and_players_write(tmp_path: Path, name: str, codec: str, muxer: str) -> None:
    path = encoded(tmp_path / name, 1.3, codec, muxer, title="Turmuhr, schlägt", artist="Anna")
    facts = probe(path)
    samples, rate = read(path)
    assert facts.duration_s == pytest.approx(1.3, abs=0.1)
    assert abs(len(samples) - facts.frames) <= 2048
    spectrum = np.abs(np.fft.rfft(samples[:, 0]))
    assert np.argmax(spectrum) * rate / len(samples) == pytest.approx(440, abs=2)
    assert read(path, longest_s=0.2)[0].shape == (round(0.2 * rate), 1)
    if muxer != "adts":
        metadata = read_metadata(path, facts)
        assert (metadata.name, metadata.attribution) == ("Turmuhr, schlägt", "Anna")


def test_an_mp3_without_a_table_is_as_long_as_it_is(tmp_path: Path) -> None:
    """Of variable bit rate: its first frame, silent and small, says nothing about the others."""
    sound = np.concatenate([np.zeros(2 * RATE), np.random.default_rng(0).uniform(-0.5, 0.5, 2 * RATE)])
    path = tmp_path / "a.mp3"
    with soundfile.SoundFile(
        path, "w", RATE, 1, format="MP3", subtype="MPEG_LAYER_III", bitrate_mode="VARIABLE", compression_level=0.5
    ) as file:
        file.write(sound)
    data = path.read_bytes()
    table = max(data.find(b"Xing"), data.find(b"Info"))
    assert table > 0, "the encoder writes a table, which is taken out here"
    first = data.find(b"\xff\xfb", table)
    path.write_bytes(data[first:])
    assert probe(path).duration_s == pytest.approx(4.0, abs=0.1)
    samples, _ = read(path)
    assert len(samples) == pytest.approx(4 * RATE, abs=0.1 * RATE)
    assert np.abs(samples[-RATE // 2 : -3000]).max() > 0.2


@pytest.mark.parametrize("damage", [b"\0\0\0\x20ftypM4A ", b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", b"\xff\xf1\x50"])
def test_damaged_streams_are_sentences(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "a.m4a"
    path.write_bytes(damage + bytes(300))
    for work in (probe, read):
        with pytest.raises(UnreadableInput, match=r"a\.m4a cannot be read"):
            work(path)


# --- words ------------------------------------------------------------------------------------------------------------


IXML = '<?xml version="1.0" encoding="{}"?><BWFXML><ASWG><fxName>Mühle – {}</fxName></ASWG></BWFXML>'


@pytest.mark.parametrize(
    ("declared", "coding", "mark"),
    [
        ("UTF-8", "utf-8", b""),
        ("UTF-8", "utf-8", b"\xef\xbb\xbf"),
        ("UTF-16", "utf-16-le", b"\xff\xfe"),
        ("UTF-16", "utf-16-be", b"\xfe\xff"),
        ("UTF-16", "utf-16-le", b""),
        ("ISO-8859-1", "cp1252", b""),
        ("windows-1252", "cp1252", b""),
        ("UTF-8", "cp1252", b""),
        ("iso-8859-15", "iso-8859-15", b""),
    ],
)
@pytest.mark.parametrize("padding", [b"", b"\0", b"\0\0"])
def test_ixml_in_every_coding(declared: str, coding: str, mark: bytes, padding: bytes) -> None:
    words = "Wasserrad"
    text = IXML.format(declared, words)
    if coding == "iso-8859-15":
        text = text.replace("–", "-")
    found = tag_chunks.ixml(mark + text.encode(coding) + padding)
    assert found["fxname"].replace("-", "–") == f"Mühle – {words}"


@pytest.mark.parametrize("coding", ["utf-8", "cp1252"])
def test_bext_and_info_are_utf_8_or_windows_1252(coding: str) -> None:
    body = "Straßenbahn – quietscht".encode(coding).ljust(256, b"\0") + "Rundfunk Köln".encode(coding).ljust(346, b"\0")
    assert tag_chunks.bext(body) == {"description": "Straßenbahn – quietscht", "originator": "Rundfunk Köln"}
    text = "Glöckchen – hell".encode(coding) + b"\0"
    info = b"INFOINAM" + struct.pack("<I", len(text)) + text + b"\0" * (len(text) % 2)
    assert tag_chunks.info(info) == {"title": "Glöckchen – hell"}


def test_words_are_found_in_long_formats_too(tmp_path: Path) -> None:
    text = IXML.format("UTF-8", "leise").encode()
    chunk = b"iXML" + struct.pack("<I", len(text)) + text + b"\0" * (len(text) % 2)
    for magic in (b"RF64", b"BW64"):
        path = wave(tmp_path / "a.wav", samples_of(0.2), magic=magic, before=chunk)
        assert read_metadata(path, probe(path)).name == "Mühle – leise"
