"""Plain data that the whole studio speaks: recipes, receipts, cue sheets, facts about files, progress, errors.

Nothing here reads a file, draws a window or runs a network: no Qt, no torch, no OpenCV. Everything is typed,
frozen where it can be, and turns into JSON and back without loss (msgspec).
"""
