"""How colours are known: kept in the points' file, said in words, and never needed by older files."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.colour_points import VERSION, points_from_json, points_to_json
from studio.domain.evidence import evidence_lines, evidence_summary
from studio.domain.recipe import ColorizeRecipe, Evidence, Hint, recipe_from_json, recipe_to_json

DOCUMENTED = Evidence("documented", "dress regulations 1903, p. 14")

shares = st.floats(0, 1, width=32)
texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
evidence = st.one_of(
    st.none(),
    st.builds(Evidence, st.sampled_from(("inferred", "guess")), texts),
    st.builds(Evidence, st.just("documented"), texts.filter(str.strip)),
)
hints = st.builds(
    Hint,
    shares,
    shares,
    st.floats(-128, 128, width=32),
    st.floats(-128, 128, width=32),
    shares,
    st.none() | st.floats(0, 100, width=32),
    texts,
    evidence,
    st.lists(st.tuples(shares, shares), max_size=4).map(tuple),
)


@given(st.lists(hints, max_size=5))
def test_points_come_back_from_their_file_and_from_a_recipe(points: list[Hint]) -> None:
    assert points_from_json(points_to_json(points)) == tuple(points)
    recipe = ColorizeRecipe(hints=tuple(points))
    assert recipe_from_json(recipe_to_json(recipe)) == recipe


def test_the_bare_list_of_before_is_still_read() -> None:
    old = b' [{"x": 0.5, "y": 0.25, "a": 20, "b": -30}, {"x": 0, "y": 1, "a": 0, "b": 0, "radius": 0.1, "time": 2.5}]'
    assert points_from_json(old) == (Hint(0.5, 0.25, 20.0, -30.0), Hint(0.0, 1.0, 0.0, 0.0, 0.1, 2.5))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f'{{"kind": "colour points", "version": {VERSION + 1}, "points": []}}', "newer program"),
        ('{"kind": "cue sheet", "version": 2, "points": []}', "cue sheet"),
        ('{"version": 2, "points": []}', "kind"),
        ('[{"x": 2, "y": 0, "a": 0, "b": 0}]', r"<= 1"),
        ('[{"x": 0, "y": 0, "a": 0, "b": 0, "evidence": {"kind": "documented"}}]', "needs its source"),
        ('[{"x": 0, "y": 0, "a": 0, "b": 0, "evidence": {"kind": "certain"}}]', "certain"),
    ],
)
def test_what_does_not_fit_is_said(text: str, says: str) -> None:
    with pytest.raises((msgspec.MsgspecError, ValueError), match=says):
        points_from_json(text)


def test_recipes_without_evidence_keep_their_bytes() -> None:
    plain = recipe_to_json(ColorizeRecipe(hints=(Hint(0.5, 0.5, 1.0, 2.0),)))
    for later in (b"evidence", b"called", b"stroke"):
        assert later not in plain


def test_in_words() -> None:
    points = (
        Hint(0.25, 0.5, 2.0, -20.0, called="navy", evidence=DOCUMENTED),
        Hint(0.5, 0.5, 0.0, 0.0),
        Hint(0.75, 0.5, 10.0, 20.0, evidence=Evidence("guess")),
    )
    summary = evidence_summary(points)
    assert summary == "Of the 3 colours set by a person: 1 documented, 1 guessed, 1 without a statement."
    assert evidence_lines(points) == (
        "Colour 1 (navy) at 25.0% from the left, 50.0% from the top (CIE a 2, b -20): "
        "documented: dress regulations 1903, p. 14",
        "Colour 3 at 75.0% from the left, 50.0% from the top (CIE a 10, b 20): a guess",
    )
    assert evidence_summary(points[1:2]) == ""
    assert evidence_lines(points[1:2]) == ()
