"""The building blocks that several families of sounds share: signal processing, physical models, loudness.

No recipe lives here (those are in ``sounds``), and nothing that writes files.
"""
