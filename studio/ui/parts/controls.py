"""Small controls in the studio's look: buttons, labels, sliders with a value, rows of the inspector.

Each maker sets an accessible name, because a control without one does not exist for a screen reader.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSlider,
    QStackedWidget,
    QStyle,
    QStyleOptionSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.ui.parts.value_field import ValueField, step_for
from studio.ui.qt.plain import plain_tip
from studio.ui.state.words import number_text
from studio.ui.theme import controller, current
from studio.ui.theme.drawings import pixmap
from studio.ui.theme.icons import icon
from studio.ui.theme.tokens import ROW


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A text label; ``role`` picks its look in the style sheet (title, heading, section, dim, small, …)."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        result.setProperty("role", role)
    if role == "section":
        font = result.font()
        font.setLetterSpacing(font.SpacingType.AbsoluteSpacing, 0.8)
        font.setCapitalization(font.Capitalization.AllUppercase)
        result.setFont(font)
    result.setWordWrap(wrap)
    return result


def fit_words(dialog: QWidget) -> None:
    """Make a dialog as high as its wrapped words need at its width, as far as the screen goes: Qt takes them for
    shorter than they are, and would cut them off."""
    layout, screen = dialog.layout(), dialog.screen()
    if layout is not None and screen is not None:
        layout.activate()
        width = max(dialog.minimumWidth(), layout.totalSizeHint().width())
        height = min(layout.totalHeightForWidth(width), screen.availableGeometry().height())
        dialog.setMinimumHeight(height)
        dialog.resize(width, height)


def set_role(widget: QWidget, role: str) -> None:
    """Change a label's look while it is shown."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def set_kind(widget: QWidget, kind: str) -> None:
    """Let a control look as the style sheet draws this kind (primary, sound, quiet; "" for the plain one)."""
    if widget.property("kind") != kind:
        widget.setProperty("kind", kind)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Elided(QLabel):
    """A one-line label that ends in … when there is no room; the whole text is its tool tip, or what `set_tip` says."""

    def __init__(self, text: str = "", role: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__()
        self._mode = mode
        self._full = self._tip = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(24)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._full = text
        self._fit()

    def set_tip(self, tip: str) -> None:
        """Say more than the text in the tool tip, such as the folder a file lies in."""
        self._tip = tip
        self._fit()

    def full_text(self) -> str:
        return self._full

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self._full) + 4, super().sizeHint().height())

    def _fit(self) -> None:
        shown = QFontMetrics(self.font()).elidedText(self._full, self._mode, max(8, self.width()))
        super().setText(shown)
        self.setToolTip(plain_tip(self._tip or (self._full if shown != self._full else "")))
        self.setAccessibleName(self._full)


def button(text: str, on_click: Callable[[], object] | None = None, *, kind: str = "", tip: str = "") -> QPushButton:
    """A text button; ``kind`` is primary (amber, one a page), sound (teal) or quiet."""
    result = QPushButton(text)
    if kind:
        result.setProperty("kind", kind)
    result.setAccessibleName(text.replace("…", ""))
    result.setAutoDefault(False)
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    result.setMinimumHeight(ROW)
    if tip:
        result.setToolTip(plain_tip(tip))
    if on_click is not None:
        result.clicked.connect(lambda: on_click())
    return result


def stacked(page: QWidget, *sheets: QWidget) -> QStackedWidget:
    """Fill ``page`` with ``sheets`` of which one is seen at a time, the first one to begin with."""
    stack = QStackedWidget()
    for sheet in sheets:
        stack.addWidget(sheet)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(stack)
    return stack


class IconButton(QToolButton):
    """A button that shows one of our icons and follows the theme; its name is read out and shown as a tool tip."""

    def __init__(
        self,
        icon_name: str,
        name: str,
        on_click: Callable[[], object] | None = None,
        *,
        kind: str = "icon",
        checkable: bool = False,
        size: int = 18,
        colour: str | None = None,
    ) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._fixed_colour = colour
        self._size = size
        self.setProperty("kind", kind)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.setCheckable(checkable)
        self.setIconSize(QSize(size, size))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if on_click is not None:
            self.clicked.connect(lambda: on_click())
        self.toggled.connect(self._paint_icon)
        controller().changed.connect(self._paint_icon)
        self._paint_icon()

    def set_icon(self, icon_name: str) -> None:
        self._icon_name = icon_name
        self._paint_icon()

    def _paint_icon(self, _change: object = None) -> None:
        colour = self._fixed_colour or current().text
        self.setIcon(icon(self._icon_name, colour, size=self._size))


class AccentSlider(QSlider):
    """A slider that fills from its neutral value to the handle. A double click returns to that value; the wheel
    works only when the slider has the focus, so that scrolling the inspector changes nothing by accident.
    ``typing_asked``: Enter was pressed on it, to type the value."""

    typing_asked = Signal()

    def __init__(self, low: int, high: int, neutral: int, name: str, *, centred: bool = False) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(low, high)
        self.neutral = neutral
        self._centred = centred
        self.setValue(neutral)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(24)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # more is on the right in every language
        self.setPageStep(max(1, (high - low) // 10))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, 24)

    def minimumSizeHint(self) -> QSize:
        return QSize(64, 24)

    def _x(self, value: float) -> float:
        span = max(1, self.maximum() - self.minimum())
        return 7 + (self.width() - 14) * (value - self.minimum()) / span

    def _value_at(self, x: float) -> int:
        share = (x - 7) / max(1, self.width() - 14)
        return round(self.minimum() + share * (self.maximum() - self.minimum()))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(QRectF(1, middle - 1.5, self.width() - 2, 3), 1.5, 1.5)
        start = self._x(self.neutral) if self._centred else 1.0
        end = self._x(self.value())
        if self.isEnabled():
            painter.setBrush(QColor(tokens.amber))
            painter.drawRoundedRect(QRectF(min(start, end), middle - 1.5, abs(end - start), 3), 1.5, 1.5)
        handle = "#f2f0ed" if tokens.dark else tokens.text
        painter.setBrush(QColor(handle if self.isEnabled() else tokens.faint))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.amber), 2))
        painter.drawEllipse(QPointF(end, middle), 6, 6)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setSliderPosition(self._value_at(event.position().x()))
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setSliderPosition(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setSliderDown(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.setValue(self.neutral)
        self.sliderReleased.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.typing_asked.emit()
            return
        before = self.value()
        super().keyPressEvent(event)
        if self.value() != before:
            self.sliderReleased.emit()

    def initStyleOption(self, option: QStyleOptionSlider) -> None:
        super().initStyleOption(option)
        option.state |= QStyle.StateFlag.State_Horizontal


class SliderRow(QWidget):
    """Label, slider, value: one row of the inspector. ``moved`` fires while dragging, ``settled`` on release. The value
    can be typed."""

    moved = Signal(float)
    settled = Signal(float)

    def __init__(
        self,
        name: str,
        low: float,
        high: float,
        neutral: float,
        *,
        step: float = 0.01,
        show: Callable[[float], str] = lambda v: number_text(v, 2),
        centred: bool = False,
        tip: str = "",
    ) -> None:
        super().__init__()
        self._step = step
        self._show = show
        self.slider = AccentSlider(round(low / step), round(high / step), round(neutral / step), name, centred=centred)
        self.slider.setToolTip(plain_tip(tip))
        self.caption = label(name)
        self.caption.setFixedWidth(88)
        self.caption.setToolTip(plain_tip(tip))
        self.caption.setBuddy(self.slider)
        self.reading = ValueField(self.tr("{0}: value").format(name))
        self.reading.setText(show(neutral))
        self.reading.setFixedWidth(56)
        self.reading.typed.connect(self._typed)
        self.setFocusProxy(self.slider)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.caption)
        row.addWidget(self.slider, 1)
        row.addWidget(self.reading)
        self.setFixedHeight(ROW)
        self.slider.valueChanged.connect(self._value_changed)
        self.slider.sliderReleased.connect(lambda: self.settled.emit(self.value()))
        self.slider.typing_asked.connect(self.reading.begin)

    def value(self) -> float:
        return round(self.slider.value() * self._step, 6)

    def set_value(self, value: float) -> None:
        """Show a value without telling anybody."""
        self.slider.blockSignals(True)
        self.slider.setValue(round(value / self._step))
        self.slider.blockSignals(False)
        self.reading.setText(self._show(self.value()))

    def _typed(self, text: str) -> None:
        """The value that is nearest to what was typed, as if the slider had been put there."""
        steps = range(self.slider.minimum(), self.slider.maximum() + 1)
        step = step_for(text, steps, lambda each: self._show(round(each * self._step, 6)))
        if step is not None and step != self.slider.value():
            self.slider.setValue(step)
            self.settled.emit(self.value())

    def _value_changed(self, _value: int) -> None:
        self.reading.setText(self._show(self.value()))
        self.moved.emit(self.value())


class Row(QWidget):
    """Label on the left, any control on the right: one row of the inspector."""

    def __init__(self, name: str, control: QWidget, *more: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.caption = label(name)
        self.caption.setFixedWidth(88)
        self.caption.setWordWrap(True)
        self.caption.setBuddy(control)
        row.addWidget(self.caption)
        row.addWidget(control, 1)
        for widget in more:
            row.addWidget(widget)
        self.setMinimumHeight(ROW)


class Inspector(QScrollArea):
    """The panel on the right: sections with small headings above rows, scrolling when the window is small."""

    def __init__(self, name: str, width: int = 320) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFixedWidth(width)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        self.setWidget(self._body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is wider than the panel is elided or wrapped, never the panel widened or its content cut."""
        super().resizeEvent(event)
        self._body.setMaximumWidth(self.viewport().width())

    def section(self, title: str) -> QLabel:
        heading = label(title, "section")
        if self._column.count() > 1:
            self._insert(_gap(16))
        self._insert(heading)
        self._insert(_gap(2))
        return heading

    def add(self, widget: QWidget) -> QWidget:
        self._insert(widget)
        return widget

    def gap(self, height: int = 8) -> None:
        self._insert(_gap(height))

    def _insert(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)


def _gap(height: int) -> QWidget:
    result = QWidget()
    result.setFixedHeight(height)
    return result


def separator(*, vertical: bool = False) -> QFrame:
    result = QFrame()
    result.setObjectName("separator")
    if vertical:
        result.setFixedWidth(1)
    else:
        result.setFixedHeight(1)
    return result


class EmptyState(QWidget):
    """What a place shows before there is anything in it: what it is for and what to do first."""

    def __init__(self, icon_name: str, title: str, text: str, *buttons: QPushButton) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        heading = label(title, "heading")
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        body = label(text, "dim", wrap=True)
        body.setAlignment(Qt.AlignmentFlag.AlignCenter)
        body.setFixedWidth(420)
        body.setMinimumHeight(body.heightForWidth(420))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for item in buttons:
            row.addWidget(item)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._picture)
        column.addSpacing(8)
        column.addWidget(heading)
        column.addWidget(body, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        column.addLayout(row)
        column.addStretch(1)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        controller().changed.connect(self._paint_icon)
        self._paint_icon()

    def _paint_icon(self, _tokens: object = None) -> None:
        self._picture.setPixmap(pixmap(self._icon_name, current().faint, 48))
