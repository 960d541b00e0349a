"""Still pictures in and out, strip by strip, so that memory does not grow with the picture.

``Scan`` gives the CIE lightness of an original exactly (16-bit stays finer than 8 bits); ``PictureWriter`` stores the
coloured result with the original's metadata. The small helpers at the end read and write whole, small pictures.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from studio.domain.errors import UnreadableInput
from studio.domain.recipe import PictureProfile
from studio.domain.suffixes import PICTURES, READ_PICTURES
from studio.media.files.errors import damaged_picture, shown
from studio.media.files.vips import last_words, pyvips
from studio.media.marks.metadata import Metadata, Provenance
from studio.media.pictures.decoding import open_picture
from studio.media.pictures.encoding import PictureSink, choose_format, depth_of, losses, sink_for
from studio.media.pictures.formats import WRITTEN
from studio.media.pictures.layout import Layout
from studio.media.pictures.lightness import Reader, finite, reader_of
from studio.media.pictures.opened import NUMPY_TYPES, NotAPicture, OpenedPicture, image_of
from studio.media.pictures.output_space import space_for
from studio.media.pictures.profile_tables import (
    FloatArray,
    Pixels,
    encode_srgb,
    luminance_of_lightness,
    tables_of,
)
from studio.media.pictures.resampling import AreaAverage, reduced_size
from studio.media.pictures.toning import Toning, find_toning

_STRIP_PIXELS = 16_000_000
_TONING_PIXELS = 60_000_000
_TONING_SIDE = 256


class Scan:
    """An opened picture, upright; the original is only ever read.

    ``bits`` is 8 or 16 (what the result should have), ``profile`` the name of the embedded colour profile that is
    used, ``own_profile`` that profile where a result can carry it, ``toned`` whether it is a monochrome picture in one
    tint (sepia), ``page`` which of the ``pages`` of its file it is (from 1), ``notes`` what the user should know.
    """

    def __init__(self, path: Path, opened: OpenedPicture, reader: Reader, page: int | None = None) -> None:
        self.path = path
        self.format = opened.format
        self.width = int(reader.image.width)
        self.height = int(reader.image.height)
        self.bits = reader.bits
        self.stored_bits = opened.bits
        self.bands = int(opened.image.bands)
        self.has_alpha = reader.has_alpha
        self.profile = reader.profile_name
        self.own_profile = reader.profile
        self.resolution = opened.resolution
        self.lossless = opened.lossless
        self.page, self.pages = opened.page, opened.pages
        self._wanted_page = page
        self._is_grey = reader.bands == 1
        self._notes = (*opened.notes, *reader.notes, *_name_note(path, opened.format))

    @classmethod
    def open(cls, path: Path | str, page: int | None = None) -> Scan:
        """Open a picture by its content; ``page`` counts from 1, None is the picture itself (the largest page).

        Raises ``UnreadableInput``; decoding errors further down come from ``strips`` and ``lightness_small`` in the
        same form.
        """
        path = Path(path)
        opened, reader = _open(path, page=page)
        return cls(path, opened, reader, page)

    @property
    def notes(self) -> tuple[str, ...]:
        if self.has_colours:
            return (*self._notes, "This picture has colours of its own: only its lightness is used.")
        return self._notes

    @property
    def toned(self) -> bool:
        return self.toning.toned

    @property
    def has_colours(self) -> bool:
        """Whether it is a colour photograph already."""
        return self.toning.colourful

    @cached_property
    def toning(self) -> Toning:
        """Mean tint and whether it is one (looked for in a small version of the first 60 megapixels)."""
        return Toning(0.0, 0.0, False, False) if self._is_grey else find_toning(self.lab_small())

    def lightness_small(self, short_side: int | None = None, max_side: int | None = None) -> FloatArray:
        """CIE L* 0…100, float32 (h, w), area-averaged to the given short or long side; never enlarged.

        Large JPEGs are reduced while they are decoded, to at least twice the wanted size.
        """
        width, height = reduced_size(self.width, self.height, short_side=short_side, max_side=max_side)
        _, reader = _open(self.path, self._safe_shrink(width, height), self._wanted_page)
        average = AreaAverage(reader.image.height, reader.image.width, height, width)
        for y0, pixels in _native_strips(self.path, reader, 256):
            average.add(y0, reader.lightness(pixels[..., : reader.bands]))
        return average.result()

    def strips(self, height: int = 256) -> Iterator[tuple[int, FloatArray, FloatArray | None]]:
        """All rows in order at full size: (y0, L* float32 (h, w) 0…100, alpha float32 (h, w) 0…1 or None).

        Strips have ``height`` rows, fewer at the end and for very wide pictures. Raises ``UnreadableInput`` when the
        file turns out to be damaged.
        """
        _, reader = _open(self.path, page=self._wanted_page)
        for y0, pixels in _native_strips(self.path, reader, height):
            alpha = _alpha_of(pixels[..., reader.bands]) if reader.has_alpha else None
            yield y0, reader.lightness(pixels[..., : reader.bands]), alpha

    def _safe_shrink(self, width: int, height: int) -> int:
        if self.format != "JPEG":
            return 1
        ratio = min(self.width / width, self.height / height) / 2
        return 8 if ratio >= 8 else 4 if ratio >= 4 else 2 if ratio >= 2 else 1

    def lab_small(self, side: int = _TONING_SIDE, *, whole: bool = False) -> FloatArray:
        """CIE Lab (h, w, 3) of block averages, about ``side`` pixels long; of the first rows of very large pictures,
        unless the ``whole`` is wanted."""
        width, height = reduced_size(self.width, self.height, max_side=side)
        _, reader = _open(self.path, self._safe_shrink(width, height), self._wanted_page)
        block = max(1, max(reader.image.width, reader.image.height) // side)
        rows: list[FloatArray] = []
        seen = 0
        for _, pixels in _native_strips(self.path, reader, max(block, 256 // block * block)):
            rows.extend(_block_means(pixels[..., : reader.bands], block))
            seen += pixels.shape[0] * pixels.shape[1]
            if seen > _TONING_PIXELS and not whole:
                break
        return reader.lab(np.stack(rows))


def open_upright(path: Path, page: int | None = None) -> OpenedPicture:
    """A picture as it is stored, upright, its kind of numbers known. Raises ``UnreadableInput``."""
    return _open(path, page=page)[0]


def _open(path: Path, shrink: int = 1, page: int | None = None) -> tuple[OpenedPicture, Reader]:
    try:
        opened = open_picture(path, shrink=shrink, page=page)
        return opened, reader_of(opened)
    except NotAPicture as error:
        raise UnreadableInput(
            f"“{shown(path)}” is not a picture of a known format.",
            hint=f"{READ_PICTURES} can be read.",
            path=path,
        ) from error
    except ValueError as error:
        raise UnreadableInput(
            f"“{shown(path)}” cannot be used as a photograph: {error}.",
            hint="Save it as an ordinary 8- or 16-bit TIFF or PNG first.",
            path=path,
        ) from error
    except pyvips.Error as error:
        raise damaged_picture(path, last_words(error)) from error


def _native_strips(path: Path, reader: Reader, height: int) -> Iterator[tuple[int, Pixels]]:
    """Rows as stored, (y0, array (h, w, bands)), from top to bottom."""
    image = reader.image
    kind = NUMPY_TYPES[image.format]
    rows = max(1, min(height, _STRIP_PIXELS // image.width))
    try:
        region = pyvips.Region.new(image)
        for y0 in range(0, image.height, rows):
            count = min(rows, image.height - y0)
            data = region.fetch(0, y0, image.width, count)
            pixels: Pixels = np.frombuffer(data, kind).reshape(count, image.width, image.bands)
            yield y0, finite(pixels) if pixels.dtype.kind == "f" else pixels
    except pyvips.Error as error:
        raise damaged_picture(path, last_words(error)) from error


def _block_means(pixels: Pixels, block: int) -> Iterator[FloatArray]:
    """Means over at most 4 × 4 pixels of each block of ``block`` × ``block``, one row (w, bands) after the other;
    leftovers at the edges are left out unless there is nothing else."""
    height, width, bands = pixels.shape
    side = min(block, width)
    across, every = width // side, max(1, side // 4)
    for top in range(0, max(1, height - block + 1), block):
        rows = pixels[top : top + block : every, : across * side]
        blocks = rows.reshape(rows.shape[0], across, side, bands)[:, :, ::every]
        yield blocks.mean((0, 2), dtype=np.float32)


def _alpha_of(band: Pixels) -> FloatArray:
    if band.dtype == np.uint8:
        return band * np.float32(1 / 255)
    if band.dtype == np.uint16:
        return band * np.float32(1 / 65535)
    return np.clip(band, 0, 1).astype(np.float32)


def _name_note(path: Path, kind: str) -> tuple[str, ...]:
    suffix = path.suffix.lower()
    if suffix in PICTURES[kind]:
        return ()
    return (f"By its content this is a {kind} file, although its name ends in “{suffix or 'nothing'}”.",)


class PictureWriter:
    """Stores a coloured picture that arrives in strips; nothing appears under ``output`` before ``finish``.

    ``format``: "auto" (by the output's suffix, else the source's own, else TIFF for 16 bits and PNG for 8), "tiff",
    "png", "jpeg", "webp". ``bits`` None keeps the source's depth where the format can. ``profile``: the colour space of
    the result; "auto" is the original's own where it has one that can be written, else sRGB. ``size`` (width, height):
    of a result that is smaller than the scan; on paper it stays as large. ``transparency``: strips bring some although
    the scan has none, where the format can hold it. ``disclosure`` is the
    sentence that goes into the metadata with the IPTC mark for generated colour; None leaves the mark out.
    Raises ``UnwritableOutput``. As a context manager it aborts unless ``finish`` was called.
    """

    def __init__(
        self,
        output: Path,
        scan: Scan,
        *,
        format: str = "auto",
        quality: int = 92,
        bits: int | None = None,
        size: tuple[int, int] | None = None,
        transparency: bool = False,
        profile: PictureProfile = "auto",
        metadata: bool = True,
        disclosure: str | None = None,
        evidence: tuple[str, ...] = (),
        overwrite: bool = False,
    ) -> None:
        output = Path(output)
        kind = choose_format(output, scan.format, scan.bits, format)
        bits = depth_of(kind, bits or scan.bits)
        self.width, self.height = size or (scan.width, scan.height)
        resolution = scan.resolution.reduced(self.width / scan.width) if scan.resolution else None
        self._space, space_notes = space_for(profile, scan.own_profile, bits)
        provenance = Provenance(scan.path, disclosure, evidence=evidence)
        kept = Metadata.of_picture(scan.path) if metadata else Metadata()
        is_srgb = self._space.from_linear is None
        layout = Layout(
            self.width,
            self.height,
            bands=3,
            bits=bits,
            alpha=scan.has_alpha or (transparency and WRITTEN[kind].transparency),
            resolution=resolution,
            profile=self._space.profile,
            lossless=scan.lossless,
            metadata=kept.prepared(self.width, self.height, resolution if metadata else None, provenance, srgb=is_srgb),
        )
        self._sink: PictureSink = sink_for(
            kind, output, layout, quality=quality, overwrite=overwrite, sources=(scan.path,)
        )
        self._notes = (*space_notes, *losses(kind, scan.bits, bits, kept))
        self._rows = 0

    @property
    def notes(self) -> tuple[str, ...]:
        return (*self._notes, *self._sink.notes)

    @property
    def bits(self) -> int:
        """Bits per channel that are written."""
        return self._sink.bits

    def write_strip(self, y0: int, rgb: FloatArray, alpha: FloatArray | None = None) -> None:
        """Add rows, in order: sRGB-encoded float32 (h, w, 3) 0…1 and alpha (h, w) 0…1 if the scan has it.

        They are written in the result's own colour space; values are rounded once to its depth.
        """
        if y0 != self._rows or rgb.shape[1:] != (self.width, 3) or y0 + rgb.shape[0] > self.height:
            raise ValueError(f"strip {rgb.shape} at row {y0} does not follow row {self._rows}")
        self._sink.write(quantise(self._space.encode(rgb), self._sink.bits), self._alpha(alpha, rgb.shape[0]))
        self._rows += rgb.shape[0]

    def _alpha(self, alpha: FloatArray | None, rows: int) -> Pixels | None:
        if not self._sink.alpha:
            return None
        if alpha is None:
            alpha = np.ones((rows, self.width), np.float32)
        return quantise(alpha, self._sink.bits)

    def finish(self) -> Path:
        """Complete the file and give it its name. Raises ``UnwritableOutput``."""
        if self._rows != self.height:
            self.abort()
            raise ValueError(f"only {self._rows} of {self.height} rows were written")
        return self._sink.finish()

    def abort(self) -> None:
        """Take everything back; harmless after ``finish``."""
        self._sink.abort()

    def __enter__(self) -> PictureWriter:
        return self

    def __exit__(self, *_: object) -> None:
        self.abort()


def quantise(values: npt.NDArray[np.floating[Any]], bits: int) -> Pixels:
    """Values 0…1 to whole numbers of 8 or 16 bits, rounded to the nearest."""
    top = np.float32(255 if bits == 8 else 65535)
    scaled = values * top
    np.clip(scaled, 0, top, out=scaled)
    scaled += np.float32(0.5)
    return scaled.astype(np.uint8 if bits == 8 else np.uint16)


def write_rgb(path: Path, rgb: FloatArray, *, quality: int = 92, bits: int = 8, overwrite: bool = False) -> Path:
    """Store a small picture, sRGB-encoded (h, w, 3) or (h, w, 4) 0…1, in the format that the suffix names."""
    path = Path(path)
    height, width, channels = rgb.shape
    layout = Layout(width, height, bands=3, bits=bits, alpha=channels == 4)
    kind = choose_format(path, "PNG", bits, "auto")
    sink = sink_for(kind, path, layout, quality=quality, overwrite=overwrite)
    try:
        alpha = quantise(rgb[..., 3], sink.bits) if sink.alpha else None
        sink.write(quantise(rgb[..., :3], sink.bits), alpha)
        return sink.finish()
    finally:
        sink.abort()


def write_gray_map(path: Path, values: FloatArray, *, overwrite: bool = False) -> Path:
    """Store a map (h, w) of 0…1, such as a confidence map, as a grey picture of 8 bits (16 in a TIFF)."""
    path = Path(path)
    bits = 16 if path.suffix.lower() in PICTURES["TIFF"] else 8
    layout = Layout(values.shape[1], values.shape[0], bands=1, bits=bits, alpha=False)
    sink = sink_for(choose_format(path, "PNG", bits, "auto"), path, layout, quality=95, overwrite=overwrite)
    try:
        sink.write(quantise(values, sink.bits)[..., None], None)
        return sink.finish()
    finally:
        sink.abort()


def read_rgb(path: Path | str, max_side: int | None = None) -> FloatArray:
    """A colour picture for references, evaluation and sheets: sRGB-encoded float32 (h, w, 3) 0…1, upright.

    The embedded profile is converted to sRGB; transparency is laid on white; ``max_side`` reduces by area averaging.
    """
    path = Path(path)
    opened, _ = _open(path)
    try:
        image = srgb_of(opened)
        width, height = reduced_size(image.width, image.height, max_side=max_side)
        top = 65535.0 if image.format == "ushort" else 255.0
        averages = [AreaAverage(image.height, image.width, height, width) for _ in range(3)]
        region = pyvips.Region.new(image)
        rows = max(1, min(256, _STRIP_PIXELS // image.width))
        for y0 in range(0, image.height, rows):
            count = min(rows, image.height - y0)
            data = region.fetch(0, y0, image.width, count)
            pixels: Pixels = np.frombuffer(data, NUMPY_TYPES[image.format]).reshape(count, image.width, 3)
            for band, average in enumerate(averages):
                average.add(y0, pixels[..., band].astype(np.float32))
    except pyvips.Error as error:
        raise damaged_picture(path, last_words(error)) from error
    return np.asarray(np.clip(np.stack([a.result() for a in averages], axis=-1) / top, 0, 1), np.float32)


def srgb_of(opened: OpenedPicture) -> Any:
    """An opened picture as a libvips image of three sRGB bands of 8 or 16 bits, transparency laid on white."""
    image = opened.image
    deep = image.format != "uchar"
    if image.format in ("uint", "float", "double") and image.interpretation != "lab":
        image = _screen_numbers(opened)
    grey = _grey_on_screen(opened, image)
    if grey is not None:
        image = grey
    elif opened.profile and image.format in ("uchar", "ushort"):
        image = image.copy()
        image.set_type(pyvips.GValue.blob_type, "icc-profile-data", opened.profile)
        fallback = "cmyk" if image.interpretation == "cmyk" else "srgb"
        image = image.icc_transform(
            "srgb", embedded=True, input_profile=fallback, intent="relative", depth=16 if deep else 8
        )
    elif image.interpretation == "cmyk":
        image = image.icc_transform("srgb", input_profile="cmyk", intent="relative", depth=8)
    else:
        image = image.colourspace("rgb16" if deep else "srgb")
    if opened.has_alpha:
        white = 65535 if image.format == "ushort" else 255
        image = image.flatten(background=[white] * 3).cast("ushort" if deep else "uchar")
    if image.bands == 1:
        image = image.bandjoin([image, image])
    return image if image.bands == 3 else image.extract_band(0, n=3)


def _grey_on_screen(opened: OpenedPicture, image: Any) -> Any:
    """A grey picture with a profile in sRGB, through the same tables as it is read; a colour engine rounds linear light
    too coarsely. None for other pictures."""
    bands = image.bands - opened.has_alpha
    if bands != 1 or not opened.profile or image.format not in ("uchar", "ushort"):
        return None
    deep = image.format == "ushort"
    tables, _, _ = tables_of(opened.profile, 1, 65536 if deep else 256)
    if tables is None:
        return None
    light = luminance_of_lightness(tables.neutral)
    encoded = quantise(encode_srgb(light), 16 if deep else 8)
    shown = image[0].maplut(image_of(encoded[None])).copy(interpretation="grey16" if deep else "b-w")
    shown = shown.bandjoin([shown, shown]).copy(interpretation="rgb16" if deep else "srgb")
    return shown.bandjoin(image[1]) if opened.has_alpha else shown


def _screen_numbers(opened: OpenedPicture) -> Any:
    """Numbers of 32 bits as libvips shows them: 16 bits, or linear light where no profile says otherwise."""
    image = reader_of(opened).image
    if image.format == "ushort":
        return image
    bands = image.bands - opened.has_alpha
    colour = image.extract_band(0, n=bands)
    # A comparison with what is no number is false: it becomes black, and infinity white.
    colour = (colour > 0).ifthenelse((colour < 1).ifthenelse(colour, 1), 0)
    if opened.profile:
        shown = (colour * 65535).rint().cast("ushort").copy(interpretation="rgb16" if bands == 3 else "grey16")
    else:
        linear = colour if bands == 3 else colour.bandjoin([colour, colour])
        shown = linear.copy(interpretation="scrgb").colourspace("rgb16")
    return shown.bandjoin((image[bands] * 65535).cast("ushort")) if opened.has_alpha else shown
