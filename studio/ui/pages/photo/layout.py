"""How the page of photographs is laid out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def strip_line(filter_box: QWidget, strip: QWidget) -> QWidget:
    """The filmstrip with its filter beside it."""
    line = QWidget()
    line.setObjectName("strip")
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(line)
    row.setContentsMargins(12, 0, 12, 0)
    row.addWidget(filter_box)
    row.addWidget(strip, 1)
    return line


def beside(picture: QWidget, below: list[QWidget], panel: QWidget) -> QWidget:
    """The picture, what stands below it, and the panel on the right of both."""
    whole = QWidget()
    left = QVBoxLayout()
    left.setSpacing(0)
    left.addWidget(picture, 1)
    for widget in below:
        left.addWidget(widget)
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addLayout(left, 1)
    row.addWidget(panel)
    return whole
