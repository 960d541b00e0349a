"""What the process that drives the window tells becomes figures; what goes wrong in it becomes a sentence."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from studio.domain.errors import StudioError
from studio.domain.progress import Progress, ProgressUpdate
from studio.jobs.measuring import window_benchmarks
from studio.jobs.measuring.window_benchmarks import WindowFigures, make_material


def test_a_record_tells_of_the_tail_as_well() -> None:
    record = WindowFigures("beat", tuple(float(n) for n in range(101)), "ms").as_record()
    assert record == {
        "benchmark": "beat",
        "unit": "ms",
        "median": 50.0,
        "p95": 95.0,
        "p99": 99.0,
        "lowest": 0.0,
        "highest": 100.0,
        "runs": 101,
    }


def driven_by(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    monkeypatch.setattr(window_benchmarks, "module_command", lambda *words: [sys.executable, "-c", code])


def test_stages_and_figures_come_line_by_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    driven_by(monkeypatch, """print('{"stage": "dragging"}\\n{"name": "step", "values": [3, 1, 2], "unit": "ms"}')""")
    stages: list[ProgressUpdate] = []
    (figures,) = window_benchmarks._driven("module", [], tmp_path, Progress(stages.append))
    assert figures == WindowFigures("step", (3, 1, 2), "ms")
    assert stages[-1].stage == "dragging"


def test_a_window_that_fails_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    driven_by(monkeypatch, "raise TimeoutError('the photograph did not happen within 300 s')")
    with pytest.raises(StudioError, match="the photograph did not happen"):
        list(window_benchmarks._driven("module", [], tmp_path, Progress()))


def test_the_material_is_what_the_figures_say(tmp_path: Path) -> None:
    from studio.media.inspect import inspect

    make_material(tmp_path, quick=True)
    photo = inspect(tmp_path / "scan.jpg")
    assert photo.width * photo.height == pytest.approx(12e6, rel=0.01)
    assert len(list((tmp_path / "sounds").iterdir())) == 50
    assert inspect(tmp_path / "film.mp4").width == 640
