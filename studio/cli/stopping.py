"""Ctrl-C and a polite kill at any moment of a command: one line, exit code 130 or 143, nothing left behind.

First a job under way is asked to stop; where there is none, or it does not notice, an exception breaks in; and where
not even that is heard (libraries are deaf for seconds while they load or compute), a thread ends the process after it
has taken away what is unfinished. Imported before everything else, so nothing heavy is imported here.
"""

from __future__ import annotations

import _thread
import contextlib
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any, NoReturn

SENTENCE = "Stopped. Nothing half-made was left behind."
_ASKED_S, _GRACE_S, _PATIENT_S = 0.5, 1.2, 30.0
"""How long a job may take to notice, how long anything may take to end, and how long training may take to store."""
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Stopped(BaseException):
    """Breaks into a command that has to end now."""


class _State:
    def __init__(self) -> None:
        self.number = 0
        self.said = False
        self.ending = False
        self.over = False
        self.grace_s = _GRACE_S
        self.breaks_in: type[BaseException] = Stopped
        self.ask: Callable[[], None] | None = None
        self.before: dict[signal.Signals, Any] = {}


_state = _State()


def exit_code() -> int:
    """That of the signal that came; of Ctrl-C if none did."""
    return 128 + (_state.number or int(signal.SIGINT))


def was_stopped() -> bool:
    return _state.number != 0


def is_being_said() -> None:
    """The command is coming to its end and tells the user itself: nothing breaks in any more."""
    _state.ending = _state.said = True


@contextlib.contextmanager
def armed(*, first: bool = False) -> Iterator[None]:
    """Signals stop the command for as long as this lasts; in the main thread only, as the system wants it. ``first``:
    this is the whole program, and afterwards signals do what they do in any program."""
    global _state
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    state = _state = _State()
    state.before = {number: signal.signal(number, _stop) for number in _SIGNALS}
    if first:
        state.before = {signal.SIGINT: signal.default_int_handler, signal.SIGTERM: signal.SIG_DFL}
    unraisable, sys.unraisablehook = sys.unraisablehook, _forget_stops(sys.unraisablehook)
    try:
        yield
    finally:
        sys.unraisablehook = unraisable
        disarm()


def disarm() -> None:
    """Signals do what they did before; for the window, which has its own ways."""
    _state.over = True
    for number, handler in _state.before.items():
        signal.signal(number, handler)
    _state.before = {}


def let_go() -> None:
    """All is done and said, and Python takes itself apart, which takes a moment: a signal changes nothing any more."""
    for number in _SIGNALS:
        signal.signal(number, signal.SIG_IGN)  # a handler of ours would not last to the end


@contextlib.contextmanager
def asking(ask: Callable[[], None]) -> Iterator[None]:
    """A job is under way: a signal calls ``ask`` before it breaks in."""
    before, _state.ask = _state.ask, ask
    try:
        if _state.number:
            ask()
        yield
    finally:
        _state.ask = before


@contextlib.contextmanager
def patiently() -> Iterator[None]:
    """Training is under way: it is interrupted as Python does it, and has time to store what it has learned."""
    before = _state.grace_s, _state.breaks_in
    _state.grace_s, _state.breaks_in = _PATIENT_S, KeyboardInterrupt
    try:
        yield
    finally:
        _state.grace_s, _state.breaks_in = before


def _stop(number: int, frame: FrameType | None) -> None:
    state = _state
    first, state.number = state.number == 0, state.number or number
    if first:
        # Not by the threading module, whose locks the main thread may be holding this very moment.
        _thread.start_new_thread(_see_to_it, (state,))
    if first and state.ask is not None:
        state.ask()
    elif not (state.over or state.ending or _is_placing()):
        raise state.breaks_in


def _see_to_it(state: _State) -> None:
    """Break in when asking has not helped, and end the process when nothing has."""
    deadline = time.monotonic() + state.grace_s
    time.sleep(_ASKED_S)
    while not state.over and time.monotonic() < deadline:
        if state.breaks_in is Stopped and not state.ending:
            signal.raise_signal(state.number) if os.name == "nt" else os.kill(os.getpid(), state.number)
        time.sleep(0.2)
    if not state.over:
        end()


def _is_placing() -> bool:
    """Whether finished files are getting their names this moment, which takes a moment only."""
    scratch = _loaded("studio.own_files.scratch")
    return scratch is not None and bool(scratch.is_placing())


def _loaded(name: str) -> Any:
    """A module, if it has been loaded to its end: of one that is being loaded nothing has been used yet."""
    module = sys.modules.get(name)
    return None if getattr(getattr(module, "__spec__", None), "_initializing", False) else module


def end() -> NoReturn:
    """End the process at once, but for what is unfinished on the disk, which is taken away first."""
    _state.ending, said = True, _state.said
    _state.said = True
    if not said:
        with contextlib.suppress(OSError):
            os.write(2, f"{SENTENCE}\n".encode())
    if (scratch := _loaded("studio.own_files.scratch")) is not None:
        scratch.discard_all()
    _end_children()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(exit_code())


def _end_children() -> None:
    """Processes that this one has started, as training does for its clips."""
    psutil = _loaded("psutil")
    if psutil is None:
        return
    with contextlib.suppress(Exception):
        for child in psutil.Process().children(recursive=True):
            with contextlib.suppress(psutil.Error):
                child.kill()


def _forget_stops(hook: Callable[[Any], object]) -> Callable[[Any], None]:
    """What breaks in while an object is being destroyed is told by Python, though the next attempt follows at once."""

    def tell(unraisable: Any) -> None:
        if not isinstance(unraisable.exc_value, Stopped):
            hook(unraisable)

    return tell
