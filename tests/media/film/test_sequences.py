"""Films that are folders of numbered pictures: read with true times, gaps named, written back at their own depth."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
import tifffile

from studio.domain.errors import UnreadableInput
from studio.domain.facts import FilmFacts, PictureFacts
from studio.media.files.inputs import list_inputs
from studio.media.files.numbered import LONGEST_GAP, film_from, first_of_each, first_of_pattern, is_pattern
from studio.media.film.planes import Planes, converted_luma
from studio.media.film.reader import FilmReader
from studio.media.film.sequence_writer import SequenceWriter
from studio.media.film.soundtrack import mux_soundtrack
from studio.media.inspect import inspect
from studio.media.pictures.profiles import gamma, grey_profile
from tests.media.conftest import click

NUMBERS = (7, 8, 9, 10, 11)


def grey(number: int, bits: int) -> np.ndarray:
    ramp = np.linspace(0.1, 0.8, 96 * 64).reshape(64, 96) + 0.01 * number
    return np.rint(ramp * ((1 << bits) - 1)).astype(np.uint8 if bits == 8 else np.uint16)


def write_frames(
    folder: Path, kind: str, bits: int, numbers: tuple[int, ...] = NUMBERS, name: str = "reel_{:04d}"
) -> Path:
    for number in numbers:
        picture = grey(number, bits)
        path = folder / f"{name.format(number)}.{kind}"
        if kind == "tif":
            tifffile.imwrite(path, picture, byteorder=">" if number % 2 else "<")
        else:
            pixels = "gray" if bits == 8 else "gray16le"
            frame = av.VideoFrame.from_ndarray(picture, pixels)
            encoder = av.CodecContext.create(kind, "w")
            encoder.width, encoder.height, encoder.time_base = 96, 64, Fraction(1, 24)
            encoder.pix_fmt = "gray" if bits == 8 else "gray16be"
            path.write_bytes(bytes(encoder.encode(frame.reformat(format=encoder.pix_fmt))[0]))
    return folder / f"{name.format(numbers[0])}.{kind}"


@pytest.mark.parametrize(("kind", "bits"), [("tif", 8), ("tif", 16), ("png", 8), ("png", 16), ("dpx", 16)])
def test_a_sequence_is_read_number_by_number(clean_folder: Path, kind: str, bits: int) -> None:
    first = write_frames(clean_folder, kind, bits)
    with FilmReader.open(first, 18.0) as film:
        assert (film.signal.bits, film.signal.has_luma, film.frame_rate) == (bits, True, 18)
        tones = list(film.tones())
        assert film.facts.frames == 5
        assert film.facts.duration_s == pytest.approx(5 / 18)
        assert any("5 " in note and "number 7 on, 18 frames a second." in note for note in film.facts.notes)
    assert [tone.time for tone in tones] == [Fraction(step, 18) for step in range(5)]
    for tone, number in zip(tones, NUMBERS, strict=True):
        np.testing.assert_array_equal(tone.luma, grey(number, bits))


@pytest.mark.parametrize(
    "stored",
    [
        {"tile": (16, 16)},
        {"compression": "zstd"},
        {"compression": "lzw", "predictor": True},
        {"bigtiff": True},
        {"photometric": "miniswhite"},
        {"iccprofile": grey_profile("Scanner", gamma(2.2))},
    ],
    ids=lambda stored: next(iter(stored)),
)
def test_tiff_of_any_make_gives_its_numbers(clean_folder: Path, stored: dict[str, Any]) -> None:
    turned = "photometric" in stored
    for number in (1, 2):
        picture = grey(number, 16)
        tifffile.imwrite(clean_folder / f"r_{number}.tif", 65535 - picture if turned else picture, **stored)
    with FilmReader.open(clean_folder / "r_1.tif", 24.0) as film:
        for tone, number in zip(film.tones(), (1, 2), strict=True):
            np.testing.assert_array_equal(tone.luma, grey(number, 16))
        assert any("colour profile" in note for note in film.facts.notes) == ("iccprofile" in stored)


@pytest.mark.parametrize("kind", [np.float16, np.float32, np.uint32])
def test_what_is_no_frame_is_called_that(clean_folder: Path, kind: type) -> None:
    for number in (1, 2):
        tifffile.imwrite(clean_folder / f"r_{number}.tif", np.ones((16, 16), kind))
    with pytest.raises(UnreadableInput, match="cannot be a frame of a film"):
        FilmReader.open(clean_folder / "r_1.tif", 24.0)


def test_a_damaged_frame_is_passed_over_and_said(clean_folder: Path) -> None:
    first = write_frames(clean_folder, "png", 8, (1, 2, 3))
    (clean_folder / "reel_0002.png").write_bytes(first.read_bytes()[:60])
    with FilmReader.open(first, 24.0) as film:
        assert [tone.time for tone in film.tones()] == [0, Fraction(2, 24)]
        assert any("1 damaged piece" in note for note in film.closing_notes())


def test_numbered_pictures_are_photographs_until_a_rate_is_named(clean_folder: Path) -> None:
    first = write_frames(clean_folder, "png", 8)
    assert isinstance(inspect(first), PictureFacts)
    facts = inspect(first, frame_rate="auto")
    assert isinstance(facts, FilmFacts)
    assert any("24 frames a second, which was assumed" in note for note in facts.notes)
    assert len(list_inputs([clean_folder])) == 5
    assert list_inputs([clean_folder], frames=True) == [first]
    alone = write_frames(clean_folder, "png", 8, (3,), "photograph_{:02d}")
    assert isinstance(inspect(alone, frame_rate="auto"), PictureFacts), "one picture is no film"


def test_gaps_are_named_and_keep_the_time(clean_folder: Path) -> None:
    numbers = (1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 16)
    first = write_frames(clean_folder, "tif", 8, numbers)
    with FilmReader.open(first, 24.0) as film:
        seen = [(tone.time, int(tone.luma[0, 0])) for tone in film.tones()]
        assert seen == [(Fraction(number - 1, 24), int(grey(number, 8)[0, 0])) for number in numbers]
        assert any("Numbers are missing (6, 14–15)" in note for note in film.facts.notes)
        assert film.facts.duration_s == pytest.approx(16 / 24)
        for number, shown in ((4, 4), (6, 5), (8, 8), (15, 13), (16, 16)):
            frame = film.frame_at(Fraction(number - 1, 24))
            assert frame.time == Fraction(shown - 1, 24)
    far = write_frames(clean_folder, "tif", 8, (18 + LONGEST_GAP, 19 + LONGEST_GAP))
    assert list_inputs([clean_folder], frames=True) == [first, far]


def test_names_with_and_without_noughts(clean_folder: Path) -> None:
    for name in ("a9.dpx", "a10.dpx", "a11.dpx", "b09.dpx", "b10.dpx", "b100.dpx", "c.dpx"):
        (clean_folder / name).write_bytes(b"SDPX")
    paths = sorted(clean_folder.iterdir())
    firsts = first_of_each(paths, {".dpx"})
    assert [path.name for path in firsts] == ["a9.dpx", "b09.dpx", "c.dpx"]
    assert [name.path.name for name in film_from(clean_folder / "a9.dpx")] == ["a9.dpx", "a10.dpx", "a11.dpx"]
    assert [name.path.name for name in film_from(clean_folder / "b10.dpx")] == ["b10.dpx", "b100.dpx"]
    for pattern in ("b%02d.dpx", "b##.dpx"):
        assert is_pattern(clean_folder / pattern)
        assert first_of_pattern(clean_folder / pattern) == clean_folder / "b09.dpx"
        assert list_inputs([clean_folder / pattern]) == [clean_folder / "b09.dpx"]
    assert first_of_pattern(clean_folder / "a%d.dpx") == clean_folder / "a9.dpx"
    assert first_of_pattern(clean_folder / "d%d.dpx") is None


@pytest.mark.parametrize(("kind", "bits"), [("tif", 8), ("png", 16), ("dpx", 16)])
def test_a_sequence_comes_back_with_its_depth_and_numbers(clean_folder: Path, kind: str, bits: int) -> None:
    first = write_frames(clean_folder, kind, bits, (1, 2, 4))
    written = {"tif": "tiff"}.get(kind, kind)
    with FilmReader.open(first, 24.0) as film, SequenceWriter(clean_folder / "out", film, written) as writer:
        assert any(f"{bits} bits" in note for note in writer.notes)
        for tone in film.tones():
            flat = np.full(tone.luma.shape, 1 << (writer.signal.bits - 1), np.uint16)
            writer.write(tone.time, Planes(converted_luma(tone.luma, film.signal, writer.signal), flat, flat))
        made = writer.finish()
    assert [path.name for path in made] == [f"reel_{number:04d}.{kind}" for number in (1, 2, 4)]
    with FilmReader.open(made[0]) as film:
        assert film.signal.bits == bits
        for tone, number in zip(film.tones(), (1, 2, 4), strict=True):
            np.testing.assert_array_equal(tone.luma, grey(number, bits))


@pytest.mark.parametrize(("kind", "bits"), [("tif", 16), ("png", 8), ("dpx", 16)])
def test_a_sequence_gets_its_sound_and_keeps_every_sample(clean_folder: Path, kind: str, bits: int) -> None:
    first = write_frames(clean_folder, kind, bits, (1, 2, 4))
    notes: list[str] = []
    output = mux_soundtrack(first, click(0.1, 0.2), clean_folder / "out.mkv", note=notes.append, frame_rate=16.0)
    with FilmReader.open(output) as film:
        assert film.codec == "ffv1"
        tones = list(film.tones())
        assert film.facts.has_audio
    assert [round(float(tone.time), 3) for tone in tones] == [0.0, 0.063, 0.188]
    for tone, number in zip(tones, (1, 2, 4), strict=True):
        np.testing.assert_array_equal(tone.luma, grey(number, bits))
    assert any("without loss" in note for note in notes)
