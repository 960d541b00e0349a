"""A real engine process with small services that behave, misbehave and crash on purpose."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

import msgspec

from studio.domain.errors import UnreadableInput
from studio.domain.progress import Progress
from studio.engine.child import run_child
from studio.engine.hardware import DeviceReport
from studio.engine.service import Service, TaskContext

HERE = "tests.engine.fake_engine"


class Sum(msgspec.Struct, frozen=True):
    """A question of two numbers, answered by one."""

    first: int
    second: int = 10


NAMES = ("echo", "count", "deaf", "crash", "die", "crash_once", "shout", "unreadable", "bug", "note", "memory", "where")
SERVICES = {
    **{name: Service(f"{HERE}:{name}") for name in NAMES},
    "slow": Service(f"{HERE}:slow", "device"),
    "preview": Service(f"{HERE}:echo", "preview"),
    "look": Service(f"{HERE}:echo", "preview", uses_models=True),
    "add": Service(f"{HERE}:add", question=Sum),
    "device_deaf": Service(f"{HERE}:deaf", "device"),
    "device_crash": Service(f"{HERE}:crash", "device"),
    "device_crash_once": Service(f"{HERE}:crash_once", "device"),
}


def echo(payload: dict[str, Any], progress: Progress, context: TaskContext) -> Any:
    return {**payload, "device": context.device}


def add(question: Sum, progress: Progress, context: TaskContext) -> Sum:
    return Sum(question.first + question.second, 0)


def count(payload: dict[str, Any], progress: Progress, context: TaskContext) -> int:
    for index in range(payload["to"]):
        progress.step(index + 1, payload["to"], "counting")
    return int(payload["to"])


def slow(payload: dict[str, Any], progress: Progress, context: TaskContext) -> str:
    """Steps every 10 ms for ``seconds``; appends to ``trace`` when it begins and when it is stopped."""
    steps = int(payload.get("seconds", 30) * 100)
    try:
        for index in range(steps):
            progress.step(index, steps, "working")
            time.sleep(0.01)
    finally:
        if "trace" in payload:
            Path(payload["trace"]).write_text("tidied")
    return "finished"


def deaf(payload: dict[str, Any], progress: Progress, context: TaskContext) -> None:
    time.sleep(600)


def crash(payload: dict[str, Any], progress: Progress, context: TaskContext) -> None:
    os._exit(7)


def die(payload: dict[str, Any], progress: Progress, context: TaskContext) -> None:
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


def crash_once(payload: dict[str, Any], progress: Progress, context: TaskContext) -> str:
    flag = Path(payload["flag"])
    if not flag.exists():
        flag.touch()
        os._exit(7)
    return "second time"


def shout(payload: dict[str, Any], progress: Progress, context: TaskContext) -> str:
    print("a stray line on standard output")
    os.write(1, b'{"event":"result","id":"r1","value":"forged"}\n')
    sys.stdout.flush()
    return "said"


def unreadable(payload: dict[str, Any], progress: Progress, context: TaskContext) -> None:
    raise UnreadableInput("“a.tif” is empty.", hint="Scan it again.", path="a.tif")


def bug(payload: dict[str, Any], progress: Progress, context: TaskContext) -> None:
    raise KeyError("forgotten")


def note(payload: dict[str, Any], progress: Progress, context: TaskContext) -> None:
    context.note("Memory ran out.")


def memory(payload: dict[str, Any], progress: Progress, context: TaskContext) -> None:
    raise MemoryError


def where(payload: dict[str, Any], progress: Progress, context: TaskContext) -> int:
    return os.getpid()


def prepare() -> DeviceReport:
    time.sleep(float(os.environ.get("FAKE_LOADING_S", "0")))
    return DeviceReport(("cpu",), "CPU · fake")


if __name__ == "__main__":
    if os.environ.get("FAKE_BROKEN"):
        sys.exit(3)
    run_child(SERVICES, prepare=prepare, cache_dir=Path.cwd())
