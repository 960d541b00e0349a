"""What a mask marks on a photograph, filled in by a network that sees only the surroundings of each damaged place.

The photograph is read twice, row by row: once to cut out those surroundings, once to write it with what was filled in.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from models.packs.pack import Pack
from studio.domain.progress import Progress
from studio.engine.memory import WorkSize, with_fallback
from studio.engine.service import TaskContext
from studio.jobs.stages.colour import costs
from studio.jobs.stages.pictures import network as networks
from studio.jobs.stages.pictures.mask import Mask
from studio.media.pictures.layout import Pixels
from studio.media.pictures.native import Band, StoredPicture, StoredWriter
from studio.media.pictures.profile_tables import FloatArray

_SURROUNDINGS = 96
"""Pixels around a damaged place that the network sees at least."""
_BAND = 256
_READ, _FILLED = 0.1, 0.9


@dataclass
class _Place:
    """A box of the picture that holds damage: its pixels as stored, then as they are to be written (0…1)."""

    y0: int
    y1: int
    x0: int
    x1: int
    pixels: Pixels

    def put(self, band: Band) -> None:
        """Take over the rows of a band that belong here."""
        first, last = max(self.y0, band.y0), min(self.y1, band.y1)
        if first < last:
            rows = band.rows[first - band.top : last - band.top, self.x0 : self.x1]
            self.pixels[first - self.y0 : last - self.y0] = rows


def fill_in(
    picture: StoredPicture,
    pack: Pack,
    model_id: str,
    writer: StoredWriter,
    mask: Mask,
    progress: Progress,
    context: TaskContext,
) -> int:
    """Write the picture with what the mask marks filled in; all else is written as it is stored. Returns how many
    places there were. Raises as `studio.jobs.stages.pictures.whole.change_whole`."""
    kind = np.uint8 if picture.bits == 8 else np.uint16
    places = [
        _Place(y0, y1, x0, x1, np.zeros((y1 - y0, x1 - x0, picture.bands), kind))
        for y0, y1, x0, x1 in mask.regions(_SURROUNDINGS)
    ]
    reading = progress.part(0.0, _READ, "reading")
    for band in picture.in_bands(_BAND, 0):
        for place in places:
            place.put(band)
        reading.step(band.y1, picture.height)
    stage = _stage(places, pack, context.device)
    filling = progress.part(_READ, _FILLED, stage)
    for number, place in enumerate(places):
        filling.step(number, len(places), stage)
        place.pixels = _filled(place, picture, pack, model_id, mask, context)
    _write(picture, places, mask, writer, progress.part(_FILLED, 1.0, "writing"))
    return len(places)


def _stage(places: list[_Place], pack: Pack, device: str) -> str:
    pixels = sum(min(place.pixels.shape[0] * place.pixels.shape[1], pack.side**2) for place in places)
    about = costs.seconds_of(pack, device) * pixels / pack.side**2
    return costs.with_cost("filling in", about, pack.memory_bytes)


def _filled(
    place: _Place, picture: StoredPicture, pack: Pack, model_id: str, mask: Mask, context: TaskContext
) -> FloatArray:
    from models.packs.pictures import filled_small

    piece = picture.shares(place.pixels)
    share = mask.share(place.y0, place.y1, place.x0, place.x1)

    def work(size: WorkSize) -> FloatArray:
        network = networks.load(model_id, "repair", context, size.device)
        return filled_small(network, piece, share[..., 0], size.size)

    side = WorkSize(context.device, networks.tile_side(pack, context), pack.smallest_side)
    made = with_fallback(side, work, context.note)
    return np.asarray(piece * (1 - share) + made * share, np.float32)


def _write(picture: StoredPicture, places: list[_Place], mask: Mask, writer: StoredWriter, progress: Progress) -> None:
    for band in picture.in_bands(_BAND, 0):
        rows = band.rows
        if mask.marks(band.y0, band.y1):
            rows = picture.shares(band.rows)
            for place in places:
                first, last = max(place.y0, band.y0), min(place.y1, band.y1)
                if first < last:
                    rows[first - band.y0 : last - band.y0, place.x0 : place.x1] = place.pixels[
                        first - place.y0 : last - place.y0
                    ]
        writer.write(rows, band.alpha)
        progress.step(band.y1, picture.height)
