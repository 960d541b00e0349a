"""The chunks of a PNG file that say how its numbers become colours, and how large the picture is on paper.

Order of trust after the PNG specification, third edition, 4.3: cICP, iCCP, sRGB, then gAMA with cHRM.
"""

from __future__ import annotations

import struct
from typing import BinaryIO

from studio.media.pictures.profiles import (
    BT709,
    D65,
    Primaries,
    White,
    gamma,
    grey_profile,
    profile_of_code_points,
    rgb_profile,
)

_WANTED = (b"cICP", b"iCCP", b"sRGB", b"gAMA", b"cHRM", b"pHYs", b"eXIf", b"IHDR")
_LARGEST = 1_000_000
_SRGB_GAMMA = 45455
_SRGB_PLACES = (31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000)
_CLOSE = 50


def read_chunks(file: BinaryIO) -> dict[bytes, bytes]:
    """The wanted chunks before the picture, by name; what is broken ends the list without an error."""
    found: dict[bytes, bytes] = {}
    file.seek(8)
    while len(head := file.read(8)) == 8:
        size, name = struct.unpack(">I4s", head)
        if name in (b"IDAT", b"IEND"):
            break
        if name in _WANTED and size <= _LARGEST:
            found.setdefault(name, file.read(size))
            file.seek(4, 1)
        else:
            file.seek(size + 4, 1)
    return found


def profile_of_chunks(chunks: dict[bytes, bytes]) -> tuple[bytes | None, bool]:
    """The profile that the chunks describe in place of an embedded one, and whether it outranks an embedded one.

    Raises ``HighDynamicRange`` when they describe a signal without a paper white.
    """
    grey = len(chunks.get(b"IHDR", b"")) >= 10 and chunks[b"IHDR"][9] in (0, 4)
    points = chunks.get(b"cICP", b"")
    if len(points) == 4 and points[2] == 0:
        return profile_of_code_points(points[0], points[1], grey=grey), True
    if b"iCCP" in chunks or b"sRGB" in chunks:
        return None, False
    return _of_gamma(chunks.get(b"gAMA", b""), chunks.get(b"cHRM", b""), grey), False


def _of_gamma(gama: bytes, chrm: bytes, grey: bool) -> bytes | None:
    """Linear light is the stored number to the power of 100,000 / gAMA (11.3.2.1)."""
    value = int.from_bytes(gama, "big") if len(gama) == 4 else 0
    numbers = struct.unpack(">8I", chrm) if len(chrm) == 32 else None
    if not 5_000 <= value <= 2_000_000:
        return None
    srgb_places = numbers is None or all(abs(a - b) <= _CLOSE for a, b in zip(numbers, _SRGB_PLACES, strict=True))
    if numbers is not None and srgb_places and abs(value - _SRGB_GAMMA) <= 5:
        # Exactly these two are what programs write that mean sRGB and do not know its chunk (ImageMagick among them).
        return None
    curve = gamma(100_000 / value)
    if grey:
        return grey_profile(f"Grey, gamma {100_000 / value:.3g}", curve)
    primaries, white = (BT709, D65) if numbers is None or srgb_places else _places(numbers)
    return rgb_profile(f"RGB, gamma {100_000 / value:.3g}", primaries, white, curve)


def _places(numbers: tuple[int, ...]) -> tuple[Primaries, White]:
    """Primaries and white of a cHRM chunk; sRGB's where they make no sense."""
    pairs = [(numbers[at] / 100_000, numbers[at + 1] / 100_000) for at in range(0, 8, 2)]
    white, red, green, blue = pairs
    area = abs((green[0] - red[0]) * (blue[1] - red[1]) - (blue[0] - red[0]) * (green[1] - red[1]))
    if area < 0.01 or any(not 0 < y <= 1 for _, y in (white, red, green)) or blue[1] <= 0:
        return BT709, D65
    return (red, green, blue), white
