"""Chooses the encoder for a coloured picture; encoders take it strip by strip, whatever its size.

TIFF is written as it comes (``tiff_sink``), PNG, JPEG and WebP when all rows are there (``spooled_sink``).
"""

from __future__ import annotations

import dataclasses
import logging
import struct
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import tifffile

from studio.domain.errors import UnwritableOutput
from studio.domain.suffixes import PICTURE_SUFFIXES, PICTURES, WRITTEN_PICTURES
from studio.media.files.errors import shown, unwritable
from studio.media.files.safety import PendingOutput, require_room
from studio.media.marks.metadata import Metadata
from studio.media.pictures.formats import WRITTEN
from studio.media.pictures.layout import Layout, Pixels
from studio.media.pictures.spooled_sink import SpooledSink
from studio.media.pictures.tiff_sink import TiffSink

_BY_SUFFIX = {suffix: kind for kind in WRITTEN_PICTURES for suffix in PICTURES[kind]}
_BY_NAME = {kind.lower(): kind for kind in WRITTEN_PICTURES}
logging.getLogger("tifffile").addHandler(logging.NullHandler())  # its complaints are not for the terminal


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
    if suffix in PICTURE_SUFFIXES | {".pdf", ".psd"}:
        raise UnwritableOutput(
            f"“{shown(output)}” cannot be stored: pictures are written as TIFF, PNG, JPEG or WebP.",
            hint="Choose a name that ends in .tif, .png, .jpg or .webp.",
            path=output,
        )
    return source_format if source_format in _BY_NAME.values() else "TIFF" if bits == 16 else "PNG"


def depth_of(kind: str, bits: int) -> int:
    """The bits per channel that a format stores when ``bits`` are wanted."""
    return min(bits, WRITTEN[kind].bits)


def losses(kind: str, had: int, bits: int, metadata: Metadata) -> tuple[str, ...]:
    """What is lost when a picture that had so many bits is written with ``bits`` in this format."""
    notes = []
    if had > bits:
        few = WRITTEN[kind].bits == bits
        why = f"{kind} holds {bits} bits per channel" if few else f"{bits} bits per channel were asked for"
        notes.append(f"{why}: the {had} bits of the original were rounded.")
    notes += [f"Not carried over: {what}." for what in metadata.left_behind(iptc=WRITTEN[kind].iptc)]
    return tuple(notes)


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
    layout: Layout,
    *,
    quality: int = 92,
    overwrite: bool = False,
    sources: Sequence[Path] = (),
) -> PictureSink:
    """The encoder for a picture format. Raises ``UnwritableOutput`` when the picture cannot be stored there."""
    limit = WRITTEN[kind].longest_side
    if limit and max(layout.width, layout.height) > limit:
        raise UnwritableOutput(
            f"A {kind} file cannot be larger than {limit} pixels a side, but “{shown(output)}” would be "
            f"{layout.width} × {layout.height}.",
            hint="Choose TIFF or PNG for this picture.",
            path=output,
        )
    layout = dataclasses.replace(layout, bits=depth_of(kind, layout.bits))
    pending = PendingOutput(output, overwrite=overwrite, sources=sources)
    try:
        return _sink(kind, pending, layout, quality, sources)
    except OSError as error:
        pending.abort()
        raise unwritable(output, error) from error
    except BaseException:
        pending.abort()
        raise


def _sink(kind: str, pending: PendingOutput, layout: Layout, quality: int, sources: Sequence[Path]) -> PictureSink:
    if kind != "TIFF":
        return SpooledSink(kind, pending, layout, quality)
    raw = _stays_raw(sources)
    require_room(pending.output, layout.total_bytes if raw else layout.total_bytes // 8)
    return TiffSink(pending, layout, raw=raw)


def _stays_raw(sources: Sequence[Path]) -> bool:
    """Whether the source is an uncompressed TIFF: its owner prefers files that any program can read for ever."""
    try:
        with tifffile.TiffFile(sources[0]) as tiff:
            return bool(tiff.pages[0].compression == 1)
    except (IndexError, OSError, ValueError, KeyError, TypeError, struct.error):
        return False
