"""What can be synthesised: one small recipe per sound, registered under its UCS category.

A new sound is one new function with the `recipe` decorator in the file of its family; nothing else has to know of it.
"""

from __future__ import annotations

import hashlib
import importlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from studio.synthesis.blocks.dsp import SR, Rng, Signal, samples

FAMILIES = (
    "impacts",
    "drums",
    "friction",
    "footsteps",
    "doors_locks",
    "bells_clocks",
    "machines",
    "water",
    "weather_fire",
    "engines_vehicles",
    "sport_weapons",
    "crowd_animals",
    "ambiences",
)
"""The modules that hold recipes, in the order in which they are rendered."""

STRENGTHS: dict[str, float] = {"soft": 0.25, "medium": 0.6, "hard": 1.0}
"""Strength layers of impacts and the strength 0…1 that a recipe receives for each."""


class Kind(StrEnum):
    """What a sound is for: one impact, one action with a beginning and an end, or a bed that repeats."""

    HIT = "hit"
    TAKE = "take"
    LOOP = "loop"


@dataclass(frozen=True)
class Take:
    """What a recipe gets for one variation.

    `thing` is seeded once per recipe: what it decides (sizes, mode frequencies) is the same in all variations, which
    therefore sound like one object. `rng` is seeded per variation: where and how it was struck this time.
    """

    rng: Rng
    thing: Rng
    strength: float
    variation: int
    seconds: float

    @property
    def n(self) -> int:
        """Length in samples: exactly what a loop must return, a hint for the others."""
        return samples(self.seconds)


@dataclass(frozen=True)
class Recipe:
    """One sound of the library. `render` returns mono ``(n,)`` or stereo ``(n, 2)`` at 48 kHz."""

    cat_id: str
    name: str
    kind: Kind
    seconds: float
    render: Callable[[Take], Signal]
    tags: tuple[str, ...] = ()
    variations: int = 8
    layered: bool = False
    weak: bool = False
    attack_at_peak: bool = False
    family: str = field(default="", compare=False)

    @property
    def recipe_id(self) -> str:
        """A stable identifier such as ``WOODImpt_plank_hit``."""
        return f"{self.cat_id}_{re.sub(r'[^a-z0-9]+', '_', self.name.lower()).strip('_')}"

    def layers(self) -> list[str | None]:
        """The strength layer of each variation, None throughout for a recipe without layers."""
        if not self.layered:
            return [None] * self.variations
        names = list(STRENGTHS)
        return [names[k * len(names) // self.variations] for k in range(self.variations)]

    def seed(self, variation: int) -> int:
        """The seed of one variation: it depends on the recipe's identifier only, never on the order of rendering."""
        digest = hashlib.sha256(f"{self.recipe_id}/{variation}".encode()).digest()
        return int.from_bytes(digest[:6], "big")

    def take(self, variation: int) -> Take:
        """Everything `render` needs for one variation (0, 1, …)."""
        layer = self.layers()[variation]
        return Take(
            rng=np.random.default_rng(self.seed(variation)),
            thing=np.random.default_rng(self.seed(-1)),
            strength=STRENGTHS[layer] if layer else 0.6,
            variation=variation,
            seconds=self.seconds,
        )


_RECIPES: dict[str, Recipe] = {}


def recipe(
    cat_id: str,
    name: str,
    kind: Kind,
    seconds: float,
    *,
    tags: str = "",
    variations: int | None = None,
    layered: bool = False,
    weak: bool = False,
    attack_at_peak: bool = False,
) -> Callable[[Callable[[Take], Signal]], Callable[[Take], Signal]]:
    """Register a function as a recipe; several may share a category, and one function may carry several.

    `tags` are blank-separated English search words. Unless told otherwise, `layered` recipes come in 9 variations
    (soft, medium, hard), everything else in 8.
    `weak` marks what is recognisable only with good will, or what `honest_check` finds among the first three classes
    for less than half of its variations although it knows half of the recordings of that class.
    `attack_at_peak` is for sounds that swell.
    """

    def register(function: Callable[[Take], Signal]) -> Callable[[Take], Signal]:
        entry = Recipe(
            cat_id=cat_id,
            name=name,
            kind=kind,
            seconds=seconds,
            render=function,
            tags=tuple(tags.split()),
            variations=variations or (9 if layered else 8),
            layered=layered,
            weak=weak,
            attack_at_peak=attack_at_peak,
            family=function.__module__.rsplit(".", 1)[-1],
        )
        if entry.recipe_id in _RECIPES and _RECIPES[entry.recipe_id].render is not function:
            raise ValueError(f"Two recipes are called {entry.recipe_id}.")
        _RECIPES[entry.recipe_id] = entry
        return function

    return register


def all_recipes() -> dict[str, Recipe]:
    """Every recipe by its identifier, in order of the families."""
    for family in FAMILIES:
        importlib.import_module(f"studio.synthesis.sounds.{family}")
    return dict(_RECIPES)


def chosen_recipes(only: Iterable[str] | None) -> list[Recipe]:
    """Recipes whose identifier, category or family is in `only`; all of them for None.

    Raises:
        KeyError: a name in `only` fits nothing.
    """
    recipes = all_recipes()
    if only is None:
        return list(recipes.values())
    wanted = set(only)
    known = {name for entry in recipes.values() for name in (entry.recipe_id, entry.cat_id, entry.family)}
    if missing := sorted(wanted - known):
        raise KeyError(f"No recipe, category or family is called {', '.join(missing)}.")
    return [entry for entry in recipes.values() if {entry.recipe_id, entry.cat_id, entry.family} & wanted]


__all__ = ["FAMILIES", "SR", "STRENGTHS", "Kind", "Recipe", "Take", "all_recipes", "chosen_recipes", "recipe"]
