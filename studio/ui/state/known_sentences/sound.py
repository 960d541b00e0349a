"""Sounds, their library, cues and the mix."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("sentences", "“{0}” is not a cue sheet for this film: {1}."),
    QT_TRANSLATE_NOOP("sentences", "There is already a thing called “{0}”."),
    QT_TRANSLATE_NOOP("sentences", "Choose another name, or remove that one first."),
    QT_TRANSLATE_NOOP("sentences", "The box in “{0}” is too small to show anything: it holds {1} × {2} pixels."),
    QT_TRANSLATE_NOOP("sentences", "Draw it around the whole thing, at least {0} pixels wide and high."),
    QT_TRANSLATE_NOOP("sentences", "The sound {0} cannot be read: {1}."),
    QT_TRANSLATE_NOOP(
        "sentences", "The sound folder {0} cannot be read: it does not exist or its drive is not connected."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "Connect the drive, or choose another folder. Sounds imported before stay in the library."
    ),
    QT_TRANSLATE_NOOP("sentences", "The sound library {0} cannot be opened: {1}."),
    QT_TRANSLATE_NOOP("sentences", "Mixing"),
    QT_TRANSLATE_NOOP("sentences", "Measuring the mix"),
    QT_TRANSLATE_NOOP("sentences", "Looking for sounds"),
    QT_TRANSLATE_NOOP("sentences", "Levelling"),
    QT_TRANSLATE_NOOP("sentences", "Comparing the sounds that nothing names"),
)
