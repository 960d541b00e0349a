"""The program's front door: a command goes to the command line, files and folders open in the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from studio.cli.names import COMMANDS, GLOBAL_OPTIONS, nearest

USAGE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the window with the files that are named, if any.

    Returns the exit code: 0 all done, 1 some inputs failed, 2 usage.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and (words[0] in COMMANDS or words[0] in GLOBAL_OPTIONS):
        from studio.cli.app import run as run_command

        return run_command(words)
    problem = next((said for word in words if (said := _problem_with(word))), "")
    if problem:
        print(f"{problem} See: python main.py --help", file=sys.stderr)
        return USAGE
    from studio.ui.window.app import run as open_window

    return open_window(words)


def _problem_with(word: str) -> str:
    """Why the window cannot open a word; "" when it can."""
    if word.startswith("-"):
        return f"There is no option {word}."
    if not os.path.lexists(word):
        return f"There is no command and no file called “{word}”. The nearest command is “{nearest(word)}”."
    return ""


if __name__ == "__main__":
    sys.exit(main())
