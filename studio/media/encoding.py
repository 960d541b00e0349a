"""Encoders that take a picture strip by strip and need no more memory for a large one than for a small one.

TIFF is written as it comes (BigTIFF beyond 4 GB, deflate when asked). PNG, JPEG and WebP encoders want to fetch their
rows themselves, so the rows wait in memory or, for large pictures, in a temporary file beside the output.
"""

from __future__ import annotations

import contextlib
import os
import struct
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import imagecodecs
import numpy as np
import numpy.typing as npt
import tifffile

from studio.domain.errors import UnwritableOutput
from studio.media.decoding import image_of
from studio.media.errors import shown, unwritable
from studio.media.metadata import Metadata, Tag
from studio.media.safety import PendingOutput, require_room
from studio.media.vips import pyvips

Pixels = npt.NDArray[Any]

_BY_SUFFIX = {
    ".tif": "TIFF",
    ".tiff": "TIFF",
    ".png": "PNG",
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".jpe": "JPEG",
    ".jfif": "JPEG",
    ".webp": "WebP",
}
_BY_NAME = {"tiff": "TIFF", "png": "PNG", "jpeg": "JPEG", "webp": "WebP"}
_LONGEST_SIDE = {"JPEG": 65_535, "WebP": 16_383}
_CLASSIC_TIFF = 4_000_000_000
_IN_MEMORY = 128_000_000
_EXIV2_LIMIT = 1_000_000_000
_STRIP_BYTES = 1_000_000
_EXIF_IFD, _GPS_IFD, _XMP, _IPTC, _SOFTWARE = 34665, 34853, 700, 33723, 305


def srgb_profile() -> bytes:
    """A compact ICC profile of sRGB (libvips' own, public domain)."""
    return bytes(pyvips.Image.profile_load("srgb"))


def choose_format(output: Path, source_format: str, bits: int, wanted: str) -> str:
    """The name of a format that is written, TIFF, PNG, JPEG or WebP: as wanted, else by the output's suffix, else the
    source's own, else TIFF for 16 bits and PNG for 8.

    Raises ``UnwritableOutput`` when the suffix names another format than the one wanted, or one that is not written.
    """
    suffix = output.suffix.lower()
    named = _BY_SUFFIX.get(suffix)
    if wanted != "auto":
        kind = _BY_NAME[wanted]
        if named not in (None, kind):
            raise UnwritableOutput(
                f"“{shown(output)}” is named as a {named} file but {kind} is asked for.",
                hint="Change the name's ending or the format.",
                path=output,
            )
        return kind
    if named:
        return named
    if suffix in (".gif", ".bmp", ".jp2", ".heic", ".avif", ".pdf", ".psd"):
        raise UnwritableOutput(
            f"“{shown(output)}” cannot be stored: pictures are written as TIFF, PNG, JPEG or WebP.",
            hint="Choose a name that ends in .tif, .png, .jpg or .webp.",
            path=output,
        )
    return source_format if source_format in _BY_NAME.values() else "TIFF" if bits == 16 else "PNG"


class PictureSink(Protocol):
    """Where the quantised rows of a picture go."""

    bits: int
    alpha: bool
    notes: list[str]

    def write(self, colour: Pixels, alpha: Pixels | None) -> None:
        """Add rows: (h, w, 3) and (h, w) of uint8 or uint16 as ``bits`` says. Raises ``UnwritableOutput``."""

    def finish(self) -> Path: ...

    def abort(self) -> None: ...


def sink_for(
    kind: str,
    output: Path,
    width: int,
    height: int,
    *,
    bits: int,
    alpha: bool,
    quality: int,
    dots_per_inch: tuple[float, float] | None,
    metadata: Metadata,
    overwrite: bool,
    sources: Sequence[Path],
    grey: bool = False,
) -> PictureSink:
    """The encoder for a picture format. Raises ``UnwritableOutput`` when the picture cannot be stored there."""
    limit = _LONGEST_SIDE.get(kind)
    if limit and max(width, height) > limit:
        raise UnwritableOutput(
            f"A {kind} file cannot be larger than {limit} pixels a side, but “{shown(output)}” would be "
            f"{width} × {height}.",
            hint="Choose TIFF or PNG for this picture.",
            path=output,
        )
    notes = []
    if kind in ("JPEG", "WebP") and bits == 16:
        bits = 8
        notes.append(f"{kind} holds 8 bits per channel: the 16 bits of the original were rounded.")
    bands = 1 if grey else 3
    pending = PendingOutput(output, overwrite=overwrite, sources=sources)
    try:
        if kind == "TIFF":
            require_room(output, width * height * (bands + alpha) * bits // 8 // (1 if _stays_raw(sources) else 8))
            return _TiffSink(pending, width, height, bands, bits, alpha, dots_per_inch, metadata, _stays_raw(sources))
        flatten = alpha and kind == "JPEG"
        if flatten:
            notes.append("JPEG has no transparency: transparent parts were laid on white.")
        return _SpooledSink(
            kind, pending, width, height, bands, bits, alpha, flatten, quality, dots_per_inch, metadata, notes
        )
    except OSError as error:
        pending.abort()
        raise unwritable(output, error) from error
    except BaseException:
        pending.abort()
        raise


def _stays_raw(sources: Sequence[Path]) -> bool:
    """Whether the source is an uncompressed TIFF: its owner prefers files that any program can read for ever."""
    try:
        with tifffile.TiffFile(sources[0]) as tiff:
            return bool(tiff.pages[0].compression == 1)
    except (IndexError, OSError, ValueError, KeyError, TypeError, struct.error):
        return False


def _spool_beside(pending: PendingOutput) -> Path:
    return pending.temporary.with_name(pending.temporary.name.rsplit(".part", 1)[0] + ".part.spool")


class _TiffSink:
    """TIFF rows, uncompressed straight into their place or deflated strip by strip on two threads."""

    def __init__(
        self,
        pending: PendingOutput,
        width: int,
        height: int,
        bands: int,
        bits: int,
        alpha: bool,
        dots_per_inch: tuple[float, float] | None,
        metadata: Metadata,
        raw: bool,
    ) -> None:
        self.bits, self.alpha = bits, alpha
        self.notes: list[str] = []
        self._pending = pending
        self._metadata = metadata
        self._channels = bands + alpha
        self._shape = (height, width, self._channels)
        self._kind = np.dtype("<u1" if bits == 8 else "<u2")
        row_bytes = width * self._channels * self._kind.itemsize
        self._strip_rows = max(1, min(height, _STRIP_BYTES // row_bytes))
        self._big = row_bytes * height > _CLASSIC_TIFF
        self._options = self._tiff_options(dots_per_inch)
        self._raw = raw
        self._file: BinaryIO | None = None
        self._spool_path = _spool_beside(pending)
        if raw:
            self._file = _raw_tiff(
                pending.temporary, self._shape_to_store(), self._kind, bigtiff=self._big, **self._options
            )
        else:
            self._file = self._spool_path.open("xb")
            self._threads = ThreadPoolExecutor(2, "tiff-deflate")
            self._coming: deque[Future[bytes]] = deque()
            self._lengths: list[int] = []
            self._rest: list[Pixels] = []
            self._rest_rows = 0

    def _tiff_options(self, dots_per_inch: tuple[float, float] | None) -> dict[str, Any]:
        options: dict[str, Any] = {
            "photometric": "rgb" if self._channels >= 3 else "minisblack",
            "planarconfig": "contig" if self._channels >= 3 else None,
            "rowsperstrip": self._strip_rows,
            "metadata": None,
            "extratags": self._extra_tags(),
            "software": self._metadata.text("Exif.Image.Software") or "Phonochrome",
        }
        if self._channels >= 3:
            options["iccprofile"] = srgb_profile()
        if self.alpha:
            options["extrasamples"] = ["unassalpha"]
        if dots_per_inch:
            options["resolution"] = dots_per_inch
            options["resolutionunit"] = "INCH"
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

    def _shape_to_store(self) -> tuple[int, ...]:
        return self._shape if self._channels > 1 else self._shape[:2]

    def write(self, colour: Pixels, alpha: Pixels | None) -> None:
        rows = np.concatenate([colour, alpha[..., None]], axis=2) if alpha is not None else colour
        rows = np.ascontiguousarray(rows, self._kind)
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
        if self._rest_rows < self._strip_rows:
            return
        block = np.concatenate(self._rest) if len(self._rest) > 1 else self._rest[0]
        whole = block.shape[0] // self._strip_rows * self._strip_rows
        for top in range(0, whole, self._strip_rows):
            self._encode(block[top : top + self._strip_rows])
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
                shape=self._shape_to_store(),
                dtype=self._kind,
                compression="adobe_deflate",
                predictor=2,
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


def _raw_tiff(path: Path, shape: tuple[int, ...], kind: np.dtype[Any], **options: Any) -> BinaryIO:
    """Write an uncompressed TIFF but for its pixels; returns the file, open where these begin."""
    options.setdefault("bigtiff", int(np.prod(shape, dtype=np.int64)) * kind.itemsize > _CLASSIC_TIFF)
    with tifffile.TiffWriter(path, byteorder="<", bigtiff=options.pop("bigtiff")) as writer:
        placed = writer.write(shape=shape, dtype=kind, returnoffset=True, **options)
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


class _SpooledSink:
    """Rows kept until the picture is complete, then encoded by libvips as PNG, JPEG or WebP."""

    def __init__(
        self,
        kind: str,
        pending: PendingOutput,
        width: int,
        height: int,
        bands: int,
        bits: int,
        alpha: bool,
        flatten: bool,
        quality: int,
        dots_per_inch: tuple[float, float] | None,
        metadata: Metadata,
        notes: list[str],
    ) -> None:
        self.bits, self.alpha, self.notes = bits, alpha, notes
        self._kind, self._pending, self._quality = kind, pending, min(max(quality, 1), 100)
        self._flatten, self._dots, self._metadata = flatten, dots_per_inch, metadata
        self._channels = bands + (alpha and not flatten)
        self._type = np.dtype(np.uint8 if bits == 8 else np.uint16)
        self._size = (width, height)
        total = width * height * self._channels * self._type.itemsize
        self._path: Path | None = None
        self._file: BinaryIO | None = None
        self._rows: Pixels | None = None
        self._filled = 0
        if total <= _IN_MEMORY:
            self._rows = np.empty((height, width, self._channels), self._type)
        else:
            require_room(pending.output, total)
            self._path = _spool_beside(pending)
            self._file = self._open_spool(self._path)

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
            self._file.write(np.ascontiguousarray(rows, self._type).data)
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
        pixels = self._size[0] * self._size[1] * self._channels * self._type.itemsize
        large = pixels > _EXIV2_LIMIT and self._kind == "PNG"
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
                    image.webpsave_target(target, Q=self._quality)
        return large

    def _open_spool(self, path: Path) -> BinaryIO:
        """The spool is itself an uncompressed TIFF: libvips reads that row by row, where it would map raw data."""
        width, height = self._size
        rows = max(1, min(height, _STRIP_BYTES // (width * self._channels * self._type.itemsize)))
        return _raw_tiff(
            path,
            (height, width, self._channels) if self._channels > 1 else (height, width),
            self._type,
            photometric="rgb" if self._channels >= 3 else "minisblack",
            rowsperstrip=rows,
            metadata=None,
            **({"extrasamples": ["unassalpha"]} if self._channels == 4 else {}),
        )

    def _image(self) -> Any:
        if self._rows is not None:
            image = image_of(self._rows)
        else:
            assert self._file is not None
            self._file.close()
            self._file = None
            source = pyvips.Source.new_from_file(str(self._path))
            image = pyvips.Image.new_from_source(source, "", access="sequential").copy()
        across, down = self._dots or (72.0, 72.0)
        image = image.copy(xres=across / 25.4, yres=down / 25.4)
        if self._channels >= 3:
            image.set_type(pyvips.GValue.blob_type, "icc-profile-data", srgb_profile())
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
