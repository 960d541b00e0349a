"""What a batch has to say: results and errors as they come, how far it is and how long it takes, and a summary."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping
from typing import Any

from studio.cli.reporting import Reporter
from studio.domain.progress import ProgressUpdate
from studio.jobs.batch.pace import Pace
from studio.jobs.batch.planning import describe_left_out
from studio.jobs.batch.report import Report, ReportLine
from studio.jobs.batch.working import BatchRun, Ended, Halted, Queued

PROGRESS_S = 0.5
SAYS_S = 60.0
"""Where no line can be kept up to date, as in a log file, how far it is stands there so often."""
_RECOUNT_S = 10.0
"""What other programs do on the same batch is looked up so often."""


class Telling:
    """Use `tell_all`, then `summary`."""

    def __init__(self, report: Reporter, written: Report, run: BatchRun, *, says_s: float = SAYS_S) -> None:
        self._report, self._written, self._run, self._says_s = report, written, run, says_s
        self._began = time.monotonic()
        self._pace = Pace(self._began)
        self._outcomes: Counter[str] = Counter()
        self._told = self._said = self._began
        self._left: dict[str, tuple[int, int]] = {}
        self._total = 0
        self._recount()
        self._waiting = 0

    @property
    def failed(self) -> int:
        return self._outcomes["failed"] + self._outcomes["left out"] + self._outcomes["halted"]

    def tell_all(self) -> None:
        """Everything, to the end of the run. Raises what the run raises."""
        for event in self._run.events():
            match event:
                case Queued():
                    for job in event.jobs:
                        self._add(job.kind, 1, job.bytes)
                case Ended():
                    self._ended(event)
                case Halted():
                    self._outcomes["halted"] += 1
                    self._report.error(event.error.path or "", event.error.message, event.error.hint)
            self._progress()

    def summary(self) -> None:
        """What became of it all, in a sentence."""
        tallies = self._run.rows.tallies()
        self._waiting = sum(each.count for each in tallies if each.state in ("waiting", "paused"))
        record = {
            "event": "batch",
            "done": self._outcomes["done"],
            "already": self._outcomes["done already"],
            "copied": self._outcomes["copied from its twin"],
            "failed": self._outcomes["failed"] + self._outcomes["left out"],
            "waiting": self._waiting,
            "left_out": self._run.planner.left_out,
            "seconds": round(time.monotonic() - self._began, 2),
            "report": str(self._written.table),
            "report_lines": str(self._written.lines),
        }
        self._report.table(record, _summary)

    # inside -------------------------------------------------------------------------------------------------------

    def _ended(self, event: Ended) -> None:
        line = event.line
        self._written.add(line)
        self._outcomes[line.outcome] += 1
        if event.kind is not None:
            self._pace.ended(time.monotonic(), event.kind, line.input_bytes, line.seconds)
            self._add(event.kind, -1, -line.input_bytes)
        self._say(line)

    def _say(self, line: ReportLine) -> None:
        if line.outcome in ("failed", "left out"):
            self._report.error(line.input, line.error, line.hint)
        else:
            already = line.outcome == "done already"
            self._report.result(line.input, line.outputs, line.receipt, line.warnings, already=already)

    def _add(self, kind: str, count: int, size: int) -> None:
        """A kind can turn out to be another one: what was to be done had been done before, or the other way round."""
        files, amount = self._left.get(kind, (0, 0))
        if files + count < 0:
            other = max(self._left, key=lambda each: self._left[each][0], default=kind)
            if other != kind:
                self._add(other, count, size)
            return
        self._left[kind] = (files + count, max(0, amount + size))
        self._total += max(0, count)

    def _recount(self) -> None:
        self._counted = time.monotonic()
        tallies = self._run.rows.tallies()
        self._left = {}
        for each in tallies:
            if each.state in ("waiting", "running"):
                files, size = self._left.get(each.kind, (0, 0))
                self._left[each.kind] = (files + each.count, size + each.bytes)
        self._total = sum(files for files, _ in self._left.values()) + sum(self._outcomes.values())

    def _progress(self) -> None:
        now = time.monotonic()
        if now - self._told < PROGRESS_S:
            return
        self._told = now
        if now - self._counted > _RECOUNT_S:
            self._recount()
        if not self._total:
            return
        ended = sum(self._outcomes.values())
        eta = self._pace.remaining_s(now, self._left)
        fraction = min(1.0, (ended + sum(self._run.running.copy().values())) / self._total)
        words = f"{ended:,} of {self._total:,} files"
        if (rate := self._pace.files_per_s(now)) > 0:
            words += f", {rate:.1f} a second" if rate >= 1 else f", {rate * 60:.1f} a minute"
        self._report.progress("batch", ProgressUpdate(fraction, words, eta))
        if now - self._said >= self._says_s:
            self._said = now
            self._report.note(f"{words}{'' if eta is None else f', about {duration(eta)} left'}.")


def duration(seconds: float) -> str:
    """In words, as exact as a forecast can be."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    if seconds < 5400:
        return f"{round(seconds / 60)} min"
    return f"{round(seconds / 3600)} h"


def _summary(record: Mapping[str, Any]) -> str:
    words = {
        "done": "done",
        "already": "done already",
        "copied": "copied from a file of the same bytes",
        "failed": "failed",
        "waiting": "waiting for the next run",
    }
    parts = [f"{record[name]:,} {text}" for name, text in words.items() if record[name]] or ["Nothing to do"]
    left_out = describe_left_out(record["left_out"])
    said = f"{', '.join(parts)}. {left_out} The report is {record['report']}."
    return said.replace("  ", " ")
