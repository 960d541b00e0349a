"""Plain data that the whole studio speaks: recipes, receipts, cue sheets, facts about files, progress, errors.

Facts that several rooms need have their one home here as well: suffixes, licences, time code. Nothing here reads a
file, draws a window or runs a network: no Qt, no torch, no OpenCV. Everything is typed, frozen where it can be, and
turns into JSON and back without loss (msgspec).
"""
