"""Film and sound: cues on the left, the picture in the middle, the sound of the chosen cue on the right, all of them
over time below."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from studio.domain.facts import Facts, FilmFacts
from studio.domain.questions import FilmPreview
from studio.domain.recipe import FrameRate
from studio.ui.engine import questions
from studio.ui.pages.film.colour import FilmColour
from studio.ui.pages.film.cue_edits import CueEdits
from studio.ui.pages.film.cue_panel import CuePanel
from studio.ui.pages.film.finding import Finding
from studio.ui.pages.film.mix import MixPreview
from studio.ui.pages.film.things import Things
from studio.ui.pages.film.transport import Transport
from studio.ui.parts.controls import EmptyState, Inspector, button, stacked
from studio.ui.parts.tiles import ImageLoader
from studio.ui.parts.timeline import Timeline
from studio.ui.state.documents import FilmDocument
from studio.ui.state.settings import FilmWork
from studio.ui.state.workspace import Workspace

FRAME_SIZE = QSize(160, 120)


class FilmPage(QWidget):
    """One film at a time: the page opens it, saves every edit at once and lays out the pieces that do the rest. Each
    of them gets the film by ``set_film``, and hears of the others only by the signals that ``_connect`` ties."""

    state_changed = Signal()
    open_asked = Signal()
    samples_asked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("page")
        self.workspace = workspace
        self.film: FilmDocument | None = None
        self._loader = ImageLoader(self)
        self._loader.loaded.connect(self._frame_loaded)
        self._frames: dict[int, QImage] = {}
        self._build()
        self._connect_picture()
        self._connect_cues()

    # -- layout ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.edits = CueEdits(self.workspace, self)
        self.finder = Finding(self.workspace)
        self.transport = Transport(self.workspace)
        self.inspector = Inspector(self.tr("Settings of the cue"))
        self.cue_panel = CuePanel(self.workspace, self.inspector)
        self.mix = MixPreview(self.workspace, self.inspector)
        self.things = Things(self.workspace, self.inspector)
        self.colour = FilmColour(self.workspace, self.inspector)
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.finder)
        row.addWidget(self.transport, 1)
        row.addWidget(self.inspector)
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

    def _connect_picture(self) -> None:
        transport, video = self.transport, self.transport.video
        transport.position_changed.connect(self.timeline.view.set_playhead)
        transport.position_changed.connect(self.things.set_position)
        transport.position_changed.connect(self.colour.set_position)
        self.timeline.view.seeked.connect(transport.seek)
        transport.play_asked.connect(self.cue_panel.stop_audition)
        self.cue_panel.listening.connect(transport.pause)
        self.mix.peaks_changed.connect(self.timeline.view.set_peaks)
        video.clicked.connect(transport.toggle_play)
        video.point_asked.connect(self.colour.ask_point)
        self.colour.points_changed.connect(video.set_points)
        self.colour.pause_asked.connect(transport.pause)
        self.colour.seek_asked.connect(transport.seek)
        transport.boxing_changed.connect(self.things.boxing_changed)
        video.box_drawn.connect(self.things.box_drawn)
        self.things.box_changed.connect(video.set_box)
        self.things.boxing_asked.connect(lambda: transport.box_tool.setChecked(True))
        self.things.pause_asked.connect(transport.pause)
        self.things.recipe_changed.connect(self._save)
        self.things.find_asked.connect(self.find_sounds)

    def _connect_cues(self) -> None:
        edits, panel, view = self.edits, self.cue_panel, self.timeline.view
        edits.cue_chosen.connect(self._cue_chosen)
        edits.place_asked.connect(self.transport.look_at)
        self.transport.cue_asked.connect(self.add_cue)
        self.finder.cues.chosen.connect(edits.choose_cue)
        self.finder.state_changed.connect(self.state_changed)
        view.selected.connect(edits.choose_cue)
        view.moved.connect(edits.move_cue)
        view.trimmed.connect(edits.trim_cue)
        view.sounds_dropped.connect(edits.place_sounds)
        self.timeline.mute_asked.connect(edits.mute_track)
        self.timeline.solo_asked.connect(edits.solo_track)
        panel.region_changed.connect(self.transport.video.set_region)
        panel.confirmed.connect(edits.confirm)
        panel.delete_asked.connect(edits.delete_cue)
        panel.nudged.connect(edits.nudge)
        panel.gain_settled.connect(edits.set_gain)
        panel.pan_settled.connect(edits.set_pan)
        panel.mute_asked.connect(edits.toggle_mute)
        panel.sound_chosen.connect(edits.use_sound)
        panel.search_ended.connect(self.take_focus)

    # -- opening ---------------------------------------------------------------------------------------------------

    def open(self, path: Path, frame_rate: FrameRate | None = None) -> None:
        """Open a film; with a ``frame_rate`` the numbered pictures that this one begins."""
        film = self.workspace.open_film(path, frame_rate)
        if film is self.film:
            return
        self.film = film
        self._frames = {}
        self._stack.setCurrentWidget(self.work)
        film.sheet_changed.connect(self._sheet_changed)
        film.facts_changed.connect(self._facts_changed)
        film.colour_changed.connect(self._save)
        self.timeline.view.set_frames([])
        self.timeline.view.set_peaks(())
        for piece in (self.finder, self.transport, self.edits, self.cue_panel, self.mix, self.things, self.colour):
            piece.set_film(film)
        bridge = self.workspace.bridge
        rate, failed = film.frame_rate, self.workspace.say_error
        questions.inspect(bridge, path, partial(self._have_facts, film), failed, frame_rate=rate)
        questions.film_preview(bridge, path, partial(self._have_preview, film), failed, frame_rate=rate)
        # Opens the library in its thread, so that the first search and the first category name are there at once.
        self.workspace.library.count_all()
        self._show_sheet()
        self.state_changed.emit()
        if self.isVisible():
            self.take_focus()

    def _have_facts(self, film: FilmDocument, facts: Facts) -> None:
        if film is not self.film:
            return
        if isinstance(facts, FilmFacts):
            film.set_facts(facts)
        else:
            self.workspace.say_error(
                self.tr("{0} is a picture, not a film.").format(film.path.name), self.tr("Open it under Photographs.")
            )

    def _facts_changed(self) -> None:
        film = self.film
        if film is not None and film.facts is not None:
            self.timeline.view.set_film(film.facts.duration_s, film.fps)
            self.state_changed.emit()

    def _have_preview(self, film: FilmDocument, preview: FilmPreview) -> None:
        """A copy that plays smoothly (when the film itself would not), and small pictures for the strip."""
        if film is not self.film:
            return
        if preview.path and preview.path != str(film.path):
            self.transport.play_copy(preview.path)
        self._frames = {}
        for number, frame in enumerate(preview.frames):
            self._loader.load(f"{film.path}|{number}", frame, FRAME_SIZE)

    def _frame_loaded(self, key: str, image: QImage) -> None:
        path, _, number = key.rpartition("|")
        if self.film is None or path != str(self.film.path) or image.isNull():
            return
        self._frames[int(number)] = image
        self.timeline.view.set_frames([self._frames[n] for n in sorted(self._frames)])

    # -- cues ------------------------------------------------------------------------------------------------------

    def _sheet_changed(self) -> None:
        self._save()
        self._show_sheet()
        self.state_changed.emit()

    def _show_sheet(self) -> None:
        sheet = self.film.sheet if self.film is not None else None
        self.edits.drop_lost_selection()
        self.finder.show_sheet(sheet, self.edits.selection)
        self.timeline.set_sheet(sheet)
        self.timeline.view.set_selection(self.edits.selection)
        self.cue_panel.show_cue(self.edits.cue)

    def _cue_chosen(self, cue_id: str) -> None:
        self.finder.cues.select(cue_id)
        self.timeline.view.set_selection(cue_id)
        self.cue_panel.show_cue(self.edits.cue)

    def _save(self) -> None:
        film = self.film
        if film is not None:
            self.workspace.store.save_work(FilmWork(str(film.path), film.recipe, film.sheet, film.colour))

    # -- what the window asks --------------------------------------------------------------------------------------

    def find_sounds(self) -> None:
        self.finder.find_sounds()

    def add_cue(self) -> None:
        """Set a cue at the time that is shown; what is typed next looks for its sound."""
        self.edits.add_cue(self.transport.player.position_s)
        if self.edits.cue is not None:
            self.cue_panel.begin_search()

    def take_focus(self) -> None:
        """Keys play, step and choose cues from the first moment on."""
        if self.film is not None:
            self.timeline.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def pause(self) -> None:
        self.transport.pause()

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
            text += " · " + self.tr("sounds in {0} places, {1} unsure").format(len(film.sheet.cues), film.unsure)
        return text

    def stop(self) -> None:
        self.mix.stop()
        self.transport.stop()
        self.cue_panel.stop()
        self._loader.stop()
