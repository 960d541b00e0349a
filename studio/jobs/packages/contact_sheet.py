"""A contact sheet in PDF (A4): small pictures with their names, page after page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from studio.jobs.packages.shown import Shown
from studio.media.files.safety import atomic_output

_PER_INCH = 150
_PAGE = (round(8.27 * _PER_INCH), round(11.69 * _PER_INCH))
_MARGIN, _GAP, _HEAD, _LINE = 75, 24, 90, 24
_ACROSS, _DOWN = 3, 4
_INK, _FAINT = (20, 20, 20), (95, 95, 95)


def write_contact_sheet(shown: Sequence[Shown], folder: Path, output: Path, title: str) -> None:
    """``folder`` holds the small pictures. Raises ``UnwritableOutput``."""
    each = _ACROSS * _DOWN
    groups = [shown[start : start + each] for start in range(0, len(shown), each)]
    pages = (_page(group, folder, title, number, len(groups)) for number, group in enumerate(groups, 1))
    with atomic_output(output) as temporary:
        first = next(pages)
        first.save(
            temporary, format="PDF", resolution=_PER_INCH, save_all=True, append_images=pages, title=title, quality=85
        )


def _page(shown: Sequence[Shown], folder: Path, title: str, number: int, of: int) -> Image.Image:
    page = Image.new("RGB", _PAGE, (255, 255, 255))
    draw = ImageDraw.Draw(page)
    draw.text((_MARGIN, _MARGIN - 20), _fitting(title, 34, _PAGE[0] - 3 * _MARGIN), _INK, ImageFont.load_default(34))
    draw.text((_PAGE[0] - _MARGIN, _MARGIN), f"{number} / {of}", _FAINT, ImageFont.load_default(18), anchor="rt")
    width = (_PAGE[0] - 2 * _MARGIN - (_ACROSS - 1) * _GAP) // _ACROSS
    height = (_PAGE[1] - 2 * _MARGIN - _HEAD - (_DOWN - 1) * _GAP) // _DOWN
    for place, each in enumerate(shown):
        left = _MARGIN + place % _ACROSS * (width + _GAP)
        top = _MARGIN + _HEAD + place // _ACROSS * (height + _GAP)
        room = height - 2 * _LINE - 8
        with Image.open(folder / each.small) as picture:
            small = picture.convert("RGB")
            small.thumbnail((width, room))
        page.paste(small, (left, top + room - small.height))
        draw.text((left, top + room + 8), _fitting(each.title, 20, width), _INK, ImageFont.load_default(20))
        draw.text((left, top + room + 8 + _LINE), _fitting(each.caption, 14, width), _FAINT, ImageFont.load_default(14))
    return page


def _fitting(text: str, size: int, width: int) -> str:
    """The text, shortened until it fits."""
    text = text.encode("utf-8", "replace").decode()
    font = ImageFont.load_default(size)
    if font.getlength(text) <= width:
        return text
    while text and font.getlength(f"{text}…") > width:
        text = text[:-1]
    return f"{text}…"
