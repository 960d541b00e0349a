"""What the timeline writes on its cues."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from studio.domain.cues import Cue, CueSheet
from studio.ui.parts.timeline import TITLE_PX, TimelineView, _longest_gap
from studio.ui.theme import current

pytestmark = pytest.mark.gui


def _boxes(*spans: tuple[float, float]) -> list[QRectF]:
    return [QRectF(left, 0, right - left, 30) for left, right in spans]


@pytest.mark.parametrize(
    ("above", "gap"),
    [
        ([], (0, 100)),
        ([(60, 130)], (0, 60)),
        ([(-20, 30)], (30, 100)),
        ([(20, 40), (35, 60)], (60, 100)),
        ([(50, 60), (10, 20)], (60, 100)),
        ([(-5, 120)], (0, 0)),
    ],
)
def test_the_longest_gap_is_what_no_box_above_covers(above, gap):
    assert _longest_gap(0, 100, _boxes(*above)) == gap


def _cue(name: str, start_s: float, end_s: float) -> Cue:
    return Cue(name, "impact", start_s, end_s, 0.8, 0.9, "MUSCPerc", label="Drumstick on drum")


def _sheet(*cues: Cue) -> CueSheet:
    return CueSheet("film.mp4", 24.0, 10.0, cues)


def _ink(view: TimelineView, left: float, right: float, cue: Cue) -> int:
    """How many pixels of the row of titles are about as light as text, between two times."""
    picture = view._painted_lanes().toImage()
    top = int(view.cue_rect(cue).top()) + 4
    text = current().text
    wanted = sum(int(text[k : k + 2], 16) for k in (1, 3, 5))
    colours = (
        picture.pixelColor(x, y)
        for x in range(int(view.x_of(left)) + 3, int(view.x_of(right)) - 3)
        for y in range(top, top + TITLE_PX - 6)
    )
    return sum(abs(c.red() + c.green() + c.blue() - wanted) < 90 for c in colours)


def test_no_part_of_a_title_shows_beside_a_cue_that_covers_its_beginning(qtbot: QtBot):
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(1000, 400)
    view.set_film(10.0, 24.0)
    above, below = _cue("a", 2.0, 2.6), _cue("b", 2.4, 3.6)
    view.set_sheet(_sheet(above, below))
    assert _ink(view, 2.0, 2.6, above) > 0, "the cue above has its title"
    assert _ink(view, 2.6, 3.6, below) > 0, "the cue below has its own where it can be seen"

    view.set_sheet(_sheet(above, _cue("b", 2.05, 2.95)))
    assert _ink(view, 2.6, 2.95, below) == 0, "there is no room for a title, so not for its end either"
