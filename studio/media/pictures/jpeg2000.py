"""JPEG 2000, decoded whole by OpenJPEG (imagecodecs); its boxes are read here (ISO 15444-1, annexes A and I)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from studio.media.files.errors import damaged_picture
from studio.media.marks import resolution
from studio.media.pictures.opened import OpenedPicture, cannot_read, guard_whole, image_of, spread

_CODE_STREAM = b"\xff\x4f\xff\x51"
_INSIDE = (b"jp2h", b"res ")
_SRGB, _GREY, _SYCC, _CMYK, _LAB = 16, 17, 18, 12, 14
_COLOURS = {_SRGB: 3, _GREY: 1, _SYCC: 3, _CMYK: 4}
_OPACITY, _PREMULTIPLIED = 1, 2


def is_jpeg2000(head: bytes) -> bool:
    return head[4:8] == b"jP  " or head.startswith(_CODE_STREAM)


@dataclass(frozen=True)
class _Header:
    """What the SIZ segment of the code stream says."""

    width: int
    height: int
    components: int
    bits: int
    signed: bool
    subsampled: bool


def open_jpeg2000(path: Path) -> OpenedPicture:
    """Open a JP2 file or a bare code stream. Raises ``UnreadableInput``."""
    import imagecodecs

    data = path.read_bytes()
    header = _header(path, data)
    guard_whole(path, header.width, header.height, header.components * (1 + (header.bits > 8)))
    boxes = _boxes(data)
    space, profile = _colour(boxes)
    kind = _unknown_kind(header, space)
    if kind:
        raise cannot_read(path, kind)
    try:
        pixels = imagecodecs.jpeg2k_decode(data)
    except Exception as error:  # the codec raises its own unrelated classes
        raise damaged_picture(path, str(error)) from error
    pixels = np.asarray(pixels).reshape(*pixels.shape[:2], -1)
    if pixels.shape[:2] != (header.height, header.width) or pixels.dtype not in (np.uint8, np.uint16):
        raise damaged_picture(path, f"unexpected {pixels.dtype} {pixels.shape}")
    pixels = spread(pixels, 8 if b"pclr" in boxes else header.bits)
    colours = _COLOURS.get(space or 0) or (3 if pixels.shape[-1] >= 3 else 1)
    if space == _SYCC:
        pixels = _rgb_of_sycc(pixels)
    pixels, has_alpha = _with_transparency(pixels, min(colours, pixels.shape[-1]), boxes.get(b"cdef", b""))
    image = image_of(pixels)
    if space == _CMYK:
        image = image.copy(interpretation="cmyk")
    return OpenedPicture(
        path,
        image,
        "JPEG 2000",
        header.bits,
        profile,
        has_alpha=has_alpha,
        resolution=resolution.of_jpeg2000(boxes),
        lossless=False,
    )


def _header(path: Path, data: bytes) -> _Header:
    at = data.find(_CODE_STREAM)
    siz = data[at + 4 : at + 44 + 3 * 16384]
    if at < 0 or len(siz) < 41:
        raise damaged_picture(path, "no code stream")
    right, bottom, left, top = (int.from_bytes(siz[i : i + 4], "big") for i in (4, 8, 12, 16))
    components = int.from_bytes(siz[36:38], "big")
    depths = [siz[38 + 3 * i : 41 + 3 * i] for i in range(min(components, 16))]
    if not depths or len(depths[-1]) < 3:
        raise damaged_picture(path, "a header that breaks off")
    return _Header(
        right - left,
        bottom - top,
        components,
        max((d[0] & 0x7F) + 1 for d in depths),
        any(d[0] & 0x80 for d in depths),
        any(d[1:] != b"\1\1" for d in depths),
    )


def _boxes(data: bytes) -> dict[bytes, bytes]:
    """The first box of every name, those inside ``jp2h`` and ``res `` among them; nothing for a bare code stream."""
    found: dict[bytes, bytes] = {}
    if data[4:8] != b"jP  ":
        return found
    waiting = [(0, len(data))]
    while waiting:
        at, end = waiting.pop()
        while at + 8 <= end:
            size, name, head = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8], 8
            if size == 1:
                size, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
            last = end if size == 0 else at + size
            if last <= at or last > end or name == b"jp2c":
                break
            if name in _INSIDE:
                waiting.append((at + head, last))
            found.setdefault(name, data[at + head : last])
            at = last
    return found


def _colour(boxes: dict[bytes, bytes]) -> tuple[int | None, bytes | None]:
    """The enumerated colour space and the ICC profile of the ``colr`` box, whichever it holds."""
    box = boxes.get(b"colr", b"")
    if box[:1] == b"\2" and box[39:43] == b"acsp":
        return None, box[3:]
    if box[:1] == b"\1" and len(box) >= 7:
        return int.from_bytes(box[3:7], "big"), None
    return None, None


def _unknown_kind(header: _Header, space: int | None) -> str:
    if header.signed:
        return "a JPEG 2000 picture of signed numbers"
    if header.bits > 16:
        return f"a JPEG 2000 picture of {header.bits}-bit numbers"
    if header.subsampled:
        return "a JPEG 2000 picture with reduced colour planes"
    if space is not None and space not in _COLOURS:
        return "a JPEG 2000 picture in a rare colour space" + (" (L*a*b*)" if space == _LAB else f" (number {space})")
    return ""


def _rgb_of_sycc(pixels: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """sYCC (IEC 61966-2-1, amendment 1) to sRGB; further channels stay."""
    top = float(np.iinfo(pixels.dtype).max)
    y, cb, cr = (pixels[..., i].astype(np.float32) for i in range(3))
    cb, cr = cb - (top + 1) / 2, cr - (top + 1) / 2
    rgb = np.stack([y + 1.402 * cr, y - 0.344136 * cb - 0.714136 * cr, y + 1.772 * cb], axis=-1)
    rgb = np.rint(np.clip(rgb, 0, top)).astype(pixels.dtype)
    return np.concatenate([rgb, pixels[..., 3:]], axis=-1)


def _with_transparency(pixels: npt.NDArray[Any], colours: int, channels: bytes) -> tuple[npt.NDArray[Any], bool]:
    """The colours, and the channel that ``cdef`` calls opacity; without that box, one channel too many."""
    extra = pixels.shape[-1] - colours
    if not channels:
        return (pixels, True) if extra == 1 else (pixels[..., :colours], False)
    kinds = {
        int.from_bytes(channels[at : at + 2], "big"): int.from_bytes(channels[at + 2 : at + 4], "big")
        for at in range(2, len(channels) - 5, 6)
    }
    alpha = next((c for c, kind in kinds.items() if kind in (_OPACITY, _PREMULTIPLIED) and c < pixels.shape[-1]), None)
    if alpha is None:
        return pixels[..., :colours], False
    order = [*range(colours), alpha]
    return pixels[..., order], True
