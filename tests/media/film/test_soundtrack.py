"""A soundtrack is added while the pictures stay bit for bit what they were, in step to the sample."""

from __future__ import annotations

import hashlib
import os
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile

from studio.domain.errors import Cancelled, UnreadableInput, UnwritableOutput
from studio.domain.progress import Control, Progress, ProgressUpdate
from studio.media.files.safety import sha256_of
from studio.media.film.reader import FilmReader
from studio.media.film.soundtrack import is_silent, mux_soundtrack, suffix_that_holds
from tests.media.conftest import click, click_time, first_picture_time, leftovers, make_film


def payloads(path: Path) -> list[str]:
    """A digest of every compressed picture, in the order of the file."""
    with av.open(str(path)) as film:
        return [hashlib.sha256(bytes(p)).hexdigest() for p in film.demux(film.streams.video[0]) if p.size]


def pictures(path: Path) -> list[tuple[Fraction, bytes]]:
    with FilmReader.open(path) as film:
        return [(frame.time, frame.rgb.tobytes()) for frame in film.frames()]


FILMS = {
    "b-frames.mp4": {},
    "no-decoding-times.mkv": {},
    "hidden-beginning.mp4": {"time_of": lambda i: Fraction(i - 5, 25)},
    "late.mkv": {"time_of": lambda i: Fraction(i, 25) + 2},
    "uneven.mp4": {"time_of": lambda i: Fraction(i * i + 5 * i, 200)},
    "turned.mp4": {"rotation": 90},
    "old.avi": {"codec": "mpeg4", "tick": Fraction(1, 25)},
    "ntsc.mp4": {"rate": Fraction(30_000, 1001), "tick": Fraction(1001, 30_000)},
}


@pytest.mark.parametrize("target", ["mp4", "mkv", "mov"])
@pytest.mark.parametrize("name", FILMS)
def test_pictures_are_copied_and_sound_is_in_step(clean_folder: Path, name: str, target: str) -> None:
    path = make_film(clean_folder / name, frames=50, **FILMS[name])
    before = sha256_of(path)
    output = mux_soundtrack(path, click(0.5, 1.5), clean_folder / f"out.{target}")
    assert sha256_of(path) == before
    assert payloads(output) == payloads(path)
    shown = pictures(path)
    result = pictures(output)
    # Matroska cannot hide pictures before the beginning: there the film starts with them, and the sound waits.
    early = len(result) - len(shown)
    assert early == (5 if name.startswith("hidden") and target == "mkv" else 0)
    assert [data for _, data in result[early:]] == [data for _, data in shown]
    start = result[early][0]
    allowed = Fraction(1, 999) if target == "mkv" or name.endswith("mkv") else Fraction(1, 50_000)
    for (time, _), (expected, _) in zip(result[early:], shown, strict=True):
        assert abs(time - start - expected) <= allowed
    heard = click_time(output) - first_picture_time(output) - float(start)
    assert heard == pytest.approx(0.5, abs=0.0015)
    with FilmReader.open(output) as film, FilmReader.open(path) as source:
        assert (film.width, film.height) == (source.width, source.height)


def test_nothing_drifts(clean_folder: Path) -> None:
    """Five minutes at an uneven rate (2400/1001 pictures a second), with a click at the very end."""
    rate = Fraction(2400, 1001)
    path = make_film(clean_folder / "long.mp4", frames=720, width=16, height=16, rate=rate, tick=1 / rate)
    output = mux_soundtrack(path, click(299.0, 300.0), clean_folder / "out.mkv")
    assert click_time(output) - first_picture_time(output) == pytest.approx(299.0, abs=0.0015)


@pytest.mark.parametrize(
    ("suffix", "codec", "expected"),
    [
        ("mp4", "auto", "aac"),
        ("mkv", "auto", "flac"),
        ("mov", "auto", "pcm_s24le"),
        ("mkv", "aac", "aac"),
        ("mkv", "pcm", "pcm_s24le"),
        ("mp4", "flac", "flac"),
    ],
)
@pytest.mark.parametrize("channels", [1, 2])
def test_codecs(clean_folder: Path, suffix: str, codec: str, expected: str, channels: int) -> None:
    path = make_film(clean_folder / "in.mp4", frames=25)
    wav = clean_folder / "sound.wav"
    soundfile.write(wav, click(0.25, 1.0)[:, :channels], 44_100, subtype="PCM_24")
    output = mux_soundtrack(path, wav, clean_folder / f"out.{suffix}", codec=codec, metadata={"comment": "added"})
    with av.open(str(output)) as film:
        stream = film.streams.audio[0]
        assert stream.codec_context.name == expected
        assert stream.codec_context.sample_rate == 44_100
        assert stream.codec_context.layout.nb_channels == channels
        assert {k.lower(): v for k, v in film.metadata.items()}["comment"] == "added"


@pytest.mark.parametrize("suffix", ["mkv", "mov"])
def test_lossless_sound_is_the_same_to_the_last_of_24_bits(clean_folder: Path, suffix: str) -> None:
    path = make_film(clean_folder / "in.mp4", frames=25)
    samples = np.random.default_rng(0).integers(-(2**23), 2**23, (48_000, 2)).astype(np.int32)
    wav = clean_folder / "sound.wav"
    soundfile.write(wav, samples << 8, 48_000, subtype="PCM_24")
    output = mux_soundtrack(path, wav, clean_folder / f"out.{suffix}")
    with av.open(str(output)) as film:
        decoded = np.concatenate([f.to_ndarray().reshape(-1, 2) for f in film.decode(audio=0)])
    np.testing.assert_allclose(decoded.astype(np.int64) >> 8, samples, atol=1)


@pytest.mark.parametrize("keep", [None, True, False])
@pytest.mark.parametrize("silent", [True, False])
def test_the_films_own_sound(clean_folder: Path, keep: bool | None, silent: bool) -> None:
    own = click(0.2, 1.0) * (0 if silent else 1)
    path = make_film(clean_folder / "in.mp4", frames=25, sound=own)
    assert is_silent(path) == silent
    output = mux_soundtrack(path, click(0.7, 1.0), clean_folder / "out.mp4", keep_source_sound=keep)
    with av.open(str(output)) as film:
        tracks = len(film.streams.audio)
    assert tracks == (1 if keep is False or (keep is None and silent) else 2)
    assert click_time(output) == pytest.approx(0.7, abs=0.0015)
    if tracks == 2 and not silent:
        assert click_time(output, 1) == pytest.approx(0.2, abs=0.03)
    assert payloads(output) == payloads(path)


@pytest.mark.skipif(os.name == "nt", reason="Windows names are always text")
def test_names_that_are_no_text_work(clean_folder: Path) -> None:
    folder = clean_folder / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    make_film(clean_folder / "in.mp4").rename(folder / os.fsdecode(b"f\xff.mp4"))
    odd = folder / os.fsdecode(b"f\xff.mp4")
    output = mux_soundtrack(odd, click(0.1, 0.4), clean_folder / "out.mp4")
    with FilmReader.open(output) as film:
        assert film.facts.has_audio
        assert film.facts.frames == 12
    with pytest.raises(UnwritableOutput, match="no text"):
        mux_soundtrack(odd, click(0.1, 0.4), folder / "out.mp4")


def test_the_same_work_gives_the_same_bytes(clean_folder: Path) -> None:
    path = make_film(clean_folder / "in.mp4", title="Harbour")
    for suffix in ("mp4", "mkv", "mov"):
        one = mux_soundtrack(path, click(0.1, 0.4), clean_folder / f"one.{suffix}")
        two = mux_soundtrack(path, click(0.1, 0.4), clean_folder / f"two.{suffix}")
        assert sha256_of(one) == sha256_of(two)


def test_progress_is_told_and_cancel_leaves_nothing(clean_folder: Path) -> None:
    path = make_film(clean_folder / "in.mp4", frames=30)
    updates: list[ProgressUpdate] = []
    mux_soundtrack(path, click(0.1, 1.2), clean_folder / "out.mp4", progress=Progress(updates.append))
    assert updates[-1].fraction == 1.0
    assert updates[0].stage == "Adding the soundtrack"
    control = Control()
    control.cancel()
    with pytest.raises(Cancelled):
        mux_soundtrack(path, click(0.1, 1.2), clean_folder / "second.mp4", progress=Progress(control=control))
    assert sorted(p.name for p in clean_folder.iterdir()) == ["in.mp4", "out.mp4"]


def test_refusals_are_one_sentence_and_leave_nothing(clean_folder: Path) -> None:
    path = make_film(clean_folder / "in.mkv", codec="ffv1", pixels="bgr0")
    sound = click(0.1, 0.4)
    (clean_folder / "there.mkv").write_bytes(b"theirs")
    (clean_folder / "bad.wav").write_bytes(b"no sound at all")
    for output, sentence in (
        ("out.wmv", "MP4, MOV, MKV or AVI"),
        ("out.mov", "cannot be kept unchanged"),
        ("in.mkv", "originals are never overwritten"),
        ("there.mkv", "exists already"),
        ("gone/out.mkv", "does not exist"),
    ):
        with pytest.raises(UnwritableOutput, match=sentence) as caught:
            mux_soundtrack(path, sound, clean_folder / output)
        assert caught.value.hint
    with pytest.raises(UnwritableOutput, match="PCM"):
        mux_soundtrack(path, sound, clean_folder / "out.mp4", codec="pcm")
    with pytest.raises(UnreadableInput, match="not a sound file"):
        mux_soundtrack(path, clean_folder / "bad.wav", clean_folder / "out.mkv")
    with pytest.raises(UnreadableInput, match="channels"):
        mux_soundtrack(path, np.zeros((100, 3), np.float32), clean_folder / "out.mkv")
    assert sorted(p.name for p in clean_folder.iterdir()) == ["bad.wav", "in.mkv", "there.mkv"]
    assert leftovers(clean_folder) == []


@pytest.mark.parametrize(
    ("name", "codec", "kept"),
    [
        ("old.avi", "cinepak", ".avi"),
        ("lossless.avi", "huffyuv", ".avi"),
        ("planes.avi", "rawvideo", ".avi"),
        ("usual.avi", "mpeg4", ".mkv"),
        ("web.flv", "flv", ".avi"),
        ("animation.mov", "qtrle", ".mov"),
        ("prores.mov", "prores_ks", ".mov"),
        ("bare.m2v", "mpeg2video", ".mkv"),
    ],
)
def test_old_kinds_go_into_what_holds_them(clean_folder: Path, name: str, codec: str, kept: str) -> None:
    special = {"cinepak": "rgb24", "huffyuv": "yuv422p", "qtrle": "rgb24", "prores_ks": "yuva444p10le"}
    pixels = special.get(codec, "yuv420p")
    own = {"sound": click(0.1, 1.0), "sound_codec": "mp3"} if name == "web.flv" else {}
    path = make_film(
        clean_folder / name, codec=codec, pixels=pixels, frames=12, rate=24, tick=Fraction(1, 24), width=64, **own
    )
    suffix = suffix_that_holds(path)
    assert suffix == kept
    output = mux_soundtrack(path, click(0.2, 0.5), clean_folder / f"out{suffix}")
    before, after = pictures(path), pictures(output)
    assert [data for _, data in after] == [data for _, data in before]
    with av.open(str(path)) as one, av.open(str(output)) as other:
        profiles = [film.streams.video[0].codec_context.profile for film in (one, other)]
    assert profiles[0] == profiles[1]
    step = Fraction(1, 24)
    assert all(abs(time - number * step) < Fraction(1, 500) for number, (time, _) in enumerate(after))
    assert click_time(output) == pytest.approx(0.2, abs=0.003)


def test_a_bare_stream_that_is_stored_out_of_order_is_shown_in_order(clean_folder: Path) -> None:
    plain = make_film(clean_folder / "plain.mp4", frames=40, rate=24, tick=Fraction(1, 24))
    bare = make_film(clean_folder / "bare.h264", frames=40, rate=24, tick=Fraction(1, 24))
    output = mux_soundtrack(bare, click(0.2, 1.0), clean_folder / "out.mkv")
    with FilmReader.open(bare) as film:
        assert film.facts.frames == 40
        assert film.facts.duration_s == pytest.approx(40 / 24, abs=0.01)
    assert [data for _, data in pictures(output)] == [data for _, data in pictures(plain)]


@pytest.mark.parametrize("suffix", ["mp4", "mkv"])
def test_the_two_sounds_of_a_film_can_be_told_apart(clean_folder: Path, suffix: str) -> None:
    path = make_film(clean_folder / "film.mp4", frames=25, sound=click(0.2, 1.0))
    output = mux_soundtrack(path, click(0.5, 1.0), clean_folder / f"out.{suffix}", keep_source_sound=True)
    key = "handler_name" if suffix == "mp4" else "title"
    with av.open(str(output)) as film:
        names = [{k.lower(): v for k, v in track.metadata.items()}[key] for track in film.streams.audio]
    assert names == ["Sound added by Phonochrome (estimated)", "Original sound"]
