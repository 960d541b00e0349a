"""The program's front door: a command goes to the command line, files and folders open in the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from studio.cli import stopping

USAGE = 2


def run() -> NoReturn:
    """The whole program, from the words of the command line to the exit code."""
    if getattr(sys, "frozen", False):
        from studio.engine.modules import run_module_asked_for

        if run_module_asked_for(sys.argv[1:]):
            sys.exit(0)
    with stopping.armed(first=True):
        code = _stoppable_main(sys.argv[1:])
        if stopping.was_stopped():
            stopping.end()  # not by Python's own way out: libraries may be in no state for it
    stopping.let_go()
    sys.exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the window with the files that are named, if any.

    Returns the exit code: 0 all done, 1 some inputs failed, 2 usage, 130 and 143 stopped.
    """
    with stopping.armed():
        return _stoppable_main(list(sys.argv[1:] if arguments is None else arguments))


def _stoppable_main(words: list[str]) -> int:
    try:
        code = _main(words)
    except stopping.Stopped:
        return stopping.exit_code()
    return stopping.exit_code() if stopping.was_stopped() else code


def _main(words: list[str]) -> int:
    from studio.cli.names import COMMANDS, GLOBAL_OPTIONS

    if words and (words[0] in COMMANDS or words[0] in GLOBAL_OPTIONS):
        from studio.cli.app import run as run_command

        return run_command(words)
    problem = next((said for word in words if (said := _problem_with(word))), "")
    if problem:
        print(f"{problem} See: python main.py --help", file=sys.stderr)
        return USAGE
    stopping.disarm()
    from studio.ui.window.app import run as open_window

    return open_window(words)


def _problem_with(word: str) -> str:
    """Why the window cannot open a word; "" when it can."""
    from studio.cli.names import nearest

    if word.startswith("-"):
        return f"There is no option {word}."
    if not os.path.lexists(word):
        return f"There is no command and no file called “{word}”. The nearest command is “{nearest(word)}”."
    return ""


if __name__ == "__main__":
    run()
