"""Films are read by their true frame times, upright, one picture at a time."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.media.film import survey
from studio.media.film.reader import FilmReader
from studio.media.inspect import inspect
from tests.media.conftest import click, make_film, picture_of


@pytest.mark.parametrize("rate", [Fraction(25), Fraction(24_000, 1001), Fraction(18), Fraction(50, 3)])
def test_times_are_exact_fractions(tmp_path: Path, rate: Fraction) -> None:
    path = make_film(tmp_path / "a.mp4", rate=rate, tick=1 / rate, frames=30)
    with FilmReader.open(path) as film:
        times = [frame.time for frame in film.frames()]
        assert film.facts.fps == pytest.approx(float(rate), rel=1e-6)
        assert film.facts.frames == 30
        assert not film.facts.variable_frame_rate
        assert film.facts.duration_s == pytest.approx(30 / float(rate), abs=1e-3)
    assert times == [i / rate for i in range(30)]


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(300, 40_000), min_size=2, max_size=15), st.sampled_from(["mp4", "mkv"]))
def test_variable_frame_rates(tmp_path: Path, steps: list[int], suffix: str) -> None:
    ticks = np.cumsum([0, *steps]).tolist()
    path = make_film(tmp_path / f"v.{suffix}", frames=len(ticks), time_of=lambda i: Fraction(ticks[i], 90_000), rate=30)
    with FilmReader.open(path) as film:
        times = [frame.time for frame in film.frames()]
    assert len(times) == len(ticks)
    # Matroska counts in milliseconds.
    allowed = Fraction(0) if suffix == "mp4" else Fraction(1, 1000)
    assert all(abs(time - Fraction(tick, 90_000)) <= allowed for time, tick in zip(times, ticks, strict=True))


def test_a_varying_rate_is_said(tmp_path: Path) -> None:
    path = make_film(tmp_path / "v.mp4", time_of=lambda i: Fraction(i * i + 3 * i, 100))
    facts = inspect(path)
    assert facts.variable_frame_rate
    assert any("varies" in note for note in facts.notes)


def test_milliseconds_of_matroska_are_no_varying_rate(tmp_path: Path) -> None:
    rate = Fraction(30_000, 1001)
    facts = inspect(make_film(tmp_path / "m.mkv", rate=rate, tick=1 / rate, frames=40))
    assert not facts.variable_frame_rate
    assert facts.fps == pytest.approx(float(rate), rel=1e-3)


@pytest.mark.parametrize("start", [Fraction(-1, 5), Fraction(7, 2)])
@pytest.mark.parametrize("suffix", ["mp4", "ts", "mkv"])
def test_time_begins_with_the_first_picture(tmp_path: Path, start: Fraction, suffix: str) -> None:
    if suffix != "mp4" and start < 0:
        pytest.skip("only MP4 can hide pictures before its beginning")
    path = make_film(tmp_path / f"s.{suffix}", frames=20, time_of=lambda i: start + Fraction(i, 25))
    with FilmReader.open(path) as film:
        frames = list(film.frames())
    assert frames[0].time == 0
    hidden = 5 if start < 0 else 0
    assert len(frames) == 20 - hidden
    assert abs(int(frames[0].rgb[-1, -1, 1]) - int(picture_of(hidden, 4, 4)[-1, -1, 1])) <= 4


@pytest.mark.parametrize("rotation", [0, 90, 180, -90])
@pytest.mark.parametrize("mirrored", [False, True])
def test_pictures_are_laid_upright(tmp_path: Path, rotation: int, mirrored: bool) -> None:
    path = make_film(tmp_path / "r.mp4", frames=3, rotation=rotation, mirrored=mirrored)
    stored = picture_of(0, 64, 48)
    upright = np.rot90(stored, rotation // 90)
    if mirrored:
        upright = upright[:, ::-1]
    with FilmReader.open(path) as film:
        frame = next(film.frames())
        assert (film.height, film.width) == upright.shape[:2]
        assert frame.rgb.shape == upright.shape
        np.testing.assert_allclose(frame.rgb.astype(int), upright.astype(int), atol=40)
        assert np.abs(frame.rgb.astype(int) - upright).mean() < 4
        small = next(film.frames(max_side=16))
        assert max(small.rgb.shape[:2]) == 16
        assert any("Turned" in note for note in film.facts.notes) == (rotation != 0 or mirrored)


@pytest.mark.parametrize(("width", "height"), [(65, 49), (1, 1), (3, 70)])
def test_odd_sizes(tmp_path: Path, width: int, height: int) -> None:
    path = make_film(tmp_path / "o.mkv", codec="ffv1", pixels="bgr0", width=width, height=height, frames=3)
    with FilmReader.open(path) as film:
        frames = list(film.frames())
    assert [f.rgb.shape for f in frames] == [(height, width, 3)] * 3
    np.testing.assert_array_equal(frames[1].rgb, picture_of(1, width, height))


@pytest.mark.parametrize(
    ("codec", "pixels", "suffix"),
    [
        ("mpeg4", "yuv420p", "avi"),
        ("mpeg2video", "yuv422p", "mpg"),
        ("mjpeg", "yuvj420p", "mov"),
        ("ffv1", "gray", "mkv"),
        ("ffv1", "gray16le", "mkv"),
        ("ffv1", "yuv444p16le", "mkv"),
        ("libx264", "yuv420p10le", "mp4"),
    ],
)
def test_codecs_and_depths_show_the_same_picture(tmp_path: Path, codec: str, pixels: str, suffix: str) -> None:
    path = make_film(
        tmp_path / f"c.{suffix}", codec=codec, pixels=pixels, frames=6, tick=Fraction(1, 25), width=96, height=64
    )
    with FilmReader.open(path) as film:
        frames = list(film.frames())
    assert len(frames) == 6
    for index, frame in enumerate(frames):
        assert np.abs(frame.rgb.astype(int) - picture_of(index, 96, 64)).mean() < 5


def test_facts(tmp_path: Path) -> None:
    path = make_film(
        tmp_path / "f.mp4", frames=25, sound=click(0.5, 1.0), aspect=Fraction(16, 15), interlaced=True, title="Harbour"
    )
    facts = inspect(path)
    assert (facts.width, facts.height, facts.frames, facts.has_audio) == (64, 48, 25, True)
    assert facts.codec == "h264"
    assert facts.duration_s == pytest.approx(1.0, abs=0.01)
    assert facts.file_bytes == path.stat().st_size
    assert any("not square" in note for note in facts.notes)
    assert any("Interlaced" in note for note in facts.notes)


def test_the_picture_at_a_time(tmp_path: Path) -> None:
    path = make_film(tmp_path / "f.mp4", frames=60)
    with FilmReader.open(path) as film:
        frames = list(film.frames())
        for time in (0.0, 0.039, 0.04, 1.0, 1.019, 2.36, 99.0):
            expected = [f for f in frames if f.time <= Fraction(time)][-1]
            found = film.frame_at(time)
            assert found.time == expected.time
            np.testing.assert_array_equal(found.rgb, expected.rgb)


def test_films_can_be_read_again_and_in_turns(tmp_path: Path) -> None:
    path = make_film(tmp_path / "f.mp4", frames=10)
    with FilmReader.open(path) as film:
        first, second = film.frames(), film.frames()
        for one, two in zip(first, second, strict=True):
            np.testing.assert_array_equal(one.rgb, two.rgb)


def test_damaged_packets_are_passed_over_and_counted(tmp_path: Path) -> None:
    path = make_film(tmp_path / "f.avi", codec="mpeg4", tick=Fraction(1, 25), frames=40)
    data = bytearray(path.read_bytes())
    where = data.find(b"00dc", len(data) // 3)
    data[where + 8 : where + 30] = bytes(22)
    path.write_bytes(bytes(data))
    with FilmReader.open(path) as film:
        times = [frame.time for frame in film.frames()]
        assert 30 <= len(times) <= 40
        assert times == sorted(set(times))


def test_long_films_are_only_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Length and number of pictures are taken from the header then, and a film that breaks off is noticed later."""
    monkeypatch.setattr(survey, "_SURVEYED_PACKETS", 20)
    for suffix in ("mp4", "mkv"):
        facts = inspect(make_film(tmp_path / f"a.{suffix}", frames=150))
        assert facts.frames == pytest.approx(150, abs=2)
        assert facts.duration_s == pytest.approx(6.0, abs=0.05)
    path = tmp_path / "a.mkv"
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    with FilmReader.open(path) as film:
        assert 40 < sum(1 for _ in film.frames()) < 150
        assert any("breaks off" in note for note in film.closing_notes())


def _block_means(grey: np.ndarray, width: int, height: int) -> np.ndarray:
    rows, columns = grey.shape
    return grey.reshape(height, rows // height, width, columns // width).mean(axis=(1, 3)).round().astype(np.uint8)


@pytest.mark.parametrize(
    ("suffix", "codec", "pixels"),
    [("mp4", "libx264", "yuv420p"), ("mkv", "ffv1", "bgr0"), ("mkv", "ffv1", "yuv422p10le")],
)
@pytest.mark.parametrize("rotation", [0, 90])
def test_a_glance_is_the_brightness_of_the_frame(
    tmp_path: Path, suffix: str, codec: str, pixels: str, rotation: int
) -> None:
    path = make_film(tmp_path / f"g.{suffix}", frames=3, codec=codec, pixels=pixels, rotation=rotation)
    with FilmReader.open(path) as film:
        size = (film.width // 4, film.height // 4)
        glances, frames = list(film.glances(size, _block_means)), list(film.frames())
        assert [glance.time for glance in glances] == [frame.time for frame in frames]
        for glance, frame in zip(glances, frames, strict=True):
            assert np.abs(glance.luma - _block_means(frame.rgb @ (0.299, 0.587, 0.114), *size).astype(float)).max() <= 4
            assert glance.colours(24).shape == (film.height // 2, film.width // 2, 3)
