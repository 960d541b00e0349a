"""Coloured films keep the times, the shape and the sound of their source, or leave nothing behind."""

from __future__ import annotations

import errno
import itertools
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.domain.errors import Cancelled, UnwritableOutput
from studio.media.files.safety import sha256_of
from studio.media.film.planes import Planes, converted_luma
from studio.media.film.reader import FilmReader
from studio.media.film.signal import Signal
from studio.media.film.writer import FilmWriter
from tests.media.conftest import Array, click, click_time, first_picture_time, make_film

SUFFIXES = ["mp4", "mkv", "mov"]


def tinted(luma: Array, film: FilmReader, signal: Signal) -> Planes:
    """A film's own Y, with colour planes of one brownish colour."""
    columns, rows = signal.chroma_size(film.width, film.height)
    kind = np.uint8 if signal.bits == 8 else np.uint16
    middle, step = 1 << (signal.bits - 1), 1 << (signal.bits - 8)
    u, v = (np.full((rows, columns), middle + amount * step, kind) for amount in (-12, 9))
    return Planes(converted_luma(luma, film.signal, signal), u, v)


def colour(film: FilmReader, output: Path, **options: Any) -> tuple[list[Planes], tuple[str, ...]]:
    written = []
    with FilmWriter(output, film, **options) as writer:
        for tone in film.tones():
            written.append(tinted(tone.luma, film, writer.signal))
            writer.write(tone.time, written[-1], tone.fields)
        writer.finish(film.last_length)
        return written, tuple(writer.notes)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_pictures_and_times_come_back(clean_folder: Path, suffix: str) -> None:
    rate = Fraction(24_000, 1001)
    path = make_film(clean_folder / "in.mp4", rate=rate, tick=1 / rate, frames=30, width=96, height=64)
    with FilmReader.open(path) as film:
        times = [f.time for f in film.frames()]
        written, notes = colour(film, clean_folder / f"out.{suffix}", disclosure="Digitally colourised")
        assert notes == ()
    with FilmReader.open(clean_folder / f"out.{suffix}") as result:
        frames = list(result.tones())
        comment = {key.lower(): value for key, value in result.metadata.items()}["comment"]
        assert comment == "Digitally colourised"
        assert result.facts.duration_s == pytest.approx(30 / float(rate), abs=0.05)
    assert len(frames) == 30
    for frame, time, planes in zip(frames, times, written, strict=True):
        assert abs(frame.time - time) <= (Fraction(1, 1999) if suffix == "mkv" else 0)
        difference = np.abs(frame.luma.astype(int) - planes.y)
        assert difference.mean() <= {"mkv": 0, "mp4": 2, "mov": 4}[suffix]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(900, 40_000), min_size=2, max_size=12), st.sampled_from(SUFFIXES))
def test_varying_times_are_kept(tmp_path: Path, steps: list[int], suffix: str) -> None:
    ticks = np.cumsum([0, *steps]).tolist()
    path = make_film(tmp_path / "v.mp4", frames=len(ticks), time_of=lambda i: Fraction(ticks[i], 90_000), rate=30)
    with FilmReader.open(path) as film:
        colour(film, tmp_path / f"out.{suffix}", overwrite=True)
    with FilmReader.open(tmp_path / f"out.{suffix}") as result:
        times = [frame.time for frame in result.frames()]
    allowed = Fraction(1, 1000) if suffix == "mkv" else Fraction(0)
    assert len(times) == len(ticks)
    assert all(abs(time - Fraction(tick, 90_000)) <= allowed for time, tick in zip(times, ticks, strict=True))


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(("width", "height"), [(65, 48), (64, 49), (65, 49)])
def test_odd_sizes_are_kept_or_extended_and_said(clean_folder: Path, suffix: str, width: int, height: int) -> None:
    path = make_film(clean_folder / "in.mkv", codec="ffv1", pixels="bgr0", width=width, height=height, frames=4)
    with FilmReader.open(path) as film:
        written, notes = colour(film, clean_folder / f"out.{suffix}")
    with FilmReader.open(clean_folder / f"out.{suffix}") as result:
        frame = next(result.tones()).luma
    if suffix == "mkv":
        np.testing.assert_array_equal(frame, written[0].y)
        assert notes == ()
    else:
        assert frame.shape == (height + height % 2, width + width % 2)
        assert np.abs(frame[:height, :width].astype(int) - written[0].y).mean() < 6
        assert "even sizes" in notes[0]
        assert ("row" in notes[0]) == bool(height % 2)
        assert ("column" in notes[0]) == bool(width % 2)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_turned_films_and_oblong_pixels(clean_folder: Path, suffix: str) -> None:
    path = make_film(clean_folder / "in.mp4", rotation=90, aspect=Fraction(16, 15), frames=4)
    with FilmReader.open(path) as film:
        assert film.pixel_aspect == Fraction(15, 16)
        colour(film, clean_folder / f"out.{suffix}")
    with FilmReader.open(clean_folder / f"out.{suffix}") as result:
        assert (result.width, result.height) == (48, 64)
        assert result.pixel_aspect == Fraction(15, 16)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    ("source", "codec"), [("in.mp4", "aac"), ("in.mkv", "flac"), ("in.mkv", "pcm_s16le"), ("in.ts", "mp2")]
)
def test_the_sound_comes_along_in_step(clean_folder: Path, suffix: str, source: str, codec: str) -> None:
    path = make_film(
        clean_folder / source,
        frames=50,
        sound=click(1.0, 2.0),
        sound_codec=codec,
        time_of=lambda i: Fraction(i, 25) + Fraction(1, 5),
        sound_start=Fraction(1, 5),
    )
    heard = click_time(path) - first_picture_time(path)
    before = sha256_of(path)
    with FilmReader.open(path) as film:
        _, notes = colour(film, clean_folder / f"out.{suffix}")
    output = clean_folder / f"out.{suffix}"
    assert click_time(output) - first_picture_time(output) == pytest.approx(heard, abs=0.002)
    with av.open(str(output)) as result:
        copied = result.streams.audio[0].codec_context.codec.canonical_name
    refused = {"mp4": {"pcm_s16le", "mp2"}, "mov": {"flac", "mp2"}, "mkv": set()}[suffix]
    assert (codec in refused) == any("re-encoded" in note for note in notes)
    assert copied == ({"mp4": "aac", "mov": "pcm_s24le"}[suffix] if codec in refused else codec)
    assert sha256_of(path) == before


def test_sound_can_be_left_out(clean_folder: Path) -> None:
    path = make_film(clean_folder / "in.mp4", sound=click(0.1, 0.4))
    with FilmReader.open(path) as film:
        colour(film, clean_folder / "out.mp4", keep_sound=False)
    assert not FilmReader.open(clean_folder / "out.mp4").facts.has_audio


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_work_gives_the_same_bytes(clean_folder: Path, suffix: str) -> None:
    path = make_film(clean_folder / "in.mp4", sound=click(0.1, 0.4), title="Harbour")
    with FilmReader.open(path) as film:
        colour(film, clean_folder / f"one.{suffix}")
        colour(film, clean_folder / f"two.{suffix}")
    assert sha256_of(clean_folder / f"one.{suffix}") == sha256_of(clean_folder / f"two.{suffix}")


def test_h264_says_which_colours_it_means_and_can_start_at_once(clean_folder: Path) -> None:
    path = make_film(clean_folder / "in.mp4")
    with FilmReader.open(path) as film:
        colour(film, clean_folder / "out.mp4")
    with av.open(str(clean_folder / "out.mp4")) as result:
        context = result.streams.video[0].codec_context
        # The matrix that players take for this size, the film's limited range; what the film leaves open stays open.
        assert (context.color_primaries, context.color_trc, context.colorspace) == (2, 2, 6)
        assert (context.pix_fmt, context.color_range) == ("yuv420p", 1)
    head = (clean_folder / "out.mp4").read_bytes()
    assert head.find(b"moov") < head.find(b"mdat")


def test_quality_steers_the_size(clean_folder: Path) -> None:
    path = make_film(clean_folder / "in.mp4", width=160, height=120)
    sizes = []
    with FilmReader.open(path) as film:
        for quality in (20, 92):
            output = clean_folder / f"{quality}.mp4"
            with FilmWriter(output, film, quality=quality) as writer:
                for index, tone in enumerate(film.tones()):
                    noise = np.random.default_rng(index).integers(0, 60, tone.luma.shape)
                    noisy = np.clip(tone.luma + noise, 0, 255).astype(np.uint8)
                    writer.write(tone.time, tinted(noisy, film, writer.signal))
                writer.finish()
            sizes.append(output.stat().st_size)
    assert sizes[1] > 2 * sizes[0]


@pytest.mark.parametrize(
    ("name", "wanted", "sentence"),
    [
        ("in.mp4", "auto", "originals are never overwritten"),
        ("there.mp4", "auto", "exists already"),
        ("gone/out.mp4", "auto", "does not exist"),
        ("out.avi", "auto", "written as MP4, MKV"),
        ("out.mp4", "mov-prores", "is named as mp4"),
    ],
)
def test_impossible_outputs_are_refused(clean_folder: Path, name: str, wanted: str, sentence: str) -> None:
    path = make_film(clean_folder / "in.mp4", frames=3)
    (clean_folder / "there.mp4").write_bytes(b"theirs")
    with FilmReader.open(path) as film, pytest.raises(UnwritableOutput, match=sentence):
        FilmWriter(clean_folder / name, film, film_format=wanted)
    assert sorted(p.name for p in clean_folder.iterdir()) == ["in.mp4", "there.mp4"]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("after", [0, 5])
def test_cancel_leaves_nothing(clean_folder: Path, suffix: str, after: int) -> None:
    path = make_film(clean_folder / "in.mp4", sound=click(0.1, 0.4))

    def work() -> None:
        with FilmReader.open(path) as film, FilmWriter(clean_folder / f"out.{suffix}", film) as writer:
            for index, tone in enumerate(film.tones()):
                if index == after:
                    raise Cancelled
                writer.write(tone.time, tinted(tone.luma, film, writer.signal))

    with pytest.raises(Cancelled):
        work()
    assert [p.name for p in clean_folder.iterdir()] == ["in.mp4"]


def test_a_full_disk_is_told_and_leaves_nothing(clean_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_film(clean_folder / "in.mp4", frames=60)
    with FilmReader.open(path) as film, FilmWriter(clean_folder / "out.mkv", film) as writer:

        def full(*_: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(writer, "_mux", full)
        first, second = itertools.islice(film.tones(), 2)
        writer.write(first.time, tinted(first.luma, film, writer.signal))
        with pytest.raises(UnwritableOutput, match="no room left"):
            writer.write(second.time, tinted(second.luma, film, writer.signal))
    assert [p.name for p in clean_folder.iterdir()] == ["in.mp4"]
