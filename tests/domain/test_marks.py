"""In and out, markers, and times as they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.cues import Marker
from studio.domain.marks import FilmMarks
from studio.domain.timecode import seconds_of, timecode


def test_the_part_between_in_and_out() -> None:
    marks = FilmMarks().with_in(2.0).with_out(5.0)
    assert marks.part(60.0) == (2.0, 5.0)
    assert marks.part(4.0) == (2.0, 4.0)
    assert marks.with_out(1.0) == FilmMarks(out_s=1.0), "an end before the beginning takes that back"
    assert marks.with_in(7.0) == FilmMarks(in_s=7.0)
    assert FilmMarks().part(9.0) == (0.0, 9.0)


def test_markers_are_in_order_and_found_from_anywhere() -> None:
    marks = FilmMarks().with_marker(Marker(5.0, "b")).with_marker(Marker(2.0, "a")).with_marker(Marker(5.0, "c"))
    assert [each.name for each in marks.markers] == ["a", "c"]
    assert marks.beside(2.0, 1) == Marker(5.0, "c")
    assert marks.beside(2.0, -1) is None
    assert marks.without_marker(2.0).markers == (Marker(5.0, "c"),)


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("00:00:04:05", 4.2),
        ("1:00:00", 60.0),
        ("12", 0.48),
        ("3:12", 3.48),
        ("4,5 s", 4.5),
        ("90s", 90.0),
        ("+25", 11.0),
        ("−5", 9.8),
        ("noon", None),
        ("1:2:3:4:5", None),
    ],
)
def test_times_as_they_are_typed(typed: str, seconds: float | None) -> None:
    found = seconds_of(typed, 25.0, now_s=10.0)
    assert found == (None if seconds is None else pytest.approx(seconds))


@settings(deadline=None)
@given(st.sampled_from([16.0, 18.0, 23.976023976, 24.0, 25.0, 29.97002997, 50.0, 16.67]), st.integers(0, 200_000))
def test_what_is_shown_can_be_typed(fps: float, frame: int) -> None:
    shown = timecode((frame + 0.5) / fps, fps)
    seconds = seconds_of(shown, fps)
    assert seconds is not None
    assert timecode(seconds, fps) == shown
