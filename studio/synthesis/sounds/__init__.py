"""The recipes of the default sounds, one file for each family.

A new kind of sound is a function with ``@recipe`` in one of these files. What families share is in ``blocks``; how
recipes become files is in ``rendering``.
"""
