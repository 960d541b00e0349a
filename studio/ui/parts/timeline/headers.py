"""The timeline as a whole: the painted view, the names of its lanes with mute and solo, zoom buttons, a scroll bar."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QToolButton, QVBoxLayout, QWidget

from studio.domain.cues import CueSheet, Track
from studio.ui.parts.controls import label
from studio.ui.parts.meters import LevelBars
from studio.ui.parts.timeline.geometry import ROOMY, RULER, TIGHT
from studio.ui.parts.timeline.view import MUSIC, TRACKS, TimelineView
from studio.ui.qt.plain import plain_tip

HEADER_WIDTH = 120
ZOOM_STEP = 1.6


class Timeline(QWidget):
    """The view with its headers (mute and solo of each lane) and its scroll bar. In a low window lanes are lower."""

    mute_asked = Signal(str, bool)
    solo_asked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = TimelineView()
        self._build_headers()
        self.bar = QScrollBar(Qt.Orientation.Horizontal)
        self.bar.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.bar.setAccessibleName(self.tr("Scroll the timeline"))
        self.bar.valueChanged.connect(lambda value: self.view.set_offset(value / 1000))
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.view, 1)
        right.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._headers)
        row.addLayout(right, 1)
        self.view.view_changed.connect(self._show_bar)
        self._show_bar()

    def _build_headers(self) -> None:
        self._headers = QWidget()
        self._headers.setObjectName("sidebar")
        self._headers.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._headers.setFixedWidth(HEADER_WIDTH)
        column = QVBoxLayout(self._headers)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._zoom_row())
        self.shots = label("", "small")
        self._film = _header(self.tr("Film"), self.shots)
        column.addWidget(self._film)
        self.mutes: dict[str, QToolButton] = {}
        self.solos: dict[str, QToolButton] = {}
        self._lanes: list[QWidget] = []
        names: dict[Track, str] = {
            "AMB": self.tr("Ambience"),
            "SFX": self.tr("Effects"),
            "FLY": self.tr("Foley"),
            "MX": self.tr("Music"),
        }
        for track in (*TRACKS, MUSIC):
            mute = _lane_button("M", self.tr("Mute {0}").format(names[track]))
            solo = _lane_button("S", self.tr("Hear only {0}").format(names[track]))
            mute.clicked.connect(lambda on, t=track: self.mute_asked.emit(t, on))
            solo.clicked.connect(lambda on, t=track: self.solo_asked.emit(t, on))
            self.mutes[track], self.solos[track] = mute, solo
            self._lanes.append(_header(names[track], mute, solo))
            column.addWidget(self._lanes[-1])
        self._lanes[-1].hide()
        self.levels = LevelBars()
        column.addWidget(_header(self.tr("Mix"), self.levels), 1)
        self._fit_heights()

    def _zoom_row(self) -> QWidget:
        box = QWidget()
        box.setFixedHeight(RULER)
        row = QHBoxLayout(box)
        row.setContentsMargins(12, 2, 8, 2)
        row.setSpacing(2)
        self.zoom_out = _lane_button("−", self.tr("Show more of the film (−)"), checkable=False)
        self.zoom_out.clicked.connect(lambda: self.view.zoom(1 / ZOOM_STEP))
        self.zoom_in = _lane_button("+", self.tr("Show the film larger (+)"), checkable=False)
        self.zoom_in.clicked.connect(lambda: self.view.zoom(ZOOM_STEP))
        self.whole = _lane_button("↔", self.tr("Show the whole film (F)"), checkable=False)
        self.whole.clicked.connect(self.view.show_all)
        for button in (self.zoom_out, self.zoom_in, self.whole):
            row.addWidget(button)
        row.addStretch(1)
        return box

    def set_sheet(self, sheet: CueSheet | None) -> None:
        self.view.set_sheet(sheet)
        self._lanes[-1].setVisible(MUSIC in self.view.tracks)
        self._choose_heights()
        cues = sheet.cues if sheet is not None else ()
        for track, mute in self.mutes.items():
            own = [c for c in cues if c.track == track]
            solo = self.solos[track]
            mute.setChecked(sheet is not None and track in sheet.muted_tracks)
            solo.setChecked(sheet is not None and track in sheet.solo_tracks)
            mute.setEnabled(bool(own) or mute.isChecked())
            solo.setEnabled(bool(own) or solo.isChecked())
        count = len(sheet.shots) if sheet is not None else 0
        self.shots.setText(self.tr("%Ln shot(s)", "", count) if count else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._choose_heights()

    def _choose_heights(self) -> None:
        self.view.set_heights(ROOMY if self.height() >= ROOMY.total(len(self.view.tracks)) else TIGHT)
        self._fit_heights()

    def _fit_heights(self) -> None:
        heights = self.view.heights
        tight = heights == TIGHT
        self._film.setFixedHeight(heights.film)
        for box in (self._film, *self._lanes):
            layout = box.layout()
            if layout is not None:
                layout.setContentsMargins(16, 2 if tight else 8, 8, 0 if tight else 4)
                layout.setSpacing(0 if tight else 2)
        for lane in self._lanes:
            lane.setFixedHeight(heights.lane)
        self.shots.setVisible(not tight)

    def _show_bar(self) -> None:
        view = self.view
        hidden = max(0.0, view.duration_s - view.span_s) if not view.fit else 0.0
        self.bar.blockSignals(True)
        self.bar.setRange(0, round(hidden * 1000))
        self.bar.setPageStep(max(1, round(view.span_s * 1000)))
        self.bar.setSingleStep(max(1, round(view.span_s * 100)))
        self.bar.setValue(round(view.offset_s * 1000))
        self.bar.blockSignals(False)
        self.bar.setVisible(hidden > 0)
        self.zoom_out.setEnabled(not view.fit)
        self.whole.setEnabled(not view.fit)


def _header(name: str, *widgets: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(16, 8, 8, 4)
    column.setSpacing(2)
    title = label(name, "brand")
    column.addWidget(title)
    row = QHBoxLayout()
    row.setSpacing(4)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(1)
    return box


def _lane_button(text: str, name: str, *, checkable: bool = True) -> QToolButton:
    result = QToolButton()
    result.setText(text)
    result.setCheckable(checkable)
    result.setProperty("kind", "lane")
    result.setAccessibleName(name)
    result.setToolTip(plain_tip(name))
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return result
