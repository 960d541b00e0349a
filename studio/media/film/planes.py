"""A picture as planes: Y as the film has it, colour planes beside it, and how they lie in FFmpeg's frames."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, TypeAlias

import av
import numpy as np
import numpy.typing as npt

from studio.media.film.signal import LUMA_WEIGHTS, Signal, yuv_name

Plane: TypeAlias = npt.NDArray[np.unsignedinteger[Any]]
"""uint8, or uint16 above 8 bits."""

_READ_IN_PLACE = re.compile(r"(yuv|yuvj|yuva)(410|411|420|422|440|444)p(\d+le)?|gray(\d+le)?|nv(12|16|21|24)")


@dataclass(frozen=True)
class Planes:
    """Y (h, w), U and V (smaller where the signal says so), alpha (h, w) or None; uint8, or uint16 above 8 bits."""

    y: Plane
    u: Plane
    v: Plane
    alpha: Plane | None = None


def sample_type(bits: int) -> np.dtype[np.unsignedinteger[Any]]:
    """What samples of this depth are kept in: the bytes are those of FFmpeg's planes."""
    return np.dtype(np.uint8) if bits == 8 else np.dtype("<u2")


def luma_of(frame: Any, signal: Signal) -> Plane:
    """The Y plane (h, w) of a decoded frame as it is stored; worked out from R′G′B′ where there is none.

    It is a view into the frame where that is possible, so it is not to be written to.
    """
    if not signal.has_luma:
        return _luma_of_rgb(frame, signal)
    if _READ_IN_PLACE.fullmatch(frame.format.name):
        return samples_of(frame, 0, signal.bits)
    if frame.format.name.startswith("ya"):
        return _pairs(frame)[..., 0]
    plain = yuv_name(signal.bits, signal.across, signal.down) if _has_chroma(frame) else _deep("gray", signal.bits)
    return np.array(samples_of(_repacked(frame, plain), 0, signal.bits))


def alpha_of(frame: Any, signal: Signal) -> Plane | None:
    """The alpha plane (h, w) at the depth of the signal, full range; None without one."""
    if not signal.alpha:
        return None
    name = frame.format.name
    if name.startswith("yuva") and _READ_IN_PLACE.fullmatch(name):
        return samples_of(frame, 3, signal.bits)
    if name.startswith("ya"):
        return _pairs(frame)[..., 1]
    return np.array(samples_of(_repacked(frame, _deep("gbrap", signal.bits)), 3, signal.bits))


def frame_of(planes: Planes, signal: Signal) -> Any:
    """A video frame in the planar YUV format of ``signal``, tagged with its range, matrix, transfer and primaries."""
    height, width = planes.y.shape
    frame = av.VideoFrame(width, height, signal.yuv)
    filled = [planes.y, planes.u, planes.v, *([planes.alpha] if planes.alpha is not None else [])]
    for number, plane in enumerate(filled):
        samples_of(frame, number, signal.bits)[...] = plane
    frame.color_range = 2 if signal.full_range else 1
    frame.colorspace, frame.color_primaries, frame.color_trc = signal.matrix, signal.primaries, signal.transfer
    return frame


def rgb_of(planes: Planes, signal: Signal) -> npt.NDArray[np.float32]:
    """(h, w, 3) R′G′B′ 0…1 of planes that are not subsampled; what lies outside is cut off."""
    red, blue = LUMA_WEIGHTS[signal.matrix]
    y, (u, v) = unit_luma(planes.y, signal), (unit_chroma(plane, signal) for plane in (planes.u, planes.v))
    r, b = y + np.float32(2 - 2 * red) * v, y + np.float32(2 - 2 * blue) * u
    g = (y - np.float32(red) * r - np.float32(blue) * b) / np.float32(1 - red - blue)
    return np.asarray(np.clip(np.stack([r, g, b], axis=-1), 0.0, 1.0), np.float32)


def unit_luma(y: Plane, signal: Signal) -> npt.NDArray[np.float32]:
    """Y′ with black 0 and white 1; below and above where the film is."""
    low, span = luma_span(signal)
    return (y.astype(np.float32) - np.float32(low)) * np.float32(1 / span)


def unit_chroma(plane: Plane, signal: Signal) -> npt.NDArray[np.float32]:
    """Cb or Cr, −0.5…0.5."""
    middle, span = chroma_span(signal)
    return (plane.astype(np.float32) - np.float32(middle)) * np.float32(1 / span)


def luma_span(signal: Signal) -> tuple[int, int]:
    """The code of black, and how many codes lie from black to white."""
    if signal.full_range:
        return 0, (1 << signal.bits) - 1
    return 16 << (signal.bits - 8), 219 << (signal.bits - 8)


def chroma_span(signal: Signal) -> tuple[int, int]:
    """The code of no colour, and how many codes lie from −0.5 to 0.5."""
    middle = 1 << (signal.bits - 1)
    return middle, (1 << signal.bits) - 1 if signal.full_range else 224 << (signal.bits - 8)


def converted_luma(y: Plane, source: Signal, target: Signal) -> Plane:
    """Y for another depth or range; the plane itself where both are the same."""
    if (source.bits, source.full_range) == (target.bits, target.full_range):
        return y
    kind = sample_type(target.bits)
    (low, span), (new_low, new_span) = luma_span(source), luma_span(target)
    codes = np.arange(1 << source.bits, dtype=np.float64)
    table = np.rint((codes - low) * (new_span / span) + new_low)
    return np.take(np.clip(table, 0, (1 << target.bits) - 1).astype(kind), y)


def converted_alpha(alpha: Plane, source: Signal, target: Signal) -> Plane:
    """Alpha, which is always full range, at another depth."""
    if source.bits == target.bits:
        return alpha
    scale = ((1 << target.bits) - 1) / ((1 << source.bits) - 1)
    return np.asarray(np.rint(alpha * scale), sample_type(target.bits))


def samples_of(frame: Any, number: int, bits: int) -> Plane:
    """One plane of a frame in place, (h, w) without the padding of its rows."""
    plane = frame.planes[number]
    kind = sample_type(bits)
    rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
    width, height = plane.width, plane.height
    return rows[:height, : width * kind.itemsize].view(kind)


def _pairs(frame: Any) -> Plane:
    """Grey with alpha, packed: (h, w, 2)."""
    plane = frame.planes[0]
    kind = np.dtype(np.uint8) if frame.format.name == "ya8" else np.dtype("<u2")
    little = frame if not frame.format.name.endswith("be") else _repacked(frame, frame.format.name[:-2] + "le")
    rows = np.frombuffer(little.planes[0], np.uint8).reshape(-1, little.planes[0].line_size)
    return rows[: plane.height, : 2 * plane.width * kind.itemsize].view(kind).reshape(plane.height, plane.width, 2)


def _luma_of_rgb(frame: Any, signal: Signal) -> Plane:
    planar = _repacked(frame, _deep("gbrp", signal.bits))
    g, b, r = (samples_of(planar, number, signal.bits) for number in range(3))
    if np.array_equal(g, b) and np.array_equal(g, r):
        return np.array(g)
    red, blue = LUMA_WEIGHTS[signal.matrix]
    mixed = r * np.float32(red) + g * np.float32(1 - red - blue) + b * np.float32(blue)
    return np.asarray(np.rint(mixed), g.dtype)


def _repacked(frame: Any, pixels: str) -> Any:
    """The same samples in another order; range and matrix stay."""
    return frame.reformat(
        format=pixels,
        src_colorspace=frame.colorspace,
        dst_colorspace=frame.colorspace,
        src_color_range=frame.color_range,
        dst_color_range=frame.color_range,
    )


def _has_chroma(frame: Any) -> bool:
    return sum(not part.is_alpha for part in frame.format.components) == 3


def _deep(name: str, bits: int) -> str:
    return name if bits == 8 else f"{name}{bits}le"
