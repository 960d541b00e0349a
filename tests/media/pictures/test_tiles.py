"""The viewer's tiles show the whole picture at every level, and thumbnails show something."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from studio.domain.errors import Cancelled, UnwritableOutput
from studio.media.pictures.pyramid import MANIFEST, Pyramid, StripSource, build_pyramid, read_pyramid
from studio.media.thumbnails import thumbnail
from tests.media.conftest import Array, adobe_like_profile, make_film


def pixels_of(path: Path) -> Array:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def put_together(folder: Path, pyramid: Pyramid, level: int) -> Array:
    """A whole level from its tiles."""
    shrink = 2 ** (pyramid.levels - 1 - level)
    width, height = -(-pyramid.width // shrink), -(-pyramid.height // shrink)
    whole = np.zeros((height, width, 3), np.uint8)
    for row in range(-(-height // pyramid.tile)):
        for column in range(-(-width // pyramid.tile)):
            path = folder / pyramid.pattern.format(level=level, column=column, row=row)
            tile = pixels_of(path)
            top, left = row * pyramid.tile, column * pyramid.tile
            whole[top : top + tile.shape[0], left : left + tile.shape[1]] = tile
    return whole


@pytest.mark.parametrize(("width", "height"), [(700, 300), (256, 257), (1, 1), (90, 1000)])
def test_every_level_is_complete(clean_folder: Path, width: int, height: int) -> None:
    x, y = np.meshgrid(np.linspace(0, 1, width), np.linspace(0, 1, height))
    picture = np.stack([x, y, np.full_like(x, 0.5)], -1).astype(np.float32)

    def strips() -> Iterator[tuple[int, Array]]:
        for y0 in range(0, height, 100):
            yield y0, picture[y0 : y0 + 100]

    pyramid = build_pyramid(StripSource(width, height, strips), clean_folder / "tiles")
    assert read_pyramid(clean_folder / "tiles") == pyramid
    assert (pyramid.width, pyramid.height) == (width, height)
    full = put_together(clean_folder / "tiles", pyramid, pyramid.levels - 1)
    assert np.abs(full / 255 - picture).mean() < 0.02
    smallest = put_together(clean_folder / "tiles", pyramid, 0)
    assert smallest.shape == (1, 1, 3)
    files = {p.name for p in (clean_folder / "tiles").iterdir()}
    assert files == {MANIFEST, "tiles_files"}


def test_tiles_of_a_16_bit_scan_with_a_profile_show_srgb(clean_folder: Path) -> None:
    pixels = np.full((60, 80, 3), (30_000, 50_000, 20_000), np.uint16)
    tifffile.imwrite(clean_folder / "a.tif", pixels, photometric="rgb", iccprofile=adobe_like_profile())
    pyramid = build_pyramid(clean_folder / "a.tif", clean_folder / "tiles")
    shown = put_together(clean_folder / "tiles", pyramid, pyramid.levels - 1)[30, 40]
    assert shown[0] < 30_000 / 257 - 5, "the wide gamut's green has less red in sRGB"


def test_an_older_pyramid_is_replaced_only_by_a_complete_one(clean_folder: Path) -> None:
    folder = clean_folder / "tiles"

    def grey(level: float) -> StripSource:
        return StripSource(20, 20, lambda: [(0, np.full((20, 20, 3), level, np.float32))])

    def broken() -> Iterator[tuple[int, Array]]:
        yield 0, np.zeros((10, 20, 3), np.float32)
        raise Cancelled

    build_pyramid(grey(0.2), folder)
    with pytest.raises(Cancelled):
        build_pyramid(StripSource(20, 20, broken), folder)
    pyramid = read_pyramid(folder)
    assert pyramid is not None
    assert abs(int(put_together(folder, pyramid, pyramid.levels - 1)[5, 5, 0]) - 51) <= 2
    build_pyramid(grey(0.8), folder)
    assert abs(int(put_together(folder, pyramid, pyramid.levels - 1)[5, 5, 0]) - 204) <= 2
    assert read_pyramid(clean_folder / "nothing") is None


@pytest.mark.parametrize("suffix", ["png", "tif", "jpg"])
def test_thumbnails_of_pictures(clean_folder: Path, suffix: str) -> None:
    picture = np.zeros((300, 900), np.uint8)
    picture[:, 450:] = 255
    path = clean_folder / f"a.{suffix}"
    Image.fromarray(picture).save(path)
    small = pixels_of(thumbnail(path, clean_folder / "t.jpg", 90))
    assert small.shape == (30, 90, 3)
    assert small[:, :40].max() < 30
    assert small[:, 50:].min() > 225
    assert pixels_of(thumbnail(path, clean_folder / "t.jpg", 2000)).shape[:2] == (300, 900), "nothing is enlarged"


def test_thumbnails_lie_upright(clean_folder: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("L", (80, 40), 99).save(clean_folder / "a.jpg", exif=exif)
    assert pixels_of(thumbnail(clean_folder / "a.jpg", clean_folder / "t.jpg", 40)).shape[:2] == (40, 20)


def test_a_films_thumbnail_is_not_its_black_beginning(clean_folder: Path) -> None:
    path = make_film(clean_folder / "a.mp4", frames=20, time_of=lambda i: Fraction(i, 25))
    shown = pixels_of(thumbnail(path, clean_folder / "t.jpg", 64))
    assert shown.shape == (48, 64, 3)
    assert shown.mean() > 24


def test_a_missing_folder_is_told(clean_folder: Path) -> None:
    Image.new("L", (8, 8)).save(clean_folder / "a.png")
    with pytest.raises(UnwritableOutput, match="does not exist"):
        thumbnail(clean_folder / "a.png", clean_folder / "gone" / "t.jpg")
