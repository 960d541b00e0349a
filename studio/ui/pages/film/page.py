"""Film and sound: cues on the left, the picture in the middle, the sound of the chosen cue on the right, all of them
over time below."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studio.domain.cues import Cue, CueAlternative, CueSheet
from studio.domain.errors import StudioError
from studio.domain.progress import ProgressUpdate
from studio.domain.recipe import ColorizeRecipe, Reference
from studio.domain.timecode import clock, timecode
from studio.sound.cue_sheet import edits as edit
from studio.ui.dialogs.teach import TeachPopup
from studio.ui.engine import questions as services
from studio.ui.engine.library import SoundRow, SoundSearch, category_name
from studio.ui.pages.film.things_box import ThingsBox
from studio.ui.parts.colour_popup import ColourPopup
from studio.ui.parts.controls import Elided, EmptyState, IconButton, Inspector, Row, SliderRow, button, label, stacked
from studio.ui.parts.cue_list import CueList
from studio.ui.parts.player import FilmPlayer, VideoView
from studio.ui.parts.point_chips import PointChips
from studio.ui.parts.reference_box import ReferenceBox
from studio.ui.parts.sound_drops import Dropped
from studio.ui.parts.sound_row import sound_row
from studio.ui.parts.tiles import ImageLoader
from studio.ui.parts.timeline import Timeline
from studio.ui.qt.players import make_player
from studio.ui.state import cue_edits
from studio.ui.state.colour_points import colour_of, hint_of, name_of
from studio.ui.state.documents import FilmDocument, is_unsure
from studio.ui.state.settings import FilmWork
from studio.ui.state.undo import ChangeCues, ChangeFilmColour
from studio.ui.state.words import cue_title, eta_text
from studio.ui.state.workspace import Workspace

if TYPE_CHECKING:
    from studio.sound.library.library import SoundLibrary
    from studio.sound.shelves.records import SoundRecord

REMIX_AFTER_MS = 700
ALTERNATIVES_SHOWN = 6
MOST_DROPPED = 50
UNKNOWN = -1.0


class FilmPage(QWidget):
    """One film at a time. Every edit goes through the film's undo stack, is saved at once and mixed again shortly
    after."""

    state_changed = Signal()
    open_asked = Signal()
    samples_asked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("page")
        self.workspace = workspace
        self.film: FilmDocument | None = None
        self.selection = ""
        self.finding = False
        self._ticket = 0
        self.player = FilmPlayer(self)
        self._audition, self._audition_output = make_player(self)
        self._auditioned = ""
        self._loader = ImageLoader(self)
        self._loader.loaded.connect(self._frame_loaded)
        self._frames: dict[int, QImage] = {}
        self._remix = QTimer(self)
        self._remix.setSingleShot(True)
        self._remix.setInterval(REMIX_AFTER_MS)
        self._remix.timeout.connect(self._mix)
        self._build()
        self._connect()

    # -- layout ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._build_cues())
        row.addWidget(self._build_stage(), 1)
        row.addWidget(self._build_inspector())
        self.timeline = Timeline()
        self.work = QSplitter(Qt.Orientation.Vertical)
        self.work.setChildrenCollapsible(False)
        self.work.addWidget(top)
        self.work.addWidget(self.timeline)
        self.work.setStretchFactor(0, 3)
        self.work.setStretchFactor(1, 2)
        self.work.setSizes([560, 360])
        self.empty = EmptyState(
            "film",
            self.tr("No film open"),
            self.tr(
                "Open a silent film, or drop it anywhere in this window. The program looks for hits, steps, places and "
                "weather, and proposes a sound for each; you decide what stays."
            ),
            button(self.tr("Open a film…"), self.open_asked.emit, kind="primary"),
            button(self.tr("Try the sample material"), self.samples_asked.emit),
        )
        self._stack = stacked(self, self.empty, self.work)

    def _build_cues(self) -> QWidget:
        side = QWidget()
        side.setObjectName("sidebar")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(280)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 1, 8)
        column.setSpacing(8)
        self.cues = CueList()
        self._no_cues = QWidget()
        hint = QVBoxLayout(self._no_cues)
        hint.setContentsMargins(16, 16, 16, 16)
        hint.setSpacing(8)
        hint.addWidget(label(self.tr("Cues"), "section"))
        hint.addWidget(
            label(
                self.tr(
                    "No sounds yet. Find sounds looks through the whole film and lists every place where something "
                    "should be heard, with how sure it is."
                ),
                "dim",
                wrap=True,
            )
        )
        self.find_button = button(self.tr("Find sounds"), self.find_sounds)
        hint.addWidget(self.find_button)
        hint.addStretch(1)
        self._cue_stack = QStackedWidget()
        self._cue_stack.addWidget(self._no_cues)
        self._cue_stack.addWidget(self.cues)
        column.addWidget(self._cue_stack, 1)
        self._progress = QWidget()
        box = QVBoxLayout(self._progress)
        box.setContentsMargins(16, 0, 16, 8)
        box.setSpacing(8)
        self._progress_text = label("", "small", wrap=True)
        self._bar = QProgressBar()
        self._bar.setProperty("kind", "sound")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName(self.tr("Progress of finding sounds"))
        self.cancel = button(self.tr("Cancel"), self.cancel_finding)
        box.addWidget(self._progress_text)
        box.addWidget(self._bar)
        box.addWidget(self.cancel)
        self._progress.hide()
        column.addWidget(self._progress)
        return side

    def _build_stage(self) -> QWidget:
        stage = QWidget()
        stage.setObjectName("stage")
        stage.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(stage)
        column.setContentsMargins(24, 24, 24, 8)
        column.setSpacing(8)
        self.video = VideoView()
        column.addWidget(self.video, 1)
        transport = QHBoxLayout()
        transport.setSpacing(4)
        transport.addStretch(1)
        self.play_button = IconButton("play", self.tr("Play (Space)"), self.toggle_play, kind="quiet", size=22)
        for transport_button in (
            IconButton("to-start", self.tr("To the beginning (Home)"), partial(self.seek, 0.0), kind="quiet"),
            IconButton("frame-back", self.tr("One frame back (Left)"), partial(self.step_frames, -1), kind="quiet"),
            self.play_button,
            IconButton("frame-forward", self.tr("One frame on (Right)"), partial(self.step_frames, 1), kind="quiet"),
            IconButton("to-end", self.tr("To the end"), self._to_end, kind="quiet"),
        ):
            transport.addWidget(transport_button)
        transport.addSpacing(12)
        self.position = label("00:00:00:00")
        self.position.setObjectName("chip")
        self.position.setStyleSheet("font-size: 13px; border-radius: 6px; padding: 4px 10px;")
        self.position.setAccessibleName(self.tr("Position"))
        self.position.setMinimumWidth(112)
        self.position.setAlignment(Qt.AlignmentFlag.AlignCenter)
        transport.addWidget(self.position)
        transport.addSpacing(8)
        self.rate = label("", "dim")
        transport.addWidget(self.rate)
        transport.addSpacing(8)
        self.point_tool = IconButton("point", self.tr("Set a colour on a point (P)"), kind="quiet", checkable=True)
        self.point_tool.toggled.connect(self._pointing_toggled)
        transport.addWidget(self.point_tool)
        self.box_tool = IconButton("teach", self.tr("Show the program a thing (T)"), kind="quiet", checkable=True)
        self.box_tool.toggled.connect(self._boxing_toggled)
        transport.addWidget(self.box_tool)
        self.mark = IconButton("plus", self.tr("Set a cue here (M)"), self.add_cue, kind="quiet")
        transport.addWidget(self.mark)
        self.sound_on = IconButton("speaker", self.tr("Sound on or off"), kind="quiet", checkable=True)
        self.sound_on.setChecked(True)
        self.sound_on.toggled.connect(self._sound_toggled)
        transport.addWidget(self.sound_on)
        transport.addStretch(1)
        column.addLayout(transport)
        return stage

    def _build_inspector(self) -> Inspector:
        panel = self.inspector = Inspector(self.tr("Settings of the cue"))
        self._cue_heading = panel.section(self.tr("Sound for this cue"))
        self._cue_title = Elided("", "heading")
        panel.add(self._cue_title)
        self._cue_facts = label("", "small", wrap=True)
        panel.add(self._cue_facts)
        self._sure = QWidget()
        row = QHBoxLayout(self._sure)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        self.confirm = button(self.tr("Yes, keep it"), self._confirm)
        self.reject = button(self.tr("No, remove"), self.delete_cue)
        row.addWidget(self.confirm)
        row.addWidget(self.reject)
        row.addStretch(1)
        panel.add(self._sure)
        self._alternatives = QWidget()
        self._alternatives_box = QVBoxLayout(self._alternatives)
        self._alternatives_box.setContentsMargins(0, 4, 0, 4)
        self._alternatives_box.setSpacing(2)
        panel.add(self._alternatives)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the sound library…"))
        self.search.setAccessibleName(self.tr("Search for another sound"))
        self.search.setClearButtonEnabled(True)
        panel.add(self.search)
        self._place_heading = panel.section(self.tr("Place"))
        back = button("−1", partial(self.nudge, -1), tip=self.tr("One frame earlier (Alt+Left)"))
        on = button("+1", partial(self.nudge, 1), tip=self.tr("One frame later (Alt+Right)"))
        back.setAccessibleName(self.tr("Nudge one frame earlier"))
        on.setAccessibleName(self.tr("Nudge one frame later"))
        nudge = QWidget()
        nudge_row = QHBoxLayout(nudge)
        nudge_row.setContentsMargins(0, 0, 0, 0)
        nudge_row.setSpacing(4)
        for widget in (back, on):
            widget.setFixedWidth(48)
            nudge_row.addWidget(widget)
        nudge_row.addStretch(1)
        self._at = label("", "value")
        self._nudge = panel.add(Row(self.tr("Nudge"), nudge, self._at))
        self.gain = SliderRow(self.tr("Gain"), -30, 12, 0, step=0.5, show=_gain_text, centred=True)
        self.pan = SliderRow(self.tr("Pan"), -1, 1, 0, show=_pan_text, centred=True)
        panel.add(self.gain)
        panel.add(self.pan)
        self.mute = button(self.tr("Mute"), self.toggle_mute)
        self.delete = button(self.tr("Delete the cue"), self.delete_cue)
        actions = QWidget()
        actions_row = QHBoxLayout(actions)
        actions_row.setContentsMargins(0, 4, 0, 0)
        actions_row.setSpacing(8)
        actions_row.addWidget(self.mute)
        actions_row.addWidget(self.delete)
        actions_row.addStretch(1)
        self._cue_actions = panel.add(actions)
        self._mix_heading = panel.section(self.tr("Mix"))
        self.loudness = label("–", "good")
        self.true_peak = label("–", "good")
        for level in (self.loudness, self.true_peak):
            level.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        panel.add(Row(self.tr("Loudness"), self.loudness))
        panel.add(Row(self.tr("True peak"), self.true_peak))
        panel.section(self.tr("Your things"))
        self.things = ThingsBox(self.workspace)
        panel.add(self.things)
        panel.section(self.tr("Reference photograph"))
        self.reference = ReferenceBox(self.workspace)
        panel.add(self.reference)
        panel.section(self.tr("Your colours"))
        self.points = PointChips(
            self.tr("Choose the point tool (P) and click on the picture. A point follows what it was set on."),
            lambda hint: clock(hint.time) if hint.time is not None else "",
        )
        panel.add(self.points)
        panel.gap(4)
        self.colour = button(self.tr("Colourise the film…"), self.colour_film)
        panel.add(self.colour)
        self._sounds = SoundSearch(self.workspace.library, "film page", self, limit=ALTERNATIVES_SHOWN)
        self._sounds.found.connect(self._sounds_found)
        return panel

    def _connect(self) -> None:
        self.player.frame_changed.connect(self.video.set_frame)
        self.player.position_changed.connect(self._position_changed)
        self.player.playing_changed.connect(self._playing_changed)
        self.player.failed.connect(self._player_failed)
        self.cues.chosen.connect(self.choose_cue)
        view = self.timeline.view
        view.seeked.connect(self.seek)
        view.selected.connect(self.choose_cue)
        view.moved.connect(self._cue_moved)
        view.trimmed.connect(self._cue_trimmed)
        view.sounds_dropped.connect(self._sounds_dropped)
        self.timeline.mute_asked.connect(self._mute_track)
        self.timeline.solo_asked.connect(self._solo_track)
        self.gain.settled.connect(self._gain_settled)
        self.pan.settled.connect(self._pan_settled)
        self.search.textChanged.connect(lambda text: self._sounds.search(text))
        self.reference.chosen.connect(self._reference_chosen)
        self.reference.removed.connect(self._remove_reference)
        self.points.chosen.connect(self._point_chip)
        self.video.point_asked.connect(self._point_on_picture)
        self.video.box_drawn.connect(self._box_drawn)
        self.things.box_asked.connect(lambda: self.box_tool.setChecked(True))
        self.things.whole_asked.connect(self._show_whole)
        self.things.wanted_changed.connect(self._things_wanted)
        self.things.changed.connect(self._things_changed)
        self._show_cue()

    # -- opening ---------------------------------------------------------------------------------------------------

    def open(self, path: Path) -> None:
        film = self.workspace.open_film(path)
        if film is self.film:
            return
        self.cancel_finding()
        self.film = film
        self.selection = ""
        self._frames = {}
        self._stack.setCurrentWidget(self.work)
        self.workspace.undo.setActiveStack(film.undo)
        film.sheet_changed.connect(self._sheet_changed)
        film.facts_changed.connect(self._facts_changed)
        film.preview_changed.connect(self._preview_changed)
        film.colour_changed.connect(self._colour_changed)
        self.video.clear()
        self.timeline.view.set_frames([])
        self.timeline.view.set_peaks(())
        self.player.load(path, film.fps)
        self.player.set_soundtrack(None)
        bridge = self.workspace.bridge
        services.inspect(bridge, path, lambda facts: self._have_facts(film, facts), self.workspace.say_error)
        services.film_preview(bridge, path, partial(self._have_preview, film), self.workspace.say_error)
        # Opens the library in its thread, so that the first search and the first category name are there at once.
        self.workspace.library.count_all()
        self._show_sheet()
        self._show_colour()
        self.box_tool.setChecked(False)
        self.things.set_wanted(film.recipe.things)
        self.things.load()
        if film.sheet is not None:
            self._remix.start()
        self.state_changed.emit()

    def _have_facts(self, film: FilmDocument, facts: object) -> None:
        if film is not self.film:
            return
        from studio.domain.facts import FilmFacts

        if isinstance(facts, FilmFacts):
            film.set_facts(facts)
        else:
            self.workspace.say_error(
                self.tr("{0} is a picture, not a film.").format(film.path.name), self.tr("Open it under Photographs.")
            )

    def _facts_changed(self) -> None:
        film = self.film
        if film is None or film.facts is None:
            return
        self.player.fps = film.fps
        self.player.duration_s = film.facts.duration_s
        self.video.set_shape(film.facts.width, film.facts.height)
        self.timeline.view.set_film(film.facts.duration_s, film.fps)
        self.rate.setText(self.tr("{0:g} fps").format(round(film.fps, 3)))
        self._position_changed(self.player.position_s)
        self.state_changed.emit()

    def _have_preview(self, film: FilmDocument, preview: services.FilmPreview) -> None:
        """A copy that plays smoothly (when the film itself would not), and small pictures for the strip."""
        if film is not self.film:
            return
        if preview.path and preview.path != str(film.path):
            at = self.player.position_s
            self.player.load(preview.path, film.fps)
            self.player.seek(at)
        self._frames = {}
        for number, frame in enumerate(preview.frames):
            self._loader.load(f"{film.path}|{number}", frame, QSize(160, 120))

    def _frame_loaded(self, key: str, image: QImage) -> None:
        path, _, number = key.rpartition("|")
        if self.film is None or path != str(self.film.path) or image.isNull():
            return
        self._frames[int(number)] = image
        self.timeline.view.set_frames([self._frames[n] for n in sorted(self._frames)])

    # -- finding sounds --------------------------------------------------------------------------------------------

    def find_sounds(self) -> None:
        film = self.film
        if film is None or self.finding:
            return
        self.finding = True
        self._show_progress(self.tr("Looking for sounds…"), 0.0)
        self._ticket = services.find_cues(
            self.workspace.bridge,
            film.path,
            film.recipe,
            self.workspace.settings.device,
            partial(self._have_cues, film),
            self._finding_failed,
            lambda update: self._finding_progress(update),
        )
        self.state_changed.emit()

    def cancel_finding(self) -> None:
        if self.finding:
            self.workspace.bridge.forget(self._ticket)
            self._finding_ended()

    def _finding_progress(self, update: ProgressUpdate) -> None:
        text = update.stage or self.tr("Looking for sounds…")
        if update.eta_s is not None:
            text += " · " + eta_text(update.eta_s)
        self._show_progress(text, update.fraction)

    def _have_cues(self, film: FilmDocument, sheet: CueSheet) -> None:
        self._finding_ended()
        if film is not self.film:
            return
        film.undo.push(ChangeCues(film, sheet, self.tr("Sounds found")))
        unsure = sum(is_unsure(c) for c in sheet.cues)
        if sheet.cues:
            self.workspace.say_note(
                self.tr("Sounds found in {0} places, {1} unsure.").format(len(sheet.cues), unsure),
                self.tr("Unsure ones are muted until you keep them."),
            )
        else:
            self.workspace.say_note(
                self.tr("Nothing was found that should be heard."), self.tr("Set a cue by hand with M.")
            )

    def _finding_failed(self, error: StudioError) -> None:
        self._finding_ended()
        self.workspace.say_error(error)

    def _finding_ended(self) -> None:
        self.finding = False
        self._progress.hide()
        self.find_button.show()
        self.state_changed.emit()

    def _show_progress(self, text: str, fraction: float) -> None:
        self.find_button.hide()
        self._progress.show()
        self._progress_text.setText(text)
        self._bar.setValue(round(fraction * 1000))

    # -- mixing ----------------------------------------------------------------------------------------------------

    def _mix(self) -> None:
        film = self.film
        if film is None or film.sheet is None or not film.sheet.cues:
            return
        self.loudness.setText(self.tr("mixing…"))
        services.mix_preview(
            self.workspace.bridge, film.path, film.sheet, film.recipe, partial(self._have_mix, film), self._mix_failed
        )

    def _have_mix(self, film: FilmDocument, mix: services.Mix) -> None:
        if film is not self.film:
            return
        film.loudness, film.true_peak = mix.loudness_lufs, mix.true_peak_dbtp
        film.set_preview(mix.path)

    def _mix_failed(self, error: StudioError) -> None:
        self.loudness.setText("–")
        self.workspace.say_error(error)

    def _preview_changed(self) -> None:
        film = self.film
        if film is None:
            return
        self.player.set_soundtrack(film.preview)
        self.loudness.setText(_level(film.loudness, "LUFS"))
        self.true_peak.setText(_level(film.true_peak, "dBTP"))
        services.waveform(
            self.workspace.bridge, Path(film.preview), 4000, self.timeline.view.set_peaks, lambda _error: None
        )

    # -- cues ------------------------------------------------------------------------------------------------------

    def _sheet_changed(self) -> None:
        film = self.film
        if film is None:
            return
        self._save(film)
        self._show_sheet()
        self._remix.start()
        self.state_changed.emit()

    def _save(self, film: FilmDocument) -> None:
        self.workspace.store.save_work(FilmWork(str(film.path), film.recipe, film.sheet, film.colour))

    def _show_sheet(self) -> None:
        sheet = self.film.sheet if self.film is not None else None
        if self.selection and (self.film is None or self.film.cue(self.selection) is None):
            self.selection = ""
        self.cues.set_sheet(sheet, self.selection)
        self._cue_stack.setCurrentWidget(self.cues if sheet is not None else self._no_cues)
        self.timeline.set_sheet(sheet)
        self.timeline.view.set_selection(self.selection)
        self._show_cue()

    def choose_cue(self, cue_id: str, *, seek: bool = True) -> None:
        self.selection = cue_id
        self.cues.select(cue_id)
        self.timeline.view.set_selection(cue_id)
        cue = self._cue()
        if cue is not None and seek and not self.player.playing:
            self.seek(cue.start_s)
        self._show_cue()

    def _cue(self) -> Cue | None:
        return self.film.cue(self.selection) if self.film is not None and self.selection else None

    def step_cue(self, by: int) -> None:
        sheet = self.film.sheet if self.film is not None else None
        if sheet is None or not sheet.cues:
            return
        ids = [c.id for c in sheet.cues]
        here = ids.index(self.selection) if self.selection in ids else -1
        self.choose_cue(ids[min(len(ids) - 1, max(0, here + by))])

    def _show_cue(self) -> None:
        cue = self._cue()
        has = cue is not None
        for widget in (
            self._cue_title,
            self._alternatives,
            self.search,
            self._nudge,
            self._place_heading,
            self.gain,
            self.pan,
            self._cue_actions,
        ):
            widget.setVisible(has)
        self._sure.setVisible(cue is not None and is_unsure(cue))
        if cue is None:
            self.search.clear()
            self._cue_facts.setText(self.tr("Choose a cue in the list or on the timeline to hear and change it."))
            self.video.set_region(None)
            return
        title = cue_title(cue)
        self._cue_title.setText(title if not is_unsure(cue) else self.tr("{0}?").format(title.rstrip("?")))
        self._cue_facts.setText(self._cue_facts_text(cue))
        self._at.setText(timecode(cue.start_s, self.film.fps if self.film else 25.0)[3:])
        sound = cue.sound
        self.gain.setEnabled(sound is not None)
        self.pan.setEnabled(sound is not None)
        if not self.gain.slider.isSliderDown():
            self.gain.set_value(sound.gain_db if sound else 0.0)
        if not self.pan.slider.isSliderDown():
            self.pan.set_value(sound.pan if sound else 0.0)
        self.mute.setText(self.tr("Unmute") if cue.muted else self.tr("Mute"))
        self.mute.setAccessibleName(self.mute.text())
        self._show_alternatives(cue)
        self.video.set_region(cue.region, title)

    def _cue_facts_text(self, cue: Cue) -> str:
        parts = [clock(cue.start_s)]
        if cue.category:
            parts.append(category_name(cue.category))
        if cue.taught:
            told = self.tr("shown by you")
            parts.append(told if cue_title(cue) == cue.taught else f"{told}: {cue.taught}")
        return " · ".join([*parts, self.tr("{0} % sure").format(round(cue.confidence * 100))])

    def _show_alternatives(self, cue: Cue, found: list[CueAlternative] | None = None) -> None:
        while (item := self._alternatives_box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        rows = list(found) if found is not None else list(cue.alternatives)
        if cue.sound is not None and found is None and all(r.id != cue.sound.id for r in rows):
            rows.insert(0, CueAlternative(cue.sound.id, cue.sound.name, UNKNOWN))
        chosen = cue.sound.id if cue.sound is not None else ""
        rows.sort(key=lambda r: r.id != chosen)
        for choice in rows[:ALTERNATIVES_SHOWN]:
            self._alternatives_box.addWidget(
                sound_row(
                    choice.name,
                    f"{choice.score:.2f}" if found is None and choice.score > UNKNOWN else "",
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
            self._alternatives_box.addWidget(label(text, "small", wrap=True))

    def _sounds_found(self, text: str, hits: list[SoundRow]) -> None:
        cue = self._cue()
        if cue is not None and text == self.search.text().strip():
            if text:
                self._show_alternatives(cue, [CueAlternative(h.id, h.name, h.score) for h in hits])
            else:
                self._show_alternatives(cue)

    def audition(self, sound_id: str) -> None:
        """Play one sound of the library by itself; once more stops it."""
        from PySide6.QtCore import QUrl

        if self._auditioned == sound_id and self._audition.isPlaying():
            self._audition.stop()
            return
        self._auditioned = sound_id

        def play(path: str) -> None:
            if self._auditioned == sound_id:
                self.pause()
                self._audition.setSource(QUrl.fromLocalFile(path))
                self._audition.play()

        self._sounds.record_of(sound_id, lambda record: play(str(record.path)))

    def use_sound(self, sound_id: str, name: str) -> None:
        """Let the chosen cue play this sound of the library."""
        cue_id = self.selection
        text = self.tr("Sound: {0}").format(name)

        def swap(record: SoundRecord) -> None:
            self._edit(text, lambda s, i: edit.swap_sound(s, i, record), cue=cue_id)

        self._sounds.record_of(sound_id, swap)
        self.search.clear()

    def _edit(self, text: str, change: Callable[[CueSheet, str], CueSheet], *, key: str = "", cue: str = "") -> None:
        """One step of undo: the sheet after ``change`` of the chosen cue."""
        film, cue_id = self.film, cue or self.selection
        if film is None or film.sheet is None or film.cue(cue_id) is None:
            return
        sheet = change(film.sheet, cue_id)
        if sheet != film.sheet:
            film.undo.push(ChangeCues(film, sheet, text, key=f"{key}:{cue_id}" if key else ""))

    def nudge(self, frames: int) -> None:
        self._edit(self.tr("Nudge a cue"), lambda s, i: edit.nudge(s, i, frames), key="nudge")
        cue = self._cue()
        if cue is not None and not self.player.playing:
            self.seek(cue.start_s)

    def toggle_mute(self) -> None:
        cue = self._cue()
        if cue is not None:
            text = self.tr("Unmute a cue") if cue.muted else self.tr("Mute a cue")
            self._edit(text, lambda s, i: edit.set_muted(s, i, not cue.muted))

    def delete_cue(self) -> None:
        self._edit(self.tr("Delete a cue"), lambda s, i: edit.remove(s, [i]))

    def add_cue(self) -> None:
        film = self.film
        if film is None or not film.duration_s:
            return
        sheet = film.sheet or CueSheet(str(film.path), film.fps, film.duration_s)
        sheet, cue_id = cue_edits.add_empty(sheet, self.player.position_s, self.tr("New cue"))
        self.selection = cue_id
        film.undo.push(ChangeCues(film, sheet, self.tr("Set a cue")))
        self.choose_cue(cue_id, seek=False)

    def _sounds_dropped(self, dropped: Dropped, start_s: float, track: str) -> None:
        """Sounds of the library, or sound files that come into it by this, get cues where they were dropped."""
        film = self.film
        if film is None or not film.duration_s:
            return

        def find(library: SoundLibrary) -> list[SoundRecord]:
            if dropped.files:
                return library.add_files(dropped.files[:MOST_DROPPED])
            found = [library.get(sound_id) for sound_id in dropped.ids[:MOST_DROPPED]]
            if None in found:
                raise StudioError("This sound is no longer in the library.", hint="Search for it again.")
            return [record for record in found if record is not None]

        def place(records: list[SoundRecord]) -> None:
            if self.film is not film:
                return
            before = film.sheet or CueSheet(str(film.path), film.fps, film.duration_s)
            sheet = edit.place(before, records, start_s, track or None)  # type: ignore[arg-type]
            known = {cue.id for cue in before.cues}
            new = [cue.id for cue in sheet.cues if cue.id not in known]
            if new:
                self.selection = new[0]
                text = self.tr("Place a sound") if len(new) == 1 else self.tr("Place {0} sounds").format(len(new))
                film.undo.push(ChangeCues(film, sheet, text))
                self.choose_cue(new[0], seek=False)

        self.workspace.library.ask(find, place, self.workspace.say_error)

    def _confirm(self) -> None:
        self._edit(self.tr("Keep a cue"), edit.confirm)

    def _cue_moved(self, cue_id: str, start_s: float) -> None:
        self._edit(self.tr("Move a cue"), lambda s, i: edit.move(s, i, start_s), cue=cue_id)

    def _cue_trimmed(self, cue_id: str, end_s: float) -> None:
        self._edit(self.tr("Trim a cue"), lambda s, i: edit.trim(s, i, edit.cue_of(s, i).start_s, end_s), cue=cue_id)

    def _gain_settled(self, value: float) -> None:
        self._edit(self.tr("Gain of a cue"), lambda s, i: edit.set_gain(s, i, value), key="gain")

    def _pan_settled(self, value: float) -> None:
        self._edit(self.tr("Pan of a cue"), lambda s, i: edit.set_pan(s, i, value), key="pan")

    def _mute_track(self, track: str, muted: bool) -> None:
        self._edit_sheet(self.tr("Mute a track"), lambda s: edit.set_track_muted(s, track, muted))  # type: ignore[arg-type]

    def _solo_track(self, track: str) -> None:
        self._edit_sheet(self.tr("Hear one track"), lambda s: cue_edits.toggle_solo(s, track))  # type: ignore[arg-type]

    def _edit_sheet(self, text: str, change: Callable[[CueSheet], CueSheet]) -> None:
        film = self.film
        if film is not None and film.sheet is not None:
            film.undo.push(ChangeCues(film, change(film.sheet), text))

    # -- playing ---------------------------------------------------------------------------------------------------

    def toggle_play(self) -> None:
        self._audition.stop()
        self.player.toggle()

    def pause(self) -> None:
        self.player.pause()

    def seek(self, seconds: float) -> None:
        self.player.seek(seconds)

    def step_frames(self, frames: int) -> None:
        self.player.step(frames)

    def shuttle(self, direction: int) -> None:
        self._audition.stop()
        self.player.shuttle(direction)

    def _to_end(self) -> None:
        if self.film is not None:
            self.seek(self.film.duration_s)

    def _sound_toggled(self, on: bool) -> None:
        self.player.set_volume(1.0 if on else 0.0)
        self.sound_on.set_icon("speaker" if on else "muted")

    def _position_changed(self, seconds: float) -> None:
        self.timeline.view.set_playhead(seconds)
        self.position.setText(timecode(seconds, self.player.fps))
        self._show_points()

    def _playing_changed(self, playing: bool) -> None:
        self.play_button.set_icon("pause" if playing else "play")
        self.play_button.setToolTip(self.tr("Pause (Space)") if playing else self.tr("Play (Space)"))
        self.play_button.setAccessibleName(self.tr("Pause") if playing else self.tr("Play"))

    def _player_failed(self, text: str) -> None:
        if self.film is not None:
            self.workspace.say_error(
                self.tr("{0} cannot be played here: {1}").format(self.film.path.name, text.rstrip(".") + "."),
                self.tr("Sounds can still be found and exported."),
            )

    # -- colour ----------------------------------------------------------------------------------------------------

    def _set_colour(self, film: FilmDocument, recipe: ColorizeRecipe, text: str) -> None:
        if recipe != film.colour:
            film.undo.push(ChangeFilmColour(film, recipe, text))

    def _colour_changed(self) -> None:
        if self.film is not None:
            self._save(self.film)
            self._show_colour()

    def _show_colour(self) -> None:
        film = self.film
        if film is not None:
            self.reference.show_reference(film, film.colour.reference)
            self.points.set_points(film.colour.hints)
            self._show_points()

    def _reference_chosen(self, film: FilmDocument, reference: Reference) -> None:
        if film is self.film:
            recipe = replace(film.colour, reference=reference)
            self._set_colour(film, recipe, self.tr("Reference: {0}").format(reference.name))

    def _remove_reference(self) -> None:
        if self.film is not None:
            recipe = replace(self.film.colour, reference=None)
            self._set_colour(self.film, recipe, self.tr("Remove the reference"))

    def _pointing_toggled(self, on: bool) -> None:
        self.video.set_pointing(on)
        if on:
            self.box_tool.setChecked(False)
            self.pause()

    def _frame_of(self, seconds: float) -> int:
        return int(seconds * self.player.fps + 1e-6)

    def _points_here(self) -> list[int]:
        """The points that belong to the frame that is shown, and those of the whole film."""
        hints = self.film.colour.hints if self.film is not None else ()
        here = self._frame_of(self.player.position_s)
        return [n for n, hint in enumerate(hints) if hint.time is None or self._frame_of(hint.time) == here]

    def _show_points(self) -> None:
        hints = self.film.colour.hints if self.film is not None else ()
        shown = [hints[n] for n in self._points_here()]
        self.video.set_points([(QPointF(hint.x, hint.y), colour_of(hint.a, hint.b)) for hint in shown])

    def _point_on_picture(self, index: int, place: QPointF, at: QPoint) -> None:
        self.pause()
        self._ask_point(self._points_here()[index] if index >= 0 else -1, place, at)

    def _point_chip(self, number: int, at: QPoint) -> None:
        """Go to where a point was set and ask for its colour."""
        if self.film is not None and number < len(self.film.colour.hints):
            hint = self.film.colour.hints[number]
            self.pause()
            if hint.time is not None:
                self.seek(hint.time)
            self._ask_point(number, QPointF(hint.x, hint.y), at)

    def _ask_point(self, number: int, place: QPointF, at: QPoint) -> None:
        popup = ColourPopup(self, existing=number >= 0)
        popup.chosen.connect(partial(self._set_point, number, place))
        popup.removed.connect(partial(self._remove_point, number))
        popup.open_at(at)

    def _set_point(self, number: int, place: QPointF, colour: QColor) -> None:
        film = self.film
        if film is None:
            return
        hints = list(film.colour.hints)
        if number >= 0:
            old = hints[number]
            hint = hints[number] = replace(hint_of(old.x, old.y, colour), time=old.time)
        else:
            # The middle of the frame's time: no rounding can make it another frame.
            time = (self._frame_of(self.player.position_s) + 0.5) / self.player.fps
            hint = replace(hint_of(place.x(), place.y(), colour), time=round(time, 4))
            hints.append(hint)
        name = QCoreApplication.translate("Palette", name_of(hint))
        self._set_colour(film, replace(film.colour, hints=tuple(hints)), self.tr("Point: {0}").format(name))

    def _remove_point(self, number: int) -> None:
        film = self.film
        if film is not None:
            hints = tuple(hint for n, hint in enumerate(film.colour.hints) if n != number)
            self._set_colour(film, replace(film.colour, hints=hints), self.tr("Remove a point"))

    # -- things shown by example -----------------------------------------------------------------------------------

    def _boxing_toggled(self, on: bool) -> None:
        self.video.set_boxing(on)
        self.video.set_box(None)
        if on:
            self.point_tool.setChecked(False)
            self.pause()
            self.workspace.say_note(
                self.tr("Draw a box around a thing in the picture."),
                self.tr("The program asks for its name and what it sounds like, and looks for it from then on."),
            )

    def _box_drawn(self, box: QRectF, at: QPoint) -> None:
        self._ask_thing((box.x(), box.y(), box.width(), box.height()), at)

    def _show_whole(self) -> None:
        """Show the program the place that the whole picture shows."""
        self.pause()
        self.video.set_box(QRectF(0, 0, 1, 1))
        self._ask_thing(None, self.things.whole.mapToGlobal(QPoint(0, self.things.whole.height())))

    def _ask_thing(self, box: tuple[float, float, float, float] | None, at: QPoint) -> None:
        if self.film is None:
            return
        # The middle of the frame's time: no rounding can make it another frame.
        time_s = (self._frame_of(self.player.position_s) + 0.5) / self.player.fps
        popup = TeachPopup(self, self.things.things)
        popup.answered.connect(partial(self._teach, services.View(self.film.path, time_s, box)))
        popup.finished.connect(lambda _result: self.video.set_box(None))
        popup.open_at(at)

    def _teach(self, view: services.View, name: str, category: str) -> None:
        self.workspace.say_note(self.tr("Looking at “{0}”…").format(name))
        self.things.setEnabled(False)
        self.things.teach(lambda: self.things.setEnabled(True), view, name, category)

    def _things_wanted(self, wanted: bool) -> None:
        film = self.film
        if film is not None:
            film.recipe = replace(film.recipe, things=wanted)
            self._save(film)

    def _things_changed(self) -> None:
        """Cues that were found before know nothing of it."""
        if self.film is not None and self.film.recipe.things:
            self.workspace.say_note(
                self.tr("What you have shown has changed."),
                self.tr("It is used whenever sounds are found."),
                action=self.tr("Find sounds"),
                on_action=self.find_sounds,
            )

    # -- the rest --------------------------------------------------------------------------------------------------

    def colour_film(self) -> None:
        if self.film is not None:
            from studio.ui.dialogs.export import ColourFilmDialog

            ColourFilmDialog(self.workspace, self.film, self.window()).open()

    def facts_text(self) -> str:
        film = self.film
        if film is None:
            return ""
        facts = film.facts
        if facts is None:
            return film.path.name
        sound = self.tr("with sound") if facts.has_audio else self.tr("silent")
        text = f"{film.path.name} · {facts.width} × {facts.height} · {facts.codec.upper()} · {sound}"
        if film.sheet is not None:
            unsure = sum(is_unsure(c) for c in film.sheet.cues)
            text += " · " + self.tr("sounds in {0} places, {1} unsure").format(len(film.sheet.cues), unsure)
        return text

    def stop(self) -> None:
        self._remix.stop()
        self.player.stop()
        self._audition.stop()
        self._loader.stop()
        self._sounds.stop()


def _gain_text(value: float) -> str:
    return f"{value:+.1f} dB".replace("-", "−") if value else "0 dB"


def _pan_text(value: float) -> str:
    if abs(value) < 0.005:
        return "C"
    return f"{'L' if value < 0 else 'R'} {abs(value) * 100:.0f}"


def _level(value: float | None, unit: str) -> str:
    return "–" if value is None else f"{value:.1f} {unit}".replace("-", "−")
