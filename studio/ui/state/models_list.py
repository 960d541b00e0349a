"""The colour models that can be chosen, read from the catalogue of weights (no network is loaded for that)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache

from studio.domain.recipe import ColorizeRecipe


@dataclass(frozen=True)
class ModelChoice:
    id: str
    title: str
    note: str
    vividness: float


# Where the slider stands while a recipe leaves the vividness to the model.
DEFAULT_VIVIDNESS = 0.5


@lru_cache(maxsize=1)
def colour_models() -> tuple[ModelChoice, ...]:
    """All colour models of the catalogue, at least the standard one, so that the list is never empty."""
    from models import catalogue

    standard = ColorizeRecipe().model
    try:
        entries = [e for e in catalogue.entries() if e.task == "colour"]
    except (OSError, json.JSONDecodeError, TypeError):
        entries = []
    choices = [ModelChoice(e.id, e.title, e.summary, DEFAULT_VIVIDNESS) for e in entries]
    if not choices:
        choices = [ModelChoice(standard, standard.capitalize(), "", DEFAULT_VIVIDNESS)]
    return tuple(sorted(choices, key=lambda c: c.id != standard))


def default_vividness(model_id: str = "") -> float:
    """The vividness a model takes when the recipe does not name one."""
    return next((m.vividness for m in colour_models() if m.id == model_id), DEFAULT_VIVIDNESS)
