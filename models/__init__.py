"""Neural networks of the studio, usable without it: colour, watching film, listening.

`colour`, `watch` and `listen` hold one task each: its network, its decoding and the loading of its weights.
`made_clips` holds pictures and clips whose truth is known, `evaluation` how good the networks are, `training` what is
only needed to make new weights, `weights` the files themselves, each with a model card that `catalogue` reads;
`mobilenet` is a shape that two networks share, `storing` how files of all of them are written. Nothing here knows about
projects, files of the studio or windows, and nothing here imports `studio`.
"""
