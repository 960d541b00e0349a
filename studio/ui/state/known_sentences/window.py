"""What the window itself says where no Qt is at hand."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("sentences", "This sound is no longer in the library."),
    QT_TRANSLATE_NOOP("sentences", "Search for it again."),
    QT_TRANSLATE_NOOP("sentences", "Choose another sound for the cue."),
    QT_TRANSLATE_NOOP("sentences", "The engine is not running."),
    QT_TRANSLATE_NOOP("sentences", "Start the program again."),
    QT_TRANSLATE_NOOP("sentences", "The engine gave an answer that makes no sense."),
    QT_TRANSLATE_NOOP("sentences", "The sound library could not be read ({0})."),
)
