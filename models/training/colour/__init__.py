"""Training of the colour network: `python -m models.training.colour --data DIR --val DIR --out DIR`.

* `options`: every setting, typed;
* `photos`: the pictures and how they are drawn; `hints`: random colour points;
* `loss`, and `loop`: the training itself; `start`: what it begins with;
* `plan`: a whole training in stages, as one command; `pack`: everything it needs, for another machine;
* `begun`: weights of a training that is to go on; no model of the program, and not in its list;
* `validation`: numbers and a sheet to look at on the way.

Making the input look old is done in `models.made_clips.ageing`.
"""

from models.training.colour.loop import TrainingError, train
from models.training.colour.options import ColourTrainingOptions, add_arguments, options_from

__all__ = ["ColourTrainingOptions", "TrainingError", "add_arguments", "options_from", "train"]
