import numpy as np
import pytest

from models.watch.frames import small_grey, without_flicker
from models.watch.shots import BlackDetector, CardJudge, CutDetector, card_evidence, is_black
from tests.models.watch.film_makers import as_frame, scene, shots_of, title_card

FPS = 18.0


def cuts_in(frames):
    detector = CutDetector(FPS)
    found = [detector.push(without_flicker(small_grey(frame))) for frame in frames]
    return [index for index in found if index is not None]


def test_cuts_are_found_at_the_first_frame_of_the_new_shot():
    assert cuts_in(shots_of([1, 2, 3], 20)) == [20, 40]


def test_flicker_and_grain_make_no_cuts_and_hide_none():
    assert cuts_in(shots_of([4, 5], 30, flicker=0.3, grain=20)) == [30]


def test_a_white_flash_is_no_cut():
    frames = list(shots_of([6], 40))
    frames[20] = as_frame(np.full((120, 160), 250.0) + scene(7) * 0.1)
    assert cuts_in(frames) == []


def test_a_steady_pan_is_no_cut():
    wide = scene(8, (120, 640))
    frames = [as_frame(wide[:, 6 * step : 6 * step + 160]) for step in range(60)]
    assert cuts_in(frames) == []


def test_two_cuts_in_quick_succession_count_once():
    frames = [*shots_of([9], 30), *shots_of([10], 3), *shots_of([11], 30)]
    assert len(cuts_in(frames)) == 1


@pytest.mark.parametrize("grain", [0, 12])
def test_title_cards_are_recognised(grain):
    random, judge = np.random.default_rng(0), CardJudge()
    for _ in range(4):
        card = title_card()
        judge.add(card_evidence(as_frame(card * random.uniform(0.9, 1.1) + grain * random.standard_normal(card.shape))))
    assert judge.is_card


def test_pictures_and_moving_lights_are_no_title_cards():
    picture, moving = CardJudge(), CardJudge()
    for step in range(4):
        picture.add(card_evidence(as_frame(scene(20, (240, 320)))))
        moving.add(card_evidence(as_frame(np.roll(title_card(), 35 * step, axis=0))))
    assert not picture.is_card
    assert not moving.is_card
    assert not CardJudge().is_card


def test_black_begins_where_it_began_and_ends_where_light_returns():
    detector = BlackDetector()
    changes = [detector.push(index / 10, 5 <= index < 12) for index in range(20)]
    assert [change for change in changes if change] == [(0.5, "black"), (1.2, "scene")]


def test_a_dark_instant_is_not_black_leader():
    detector = BlackDetector()
    assert not any(detector.push(index / 10, index == 5) for index in range(20))


def test_black_is_told_from_a_dark_scene():
    assert is_black(np.full((48, 64), 8, np.float32))
    dark = np.full((48, 64), 8, np.float32)
    dark[20:30, 20:40] = 120
    assert not is_black(dark)
