"""Training of the network that hears what sounds are like (`models.listen`), with labelled sounds alone.

``sounds`` reads a folder with a manifest into spectrograms, ``augment`` makes each of them sound like other rooms,
microphones and recordings, ``loop`` teaches the network to tell sources apart in spite of that.
"""

from models.training.listen.loop import train
from models.training.listen.options import ListenTrainingOptions

__all__ = ["ListenTrainingOptions", "train"]
