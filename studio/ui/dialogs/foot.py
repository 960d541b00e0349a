"""The foot of a large dialog: a line above it, what is to be said at the left, buttons at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget


def dialog_foot(spacing: int) -> tuple[QWidget, QHBoxLayout]:
    """The foot and the row in it that is to be filled; the style sheet draws its line."""
    foot = QWidget()
    foot.setObjectName("dialogFoot")
    foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(foot)
    row.setContentsMargins(24, 12, 24, 12)
    row.setSpacing(spacing)
    return foot, row
