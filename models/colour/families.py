"""The families of colour networks: what a weights file's `architecture` names.

All share the classes and the inputs of `ColourNet`; they differ in the encoder and in how much the decoder refines at a
quarter of the size, where most of its work lies. A new family is one entry here and its encoder in
`models.colour.networks`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Family:
    """One kind of encoder; `architecture` is what the weights file says, `refinements` how many 3 × 3 convolutions the
    decoder has at a quarter of the size."""

    id: str
    architecture: str
    title: str
    refinements: int = 2


FAMILIES = (
    Family("mobilenet", "mobilenet-v2-unet-244", "MobileNet-V2 encoder"),
    Family("large-kernel", "large-kernel-unet-244", "7 × 7 depthwise encoder"),
    Family("efficient", "efficientnet-lite2-unet-244", "EfficientNet-Lite2 encoder, lighter decoder", refinements=1),
)
DEFAULT_FAMILY = FAMILIES[0]


def by_id(family_id: str) -> Family:
    """Raises ValueError: there is no such family; the message names those there are."""
    return _find(family_id, "id")


def by_architecture(architecture: str) -> Family:
    """Raises ValueError: no family's weights say this."""
    return _find(architecture, "architecture")


def _find(wanted: str, key: str) -> Family:
    for family in FAMILIES:
        if getattr(family, key) == wanted:
            return family
    known = ", ".join(getattr(family, key) for family in FAMILIES)
    raise ValueError(f"There is no family of colour networks “{wanted}”. There are: {known}.")
