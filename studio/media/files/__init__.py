"""How any file is opened, checked and written: errors in words, temporary names, the door to libvips.

Nothing here knows what a picture or a film contains; that is the business of ``pictures`` and ``film``.
"""
