"""`python -m models.training.colour --data DIR [--val DIR] --out DIR …`."""

from __future__ import annotations

import argparse
import sys

from models.colour.weights_file import WeightsError
from models.training.colour import TrainingError, add_arguments, options_from, train
from models.training.colour.plan import PLANS, plan_by_id, train_plan


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m models.training.colour", description="Train the colour network.")
    add_arguments(parser)
    parser.add_argument("--plan", choices=list(PLANS), help="run a whole plan of stages; the same command goes on")
    arguments = parser.parse_args()
    options = options_from(arguments)
    try:
        if arguments.plan:
            train_plan(plan_by_id(arguments.plan), options)
        else:
            train(options)
    except (TrainingError, WeightsError, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
