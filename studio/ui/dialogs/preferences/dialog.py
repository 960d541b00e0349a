"""The dialog of the preferences: a list of pages, and the page that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studio.ui.dialogs.foot import dialog_foot
from studio.ui.dialogs.preferences.computing import ComputingPage
from studio.ui.dialogs.preferences.keys import KeysPage
from studio.ui.dialogs.preferences.looks import LooksPage
from studio.ui.dialogs.preferences.models import ModelsPage
from studio.ui.dialogs.preferences.page import PreferencePage
from studio.ui.dialogs.preferences.results import DisclosurePage, ExportPage
from studio.ui.dialogs.preferences.storage import StoragePage
from studio.ui.parts.controls import button, label
from studio.ui.state import at_start
from studio.ui.state.actions import ActionRegistry
from studio.ui.state.workspace import Workspace

NAME_HEIGHT = 32


class PreferencesDialog(QDialog):
    """Changes hold at once; a line below says when some of them wait for the next start."""

    def __init__(
        self, workspace: Workspace, parent: QWidget | None = None, registry: ActionRegistry | None = None
    ) -> None:
        """With a ``registry`` there is a page for the keys of its commands."""
        super().__init__(parent)
        self.workspace = workspace
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        self.resize(800, 560)
        self.names = QListWidget()
        self.names.setObjectName("preferencePages")
        self.names.setAccessibleName(self.tr("Pages of the preferences"))
        self.names.setFixedWidth(216)
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.stack = QStackedWidget()
        self.looks, self.computing = LooksPage(workspace), ComputingPage(workspace)
        self.storage, self.export = StoragePage(workspace), ExportPage(workspace)
        self.disclosure, self.models = DisclosurePage(workspace), ModelsPage(workspace)
        self.pages: list[PreferencePage] = []
        for name, page in (
            (self.tr("Looks and language"), self.looks),
            (self.tr("Computing"), self.computing),
            (self.tr("Models"), self.models),
            (self.tr("Folders and cache"), self.storage),
            (self.tr("Export"), self.export),
            (self.tr("Disclosure"), self.disclosure),
        ):
            self._add(name, page)
        if registry is not None:
            self._add(self.tr("Keyboard"), KeysPage(workspace, registry))
        self.names.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.names.setCurrentRow(0)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.names)
        both.addWidget(self.stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(both, 1)
        whole.addWidget(self._foot())
        self._show_waiting()

    def _add(self, name: str, page: PreferencePage) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        item = QListWidgetItem(name, self.names)
        item.setSizeHint(QSize(0, NAME_HEIGHT))
        self.stack.addWidget(scroll)
        self.pages.append(page)
        page.saved.connect(self._show_waiting)

    def _foot(self) -> QWidget:
        foot, row = dialog_foot(16)
        self.waiting = label(
            self.tr("Some of these choices hold from the next start of the program on."), "small", wrap=True
        )
        row.addWidget(self.waiting, 1)
        close = button(self.tr("Close"), self.accept, kind="primary")
        close.setDefault(True)
        row.addWidget(close)
        return foot

    def _show_waiting(self) -> None:
        self.waiting.setText(
            self.tr("Some of these choices hold from the next start of the program on.")
            if at_start.waits(self.workspace.settings)
            else ""
        )

    def done(self, result: int) -> None:
        for page in self.pages:
            page.leaving()
        super().done(result)
