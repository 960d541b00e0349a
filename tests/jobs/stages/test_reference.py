"""A reference photograph: what is read from it, what is refused, and that it leads the colours everywhere."""

from __future__ import annotations

import hashlib
from pathlib import Path

import av
import msgspec
import numpy as np
import pytest
import tifffile
import torch

from models.colour.network import ColourNet
from models.colour.palette import palette_of_photograph
from models.colour.weights import save_weights
from studio.domain.errors import UnreadableInput
from studio.domain.progress import Progress
from studio.domain.questions import PreviewColour, ReadReference, ReferencePicture, SmallPicture
from studio.domain.recipe import ColorizeRecipe, ColourShare, Reference
from studio.engine.service import TaskContext
from studio.jobs.answers import colour as answers
from studio.jobs.runner import run_job
from studio.jobs.stages.colour.model import vividness_of
from studio.jobs.stages.colour.reference import palette_of, read_reference
from studio.media.pictures.picture import read_rgb, write_gray_map, write_rgb
from studio.media.pictures.sample_photographs import colour_photograph
from tests.jobs.conftest import MODEL, moving_pictures, recipe, request_for, write_film


@pytest.fixture
def flower(tmp_path: Path) -> Path:
    """The colour photograph of a flower, reduced."""
    return write_rgb(tmp_path / "flower.png", colour_photograph("flower")[::4, ::4].astype(np.float32) / 255)


RED = Reference("red.png", "0" * 64, (ColourShare(60, 40, 0.75), ColourShare(0, 0, 0.25)))


def test_the_palette_of_a_recipe_is_that_of_the_photograph(flower: Path) -> None:
    reference = read_reference(flower)
    kept, whole = palette_of(reference), palette_of_photograph(colour_photograph("flower"))
    assert kept is not None
    assert float(kept.sum()) == pytest.approx(1.0)
    assert float(np.abs(kept - whole).sum()) < 0.05
    assert reference.name == "flower.png"
    assert [cell.share for cell in reference.palette] == sorted((c.share for c in reference.palette), reverse=True)
    assert len(msgspec.json.encode(reference)) < 4000


def test_a_cell_the_network_does_not_know_counts_as_the_nearest() -> None:
    palette = palette_of(Reference("x", "0" * 64, (ColourShare(110, 110, 0.5),)))
    assert palette is not None
    assert palette.max() == 1.0
    assert palette_of(None) is None
    assert palette_of(Reference("x", "0" * 64, ())) is None


@pytest.mark.parametrize("tint", [(1.0, 1.0, 1.0), (1.0, 0.85, 0.65)])
def test_a_black_and_white_or_toned_reference_is_refused(tmp_path: Path, tint: tuple[float, ...]) -> None:
    grey = colour_photograph("china")[::4, ::4].mean(-1, keepdims=True).astype(np.float32) / 255
    path = write_rgb(tmp_path / "old.png", grey * np.array(tint, np.float32))
    with pytest.raises(UnreadableInput, match=r"“old.png” has no colours to lend"):
        read_reference(path)


def test_a_reference_that_is_no_picture_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "notes.jpg").write_text("not a picture")
    with pytest.raises(UnreadableInput, match=r"“notes.jpg” is not a picture"):
        read_reference(tmp_path / "notes.jpg")
    with pytest.raises(UnreadableInput, match=r"“gone.jpg” was not found"):
        read_reference(tmp_path / "gone.jpg")


def test_deep_colour_references_are_read(tmp_path: Path) -> None:
    deep = colour_photograph("flower")[::4, ::4].astype(np.uint16) * 257
    tifffile.imwrite(tmp_path / "deep.tif", deep, photometric="rgb")
    kept, whole = palette_of(read_reference(tmp_path / "deep.tif")), palette_of_photograph(colour_photograph("flower"))
    assert np.abs(np.subtract(kept, whole)).sum() < 0.05


def test_a_photograph_is_led_and_says_so(scan_path: Path, context: TaskContext) -> None:
    folder = scan_path.parent
    plain = run_job(request_for(scan_path, folder / "plain.jpg"), Progress(), context)
    led = run_job(request_for(scan_path, folder / "led.jpg", recipe(reference=RED)), Progress(), context)
    assert led.job != plain.job
    assert np.abs(read_rgb(folder / "plain.jpg") - read_rgb(folder / "led.jpg")).mean() > 0.005
    assert "“red.png”" in led.disclosure
    assert any("red.png" in note and "0" * 64 in note for note in led.notes)
    assert led.recipe == recipe(reference=RED, vividness=vividness_of(recipe())), "as used"
    assert b"led by the colours of the reference photograph" in (folder / "led.jpg").read_bytes()


def test_a_film_is_led_and_says_so(tmp_path: Path, context: TaskContext) -> None:
    source = write_film(tmp_path / "in.mp4", moving_pictures(8))
    run_job(request_for(source, tmp_path / "plain.mkv"), Progress(), context)
    receipt = run_job(request_for(source, tmp_path / "led.mkv", recipe(reference=RED)), Progress(), context)
    with av.open(str(tmp_path / "plain.mkv")) as plain, av.open(str(tmp_path / "led.mkv")) as led:
        pictures = [next(film.decode(video=0)).to_ndarray(format="rgb24").astype(int) for film in (plain, led)]
        assert "red.png" in led.metadata["COMMENT"]
    assert np.abs(pictures[0] - pictures[1]).mean() > 1
    assert "“red.png”" in receipt.disclosure


def test_the_window_gets_the_palette_a_small_picture_and_led_colours(
    flower: Path, tmp_path: Path, context: TaskContext
) -> None:
    reference = answers.reference(ReadReference(str(flower)), Progress(), context).reference
    assert reference == read_reference(flower)
    flower.unlink()
    scan = write_gray_map(tmp_path / "scan.png", colour_photograph("china")[::4, ::4].mean(-1, dtype=np.float32) / 255)
    picture = answers.reference_picture(ReferencePicture(reference.sha256), Progress(), context).path
    assert max(read_rgb(picture).shape) <= 256
    assert answers.reference_picture(ReferencePicture("0" * 64), Progress(), context) == SmallPicture("")
    folders = {
        answers.preview_colour(PreviewColour(str(scan), wanted), Progress(), context).folder
        for wanted in (recipe(), recipe(reference=reference))
    }
    pictures = [read_rgb(next(Path(folder).glob("tiles_files/8/0_0.jpg"))) for folder in folders]
    assert len(pictures) == 2
    assert np.abs(pictures[0] - pictures[1]).mean() > 0.005


def test_a_model_that_cannot_follow_a_reference_says_so(scan_path: Path, context: TaskContext, own_home: Path) -> None:
    path = own_home / "data" / "models" / "colour-deaf.safetensors"
    save_weights(path, ColourNet().state_dict(), torch.ones(244), {})
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    path.with_suffix(".md").write_text(f"---\nid: deaf\ntask: colour\ntitle: Deaf\nsha256: {digest}\n---\n")
    receipts = [
        run_job(
            request_for(scan_path, scan_path.with_name(f"{model}.png"), ColorizeRecipe(model=model, reference=RED)),
            Progress(),
            context,
        )
        for model in ("deaf", MODEL)
    ]
    said = [any("cannot follow a reference" in note for note in receipt.notes) for receipt in receipts]
    assert said == [True, False]
