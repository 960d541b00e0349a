"""Cameras' raw files and DNG, developed by LibRaw: linear light of 16 bits, the camera's white balance, no curve."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from studio.domain.errors import UnreadableInput
from studio.media.files.errors import damaged_picture
from studio.media.pictures.opened import OpenedPicture, cannot_read, guard_whole, image_of
from studio.media.pictures.profiles import BT709, D65, gamma, rgb_profile

_MAGIC = (b"FUJIFILMCCD-RAW", b"IIRO", b"IIRS", b"MMOR", b"IIU\0", b"FOVb", b"\0MRM")
_KIND = "a camera's raw file of an unknown kind"
_HINT = "Develop it with the camera maker's program, and save it as a TIFF picture of 16 bits."
_NOTE = "A camera's raw file: it was developed with the camera's white balance and without a tone curve."


def is_raw(head: bytes) -> bool:
    """Whether a file begins as the raw files do that are no TIFF files, or hardly."""
    return head.startswith(_MAGIC) or (head[4:8] == b"ftyp" and head[8:12] == b"crx ") or (
        head[:4] in (b"II*\0", b"MM\0*") and head[8:10] == b"CR"
    )  # fmt: skip


def open_raw(path: Path) -> OpenedPicture:
    """Develop a raw file. Raises ``UnreadableInput``."""
    status = path.stat()
    pixels, bits = _developed(path, status.st_size, status.st_mtime_ns)
    return OpenedPicture(
        path, image_of(pixels), "Camera raw", bits, _linear_profile(), (_NOTE,), embedded=False, turned=False
    )


@functools.lru_cache(maxsize=1)  # a picture is passed through several times, and developing takes seconds
def _developed(path: Path, size: int, changed_ns: int) -> tuple[npt.NDArray[np.uint16], int]:
    import rawpy

    try:
        with rawpy.imread(str(path)) as raw:
            sizes = raw.sizes
            guard_whole(path, sizes.width, sizes.height, 6)
            bits = max(9, int(raw.white_level or 65535).bit_length())
            pixels = raw.postprocess(
                gamma=(1, 1),
                no_auto_bright=True,
                adjust_maximum_thr=0.0,  # white is what the file calls white, not the brightest spot in it
                output_bps=16,
                use_camera_wb=True,
                output_color=rawpy.ColorSpace.sRGB,
            )
    except UnreadableInput:
        raise
    except (rawpy.LibRawFileUnsupportedError, rawpy.LibRawNotImplementedError) as error:
        raise cannot_read(path, _KIND, _HINT) from error
    except (rawpy.LibRawError, OSError, MemoryError) as error:
        raise damaged_picture(path, _words(error)) from error
    return np.asarray(pixels, np.uint16), min(bits, 16)


def _words(error: BaseException) -> str:
    detail: Any = error.args[0] if error.args else ""
    return detail.decode("utf-8", "replace") if isinstance(detail, bytes) else str(detail)


@functools.cache
def _linear_profile() -> bytes:
    return rgb_profile("Linear sRGB", BT709, D65, gamma(1.0))
