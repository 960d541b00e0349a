"""What the receipt of a coloured picture or film says: that it is estimated, what led it, what was switched off."""

from __future__ import annotations

from studio.domain.receipt import colour_disclosure
from studio.domain.recipe import ColorizeRecipe

_LEAST_SHARE = 0.0005
"""Of the picture: less is not worth a sentence."""


def disclosure_of(recipe: ColorizeRecipe) -> str:
    return colour_disclosure(recipe) if recipe.disclosure_metadata or recipe.disclosure_label else ""


def reference_notes(recipe: ColorizeRecipe) -> list[str]:
    """What the receipt says about the photograph that led the colours."""
    if recipe.reference is None:
        return []
    name, digest = recipe.reference.name, recipe.reference.sha256
    return [f"The colours were led by those of the reference photograph “{name}” (SHA-256 {digest})."]


def faces_notes(recipe: ColorizeRecipe, share: float) -> list[str]:
    """What the receipt says when faces were seen on a ``share`` (0…1) of the picture and their colours assumed."""
    if not recipe.faces or share < _LEAST_SHARE:
        return []
    return [
        f"Where faces were seen ({100 * share:.1f} % of the picture), skin as people of this lightness usually have it "
        "was assumed; lightness is the original's. Switch it off with --no-faces or “Faces”."
    ]


def disclosure_notes(recipe: ColorizeRecipe) -> list[str]:
    """What the receipt says when the disclosure was switched off."""
    if recipe.disclosure_metadata:
        return []
    where = "only as a visible caption" if recipe.disclosure_label else "nowhere in the file"
    return [f"The disclosure was switched off in the metadata: that the colours are estimated is said {where}."]
