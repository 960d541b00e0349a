import numpy as np
import pytest

from models.watch.presence import Presence
from models.watch.recogniser import Sighting, Vote

VOTES = (Vote("VEHCar", "car", "object", "imagenet"), Vote("AMBTown", "street", "ambience", "scene"))


def seen(values, step_s=0.5):
    presence = Presence()
    for index, value in enumerate(values):
        presence.add(index * step_s, Sighting(VOTES, np.array([value, 0.5]), np.zeros((2, 2, 2)), np.zeros(3)))
    return presence.intervals("VEHCar", 0.0, len(values) * step_s)


def test_a_thing_that_is_always_there_has_no_intervals():
    assert seen([0.7, 0.8, 0.6, 0.7, 0.8, 0.7]) == ()


def test_a_thing_that_comes_and_goes_is_there_in_between():
    ((start, end),) = seen([0.0] * 10 + [0.8] * 10 + [0.0] * 10)
    assert (start, end) == pytest.approx((4.75, 9.75), abs=0.6)


def test_a_short_miss_is_no_absence():
    assert seen([0.8] * 8 + [0.0] * 3 + [0.8] * 8) == ()


def test_two_appearances_are_two_intervals():
    assert len(seen([0.8] * 8 + [0.0] * 12 + [0.8] * 8)) == 2


def test_what_was_never_looked_for_is_unknown():
    assert Presence().intervals("VEHCar", 0.0, 5.0) == ()
