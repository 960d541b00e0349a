"""Painted widgets where people write from right to left: places are mirrored, texts begin on the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget


def painter_of(widget: QWidget) -> QPainter:
    """A painter whose texts begin where lines begin in the widget's direction."""
    painter = QPainter(widget)
    painter.setLayoutDirection(widget.layoutDirection())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def in_direction(widget: QWidget, area: QRectF) -> QRectF:
    """A place of a widget that was said from its left, where it is in the widget's direction."""
    if widget.layoutDirection() == Qt.LayoutDirection.LeftToRight:
        return area
    return QRectF(widget.width() - area.right(), area.y(), area.width(), area.height())
