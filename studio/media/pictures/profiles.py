"""ICC profiles made in code: the colour spaces that results may carry, and those that files name without a profile.

They hold a matrix and curves (ICC.1:2010, version 4.3), the same bytes every time. Primaries and curves: IEC 61966-2-1
(sRGB), SMPTE EG 432-1 (Display P3), Adobe RGB (1998) 4.3, eciRGB v2 (ISO 22028-4), ITU-T H.273 (code points). The white
is adapted to D50 after Bradford.
"""

from __future__ import annotations

import functools
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from models.colour.srgb import ENCODED_BREAK, GAMMA, KAPPA, OFFSET, SCALE, SLOPE
from studio.domain.errors import StudioError
from studio.domain.recipe import PictureProfile
from studio.media.files.vips import pyvips

Primaries: TypeAlias = tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
White: TypeAlias = tuple[float, float]
Curve: TypeAlias = tuple[int, tuple[float, ...]]
"""Kind of a parametric curve (ICC.1:2010, 10.16) and its numbers g, a, b, c, d."""

D65: White = (0.3127, 0.3290)
D50: White = (0.34567, 0.35850)
BT709: Primaries = ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
P3: Primaries = ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060))
BT2020: Primaries = ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046))
ADOBE: Primaries = ((0.64, 0.33), (0.21, 0.71), (0.15, 0.06))
ECI: Primaries = ((0.67, 0.33), (0.21, 0.71), (0.14, 0.08))

SRGB_CURVE: Curve = (3, (GAMMA, 1 / SCALE, OFFSET / SCALE, 1 / SLOPE, ENCODED_BREAK))
LSTAR_CURVE: Curve = (3, (3.0, 1 / 1.16, 0.16 / 1.16, 100 / KAPPA, 0.08))
"""L* itself: equal steps of lightness."""

_CONES = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
_PCS_WHITE = np.array([0.9642, 1.0, 0.8249])


def gamma(power: float) -> Curve:
    return 0, (power,)


def srgb_profile() -> bytes:
    """A compact ICC profile of sRGB (libvips' own, public domain)."""
    return bytes(pyvips.Image.profile_load("srgb"))


def rgb_profile(name: str, primaries: Primaries, white: White, curve: Curve) -> bytes:
    """A display profile of three primaries (x, y) under a white (x, y), with one curve for all channels."""
    adaptation = _to_pcs_white(_xyz(white))
    columns = np.stack([_xyz(place) for place in primaries], axis=1)
    columns = adaptation @ (columns * np.linalg.solve(columns, _xyz(white)))
    shaped = _parametric(curve)
    tags = {
        b"chad": b"sf32\0\0\0\0" + _fixed(adaptation.ravel()),
        **{name: _place(columns[:, i]) for i, name in enumerate((b"rXYZ", b"gXYZ", b"bXYZ"))},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), shaped),
    }
    return _profile(b"RGB ", name, tags)


def grey_profile(name: str, curve: Curve) -> bytes:
    return _profile(b"GRAY", name, {b"kTRC": _parametric(curve)})


def _xyz(place: tuple[float, float]) -> npt.NDArray[np.float64]:
    x, y = place
    return np.array([x / y, 1.0, (1 - x - y) / y])


def _to_pcs_white(white: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    adapted: npt.NDArray[np.float64] = (
        np.linalg.inv(_CONES) @ np.diag((_CONES @ _PCS_WHITE) / (_CONES @ white)) @ _CONES
    )
    return adapted


def _fixed(values: npt.NDArray[np.float64]) -> bytes:
    return struct.pack(f">{len(values)}i", *(round(float(value) * 65536) for value in values))


def _place(xyz: npt.NDArray[np.float64]) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(xyz)


def _parametric(curve: Curve) -> bytes:
    kind, numbers = curve
    return b"para\0\0\0\0" + struct.pack(">HH", kind, 0) + _fixed(np.array(numbers))


def _words(text: str) -> bytes:
    data = text.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(data), 28) + data


def _profile(space: bytes, name: str, tags: dict[bytes, bytes]) -> bytes:
    tags = {b"desc": _words(name), b"cprt": _words("No copyright, use freely"), b"wtpt": _place(_PCS_WHITE), **tags}
    table, body, places = b"", b"", dict[bytes, int]()
    start = 128 + 4 + 12 * len(tags)
    for key, data in tags.items():
        if data not in places:
            places[data] = start + len(body)
            body += data + b"\0" * (-len(data) % 4)
        table += struct.pack(">4sII", key, places[data], len(data))
    head = struct.pack(">I4xI4s4s4s", start + len(body), 0x04300000, b"mntr", space, b"XYZ ")
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28) + _fixed(_PCS_WHITE) + bytes(48)
    return head + struct.pack(">I", len(tags)) + table + body


@dataclass(frozen=True)
class NamedProfile:
    """A colour space that results can be asked to carry: what it is called, and its profile."""

    label: str
    make: Callable[[], bytes]


@functools.cache
def _made(label: str, primaries: Primaries, white: White, curve: Curve) -> bytes:
    return rgb_profile(label, primaries, white, curve)


NAMED: dict[PictureProfile, NamedProfile] = {
    "srgb": NamedProfile("sRGB", srgb_profile),
    "display-p3": NamedProfile("Display P3", lambda: _made("Display P3", P3, D65, SRGB_CURVE)),
    "adobe-rgb": NamedProfile(
        "Adobe RGB (1998)", lambda: _made("Compatible with Adobe RGB (1998)", ADOBE, D65, gamma(563 / 256))
    ),
    "eci-rgb": NamedProfile("eciRGB v2", lambda: _made("eciRGB v2", ECI, D50, LSTAR_CURVE)),
}


# --- colour spaces that files name by numbers -------------------------------------------------------------------------

_PRIMARIES: dict[int, tuple[Primaries, White]] = {
    1: (BT709, D65),
    4: (((0.67, 0.33), (0.21, 0.71), (0.14, 0.08)), (0.310, 0.316)),
    5: (((0.64, 0.33), (0.29, 0.60), (0.15, 0.06)), D65),
    6: (((0.630, 0.340), (0.310, 0.595), (0.155, 0.070)), D65),
    7: (((0.630, 0.340), (0.310, 0.595), (0.155, 0.070)), D65),
    9: (BT2020, D65),
    11: (P3, (0.314, 0.351)),
    12: (P3, D65),
}
# BT.709, 601 and 2020 describe cameras; stills that name them are meant for, and shown on, sRGB screens.
_CURVES: dict[int, Curve] = {
    **dict.fromkeys((1, 2, 6, 13, 14, 15), SRGB_CURVE),
    4: gamma(2.2),
    5: gamma(2.8),
    8: gamma(1.0),
}
_HDR = {16: "PQ", 18: "HLG"}
_HDR_SAID = "its brightness is coded as {0}, for high dynamic range screens"


class HighDynamicRange(StudioError):
    """The colours are those of a high dynamic range signal, which has no paper white."""


def refuse_hdr_profile(profile: bytes | None) -> None:
    """Raise ``HighDynamicRange`` where a profile's tag ``cicp`` (ICC.1:2022, 9.2.17) names such a signal."""
    count = int.from_bytes((profile or b"")[128:132], "big")
    for at in range(132, 132 + 12 * min(count, 200), 12):
        name, place, size = struct.unpack(">4sII", (profile or b"")[at : at + 12].ljust(12, b"\0"))
        tag = (profile or b"")[place : place + size]
        if name == b"cicp" and len(tag) >= 12 and tag[9] in _HDR:
            raise HighDynamicRange(_HDR_SAID.format(_HDR[tag[9]]))


def profile_of_code_points(primaries: int, transfer: int, *, grey: bool = False) -> bytes | None:
    """The profile of a colour space named after ITU-T H.273 (cICP, nclx); None for sRGB and what is not said.

    Raises:
        HighDynamicRange: the signal is PQ or HLG.
    """
    if transfer in _HDR:
        raise HighDynamicRange(_HDR_SAID.format(_HDR[transfer]))
    curve = _CURVES.get(transfer, SRGB_CURVE)
    places, white = _PRIMARIES.get(primaries, (BT709, D65))
    if grey:
        return None if curve == SRGB_CURVE else grey_profile("Grey as its file says", curve)
    if curve == SRGB_CURVE and places == BT709:
        return None
    if curve == SRGB_CURVE and places == P3 and white == D65:
        return NAMED["display-p3"].make()
    return rgb_profile("Colours as the file says", places, white, curve)
