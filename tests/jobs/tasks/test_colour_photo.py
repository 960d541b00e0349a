from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import tifffile

from models.colour.lab import srgb_array_to_lab
from studio.domain.errors import Cancelled, StudioError, UnreadableInput, UnwritableOutput
from studio.domain.progress import Progress
from studio.domain.receipt import DISCLOSURE_COLOUR
from studio.domain.recipe import ColorizeRecipe
from studio.engine.service import TaskContext
from studio.jobs.outputs import planned_files
from studio.jobs.runner import run_job
from studio.jobs.stages.colour.model import vividness_of
from studio.media.pictures.picture import Scan, read_rgb, write_rgb
from tests.jobs.conftest import MODEL, cancelled_at, recipe, request_for


def lightness_of(path: Path) -> np.ndarray:
    return np.concatenate([strip for _, strip, _ in Scan.open(path).strips()])


def test_a_16_bit_scan_keeps_its_lightness_and_depth_and_gains_colour(scan_path: Path, context: TaskContext) -> None:
    output = scan_path.with_name("out.tif")
    receipt = run_job(request_for(scan_path, output), Progress(), context)
    stored = tifffile.imread(output)
    assert (stored.dtype, stored.shape) == (np.uint16, (300, 200, 3))
    assert np.abs(lightness_of(output) - lightness_of(scan_path)).max() < 0.02
    assert np.abs(srgb_array_to_lab(read_rgb(output))[..., 1:]).max() > 3
    assert receipt.disclosure == DISCLOSURE_COLOUR
    assert [model.id for model in receipt.models] == [MODEL]


def test_the_receipt_holds_the_vividness_that_was_used(scan_path: Path, context: TaskContext) -> None:
    open_, chosen = (
        run_job(request_for(scan_path, scan_path.with_name(f"{number}.png"), wanted), Progress(), context)
        for number, wanted in enumerate((recipe(), recipe(vividness=0.8)))
    )
    assert isinstance(open_.recipe, ColorizeRecipe)
    assert isinstance(chosen.recipe, ColorizeRecipe)
    assert open_.recipe.vividness == vividness_of(recipe())
    assert chosen.recipe.vividness == 0.8
    again = run_job(request_for(scan_path, scan_path.with_name("again.png"), open_.recipe), Progress(), context)
    assert again.outputs[0].sha256 == open_.outputs[0].sha256


def test_the_same_recipe_gives_the_same_bytes(scan_path: Path, context: TaskContext) -> None:
    first, second = scan_path.with_name("1.png"), scan_path.with_name("2.png")
    receipts = [run_job(request_for(scan_path, path), Progress(), context) for path in (first, second)]
    assert first.read_bytes() == second.read_bytes()
    assert receipts[0].job == receipts[1].job


def test_versions_confidence_and_layer_are_made_on_request(scan_path: Path, context: TaskContext) -> None:
    folder = scan_path.parent
    request = request_for(
        scan_path,
        folder / "out.png",
        recipe(versions=3),
        confidence=folder / "sure.png",
        layer=folder / "layer.png",
    )
    receipt = run_job(request, Progress(), context)
    names = [Path(output.path).name for output in receipt.outputs]
    assert names == ["out-1.png", "out-2.png", "out-3.png", "layer.png", "sure.png"]
    assert (folder / "out.png.receipt.json").is_file()
    planned = [str(file.path) for file in planned_files(request, film=False)]
    assert planned == [*(output.path for output in receipt.outputs), str(folder / "out.png.receipt.json")]
    versions = [read_rgb(folder / name) for name in names[:3]]
    assert not np.array_equal(versions[0], versions[1])
    assert read_rgb(folder / "sure.png").shape[:2] == (300, 200)


def test_alpha_is_kept(tmp_path: Path, context: TaskContext) -> None:
    source, output = tmp_path / "in.png", tmp_path / "out.png"
    picture = np.random.default_rng(0).random((40, 60, 4), np.float32)
    picture[..., :3] = picture[..., :1]
    write_rgb(source, picture)
    run_job(request_for(source, output), Progress(), context)
    before, after = (np.concatenate([alpha for _, _, alpha in Scan.open(p).strips()]) for p in (source, output))  # type: ignore[misc]
    assert np.array_equal(before, after)


def test_the_label_marks_a_corner_and_leaves_the_rest(scan_path: Path, context: TaskContext) -> None:
    plain, labelled = scan_path.with_name("plain.png"), scan_path.with_name("labelled.png")
    run_job(request_for(scan_path, plain), Progress(), context)
    run_job(request_for(scan_path, labelled, recipe(disclosure_label=True)), Progress(), context)
    differs = np.abs(read_rgb(plain) - read_rgb(labelled)).max(-1) > 0.01
    rows = np.flatnonzero(differs.any(1))
    assert rows.min() > 240
    assert differs.any()


def test_switching_the_disclosure_off_is_recorded(scan_path: Path, context: TaskContext) -> None:
    request = request_for(scan_path, scan_path.with_name("out.png"), recipe(disclosure_metadata=False))
    receipt = run_job(request, Progress(), context)
    assert receipt.disclosure == ""
    assert any("switched off" in note for note in receipt.notes)


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5])
def test_cancel_leaves_nothing_behind(scan_path: Path, context: TaskContext, share: float) -> None:
    with pytest.raises(Cancelled):
        run_job(request_for(scan_path, scan_path.with_name("out.tif")), cancelled_at(share), context)
    assert [path.name for path in scan_path.parent.iterdir()] == ["scan.tif"]


def test_errors_are_one_sentence_each(scan_path: Path, context: TaskContext) -> None:
    output = scan_path.with_name("out.tif")
    with pytest.raises(StudioError, match="no colour model “none”"):
        run_job(request_for(scan_path, output, recipe().__class__(model="none")), Progress(), context)
    with pytest.raises(UnwritableOutput, match="does not exist"):
        run_job(request_for(scan_path, scan_path.parent / "missing" / "out.tif"), Progress(), context)
    with pytest.raises(UnwritableOutput, match="original"):
        run_job(request_for(scan_path, scan_path), Progress(), context)
    broken = scan_path.with_name("broken.tif")
    broken.write_bytes(scan_path.read_bytes()[:5000])
    with pytest.raises(UnreadableInput):
        run_job(request_for(broken, output), Progress(), context)
    assert not output.exists()


def test_when_memory_runs_out_on_a_card_the_processor_goes_on(
    scan_path: Path, context: TaskContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    import dataclasses

    from studio.jobs.stages.colour import field as colour_field

    real, tried = colour_field.load_colorizer, []

    def load(wanted: object, where: TaskContext, device: str | None = None) -> object:
        tried.append(device)
        if device != "cpu":
            raise RuntimeError("CUDA out of memory. Tried to allocate 2 GiB")
        return real(wanted, where, device)  # type: ignore[arg-type]

    monkeypatch.setattr(colour_field, "load_colorizer", load)
    on_card = dataclasses.replace(context, device="cuda:0")
    receipt = run_job(request_for(scan_path, scan_path.with_name("out.png")), Progress(), on_card)
    assert tried == ["cuda:0", "cpu"]
    assert any("processor" in note for note in receipt.notes)


def album(path: Path, levels: tuple[int, ...] = (40, 120, 200)) -> Path:
    """A TIFF file with a page for each level, of one size."""
    with tifffile.TiffWriter(path) as writer:
        for level in levels:
            writer.write(np.full((64, 48), level, np.uint8), metadata=None)
    return path


def test_all_pages_of_a_file_are_coloured_under_names_of_their_own(tmp_path: Path, context: TaskContext) -> None:
    source = album(tmp_path / "album.tif")
    request = request_for(source, tmp_path / "out.tif", recipe(pages="all"), confidence=tmp_path / "sure.png")
    receipt = run_job(request, Progress(), context)
    names = [Path(output.path).name for output in receipt.outputs]
    assert names == [
        f"{name}-page{page}{end}" for page in (1, 2, 3) for name, end in (("out", ".tif"), ("sure", ".png"))
    ]
    planned = [Path(file.path).name for file in planned_files(request, film=False, pages=3)]
    assert planned == [*names, "out.tif.receipt.json"]
    for page, output in enumerate(names[::2], 1):
        coloured, original = lightness_of(tmp_path / output), Scan.open(source, page)
        np.testing.assert_allclose(coloured, next(iter(original.strips()))[1], atol=0.6)


def test_one_page_can_be_asked_for(tmp_path: Path, context: TaskContext) -> None:
    source = album(tmp_path / "album.tif")
    receipt = run_job(request_for(source, tmp_path / "out.tif", recipe(pages=3)), Progress(), context)
    np.testing.assert_allclose(
        lightness_of(tmp_path / "out.tif"), next(iter(Scan.open(source, 3).strips()))[1], atol=0.6
    )
    assert "This is page 3 of 3." in receipt.notes
    with pytest.raises(UnreadableInput, match="no page 4"):
        run_job(request_for(source, tmp_path / "other.tif", recipe(pages=4)), Progress(), context)


def test_the_receipt_says_which_pages_were_left_and_what_writing_lost(tmp_path: Path, context: TaskContext) -> None:
    source = tmp_path / "album.tif"
    with tifffile.TiffWriter(source) as writer:
        for _ in range(2):
            writer.write(np.full((64, 48, 4), 30_000, np.uint16), extrasamples=["unassalpha"], photometric="rgb")
    notes = " ".join(run_job(request_for(source, tmp_path / "out.jpg"), Progress(), context).notes)
    for words in ("2 pages", "--pages", "16 bits of the original were rounded", "transparent parts were laid on white"):
        assert words in notes


def test_the_profile_of_the_recipe_is_carried(scan_path: Path, context: TaskContext) -> None:
    from studio.media.pictures.profiles import NAMED

    output = scan_path.with_name("out.tif")
    run_job(request_for(scan_path, output, recipe(profile="eci-rgb")), Progress(), context)
    with tifffile.TiffFile(output) as tiff:
        assert tiff.pages[0].tags[34675].value == NAMED["eci-rgb"].make()
    assert np.abs(lightness_of(output) - lightness_of(scan_path)).max() < 0.02


def test_a_long_edge_makes_everything_smaller_with_the_same_tones_and_the_same_size_on_paper(
    scan_path: Path, context: TaskContext
) -> None:
    folder = scan_path.parent
    grey = tifffile.imread(scan_path)
    tifffile.imwrite(scan_path, grey, photometric="minisblack", resolution=(600, 600), resolutionunit="INCH")
    request = request_for(
        scan_path,
        folder / "out.tif",
        recipe(long_edge=150),
        confidence=folder / "sure.png",
        layer=folder / "layer.tif",
    )
    receipt = run_job(request, Progress(), context)
    assert [read_rgb(Path(output.path)).shape[:2] for output in receipt.outputs] == [(150, 100)] * 3
    wanted = Scan.open(scan_path).lightness_small(max_side=150)
    assert np.abs(lightness_of(folder / "out.tif") - wanted).max() < 0.1
    stored = Scan.open(folder / "out.tif")
    assert stored.bits == 16
    assert stored.resolution is not None
    assert stored.resolution.dots_per_inch == pytest.approx((300, 300))
    assert "Reduced from 200 × 300 to 100 × 150 pixels, as asked for." in receipt.notes


def test_nothing_is_enlarged_and_the_depth_is_as_asked_for(scan_path: Path, context: TaskContext) -> None:
    output = scan_path.with_name("out.png")
    receipt = run_job(request_for(scan_path, output, recipe(long_edge=4000, depth=8)), Progress(), context)
    stored = Scan.open(output)
    assert (stored.width, stored.height, stored.bits) == (200, 300, 8)
    assert any("8 bits per channel were asked for" in note for note in receipt.notes)
    assert not any("Reduced" in note for note in receipt.notes)


def test_a_name_that_contradicts_the_format_is_refused(scan_path: Path, context: TaskContext) -> None:
    with pytest.raises(UnwritableOutput, match="named as a PNG file"):
        run_job(request_for(scan_path, scan_path.with_name("out.png"), recipe(format="tiff")), Progress(), context)
