"""The spotting sheet to be printed (PDF): every cue with a picture of the film, its times, its sound, its licence."""

from __future__ import annotations

import io
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from studio.domain.cues import Cue, is_heard, is_unsure
from studio.domain.receipt import DISCLOSURE_SOUND
from studio.sound.delivery.fonts import system_fonts
from studio.sound.delivery.sidecars import Soundtrack, exporter, in_words
from studio.sound.mix.voices import to_samples

_MARGIN = 36
_PICTURE = (72, 54)
_HEADINGS = ("", "In", "Out", "Track", "Cue", "Sound and licence")
_WIDTHS = (80, 58, 58, 38, 130, 159)
_GREY, _RULE, _BAND = "#555555", "#cccccc", "#eeeeee"


@exporter("pdf", ".spotting.pdf", "Spotting sheet with pictures, to be printed", "application/pdf", needs=("pictures",))
def spotting_sheet(soundtrack: Soundtrack) -> bytes:
    """An A4 table, its head on every page, pages numbered; what is not heard is grey and says why."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    made = io.BytesIO()
    document = SimpleDocTemplate(
        made,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=f"Spotting sheet of {soundtrack.film_name}",
        author="Phonochrome",
        invariant=1,  # the same sheet gives the same bytes
    )
    font = _font()

    def number(canvas: Any, page: Any) -> None:
        canvas.setFont(font, 8)
        canvas.setFillColor(_GREY)
        canvas.drawRightString(A4[0] - _MARGIN, _MARGIN / 2, f"{page.page}")
        canvas.drawString(_MARGIN, _MARGIN / 2, f"{DISCLOSURE_SOUND}.")

    document.build([*_head(soundtrack, font), _table(soundtrack, font)], onFirstPage=number, onLaterPages=number)
    return made.getvalue()


def _head(soundtrack: Soundtrack, font: str) -> list[Any]:
    from reportlab.platypus import Spacer

    sheet, clock = soundtrack.sheet, soundtrack.clock
    heard = sum(is_heard(cue, sheet) for cue in sheet.cues)
    rate = f"{sheet.fps:.3f}".rstrip("0").rstrip(".")
    counted = f"{float(clock.rate):.3f}".rstrip("0").rstrip(".")
    facts = [
        f"First picture at {clock.timecode(0)}, counted at {counted} frames a second; the film runs at {rate}.",
        f"{heard} of {len(sheet.cues)} cues are heard.",
    ]
    if soundtrack.report is not None:
        facts.append(f"Loudness {in_words(soundtrack.report)}.")
    title = _text(f"Spotting sheet: {soundtrack.film_name}", font, 14)
    return [title, Spacer(0, 6), _text(" ".join(facts), font, 9, _GREY), Spacer(0, 10)]


def _table(soundtrack: Soundtrack, font: str) -> Any:
    from reportlab.platypus import Table, TableStyle

    rows: list[list[Any]] = [[_text(heading, font, 8, _GREY) for heading in _HEADINGS]]
    rows += [_row(cue, soundtrack, font) for cue in soundtrack.sheet.cues]
    style = TableStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, _RULE),
            ("BACKGROUND", (0, 0), (-1, 0), _BAND),
            ("LEFTPADDING", (0, 0), (-1, -1), 4),
            ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ]
    )
    return Table(rows, colWidths=_WIDTHS, repeatRows=1, style=style)


def _row(cue: Cue, soundtrack: Soundtrack, font: str) -> list[Any]:
    sheet, clock = soundtrack.sheet, soundtrack.clock
    heard = is_heard(cue, sheet)
    colour = "#000000" if heard else _GREY
    record = soundtrack.library.get(cue.sound.id) if cue.sound else None
    lines = [cue.label or cue.kind, cue.category]
    if not heard:
        lines.append("not heard: unsure" if is_unsure(cue, sheet) and cue.muted is None else "not heard: muted")
    sound = [cue.sound.name if cue.sound else "no sound"]
    sound += [part for part in (record.licence, record.attribution) if part] if record else []
    return [
        _picture(soundtrack.pictures.get(cue.id)),
        _text(clock.timecode(to_samples(cue.start_s)), font, 8, colour),
        _text(clock.timecode(to_samples(cue.end_s)), font, 8, colour),
        _text(cue.track, font, 8, colour),
        _lines(lines, font, colour),
        _lines(sound, font, colour),
    ]


def _picture(jpeg: bytes | None) -> Any:
    if jpeg is None:
        return ""
    from reportlab.lib.utils import ImageReader
    from reportlab.platypus import Image

    width, height = ImageReader(io.BytesIO(jpeg)).getSize()
    scale = min(_PICTURE[0] / width, _PICTURE[1] / height)
    return Image(io.BytesIO(jpeg), width * scale, height * scale)


def _lines(texts: Iterable[str], font: str, colour: str) -> list[Any]:
    first, *rest = [text for text in texts if text] or [""]
    return [_text(first, font, 9, colour), *(_text(text, font, 7, _GREY) for text in rest)]


def _text(text: str, font: str, size: int, colour: str = "#000000") -> Any:
    from xml.sax.saxutils import escape

    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    style = ParagraphStyle(f"{font}{size}", fontName=font, fontSize=size, leading=size * 1.25, textColor=colour)
    return Paragraph(escape(text), style)


@cache
def _font() -> str:
    """A font of the system that has more than the letters of Western Europe; else the one that comes along."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFError, TTFont

    for path in [*system_fonts(), Path("Vera.ttf")]:
        try:
            pdfmetrics.registerFont(TTFont("Sheet", str(path)))
        except (TTFError, OSError):
            continue
        return "Sheet"
    return "Helvetica"
