"""Players of Qt Multimedia whose threads can always end."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer


def make_player(parent: QObject) -> tuple[QMediaPlayer, QAudioOutput]:
    """A player and what it sounds through."""
    player, output = QMediaPlayer(parent), QAudioOutput(parent)
    let_threads_end(player, output)
    player.setAudioOutput(output)
    return player, output


def let_threads_end(*made_here: QObject) -> None:
    """Let Qt's own threads drop their connections to these objects without the interpreter. Call it once they exist.

    The first time that anything is connected to an object made in Python, and the first time it is taken off, PySide
    looks whether Python overrides what Qt calls then, for which it needs the interpreter; it remembers that nothing
    does. A renderer's thread that asks this while the window waits for the thread to end would wait for ever.
    """
    for each in made_here:
        each.objectNameChanged.connect(each.setObjectName)
        each.objectNameChanged.disconnect(each.setObjectName)
