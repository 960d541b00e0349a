"""Which packs there are and which of them are installed: read from their cards, no network is loaded."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import msgspec

from models import catalogue
from models.catalogue import CatalogueEntry
from models.packs import known
from models.packs.known import Pack
from studio import places
from studio.domain.errors import StudioError
from studio.own_files import records

OWN_LIST = "packs.json"
"""In the folder of added models: further packs of networks that the program has, such as an institution's own."""
_DOWNLOADS = "downloads"
_MANAGED = (".safetensors", ".md")


class OwnPack(msgspec.Struct, frozen=True):
    """An entry of the user's own list: ``like`` names the pack whose network and size it has."""

    id: Annotated[str, msgspec.Meta(pattern="^[a-z0-9][a-z0-9-]{0,60}$")]
    like: str
    url: str
    title: str = ""
    good_at: str = ""
    licence: str = "as its owner says"
    sha256: Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{64})?$")] = ""


def packs() -> tuple[Pack, ...]:
    """All packs that can be had: those that the program knows, and those of the user's own list."""
    path = places.added_models() / OWN_LIST
    listed = records.read(path, list[OwnPack], "The list of your own models", "It is left out.") or []
    own = [pack for entry in listed if (pack := _own(entry)) is not None]
    return (*known.PACKS, *own)


def pack_of(pack_id: str) -> Pack:
    """Raises ``StudioError``: there is no such pack."""
    pack = known.find(pack_id, packs())
    if pack is None:
        ids = ", ".join(each.id for each in packs())
        raise StudioError(f"There is no optional model “{pack_id}”.", hint=f"There are: {ids}.")
    return pack


def installed(pack_id: str) -> CatalogueEntry | None:
    """The pack as the catalogue of models lists it; None while it is not installed."""
    entry = catalogue.find(pack_id, [places.added_models()])
    return entry if entry is not None and entry.network and entry.path.is_file() else None


def sum_of_source(entry: CatalogueEntry) -> str:
    """SHA-256 of the official file that an installed pack was made from."""
    with contextlib.suppress(OSError):
        return catalogue.front_matter(entry.card.read_text(encoding="utf-8")).get("source_sha256", "")
    return ""


def blends() -> list[tuple[CatalogueEntry, CatalogueEntry]]:
    """Pairs that are offered as models of their own because both are installed."""
    pairs = [(installed(one), installed(other)) for one, other in known.BLENDS]
    return [(one, other) for one, other in pairs if one is not None and other is not None]


def remove(pack_id: str) -> None:
    """Take an installed pack from the disk. Raises ``StudioError`` when it is not installed or cannot be removed."""
    entry = installed(pack_id)
    if entry is None:
        raise StudioError(f"The model “{pack_id}” is not installed.", hint="See: python main.py models list")
    try:
        entry.card.unlink()  # first: without its card it can no longer be chosen
        entry.path.unlink()
    except OSError as error:
        raise StudioError(
            f"“{entry.path.name}” cannot be removed: {error.strerror or error}.", hint="Close other programs."
        ) from error


def file_in(folder: Path, pack: Pack) -> Path | None:
    """The official file of a pack in a folder of files, such as an institution's mirror or a memory stick."""
    suffix = Path(pack.file).suffix
    repository = pack.card_url.rstrip("/").rpartition("/")[2]
    tried: Sequence[Path] = (
        folder / pack.id / pack.file,
        folder / repository / pack.file,
        folder / f"{pack.id}{suffix}",
        folder / pack.file,
    )
    return next((path for path in tried if path.is_file()), None)


def downloads() -> Path:
    """Where files lie while they are fetched; not created here."""
    return places.added_models() / _DOWNLOADS


def part_of(pack: Pack) -> Path:
    """A file on its way, which is kept when fetching breaks off."""
    return downloads() / f"{pack.id}.download"


def fetched_share(pack: Pack) -> float:
    """How much (0…1) of a pack is here already; 0 when nothing was begun."""
    with contextlib.suppress(OSError):
        return min(1.0, part_of(pack).stat().st_size / pack.bytes)
    return 0.0


def _own(entry: OwnPack) -> Pack | None:
    like = known.find(entry.like)
    if like is None or known.find(entry.id) is not None:
        return None
    return replace(
        like,
        id=entry.id,
        title=entry.title or entry.id,
        good_at=entry.good_at or f"Your own model, built as {like.title}",
        licence=entry.licence,
        licence_url="",
        made_by="",
        card_url="",
        urls=(entry.url,),
        file=entry.url.rpartition("/")[2].partition("?")[0] or "weights.pth",
        sha256=entry.sha256,
        published="",
    )
