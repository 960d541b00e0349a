"""What age does to a clean picture: a photograph, a single frame, a whole film.

Nothing here repairs or judges; the pictures that are aged come from the other rooms of `models.made_clips`.
"""
