"""The user's own sounds come in: a folder is walked, its metadata read, its sounds measured and kept.

``own_words`` holds what the user says of a sound. Watching folders for changes belongs to ``library``.
"""
