"""`python -m models.training.colour --data DIR [--val DIR] --out DIR …`."""

from __future__ import annotations

import argparse
import sys

from models.colour.weights_file import WeightsError
from models.training.colour import TrainingError, add_arguments, options_from, train


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m models.training.colour", description="Train the colour network.")
    add_arguments(parser)
    try:
        train(options_from(parser.parse_args()))
    except (TrainingError, WeightsError, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
