"""Receipts: what was made from what, with which model, settings, versions and how long it took."""

from __future__ import annotations

import msgspec

from studio.domain.job import Device
from studio.domain.recipe import ColorizeRecipe, SoundRecipe

DISCLOSURE_COLOUR = "Digitally colourised: colours are estimated"
DISCLOSURE_SOUND = "Soundtrack added by software: sounds are estimated, not recorded with the film"


def colour_disclosure(recipe: ColorizeRecipe) -> str:
    """The sentence that metadata and receipt carry: that the colours are estimated, and what led them."""
    if recipe.reference is None:
        return DISCLOSURE_COLOUR
    return f"{DISCLOSURE_COLOUR}, led by the colours of the reference photograph “{recipe.reference.name}”"


class FileDigest(msgspec.Struct, frozen=True):
    path: str
    sha256: str
    bytes: int


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
    done ("cpu", "cuda:0", "mps") and ``device_asked`` what had been asked for.
    """

    job: str
    made_by: str
    finished_at: str
    source: FileDigest
    outputs: tuple[FileDigest, ...]
    recipe: ColorizeRecipe | SoundRecipe
    models: tuple[ModelDigest, ...]
    device: str
    seconds: float
    versions: dict[str, str]
    disclosure: str
    notes: tuple[str, ...] = ()
    device_asked: Device = "auto"
    luma: LumaSums | None = None


def receipt_to_json(receipt: Receipt) -> bytes:
    return msgspec.json.format(msgspec.json.encode(receipt), indent=2)


def receipt_from_json(text: bytes | str) -> Receipt:
    return msgspec.json.decode(text, type=Receipt)
