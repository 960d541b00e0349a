"""The mix that plays along with the film: made again shortly after every edit of the cues, with its levels."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from studio.domain.errors import StudioError
from studio.domain.questions import Mix
from studio.ui.engine import questions as services
from studio.ui.parts.controls import Inspector, Row, label
from studio.ui.state.documents import FilmDocument
from studio.ui.state.workspace import Workspace

REMIX_AFTER_MS = 700
PEAKS = 4000


class MixPreview(QObject):
    """The section "Mix" of the inspector. ``peaks_changed`` gives what the timeline draws of a new mix; the mix itself
    goes to the film document."""

    peaks_changed = Signal(object)

    def __init__(self, workspace: Workspace, inspector: Inspector) -> None:
        super().__init__(inspector)
        self.workspace = workspace
        self.film: FilmDocument | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(REMIX_AFTER_MS)
        self._pause.timeout.connect(self.make)
        inspector.section(self.tr("Mix"))
        self.loudness = label("–", "good")
        self.true_peak = label("–", "good")
        for level in (self.loudness, self.true_peak):
            level.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        inspector.add(Row(self.tr("Loudness"), self.loudness))
        inspector.add(Row(self.tr("True peak"), self.true_peak))

    def set_film(self, film: FilmDocument) -> None:
        self.film = film
        film.sheet_changed.connect(self._pause.start)
        film.preview_changed.connect(self._preview_changed)
        self._show_levels()
        if film.sheet is not None:
            self._pause.start()

    def make(self) -> None:
        """Mix the cues as they stand now."""
        film = self.film
        if film is None or film.sheet is None or not film.sheet.cues:
            return
        self.loudness.setText(self.tr("mixing…"))
        services.mix_preview(
            self.workspace.bridge, film.sheet, film.recipe, partial(self._have_mix, film), self._failed
        )

    def stop(self) -> None:
        """Take back the mix that has not begun."""
        self._pause.stop()

    def _have_mix(self, film: FilmDocument, mix: Mix) -> None:
        if film is not self.film:
            return
        film.loudness, film.true_peak = mix.loudness_lufs, mix.true_peak_dbtp
        film.set_preview(mix.path)

    def _failed(self, error: StudioError) -> None:
        self.loudness.setText("–")
        self.workspace.say_error(error)

    def _preview_changed(self) -> None:
        film = self.film
        if film is None:
            return
        self._show_levels()
        services.waveform(
            self.workspace.bridge, Path(film.preview), PEAKS, self.peaks_changed.emit, lambda _error: None
        )

    def _show_levels(self) -> None:
        if self.film is not None:
            self.loudness.setText(_level(self.film.loudness, "LUFS"))
            self.true_peak.setText(_level(self.film.true_peak, "dBTP"))


def _level(value: float | None, unit: str) -> str:
    return "–" if value is None else f"{value:.1f} {unit}".replace("-", "−")
