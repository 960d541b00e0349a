"""The part of a film's export in which one chooses what else is written, and the clock that it counts by."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from studio.domain.delivery import DeliverySettings, clock_of
from studio.jobs.deliveries import kinds
from studio.ui.dialogs.deliveries import DELIVERIES, Delivery
from studio.ui.parts.controls import Row, label
from studio.ui.qt.plain import plain_tip

COLUMNS = 2


class DeliveryChoices(QWidget):
    """``boxes`` has a box for every delivery by its id, ``start`` the time code of the film's first picture for those
    that count by a clock. ``changed`` whenever something else is chosen."""

    changed = Signal()

    def __init__(self, chosen: Collection[str], clock: DeliverySettings, fps: float) -> None:
        super().__init__()
        self._fps = fps
        self._sound = self._colour = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Also"), "section"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        column.addLayout(self._grid)
        self.boxes: dict[str, QCheckBox] = {}
        for each in DELIVERIES:
            box = QCheckBox(QCoreApplication.translate("deliveries", each.title))
            if each.tip:
                box.setToolTip(plain_tip(QCoreApplication.translate("deliveries", each.tip)))
            box.setChecked(each.id in chosen)
            box.toggled.connect(lambda _on: self.changed.emit())
            self.boxes[each.id] = box
        self._build_clock(column, clock)

    def _build_clock(self, column: QVBoxLayout, clock: DeliverySettings) -> None:
        self.start = QLineEdit(clock.start)
        self.start.setPlaceholderText("00:00:00:00")
        self.start.setMaxLength(20)
        self.start.setAccessibleName(self.tr("Time code of the first picture"))
        self.start.textChanged.connect(lambda _text: self.changed.emit())
        self.two_pop = QCheckBox(self.tr("10 s of leader with a 2-pop"))
        self.two_pop.setChecked(clock.two_pop)
        self.two_pop.toggled.connect(self._pop_toggled)
        self._clock_row = Row(self.tr("Starts at"), self.start, self.two_pop)
        column.addSpacing(4)
        column.addWidget(self._clock_row)

    def _pop_toggled(self, on: bool) -> None:
        self.start.setPlaceholderText("01:00:00:00" if on else "00:00:00:00")
        self.changed.emit()

    def offer(self, *, sound: bool, colour: bool) -> None:
        """Show what can be had with such an export."""
        self._sound, self._colour = sound, colour
        fitting = [each for each in DELIVERIES if each.fits(sound=sound, colour=colour)]
        for each in DELIVERIES:
            self._grid.removeWidget(self.boxes[each.id])
            self.boxes[each.id].setVisible(each in fitting)
        columns = COLUMNS if len(fitting) > COLUMNS else 1
        rows = -(-len(fitting) // columns)
        for place, each in enumerate(fitting):
            self._grid.addWidget(self.boxes[each.id], place % rows, place // rows)
        self._clock_row.setVisible(self._counts)
        self.setVisible(bool(fitting))

    @property
    def wanted(self) -> list[Delivery]:
        return [
            each
            for each in DELIVERIES
            if self.boxes[each.id].isChecked() and each.fits(sound=self._sound, colour=self._colour)
        ]

    @property
    def _counts(self) -> bool:
        """Whether something is wanted that counts by the clock."""
        return any(kind in kinds() for each in self.wanted for kind in each.extras)

    @property
    def clock(self) -> DeliverySettings:
        return DeliverySettings(self.start.text().strip(), self.two_pop.isChecked())

    @property
    def problem(self) -> str:
        """Why the clock cannot be used, as a sentence; "" where it can, or nothing counts by it."""
        if not self._counts:
            return ""
        try:
            clock_of(self.clock, self._fps or 25.0)
        except ValueError:
            if self.clock.two_pop:
                return self.tr("The delivery cannot start there: give a time code with room for the leader before it.")
            return self.tr("The delivery cannot start there: give a time code such as 01:00:00:00.")
        return ""

    @property
    def settings(self) -> DeliverySettings | None:
        """The clock as the recipe takes it; None where nothing counts by it, or as usual."""
        return self.clock if self._counts and self.clock != DeliverySettings() else None
