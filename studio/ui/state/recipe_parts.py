"""What the parts of a colour recipe are called, what they are set to in words, and the presets that come with the
program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.domain.colour_presets import ColourPreset, Part
from studio.domain.recipe import ColorizeRecipe
from studio.ui.state.models_list import colour_models, default_vividness
from studio.ui.state.words import number_text, signed_text

translate = QCoreApplication.translate
_SLIDERS: tuple[Part, ...] = ("vividness", "saturation", "temperature")


def part_title(part: Part) -> str:
    return {
        "model": translate("recipe parts", "Model"),
        "vividness": translate("recipe parts", "Vividness"),
        "saturation": translate("recipe parts", "Saturation"),
        "temperature": translate("recipe parts", "Temperature"),
        "faces": translate("recipe parts", "Faces"),
        "toning": translate("recipe parts", "Own tint"),
        "reference": translate("recipe parts", "Reference photograph"),
        "points": translate("recipe parts", "Colour points"),
        "strength": translate("recipe parts", "Strength by brush"),
    }[part]


def part_value(part: Part, recipe: ColorizeRecipe) -> str:
    """What a recipe says of this part."""
    none = translate("recipe parts", "none")
    if part == "model":
        return next((model.title for model in colour_models() if model.id == recipe.model), recipe.model)
    if part == "vividness":
        vividness = recipe.vividness if recipe.vividness is not None else default_vividness(recipe.model)
        return number_text(vividness * 100)
    if part == "saturation":
        return number_text(recipe.saturation, 2)
    if part == "temperature":
        return signed_text(recipe.temperature * 100) if recipe.temperature else "0"
    if part == "faces":
        lean, free = translate("recipe parts", "lean to usual skin"), translate("recipe parts", "as estimated")
        return lean if recipe.faces else free
    if part == "toning":
        return {
            "replace": translate("recipe parts", "Replace it"),
            "tint": translate("recipe parts", "Keep as a tint"),
            "under": translate("recipe parts", "Keep under the colours"),
        }[recipe.toning]
    if part == "reference":
        return recipe.reference.name if recipe.reference is not None else none
    if part == "strength":
        strokes = len(recipe.strength.strokes) if recipe.strength is not None else 0
        return translate("recipe parts", "%n stroke(s)", "", strokes) if recipe.strength is not None else none
    return translate("recipe parts", "%n point(s)", "", len(recipe.hints)) if recipe.hints else none


def shipped_presets() -> list[ColourPreset]:
    """Those that come with the program and cannot be changed."""
    return [
        ColourPreset(name, _SLIDERS, recipe)
        for name, recipe in (
            (translate("presets", "As estimated"), ColorizeRecipe()),
            (translate("presets", "Cautious"), ColorizeRecipe(vividness=0.2)),
            (translate("presets", "Lively"), ColorizeRecipe(vividness=0.8, saturation=1.1)),
            (translate("presets", "Faded print"), ColorizeRecipe(vividness=0.4, saturation=0.6, temperature=0.15)),
            (translate("presets", "Hand-tinted"), ColorizeRecipe(vividness=0.6, saturation=0.7)),
            (translate("presets", "Only a hint of colour"), ColorizeRecipe(vividness=0.3, saturation=0.35)),
        )
    ]
