"""The three panels on the right of the film page, one for each task: sound, colour, things."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from studio.ui.parts.controls import Inspector
from studio.ui.qt.plain import plain_tip
from studio.ui.qt.reading_order import one_tab_stop

WIDTH, NARROW = 320, 288


class TaskPanels(QWidget):
    """``current`` is "sound", "colour" or "things"; ``changed`` tells it when another one is shown."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.sound = Inspector(self.tr("Sound of the film"))
        self.colour = Inspector(self.tr("Colour of the film"))
        self.things = Inspector(self.tr("Things shown to the program"))
        self._panels = {"sound": self.sound, "colour": self.colour, "things": self.things}
        names = {"sound": self.tr("Sound"), "colour": self.tr("Colour"), "things": self.tr("Things")}
        keys = {"sound": "Alt+1", "colour": "Alt+2", "things": "Alt+3"}
        self.tabs: dict[str, QToolButton] = {}
        bar = QWidget()
        bar.setObjectName("taskBar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget()
        for task, panel in self._panels.items():
            tab = QToolButton()
            tab.setText(names[task])
            tab.setCheckable(True)
            tab.setProperty("kind", "task")
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tab.setAccessibleName(panel.accessibleName())
            tab.setToolTip(plain_tip(f"{panel.accessibleName()} ({keys[task]})"))
            tab.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            tab.clicked.connect(lambda _on=False, t=task: self.show_task(t))
            self._group.addButton(tab)
            self.tabs[task] = tab
            row.addWidget(tab)
            self._stack.addWidget(panel)
        one_tab_stop(self._group)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        self.current = "sound"
        self.set_narrow(False)
        self.show_task("sound")

    def show_task(self, task: str) -> None:
        self.current = task
        self.tabs[task].setChecked(True)
        self._stack.setCurrentWidget(self._panels[task])
        self.changed.emit(task)

    def set_narrow(self, narrow: bool) -> None:
        """In a small window the picture needs the room more."""
        width = NARROW if narrow else WIDTH
        self.setFixedWidth(width)
        for panel in self._panels.values():
            panel.setFixedWidth(width)
