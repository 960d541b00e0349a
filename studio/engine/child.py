"""Setting up the child process: streams that nobody else can write into, and an end when the parent ends."""

from __future__ import annotations

import contextlib
import ctypes
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO, NoReturn

import psutil

from studio.domain.secrets import without_secrets
from studio.engine.hardware import DeviceReport
from studio.engine.server import EngineServer
from studio.engine.service import Service

_PR_SET_PDEATHSIG = 1
GOODBYE_S = 4.0
NICER = 5
"""How far below the window's priority the engine runs on Unix (0…19)."""


def protocol_streams() -> tuple[BinaryIO, BinaryIO]:
    """The command and event streams, taken away from everybody else.

    File descriptor 1 leads to standard error from now on, so that a library's stray ``print`` lands in the log and
    not between two events; descriptor 0 is empty, so that no child of ours eats commands.
    """
    commands = os.fdopen(os.dup(0), "rb")
    events = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return commands, events


def end_with_parent() -> None:
    """On Linux ask the kernel for a signal when the parent dies; elsewhere the end of the commands is the sign."""
    signal.signal(signal.SIGTERM, lambda *_: leave_soon())
    if sys.platform == "linux":
        parent = os.getppid()
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:
            os._exit(0)


def leave_soon() -> None:
    """Let the main thread finish tidily, and end the process anyway after a few seconds."""
    timer = threading.Timer(GOODBYE_S, os._exit, args=(0,))
    timer.daemon = True
    timer.start()
    raise SystemExit(0)


def give_way() -> None:
    """Run below the window's priority: with other work on the machine the film still plays and the lists scroll."""
    with contextlib.suppress(OSError, AttributeError, psutil.Error):
        if sys.platform == "win32":
            psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
        else:
            os.nice(NICER)


class _Formatter(logging.Formatter):
    """Lines and traces without passwords and keys."""

    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))


def log_to_stderr() -> None:
    """The parent has led standard error into the log file."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    logging.captureWarnings(True)


def run_child(
    services: Mapping[str, Service], *, prepare: Callable[[], DeviceReport], cache_dir: Path, log_hint: str = ""
) -> NoReturn:
    """The whole life of an engine process: serve until the program says goodbye or is gone, then end at once."""
    log_to_stderr()
    give_way()
    commands, events = protocol_streams()
    end_with_parent()
    try:
        EngineServer(services, commands, events, prepare=prepare, cache_dir=cache_dir, log_hint=log_hint).serve()
    finally:
        logging.shutdown()
        # Not sys.exit: a worker that is deaf to its cancel, or a library's own threads, must not keep us alive.
        os._exit(0)
