"""The look-ahead limiter."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.sound.mix import limiter

NOTHING = np.zeros((0, 2), dtype=np.float32)


def _loud(seed: int, n: int = 6000) -> np.ndarray:
    rng = np.random.default_rng(seed)
    x = rng.standard_normal((n, 2)) * 0.05
    for where in rng.integers(0, n, 5):
        x[where : where + 40] *= rng.uniform(5, 40)
    return x.astype(np.float32)


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 1000), ceiling=st.floats(0.1, 0.9))
def test_nothing_passes_the_ceiling(seed: int, ceiling: float) -> None:
    x = _loud(seed)
    curve = limiter.gain_curve(NOTHING, x, NOTHING, ceiling)
    limited = x if curve is None else x * curve
    assert np.abs(limited).max() <= ceiling * 1.0001
    assert limiter.true_peak(limited).max() <= ceiling * 1.03


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 1000), cut=st.integers(limiter.CONTEXT, 6000 - limiter.CONTEXT))
def test_the_curve_does_not_depend_on_where_blocks_end(seed: int, cut: int) -> None:
    x = _loud(seed)
    whole = limiter.gain_curve(NOTHING, x, NOTHING, 0.3)
    assert whole is not None
    left = limiter.gain_curve(NOTHING, x[:cut], x[cut : cut + limiter.CONTEXT], 0.3)
    right = limiter.gain_curve(x[cut - limiter.CONTEXT : cut], x[cut:], NOTHING, 0.3)
    parts = [
        np.ones((n, 1), dtype=np.float32) if part is None else part for part, n in ((left, cut), (right, len(x) - cut))
    ]
    np.testing.assert_allclose(np.concatenate(parts), whole, atol=2e-4)


def test_quiet_sound_is_left_alone() -> None:
    assert limiter.gain_curve(NOTHING, _loud(1) * 0.01, NOTHING, 0.9) is None


def test_gain_moves_slowly_enough_not_to_click() -> None:
    x = np.full((4800, 2), 0.01, dtype=np.float32)
    x[2400] = 1.0
    curve = limiter.gain_curve(NOTHING, x, NOTHING, 0.25)
    assert curve is not None
    assert np.abs(np.diff(curve[:, 0])).max() < 0.01
    assert curve[0, 0] == 1.0
    assert curve[-1, 0] == 1.0
