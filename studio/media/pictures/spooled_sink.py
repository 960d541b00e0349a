"""PNG, JPEG and WebP: their encoders fetch rows themselves, so the rows wait until the picture is complete.

They wait in memory, or for large pictures in a temporary file beside the output.
"""

from __future__ import annotations

import contextlib
import dataclasses
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from studio.media.files.errors import unwritable
from studio.media.files.safety import PendingOutput, require_room
from studio.media.files.vips import pyvips
from studio.media.pictures.formats import WRITTEN
from studio.media.pictures.layout import IN_MEMORY, Layout, Pixels, spool_beside
from studio.media.pictures.opened import image_of
from studio.media.pictures.tiff_sink import raw_tiff

_HEAD = 65536
EXIV2_LIMIT = 1_000_000_000
"""Bytes of pixels beyond which a PNG is too large for exiv2, which holds the whole file in memory."""


class SpooledSink:
    """Rows kept until the picture is complete, then encoded by libvips as PNG, JPEG or WebP."""

    def __init__(self, kind: str, pending: PendingOutput, layout: Layout, quality: int) -> None:
        self.bits, self.alpha = layout.bits, layout.alpha
        self.notes: list[str] = []
        self._kind, self._pending, self._quality = kind, pending, min(max(quality, 1), 100)
        self._flatten = layout.alpha and not WRITTEN[kind].transparency
        if self._flatten:
            self.notes.append(f"{kind} has no transparency: transparent parts were laid on white.")
            layout = dataclasses.replace(layout, alpha=False)
        self._layout, self._metadata = layout, layout.metadata
        self._path: Path | None = None
        self._file: BinaryIO | None = None
        self._rows: Pixels | None = None
        self._filled = 0
        if layout.total_bytes <= IN_MEMORY:
            self._rows = np.empty((layout.height, layout.width, layout.channels), layout.kind)
        else:
            require_room(pending.output, layout.total_bytes)
            self._path = spool_beside(pending)
            # The spool is itself an uncompressed TIFF: libvips reads that row by row, where it would map raw data.
            self._file = raw_tiff(self._path, layout)

    def write(self, colour: Pixels, alpha: Pixels | None) -> None:
        if alpha is not None:
            rows = _on_white(colour, alpha) if self._flatten else np.concatenate([colour, alpha[..., None]], axis=2)
        else:
            rows = colour
        if self._rows is not None:
            self._rows[self._filled : self._filled + rows.shape[0]] = rows
            self._filled += rows.shape[0]
            return
        try:
            assert self._file is not None
            self._file.write(np.ascontiguousarray(rows, self._layout.kind).data)
        except OSError as error:
            self.abort()
            raise unwritable(self._pending.output, error) from error

    def finish(self) -> Path:
        temporary = self._pending.temporary
        try:
            large = self._encode(temporary)
            if not large:
                self._metadata.write_into(temporary)
        except (OSError, pyvips.Error) as error:
            self.abort()
            raise unwritable(self._pending.output, error) from error
        except BaseException:
            self.abort()
            raise
        self._remove_spool()
        return self._pending.commit()

    def _encode(self, temporary: Path) -> bool:
        """Write the picture; says whether it is so large that only its XMP could be added."""
        image = self._image()
        large = self._layout.total_bytes > EXIV2_LIMIT and self._kind == "PNG"
        if large:
            if self._metadata.xmp_packet:
                image.set_type(pyvips.GValue.blob_type, "xmp-data", self._metadata.xmp_packet)
            if not (self._metadata.exif.empty() and self._metadata.iptc.empty()):
                self.notes.append("So large a PNG carries XMP only; choose TIFF to keep EXIF and IPTC as well.")
        with _target(temporary) as target:
            match self._kind:
                case "PNG":
                    image.pngsave_target(target, compression=4)
                case "JPEG":
                    # Optimised code tables need the whole picture in memory.
                    image.jpegsave_target(target, Q=self._quality, optimize_coding=self._rows is not None)
                case _:
                    image.webpsave_target(target, Q=self._quality, lossless=self._layout.lossless, exact=True)
        if self._layout.resolution is None:
            claim_no_resolution(temporary)
        return large

    def _image(self) -> Any:
        if self._rows is not None:
            image = image_of(self._rows)
        else:
            assert self._file is not None
            self._file.close()
            self._file = None
            source = pyvips.Source.new_from_file(str(self._path))
            image = pyvips.Image.new_from_source(source, "", access="sequential").copy()
        resolution = self._layout.resolution
        across, down = resolution.dots_per_inch if resolution else (72.0, 72.0)
        image = image.copy(xres=across / 25.4, yres=down / 25.4)
        image.set_type(pyvips.GValue.gstr_type, "resolution-unit", "cm" if resolution and resolution.metric else "in")
        if (profile := self._layout.embedded_profile) is not None:
            image.set_type(pyvips.GValue.blob_type, "icc-profile-data", profile)
        return image

    def abort(self) -> None:
        self._remove_spool()
        self._pending.abort()

    def _remove_spool(self) -> None:
        self._rows = None
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.close()
            self._file = None
        if self._path is not None:
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)


def claim_no_resolution(path: Path) -> None:
    """Make a fresh PNG or JPEG file say that its resolution is not known; the encoder always states one."""
    with path.open("r+b") as file:
        head = file.read(_HEAD)
        if head.startswith(b"\xff\xd8") and head[6:11] == b"JFIF\0":
            file.seek(13)
            file.write(struct.pack(">BHH", 0, 1, 1))
        elif head.startswith(b"\x89PNG") and (at := head.find(b"pHYs")) > 0:
            chunk = b"pHYs" + struct.pack(">IIB", 1, 1, 0)
            file.seek(at)
            file.write(chunk + struct.pack(">I", zlib.crc32(chunk)))


@contextlib.contextmanager
def _target(path: Path) -> Iterator[Any]:
    """A libvips target that accepts every file name."""
    try:
        yield pyvips.Target.new_to_file(str(path))
    except UnicodeEncodeError:
        with path.open("wb") as file:
            yield pyvips.Target.new_to_descriptor(file.fileno())


def _on_white(colour: Pixels, alpha: Pixels) -> Pixels:
    top = np.float32(np.iinfo(colour.dtype).max)
    share = alpha[..., None].astype(np.float32) / top
    return np.asarray(colour * share + (1 - share) * top + np.float32(0.5), colour.dtype)
