"""The colour model of a recipe: loaded once per device, its digest for the receipt, its errors as sentences."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from models.packs import known
from studio import places
from studio.domain.errors import StudioError
from studio.domain.receipt import ModelDigest
from studio.domain.recipe import ColorizeRecipe, EvidenceKind, Hint
from studio.engine.service import TaskContext

if TYPE_CHECKING:
    from models.catalogue import CatalogueEntry
    from models.colour import colorizer as colour
    from models.colour import points
    from models.colour.arrays import FloatArray
    from models.colour.chroma import ChromaField
    from models.packs.colorizer import AnyColorizer, PackColorizer

MOST_PARTS = 2
BUILT_IN_SIDE = 448
"""Short side of the copy that the program's own networks are given (they reduce it to their own size)."""


def model_digest(model_id: str) -> ModelDigest:
    """What a model's name stands for at present, in one sum; of a blend that of its two sums. Raises ``StudioError``
    when there is no such model."""
    digests = model_digests(model_id)
    if len(digests) == 1:
        return digests[0]
    return ModelDigest(model_id, hashlib.sha256("".join(each.sha256 for each in digests).encode()).hexdigest())


def model_digests(model_id: str) -> list[ModelDigest]:
    """The models that take part, for the receipt: two of a blend. Raises ``StudioError`` when one is not there."""
    return [ModelDigest(entry.id, entry.sha256) for entry in _entries(model_id)]


def load_colorizer(recipe: ColorizeRecipe, context: TaskContext, device: str | None = None) -> AnyColorizer:
    """The recipe's model on a device (default: the context's), from the cache if it is there.

    Raises ``StudioError`` when it is not installed or its file is damaged.
    """
    where = device or context.device
    parts = [_loaded(entry, context, where) for entry in _entries(recipe.model)]
    if len(parts) == 1:
        colorizer: AnyColorizer = parts[0]
    else:
        from models.packs.colorizer import BlendColorizer

        colorizer = BlendColorizer(parts)
    if recipe.reference is not None and not colorizer.follows_palettes:
        context.note(f"The model “{recipe.model}” cannot follow a reference photograph: it changed nothing.")
    return colorizer


def predict_frames(
    colorizer: AnyColorizer,
    recipe: ColorizeRecipe,
    pictures: Sequence[FloatArray],
    hints: Sequence[Sequence[points.Hint]],
    palette: FloatArray | None,
    side: int,
) -> Sequence[ChromaField]:
    """Colours of frames (H, W) of one size, each with its own points. The switch for faces and a reference's palette
    are followed by the program's own networks, the ``side`` of the copy that is looked at by packs."""
    from models.colour.colorizer import Colorizer

    vividness = vividness_of(recipe)
    if isinstance(colorizer, Colorizer):
        return colorizer.predict_batch(pictures, vividness=vividness, faces=recipe.faces, hints=hints, palette=palette)
    return colorizer.predict_batch(pictures, vividness=vividness, hints=hints, side=side)


def input_side(model_id: str) -> int:
    """Short side of the copy of a picture that a model has to be given."""
    sides = [pack.side for entry in _entries(model_id) if (pack := _pack(entry)) is not None]
    return max([BUILT_IN_SIDE, *sides])


def sides(model_id: str) -> tuple[int, int]:
    """The side at which a pack's network looks, and the smallest one it may go down to when memory is short; (1, 1) for
    the program's own networks, which always look at a small copy."""
    packs = [pack for entry in _entries(model_id) if (pack := _pack(entry)) is not None]
    largest = max(packs, key=lambda pack: pack.side, default=None)
    return (1, 1) if largest is None else (largest.side, largest.smallest_side)


def gflop(model_id: str) -> float:
    """Of one look of all the packs that take part; 0 for the program's own networks, which take no time to speak of."""
    return sum(pack.gflop for entry in _entries(model_id) if (pack := _pack(entry)) is not None)


def is_quick(model_id: str) -> bool:
    """Whether a look takes no time to speak of, as with the program's own networks."""
    return gflop(model_id) == 0


def needs_bytes(model_id: str) -> int:
    """About how much memory one look takes; 0 for the program's own networks."""
    packs = [pack for entry in _entries(model_id) if (pack := _pack(entry)) is not None]
    return sum(pack.memory_bytes for pack in packs)


def check_able(recipe: ColorizeRecipe, *, confidence: bool = False) -> None:
    """Raise ``StudioError`` when a recipe asks for what its model does not have."""
    entries = _entries(recipe.model)
    if len(entries) == 1 and not entries[0].network:
        return
    title = " + ".join(entry.title for entry in entries)
    if recipe.versions > 1 or recipe.leans:
        raise StudioError(
            f"The model “{title}” knows one version of a picture, not several.",
            hint="Several versions come from the program’s own models; see: models list",
        )
    if confidence and len(entries) == 1:
        raise StudioError(
            f"The model “{title}” does not say how sure its colours are, so there is no map of it.",
            hint="Blends of two models (A+B) and the program’s own models say it.",
        )


def _entries(model_id: str) -> list[CatalogueEntry]:
    """The models that take part, each an installed one. Raises ``StudioError``."""
    from models.colour import registry

    parts = known.parts_of(model_id)
    if len(parts) > MOST_PARTS or len(set(parts)) < len(parts):
        raise StudioError(f"“{model_id}” is no blend: it takes two different models.", hint="Write it as A+B.")
    try:
        return [registry.info(part, [places.added_models()]) for part in parts]
    except ValueError as error:
        other = next((pack for part in parts if (pack := known.find(part)) is not None and pack.task != "colour"), None)
        if other is not None:
            raise StudioError(
                f"The model “{other.title}” does not colour photographs.", hint="See: python main.py models list"
            ) from error
        missing = next((part for part in parts if known.find(part) is not None), "")
        hint = f"Install it with: python main.py models install {missing}" if missing else "Choose another model."
        raise StudioError(str(error), hint=hint) from error


def _loaded(entry: CatalogueEntry, context: TaskContext, device: str) -> colour.Colorizer | PackColorizer:
    def load() -> colour.Colorizer | PackColorizer:
        pack = _pack(entry)
        if pack is not None:
            from models.packs.colorizer import PackColorizer

            return PackColorizer.load(entry, pack, device)
        from models.colour.colorizer import Colorizer

        return Colorizer.load(entry.id, device, [places.added_models()])

    # A pack can be removed and come again as other weights while the engine runs.
    name = f"{entry.id} {entry.sha256}" if entry.network else entry.id
    try:
        return context.models.get("colour", name, device, load)
    except ValueError as error:
        raise StudioError(str(error), hint="Install the model again, or choose another one.") from error


def _pack(entry: CatalogueEntry) -> known.Pack | None:
    """The pack that a model is; None for the program's own kind. Raises ``StudioError`` for an unknown network."""
    if not entry.network:
        return None
    from studio.packs import shelf

    pack = known.find(entry.id, shelf.packs())
    if pack is None:
        pack = next((each for each in known.PACKS if each.network == entry.network), None)
    if pack is None:
        raise StudioError(
            f"The model “{entry.id}” needs a network that this program does not have.", hint="Update the program."
        )
    return pack


def points_of(hints: Sequence[Hint], width: int, height: int) -> list[points.Hint]:
    """The recipe's colour points as the model wants them, a stroke as a row of them. It measures radii by the longer
    side, a recipe by the shorter, so that a point keeps its size when a picture is cropped to a panorama."""
    from models.colour.points import Hint as ModelHint

    shorter, longer = sorted((width, height))
    return [
        ModelHint(x, y, hint.a, hint.b, hint.radius * shorter / longer, certainty_of(hint))
        for hint in hints
        for x, y in ((hint.x, hint.y), *hint.stroke)
    ]


_CERTAINTY: dict[EvidenceKind, float] = {"documented": 1.0, "inferred": 0.7, "guess": 0.0}


def certainty_of(hint: Hint) -> float:
    """How far places that a colour reaches count as known: a guess tells nobody more than the estimate does. Who says
    nothing is taken at their word, as ever."""
    return 1.0 if hint.evidence is None else _CERTAINTY[hint.evidence.kind]


def vividness_of(recipe: ColorizeRecipe) -> float:
    """0…1; what the recipe leaves open, the model's card says."""
    return vividness_of_model(recipe.model) if recipe.vividness is None else recipe.vividness


def vividness_of_model(model_id: str) -> float:
    """0…1; that of a model without a card where there is no such model."""
    from models import catalogue

    entry = catalogue.find(known.parts_of(model_id)[0], [places.added_models()])
    return catalogue.USUAL_VIVIDNESS if entry is None else entry.vividness


def settled(recipe: ColorizeRecipe) -> ColorizeRecipe:
    """The recipe as it is used, with a number for what it leaves open: this is what a receipt records."""
    return replace(recipe, vividness=vividness_of(recipe))
