"""The colour models that can be chosen, read from the catalogue of weights (no network is loaded for that)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from models import catalogue
from studio import places
from studio.domain.recipe import ColorizeRecipe


@dataclass(frozen=True)
class ModelChoice:
    """``vividness`` is where the slider stands while a recipe leaves it to the model."""

    id: str
    title: str
    note: str
    vividness: float


@lru_cache(maxsize=1)
def colour_models() -> tuple[ModelChoice, ...]:
    """All colour models of the program and of the user, at least the standard one, so that the list is never empty."""
    standard = ColorizeRecipe().model
    entries = catalogue.entries("colour", [places.added_models()])
    choices = [ModelChoice(e.id, e.title, e.summary, e.vividness) for e in entries]
    if not choices:
        choices = [ModelChoice(standard, standard.capitalize(), "", catalogue.USUAL_VIVIDNESS)]
    return tuple(sorted(choices, key=lambda c: c.id != standard))


def default_vividness(model_id: str = ColorizeRecipe().model) -> float:
    """The vividness a model takes when the recipe does not name one."""
    return next((m.vividness for m in colour_models() if m.id == model_id), catalogue.USUAL_VIVIDNESS)
