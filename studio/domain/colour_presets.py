"""Parts of a colour recipe that can be handed on to other photographs, alone or together, and presets made of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal, TypeAlias, get_args

import msgspec
from msgspec.structs import replace

from studio.domain.recipe import ColorizeRecipe

FORMAT = "phonochrome-colour-preset"
SUFFIX = ".json"
Part: TypeAlias = Literal[
    "model", "vividness", "saturation", "temperature", "faces", "toning", "reference", "points", "strength"
]
PARTS: tuple[Part, ...] = get_args(Part)
"""In the order in which they are offered."""
FIELDS: dict[Part, tuple[str, ...]] = {
    "model": ("model",),
    "vividness": ("vividness",),
    "saturation": ("saturation",),
    "temperature": ("temperature",),
    "faces": ("faces",),
    "toning": ("toning",),
    "reference": ("reference",),
    "points": ("hints",),
    "strength": ("strength",),
}
"""The fields of a recipe that a part stands for."""
LIKELY: tuple[Part, ...] = tuple(part for part in PARTS if part not in ("points", "strength"))
"""What is handed on unless something else was chosen: points and strokes mean places, which differ from picture to
picture."""


class ColourPreset(msgspec.Struct, frozen=True):
    """Settings with a name. Only the ``parts`` of the recipe count."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
    parts: tuple[Part, ...]
    recipe: ColorizeRecipe = ColorizeRecipe()
    format: Literal["phonochrome-colour-preset"] = "phonochrome-colour-preset"
    version: int = 1


def carried_over(parts: Iterable[Part], source: ColorizeRecipe, target: ColorizeRecipe) -> ColorizeRecipe:
    """``target`` with these parts of ``source``; all else stays its own."""
    fields = {field: getattr(source, field) for part in parts for field in FIELDS[part]}
    return replace(target, **fields)


def is_followed(preset: ColourPreset, recipe: ColorizeRecipe) -> bool:
    """Whether a recipe is as the preset says."""
    return carried_over(preset.parts, preset.recipe, recipe) == recipe
