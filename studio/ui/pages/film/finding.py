"""The side of the cues: the list of what was found, and finding it, with its progress."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from studio.domain.cues import CueSheet, is_unsure
from studio.domain.errors import StudioError
from studio.domain.progress import ProgressUpdate
from studio.sound.cue_sheet.merging import Merged, merge
from studio.ui.dialogs.lost_cues import LostCuesDialog
from studio.ui.engine import questions
from studio.ui.parts.controls import button, label
from studio.ui.parts.cue_list import CueList
from studio.ui.state.documents import FilmDocument
from studio.ui.state.sentences import said
from studio.ui.state.undo import ChangeCues
from studio.ui.state.words import eta_text
from studio.ui.state.workspace import Workspace

WIDTH, NARROW = 280, 232


class Finding(QWidget):
    """``state_changed`` when finding begins and when it ends; what was found is one step of the film's undo stack.
    ``decide_asked`` for the next unsure cue, ``below_asked`` to decide on all below a certainty."""

    state_changed = Signal()
    decide_asked = Signal()
    below_asked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.film: FilmDocument | None = None
        self.running = False
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.set_narrow(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 8)
        column.setSpacing(8)
        self.cues = CueList()
        self._no_cues = self._build_no_cues()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._no_cues)
        self._stack.addWidget(self.cues)
        column.addWidget(self._stack, 1)
        self._unsure = self._build_unsure()
        column.addWidget(self._unsure)
        self._progress = self._build_progress()
        column.addWidget(self._progress)

    def _build_no_cues(self) -> QWidget:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Cues"), "section"))
        column.addWidget(
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
        column.addWidget(self.find_button)
        column.addStretch(1)
        return sheet

    def _build_unsure(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        self.decide = button(
            self.tr("Decide"), self.decide_asked.emit, tip=self.tr("One after the other: Y keeps, X removes, N next")
        )
        self.below = button(self.tr("Below…"), self.below_asked.emit, tip=self.tr("All below a certainty at once"))
        row.addWidget(self.decide, 1)
        row.addWidget(self.below)
        box.hide()
        return box

    def set_narrow(self, narrow: bool) -> None:
        """In a small window the picture needs the room more."""
        self.setFixedWidth(NARROW if narrow else WIDTH)

    def _build_progress(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(16, 0, 16, 8)
        column.setSpacing(8)
        self.progress_text = label("", "small", wrap=True)
        self._bar = QProgressBar()
        self._bar.setProperty("kind", "sound")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName(self.tr("Progress of finding sounds"))
        self.cancel_button = button(self.tr("Cancel"), self.cancel)
        column.addWidget(self.progress_text)
        column.addWidget(self._bar)
        column.addWidget(self.cancel_button)
        box.hide()
        return box

    def set_film(self, film: FilmDocument) -> None:
        self.cancel()
        self.film = film

    def show_sheet(self, sheet: CueSheet | None, selection: str, chosen: Sequence[str] = ()) -> None:
        """List these cues; without a sheet, say how to get one."""
        self.cues.set_sheet(sheet, selection, chosen)
        unsure = sum(is_unsure(cue, sheet) and cue.muted is None for cue in sheet.cues) if sheet is not None else 0
        self.decide.setText(self.tr("Decide on {0}").format(unsure))
        self.decide.setAccessibleName(self.tr("Decide on %n unsure cue(s)", "", unsure))
        self._unsure.setVisible(unsure > 0)
        self._stack.setCurrentWidget(self.cues if sheet is not None else self._no_cues)

    # -- finding ---------------------------------------------------------------------------------------------------

    def find_sounds(self) -> None:
        film = self.film
        if film is None or self.running:
            return
        self.running = True
        self.workspace.settle("find")
        self._show_progress(self.tr("Looking for sounds…"), 0.0)
        questions.find_cues(
            self.workspace.bridge,
            film.path,
            film.recipe,
            self.workspace.settings.device,
            partial(self._have_cues, film),
            self._failed,
            self._progressed,
        )
        self.state_changed.emit()

    def cancel(self) -> None:
        if self.running:
            self.workspace.bridge.unwant("find", questions.FILM)
            self._ended()

    def _progressed(self, update: ProgressUpdate) -> None:
        text = said(update.stage) or self.tr("Looking for sounds…")
        if update.eta_s is not None:
            text += " · " + eta_text(update.eta_s)
        self._show_progress(text, update.fraction)

    def _have_cues(self, film: FilmDocument, sheet: CueSheet) -> None:
        self._ended()
        if film is not self.film:
            return
        before = film.sheet
        merged = merge(sheet, before) if before is not None else Merged(sheet, 0, ())
        if not merged.lost:
            self._put(film, merged.sheet, merged.kept)
            return
        dialog = LostCuesDialog(merged.lost, self.window())
        dialog.answered.connect(partial(self._answered, film, sheet))
        dialog.open()

    def _answered(self, film: FilmDocument, found: CueSheet, keep: bool) -> None:
        """What is to become of cues that are not found any more is known now."""
        if film is self.film and film.sheet is not None:
            merged = merge(found, film.sheet)
            self._put(film, merged.with_lost() if keep else merged.sheet, merged.kept)

    def _put(self, film: FilmDocument, sheet: CueSheet, kept: int) -> None:
        film.undo.push(ChangeCues(film, sheet, self.tr("Sounds found")))
        if sheet.cues:
            hint = self.tr("Unsure ones stay silent until you keep them.")
            if kept:
                hint = self.tr("What you had decided yourself is as it was.") + " " + hint
            self.workspace.say_note(
                self.tr("Sounds found in %n place(s), {0} unsure.", "", len(sheet.cues)).format(film.unsure), hint
            )
        else:
            self.workspace.say_note(
                self.tr("Nothing was found that should be heard."), self.tr("Set a cue by hand with M.")
            )

    def _failed(self, error: StudioError) -> None:
        self._ended()
        self.workspace.say_error(error, about="find")

    def _ended(self) -> None:
        self.running = False
        self._progress.hide()
        self.find_button.show()
        self.state_changed.emit()

    def _show_progress(self, text: str, fraction: float) -> None:
        self.find_button.hide()
        self._progress.show()
        self.progress_text.setText(text)
        self._bar.setValue(round(fraction * 1000))
