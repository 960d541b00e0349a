"""The sheet of keyboard shortcuts, made from the same list as the menus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.ui.parts.controls import button, label
from studio.ui.state.actions import ActionRegistry


class ShortcutsDialog(QDialog):
    def __init__(self, registry: ActionRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(760, 640)
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(24, 24, 24, 24)
        grid.setHorizontalSpacing(32)
        places = {"": self.tr("Everywhere"), "photo": self.tr("Photographs"), "film": self.tr("Film and sound")}
        scroll = QScrollArea()
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        columns: list[QVBoxLayout] = []
        for place, title in places.items():
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(label(title, "section"))
            column.addSpacing(4)
            for command in registry.commands():
                if command.place == place and command.shortcut:
                    row = QHBoxLayout()
                    row.addWidget(label(command.text, wrap=True), 1)
                    keys = label(QKeySequence(command.shortcut).toString(QKeySequence.SequenceFormat.NativeText))
                    keys.setObjectName("chip")
                    keys.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
                    row.addWidget(keys)
                    column.addLayout(row)
            column.addStretch(1)
            columns.append(column)
        left = QVBoxLayout()
        left.addLayout(columns[0])
        left.addSpacing(16)
        left.addLayout(columns[1])
        grid.addLayout(left, 0, 0)
        grid.addLayout(columns[2], 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        scroll.setAccessibleName(self.tr("Keyboard shortcuts"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 16)
        whole.addWidget(scroll, 1)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(button(self.tr("Close"), self.accept, kind="primary"))
        whole.addLayout(row)
