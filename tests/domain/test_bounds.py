"""Recipes, cue sheets and limits: values that cannot be are refused at the door, with a reason."""

from __future__ import annotations

import math

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from studio.domain import limits
from studio.domain.cues import Cue, CueSheet, check_sheet, cue_sheet_from_json
from studio.domain.recipe import MOST_HINTS, ColorizeRecipe, Hint, SoundRecipe, check_recipe, recipe_from_json

CUE = Cue("c1", "impact", 0.5, 0.8, 0.7, 0.9, "DOORKnck")
SHEET = CueSheet("film.mp4", 12.0, 2.0, (CUE,))


@pytest.mark.parametrize(
    ("recipe", "field"),
    [
        (ColorizeRecipe(vividness=math.nan), "vividness"),
        (ColorizeRecipe(vividness=1.5), "vividness"),
        (ColorizeRecipe(saturation=math.inf), "saturation"),
        (ColorizeRecipe(saturation=-1), "saturation"),
        (ColorizeRecipe(temperature=2), "temperature"),
        (ColorizeRecipe(versions=0), "versions"),
        (ColorizeRecipe(versions=10**6), "versions"),
        (ColorizeRecipe(quality=0), "quality"),
        (ColorizeRecipe(hints=(Hint(0.5, math.nan, 1, 1),)), "hints"),
        (ColorizeRecipe(hints=(Hint(0.5, 7.0, 1, 1),)), "hints"),
        (ColorizeRecipe(hints=(Hint(0.5, 0.5, 1, 1),) * (MOST_HINTS + 1)), "hints"),
        (ColorizeRecipe(hints=(Hint(0.5, 0.5, 1, 1, time=1e12),)), "hints"),
        (ColorizeRecipe(model="x" * 10_000), "model"),
        (SoundRecipe(loudness_lufs=500), "loudness_lufs"),
        (SoundRecipe(true_peak_dbtp=math.nan), "true_peak_dbtp"),
        (SoundRecipe(min_confidence=-1), "min_confidence"),
    ],
)
def test_a_recipe_out_of_bounds_is_refused(recipe: ColorizeRecipe | SoundRecipe, field: str) -> None:
    with pytest.raises(ValueError, match=field):
        check_recipe(recipe)


@pytest.mark.parametrize(
    "text", ['{"kind":"colorize","saturation":1e999}', '{"kind":"sound","seed":1e400}', "[" * 9999]
)
def test_numbers_that_are_none_are_refused_in_files(text: str) -> None:
    with pytest.raises((msgspec.MsgspecError, RecursionError)):
        recipe_from_json(text)


def test_usual_recipes_pass() -> None:
    for recipe in (
        ColorizeRecipe(),
        SoundRecipe(),
        ColorizeRecipe(vividness=0, hints=(Hint(0, 1, -9, 9, time=0),) * MOST_HINTS),
        SoundRecipe(seed=-5),
    ):
        check_recipe(recipe)


@pytest.mark.parametrize(
    ("sheet", "film_s", "words"),
    [
        (replace(SHEET, cues=(replace(CUE, start_s=1.5, end_s=0.2),)), 2.0, "before it begins"),
        (replace(SHEET, cues=(replace(CUE, start_s=9.0, end_s=9.5),)), 2.0, "after the end"),
        (replace(SHEET, cues=(replace(CUE, end_s=math.nan),)), 2.0, "nan"),
        (replace(SHEET, duration_s=300_000.0), 2.0, "but the film"),
        (replace(SHEET, duration_s=math.inf), None, "inf"),
    ],
)
def test_times_that_cannot_be_are_named(sheet: CueSheet, film_s: float | None, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        check_sheet(sheet, film_s)


def test_usual_sheets_pass() -> None:
    check_sheet(SHEET)
    check_sheet(SHEET, 2.0)
    check_sheet(SHEET, 1.9)
    check_sheet(replace(SHEET, cues=(replace(CUE, start_s=1.9, end_s=60.0),)), 2.0)
    check_sheet(replace(SHEET, duration_s=1.0), 600.0)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("start_s", -3),
        ("end_s", 1e9),
        ("strength", 50),
        ("confidence", -1),
        ("region", [1e9, 0, 1, 1]),
        ("envelope", [9.0]),
        ("id", "x" * 2000),
        ("sound", {"id": "a", "name": "b", "gain_db": 1e6}),
        ("sound", {"id": "a", "name": "b", "pan": 44}),
    ],
)
def test_values_of_a_cue_have_bounds(field: str, value: object) -> None:
    record = msgspec.to_builtins(SHEET)
    record["cues"][0][field] = value
    with pytest.raises(msgspec.ValidationError, match=r"cues\[0\]"):
        cue_sheet_from_json(msgspec.json.encode(record))


@given(st.floats(allow_nan=True), st.floats(allow_nan=True), st.floats(0, 1e5))
def test_what_passes_lies_within_the_film(start: float, end: float, film_s: float) -> None:
    sheet = replace(SHEET, duration_s=film_s, cues=(replace(CUE, start_s=start, end_s=end),))
    try:
        check_sheet(sheet, film_s)
    except ValueError:
        return
    assert start <= end
    assert start <= film_s + 1


def test_a_limit_is_what_the_variable_says_if_that_is_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    for said, number in (("", 24.0), ("100", 100.0), ("nonsense", 24.0), ("-5", 24.0), ("nan", 24.0), ("0", 24.0)):
        monkeypatch.setenv(limits.FILM_HOURS.variable, said)
        assert limits.FILM_HOURS.value == number
    error = limits.film_too_long("a.mp4", 278.0, "/a.mp4")
    assert "278" in error.message
    assert limits.FILM_HOURS.option in error.hint
    assert limits.FILM_HOURS.variable in error.hint
