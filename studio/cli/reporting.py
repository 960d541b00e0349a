"""What the terminal shows: sentences and a progress line for people, one JSON object a line for machines."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from studio.domain import any_json
from studio.domain.errors import StudioError
from studio.domain.progress import ProgressUpdate
from studio.own_files.remarks import take_remarks


class Reporter(Protocol):
    """Receives everything a command has to say."""

    def progress(self, job: str, update: ProgressUpdate) -> None: ...

    def result(
        self, source: str, outputs: Sequence[str], receipt: str, notes: Sequence[str] = (), *, already: bool = False
    ) -> None:
        """``already``: it was there before."""

    def error(self, source: str, message: str, hint: str) -> None: ...

    def table(self, record: Mapping[str, Any], show: Callable[[Mapping[str, Any]], str]) -> None: ...

    def note(self, text: str) -> None: ...

    def close(self) -> None:
        """The command is done; what is to be said of the program's own files is said now."""


class JsonReporter:
    """One JSON object a line on standard output, nothing else."""

    def _write(self, record: Mapping[str, Any]) -> None:
        sys.stdout.write(any_json.encode(record).decode() + "\n")
        sys.stdout.flush()

    def progress(self, job: str, update: ProgressUpdate) -> None:
        self._write(
            {
                "event": "progress",
                "job": job,
                "done": round(update.fraction, 4),
                "total": 1.0,
                "eta_s": None if update.eta_s is None else round(update.eta_s, 1),
                "stage": update.stage,
            }
        )

    def result(
        self, source: str, outputs: Sequence[str], receipt: str, notes: Sequence[str] = (), *, already: bool = False
    ) -> None:
        record = {"event": "result", "input": source, "outputs": list(outputs), "receipt": receipt}
        self._write({**record, "notes": list(notes), **({"already": True} if already else {})})

    def error(self, source: str, message: str, hint: str) -> None:
        self._write({"event": "error", "input": source, "message": message, "hint": hint})

    def table(self, record: Mapping[str, Any], show: Callable[[Mapping[str, Any]], str]) -> None:
        self._write(record)

    def note(self, text: str) -> None:
        self._write({"event": "note", "message": text})

    def close(self) -> None:
        for text in take_remarks():
            self.note(text)


MOST_LISTED = 12
"""Files that a line names."""


class PlainReporter:
    """Sentences on standard output, errors and a live progress line on standard error."""

    def __init__(self) -> None:
        from rich.console import Console

        self._out = Console(highlight=False, soft_wrap=True)
        self._err = Console(stderr=True, highlight=False, soft_wrap=True)
        self._live: Any = None
        self._task: Any = None

    def progress(self, job: str, update: ProgressUpdate) -> None:
        if not self._err.is_terminal:
            return
        if self._live is None:
            self._live = _progress_bar(self._err)
            self._live.start()
            self._task = self._live.add_task("", total=1.0)
        name = printable(Path(job).name)
        self._live.update(self._task, completed=update.fraction, description=f"{name} · {update.stage}".rstrip(" ·"))

    def _stop_live(self) -> None:
        if self._live is not None:
            self._live.stop()
            self._live = None

    def result(
        self, source: str, outputs: Sequence[str], receipt: str, notes: Sequence[str] = (), *, already: bool = False
    ) -> None:
        self._stop_live()
        if already:
            self._print(self._out, f"{Path(source).name}: done already, {_listed(outputs)}")
            return
        self._print(self._out, f"{Path(source).name} → {_listed(outputs)}")
        for text in notes:
            self._print(self._out, f"  {text}")

    def error(self, source: str, message: str, hint: str) -> None:
        self._stop_live()
        self._print(self._err, message if not hint else f"{message} {hint}")

    def table(self, record: Mapping[str, Any], show: Callable[[Mapping[str, Any]], str]) -> None:
        self._stop_live()
        self._print(self._out, show(record))

    def note(self, text: str) -> None:
        self._stop_live()
        self._print(self._out, text)

    def close(self) -> None:
        self._stop_live()
        for text in take_remarks():
            self._print(self._err, text)

    @staticmethod
    def _print(console: Any, text: str) -> None:
        console.print(printable(text), markup=False)


def _listed(outputs: Sequence[str]) -> str:
    """The files by name; of a large delivery the first ones, and where the others are told."""
    if len(outputs) <= MOST_LISTED:
        return ", ".join(outputs)
    rest = len(outputs) - MOST_LISTED
    return f"{', '.join(outputs[:MOST_LISTED])} and {rest:,} more, all listed in the receipt"


def _progress_bar(console: Any) -> Any:
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=32),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )


def reporter(as_json: bool) -> Reporter:
    return JsonReporter() if as_json else PlainReporter()


def report_studio_error(report: Reporter, source: str, error: StudioError) -> None:
    """An error of an input; only one that belongs to none is about the file it names."""
    report.error(source or error.path or "", error.message, error.hint)


def printable(text: str) -> str:
    """Names can hold anything: bytes that are no text and signs that steer a terminal become visible marks."""
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in text)
