"""The door to all sounds, shipped and the user's own: open it, search it, keep it in step with the folders.

``prepare`` measures the shipped sounds beforehand. How rows are stored and vectors compared is hidden behind the door,
in ``shelves`` and ``search``.
"""
