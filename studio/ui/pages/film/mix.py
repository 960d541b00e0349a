"""The mix that plays along with the film: made again shortly after every edit of the cues, with its levels."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, Qt, Signal

from studio.domain.cues import CueSheet
from studio.domain.errors import StudioError
from studio.domain.questions import LoudnessCurve, Mix
from studio.domain.recipe import SoundRecipe
from studio.ui.engine import questions
from studio.ui.parts.controls import Inspector, Row, label
from studio.ui.parts.meters import LoudnessMeters
from studio.ui.state.documents import FilmDocument
from studio.ui.state.words import number_text
from studio.ui.state.workspace import Workspace

SILENCE = -70.0
"""In LUFS."""
PATCH_AFTER_S = 0.1
REMIX_AFTER_S, REMIX_AFTER_PATCH_S = 0.7, 2.5
"""The pause after an edit, in which further edits take its place: longer where the edit itself is heard already."""
PEAKS = 4000

_Of: TypeAlias = tuple[FilmDocument, CueSheet, SoundRecipe]
"""What a mix was made of."""


class MixPreview(QObject):
    """The section "Mix" of the inspector. ``peaks_changed`` gives what the timeline draws of a new mix; the mix itself
    goes to the film document."""

    peaks_changed = Signal(object)
    levels_changed = Signal(float, float, float)
    """Momentary and short-term loudness of what is heard now, and the loudness aimed at (LUFS)."""

    def __init__(self, workspace: Workspace, inspector: Inspector) -> None:
        super().__init__(inspector)
        self.workspace = workspace
        self.film: FilmDocument | None = None
        self._mix: Mix | None = None
        self._of: _Of | None = None
        self._heard: _Of | None = None
        self._patched = ""
        self._position_s = 0.0
        inspector.section(self.tr("Mix"))
        self.loudness = label("–", "good")
        self.true_peak = label("–", "good")
        for level in (self.loudness, self.true_peak):
            level.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        inspector.add(Row(self.tr("Loudness"), self.loudness))
        inspector.add(Row(self.tr("True peak"), self.true_peak))
        self.meters = LoudnessMeters()
        inspector.add(self.meters)

    def set_film(self, film: FilmDocument) -> None:
        self.stop()
        self.peaks_changed.emit(())
        self.film = film
        film.sheet_changed.connect(self.make)
        film.preview_changed.connect(self._preview_changed)
        self._show_levels()
        self.make()

    def stop(self) -> None:
        """Take back what is wished for: a mix, or the waveform of one, would come for another film."""
        self.workspace.bridge.unwant("patch", questions.FILM)
        self.workspace.bridge.unwant("mix", questions.FILM)
        self.workspace.bridge.unwant("waveform", questions.FILM)
        self.workspace.bridge.unwant("meter", questions.FILM)

    def make(self) -> None:
        """Mix the cues as they stand now, after a pause in which further edits take the place of this one."""
        film = self.film
        if film is None or film.sheet is None or not film.sheet.cues:
            self.stop()
            self._no_mix()
            return
        of = (film, film.sheet, film.recipe)
        patched = self._patch(of)
        questions.mix_preview(
            self.workspace.bridge,
            film.sheet,
            film.recipe,
            partial(self._have_mix, of),
            self._failed,
            begun=self._mixing,
            pause_s=REMIX_AFTER_PATCH_S if patched else REMIX_AFTER_S,
            at_hand=self._mix if self._of == of else None,
        )

    def _patch(self, of: _Of) -> bool:
        """Until the whole is mixed, let the edit be heard in the mix that plays. Returns whether that can be."""
        film, sheet, recipe = of
        heard, now = self._heard, film.preview
        at_hand = self._of == of or (heard is not None and heard == of)
        if heard is None or at_hand or not now or heard[0] is not film or heard[2] != recipe:
            self.workspace.bridge.unwant("patch", questions.FILM)
            return False
        questions.patch_mix(
            self.workspace.bridge,
            now,
            heard[1],
            sheet,
            partial(self._have_patch, of),
            lambda _error: None,  # the whole mix comes in any case
            pause_s=PATCH_AFTER_S,
        )
        return True

    def _have_patch(self, of: _Of, mix: Mix) -> None:
        film = of[0]
        if self._of == of or film.sheet != of[1]:
            return  # the whole mix was quicker, or another edit
        self._heard, self._patched = of, mix.path
        film.set_preview(mix.path)

    def _mixing(self) -> None:
        self.loudness.setText(self.tr("mixing…"))

    def _have_mix(self, of: _Of, mix: Mix) -> None:
        film = of[0]
        self.workspace.settle("mix")
        if mix is self._mix and film.preview == mix.path:  # it plays already
            self._show_levels()
            return
        self._of, self._mix, self._heard = of, mix, of
        self.workspace.bridge.unwant("patch", questions.FILM)
        film.loudness, film.true_peak = mix.loudness_lufs, mix.true_peak_dbtp
        film.set_preview(mix.path)

    def _failed(self, error: StudioError) -> None:
        self._no_mix()
        self.workspace.say_error(error, about="mix")

    def _no_mix(self) -> None:
        """There is nothing to hear: neither levels nor a soundtrack of before are left standing."""
        film = self.film
        self._heard = None
        if film is not None:
            film.loudness = film.true_peak = None
            if film.preview:
                film.set_preview("")
        self.peaks_changed.emit(())
        self.meters.set_curve(None)
        self.set_position(self._position_s)
        self._show_levels()

    def _preview_changed(self) -> None:
        film = self.film
        if film is None:
            return
        if film.preview and film.preview == self._patched:
            return  # what is drawn and measured is the whole mix, which follows
        self._show_levels()
        if not film.preview:
            return
        questions.waveform(
            self.workspace.bridge, Path(film.preview), PEAKS, self.peaks_changed.emit, lambda _error: None
        )
        questions.meter_sound(
            self.workspace.bridge, Path(film.preview), self._have_curve, lambda _error: self.meters.set_curve(None)
        )

    def _have_curve(self, curve: LoudnessCurve) -> None:
        film = self.film
        if film is not None:
            self.meters.target_lufs = film.recipe.loudness_lufs
            self.meters.most_dbtp = film.recipe.true_peak_dbtp
        self.meters.set_curve(curve)
        self.set_position(self._position_s)

    def set_position(self, seconds: float) -> None:
        """Let the meters show what is heard there."""
        self._position_s = seconds
        self.meters.set_position(seconds)
        values = self.meters.values
        momentary, short_term = (values[0], values[1]) if values is not None else (SILENCE, SILENCE)
        self.levels_changed.emit(momentary, short_term, self.meters.target_lufs)

    def _show_levels(self) -> None:
        if self.film is not None:
            self.loudness.setText(_level(self.film.loudness, "LUFS"))
            self.true_peak.setText(_level(self.film.true_peak, "dBTP"))


def _level(value: float | None, unit: str) -> str:
    return "–" if value is None else f"{number_text(value, 1)} {unit}".replace("-", "−")
