import cv2
import numpy as np
import pytest

from models.watch.frames import as_picture, small_grey
from models.watch.shots import CardJudge, ShotFinder, card_evidence, is_blank
from tests.models.watch.edits import edited_film, tally
from tests.models.watch.film_makers import as_frame, scene, shots_of, title_card

FPS = 18.0


def watched(frames, fps=FPS):
    finder, found = ShotFinder(fps), []
    for index, frame in enumerate(frames):
        found += finder.push(index / fps, small_grey(as_picture(frame)))
    return [*found, *finder.finish()], finder.transitions


def boundaries_in(frames):
    return [round(boundary.time_s * FPS) for boundary in watched(frames)[0]]


def test_cuts_are_found_at_the_first_frame_of_the_new_shot():
    assert boundaries_in(shots_of([1, 2, 3], 20)) == [20, 40]


def test_a_cut_near_either_end_of_the_film_is_found():
    assert boundaries_in([*shots_of([1], 3), *shots_of([2], 30), *shots_of([3], 2)]) == [3, 33]


def test_flicker_and_grain_make_no_cuts_and_hide_none():
    assert boundaries_in(shots_of([4, 5], 30, flicker=0.3, grain=20)) == [30]


@pytest.mark.parametrize("length", [1, 2])
@pytest.mark.parametrize("level", [0.0, 250.0])
def test_a_flash_or_a_black_frame_is_no_cut(length, level):
    frames = list(shots_of([6], 40))
    frames[20 : 20 + length] = [as_frame(np.full((120, 160), level) + scene(7) * 0.02)] * length
    assert boundaries_in(frames) == []


def test_writing_on_worn_dark_ground_is_not_blank():
    random, card = np.random.default_rng(0), np.full((48, 64), 6.0, np.float32)
    card[20:28:2, 10:54:3] = 90
    scratched = np.full((48, 64), 6.0, np.float32)
    scratched[:, [7, 30, 51]] += 60
    assert not is_blank(card + random.normal(0, 3, card.shape).astype(np.float32))
    assert is_blank(cv2.medianBlur(scratched, 5))


def test_a_frame_that_jumps_in_the_gate_is_no_cut():
    frames = list(shots_of([6], 40))
    frames[20] = np.roll(frames[20], 12, axis=0)
    assert boundaries_in([*frames, *(np.roll(frame, 6, axis=0) for frame in frames)]) == []


def test_a_steady_pan_is_no_boundary():
    wide = scene(8, (120, 640))
    frames = [as_frame(wide[:, 6 * step : 6 * step + 160]) for step in range(60)]
    assert boundaries_in(frames) == []


@pytest.mark.parametrize("length", [8, 24, 48])
def test_a_dissolve_is_found_once_with_its_length(length):
    first, second = scene(1), scene(2)
    mixed = [as_frame(first + (second - first) * (k + 0.5) / length) for k in range(length)]
    found, (dissolve,) = watched([*[as_frame(first)] * 40, *mixed, *[as_frame(second)] * 40], 20.0)
    assert [round(20 * boundary.time_s) for boundary in found] == pytest.approx([40 + length / 2], abs=2)
    assert dissolve.kind == "dissolve"
    assert type(dissolve.start_s) is float  # it goes into JSON
    assert 20 * dissolve.start_s == pytest.approx(40, abs=2)
    assert 20 * dissolve.end_s == pytest.approx(40 + length, abs=2)


def test_flicker_does_not_hide_a_dissolve():
    random, first, second = np.random.default_rng(4), scene(1), scene(2)
    shares = np.clip((np.arange(104) - 40 + 0.5) / 24, 0, 1)
    film = [as_frame((first + (second - first) * share) * random.uniform(0.8, 1.15)) for share in shares]
    _, transitions = watched(film, 20.0)
    assert [transition.kind for transition in transitions] == ["dissolve"]


@pytest.mark.parametrize("dims", [1.0, 0.5])
@pytest.mark.parametrize("to_card", [True, False])
def test_a_dissolve_between_a_scene_and_a_dim_card_is_none_through_black(dims, to_card):
    ends = [scene(1), cv2.resize(title_card(), (160, 120)).astype(np.float32) * dims]
    first, second = ends if to_card else ends[::-1]
    shares = np.clip((np.arange(104) - 40 + 0.5) / 24, 0, 1)
    boundaries, transitions = watched([as_frame(first + (second - first) * share) for share in shares], 20.0)
    assert [transition.kind for transition in transitions] == ["dissolve"]
    assert [boundary.kind for boundary in boundaries] == ["scene"]


@pytest.mark.parametrize("size", [50, 90])
def test_something_that_fades_in_within_the_picture_is_no_dissolve(size):
    first, second = scene(1), scene(1)
    second[20 : 20 + size, 10 : 10 + size // 2] += 120
    shares = np.clip((np.arange(104) - 40 + 0.5) / 24, 0, 1)
    assert watched([as_frame(first + (second - first) * share) for share in shares], 20.0)[0] == []


def test_something_large_that_passes_through_the_picture_is_no_dissolve():
    film = []
    for step in range(110):
        picture = scene(1)
        left = min(max(3 * (step - 35), 0), 160)
        picture[:, :left] = scene(2)[:, :left]
        film.append(as_frame(picture))
    assert "dissolve" not in [transition.kind for transition in watched(film, 20.0)[1]]


def test_a_fade_through_black_parts_two_shots():
    down = [as_frame(scene(1) * (1 - (k + 0.5) / 16)) for k in range(16)]
    up = [as_frame(scene(2) * (k + 0.5) / 16) for k in range(16)]
    black = [as_frame(np.zeros((120, 160)))] * 15
    found, transitions = watched([*shots_of([1], 30), *down, *black, *up, *shots_of([2], 50)], 20.0)
    assert [boundary.kind for boundary in found] == ["black", "scene"]
    assert [transition.kind for transition in transitions] == ["fade_out", "fade_in"]
    out, in_ = transitions
    assert 20 * out.start_s == pytest.approx(30, abs=3)
    assert 20 * in_.end_s == pytest.approx(77, abs=3)


@pytest.mark.parametrize(("worn", "least_dissolves", "least_precision"), [(False, 0.7, 0.95), (True, 0.5, 0.95)])
def test_edits_of_made_up_films_are_found(worn, least_dissolves, least_precision):
    film = edited_film(3, worn=worn, shots=8)
    found, _ = watched(film.frames, 20.0)
    result = tally(film, [round(20 * boundary.time_s) for boundary in found])
    assert {"cut", "dissolve"} <= set(result.there)
    assert result.recall("cut") >= 0.9
    assert result.recall("dissolve") >= least_dissolves
    assert result.precision >= least_precision


@pytest.mark.parametrize(
    ("seed", "worn"),
    [
        (5014, False),  # a flash in a title card that is about to dissolve
        (5003, True),  # cuts beside a jump of the gate
        (5012, True),  # a flash of two grainy frames
        (5023, True),  # a dark card, on which flicker and the median leave nothing for a moment
    ],
)
def test_no_shot_of_a_made_up_film_is_split(seed, worn):
    film = edited_film(seed, worn=worn)
    found, _ = watched(film.frames, 20.0)
    result = tally(film, [round(20 * boundary.time_s) for boundary in found])
    assert result.false == 0
    assert result.recall("cut") == 1.0


@pytest.mark.parametrize("grain", [0, 12])
def test_title_cards_are_recognised(grain):
    random, judge = np.random.default_rng(0), CardJudge()
    for _ in range(4):
        card = title_card()
        judge.add(card_evidence(as_frame(card * random.uniform(0.9, 1.1) + grain * random.standard_normal(card.shape))))
    assert judge.is_card


def test_bright_things_before_a_black_wall_are_no_title_card():
    wall = np.full((240, 320), 12, np.float32)
    for left in range(40, 280, 40):
        wall[80:160, left : left + 22] = 220
    evidence = card_evidence(as_frame(wall))
    assert not evidence.looks_like_text
    assert card_evidence(as_frame(title_card())).looks_like_text


def test_pictures_and_moving_lights_are_no_title_cards():
    picture, moving = CardJudge(), CardJudge()
    for step in range(4):
        picture.add(card_evidence(as_frame(scene(20, (240, 320)))))
        moving.add(card_evidence(as_frame(np.roll(title_card(), 35 * step, axis=0))))
    assert not picture.is_card
    assert not moving.is_card
    assert not CardJudge().is_card


def test_black_begins_where_it_began_and_ends_where_light_returns():
    black = [as_frame(np.full((120, 160), 3.0))] * 15
    found, _ = watched([*shots_of([1], 30), *black, *shots_of([2], 30)])
    assert [(round(boundary.time_s * FPS), boundary.kind) for boundary in found] == [(30, "black"), (45, "scene")]


def test_black_is_told_from_a_dark_scene():
    assert is_blank(np.full((48, 64), 8, np.float32))
    dark = np.full((48, 64), 8, np.float32)
    dark[20:30, 20:40] = 120
    assert not is_blank(dark)
