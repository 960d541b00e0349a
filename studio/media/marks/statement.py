"""What is said of how a result was made: the one text from which XMP, Content Credentials (C2PA), PREMIS and METS are
written, in agreement with the receipt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from studio import __version__
from studio.domain.receipt import FileDigest, ModelDigest, Receipt
from studio.domain.recipe import ColorizeRecipe, Recipe, SoundRecipe

SOFTWARE = "Phonochrome"
_IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype"
GENERATED_PART = f"{_IPTC}/compositeWithTrainedAlgorithmicMedia"
"""The digital source type (IPTC) of what a trained model has added to a photograph, a film, a soundtrack."""
UNDISCLOSED = "The disclosure was switched off by the person who made this."


@dataclass(frozen=True)
class Action:
    """A step of the work. ``name`` is C2PA's, ``event`` the type that PREMIS has for it; ``source_type`` the digital
    source type of what it added."""

    name: str
    event: str
    said: str
    source_type: str = GENERATED_PART


@dataclass(frozen=True)
class Statement:
    """``source`` is the original; ``disclosure`` what the result itself says ("": that was switched off)."""

    title: str
    source: FileDigest
    recipe: Recipe
    models: Sequence[ModelDigest]
    disclosure: str
    actions: Sequence[Action] = field(default_factory=tuple)

    @property
    def disclosed(self) -> bool:
        return bool(self.disclosure)

    @property
    def generator(self) -> dict[str, str]:
        return {"name": SOFTWARE, "version": __version__}


def statement_of(
    output: Path, source: FileDigest, recipe: Recipe, models: Sequence[ModelDigest], disclosure: str
) -> Statement:
    """Of one of the files that a job has made."""
    return Statement(output.name, source, recipe, models, disclosure, tuple(actions_of(recipe)))


def statement_of_receipt(receipt: Receipt, output: FileDigest) -> Statement:
    return statement_of(Path(output.path), receipt.source, receipt.recipe, receipt.models, receipt.disclosure)


def actions_of(recipe: Recipe) -> list[Action]:
    """What a recipe does, in order."""
    if isinstance(recipe, SoundRecipe):
        added = Action("c2pa.edited", "modification", "Sounds were chosen by a trained model and added.")
        return [*(actions_of(recipe.colour) if recipe.colour is not None else ()), added]
    if isinstance(recipe, ColorizeRecipe):
        said = "Colours were estimated by a trained model and added; the lightness is the original's."
        if recipe.hints:
            said += f" {len(recipe.hints)} colour points were set by a person."
        return [Action("c2pa.color_adjustments", "modification", said)]
    if recipe.__struct_config__.tag == "enlarge":
        return [Action("c2pa.resized", "modification", "The picture was enlarged by a trained model.")]
    return [Action("c2pa.edited", "modification", "The picture was repaired by a trained model.")]
