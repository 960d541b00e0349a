"""A whole photograph through a network, band by band: larger, or cleaner. Memory does not grow with its height."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np

from models.packs.pack import Pack, PackTask
from studio.domain.progress import Progress
from studio.engine.memory import WorkSize, with_fallback
from studio.engine.service import TaskContext
from studio.jobs.stages.colour import costs
from studio.jobs.stages.pictures import network as networks
from studio.jobs.stages.pictures.mask import Mask
from studio.media.pictures.layout import Pixels
from studio.media.pictures.native import Band, StoredPicture, StoredWriter
from studio.media.pictures.profile_tables import FloatArray

_STAGE: dict[PackTask, str] = {"enlarge": "enlarging", "repair": "repairing"}


def change_whole(
    picture: StoredPicture,
    pack: Pack,
    model_id: str,
    writer: StoredWriter,
    mask: Mask | None,
    progress: Progress,
    context: TaskContext,
) -> None:
    """Send all rows through the network of a pack to ``writer``; with a mask only what it marks changes.

    Raises ``UnreadableInput``, ``UnwritableOutput``, ``OutOfMemory``, ``StudioError`` (not installed), ``Cancelled``.
    """
    from models.packs.pictures import MARGIN

    passage = _Passage(picture, pack, model_id, context)
    stage = passage.stage
    progress.step(0.0, picture.height, stage)
    for band in picture.in_bands(passage.core, MARGIN):
        rows = band.y1 - band.y0
        if mask is not None and not mask.marks(band.y0, band.y1):
            writer.write(band.rows[band.own], None if band.alpha is None else band.alpha[band.own])
        else:
            made = passage.made(band, lambda share: progress.step(band.y0 + share * rows, picture.height, stage))  # noqa: B023
            writer.write(_merged(band, made, mask, picture), _larger_alpha(band, pack.scale))
        progress.step(band.y1, picture.height, stage)


class _Passage:
    """One photograph's way through a network: the size of its pieces, which shrink when memory runs out."""

    def __init__(self, picture: StoredPicture, pack: Pack, model_id: str, context: TaskContext) -> None:
        from models.packs.pictures import MARGIN

        self._picture, self._pack, self._model_id, self._context = picture, pack, model_id, context
        self._size = WorkSize(context.device, networks.tile_side(pack, context), pack.smallest_side)
        self.core = self._size.size - 2 * MARGIN
        self._about = networks.about(pack, picture.width, picture.height, self._size.size, MARGIN, context.device)

    @property
    def stage(self) -> str:
        """What is being done, with how long it takes where that is long."""
        return costs.with_cost(_STAGE[self._pack.task], self._about, self._pack.memory_bytes)

    def made(self, band: Band, on_share: Callable[[float], None]) -> FloatArray:
        """The band as the network makes it, 0…1; ``on_share`` is told how much of it is done."""
        from models.packs.pictures import changed_in_tiles

        rows, own = self._picture.shares(band.rows), band.own
        pixels = (own.stop - own.start) * rows.shape[1]

        def work(size: WorkSize) -> FloatArray:
            self._size = size
            network = networks.load(self._model_id, self._pack.task, self._context, size.device)
            done = 0

            def on_tile(count: int) -> None:
                nonlocal done
                done += count
                on_share(done / pixels)

            return changed_in_tiles(network, rows, own.start, own.stop, size.size, on_tile)

        return with_fallback(self._size, work, self._context.note)


def _merged(band: Band, made: FloatArray, mask: Mask | None, picture: StoredPicture) -> FloatArray:
    if mask is None:
        return made
    share = mask.share(band.y0, band.y1)
    return np.asarray(picture.shares(band.rows[band.own]) * (1 - share) + made * share, np.float32)


def _larger_alpha(band: Band, scale: int) -> Pixels | None:
    if band.alpha is None:
        return None
    if scale == 1:
        return band.alpha[band.own]
    height, width = band.alpha.shape
    larger = cv2.resize(band.alpha, (width * scale, height * scale), interpolation=cv2.INTER_LINEAR)
    return np.ascontiguousarray(larger[band.own.start * scale : band.own.stop * scale])
