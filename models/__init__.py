"""Neural networks of the studio, usable without it: colour, repair, watching film, listening.

Each folder holds one task: its network, its decoding and the loading of its weights. `training` holds what is only
needed to make new weights, `weights` the files themselves, each with a model card. Nothing here knows about projects,
files of the studio or windows, and nothing here imports `studio`.
"""
