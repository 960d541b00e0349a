"""Files of a project: their sums are made in the background, and what was moved is known again by them."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from studio.domain.errors import StudioError
from studio.domain.project import Media
from studio.media.files.safety import sha256_of

MOST_LOOKED_AT = 200_000
"""Files; a folder with more is not searched to its end."""


class _Stopped(Exception):
    pass


class _Signals(QObject):
    summed = Signal(object, str, int)
    found = Signal(object, object)
    ended = Signal(object)


class MediaSearch(QObject):
    """Works in one thread of its own; ``summed`` gives a file, its SHA-256 and its size."""

    summed = Signal(object, str, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._stop = threading.Event()
        self._signals = _Signals(self)
        self._signals.summed.connect(self.summed)

    def sum_up(self, paths: Iterable[Path]) -> None:
        """Make the sums of these files, one after the other."""
        for path in paths:
            self._pool.start(_Work(lambda path=path: self._sum(path)))  # type: ignore[misc]

    def look_for(
        self, lost: Sequence[Media], folders: Sequence[Path], done: Callable[[dict[Media, Path]], object]
    ) -> None:
        """Look below these folders for files with the content of the lost ones; ``done`` is called in the window's
        thread."""
        signals = _Signals(self)
        signals.ended.connect(done)
        signals.ended.connect(signals.deleteLater)
        self._pool.start(_Work(lambda: signals.ended.emit(self._found(lost, folders))))

    def stop(self) -> None:
        """Give up what is being done, and wait for it to end."""
        self._stop.set()
        self._pool.clear()
        self._pool.waitForDone()

    def _check(self) -> None:
        if self._stop.is_set():
            raise _Stopped

    def _sum(self, path: Path) -> None:
        with contextlib.suppress(_Stopped, StudioError, OSError):
            self._signals.summed.emit(path, sha256_of(path, self._check), path.stat().st_size)

    def _found(self, lost: Sequence[Media], folders: Sequence[Path]) -> dict[Media, Path]:
        """Only files of the right size are read; where no sum is known yet, name and size must do."""
        found: dict[Media, Path] = {}
        left = list(lost)
        for path, size in self._files(folders):
            for media in [each for each in left if each.size == size]:
                with contextlib.suppress(_Stopped, StudioError):
                    if self._is(media, path):
                        found[media] = path
                        left.remove(media)
            if not left or self._stop.is_set():
                break
        return found

    def _is(self, media: Media, path: Path) -> bool:
        if media.sha256:
            return sha256_of(path, self._check) == media.sha256
        return bool(media.size) and path.name == media.path.rpartition("/")[2]

    def _files(self, folders: Sequence[Path]) -> Iterator[tuple[Path, int]]:
        looked = 0
        for folder in dict.fromkeys(folders):
            for place, _, names in os.walk(folder):
                for name in names:
                    path = Path(place) / name
                    with contextlib.suppress(OSError):
                        yield path, path.stat().st_size
                    looked += 1
                    if looked > MOST_LOOKED_AT or self._stop.is_set():
                        return


class _Work(QRunnable):
    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()
