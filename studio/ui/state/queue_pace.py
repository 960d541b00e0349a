"""How fast the queue goes and how long the rest of it takes, in words."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QCoreApplication

from studio.domain.job import Job
from studio.jobs.batch.pace import Pace
from studio.ui.state.words import eta_text, number_text

_KIND = "job"


class QueuePace:
    """Hears of every job that changes. What was done already says nothing about the pace."""

    def __init__(self) -> None:
        self._pace: Pace | None = None
        self._begun: dict[str, float] = {}

    def hear(self, job: Job) -> None:
        now = monotonic()
        if job.state == "running":
            if job.id not in self._begun:
                self._begun[job.id] = now
                self._pace = self._pace or Pace(now)
            return
        began = self._begun.pop(job.id, None)
        if began is not None and job.state == "done" and self._pace is not None:
            self._pace.ended(now, _KIND, 0, now - began)

    def text(self, left: int) -> str:
        """ "12 a minute · about 3 min left"; "" while nothing is known, or nothing is left."""
        if not left:
            self._pace = None
        if self._pace is None or not self._pace.files:
            return ""
        now = monotonic()
        rate = self._pace.files_per_s(now)
        remaining = eta_text(self._pace.remaining_s(now, {_KIND: (left, 0)}))
        return " · ".join(part for part in (_rate(rate), remaining) if part)


def _rate(per_s: float) -> str:
    if per_s >= 1:
        return QCoreApplication.translate("BatchPage", "{0} a second").format(number_text(per_s, per_s < 10))
    return QCoreApplication.translate("BatchPage", "{0} a minute").format(number_text(round(per_s * 60)))
