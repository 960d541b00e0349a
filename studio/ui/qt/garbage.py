"""Frees what Python's collector finds on the thread of the window only.

The collector runs on whichever thread happens to create the object that tips the scale. A widget in a cycle of
references, found by a thread that reads the sound library, would then be destroyed there, which Qt does not survive
(seen: a segmentation fault in one of eight runs that closed windows beside a busy thread). So the automatic collector
is switched off and the window's thread does its work, as often as it would have done it itself.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 500


def collect_if_due() -> None:
    """Collect the generations whose thresholds are passed; to be called on the window's thread."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return


def collect_here_only(owner: QObject) -> QTimer:
    """Switch the automatic collector off; a timer of `owner`, whose thread this must be, does its work."""
    gc.disable()
    timer = QTimer(owner)
    timer.setInterval(_INTERVAL_MS)
    timer.timeout.connect(collect_if_due)
    timer.start()
    return timer
