"""Recipes, cue sheets and receipts survive the way to JSON and back; what does not fit is refused with its name."""

from __future__ import annotations

import pickle

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.cues import Cue, CueAlternative, CueSheet, CueSound, cue_sheet_from_json, cue_sheet_to_json
from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.receipt import DISCLOSURE_COLOUR, colour_disclosure
from studio.domain.recipe import (
    ColorizeRecipe,
    ColourShare,
    Hint,
    Recipe,
    Reference,
    SoundRecipe,
    recipe_from_json,
    recipe_to_json,
)

unit = st.floats(0, 1)
hints = st.builds(
    Hint,
    x=unit,
    y=unit,
    a=st.floats(-100, 100),
    b=st.floats(-100, 100),
    radius=unit,
    time=st.none() | st.floats(0, 1e5),
)
cells = st.integers(-11, 11).map(lambda step: step * 10)
references = st.builds(
    Reference,
    name=st.text(max_size=8),
    sha256=st.text("0123456789abcdef", min_size=64, max_size=64),
    palette=st.lists(st.builds(ColourShare, cells, cells, unit), max_size=4).map(tuple),
)
recipes = st.one_of(
    st.builds(
        ColorizeRecipe,
        vividness=st.none() | unit,
        saturation=st.floats(0, 2),
        hints=st.lists(hints, max_size=3).map(tuple),
        reference=st.none() | references,
        versions=st.integers(1, 8),
    ),
    st.builds(SoundRecipe, loudness_lufs=st.floats(-40, -9), seed=st.integers(0, 2**31)),
)
sounds = st.builds(CueSound, id=st.text(max_size=8), name=st.text(max_size=8), pan=st.floats(-1, 1))
cues = st.builds(
    Cue,
    id=st.text(min_size=1, max_size=4),
    kind=st.sampled_from(["impact", "ambience", "continuous"]),
    start_s=st.floats(0, 1e5),
    end_s=st.floats(0, 1e5),
    strength=unit,
    confidence=unit,
    category=st.sampled_from(["WOODImpt", "DOORWood"]),
    region=st.none() | st.tuples(unit, unit, unit, unit),
    sound=st.none() | sounds,
    alternatives=st.lists(st.builds(CueAlternative, id=st.text(), name=st.text(), score=unit), max_size=2).map(tuple),
)


@given(recipes)
def test_a_recipe_comes_back_from_json(recipe: Recipe) -> None:
    assert recipe_from_json(recipe_to_json(recipe)) == recipe


@given(recipes)
def test_equal_recipes_have_equal_bytes(recipe: Recipe) -> None:
    assert recipe_to_json(recipe_from_json(recipe_to_json(recipe))) == recipe_to_json(recipe)


def test_what_came_later_does_not_change_the_key_of_a_recipe_without_it() -> None:
    before = (
        b'{"disclosure_label":false,"disclosure_metadata":true,"film_format":"auto","format":"auto",'
        b'"hints":[{"a":1.0,"b":2.0,"radius":0.01,"x":0.5,"y":0.5}],"kind":"colorize","model":"balanced","quality":92,'
        b'"saturation":1.0,"temperature":0.0,"versions":1,"vividness":null}'
    )
    recipe = recipe_from_json(before)
    assert recipe == ColorizeRecipe(hints=(Hint(0.5, 0.5, 1.0, 2.0),))
    assert recipe_to_json(recipe) == before


@pytest.mark.parametrize(
    "reference",
    [
        '{"name": "a", "sha256": "../../home", "palette": []}',
        f'{{"name": "a", "sha256": "{"0" * 64}", "palette": [[5, 0, 0.5]]}}',
        f'{{"name": "a", "sha256": "{"0" * 64}", "palette": [[10, 0, 1.5]]}}',
    ],
)
def test_a_reference_that_cannot_be_one_is_refused(reference: str) -> None:
    with pytest.raises(msgspec.ValidationError, match="reference"):
        recipe_from_json(f'{{"kind": "colorize", "reference": {reference}}}')


def test_the_disclosure_names_what_led_the_colours() -> None:
    assert colour_disclosure(ColorizeRecipe()) == DISCLOSURE_COLOUR
    led = colour_disclosure(ColorizeRecipe(reference=Reference("market.jpg", "0" * 64, ())))
    assert led.startswith(DISCLOSURE_COLOUR)
    assert "market.jpg" in led


@given(st.lists(cues, max_size=4))
def test_a_cue_sheet_comes_back_from_json(found: list[Cue]) -> None:
    sheet = CueSheet("harbour.mkv", 18.0, 60.0, tuple(found), ((0.0, 12.5),))
    assert cue_sheet_from_json(cue_sheet_to_json(sheet)) == sheet


def test_the_published_field_names_of_a_cue_are_kept() -> None:
    sheet = CueSheet("a.mp4", 24.0, 1.0, (Cue("c1", "impact", 0.5, 0.6, 0.7, 0.8, "WOODImpt", (0, 0, 1, 1)),))
    (cue,) = msgspec.json.decode(cue_sheet_to_json(sheet))["cues"]
    promised = {"id", "kind", "start_s", "end_s", "strength", "confidence", "category", "region", "sound"}
    assert promised | {"alternatives"} <= cue.keys()


@pytest.mark.parametrize(
    ("text", "field"),
    [('{"kind": "colorize", "saturation": "much"}', "saturation"), ('{"kind": "paint"}', "kind")],
)
def test_a_recipe_that_does_not_fit_names_the_field(text: str, field: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=field):
        recipe_from_json(text)


def test_an_error_crosses_processes_whole() -> None:
    error = UnreadableInput("scan.tif is cut short.", hint="Copy it again.", path="scan.tif")
    copy = pickle.loads(pickle.dumps(error))
    assert isinstance(copy, StudioError)
    assert (type(copy), copy.message, copy.hint, copy.path) == (UnreadableInput, error.message, error.hint, error.path)
