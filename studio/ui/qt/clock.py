"""Qt's time for what itself knows no Qt: seconds that only go up, and one alarm."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer


class QtClock(QObject):
    """Rings in the thread of its owner, while that thread's event loop runs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ring: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._over)

    def now(self) -> float:
        return time.monotonic()

    def set_alarm(self, moment: float | None, ring: Callable[[], object]) -> None:
        """Call ``ring`` at this moment; None switches the alarm off. There is only one."""
        self._ring = ring
        if moment is None:
            self._timer.stop()
        else:
            self._timer.start(max(0, math.ceil((moment - self.now()) * 1000)))

    def _over(self) -> None:
        if self._ring is not None:
            self._ring()
