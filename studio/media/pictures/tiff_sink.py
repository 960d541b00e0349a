"""TIFF, written strip by strip: uncompressed or deflated, BigTIFF beyond 4 GB, with EXIF, GPS, XMP and IPTC."""

from __future__ import annotations

import contextlib
import os
import struct
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
import tifffile

from studio.media.files.errors import unwritable
from studio.media.files.safety import PendingOutput
from studio.media.marks.metadata import Tag
from studio.media.pictures.layout import Layout, Pixels, spool_beside

CLASSIC_TIFF = 4_000_000_000
"""Bytes of pixels beyond which a TIFF needs 64-bit offsets."""
_EXIF_IFD, _GPS_IFD, _XMP, _IPTC, _SOFTWARE = 34665, 34853, 700, 33723, 305


class TiffSink:
    """TIFF rows, uncompressed straight into their place or deflated strip by strip on two threads."""

    def __init__(self, pending: PendingOutput, layout: Layout, *, raw: bool) -> None:
        self.bits, self.alpha = layout.bits, layout.alpha
        self.notes: list[str] = []
        self._pending, self._layout, self._raw = pending, layout, raw
        self._metadata = layout.metadata
        self._big = layout.total_bytes > CLASSIC_TIFF
        self._options = self._tiff_options()
        self._spool_path = spool_beside(pending)
        self._file: BinaryIO | None = None
        if raw:
            self._file = raw_tiff(pending.temporary, layout, bigtiff=self._big, **self._options)
        else:
            self._file = self._spool_path.open("xb")
            self._threads = ThreadPoolExecutor(2, "tiff-deflate")
            self._coming: deque[Future[bytes]] = deque()
            self._lengths: list[int] = []
            self._rest: list[Pixels] = []
            self._rest_rows = 0

    def _tiff_options(self) -> dict[str, Any]:
        options: dict[str, Any] = {
            "extratags": self._extra_tags(),
            "software": self._metadata.text("Exif.Image.Software") or "Phonochrome",
        }
        if (profile := self._layout.embedded_profile) is not None:
            options["iccprofile"] = profile
        if self._layout.resolution:
            across, down, unit = self._layout.resolution.as_tags
            options["resolution"] = ((across.numerator, across.denominator), (down.numerator, down.denominator))
            options["resolutionunit"] = unit
        return options

    def _extra_tags(self) -> list[tuple[int, int, int, Any, bool]]:
        tags: list[tuple[int, int, int, Any, bool]]
        tags = [(t.code, t.kind, t.count, t.data, True) for t in self._metadata.tags("Image") if t.code != _SOFTWARE]
        for code, block in ((_XMP, self._metadata.xmp_packet), (_IPTC, self._metadata.iptc_block)):
            if block:
                tags.append((code, 1 if code == _XMP else 7, len(block), block, True))
        for code, group in ((_EXIF_IFD, "Photo"), (_GPS_IFD, "GPSInfo")):
            if self._metadata.tags(group):
                # tifffile keeps these numbers to itself: the number before holds the place until the end.
                tags.append((code - 1, 16 if self._big else 4, 1, 0, True))
        return tags

    def write(self, colour: Pixels, alpha: Pixels | None) -> None:
        rows = np.concatenate([colour, alpha[..., None]], axis=2) if alpha is not None else colour
        rows = np.ascontiguousarray(rows, self._layout.kind)
        try:
            if self._raw:
                assert self._file is not None
                self._file.write(rows.data)
            else:
                self._add(rows)
        except OSError as error:
            self.abort()
            raise unwritable(self._pending.output, error) from error

    def _add(self, rows: Pixels) -> None:
        self._rest.append(rows)
        self._rest_rows += rows.shape[0]
        if self._rest_rows < self._layout.strip_rows:
            return
        block = np.concatenate(self._rest) if len(self._rest) > 1 else self._rest[0]
        whole = block.shape[0] // self._layout.strip_rows * self._layout.strip_rows
        for top in range(0, whole, self._layout.strip_rows):
            self._encode(block[top : top + self._layout.strip_rows])
        self._rest, self._rest_rows = [block[whole:].copy()], block.shape[0] - whole

    def _encode(self, strip: Pixels) -> None:
        self._coming.append(self._threads.submit(_deflated, strip))
        while len(self._coming) > 4:
            self._store(self._coming.popleft().result())

    def _store(self, data: bytes) -> None:
        assert self._file is not None
        self._file.write(data)
        self._lengths.append(len(data))

    def finish(self) -> Path:
        try:
            if not self._raw:
                self._write_deflated()
            self._close_file()
            self._append_directories()
        except OSError as error:
            self.abort()
            raise unwritable(self._pending.output, error) from error
        except BaseException:
            self.abort()
            raise
        self._remove_spool()
        return self._pending.commit()

    def _write_deflated(self) -> None:
        if self._rest_rows:
            self._encode(np.concatenate(self._rest))
        while self._coming:
            self._store(self._coming.popleft().result())
        self._close_file()
        with (
            tifffile.TiffWriter(self._pending.temporary, bigtiff=self._big, byteorder="<") as writer,
            self._spool_path.open("rb") as spool,
        ):
            writer.write(
                (spool.read(length) for length in self._lengths),
                shape=self._layout.shape,
                dtype=self._layout.kind,
                compression="adobe_deflate",
                predictor=2,
                **self._layout.tiff_options,
                **self._options,
            )

    def _append_directories(self) -> None:
        for code, group in ((_EXIF_IFD, "Photo"), (_GPS_IFD, "GPSInfo")):
            tags = self._metadata.tags(group)
            if tags:
                _append_directory(self._pending.temporary, code, tags)

    def _close_file(self) -> None:
        if self._file is not None:
            file, self._file = self._file, None
            file.close()

    def abort(self) -> None:
        with contextlib.suppress(OSError):
            self._close_file()
        self._remove_spool()
        self._pending.abort()

    def _remove_spool(self) -> None:
        if not self._raw:
            self._threads.shutdown(cancel_futures=True)
            with contextlib.suppress(OSError):
                self._spool_path.unlink(missing_ok=True)


def raw_tiff(path: Path, layout: Layout, *, bigtiff: bool | None = None, **options: Any) -> BinaryIO:
    """Write an uncompressed TIFF but for its pixels; returns the file, open where these begin."""
    if bigtiff is None:
        bigtiff = layout.total_bytes > CLASSIC_TIFF
    with tifffile.TiffWriter(path, bigtiff=bigtiff, byteorder="<") as writer:
        placed = writer.write(
            shape=layout.shape, dtype=layout.kind, returnoffset=True, **layout.tiff_options, **options
        )
    assert placed is not None
    file = path.open("r+b")
    file.seek(int(placed[0]))
    return file


def _deflated(strip: Pixels) -> bytes:
    """A strip with the horizontal predictor (TIFF 6, section 14), deflated."""
    differences = imagecodecs.delta_encode(strip, axis=-2)
    return bytes(imagecodecs.deflate_encode(differences.tobytes(), 3))


def _append_directory(path: Path, code: int, tags: list[Tag]) -> None:
    """Append an EXIF or GPS directory to a little-endian TIFF; the tag before ``code`` becomes the pointer to it."""
    with path.open("r+b") as file:
        head = file.read(16)
        big = head[2] == 43
        entry_size, pointer = (20, "<Q") if big else (12, "<I")
        first = struct.unpack_from("<Q" if big else "<I", head, 8 if big else 4)[0]
        file.seek(first)
        count = struct.unpack("<Q" if big else "<H", file.read(8 if big else 2))[0]
        entries = first + (8 if big else 2)
        place = next(
            (at for at in range(entries, entries + count * entry_size, entry_size) if _number_at(file, at) == code - 1),
            None,
        )
        if place is None:
            return
        file.seek(0, os.SEEK_END)
        start = file.tell() + file.tell() % 2
        file.seek(start)
        file.write(_directory(tags, start, big))
        file.seek(place)
        file.write(struct.pack("<H", code))
        file.seek(place + entry_size - struct.calcsize(pointer))
        file.write(struct.pack(pointer, start))


def _number_at(file: BinaryIO, at: int) -> int:
    file.seek(at)
    return int.from_bytes(file.read(2), "little")


def _directory(tags: list[Tag], start: int, big: bool) -> bytes:
    """The bytes of a TIFF directory that begins at ``start`` of its file, with its values behind it."""
    pointer, inline, head = ("<Q", 8, "<Q") if big else ("<I", 4, "<H")
    entry_size = 4 + 2 * inline
    values_at = start + struct.calcsize(head) + len(tags) * entry_size + inline
    entries, values = b"", b""
    for tag in tags:
        entries += struct.pack("<HH", tag.code, tag.kind) + struct.pack(pointer, tag.count)
        if len(tag.data) <= inline:
            entries += tag.data.ljust(inline, b"\0")
        else:
            entries += struct.pack(pointer, values_at + len(values))
            values += tag.data + b"\0" * (len(tag.data) % 2)
    return struct.pack(head, len(tags)) + entries + struct.pack(pointer, 0) + values
