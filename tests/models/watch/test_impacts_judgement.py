from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.watch.impacts.abstention import EVERYTHING, Judgement, judge, others
from models.watch.impacts.prior import without_unstruck
from models.watch.impacts.rhythm import WEAKEST, find_beat, without_after_swings
from models.watch.observations import Impact, Label, Region, Shot

RULE = Judgement()


def _impacts(*pairs: tuple[float, float]) -> list[Impact]:
    return [Impact(time_s, 0.5, confidence, "hit") for time_s, confidence in pairs]


def _times(found: list[Impact]) -> list[float]:
    return [impact.time_s for impact in found]


def test_a_lone_unsure_blow_is_not_believed_and_a_lone_sure_one_is():
    assert judge(_impacts((2.0, 0.65)), [], RULE) == []
    assert _times(judge(_impacts((2.0, 0.8)), [], RULE)) == [2.0]


def test_blows_are_believed_in_company():
    assert _times(judge(_impacts((1.0, 0.72), (2.2, 0.52), (3.9, 0.75)), [], RULE)) == [1.0, 2.2, 3.9]
    assert judge(_impacts((1.0, 0.55), (2.2, 0.55), (3.9, 0.7)), [], RULE) == []


def test_what_is_not_claimed_is_handed_on():
    candidates = _impacts((1.0, 0.55), (2.2, 0.4), (30.0, 0.9))
    claimed = judge(candidates, [], RULE)
    assert _times(claimed) == [30.0]
    assert _times(others(candidates, claimed)) == [1.0, 2.2]


def test_company_beyond_a_cut_or_far_away_does_not_count():
    pair = _impacts((1.0, 0.7), (2.0, 0.7))
    assert _times(judge(pair, [], RULE)) == [1.0, 2.0]
    assert judge(pair, [1.5], RULE) == []
    assert judge(_impacts((1.0, 0.7), (9.0, 0.7)), [], RULE) == []


def test_a_steady_row_vouches_for_its_blows_and_an_uneven_one_does_not():
    smith = _impacts(*((round(0.5 + 0.53 * k, 3), 0.6) for k in range(9)))
    assert _times(judge(smith, [], RULE)) == _times(smith)
    assert judge(smith, [], replace(RULE, rhythm=False)) == []
    assert judge(smith[:6], [], RULE) == [], "six are too few"
    uneven = _impacts(*((time_s, 0.6) for time_s in (0.5, 0.9, 1.9, 2.2, 3.1, 3.9, 4.2, 5.1)))
    assert judge(uneven, [], RULE) == []


def test_a_beat_does_not_go_on_beyond_a_cut():
    smith = _impacts(*((round(0.5 + 0.53 * k, 3), 0.6) for k in range(9)))
    assert judge(smith, [2.0], RULE) == []


times = st.lists(st.floats(0, 20).map(lambda t: round(t, 3)), max_size=20, unique=True).map(sorted)


@settings(max_examples=40, deadline=None)
@given(times, st.lists(st.floats(0.25, 1), min_size=20, max_size=20), times)
def test_nothing_is_invented_and_order_is_kept(instants, confidences, cuts):
    candidates = _impacts(*zip(instants, confidences, strict=False))
    found = judge(candidates, cuts, RULE)
    assert found == sorted(found, key=lambda i: i.time_s)
    assert set(_times(found)) <= set(instants)
    assert judge(candidates, cuts, EVERYTHING) == candidates


@settings(max_examples=40, deadline=None)
@given(st.floats(0.25, 1.4), st.integers(5, 10), st.integers(2, 4))
def test_a_steady_beat_is_found_even_with_one_blow_missing(period, count, missing):
    beats = [k * period for k in range(count) if k != missing]
    beat = find_beat(beats)
    assert beat is not None
    assert beat.period_s == pytest.approx(period, rel=0.02)


def test_uneven_blows_have_no_beat():
    assert find_beat([0.0, 0.31, 1.0, 1.4, 2.6, 3.0]) is None
    assert find_beat([0.0, 0.5, 1.0]) is None


def test_a_weak_answer_on_the_beat_is_believed_and_one_between_is_not():
    steps = [(0.5 * k, 0.8) for k in range(8) if k != 4]
    on_beat = sorted([*steps, (2.01, WEAKEST + 0.02)])
    assert 2.01 in _times(judge(_impacts(*on_beat), [], RULE))
    off_beat = sorted([*steps, (2.0, 0.8), (2.75, 0.55)])
    assert 2.75 not in _times(judge(_impacts(*off_beat), [], RULE))
    sure_off_beat = sorted([*steps, (2.0, 0.8), (2.75, 0.7)])
    assert 2.75 in _times(judge(_impacts(*sure_off_beat), [], Judgement(swings=False)))
    alone = Judgement(rhythm=False)
    assert 2.01 not in _times(judge(_impacts(*on_beat), [], alone))


def _row(period_s: float, lag_s: float, strength: float = 0.4) -> list[Impact]:
    """Eight blows, each followed by something weaker."""
    blows = [Impact(k * period_s, 0.7, 0.8, "hit") for k in range(8)]
    return sorted([*blows, *(Impact(b.time_s + lag_s, strength, 0.7, "hit") for b in blows)], key=lambda i: i.time_s)


def test_what_swings_after_each_blow_of_a_steady_row_is_none():
    assert _times(without_after_swings(_row(0.9, 0.3))) == pytest.approx([0.9 * k for k in range(8)])
    assert Judgement().swings
    assert len(judge(_row(0.9, 0.3), [], Judgement(swings=False))) == 16


def test_half_way_between_two_blows_musicians_strike():
    assert without_after_swings(_row(0.9, 0.45)) == _row(0.9, 0.45)


def test_as_strong_as_the_row_is_no_after_swing():
    assert without_after_swings(_row(0.9, 0.3, strength=0.8)) == _row(0.9, 0.3, strength=0.8)


def test_a_waltz_keeps_its_weak_beats():
    waltz = [Impact(k / 3, 0.8 if k % 3 == 0 else 0.5, 0.8, "hit") for k in range(24)]
    assert without_after_swings(waltz) == waltz


@settings(max_examples=40, deadline=None)
@given(times, st.lists(st.floats(0.25, 1), min_size=20, max_size=20))
def test_after_swings_are_only_ever_taken_away(instants, confidences):
    sure = _impacts(*zip(instants, confidences, strict=False))
    kept = without_after_swings(sure)
    assert kept == [impact for impact in sure if impact in kept]
    assert len(kept) >= min(len(sure), 1)


def _shot(start: float, *labels: tuple[str, float]) -> Shot:
    return Shot(start, start + 5, "scene", tuple(Label(cat, cat, sure, role="object") for cat, sure in labels))


def test_where_a_violin_plays_nothing_strikes_unless_undeniably():
    shots = [_shot(0, ("MUSCStr", 0.5), ("WOODImpt", 0.3)), _shot(5, ("MUSCPerc", 0.6), ("MUSCStr", 0.5)), _shot(10)]
    impacts = _impacts((1.0, 0.85), (2.0, 0.95), (6.0, 0.6), (11.0, 0.6))
    assert _times(list(without_unstruck(impacts, shots))) == [2.0, 6.0, 11.0]
    assert without_unstruck(impacts, [_shot(0, ("MUSCStr", 0.3))]) == tuple(impacts)
    assert without_unstruck(impacts, [_shot(0, ("MUSCWind", 0.45))]) == tuple(impacts), "a pipe must be plainer"


def test_a_dog_strikes_nothing_but_who_hammers_beside_it_does():
    dog = Label("ANMLDog", "dog", 0.7, Region(0.0, 0.0, 0.5, 1.0), role="object")
    shot = Shot(0, 5, "scene", (dog, Label("FOLYClth", "person", 0.9, role="action")))
    of_dog = Impact(1.0, 0.5, 0.7, "hit", Region(0.2, 0.4, 0.2, 0.2))
    beside = Impact(2.0, 0.5, 0.7, "hit", Region(0.6, 0.4, 0.2, 0.2))
    nowhere = Impact(3.0, 0.5, 0.7, "hit")
    assert without_unstruck([of_dog, beside, nowhere], [shot]) == (beside,)


def test_a_forest_is_no_bird():
    shot = _shot(0, ("BIRDSong", 0.6))
    assert _times(list(without_unstruck(_impacts((1.0, 0.7)), [shot]))) == [1.0]
