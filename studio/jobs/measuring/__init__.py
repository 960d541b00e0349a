"""How good and how fast: evaluation against the truth, flicker, likeness of sounds, benchmarks.

Nothing here takes part in making a result. The figures of the networks alone are in ``models.evaluation``.
"""
