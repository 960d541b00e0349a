"""Copies that can be shown: of each result a picture or film of moderate size with what it is written on it, a contact
sheet to print, and a page that works from the file system, without a server.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.progress import Progress
from studio.domain.receipt import Receipt
from studio.domain.suffixes import is_film_name, is_picture_name
from studio.jobs.outputs import confidence_beside
from studio.jobs.packages.collecting import Work, collect
from studio.jobs.packages.contact_sheet import write_contact_sheet
from studio.jobs.packages.shown import Shown
from studio.jobs.packages.web_page import write_page
from studio.media.files.safety import PendingFolder
from studio.media.film.access_copy import write_access_film
from studio.media.pictures.access_copy import write_access_picture
from studio.media.thumbnails import thumbnail

SMALL = 480
"""Pixels of the pictures on the contact sheet and of films before they play."""


@dataclass(frozen=True)
class AccessMade:
    path: Path
    shown: int


def make_access(
    folder: Path,
    out: Path,
    progress: Progress,
    refused: Callable[[StudioError], None],
    *,
    title: str = "",
    size: int = 1600,
    captioned: bool = True,
) -> AccessMade:
    """Make a new folder ``out`` with copies of all results below ``folder``; ``size`` is that of their longer side,
    ``captioned``: the disclosure is written on them. What cannot be shown is told to ``refused``.

    Raises:
        UnreadableInput: there is nothing to show.
        UnwritableOutput: the folder cannot be written, or is there already.
    """
    pending = PendingFolder(out)
    try:
        inside = pending.temporary
        shown = list(_all_shown(folder, inside, progress, refused, size, captioned))
        if not shown:
            raise UnreadableInput(f"Nothing in {folder} can be shown.", hint="See above why.", path=folder)
        heading = title or folder.name
        write_contact_sheet(shown, inside, inside / "contact-sheet.pdf", heading)
        write_page(shown, inside / "index.html", heading)
        pending.commit()
    except BaseException:
        pending.abort()
        raise
    return AccessMade(out, len(shown))


def _all_shown(
    folder: Path,
    inside: Path,
    progress: Progress,
    refused: Callable[[StudioError], None],
    size: int,
    captioned: bool,
) -> Iterator[Shown]:
    (inside / "media").mkdir()
    number = 0
    for work in collect(folder, progress.part(0.0, 0.9)):
        if isinstance(work, StudioError):
            refused(work)
            continue
        result = next((path for _, path in work.files() if is_picture_name(path) or is_film_name(path)), None)
        if result is None:
            continue
        number += 1
        try:
            yield _shown(work, result, inside, f"{number:05}-{_plain(result.stem)}", size, captioned)
        except StudioError as error:
            refused(error)


def _shown(work: Work, result: Path, inside: Path, stem: str, size: int, captioned: bool) -> Shown:
    receipt = work.found.receipt
    film = is_film_name(result)
    after = f"media/{stem}{'.mp4' if film else '.jpg'}"
    caption = receipt.disclosure if captioned else ""
    if film:
        write_access_film(result, inside / after, size, receipt.disclosure)
    else:
        write_access_picture(result, inside / after, size, caption, receipt.disclosure)
    before = ""
    if work.source is not None and work.source_state == "intact" and not film:
        before = f"media/{stem}-original.jpg"
        write_access_picture(work.source, inside / before, size, "", "")
    confidence = ""
    wanted = Path(receipt.extras.get("confidence", confidence_beside(result))).name
    for _, path in work.files():
        if path.name == wanted:
            confidence = f"media/{stem}-confidence.jpg"
            write_access_picture(path, inside / confidence, size, "", "")
    small = f"media/{stem}-small.jpg"
    thumbnail(result, inside / small, SMALL)
    return Shown(
        title=Path(receipt.source.path).stem,
        after=after,
        before=before,
        confidence=confidence,
        small=small,
        film=film,
        caption=receipt.disclosure or "The person who made this switched the disclosure off.",
        details=tuple(_details(receipt, work)),
    )


def _details(receipt: Receipt, work: Work) -> Iterator[tuple[str, str]]:
    yield "Original", Path(receipt.source.path).name
    yield "SHA-256 of the original", receipt.source.sha256
    yield "Made with", ", ".join([receipt.made_by, *(f"model {model.id}" for model in receipt.models)])
    yield "Made on", receipt.finished_at[:10]
    if work.place != Path():
        yield "Folder", work.place.as_posix()
    for note in receipt.notes:
        yield "Note", note


def _plain(name: str) -> str:
    """A name that every server and every file system takes."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-.")[:60] or "result"
