"""“More like this”: the line above the table that says what the list is compared with, and how it may differ."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studio.ui.engine.library import SoundRow
from studio.ui.parts.controls import AccentSlider, Elided, IconButton, button, label

STEPS = 10


class _Wish(QWidget):
    """A slider between two opposites, neutral in the middle."""

    changed = Signal()

    def __init__(self, less: str, more: str) -> None:
        super().__init__()
        self.slider = AccentSlider(-STEPS, STEPS, 0, f"{less} – {more}", centred=True)
        self.slider.setToolTip(self.tr("A double click returns to the middle"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for text, widget in ((less, None), ("", self.slider), (more, None)):
            row.addWidget(widget or label(text, "small"), 1 if widget else 0)
        self.setMinimumWidth(150)
        self.slider.valueChanged.connect(lambda _value: self.changed.emit())

    def value(self) -> float:
        return self.slider.value() / STEPS


class LikenessBar(QWidget):
    """Hidden until a sound is chosen. ``changed`` fires when a wish moves, ``closed`` when the comparison ends."""

    changed = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("box")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.sound: SoundRow | None = None
        self._title = Elided("")
        self._reset = button(self.tr("Neutral"), self.reset, kind="link")
        close = IconButton("close", self.tr("Back to the whole list"), self.close_bar, kind="quiet", size=14)
        self.brighter = _Wish(self.tr("Darker"), self.tr("brighter"))
        self.harder = _Wish(self.tr("Softer"), self.tr("harder"))
        self.shorter = _Wish(self.tr("Longer"), self.tr("shorter"))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title, 1)
        top.addWidget(self._reset)
        top.addWidget(close)
        wishes = QHBoxLayout()
        wishes.setSpacing(24)
        for wish in (self.brighter, self.harder, self.shorter):
            wishes.addWidget(wish, 1)
            wish.changed.connect(self._moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 8, 8)
        column.setSpacing(2)
        column.addLayout(top)
        column.addLayout(wishes)
        self._reset.hide()
        self.hide()

    def compare_with(self, sound: SoundRow) -> None:
        self.sound = sound
        self._title.setText(self.tr("Sounds like “{0}”").format(sound.name))
        self._set_neutral()
        self.show()
        self.changed.emit()

    def reset(self) -> None:
        self._set_neutral()
        self.changed.emit()

    def close_bar(self) -> None:
        if self.sound is not None:
            self.sound = None
            self.hide()
            self.closed.emit()

    def _set_neutral(self) -> None:
        for wish in (self.brighter, self.harder, self.shorter):
            wish.slider.blockSignals(True)
            wish.slider.setValue(0)
            wish.slider.blockSignals(False)
            wish.slider.update()
        self._reset.hide()

    def _moved(self) -> None:
        self._reset.setVisible(any(wish.value() for wish in (self.brighter, self.harder, self.shorter)))
        self.changed.emit()
