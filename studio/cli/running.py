"""Runs requests one after the other: one bad file never stops the rest, Ctrl-C stops cleanly."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from studio.cli.reporting import Reporter, report_studio_error
from studio.domain.errors import Cancelled, StudioError, UnwritableOutput
from studio.domain.job import Device, JobRequest
from studio.domain.progress import Control, Progress

DONE, SOME_FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130


@contextmanager
def stoppable() -> Iterator[Control]:
    """A control that Ctrl-C and a polite kill flip to cancel: the file in hand is dropped, nothing half-made stays."""
    control = Control()
    if threading.current_thread() is not threading.main_thread():
        yield control
        return

    def stop(number: int, frame: FrameType | None) -> None:
        control.cancel()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield control
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def find_inputs(paths: Sequence[Path], report: Reporter) -> tuple[list[Path], int]:
    """Expand folders; report what is missing. Returns the files and how many inputs failed."""
    from studio.media.files.inputs import list_inputs

    files: list[Path] = []
    failed = 0
    for path in paths:
        try:
            found = list_inputs([path])
        except StudioError as error:
            report_studio_error(report, str(path), error)
            failed += 1
            continue
        if not found:
            report.error(
                str(path), f"{path} holds no photographs or films that can be read.", "Check the folder's name."
            )
            failed += 1
        files += [file for file in found if file not in files]
    return files, failed


def run_requests(requests: Sequence[JobRequest], report: Reporter) -> int:
    """Run all requests in this process. Returns the exit code."""
    from studio.jobs.outputs import receipt_beside
    from studio.jobs.runner import run_job

    failed = 0
    with stoppable() as control:
        for request in requests:
            try:
                receipt = run_job(request, Progress(_progress_of(request, report), control))
            except Cancelled:
                report.error(request.input, "Stopped. Nothing half-made was left behind.", "")
                return INTERRUPTED
            except StudioError as error:
                report_studio_error(report, request.input, error)
                failed += 1
                continue
            except Exception as error:
                report.error(request.input, _unexpected(request.input, error), _log_unexpected(error))
                failed += 1
                continue
            report.result(
                request.input,
                [output.path for output in receipt.outputs],
                str(receipt_beside(Path(request.output))),
                receipt.notes,
            )
    return SOME_FAILED if failed else DONE


def _progress_of(request: JobRequest, report: Reporter) -> Callable[..., None]:
    return lambda update: report.progress(request.input, update)


def _unexpected(source: str, error: Exception) -> str:
    return f"{source} could not be done because of a fault in the program ({type(error).__name__})."


def _log_unexpected(error: Exception) -> str:
    from studio.own_files.log import log_unexpected

    return f"The details are in {log_unexpected(error)}; please report them."


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
    except StudioError as error:
        report_studio_error(report, source, error)
        codes.append(SOME_FAILED)
    except Cancelled:
        report.error(source, "Stopped.", "")
        codes.append(INTERRUPTED)
    except Exception as error:
        report.error(source, _unexpected(source, error), _log_unexpected(error))
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
