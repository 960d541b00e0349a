"""The commands by name, and where each is: the one list, read by the program's front door and by the command line.

The commands are named as text and imported where they are needed, so that the window opens without them.
"""

from __future__ import annotations

import difflib

_COMMANDS = "studio.cli.commands"

COMMANDS: dict[str, str] = {
    "demo": f"{_COMMANDS}.demo:demo",
    "colorize": f"{_COMMANDS}.colorize:colorize",
    "sound": f"{_COMMANDS}.sound:sound",
    "enlarge": f"{_COMMANDS}.pictures:enlarge",
    "repair": f"{_COMMANDS}.pictures:repair",
    "batch": f"{_COMMANDS}.batch:batch",
    "worker": f"{_COMMANDS}.worker:worker",
    "inspect": f"{_COMMANDS}.proof:inspect",
    "verify": f"{_COMMANDS}.proof:verify",
    "reproduce": f"{_COMMANDS}.proof:reproduce",
    "package": f"{_COMMANDS}.package:package",
    "credentials": f"{_COMMANDS}.credentials:app",
    "bench": f"{_COMMANDS}.bench:bench",
    "library": f"{_COMMANDS}.library:app",
    "things": f"{_COMMANDS}.things:app",
    "models": f"{_COMMANDS}.models:app",
    "train": f"{_COMMANDS}.train:app",
    "evaluate": f"{_COMMANDS}.evaluate:app",
}
"""Name → "module:object", in the order of ``--help``: a function is one command, a Typer application a group."""

GLOBAL_OPTIONS = frozenset({"--help", "--version"})


def nearest(word: str) -> str:
    """The command whose name looks most like a word."""
    (name,) = difflib.get_close_matches(word.casefold(), COMMANDS, n=1, cutoff=0.0)
    return name
