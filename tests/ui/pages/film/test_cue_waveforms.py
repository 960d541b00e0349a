"""The waveforms of the sounds of cues on the timeline."""

from __future__ import annotations

from itertools import pairwise

import msgspec
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from studio.domain.cues import Cue, CueSheet, CueSound
from studio.ui.parts.timeline.waves import Wave, paint_wave
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui


def test_each_sound_is_asked_for_once_and_drawn(
    film: MainWindow, sheet: CueSheet, bridge: FakeBridge, qtbot: QtBot
) -> None:
    page = film.film_page
    assert page.film is not None
    drum, lost = CueSound("MUSCPerc_snare_drum_07", "Snare"), CueSound("gone", "Gone")
    cues = [msgspec.structs.replace(cue, sound=lost if k == 3 else drum) for k, cue in enumerate(sheet.cues)]
    page.film.set_sheet(msgspec.structs.replace(sheet, cues=tuple(cues)))
    qtbot.waitUntil(lambda: bool(bridge.pending("waveforms")), timeout=30_000)
    paths = bridge.params(bridge.pending("waveforms")[0])["paths"]
    assert len(paths) == 1
    assert "Snare Drum 07" in paths[0]
    bridge.answer("waveforms", {"peaks": [[1.0, 0.5, 0.1]]})
    assert page.timeline.view._waves["MUSCPerc_snare_drum_07"].peaks == [1.0, 0.5, 0.1]
    page.film.set_sheet(sheet)
    page.film.set_sheet(msgspec.structs.replace(sheet, cues=tuple(cues)))
    qtbot.wait(300)
    assert not bridge.pending("waveforms"), "what is known, and what is lost, is not asked for again"


def _inked(cue: Cue, wave: Wave) -> list[int]:
    """How high the lines are in each column of a box of 100 × 60 pixels."""
    image = QImage(100, 60, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_wave(painter, cue, QRectF(0, 0, 100, 60), wave, QColor("white"), 100)
    painter.end()
    return [sum(image.pixelColor(x, y).alpha() > 0 for y in range(60)) for x in range(100)]


def test_a_hit_is_drawn_from_its_attack_on() -> None:
    cue = Cue("a", "impact", 2.0, 3.0, 0.8, 0.9, "WOODImpt", sound=CueSound("x", "x"))
    columns = _inked(cue, Wave([0.0, 0.0, 1.0, 0.5, 0.1, 0.0], 1.5, 0.5))
    assert columns[3] > 25
    assert columns[3] > columns[35] > columns[60]


def test_a_bed_is_drawn_as_often_as_it_is_repeated() -> None:
    cue = Cue("a", "ambience", 0.0, 10.0, 0.8, 0.9, "AMBTown", sound=CueSound("x", "x"))
    columns = _inked(cue, Wave([1.0, 0.0], 2.0, 0.0))
    loud = [column > 20 for column in columns[2:98]]
    assert sum(a != b for a, b in pairwise(loud)) == 9, "five times loud, five times not"
