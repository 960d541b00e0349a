import numpy as np
import pytest

from models.evaluation.timing.known_clips import known_kind
from models.evaluation.timing.quiet import backwards, between_hits, drawn, poisson_upper, quiet_row, slowed_and_worn


def test_no_false_cue_in_three_minutes_leaves_one_a_minute_credible():
    assert poisson_upper(0, 3.0) == pytest.approx(0.9986, abs=1e-3)
    assert poisson_upper(2, 10.0) == pytest.approx(0.6296, abs=1e-3)
    assert poisson_upper(0, 0.0) == float("inf")


def test_a_row_names_only_the_films_with_false_cues():
    row = quiet_row("old films", {"a": 0, "b": 2}, 4.0)
    assert row["false"] == 2
    assert row["per_minute"] == 0.5
    assert row["where"] == {"b": 2}
    assert row["beside"] == {}


def test_what_others_claim_in_the_same_film_stands_beside_it():
    assert quiet_row("old films", {"a": 0}, 4.0, {"flow peaks": 6})["beside"] == {"flow peaks": 1.5}


def test_between_hits_is_what_is_clear_of_everything_heard():
    assert between_hits([1.0, 1.25, 3.0], 5.0) == [(0.0, 0.75), (1.5, 2.75), (3.25, 5.0)]
    assert between_hits([], 2.0) == [(0.0, 2.0)]


def _frames():
    for i in range(6):
        yield i / 10, np.full((60, 80, 3), 20 * i, np.uint8)


def test_a_film_runs_backwards_from_time_zero():
    shown = list(backwards(_frames))
    assert [time_s for time_s, _ in shown] == pytest.approx([0, 0.1, 0.2, 0.3, 0.4, 0.5])
    assert shown[0][1].mean() > shown[-1][1].mean()


def test_a_slowed_film_takes_longer_and_is_worn_the_same_way_each_time():
    shown, again = list(slowed_and_worn(_frames, 3)), list(slowed_and_worn(_frames, 3))
    assert shown[-1][0] == pytest.approx(0.75)
    assert all((a[1] == b[1]).all() for a, b in zip(shown, again, strict=True))
    assert shown[1][1].shape[2] == 3


def test_drawn_motion_is_reproducible():
    first, again = next(drawn(950_000)), next(drawn(950_000))
    assert (first[1] == again[1]).all()


@pytest.mark.parametrize(
    ("name", "time_s", "kind"),
    [("wtm_1.mp4", 0.5, "step"), ("gh_524.mp4", 6.0, "scrape"), ("gh_524.mp4", 9.0, None), ("holiday.mp4", 1.0, None)],
)
def test_kinds_are_known_by_clip_and_stretch(name, time_s, kind):
    assert known_kind(name, time_s) == kind
