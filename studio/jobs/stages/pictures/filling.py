"""What a mask marks on a photograph, filled in by a network that sees only the surroundings of each damaged place.

The photograph is read row by row, to cut out those surroundings and to write it with what was filled in.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from models.packs.pack import Pack
from studio.domain.progress import Progress
from studio.engine.memory import WorkSize, with_fallback
from studio.engine.service import TaskContext
from studio.jobs.stages.colour import costs
from studio.jobs.stages.pictures import network as networks
from studio.jobs.stages.pictures.damage import Area, Damage
from studio.jobs.stages.pictures.mask import Mask
from studio.media.pictures.layout import Pixels
from studio.media.pictures.native import Band, StoredPicture, StoredWriter
from studio.media.pictures.picture import quantise
from studio.media.pictures.profile_tables import FloatArray

_BAND = 256
_FILLED = 0.9
_AT_ONCE = 150_000_000
"""Pixels of the surroundings of damaged places that are held in memory; for more the photograph is read again."""


class _Place:
    """An area on its way: ``pixels`` as they are stored, then those of its own part as they are to be (``changes``)."""

    def __init__(self, area: Area, picture: StoredPicture) -> None:
        self.area = area
        self.pixels: Pixels = np.zeros((area.height, area.width, picture.bands), picture.kind)
        self.changes: Pixels | None = None

    def put(self, band: Band) -> None:
        """Take over the rows of a band that belong here."""
        first, last = max(self.area.y0, band.y0), min(self.area.y1, band.y1)
        if first < last:
            rows = band.rows[first - band.top : last - band.top, self.area.x0 : self.area.x1]
            self.pixels[first - self.area.y0 : last - self.area.y0] = rows

    def finish(self, made: FloatArray, share: FloatArray, picture: StoredPicture) -> None:
        """Keep what changes: ``made`` (h, w, bands) 0…1 as far as ``share`` (h, w, 1) says."""
        own = self.area.own
        before = picture.shares(self.pixels[own])
        after = before + share[own] * (made[own] - before)
        self.pixels, self.changes = quantise(after, picture.bits), share[own][..., 0] > 0

    def lay_over(self, rows: Pixels, y0: int) -> None:
        """Put what has changed into rows of the whole picture that begin at ``y0``."""
        assert self.changes is not None
        height, width = self.changes.shape
        top, left = self.area.y0 + (self.area.own[0].start or 0), self.area.x0 + (self.area.own[1].start or 0)
        first, last = max(top, y0), min(top + height, y0 + len(rows))
        if first < last:
            here, there = slice(first - top, last - top), slice(first - y0, last - y0)
            part = rows[there, left : left + width]
            part[self.changes[here]] = self.pixels[here][self.changes[here]]


def fill_in(
    picture: StoredPicture,
    pack: Pack,
    model_id: str,
    writer: StoredWriter,
    mask: Mask,
    progress: Progress,
    context: TaskContext,
) -> int:
    """Write the picture with what the mask marks filled in; all else is written as it is stored. Returns in how many
    pieces. Raises as `studio.jobs.stages.pictures.whole.change_whole`."""
    size = WorkSize(context.device, networks.tile_side(pack, context), pack.smallest_side)
    damage = Damage(mask, size.size)
    areas = damage.areas()
    stage = _stage(areas, pack, context.device)
    filling = progress.part(0.0, _FILLED, stage)
    places: list[_Place] = []
    for group in _groups(areas):
        for place in _read(picture, group, progress):
            filling.step(len(places), len(areas), stage)
            made, size = _filled(place, picture, model_id, mask, size, context)
            place.finish(made, damage.share(place.area), picture)
            places.append(place)
    _write(picture, places, mask, writer, progress.part(_FILLED, 1.0, "writing"))
    return len(places)


def _stage(areas: list[Area], pack: Pack, device: str) -> str:
    pixels = sum(min(area.height * area.width, pack.side**2) for area in areas)
    about = costs.seconds_of(pack, device) * pixels / pack.side**2
    return costs.with_cost("filling in", about, pack.memory_bytes)


def _groups(areas: list[Area]) -> Iterator[list[Area]]:
    """So many areas at once as memory has room for."""
    group: list[Area] = []
    for area in areas:
        if group and sum(each.height * each.width for each in group) + area.height * area.width > _AT_ONCE:
            yield group
            group = []
        group.append(area)
    if group:
        yield group


def _read(picture: StoredPicture, areas: list[Area], progress: Progress) -> list[_Place]:
    places = [_Place(area, picture) for area in areas]
    for band in picture.in_bands(_BAND, 0):
        progress.check()
        for place in places:
            place.put(band)
    return places


def _filled(
    place: _Place, picture: StoredPicture, model_id: str, mask: Mask, size: WorkSize, context: TaskContext
) -> tuple[FloatArray, WorkSize]:
    """What the network puts into one place, and the size that memory allowed. Other damage nearby is no example for
    what is hidden, so the network is shown all of it as a hole."""
    area = place.area
    hole = mask.share(area.y0, area.y1, area.x0, area.x1)[..., 0]
    piece = picture.shares(place.pixels)

    def work(now: WorkSize) -> tuple[FloatArray, WorkSize]:
        from models.packs.pictures import filled_small

        return filled_small(networks.load(model_id, "repair", context, now.device), piece, hole, now.size), now

    return with_fallback(size, work, context.note)


def _write(picture: StoredPicture, places: list[_Place], mask: Mask, writer: StoredWriter, progress: Progress) -> None:
    for band in picture.in_bands(_BAND, 0):
        rows = band.rows
        if mask.marks(band.y0, band.y1):
            rows = band.rows.copy()
            for place in places:
                place.lay_over(rows, band.y0)
        writer.write(rows, band.alpha)
        progress.step(band.y1, picture.height)
