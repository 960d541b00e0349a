"""Edits of a cue sheet, as functions that take a sheet and return another.

The sheet itself is plain data in ``studio.domain.cues``; nothing here remembers, draws or plays anything.
"""
