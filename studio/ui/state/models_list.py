"""The colour models that can be chosen, read from the catalogue of weights (no network is loaded for that)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from studio.domain.recipe import ColorizeRecipe

_MIDDLE = 0.5
"""Where the slider stands if no card can be read."""


@dataclass(frozen=True)
class ModelChoice:
    id: str
    title: str
    note: str
    vividness: float


@lru_cache(maxsize=1)
def colour_models() -> tuple[ModelChoice, ...]:
    """All colour models of the catalogue, at least the standard one, so that the list is never empty."""
    from models.colour import registry

    standard = ColorizeRecipe().model
    try:
        choices = [ModelChoice(e.id, e.title, e.summary, registry.vividness(e)) for e in registry.available()]
    except (OSError, LookupError, UnicodeDecodeError):
        choices = []
    return tuple(choices) or (ModelChoice(standard, standard.capitalize(), "", _MIDDLE),)


def default_vividness(model_id: str | None = None) -> float:
    """The vividness a model (without an id: the default one) takes when the recipe does not name one."""
    models = colour_models()
    return next((m.vividness for m in models if m.id == model_id), models[0].vividness)
