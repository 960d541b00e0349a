"""The model of a recipe that names none."""

from __future__ import annotations

from models import catalogue
from studio.domain.recipe import ColorizeRecipe


def test_the_default_of_recipes_is_the_default_of_the_cards() -> None:
    assert ColorizeRecipe().model == catalogue.default("colour").id
