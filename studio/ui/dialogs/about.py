"""About: what the program is, what its results are and are not, what it is made with."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.ui.parts.controls import button, fit_words, label
from studio.ui.theme.drawings import FOLDER


class AboutDialog(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Phonochrome"))
        self.setMinimumWidth(520)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 16)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(16)
        mark = QLabel()
        mark.setPixmap(QIcon(str(FOLDER / "phonochrome.svg")).pixmap(QSize(56, 56), 2.0))
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        titles = QVBoxLayout()
        titles.addWidget(label("Phonochrome", "heading"))
        titles.addWidget(label(self.tr("Version {0}").format(_version()), "dim"))
        head.addLayout(titles, 1)
        column.addLayout(head)
        column.addSpacing(8)
        for heading, text in (
            (
                self.tr("What the results are"),
                self.tr(
                    "Colours are estimated from what similar things usually look like; the true colours of a "
                    "photograph cannot be known from its grey tones. Sounds are placed where something seems to be "
                    "heard; they were not recorded with the film. Every result says so in its metadata, and a receipt "
                    "next to it records how it was made."
                ),
            ),
            (
                self.tr("What stays as it is"),
                self.tr("Originals are only read. Everything happens on this computer; nothing is sent anywhere."),
            ),
            (
                self.tr("Made with"),
                self.tr(
                    "Qt, PyTorch, libvips, FFmpeg, librosa and others, under their own licences. The sounds that come "
                    "with the program are made by its own code and free to use (CC0)."
                ),
            ),
        ):
            column.addWidget(label(heading, "section"))
            column.addWidget(label(text, "dim", wrap=True))
            column.addSpacing(8)
        row = QHBoxLayout()
        row.addStretch(1)
        close = button(self.tr("Close"), self.accept, kind="primary")
        close.setDefault(True)
        row.addWidget(close)
        column.addLayout(row)
        fit_words(self)


def _version() -> str:
    try:
        return version("phonochrome")
    except PackageNotFoundError:
        return "0.1.0"
