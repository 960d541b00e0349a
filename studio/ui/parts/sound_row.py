"""One sound in a short list: play it, see how well it fits, choose it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from studio.ui.parts.controls import IconButton
from studio.ui.qt.mirroring import in_direction, painter_of
from studio.ui.qt.plain import plain_tip
from studio.ui.theme import current


class _Choice(QAbstractButton):
    def __init__(self, name: str, value: str, chosen: bool, on_choose: Callable[[], object]) -> None:
        super().__init__()
        self._name, self._value = name, value
        self.setCheckable(True)
        self.setChecked(chosen)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(QCoreApplication.translate("SoundRow", "Use the sound {0}").format(name))
        self.setToolTip(plain_tip(name))
        self.clicked.connect(lambda: on_choose())

    def sizeHint(self) -> QSize:
        return QSize(160, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        painter = painter_of(self)
        area = QRectF(self.rect())
        if self.hasFocus():
            shape = QPainterPath()
            shape.addRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(QColor(tokens.amber))
            painter.drawPath(shape)
        font = QFont(self.font())
        if self.isChecked():
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text if self.isChecked() or self.underMouse() else tokens.dim))
        room = area.width() - 52
        text = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(in_direction(self, QRectF(4, 0, room, area.height())), Qt.AlignmentFlag.AlignVCenter, text)
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.dim))
        painter.drawText(
            in_direction(self, QRectF(area.width() - 48, 0, 40, area.height())),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            self._value,
        )


class _Frame(QWidget):
    def __init__(self, chosen: bool) -> None:
        super().__init__()
        if chosen:
            self.setObjectName("box")
            self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def sound_row(
    name: str, value: str, chosen: bool, on_play: Callable[[], object], on_choose: Callable[[], object]
) -> QWidget:
    """A row with a play button, the name and a value on the right; the chosen one is framed."""
    frame = _Frame(chosen)
    row = QHBoxLayout(frame)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    listen = QCoreApplication.translate("SoundRow", "Listen to {0}").format(name)
    row.addWidget(IconButton("play", listen, on_play, kind="quiet", size=14))
    row.addWidget(_Choice(name, value, chosen, on_choose), 1)
    return frame
