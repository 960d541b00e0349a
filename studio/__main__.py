"""The program's front door: a subcommand goes to the command line, anything else opens the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

COMMANDS = frozenset(
    {"demo", "colorize", "sound", "library", "things", "models", "train", "evaluate", "bench", "--help", "--version"}
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the window when none is named.

    Returns the exit code: 0 all done, 1 some inputs failed, 2 usage.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0] in COMMANDS:
        from studio.cli.app import run as run_command

        return run_command(words)
    unknown = next((word for word in words if word.startswith("-")), None)
    if unknown is not None:
        print(f"There is no option {unknown}. See: python main.py --help", file=sys.stderr)
        return 2
    from studio.ui.window.app import run as open_window

    return open_window(words)


if __name__ == "__main__":
    sys.exit(main())
