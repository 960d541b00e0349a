"""What follows a slider comes from memory, looks like the full picture, and the export is made of the same field."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from models.colour.colorizer import Colorizer
from studio.domain.progress import Progress
from studio.domain.questions import PreviewColour, ShowPart
from studio.domain.recipe import ColorizeRecipe, Hint
from studio.engine.service import TaskContext
from studio.jobs.answers.colour import preview_colour
from studio.jobs.answers.live_colour import show_part
from studio.jobs.runner import run_job
from studio.media.pictures.picture import read_rgb
from tests.jobs.conftest import recipe, request_for

WHOLE = (0.0, 0.0, 1.0, 1.0)
POINT = Hint(0.4, 0.3, 30.0, -20.0, 0.05)


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Collects what the network is asked."""
    seen: list[object] = []
    predict = Colorizer.predict

    def counted(self: Colorizer, *args: object, **settings: object) -> object:
        seen.append(args)
        return predict(self, *args, **settings)  # type: ignore[arg-type]

    monkeypatch.setattr(Colorizer, "predict", counted)
    return seen


@pytest.fixture(autouse=True)
def fresh(context: TaskContext) -> None:
    context.models.clear()


def seen(source: Path, wanted: ColorizeRecipe, context: TaskContext, part: tuple[float, ...] = WHOLE) -> np.ndarray:
    size = round(200 * part[2]), round(300 * part[3])
    shown = show_part(ShowPart(str(source), wanted, part, *size), Progress(), context)  # type: ignore[arg-type]
    return read_rgb(shown.path)


@pytest.mark.parametrize(
    "changes", [{"saturation": 1.6}, {"temperature": -0.5}, {"vividness": 0.9}, {"hints": (POINT,)}, {"faces": False}]
)
def test_a_step_costs_no_look_and_is_what_the_export_will_be(
    changes: dict[str, object], scan_path: Path, context: TaskContext, looks: list[object], tmp_path: Path
) -> None:
    preview_colour(PreviewColour(str(scan_path), recipe()), Progress(), context)
    assert len(looks) == 1
    step = seen(scan_path, recipe(**changes), context)
    run_job(request_for(scan_path, tmp_path / "out.png", recipe(**changes)), Progress(), context)
    assert len(looks) == 1, "neither the step nor the export asks the network again"
    written = read_rgb(tmp_path / "out.png")
    assert step.shape == written.shape
    # The step's lightness is that of tiles stored as JPEG.
    assert np.abs(step - written).mean() < 0.01
    context.models.clear()
    run_job(request_for(scan_path, tmp_path / "anew.png", recipe(**changes)), Progress(), context)
    assert len(looks) == 2
    assert np.array_equal(read_rgb(tmp_path / "anew.png"), written), "what was kept gives the same pixels as a new look"


def test_a_part_is_that_part_of_the_whole(scan_path: Path, context: TaskContext) -> None:
    whole = seen(scan_path, recipe(), context)
    part = seen(scan_path, recipe(), context, (0.25, 0.5, 0.5, 0.25))
    assert part.shape == (75, 100, 3)
    assert np.abs(part - whole[150:225, 50:150]).max() <= 2 / 255


def test_a_part_smaller_than_its_pixels_looks_like_the_reduced_picture(scan_path: Path, context: TaskContext) -> None:
    shown = show_part(ShowPart(str(scan_path), recipe(), WHOLE, 50, 75), Progress(), context)
    reduced = read_rgb(preview_colour(PreviewColour(str(scan_path), recipe()), Progress(), context).thumbnail, 75)
    assert read_rgb(shown.path).shape == (75, 50, 3)
    assert np.abs(read_rgb(shown.path) - reduced).mean() < 0.03


def test_without_a_look_before_a_quick_model_looks_once(
    scan_path: Path, context: TaskContext, looks: list[object]
) -> None:
    for saturation in (0.5, 1.5):
        seen(scan_path, recipe(saturation=saturation), context)
    assert len(looks) == 1


def test_a_slow_model_is_not_asked(
    scan_path: Path, context: TaskContext, looks: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.jobs.stages.colour.model.is_quick", lambda model: False)
    assert show_part(ShowPart(str(scan_path), recipe(), WHOLE, 20, 30), Progress(), context).path == ""
    assert looks == []


def test_a_cleared_cache_does_not_stop_it(scan_path: Path, context: TaskContext) -> None:
    first = show_part(ShowPart(str(scan_path), recipe(), WHOLE, 20, 30), Progress(), context)
    shutil.rmtree(context.cache_dir)
    again = show_part(ShowPart(str(scan_path), recipe(saturation=0.5), WHOLE, 20, 30), Progress(), context)
    assert Path(again.path).is_file()
    assert Path(again.path).parent == Path(first.path).parent
