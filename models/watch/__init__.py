"""Watching a film: where its shots begin, what they show, how much moves, and where something strikes.

Lives here: the one pass over the frames (`watcher`), shots, motion, recognition with its table of sound categories
(`ucs_map.tsv`) and impacts (`impacts`). What it yields is plain data (`observations`), which may be imported without
torch. Not here: how well all that works (`models.evaluation`), training (`models.training.watch`,
`models.training.impacts`), and the choice of sounds (`studio.sound`).
"""
