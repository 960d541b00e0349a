"""Pictures as they are stored, for work that changes pixels and not colours: no profile is applied, no depth lost.

``StoredPicture`` gives the encoded values of an original, grey or RGB, 8 or 16 bits, in bands of rows; ``StoredWriter``
writes such values with the original's profile and metadata. What nobody changes comes out bit for bit.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from studio.media.files.errors import damaged_picture
from studio.media.files.vips import last_words, pyvips
from studio.media.marks.metadata import Metadata, Provenance
from studio.media.pictures.encoding import PictureSink, choose_format, depth_of, losses, sink_for
from studio.media.pictures.formats import WRITTEN
from studio.media.pictures.layout import Layout, Pixels
from studio.media.pictures.opened import NUMPY_TYPES, OpenedPicture
from studio.media.pictures.picture import open_upright, quantise, srgb_of
from studio.media.pictures.profile_tables import FloatArray
from studio.media.pictures.profiles import srgb_profile

_STRIP = 256
_CONVERTED = "The picture was converted to sRGB: its own kind of numbers cannot be worked on as it is."


@dataclass(frozen=True)
class Band:
    """Rows ``y0`` to ``y1`` of a picture, with more above and below: ``rows`` (h, w, bands) as stored begin at row
    ``top``; ``alpha`` (h, w) likewise, None where the picture is opaque."""

    y0: int
    y1: int
    top: int
    rows: Pixels
    alpha: Pixels | None

    @property
    def own(self) -> slice:
        """The place of rows ``y0`` to ``y1`` among ``rows``."""
        return slice(self.y0 - self.top, self.y1 - self.top)


class StoredPicture:
    """An opened picture, upright; the original is only ever read. ``bands`` is 1 (grey) or 3; ``bits`` 8 or 16.

    Printing inks, Lab and floating point are converted to sRGB, and a note says so. Raises ``UnreadableInput``.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        opened = open_upright(self.path)
        image, self.converted = _numbers_of(opened)
        self.width, self.height = int(image.width), int(image.height)
        self.has_alpha = bool(opened.has_alpha and not self.converted)
        self.bands = int(image.bands) - self.has_alpha
        self.bits = 16 if image.format == "ushort" else 8
        self.format, self.lossless, self.resolution = opened.format, opened.lossless, opened.resolution
        self._profile = None if self.converted else opened.profile
        self.notes = (*opened.notes, *((_CONVERTED,) if self.converted else ()))

    @cached_property
    def profile(self) -> bytes | None:
        """What the numbers mean; None for greys whose file does not say."""
        return self._profile or (srgb_profile() if self.bands == 3 else None)

    @property
    def kind(self) -> type:
        """Of its stored numbers."""
        return np.uint8 if self.bits == 8 else np.uint16

    @property
    def top_value(self) -> float:
        return 255.0 if self.bits == 8 else 65535.0

    def shares(self, pixels: Pixels) -> FloatArray:
        """Stored numbers as 0…1."""
        return np.asarray(pixels, np.float32) / np.float32(self.top_value)

    def strips(self, height: int = _STRIP) -> Iterator[tuple[int, Pixels]]:
        """All rows in order, as stored: (y0, (h, w, bands and alpha))."""
        image, _ = _numbers_of(open_upright(self.path))
        kind = NUMPY_TYPES[image.format]
        try:
            region = pyvips.Region.new(image)
            for y0 in range(0, image.height, height):
                count = min(height, image.height - y0)
                data = region.fetch(0, y0, image.width, count)
                yield y0, np.frombuffer(data, kind).reshape(count, image.width, image.bands)
        except pyvips.Error as error:
            raise damaged_picture(self.path, last_words(error)) from error

    def in_bands(self, height: int, margin: int) -> Iterator[Band]:
        """The whole picture in bands of ``height`` rows, each with up to ``margin`` rows above and below."""
        kept: list[Pixels] = []
        top = y0 = 0
        for _, strip in self.strips(height):
            kept.append(strip)
            rows = np.concatenate(kept)
            end = top + len(rows)
            while y0 < self.height and (end == self.height or end >= min(y0 + height, self.height) + margin):
                y1 = min(y0 + height, self.height)
                begin, last = max(0, y0 - margin), min(self.height, y1 + margin)
                yield self._band(y0, y1, begin, rows[begin - top : last - top])
                y0 = y1
            keep_from = max(top, y0 - margin)
            kept, top = [rows[keep_from - top :]], keep_from

    def _band(self, y0: int, y1: int, top: int, pixels: Pixels) -> Band:
        return Band(y0, y1, top, pixels[..., : self.bands], pixels[..., self.bands] if self.has_alpha else None)


def _numbers_of(opened: OpenedPicture) -> tuple[Any, bool]:
    """The image of stored numbers, and whether it had to be converted."""
    image = opened.image
    plain = image.format in ("uchar", "ushort") and image.interpretation not in ("cmyk", "lab", "labs")
    if plain and image.bands - opened.has_alpha in (1, 3):
        return image, False
    return srgb_of(opened), True


class StoredWriter:
    """Stores a changed picture that arrives in rows; nothing appears under ``output`` before ``finish``.

    The result has the original's bands, profile, depth (where the format has it) and metadata, and sides ``scale``
    times as long. ``action`` is what XMP's history calls the work. Raises ``UnwritableOutput``. As a context manager it
    aborts unless ``finish`` was called.
    """

    def __init__(
        self,
        output: Path,
        picture: StoredPicture,
        *,
        scale: int = 1,
        format: str = "auto",
        quality: int = 92,
        action: str = "edited",
        disclosure: str | None = None,
        overwrite: bool = False,
    ) -> None:
        kind = choose_format(output, picture.format, picture.bits, format)
        bits = depth_of(kind, picture.bits)
        width, height = picture.width * scale, picture.height * scale
        resolution = None if picture.resolution is None else picture.resolution.reduced(scale)
        kept = Metadata.of_picture(picture.path)
        provenance = Provenance(picture.path, disclosure, action)
        is_srgb = picture.profile is None or picture.profile == srgb_profile()
        layout = Layout(
            width,
            height,
            bands=picture.bands,
            bits=bits,
            alpha=picture.has_alpha,
            resolution=resolution,
            profile=picture.profile,
            lossless=picture.lossless,
            metadata=kept.prepared(width, height, resolution, provenance, srgb=is_srgb),
        )
        self._sink: PictureSink = sink_for(
            kind, output, layout, quality=quality, overwrite=overwrite, sources=(picture.path,)
        )
        self._notes = losses(kind, picture.bits, bits, kept)
        self._had = picture.bits
        self._exact = (
            not picture.converted
            and bits == picture.bits
            and (WRITTEN[kind].lossless or (kind == "WebP" and picture.lossless))
        )

    @property
    def exact(self) -> bool:
        """Whether rows that nobody changed are stored bit for bit."""
        return self._exact

    @property
    def notes(self) -> tuple[str, ...]:
        return (*self._notes, *self._sink.notes)

    def write(self, rows: Pixels, alpha: Pixels | None = None) -> None:
        """Add rows (h, w, bands), stored numbers of the original's depth or floating point 0…1."""
        sink = self._sink
        self._sink.write(self._fitting(rows), None if alpha is None or not sink.alpha else self._fitting(alpha))

    def _fitting(self, pixels: Pixels) -> Pixels:
        if pixels.dtype.kind == "u" and self._sink.bits == self._had:
            return pixels
        top = 255.0 if self._had == 8 else 65535.0
        return quantise(pixels / np.float32(top) if pixels.dtype.kind == "u" else pixels, self._sink.bits)

    def finish(self) -> Path:
        """Complete the file and give it its name. Raises ``UnwritableOutput``."""
        return self._sink.finish()

    def __enter__(self) -> StoredWriter:
        return self

    def __exit__(self, *_: object) -> None:
        self._sink.abort()
