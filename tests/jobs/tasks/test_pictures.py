"""Photographs enlarged and repaired with optional models: at their own depth, in tiles, only where they may change."""

from __future__ import annotations

import io
from pathlib import Path

import cv2
import numpy as np
import pytest
import tifffile
from PIL import Image, ImageCms

from models import catalogue
from models.packs.pictures import PictureNetwork
from studio import places
from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.progress import Progress
from studio.domain.recipe import EnlargeRecipe, RepairRecipe
from studio.engine.cache import ModelCache
from studio.engine.service import TaskContext
from studio.jobs.finished import REUSED
from studio.jobs.proof.again import reproduce
from studio.jobs.proof.receipts import read_receipt
from studio.jobs.runner import run_job
from studio.jobs.stages.pictures import filling
from studio.media.marks.reading import marks_of_picture
from studio.packs import installing
from tests.jobs.conftest import moving_pictures, request_for, write_film
from tests.models.packs.small import CLEANER, ENLARGER, FILLER, use_small_picture_packs


@pytest.fixture
def packs(
    context: TaskContext, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> TaskContext:
    """A context whose user has installed one pack of each kind."""
    for pack_id, file in use_small_picture_packs(tmp_path_factory.mktemp("mirror"), monkeypatch).items():
        installing.take_in(file, pack_id)
    return TaskContext("cpu", ModelCache(), context.note, context.cache_dir)


def _scan(height: int = 150, width: int = 210, kind: type = np.uint16) -> np.ndarray:
    y, x = np.mgrid[0:height, 0:width]
    wave = 0.5 + 0.4 * np.sin(x / 17) * np.cos(y / 23)
    grain = np.random.default_rng(0).normal(0, 0.01, wave.shape)
    return np.asarray(np.clip(wave + grain, 0, 1) * np.iinfo(kind).max, kind)


@pytest.fixture
def grey16(tmp_path: Path) -> Path:
    path = tmp_path / "scan.tif"
    tifffile.imwrite(path, _scan(), resolution=(300, 300), resolutionunit="inch")
    return path


@pytest.fixture
def mask(tmp_path: Path) -> Path:
    drawn = np.zeros((150, 210), np.uint8)
    cv2.line(drawn, (20, 30), (190, 120), 255, 3)
    drawn[10:14, 180:184] = 128
    path = tmp_path / "mask.png"
    cv2.imwrite(str(path), drawn)
    return path


def test_a_16_bit_grey_scan_is_enlarged_as_one(grey16: Path, packs: TaskContext) -> None:
    output = grey16.with_name("out.tif")
    stages: list[str] = []
    receipt = run_job(
        request_for(grey16, output, EnlargeRecipe()), Progress(lambda update: stages.append(update.stage)), packs
    )
    with tifffile.TiffFile(output) as tiff:
        stored, page = tiff.asarray(), tiff.pages[0]
        assert page.tags["XResolution"].value == (600, 1)
    assert (stored.dtype, stored.shape) == (np.uint16, (300, 420))
    assert len(np.unique(stored)) > 10_000
    entry = catalogue.find(ENLARGER, [places.added_models()])
    assert entry is not None
    assert [(model.id, model.sha256) for model in receipt.models] == [(ENLARGER, entry.sha256)]
    assert receipt.disclosure == "Digitally enlarged: fine detail is estimated"
    assert any("210 × 150 pixels 420 × 300" in note for note in receipt.notes)
    assert ("It says", receipt.disclosure) in marks_of_picture(output)
    assert any("enlarging" in stage for stage in stages)
    network = PictureNetwork.load(entry, _pack(ENLARGER))
    whole = network.changed(_scan()[..., None].astype(np.float32) / np.float32(65535))[..., 0]
    middle = (slice(80, 220), slice(80, 340))
    assert np.abs(whole[middle] - stored[middle] / 65535).max() < 2e-5


def test_colours_transparency_and_the_profile_stay(tmp_path: Path, packs: TaskContext) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    rgba = np.dstack([_scan(90, 70, np.uint8), _scan(90, 70, np.uint8)[::-1], _scan(90, 70, np.uint8)[:, ::-1]])
    alpha = np.full((90, 70), 255, np.uint8)
    alpha[:40] = 0
    source = tmp_path / "in.png"
    Image.fromarray(np.dstack([rgba, alpha])).save(source, icc_profile=profile)
    run_job(request_for(source, tmp_path / "out.png", EnlargeRecipe()), Progress(), packs)
    with Image.open(tmp_path / "out.png") as made:
        assert (made.mode, made.size) == ("RGBA", (140, 180))
        assert made.info["icc_profile"] == profile
        pixels = np.asarray(made)
    assert set(np.unique(pixels[:78, :, 3])) == {0}
    assert set(np.unique(pixels[84:, :, 3])) == {255}
    larger = cv2.resize(rgba, (140, 180), interpolation=cv2.INTER_NEAREST).astype(float)
    assert np.abs(pixels[..., :3] - 0.9 * larger).max() < 15


def test_what_a_mask_marks_is_filled_and_every_other_pixel_stays(grey16: Path, mask: Path, packs: TaskContext) -> None:
    output = grey16.with_name("out.tif")
    request = request_for(grey16, output, RepairRecipe(), mask=str(mask))
    receipt = run_job(request, Progress(), packs)
    before, after = tifffile.imread(grey16), tifffile.imread(output)
    marked = cv2.imread(str(mask), cv2.IMREAD_GRAYSCALE)
    assert after.dtype == np.uint16
    assert np.array_equal(before[marked == 0], after[marked == 0])
    assert (before[marked == 255] != after[marked == 255]).mean() > 0.99
    assert receipt.also_read["mask"].sha256 == catalogue.sha256_of(mask)
    assert any("all other pixels are as they were" in note for note in receipt.notes)
    assert [model.id for model in receipt.models] == [FILLER]
    assert REUSED in run_job(request, Progress(), packs).notes
    again = reproduce(read_receipt(Path(f"{output}.receipt.json")), Progress())
    assert again.same
    drawn = cv2.imread(str(mask), cv2.IMREAD_GRAYSCALE)
    drawn[140:, 200:] = 255
    cv2.imwrite(str(mask), drawn)
    with pytest.raises(StudioError, match="already"):
        run_job(request, Progress(), packs)


def test_cleaning_changes_the_whole_photograph_or_what_a_mask_allows(
    grey16: Path, mask: Path, packs: TaskContext
) -> None:
    whole = run_job(request_for(grey16, grey16.with_name("a.tif"), RepairRecipe(model=CLEANER)), Progress(), packs)
    before, after = tifffile.imread(grey16), tifffile.imread(grey16.with_name("a.tif"))
    assert (after != before).mean() > 0.9
    assert np.abs(after / 65535 - (0.8 * before / 65535 + 0.1)).max() < 0.051
    assert whole.disclosure == "Digitally repaired: parts of the picture are estimated"
    request = request_for(grey16, grey16.with_name("b.tif"), RepairRecipe(model=CLEANER), mask=str(mask))
    run_job(request, Progress(), packs)
    part, marked = tifffile.imread(grey16.with_name("b.tif")), cv2.imread(str(mask), cv2.IMREAD_GRAYSCALE)
    assert np.array_equal(part[marked == 0], before[marked == 0])
    assert np.array_equal(part[marked == 255], after[marked == 255])


def test_a_jpeg_says_that_it_stores_with_loss(tmp_path: Path, mask: Path, packs: TaskContext) -> None:
    source = tmp_path / "in.jpg"
    cv2.imwrite(str(source), _scan(kind=np.uint8))
    receipt = run_job(request_for(source, tmp_path / "out.jpg", RepairRecipe(), mask=str(mask)), Progress(), packs)
    assert any("stores with loss" in note for note in receipt.notes)
    with Image.open(io.BytesIO((tmp_path / "out.jpg").read_bytes())) as made:
        assert made.mode == "L"


def test_what_does_not_fit_is_one_sentence(grey16: Path, mask: Path, packs: TaskContext, tmp_path: Path) -> None:
    output = grey16.with_name("out.tif")
    with pytest.raises(UnreadableInput, match="was given none") as told:
        run_job(request_for(grey16, output, RepairRecipe()), Progress(), packs)
    assert "--mask" in told.value.hint
    small = tmp_path / "small.png"
    cv2.imwrite(str(small), np.full((10, 10), 255, np.uint8))
    with pytest.raises(UnreadableInput, match="10 × 10 pixels, but the photograph"):
        run_job(request_for(grey16, output, RepairRecipe(), mask=str(small)), Progress(), packs)
    black = tmp_path / "black.png"
    cv2.imwrite(str(black), np.zeros((150, 210), np.uint8))
    with pytest.raises(UnreadableInput, match="marks nothing"):
        run_job(request_for(grey16, output, RepairRecipe(), mask=str(black)), Progress(), packs)
    with pytest.raises(StudioError, match="not installed") as told:
        run_job(request_for(grey16, output, EnlargeRecipe(model="real-esrgan-x4")), Progress(), packs)
    assert "models install real-esrgan-x4" in told.value.hint
    with pytest.raises(StudioError, match="no model “lama” that enlarges"):
        run_job(request_for(grey16, output, EnlargeRecipe(model=FILLER)), Progress(), packs)
    film = write_film(tmp_path / "film.mp4", moving_pictures(3))
    with pytest.raises(StudioError, match="film"):
        run_job(request_for(film, output, EnlargeRecipe()), Progress(), packs)
    assert not output.exists()


def test_short_memory_makes_smaller_pieces_and_says_so(
    grey16: Path, packs: TaskContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_job(request_for(grey16, grey16.with_name("a.tif"), EnlargeRecipe()), Progress(), packs)
    real, sizes = PictureNetwork.changed, []

    def short(network: PictureNetwork, piece: np.ndarray) -> np.ndarray:
        sizes.append(piece.shape[0])
        if piece.shape[0] > 96:
            raise MemoryError
        return real(network, piece)

    monkeypatch.setattr(PictureNetwork, "changed", short)
    receipt = run_job(request_for(grey16, grey16.with_name("b.tif"), EnlargeRecipe()), Progress(), packs)
    assert sizes[0] == 128
    assert sizes.count(128) == 1
    assert any("Memory ran out at pieces of 128" in note for note in receipt.notes)
    one, other = (tifffile.imread(grey16.with_name(name)) for name in ("a.tif", "b.tif"))
    assert np.abs(one.astype(int) - other).max() <= 1


def _pack(pack_id: str):
    from models.packs import known

    found = known.find(pack_id)
    assert found is not None
    return found


def test_much_damage_is_read_in_several_goes_and_filled_alike(
    grey16: Path, packs: TaskContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = np.zeros((150, 210), np.uint8)
    for x in range(5, 200, 20):
        cv2.line(drawn, (x, 3), (x + 9, 146), 255, 2)
    cv2.circle(drawn, (105, 75), 30, 255, -1)
    mask = tmp_path / "much.png"
    cv2.imwrite(str(mask), drawn)
    for name in ("a.tif", "b.tif"):
        run_job(request_for(grey16, grey16.with_name(name), RepairRecipe(), mask=str(mask)), Progress(), packs)
        monkeypatch.setattr(filling, "_AT_ONCE", 10_000)
    before, one, other = (tifffile.imread(grey16.with_name(name)) for name in ("scan.tif", "a.tif", "b.tif"))
    assert np.array_equal(one, other)
    assert np.array_equal(one[drawn == 0], before[drawn == 0])
    assert (one[drawn > 0] != before[drawn > 0]).mean() > 0.99
