"""The picture of the film with what moves through it: playing, going to a time, stepping by frames; and the two tools
that are used on the picture, of which one at a time is in hand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.ui.parts.controls import IconButton, label
from studio.ui.parts.player import FilmPlayer, VideoView
from studio.ui.parts.timecode_field import TimecodeField
from studio.ui.state.documents import FilmDocument
from studio.ui.state.words import short_number
from studio.ui.state.workspace import Workspace


class Transport(QWidget):
    """``position_changed`` gives the time in seconds that is shown. ``play_asked`` comes before the film is heard, so
    that nothing else is. ``boxing_changed`` tells whether a box can be drawn on the picture; ``cue_asked`` asks for a
    cue at the time that is shown."""

    position_changed = Signal(float)
    play_asked = Signal()
    boxing_changed = Signal(bool)
    cue_asked = Signal()
    loop_asked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.film: FilmDocument | None = None
        self.player = FilmPlayer(self)
        self.setObjectName("stage")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as time runs, in every language
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        self.video = VideoView()
        column.addWidget(self.video, 1)
        column.addLayout(self._build_row())
        self.player.frame_changed.connect(self.video.set_frame)
        self.player.position_changed.connect(self._position_changed)
        self.player.playing_changed.connect(self._playing_changed)
        self.player.failed.connect(self._player_failed)
        self.player.ended.connect(self._ended)

    def _build_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addStretch(1)
        self.play_button = IconButton("play", self.tr("Play (Space)"), self.toggle_play, kind="quiet", size=22)
        to_start = IconButton("to-start", self.tr("To the beginning (Home)"), partial(self.seek, 0.0), kind="quiet")
        to_end = IconButton("to-end", self.tr("To the end (End)"), self.to_end, kind="quiet")
        for button in (
            to_start,
            IconButton("frame-back", self.tr("One frame back (Left)"), partial(self.step_frames, -1), kind="quiet"),
            self.play_button,
            IconButton("frame-forward", self.tr("One frame on (Right)"), partial(self.step_frames, 1), kind="quiet"),
            to_end,
        ):
            row.addWidget(button)
        self.loop = IconButton("loop", self.tr("Play round between in and out (Ctrl+L)"), kind="quiet", checkable=True)
        self.loop.clicked.connect(self.loop_asked)
        row.addWidget(self.loop)
        row.addSpacing(8)
        self.position = TimecodeField()
        self.position.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.position.entered.connect(self.seek)
        row.addWidget(self.position)
        row.addSpacing(8)
        self.rate = label("", "dim")
        row.addWidget(self.rate)
        row.addSpacing(4)
        # What goes first when the row gets narrow: the frame rate, then what keys do as well.
        self._spare: list[tuple[int, QWidget]] = [(560, self.rate), (480, to_start), (480, to_end)]
        self.point_tool = IconButton("point", self.tr("Set a colour on a point (P)"), kind="quiet", checkable=True)
        self.point_tool.toggled.connect(self._pointing_toggled)
        row.addWidget(self.point_tool)
        self.box_tool = IconButton("teach", self.tr("Show the program a thing (T)"), kind="quiet", checkable=True)
        self.box_tool.toggled.connect(self._boxing_toggled)
        row.addWidget(self.box_tool)
        self.mark = IconButton("plus", self.tr("Set a cue here (M)"), self.cue_asked.emit, kind="quiet")
        row.addWidget(self.mark)
        self.sound_on = IconButton("speaker", self.tr("Sound on or off"), kind="quiet", checkable=True)
        self.sound_on.setChecked(True)
        self.sound_on.toggled.connect(self._sound_toggled)
        row.addWidget(self.sound_on)
        row.addStretch(1)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for least, widget in self._spare:
            widget.setVisible(event.size().width() >= least)

    # -- the film --------------------------------------------------------------------------------------------------

    def set_film(self, film: FilmDocument) -> None:
        self.film = film
        film.facts_changed.connect(self._facts_changed)
        film.preview_changed.connect(self._preview_changed)
        film.marks_changed.connect(self._marks_changed)
        self._marks_changed()
        self.video.clear()
        self.player.load(film.path, film.fps)
        self.player.set_soundtrack(None)
        self.box_tool.setChecked(False)

    def play_copy(self, path: str) -> None:
        """Play this copy of the film, which runs more smoothly, and stay where the film is."""
        if self.film is not None:
            at = self.player.position_s
            self.player.load(path, self.film.fps)
            self.player.seek(at)

    def _facts_changed(self) -> None:
        film = self.film
        if film is None or film.facts is None:
            return
        self.player.fps = film.fps
        self.player.duration_s = film.facts.duration_s
        self.video.set_shape(film.facts.width, film.facts.height)
        self.rate.setText(self.tr("{0} fps").format(short_number(film.fps)))
        self._position_changed(self.player.position_s)

    def _preview_changed(self) -> None:
        if self.film is not None:
            self.player.set_soundtrack(self.film.preview or None)

    # -- moving ----------------------------------------------------------------------------------------------------

    def toggle_play(self) -> None:
        self.play_asked.emit()
        if not self.player.playing:
            self._enter_loop()
        self.player.toggle()

    @property
    def _part(self) -> tuple[float, float] | None:
        """What is played round and round; None where nothing is."""
        film = self.film
        return film.marks.part(film.duration_s) if film is not None and film.marks.loop else None

    def _enter_loop(self) -> None:
        part = self._part
        if part is not None and not part[0] - 1e-3 <= self.player.position_s < part[1] - 1 / self.player.fps:
            self.player.seek(part[0])

    def _ended(self) -> None:
        if self._part is not None:
            self.player.seek(self._part[0])
            self.player.play()

    def _marks_changed(self) -> None:
        self.loop.setChecked(self.film is not None and self.film.marks.loop)

    def pause(self) -> None:
        self.player.pause()

    def seek(self, seconds: float) -> None:
        self.player.seek(seconds)

    def look_at(self, seconds: float) -> None:
        """Go there, unless the film plays: then nobody wants to be torn away."""
        if not self.player.playing:
            self.seek(seconds)

    def step_frames(self, frames: int) -> None:
        self.player.step(frames)

    def shuttle(self, direction: int) -> None:
        self.play_asked.emit()
        self.player.shuttle(direction)

    def to_end(self) -> None:
        if self.film is not None:
            self.seek(self.film.duration_s)

    def stop(self) -> None:
        self.player.stop()

    # -- what the player tells -------------------------------------------------------------------------------------

    def _position_changed(self, seconds: float) -> None:
        self.position.show_time(seconds, self.player.fps)
        self.position_changed.emit(seconds)
        part = self._part
        if part is not None and self.player.playing and seconds >= part[1] - 0.5 / self.player.fps:
            self.player.seek(part[0])

    def _playing_changed(self, playing: bool) -> None:
        self.play_button.set_icon("pause" if playing else "play")
        self.play_button.setToolTip(self.tr("Pause (Space)") if playing else self.tr("Play (Space)"))
        self.play_button.setAccessibleName(self.tr("Pause") if playing else self.tr("Play"))

    def _player_failed(self, text: str) -> None:
        if self.film is not None:
            self.workspace.say_error(
                self.tr("{0} cannot be played here: {1}").format(self.film.path.name, text.rstrip(".") + "."),
                self.tr("Sounds can still be found and exported."),
                about=self.film,
            )

    def _sound_toggled(self, on: bool) -> None:
        self.player.set_volume(1.0 if on else 0.0)
        self.sound_on.set_icon("speaker" if on else "muted")

    # -- tools -----------------------------------------------------------------------------------------------------

    def _pointing_toggled(self, on: bool) -> None:
        self.video.set_pointing(on)
        if on:
            self.box_tool.setChecked(False)
            self.pause()

    def _boxing_toggled(self, on: bool) -> None:
        self.video.set_boxing(on)
        self.video.set_box(None)
        if on:
            self.point_tool.setChecked(False)
            self.pause()
        self.boxing_changed.emit(on)


def frame_of(seconds: float, fps: float) -> int:
    """The number of the frame that is shown at this time."""
    return int(seconds * fps + 1e-6)


def middle_of_frame(seconds: float, fps: float) -> float:
    """The middle of the time for which the frame at ``seconds`` is shown: no rounding can make it another frame."""
    return (frame_of(seconds, fps) + 0.5) / fps
