"""Pictures get smaller while their strips go by, as if they had been there as a whole."""

from __future__ import annotations

import cv2
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.media.pictures.resampling import reduced_strips


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 90), st.integers(1, 90), st.data())
def test_strips_of_any_height_give_what_the_whole_picture_gives(height: int, width: int, data: st.DataObject) -> None:
    small_height, small_width = data.draw(st.integers(1, height)), data.draw(st.integers(1, width))
    rows = data.draw(st.integers(1, height))
    picture = np.random.default_rng(height * 91 + width).uniform(0, 100, (height, width)).astype(np.float32)
    strips = ((y0, picture[y0 : y0 + rows], None) for y0 in range(0, height, rows))
    found = list(reduced_strips(strips, height, small_height, small_width))
    assert [y0 for y0, _, _ in found] == list(np.cumsum([0, *(len(strip) for _, strip, _ in found)])[:-1])
    assert all(alpha is None for _, _, alpha in found)
    whole = np.concatenate([strip for _, strip, _ in found])
    wanted = cv2.resize(picture, (small_width, small_height), interpolation=cv2.INTER_AREA)
    assert whole.shape == (small_height, small_width)
    np.testing.assert_allclose(whole, wanted.reshape(whole.shape), atol=0.02)


def test_what_is_transparent_does_not_darken_its_neighbours() -> None:
    lightness, alpha = np.full((4, 4), 80, np.float32), np.ones((4, 4), np.float32)
    lightness[:, 1], alpha[:, 1] = 0, 0
    ((_, small, seen),) = reduced_strips(iter([(0, lightness, alpha)]), 4, 2, 2)
    assert np.allclose(small, 80)
    assert seen is not None
    assert np.allclose(seen, [[0.5, 1], [0.5, 1]])
