"""Training of the recognition network (`models.watch`): what is learned from which pictures, batches, the loop, the
answers of the teacher.

The loop learns scenes and things from labelled photographs that are made to look like old film, and keeps the
ImageNet classes by repeating what the untouched backbone says about the clean colour photograph. What the network
looks like and how its answers are read belongs to `models.watch`; the photographs, and how they are aged, are in
`models.made_clips`.
"""

from models.training.watch.loop import train
from models.training.watch.options import TrainOptions

__all__ = ["TrainOptions", "train"]
