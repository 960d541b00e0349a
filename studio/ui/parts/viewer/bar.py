"""The line below the picture: its tools, what is shown of it, how large."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from studio.ui.parts.controls import IconButton, label, separator
from studio.ui.parts.viewer.view import Viewer
from studio.ui.qt.plain import plain_tip
from studio.ui.qt.reading_order import one_tab_stop
from studio.ui.state.words import number_text

ROOMY = 860
"""Width from which on the switches have words."""


class ViewerBar(QWidget):
    """Of one viewer, which it follows and steers."""

    def __init__(self, viewer: Viewer) -> None:
        super().__init__()
        self._viewer = viewer
        self.setObjectName("viewerBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(38)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(4)
        self.tools: dict[str, IconButton] = {}
        for tool in self._build_tools():
            row.addWidget(tool)
        row.addWidget(_line())
        self.confidence = self._switch(
            "confidence", self.tr("Confidence"), self.tr("Show where the colours are guesses")
        )
        self.confidence.toggled.connect(viewer.show_confidence)
        row.addWidget(self.confidence)
        self.loupe = self._switch(
            "loupe", self.tr("Loupe"), self.tr("Enlarge what is under the pointer, in numbers (L)")
        )
        self.loupe.toggled.connect(viewer.loupe.switch)
        viewer.loupe.changed.connect(lambda: self.loupe.setChecked(viewer.loupe.on))
        row.addWidget(self.loupe)
        row.addStretch(1)
        self._middle = QHBoxLayout()
        row.addLayout(self._middle)
        row.addStretch(1)
        self.reading = label("100 %", "dim")
        self.reading.setFixedWidth(52)
        self.reading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(_word(self.tr("Fit"), self.tr("Fit the whole picture into the window (F)"), viewer.fit))
        row.addWidget(self.reading)
        row.addWidget(_word("1:1", self.tr("Show the picture's own pixels (Z)"), viewer.actual_size))
        viewer.scale_changed.connect(self._show_scale)
        viewer.confidence_changed.connect(self._confidence_changed)
        self._confidence_changed(False)

    def put_in_middle(self, widget: QWidget) -> None:
        """Something that the page adds."""
        self._middle.addWidget(widget)

    def _build_tools(self) -> list[IconButton]:
        group = QButtonGroup(self)
        for tool, icon, name in (
            ("hand", "hand", self.tr("Move the picture (H)")),
            ("point", "point", self.tr("Set a colour on a point (P)")),
            ("brush", "brush", self.tr("Paint a colour, [ and ] change the size (U)")),
            ("erase", "eraser", self.tr("Take colour points and strokes off (E)")),
            ("strength", "strength", self.tr("Paint how strong the colours are (S)")),
            ("why", "why", self.tr("Why this colour? Ask for the likely ones (Y)")),
        ):
            one = IconButton(icon, name, kind="quiet", checkable=True)
            one.clicked.connect(lambda _on=False, t=tool: self._viewer.set_tool(t))
            group.addButton(one)
            self.tools[tool] = one
        one_tab_stop(group)
        self.tools["hand"].setChecked(True)
        self._viewer.tool_changed.connect(lambda tool: self.tools[tool].setChecked(True))
        return list(self.tools.values())

    def _switch(self, icon: str, text: str, tip: str) -> IconButton:
        switch = IconButton(icon, tip, kind="switch", checkable=True, size=16)
        switch.setText(text)
        return switch

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        words = style.ToolButtonTextBesideIcon if event.size().width() >= ROOMY else style.ToolButtonIconOnly
        for switch in (self.confidence, self.loupe):
            switch.setToolButtonStyle(words)

    def _confidence_changed(self, there: bool) -> None:
        """What the user wanted is remembered for the next picture that has a map."""
        wanted = self._viewer.confidence_wanted
        self.confidence.setEnabled(there)
        self.confidence.setChecked(wanted and there)
        self._viewer.show_confidence(wanted)

    def _show_scale(self, scale: float) -> None:
        percent = scale * self._viewer.devicePixelRatioF() * 100
        self.reading.setText(f"{number_text(percent, 0 if percent >= 10 else 1)} %")
        self.reading.setAccessibleName(self.tr("Zoom {0} %").format(round(percent)))


def _line() -> QWidget:
    line = separator(vertical=True)
    line.setFixedHeight(20)
    return line


def _word(text: str, name: str, on_click: object) -> QToolButton:
    result = QToolButton()
    result.setText(text)
    result.setProperty("kind", "switch")
    result.setAccessibleName(name)
    result.setToolTip(plain_tip(name))
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    result.clicked.connect(lambda: on_click())  # type: ignore[operator]
    return result
