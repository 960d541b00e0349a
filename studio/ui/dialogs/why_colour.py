"""Why this colour? The likely colours of a place with their shares, and what each would do to all that looks alike."""

from __future__ import annotations

import math
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QDialog, QToolButton, QVBoxLayout, QWidget

from studio.domain.errors import StudioError
from studio.domain.questions import ColoursExplained, LikelyColour
from studio.ui.engine import questions
from studio.ui.parts.colour_popup import swatch_icon
from studio.ui.parts.controls import label
from studio.ui.qt.plain import plain_tip
from studio.ui.state.colour_points import colour_of, name_of_ab
from studio.ui.state.documents import Photo
from studio.ui.state.sentences import said
from studio.ui.state.workspace import Workspace

PICTURE = QSize(132, 88)
_SAME = 12.0
"""ab units within which a likely colour is the one that is shown."""


class WhyColour(QDialog):
    """``chosen`` gives the recipe that takes another of the likely colours. A click elsewhere closes it."""

    chosen = Signal(object, str)

    def __init__(self, workspace: Workspace, photo: Photo, place: QPointF, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Why this colour?"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(4)
        self._column.addWidget(label(self.tr("Why this colour?"), "section"))
        self.told = label(self.tr("Looking at this place…"), "small", wrap=True)
        self.told.setFixedWidth(PICTURE.width() + 180)
        self._column.addWidget(self.told)
        self.rows: list[QToolButton] = []
        self.finished.connect(lambda: workspace.bridge.unwant("why", photo.path))
        questions.why_colour(
            workspace.bridge,
            photo.path,
            photo.recipe,
            (place.x(), place.y()),
            workspace.settings.device,
            self._have,
            self._failed,
        )

    def open_at(self, point: QPoint) -> None:
        """Beside a point of the screen, and wholly on it also when the answer has come."""
        self._at = point
        self._place()
        self.show()

    def _place(self) -> None:
        self.resize(self.sizeHint())
        corner = self._at + QPoint(16, 16)
        if (screen := self.screen()) is not None:
            free = screen.availableGeometry()
            corner.setX(max(free.left(), min(corner.x(), free.right() - self.width())))
            corner.setY(max(free.top(), min(corner.y(), free.bottom() - self.height())))
        self.move(corner)

    def _failed(self, error: StudioError) -> None:
        self.told.setText(f"{said(error.message)} {said(error.hint)}".strip())
        self._place()

    def _have(self, answer: ColoursExplained) -> None:
        shown = min(
            range(len(answer.colours)),
            key=lambda n: math.dist((answer.colours[n].a, answer.colours[n].b), (answer.a, answer.b)),
            default=-1,
        )
        if len(answer.colours) < 2:
            self.told.setText(self.tr("The network is sure: nothing else that it knows looks like this."))
        else:
            self.told.setText(self.tr("What the network finds likely here. Click one: all that looks alike takes it."))
        for number, colour in enumerate(answer.colours):
            near = math.dist((colour.a, colour.b), (answer.a, answer.b)) < _SAME
            row = self._row(colour, is_shown=number == shown and near)
            self.rows.append(row)
            self._column.addWidget(row)
        self._place()
        if self.rows:
            self.rows[0].setFocus()

    def _row(self, colour: LikelyColour, *, is_shown: bool) -> QToolButton:
        name = QCoreApplication.translate("Palette", name_of_ab(colour.a, colour.b))
        share, changed = round(colour.share * 100), round(colour.changed * 100)
        what = self.tr("as it is shown") if is_shown else self.tr("changes {0} % of the picture").format(changed)
        row = QToolButton()
        row.setProperty("kind", "version")
        row.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        row.setIconSize(PICTURE)
        row.setIcon(_picture(colour))
        row.setText(f"{name} · {share} %\n{what}")
        row.setAccessibleName(f"{name}, {share} %, {what}")
        row.setToolTip(plain_tip(f"CIE a {colour.a:.0f}, b {colour.b:.0f}"))
        # The theme gives all buttons one height; these hold pictures.
        row.setStyleSheet(f"min-width: {PICTURE.width() + 200}px; min-height: {PICTURE.height() + 8}px;")
        row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row.clicked.connect(partial(self._take, colour, name))
        return row

    def _take(self, colour: LikelyColour, name: str, _checked: bool = False) -> None:
        self.chosen.emit(colour.recipe, name)
        self.accept()


def _picture(colour: LikelyColour) -> QIcon:
    """The small picture with a spot of the colour on it."""
    ground = QPixmap(PICTURE * 2)
    ground.fill(Qt.GlobalColor.transparent)
    picture = QPixmap(colour.path).scaled(
        PICTURE * 2, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    painter = QPainter(ground)
    painter.drawPixmap((ground.width() - picture.width()) // 2, (ground.height() - picture.height()) // 2, picture)
    spot = swatch_icon(colour_of(colour.a, colour.b), 22).pixmap(QSize(22, 22))
    painter.drawPixmap(8, ground.height() - 52, 44, 44, spot)
    painter.end()
    ground.setDevicePixelRatio(2)
    return QIcon(ground)
