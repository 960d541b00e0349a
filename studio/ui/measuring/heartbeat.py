"""How late the window's thread is for a beat that should come every few milliseconds: whatever holds it up, a person
feels as a stumble."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 4


class Heartbeat(QObject):
    """``lateness_ms`` are the milliseconds by which each beat came too late since ``begin``; ``work_ms`` those of
    processor time that the window's thread has used between two beats, which other programs' work does not lengthen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lateness_ms: list[float] = []
        self.work_ms: list[float] = []
        self._last = self._last_work = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def begin(self) -> None:
        self.lateness_ms, self.work_ms = [], []
        self._last, self._last_work = time.perf_counter(), time.thread_time()
        self._timer.start()

    def end(self) -> list[float]:
        self._timer.stop()
        return self.lateness_ms

    def _beat(self) -> None:
        now, work = time.perf_counter(), time.thread_time()
        self.lateness_ms.append(max(0.0, (now - self._last) * 1000 - BEAT_MS))
        self.work_ms.append((work - self._last_work) * 1000)
        self._last, self._last_work = now, work
