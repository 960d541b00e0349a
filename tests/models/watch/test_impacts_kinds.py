from dataclasses import replace

import numpy as np
import pytest

from models.watch.impacts.kinds import with_kinds
from models.watch.impacts.seen import weigh_by_what_is_seen
from models.watch.observations import Impact, Label, LabelRole, Region, Shot, Track

FEET = Region(0.4, 0.7, 0.2, 0.2)
HANDS = Region(0.4, 0.3, 0.2, 0.2)
NO_TRACK = Track()
CROSSING = Track((0.5,) * 50, tuple(0.02 * k for k in range(50)))
STANDING = Track((0.5,) * 50, (0.5,) * 50)


def _seen(category: str, name: str, sure: float = 0.4, role: LabelRole = "action", track: Track = NO_TRACK) -> Label:
    return Label(category, name, sure, Region(0.2, 0.0, 0.6, 1.0), role, track=track)


def _kinds(region: Region | None, gap_s: float, *labels: Label) -> set[str]:
    impacts = [Impact(20 + gap_s * k, 0.5, 0.7, "hit", region) for k in range(1, 8)]
    found = with_kinds(impacts, [Shot(0, 20, "scene"), Shot(20, 30, "scene", labels)])
    assert [impact.time_s for impact in found] == [impact.time_s for impact in impacts]
    return {impact.kind for impact in found}


CORRIDOR = _seen("FEETHmn", "corridor")


def test_who_walks_makes_steps():
    assert _kinds(FEET, 0.5, CORRIDOR) == {"step"}
    assert _kinds(FEET, 0.5, _seen("FEETHors", "horse", 0.6, "object")) == {"step"}
    assert _kinds(FEET, 0.5, _seen("FEETHmn", "person", track=CROSSING)) == {"step"}


@pytest.mark.parametrize(
    ("region", "gap_s", "labels"),
    [
        (HANDS, 0.5, [CORRIDOR]),
        (None, 0.5, [CORRIDOR]),
        (FEET, 1.1, [CORRIDOR]),
        (FEET, 0.15, [CORRIDOR]),
        (FEET, 0.5, []),
        (FEET, 0.5, [_seen("FEETHmn", "corridor", 0.2)]),
        (FEET, 0.5, [CORRIDOR, _seen("MUSCPerc", "drum", 0.5, "object")]),
        (FEET, 0.5, [_seen("FEETHmn", "person", track=STANDING)]),
        (FEET, 0.5, [_seen("FEETHmn", "person")]),
    ],
)
def test_what_does_not_all_come_together_stays_a_hit(region, gap_s, labels):
    assert _kinds(region, gap_s, *labels) == {"hit"}


def test_that_somebody_is_there_and_what_the_place_is_like_say_nothing_about_it():
    person, street = _seen("MOVEHmn", "person", 0.9), Label("AMBUrbn", "street", 0.9, role="ambience")
    assert _kinds(FEET, 0.5, CORRIDOR, person, street) == {"step"}


def test_skates_and_planes_slide():
    assert _kinds(FEET, 0.7, _seen("SPRTSkate", "skating", 0.5)) == {"scrape"}
    assert _kinds(HANDS, 0.7, _seen("TOOLHand", "plane", 0.5, "object")) == {"scrape"}
    assert _kinds(HANDS, 0.7, _seen("TOOLHand", "hammer", 0.5, "object")) == {"hit"}
    assert _kinds(HANDS, 0.7, _seen("SPRTSkate", "skating", 0.3)) == {"hit"}


def test_outside_all_shots_nothing_changes():
    impact = Impact(5.0, 0.5, 0.7, "continuous")
    assert with_kinds([impact], []) == (impact,)


def _weighed(kinds: str, *labels: Label) -> tuple[list[float], list[float], set[str]]:
    """Times believed and doubted of what is doubted, s a step and h a hit to the network, and the kinds believed."""
    doubts = [Impact(1.0 + k, 0.4, 0.55, "step" if kind == "s" else "hit", HANDS) for k, kind in enumerate(kinds)]
    believed, doubted = weigh_by_what_is_seen([], doubts, [Shot(0, 20, "scene", labels)])
    return [i.time_s for i in believed], [i.time_s for i in doubted], {i.kind for i in believed}


def test_doubted_steps_are_believed_where_somebody_walks():
    assert _weighed("ss", CORRIDOR) == ([1.0, 2.0], [], {"step"})
    assert _weighed("sss", CORRIDOR) == ([1.0, 2.0, 3.0], [], {"step"})
    assert _weighed("ss", _seen("FEETHmn", "person", track=CROSSING))[0] == [1.0, 2.0]


@pytest.mark.parametrize(
    ("kinds", "labels"),
    [
        ("s", [CORRIDOR]),
        ("hh", [CORRIDOR]),
        ("shh", [CORRIDOR]),
        ("ss", []),
        ("ss", [_seen("FEETHmn", "corridor", 0.2)]),
        ("ss", [_seen("FEETHmn", "person", track=STANDING)]),
        ("ss", [_seen("FEETHmn", "corridor", 0.9, "ambience")]),
    ],
)
def test_other_doubts_stay(kinds, labels):
    believed, doubted, _ = _weighed(kinds, *labels)
    assert (believed, len(doubted)) == ([], len(kinds))


def _strides(count: int, *labels: Label, kind: str = "step", sure: float = 0.6) -> tuple[list[Impact], list[Impact]]:
    """What is believed and doubted of steps every 0.6 s, and of feet that pass each other less evenly in between."""
    wobble = (0.0, 0.11, -0.09, 0.06, -0.12, 0.1)
    steps = [Impact(1.0 + 0.6 * k, 0.5, 0.6 if k < 2 else sure, kind, FEET) for k in range(count)]
    swings = [Impact(1.3 + 0.6 * k + wobble[k % 6], 0.5, sure - 0.1, kind, FEET) for k in range(count)]
    seen = sorted([*steps, *swings], key=lambda impact: impact.time_s)
    believed, doubted = weigh_by_what_is_seen(seen[::2], seen[1::2], [Shot(0, 20, "scene", labels)], least_doubt=0.0)
    return list(believed), list(doubted)


@pytest.mark.parametrize("sure", [0.42, 0.6])
def test_steps_keep_the_gait_of_who_is_seen_to_walk(sure):
    for who in (CORRIDOR, _seen("FEETHmn", "person", track=STANDING)):
        believed, doubted = _strides(8, who, sure=sure)
        assert [i.time_s for i in believed] == pytest.approx([1.0 + 0.6 * k for k in range(8)], abs=0.03)
        assert {i.kind for i in believed} == {"step"}
        assert doubted == [], "the swings between them are explained"


def test_what_looks_like_a_hit_and_keeps_the_gait_is_a_step_unless_it_is_plainly_a_blow():
    steps = [Impact(1.0 + 0.6 * k, 0.5, 0.6, "hit" if k == 2 else "step", FEET) for k in range(8)]
    shot = Shot(0, 20, "scene", (CORRIDOR,))
    believed, _ = weigh_by_what_is_seen([], steps, [shot])
    assert [i.kind for i in believed] == ["step"] * 8
    blow = Impact(3.5, 0.5, 0.85, "hit", HANDS)
    believed, _ = weigh_by_what_is_seen([blow], steps, [shot])
    assert [i.kind for i in believed].count("step") == 8
    assert [i.time_s for i in believed if i.kind == "hit"] == [3.5]


def test_without_a_walker_the_gait_must_be_unmistakable():
    assert [len(found) for found in _strides(8, sure=0.6)] == [8, 0]
    for count, unclear in ((8, _strides(8, sure=0.38)), (5, _strides(5)), (8, _strides(8, CORRIDOR, kind="hit"))):
        assert [len(found) for found in unclear] == [count, count], "nothing changes"


WALKER = _seen("FEETHmn", "person", 0.5, track=CROSSING)


def _of_heels(region: Region, *labels: Label) -> tuple[list[float], set[str]]:
    """Times and kinds believed where the network sees a blow for each heel, and one for each foot that swings by."""
    times = [1.0 + 0.6 * k + late for k in range(8) for late in (0.0, 0.22)]
    blows = [Impact(round(t, 2), 0.5, 0.85 if k % 2 == 0 else 0.75, "hit", region) for k, t in enumerate(times)]
    believed, _ = weigh_by_what_is_seen(blows, [], [Shot(0, 10, "scene", labels)])
    return [i.time_s for i in believed], {i.kind for i in believed}


def test_heels_that_look_like_blows_are_steps_where_somebody_walks_and_nothing_else_is_seen():
    times, kinds = _of_heels(FEET, WALKER)
    assert kinds == {"step"}
    assert len(times) <= 9
    assert np.diff(times) == pytest.approx(0.6, abs=0.03)


@pytest.mark.parametrize(
    ("region", "labels"),
    [
        (HANDS, [WALKER]),
        (FEET, [_seen("FEETHmn", "person", 0.5, track=STANDING)]),
        (FEET, [WALKER, _seen("MUSCPerc", "drum", 0.6, "object")]),
    ],
)
def test_blows_are_not_taken_for_heels_where_anything_speaks_against_it(region, labels):
    times, kinds = _of_heels(region, *labels)
    assert len(times) == 16
    assert kinds == {"hit"}


GAIT = [Impact(1.0 + 0.5 * k, 0.5, 0.6, "step", FEET) for k in range(8)]


def _marching(*labels: Label) -> int:
    believed, _ = weigh_by_what_is_seen([], GAIT, [Shot(0, 10, "scene", labels)])
    return sum(impact.kind == "step" for impact in believed)


def test_players_of_a_game_do_not_march():
    assert _marching(WALKER) == len(GAIT)
    assert _marching(WALKER, _seen("SPRTField", "football", 0.7)) == 0
    assert _marching(_seen("SPRTCourt", "racket", 0.5), _seen("FEETHmn", "person", 0.3, track=CROSSING)) == 0


def test_a_lawn_or_an_unsure_game_keeps_nobody_from_walking():
    assert _marching(WALKER, _seen("SPRTField", "golf course", 0.7)) == len(GAIT)
    assert _marching(WALKER, _seen("SPRTCourt", "racket", 0.39)) == len(GAIT)
    assert _marching(WALKER, _seen("SPRTIndor", "bowling alley", 0.45)) == len(GAIT)


def _doubted(kinds: str, *labels: Label) -> str:
    """Kinds of what stays doubted (0.55, once a second and a half), s a step and h a hit to the network."""
    doubts = [Impact(1.0 + 1.5 * k, 0.4, 0.55, "step" if kind == "s" else "hit", FEET) for k, kind in enumerate(kinds)]
    believed, doubted = weigh_by_what_is_seen([], doubts, [Shot(0, 20, "scene", labels)])
    assert believed == ()
    return "".join(impact.kind[0] for impact in doubted)


def test_what_is_only_listed_may_be_a_step_though_nobody_is_recognised():
    assert _doubted("ssss") == "ssss"
    assert _doubted("ssshs") == "ssshs"
    assert _doubted("shshs") == "hhhhh"
    assert _doubted("ssss", _seen("SPRTCourt", "racket", 0.5)) == "hhhh"


def test_steps_of_a_gait_vouch_for_each_other():
    sure = (0.6, 0.6, 0.31, 0.7, 0.6, 0.35, 0.6, 0.7)
    steps = [replace(step, confidence=each) for step, each in zip(GAIT, sure, strict=True)]
    believed, doubted = weigh_by_what_is_seen([], steps, [Shot(0, 10, "scene", (WALKER,))])
    assert len(believed) == len(GAIT)
    assert doubted == ()
    assert min(impact.confidence for impact in believed) == pytest.approx(np.mean(sure), abs=1e-3)
    assert max(impact.confidence for impact in believed) == 0.7
