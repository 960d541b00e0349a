"""The one writer: everything or nothing, at whatever instant the process is killed."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from studio.domain.errors import UnwritableOutput
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.receipt import receipt_from_json
from studio.domain.recipe import ColorizeRecipe, SoundRecipe
from studio.engine.service import TaskContext
from studio.jobs import registry, runner, staging
from studio.jobs.contents import Contents
from studio.jobs.outputs import planned_files, receipt_beside
from studio.jobs.registry import Task
from studio.jobs.staging import Stage, recover
from studio.jobs.task import Outcome
from studio.media.files.safety import atomic_output

HERE = "tests.jobs.test_staging"
kills = pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by a signal")
runs: list[str] = []


def write_all(request: JobRequest, progress: Progress, context: TaskContext) -> Outcome:
    """A task with a result, its map and its layer, written as all tasks write."""
    runs.append(request.input)
    made = []
    for planned in planned_files(request, film=False)[:-1]:
        with atomic_output(planned.path) as temporary:
            temporary.write_bytes(Path(request.input).read_bytes().upper() + planned.kind.encode())
        made.append(planned.path)
    return Outcome(made)


def fail_late(request: JobRequest, progress: Progress, context: TaskContext) -> Outcome:
    write_all(request, progress, context)
    raise UnwritableOutput("“x” cannot be stored.", path=request.output)


def no_models(request: JobRequest) -> tuple[()]:
    return ()


@pytest.fixture(autouse=True)
def fake_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    runs.clear()
    monkeypatch.setitem(registry.TASKS, "colorize", Task(f"{HERE}:write_all", f"{HERE}:no_models"))
    monkeypatch.setitem(registry.TASKS, "sound", Task(f"{HERE}:fail_late", f"{HERE}:no_models"))


@pytest.fixture
def request_(tmp_path: Path) -> JobRequest:
    source = tmp_path / "in" / "scan.png"
    source.parent.mkdir()
    source.write_bytes(b"photograph")
    out, maps = tmp_path / "out", tmp_path / "maps"
    out.mkdir()
    maps.mkdir()
    extras = {"layer": str(out / "layer.tif"), "confidence": str(maps / "map.png")}
    return JobRequest(ColorizeRecipe(), str(source), str(out / "scan-colour.png"), extras)


def run(request: JobRequest, cache: Path) -> None:
    runner.run_job(request, Progress(), TaskContext(cache_dir=cache))


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


ALL = ["in/scan.png", "maps/map.png", "out/layer.tif", "out/scan-colour.png", "out/scan-colour.png.receipt.json"]


def test_everything_appears_and_nothing_else(request_: JobRequest, tmp_path: Path) -> None:
    run(request_, tmp_path / "cache")
    assert files(tmp_path) == ALL
    receipt = receipt_from_json(receipt_beside(Path(request_.output)).read_bytes())
    assert [Path(output.path).name for output in receipt.outputs] == ["scan-colour.png", "layer.tif", "map.png"]


def test_an_error_at_the_end_leaves_nothing(request_: JobRequest, tmp_path: Path) -> None:
    with pytest.raises(UnwritableOutput) as caught:
        run(JobRequest(SoundRecipe(), request_.input, request_.output), tmp_path / "cache")
    assert files(tmp_path) == ["in/scan.png"]
    assert caught.value.path == request_.output, "not a name of the stage"


def test_what_cannot_be_placed_takes_the_rest_back(
    request_: JobRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = staging.place

    def place(source: Path, target: Path, *, overwrite: bool) -> None:
        if target.name == "map.png":
            raise OSError(28, "No space left on device")
        really(source, target, overwrite=overwrite)

    monkeypatch.setattr(staging, "place", place)
    with pytest.raises(UnwritableOutput, match="no room"):
        run(request_, tmp_path / "cache")
    assert files(tmp_path) == ["in/scan.png"]


def test_what_was_to_be_replaced_comes_back_when_the_rest_fails(
    request_: JobRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(request_.output).write_bytes(b"an older result")
    really = staging.place

    def place(source: Path, target: Path, *, overwrite: bool) -> None:
        if target.name == "map.png":
            raise OSError(28, "No space left on device")
        really(source, target, overwrite=overwrite)

    monkeypatch.setattr(staging, "place", place)
    with pytest.raises(UnwritableOutput):
        run(
            JobRequest(request_.recipe, request_.input, request_.output, request_.extras, overwrite=True),
            tmp_path / "c",
        )
    assert Path(request_.output).read_bytes() == b"an older result"
    assert files(tmp_path) == ["in/scan.png", "out/scan-colour.png"]


@pytest.mark.parametrize("name", ["scan-colour.png", "scan-colour.png.receipt.json", "layer.tif"])
def test_nothing_of_the_users_is_replaced(request_: JobRequest, tmp_path: Path, name: str) -> None:
    (tmp_path / "out" / name).write_bytes(b'{"invoice": 7}')
    with pytest.raises(UnwritableOutput, match=f"“{name}” exists already"):
        run(request_, tmp_path / "cache")
    assert (tmp_path / "out" / name).read_bytes() == b'{"invoice": 7}'
    assert files(tmp_path) == sorted(["in/scan.png", f"out/{name}"])
    assert not runs, "refused before any work"


def killed_at(instant: str, request: JobRequest, cache: Path) -> None:
    """A process does the job and is killed at an instant of its end."""
    child = os.fork()
    if child == 0:
        try:
            _die_at(instant)
            run(request, cache)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"it was not killed {instant}"


def _die_at(instant: str) -> None:
    placed = 0

    def die(name: str) -> None:
        if f"{name} {placed}" == instant:
            os.kill(os.getpid(), signal.SIGKILL)

    def deadly(name: str, really: Callable[..., object]) -> Callable[..., object]:
        def with_death(*given: object, **named: object) -> object:
            nonlocal placed
            die(f"before {name}")
            value = really(*given, **named)
            placed += name == "place"
            die(f"after {name}")
            return value

        return with_death

    staging.place = deadly("place", staging.place)  # type: ignore[assignment]
    staging._carry_out = deadly("carry out", staging._carry_out)  # type: ignore[assignment]
    Stage._say = deadly("say", Stage._say)  # type: ignore[assignment,method-assign]


INSTANTS = [
    "before say 0",
    "after say 0",
    *(f"before place {n}" for n in range(4)),
    *(f"after place {n}" for n in range(1, 5)),
    "after carry out 4",
]


@kills
@pytest.mark.parametrize("instant", INSTANTS)
@pytest.mark.parametrize("overwrite", [False, True], ids=["new", "overwrite"])
def test_after_a_kill_at_any_instant_the_next_run_ends_well(
    request_: JobRequest, tmp_path: Path, instant: str, overwrite: bool
) -> None:
    request = msgspec.structs.replace(request_, overwrite=overwrite)
    if overwrite:
        Path(request.output).write_bytes(b"an older result")
    killed_at(instant, request, tmp_path / "cache")
    run(request_ if instant != "before say 0" else request, tmp_path / "cache")
    assert files(tmp_path) == ALL
    assert Path(request.output).read_bytes() == b"PHOTOGRAPHresult"
    decided = instant != "before say 0"
    assert len(runs) == (0 if decided else 1), "what was whole is not made twice"


@kills
@pytest.mark.parametrize("instant", INSTANTS[1:6])
def test_side_files_elsewhere_are_finished_with_their_result(
    request_: JobRequest, tmp_path: Path, instant: str
) -> None:
    killed_at(instant, request_, tmp_path / "cache")
    recover([tmp_path / "maps"])
    assert files(tmp_path) == ALL


@kills
def test_what_somebody_put_there_meanwhile_is_kept(request_: JobRequest, tmp_path: Path) -> None:
    """A stage of a dead process whose result's name has been taken since."""
    stage = _abandoned_stage(request_, tmp_path)
    Path(request_.output).write_bytes(b"mine")
    recover([Path(request_.output).parent])
    assert Path(request_.output).read_bytes() == b"mine"
    assert not stage.exists()
    assert files(tmp_path) == ["in/scan.png", "out/scan-colour.png"]


def test_a_stage_of_a_living_process_is_left_alone(request_: JobRequest, tmp_path: Path) -> None:
    with Stage(request_, Contents()) as stage:
        (Path(stage.request.output)).write_bytes(b"half")
        recover([Path(request_.output).parent])
        assert Path(stage.request.output).read_bytes() == b"half"
    assert files(tmp_path) == ["in/scan.png"]


def test_stages_cannot_be_guessed_or_looked_into(request_: JobRequest, tmp_path: Path) -> None:
    with Stage(request_, Contents()):
        stages = [path for path in (tmp_path / "out").iterdir() if path.is_dir()]
        assert len(stages) == 1
        assert len(stages[0].name) > 40
        assert stages[0].stat().st_mode & 0o077 == 0


def test_a_folder_that_is_not_there_yet_is_made_with_its_files_only(tmp_path: Path, request_: JobRequest) -> None:
    request = JobRequest(SoundRecipe(), request_.input, request_.output, {"stems": str(tmp_path / "a" / "stems")})
    with Stage(request, Contents(film=True)) as stage:
        assert Path(stage.request.extras["stems"]).is_dir()
        assert not (tmp_path / "a").exists()
    assert not (tmp_path / "a").exists()


def _abandoned_stage(request: JobRequest, tmp_path: Path) -> Path:
    killed_at("before place 0", request, tmp_path / "cache")
    (stage,) = (path for path in (tmp_path / "out").iterdir() if path.is_dir())
    return stage
