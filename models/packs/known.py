"""The packs that the program knows: which networks there are, where their official files lie, what they are good at.

Plain data: nothing here loads a network. Sums marked as unknown are pinned at the first download, and the pack says so.
"""

from __future__ import annotations

from collections.abc import Iterable

from models.packs.known_colorizers import COLORIZERS
from models.packs.known_pictures import PICTURE_PACKS
from models.packs.known_seeing import FOR_SEEING, SEEING
from models.packs.pack import Pack

__all__ = ["BLENDS", "BLEND_SIGN", "FOR_PEOPLE", "FOR_SEEING", "PACKS", "Pack", "find", "parts_of"]

PACKS: tuple[Pack, ...] = (*COLORIZERS, *PICTURE_PACKS, *SEEING)

FOR_PEOPLE = "ddcolor-modelscope"
"""The pack that colours people best by its own card."""

BLEND_SIGN = "+"
BLENDS: tuple[tuple[str, str], ...] = (
    ("ddcolor-modelscope", "deoldify-artistic"),
    ("ddcolor-artistic", "deoldify-stable"),
)
"""Pairs that are offered as models of their own once both are installed; any two can be joined by ``A+B``. Blends of
DeOldify and DDColor are reported best on 23 photographs (HAVC): mean CIEDE2000 8.0, against 8.5 and 9.1 alone."""


def find(pack_id: str, packs: Iterable[Pack] | None = None) -> Pack | None:
    """The pack with this name among ``packs`` (those that the program knows)."""
    return next((pack for pack in (PACKS if packs is None else packs) if pack.id == pack_id), None)


def parts_of(model_id: str) -> tuple[str, ...]:
    """The models that a model's name stands for: two of a blend, else itself."""
    return tuple(part.strip() for part in model_id.split(BLEND_SIGN)) if BLEND_SIGN in model_id else (model_id,)
