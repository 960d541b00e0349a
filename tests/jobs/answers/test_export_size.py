"""The size that an export is said to have is close to the one it gets."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import tifffile

from studio.domain.progress import Progress
from studio.domain.questions import EstimateSize
from studio.domain.receipt import Receipt
from studio.engine.service import TaskContext
from studio.jobs.answers import export_size as module
from studio.jobs.answers.export_size import export_size
from studio.jobs.runner import run_job
from tests.jobs.conftest import recipe, request_for


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A scan whose upper half is smooth and whose lower half is grain."""
    rows, columns = np.mgrid[0:900, 0:400]
    grain = np.random.default_rng(0).normal(0, 2500, rows.shape) * (rows > 450)
    values = np.clip(20000 + rows * 20 + columns * 15 + grain, 0, 65535).astype(np.uint16)
    path = tmp_path / "large.tif"
    tifffile.imwrite(path, values, photometric="minisblack")
    return path


@pytest.mark.parametrize("format", ["tiff", "png", "jpeg", "webp"])
@pytest.mark.parametrize("long_edge", [None, 700])
def test_the_estimate_is_near(
    large: Path, context: TaskContext, monkeypatch: pytest.MonkeyPatch, format: str, long_edge: int | None
) -> None:
    monkeypatch.setattr(module, "_PIXELS", 60_000)
    wanted = recipe(format=format, long_edge=long_edge)
    told = export_size(EstimateSize(str(large), wanted, large.name), Progress(), context)
    suffix = {"tiff": ".tif", "jpeg": ".jpg"}.get(format, f".{format}")
    receipt: Receipt = run_job(request_for(large, large.with_name(f"out{suffix}"), wanted), Progress(), context)
    assert told.bytes == pytest.approx(receipt.outputs[0].bytes, rel=0.25)
    assert (told.width, told.height) == ((400, 900) if long_edge is None else (311, 700))
    assert not [path for path in context.cache_dir.iterdir() if path.name.startswith("size")]


def test_a_small_picture_is_stored_whole_to_know(scan_path: Path, context: TaskContext) -> None:
    told = export_size(EstimateSize(str(scan_path), recipe(), scan_path.name), Progress(), context)
    receipt = run_job(request_for(scan_path, scan_path.with_name("out.tif")), Progress(), context)
    assert told.bytes == receipt.outputs[0].bytes
