"""A slate: a still picture that says what this is, to be laid before the film."""

from __future__ import annotations

import io
from typing import Any

from studio.domain.receipt import DISCLOSURE_SOUND
from studio.domain.timecode import timecode
from studio.sound.delivery.fonts import system_fonts
from studio.sound.delivery.sidecars import Soundtrack, exporter, in_words

SIZE = (1920, 1080)
_GROUND, _INK, _QUIET = (18, 18, 18), (240, 240, 240), (160, 160, 160)
_LEFT, _TOP, _GAP = 160, 150, 84


@exporter("slate", ".slate.png", "Slate, a still picture for the leader", "image/png")
def slate(soundtrack: Soundtrack) -> bytes:
    """1920 × 1080: the film's name, its speed, time code and length, what the sound measures and how it came about."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", SIZE, _GROUND)
    draw = ImageDraw.Draw(picture)
    draw.text((_LEFT, _TOP), soundtrack.film_name, fill=_INK, font=_font(soundtrack.film_name, 84))
    for number, (name, value) in enumerate(_facts(soundtrack)):
        height = _TOP + 180 + number * _GAP
        draw.text((_LEFT, height), name, fill=_QUIET, font=_font(name, 40))
        draw.text((_LEFT + 480, height), value, fill=_INK, font=_font(value, 40))
    draw.text((_LEFT, SIZE[1] - 150), f"{DISCLOSURE_SOUND}.", fill=_QUIET, font=_font("", 34))
    made = io.BytesIO()
    picture.save(made, "PNG")
    return made.getvalue()


def _facts(soundtrack: Soundtrack) -> list[tuple[str, str]]:
    sheet, report, clock = soundtrack.sheet, soundtrack.report, soundtrack.clock
    facts = [
        ("First picture", f"{clock.timecode(0)}, {_plain(float(clock.rate))} frames a second"),
        ("Length", timecode(sheet.duration_s, sheet.fps)),
        ("Film speed", f"{_plain(sheet.fps)} frames a second"),
        ("Sound", "48 kHz, 24 bit, stereo"),
    ]
    if report is not None:
        facts.append(("Loudness", in_words(report)))
    if clock.leader:
        facts.append(("2-pop", "two seconds before the first picture"))
    return facts


def _plain(number: float) -> str:
    return f"{number:.3f}".rstrip("0").rstrip(".")


def _font(text: str, size: int) -> Any:
    """As large as fits."""
    from PIL import ImageFont

    def of(size: float) -> Any:
        for path in system_fonts():
            return ImageFont.truetype(path, size)
        return ImageFont.load_default(size)

    room = SIZE[0] - 2 * _LEFT
    return of(size * room / width) if (width := of(size).getlength(text)) > room else of(size)
