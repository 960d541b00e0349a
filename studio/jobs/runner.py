"""Runs one job in this process: the work between a checksum of the original before and one after, then the receipt.

The window's engine process, the command line and a cluster's workers all come through ``run_job``.
"""

from __future__ import annotations

import contextlib
import datetime
import importlib.metadata
import platform
import threading
import time
from dataclasses import replace
from pathlib import Path

import msgspec

from studio import __version__, places
from studio.domain.errors import Cancelled, StudioError, UnreadableInput, UnwritableOutput
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.questions import JobDone, RunJob
from studio.domain.receipt import SCHEMA, FileDigest, Receipt, sealed
from studio.domain.recipe import check_recipe
from studio.engine.cache import ModelCache
from studio.engine.devices import choose, instead_note
from studio.engine.faults import explained
from studio.engine.hardware import prepare
from studio.engine.service import TaskContext, resolve
from studio.jobs.contents import contents_of
from studio.jobs.credentials import Signed, sign_outputs
from studio.jobs.finished import REUSED, EarlierWork, earlier_work
from studio.jobs.guarding import guarded
from studio.jobs.outputs import receipt_beside
from studio.jobs.permission import Permission, refuse_existing
from studio.jobs.registry import TASKS, Task, kind_of
from studio.jobs.stages.keys import ALSO_READ, frames_digest, fresh_digest, job_key, source_digest
from studio.jobs.stages.result_cache import sweep
from studio.jobs.staging import Stage, is_being_placed, recover
from studio.jobs.task import Outcome
from studio.jobs.twins import copy_of_twin
from studio.media.files.errors import shown
from studio.media.files.safety import sha256_of

MADE_BY = f"Phonochrome {__version__}"
_LIBRARIES = (
    *(
        "torch",
        "onnxruntime",
        "opencv-python",
        "numpy",
        "scipy",
        "pyvips",
        "tifffile",
        "imagecodecs",
        "av",
        "soundfile",
        "soxr",
        "c2pa-python",
    ),
)
"""What has a part in the content of results; their versions stand in the receipt."""

_PATIENCE_S = 5.0
"""For another process that gives the same files their names this moment."""

_prepared: tuple[str, ...] = ()
_preparing = threading.Lock()
_models = ModelCache()


def run_job(
    request: JobRequest,
    progress: Progress | None = None,
    context: TaskContext | None = None,
    *,
    reuse: bool = False,
    twin: str = "",
    worker: str = "",
) -> Receipt:
    """Do one job and write ``<output>.receipt.json``: all of its files appear, the receipt last, or none.

    A finished result of the same work (recipe, input, side outputs) is left as it is and its receipt returned with a
    note, unless it is to be done ``again`` or existing files may be replaced (and ``reuse`` is false). ``twin`` is the
    result of the same work on a file of the same bytes: it is copied instead of being made once more, if it is whole.
    ``worker`` names who does it on a cluster.

    Raises:
        StudioError: one of its kinds, with a sentence for the user; nothing half-made is left.
        Cancelled: the user stopped it.
    """
    progress = progress or Progress()
    try:
        _check_bounds(request)
        with guarded(progress.control, request.input):
            return _run(request, progress, context, reuse, twin, worker)
    except (StudioError, Cancelled):
        raise
    except Exception as error:
        raise explained(error, request.input) from error


def _check_bounds(request: JobRequest) -> None:
    try:
        check_recipe(request.recipe)
    except ValueError as error:
        raise StudioError(
            f"The settings for “{shown(request.input)}” are out of bounds: {error}.",
            hint="Choose them again.",
            path=request.input,
        ) from error


def _run(
    request: JobRequest, progress: Progress, context: TaskContext | None, reuse: bool, twin: str, worker: str
) -> Receipt:
    started = time.monotonic()
    task = _task_of(request)
    source = _digest(request.input, progress)
    frames = frames_digest(request.input, request.recipe.film_rate, progress, fresh=True)
    recover([Path(request.output).absolute().parent])
    earlier = earlier_work(request, source, progress)
    if earlier.finished and not request.again and (reuse or not request.overwrite):
        return _reused(earlier, context, progress)
    contents = contents_of(request)
    planned = contents.planned(request)
    Permission([request]).ask(planned)
    refuse_existing(planned, lambda path: earlier.may_replace(request, path), earlier.why)
    recover(each.path.parent for each in planned)
    notes: list[str] = []
    context = _noting(context or in_process_context(request), notes)
    sweep(context.cache_dir)
    if instead := instead_note(request.device, context.device):
        context.note(instead)
    with Stage(request, contents) as stage:
        try:
            copied = copy_of_twin(Path(twin), request, stage, contents, source, progress) if twin else None
            outcome: Outcome = copied.outcome if copied else resolve(task.run)(stage.request, progress, context)
            recipe = outcome.recipe or request.recipe
            made = contents.planned(stage.request)
            signed = copied.signed if copied else sign_outputs(outcome, made, source, recipe, progress, context.note)
        except StudioError as error:
            stage.told(error)
            raise
        _check_untouched(source, progress)
        if frames != frames_digest(request.input, request.recipe.film_rate, progress, fresh=True):
            raise _changed_meanwhile(source)
        seconds = time.monotonic() - started
        receipt = _receipt(request, source, outcome, signed, stage, notes, context.device, seconds, worker, progress)
        progress.step(1, 1)
        try:
            stage.commit(receipt, signed.outputs, lambda path: earlier.may_replace(request, path))
        except UnwritableOutput:
            if (done := _done_meanwhile(request, source, progress)) is not None:
                return _reused(done, context, progress)
            raise
    return receipt


def _reused(earlier: EarlierWork, context: TaskContext | None, progress: Progress) -> Receipt:
    assert earlier.receipt is not None
    if context is not None:
        context.note(REUSED)
    progress.step(1, 1)
    return msgspec.structs.replace(earlier.receipt, notes=tuple(dict.fromkeys((*earlier.receipt.notes, REUSED))))


def _done_meanwhile(request: JobRequest, source: FileDigest, progress: Progress) -> EarlierWork | None:
    """The same work, if another process has finished it while this one was at it (it may be about to)."""
    patience = time.monotonic() + _PATIENCE_S
    while True:
        earlier = earlier_work(request, source, progress)
        if earlier.finished and not request.overwrite:
            return earlier
        if time.monotonic() > patience or not is_being_placed(receipt_beside(Path(request.output))):
            return None
        time.sleep(0.02)


def run_in_engine(question: RunJob, progress: Progress, context: TaskContext) -> JobDone:
    """The engine's answer to a job of the queue. Raises as `run_job`."""
    key = _content_key(question.request, progress)
    receipt = run_job(question.request, progress, context, reuse=question.reuse, twin=_made.get(key, ""))
    if key:
        _made[key] = question.request.output
    return JobDone(
        tuple(output.path for output in receipt.outputs),
        str(receipt_beside(Path(question.request.output))),
        receipt.notes,
    )


_made: dict[str, str] = {}
"""Results of this process by the content of their work (`job_key`): what comes a second time is copied."""
_LOOKED_INTO_BYTES = 256 * 1024**2


def _content_key(request: JobRequest, progress: Progress) -> str:
    """ "" for what is not looked into for that alone: sequences, films of hours, what cannot be read."""
    with contextlib.suppress(OSError, StudioError):
        source = Path(request.input)
        if request.recipe.film_rate is None and source.stat().st_size <= _LOOKED_INTO_BYTES:
            return job_key(request, source_digest(source, progress))
    return ""


def in_process_context(request: JobRequest) -> TaskContext:
    """A context for running in this very process (command line, cluster worker)."""
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
    """Of the original, with its full path: a receipt is read elsewhere too."""
    path = Path(path).absolute()
    return FileDigest(str(path), fresh_digest(path, progress), path.stat().st_size)


def _digest_of_output(staged: Path, final: Path, unsigned: str, progress: Progress) -> FileDigest:
    return FileDigest(str(final), sha256_of(staged, progress.check), staged.stat().st_size, unsigned)


def _check_untouched(before: FileDigest, progress: Progress) -> None:
    if _digest(before.path, progress).sha256 != before.sha256:
        raise _changed_meanwhile(before)


def _changed_meanwhile(before: FileDigest) -> UnreadableInput:
    return UnreadableInput(
        f"“{Path(before.path).name}” changed while it was being worked on, so the result was removed.",
        hint="Wait until whatever writes to the file is done, then try again.",
        path=before.path,
    )


def _receipt(
    request: JobRequest,
    source: FileDigest,
    outcome: Outcome,
    signed: Signed,
    stage: Stage,
    notes: list[str],
    device: str,
    seconds: float,
    worker: str,
    progress: Progress,
) -> Receipt:
    receipt = Receipt(
        job=job_key(request, source.sha256),
        made_by=MADE_BY,
        finished_at=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        source=source,
        outputs=tuple(
            _digest_of_output(path, stage.final(path), signed.unsigned.get(path, ""), progress)
            for path in signed.outputs
        ),
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
        worker=worker,
    )
    return sealed(receipt)


def _also_read(request: JobRequest) -> dict[str, FileDigest]:
    """The files beside the input that decided what came out, all pictures of a sequence as one; folders of sounds are
    named in ``extras`` alone."""
    read = {kind: Path(request.extras[kind]) for kind in ALSO_READ if kind in request.extras}
    digests = {kind: FileDigest(str(path), sha256_of(path), path.stat().st_size) for kind, path in read.items()}
    frames = frames_digest(request.input, request.recipe.film_rate, Progress())
    return digests if frames is None else digests | {"frames": frames}


def _versions() -> dict[str, str]:
    versions = {"phonochrome": __version__, "python": platform.python_version()}
    for name in _LIBRARIES:
        try:
            versions[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    return versions
