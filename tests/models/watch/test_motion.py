import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.watch.frames import as_picture, small_grey, without_flicker
from models.watch.motion import Envelope, MotionMap, MotionMeter
from models.watch.observations import Region
from tests.models.watch.film_makers import as_frame, scene, shots_of

FPS = 18.0


def mean_motion(frames):
    meter = MotionMeter()
    values = [
        meter.push(index / FPS, without_flicker(small_grey(as_picture(frame)))) for index, frame in enumerate(frames)
    ]
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


def passing_car(frames=60, stop_at=None):
    """A dark car that enters on the left and drives to the right, or stops on its way."""
    street = scene(3) * 0.2 + 150
    for step in range(frames):
        picture, x = street.copy(), 4 * min(step, stop_at or frames) - 30
        picture[70:95, max(x, 0) : max(x + 30, 0)] = 15
        picture[75:85, max(x + 8, 0) : max(x + 20, 0)] = 235
        yield as_frame(picture)


def tracked(frames, region=None):
    meter, places = MotionMeter(), MotionMap(0.0)
    for index, frame in enumerate(frames):
        meter.push(index / FPS, without_flicker(small_grey(as_picture(frame))))
        if index:
            places.add(index / FPS, meter.blocks)
    return places.track(region, (index + 1) / FPS)


def test_the_track_of_a_passing_car_goes_from_left_to_right():
    track = tracked(passing_car(48))
    assert len(track.motion) == len(track.centre_x) == pytest.approx(48 / FPS * 5, abs=1)
    assert track.centre_x[1] < 0.42
    assert track.centre_x[-2] > 0.65
    assert np.corrcoef(track.centre_x, np.arange(len(track.centre_x)))[0, 1] > 0.8


def test_the_motion_of_a_car_ends_where_it_stops():
    motion = np.array(tracked(passing_car(80, stop_at=30)).motion)
    moving, standing = motion[3:7], motion[12:]
    assert standing.max() < 0.15 * moving.mean()


def test_motion_in_the_region_counts_more():
    left = tracked(passing_car(20), Region(0, 0.4, 0.5, 0.5))
    right = tracked(passing_car(20), Region(0.6, 0.4, 0.4, 0.5))
    assert np.mean(left.motion) > 1.5 * np.mean(right.motion)
