"""Everything of a film but its pictures comes along, coloured or given sound, or is named when it cannot."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from studio.media.film.planes import Planes, converted_luma
from studio.media.film.reader import FilmReader
from studio.media.film.soundtrack import mux_soundtrack
from studio.media.film.subtitles import plain_text
from studio.media.film.writer import FilmWriter
from tests.media.conftest import click, click_time, first_picture_time, picture_of

MS = Fraction(1, 1000)
WORDS = [(120, 300, "Ein <i>Zug</i> fährt ein."), (500, 400, "Ende")]
Make = Callable[[Path, Path], list[str]]


def full_film(path: Path, *, start: Fraction = Fraction(0)) -> Path:
    """25 frames with two sound tracks (5.1 and mono), subtitles, chapters, an attachment and a timecode (Matroska)."""
    with av.open(str(path), "w", format="matroska") as film:
        film.metadata["timecode"] = "01:02:03:04"
        video = film.add_stream("libx264", rate=25)
        video.width, video.height, video.pix_fmt = 64, 48, "yuv420p"
        video.codec_context.time_base = Fraction(1, 25)
        tracks = []
        for layout, language, title in (("5.1", "ger", "Klavier"), ("mono", "eng", "Commentary")):
            track = film.add_stream("flac", rate=48_000, layout=layout)
            track.metadata.update(language=language, title=title)
            tracks.append(track)
        words = film.add_mux_stream("subrip")
        words.metadata.update(language="ger", title="Untertitel")
        words.time_base = MS
        film.add_attachment("programme.txt", "text/plain", b"An evening of film.\n")
        shift = round(start / MS)
        film.set_chapters(
            [
                {"id": n + 1, "start": begin + shift, "end": end + shift, "time_base": MS, "metadata": {"title": title}}
                for n, (begin, end, title) in enumerate([(0, 500, "Akt 1"), (500, 1000, "Akt 2")])
            ]
        )
        for track, channels in zip(tracks, (6, 1), strict=True):
            times = np.arange(48_000) / 48_000
            tones = np.stack([np.sin(2 * np.pi * (300 + 200 * c) * times) for c in range(channels)], axis=1) * 0.3
            whole = (tones * 32767).astype(np.int16)
            frame = av.AudioFrame.from_ndarray(whole.reshape(1, -1), "s16", track.codec_context.layout.name)
            frame.sample_rate, frame.pts, frame.time_base = 48_000, round(start * 48_000), Fraction(1, 48_000)
            for packet in [*track.encode(frame), *track.encode(None)]:
                film.mux(packet)
        for begin, length, text in WORDS:
            packet = av.Packet(text.encode())
            packet.stream, packet.time_base = words, MS
            packet.pts = packet.dts = begin + shift
            packet.duration = length
            film.mux(packet)
        for number in range(25):
            picture = av.VideoFrame.from_ndarray(picture_of(number, 64, 48), "rgb24")
            picture.pts, picture.time_base = number + round(start * 25), Fraction(1, 25)
            film.mux(video.encode(picture))
        film.mux(video.encode(None))
    return path


def coloured(path: Path, output: Path) -> list[str]:
    with FilmReader.open(path) as film, FilmWriter(output, film) as writer:
        for tone in film.tones():
            columns, rows = writer.signal.chroma_size(film.width, film.height)
            plane = np.full(
                (rows, columns), 1 << (writer.signal.bits - 1), np.uint8 if writer.signal.bits == 8 else "<u2"
            )
            writer.write(tone.time, Planes(converted_luma(tone.luma, film.signal, writer.signal), plane, plane))
        writer.finish(film.last_length)
        return writer.notes


def sounded(path: Path, output: Path) -> list[str]:
    notes: list[str] = []
    mux_soundtrack(path, click(0.5, 1.0), output, note=notes.append)
    return notes


def subtitles_of(film: Any) -> list[tuple[float, str]]:
    stream = film.streams.subtitles[0]
    codec = stream.codec_context.name
    found = []
    for packet in film.demux(stream):
        text = plain_text(bytes(packet), codec) if packet.size else ""
        if text:
            found.append((float(packet.pts * packet.time_base), text))
    return found


def tags(stream: Any) -> tuple[str, str]:
    return stream.metadata.get("language", ""), stream.metadata.get("title", "")


@pytest.mark.parametrize("start", [Fraction(0), Fraction(2)])
@pytest.mark.parametrize("make", [coloured, sounded])
def test_matroska_keeps_all_of_it(clean_folder: Path, make: Make, start: Fraction) -> None:
    output = clean_folder / "out.mkv"
    notes = make(full_film(clean_folder / "in.mkv", start=start), output)
    assert notes == []
    with av.open(str(output)) as film:
        own = film.streams.audio[-2:]
        assert [tags(track) for track in own] == [("ger", "Klavier"), ("eng", "Commentary")]
        assert [track.codec_context.layout.nb_channels for track in own] == [6, 1]
        assert tags(film.streams.subtitles[0]) == ("ger", "Untertitel")
        assert [(c["start"] * c["time_base"], c["metadata"]["title"]) for c in film.chapters()] == [
            (0, "Akt 1"),
            (Fraction(1, 2), "Akt 2"),
        ]
        attached = next(s for s in film.streams if s.type == "attachment")
        assert (attached.metadata["filename"], attached.data) == ("programme.txt", b"An evening of film.\n")
        assert {k.lower(): v for k, v in film.metadata.items()}["timecode"] == "01:02:03:04"
        words = subtitles_of(film)
    assert words == [(pytest.approx(0.12, abs=0.002), "Ein Zug fährt ein."), (pytest.approx(0.5, abs=0.002), "Ende")]


@pytest.mark.parametrize("suffix", ["mp4", "mov"])
@pytest.mark.parametrize("make", [coloured, sounded])
def test_mp4_and_mov_keep_what_they_can_and_the_rest_is_named(clean_folder: Path, make: Make, suffix: str) -> None:
    output = clean_folder / f"out.{suffix}"
    notes = make(full_film(clean_folder / "in.mkv"), output)
    assert any("programme.txt" in note and "left out" in note for note in notes)
    assert any("subtitles (ger, Untertitel) came along as plain text" in note for note in notes)
    with av.open(str(output)) as film:
        own = film.streams.audio[-2:]
        assert [track.metadata.get("language") for track in own] == ["ger", "eng"]
        assert [track.codec_context.layout.nb_channels for track in own] == [6, 1]
        assert film.streams.subtitles[0].metadata["language"] == "ger"
        assert [c["metadata"]["title"] for c in film.chapters()] == ["Akt 1", "Akt 2"]
        timecodes = [t.get("timecode") for t in (film.metadata, *(s.metadata for s in film.streams))]
        # What is written as a track of its own in MOV is told of the picture track too.
        assert "01:02:03:04" in timecodes
        words = subtitles_of(film)
    assert words == [(pytest.approx(0.12, abs=0.002), "Ein Zug fährt ein."), (pytest.approx(0.5, abs=0.002), "Ende")]
    # And back into Matroska.
    back = clean_folder / "back.mkv"
    coloured(output, back)
    with av.open(str(back)) as film:
        assert [text for _, text in subtitles_of(film)] == ["Ein Zug fährt ein.", "Ende"]


def test_channels_stay_in_their_order_when_sound_is_coded_anew(clean_folder: Path) -> None:
    path = full_film(clean_folder / "in.mkv")
    notes = coloured(path, clean_folder / "out.mov")
    assert any("flac" in note and "all its channels" in note for note in notes)
    with av.open(str(clean_folder / "out.mov")) as film:
        blocks = [frame.to_ndarray() for frame in film.decode(film.streams.audio[0])]
        planar = film.streams.audio[0].codec_context.format.is_planar
        samples = np.concatenate(blocks, axis=1) if planar else np.concatenate([b.reshape(-1, 6) for b in blocks]).T
    power = np.abs(np.fft.rfft(samples[:, :48_000].astype(float) * np.hanning(48_000), axis=1))
    assert power.argmax(axis=1).tolist() == [300, 500, 700, 900, 1100, 1300]


@pytest.mark.parametrize("make", [coloured, sounded])
def test_sound_that_begins_late_keeps_its_offset(clean_folder: Path, make: Make) -> None:
    from tests.media.conftest import make_film

    path = make_film(
        clean_folder / "in.mkv", frames=25, sound=click(0.18, 0.6), sound_codec="pcm_s16le", sound_start=Fraction(8, 25)
    )
    output = clean_folder / "out.mkv"
    make(path, output)
    with av.open(str(output)) as film:
        last = len(film.streams.audio) - 1
    assert click_time(output, last) - first_picture_time(output) == pytest.approx(0.5, abs=0.003)


@pytest.mark.parametrize(
    ("data", "codec", "text"),
    [
        (b"Hello <b>there</b>\r\nfriend", "subrip", "Hello there\nfriend"),
        (b"1,0,Default,,0,0,0,,{\\i1}One,\\Ntwo\\hthree", "ass", "One,\ntwo three"),
        (b"\x00\x04W\xc3\xb6 \x00\x00\x00\x08styl", "mov_text", "Wö"),
        (b"2 < 3", "subrip", "2 < 3"),
    ],
)
def test_subtitles_are_read_for_their_words(data: bytes, codec: str, text: str) -> None:
    assert plain_text(data, codec) == text
