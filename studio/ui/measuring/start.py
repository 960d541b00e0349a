"""``python -m studio.ui.measuring.start BEGAN``: opens the window, says how long that took since ``BEGAN`` (seconds of
the system's clock), and closes it."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer

from studio.ui.measuring.driving import tell
from studio.ui.window.app import run
from studio.ui.window.main_window import MainWindow


class _Watch(QObject):
    """Waits for the first picture of the window, for the first moment in which it hears a key, and for the models."""

    def __init__(self, window: MainWindow, began: float) -> None:
        super().__init__(window)
        self._window, self._began = window, began
        self._seen = False
        window.places.installEventFilter(self)
        window.bridge.status_changed.connect(self._status_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self._usable)
        return False

    def _usable(self) -> None:
        tell("window usable", [time.time() - self._began], "s")
        self._status_changed(self._window.bridge.status)

    def _status_changed(self, status: object) -> None:
        if self._seen and getattr(status, "state", "") == "ready":
            tell("models ready", [time.time() - self._began], "s")
            self._window.bridge.status_changed.disconnect(self._status_changed)
            QTimer.singleShot(0, self._window.close)


if __name__ == "__main__":
    sys.exit(run([], opened=lambda window: _Watch(window, float(sys.argv[1]))))
