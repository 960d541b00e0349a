"""Progress nests, is not chatty, and is where a job notices pause and cancel."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.errors import Cancelled
from studio.domain.progress import Control, Progress, ProgressUpdate


def test_a_part_fills_its_stretch_of_the_whole() -> None:
    seen: list[ProgressUpdate] = []
    whole = Progress(seen.append)
    whole.part(0.5, 0.9, "mixing").part(0.0, 0.5, "stems").step(1, 1)
    assert seen[-1].fraction == pytest.approx(0.7)
    assert seen[-1].stage == "stems"


def test_updates_are_at_most_ten_a_second_but_the_last_one_arrives() -> None:
    seen: list[ProgressUpdate] = []
    progress = Progress(seen.append)
    for number in range(1001):
        progress.step(number, 1000, "tiles")
    assert len(seen) < 30
    assert seen[-1].fraction == 1.0
    assert seen[-1].eta_s == 0.0


@given(done=st.floats(-10, 1e6), total=st.floats(-10, 1e6))
def test_a_fraction_is_always_between_nought_and_one(done: float, total: float) -> None:
    seen: list[ProgressUpdate] = []
    Progress(seen.append).step(done, total, "x")
    assert all(0.0 <= update.fraction <= 1.0 for update in seen)


def test_cancel_is_noticed_at_the_next_step_also_in_a_part() -> None:
    control = Control()
    part = Progress(None, control).part(0, 0.5)
    part.step(0, 2)
    control.cancel()
    with pytest.raises(Cancelled):
        part.step(1, 2)


def test_a_paused_job_waits_and_can_still_be_cancelled() -> None:
    control = Control()
    control.pause()
    stopped: list[str] = []

    def work() -> None:
        try:
            Progress(None, control).check()
        except Cancelled:
            stopped.append("cancelled")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(0.05)
    assert thread.is_alive(), "a paused job waits"
    control.cancel()
    thread.join(5)
    assert stopped == ["cancelled"]
