"""Runs one job in this process: the work between a checksum of the original before and one after, then the receipt.

The window's engine process, the command line and a cluster's workers all come through ``run_job``.
"""

from __future__ import annotations

import datetime
import importlib.metadata
import platform
import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import msgspec

from studio import __version__, places
from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.questions import JobDone, RunJob
from studio.domain.receipt import SCHEMA, FileDigest, ModelDigest, Receipt, receipt_from_json, receipt_to_json, sealed
from studio.engine.cache import ModelCache
from studio.engine.devices import choose, instead_note
from studio.engine.hardware import prepare
from studio.engine.service import TaskContext, resolve
from studio.jobs.outputs import receipt_beside
from studio.jobs.registry import TASKS, Task, kind_of
from studio.jobs.stages.keys import fresh_digest, job_key
from studio.jobs.task import FinishedFiles, Outcome
from studio.media.files.safety import atomic_output, remove_stale_partials, sha256_of

MADE_BY = f"Phonochrome {__version__}"
REUSED = "This result was there already, made with the same settings from the same file: nothing was done again."
_LIBRARIES = (
    *("torch", "opencv-python", "numpy", "scipy", "pyvips", "tifffile", "imagecodecs", "av", "soundfile", "soxr"),
)
"""What has a part in the content of results; their versions stand in the receipt."""

_prepared: tuple[str, ...] = ()
_preparing = threading.Lock()
_models = ModelCache()


def run_job(
    request: JobRequest, progress: Progress | None = None, context: TaskContext | None = None, *, reuse: bool = False
) -> Receipt:
    """Do one job and write ``<output>.receipt.json``.

    With ``reuse`` a complete earlier result of the same recipe, input, models and program version is left as it is,
    and its receipt returned with a note.

    Raises:
        StudioError: one of its kinds, with a sentence for the user; nothing half-made is left.
        Cancelled: the user stopped it.
    """
    progress = progress or Progress()
    context = context or in_process_context(request)
    task = _task_of(request)
    started = time.monotonic()
    before = _digest(request.input, progress)
    wanted_models = tuple(resolve(task.models_of)(request))
    if reuse and (earlier := _earlier_result(request, before, wanted_models, progress)) is not None:
        context.note(REUSED)
        progress.step(1, 1)
        return earlier
    remove_stale_partials(Path(request.output).absolute().parent)
    notes: list[str] = []
    context = _noting(context, notes)
    if instead := instead_note(request.device, context.device):
        context.note(instead)
    outcome: Outcome = resolve(task.run)(request, progress, context)
    with FinishedFiles() as made:
        made.add(*outcome.outputs)
        _check_untouched(before, progress)
        receipt = _receipt(request, before, outcome, notes, context.device, time.monotonic() - started)
        progress.step(1, 1)
        with atomic_output(receipt_beside(Path(request.output)), overwrite=True, sources=[request.input]) as temporary:
            temporary.write_bytes(receipt_to_json(receipt))
    return receipt


def run_in_engine(question: RunJob, progress: Progress, context: TaskContext) -> JobDone:
    """The engine's answer to a job of the queue. Raises as `run_job`."""
    receipt = run_job(question.request, progress, context, reuse=question.reuse)
    return JobDone(
        tuple(output.path for output in receipt.outputs),
        str(receipt_beside(Path(question.request.output))),
        receipt.notes,
    )


def in_process_context(request: JobRequest) -> TaskContext:
    """A context for running in this very process (command line, cluster worker); loads torch."""
    global _prepared
    with _preparing:
        if not _prepared:
            _prepared = prepare().devices
    return TaskContext(device=choose(request.device, _prepared), models=_models, cache_dir=places.cache_dir())


def _task_of(request: JobRequest) -> Task:
    task = TASKS.get(kind_of(request.recipe))
    if task is None:
        raise StudioError(
            f"There is no kind of job called “{kind_of(request.recipe)}”.",
            hint="Update the program.",
            path=request.input,
        )
    return task


def _noting(context: TaskContext, notes: list[str]) -> TaskContext:
    """The same context, whose notes also reach the receipt."""

    def note(text: str) -> None:
        if text not in notes:
            notes.append(text)
            context.note(text)

    return replace(context, note=note)


def _digest(path: str | Path, progress: Progress) -> FileDigest:
    return FileDigest(str(path), fresh_digest(Path(path), progress), Path(path).stat().st_size)


def _check_untouched(before: FileDigest, progress: Progress) -> None:
    if _digest(before.path, progress).sha256 == before.sha256:
        return
    raise UnreadableInput(
        f"“{Path(before.path).name}” changed while it was being worked on, so the result was removed.",
        hint="Wait until whatever writes to the file is done, then try again.",
        path=before.path,
    )


def _receipt(
    request: JobRequest, source: FileDigest, outcome: Outcome, notes: list[str], device: str, seconds: float
) -> Receipt:
    receipt = Receipt(
        job=job_key(request, source.sha256),
        made_by=MADE_BY,
        finished_at=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        source=source,
        outputs=tuple(FileDigest(str(path), sha256_of(path), path.stat().st_size) for path in outcome.outputs),
        recipe=outcome.recipe or request.recipe,
        models=tuple(outcome.models),
        device=device,
        device_asked=request.device,
        seconds=round(seconds, 3),
        versions=_versions(),
        disclosure=outcome.disclosure,
        notes=tuple(dict.fromkeys([*outcome.notes, *notes])),
        luma=outcome.luma,
        schema=SCHEMA,
        extras=request.extras,
        also_read=_also_read(request),
    )
    return sealed(receipt)


def _also_read(request: JobRequest) -> dict[str, FileDigest]:
    """The files beside the input that decided what came out; folders of sounds are named in ``extras`` alone."""
    read = {kind: Path(request.extras[kind]) for kind in ("cues_in",) if kind in request.extras}
    return {kind: FileDigest(str(path), sha256_of(path), path.stat().st_size) for kind, path in read.items()}


def _earlier_result(
    request: JobRequest, source: FileDigest, models: Sequence[ModelDigest], progress: Progress
) -> Receipt | None:
    try:
        receipt = receipt_from_json(receipt_beside(Path(request.output)).read_bytes())
    except (OSError, msgspec.DecodeError):
        return None
    same = (
        receipt.made_by == MADE_BY
        and receipt.job == job_key(request, source.sha256)
        and receipt.source.sha256 == source.sha256
        and set(models) <= set(receipt.models)
        and receipt.outputs
        and all(_is_complete(output, progress) for output in receipt.outputs)
    )
    if not same:
        return None
    return msgspec.structs.replace(receipt, notes=tuple(dict.fromkeys((*receipt.notes, REUSED))))


def _is_complete(output: FileDigest, progress: Progress) -> bool:
    path = Path(output.path)
    return path.is_file() and path.stat().st_size == output.bytes and sha256_of(path, progress.check) == output.sha256


def _versions() -> dict[str, str]:
    versions = {"phonochrome": __version__, "python": platform.python_version()}
    for name in _LIBRARIES:
        try:
            versions[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    return versions
