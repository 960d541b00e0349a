"""The chosen cue in the inspector: how sure it is, which sound it plays, where, how loud and from which side."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.domain.cues import ROOM_TONE_ID, Cue, CueAlternative
from studio.domain.timecode import clock, timecode
from studio.ui.engine.library import SoundRow, SoundSearch, category_name
from studio.ui.parts.controls import Elided, Inspector, Row, SliderRow, button, label
from studio.ui.parts.sound_row import sound_row
from studio.ui.qt.players import make_player
from studio.ui.state.documents import FilmDocument
from studio.ui.state.words import cue_title, number_text, signed_text
from studio.ui.state.workspace import Workspace

translate = QCoreApplication.translate

if TYPE_CHECKING:
    from studio.sound.shelves.records import SoundRecord

ALTERNATIVES_SHOWN = 6
UNKNOWN = -1.0
"""The score of a sound that nobody has compared with the cue."""


class CuePanel(QObject):
    """Shows a cue and asks for its changes; it changes nothing itself. ``sound_chosen`` gives the id of the cue, the
    name that was chosen, and the sound's record. ``region_changed`` gives the part of the picture that the cue is
    about (or None) and its title; ``listening`` comes before a sound of the library is heard by itself."""

    confirmed = Signal()
    rejected = Signal()
    next_asked = Signal()
    alike_asked = Signal()
    delete_asked = Signal()
    nudged = Signal(int)
    gain_settled = Signal(float)
    pan_settled = Signal(float)
    mute_asked = Signal()
    sound_chosen = Signal(str, str, object)
    region_changed = Signal(object, str)
    listening = Signal()
    search_ended = Signal()
    """A sound was chosen by the keyboard, or the search given up: the film has the keys again."""

    def __init__(self, workspace: Workspace, inspector: Inspector) -> None:
        super().__init__(inspector)
        self.film: FilmDocument | None = None
        self._cue: Cue | None = None
        self._player, self._output = make_player(self)
        self._auditioned = ""
        self._sounds = SoundSearch(workspace.library, "film page", self, limit=ALTERNATIVES_SHOWN)
        self._sounds.found.connect(self._sounds_found)
        inspector.section(self.tr("Sound for this cue"))
        self._build_sound(inspector)
        self._place_heading = inspector.section(self.tr("Place"))
        self._build_place(inspector)
        self._of_a_cue = (
            self._title,
            self._alternatives,
            self.search,
            self._place_heading,
            self._nudge,
            self.gain,
            self.pan,
            self._actions,
        )
        self.show_cue(None)

    def _build_sound(self, inspector: Inspector) -> None:
        self._title = Elided("", "heading", Qt.TextElideMode.ElideMiddle)
        inspector.add(self._title)
        self.facts = label("", "small", wrap=True)
        inspector.add(self.facts)
        self.confirm = button(self.tr("Keep"), self.confirmed.emit, tip=self.tr("It is right (Y)"))
        self.reject = button(self.tr("Remove"), self.rejected.emit, tip=self.tr("It is wrong (X)"))
        self.next_unsure = button(self.tr("Next"), self.next_asked.emit, tip=self.tr("The next unsure one (N)"))
        self.doubt = _row(self.confirm, self.reject, self.next_unsure, top=4, bottom=4)
        inspector.add(self.doubt)
        self.like_this = button(self.tr("Choose all like this"), self.alike_asked.emit, kind="link")
        self.like_this.setToolTip(self.tr("What is changed next is changed for all of them (Ctrl+Shift+A)"))
        self._like_row = _row(self.like_this)
        inspector.add(self._like_row)
        self._alternatives = QWidget()
        self.alternatives = QVBoxLayout(self._alternatives)
        self.alternatives.setContentsMargins(0, 4, 0, 4)
        self.alternatives.setSpacing(2)
        inspector.add(self._alternatives)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the sound library…"))
        self.search.setAccessibleName(self.tr("Search for another sound"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda text: self._sounds.search(text))
        self.search.returnPressed.connect(self._use_first)
        self._found: list[SoundRow] = []
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.search, context=Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self._give_up_search)
        inspector.add(self.search)

    def _build_place(self, inspector: Inspector) -> None:
        back = button("−1", partial(self.nudged.emit, -1), tip=self.tr("One frame earlier (Alt+Left)"))
        on = button("+1", partial(self.nudged.emit, 1), tip=self.tr("One frame later (Alt+Right)"))
        back.setAccessibleName(self.tr("Nudge one frame earlier"))
        on.setAccessibleName(self.tr("Nudge one frame later"))
        for widget in (back, on):
            widget.setFixedWidth(40)
            widget.setStyleSheet("padding: 0;")
        self._at = label("", "value")
        self._nudge = inspector.add(Row(self.tr("Nudge"), _row(back, on, spacing=4), self._at))
        self.gain = SliderRow(self.tr("Gain"), -30, 12, 0, step=0.5, show=_gain_text, centred=True)
        self.gain.settled.connect(self.gain_settled)
        inspector.add(self.gain)
        self.pan = SliderRow(self.tr("Pan"), -1, 1, 0, show=_pan_text, centred=True)
        self.pan.settled.connect(self.pan_settled)
        inspector.add(self.pan)
        self.mute = button(self.tr("Mute"), self.mute_asked.emit)
        self.delete = button(self.tr("Delete the cue"), self.delete_asked.emit)
        self._actions = inspector.add(_row(self.mute, self.delete, top=4))

    # -- showing ---------------------------------------------------------------------------------------------------

    def set_film(self, film: FilmDocument) -> None:
        self.film = film

    def show_cue(self, cue: Cue | None, count: int = 1, alike: int = 1) -> None:
        """Show this cue, one of ``count`` that are chosen; ``alike`` are like it, itself counted."""
        self._cue = cue
        self.like_this.setText(self.tr("Choose all %n like this", "", alike))
        self.like_this.setAccessibleName(self.like_this.text())
        self._like_row.setVisible(cue is not None and alike > 1 and count < alike)
        unsure = cue is not None and self.film is not None and self.film.is_unsure(cue)
        for widget in self._of_a_cue:
            widget.setVisible(cue is not None)
        self.doubt.setVisible(unsure)
        if cue is None:
            self.search.clear()
            self.facts.setText(self.tr("Choose a cue in the list or on the timeline to hear and change it."))
            self.region_changed.emit(None, "")
            return
        title = cue_title(cue)
        if count > 1:
            self._title.setText(self.tr("%n cue(s) chosen", "", count))
            self.facts.setText(self.tr("What you change here is changed for all {0}. Shown: {1}").format(count, title))
        else:
            self._title.setText(title if not unsure else self.tr("{0}?").format(title.rstrip("?")))
            self.facts.setText(self._facts_text(cue))
        self.delete.setText(self.tr("Delete %n cue(s)", "", count) if count > 1 else self.tr("Delete the cue"))
        self.delete.setAccessibleName(self.delete.text())
        self._at.setText(timecode(cue.start_s, self.film.fps if self.film else 25.0)[3:])
        self._show_sliders(cue)
        self.mute.setText(self._mute_text(cue))
        self.mute.setAccessibleName(self.mute.text())
        self._show_alternatives(cue)
        self.region_changed.emit(cue.region, title)

    def _mute_text(self, cue: Cue) -> str:
        if self.film is None or self.film.is_on(cue):
            return self.tr("Mute")
        return self.tr("Unmute") if cue.muted else self.tr("Let it sound")

    def _show_sliders(self, cue: Cue) -> None:
        sound = cue.sound
        for slider, value in (
            (self.gain, sound.gain_db if sound else 0.0),
            (self.pan, sound.pan if sound else 0.0),
        ):
            slider.setEnabled(sound is not None)
            if not slider.slider.isSliderDown():
                slider.set_value(value)

    def _facts_text(self, cue: Cue) -> str:
        parts = [clock(cue.start_s)]
        if cue.category:
            parts.append(category_name(cue.category))
        if cue.taught:
            told = self.tr("shown by you")
            parts.append(told if cue_title(cue) == cue.taught else f"{told}: {cue.taught}")
        if cue.id == ROOM_TONE_ID:
            return " · ".join([*parts, self.tr("laid softly under the whole film, so that it is never dead silent")])
        return " · ".join([*parts, self.tr("{0} % sure").format(round(cue.confidence * 100))])

    def _show_alternatives(self, cue: Cue, found: list[CueAlternative] | None = None) -> None:
        while (item := self.alternatives.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        rows = list(found) if found is not None else list(cue.alternatives)
        if cue.sound is not None and found is None and all(r.id != cue.sound.id for r in rows):
            rows.insert(0, CueAlternative(cue.sound.id, cue.sound.name, UNKNOWN))
        chosen = cue.sound.id if cue.sound is not None else ""
        rows.sort(key=lambda r: r.id != chosen)
        for choice in rows[:ALTERNATIVES_SHOWN]:
            self.alternatives.addWidget(
                sound_row(
                    choice.name,
                    number_text(choice.score, 2) if found is None and choice.score > UNKNOWN else "",
                    choice.id == chosen,
                    partial(self.audition, choice.id),
                    partial(self.use_sound, choice.id, choice.name),
                )
            )
        if not rows:
            text = (
                self.tr("Nothing in the library fits.")
                if found is not None
                else self.tr("No sound yet: search for one below.")
            )
            self.alternatives.addWidget(label(text, "small", wrap=True))

    def _sounds_found(self, text: str, hits: list[SoundRow]) -> None:
        cue = self._cue
        if cue is not None and text == self.search.text().strip():
            self._found = list(hits) if text else []
            if text:
                self._show_alternatives(cue, [CueAlternative(h.id, h.name, h.score) for h in hits])
            else:
                self._show_alternatives(cue)

    def begin_search(self) -> None:
        """What is typed from now on is looked for in the library."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.selectAll()

    def _use_first(self) -> None:
        if self._found:
            self.use_sound(self._found[0].id, self._found[0].name)
            self.search_ended.emit()

    def _give_up_search(self) -> None:
        self.search.clear()
        self.search_ended.emit()

    # -- sounds ----------------------------------------------------------------------------------------------------

    def audition(self, sound_id: str) -> None:
        """Play one sound of the library by itself; once more stops it."""
        if self._auditioned == sound_id and self._player.isPlaying():
            self._player.stop()
            return
        self._auditioned = sound_id

        def play(record: SoundRecord) -> None:
            if self._auditioned == sound_id:
                self.listening.emit()
                self._player.setSource(QUrl.fromLocalFile(str(record.path)))
                self._player.play()

        self._sounds.record_of(sound_id, play)

    def stop_audition(self) -> None:
        self._player.stop()

    def use_sound(self, sound_id: str, name: str) -> None:
        """Let the chosen cue play this sound of the library."""
        if self._cue is not None:
            self._sounds.record_of(sound_id, partial(self.sound_chosen.emit, self._cue.id, name))
        self.search.clear()

    def stop(self) -> None:
        self._player.stop()
        self._sounds.stop()


def _row(*widgets: QWidget, spacing: int = 8, top: int = 0, bottom: int = 0) -> QWidget:
    """These widgets side by side on the left."""
    result = QWidget()
    row = QHBoxLayout(result)
    row.setContentsMargins(0, top, 0, bottom)
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return result


def _gain_text(value: float) -> str:
    return f"{signed_text(value, 1)} dB" if value else "0 dB"


def _pan_text(value: float) -> str:
    if abs(value) < 0.005:
        return translate("CuePanel", "C", "in the centre")
    side = translate("CuePanel", "L", "left") if value < 0 else translate("CuePanel", "R", "right")
    return f"{side} {abs(value) * 100:.0f}"
