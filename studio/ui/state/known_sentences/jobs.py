"""The queue, batches, receipts and the engine."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("sentences", "The engine stopped unexpectedly while working on this file."),
    QT_TRANSLATE_NOOP("sentences", "It has been restarted. Try again; if it happens again, this file may be damaged."),
    QT_TRANSLATE_NOOP("sentences", "The engine did not answer within {0} seconds."),
    QT_TRANSLATE_NOOP("sentences", "Try again."),
    QT_TRANSLATE_NOOP("sentences", "The engine is closed."),
    QT_TRANSLATE_NOOP("sentences", "Restart the program."),
    QT_TRANSLATE_NOOP("sentences", "{0}: the program does not know how to handle what it met there ({1})."),
    QT_TRANSLATE_NOOP("sentences", "Other files are not affected."),
    QT_TRANSLATE_NOOP("sentences", "There is not enough memory for “{0}”."),
    QT_TRANSLATE_NOOP("sentences", "There is not enough memory for this."),
    QT_TRANSLATE_NOOP("sentences", "There is not enough memory for this file, even in the smallest pieces."),
    QT_TRANSLATE_NOOP("sentences", "Close other programs, or use a smaller version of the file."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” was not found."),
    QT_TRANSLATE_NOOP("sentences", "It may have been moved or renamed; choose it again."),
    QT_TRANSLATE_NOOP("sentences", "The folder {0} was left out: {1}."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” is a still picture, and only films can be given sound."),
    QT_TRANSLATE_NOOP("sentences", "Choose a film, or colourise the picture instead."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” cannot become {1}: {2} has the same name."),
    QT_TRANSLATE_NOOP("sentences", "Give each file a name of its own."),
    QT_TRANSLATE_NOOP("sentences", "Choose another name or another folder for the result."),
    QT_TRANSLATE_NOOP("sentences", "There is no receipt for “{0}”, so nobody knows how it was made."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” is no receipt of this program, or it is damaged{1}."),
    QT_TRANSLATE_NOOP("sentences", "Take it from a copy, or make the result again."),
    QT_TRANSLATE_NOOP("sentences", "{0}; nothing in it was changed."),
    QT_TRANSLATE_NOOP("sentences", "Make room in {0}, or allow writing there; the queue then goes on by itself."),
    QT_TRANSLATE_NOOP("sentences", "The queue {0} is damaged."),
    QT_TRANSLATE_NOOP("sentences", "Start the program again: what can be read of it is saved."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” changed while it was being worked on, so the result was removed."),
    QT_TRANSLATE_NOOP("sentences", "Wait until whatever writes to the file is done, then try again."),
    QT_TRANSLATE_NOOP("sentences", "The settings for “{0}” are out of bounds: {1}."),
    QT_TRANSLATE_NOOP("sentences", "Choose them again."),
    QT_TRANSLATE_NOOP("sentences", "Listening to the sounds"),
    QT_TRANSLATE_NOOP("sentences", "“{0}” is not a possible file name ({1})."),
    QT_TRANSLATE_NOOP("sentences", "The folder {0} cannot be made: {1}."),
)
