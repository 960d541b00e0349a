"""What the user should know about the program's own files, told once by whoever talks to the user: window, command
line or engine."""

from __future__ import annotations

import threading
from collections.abc import Callable

_gate = threading.RLock()
_said: set[str] = set()
_untold: list[str] = []
_listener: Callable[[str], object] | None = None


def remark(sentence: str) -> None:
    """Something about the program's own files that the user should know. Each sentence is told once in a process."""
    with _gate:
        if sentence in _said:
            return
        _said.add(sentence)
        if _listener is None:
            _untold.append(sentence)
            return
        listener = _listener
    try:
        listener(sentence)
    except RuntimeError:  # the window that listened is gone
        with _gate:
            _untold.append(sentence)


def take_back(sentence: str) -> None:
    """It is not so any more: should it be so again, it is told again."""
    with _gate:
        _said.discard(sentence)
        if sentence in _untold:
            _untold.remove(sentence)


def take_remarks() -> list[str]:
    """What has not been told yet; the caller tells it."""
    with _gate:
        taken = _untold[:]
        _untold.clear()
        return taken


def tell(listener: Callable[[str], object] | None) -> None:
    """From now on ``listener`` is told each remark as it is made, in whichever thread; at first what waits."""
    global _listener
    with _gate:
        _listener = listener
    if listener is not None:
        for sentence in take_remarks():
            listener(sentence)


def forget_remarks() -> None:
    """As if nothing had been said yet (for tests)."""
    with _gate:
        _said.clear()
        _untold.clear()
