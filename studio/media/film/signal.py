"""How a film codes its pictures: depth, colour sampling, range, matrix, transfer, primaries (numbers after H.273).

A coloured film keeps all of it: the Y plane is copied and only the colour planes are made.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, TypeAlias

from av.video.reformatter import ColorRange

from studio.domain.errors import UnreadableInput
from studio.media.files.errors import shown

FieldOrder: TypeAlias = Literal["progressive", "top first", "bottom first"]

UNSPECIFIED = 2
BT709, BT2020 = 1, 9
PQ, HLG = 16, 18
_SD_625, _SD_525 = 5, 6
_HD_ROWS = 720

LUMA_WEIGHTS: dict[int, tuple[float, float]] = {
    1: (0.2126, 0.0722),
    4: (0.30, 0.11),
    5: (0.299, 0.114),
    6: (0.299, 0.114),
    7: (0.212, 0.087),
    9: (0.2627, 0.0593),
}
"""Kr and Kb of the matrices whose Y is a weighted sum of R′, G′ and B′ (H.273, table 4)."""

_OTHER_MATRICES = {
    8: "YCgCo",
    10: "BT.2020 with constant luminance",
    11: "SMPTE 2085",
    12: "chromaticity-derived YCbCr",
    13: "chromaticity-derived YCbCr with constant luminance",
    14: "ICtCp (HDR)",
}


@dataclass(frozen=True)
class Signal:
    """``bits`` of a sample; ``across`` and ``down`` say how colour is sampled (1: one sample for two pixels);
    ``matrix``, ``primaries`` and ``transfer`` are H.273 numbers, the last two 2 where the film does not say.
    ``pixels`` is the original's pixel format as FFmpeg names it; ``has_luma`` tells whether it has a Y plane to copy
    (RGB has none: its Y is worked out, and is the grey itself where R = G = B)."""

    pixels: str
    bits: int
    across: int
    down: int
    full_range: bool
    matrix: int
    primaries: int
    transfer: int
    alpha: bool
    has_luma: bool

    @classmethod
    def of(cls, frame: Any, path: Path) -> Signal:
        """What a decoded frame says of itself, and where it says nothing what players assume (matrix by size, YUV
        limited, grey and RGB full). Raises ``UnreadableInput`` for matrices that have no Y to keep."""
        kind = frame.format
        parts = [part for part in kind.components if not part.is_alpha]
        bits = 8 if kind.has_palette else min(16, max(8, *(part.bits for part in parts)))
        rgb = bool(kind.is_rgb or kind.has_palette or kind.name.startswith(("gbr", "mono", "bayer", "xyz")))
        sampled = not rgb and len(parts) == 3
        matrix = int(frame.colorspace)
        if sampled and matrix in _OTHER_MATRICES:
            raise _unknown_matrix(path, _OTHER_MATRICES[matrix])
        if rgb or matrix not in LUMA_WEIGHTS:
            matrix = _usual_matrix(frame)
        return cls(
            pixels=kind.name,
            bits=bits,
            across=_halvings(kind.chroma_width(64)) if sampled else 0,
            down=_halvings(kind.chroma_height(64)) if sampled else 0,
            full_range=_is_full_range(frame, sampled),
            matrix=matrix,
            primaries=int(frame.color_primaries),
            transfer=int(frame.color_trc),
            alpha=any(part.is_alpha for part in kind.components),
            has_luma=not rgb,
        )

    @property
    def yuv(self) -> str:
        """FFmpeg's name of the planar YUV pixel format of this depth and sampling, with alpha if there is any."""
        return yuv_name(self.bits, self.across, self.down, self.alpha)

    @property
    def hdr(self) -> str:
        """ "PQ" or "HLG" when the signal is HDR, else empty."""
        return {PQ: "PQ", HLG: "HLG"}.get(self.transfer, "")

    def with_samples(self, bits: int, across: int, down: int, *, full_range: bool, alpha: bool) -> Signal:
        """The same colours in other samples, as a codec asks for them."""
        return replace(self, bits=bits, across=across, down=down, full_range=full_range, alpha=alpha)

    def chroma_size(self, width: int, height: int) -> tuple[int, int]:
        """Width and height of the colour planes."""
        return -(-width // (1 << self.across)), -(-height // (1 << self.down))


def yuv_name(bits: int, across: int, down: int, alpha: bool = False) -> str:
    sampling = {(0, 0): "444", (1, 0): "422", (1, 1): "420", (2, 0): "411", (2, 2): "410", (0, 1): "440"}[across, down]
    return f"yuv{'a' if alpha else ''}{sampling}p" + (f"{bits}le" if bits > 8 else "")


def _halvings(samples_of_64: int) -> int:
    return (64 // max(1, samples_of_64)).bit_length() - 1


def _usual_matrix(frame: Any) -> int:
    """What players take where the film says nothing."""
    if int(frame.color_primaries) == BT2020:
        return BT2020
    if frame.height >= _HD_ROWS:
        return BT709
    return _SD_625 if frame.height in (288, 576) else _SD_525


def _is_full_range(frame: Any, sampled: bool) -> bool:
    if frame.color_range in (ColorRange.JPEG, ColorRange.MPEG):
        return bool(frame.color_range == ColorRange.JPEG)
    return not sampled or frame.format.name.startswith("yuvj")


def _unknown_matrix(path: Path, name: str) -> UnreadableInput:
    return UnreadableInput(
        f"“{shown(path)}” codes its colours as {name}, which has no plane of lightness that could be kept.",
        hint="Convert the film to ordinary YUV (BT.709 or BT.2020) first.",
        path=path,
    )
