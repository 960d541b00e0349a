"""The stages and notes of colouring, repairing and enlarging."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("sentences", "“{0}” is a still picture, not a film."),
    QT_TRANSLATE_NOOP("sentences", "Choose a film."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” is not a sound file that can be read."),
    QT_TRANSLATE_NOOP("sentences", "WAV, FLAC, AIFF, OGG and MP3 files can be used."),
    QT_TRANSLATE_NOOP("sentences", "The model “{0}” cannot follow a reference photograph: it changed nothing."),
    QT_TRANSLATE_NOOP("sentences", "The model “{0}” does not say how sure its colours are, so there is no map of it."),
    QT_TRANSLATE_NOOP(
        "sentences", "“{0}” has no colours to lend: it is a black-and-white photograph, or one in a single tint."
    ),
    QT_TRANSLATE_NOOP("sentences", "Choose a colour photograph as the reference."),
    QT_TRANSLATE_NOOP("sentences", "The program's cache {0} cannot be written: {1}."),
    QT_TRANSLATE_NOOP("sentences", "Make room there, or allow writing there."),
    QT_TRANSLATE_NOOP("sentences", "top first"),
)
