"""OpenRaster files (.ora), the layered format that GIMP, Krita, MyPaint and others share.

A zip file with PNG layers and their order in ``stack.xml``, as the OpenRaster specification 0.0.6 (freedesktop.org)
says: ``mimetype`` first and not compressed, the topmost layer first, a merged picture and a thumbnail beside.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from xml.sax.saxutils import quoteattr

from studio.media.files.safety import atomic_output
from studio.media.files.vips import pyvips
from studio.media.marks.resolution import Resolution

MIMETYPE = "image/openraster"
SUFFIX = ".ora"
_VERSION = "0.0.6"
_THUMBNAIL_SIDE = 256
_USUAL_DOTS = 72

CompositeOp = Literal["svg:src-over", "svg:color"]
"""How a layer is laid over those below: as it is, or its hue and saturation with their lightness."""


@dataclass(frozen=True)
class RasterLayer:
    """A PNG file as large as the picture."""

    name: str
    png: Path
    composite: CompositeOp = "svg:src-over"


def write_openraster(
    output: Path,
    layers: Sequence[RasterLayer],
    merged: Path,
    size: tuple[int, int],
    *,
    resolution: Resolution | None = None,
    overwrite: bool = False,
    sources: Iterable[Path] = (),
) -> Path:
    """Write layers, the lowest first, and the picture that they make together. Raises ``UnwritableOutput``."""
    with atomic_output(output, overwrite, sources) as temporary, zipfile.ZipFile(temporary, "w") as file:
        file.writestr(_entry("mimetype"), MIMETYPE)
        file.writestr(_entry("stack.xml"), _stack(layers, size, resolution))
        for number, layer in enumerate(layers):
            _add(file, layer.png, f"data/layer{number}.png")
        _add(file, merged, "mergedimage.png")
        small = pyvips.Image.thumbnail(str(merged), _THUMBNAIL_SIDE, size="down")
        file.writestr(_entry("Thumbnails/thumbnail.png"), small.pngsave_buffer())
    return Path(output)


def _stack(layers: Sequence[RasterLayer], size: tuple[int, int], resolution: Resolution | None) -> str:
    across, down = (_USUAL_DOTS, _USUAL_DOTS) if resolution is None else map(round, resolution.dots_per_inch)
    lines = [
        f'    <layer name={quoteattr(layer.name)} src="data/layer{number}.png" x="0" y="0" opacity="1.0" '
        f'visibility="visible" composite-op="{layer.composite}"/>'
        for number, layer in enumerate(layers)
    ]
    return "\n".join(
        [
            "<?xml version='1.0' encoding='UTF-8'?>",
            f'<image version="{_VERSION}" w="{size[0]}" h="{size[1]}" xres="{across}" yres="{down}">',
            "  <stack>",
            *reversed(lines),
            "  </stack>",
            "</image>",
            "",
        ]
    )


def _add(file: zipfile.ZipFile, source: Path, name: str) -> None:
    """PNG is compressed already."""
    with source.open("rb") as data, file.open(_entry(name), "w", force_zip64=True) as entry:
        while block := data.read(1 << 20):
            entry.write(block)


def _entry(name: str) -> zipfile.ZipInfo:
    """The same time in every file, so that the same picture gives the same bytes."""
    return zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
