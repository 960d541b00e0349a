"""The colour models that can be chosen, read from the catalogue of weights (no network is loaded for that)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from models import catalogue
from models.packs import known
from models.packs.pack import PackTask
from studio import places
from studio.domain.recipe import ColorizeRecipe
from studio.packs import shelf


@dataclass(frozen=True)
class ModelChoice:
    """``vividness`` is where the slider stands while a recipe leaves it to the model; ``optional``: it is a pack or a
    blend of two, which looks for no faces and follows no reference."""

    id: str
    title: str
    note: str
    vividness: float
    optional: bool = False


@lru_cache(maxsize=1)
def colour_models() -> tuple[ModelChoice, ...]:
    """All colour models of the program and of the user, at least the standard one, so that the list is never empty.
    Blends follow once both of their models are installed."""
    standard = ColorizeRecipe().model
    entries = catalogue.entries("colour", [places.added_models()])
    choices = [ModelChoice(e.id, e.title, e.summary, e.vividness, bool(e.network)) for e in entries]
    if not choices:
        choices = [ModelChoice(standard, standard.capitalize(), "", catalogue.USUAL_VIVIDNESS)]
    blends = [
        ModelChoice(
            f"{one.id}{known.BLEND_SIGN}{other.id}",
            f"{one.title} + {other.title}",
            "The mean of the two; how sure it is tells where they differ, and is not calibrated",
            catalogue.USUAL_VIVIDNESS,
            optional=True,
        )
        for one, other in shelf.blends()
    ]
    return (*sorted(choices, key=lambda c: (c.id != standard, c.optional)), *blends)


@lru_cache(maxsize=4)
def picture_models(task: PackTask) -> tuple[ModelChoice, ...]:
    """The installed models that enlarge photographs, or clean whole ones; those that need a mask are left out."""
    masked = {pack.id for pack in shelf.packs() if pack.needs_mask}
    entries = [entry for entry in catalogue.entries(task, [places.added_models()]) if entry.id not in masked]
    return tuple(ModelChoice(e.id, e.title, e.summary, e.vividness, optional=True) for e in entries)


def look_again() -> None:
    """Models have been added or removed."""
    colour_models.cache_clear()
    picture_models.cache_clear()


def is_optional(model_id: str) -> bool:
    """Whether a model is one of others, or a blend."""
    return any(model.id == model_id and model.optional for model in colour_models())


def is_people_pack_there() -> bool:
    """Whether the optional model that colours people best is installed."""
    return any(model.id == known.FOR_PEOPLE for model in colour_models())


def default_vividness(model_id: str = ColorizeRecipe().model) -> float:
    """The vividness a model takes when the recipe does not name one."""
    return next((m.vividness for m in colour_models() if m.id == model_id), catalogue.USUAL_VIVIDNESS)
