"""The pages of a TIFF file: which of them is the picture, and what the tags of each say about its pixels."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tifffile

from studio.domain.errors import UnreadableInput
from studio.media.files.errors import shown
from studio.media.marks import resolution
from studio.media.marks.resolution import Resolution

MIN_IS_WHITE, MIN_IS_BLACK, RGB, PALETTE, SEPARATED, YCBCR = 0, 1, 2, 3, 5, 6
CIELAB, ICCLAB, ITULAB = 8, 9, 10
_CFA, _LINEAR_RAW = 32803, 34892
_REDUCED, _MASK = 1, 4
_SUBIFDS, _DNG_VERSION, _ICC, _ORIENTATION, _INK_SET = 330, 50706, 34675, 274, 332
ASSOCIATED, UNASSOCIATED = 1, 2
COLOUR_BANDS = {
    **dict.fromkeys((MIN_IS_WHITE, MIN_IS_BLACK), 1),
    **dict.fromkeys((RGB, PALETTE, YCBCR, CIELAB, ICCLAB, ITULAB), 3),
    SEPARATED: 4,
}
_EQUALLY_LARGE = 0.5
"""Pages with this share of the largest one's pixels are pages like it, no small copy."""
_UNREADABLE = (tifffile.TiffFileError, OSError, ValueError, KeyError, TypeError, IndexError, struct.error)


@dataclass(frozen=True)
class TiffPage:
    """One page as its tags describe it. ``index`` counts in the file from 0; ``extra`` are the kinds of its channels
    beyond colour (0 unspecified, 1 associated, 2 unassociated transparency)."""

    index: int
    width: int
    height: int
    samples: int
    bits: int
    photometric: int
    compression: int
    sample_format: int
    extra: tuple[int, ...]
    separate: bool
    tiled: bool
    reduced: bool
    camera_raw: bool
    orientation: int
    resolution: Resolution | None
    profile: bytes | None

    @property
    def colours(self) -> int:
        """Bands of colour once it is decoded."""
        return COLOUR_BANDS.get(self.photometric, min(self.samples, 3))

    @property
    def alpha(self) -> int | None:
        """Which of the extra channels is the transparency, if one is."""
        kinds = (ASSOCIATED, UNASSOCIATED)
        return next((place for place, kind in enumerate(self.extra) if kind in kinds), None)


@dataclass(frozen=True)
class ChosenPage:
    """A page, its number among the ``count`` pages of the file (from 1), and what to say about the choice."""

    page: TiffPage
    number: int
    count: int
    notes: tuple[str, ...]


def choose_page(path: Path, wanted: int | None) -> ChosenPage | None:
    """The page of that number, or the picture: the largest page, of equally large ones the first. Small copies marked
    as such do not count as pages. None when the tags cannot be read.

    Raises ``UnreadableInput`` when there is no page of that number.
    """
    try:
        with tifffile.TiffFile(path) as tiff:
            pages = [_page_of(page, index) for index, page in enumerate(tiff.pages)]
    except _UNREADABLE:
        return None
    pages = [page for page in pages if not page.reduced] or pages
    if not pages:
        return None
    number = _number(path, [page.width * page.height for page in pages], wanted)
    return ChosenPage(pages[number - 1], number, len(pages), page_notes(number, len(pages), wanted))


def _number(path: Path, pixels: Sequence[int], wanted: int | None) -> int:
    if wanted is None:
        return next(i for i, size in enumerate(pixels, 1) if size >= _EQUALLY_LARGE * max(pixels))
    refuse_missing_page(path, wanted, len(pixels))
    return wanted


def refuse_missing_page(path: Path, wanted: int, count: int) -> None:
    if not 1 <= wanted <= count:
        held = "only one page" if count == 1 else f"{count} pages"
        raise UnreadableInput(
            f"“{shown(path)}” has no page {wanted}: it holds {held}.",
            hint="Choose one of its pages, or all of them.",
            path=path,
        )


def page_notes(number: int, count: int, wanted: int | None, what: str = "The file holds {0} pages") -> tuple[str, ...]:
    """What is said when only one of several pages is used."""
    if count <= 1:
        return ()
    if wanted is not None:
        return (f"This is page {number} of {count}.",)
    which = "the first" if number == 1 else f"the largest (page {number})"
    return (f"{what.format(count)}: only {which} is used; --pages all takes all of them, --pages N a single one.",)


def _page_of(page: Any, index: int) -> TiffPage:
    tags = {tag.code: tag.value for tag in page.tags.values() if tag.code in (282, 283, 296, _ORIENTATION)}
    kind = page.tags.get(254)
    subfile = int(kind.value) if kind is not None else 0
    bits = page.bitspersample
    profile = page.tags.get(_ICC)
    return TiffPage(
        index=index,
        width=int(page.imagewidth),
        height=int(page.imagelength),
        samples=int(page.samplesperpixel),
        bits=max(bits) if isinstance(bits, tuple) else int(bits),
        photometric=int(page.photometric if page.photometric is not None else MIN_IS_BLACK),
        compression=int(page.compression),
        sample_format=int(page.sampleformat),
        extra=_extra_channels(page),
        separate=int(page.planarconfig or 1) == 2 and int(page.samplesperpixel) > 1,
        tiled=bool(page.is_tiled),
        reduced=bool(subfile & (_REDUCED | _MASK)) and not _holds_raw(page),
        camera_raw=_holds_raw(page),
        orientation=_orientation(tags),
        resolution=resolution.of_tags(tags),
        profile=bytes(profile.value) if profile is not None and isinstance(profile.value, bytes) else None,
    )


def _extra_channels(page: Any) -> tuple[int, ...]:
    """The kinds of the extra channels; those that the tag forgets are unspecified."""
    said = tuple(int(kind) for kind in page.extrasamples or ())
    photometric = int(page.photometric) if page.photometric is not None else MIN_IS_BLACK
    stored = 1 if photometric == PALETTE else COLOUR_BANDS.get(photometric, 1)
    count = max(0, int(page.samplesperpixel) - stored)
    return (*said, *([0] * count))[:count]


def _orientation(tags: dict[int, Any]) -> int:
    try:
        return int(tags.get(_ORIENTATION, 1))
    except (TypeError, ValueError):
        return 1


def _holds_raw(page: Any) -> bool:
    """Whether this page is, or stands before, the numbers of a camera's sensor."""
    if _DNG_VERSION in page.tags or page.photometric in (_CFA, _LINEAR_RAW):
        return True
    if _SUBIFDS not in page.tags:
        return False
    try:
        return any(inner.photometric in (_CFA, _LINEAR_RAW) for inner in page.pages)
    except _UNREADABLE:
        return False
