import itertools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.watch.impacts.gait import FASTEST_S, SLOWEST_S, Gait, find_gait, lock_steps
from models.watch.observations import Impact


def _contacts(*pairs: tuple[float, float]) -> list[Impact]:
    return [Impact(time_s, 0.4, confidence, "step") for time_s, confidence in sorted(pairs)]


@settings(max_examples=40, deadline=None)
@given(st.floats(0.32, 0.9), st.floats(0, 0.9), st.integers(6, 12), st.integers(0, 10**6))
@example(0.334, 0.0, 11, 154)  # one foot a little late: no slow walk with swings between
@example(0.3237, 0.5354, 7, 134314)  # four steps of one foot, three of the other
@example(0.7142, 0.2463, 10, 931336)  # a beat between two of the grid's, ten steps long
def test_the_beat_of_even_steps_is_found(period, start, count, seed):
    jitter = [((seed * (k + 3) * 7919) % 101 / 100 - 0.5) * 0.04 for k in range(count)]
    steps = _contacts(*((start + period * k + jitter[k], 0.6) for k in range(count)))
    locked, left = lock_steps(steps)
    assert left == []
    assert len(locked) == count
    for k, step in enumerate(locked):
        assert step.time_s == pytest.approx(start + period * k, abs=0.07)


def test_a_slow_stride_of_which_every_second_step_is_weaker_is_no_slower_walk():
    both = _contacts(*((0.5 + 0.5 * k, 0.7 if k % 2 else 0.6) for k in range(10)))
    gait = find_gait(both)
    assert gait is not None
    assert gait.period_s == pytest.approx(0.5, abs=0.02)


def test_swings_between_the_steps_go():
    swings = (0.86, 1.31, 1.94, 2.51, 2.97, 3.65)
    locked, left = lock_steps(_contacts(*((0.5 + 0.6 * k, 0.65) for k in range(7)), *((t, 0.45) for t in swings)))
    assert [step.time_s for step in locked] == pytest.approx([0.5 + 0.6 * k for k in range(7)], abs=0.03)
    assert left == []
    assert {step.confidence for step in locked} == {0.65}


def test_nothing_is_placed_where_nothing_was_seen():
    steps = [0.5 + 0.5 * k for k in range(10) if k not in (3, 6)]
    locked, _ = lock_steps(_contacts(*((t, 0.6) for t in steps)))
    assert [step.time_s for step in locked] == pytest.approx(steps, abs=0.03)


def test_few_or_weak_contacts_have_no_gait():
    few = _contacts((1.0, 0.9), (1.5, 0.9), (2.0, 0.9))
    assert lock_steps(few) == ([], few)
    assert lock_steps(_contacts(*((1 + 0.5 * k, 0.2) for k in range(9)))) == ([], [])
    assert lock_steps([]) == ([], [])


def test_a_long_walk_may_change_its_pace():
    times = [0.5 + 0.5 * k for k in range(20)] + [10.6 + 0.7 * k for k in range(15)]
    locked, _ = lock_steps(_contacts(*((t, 0.6) for t in times)))
    found = [step.time_s for step in locked]
    near = sum(min(abs(t - other) for other in found) < 0.07 for t in times)
    assert near >= 30
    assert len(found) <= 38
    assert all(later - earlier > 0.25 for earlier, later in itertools.pairwise(found))


def test_ticks_are_all_between_two_times():
    assert list(Gait(0.5, 10.25).ticks(1.0, 2.3)) == pytest.approx([1.25, 1.75, 2.25])
    assert 0 < FASTEST_S < SLOWEST_S
