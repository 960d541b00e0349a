"""How well the instants of impacts are found: on known clips, on made ones, and where nothing may be found.

The finding itself is in `models.watch.impacts`; the weights are trained in `models.training.impacts`.
"""
