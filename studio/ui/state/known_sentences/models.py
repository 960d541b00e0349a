"""Models: what they need and why they cannot be used."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("sentences", "There is not enough room for {0} in {1}: it needs {2} MB, and {3} MB are free."),
)
