"""Sound files read and written, and the chunks of notes inside them.

What a sound is like is measured in ``listening``; which folders are read is decided in ``folders``.
"""
