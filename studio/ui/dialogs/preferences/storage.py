"""Preferences: the cache and the folders."""

from __future__ import annotations

import os
import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit

from studio import places
from studio.domain.questions import CacheUse
from studio.ui.dialogs.preferences.page import PreferencePage, say
from studio.ui.engine.questions import look_at_cache
from studio.ui.parts.controls import Elided, button
from studio.ui.state.words import number_text
from studio.ui.state.workspace import Workspace

USUAL_GB = 8


class StoragePage(PreferencePage):
    """The cache is cleared at once; its size and place change at the next start."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._build_results()
        self._build_cache()
        self._build_own()
        self.finish()
        look_at_cache(workspace.bridge, self._show_use)

    # -- results ---------------------------------------------------------------------------------------------------

    def _build_results(self) -> None:
        self.section(self.tr("Results"))
        self.results = self._folder_row(
            self.tr("Folder for results"),
            self.settings.results_folder,
            self.tr("Where the last ones went, or beside the originals"),
        )
        self.results_told = self.problem()
        self.results.editingFinished.connect(self._results_changed)

    def _results_changed(self) -> None:
        chosen = self.results.text().strip()
        if chosen == self.settings.results_folder:
            return
        problem = self._problem_of(chosen)
        say(self.results_told, problem)
        if not problem:
            self.settings.results_folder = chosen
            self.save()

    # -- the cache -------------------------------------------------------------------------------------------------

    def _build_cache(self) -> None:
        self.section(self.tr("Cache"))
        self.hint(
            self.tr(
                "What was computed is kept, so that it need not be computed twice. It can be cleared at any time; "
                "nothing that you have done is in it."
            )
        )
        self.cache_size = self.number(
            self.tr("Size at most"),
            1,
            10_000,
            round(self.settings.cache_gb or USUAL_GB),
            suffix=self.tr(" GB"),
        )
        self.place = self._folder_row(self.tr("Place"), self.settings.cache_folder, str(places.cache_dir()))
        self.place_told = self.problem()
        self.used = Elided("…")
        self.clear = button(self.tr("Clear"), self._clear)
        self.row(self.tr("In use"), self.used, self.clear)
        self.cache_size.valueChanged.connect(self._size_changed)
        self.place.editingFinished.connect(self._place_changed)

    def _show_use(self, use: CacheUse) -> None:
        giga = 1024**3
        self.used.setText(
            self.tr("{0} GB, {1} GB are free there").format(
                number_text(use.used / giga, 1), number_text(use.free / giga, 0)
            )
        )
        self.clear.setEnabled(use.used > 0)

    def _clear(self) -> None:
        self.clear.setEnabled(False)
        look_at_cache(self.workspace.bridge, self._show_use, clear=True)

    def _size_changed(self) -> None:
        chosen = self.cache_size.value()
        self.settings.cache_gb = float(chosen) if chosen != USUAL_GB else None
        self.save()

    def _place_changed(self) -> None:
        chosen = self.place.text().strip()
        if chosen == self.settings.cache_folder:
            return
        problem = self._problem_of(chosen)
        say(self.place_told, problem)
        if not problem:
            self.settings.cache_folder = chosen
            self.save()

    # -- the program's own folders ---------------------------------------------------------------------------------

    def _build_own(self) -> None:
        self.section(self.tr("The program’s own folders"))
        for name, folder in (
            (self.tr("Settings and library"), places.data_dir()),
            (self.tr("Models of others"), places.added_models()),
            (self.tr("Logs"), places.log_dir()),
        ):
            show = button(self.tr("Show"), partial(_show, folder))
            show.setAccessibleName(self.tr("Show: {0}").format(name))
            self.row(name, Elided(str(folder)), show)

    # -- folders in general ----------------------------------------------------------------------------------------

    def _folder_row(self, name: str, chosen: str, usual: str) -> QLineEdit:
        field = QLineEdit(chosen)
        field.setPlaceholderText(usual)
        field.setAccessibleName(name)
        choose = button(self.tr("Choose…"), lambda: self._choose(field, name))
        choose.setAccessibleName(self.tr("Choose: {0}").format(name))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        self.row(name, field, choose)
        return field

    def _choose(self, field: QLineEdit, title: str) -> None:
        name = QFileDialog.getExistingDirectory(self, title, field.text() or field.placeholderText())
        if name:
            field.setText(name)
            field.editingFinished.emit()

    def _problem_of(self, chosen: str) -> str:
        """Why this cannot be the folder, in a sentence; empty if it can, and for none."""
        if not chosen:
            return ""
        folder = Path(chosen).expanduser()
        if not folder.is_absolute():
            return self.tr("“{0}” is not a whole path. Begin at the top, or press Choose.").format(chosen)
        if folder.is_file():
            return self.tr("“{0}” is a file. Choose a folder.").format(folder.name)
        if not folder.is_dir():
            return self.tr("There is no folder {0}. Make it first, or choose another one.").format(folder)
        try:
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError as error:
            return self.tr("Nothing can be written in {0} ({1}). Choose another folder.").format(
                folder, error.strerror or os.strerror(error.errno or 0)
            )
        return ""


def _show(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
