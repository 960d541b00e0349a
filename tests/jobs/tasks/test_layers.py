"""The colour as a layer: laid over the original as other programs do it, it gives the result."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import cv2
import numpy as np
import pytest

from models.colour.lab import srgb_array_to_lab
from studio.domain.errors import UnwritableOutput
from studio.domain.progress import Progress
from studio.domain.recipe import ColorizeRecipe, Strength
from studio.engine.service import TaskContext
from studio.jobs.runner import run_job
from studio.jobs.stages.colour.layers import LAYER_LIGHTNESS, transparent
from studio.media.pictures.picture import read_rgb
from tests.jobs.conftest import cancelled_at, recipe, request_for


def with_layer(
    source: Path, name: str, context: TaskContext, wanted: ColorizeRecipe | None = None
) -> tuple[Path, Path]:
    output, layer = source.with_name(f"of {name}.png"), source.with_name(name)
    run_job(request_for(source, output, wanted or recipe(), layer=layer), Progress(), context)
    return output, layer


def pixels(data: bytes) -> np.ndarray:
    """(h, w, channels) 0…1, the colours in the order red, green, blue."""
    stored = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    top = 65535 if stored.dtype == np.uint16 else 255
    order = [2, 1, 0, 3] if stored.shape[-1] == 4 else [2, 1, 0]
    return stored[..., order].astype(np.float32) / top


def luma(rgb: np.ndarray) -> np.ndarray:
    return rgb @ np.array((0.3, 0.59, 0.11), np.float32)


def in_colour_mode(below: np.ndarray, above: np.ndarray) -> np.ndarray:
    """The blend mode "color" (W3C Compositing and Blending 1, 10.2): the colours above with the luma below."""
    result = above + (luma(below) - luma(above))[..., None]
    grey = luma(result)[..., None]
    low, high = result.min(-1, keepdims=True), result.max(-1, keepdims=True)
    result = np.where(low < 0, grey + (result - grey) * grey / np.maximum(grey - low, 1e-6), result)
    return np.where(high > 1, grey + (result - grey) * (1 - grey) / np.maximum(high - grey, 1e-6), result)


@pytest.mark.parametrize("ending", [".png", ".tif"])
def test_a_flat_layer_is_transparent_where_there_is_no_colour(
    ending: str, scan_path: Path, context: TaskContext
) -> None:
    grey_half = recipe(strength=Strength(elsewhere=0.0))
    _, layer = with_layer(scan_path, f"grey{ending}", context, grey_half)
    assert pixels(layer.read_bytes())[..., 3].max() == 0.0
    _, layer = with_layer(scan_path, f"layer{ending}", context)
    stored = pixels(layer.read_bytes())
    assert stored.shape == (300, 200, 4)
    clear = stored[..., 3] > 0.9
    assert clear.mean() > 0.3
    assert srgb_array_to_lab(stored[..., :3])[clear][:, 0] == pytest.approx(LAYER_LIGHTNESS, abs=0.7)


def test_seen_through_it_a_weak_colour_is_the_same() -> None:
    grey = transparent(np.full((1, 1, 3), 0.5, np.float32))[0][0, 0]
    middle = np.full((2, 3, 3), 0.6196, np.float32)
    tint = middle + np.array([[[0.01, 0, -0.01], [0.2, 0, -0.1], [0, 0, 0]]], np.float32)
    stronger, cover = transparent(tint)
    seen = middle + (stronger - middle) * cover[..., None]
    assert seen == pytest.approx(tint, abs=2e-3)
    assert cover[0] == pytest.approx((0.5, 1.0, 0.0), abs=1e-3)
    assert np.isfinite(grey).all()


def test_an_openraster_file_is_as_the_specification_says(scan_path: Path, context: TaskContext) -> None:
    output, layer = with_layer(scan_path, "layers.ora", context)
    with zipfile.ZipFile(layer) as file:
        first = file.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert layer.read_bytes()[38:54] == b"image/openraster", "told by its first bytes"
        assert file.read("mimetype") == b"image/openraster"
        assert {"stack.xml", "mergedimage.png", "Thumbnails/thumbnail.png"} <= set(file.namelist())
        stack = ElementTree.fromstring(file.read("stack.xml"))
        assert (stack.tag, stack.get("w"), stack.get("h")) == ("image", "200", "300")
        upper, lower = stack.findall("./stack/layer")
        assert upper.get("composite-op") == "svg:color"
        assert lower.get("composite-op") == "svg:src-over"
        above, below = (pixels(file.read(str(each.get("src"))))[..., :3] for each in (upper, lower))
        merged = pixels(file.read("mergedimage.png"))
        small = pixels(file.read("Thumbnails/thumbnail.png"))
    assert max(small.shape[:2]) <= 256
    assert merged == pytest.approx(np.rint(read_rgb(output) * 255) / 255, abs=1 / 255)
    assert np.ptp(below, axis=-1).max() == 0, "the original is grey"
    together = in_colour_mode(below, above)
    assert np.abs(together - merged).mean() < 0.01, "the layers give the result"


def test_a_smaller_result_has_smaller_layers(scan_path: Path, context: TaskContext) -> None:
    _, layer = with_layer(scan_path, "layers.ora", context, recipe(long_edge=150))
    with zipfile.ZipFile(io.BytesIO(layer.read_bytes())) as file:
        assert {pixels(file.read(f"data/layer{number}.png")).shape[:2] for number in (0, 1)} == {(150, 100)}


def test_the_same_picture_gives_the_same_bytes_and_nothing_is_left_behind(
    scan_path: Path, context: TaskContext
) -> None:
    _, first = with_layer(scan_path, "a.ora", context)
    _, second = with_layer(scan_path, "b.ora", context)
    assert first.read_bytes() == second.read_bytes()
    names = {path.name for path in scan_path.parent.iterdir()}
    assert not [name for name in names if name.startswith(".phonochrome")]
    with pytest.raises(UnwritableOutput):
        with_layer(scan_path, "b.ora", context, recipe(saturation=0.5))
    assert second.read_bytes() == first.read_bytes()


def test_a_cancelled_job_leaves_no_layers(scan_path: Path, context: TaskContext, tmp_path: Path) -> None:
    from studio.domain.errors import Cancelled

    request = request_for(scan_path, tmp_path / "o.png", recipe(), layer=tmp_path / "o.ora")
    with pytest.raises(Cancelled):
        run_job(request, cancelled_at(0.5), context)
    assert {path.name for path in tmp_path.iterdir()} == {scan_path.name}
