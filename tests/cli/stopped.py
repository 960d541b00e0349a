"""``python -m tests.cli.stopped WHERE SIGNAL WORDS…``: the program with the light jobs, which sends itself a signal at
a place that can be named: while modules are loaded, in a job that listens, in one that does not, between two files."""

from __future__ import annotations

import importlib.abc
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

_NUMBER = "PHONOCHROME_TEST_SIGNAL"


def send() -> None:
    os.kill(os.getpid(), int(os.environ[_NUMBER]))


class _WhileLoading(importlib.abc.MetaPathFinder):
    """Sends the signal when a module is asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: object = None) -> None:
        if name == self._name:
            sys.meta_path.remove(self)
            send()
        return


def listening(request, progress, context):  # type: ignore[no-untyped-def]
    from tests.cli.light import add_a_word

    half(request)
    send()
    for step in range(1000):
        progress.step(step, 1000)
        time.sleep(0.01)
    return add_a_word(request, progress, context)


def deaf(request, progress, context):  # type: ignore[no-untyped-def]
    """Python code that never asks."""
    half(request)
    send()
    time.sleep(60)


def wedged(request, progress, context):  # type: ignore[no-untyped-def]
    """What swallows whatever is raised, as libraries do while they load."""
    half(request)
    send()
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            time.sleep(5)
        except BaseException:
            continue


def half(request) -> None:  # type: ignore[no-untyped-def]
    from studio.media.files.safety import PendingOutput

    PendingOutput(Path(request.output)).temporary.write_bytes(b"half")


def main() -> None:
    where, name, *words = sys.argv[1:]
    os.environ[_NUMBER] = str(int(signal.Signals[name]))
    sys.argv[1:] = words
    from studio.jobs import registry, runner
    from studio.jobs.registry import Task
    from tests.cli import light

    kind = where if where in ("listening", "deaf", "wedged") else "light"
    module = "tests.cli.light:add_a_word" if kind == "light" else f"tests.cli.stopped:{kind}"
    registry.TASKS["colorize"] = Task(module, f"{light.HERE}:no_models")
    from studio import places
    from studio.engine.service import TaskContext

    runner.in_process_context = lambda request: TaskContext(cache_dir=places.cache_dir())  # type: ignore[assignment]
    if where.startswith("loading "):
        sys.meta_path.insert(0, _WhileLoading(where.removeprefix("loading ")))
    if where == "after the first file":
        from studio.cli import reporting

        really = reporting.PlainReporter.result

        def result(self, *given, **named):  # type: ignore[no-untyped-def]
            really(self, *given, **named)
            send()

        reporting.PlainReporter.result = result  # type: ignore[method-assign]
    from studio.__main__ import run

    if where == "at the end":
        import atexit

        atexit.register(send)
    run()


if __name__ == "__main__":
    main()
