"""Optional models in photographs, films and batches: the same engine, the same receipts."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest
import tifffile

from models import catalogue
from models.colour.lab import srgb_array_to_lab
from models.packs.colorizer import PackColorizer
from studio import places
from studio.domain.errors import StudioError
from studio.domain.progress import Progress, ProgressUpdate
from studio.domain.questions import PreviewColour
from studio.domain.recipe import ColorizeRecipe, Hint
from studio.engine.cache import ModelCache
from studio.engine.service import TaskContext
from studio.jobs.answers.colour import preview_colour
from studio.jobs.runner import run_job
from studio.jobs.stages.colour import costs
from studio.jobs.stages.colour.model import model_digests
from studio.media.pictures.picture import read_rgb
from studio.packs import installing
from tests.jobs.conftest import moving_pictures, request_for, write_film
from tests.jobs.tasks.test_colour_photo import lightness_of
from tests.models.packs.small import ARTISTIC, STABLE, use_small_packs

BLEND = f"{ARTISTIC}+{STABLE}"


@pytest.fixture
def packs(
    context: TaskContext, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> TaskContext:
    """A context whose user has installed two packs."""
    for file in use_small_packs(tmp_path_factory.mktemp("mirror"), monkeypatch).values():
        installing.take_in(file)
    return TaskContext("cpu", ModelCache(), context.note, context.cache_dir)


def test_a_16_bit_photograph_keeps_its_lightness_and_the_receipt_names_the_pack(
    scan_path: Path, packs: TaskContext
) -> None:
    output = scan_path.with_name("out.tif")
    stages: list[str] = []
    request = request_for(scan_path, output, ColorizeRecipe(model=ARTISTIC))
    receipt = run_job(request, Progress(lambda update: stages.append(update.stage)), packs)
    stored = tifffile.imread(output)
    assert (stored.dtype, stored.shape) == (np.uint16, (300, 200, 3))
    assert np.abs(lightness_of(output) - lightness_of(scan_path)).max() < 0.02
    assert np.abs(srgb_array_to_lab(read_rgb(output))[..., 1:]).max() > 2
    entry = catalogue.find(ARTISTIC, [places.added_models()])
    assert entry is not None
    assert [(model.id, model.sha256) for model in receipt.models] == [(ARTISTIC, entry.sha256)]


def test_a_blend_names_both_of_its_models_and_says_how_sure_it_is(scan_path: Path, packs: TaskContext) -> None:
    output, sure = scan_path.with_name("out.png"), scan_path.with_name("sure.png")
    receipt = run_job(request_for(scan_path, output, ColorizeRecipe(model=BLEND), confidence=sure), Progress(), packs)
    assert [model.id for model in receipt.models] == [ARTISTIC, STABLE]
    assert sure.is_file()
    assert any("not calibrated" in note for note in receipt.notes)


def test_a_film_is_coloured_with_points(tmp_path: Path, packs: TaskContext) -> None:
    source = write_film(tmp_path / "in.mp4", moving_pictures(10))
    wanted = ColorizeRecipe(model=ARTISTIC, hints=(Hint(0.5, 0.5, 50, -30, 0.2),))
    receipt = run_job(request_for(source, tmp_path / "out.mkv", wanted), Progress(), packs)
    with av.open(str(tmp_path / "out.mkv")) as film:
        frames = [frame.to_ndarray(format="rgb24") for frame in film.decode(video=0)]
    assert len(frames) == 10
    assert np.ptp(frames[5].astype(int), axis=-1).max() > 8
    assert receipt.luma is not None
    assert receipt.luma.kept


def test_the_window_gets_a_preview_without_a_map_of_confidence(scan_path: Path, packs: TaskContext) -> None:
    plain = preview_colour(PreviewColour(str(scan_path), ColorizeRecipe(model=ARTISTIC)), Progress(), packs)
    assert plain.confidence == ""
    assert Path(plain.thumbnail).is_file()
    blended = preview_colour(PreviewColour(str(scan_path), ColorizeRecipe(model=BLEND)), Progress(), packs)
    assert Path(blended.confidence).is_file()


def test_what_a_pack_does_not_have_is_a_sentence_before_the_work(scan_path: Path, packs: TaskContext) -> None:
    output = scan_path.with_name("out.png")
    kind = ColorizeRecipe
    for wanted, extras, said in (
        (kind(model=ARTISTIC, versions=3), {}, "knows one version"),
        (kind(model=ARTISTIC), {"confidence": scan_path.with_name("c.png")}, "does not say how sure"),
        (kind(model="ddcolor-modelscope"), {}, "There is no colour model"),
        (kind(model=f"{ARTISTIC}+{ARTISTIC}"), {}, "two different models"),
    ):
        with pytest.raises(StudioError, match=said) as raised:
            run_job(request_for(scan_path, output, wanted, **extras), Progress(), packs)
        assert raised.value.hint
    assert "models install ddcolor-modelscope" in str(_hint_of(lambda: model_digests("ddcolor-modelscope")))
    assert not output.exists()


def _hint_of(work: object) -> str:
    with pytest.raises(StudioError) as raised:
        work()  # type: ignore[operator]
    return raised.value.hint


def test_a_smaller_look_when_memory_ends(scan_path: Path, packs: TaskContext, monkeypatch: pytest.MonkeyPatch) -> None:
    say, sides, notes = PackColorizer._say, [], []

    def hungry(self: PackColorizer, lightness: object, hints: object, side: int) -> object:
        sides.append(side)
        if side > 32:
            raise MemoryError
        return say(self, lightness, hints, side)  # type: ignore[arg-type]

    monkeypatch.setattr(PackColorizer, "_say", hungry)
    packs.note = notes.append
    run_job(request_for(scan_path, scan_path.with_name("o.png"), ColorizeRecipe(model=ARTISTIC)), Progress(), packs)
    assert sides == [64, 32]
    assert any("Memory ran out at pieces of 64" in note for note in notes)
    sides.clear()
    film = write_film(scan_path.with_name("in.mp4"), moving_pictures(20))
    run_job(request_for(film, scan_path.with_name("o.mkv"), ColorizeRecipe(model=ARTISTIC)), Progress(), packs)
    assert sides.count(64) == 1, "what memory allowed is good for the rest of the film"


def test_time_is_said_before_a_long_look_and_little_memory_makes_it_smaller(
    packs: TaskContext, scan_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(costs, "gflop_a_second", lambda device: 0.0625)
    updates: list[ProgressUpdate] = []
    request = request_for(scan_path, scan_path.with_name("o.png"), ColorizeRecipe(model=ARTISTIC))
    run_job(request, Progress(updates.append), packs)
    assert any("about 4 s and 0.3 GB of memory" in update.stage for update in updates)
    notes: list[str] = []
    monkeypatch.setattr(costs, "needs_bytes", lambda model_id: 10**15)
    assert costs.fitting_side(ARTISTIC, "cpu", notes.append) == 32
    assert "32 instead of 64 pixels" in notes[0]
    assert costs.words(0.2) == "less than a second"
    assert costs.words(240) == "about 4 min"
    assert costs.words(18_000) == "about 5 hours"
    film = write_film(scan_path.with_name("in.mp4"), moving_pictures(24))
    updates.clear()
    run_job(
        request_for(film, scan_path.with_name("o.mkv"), ColorizeRecipe(model=ARTISTIC)), Progress(updates.append), packs
    )
    assert any("colouring the film: about" in update.stage and "GB of memory" in update.stage for update in updates)
