"""A short guide: what the program is for, place by place, with its own drawings."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from studio.ui.parts.controls import button, label
from studio.ui.parts.illustrations import draw
from studio.ui.theme import current

PICTURE = QSize(512, 168)


class GuideDialog(QDialog):
    """Four sheets, one for each place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("A short guide"))
        self.setFixedWidth(PICTURE.width() + 48)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        self.sheets = QStackedWidget()
        for kind, title, steps in self._texts():
            self.sheets.addWidget(self._sheet(kind, title, steps))
        column.addWidget(self.sheets)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.where = label("", "dim")
        self.back = button(self.tr("Back"), lambda: self._turn(-1))
        self.on = button(self.tr("Next"), lambda: self._turn(1), kind="primary")
        self.on.setDefault(True)
        row.addWidget(self.where)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.on)
        column.addLayout(row)
        self._show()

    def _texts(self) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        return (
            (
                "photo",
                self.tr("Photographs"),
                (
                    self.tr("Drop scans on the window and press Colourise. Drag the line to compare with the scan."),
                    self.tr("Where you know a colour, take the point tool (P) and click: what looks alike follows."),
                    self.tr("Confidence (C) hatches the places where colours are little more than guesses."),
                    self.tr("Shift+V keeps a version by a name, for good; 1 to 9 take one, Alt+1 to Alt+5 rate."),
                ),
            ),
            (
                "film",
                self.tr("Film and sound"),
                (
                    self.tr("Find sounds watches the film once and lists what should be heard, with how sure it is."),
                    self.tr("Unsure cues stay silent until you decide: Y keeps one, X removes it, N goes on."),
                    self.tr("M sets a cue and listens to what you type. I and O mark a part, Ctrl+L plays it round."),
                    self.tr("Colour shows a frame as the film will have it; Export writes picture and sound at once."),
                ),
            ),
            (
                "batch",
                self.tr("Batch, and projects"),
                (
                    self.tr("Batch works through whole folders and goes on after a break, even after a power cut."),
                    self.tr(
                        "A project keeps a whole job in one small file: edits, never pictures. Its folder can be"
                        " moved or archived; files that were moved are known again by their content."
                    ),
                ),
            ),
            (
                "library",
                self.tr("Sound library"),
                (
                    self.tr("Search in your own words, also by likeness; drag a sound onto the timeline."),
                    self.tr("Your own folders are read in the background and never altered."),
                ),
            ),
        )

    def _sheet(self, kind: str, title: str, steps: tuple[str, ...]) -> QWidget:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        picture = QLabel()
        image = draw(kind, PICTURE.width(), PICTURE.height(), self.devicePixelRatioF(), current())
        picture.setPixmap(QPixmap.fromImage(image))
        column.addWidget(picture)
        column.addWidget(label(title, "heading"))
        for step in steps:
            text = label(step, "dim", wrap=True)
            text.setMinimumHeight(text.heightForWidth(PICTURE.width()))
            column.addWidget(text)
        column.addStretch(1)
        return sheet

    def _turn(self, by: int) -> None:
        place = self.sheets.currentIndex() + by
        if place >= self.sheets.count():
            self.accept()
            return
        self.sheets.setCurrentIndex(max(0, place))
        self._show()

    def _show(self) -> None:
        place, count = self.sheets.currentIndex(), self.sheets.count()
        self.where.setText(self.tr("{0} of {1}").format(place + 1, count))
        self.back.setEnabled(place > 0)
        self.on.setText(self.tr("Done") if place + 1 == count else self.tr("Next"))
