"""Opens the Phonochrome window; with a subcommand works without one (see ``python main.py --help``)."""

from studio.__main__ import run

if __name__ == "__main__":
    run()
