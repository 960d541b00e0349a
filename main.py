"""Opens the Phonochrome window; with a subcommand works without one (see ``python main.py --help``)."""

import sys

from studio.__main__ import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
