"""The picture on its neutral grey surround: zoom, pan, and a line between before and after that can be dragged and
turned."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from studio.ui.parts.viewer import overlays
from studio.ui.parts.viewer.gestures import Gestures
from studio.ui.parts.viewer.loupe import Loupe
from studio.ui.parts.viewer.painting import paint_brush, paint_viewer
from studio.ui.parts.viewer.stage import Stage
from studio.ui.theme import controller

WHEEL_STEP = 1.2
TURN_DEGREES = 15.0


class Viewer(Stage):
    """Shows one photograph and follows mouse, wheel and keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Picture"))
        self.setAccessibleDescription(
            self.tr(
                "Turn the wheel to zoom, drag to move. Drag the line, or press Alt with the left and right arrow, to "
                "compare the original scan with the colourised picture; Alt with the others turns the line."
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 240)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.gestures = Gestures(self)
        self.loupe = Loupe(self)
        self.loupe.changed.connect(self.update)
        controller().changed.connect(self.update)

    def hold_pan(self, on: bool) -> None:
        """While held, dragging moves the picture, whatever the tool is."""
        self.gestures.panning = on
        self.gestures.show_cursor(self.gestures.pointer or QPointF(-1, -1))

    def let_go(self) -> None:
        """Nothing is held any more, such as when the window has lost the keys to another one."""
        self.hold_blink(False)
        self.hold_pan(False)

    # -- events ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_viewer(painter, self, line_held=self.gestures.line_held)
        pointer = self.gestures.pointer
        if pointer is not None and self.gestures.may_brush(pointer):
            paint_brush(painter, self, pointer)
        self._paint_reach(painter)
        if self.loupe.on and not self.placement.empty and not self.gestures.drag:
            self.loupe.paint(painter, self.gestures.pointer or QPointF(self.rect().center()))

    def _paint_reach(self, painter: QPainter) -> None:
        """How far the point reaches that is under the pointer, or would be set there."""
        pointer = self.gestures.pointer
        if pointer is None or self.placement.empty or not self.gestures.may_point(pointer):
            return
        number = self.gestures.point_at(pointer)
        at = self.on_screen(self.points[number][0]) if number >= 0 else pointer
        radius = self.radii[number] if 0 <= number < len(self.radii) else self.point_radius
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        overlays.paint_ring(painter, at, radius * min(self.placement.size) * self.scale)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.gestures.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.gestures.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.gestures.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.gestures.double_click(event.position())

    def leaveEvent(self, event: object) -> None:
        self.gestures.leave()
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos(), self.gestures.point_at(QPointF(event.pos())))

    def wheelEvent(self, event: QWheelEvent) -> None:
        fine = event.pixelDelta().y()
        steps = fine / 60 if fine and event.phase() != Qt.ScrollPhase.NoScrollPhase else event.angleDelta().y() / 120
        if steps:
            self.zoom_to(self.scale * WHEEL_STEP**steps, event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        arrows = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        right, down = arrows.get(Qt.Key(event.key()), (0, 0))
        if right and alt:
            self.set_split(self.divider.share + 0.02 * right)
        elif down and alt:
            self.turn_split(TURN_DEGREES * down)
        elif (right or down) and not self.placement.fitted:
            self.pan_by(-64 * right, -64 * down)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        self.update()

    def focusOutEvent(self, event: object) -> None:
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.let_go()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.placement.fitted:
            self.fit()

    def stop(self) -> None:
        """End the reading threads (before the widget goes)."""
        self._blink.stop()
        self.loupe.stop()
        self.store.stop()
