"""What the receipt of a coloured picture or film says: that it is estimated, what led it, what was switched off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from models.packs import known
from studio.domain.evidence import evidence_lines, evidence_summary
from studio.domain.facts import Tone
from studio.domain.receipt import colour_disclosure
from studio.domain.recipe import ColorizeRecipe, KeepTone

if TYPE_CHECKING:
    from models.colour.versions import Version

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


_TONES: dict[Tone, str] = {
    "sepia": "toned in sepia",
    "selenium": "toned in purple-brown, as by selenium",
    "cyanotype": "a cyanotype, or toned in blue",
    "hand-tinted": "tinted by hand, as far as its colours tell",
    "toned": "toned",
}
_KEPT: dict[KeepTone, str] = {
    "replace": "its own colours were replaced by the estimated ones",
    "tint": "its tint was kept over the estimated colours",
    "under": "its tint was kept under the estimated colours, and what was painted by hand in their place",
}


def toning_notes(tone: Tone, recipe: ColorizeRecipe) -> list[str]:
    """What the receipt says of an original that is toned or tinted."""
    return [f"The original is {_TONES[tone]}: {_KEPT[recipe.toning]}."] if tone else []


def evidence_notes(recipe: ColorizeRecipe) -> list[str]:
    """What the receipt says of how the colours that a person set are known."""
    summary = evidence_summary(recipe.hints)
    return [summary, *evidence_lines(recipe.hints)] if summary else []


def versions_notes(versions: Sequence[Version], wanted: int) -> list[str]:
    """What the receipt says of each version but the first, and when there are fewer than wanted."""
    told = [
        f"Version {number}: {100 * version.changed:.0f} % of the picture has other colours than in the first (mean "
        f"distance {version.distance:.1f} in CIE ab), {100 * version.plausibility:.0f} % as likely as the likeliest."
        for number, version in enumerate(versions[1:], start=2)
    ]
    if len(versions) < wanted:
        few = "no other plausible version" if len(versions) == 1 else f"only {len(versions)} plausible versions"
        told.append(f"The picture has {few}: its colours are sure.")
    return told


def faces_notes(recipe: ColorizeRecipe, share: float) -> list[str]:
    """What the receipt says when faces were seen on a ``share`` (0…1) of the picture and their colours assumed."""
    if not recipe.faces or share < _LEAST_SHARE:
        return []
    return [
        f"Where faces were seen ({100 * share:.1f} % of the picture), skin as people of this lightness usually have it "
        "was assumed; lightness is the original's. Switch it off with --no-faces or “Faces”."
    ]


def confidence_notes(recipe: ColorizeRecipe) -> list[str]:
    """What the receipt says of a map of how sure the colours are."""
    if len(known.parts_of(recipe.model)) == 1:
        return []
    return [
        "The map of how sure the colours are shows where the blend’s two models differ. It is not calibrated: how "
        "often such colours are right has not been measured."
    ]


def disclosure_notes(recipe: ColorizeRecipe) -> list[str]:
    """What the receipt says when the disclosure was switched off."""
    if recipe.disclosure_metadata:
        return []
    where = "only as a visible caption" if recipe.disclosure_label else "nowhere in the file"
    return [f"The disclosure was switched off in the metadata: that the colours are estimated is said {where}."]
