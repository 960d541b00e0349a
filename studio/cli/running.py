"""Runs requests one after the other: one bad file never stops the rest, Ctrl-C stops cleanly."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from studio.cli import stopping
from studio.cli.reporting import Reporter, report_studio_error
from studio.domain.errors import Cancelled, StudioError, Unforeseen, UnwritableOutput
from studio.domain.job import Device, JobRequest
from studio.domain.progress import Control, Progress

DONE, SOME_FAILED, USAGE = 0, 1, 2


@contextmanager
def stoppable() -> Iterator[Control]:
    """A control that Ctrl-C and a polite kill flip to cancel: the file in hand is dropped, nothing half-made stays."""
    control = Control()
    with stopping.asking(control.cancel):
        yield control


@dataclass
class Found:
    """The inputs of a command: all files, those of them that were found in folders, and how many inputs failed."""

    files: list[Path] = field(default_factory=list)
    in_folders: list[Path] = field(default_factory=list)
    failed: int = 0


def find_inputs(paths: Sequence[Path], report: Reporter, *, frames: bool = False) -> Found:
    """Expand folders; report what is missing. ``frames``: numbered pictures are films."""
    from studio.media.files.inputs import list_inputs

    found: dict[Path, bool] = {}
    failed = 0
    for path in paths:
        try:
            files = list_inputs([path], frames=frames)
        except StudioError as error:
            report_studio_error(report, str(path), error)
            failed += 1
            continue
        if not files:
            report.error(
                str(path), f"{path} holds no photographs or films that can be read.", "Check the folder's name."
            )
            failed += 1
        for file in files:
            found[file] = found.get(file, True) and path.is_dir()
    return Found(list(found), [file for file, walked in found.items() if walked], failed)


def run_requests(requests: Sequence[JobRequest], report: Reporter) -> int:
    """Run all requests in this process. Returns the exit code."""
    from studio.jobs.finished import REUSED
    from studio.jobs.outputs import receipt_beside
    from studio.jobs.runner import run_job

    failed = 0
    with stoppable() as control:
        for request in requests:
            try:
                receipt = run_job(request, Progress(_progress_of(request, report), control))
            except (Cancelled, stopping.Stopped):
                stopping.is_being_said()
                report.error(request.input, stopping.SENTENCE, "")
                return stopping.exit_code()
            except StudioError as error:
                report_studio_error(report, request.input, _logged(error))
                failed += 1
                continue
            report.result(
                request.input,
                [output.path for output in receipt.outputs],
                str(receipt_beside(Path(request.output))),
                receipt.notes,
                already=REUSED in receipt.notes,
            )
    return SOME_FAILED if failed else DONE


def _progress_of(request: JobRequest, report: Reporter) -> Callable[..., None]:
    return lambda update: report.progress(request.input, update)


def _logged(error: StudioError) -> StudioError:
    """What nobody has foreseen goes into the log, with its cause, and the sentence says so."""
    if not isinstance(error, Unforeseen):
        return error
    from studio.own_files.log import log_unexpected

    error.hint = f"{error.hint} The details are in {log_unexpected(error)}; please report them.".strip()
    return error


def note_device(asked: Device, report: Reporter) -> None:
    """Say so when the device that was asked for is not there; for commands whose results have no receipt."""
    if asked in ("auto", "cpu"):
        return
    from studio.engine.devices import choose, instead_note
    from studio.engine.hardware import prepare

    if instead := instead_note(asked, choose(asked, prepare().devices)):
        report.note(instead)


@contextmanager
def reported(report: Reporter, source: str, codes: list[int]) -> Iterator[None]:
    """Run a block; turn anything that goes wrong into one sentence and append the exit code to ``codes``."""
    try:
        yield
    except Cancelled:
        stopping.is_being_said()
        report.error(source, stopping.SENTENCE, "")
        codes.append(stopping.exit_code())
    except Exception as error:
        from studio.engine.faults import explained

        told = explained(error)
        if told is not error:
            told.__cause__ = error
        report_studio_error(report, source, _logged(told))
        codes.append(SOME_FAILED)


def prepare_folder(folder: Path) -> None:
    """Make the folder for results.

    Raises:
        UnwritableOutput: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableOutput(
            f"The folder {folder} cannot be made: {error.strerror or error}.",
            hint="Choose another place with -o.",
            path=folder,
        ) from error
