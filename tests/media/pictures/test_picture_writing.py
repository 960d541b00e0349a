"""The coloured picture is stored exactly, with all that the original says about itself, or not at all."""

from __future__ import annotations

import errno
import os
import subprocess
from pathlib import Path
from typing import Any

import exiv2
import numpy as np
import pytest
import tifffile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from studio import __version__
from studio.domain.errors import Cancelled, UnwritableOutput
from studio.media.files.safety import sha256_of
from studio.media.files.vips import pyvips
from studio.media.marks.statement import GENERATED_PART, UNDISCLOSED
from studio.media.pictures import encoding, spooled_sink, tiff_sink
from studio.media.pictures.picture import PictureWriter, Scan, read_rgb, write_gray_map, write_rgb
from tests.media.conftest import Array, grey_of_lightness, leftovers

DISCLOSURE = "Digitally colourised: colours are estimated"


def store(scan: Scan, output: Path, strip: int = 16, **options: Any) -> Path:
    """Write the scan back as it is: grey, through lightness and sRGB."""
    with PictureWriter(output, scan, **options) as writer:
        for y0, lightness, alpha in scan.strips(strip):
            writer.write_strip(y0, grey_of_lightness(lightness), alpha)
        return writer.finish()


def pixels_of(path: Path) -> Array:
    return np.asarray(pyvips.Image.new_from_file(str(path)).numpy())


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.integers(1, 70),
    st.integers(1, 70),
    st.sampled_from([8, 16]),
    st.sampled_from(["tif", "png"]),
    st.sampled_from(["tif", "png"]),
    st.booleans(),
    st.integers(1, 40),
)
def test_grey_comes_back_as_the_same_numbers(
    tmp_path: Path, width: int, height: int, bits: int, source: str, target: str, alpha: bool, strip: int
) -> None:
    """The only loss on the way is rounding to the output's depth: a grey that is not coloured is unchanged."""
    kind = np.uint8 if bits == 8 else np.uint16
    rng = np.random.default_rng(width * 71 + height)
    grey = rng.integers(0, 2**bits, (height, width, 2 if alpha else 1)).astype(kind)
    path = tmp_path / f"in.{source}"
    image = pyvips.Image.new_from_memory(
        grey.tobytes(), width, height, grey.shape[2], "uchar" if bits == 8 else "ushort"
    )
    image = image.copy(interpretation="b-w" if bits == 8 else "grey16")
    image.tiffsave(str(path)) if source == "tif" else image.pngsave(str(path))
    scan = Scan.open(path)
    written = pixels_of(store(scan, tmp_path / f"out.{target}", strip, overwrite=True))
    assert written.dtype == kind
    for channel in range(3):
        np.testing.assert_array_equal(written[..., channel], grey[..., 0])
    if alpha:
        np.testing.assert_array_equal(written[..., 3], grey[..., 1])
    else:
        assert written.shape[2] == 3
    assert leftovers(tmp_path) == []


def test_every_16_bit_grey_survives(tmp_path: Path) -> None:
    grey = np.arange(65536, dtype=np.uint16).reshape(256, 256)
    tifffile.imwrite(tmp_path / "in.tif", grey)
    written = pixels_of(store(Scan.open(tmp_path / "in.tif"), tmp_path / "out.tif"))
    np.testing.assert_array_equal(written[..., 1], grey)


@pytest.mark.parametrize("suffix", ["tif", "png", "jpg", "webp"])
def test_colours_are_stored_as_they_are(clean_folder: Path, suffix: str) -> None:
    scan = grey_scan(clean_folder)
    colour = np.empty((24, 32, 3), np.float32)
    colour[:] = (0.8, 0.3, 0.1)
    with PictureWriter(clean_folder / f"out.{suffix}", scan, quality=98) as writer:
        writer.write_strip(0, colour[:10])
        writer.write_strip(10, colour[10:])
        result = writer.finish()
    np.testing.assert_allclose(read_rgb(result), colour, atol=0.5 / 255 if suffix in ("tif", "png") else 0.03)


def grey_scan(folder: Path, bits: int = 8, name: str = "in.png") -> Scan:
    grey = np.linspace(0, 2**bits - 1, 24 * 32).reshape(24, 32).astype(np.uint8 if bits == 8 else np.uint16)
    path = folder / name
    Image.fromarray(grey).save(path) if path.suffix == ".png" else tifffile.imwrite(path, grey)
    return Scan.open(path)


@pytest.mark.parametrize(
    ("source", "target", "wanted", "bits", "expected"),
    [
        ("in.tif", "out.tif", "auto", 16, ("tiffload", "ushort")),
        ("in.png", "out.png", "auto", 16, ("pngload", "ushort")),
        ("in.png", "out.tif", "auto", 8, ("tiffload", "uchar")),
        ("in.tif", "out", "auto", 16, ("tiffload", "ushort")),
        ("in.png", "out", "auto", 8, ("pngload", "uchar")),
        ("in.tif", "out", "jpeg", 16, ("jpegload", "uchar")),
        ("in.tif", "out.webp", "webp", 8, ("webpload", "uchar")),
    ],
)
def test_format_and_depth_follow_the_output_and_the_source(
    clean_folder: Path, source: str, target: str, wanted: str, bits: int, expected: tuple[str, str]
) -> None:
    scan = grey_scan(clean_folder, bits, source)
    image = pyvips.Image.new_from_file(str(store(scan, clean_folder / target, format=wanted)))
    assert (image.get("vips-loader"), image.format) == expected


def test_depth_can_be_asked_for(clean_folder: Path) -> None:
    scan = grey_scan(clean_folder, 8)
    assert pixels_of(store(scan, clean_folder / "deep.tif", bits=16)).dtype == np.uint16
    with PictureWriter(clean_folder / "flat.jpg", grey_scan(clean_folder, 16, "in.tif")) as writer:
        assert writer.bits == 8
        assert any("8 bits" in note for note in writer.notes)


@pytest.mark.parametrize(
    ("target", "wanted", "sentence"),
    [
        ("out.png", "tiff", "is named as a PNG file but TIFF"),
        ("out.gif", "auto", "written as TIFF, PNG, JPEG or WebP"),
        ("gone/out.png", "auto", "does not exist"),
        ("in.png", "auto", "originals are never overwritten"),
        ("there.png", "auto", "exists already"),
    ],
)
def test_impossible_outputs_are_refused_in_one_sentence(
    clean_folder: Path, target: str, wanted: str, sentence: str
) -> None:
    scan = grey_scan(clean_folder)
    (clean_folder / "there.png").write_bytes(b"theirs")
    before = sorted(clean_folder.rglob("*"))
    with pytest.raises(UnwritableOutput, match=sentence) as caught:
        PictureWriter(clean_folder / target, scan, format=wanted)
    assert caught.value.hint
    assert sorted(clean_folder.rglob("*")) == before


@pytest.mark.parametrize(("suffix", "limit"), [("jpg", 65_535), ("webp", 16_383)])
def test_sizes_beyond_a_format_are_refused_before_any_work(clean_folder: Path, suffix: str, limit: int) -> None:
    path = clean_folder / "wide.png"
    Image.fromarray(np.zeros((1, limit + 1), np.uint8)).save(path)
    with pytest.raises(UnwritableOutput, match=str(limit)):
        PictureWriter(clean_folder / f"out.{suffix}", Scan.open(path))


def test_jpeg_lays_transparency_on_white(clean_folder: Path) -> None:
    pixels = np.zeros((16, 16, 4), np.uint8)
    pixels[:, 8:, 3] = 255
    Image.fromarray(pixels, "RGBA").save(clean_folder / "in.png")
    scan = Scan.open(clean_folder / "in.png")
    with PictureWriter(clean_folder / "out.jpg", scan) as writer:
        for y0, lightness, alpha in scan.strips():
            writer.write_strip(y0, grey_of_lightness(lightness), alpha)
        assert any("white" in note for note in writer.notes)
        writer.finish()
    written = pixels_of(clean_folder / "out.jpg")
    assert written[4, 2].min() > 245
    assert written[4, 13].max() < 10


@pytest.mark.parametrize("suffix", ["tif", "png", "jpg", "webp"])
@pytest.mark.parametrize("large", [False, True])
def test_cancel_and_errors_leave_nothing(
    clean_folder: Path, suffix: str, large: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if large:
        monkeypatch.setattr(spooled_sink, "IN_MEMORY", 0)
    scan = grey_scan(clean_folder)

    def work() -> None:
        with PictureWriter(clean_folder / f"out.{suffix}", scan) as writer:
            writer.write_strip(0, np.zeros((10, 32, 3), np.float32))
            raise Cancelled

    with pytest.raises(Cancelled):
        work()
    assert [p.name for p in clean_folder.iterdir()] == ["in.png"]
    with PictureWriter(clean_folder / f"out.{suffix}", scan) as writer, pytest.raises(ValueError, match="of 24 rows"):
        writer.finish()
    assert [p.name for p in clean_folder.iterdir()] == ["in.png"]


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp"])
@pytest.mark.parametrize("alpha", [False, True])
def test_large_pictures_wait_on_disk_and_come_out_the_same(
    clean_folder: Path, suffix: str, alpha: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    pixels = np.random.default_rng(0).integers(0, 65536, (90, 70, 2)).astype(np.uint16)
    if not alpha:
        pixels = pixels[..., :1]
    image = pyvips.Image.new_from_memory(pixels.tobytes(), 70, 90, pixels.shape[2], "ushort")
    image.copy(interpretation="grey16").pngsave(str(clean_folder / "in.png"))
    scan = Scan.open(clean_folder / "in.png")
    in_memory = store(scan, clean_folder / f"a.{suffix}", disclosure=DISCLOSURE)
    monkeypatch.setattr(spooled_sink, "IN_MEMORY", 0)
    on_disk = store(scan, clean_folder / f"b.{suffix}", disclosure=DISCLOSURE)
    np.testing.assert_array_equal(pixels_of(in_memory), pixels_of(on_disk))


@pytest.mark.parametrize("suffix", ["tif", "png"])
@pytest.mark.parametrize("compressed", [False, True])
def test_a_full_disk_is_told_and_leaves_nothing(
    clean_folder: Path, suffix: str, compressed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    grey = np.zeros((64, 64), np.uint16)
    tifffile.imwrite(clean_folder / "in.tif", grey, compression="deflate" if compressed else None)
    monkeypatch.setattr(spooled_sink, "IN_MEMORY", 0)
    scan = Scan.open(clean_folder / "in.tif")
    with PictureWriter(clean_folder / f"out.{suffix}", scan) as writer:
        monkeypatch.setattr(writer._sink, "_file", FullDisk(writer._sink._file))

        def work() -> None:
            for y0, lightness, alpha in scan.strips():
                writer.write_strip(y0, grey_of_lightness(lightness), alpha)
            writer.finish()

        with pytest.raises(UnwritableOutput, match="no room left"):
            work()
    assert [p.name for p in clean_folder.iterdir()] == ["in.tif"]


class FullDisk:
    """A file on a disk that has just become full."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def write(self, _: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    def close(self) -> None:
        self._file.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may mount a small disk")
@pytest.mark.parametrize("suffix", ["tif", "png", "jpg"])
def test_a_really_full_disk(tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting is not allowed here")
    try:
        monkeypatch.setattr(encoding, "require_room", lambda *_: None)
        monkeypatch.setattr(spooled_sink, "require_room", lambda *_: None)
        noise = np.random.default_rng(0).integers(0, 65536, (500, 500)).astype(np.uint16)
        tifffile.imwrite(tmp_path / "in.tif", noise)
        with pytest.raises(UnwritableOutput, match="no room left"):
            store(Scan.open(tmp_path / "in.tif"), disk / f"out.{suffix}", quality=100)
        assert list(disk.iterdir()) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_the_original_is_only_read(clean_folder: Path) -> None:
    scan = grey_scan(clean_folder)
    before = sha256_of(scan.path), scan.path.stat().st_mtime_ns
    store(scan, clean_folder / "out.tif", disclosure=DISCLOSURE)
    assert (sha256_of(scan.path), scan.path.stat().st_mtime_ns) == before


@pytest.mark.parametrize("suffix", ["tif", "png", "jpg", "webp"])
def test_the_same_work_gives_the_same_bytes(clean_folder: Path, suffix: str) -> None:
    scan = described_scan(clean_folder, "in.jpg")
    one = store(scan, clean_folder / f"one.{suffix}", disclosure=DISCLOSURE)
    two = store(scan, clean_folder / f"two.{suffix}", 5, disclosure=DISCLOSURE)
    assert one.read_bytes() == two.read_bytes()


def described_scan(folder: Path, name: str) -> Scan:
    """A scan with EXIF, GPS, XMP, IPTC, 300 dpi, lying on its side."""
    path = folder / name
    grey = np.linspace(0, 255, 40 * 24).reshape(40, 24).astype(np.uint8)
    if path.suffix == ".tif":
        tifffile.imwrite(path, grey, resolution=(300, 300), resolutionunit="INCH", metadata=None)
    else:
        Image.fromarray(grey).save(path, dpi=(300, 300))
    image = exiv2.ImageFactory.open(str(path))
    image.readMetadata()
    exif, xmp, iptc = image.exifData(), image.xmpData(), image.iptcData()
    exif["Exif.Image.Artist"] = "Anna Ström"
    exif["Exif.Image.ImageDescription"] = "Harbour, 1912"
    exif["Exif.Image.Orientation"] = exiv2.UShortValue(6)
    exif["Exif.Photo.DateTimeOriginal"] = "1912:06:01 10:00:00"
    exif["Exif.Photo.ExposureTime"] = "1/25"
    exif["Exif.GPSInfo.GPSLatitude"] = "59/1 19/1 30/1"
    exif["Exif.GPSInfo.GPSLatitudeRef"] = "N"
    xmp["Xmp.dc.description"] = "lang=x-default The harbour seen from the east"
    xmp["Xmp.dc.rights"] = "lang=x-default City archive"
    xmp["Xmp.xmpMM.DocumentID"] = "xmp.did:1234"
    iptc["Iptc.Application2.Caption"] = "Harbour"
    iptc["Iptc.Application2.Keywords"] = "ships"
    image.setExifData(exif)
    image.setXmpData(xmp)
    image.setIptcData(iptc)
    image.writeMetadata()
    return Scan.open(path)


def metadata_of(path: Path) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    image = exiv2.ImageFactory.open(str(path))
    image.readMetadata()
    return (
        {d.key(): d.toString() for d in image.exifData()},
        {d.key(): d.toString() for d in image.xmpData()},
        {d.key(): d.toString() for d in image.iptcData()},
    )


@pytest.mark.parametrize("source", ["in.jpg", "in.tif", "in.png"])
@pytest.mark.parametrize("target", ["out.tif", "out.png", "out.jpg", "out.webp"])
def test_metadata_survive_and_say_how_the_colours_came(clean_folder: Path, source: str, target: str) -> None:
    scan = described_scan(clean_folder, source)
    assert (scan.width, scan.height) == (40, 24)
    exif, xmp, iptc = metadata_of(store(scan, clean_folder / target, disclosure=DISCLOSURE))
    assert exif["Exif.Image.Artist"] == "Anna Ström"
    assert exif["Exif.Image.ImageDescription"] == "Harbour, 1912"
    assert exif["Exif.Image.Orientation" if target != "out.tif" else "Exif.Image.ImageWidth"] in ("1", "40")
    assert exif["Exif.Photo.DateTimeOriginal"] == "1912:06:01 10:00:00"
    assert exif["Exif.Photo.ExposureTime"] == "1/25"
    assert exif["Exif.Photo.PixelXDimension"] == "40"
    assert exif["Exif.GPSInfo.GPSLatitude"] == "59/1 19/1 30/1"
    assert "The harbour seen from the east" in xmp["Xmp.dc.description"]
    assert "City archive" in xmp["Xmp.dc.rights"]
    assert xmp["Xmp.iptcExt.DigitalSourceType"] == GENERATED_PART
    assert xmp["Xmp.iptcExt.AISystemVersionUsed"] == __version__
    assert xmp["Xmp.xmpMM.DerivedFrom/stRef:filePath"] == source
    assert xmp["Xmp.xmpMM.DerivedFrom/stRef:documentID"] == "xmp.did:1234"
    assert xmp["Xmp.xmpMM.History[1]/stEvt:parameters"] == DISCLOSURE
    if target != "out.webp":  # WebP has no place for IPTC
        assert iptc["Iptc.Application2.Caption"] == "Harbour"
        assert iptc["Iptc.Application2.Keywords"] == "ships"
    image = pyvips.Image.new_from_file(str(clean_folder / target))
    assert int(image.get("orientation")) == 1 if image.get_typeof("orientation") else True
    assert image.get_typeof("icc-profile-data")
    if target != "out.webp":
        assert image.xres * 25.4 == pytest.approx(300, abs=0.6)


def test_a_second_generation_adds_to_the_history(clean_folder: Path) -> None:
    first = store(described_scan(clean_folder, "in.jpg"), clean_folder / "one.tif", disclosure=DISCLOSURE)
    _, xmp, _ = metadata_of(store(Scan.open(first), clean_folder / "two.tif", disclosure=DISCLOSURE))
    assert xmp["Xmp.xmpMM.History[2]/stEvt:action"] == "colorized"
    assert xmp["Xmp.xmpMM.History[1]/stEvt:action"] == "colorized"
    assert xmp["Xmp.xmpMM.DerivedFrom/stRef:filePath"] == "one.tif"


def test_metadata_can_be_left_behind_and_the_mark_left_out(clean_folder: Path) -> None:
    scan = described_scan(clean_folder, "in.jpg")
    exif, xmp, iptc = metadata_of(store(scan, clean_folder / "bare.jpg", metadata=False, disclosure=None))
    assert exif == {}
    assert iptc == {}
    assert "Xmp.iptcExt.DigitalSourceType" not in xmp
    assert xmp["Xmp.xmpMM.DerivedFrom/stRef:filePath"] == "in.jpg"


@pytest.mark.parametrize("disclosure", [None, ""])
def test_without_a_disclosure_there_is_no_mark(clean_folder: Path, disclosure: str | None) -> None:
    _, xmp, _ = metadata_of(store(grey_scan(clean_folder), clean_folder / "out.tif", disclosure=disclosure))
    assert "Xmp.iptcExt.DigitalSourceType" not in xmp
    assert xmp["Xmp.xmpMM.History[1]/stEvt:parameters"] == UNDISCLOSED, "that it was switched off is recorded"


def test_very_large_pngs_keep_xmp_and_say_what_is_lost(clean_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = described_scan(clean_folder, "in.jpg")
    monkeypatch.setattr(spooled_sink, "EXIV2_LIMIT", 0)
    with PictureWriter(clean_folder / "out.png", scan, disclosure=DISCLOSURE) as writer:
        for y0, lightness, alpha in scan.strips():
            writer.write_strip(y0, grey_of_lightness(lightness), alpha)
        writer.finish()
        assert any("XMP only" in note for note in writer.notes)
    assert metadata_of(clean_folder / "out.png")[1]["Xmp.iptcExt.DigitalSourceType"] == GENERATED_PART


def test_bigtiff_keeps_everything(clean_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond 4 GB a TIFF has 64-bit offsets; a small one is written that way here."""
    scan = described_scan(clean_folder, "in.tif")
    monkeypatch.setattr(tiff_sink, "CLASSIC_TIFF", 100)
    result = store(scan, clean_folder / "out.tif", disclosure=DISCLOSURE)
    with tifffile.TiffFile(result) as tiff:
        assert tiff.is_bigtiff
        tags = tiff.pages[0].tags
        assert tags["ExifTag"].value["DateTimeOriginal"] == "1912:06:01 10:00:00"
        assert tags["GPSTag"].value["GPSLatitude"] == (59, 1, 19, 1, 30, 1)
        assert b"compositeWithTrainedAlgorithmicMedia" in tags["XMP"].value
        assert tags["Artist"].value
    monkeypatch.undo()
    again = store(Scan.open(result), clean_folder / "again.png", disclosure=DISCLOSURE)
    assert "The harbour" in metadata_of(again)[1]["Xmp.dc.description"]


@pytest.mark.parametrize("name", ["a[1].tif", "ümlaut %d.png", "-rf.jpg", "a;b'c.webp", "spaces  in name.tif"])
def test_odd_names_work(clean_folder: Path, name: str) -> None:
    scan = grey_scan(clean_folder, name="weird [page=2].png")
    result = store(scan, clean_folder / name, disclosure=DISCLOSURE)
    assert Scan.open(result).width == 32
    assert sorted(p.name for p in clean_folder.iterdir()) == sorted([name, "weird [page=2].png"])


@pytest.mark.skipif(os.name == "nt", reason="Windows names are always text")
@pytest.mark.parametrize("suffix", ["tif", "png", "jpg"])
def test_names_that_are_no_text_work(clean_folder: Path, suffix: str) -> None:
    folder = clean_folder / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    scan = grey_scan(folder, name=os.fsdecode(b"sc\xffan.png"))
    result = store(scan, folder / os.fsdecode(f"out\udcff.{suffix}".encode("utf-8", "surrogateescape")))
    assert Scan.open(result).height == 24


@pytest.mark.parametrize("suffix", ["tif", "png"])
def test_grey_maps(clean_folder: Path, suffix: str) -> None:
    values = np.linspace(0, 1, 200, dtype=np.float32).reshape(10, 20)
    path = write_gray_map(clean_folder / f"confidence.{suffix}", values)
    stored = pixels_of(path)
    assert stored.shape in ((10, 20), (10, 20, 1))
    top = np.iinfo(stored.dtype).max
    np.testing.assert_array_equal(stored.reshape(10, 20), np.rint(values * top))


@pytest.mark.parametrize("channels", [3, 4])
def test_small_pictures_round_trip(clean_folder: Path, channels: int) -> None:
    rgb = np.random.default_rng(0).random((7, 9, channels), np.float32)
    stored = pixels_of(write_rgb(clean_folder / "a.png", rgb))
    np.testing.assert_array_equal(stored, np.rint(rgb * 255))
    with pytest.raises(UnwritableOutput, match="exists already"):
        write_rgb(clean_folder / "a.png", rgb)
