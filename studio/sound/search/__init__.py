"""Sounds found by words (``catalogue``) and by likeness (``vectors``), and guesses at what an unnamed sound is.

The rows themselves are kept in ``shelves``; which sound fits a moment of a film is decided in ``spotting``.
"""
