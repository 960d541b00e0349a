"""Film and sound: cues on the left, the picture in the middle, three panels for sound, colour and things on the right,
all cues over time below."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from studio.domain.facts import Facts, FilmFacts
from studio.domain.questions import FilmPreview
from studio.domain.recipe import FrameRate
from studio.ui.engine import questions
from studio.ui.pages.film.colour import FilmColour
from studio.ui.pages.film.colour_view import ColourView
from studio.ui.pages.film.cue_edits import CueEdits
from studio.ui.pages.film.cue_panel import CuePanel
from studio.ui.pages.film.cue_shaping import CueShaping
from studio.ui.pages.film.cue_waveforms import CueWaveforms
from studio.ui.pages.film.finding import Finding
from studio.ui.pages.film.marking import Marking
from studio.ui.pages.film.mix import MixPreview
from studio.ui.pages.film.panels import TaskPanels
from studio.ui.pages.film.things import Things
from studio.ui.pages.film.transport import Transport
from studio.ui.pages.film.triage import Triage
from studio.ui.pages.film.wiring import connect_colour_and_things, connect_cues, connect_picture
from studio.ui.parts.controls import EmptyState, button, stacked
from studio.ui.parts.tiles import ImageLoader
from studio.ui.parts.timeline import Timeline
from studio.ui.state.documents import FilmDocument
from studio.ui.state.settings import FilmWork
from studio.ui.state.workspace import Workspace

FRAME_SIZE = QSize(160, 120)
NARROW_BELOW = 1240
"""Pixels; in a narrower window the panels at the sides leave more room to the picture."""


class _Piece(Protocol):
    def set_film(self, film: FilmDocument) -> None: ...


class FilmPage(QWidget):
    """One film at a time: the page opens it, saves every edit at once and lays out the pieces that do the rest. Each
    of them gets the film by ``set_film``, and hears of the others only by the signals that ``wiring`` ties."""

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
        self._typical = 0
        self._build()
        connect_picture(self)
        connect_cues(self)
        connect_colour_and_things(self)

    # -- layout ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.edits = CueEdits(self.workspace, self)
        self.shaping = CueShaping(self.edits)
        self.triage = Triage(self.edits)
        self.finder = Finding(self.workspace)
        self.transport = Transport(self.workspace)
        self.marking = Marking(self.transport)
        self.panels = TaskPanels()
        self.cue_panel = CuePanel(self.workspace, self.panels.sound)
        self.waveforms = CueWaveforms(self.workspace, self)
        self.mix = MixPreview(self.workspace, self.panels.sound)
        self.colour = FilmColour(self.workspace, self.panels.colour)
        self.colour_view = ColourView(self.workspace, self.transport, self.colour)
        self.things = Things(self.workspace, self.panels.things)
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.finder)
        row.addWidget(self.transport, 1)
        row.addWidget(self.panels)
        self.timeline = Timeline()
        self.work = QSplitter(Qt.Orientation.Vertical)
        self.work.setChildrenCollapsible(False)
        self.work.addWidget(top)
        self.work.addWidget(self.timeline)
        self.work.setStretchFactor(0, 3)
        self.work.setStretchFactor(1, 1)
        self.work.setSizes([600, 330])
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
        film.colour_changed.connect(self.save)
        film.marks_changed.connect(self._marks_changed)
        self.timeline.view.set_frames([])
        self.timeline.view.set_peaks(())
        for piece in self._pieces:
            piece.set_film(film)
        self.timeline.view.set_marks(film.marks)
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

    def close_film(self) -> None:
        """Another project is opened: no film is open."""
        if self.film is None:
            return
        self.finder.cancel()
        self.mix.stop()
        self.cue_panel.stop_audition()
        self.transport.stop()
        self.film = None
        self._frames = {}
        self._stack.setCurrentWidget(self.empty)
        self.workspace.close_film()
        self.state_changed.emit()

    def small_picture(self) -> QImage | None:
        """One of the small pictures of the film, to know it by."""
        return self._frames.get(self._typical)

    @property
    def _pieces(self) -> tuple[_Piece, ...]:
        return (
            self.finder,
            self.transport,
            self.marking,
            self.edits,
            self.cue_panel,
            self.mix,
            self.things,
            self.colour,
            self.colour_view,
        )

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
        self._frames, self._typical = {}, len(preview.frames) // 3
        for number, frame in enumerate(preview.frames):
            self._loader.load(f"{film.path}|{number}", frame, FRAME_SIZE)

    def _frame_loaded(self, key: str, image: QImage) -> None:
        path, _, number = key.rpartition("|")
        if self.film is None or path != str(self.film.path) or image.isNull():
            return
        self._frames[int(number)] = image
        if int(number) == self._typical:
            self.workspace.picture_seen(self.film.path, image)
        self.timeline.view.set_frames([self._frames[n] for n in sorted(self._frames)])

    # -- cues ------------------------------------------------------------------------------------------------------

    def _sheet_changed(self) -> None:
        self.save()
        self._show_sheet()
        self.state_changed.emit()

    def _show_sheet(self) -> None:
        sheet = self.film.sheet if self.film is not None else None
        self.edits.drop_lost_selection()
        self.finder.show_sheet(sheet, self.edits.selection, self.edits.chosen)
        self.timeline.set_sheet(sheet)
        self.waveforms.show_sheet(sheet)
        self._show_choice()

    def cue_chosen(self, cue_id: str) -> None:
        """Show what is chosen, wherever it was chosen."""
        self.finder.cues.select(cue_id, self.edits.chosen)
        self._show_choice()
        if cue_id and self.edits.cue is not None:
            self.panels.show_task("sound")

    def _show_choice(self) -> None:
        edits = self.edits
        self.timeline.view.set_selection(edits.selection, frozenset(edits.chosen))
        self.cue_panel.show_cue(edits.cue, max(1, len(edits.chosen)), edits.alike)

    def _marks_changed(self) -> None:
        if self.film is not None:
            self.timeline.view.set_marks(self.film.marks)
        self.save()

    def save(self) -> None:
        """Keep what was done to the film."""
        film = self.film
        if film is not None:
            self.workspace.save_work(FilmWork(str(film.path), film.recipe, film.sheet, film.colour, film.marks))

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

    def ask_unsure(self) -> None:
        """Decide on all unsure cues below a certainty."""
        self.triage.ask(self.window())

    def all_decided(self) -> None:
        self.workspace.say_note(self.tr("Every unsure cue is decided."))

    def finding_changed(self) -> None:
        self.state_changed.emit()

    def export(self, picture: str = "") -> None:
        """Ask what of the film is to be written; ``picture`` "coloured" begins with that."""
        if self.film is not None:
            from studio.ui.dialogs.film_export import FilmExportDialog

            FilmExportDialog(self.workspace, self.film, picture, self.window()).open()

    def read_cues(self) -> None:
        """Ask for a file with a cue sheet."""
        if self.film is not None:
            from studio.ui.pages.film.cue_files import ask_for_sheet

            ask_for_sheet(self.workspace, self.film, self.window())

    def ask_for_music(self) -> None:
        """Ask for a folder of music to lay under the film."""
        from studio.ui.pages.film.laying_under import ask_for_music

        ask_for_music(self.edits, self.window())

    def lay_projector(self) -> None:
        from studio.ui.pages.film.laying_under import lay_projector

        lay_projector(self.edits)

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
            text += " · " + self.tr("sounds in %n place(s), {0} unsure", "", len(film.sheet.cues)).format(film.unsure)
        return text

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW_BELOW
        self.finder.set_narrow(narrow)
        self.panels.set_narrow(narrow)

    def stop(self) -> None:
        self.waveforms.stop()
        self.mix.stop()
        self.colour_view.stop()
        self.transport.stop()
        self.cue_panel.stop()
        self._loader.stop()
