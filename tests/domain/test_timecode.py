from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.timecode import clock, timecode


@pytest.mark.parametrize(
    ("seconds", "fps", "expected"),
    [
        (0.0, 25.0, "00:00:00:00"),
        (6.28, 25.0, "00:00:06:07"),
        (0.999, 25.0, "00:00:00:24"),
        (3661.0, 18.0, "01:01:01:00"),
        (1.0 + 29 / 30, 30.0, "00:00:01:29"),
        (-1.0, 25.0, "00:00:00:00"),
        (2.5, 0.0, "00:00:02:00"),
        (1.5, 50 / 3, "00:00:01:08"),
    ],
)
def test_timecode(seconds: float, fps: float, expected: str) -> None:
    assert timecode(seconds, fps) == expected


def test_clock() -> None:
    assert [clock(s) for s in (0.0, 6.34, 59.97, 75.0)] == ["0:00.0", "0:06.3", "1:00.0", "1:15.0"]


@given(st.floats(0, 100_000), st.sampled_from([16.0, 16.67, 18.0, 24000 / 1001, 25.0, 29.97]))
def test_timecodes_are_well_formed(seconds: float, fps: float) -> None:
    match = re.fullmatch(r"(\d\d+):([0-5]\d):([0-5]\d):(\d\d)", timecode(seconds, fps))
    assert match
    assert int(match[4]) < round(fps)


@given(st.integers(0, 400_000), st.sampled_from([(24000, 1001), (25, 1), (30000, 1001), (60000, 1001), (18, 1)]))
def test_frames_are_counted_as_editing_programs_do(frame: int, rate: tuple[int, int]) -> None:
    fps, counted = rate[0] / rate[1], round(rate[0] / rate[1])
    hours, minutes, seconds, rest = map(int, timecode(frame / fps, fps).split(":"))
    assert ((hours * 60 + minutes) * 60 + seconds) * counted + rest == frame
