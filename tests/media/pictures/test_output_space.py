"""Results carry a profile that holds their colours, the original's resolution, and say what they could not keep."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any

import exiv2
import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image, ImageCms

from studio.media.files.vips import pyvips
from studio.media.marks.resolution import Resolution
from studio.media.pictures.output_space import space_for
from studio.media.pictures.picture import PictureWriter, Scan
from studio.media.pictures.profiles import BT2020, D65, NAMED, gamma, grey_profile, rgb_profile
from tests.media.conftest import Array, grey_of_lightness, lightness_of_grey

COLOURS = np.array([[0.8, 0.3, 0.1], [0.1, 0.7, 0.2], [0.2, 0.2, 0.9], [0.5, 0.5, 0.5], [1, 1, 1], [0, 0, 0]])
NARROW = rgb_profile("Narrow", ((0.55, 0.34), (0.32, 0.50), (0.20, 0.15)), D65, gamma(2.2))
"""Hardly half of sRGB's colours."""


def scan_of(path: Path, pixels: Array, **options: Any) -> Scan:
    tifffile.imwrite(path, pixels, metadata=None, **options)
    return Scan.open(path)


def grey_scan(folder: Path, kind: type = np.uint16, **options: Any) -> Scan:
    ramp = np.linspace(0, np.iinfo(kind).max, 24 * 32).reshape(24, 32).astype(kind)
    return scan_of(folder / "in.tif", ramp, **options)


def store(scan: Scan, output: Path, colours: Array | None = None, **options: Any) -> PictureWriter:
    """Write the scan as grey, or these colours in its place; the writer has finished."""
    with PictureWriter(output, scan, **options) as writer:
        for y0, lightness, alpha in scan.strips(16):
            rgb = grey_of_lightness(lightness)
            if colours is not None:
                rgb[:] = np.resize(colours, rgb.shape)
            writer.write_strip(y0, rgb.astype(np.float32), alpha)
        writer.finish()
    return writer


def lightness(scan: Scan) -> Array:
    return np.concatenate([rows for _, rows, _ in scan.strips()])


def lab_through_its_profile(path: Path) -> Array:
    """CIE Lab (D50) of a 16-bit picture, by Little CMS."""
    pixels = tifffile.imread(path).astype(np.float32) / 65535
    with tifffile.TiffFile(path) as tiff:
        profile = tiff.pages[0].tags[34675].value
    lab = imagecodecs.cms_transform(
        np.ascontiguousarray(pixels), profile, imagecodecs.cms_profile("lab4"), colorspace="rgb", outcolorspace="lab",
        outdtype="float32", intent=1,
    )  # fmt: skip
    return np.asarray(lab)


@pytest.mark.parametrize("name", sorted(NAMED))
def test_the_lightness_is_the_same_in_every_colour_space(tmp_path: Path, name: Any) -> None:
    scan = grey_scan(tmp_path)
    store(scan, tmp_path / "out.tif", profile=name)
    result = Scan.open(tmp_path / "out.tif")
    np.testing.assert_allclose(lightness(result), lightness(scan), atol=0.01)
    with tifffile.TiffFile(tmp_path / "out.tif") as tiff:
        assert tiff.pages[0].tags[34675].value == NAMED[name].make()


@pytest.mark.parametrize("name", sorted(set(NAMED) - {"srgb"}))
def test_colours_are_the_same_in_every_colour_space(tmp_path: Path, name: Any) -> None:
    scan = grey_scan(tmp_path)
    store(scan, tmp_path / "srgb.tif", COLOURS, profile="srgb")
    store(scan, tmp_path / "other.tif", COLOURS, profile=name)
    before, after = lab_through_its_profile(tmp_path / "srgb.tif"), lab_through_its_profile(tmp_path / "other.tif")
    np.testing.assert_allclose(after, before, atol=0.15)
    assert not np.array_equal(tifffile.imread(tmp_path / "srgb.tif"), tifffile.imread(tmp_path / "other.tif"))


@pytest.mark.parametrize("name", sorted(NAMED))
def test_profiles_have_the_name_and_the_white_they_should(name: Any) -> None:
    profile = NAMED[name].make()
    found = ImageCms.ImageCmsProfile(io.BytesIO(profile)).profile
    assert NAMED[name].label.split(" (")[0].split()[0] in found.profile_description
    assert profile == NAMED[name].make(), "the same bytes every time"
    white = imagecodecs.cms_transform(
        np.ones((1, 1, 3), np.float32), profile, imagecodecs.cms_profile("lab4"), colorspace="rgb", outcolorspace="lab",
        outdtype="float32", intent=1,
    )  # fmt: skip
    np.testing.assert_allclose(np.asarray(white).ravel(), [100, 0, 0], atol=0.05)


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_the_originals_own_profile_is_carried(tmp_path: Path, kind: type) -> None:
    profile = rgb_profile("The archive's own", BT2020, D65, gamma(2.2))
    rgb = np.repeat(np.linspace(0, np.iinfo(kind).max, 24 * 32).reshape(24, 32, 1), 3, axis=-1).astype(kind)
    scan = scan_of(tmp_path / "in.tif", rgb, photometric="rgb", iccprofile=profile)
    store(scan, tmp_path / "out.tif")
    with tifffile.TiffFile(tmp_path / "out.tif") as tiff:
        assert tiff.pages[0].tags[34675].value == profile
    np.testing.assert_allclose(tifffile.imread(tmp_path / "out.tif").astype(int), rgb.astype(int), atol=1)


def test_a_grey_profile_becomes_srgb(tmp_path: Path) -> None:
    scan = grey_scan(tmp_path, iccprofile=grey_profile("Dots", gamma(1.6)))
    store(scan, tmp_path / "out.tif")
    np.testing.assert_allclose(lightness(Scan.open(tmp_path / "out.tif")), lightness(scan), atol=0.01)
    with tifffile.TiffFile(tmp_path / "out.tif") as tiff:
        assert tiff.pages[0].tags[34675].value == NAMED["srgb"].make()


def test_linear_light_is_too_coarse_for_8_bits(tmp_path: Path) -> None:
    profile = rgb_profile("Linear", BT2020, D65, gamma(1.0))
    rgb = np.full((24, 32, 3), 20_000, np.uint16)
    scan = scan_of(tmp_path / "in.tif", rgb, photometric="rgb", iccprofile=profile)
    assert any("too few tones" in note for note in store(scan, tmp_path / "out.jpg").notes)
    assert store(scan, tmp_path / "out.tif").notes == ()
    np.testing.assert_allclose(lightness(Scan.open(tmp_path / "out.tif")), lightness(scan), atol=0.01)
    np.testing.assert_allclose(lightness(Scan.open(tmp_path / "out.jpg")), lightness(scan), atol=0.5)


def test_colours_outside_a_narrow_profile_lose_chroma_and_keep_their_lightness(tmp_path: Path) -> None:
    grey = np.full((24, 36, 3), 30_000, np.uint16)
    scan = scan_of(tmp_path / "in.tif", grey, photometric="rgb", iccprofile=NARROW)
    store(scan, tmp_path / "wide.tif", COLOURS, profile="srgb")
    store(scan, tmp_path / "narrow.tif", COLOURS)
    wide, narrow = (lab_through_its_profile(tmp_path / f"{name}.tif") for name in ("wide", "narrow"))
    written, kept = lightness(Scan.open(tmp_path / "wide.tif")), lightness(Scan.open(tmp_path / "narrow.tif"))
    np.testing.assert_allclose(kept, written, atol=0.02)
    chroma = [np.hypot(lab[..., 1], lab[..., 2]) for lab in (wide, narrow)]
    assert (chroma[1][:, 0] < chroma[0][:, 0] - 10).all()
    assert (chroma[1] <= chroma[0] + 0.2).all()


def test_a_profile_that_only_reads_gives_way_to_srgb() -> None:
    inks = bytes(pyvips.Image.profile_load("cmyk"))
    space, notes = space_for("auto", inks, 16)
    assert space.profile == NAMED["srgb"].make()
    assert any("cannot be kept exactly" in note for note in notes)


def table_profile(name: str) -> bytes:
    """RGB → Lab as a look-up table (ICC.1, mft2) of sRGB's own colours."""
    edge = 17
    grid = np.stack(np.meshgrid(*[np.linspace(0, 1, edge)] * 3, indexing="ij"), axis=-1)
    lab = ImageCms.ImageCmsTransform(
        ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")),
        ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")),
        "RGB",
        "LAB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
    ).apply(Image.fromarray(np.rint(grid.reshape(-1, edge, 3) * 255).astype(np.uint8)))
    stored = np.asarray(lab).astype(np.int16)
    lightness, ab = stored[..., :1] * (65280 / 255), (stored[..., 1:].astype(np.int8).astype(int) + 128) * 256
    clut = np.concatenate([np.rint(lightness), ab], axis=-1).astype(">u2").tobytes()
    line = np.array([0, 65535], ">u2").tobytes()
    body = b"mft2\0\0\0\0" + bytes((3, 3, edge, 0)) + struct.pack(">9i", *(65536 * np.eye(3, dtype=int)).ravel())
    body += struct.pack(">HH", 2, 2) + line * 3 + clut + line * 3
    plain = rgb_profile(name, BT2020, D65, gamma(2.2))
    kept = {}
    for at in range(132, 132 + 12 * int.from_bytes(plain[128:132], "big"), 12):
        tag, place, size = struct.unpack(">4sII", plain[at : at + 12])
        if tag in (b"desc", b"cprt", b"wtpt"):
            kept[tag] = plain[place : place + size]
    kept[b"A2B0"] = body
    place, rows, data = 132 + 12 * len(kept), b"", b""
    for tag, content in kept.items():
        rows += struct.pack(">4sII", tag, place + len(data), len(content))
        data += content + b"\0" * (-len(content) % 4)
    head = bytearray(plain[:128])
    head[20:24] = b"Lab "
    head[:4] = struct.pack(">I", place + len(data))
    return bytes(head) + struct.pack(">I", len(kept)) + rows + data


def test_a_profile_that_is_a_table_is_read_and_the_result_says_srgb(tmp_path: Path) -> None:
    grey = np.linspace(0, 65535, 24 * 32).reshape(24, 32).astype(np.uint16)
    scan = scan_of(tmp_path / "in.tif", np.dstack([grey] * 3), photometric="rgb", iccprofile=table_profile("Scanner"))
    lightness = np.concatenate([rows for _, rows, _ in scan.strips()])
    assert scan.profile == "Scanner"
    expected = lightness_of_grey(grey / 65535)
    assert np.abs(lightness - expected).max() < 0.4, "17 places of 8 bits"
    space, notes = space_for("auto", scan.own_profile, 16)
    assert space.profile == NAMED["srgb"].make()
    assert any("“Scanner”" in note and "carries sRGB" in note for note in notes)


# --- resolution -------------------------------------------------------------------------------------------------------


def said_by(path: Path) -> tuple[float, float] | None:
    """Dots per inch in the file's own place: TIFF tags, pHYs, JFIF, else EXIF; read without the studio's code."""
    data = path.read_bytes()
    if data[:2] == b"II":
        with tifffile.TiffFile(path) as tiff:
            tags = tiff.pages[0].tags
            if tags[296].value == 1:
                return None
            factor = 2.54 if tags[296].value == 3 else 1
            return tuple(tags[code].value[0] / tags[code].value[1] * factor for code in (282, 283))  # type: ignore[return-value]
    if data[:4] == b"\x89PNG":
        across, down, unit = struct.unpack_from(">IIB", data, data.index(b"pHYs") + 4)
        return (across * 0.0254, down * 0.0254) if unit else None
    at = data.find(b"JFIF\0")
    if at > 0:
        unit, across, down = struct.unpack_from(">BHH", data, at + 7)
        return (across * (2.54 if unit == 2 else 1), down * (2.54 if unit == 2 else 1)) if unit else None
    with Image.open(path) as image:
        exif = image.getexif()
    factor = 2.54 if exif.get(296) == 3 else 1
    return (float(exif[282]) * factor, float(exif[283]) * factor) if 282 in exif else None


@pytest.mark.parametrize("suffix", ["tif", "png", "jpg", "webp"])
@pytest.mark.parametrize(
    ("unit", "numbers", "expected"),
    [
        ("INCH", (300, 150), (300, 150)),
        ("INCH", (20, 20), (20, 20)),
        ("CENTIMETER", (236, 118), (599.44, 299.72)),
        ("NONE", (1, 1), None),
        ("INCH", (0, 0), None),
    ],
)
def test_the_resolution_comes_out_as_it_went_in(
    tmp_path: Path, suffix: str, unit: str, numbers: tuple[int, int], expected: tuple[float, float] | None
) -> None:
    scan = grey_scan(tmp_path, np.uint8, resolution=numbers, resolutionunit=unit)
    store(scan, tmp_path / f"out.{suffix}")
    said = said_by(tmp_path / f"out.{suffix}")
    assert said == (pytest.approx(expected, abs=0.02) if expected else None)


def jpeg_saying(path: Path, jfif: tuple[int, int, int] | None, exif_dpi: float | None = None, turn: int = 1) -> Scan:
    """A JPEG whose JFIF segment says (unit, across, down), and EXIF a number of dots per inch."""
    Image.fromarray(np.full((24, 32), 90, np.uint8)).save(path, quality=95)
    data = bytearray(path.read_bytes())
    struct.pack_into(">BHH", data, 13, *(jfif or (0, 1, 1)))
    path.write_bytes(bytes(data))
    if exif_dpi or turn > 1:
        image = exiv2.ImageFactory.open(str(path))
        image.readMetadata()
        exif = image.exifData()
        exif["Exif.Image.Orientation"] = exiv2.UShortValue(turn)
        if exif_dpi:
            exif["Exif.Image.XResolution"] = f"{round(exif_dpi * 10)}/10"
            exif["Exif.Image.YResolution"] = f"{round(exif_dpi * 5)}/10"
            exif["Exif.Image.ResolutionUnit"] = exiv2.UShortValue(2)
        image.setExifData(exif)
        image.writeMetadata()
    return Scan.open(path)


@pytest.mark.parametrize(
    ("jfif", "exif", "turn", "expected"),
    [
        ((1, 200, 100), None, 1, (200, 100)),
        ((2, 47, 94), None, 1, (119.38, 238.76)),
        ((0, 3, 2), None, 1, None),
        ((1, 0, 300), None, 1, None),
        ((1, 72, 72), 600, 1, (600, 300)),
        (None, 600, 1, (600, 300)),
        ((1, 200, 100), None, 6, (100, 200)),
        ((1, 200, 100), None, 3, (200, 100)),
        (None, 600, 8, (300, 600)),
    ],
)
def test_the_resolution_of_a_jpeg(
    tmp_path: Path,
    jfif: tuple[int, int, int] | None,
    exif: float | None,
    turn: int,
    expected: tuple[float, float] | None,
) -> None:
    scan = jpeg_saying(tmp_path / "in.jpg", jfif, exif, turn)
    assert (scan.resolution and scan.resolution.dots_per_inch) == (pytest.approx(expected) if expected else None)
    for suffix in ("jpg", "tif", "png"):
        store(scan, tmp_path / f"out.{suffix}")
        assert said_by(tmp_path / f"out.{suffix}") == (pytest.approx(expected, abs=0.02) if expected else None)


def test_exif_that_says_72_does_not_know(tmp_path: Path) -> None:
    scan = jpeg_saying(tmp_path / "in.jpg", (1, 300, 300))
    image = exiv2.ImageFactory.open(str(scan.path))
    image.readMetadata()
    exif = image.exifData()
    for name in ("XResolution", "YResolution"):
        exif[f"Exif.Image.{name}"] = "72/1"
    image.setExifData(exif)
    image.writeMetadata()
    assert Scan.open(scan.path).resolution == Resolution(300, 300)


def jp2_saying(path: Path, box: bytes, numbers: tuple[int, ...]) -> Scan:
    """A JP2 file with a resolution box in its header."""
    data = imagecodecs.jpeg2k_encode(np.full((24, 32), 90, np.uint8), codecformat="JP2")
    at = data.index(b"jp2h") - 4
    size = int.from_bytes(data[at : at + 4], "big")
    inner = struct.pack(">I4sHHHHbb", 18, box, *numbers)
    outer = struct.pack(">I4s", 8 + len(inner), b"res ") + inner
    head = struct.pack(">I", size + len(outer)) + data[at + 4 : at + size] + outer
    path.write_bytes(data[:at] + head + data[at + size :])
    return Scan.open(path)


@pytest.mark.parametrize("box", [b"resc", b"resd"])
def test_the_resolution_of_jpeg_2000(tmp_path: Path, box: bytes) -> None:
    scan = jp2_saying(tmp_path / "in.jp2", box, (11811, 2, 11811, 1, 0, 0))
    assert scan.resolution
    assert scan.resolution.dots_per_inch == pytest.approx((300, 150), abs=0.01)
    scan = jp2_saying(tmp_path / "in.jp2", box, (2362, 100, 4724, 100, 3, 3))
    assert scan.resolution
    assert scan.resolution.dots_per_inch == pytest.approx((1199.9, 599.9), abs=0.1)
    assert jp2_saying(tmp_path / "in.jp2", box, (1, 0, 1, 0, 0, 0)).resolution is None


def test_the_resolution_of_a_bitmap(tmp_path: Path) -> None:
    Image.fromarray(np.full((24, 32), 90, np.uint8)).save(tmp_path / "a.bmp", dpi=(400, 400))
    found = Scan.open(tmp_path / "a.bmp").resolution
    assert found
    assert found.dots_per_inch == pytest.approx((400, 400), abs=0.1)


# --- what is kept and what is not -------------------------------------------------------------------------------------


@pytest.mark.parametrize("lossless", [False, True])
def test_lossless_webp_stays_lossless(tmp_path: Path, lossless: bool) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (24, 32), np.uint8)
    Image.fromarray(noise).convert("RGB").save(tmp_path / "in.webp", lossless=lossless, quality=80)
    scan = Scan.open(tmp_path / "in.webp")
    store(scan, tmp_path / "out.webp")
    assert (b"VP8L" in (tmp_path / "out.webp").read_bytes()) is lossless
    if lossless:
        np.testing.assert_allclose(lightness(Scan.open(tmp_path / "out.webp")), lightness(scan), atol=0.01)


@pytest.mark.parametrize("suffix", ["tif", "jpg", "png"])
def test_iptc_numbers_keep_their_byte_order(tmp_path: Path, suffix: str) -> None:
    scan = jpeg_saying(tmp_path / "in.jpg", None)
    image = exiv2.ImageFactory.open(str(scan.path))
    image.readMetadata()
    iptc = image.iptcData()
    iptc["Iptc.Envelope.ModelVersion"] = exiv2.UShortValue(4)
    iptc["Iptc.Application2.RecordVersion"] = exiv2.UShortValue(4)
    iptc["Iptc.Application2.Caption"] = "Łódź"
    image.setIptcData(iptc)
    image.writeMetadata()
    store(Scan.open(scan.path), tmp_path / f"out.{suffix}")
    data = (tmp_path / f"out.{suffix}").read_bytes()
    if suffix == "png":  # kept as text in hexadecimal digits
        with Image.open(tmp_path / "out.png") as stored:
            stored.load()
            text = str(stored.text["Raw profile type iptc"])  # type: ignore[attr-defined]
        data = bytes.fromhex("".join(text.split()[2:]))
    assert b"\x1c\x02\x00\x00\x02\x00\x04" in data
    assert "Łódź".encode() in data


def test_what_writing_loses_is_said(tmp_path: Path) -> None:
    rgba = np.full((24, 32, 4), 40_000, np.uint16)
    options = {"photometric": "rgb", "extrasamples": ["unassalpha"]}
    scan = scan_of(tmp_path / "in.tif", rgba, extratags=[(34377, 7, 12, b"8BIM\x03\xed\0\0\0\0\0\0", True)], **options)
    notes = " ".join(store(scan, tmp_path / "out.jpg").notes)
    assert "8 bits per channel: the 16 bits" in notes
    assert "transparen" in notes
    assert "Photoshop's own data" in notes
    assert "bits" not in " ".join(store(scan, tmp_path / "out.png").notes)


def test_webp_says_that_iptc_stays_behind(tmp_path: Path) -> None:
    scan = jpeg_saying(tmp_path / "in.jpg", None)
    image = exiv2.ImageFactory.open(str(scan.path))
    image.readMetadata()
    image.iptcData()["Iptc.Application2.Caption"] = "Harbour"
    image.writeMetadata()
    assert any("IPTC" in note for note in store(Scan.open(scan.path), tmp_path / "out.webp").notes)
