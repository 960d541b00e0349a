"""A line that says about how large the results of an export will be, from a part of them that is really stored."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from studio.domain.questions import EstimateSize, ExportSize
from studio.ui.engine import questions
from studio.ui.engine.bridge import Bridge
from studio.ui.parts.controls import set_role
from studio.ui.state.words import size_text

LOOKED_AT = 3
"""Photographs from whose sizes that of all is judged."""


class SizeEstimate(QLabel):
    """``ask`` replaces what was asked before; ``forget`` when nobody looks any more."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._count, self._all_seen = 0, False
        self.setWordWrap(True)
        self.setMinimumHeight(20)
        set_role(self, "dim")

    def ask(self, every: Sequence[EstimateSize], count: int, device: str) -> None:
        """``every``: one question a photograph; ``count``: how many files come of them."""
        self._count = count
        self.setText(self.tr("Working out the size…"))
        step = max(1, (len(every) - 1) // (LOOKED_AT - 1))
        asked = every[::step][:LOOKED_AT]
        self._all_seen = count == len(asked)
        questions.export_sizes(self._bridge, self, asked, device, self._show, lambda _: self.setText(""))

    def forget(self) -> None:
        self.setText("")
        questions.forget_export_sizes(self._bridge, self)

    def _show(self, sizes: list[ExportSize]) -> None:
        mean = sum(size.bytes for size in sizes) / len(sizes)
        if self._count == 1:
            text = self.tr("About {0}, {1} × {2} pixels")
            self.setText(text.format(size_text(mean), sizes[0].width, sizes[0].height))
        elif self._all_seen:
            self.setText(self.tr("About {0} altogether").format(size_text(mean * self._count)))
        else:
            self.setText(self.tr("About {0} altogether, judged by a few").format(size_text(mean * self._count)))
