"""The ruler counts frames; cues that overlap get rows of their own and can be read."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from studio.domain.cues import Cue, CueSheet
from studio.ui.parts.timeline import TimelineView, lanes
from studio.ui.parts.timeline.ruler import label_of, ticks_for
from studio.ui.theme import current

pytestmark = pytest.mark.gui


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)), max_size=12).map(
        lambda spans: [(str(n), start, start + length) for n, (start, length) in enumerate(spans)]
    )
)
def test_no_two_cues_of_a_row_overlap_while_there_are_rows_left(extents: list[tuple[str, int, int]]) -> None:
    found = lanes.rows(extents)
    assert found.keys() == {name for name, _, _ in extents}
    for name, start, end in extents:
        row = found[name]
        assert 0 <= row.number < row.of <= lanes.MOST_ROWS
        beside = [n for n, s, e in extents if n != name and s < end and start < e]
        assert row.of > 1 or not beside
        if row.of < lanes.MOST_ROWS:
            assert all(found[n].number != row.number for n in beside)


def test_ticks_lie_on_frames() -> None:
    fine = ticks_for(40 * 24.0, 24.0)
    assert (fine.step, fine.fine, fine.counts_frames) == (5, 1, True)
    assert [label_of(frame, 24.0, fine) for frame in (0, 5, 25)] == ["0:00:00", "0:00:05", "0:01:01"]
    second = ticks_for(200.0, 24.0)
    assert (second.step, second.fine) == (24.0, 1), "every frame has its tick"
    assert label_of(24 * 75, 24.0, second) == "1:15"
    assert label_of(24 * 3700, 24.0, ticks_for(0.5, 24.0)) == "1:01:40"
    ntsc = 30000 / 1001
    assert label_of(round(ntsc * 10), ntsc, ticks_for(40 * ntsc, ntsc)) == "0:10:00"


def _cue(name: str, start_s: float, end_s: float, confidence: float = 0.9) -> Cue:
    return Cue(name, "impact", start_s, end_s, 0.8, confidence, "MUSCPerc", label="Drumstick on drum")


def _view(qtbot: QtBot, *cues: Cue) -> TimelineView:
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(1000, 400)
    view.show()
    view.set_film(10.0, 24.0)
    view.set_sheet(CueSheet("film.mp4", 24.0, 10.0, cues))
    return view


def _ink(view: TimelineView, left: float, right: float, cue: Cue) -> int:
    """How many pixels of a cue's row are about as light as text, between two times."""
    picture = view._painted_lanes().toImage()
    row = view.cue_rect(cue)
    wanted = sum(int(current().text[k : k + 2], 16) for k in (1, 3, 5))
    colours = (
        picture.pixelColor(x, y)
        for x in range(int(view.x_of(left)) + 3, int(view.x_of(right)) - 3)
        for y in range(int(row.top()) + 3, int(row.bottom()) - 3)
    )
    return sum(abs(c.red() + c.green() + c.blue() - wanted) < 90 for c in colours)


def test_cues_that_overlap_are_all_read_and_clicked(qtbot: QtBot) -> None:
    one, two, three = _cue("a", 2.0, 4.6), _cue("b", 2.4, 5.0), _cue("c", 3.0, 5.2)
    view = _view(qtbot, one, two, three)
    for cue in (one, two, three):
        assert view.cue_at(view.cue_rect(cue).center()) == cue
        assert _ink(view, cue.start_s, cue.end_s, cue) > 20, "each has its title"


def test_a_short_cue_has_its_title_beside_it(qtbot: QtBot) -> None:
    cue = _cue("a", 2.0, 2.2)
    view = _view(qtbot, cue)
    picture = view._painted_lanes().toImage()
    row = view.cue_rect(cue)
    beside = {
        picture.pixelColor(x, int(row.top()) + dy).name()
        for x in range(int(row.right()) + 4, int(row.right()) + 90)
        for dy in range(20)
    }
    assert len(beside) > 3, "the lane there is not empty"


def test_unsure_looks_unsure_and_not_deleted(qtbot: QtBot) -> None:
    cue = _cue("a", 2.0, 6.0, confidence=0.1)
    view = _view(qtbot, cue)
    assert _ink(view, 2.0, 6.0, cue) > 20, "it can be read as well as any other"
    sure = _view(qtbot, _cue("a", 2.0, 6.0))
    spot = view.cue_rect(cue).center().toPoint()
    row = range(spot.x(), spot.x() + 12)
    unsure_colours = {view._painted_lanes().toImage().pixelColor(x, spot.y() + 8).name() for x in row}
    sure_colours = {sure._painted_lanes().toImage().pixelColor(x, spot.y() + 8).name() for x in row}
    assert len(unsure_colours) > len(sure_colours), "it is hatched"
