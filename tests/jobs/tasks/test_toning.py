"""What becomes of a toned original's tint: replaced, kept as a tint, kept under the colours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from models.colour.lab import lab_array_to_srgb, srgb_array_to_lab
from studio.domain.facts import PictureFacts
from studio.domain.progress import Progress
from studio.domain.questions import ShowPart
from studio.domain.recipe import KeepTone
from studio.engine.service import TaskContext
from studio.jobs.answers.live_colour import show_part
from studio.jobs.runner import run_job
from studio.media.inspect import inspect
from studio.media.pictures.picture import read_rgb, write_rgb
from tests.jobs.conftest import recipe, request_for
from tests.media.pictures.test_toning import tinted_by_hand, toned


def store(path: Path, lab: np.ndarray) -> Path:
    large = np.repeat(np.repeat(lab, 4, axis=0), 4, axis=1)
    return write_rgb(path, lab_array_to_srgb(large), bits=16)


def made(source: Path, toning: KeepTone, context: TaskContext) -> tuple[np.ndarray, list[str]]:
    """The result's Lab, and what its receipt says of the tint."""
    output = source.with_name(f"{source.stem}-{toning}.tif")
    receipt = run_job(request_for(source, output, recipe(toning=toning, faces=False)), Progress(), context)
    return srgb_array_to_lab(read_rgb(output)), [note for note in receipt.notes if note.startswith("The original is")]


def test_a_sepia_tint_is_replaced_or_laid_over(tmp_path: Path, context: TaskContext) -> None:
    source = store(tmp_path / "sepia.tif", toned(5, 16, 0.2))
    facts = inspect(source)
    assert isinstance(facts, PictureFacts)
    assert facts.tone == "sepia"
    plain, note = made(source, "replace", context)
    assert note == ["The original is toned in sepia: its own colours were replaced by the estimated ones."]
    tinted, note = made(source, "tint", context)
    assert "kept over" in note[0]
    middle = np.abs(plain[..., 0] - 50) < 10
    difference = (tinted - plain)[middle][..., 1:].mean(axis=0)
    assert difference == pytest.approx((5, 16), abs=3)
    assert tinted[..., 0] == pytest.approx(plain[..., 0], abs=0.3)


def test_what_was_painted_by_hand_stays_under_the_colours(tmp_path: Path, context: TaskContext) -> None:
    lab = tinted_by_hand()
    source = store(tmp_path / "tinted.tif", lab)
    facts = inspect(source)
    assert isinstance(facts, PictureFacts)
    assert facts.tone == "hand-tinted"
    under, note = made(source, "under", context)
    assert "painted by hand" in note[0]
    painted = np.s_[132:160, 96:120]
    own = srgb_array_to_lab(read_rgb(source))[painted][..., 1:].reshape(-1, 2).mean(axis=0)
    assert under[painted][..., 1:].reshape(-1, 2).mean(axis=0) == pytest.approx(own, abs=3)


def test_a_step_shows_what_the_export_will_be(tmp_path: Path, context: TaskContext) -> None:
    source = store(tmp_path / "blue.tif", toned(-6, -20, 0.2))
    wanted = recipe(toning="tint", faces=False)
    whole = (0.0, 0.0, 1.0, 1.0)
    step = show_part(ShowPart(str(source), wanted, whole, 320, 240), Progress(), context)
    run_job(request_for(source, tmp_path / "o.png", wanted), Progress(), context)
    assert np.abs(read_rgb(step.path) - read_rgb(tmp_path / "o.png")).mean() < 0.012


def test_a_grey_original_has_nothing_to_keep(scan_path: Path, context: TaskContext, tmp_path: Path) -> None:
    run_job(request_for(scan_path, tmp_path / "a.png", recipe(toning="under")), Progress(), context)
    run_job(request_for(scan_path, tmp_path / "b.png", recipe()), Progress(), context)
    assert np.array_equal(read_rgb(tmp_path / "a.png"), read_rgb(tmp_path / "b.png"))
