"""What a film is like besides its pictures: where it ends, its last frame, pixel shape, fields, telecine."""

from __future__ import annotations

import shutil
import subprocess
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import av.filter
import numpy as np
import pytest

from studio.media.film.matroska import say_display_size
from studio.media.film.reader import FilmReader
from studio.media.film.soundtrack import mux_soundtrack
from studio.media.film.survey import is_cut_short
from studio.media.film.telecine import FIELDS_REPEATED, FRAMES_REPEATED, TelecineWatch, flagged
from studio.media.film.writer import FilmWriter
from studio.media.inspect import inspect
from tests.media.conftest import click, make_film
from tests.media.film.test_tracks import coloured


def shown_times(path: Path) -> list[Fraction]:
    with FilmReader.open(path) as film:
        return [tone.time for tone in film.tones()]


def longest(path: Path) -> float:
    """From the first picture to the end of the last one, by the packets."""
    with av.open(str(path)) as film:
        ends = [
            (float(p.pts * p.time_base), float((p.pts + (p.duration or 0)) * p.time_base))
            for p in film.demux(video=0)
            if p.pts is not None
        ]
        stated = {k.upper(): v for k, v in film.streams.video[0].metadata.items()}.get("DURATION")
    begin, end = min(b for b, _ in ends), max(e for _, e in ends)
    if stated:
        hours, minutes, seconds = stated.split(":")
        end = max(end, int(hours) * 3600 + int(minutes) * 60 + float(seconds))
    return end - begin


def lengthened(path: Path, last_s: Fraction) -> Path:
    """The film with a last picture that stays this long (MP4, pictures in the order in which they are seen)."""
    film = make_film(path.with_name("plain.mp4"), codec="mpeg4", rate=10, tick=Fraction(1, 1000), frames=6)
    with av.open(str(film)) as source, av.open(str(path), "w") as target:
        stream = target.add_stream_from_template(source.streams.video[0])
        packets = [p for p in source.demux(video=0) if p.size]
        for packet in packets:
            packet.stream = stream
            if packet is packets[-1]:
                packet.duration = round(last_s / packet.time_base)
            target.mux(packet)
    film.unlink()
    return path


@pytest.mark.parametrize("suffix", ["mkv", "mp4", "mov"])
def test_the_last_picture_stays_as_long_as_it_did(clean_folder: Path, suffix: str) -> None:
    path = lengthened(clean_folder / "in.mp4", Fraction(6, 5))
    assert inspect(path).duration_s == pytest.approx(1.7, abs=0.005)  # type: ignore[union-attr]
    coloured(path, clean_folder / f"out.{suffix}")
    assert longest(clean_folder / f"out.{suffix}") == pytest.approx(1.7, abs=0.005)
    with FilmReader.open(clean_folder / f"out.{suffix}") as film:
        assert film.facts.duration_s == pytest.approx(1.7, abs=0.005)


def test_a_film_ends_where_its_pictures_end_not_where_its_music_does(clean_folder: Path) -> None:
    path = make_film(clean_folder / "in.mkv", frames=25, sound=click(3.0, 6.0), sound_codec="flac")
    facts = inspect(path)
    assert facts.duration_s == pytest.approx(1.0, abs=0.05)  # type: ignore[union-attr]
    notes = coloured(path, clean_folder / "out.mkv")
    assert len(shown_times(clean_folder / "out.mkv")) == 25
    assert not any("breaks off" in note for note in notes)


def with_other_duration(path: Path, seconds: float) -> None:
    """Let the Matroska header promise another length (element Duration, 64-bit float in milliseconds)."""
    import struct

    data = bytearray(path.read_bytes())
    place = data.find(b"\x44\x89\x88")
    assert place > 0
    data[place + 3 : place + 11] = struct.pack(">d", seconds * 1000)
    path.write_bytes(bytes(data))


def test_a_wrong_header_does_not_make_a_film_broken_off(clean_folder: Path) -> None:
    path = make_film(clean_folder / "in.mkv", frames=25)
    with_other_duration(path, 90.0)
    coloured(path, clean_folder / "out.mkv")
    assert len(shown_times(clean_folder / "out.mkv")) == 25
    with FilmReader.open(path) as film:
        assert sum(1 for _ in film.tones()) == 25
        assert film.closing_notes() == []
    mux_soundtrack(path, click(0.5, 1.0), clean_folder / "sound.mkv")


@pytest.mark.parametrize("suffix", ["mkv", "mp4", "avi"])
def test_what_breaks_off_in_earnest_is_done_up_to_there_and_said(clean_folder: Path, suffix: str) -> None:
    name = "whole.mp4" if suffix == "mp4" else f"in.{suffix}"
    options: dict[str, Any] = {"codec": "mpeg4", "tick": Fraction(1, 25)} if suffix == "avi" else {}
    path = make_film(clean_folder / name, frames=150, width=160, height=120, **options)
    if suffix == "mp4":  # its table of contents at the front, as films for the network have it
        with (
            av.open(str(path)) as source,
            av.open(str(clean_folder / "in.mp4"), "w", options={"movflags": "faststart"}) as target,
        ):
            stream = target.add_stream_from_template(source.streams.video[0])
            for packet in source.demux(video=0):
                if packet.size:
                    packet.stream = stream
                    target.mux(packet)
        path = clean_folder / "in.mp4"
    assert not is_cut_short(path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 3 // 5])
    assert is_cut_short(path)
    with FilmReader.open(path) as film:
        assert 20 < sum(1 for _ in film.tones()) < 150
        assert [note.count("breaks off after") for note in film.facts.notes].count(1) == 1
        assert not any("breaks off" in note for note in film.closing_notes()), "once is enough"
    mux_soundtrack(path, click(0.5, 2.0), clean_folder / "sound.mkv")
    with FilmReader.open(path) as film, FilmReader.open(clean_folder / "sound.mkv") as result:
        assert abs(result.facts.frames - film.facts.frames) <= 1


@pytest.mark.parametrize("aspect", [Fraction(16, 15), Fraction(64, 45), Fraction(8, 9)])
@pytest.mark.parametrize("make", ["coloured", "sounded"])
def test_a_pixel_shape_that_only_the_container_knows_is_kept(clean_folder: Path, aspect: Fraction, make: str) -> None:
    path = make_film(clean_folder / "in.mkv", frames=5, width=90, height=72)
    assert say_display_size(path, aspect)
    with FilmReader.open(path) as film:
        assert film.pixel_aspect == pytest.approx(aspect, rel=0.002)
    for suffix in ("mkv", "mp4"):
        output = clean_folder / f"out.{suffix}"
        if make == "coloured":
            coloured(path, output)
        else:
            mux_soundtrack(path, click(0.1, 0.2), output)
        with FilmReader.open(output) as film:
            if make == "sounded" and suffix == "mp4":
                continue  # copied H.264 says its own shape there
            assert film.pixel_aspect == pytest.approx(aspect, rel=0.002)
            assert sum(1 for _ in film.tones()) == 5


def test_a_head_without_room_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "no.mkv"
    path.write_bytes(b"\x1a\x45\xdf\xa3" + bytes(40))
    before = path.read_bytes()
    assert not say_display_size(path, Fraction(2))
    assert path.read_bytes() == before


def weave(path: Path, frames: list[np.ndarray], order: str | None, rate: Fraction = Fraction(25)) -> Path:
    """A lossless film of these Y planes (4:2:2), its frames tagged with a field order."""
    graph = av.filter.Graph()
    height, width = frames[0].shape
    source = graph.add_buffer(width=width, height=height, format=av.VideoFormat("yuv422p"), time_base=1 / rate)
    mode = graph.add("setfield", f"mode={order or 'prog'}")
    sink = graph.add("buffersink")
    source.link_to(mode)
    mode.link_to(sink)
    graph.configure()
    with av.open(str(path), "w") as film:
        stream = film.add_stream("ffv1", rate=rate)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv422p"
        stream.codec_context.field_order = {None: 1, "tff": 2, "bff": 3}[order]
        for number, luma in enumerate(frames):
            frame = av.VideoFrame(width, height, "yuv422p")
            for index, plane in enumerate(frame.planes):
                rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
                rows[:, : plane.width] = luma if index == 0 else 128
            frame.pts, frame.time_base = number, 1 / rate
            graph.push(frame)
            film.mux(stream.encode(graph.pull()))
        film.mux(stream.encode(None))
    return path


def moving(count: int, height: int = 48, width: int = 96) -> list[np.ndarray]:
    noise = np.random.default_rng(0).integers(40, 220, (height, width + 8 * count), dtype=np.uint8)
    return [np.ascontiguousarray(noise[:, 8 * n : 8 * n + width]) for n in range(count)]


@pytest.mark.parametrize("order", ["tff", "bff", None])
def test_fields_are_recognised_and_stay(clean_folder: Path, order: str | None) -> None:
    path = weave(clean_folder / "in.mkv", moving(6), order)
    said = {"tff": "top first", "bff": "bottom first", None: "progressive"}[order]
    with FilmReader.open(path) as film:
        assert film.field_order == said
        assert any(f"Interlaced ({said})" in note for note in film.facts.notes) == (order is not None)
        assert {tone.fields for tone in film.tones()} == {said}
        with FilmWriter(clean_folder / "out.mkv", film) as writer:
            from studio.media.film.planes import Planes

            for tone in film.tones():
                plane = np.full((48, 48), 128, np.uint8)
                writer.write(tone.time, Planes(tone.luma, plane, plane), tone.fields)
            writer.finish()
    with FilmReader.open(clean_folder / "out.mkv") as film:
        assert film.field_order == said
    if shutil.which("ffprobe"):
        words = ["ffprobe", "-v", "error", "-show_entries", "stream=field_order:frame=interlaced_frame,top_field_first"]
        found = subprocess.run(
            [*words, "-of", "csv", str(clean_folder / "out.mkv")], capture_output=True, check=True, text=True
        ).stdout
        assert found.count({"tff": "frame,1,1", "bff": "frame,1,0", None: "frame,0,0"}[order]) == 6
        assert f"stream,{ {'tff': 'tt', 'bff': 'bb', None: 'progressive'}[order] }" in found


def pulled_down(film: list[np.ndarray], shift: int = 0) -> list[np.ndarray]:
    """24 pictures a second in 30 frames: A A, B B, B C, C D, D D (upper and lower half pictures)."""
    frames = []
    for group in range(0, len(film) - 3, 4):
        a, b, c, d = film[group : group + 4]
        for upper, lower in ((a, a), (b, b), (b, c), (c, d), (d, d)):
            frame = upper.copy()
            frame[1::2] = lower[1::2]
            frames.append(frame)
    return frames[shift:]


@pytest.mark.parametrize("shift", range(5))
@pytest.mark.parametrize("noise", [0, 3])
def test_telecine_is_recognised(shift: int, noise: int) -> None:
    random = np.random.default_rng(1)
    watch = TelecineWatch(30_000 / 1001, 8)
    for frame in pulled_down(moving(16), shift):
        grain = random.integers(-noise, noise + 1, frame.shape)
        watch.push(np.clip(frame + grain, 0, 255).astype(np.uint8))
    assert watch.note == FIELDS_REPEATED


def test_doubled_frames_are_recognised_and_ordinary_film_is_not() -> None:
    film = moving(24)
    doubled = [frame for n, frame in enumerate(film) for frame in [frame] * (2 if n % 4 == 3 else 1)]
    for frames, rate, note in (
        (doubled, 30.0, FRAMES_REPEATED),
        (film, 30.0, ""),
        (film[:1] * 30, 30.0, ""),
        (pulled_down(film), 25.0, ""),
        ([frame for frame in film for _ in range(2)], 30.0, ""),
    ):
        watch = TelecineWatch(rate, 8)
        for frame in frames:
            watch.push(frame)
        assert watch.note == note


def test_telecine_is_said_after_the_film_was_read(clean_folder: Path) -> None:
    path = weave(clean_folder / "in.mkv", pulled_down(moving(16)), None, Fraction(30_000, 1001))
    with FilmReader.open(path) as film:
        assert film.closing_notes() == []
        for _ in film.tones():
            pass
        assert film.closing_notes() == [FIELDS_REPEATED]


def test_pulldown_by_flags_is_told_by_the_times() -> None:
    field = 1001 / 60_000
    steps = [3, 2] * 12
    assert flagged(np.cumsum([0.0, *[step * field for step in steps]]).tolist())
    assert not flagged([n / 25 for n in range(40)])


def test_a_sequence_of_dpx_files_is_a_film(clean_folder: Path) -> None:
    encoder: Any = av.CodecContext.create("dpx", "w")
    encoder.width, encoder.height, encoder.pix_fmt, encoder.time_base = 64, 48, "gbrp10be", Fraction(1, 24)
    for number in range(5):
        frame = av.VideoFrame.from_ndarray(picture_rgb(number), "rgb24").reformat(format="gbrp10be")
        frame.pts = number
        (clean_folder / f"reel_{86400 + number:07d}.dpx").write_bytes(bytes(encoder.encode(frame)[0]))
    from studio.media.files.inputs import list_inputs

    (first,) = list_inputs([clean_folder])
    assert first.name == "reel_0086400.dpx"
    facts = inspect(first)
    assert facts.frames == 5  # type: ignore[union-attr]
    assert any("5 DPX files from number 86400" in note for note in facts.notes)
    with FilmReader.open(first) as film:
        assert (film.signal.bits, film.signal.has_luma) == (10, False)
        assert len(list(film.tones())) == 5
    coloured(first, clean_folder / "out.mkv")
    assert len(shown_times(clean_folder / "out.mkv")) == 5


def picture_rgb(number: int) -> np.ndarray:
    return np.full((48, 64, 3), 40 + 30 * number, np.uint8)
