"""What has been made already: receipts beside results, recognised by the sums of what they tell of.

So a second run does nothing twice, numbers of equal names stay with their inputs, and what the program has made is not
taken for an original.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import msgspec

from studio.domain import any_json
from studio.domain.errors import StudioError
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.receipt import FileDigest, Receipt, receipt_from_json
from studio.domain.recipe import Recipe
from studio.jobs.outputs import RECEIPT_ENDING, receipt_beside
from studio.jobs.stages.keys import job_key
from studio.media.files.safety import sha256_of

REUSED = "This result was there already, made with the same settings from the same file: nothing was done again."
SAME_BYTES = "The original is byte for byte the same as"
"""Begins the note of a result that was copied from that of its twin."""
_NUMBERED = re.compile(r"^(?P<stem>.*)-\d+(?P<suffix>\.[^.]*)?$", re.DOTALL)


def read_receipt(output: Path) -> Receipt | None:
    """The receipt beside a result; None where there is none that can be read."""
    try:
        return receipt_from_json(receipt_beside(output).read_bytes())
    except (OSError, msgspec.MsgspecError):
        return None


@dataclass(frozen=True)
class Places:
    """Where the files of a receipt are that lies at ``path``: as far from it as they were when it was written, since
    folders are moved as a whole."""

    path: Path
    receipt: Receipt

    @property
    def result(self) -> Path:
        """The path that the receipt's name belongs to."""
        return self.path.with_name(self.path.name.removesuffix(RECEIPT_ENDING))

    @cached_property
    def origin(self) -> Path:
        """The folder in which the receipt was written, as its outputs name it."""
        first = Path(self.receipt.outputs[0].path) if self.receipt.outputs else self.path
        return first.parent.parent if first.parent.name == self.result.name else first.parent

    def of(self, output: FileDigest) -> Path:
        named = Path(output.path)
        try:
            beside = Path(os.path.normpath(self.path.parent / os.path.relpath(named, self.origin)))
        except ValueError:  # on another drive of Windows
            return named
        return named if self._not_moved and not _exists(beside) and _exists(named) else beside

    @cached_property
    def _not_moved(self) -> bool:
        return os.path.realpath(self.origin) == os.path.realpath(self.path.parent)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that is too long, or none at all
        return False


@dataclass(frozen=True)
class EarlierWork:
    """What lies where a job would put its result. ``receipt`` is that of an earlier job for the same input (None:
    there is none), ``whole`` are the files that are still as that job left them, its receipt among them.
    ``same`` says that it was the very same work, ``finished`` that all of it is there."""

    receipt: Receipt | None = None
    whole: frozenset[Path] = frozenset()
    same: bool = False
    finished: bool = False

    def may_replace(self, request: JobRequest, path: Path) -> bool:
        """Whether the job may replace a file: what is in the way of the same work that was left half, or of work that
        is to be done again, if nobody has changed it since."""
        return request.overwrite or (path.absolute() in self.whole and (self.same or request.again))

    def why(self, path: Path) -> str:
        """What is known of a file that is in the way; "" for nothing."""
        if self.receipt is None:
            return ""
        if path.absolute() in self.whole:
            return "made from this file earlier, with other settings"
        known = any(Path(output.path).name == path.name for output in self.receipt.outputs)
        return "changed since it was made" if known else ""


def earlier_work(request: JobRequest, source: FileDigest, progress: Progress) -> EarlierWork:
    """What an earlier run left for the same input at the same place. Every byte of it is read."""
    output = Path(request.output)
    receipt = read_receipt(output)
    if receipt is None or not (receipt.source.sha256 == source.sha256 or _same_path(receipt.source, source)):
        return EarlierWork()
    places = Places(receipt_beside(output).absolute(), receipt)
    whole = [path for each in receipt.outputs if _is_whole(path := places.of(each).absolute(), each, progress)]
    same = receipt.source.sha256 == source.sha256 and receipt.job == job_key(request, source.sha256)
    return EarlierWork(
        receipt,
        frozenset([*whole, receipt_beside(output).absolute()]),
        same,
        same and len(whole) == len(receipt.outputs) > 0,
    )


def _is_whole(path: Path, digest: FileDigest, progress: Progress) -> bool:
    """Whether a file is what the receipt says."""
    with contextlib.suppress(OSError, StudioError):
        if path.is_file() and path.stat().st_size == digest.bytes:
            return sha256_of(path, progress.check) == digest.sha256
    return False


def _same_path(a: FileDigest, b: FileDigest) -> bool:
    return os.path.realpath(a.path) == os.path.realpath(b.path)


# --- names ------------------------------------------------------------------------------------------------------------


_MOST_KEPT = 2000


class ReceiptsIn:
    """The results of a folder by their receipts: which input each belongs to (see ``KnownResults``)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[Path, Receipt | None] = {}
        self._sums: dict[Path, str] = {}

    def of(self, source: Path, wanted: Path) -> Path | None:
        for name in self._numbers.get(wanted.name.casefold(), ()):
            if self._is_of(self._folder / name, source):
                return self._folder / name
        return None

    def is_of_another(self, output: Path, source: Path) -> bool:
        return self._receipt(output) is not None and not self._is_of(output, source)

    def of_same_work(self, request: JobRequest) -> Path | None:
        """The result of the very same work, among those called as the request's output or by a number of it. Told from
        sizes and times: nothing but receipts is read."""
        for name in self._numbers.get(Path(request.output).name.casefold(), ()):
            output = self._folder / name
            receipt = self._receipt(output)
            if receipt is not None and _seems_unchanged(request, receipt, Places(receipt_beside(output), receipt)):
                return output
        return None

    @cached_property
    def _numbers(self) -> dict[str, list[str]]:
        """Names of results by the name without their number, the smallest number first."""
        found: dict[str, list[str]] = {}
        for name in _receipts(self._folder):
            result = name.removesuffix(RECEIPT_ENDING)
            found.setdefault(result.casefold(), []).append(result)
            if (parts := _NUMBERED.match(result)) is not None:
                found.setdefault(f"{parts['stem']}{parts['suffix'] or ''}".casefold(), []).append(result)
        return {name: sorted(results, key=lambda text: (len(text), text)) for name, results in found.items()}

    @cached_property
    def _results(self) -> set[str]:
        return {name.removesuffix(RECEIPT_ENDING) for name in _receipts(self._folder)}

    def _receipt(self, output: Path) -> Receipt | None:
        if output.parent == self._folder and output.name not in self._results:
            return None
        if output not in self._read:
            if len(self._read) >= _MOST_KEPT:  # of a hundred thousand, each is asked for now and never again
                self._read.clear()
            self._read[output] = read_receipt(output)
        return self._read[output]

    def _is_of(self, output: Path, source: Path) -> bool:
        """By the path; by the content where the input has been moved since."""
        receipt = self._receipt(output)
        if receipt is None:
            return False
        said = Path(receipt.source.path)
        if os.path.realpath(said) == os.path.realpath(source):
            return True
        if said.exists() or said.name != source.name:
            return False
        if source not in self._sums:
            self._sums[source] = ""
            with contextlib.suppress(StudioError):
                self._sums[source] = sha256_of(source)
        return self._sums[source] == receipt.source.sha256


def _sum_of_frames(receipt: Receipt) -> str:
    """Of the pictures of a sequence; "" for other inputs."""
    frames = receipt.also_read.get("frames")
    return "" if frames is None else frames.sha256


def _seems_unchanged(request: JobRequest, receipt: Receipt, places: Places) -> bool:
    source = Path(request.input)
    try:
        return (
            os.path.realpath(receipt.source.path) == os.path.realpath(source)
            and source.stat().st_size == receipt.source.bytes
            and source.stat().st_mtime <= places.path.stat().st_mtime
            and job_key(request, receipt.source.sha256, _sum_of_frames(receipt)) == receipt.job
            and all(places.of(output).stat().st_size == output.bytes for output in receipt.outputs)
        )
    except (OSError, StudioError):
        return False


# --- results among inputs ---------------------------------------------------------------------------------------------


class _Glance(msgspec.Struct):
    """As much of a receipt as tells what was made from what."""

    source: FileDigest
    outputs: tuple[FileDigest, ...]
    recipe: Recipe


def results_among(found: Sequence[Path], recipe: Recipe) -> set[Path]:
    """Which of the files found in folders are results of this program that nobody wants done by this recipe: they were
    made by the same kind of work, or from another one of these files."""
    paths = {os.path.realpath(path): path for path in found}
    left_out: set[Path] = set()
    for folder in dict.fromkeys(path.parent for path in found):
        for name in _receipts(folder):
            with contextlib.suppress(OSError, msgspec.MsgspecError):
                glance = any_json.decode((folder / name).read_bytes(), _Glance)
                if type(glance.recipe) is type(recipe) or os.path.realpath(glance.source.path) in paths:
                    left_out |= {
                        path
                        for output in glance.outputs
                        if (path := paths.get(os.path.realpath(folder / Path(output.path).name))) is not None
                        and _is_output(path, output, name)
                    }
    return left_out


def _is_output(path: Path, output: FileDigest, receipt: str) -> bool:
    """Whether this file is that output, and not another one of its name (side files may lie elsewhere)."""
    return (
        os.path.realpath(output.path) == os.path.realpath(path)
        or receipt == receipt_beside(path).name
        or path.stat().st_size == output.bytes
    )


def _receipts(folder: Path) -> Iterable[str]:
    try:
        return sorted(name for name in os.listdir(folder) if name.endswith(RECEIPT_ENDING))  # noqa: PTH208
    except OSError:
        return []
