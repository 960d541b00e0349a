"""Every bad file ends in one clear sentence, quickly, with nothing written and nothing on the terminal."""

from __future__ import annotations

import errno
import os
import struct
import zlib
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from studio.domain.errors import UnreadableInput
from studio.domain.facts import FilmFacts, PictureFacts
from studio.domain.limits import PIXELS
from studio.media.files import safety
from studio.media.files.inputs import is_supported_name, list_inputs
from studio.media.inspect import inspect
from studio.media.pictures.picture import PictureWriter, Scan, read_rgb
from studio.media.pictures.pyramid import build_pyramid
from studio.media.thumbnails import thumbnail
from tests.media.conftest import click, grey_of_lightness, make_film

NOISE = np.random.default_rng(0).integers(0, 256, (200, 160, 3)).astype(np.uint8)


def save(path: Path, **options: object) -> Path:
    Image.fromarray(NOISE).save(path, **options)
    return path


def cut(path: Path, share: float = 0.5) -> Path:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    return path


def scribbled(path: Path) -> Path:
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 64] = bytes(64)
    path.write_bytes(bytes(data))
    return path


def read_all(path: Path) -> None:
    """What a job does: look, read everything, write it elsewhere."""
    inspect(path)
    scan = Scan.open(path)
    scan.lightness_small(short_side=64)
    with PictureWriter(path.parent / "result.tif", scan) as writer:
        for y0, lightness, alpha in scan.strips(32):
            writer.write_strip(y0, grey_of_lightness(lightness), alpha)
        writer.finish()


def sentence_of(work: Callable[[], object], capfd: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(UnreadableInput) as caught:
        work()
    error = caught.value
    assert error.hint
    assert error.path
    assert "\n" not in error.message
    assert error.message.endswith(".")
    assert "Traceback" not in error.message
    assert "vips" not in error.message.lower()
    assert capfd.readouterr() == ("", "")
    return error.message


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp", "gif", "bmp", "jp2", "progressive.jpg", "deflate.tif"])
def test_truncated_pictures_are_errors_not_half_grey(
    clean_folder: Path, suffix: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path = clean_folder / f"scan.{suffix}"
    if suffix == "jp2":
        import imagecodecs

        path.write_bytes(imagecodecs.jpeg2k_encode(NOISE, level=0))
    elif suffix == "deflate.tif":
        tifffile.imwrite(path, NOISE, photometric="rgb", compression="deflate", rowsperstrip=16)
    elif suffix == "tif":
        tifffile.imwrite(path, NOISE, photometric="rgb", rowsperstrip=16)
    else:
        save(path, **({"progressive": True} if suffix.startswith("progressive") else {}))
    cut(path)
    message = sentence_of(lambda: read_all(path), capfd)
    assert "breaks off" in message or "damaged" in message
    assert "nothing was written" in message
    assert [p.name for p in clean_folder.iterdir()] == [path.name]


def test_damage_in_the_middle_is_noticed(clean_folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """PNG carries check sums; formats without them show such damage as wrong pixels."""
    path = scribbled(save(clean_folder / "scan.png"))
    message = sentence_of(lambda: read_all(path), capfd)
    assert "damaged" in message or "breaks off" in message
    assert [p.name for p in clean_folder.iterdir()] == [path.name]


@pytest.mark.parametrize("reader", [inspect, Scan.open, read_rgb])
def test_what_is_no_file_at_all(
    tmp_path: Path, reader: Callable[[Path], object], capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.jpg").touch()
    (tmp_path / "folder.tif").mkdir()
    assert "is empty" in sentence_of(lambda: reader(tmp_path / "empty.jpg"), capfd)
    assert "is a folder" in sentence_of(lambda: reader(tmp_path / "folder.tif"), capfd)
    assert "was not found" in sentence_of(lambda: reader(tmp_path / "gone.tif"), capfd)


def test_a_locked_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    path = save(tmp_path / "locked.png")
    original = Path.open

    def refuse(self: Path, *arguments: object, **options: object) -> object:
        if self.name == "locked.png":
            raise PermissionError(errno.EACCES, "Permission denied")
        return original(self, *arguments, **options)

    monkeypatch.setattr(Path, "open", refuse)
    assert "may not be read" in sentence_of(lambda: inspect(path), capfd)
    assert safety.Path is Path


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        (
            "drawing.svg",
            b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
            "SVG",
        ),
        ("photo.png", b'<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"/>', "SVG"),
        ("hidden.svg", b"<!--" + b"x" * 2000 + b"--><svg xmlns='http://www.w3.org/2000/svg'/>", "neither"),
        ("pages.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        ("scan.tif", b"%PDF-1.7\n", "PDF"),
        ("notes.jpg", b"This is only text.\n" * 40, "neither a picture nor a film"),
        ("table.tif", b"1,2,3\n4,5,6\n" * 40, "neither a picture nor a film"),
        ("noise.mp4", os.urandom(5000), "neither a picture nor a film"),
        ("zeros.tif", bytes(5000), "neither a picture nor a film"),
        ("list.m3u8", b"#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n", "neither a picture nor a film"),
        ("concat.mp4", b"ffconcat version 1.0\nfile /etc/hostname\n", "neither a picture nor a film"),
        ("words.srt", b"1\n00:00:01,000 --> 00:00:02,000\nHello\n\n" * 9, "neither a picture nor a film"),
        ("short.tif", b"II*\0\x08\0\0\0\x05\0", "damaged"),
        ("short.png", b"\x89PNG\r\n\x1a\n", "damaged"),
        ("short.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "breaks off"),
        ("short.mp4", b"\0\0\0\x18ftypisom\0\0\2\0isomiso2", "damaged or incomplete film"),
    ],
)
def test_what_is_no_photograph(
    clean_folder: Path, name: str, content: bytes, sentence: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path = clean_folder / name
    path.write_bytes(content)
    assert sentence in sentence_of(lambda: inspect(path), capfd)


def png_claiming(width: int, height: int) -> bytes:
    """A PNG whose header promises a size and whose data are a few bytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + data + chunk(b"IEND", b"")


def tiff_claiming(width: int, height: int) -> bytes:
    tags = [(256, width), (257, height), (258, 8), (259, 1), (262, 1), (273, 8), (277, 1), (278, height), (279, 100)]
    entries = b"".join(struct.pack("<HHII", code, 4, 1, value) for code, value in tags)
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(tags)) + entries + bytes(104)


GIF_PICTURE = b"\x2c" + struct.pack("<HHHHB", 0, 0, 65_535, 65_535, 0) + b"\x02\x02\x44\x01\0\x3b"
BMP_HEADER = struct.pack("<IHHIIiiHHIIiiII", 1000, 0, 0, 54, 40, 90_000, 90_000, 1, 24, 0, 0, 0, 0, 0, 0)


def gif_claiming(width: int, height: int) -> bytes:
    return b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + bytes(6) + GIF_PICTURE


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("huge.png", png_claiming(60_000, 60_000)),
        ("wide.png", png_claiming(2_000_000_000, 1)),
        ("hollow.png", png_claiming(40_000, 40_000)),
        ("huge.tif", tiff_claiming(1_000_000, 1_000_000)),
        ("hollow.tif", tiff_claiming(40_000, 40_000)),
        ("hollow.gif", gif_claiming(65_535, 65_535)),
        (
            "huge.bmp",
            b"BM" + struct.pack("<IHHIIiiHHIIiiII", 1000, 0, 0, 54, 40, 90_000, 90_000, 1, 24, 0, 0, 0, 0, 0, 0),
        ),
    ],
)
def test_headers_that_promise_far_too_much(
    clean_folder: Path, name: str, content: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    path = clean_folder / name
    path.write_bytes(content)
    message = sentence_of(lambda: read_all(path), capfd)
    assert "claims to be" in message or "damaged" in message


def test_an_image_of_no_size(clean_folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = clean_folder / "none.tif"
    path.write_bytes(tiff_claiming(0, 0))
    sentence_of(lambda: read_all(path), capfd)
    path = clean_folder / "none.png"
    path.write_bytes(png_claiming(0, 5))
    sentence_of(lambda: read_all(path), capfd)


def test_the_pixel_limit_can_be_set(
    clean_folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    path = save(clean_folder / "scan.png")
    monkeypatch.setenv(PIXELS.variable, "1000")
    message = sentence_of(lambda: Scan.open(path), capfd)
    assert "160 × 200" in message
    monkeypatch.setenv(PIXELS.variable, "nonsense")
    assert Scan.open(path).width == 160


@pytest.mark.parametrize("kind", [np.int16, np.complex64])
def test_kinds_of_pixels_that_no_photograph_has(
    clean_folder: Path, kind: type, capfd: pytest.CaptureFixture[str]
) -> None:
    path = clean_folder / "odd.tif"
    tifffile.imwrite(path, np.ones((8, 8), kind), photometric="minisblack")
    sentence_of(lambda: read_all(path), capfd)


@pytest.mark.parametrize(
    "name",
    ["a[page=9].png", "a\nb.png", "--output.png", "a%d.png", "http:..png", "ä'\"`$(x).png", " .png", "a.png.exe"],
)
def test_hostile_names_are_only_names(clean_folder: Path, name: str) -> None:
    path = save(clean_folder / name, format="PNG")
    facts = inspect(path)
    assert isinstance(facts, PictureFacts)
    assert (facts.width, facts.height) == (160, 200)
    assert thumbnail(path, clean_folder / "thumb.jpg", 50).exists()


def test_content_decides_and_the_facts_say_so(clean_folder: Path) -> None:
    picture = save(clean_folder / "picture.mp4", format="PNG")
    facts = inspect(picture)
    assert isinstance(facts, PictureFacts)
    assert facts.format == "PNG"
    assert any("By its content this is a PNG file" in note for note in facts.notes)
    film = make_film(clean_folder / "film.jpg", container="mp4")
    facts = inspect(film)
    assert isinstance(facts, FilmFacts)
    assert any("By its content this is a film" in note for note in facts.notes)


def test_tiles_and_thumbnails_of_bad_files(clean_folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = cut(save(clean_folder / "scan.jpg"))
    sentence_of(lambda: build_pyramid(path, clean_folder / "tiles"), capfd)
    sentence_of(lambda: thumbnail(path, clean_folder / "thumb.jpg"), capfd)
    text = clean_folder / "text.png"
    text.write_bytes(b"text" * 100)
    sentence_of(lambda: build_pyramid(text, clean_folder / "tiles"), capfd)
    sentence_of(lambda: thumbnail(text, clean_folder / "thumb.jpg"), capfd)
    assert sorted(p.name for p in clean_folder.iterdir()) == ["scan.jpg", "text.png"]


def test_folders_are_walked_for_what_can_be_read(clean_folder: Path) -> None:
    inside = clean_folder / "box" / "inner"
    inside.mkdir(parents=True)
    names = ["b.TIF", "a.jpg", "notes.txt", ".hidden.png", ".phonochrome-1-0123abcd.part.tif", "inner/c.mkv"]
    for name in names:
        (clean_folder / "box" / name).write_bytes(b"x")
    odd = clean_folder / "odd.name"
    odd.write_bytes(b"x")
    box = clean_folder / "box"
    assert list_inputs([odd, box, box / "a.jpg"]) == [odd, box / "a.jpg", box / "b.TIF", box / "inner" / "c.mkv"]
    with pytest.raises(UnreadableInput, match="was not found"):
        list_inputs([clean_folder / "gone"])
    assert is_supported_name("x.AVIF")
    assert not is_supported_name("x.txt")
    (box / ".phonochrome-1-0123abcd.part.tif").unlink()
    (box / ".hidden.png").unlink()


# Films


def test_sound_without_pictures(clean_folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    import av
    import soundfile

    soundfile.write(clean_folder / "sound.wav", click(0.1, 0.3), 48_000)
    assert "only sound" in sentence_of(lambda: inspect(clean_folder / "sound.wav"), capfd)
    cover = clean_folder / "cover.mp3"
    with av.open(str(cover), "w") as output:
        track = output.add_stream("mp3", rate=48_000)
        picture = output.add_stream("mjpeg", rate=1)
        picture.width, picture.height, picture.pix_fmt = 32, 32, "yuvj420p"
        picture.disposition = av.stream.Disposition.attached_pic
        frame = av.VideoFrame.from_ndarray(np.zeros((32, 32, 3), np.uint8), "rgb24").reformat(format="yuvj420p")
        output.mux(picture.encode(frame))
        output.mux(picture.encode(None))
        sound = av.AudioFrame.from_ndarray(click(0.1, 0.3).T.copy(), "fltp", "stereo")
        sound.sample_rate = 48_000
        output.mux(track.encode(sound))
        output.mux(track.encode(None))
    message = sentence_of(lambda: inspect(cover), capfd)
    assert "cover picture" in message or "only sound" in message


@pytest.mark.parametrize(("suffix", "share"), [("mkv", 0.35), ("mkv", 0.6), ("avi", 0.35), ("ts", 0.6)])
def test_films_that_break_off_are_taken_up_to_there(clean_folder: Path, suffix: str, share: float) -> None:
    codec = "mpeg4" if suffix == "avi" else "libx264"
    path = make_film(clean_folder / f"film.{suffix}", frames=150, codec=codec, tick=Fraction(1, 25))
    cut(path, share)
    facts = inspect(path)
    assert isinstance(facts, FilmFacts)
    assert 0.3 < facts.duration_s < 5
    # A transport stream promises no length: what is there is the film.
    assert any("breaks off after" in note for note in facts.notes) == (suffix != "ts")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_an_mp4_that_was_never_completed(clean_folder: Path, share: float, capfd: pytest.CaptureFixture[str]) -> None:
    path = cut(make_film(clean_folder / "film.mp4", frames=50), share)
    assert "table of contents" in sentence_of(lambda: inspect(path), capfd)


def test_a_film_without_a_single_picture(clean_folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = make_film(clean_folder / "none.mkv", frames=0)
    sentence_of(lambda: inspect(path), capfd)
    garbled = make_film(clean_folder / "garbled.avi", codec="mpeg4", frames=5, tick=Fraction(1, 25))
    data = bytearray(garbled.read_bytes())
    start = data.find(b"movi") + 4
    data[start:] = bytes(len(data) - start)
    garbled.write_bytes(bytes(data))
    sentence_of(lambda: inspect(garbled), capfd)
