"""The command line: the same jobs as in the window, for terminals, scripts and machines (``--json``).

Lives here: reading arguments, naming outputs, printing progress, results and errors, exit codes. Does not live here:
the work itself, which is in ``studio.jobs`` and below. Heavy libraries are imported inside the commands, so that
``--help`` and the window start at once.
"""

from __future__ import annotations

from collections.abc import Sequence

COMMANDS = frozenset(
    {"demo", "colorize", "sound", "library", "models", "train", "evaluate", "bench", "--help", "--version"}
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the window when none is named.

    Returns the exit code: 0 all done, 1 some inputs failed, 2 usage.
    """
    import sys

    words = list(sys.argv[1:] if arguments is None else arguments)
    if not any(word in COMMANDS for word in words[:1]):
        return _open_window(words)
    from studio.cli.app import run

    return run(words)


def _open_window(files: list[str]) -> int:
    unknown = [word for word in files if word.startswith("-")]
    if unknown:
        import sys

        print(f"There is no option {unknown[0]}. See: python main.py --help", file=sys.stderr)
        return 2
    from studio.ui.app import run

    return run(files)
