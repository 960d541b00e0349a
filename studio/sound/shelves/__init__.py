"""The library's rows on disk: sounds, folders, corrections, and the files that are derived from them.

Rows are kept and handed out here, never chosen; searching is in ``search``, the door for everybody else is ``library``.
"""
