"""One optional model: what it is good at, what it needs, whose it is; installed, on its way, or to be had."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from studio.domain.progress import ProgressUpdate
from studio.domain.questions import BeforeAfter, OptionalModel
from studio.ui.parts.controls import Elided, button, label, set_kind
from studio.ui.state.sentences import said
from studio.ui.state.words import eta_text, number_text, short_time

translate = QCoreApplication.translate

_SAMPLE_WIDTH, _SAMPLE_HEIGHT = 176, 116


class ModelCard(QFrame):
    """Shows one model and asks for what is to be done with it; it does nothing itself."""

    install_asked = Signal(str)
    pause_asked = Signal(str)
    remove_asked = Signal(str)
    discard_asked = Signal(str)

    def __init__(self, model: OptionalModel) -> None:
        super().__init__()
        self.model = model
        self.busy = False
        self.setObjectName("modelCard")
        self.setAccessibleName(model.title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(4)
        self._build_head(column)
        column.addWidget(label(model.good_at, wrap=True))
        column.addSpacing(4)
        self.needs = label("", "small", wrap=True)
        column.addWidget(self.needs)
        column.addWidget(label(self._origin(), "small", wrap=True))
        self._build_work(column)
        self._build_sample(column)
        column.addStretch(1)
        column.addSpacing(4)
        column.addWidget(self._links())
        self.show_model(model)

    def _build_head(self, column: QVBoxLayout) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        self.state = label(self.tr("Installed"), "good")
        self.remove = button(self.tr("Remove"), lambda: self.remove_asked.emit(self.model.id), kind="quiet")
        self.install = button(self.tr("Install"), lambda: self.install_asked.emit(self.model.id))
        self.pause = button(self.tr("Pause"), lambda: self.pause_asked.emit(self.model.id))
        self.discard = button(self.tr("Throw away"), lambda: self.discard_asked.emit(self.model.id), kind="quiet")
        self.discard.setToolTip(self.tr("Delete what has been fetched so far"))
        head.addWidget(Elided(self.model.title, "heading"), 1)
        for widget in (self.state, self.remove, self.discard, self.pause, self.install):
            head.addWidget(widget)
        for control in (self.remove, self.install, self.pause, self.discard):
            control.setAccessibleName(f"{control.text()}: {self.model.title}")
        column.addLayout(head)

    def _build_work(self, column: QVBoxLayout) -> None:
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("Progress of installing {0}").format(self.model.title))
        self.stage = Elided("", "small")
        self._work = QWidget()
        inside = QVBoxLayout(self._work)
        inside.setContentsMargins(0, 8, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(self.bar)
        inside.addWidget(self.stage)
        column.addWidget(self._work)

    def _build_sample(self, column: QVBoxLayout) -> None:
        self.sample = QWidget()
        row = QHBoxLayout(self.sample)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        self._pictures = [_Picture(self.tr("Before")), _Picture(self.tr("After"))]
        for picture in self._pictures:
            row.addWidget(picture)
        row.addStretch(1)
        self.sample.hide()
        column.addWidget(self.sample)

    def _links(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for text, address in (
            (self.tr("Its authors’ card"), self.model.card_url),
            (self.tr("Licence"), self.model.licence_url),
        ):
            if address:
                link = button(text, partial(QDesktopServices.openUrl, QUrl(address)), kind="link", tip=address)
                link.setAccessibleName(f"{text}: {self.model.title}")
                link.setMaximumWidth(link.fontMetrics().horizontalAdvance(text) + 12)  # its text begins where others do
                row.addWidget(link)
        row.addStretch(1)
        return line

    # -- showing ---------------------------------------------------------------------------------------------------

    def show_model(self, model: OptionalModel) -> None:
        """What is known of it now."""
        self.model = model
        begun = 0 < model.fetched < 1 and not model.installed
        self.needs.setText(self._needs_text())
        self.state.setVisible(model.installed and not self.busy)
        self.remove.setVisible(model.installed and not self.busy)
        self.discard.setVisible(begun and not self.busy)
        self.pause.setVisible(self.busy)
        self.install.setVisible(not model.installed and not self.busy)
        self.install.setEnabled(model.fetchable)
        if not model.fetchable:
            self.install.setToolTip(self.tr("Its authors give no address to fetch it from: use “From a file…” above"))
        self.install.setText(self.tr("Go on") if begun else self.tr("Install"))
        self._work.setVisible(self.busy or begun)
        if begun and not self.busy:
            self.bar.setValue(round(1000 * model.fetched))
            self.stage.setText(self.tr("Paused at {0} %").format(round(100 * model.fetched)))
        if not model.installed:
            self.sample.hide()

    def show_busy(self, busy: bool) -> None:
        """It is being installed, or no longer."""
        self.busy = busy
        if busy:
            self.bar.setValue(0)
            self.stage.setText(self.tr("Connecting…"))
        self.show_model(self.model)

    def show_progress(self, update: ProgressUpdate) -> None:
        self.bar.setValue(round(1000 * update.fraction))
        left = eta_text(update.eta_s)
        stage = said(update.stage)
        stage = stage[:1].upper() + stage[1:]
        self.stage.setText(" · ".join(part for part in (stage, left) if part))

    def show_sample(self, pictures: BeforeAfter) -> None:
        for widget, path in zip(self._pictures, (pictures.before, pictures.after), strict=True):
            widget.show_file(path)
        self.sample.setVisible(self.model.installed)

    def make_first(self, first: bool) -> None:
        """The one that is recommended has the amber button."""
        set_kind(self.install, "primary" if first else "")

    def _needs_text(self) -> str:
        return self.tr("{0} MB · {1} {2} on this computer · {3} GB of memory").format(
            number_text(self.model.bytes / 1e6),
            seconds_text(self.model.seconds),
            self._each(),
            number_text(self.model.memory_bytes / 1e9, 1),
        )

    def _each(self) -> str:
        if self.model.needs_mask:
            return self.tr("a damaged place")
        return {"colour": self.tr("a photograph"), "see": self.tr("a frame")}.get(
            self.model.task, self.tr("a megapixel")
        )

    def _origin(self) -> str:
        parts = [self.model.made_by, self.model.licence]
        if self.model.published:
            parts.append(self.tr("as published: {0}").format(self.model.published))
        if not self.model.sum_known:
            parts.append(self.tr("its whole checksum is not known: it is pinned when the file arrives"))
        return " · ".join(part for part in parts if part)


def seconds_text(seconds: float) -> str:
    if seconds < 1:
        return translate("ModelCard", "under 1 s")
    return translate("ModelCard", "about {0}").format(short_time(seconds))


class _Picture(QLabel):
    """A small picture with round corners, and what it is."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setFixedSize(_SAMPLE_WIDTH, _SAMPLE_HEIGHT)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def show_file(self, path: str) -> None:
        source = QPixmap(path)
        if source.isNull():
            return
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        whole = source.scaled(
            size, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
        )
        shown = QPixmap(size)
        shown.fill(Qt.GlobalColor.transparent)
        painter = QPainter(shown)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(0, 0, size.width(), size.height()), 6 * ratio, 6 * ratio)
        painter.setClipPath(shape)
        painter.drawPixmap((size.width() - whole.width()) // 2, (size.height() - whole.height()) // 2, whole)
        painter.end()
        shown.setDevicePixelRatio(ratio)
        self.setPixmap(shown)
