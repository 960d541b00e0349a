"""Receipts: what was made from what, with which model, settings, versions and how long it took."""

from __future__ import annotations

import hashlib
import json
from typing import Annotated

import msgspec

from studio.domain import any_json
from studio.domain.job import Device
from studio.domain.recipe import ColorizeRecipe, EnlargeRecipe, PictureRecipe, Recipe

SCHEMA = 2
"""Of the receipts that are written now. 1 (they say no number) knew neither ``extras``, ``also_read`` nor ``seal``."""

DISCLOSURE_COLOUR = "Digitally colourised: colours are estimated"
DISCLOSURE_SOUND = "Soundtrack added by software: sounds are estimated, not recorded with the film"


def colour_disclosure(recipe: ColorizeRecipe) -> str:
    """The sentence that metadata and receipt carry: that the colours are estimated, and what led them."""
    if recipe.reference is None:
        return DISCLOSURE_COLOUR
    return f"{DISCLOSURE_COLOUR}, led by the colours of the reference photograph “{recipe.reference.name}”"


DISCLOSURE_ENLARGED = "Digitally enlarged: fine detail is estimated"
DISCLOSURE_REPAIRED = "Digitally repaired: parts of the picture are estimated"


def picture_disclosure(recipe: PictureRecipe) -> str:
    """The sentence that an enlarged or repaired photograph and its receipt carry; "" when it is switched off."""
    if not recipe.disclosure_metadata:
        return ""
    return DISCLOSURE_ENLARGED if isinstance(recipe, EnlargeRecipe) else DISCLOSURE_REPAIRED


class FileDigest(msgspec.Struct, frozen=True):
    """``unsigned``: the SHA-256 that a signed file had before it was signed, which, unlike its own, is the same
    whenever the work is done again; for credentials beside a file, that of the file. "" where nothing was signed."""

    path: Annotated[str, msgspec.Meta(pattern="^[^\\0]*$")]  # a zero is in no file's name
    sha256: str
    bytes: int
    unsigned: str = ""


class ModelDigest(msgspec.Struct, frozen=True):
    id: str
    sha256: str


class LumaSums(msgspec.Struct, frozen=True):
    """The proof that a film kept its lightness: ``md5`` over the MD5 sums of all its Y planes, each a line of digits.

    ``kept``: the result holds the same planes. Anybody can compare the two:
    ``ffmpeg -i FILM -map 0:v:0 -vf extractplanes=y -f framemd5 - | grep -v '^#' | sed 's/.*, *//' | md5sum``
    """

    frames: int
    md5: str
    kept: bool


class Receipt(msgspec.Struct, frozen=True):
    """The record of one finished job, stored next to its outputs as ``<output>.receipt.json``.

    It holds what was used: ``recipe`` has a number where the request left one open, ``device`` is where the work was
    done ("cpu", "cuda:0", "mps") and ``device_asked`` what had been asked for. ``extras`` are the side outputs and side
    inputs of the request (see ``JobRequest``), ``also_read`` the sums of files that were read beside the source, by
    the names they have in ``extras``; "frames" are all pictures of a sequence whose first is the source: the SHA-256 of
    what ``sha256sum`` prints of them, and their bytes together. ``seal`` is the receipt's own sum (`receipt_sum`).
    ``worker`` names who of a cluster did it.
    """

    job: str
    made_by: str
    finished_at: str
    source: FileDigest
    outputs: tuple[FileDigest, ...]
    recipe: Recipe
    models: tuple[ModelDigest, ...]
    device: str
    seconds: float
    versions: dict[str, str]
    disclosure: str
    notes: tuple[str, ...] = ()
    device_asked: Device = "auto"
    luma: LumaSums | None = None
    schema: int = 1
    extras: dict[str, str] = {}
    also_read: dict[str, FileDigest] = {}
    seal: str = ""
    worker: str = ""


def receipt_to_json(receipt: Receipt) -> bytes:
    return any_json.indented(receipt)


def receipt_from_json(text: bytes | str) -> Receipt:
    """Receipts of all schemas; what a newer one says besides is passed over. Raises ``msgspec.MsgspecError`` for what
    is none."""
    return any_json.decode(text, Receipt)


def sealed(receipt: Receipt) -> Receipt:
    """The receipt with its own sum, so that damage and changes to it can be told."""
    return msgspec.structs.replace(receipt, seal=receipt_sum(any_json.encode(receipt)))


def receipt_sum(text: bytes | str) -> str:
    """SHA-256 of all that a receipt says but its seal, whatever its layout: JSON with sorted keys, without spaces, all
    that is not ASCII escaped. Raises ``ValueError`` or ``RecursionError`` for what is no JSON object."""
    said = json.loads(text)
    if not isinstance(said, dict):
        raise ValueError("a receipt is an object")
    said.pop("seal", None)
    return hashlib.sha256(json.dumps(said, sort_keys=True, separators=(",", ":")).encode("ascii")).hexdigest()


def is_as_written(text: bytes | str, receipt: Receipt) -> bool | None:
    """Whether a receipt's text says what it said when it was sealed; None for older ones without a seal."""
    if not receipt.seal:
        return None if receipt.schema < 2 else False
    return receipt_sum(text) == receipt.seal
