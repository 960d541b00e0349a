"""The colour model of a recipe: loaded once per device, its digest for the receipt, its errors as sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from studio import places
from studio.domain.errors import StudioError
from studio.domain.receipt import ModelDigest
from studio.domain.recipe import ColorizeRecipe, Hint
from studio.engine.service import TaskContext

if TYPE_CHECKING:
    from models.colour import colorizer as colour
    from models.colour import points


def model_digest(model_id: str) -> ModelDigest:
    """Raises ``StudioError`` when there is no such model."""
    from models.colour import registry

    try:
        return ModelDigest(model_id, registry.info(model_id, [places.added_models()]).sha256)
    except ValueError as error:
        raise StudioError(str(error), hint="Choose another model.") from error


def load_colorizer(recipe: ColorizeRecipe, context: TaskContext, device: str | None = None) -> colour.Colorizer:
    """The recipe's model on a device (default: the context's), from the cache if it is there.

    Raises ``StudioError`` when it is not installed or its file is damaged.
    """
    from models.colour.colorizer import Colorizer

    where = device or context.device
    try:
        colorizer = context.models.get(
            "colour", recipe.model, where, lambda: Colorizer.load(recipe.model, where, [places.added_models()])
        )
    except ValueError as error:
        raise StudioError(str(error), hint="Install the model again, or choose another one.") from error
    if recipe.reference is not None and not colorizer.follows_palettes:
        context.note(f"The model “{recipe.model}” cannot follow a reference photograph: it changed nothing.")
    return colorizer


def points_of(hints: Sequence[Hint], width: int, height: int) -> list[points.Hint]:
    """The recipe's colour points as the model wants them: it measures radii by the longer side, a recipe by the
    shorter, so that a point keeps its size when a picture is cropped to a panorama."""
    from models.colour.points import Hint as ModelHint

    shorter, longer = sorted((width, height))
    return [ModelHint(hint.x, hint.y, hint.a, hint.b, hint.radius * shorter / longer) for hint in hints]


def vividness_of(recipe: ColorizeRecipe) -> float:
    """0…1; what the recipe leaves open, the model's card says."""
    return vividness_of_model(recipe.model) if recipe.vividness is None else recipe.vividness


def vividness_of_model(model_id: str) -> float:
    """0…1; that of a model without a card where there is no such model."""
    from models import catalogue

    entry = catalogue.find(model_id, [places.added_models()])
    return catalogue.USUAL_VIVIDNESS if entry is None else entry.vividness


def settled(recipe: ColorizeRecipe) -> ColorizeRecipe:
    """The recipe as it is used, with a number for what it leaves open: this is what a receipt records."""
    return replace(recipe, vividness=vividness_of(recipe))
