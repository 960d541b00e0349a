"""Every kind of still picture becomes the CIE lightness that it shows, without losing a bit."""

from __future__ import annotations

from pathlib import Path

import imagecodecs
import numpy as np
import pytest
import tifffile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from studio.media.files.vips import pyvips
from studio.media.inspect import inspect
from studio.media.pictures.picture import Scan, read_rgb
from studio.media.pictures.resampling import AreaAverage
from tests.media.conftest import (
    Array,
    adobe_like_profile,
    curve_tag,
    gamma_tag,
    grey_profile,
    icc_profile,
    lightness_of_grey,
    lightness_of_linear,
)


def whole(scan: Scan, height: int = 7) -> Array:
    """All strips put together; they must follow each other without a gap."""
    rows, expected = [], 0
    for y0, lightness, _ in scan.strips(height):
        assert y0 == expected
        assert lightness.dtype == np.float32
        rows.append(lightness)
        expected += len(lightness)
    return np.concatenate(rows)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, 70), st.integers(1, 70), st.sampled_from([8, 16]), st.sampled_from(["tif", "png"]), st.data())
def test_grey_of_any_size_is_read_exactly(
    tmp_path: Path, width: int, height: int, bits: int, suffix: str, data: st.DataObject
) -> None:
    top = 2**bits - 1
    grey = np.random.default_rng(data.draw(st.integers(0, 99))).integers(0, top + 1, (height, width))
    grey = grey.astype(np.uint8 if bits == 8 else np.uint16)
    path = tmp_path / f"g.{suffix}"
    Image.fromarray(grey).save(path) if suffix == "png" else tifffile.imwrite(path, grey)
    scan = Scan.open(path)
    assert (scan.width, scan.height, scan.bits, scan.has_alpha) == (width, height, bits, False)
    lightness = whole(scan)
    assert lightness.shape == (height, width)
    np.testing.assert_allclose(lightness, lightness_of_grey(grey / top), atol=2e-5)


def test_16_bit_steps_stay_apart(tmp_path: Path) -> None:
    grey = np.arange(30_000, 30_256, dtype=np.uint16).reshape(16, 16)
    tifffile.imwrite(tmp_path / "g.tif", grey)
    lightness = whole(Scan.open(tmp_path / "g.tif"))
    assert len(np.unique(lightness)) == 256


def test_48_bit_rgb_is_not_read_as_8_bit(tmp_path: Path) -> None:
    values = np.arange(20_000, 20_200, dtype=np.uint16).reshape(10, 20)
    tifffile.imwrite(tmp_path / "c.tif", np.stack([values, values + 500, values + 1000], -1), photometric="rgb")
    scan = Scan.open(tmp_path / "c.tif")
    assert scan.bits == 16
    linear = sum(
        weight * (((values.astype(float) + shift) / 65535 + 0.055) / 1.055) ** 2.4
        for weight, shift in ((0.2126729, 0), (0.7151522, 500), (0.0721750, 1000))
    )
    np.testing.assert_allclose(whole(scan), lightness_of_linear(linear), atol=2e-3)
    assert len(np.unique(whole(scan))) == 200


def test_grey_stored_as_rgb_reads_like_grey(tmp_path: Path) -> None:
    grey = np.random.default_rng(0).integers(0, 65536, (20, 30)).astype(np.uint16)
    tifffile.imwrite(tmp_path / "g.tif", grey)
    tifffile.imwrite(tmp_path / "c.tif", np.stack([grey] * 3, -1), photometric="rgb")
    np.testing.assert_array_equal(whole(Scan.open(tmp_path / "g.tif")), whole(Scan.open(tmp_path / "c.tif")))


@pytest.mark.parametrize("compression", [None, "group4"])
def test_line_art_of_1_bit(tmp_path: Path, compression: str | None) -> None:
    """Group 4, the fax coding, stores white as zero."""
    paper = np.zeros((20, 33), bool)
    paper[5:10] = True
    Image.fromarray(paper).save(tmp_path / "line.tif", compression=compression)
    scan = Scan.open(tmp_path / "line.tif")
    assert scan.stored_bits == 1
    np.testing.assert_allclose(whole(scan), np.where(paper, 100, 0), atol=1e-4)


@pytest.mark.parametrize(("mode", "bands"), [("LA", 2), ("RGBA", 4)])
def test_transparency_is_kept_apart(tmp_path: Path, mode: str, bands: int) -> None:
    rng = np.random.default_rng(1)
    pixels = rng.integers(0, 256, (9, 14, bands)).astype(np.uint8)
    if bands == 4:
        pixels[..., 1] = pixels[..., 2] = pixels[..., 0]
    Image.fromarray(pixels, mode).save(tmp_path / "a.png")
    scan = Scan.open(tmp_path / "a.png")
    assert scan.has_alpha
    for y0, lightness, alpha in scan.strips(4):
        rows = pixels[y0 : y0 + len(lightness)]
        assert alpha is not None
        np.testing.assert_allclose(alpha, rows[..., -1] / 255, atol=1e-6)
        np.testing.assert_allclose(lightness, lightness_of_grey(rows[..., 0] / 255), atol=2e-5)


def test_palette_png(tmp_path: Path) -> None:
    image = Image.fromarray(np.arange(64, dtype=np.uint8).reshape(8, 8) * 4, "L").convert("P")
    image.save(tmp_path / "p.png")
    expected = lightness_of_grey(np.asarray(image.convert("L")) / 255)
    np.testing.assert_allclose(whole(Scan.open(tmp_path / "p.png")), expected, atol=2e-5)


def test_cmyk_says_how_it_was_read(tmp_path: Path) -> None:
    inks = np.zeros((8, 16, 4), np.uint8)
    inks[:, 8:, 3] = 255
    Image.fromarray(inks, "CMYK").save(tmp_path / "c.tif")
    scan = Scan.open(tmp_path / "c.tif")
    lightness = whole(scan)
    assert lightness[:, :8].min() > 95
    assert lightness[:, 8:].max() < 30
    assert any("CMYK" in note for note in scan.notes)


def test_only_the_first_picture_of_an_animation_is_used(tmp_path: Path) -> None:
    frames = [Image.new("L", (10, 8), level) for level in (200, 20, 60)]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    scan = Scan.open(tmp_path / "a.gif")
    assert (scan.width, scan.height) == (10, 8)
    np.testing.assert_allclose(whole(scan), lightness_of_grey(200 / 255), atol=1e-3)
    assert any("animation of 3" in note for note in scan.notes)


def test_only_the_first_page_of_a_tiff_is_used(tmp_path: Path) -> None:
    with tifffile.TiffWriter(tmp_path / "m.tif") as writer:
        for level in (1000, 50_000):
            writer.write(np.full((6, 7), level, np.uint16))
    scan = Scan.open(tmp_path / "m.tif")
    assert scan.height == 6
    np.testing.assert_allclose(whole(scan), lightness_of_grey(1000 / 65535), atol=1e-4)
    assert any("2 pages" in note for note in scan.notes)


@pytest.mark.parametrize("white", [1.0, 255.0, 65535.0])
def test_floating_point_tiff(tmp_path: Path, white: float) -> None:
    values = np.linspace(0, 1, 60, dtype=np.float32).reshape(6, 10)
    tifffile.imwrite(tmp_path / "f.tif", values * np.float32(white))
    scan = Scan.open(tmp_path / "f.tif")
    expected = lightness_of_linear(values.astype(float)) if white == 1 else lightness_of_grey(values)
    np.testing.assert_allclose(whole(scan), expected, atol=5e-3)
    assert scan.bits == 16
    assert any("Floating-point" in note for note in scan.notes)


@pytest.mark.parametrize(("suffix", "kind"), [("jp2", "JP2"), ("j2k", "J2K")])
@pytest.mark.parametrize("bits", [8, 12, 16])
def test_jpeg_2000(tmp_path: Path, suffix: str, kind: str, bits: int) -> None:
    top = 2**bits - 1
    grey = (np.arange(32 * 40).reshape(32, 40) % (top + 1)).astype(np.uint8 if bits == 8 else np.uint16)
    data = imagecodecs.jpeg2k_encode(grey, level=0, codecformat=kind, bitspersample=bits, reversible=True)
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(data)
    scan = Scan.open(path)
    assert scan.bits == (8 if bits == 8 else 16)
    assert inspect(path).bits == bits
    np.testing.assert_allclose(whole(scan), lightness_of_grey(grey / top), atol=3e-3)


@pytest.mark.parametrize("suffix", ["webp", "bmp", "gif"])
def test_other_formats_without_loss(tmp_path: Path, suffix: str) -> None:
    grey = np.arange(200, dtype=np.uint8).reshape(10, 20)
    image = Image.fromarray(grey, "L")
    if suffix == "webp":
        image.convert("RGB").save(tmp_path / "a.webp", lossless=True)
    else:
        image.save(tmp_path / f"a.{suffix}")
    np.testing.assert_allclose(whole(Scan.open(tmp_path / f"a.{suffix}")), lightness_of_grey(grey / 255), atol=2e-5)


def test_avif(tmp_path: Path) -> None:
    grey = np.arange(64 * 48, dtype=np.uint16).reshape(48, 64) % 256
    image = pyvips.Image.new_from_memory(grey.astype(np.uint8).tobytes(), 64, 48, 1, "uchar")
    image.copy(interpretation="b-w").heifsave(str(tmp_path / "a.avif"), lossless=True, compression="av1")
    scan = Scan.open(tmp_path / "a.avif")
    assert scan.format == "HEIF"
    np.testing.assert_allclose(whole(scan), lightness_of_grey(grey / 255), atol=1.0)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", ["jpg", "tif"])
def test_pictures_are_laid_upright(tmp_path: Path, orientation: int, suffix: str) -> None:
    upright = np.full((48, 80), 40, np.uint8)
    upright[:16, :24] = 220
    turns = {1: (0, 0), 2: (0, 1), 3: (2, 0), 4: (2, 1), 5: (1, 1), 6: (1, 0), 7: (3, 1), 8: (3, 0)}
    quarter, mirror = turns[orientation]
    stored = upright[:, ::-1] if mirror else upright
    stored = np.rot90(stored, quarter)
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / f"o.{suffix}"
    if suffix == "jpg":
        Image.fromarray(np.ascontiguousarray(stored)).save(path, quality=98, exif=exif)
    else:
        tifffile.imwrite(path, np.ascontiguousarray(stored), extratags=[(274, 3, 1, orientation, True)])
    scan = Scan.open(path)
    assert (scan.width, scan.height) == (80, 48)
    np.testing.assert_allclose(whole(scan), lightness_of_grey(upright / 255), atol=3)
    assert scan.lightness_small(short_side=12)[0, 0] > 80
    assert ("Turned upright" in " ".join(scan.notes)) == (orientation != 1)


def tagged(path: Path, pixels: Array, profile: bytes) -> Path:
    tifffile.imwrite(path, pixels, iccprofile=profile, photometric="rgb" if pixels.ndim == 3 else "minisblack")
    return path


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_grey_profiles_are_respected(tmp_path: Path, dtype: type) -> None:
    grey = np.linspace(0, np.iinfo(dtype).max, 200).astype(dtype).reshape(10, 20)
    relative = grey / np.iinfo(dtype).max
    scan = Scan.open(tagged(tmp_path / "g22.tif", grey, grey_profile(gamma_tag(2.19921875))))
    np.testing.assert_allclose(whole(scan), lightness_of_linear(relative**2.19921875), atol=0.02)
    assert scan.profile == "Test profile"
    # A dot gain of about 20 %: the printed tint is darker than the number says.
    steps = np.linspace(0, 1, 256)
    printed = 1 - ((1 - steps) + 0.8 * steps * (1 - steps))
    dots = Scan.open(tagged(tmp_path / "dots.tif", grey, grey_profile(curve_tag(printed))))
    expected = lightness_of_linear(np.interp(relative, steps, printed))
    np.testing.assert_allclose(whole(dots), expected, atol=0.02)


def test_matrix_profiles_are_respected(tmp_path: Path) -> None:
    rng = np.random.default_rng(3)
    pixels = rng.integers(0, 65536, (12, 15, 3)).astype(np.uint16)
    scan = Scan.open(tagged(tmp_path / "a.tif", pixels, adobe_like_profile()))
    # The luminance weights of these primaries under D65, as published with the colour space.
    luminance = ((pixels / 65535) ** 2.19921875) @ np.array([0.2973769, 0.6273491, 0.0752741])
    np.testing.assert_allclose(whole(scan), lightness_of_linear(luminance), atol=0.02)
    grey = np.repeat(rng.integers(0, 65536, (12, 15, 1)), 3, -1).astype(np.uint16)
    scan = Scan.open(tagged(tmp_path / "g.tif", grey, adobe_like_profile()))
    np.testing.assert_allclose(whole(scan), lightness_of_linear((grey[..., 0] / 65535) ** 2.19921875), atol=0.02)


def test_an_srgb_profile_changes_nothing(tmp_path: Path) -> None:
    pixels = np.random.default_rng(4).integers(0, 65536, (12, 15, 3)).astype(np.uint16)
    tagged(tmp_path / "t.tif", pixels, bytes(pyvips.Image.profile_load("srgb")))
    tifffile.imwrite(tmp_path / "u.tif", pixels, photometric="rgb")
    plain, with_profile = Scan.open(tmp_path / "u.tif"), Scan.open(tmp_path / "t.tif")
    np.testing.assert_array_equal(whole(plain), whole(with_profile))
    assert plain.profile is None
    assert with_profile.profile == "sRGB"


@pytest.mark.parametrize("profile", [b"rubbish" * 40, grey_profile(gamma_tag(1.0)), icc_profile(b"RGB ", {})])
def test_a_profile_that_does_not_fit_is_ignored_and_said_so(tmp_path: Path, profile: bytes) -> None:
    pixels = np.random.default_rng(4).integers(0, 256, (12, 15, 3)).astype(np.uint8)
    tifffile.imwrite(tmp_path / "u.tif", pixels, photometric="rgb")
    scan = Scan.open(tagged(tmp_path / "t.tif", pixels, profile))
    np.testing.assert_array_equal(whole(scan), whole(Scan.open(tmp_path / "u.tif")))
    assert any("profile" in note for note in scan.notes)


def test_a_profile_with_mixing_channels_is_used_through_the_colour_engine(tmp_path: Path) -> None:
    """CMYK without matrix and curves is the kind of profile that tables cannot follow."""
    inks = np.random.default_rng(5).integers(0, 256, (6, 8, 4)).astype(np.uint8)
    profile = bytes(pyvips.Image.profile_load("cmyk"))
    Image.fromarray(inks, "CMYK").save(tmp_path / "c.jpg", quality=100, icc_profile=profile)
    scan = Scan.open(tmp_path / "c.jpg")
    lightness = whole(scan)
    assert scan.profile
    assert lightness.min() >= 0
    assert lightness.max() <= 100
    assert np.ptp(lightness) > 5


def toned_print(tint: tuple[float, float]) -> Array:
    """A gradient with a tint that is strongest in the mid-tones, as sepia is."""
    ramp = np.linspace(0.02, 0.98, 64)
    grey = np.repeat(ramp[None], 48, 0) + np.random.default_rng(0).normal(0, 0.01, (48, 64))
    strength = (grey * (1 - grey) * 4)[..., None]
    rgb = grey[..., None] + strength * np.array([tint[0], 0.0, tint[1]])
    return (np.clip(rgb, 0, 1) * 65535).astype(np.uint16)


def test_toning_is_told_from_colours(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "sepia.tif", toned_print((0.08, -0.12)), photometric="rgb")
    tifffile.imwrite(tmp_path / "blue.tif", toned_print((-0.08, 0.15)), photometric="rgb")
    tifffile.imwrite(tmp_path / "grey.tif", toned_print((0.0, 0.0)), photometric="rgb")
    colours = np.zeros((48, 64, 3), np.uint16)
    colours[:, :20, 0] = colours[:, 20:40, 1] = colours[:, 40:, 2] = 40_000
    colours += (np.arange(48, dtype=np.uint16) * 500)[:, None, None]
    tifffile.imwrite(tmp_path / "colour.tif", colours, photometric="rgb")
    scans = {name: Scan.open(tmp_path / f"{name}.tif") for name in ("sepia", "blue", "grey", "colour")}
    assert {name: scan.toned for name, scan in scans.items()} == {
        "sepia": True,
        "blue": True,
        "grey": False,
        "colour": False,
    }
    assert scans["colour"].has_colours
    assert not scans["sepia"].has_colours
    assert 40 < scans["sepia"].toning.hue < 110


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 70), st.integers(1, 70), st.integers(1, 40), st.integers(1, 40), st.integers(1, 20))
def test_area_averaging_keeps_the_mean(height: int, width: int, small_h: int, small_w: int, strip: int) -> None:
    small_h, small_w = min(small_h, height), min(small_w, width)
    picture = np.random.default_rng(height * 71 + width).random((height, width), np.float32)
    average = AreaAverage(height, width, small_h, small_w)
    for y0 in range(0, height, strip):
        average.add(y0, picture[y0 : y0 + strip])
    small = average.result()
    assert small.shape == (small_h, small_w)
    assert abs(float(small.mean()) - float(picture.mean())) < 1e-5
    if height % small_h == 0 and width % small_w == 0:
        blocks = picture.reshape(small_h, height // small_h, small_w, width // small_w).mean((1, 3))
        np.testing.assert_allclose(small, blocks, atol=1e-5)


@pytest.mark.parametrize("suffix", ["tif", "jpg"])
def test_the_small_version_shows_the_same_picture(tmp_path: Path, suffix: str) -> None:
    x = np.linspace(0, 255, 640)
    picture = np.repeat(x[None], 480, 0).astype(np.uint8)
    path = tmp_path / f"a.{suffix}"
    Image.fromarray(picture).save(path)
    scan = Scan.open(path)
    small = scan.lightness_small(short_side=30)
    assert small.shape == (30, 40)
    expected = lightness_of_grey(picture / 255).reshape(30, 16, 40, 16).mean((1, 3))
    np.testing.assert_allclose(small, expected, atol=0.8)
    assert scan.lightness_small(max_side=2000).shape == (480, 640)


def test_read_rgb_converts_to_srgb_and_reduces(tmp_path: Path) -> None:
    pixels = np.full((40, 60, 3), (30_000, 50_000, 20_000), np.uint16)
    srgb = read_rgb(tagged(tmp_path / "a.tif", pixels, adobe_like_profile()), max_side=30)
    assert srgb.shape == (20, 30, 3)
    plain = read_rgb(_plain(tmp_path / "b.tif", pixels))
    np.testing.assert_allclose(plain[0, 0], pixels[0, 0] / 65535, atol=1e-4)
    assert srgb[0, 0, 0] < plain[0, 0, 0] - 0.02, "the wide gamut's green has less red in sRGB"


def test_read_rgb_lays_transparency_on_white(tmp_path: Path) -> None:
    pixels = np.zeros((4, 4, 4), np.uint8)
    pixels[:2, :, 3] = 255
    Image.fromarray(pixels, "RGBA").save(tmp_path / "a.png")
    rgb = read_rgb(tmp_path / "a.png")
    np.testing.assert_allclose(rgb[0], 0)
    np.testing.assert_allclose(rgb[3], 1)


def _plain(path: Path, pixels: Array) -> Path:
    tifffile.imwrite(path, pixels, photometric="rgb")
    return path
