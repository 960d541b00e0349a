import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from models.watch.impacts.peaks import pick_peaks

curves = arrays(np.float32, st.integers(0, 300), elements=st.floats(0, 1, width=32))


@given(curves, st.floats(0.05, 0.95))
def test_peaks_reach_the_threshold_and_keep_apart(curve, threshold):
    peaks = pick_peaks(curve, 0.01, threshold)
    indices = [p.index for p in peaks]
    assert all(p.probability >= threshold for p in peaks)
    assert indices == sorted(indices)
    assert all(b - a >= 12 for a, b in itertools.pairwise(indices))


@given(curves)
def test_the_highest_value_is_always_a_peak(curve):
    top = float(curve.max(initial=0))
    found = [p.probability for p in pick_peaks(curve, 0.01, 0.3)]
    assert (max(found, default=0) == top) if top >= 0.3 else not found
