"""How densely a picture was scanned: what its file says about that, in the unit it says it in."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Literal, TypeAlias

Unit: TypeAlias = Literal["inch", "centimetre", "metre"]

_PER_INCH: dict[Unit, float] = {"inch": 1.0, "centimetre": 2.54, "metre": 0.0254}
_ACROSS, _DOWN, _UNIT = 282, 283, 296
_EXIF_UNITS: dict[int, Unit] = {2: "inch", 3: "centimetre"}
_EXIF_UNKNOWN = (72.0, 72.0)
"""What EXIF prescribes where the resolution is not known."""


@dataclass(frozen=True)
class Resolution:
    """Dots per ``unit`` across and down the picture; both are above zero."""

    across: float
    down: float
    unit: Unit = "inch"

    @property
    def dots_per_inch(self) -> tuple[float, float]:
        factor = _PER_INCH[self.unit]
        return self.across * factor, self.down * factor

    @property
    def turned(self) -> Resolution:
        """Of the picture after a quarter turn."""
        return replace(self, across=self.down, down=self.across)

    def reduced(self, share: float) -> Resolution:
        """Of the picture with so large a share of its pixels a side (above 1: more): as large on paper as before."""
        return replace(self, across=self.across * share, down=self.down * share)

    @property
    def metric(self) -> bool:
        return self.unit != "inch"

    @property
    def as_tags(self) -> tuple[Fraction, Fraction, int]:
        """Across, down and unit (2 inch, 3 centimetre) as TIFF and EXIF keep them."""
        factor = 0.01 if self.unit == "metre" else 1.0  # numbers that fit into 32 bits over at most 1000
        across, down = (Fraction(value * factor).limit_denominator(1000) for value in (self.across, self.down))
        return across, down, 3 if self.metric else 2


def resolution(across: object, down: object, unit: Unit) -> Resolution | None:
    """A resolution, or None where the numbers say nothing (zero, infinite, no numbers)."""
    values = []
    for value in (across, down):
        try:
            number = float(value[0] / value[1] if isinstance(value, tuple) else value)  # type: ignore[arg-type]
        except (TypeError, ValueError, ZeroDivisionError, IndexError, OverflowError):
            return None
        values.append(number)
    if not all(0 < value < 4e6 for value in values):
        return None
    return Resolution(values[0], values[1], unit)


def of_tags(tags: Any) -> Resolution | None:
    """What the tags 282, 283 and 296 of TIFF and EXIF say; ``tags`` maps numbers to values. No unit means inches."""
    if _ACROSS not in tags or _DOWN not in tags:
        return None
    try:
        unit = _EXIF_UNITS.get(int(tags.get(_UNIT, 2)))
    except (TypeError, ValueError):
        return None
    return resolution(tags[_ACROSS], tags[_DOWN], unit) if unit else None


def of_exif(block: bytes | None) -> Resolution | None:
    """What an EXIF block says, with or without its ``Exif`` heading."""
    if not block:
        return None
    from PIL import Image

    exif = Image.Exif()
    try:
        exif.load(block)
        return of_tags(dict(exif))
    except (OSError, ValueError, SyntaxError, struct.error, KeyError, TypeError):
        return None


def of_jpeg(jfif: bytes | None, exif: bytes | None) -> Resolution | None:
    """What a JPEG file says; ``jfif`` is its APP0 segment from the name on. EXIF goes first, as in image editors,
    unless it says 72 dpi, which stands for “not known” there."""
    said = of_exif(exif)
    if said is not None and (said.unit != "inch" or (said.across, said.down) != _EXIF_UNKNOWN):
        return said
    if jfif and jfif.startswith(b"JFIF\0") and len(jfif) >= 12:
        kind, across, down = struct.unpack_from(">BHH", jfif, 7)
        unit = ({1: "inch", 2: "centimetre"}).get(kind)
        if unit and (found := resolution(across, down, unit)):  # type: ignore[arg-type]
            return found
    return said


def of_png(chunks: dict[bytes, bytes]) -> Resolution | None:
    """What the chunks ``pHYs`` or ``eXIf`` say."""
    physical = chunks.get(b"pHYs", b"")
    if len(physical) == 9 and physical[8] == 1:
        across, down = struct.unpack_from(">II", physical)
        return resolution(across, down, "metre")
    return of_exif(chunks.get(b"eXIf"))


def of_jpeg2000(boxes: dict[bytes, bytes]) -> Resolution | None:
    """What the boxes ``resc`` (when it was captured) or ``resd`` (for display) say (ISO 15444-1, I.5.3.7)."""
    for name in (b"resc", b"resd"):
        box = boxes.get(name, b"")
        if len(box) >= 10:
            down_top, down_bottom, across_top, across_bottom, down_power, across_power = struct.unpack_from(
                ">HHHHbb", box
            )
            if down_bottom and across_bottom:
                across = across_top / across_bottom * 10.0**across_power
                found = resolution(across, down_top / down_bottom * 10.0**down_power, "metre")
                if found:
                    return found
    return None


def of_bmp(head: bytes) -> Resolution | None:
    if len(head) < 46 or int.from_bytes(head[14:18], "little") < 40:
        return None
    across, down = struct.unpack_from("<ii", head, 38)
    return resolution(across, down, "metre")


def of_photoshop(block: bytes | None) -> Resolution | None:
    """What Photoshop's image resources (APP13, tag 34377) say in their resource 1005."""
    stream = io.BytesIO(block or b"")
    while stream.read(4) == b"8BIM":
        number = int.from_bytes(stream.read(2), "big")
        name = stream.read(1)
        if not name:
            break
        stream.seek(name[0] | 1, 1)
        size = int.from_bytes(stream.read(4), "big")
        data = stream.read(size + size % 2)
        if number == 1005 and len(data) >= 16:
            across, down = (int.from_bytes(data[at : at + 4], "big") / 65536 for at in (0, 8))
            return resolution(across, down, "inch")  # always kept in inches, whatever unit is shown
    return None
