"""From an official file to an installed model: its sum is checked, it is read safely, converted once, and given a card.

Whatever goes wrong leaves nothing but what has been fetched, and that only while it may still be the right file.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from models.catalogue import CatalogueEntry
from models.packs import known
from models.packs.known import Pack
from studio import places
from studio.domain.errors import StudioError, UnreadableInput, UnwritableOutput
from studio.domain.progress import Progress
from studio.own_files import records
from studio.own_files.reasons import reason, unwritable
from studio.packs import fetching, shelf

_FETCHED, _CHECKED = 0.85, 0.92
_ROOM = 1.05
_CHUNK = 1 << 20
_FORMAT = 1
"""Of installed files; goes up when they are written in another way."""


def install(pack_id: str, progress: Progress | None = None, source: str = "") -> CatalogueEntry:
    """Install a pack; one that is there already stays. ``source``: a folder that holds official files, or an address
    below which they lie (``ADDRESS/ID/FILE``); without it the official address.

    Raises ``StudioError`` (no such pack, another process installs it, wrong sum, no official file, no connection),
    ``UnwritableOutput`` (no room), ``Cancelled`` (what was fetched is kept, and the next call goes on from there).
    """
    progress = progress or Progress()
    pack = shelf.pack_of(pack_id)
    with _alone(pack):
        if (there := shelf.installed(pack_id)) is not None:
            progress.step(1.0, 1.0, "installed already")
            return there
        if source and not _is_address(source):
            file = shelf.file_in(Path(source), pack)
            if file is None:
                raise UnreadableInput(
                    f"The folder {source} holds no file of “{pack_id}”.",
                    hint=f"It is looked for as {pack.id}/{pack.file}, {pack.id}{Path(pack.file).suffix} "
                    f"or {pack.file}.",
                    path=source,
                )
            return _from_file(pack, file, progress)
        return _from_network(pack, _addresses(pack, source), progress)


def take_in(file: Path, pack_id: str = "", progress: Progress | None = None) -> CatalogueEntry:
    """Install a pack from its official file (``models import``); without ``pack_id`` it is recognised by its sum, or
    by a name that no other has. Raises as `install` does."""
    progress = progress or Progress()
    if not file.is_file():
        raise UnreadableInput(f"There is no file {file}.", hint="Check its name.", path=file)
    pack = shelf.pack_of(pack_id) if pack_id else _recognised(file, progress)
    with _alone(pack):
        there = shelf.installed(pack.id)
        return there if there is not None else _from_file(pack, file, progress)


def discard_download(pack_id: str) -> None:
    """Throw away what has been fetched of a pack. Raises ``StudioError`` while another process fetches it."""
    pack = shelf.pack_of(pack_id)
    with _alone(pack):
        fetching.discard(shelf.part_of(pack))


# --- steps ------------------------------------------------------------------------------------------------------------


@contextmanager
def _alone(pack: Pack) -> Iterator[None]:
    """Only one process at a time works on a pack."""
    folder = shelf.downloads()
    try:
        records.make_private_folder(places.added_models())
        records.make_private_folder(folder)
    except OSError as error:
        raise unwritable(folder, error, "A model") from error
    lock = FileLock(folder / f"{pack.id}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise StudioError(
            f"“{pack.title}” is being installed by another window or command.",
            hint="Wait until it is done there, or stop it there.",
        ) from error
    try:
        yield
    finally:
        lock.release()


def _from_network(pack: Pack, urls: tuple[str, ...], progress: Progress) -> CatalogueEntry:
    target = shelf.part_of(pack)
    _check_room(target.parent, round((2 - shelf.fetched_share(pack)) * pack.bytes), pack)
    fetching.fetch(urls, target, pack.bytes, progress.part(0.0, _FETCHED))
    try:
        entry = _converted(pack, target, progress.part(_FETCHED, 1.0))
    except _NotOfficial:
        fetching.discard(target)  # the next try begins anew
        raise
    fetching.discard(target)
    return entry


def _from_file(pack: Pack, file: Path, progress: Progress) -> CatalogueEntry:
    _check_room(places.added_models(), pack.bytes, pack)
    return _converted(pack, file, progress)


class _NotOfficial(StudioError):
    """The file is not the one that its authors published."""


def _converted(pack: Pack, file: Path, progress: Progress) -> CatalogueEntry:
    from models.packs.networks import state_from
    from models.packs.official import OfficialFileError, save_plain

    found = _sum_of(file, progress.part(0.0, 0.4, "checking"))
    if not pack.has_sum(found):
        raise _NotOfficial(
            f"“{file.name}” is not the official file of {pack.title}: its SHA-256 is {found[:16]}…, "
            f"not {pack.sha256[:16]}…. It was not used.",
            hint="Fetch it again; if that does not help, its source has changed or damaged it.",
            path=file,
        )
    progress.step(0.4, 1.0, "converting")
    weights = places.added_models() / f"{pack.id}.safetensors"
    try:
        state = state_from(file, pack.network, most_bytes=_MOST_TIMES * pack.bytes)
        progress.step(0.7, 1.0, "converting")
        with records.replacing(weights) as temporary:
            save_plain(temporary, state, {"network": pack.network, "source_sha256": found, "format": str(_FORMAT)})
            made = _sum_of(temporary, progress.part(0.8, 0.98, "converting"))
    except OfficialFileError as error:
        raise _NotOfficial(str(error), hint="Only official files of this model can be used.", path=file) from error
    except OSError as error:
        raise unwritable(weights, error, "The model") from error
    records.write(weights.with_suffix(".md"), _card(pack, found, made).encode())
    progress.step(1.0, 1.0, "installed")
    entry = shelf.installed(pack.id)
    if entry is None:
        raise StudioError(f"“{pack.title}” was written, but cannot be found again.", hint="Try again.")
    return entry


_MOST_TIMES = 4
"""Some files hold the optimiser's state too, two numbers for each weight."""


def _card(pack: Pack, source_sha256: str, sha256: str) -> str:
    """The card of an installed pack, front matter first."""
    facts = {
        "id": pack.id,
        "task": pack.task,
        "title": pack.title,
        "version": "as published",
        "summary": pack.good_at,
        "licence": pack.licence,
        "network": pack.network,
        "sha256": sha256,
        "source_sha256": source_sha256,
        "vividness": "0.5",
    }
    where = pack.card_url or ", ".join(pack.urls)
    pinned = (
        "the sum under which it is known"
        if pack.sum_known
        else "the sum of this first download, whose beginning its authors publish"
        if pack.sha256
        else "the sum of this first download: its authors publish none"
    )
    lines = [
        f"# {pack.title}",
        "",
        f"{pack.good_at}.",
        "",
        f"* Made by: {pack.made_by or 'its owner'}",
        f"* Licence of code and weights: {pack.licence} {pack.licence_url}".rstrip(),
        f"* Its authors' own card: {where}",
        f"* Parameters: {pack.parameters:g} million; {pack.gflop:g} GFLOP a look at {pack.side} × {pack.side} pixels",
        f"* Quality as published: {pack.published or 'not stated'}",
        f"* Official file: `{pack.file}`, SHA-256 {source_sha256}, {pinned}",
        "",
        "Converted here once to safetensors, its numbers unchanged; norms of its layers are folded into their weights.",
        "",
    ]
    head = "".join(f"{key}: {_one_line(value)}\n" for key, value in facts.items())
    return f"---\n{head}---\n" + "\n".join(lines)


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _check_room(folder: Path, needed: int, pack: Pack) -> None:
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise UnwritableOutput(f"{folder} cannot be looked at: {reason(error)}.", path=folder) from error
    if free < needed * _ROOM:
        raise UnwritableOutput(
            f"There is not enough room for {pack.title} in {folder}: it needs {needed * _ROOM / 1e6:,.0f} MB, and "
            f"{free / 1e6:,.0f} MB are free.",
            hint="Make room there, or move the program’s folder with PHONOCHROME_HOME.",
            path=folder,
        )


def _recognised(file: Path, progress: Progress) -> Pack:
    found = _sum_of(file, progress.part(0.0, 0.3, "checking"))
    for pack in shelf.packs():
        if pack.sha256 and pack.has_sum(found):
            return pack
    named = [pack for pack in shelf.packs() if file.name in (pack.file, f"{pack.id}{file.suffix}")]
    if len(named) == 1:
        return named[0]
    raise UnreadableInput(
        f"“{file.name}” is no official file of a model that this program knows (SHA-256 {found[:16]}…).",
        hint="Say which model it is with --as ID; see: python main.py models list --all",
        path=file,
    )


def _sum_of(file: Path, progress: Progress) -> str:
    import hashlib

    digest, size, read = hashlib.sha256(), max(1, file.stat().st_size), 0
    try:
        with file.open("rb") as opened:
            while chunk := opened.read(_CHUNK):
                digest.update(chunk)
                read += len(chunk)
                progress.step(read, size)
    except OSError as error:
        raise UnreadableInput(f"“{file.name}” cannot be read: {error.strerror or error}.", path=file) from error
    return digest.hexdigest()


def _is_address(source: str) -> bool:
    return re.match(r"https?://", source, re.IGNORECASE) is not None


def _addresses(pack: Pack, source: str) -> tuple[str, ...]:
    return (f"{source.rstrip('/')}/{pack.id}/{pack.file}",) if source else pack.urls


def is_known(model_id: str) -> bool:
    """Whether a model's name is that of a pack that can be installed."""
    return known.find(model_id, shelf.packs()) is not None
