from __future__ import annotations

from pathlib import Path
from typing import get_type_hints

import msgspec
import pytest

from studio.domain import questions
from studio.domain.errors import Cancelled, StudioError, UnreadableInput
from studio.domain.job import JobRequest
from studio.domain.progress import Control, Progress
from studio.domain.questions import Question, RunJob, answer_type
from studio.domain.receipt import ModelDigest, Receipt, receipt_from_json
from studio.domain.recipe import ColorizeRecipe, SoundRecipe
from studio.engine.service import TaskContext, resolve
from studio.jobs import registry, runner
from studio.jobs.outputs import receipt_beside
from studio.jobs.registry import Task
from studio.jobs.task import Outcome
from studio.own_files.log import log_unexpected

MODEL = ModelDigest("balanced", "0" * 64)
runs: list[str] = []


def copy(request: JobRequest, progress: Progress, context: TaskContext) -> Outcome:
    """A task that writes its input in capitals."""
    runs.append(request.input)
    progress.step(1, 2, "copying")
    context.note("Memory ran out.")
    output = Path(request.output)
    output.write_bytes(Path(request.input).read_bytes().upper())
    return Outcome([output], [MODEL], ["from the task"], "estimated")


def vandal(request: JobRequest, progress: Progress, context: TaskContext) -> Outcome:
    outcome = copy(request, progress, context)
    Path(request.input).write_bytes(b"changed")
    return outcome


def models_of(request: JobRequest) -> tuple[ModelDigest, ...]:
    return (MODEL,)


@pytest.fixture(autouse=True)
def fake_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    runs.clear()
    here = "tests.jobs.test_runner"
    monkeypatch.setitem(registry.TASKS, "colorize", Task(f"{here}:copy", f"{here}:models_of"))
    monkeypatch.setitem(registry.TASKS, "sound", Task(f"{here}:vandal", f"{here}:models_of"))


@pytest.fixture
def request_(tmp_path: Path) -> JobRequest:
    source = tmp_path / "in.txt"
    source.write_bytes(b"photograph")
    return JobRequest(ColorizeRecipe(), str(source), str(tmp_path / "out.txt"))


def run(request: JobRequest, *, reuse: bool = False, notes: list[str] | None = None) -> Receipt:
    context = TaskContext(note=(notes if notes is not None else []).append)
    return runner.run_job(request, Progress(), context, reuse=reuse)


def test_a_job_leaves_its_result_and_a_receipt(request_: JobRequest) -> None:
    receipt = run(request_)
    assert Path(request_.output).read_bytes() == b"PHOTOGRAPH"
    assert receipt_from_json(receipt_beside(Path(request_.output)).read_bytes()) == receipt
    assert receipt.source.bytes == 10
    assert receipt.outputs[0].path == request_.output
    assert receipt.models == (MODEL,)
    assert receipt.disclosure == "estimated"
    assert receipt.notes == ("from the task", "Memory ran out.")
    assert {"phonochrome", "torch", "python"} <= set(receipt.versions)
    assert not list(Path(request_.output).parent.glob(".phonochrome-*"))


def test_a_device_that_is_not_there_is_told_by_receipt_and_notes(request_: JobRequest) -> None:
    notes: list[str] = []
    asked = msgspec.structs.replace(request_, device="cuda")
    receipt = runner.run_job(asked, Progress(), TaskContext("cpu", note=notes.append))
    assert (receipt.device_asked, receipt.device) == ("cuda", "cpu")
    assert any("NVIDIA" in note and "processor" in note for note in receipt.notes)
    assert any("NVIDIA" in note for note in notes)
    there = runner.run_job(msgspec.structs.replace(asked, overwrite=True), Progress(), TaskContext("cuda:1"))
    assert (there.device_asked, there.device) == ("cuda", "cuda:1")
    assert not any("NVIDIA" in note for note in there.notes)


def test_an_original_that_changes_meanwhile_is_an_error_and_leaves_nothing(request_: JobRequest) -> None:
    changed = JobRequest(SoundRecipe(), request_.input, request_.output)
    with pytest.raises(UnreadableInput, match="changed"):
        run(changed)
    assert not Path(request_.output).exists()
    assert not receipt_beside(Path(request_.output)).exists()


def test_a_finished_result_is_not_made_again_when_asked_to_reuse(request_: JobRequest) -> None:
    first = run(request_)
    notes: list[str] = []
    again = run(request_, reuse=True, notes=notes)
    assert len(runs) == 1
    assert notes == [runner.REUSED]
    assert again.outputs == first.outputs
    assert runner.REUSED in again.notes


@pytest.mark.parametrize(
    "difference", ["output", "input", "recipe", "extras", "no receipt", "broken receipt", "not asked"]
)
def test_any_difference_makes_the_result_anew_where_it_may_be_replaced(request_: JobRequest, difference: str) -> None:
    run(request_)
    recipe, extras, reuse = request_.recipe, {}, True
    match difference:
        case "output":
            Path(request_.output).write_bytes(b"PHOTOGRAPX")
        case "input":
            Path(request_.input).write_bytes(b"photograph 2")
        case "recipe":
            recipe = ColorizeRecipe(vividness=0.9)
        case "extras":
            extras = {"confidence": str(Path(request_.output).with_name("c.png"))}
        case "no receipt":
            receipt_beside(Path(request_.output)).unlink()
        case "broken receipt":
            receipt_beside(Path(request_.output)).write_text("{")
        case "not asked":
            reuse = False
    run(JobRequest(recipe, request_.input, request_.output, extras, overwrite=True), reuse=reuse)
    assert len(runs) == 2


def test_cancel_and_missing_input_leave_nothing(request_: JobRequest) -> None:
    control = Control()
    control.cancel()
    with pytest.raises(Cancelled):
        runner.run_job(request_, Progress(control=control), TaskContext())
    Path(request_.input).unlink()
    with pytest.raises(StudioError, match="not found"):
        run(request_)
    assert not Path(request_.output).exists()


def test_what_a_killed_process_left_behind_is_removed(request_: JobRequest) -> None:
    stale = Path(request_.output).parent / ".phonochrome-99999999-0123abcd.part.tif"
    stale.write_bytes(b"half")
    run(request_)
    assert not stale.exists()


def test_the_engine_service_answers_in_plain_json(request_: JobRequest) -> None:
    payload = {"request": {"recipe": {"kind": "colorize"}, "input": request_.input, "output": request_.output}}
    done = runner.run_in_engine(msgspec.convert(payload, RunJob), Progress(), TaskContext())
    answer = msgspec.to_builtins(done)
    assert list(answer["outputs"]) == [request_.output]
    assert Path(answer["receipt"]).is_file()


def test_the_engine_makes_files_of_the_same_bytes_once(
    request_: JobRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    really = runner.resolve

    def counted(target: str) -> object:
        made.append(target)
        return really(target)

    monkeypatch.setattr(runner, "_made", {})
    monkeypatch.setattr(runner, "resolve", counted)
    twin = tmp_path / "twin.png"
    twin.write_bytes(Path(request_.input).read_bytes())
    second = msgspec.structs.replace(request_, input=str(twin), output=f"{request_.output}.twin.png")
    for request in (request_, second):
        runner.run_in_engine(RunJob(request, False), Progress(), TaskContext())
    assert len(made) == 1
    assert Path(second.output).read_bytes() == Path(request_.output).read_bytes()


def test_every_question_is_answered_by_a_function_of_its_type() -> None:
    asked = [kind for kind in vars(questions).values() if isinstance(kind, type) and issubclass(kind, Question)]
    assert {kind.message for kind in asked if kind is not Question} == set(registry.ANSWERS)
    for name, service in registry.ANSWERS.items():
        assert service.target.startswith("studio.jobs"), name
        kind = service.question
        assert kind is not None
        assert issubclass(kind, Question)
        hints = get_type_hints(resolve(service.target))
        assert hints["question"] is kind, name
        assert hints["return"] is answer_type(kind), name


def test_places_follow_the_home_variable(own_home: Path) -> None:
    from studio import places

    assert places.cache_dir().is_relative_to(own_home)
    log = log_unexpected(ValueError("odd"))
    assert "odd" in log.read_text()
