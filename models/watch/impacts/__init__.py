"""Finding the instants at which something hits, from silent film frames alone.

Here: the motion features of a frame (`motion`), the network that reads them (`network`), choosing instants from its
curve (`peaks`) and the streaming front that films are pushed through (`finder`). What is believed is judged by company
(`abstention`) and beat (`rhythm`), then weighed by what the shots show (`seen`): what is never struck (`prior`), who
walks (`walking`) and how (`gait`), and what sort of contact it is (`kinds`). Not here: how the weights are
trained (`models.training.impacts`), how well the instants fit (`models.evaluation.timing`), and which sound
belongs to an impact (`studio.sound`).
"""

from models.watch.impacts.finder import ImpactFinder

__all__ = ["ImpactFinder"]
