"""From what was chosen on the Batch page to jobs: names and folders of the results, in a worker thread when there are
many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal

from studio.domain.errors import StudioError
from studio.domain.job import Device, Job, JobRequest
from studio.domain.suffixes import is_film_name
from studio.jobs.batch.recipes import BatchRecipe
from studio.jobs.naming import Naming
from studio.jobs.outputs import result_name

_AT_ONCE = 200
"""So few are planned while the window waits."""


@dataclass(frozen=True)
class BatchOrder:
    """``files`` with their folders below the one that was chosen: the tree of the results mirrors theirs. ``jobs`` are
    those of the queue."""

    recipes: BatchRecipe
    files: list[tuple[Path, Path]]
    target: Path
    device: Device
    jobs: list[Job]

    def requests(self) -> list[JobRequest]:
        """One for each file; the folders of their results are made. Raises ``StudioError``."""
        naming = Naming(self.jobs)
        for place in dict.fromkeys(place for _, place in self.files):
            _make(self.target / place)
        return [naming.named(request) for path, place in self.files if (request := self._request(path, place))]

    def _request(self, path: Path, place: Path) -> JobRequest | None:
        film = is_film_name(path)
        recipe = self.recipes.of("film" if film else "photograph")
        if recipe is None:
            return None
        output = self.target / place / result_name(path, recipe, film=film)
        return JobRequest(recipe, str(path), str(output), device=self.device)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StudioError(
            QCoreApplication.translate("BatchPage", "The folder {0} cannot be made: {1}").format(
                folder, error.strerror or str(error)
            ),
            hint=QCoreApplication.translate("BatchPage", "Choose another folder for the results."),
        ) from error


class _Signals(QObject):
    planned = Signal(object)


class _Planning(QRunnable):
    def __init__(self, order: BatchOrder, signals: _Signals) -> None:
        super().__init__()
        self._order, self._signals = order, signals

    def run(self) -> None:
        self._signals.planned.emit(_planned(self._order))


def plan(order: BatchOrder, done: Callable[[list[JobRequest] | StudioError], object], owner: QObject) -> None:
    """Call ``done`` with the requests, or with why there are none, in the window's thread."""
    if len(order.files) <= _AT_ONCE:
        done(_planned(order))
        return
    signals = _Signals(owner)
    signals.planned.connect(done)
    signals.planned.connect(signals.deleteLater)
    QThreadPool.globalInstance().start(_Planning(order, signals))


def _planned(order: BatchOrder) -> list[JobRequest] | StudioError:
    try:
        return order.requests()
    except StudioError as error:
        return error
