"""Waiting for the window as somebody does who sits before it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

PATIENCE_S = 300.0
_AT_MOST_MS = 2


def wait_for(what: str, ready: Callable[[], bool], patience_s: float = PATIENCE_S) -> float:
    """Let the window live until ``ready``; returns the seconds that took. Raises ``TimeoutError``."""
    began = time.perf_counter()
    while not ready():
        if time.perf_counter() - began > patience_s:
            raise TimeoutError(f"{what} did not happen within {patience_s:.0f} s")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _AT_MOST_MS)
        time.sleep(0.0005)  # the engine and the window's own threads want to work as well
    return time.perf_counter() - began


def rest(seconds: float) -> None:
    """Let the window live for so long."""
    end = time.perf_counter() + seconds
    wait_for("the end of a pause", lambda: time.perf_counter() >= end)


def tell(name: str, values: list[float], unit: str) -> None:
    """What was measured, for whoever has started this process."""
    print(json.dumps({"name": name, "values": values, "unit": unit}), flush=True)


def tell_stage(stage: str) -> None:
    print(json.dumps({"stage": stage}), flush=True)
