import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.watch.frames import small_grey, without_flicker
from models.watch.motion import Envelope, MotionMeter
from tests.models.watch.film_makers import as_frame, scene, shots_of

FPS = 18.0


def mean_motion(frames):
    meter = MotionMeter()
    values = [meter.push(index / FPS, without_flicker(small_grey(frame))) for index, frame in enumerate(frames)]
    assert values[0] == 0
    assert all(0 <= value <= 1 for value in values)
    return float(np.mean(values[1:]))


def pan(pixels_a_frame, contrast=1.0):
    wide = scene(3, (120, 900)) * contrast
    return [as_frame(wide[:, pixels_a_frame * step : pixels_a_frame * step + 160]) for step in range(40)]


def test_stillness_with_flicker_and_grain_is_stillness():
    random, still = np.random.default_rng(1), cv2.resize(scene(1), (640, 480))
    frames = [as_frame(still * random.uniform(0.8, 1.2) + 18 * random.standard_normal(still.shape)) for _ in range(30)]
    assert mean_motion(frames) < 0.12


def test_flicker_alone_is_stillness():
    assert mean_motion(shots_of([1], 40, flicker=0.3)) < 0.05


def test_faster_movement_gives_more_energy():
    slow, fast = mean_motion(pan(1)), mean_motion(pan(6))
    assert 0.1 < slow < fast
    assert fast > 0.6


def test_contrast_does_not_matter():
    assert mean_motion(pan(3, contrast=0.4)) == pytest.approx(mean_motion(pan(3)), abs=0.1)


def test_envelope_averages_within_bins():
    envelope = Envelope(2.0, rate_hz=10)
    for time_s, value in ((2.0, 0.2), (2.05, 0.4), (2.12, 1.0)):
        envelope.add(time_s, value)
    assert envelope.values(2.2) == pytest.approx((0.3, 1.0))


def test_slow_film_repeats_the_value_before():
    envelope = Envelope(0.0, rate_hz=10)
    envelope.add(0.0, 0.5)
    envelope.add(0.35, 0.9)
    assert envelope.values(0.5) == (0.5, 0.5, 0.5, 0.9, 0.9)


@given(st.lists(st.floats(0, 20), max_size=40), st.floats(0.01, 20))
def test_envelope_has_one_value_per_tenth_of_a_second(times, length):
    envelope = Envelope(0.0)
    for time_s in sorted(times):
        envelope.add(time_s, 0.5)
    values = envelope.values(length)
    assert abs(len(values) - max(length * 10, 1)) <= 1
    assert set(values) <= {0.0, 0.5}
