"""Listening to one sound at a time: play, stop, go on from anywhere, and where it is."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtMultimedia import QMediaPlayer

from studio.ui.engine.library import SoundRow
from studio.ui.qt.players import make_player

TICK_MS = 33


class Audition(QObject):
    """``moved`` gives the sound that plays and how much of it (0…1) was heard; an empty id when nothing plays.
    ``failed`` gives the name of a sound that cannot be played and the reason."""

    moved = Signal(str, float)
    failed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player, self._output = make_player(self)
        self._row: SoundRow | None = None
        self._start = 0.0
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._say)
        self._player.playbackStateChanged.connect(self._state_changed)
        self._player.mediaStatusChanged.connect(self._status_changed)
        self._player.errorOccurred.connect(self._error)

    @property
    def playing(self) -> str:
        """The id of the sound that is heard; empty for silence."""
        return self._row.id if self._row is not None else ""

    def toggle(self, row: SoundRow, start: float = 0.0) -> None:
        """Play a sound from ``start`` (0…1); the one that plays stops, or goes on from ``start``."""
        if row.id == self.playing:
            if start > 0.0:
                self._player.setPosition(round(start * row.duration_s * 1000))
            else:
                self.stop()
            return
        self._row, self._start = row, start
        self._player.setSource(QUrl.fromLocalFile(row.path))
        self._player.play()
        self._tick.start()
        self.moved.emit(row.id, start)

    def set_muted(self, muted: bool) -> None:
        self._output.setMuted(muted)

    def stop(self) -> None:
        self._tick.stop()
        playing, self._row = self._row, None
        self._player.stop()
        if playing is not None:
            self.moved.emit("", 0.0)

    def close(self) -> None:
        """Stop, and let go of the file."""
        self.stop()
        self._player.setSource(QUrl())

    def _say(self) -> None:
        row = self._row
        if row is not None:
            length = row.duration_s * 1000 or 1.0
            self.moved.emit(row.id, min(1.0, max(0.0, self._player.position() / length)))

    def _state_changed(self, state: QMediaPlayer.PlaybackState) -> None:
        if state == QMediaPlayer.PlaybackState.StoppedState and self._tick.isActive():
            self._ended_if(self._player.mediaStatus() == QMediaPlayer.MediaStatus.EndOfMedia)

    def _status_changed(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == QMediaPlayer.MediaStatus.LoadedMedia and self._start > 0.0 and self._row is not None:
            self._player.setPosition(round(self._start * self._row.duration_s * 1000))
            self._start = 0.0
        self._ended_if(status == QMediaPlayer.MediaStatus.EndOfMedia)

    def _ended_if(self, ended: bool) -> None:
        if ended and self._row is not None:
            self.stop()

    def _error(self, _error: QMediaPlayer.Error, reason: str) -> None:
        row = self._row
        self.stop()
        if row is not None:
            self.failed.emit(row.name, reason)
