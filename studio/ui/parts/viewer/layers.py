"""Painting one of the two pictures from the tiles of its pyramid: only what is seen, from the level that fits.

While finer tiles are on their way the coarser ones stand in for them, so that there is always a picture.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from studio.ui.parts.tiles import TilePyramid, TileStore


@dataclass
class Layer:
    """One of the two pictures: its pyramid, or a small stand-in until that is ready. ``part`` is newer than the tiles
    where it lies (relative to the picture); once tiles of its own are on their way it only stands in for them.
    ``shown_part`` is the same in the colours of the screen."""

    pyramid: TilePyramid | None = None
    quick: QImage | None = None
    part: tuple[QRectF, QImage] | None = None
    part_is_newer: bool = False
    shown_part: QImage | None = None

    @property
    def empty(self) -> bool:
        return self.pyramid is None and self.quick is None


def paint_layer(painter: QPainter, layer: Layer, store: TileStore, target: QRectF, seen: QRectF, scale: float) -> None:
    """The whole picture would fill ``target``; ``seen`` of it is painted. ``scale``: device pixels for one of its
    own."""
    pyramid = layer.pyramid
    if layer.quick is not None and (pyramid is None or not _covered(pyramid, store)):
        painter.drawImage(target, layer.quick)
    if not layer.part_is_newer:
        _paint_part(painter, layer, target)
    if pyramid is not None:
        _paint_tiles(painter, pyramid, store, target, seen, scale)
    if layer.part_is_newer:
        _paint_part(painter, layer, target)


def _paint_part(painter: QPainter, layer: Layer, target: QRectF) -> None:
    if layer.part is not None and layer.shown_part is not None:
        place, image = layer.part[0], layer.shown_part
        width, height = target.width(), target.height()
        corner = target.topLeft() + QPointF(place.x() * width, place.y() * height)
        painter.drawImage(QRectF(corner, QSizeF(place.width() * width, place.height() * height)), image)


def _paint_tiles(
    painter: QPainter, pyramid: TilePyramid, store: TileStore, target: QRectF, seen: QRectF, scale: float
) -> None:
    wanted = pyramid.level_for(scale)
    base = min(base_level(pyramid), wanted)
    # Coarse to fine: the base and one level between are painted only where they are at hand.
    for level in sorted({base, max(base, wanted - 2), max(base, wanted - 1), wanted}):
        _paint_level(painter, pyramid, store, level, target, seen, fetch=level in (base, wanted))


def base_level(pyramid: TilePyramid) -> int:
    """The finest level that is a single tile: read first, stands in for every other."""
    for level in range(pyramid.levels - 1, -1, -1):
        if max(pyramid.level_size(level)) <= pyramid.tile:
            return level
    return 0


def _covered(pyramid: TilePyramid, store: TileStore) -> bool:
    """Whether the coarsest useful level is in memory, so that nothing else is needed below the tiles."""
    return store.get(pyramid, base_level(pyramid), 0, 0, fetch=False) is not None


def _paint_level(
    painter: QPainter,
    pyramid: TilePyramid,
    store: TileStore,
    level: int,
    target: QRectF,
    seen: QRectF,
    *,
    fetch: bool,
) -> None:
    width, height = pyramid.level_size(level)
    step_x, step_y = target.width() / width, target.height() / height
    tile = pyramid.tile
    columns = _range(seen.left() - target.left(), seen.right() - target.left(), step_x * tile, (width - 1) // tile)
    rows = _range(seen.top() - target.top(), seen.bottom() - target.top(), step_y * tile, (height - 1) // tile)
    for row in rows:
        for column in columns:
            image = store.get(pyramid, level, column, row, fetch=fetch)
            if image is None:
                continue
            # Edges are rounded to whole pixels so that neighbours meet without a seam.
            x0 = round(target.left() + column * tile * step_x)
            y0 = round(target.top() + row * tile * step_y)
            x1 = round(target.left() + min(width, (column + 1) * tile) * step_x)
            y1 = round(target.top() + min(height, (row + 1) * tile) * step_y)
            inset_x = pyramid.overlap if column else 0
            inset_y = pyramid.overlap if row else 0
            source = QRectF(inset_x, inset_y, min(tile, width - column * tile), min(tile, height - row * tile))
            painter.drawImage(QRectF(x0, y0, x1 - x0, y1 - y0), image, source)


def _range(first: float, last: float, step: float, most: int) -> range:
    return range(max(0, int(first / step)), min(most, int(last / step)) + 1)
