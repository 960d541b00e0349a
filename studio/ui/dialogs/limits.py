"""Limits: how much one file and one job may take, so that a damaged file cannot stop a night's work."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from studio.domain import limits
from studio.domain.limits import Limit
from studio.ui.engine.questions import set_limits
from studio.ui.parts.controls import Row, button, label
from studio.ui.state.workspace import Workspace

_CAPTION = 168
_MOST_HOURS = 10_000
_MILLION = 1e6


@dataclass
class _Field:
    """``number`` of the limit's units are shown as one; ``setting`` is where it is kept."""

    limit: Limit
    setting: str
    unit: float
    box: QSpinBox

    def show(self) -> None:
        self.box.setValue(round(self.limit.value / self.unit) if math.isfinite(self.limit.value) else 0)

    def chosen(self) -> float | None:
        """What is to be kept: None for what holds without a choice."""
        usual = self.limit.usual if math.isfinite(self.limit.usual) else 0.0
        number = self.box.value() * self.unit
        return None if number == usual else number


class LimitsDialog(QDialog):
    """Changes hold at once, for files and jobs that are begun from then on."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Limits"))
        self.setMinimumWidth(480)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Limits"), "heading"))
        column.addWidget(
            label(
                self.tr(
                    "One damaged file must not fill the memory or the disk while you sleep. What goes beyond a limit "
                    "is refused with a sentence, and the other files go on."
                ),
                "dim",
                wrap=True,
            )
        )
        column.addSpacing(8)
        hours = self.tr(" hours")
        self.fields = [
            self._field(column, limits.PIXELS, "max_pixels", self.tr("Pixels of a picture"), 1_000_000, _MILLION),
            self._field(column, limits.FILM_HOURS, "max_film_hours", self.tr("Length of a film"), _MOST_HOURS),
            self._field(column, limits.JOB_HOURS, "max_job_hours", self.tr("Work on one file"), _MOST_HOURS),
            self._field(column, limits.MEMORY_GB, "max_memory_gb", self.tr("Memory for one job"), 10_000),
        ]
        for field, suffix in zip(self.fields, (self.tr(" million"), hours, hours, self.tr(" GB")), strict=True):
            field.box.setSuffix(suffix)
        self.memory = self.fields[-1].box
        self.memory.setMinimum(0)
        self.memory.setSpecialValueText(self.tr("What the computer has, less a reserve"))
        column.addWidget(
            label(self.tr("The time in which a job is paused does not count as work."), "small", wrap=True)
        )
        column.addSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(button(self.tr("Usual limits"), self._reset, tip=self.tr("As they are without a choice")))
        row.addStretch(1)
        close = button(self.tr("Close"), self.accept, kind="primary")
        close.setDefault(True)
        row.addWidget(close)
        column.addLayout(row)
        self._show()

    def _field(
        self, column: QVBoxLayout, limit: Limit, setting: str, name: str, most: int, unit: float = 1.0
    ) -> _Field:
        box = QSpinBox()
        box.setRange(1, most)
        box.setGroupSeparatorShown(True)
        box.setAccessibleName(name)
        box.lineEdit().setTextMargins(8, 0, 8, 0)
        row = Row(name, box)
        row.caption.setFixedWidth(_CAPTION)
        column.addWidget(row)
        field = _Field(limit, setting, unit, box)
        box.editingFinished.connect(self._changed)
        return field

    def _show(self) -> None:
        for field in self.fields:
            field.show()

    def _reset(self) -> None:
        for field in self.fields:
            setattr(self.workspace.settings, field.setting, None)
        self._keep()
        self._show()

    def _changed(self) -> None:
        for field in self.fields:
            setattr(self.workspace.settings, field.setting, field.chosen())
        self._keep()

    def _keep(self) -> None:
        limits.choose(self.workspace.settings.limits)
        set_limits(self.workspace.bridge)
        self.workspace.save_settings()

    def done(self, result: int) -> None:
        """Also what is being typed when the dialog is closed."""
        self._changed()
        super().done(result)
