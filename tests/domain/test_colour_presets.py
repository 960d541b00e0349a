"""Parts of a recipe that are handed on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from studio.domain.colour_presets import FIELDS, PARTS, ColourPreset, Part, carried_over, is_followed
from studio.domain.recipe import ColorizeRecipe, Hint

hints = st.builds(Hint, st.floats(0, 1), st.floats(0, 1), st.floats(-50, 50), st.floats(-50, 50))
recipes = st.builds(
    ColorizeRecipe,
    model=st.sampled_from(["balanced", "other"]),
    vividness=st.none() | st.floats(0, 1),
    saturation=st.floats(0, 2),
    temperature=st.floats(-1, 1),
    hints=st.lists(
        st.builds(Hint, st.floats(0, 1), st.floats(0, 1), st.floats(-50, 50), st.floats(-50, 50)), max_size=2
    ).map(tuple),
    faces=st.booleans(),
    pages=st.none() | st.integers(1, 9),
)
parts = st.lists(st.sampled_from(PARTS), unique=True).map(tuple)


def test_every_part_stands_for_fields_of_a_recipe() -> None:
    assert set(FIELDS) == set(PARTS)
    assert {field for fields in FIELDS.values() for field in fields} <= set(ColorizeRecipe.__struct_fields__)


@given(parts, recipes, recipes)
def test_what_was_chosen_is_carried_over_and_nothing_else(
    chosen: tuple[Part, ...], source: ColorizeRecipe, target: ColorizeRecipe
) -> None:
    result = carried_over(chosen, source, target)
    taken = {field for part in chosen for field in FIELDS[part]}
    for field in ColorizeRecipe.__struct_fields__:
        assert getattr(result, field) == getattr(source if field in taken else target, field)
    assert is_followed(ColourPreset("x", chosen, source), result)
