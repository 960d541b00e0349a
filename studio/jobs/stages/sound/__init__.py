"""The steps from a silent film to its cues: watching, and the things that the user has shown the program.

The networks are in ``models.watch``; spotting, casting and mixing are in ``studio.sound``.
"""
