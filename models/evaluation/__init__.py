"""How good the networks are, in figures against a truth that is known: colour, recognition, timing.

No weights are made here (`models.training`), and nothing here is needed to colour or watch a film.
"""
