"""Pictures of the kinds that people really have come out with the tone that they show, or are called what they are."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from pathlib import Path

import exiv2
import imagecodecs
import numpy as np
import pillow_heif
import pytest
import tifffile
from PIL import Image

from studio.domain.errors import UnreadableInput
from studio.media.inspect import inspect
from studio.media.pictures.picture import Scan, read_rgb
from studio.media.pictures.profiles import BT2020, D50, D65, NAMED, P3, gamma, grey_profile, rgb_profile
from tests.media.conftest import Array, lightness_of_grey, lightness_of_linear, write_dng

LEVELS = np.array([0.03, 0.2, 0.45, 0.7, 0.95])


def patches(levels: Array, kind: type = np.float32, side: int = 6) -> Array:
    """A row of grey patches, (16, len(levels) · side)."""
    return np.repeat(np.repeat(np.asarray(levels, kind)[None], side, axis=1), 16, axis=0)


def shown(path: Path, count: int = len(LEVELS), page: int | None = None) -> Array:
    """L* in the middle of each patch."""
    lightness = np.concatenate([rows for _, rows, _ in Scan.open(path, page).strips()])
    side = lightness.shape[1] // count
    return lightness[lightness.shape[0] // 2, side // 2 :: side][:count]


def steps(bits: int) -> Array:
    return np.rint(LEVELS * (2**bits - 1)).astype(np.uint16)


# --- floating point ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("power", [1.0, 1.8, 2.4])
def test_floating_point_goes_through_its_grey_profile(tmp_path: Path, power: float) -> None:
    tifffile.imwrite(tmp_path / "f.tif", patches(LEVELS), iccprofile=grey_profile("Grey", gamma(power)))
    np.testing.assert_allclose(shown(tmp_path / "f.tif"), lightness_of_linear(LEVELS**power), atol=0.02)
    assert Scan.open(tmp_path / "f.tif").bits == 16


def test_floating_point_goes_through_its_rgb_profile(tmp_path: Path) -> None:
    profile = rgb_profile("Wide", BT2020, D65, gamma(2.0))
    rgb = np.repeat(patches(LEVELS)[..., None], 3, axis=-1)
    tifffile.imwrite(tmp_path / "f.tif", rgb, photometric="rgb", iccprofile=profile)
    np.testing.assert_allclose(shown(tmp_path / "f.tif"), lightness_of_linear(LEVELS**2), atol=0.03)
    assert Scan.open(tmp_path / "f.tif").own_profile == profile


@pytest.mark.parametrize("wild", [np.inf, -np.inf, np.nan, 3.4e38, -9999.0])
@pytest.mark.parametrize("white", [1.0, 255.0, 65535.0])
def test_a_wild_number_does_not_decide_for_the_picture(tmp_path: Path, wild: float, white: float) -> None:
    pixels = patches(LEVELS) * np.float32(white)
    pixels[0, 0] = wild
    tifffile.imwrite(tmp_path / "f.tif", pixels)
    expected = lightness_of_linear(LEVELS) if white == 1 else lightness_of_grey(LEVELS)
    np.testing.assert_allclose(shown(tmp_path / "f.tif"), expected, atol=0.02)
    scan = Scan.open(tmp_path / "f.tif")
    corner = next(iter(scan.strips(1)))[1][0, 0]
    assert corner == pytest.approx(100 if wild > 0 else 0, abs=1e-3)
    assert np.isfinite(scan.lightness_small(max_side=8)).all()
    assert any("infinite or no number" in note for note in scan.notes) is not np.isfinite(wild)
    assert np.isfinite(read_rgb(tmp_path / "f.tif")).all()


@pytest.mark.parametrize("top", [255, 65535, 2**32 - 1])
def test_32_bit_numbers_are_as_white_as_the_range_they_use(tmp_path: Path, top: int) -> None:
    tifffile.imwrite(tmp_path / "u.tif", np.rint(patches(LEVELS, np.float64) * top).astype(np.uint32))
    np.testing.assert_allclose(shown(tmp_path / "u.tif"), lightness_of_grey(LEVELS), atol=0.4 if top == 255 else 0.02)


def test_the_screen_shows_floating_point_as_it_is_read(tmp_path: Path) -> None:
    linear = np.repeat(patches(LEVELS)[..., None], 3, axis=-1)
    tifffile.imwrite(tmp_path / "f.tif", linear, photometric="rgb")
    rgb = read_rgb(tmp_path / "f.tif")[8, 3::6, 1]
    np.testing.assert_allclose(lightness_of_grey(rgb), lightness_of_linear(LEVELS), atol=0.2)


# --- depths and layouts -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("bits", [3, 5, 6, 7, 9, 10, 12, 14, 15])
def test_tiff_of_packed_bits(tmp_path: Path, bits: int) -> None:
    kind = np.uint8 if bits <= 8 else np.uint16
    tifffile.imwrite(
        tmp_path / "p.tif", patches(steps(bits), kind), bitspersample=bits, compression=None, metadata=None
    )
    np.testing.assert_allclose(shown(tmp_path / "p.tif"), lightness_of_grey(steps(bits) / (2**bits - 1)), atol=0.01)
    scan = Scan.open(tmp_path / "p.tif")
    assert (scan.stored_bits, scan.bits) == (bits, 8 if bits <= 8 else 16)


def test_packed_bits_may_count_from_white(tmp_path: Path) -> None:
    pixels = patches(4095 - steps(12), np.uint16)
    tifffile.imwrite(tmp_path / "p.tif", pixels, bitspersample=12, photometric="miniswhite", metadata=None)
    np.testing.assert_allclose(shown(tmp_path / "p.tif"), lightness_of_grey(steps(12) / 4095), atol=0.01)


@pytest.mark.parametrize("bits", [1, 2, 4, 6, 8, 10, 16])
def test_jpeg_2000_of_any_depth(tmp_path: Path, bits: int) -> None:
    kind = np.uint8 if bits <= 8 else np.uint16
    data = imagecodecs.jpeg2k_encode(patches(steps(bits), kind), level=0, bitspersample=bits, reversible=True)
    (tmp_path / "a.jp2").write_bytes(data)
    np.testing.assert_allclose(shown(tmp_path / "a.jp2"), lightness_of_grey(steps(bits) / (2**bits - 1)), atol=0.01)


@pytest.mark.parametrize(("byteorder", "tile"), [("<", (16, 16)), (">", (32, 16))])
@pytest.mark.parametrize("planes", ["separate", "contig"])
def test_planes_and_tiles(tmp_path: Path, byteorder: str, tile: tuple[int, int], planes: str) -> None:
    pixels = np.repeat(patches(steps(16), np.uint16)[..., None], 3, axis=-1)
    pixels = np.moveaxis(pixels, -1, 0) if planes == "separate" else pixels
    with tifffile.TiffWriter(tmp_path / "p.tif", byteorder=byteorder) as writer:
        writer.write(
            pixels, photometric="rgb", planarconfig=planes, tile=tile, compression="lzw", predictor=True, metadata=None
        )
    np.testing.assert_allclose(shown(tmp_path / "p.tif"), lightness_of_grey(steps(16) / 65535), atol=0.01)


@pytest.mark.parametrize("compression", ["lzw", "deflate", "zstd", "lzma", "jpeg2000", "jpegxl", "packbits"])
def test_rare_compressions(tmp_path: Path, compression: str) -> None:
    pixels = np.repeat(patches(steps(8), np.uint8, 16), 2, axis=0)
    tifffile.imwrite(tmp_path / "c.tif", pixels, compression=compression, metadata=None)
    np.testing.assert_allclose(shown(tmp_path / "c.tif"), lightness_of_grey(steps(8) / 255), atol=0.01)


def test_an_unknown_compression_is_no_damage_and_damage_is_no_unknown_compression(tmp_path: Path) -> None:
    path = tmp_path / "c.tif"
    tifffile.imwrite(path, patches(steps(8), np.uint8), compression="zstd", metadata=None)
    with tifffile.TiffFile(path) as tiff:
        page = tiff.pages[0]
        stored, told = page.dataoffsets[0], page.tags[259].offset + 8
    data = path.read_bytes()
    path.write_bytes(data[:stored] + bytes(12) + data[stored + 12 :])
    with pytest.raises(UnreadableInput, match="damaged"):
        shown(path)
    path.write_bytes(data[:told] + (34661).to_bytes(2, "little") + data[told + 2 :])
    with pytest.raises(UnreadableInput, match=r"compressed in a rare way \(JBIG\)"):
        shown(path)


@pytest.mark.parametrize(("photometric", "white"), [(8, 65535), (9, 65280)])
@pytest.mark.parametrize("bits", [8, 16])
def test_lab(tmp_path: Path, photometric: int, white: int, bits: int) -> None:
    white = 255 if bits == 8 else white
    unit = 1 if bits == 8 else 256
    lab = np.zeros((16, 30, 3), np.int64)
    lab[..., 0] = patches(np.rint(LEVELS * white), np.int64)
    a, b = -20, 33
    offset = 128 if photometric == 9 else 0
    lab[..., 1:] = (np.array([a, b]) + offset) * unit
    stored = (lab % 2**bits).astype(np.uint8 if bits == 8 else np.uint16)
    tifffile.imwrite(tmp_path / "lab.tif", stored, photometric=photometric, metadata=None)
    expected = np.rint(LEVELS * white) / white * 100
    np.testing.assert_allclose(shown(tmp_path / "lab.tif"), expected, atol=0.01)
    toning = Scan.open(tmp_path / "lab.tif").toning
    assert toning.chroma == pytest.approx(np.hypot(a, b), abs=0.5)
    assert toning.hue == pytest.approx(np.degrees(np.arctan2(b, a)) % 360, abs=1)
    assert read_rgb(tmp_path / "lab.tif")[8, 15].argmin() == 2, "yellowish green on the screen, too"


# --- channels beyond colour -------------------------------------------------------------------------------------------


def with_channels(path: Path, extra: Sequence[int], *, tile: tuple[int, int] | None = None) -> Path:
    colour = np.repeat(patches(steps(16), np.uint16)[..., None], 3, axis=-1)
    selection = np.zeros((*colour.shape[:2], len(extra)), np.uint16)
    selection[:, :6] = 65535 // 2
    selection[:, 6:] = 65535
    if 1 in extra:
        colour = np.rint(colour * (selection[..., [list(extra).index(1)]] / 65535)).astype(np.uint16)
    whole = np.concatenate([colour, selection], axis=-1)
    planes = {"planarconfig": "separate", "tile": tile} if tile else {"planarconfig": "contig"}
    data = np.moveaxis(whole, -1, 0) if tile else whole
    tifffile.imwrite(path, data, photometric="rgb", extrasamples=list(extra), metadata=None, **planes)
    return path


@pytest.mark.parametrize("tile", [None, (16, 16)])
@pytest.mark.parametrize(
    ("extra", "alpha", "noted"), [((0,), False, True), ((2,), True, False), ((1,), True, False), ((0, 2), True, True)]
)
def test_only_what_is_called_transparency_is_one(
    tmp_path: Path, extra: tuple[int, ...], alpha: bool, noted: bool, tile: tuple[int, int] | None
) -> None:
    scan = Scan.open(with_channels(tmp_path / "x.tif", extra, tile=tile))
    assert scan.has_alpha is alpha
    assert any("not carried over" in note for note in scan.notes) is noted
    np.testing.assert_allclose(shown(scan.path), lightness_of_grey(steps(16) / 65535), atol=0.02)
    if alpha:
        seen = next(iter(scan.strips()))[2]
        assert seen is not None
        assert (seen[8, 3], seen[8, 20]) == (pytest.approx(0.5, abs=1e-3), 1.0)


# --- pages ------------------------------------------------------------------------------------------------------------


def test_a_small_copy_before_it_is_not_the_picture(tmp_path: Path) -> None:
    for name, kind in (("marked", 1), ("unmarked", 0)):
        with tifffile.TiffWriter(tmp_path / f"{name}.tif") as writer:
            writer.write(np.full((4, 6), 128, np.uint8), subfiletype=kind, metadata=None)
            writer.write(patches(steps(8), np.uint8), metadata=None)
        assert Scan.open(tmp_path / f"{name}.tif").width == 30
        np.testing.assert_allclose(shown(tmp_path / f"{name}.tif"), lightness_of_grey(steps(8) / 255), atol=0.01)
    assert Scan.open(tmp_path / "marked.tif").pages == 1
    assert any("the largest (page 2)" in note for note in Scan.open(tmp_path / "unmarked.tif").notes)


def test_every_page_can_be_had(tmp_path: Path) -> None:
    path = tmp_path / "album.tif"
    with tifffile.TiffWriter(path) as writer:
        for level in (20, 90, 200):
            writer.write(np.full((16, 30 - level // 50), level, np.uint8), metadata=None)
    scan = Scan.open(path)
    assert (scan.page, scan.pages) == (1, 3)
    assert any("3 pages" in note and "--pages" in note for note in scan.notes)
    for page, level in enumerate((20, 90, 200), 1):
        np.testing.assert_allclose(shown(path, 1, page), lightness_of_grey(level / 255), atol=0.01)
    with pytest.raises(UnreadableInput, match="no page 4: it holds 3 pages"):
        Scan.open(path, 4)
    tifffile.imwrite(tmp_path / "one.tif", np.zeros((5, 5), np.uint8))
    with pytest.raises(UnreadableInput, match="no page 2: it holds only one page"):
        Scan.open(tmp_path / "one.tif", 2)


def test_pages_of_an_animation(tmp_path: Path) -> None:
    frames = [Image.new("L", (10, 8), level) for level in (200, 20, 60)]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    np.testing.assert_allclose(shown(tmp_path / "a.gif", 1, 3), lightness_of_grey(60 / 255), atol=0.01)


# --- colours that files describe without a profile --------------------------------------------------------------------


def png(path: Path, pixels: Array, *chunks: tuple[bytes, bytes]) -> Path:
    """A PNG of 16 bits with these chunks between its header and its picture."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    height, width = pixels.shape[:2]
    head = struct.pack(">IIBBBBB", width, height, 16, 2 if pixels.ndim == 3 else 0, 0, 0, 0)
    rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in pixels)
    parts = [chunk(b"IHDR", head), *(chunk(*each) for each in chunks), chunk(b"IDAT", zlib.compress(rows))]
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts) + chunk(b"IEND", b""))
    return path


def gama(power: float) -> tuple[bytes, bytes]:
    return b"gAMA", struct.pack(">I", round(100_000 / power))


SRGB_PLACES = (b"cHRM", struct.pack(">8I", 31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000))


@pytest.mark.parametrize("power", [1.0, 1.8, 2.6])
@pytest.mark.parametrize("bands", [1, 3])
def test_the_gamma_of_a_png_is_heeded(tmp_path: Path, power: float, bands: int) -> None:
    pixels = patches(steps(16), np.uint16)
    pixels = np.repeat(pixels[..., None], 3, axis=-1) if bands == 3 else pixels
    path = png(tmp_path / "g.png", pixels, gama(power), SRGB_PLACES)
    np.testing.assert_allclose(shown(path), lightness_of_linear((steps(16) / 65535) ** power), atol=0.03)
    assert Scan.open(path).own_profile is None, "a result in it would be a strange file"
    screen = lightness_of_grey(read_rgb(path)[8, 3::6, 1])
    np.testing.assert_allclose(screen, shown(path), atol=0.02 if bands == 1 else 0.6)


@pytest.mark.parametrize(
    "chunks", [[(b"sRGB", b"\0"), gama(1.0)], [gama(2.2), SRGB_PLACES], [(b"cICP", bytes((1, 13, 0, 1))), gama(1.0)]]
)
def test_what_says_srgb_is_srgb(tmp_path: Path, chunks: list[tuple[bytes, bytes]]) -> None:
    path = png(tmp_path / "s.png", np.repeat(patches(steps(16), np.uint16)[..., None], 3, axis=-1), *chunks)
    np.testing.assert_allclose(shown(path), lightness_of_grey(steps(16) / 65535), atol=0.01)


def test_a_profile_outranks_the_gamma_and_code_points_outrank_a_profile(tmp_path: Path) -> None:
    profile = b"P\0\0" + zlib.compress(rgb_profile("Gamma 2", P3, D65, gamma(2.0)))
    pixels = np.repeat(patches(steps(16), np.uint16)[..., None], 3, axis=-1)
    path = png(tmp_path / "i.png", pixels, (b"iCCP", profile), gama(1.0))
    np.testing.assert_allclose(shown(path), lightness_of_linear((steps(16) / 65535) ** 2), atol=0.03)
    path = png(tmp_path / "c.png", pixels, (b"cICP", bytes((12, 8, 0, 1))), (b"iCCP", profile))
    np.testing.assert_allclose(shown(path), lightness_of_linear(steps(16) / 65535), atol=0.03)


def test_the_primaries_of_a_png_are_heeded(tmp_path: Path) -> None:
    pixels = np.zeros((16, 30, 3), np.uint16)
    pixels[..., 1] = 40_000
    wide = (b"cHRM", struct.pack(">8I", 31270, 32900, 70800, 29200, 17000, 79700, 13100, 4600))
    path = png(tmp_path / "w.png", pixels, gama(2.2), wide)
    expected = lightness_of_linear(0.6780 * (40_000 / 65535) ** 2.2)  # BT.2020's green
    np.testing.assert_allclose(shown(path, 1), expected, atol=0.1)


@pytest.mark.parametrize("transfer", [16, 18])
def test_high_dynamic_range_is_called_that(tmp_path: Path, transfer: int) -> None:
    path = png(tmp_path / "h.png", patches(steps(16), np.uint16), (b"cICP", bytes((9, transfer, 0, 1))))
    with pytest.raises(UnreadableInput, match="high dynamic range") as refused:
        Scan.open(path)
    assert "damaged" not in refused.value.message


def test_adobe_rgb_said_in_exif_alone(tmp_path: Path) -> None:
    image = Image.fromarray(patches(steps(8), np.uint8)).convert("RGB")
    image.save(tmp_path / "a.jpg", quality=100, subsampling=0)
    described = exiv2.ImageFactory.open(str(tmp_path / "a.jpg"))
    described.readMetadata()
    exif = described.exifData()
    exif["Exif.Photo.ColorSpace"] = exiv2.UShortValue(65535)
    exif["Exif.Iop.InteroperabilityIndex"] = "R03"
    described.setExifData(exif)
    described.writeMetadata()
    expected = lightness_of_linear((steps(8) / 255) ** (563 / 256))
    np.testing.assert_allclose(shown(tmp_path / "a.jpg"), expected, atol=0.6)
    assert Scan.open(tmp_path / "a.jpg").own_profile == NAMED["adobe-rgb"].make()


# --- read too ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("bands", [1, 3])
def test_jpeg_of_12_bits(tmp_path: Path, bands: int) -> None:
    pixels = patches(steps(12), np.uint16, 8)
    pixels = np.repeat(pixels[..., None], 3, axis=-1) if bands == 3 else pixels
    (tmp_path / "d.jpg").write_bytes(imagecodecs.jpeg8_encode(pixels, level=100, bitspersample=12))
    np.testing.assert_allclose(shown(tmp_path / "d.jpg"), lightness_of_grey(steps(12) / 4095), atol=0.1)
    assert Scan.open(tmp_path / "d.jpg").bits == 16


@pytest.mark.parametrize("bits", [8, 12, 16])
def test_jpeg_ls(tmp_path: Path, bits: int) -> None:
    kind = np.uint8 if bits == 8 else np.uint16
    (tmp_path / "s.jls").write_bytes(imagecodecs.jpegls_encode(patches(steps(bits), kind) << (0 if bits != 12 else 4)))
    scan = Scan.open(tmp_path / "s.jls")
    assert (scan.format, scan.bits) == ("JPEG", 8 if bits == 8 else 16)
    expected = lightness_of_grey(steps(bits) / (2**bits - 1))
    np.testing.assert_allclose(shown(tmp_path / "s.jls"), expected, atol=0.02 if bits != 12 else 0.1)


def test_adobe_rgb_said_by_a_number_alone(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0xA001] = 2
    rgb = np.repeat(patches(steps(8), np.uint8)[..., None], 3, axis=-1)
    Image.fromarray(rgb).save(tmp_path / "a.jpg", quality=98, exif=exif)
    expected = lightness_of_linear((steps(8) / 255) ** (563 / 256))
    np.testing.assert_allclose(shown(tmp_path / "a.jpg"), expected, atol=0.6)


def test_lossless_jpeg_of_16_bits(tmp_path: Path) -> None:
    (tmp_path / "l.jpg").write_bytes(
        imagecodecs.jpeg8_encode(patches(steps(16), np.uint16), lossless=True, bitspersample=16)
    )
    np.testing.assert_allclose(shown(tmp_path / "l.jpg"), lightness_of_grey(steps(16) / 65535), atol=0.01)


NETPBM = [
    ("P5", 255, 1, False), ("P5", 65535, 1, False), ("P5", 1000, 1, False), ("P6", 255, 3, False),
    ("P6", 4095, 3, False), ("P2", 255, 1, True), ("P3", 100, 3, True),
]  # fmt: skip


@pytest.mark.parametrize(("magic", "top", "bands", "text"), NETPBM)
def test_netpbm(tmp_path: Path, magic: str, top: int, bands: int, text: bool) -> None:
    numbers = np.rint(patches(LEVELS) * top).astype(np.int64)
    pixels = np.repeat(numbers[..., None], bands, axis=-1)
    head = f"{magic}\n# a comment\n30 16\n{top}\n".encode()
    body = (
        b" ".join(b"%d" % n for n in pixels.ravel()) if text else pixels.astype(">u2" if top > 255 else "u1").tobytes()
    )
    (tmp_path / "a.pnm").write_bytes(head + body)
    np.testing.assert_allclose(shown(tmp_path / "a.pnm"), lightness_of_grey(np.rint(LEVELS * top) / top), atol=0.01)
    (tmp_path / "a.pnm").write_bytes((head + body)[: len(head) + len(body) // 2])
    with pytest.raises(UnreadableInput, match="breaks off"):
        shown(tmp_path / "a.pnm")


@pytest.mark.parametrize("magic", ["P1", "P4"])
def test_bitmaps_count_black(tmp_path: Path, magic: str) -> None:
    black = patches(np.array([1, 0, 1, 0, 0]), np.uint8)
    body = np.packbits(black, axis=1).tobytes() if magic == "P4" else "".join(map(str, black.ravel())).encode()
    (tmp_path / "a.pbm").write_bytes(f"{magic} 30 16\n".encode() + body)
    np.testing.assert_allclose(shown(tmp_path / "a.pbm"), [0, 100, 0, 100, 100], atol=1e-3)


def test_netpbm_of_floating_point_is_linear_and_upside_down(tmp_path: Path) -> None:
    light = patches(LEVELS)
    light[:4] = 1
    (tmp_path / "a.pfm").write_bytes(b"Pf\n30 16\n1.0\n" + np.flipud(light).astype(">f4").tobytes())
    np.testing.assert_allclose(shown(tmp_path / "a.pfm"), lightness_of_linear(LEVELS), atol=0.01)
    assert next(iter(Scan.open(tmp_path / "a.pfm").strips(4)))[1].min() > 99


@pytest.mark.parametrize("bits", [8, 10, 12])
def test_heic(tmp_path: Path, bits: int) -> None:
    if not pillow_heif.libheif_info()["HEIF"]:
        pytest.skip("this libheif writes no HEVC")
    if bits == 8:
        mode, data = "RGB", np.repeat(patches(steps(8), np.uint8, 16)[..., None], 3, axis=-1)
    else:
        pillow_heif.options.SAVE_HDR_TO_12_BIT = bits == 12
        mode, data = "RGB;16", np.repeat(patches(steps(bits), np.uint16, 16)[..., None] << (16 - bits), 3, axis=-1)
    picture = pillow_heif.from_bytes(mode, (data.shape[1], data.shape[0]), np.ascontiguousarray(data).tobytes())
    picture.save(tmp_path / "p.heic", quality=-1, chroma=444, matrix_coefficients=0)
    scan = Scan.open(tmp_path / "p.heic")
    assert (scan.format, scan.stored_bits, scan.bits) == ("HEIF", bits, 8 if bits == 8 else 16)
    np.testing.assert_allclose(shown(tmp_path / "p.heic"), lightness_of_grey(steps(bits) / (2**bits - 1)), atol=0.5)


def test_a_raw_file_is_developed_and_not_its_preview(tmp_path: Path) -> None:
    path = write_dng(tmp_path / "plate.dng", np.repeat(patches(LEVELS, side=14), 4, axis=0))
    scan = Scan.open(path)
    assert (scan.format, scan.width, scan.bits) == ("Camera raw", 70, 16)
    np.testing.assert_allclose(shown(path), lightness_of_linear(LEVELS), atol=0.3)
    assert scan.own_profile is None
    assert any("developed" in note for note in scan.notes)


@pytest.mark.parametrize("bits", [8, 10, 12, 16])
@pytest.mark.parametrize("bands", [1, 3, 4])
def test_jpeg_xl_of_any_depth(tmp_path: Path, bits: int, bands: int) -> None:
    kind = np.uint8 if bits == 8 else np.uint16
    pixels = patches(steps(bits), kind)
    stored = pixels if bands == 1 else np.stack([pixels] * bands, axis=-1)
    if bands == 4:
        stored[..., -1] = 2**bits - 1
    options = {"photometric": "gray" if bands < 3 else "rgb", "lossless": True}
    data = imagecodecs.jpegxl_encode(stored, bitspersample=bits, usecontainer=bits == 12, **options)
    (tmp_path / "x.jxl").write_bytes(data)
    scan = Scan.open(tmp_path / "x.jxl")
    assert (scan.format, scan.stored_bits, scan.has_alpha) == ("JPEG XL", bits, bands == 4)
    assert (scan.width, scan.height) == (30, 16)
    # The encoder calls all numbers of more than 8 bits linear light.
    told = lightness_of_grey if bits == 8 else lightness_of_linear
    np.testing.assert_allclose(shown(tmp_path / "x.jxl"), told(steps(bits) / (2**bits - 1)), atol=0.05)


def test_jpeg_xl_in_floating_point_goes_through_its_own_profile(tmp_path: Path) -> None:
    (tmp_path / "f.jxl").write_bytes(imagecodecs.jpegxl_encode(patches(LEVELS), lossless=True))
    np.testing.assert_allclose(shown(tmp_path / "f.jxl"), lightness_of_linear(LEVELS), atol=0.05)


@pytest.mark.parametrize("size", [(8, 8), (64, 64), (512, 300), (7, 1000), (1080, 1920), (3, 513)])
def test_the_size_of_a_jpeg_xl_is_known_before_it_is_decoded(tmp_path: Path, size: tuple[int, int]) -> None:
    data = imagecodecs.jpegxl_encode(np.full(size, 90, np.uint8), effort=1)
    (tmp_path / "s.jxl").write_bytes(data)
    scan = Scan.open(tmp_path / "s.jxl")
    assert (scan.height, scan.width) == size
    (tmp_path / "half.jxl").write_bytes(data[: len(data) // 2])
    with pytest.raises(UnreadableInput, match="damaged"):
        Scan.open(tmp_path / "half.jxl")


@pytest.mark.parametrize("transfer", [16, 18])
def test_a_profile_of_high_dynamic_range_is_called_that(tmp_path: Path, transfer: int) -> None:
    plain = rgb_profile("Rec. 2100", BT2020, D65, gamma(2.4))
    tag, count = b"cicp\0\0\0\0" + bytes((9, transfer, 0, 1)), int.from_bytes(plain[128:132], "big")
    rows = [struct.unpack(">4sII", plain[at : at + 12]) for at in range(132, 132 + 12 * count, 12)]
    table = b"".join(struct.pack(">4sII", name, at + 12, size) for name, at, size in rows)
    table += struct.pack(">4sII", b"cicp", len(plain) + 12, len(tag))
    profile = plain[:128] + struct.pack(">I", count + 1) + table + plain[132 + 12 * count :] + tag
    profile = struct.pack(">I", len(profile)) + profile[4:]
    rgb = np.repeat(patches(steps(16), np.uint16)[..., None], 3, axis=-1)
    tifffile.imwrite(tmp_path / "h.tif", rgb, photometric="rgb", iccprofile=profile)
    with pytest.raises(UnreadableInput, match="high dynamic range") as refused:
        Scan.open(tmp_path / "h.tif")
    assert "standard dynamic range" in refused.value.hint


FOREIGN = {
    "a Photoshop document": b"8BPS\0\1",
    "an OpenEXR picture": b"\x76\x2f\x31\x01",
    "a JPEG XR picture": b"II\xbc\x01",
    "a GIMP document": b"gimp xcf v011\0",
    "an Encapsulated PostScript document": b"\xc5\xd0\xd3\xc6",
    "a DICOM medical picture": bytes(128) + b"DICM",
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_what_cannot_be_read_is_called_that(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "scan.tif"
    path.write_bytes(FOREIGN[kind] + bytes(200))
    with pytest.raises(UnreadableInput) as refused:
        inspect(path)
    assert kind in refused.value.message
    assert "damaged" not in refused.value.message
    assert refused.value.hint


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (lambda path: tifffile.imwrite(path, np.ones((8, 8), np.int16)), "signed numbers"),
        (lambda path: tifffile.imwrite(path, np.ones((8, 8, 3), np.uint8), photometric=10), r"L\*a\*b\*"),
        (lambda path: path.write_bytes(imagecodecs.jpeg2k_encode(np.ones((8, 8), np.int16))), "signed numbers"),
    ],
)
def test_rare_kinds_are_no_damage(tmp_path: Path, make: object, kind: str) -> None:
    path = tmp_path / "rare.bin"
    make(path)  # type: ignore[operator]
    with pytest.raises(UnreadableInput, match=kind) as refused:
        shown(path)
    assert "damaged" not in refused.value.message


def test_a_picture_in_another_white_is_grey_where_it_is_grey(tmp_path: Path) -> None:
    profile = rgb_profile("eci", ((0.67, 0.33), (0.21, 0.71), (0.14, 0.08)), D50, gamma(1.8))
    rgb = np.repeat(patches(steps(16), np.uint16)[..., None], 3, axis=-1)
    tifffile.imwrite(tmp_path / "e.tif", rgb, photometric="rgb", iccprofile=profile)
    scan = Scan.open(tmp_path / "e.tif")
    assert scan.toning.chroma < 0.1
    np.testing.assert_allclose(shown(tmp_path / "e.tif"), lightness_of_linear((steps(16) / 65535) ** 1.8), atol=0.02)
