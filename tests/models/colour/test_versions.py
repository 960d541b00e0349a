"""Versions: things that look alike move together, what is sure stays, and those chosen are plausible and different."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.colour.bins import ab_bins, nearest_bins
from models.colour.chroma import ChromaField, Decoding
from models.colour.leaning import Lean, tilt_of
from models.colour.likely import LEAST_APART, likely_colours
from models.colour.points import Places
from models.colour.things import things_of
from models.colour.versions import versions_of

BLUE, RED, GREEN = (0.0, -40.0), (50.0, 30.0), (-30.0, 30.0)
SKY = np.s_[:10, :]
LEFT, RIGHT = np.s_[10:, :12], np.s_[10:, 12:]


def logits_of(*colours: tuple[tuple[float, float], float]) -> np.ndarray:
    """(Q,) of a distribution with so much of each colour."""
    share = np.full(len(ab_bins()), 1e-5, np.float32)
    for colour, much in colours:
        share[nearest_bins(np.array([colour], np.float32))[0]] += much
    return np.log(share / share.sum())


@pytest.fixture
def field() -> ChromaField:
    """A sky that is surely blue over two coats that may be red or green; more likely red."""
    logits = np.empty((len(ab_bins()), 20, 24), np.float32)
    logits[:, *SKY] = logits_of((BLUE, 0.98))[:, None, None]
    logits[:, *LEFT] = logits_of((RED, 0.8), (GREEN, 0.2))[:, None, None]
    logits[:, *RIGHT] = logits_of((RED, 0.7), (GREEN, 0.3))[:, None, None]
    features = np.zeros((20, 24, 8), np.float16)
    features[*SKY, 0], features[*LEFT, 1], features[*RIGHT, 2] = 1, 1, 1
    lightness = np.full((20, 24), 55, np.float32)
    field = ChromaField(
        np.zeros((20, 24, 2), np.float32),
        np.ones((20, 24), np.float32),
        Decoding(),
        logits.astype(np.float16),
        np.zeros(len(ab_bins()), np.float32),
    )
    faithful = field.decoded(0.0).ab
    field = ChromaField(**{**field.__dict__, "places": Places(features, lightness, faithful)})
    return field.decoded(0.5)


def mean(ab: np.ndarray, where: object) -> np.ndarray:
    return ab[where].reshape(-1, 2).mean(axis=0)


def test_what_looks_alike_is_one_thing_with_its_likely_colours(field: ChromaField) -> None:
    things = things_of(field)
    assert len(things) == 3
    sky = things[0]
    assert sky.share == pytest.approx(0.5, abs=0.05)
    assert len(sky.colours) == 1
    assert sky.colours[0].distance(BLUE) < 5
    for coat in things[1:]:
        assert len(coat.colours) == 2
        assert coat.colours[0].distance(RED) < 5
        assert coat.colours[1].distance(GREEN) < 5
        assert sum(colour.share for colour in coat.colours) > 0.95


def test_versions_give_coats_other_colours_and_leave_the_sky(field: ChromaField) -> None:
    versions = versions_of(field, 4)
    assert len(versions) == 4, "two coats of two colours each"
    assert versions[0].field is field
    coats = set()
    for version in versions:
        assert np.linalg.norm(mean(version.field.ab, SKY) - mean(field.ab, SKY)) < 1
        coats.add(tuple(bool(mean(version.field.ab, where)[0] > 0) for where in (LEFT, RIGHT)))
    assert len(coats) == 4, "each combination once"
    assert versions_of(field, 9)[4:] == [], "there are no others"


def test_all_of_a_thing_moves_together(field: ChromaField) -> None:
    for version in versions_of(field, 4)[1:]:
        for where in (LEFT, RIGHT):
            inner = version.field.ab[where][2:-1, 2:-2]
            assert inner.reshape(-1, 2).std(axis=0).max() < 3


def test_plausibility_and_distance_say_what_was_changed(field: ChromaField) -> None:
    by_coats = {
        tuple(bool(mean(version.field.ab, where)[0] > 0) for where in (LEFT, RIGHT)): version
        for version in versions_of(field, 4)
    }
    here = by_coats[tuple(bool(mean(field.ab, where)[0] > 0) for where in (LEFT, RIGHT))]
    assert (here.plausibility, here.distance, here.changed) == (1.0, 0.0, 0.0)
    for version in by_coats.values():
        apart = np.linalg.norm(version.field.ab - field.ab, axis=-1)
        assert version.distance == pytest.approx(apart.mean(), abs=1e-3)
        assert 0 < version.plausibility <= 1
    assert by_coats[False, True].plausibility < by_coats[True, False].plausibility, "green is less likely on the left"


def test_more_like_one_changes_little_of_it(field: ChromaField) -> None:
    chosen = versions_of(field, 4)[1].field
    near = versions_of(chosen, 3, near=True)
    assert near[0].field is chosen
    assert len(near) == 3
    for version in near[1:]:
        moved = [np.linalg.norm(mean(version.field.ab, w) - mean(chosen.ab, w)) > 10 for w in (SKY, LEFT, RIGHT)]
        assert any(moved)
        assert not moved[0]


def test_leans_alone_make_the_version_again(field: ChromaField) -> None:
    for version in versions_of(field, 4)[1:]:
        again = field.chosen(field.decoding.vividness, True, leans=version.leans)
        assert np.array_equal(again.ab, version.field.ab)


def test_without_a_colour_nothing_leans(field: ChromaField) -> None:
    assert field.places is not None
    assert tilt_of([Lean(0.5, 0.5), Lean(0.1, 0.9)], field.places) is None
    assert tilt_of([], field.places) is None


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_likely_colours_are_distinct_and_in_order(seed: int) -> None:
    share = np.random.default_rng(seed).dirichlet(np.full(len(ab_bins()), 0.05)).astype(np.float32)
    colours = likely_colours(share)
    assert 1 <= len(colours) <= 5
    assert [c.share for c in colours] == sorted((c.share for c in colours), reverse=True)
    assert sum(c.share for c in colours) <= 1 + 1e-5
    for place, one in enumerate(colours):
        assert all(one.distance((other.a, other.b)) >= LEAST_APART for other in colours[place + 1 :])


def test_of_a_real_picture_versions_differ_and_the_same_come_again(flower_field: ChromaField) -> None:
    versions = versions_of(flower_field, 4)
    assert [v.leans for v in versions] == [v.leans for v in versions_of(flower_field, 4)]
    for place, one in enumerate(versions):
        for other in versions[place + 1 :]:
            assert np.linalg.norm(one.field.ab - other.field.ab, axis=-1).mean() > 1.0
