"""Other plausible versions of a photograph, side by side, to take one of them or to look for more like it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.domain.errors import StudioError
from studio.domain.progress import ProgressUpdate
from studio.domain.questions import ProposedVersion, VersionsProposed
from studio.domain.recipe import ColorizeRecipe
from studio.ui.engine import questions
from studio.ui.parts.controls import button, label
from studio.ui.qt.plain import plain_tip
from studio.ui.state.documents import Photo
from studio.ui.state.sentences import said
from studio.ui.state.workspace import Workspace

COLUMNS = 3
ROWS = 3
PICTURE = QSize(232, 148)
TILE = PICTURE + QSize(16, 36)


class _Tile(QToolButton):
    """``taken``: it was double-clicked."""

    taken = Signal()

    def sizeHint(self) -> QSize:
        return TILE

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.taken.emit()


class OtherVersions(QDialog):
    """``chosen`` gives the recipe of the version that is taken. Closing it takes none."""

    chosen = Signal(object)

    def __init__(self, workspace: Workspace, photo: Photo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Other versions of {0}").format(photo.name))
        self._workspace, self._photo = workspace, photo
        self._versions: tuple[ProposedVersion, ...] = ()
        self.tiles: list[QToolButton] = []
        self._build()
        self.finished.connect(lambda: workspace.bridge.unwant("versions", photo.path))
        self._look(photo.recipe, near=False)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Other plausible versions"), "heading"))
        self.told = label("", "dim", wrap=True)
        column.addWidget(self.told)
        column.addSpacing(8)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        column.addLayout(self._grid)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("Looking for other versions"))
        keep = self.bar.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(keep)
        column.addWidget(self.bar)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.more = button(self.tr("More like this one"), self._look_nearer)
        self.back = button(self.tr("All versions"), lambda: self._look(self._photo.recipe, near=False))
        self.take = button(self.tr("Take this version"), self._take, kind="primary")
        row.addWidget(self.more)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(button(self.tr("Cancel"), self.reject))
        row.addWidget(self.take)
        column.addLayout(row)
        self.setMinimumWidth(COLUMNS * TILE.width() + (COLUMNS - 1) * 12 + 48)
        self._reserve(ROWS)

    def _reserve(self, rows: int) -> None:
        """Room for so many rows of pictures, so that nothing jumps when they come."""
        for row in range(ROWS):
            self._grid.setRowMinimumHeight(row, TILE.height() if row < rows else 0)
        self.resize(self.minimumWidth(), self.sizeHint().height())

    # -- asking ----------------------------------------------------------------------------------------------------

    def _look(self, recipe: ColorizeRecipe, *, near: bool) -> None:
        self.back.setVisible(near)
        self.told.setText(self.tr("Looking for versions that are plausible and really differ…"))
        self.bar.setValue(0)
        self.bar.show()
        self._choose(-1)
        questions.propose_versions(
            self._workspace.bridge,
            self._photo.path,
            recipe,
            self._workspace.settings.device,
            partial(self._have, near),
            self._failed,
            self._progressed,
            near=near,
        )

    def _look_nearer(self) -> None:
        if (version := self._version) is not None:
            self._look(version.recipe, near=True)

    def _progressed(self, update: ProgressUpdate) -> None:
        self.bar.setValue(round(update.fraction * 1000))

    def _failed(self, error: StudioError) -> None:
        self.bar.hide()
        self.told.setText(f"{said(error.message)} {said(error.hint)}".strip())

    def _have(self, near: bool, answer: VersionsProposed) -> None:
        self.bar.hide()
        self._versions = answer.versions
        self.told.setText(self._words(near))
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.deleteLater()
        self.tiles = [self._tile(number, version) for number, version in enumerate(answer.versions)]
        for number, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, number // COLUMNS, number % COLUMNS)
        self._choose(0)
        if self.tiles:
            self.tiles[0].setFocus()
        self._reserve((len(self.tiles) + COLUMNS - 1) // COLUMNS)

    def _words(self, near: bool) -> str:
        if len(self._versions) < 2:
            return self.tr("The network is sure of these colours: there is no other plausible version.")
        if near:
            return self.tr("Versions that differ in little from the first one here.")
        return self.tr(
            "What looks alike changes together; what the network is sure of stays. The first is as it is now."
        )

    # -- choosing --------------------------------------------------------------------------------------------------

    def _tile(self, number: int, version: ProposedVersion) -> QToolButton:
        tile = _Tile()
        tile.setCheckable(True)
        tile.setProperty("kind", "version")
        tile.taken.connect(self._take)
        tile.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        tile.setIconSize(PICTURE)
        tile.setIcon(QIcon(_fitting(version.path)))
        text = self._text(number, version)
        tile.setText(text)
        tile.setAccessibleName(text)
        tip = self.tr("Click or press {0} to choose it, double-click to take it").format(number + 1)
        tile.setToolTip(plain_tip(tip))
        tile.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tile.clicked.connect(lambda _checked=False: self._choose(number))
        return tile

    def _text(self, number: int, version: ProposedVersion) -> str:
        if number == 0:
            return self.tr("1 · as it is")
        plausible, changed = round(version.plausibility * 100), round(version.changed * 100)
        return self.tr("{0} · {1} % as likely, {2} % differs").format(number + 1, plausible, changed)

    def _choose(self, number: int) -> None:
        self._chosen = number
        for place, tile in enumerate(self.tiles):
            tile.setChecked(place == number)
        self.take.setEnabled(number > 0 or (number == 0 and self._version_is_new()))
        self.more.setEnabled(number > 0)

    def _version_is_new(self) -> bool:
        version = self._version
        return version is not None and version.recipe != self._photo.recipe

    @property
    def _version(self) -> ProposedVersion | None:
        return self._versions[self._chosen] if 0 <= self._chosen < len(self._versions) else None

    def _take(self) -> None:
        if (version := self._version) is not None:
            self.chosen.emit(version.recipe)
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self.tiles):
            self._choose(number)
            self.tiles[number].setFocus()
        else:
            super().keyPressEvent(event)


def _fitting(path: str) -> QPixmap:
    """A picture file as large as fits, sharp on screens of double density."""
    picture = QPixmap(path).scaled(
        PICTURE * 2, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    picture.setDevicePixelRatio(2)
    return picture
