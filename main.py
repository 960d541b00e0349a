"""Opens the Phonochrome window; with a subcommand works without one (see ``python main.py --help``)."""

import os
from _signal import SIGINT, SIGTERM, signal  # what `signal` is made of: nothing else has to be loaded for it


def leave(number: int, frame: object) -> None:
    """Ctrl-C and a polite kill while even the first modules are being loaded; `studio.cli.stopping` takes over."""
    os.write(2, b"Stopped. Nothing half-made was left behind.\n")
    os._exit(128 + number)


if __name__ == "__main__":
    signal(SIGINT, leave)
    signal(SIGTERM, leave)
    from studio.__main__ import run

    run()
