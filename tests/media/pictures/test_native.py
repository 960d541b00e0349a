"""Pictures as they are stored: what nobody changes comes out bit for bit, in bands of any height."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import pyvips
import tifffile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from studio.media.pictures.native import StoredPicture, StoredWriter
from studio.media.pictures.profiles import NAMED, gamma, grey_profile

SIDES = st.integers(1, 70)


def _pixels(height: int, width: int, bands: int, kind: type) -> np.ndarray:
    return np.random.default_rng(height * 100 + width).integers(0, np.iinfo(kind).max, (height, width, bands), kind)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(height=SIDES, width=SIDES, rows=st.integers(1, 90), margin=st.integers(0, 40))
def test_bands_hold_every_row_once_with_what_lies_around(
    tmp_path: Path, height: int, width: int, rows: int, margin: int
) -> None:
    pixels = _pixels(height, width, 3, np.uint8)
    path = tmp_path / "in.png"
    Image.fromarray(pixels).save(path)
    own, last = [], 0
    for band in StoredPicture(path).in_bands(rows, margin):
        assert band.y0 == last
        last = band.y1
        begin, end = max(0, band.y0 - margin), min(height, band.y1 + margin)
        assert band.top == begin
        assert np.array_equal(band.rows, pixels[begin:end])
        own.append(band.rows[band.own])
    assert np.array_equal(np.concatenate(own), pixels)


@pytest.mark.parametrize("name", ["out.tif", "out.png"])
@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
@pytest.mark.parametrize("bands", [1, 2, 3, 4])
def test_every_kind_of_pixel_comes_out_as_it_went_in(tmp_path: Path, name: str, kind: type, bands: int) -> None:
    pixels = _pixels(90, 70, bands, kind)
    source = tmp_path / "in.tif"
    extra = {"extrasamples": ["unassalpha"]} if bands in (2, 4) else {}
    photometric = "minisblack" if bands < 3 else "rgb"
    tifffile.imwrite(source, pixels.squeeze(), photometric=photometric, planarconfig="contig", **extra)
    picture = StoredPicture(source)
    assert (picture.bands, picture.has_alpha, picture.bits) == (
        (bands + 1) // 2 * 2 - 1,
        bands % 2 == 0,
        8 * kind().itemsize,
    )
    with StoredWriter(tmp_path / name, picture, disclosure="Said") as writer:
        for band in picture.in_bands(17, 5):
            alpha = None if band.alpha is None else band.alpha[band.own]
            writer.write(band.rows[band.own] if band.y0 else picture.shares(band.rows[band.own]), alpha)
        writer.finish()
    assert writer.exact
    stored = pyvips.Image.new_from_file(str(tmp_path / name)).numpy()
    assert stored.dtype == kind
    assert np.array_equal(stored.reshape(pixels.shape), pixels)


def test_the_original_keeps_its_profile_in_colour_and_in_grey(tmp_path: Path) -> None:
    adobe = NAMED["adobe-rgb"].make()
    grey = grey_profile("Scanner", gamma(1.8))
    for mode, profile in (("RGB", adobe), ("L", grey)):
        source = tmp_path / f"{mode}.png"
        Image.fromarray(_pixels(30, 40, 3, np.uint8)).convert(mode).save(source, icc_profile=profile)
        picture = StoredPicture(source)
        for ending in ("tif", "png", "jpg"):
            output = tmp_path / f"{mode}-out.{ending}"
            with StoredWriter(output, picture) as writer:
                for _, strip in picture.strips():
                    writer.write(strip)
                writer.finish()
            with Image.open(output) as made:
                assert made.mode == mode
                assert made.info["icc_profile"] == profile
            assert writer.exact == (ending != "jpg")
