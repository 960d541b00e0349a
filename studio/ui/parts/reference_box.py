"""The reference photograph of a photograph or a film: choose or drop one, see its main colours, take it away."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QIcon,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from studio.domain.errors import StudioError
from studio.domain.recipe import Reference
from studio.domain.suffixes import PICTURE_SUFFIXES
from studio.ui.engine import questions
from studio.ui.parts.controls import Elided, IconButton, button, label
from studio.ui.qt.plain import plain_tip
from studio.ui.state.colour_points import MainColour, colour_of, main_colours, name_of_ab
from studio.ui.state.workspace import Workspace
from studio.ui.theme import current

PICTURE = QSize(64, 48)
STRIP_HEIGHT = 14
LEAST_STRIPE = 8


class ReferenceBox(QWidget):
    """Shows the reference of ``target``, whatever the page works on. ``chosen`` brings a target and its new reference:
    reading takes a moment, and by then the page may show something else. ``removed`` asks to do without one."""

    chosen = Signal(object, object)
    removed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.setAcceptDrops(True)
        self.setObjectName("dropBox")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Reference photograph"))
        self._target: object = None
        self._reading: object = None
        self._shown: Reference | None = None
        self._none = QWidget()
        empty = QVBoxLayout(self._none)
        empty.setContentsMargins(0, 0, 0, 0)
        empty.setSpacing(8)
        self.hint = label(
            self.tr("Choose or drop a colour photograph of a similar scene: the estimate leans towards its colours."),
            "small",
            wrap=True,
        )
        empty.addWidget(self.hint)
        self.choose_button = button(self.tr("Choose a photograph…"), self.choose)
        empty.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._some = QWidget()
        row = QHBoxLayout(self._some)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.picture = QToolButton()
        self.picture.setAccessibleName(self.tr("Choose another reference photograph"))
        self.picture.setProperty("kind", "version")
        self.picture.setIconSize(PICTURE)
        self.picture.setFixedSize(PICTURE + QSize(6, 6))
        self.picture.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.picture.clicked.connect(self.choose)
        row.addWidget(self.picture)
        words = QVBoxLayout()
        words.setSpacing(6)
        self.name = Elided("", mode=Qt.TextElideMode.ElideMiddle)
        self.strip = ColourStrip()
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.strip)
        words.addStretch(1)
        row.addLayout(words, 1)
        self.remove = IconButton("close", self.tr("Remove the reference photograph"), self.removed.emit, kind="quiet")
        row.addWidget(self.remove)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._none)
        whole.addWidget(self._some)
        self._some.hide()

    # -- showing ---------------------------------------------------------------------------------------------------

    def show_reference(self, target: object, reference: Reference | None) -> None:
        """Show what leads the colours of ``target``."""
        self._target = target
        self._show_reading()
        if reference == self._shown:
            return
        self._shown = reference
        self.workspace.bridge.unwant("reference", ("picture", id(self)))
        self._none.setVisible(reference is None)
        self._some.setVisible(reference is not None)
        if reference is None:
            return
        self.name.setText(reference.name)
        self.strip.set_colours(main_colours(reference.palette))
        self._set_picture("")
        self.picture.setAccessibleName(self.tr("Reference photograph {0}: choose another").format(reference.name))
        self.picture.setToolTip(self.tr("Choose another reference photograph"))
        questions.reference_picture(
            self.workspace.bridge, id(self), reference.sha256, self._set_picture, lambda _error: None
        )

    def _set_picture(self, path: str) -> None:
        self.picture.setIcon(QIcon(covering(path, PICTURE)) if path else QIcon())

    def _show_reading(self) -> None:
        reading = self._reading is not None and self._reading == self._target
        self.choose_button.setEnabled(not reading)
        self.picture.setEnabled(not reading)
        self.choose_button.setText(self.tr("Reading its colours…") if reading else self.tr("Choose a photograph…"))

    # -- choosing --------------------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for a file."""
        pattern = " ".join(f"*{suffix}" for suffix in sorted(PICTURE_SUFFIXES))
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Reference photograph"),
            self.workspace.settings.last_folder,
            self.tr("Photographs ({0})").format(pattern),
        )
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Let this photograph lead the colours of what is shown now."""
        target = self._target
        if target is None:
            return
        self._reading = target
        self._show_reading()
        questions.reference(self.workspace.bridge, id(self), path, partial(self._have_reference, target), self._failed)

    def _have_reference(self, target: object, reference: Reference) -> None:
        self._reading = None
        self._show_reading()
        self.chosen.emit(target, reference)

    def _failed(self, error: StudioError) -> None:
        self._reading = None
        self._show_reading()
        self.workspace.say_error(error)

    # -- dropping --------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile() and self._target is not None:
            event.acceptProposedAction()
            self._set_dropping(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_dropping(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_dropping(False)
        event.acceptProposedAction()
        self.read(Path(event.mimeData().urls()[0].toLocalFile()))

    def _set_dropping(self, on: bool) -> None:
        self.setProperty("active", on)
        self.style().unpolish(self)
        self.style().polish(self)


class ColourStrip(QWidget):
    """The main colours of a palette side by side, each as wide as its share."""

    def __init__(self) -> None:
        super().__init__()
        self._colours: list[MainColour] = []
        self.setFixedHeight(STRIP_HEIGHT)
        self.setMinimumWidth(64)

    def set_colours(self, colours: list[MainColour]) -> None:
        self._colours = colours
        whole = sum(colour.share for colour in colours) or 1.0
        words = ", ".join(
            f"{QCoreApplication.translate('Palette', name_of_ab(c.a, c.b))} {c.share / whole * 100:.0f} %"
            for c in colours
        )
        self.setAccessibleName(self.tr("Main colours: {0}").format(words))
        self.setToolTip(plain_tip(words))
        self.update()

    def widths(self, room: float) -> list[float]:
        """How wide each colour is drawn: by its share, but never too narrow to be seen."""
        least = min(float(LEAST_STRIPE), room / max(1, len(self._colours)))
        spare = room - least * len(self._colours)
        whole = sum(colour.share for colour in self._colours) or 1.0
        return [least + spare * colour.share / whole for colour in self._colours]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.save()
        painter.setClipPath(shape)
        x = 0.0
        for colour, width in zip(self._colours, self.widths(float(self.width())), strict=True):
            painter.fillRect(QRectF(x, 0, width + 0.5, self.height()), colour_of(colour.a, colour.b))
            x += width
        painter.restore()
        painter.setPen(QColor(current().line))
        painter.drawPath(shape)


def covering(path: str, size: QSize) -> QPixmap:
    """A picture file cut to fill ``size``, sharp on screens of double density."""
    picture = QPixmap(path).scaled(
        size * 2, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    left, top = (picture.width() - size.width() * 2) // 2, (picture.height() - size.height() * 2) // 2
    result = picture.copy(left, top, size.width() * 2, size.height() * 2)
    result.setDevicePixelRatio(2)
    return result
