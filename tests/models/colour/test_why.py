"""Why a colour is there: what is likely at a place, and what taking it would do to all that looks alike."""

from __future__ import annotations

import numpy as np

from models.colour.chroma import ChromaField
from models.colour.why import choices_at
from tests.models.colour.test_versions import GREEN, LEFT, RED, RIGHT, SKY, field, mean

__all__ = ["field"]


def test_at_a_coat_both_colours_are_likely_and_the_whole_coat_takes_one(field: ChromaField) -> None:
    choices = choices_at(field, 0.2, 0.8)
    assert [choice.colour.distance(other) < 5 for choice, other in zip(choices, (RED, GREEN), strict=True)] == [
        True
    ] * 2
    assert choices[0].colour.share > choices[1].colour.share
    green = choices[1]
    assert mean(green.field.ab, LEFT)[0] < 0 < mean(field.ab, LEFT)[0]
    assert np.linalg.norm(mean(green.field.ab, SKY) - mean(field.ab, SKY)) < 1
    assert mean(green.field.ab, RIGHT)[0] > 0, "the other coat keeps its colour"
    apart = np.linalg.norm(green.field.ab - field.ab, axis=-1)
    assert 0.15 < green.changed == (apart > 8).mean() < 0.35


def test_where_it_is_sure_there_is_one(field: ChromaField) -> None:
    (only,) = choices_at(field, 0.5, 0.2)
    assert only.colour.share > 0.95
    assert only.changed == 0.0


def test_a_choice_is_made_again_from_its_leans_and_keeps_earlier_ones(field: ChromaField) -> None:
    first = choices_at(field, 0.2, 0.8)[1].field
    second = choices_at(first, 0.8, 0.8)[1].field
    assert mean(second.ab, LEFT)[0] < 0
    assert mean(second.ab, RIGHT)[0] < 0
    assert np.array_equal(field.leaned(second.leans).ab, second.ab)
