"""Adding files to the queue a second time: the same work keeps its name and is found done, other work gets a number."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from studio.domain.job import Job, JobRequest
from studio.domain.progress import Progress
from studio.domain.receipt import ModelDigest
from studio.domain.recipe import ColorizeRecipe
from studio.engine.service import TaskContext
from studio.jobs import kept_sheets, registry, runner
from studio.jobs.finished import REUSED
from studio.jobs.naming import Naming
from studio.jobs.outputs import with_side_files
from studio.jobs.registry import Task
from studio.jobs.task import Outcome


def copy(request: JobRequest, progress: Progress, context: TaskContext) -> Outcome:
    outputs = [Path(path) for path in (request.output, *request.extras.values())]
    for path in outputs:
        path.write_bytes(Path(request.input).read_bytes())
    return Outcome(outputs, [])


def no_models(request: JobRequest) -> tuple[ModelDigest, ...]:
    return ()


@pytest.fixture(autouse=True)
def fake_task(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(
        registry.TASKS, "colorize", Task("tests.jobs.test_naming:copy", "tests.jobs.test_naming:no_models")
    )


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    path = tmp_path / "a.png"
    path.write_bytes(b"scan")
    os.utime(path, (1e9, 1e9))
    return path


def wanted(source: Path, layer: bool = False, **recipe: float) -> JobRequest:
    output = source.parent / "out" / "a-colour.png"
    return JobRequest(ColorizeRecipe(**recipe), str(source), str(output), {"layer": ""} if layer else {})  # type: ignore[arg-type]


def named(request: JobRequest, *jobs: Job) -> JobRequest:
    return with_side_files(Naming(jobs).named(request))


def run(request: JobRequest) -> tuple[str, ...]:
    return runner.run_job(request, Progress(), TaskContext()).notes


def test_what_is_done_is_found_done_and_other_work_gets_a_number(source: Path) -> None:
    first = named(wanted(source, layer=True))
    assert Path(first.extras["layer"]).name == "a-colour-layer.tif"
    assert REUSED not in run(first)
    again = named(wanted(source, layer=True))
    assert again == first
    assert REUSED in run(again)
    other = named(wanted(source, vividness=0.9))
    assert Path(other.output).name == "a-colour-2.png"
    assert REUSED not in run(other)
    assert REUSED in run(named(wanted(source, vividness=0.9)))
    assert Path(named(wanted(source, saturation=0.5)).output).name == "a-colour-3.png"


def test_what_has_changed_since_is_made_beside_it(source: Path) -> None:
    first = named(wanted(source))
    run(first)
    Path(first.output).write_bytes(b"retouched by hand")
    assert Path(named(wanted(source)).output).name == "a-colour-2.png"
    Path(first.output).write_bytes(b"scan")
    assert named(wanted(source)) == first
    source.write_bytes(b"another scan")
    assert Path(named(wanted(source)).output).name == "a-colour-2.png"


@pytest.mark.parametrize(
    ("state", "name"),
    [("waiting", "a-colour"), ("running", "a-colour"), ("failed", "a-colour-2"), ("done", "a-colour")],
)
def test_names_of_the_queue(source: Path, state: str, name: str) -> None:
    job = Job("1", wanted(source), state)  # type: ignore[arg-type]
    assert Path(named(wanted(source), job).output).stem == name
    other = Path(named(wanted(source, vividness=0.9), job).output).stem
    assert other == ("a-colour" if state == "done" else "a-colour-2")


def test_a_name_of_another_original_is_not_given_out(source: Path) -> None:
    run(named(wanted(source)))
    twin = source.parent / "twin" / source.name
    twin.parent.mkdir()
    twin.write_bytes(b"scan")
    request = JobRequest(ColorizeRecipe(), str(twin), wanted(source).output)
    assert Path(named(request).output).name == "a-colour-2.png"


def test_sheets_go_when_no_job_reads_them_any_more(source: Path) -> None:
    read, unread, new = (kept_sheets.keep(f"film {'x' * 300}", str(number).encode()) for number in range(3))
    for path in (read, unread):
        os.utime(path, (1e9, 1e9))
    kept_sheets.forget_unused([JobRequest(ColorizeRecipe(), str(source), "b", {"cues_in": str(read)})])
    assert [path.exists() for path in (read, unread, new)] == [True, False, True]
    assert read.read_bytes() == b"0"
