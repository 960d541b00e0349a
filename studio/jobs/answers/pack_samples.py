"""What an installed optional model does, on the program's sample photograph: a picture before and one after."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import cv2
import numpy as np

from models.packs.pack import Pack
from studio.domain.errors import StudioError
from studio.domain.progress import Progress
from studio.domain.recipe import ColorizeRecipe
from studio.engine.service import TaskContext
from studio.jobs.stages.pictures import network as networks
from studio.media.pictures.layout import Pixels
from studio.media.pictures.profile_tables import FloatArray
from studio.media.pictures.sample_photographs import colour_photograph

_SIDE = 512
_HIGH, _WIDE = 128, 192
"""Of the detail that is enlarged or repaired: one look of the network."""
_POOR_JPEG, _NOISE = 12, 0.08
Sample: TypeAlias = tuple[Pixels, Pixels]
"""Before and after, uint8, grey or BGR."""


def make_sample(pack: Pack, work: Path, progress: Progress, context: TaskContext) -> None:
    """Write ``before.png`` and ``after.png`` into ``work``. Raises ``StudioError`` when the model cannot be used."""
    if pack.task == "colour":
        _colour(pack, work, progress, context)
        return
    if pack.task == "see":
        raise StudioError(f"{pack.title} makes no pictures.", hint="It helps to see what films show.")
    before, after = _detail_sample(pack, context)
    for name, pixels in (("before", before), ("after", after)):
        (work / f"{name}.png").write_bytes(cv2.imencode(".png", pixels)[1].tobytes())


def _grey() -> Pixels:
    photograph = np.asarray(colour_photograph("flower"))
    return np.asarray(cv2.cvtColor(photograph, cv2.COLOR_RGB2GRAY))


def _colour(pack: Pack, work: Path, progress: Progress, context: TaskContext) -> None:
    from studio.jobs.answers.colour import small_coloured

    grey = _grey()
    scale = _SIDE / max(grey.shape)
    before = work / "before.png"
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    before.write_bytes(cv2.imencode(".png", small)[1].tobytes())
    small_coloured(before, work / "after.png", ColorizeRecipe(model=pack.id), progress, context)


def _detail_sample(pack: Pack, context: TaskContext) -> Sample:
    from models.packs.pictures import changed_in_tiles

    network = networks.load(pack.id, pack.task, context, context.device)
    grey = _grey()
    top, left = (grey.shape[0] - _HIGH) // 2, (grey.shape[1] - _WIDE) // 2
    detail = grey[top : top + _HIGH, left : left + _WIDE]
    if pack.needs_mask:
        before, hole = _scratched(detail)
        return before, _levels(network.filled(_shares(before), hole))
    before = detail if pack.task == "enlarge" else _DAMAGE.get(pack.network, _noisy)(detail)
    after = _levels(changed_in_tiles(network, _shares(before), 0, _HIGH, pack.side, lambda pixels: None))
    if pack.scale > 1:
        size = _WIDE * pack.scale, _HIGH * pack.scale
        before = np.asarray(cv2.resize(before, size, interpolation=cv2.INTER_CUBIC))
    return before, after


def _shares(pixels: Pixels) -> FloatArray:
    return np.asarray(pixels, np.float32)[..., None] / np.float32(255)


def _levels(shares: FloatArray) -> Pixels:
    return np.asarray(np.rint(shares[..., 0] * 255), np.uint8)


def _scratched(detail: Pixels) -> tuple[Pixels, FloatArray]:
    hole = np.zeros(detail.shape, np.uint8)
    for start, end in (((20, 10), (90, 118)), ((130, 6), (118, 122)), ((8, 84), (180, 60))):
        cv2.line(hole, start, end, 255, 3)
    return np.where(hole > 0, np.uint8(235), detail), np.asarray(hole, np.float32)


def _blocky(detail: Pixels) -> Pixels:
    stored = cv2.imencode(".jpg", detail, [cv2.IMWRITE_JPEG_QUALITY, _POOR_JPEG])[1]
    return np.asarray(cv2.imdecode(stored, cv2.IMREAD_GRAYSCALE))


def _noisy(detail: Pixels) -> Pixels:
    noise = np.random.default_rng(0).normal(0.0, _NOISE * 255, detail.shape)
    return np.asarray(np.clip(np.rint(detail + noise), 0, 255), np.uint8)


_DAMAGE: dict[str, Callable[[Pixels], Pixels]] = {"fbcnn-colour": _blocky, "fbcnn-grey": _blocky}
"""What each cleaner takes away; noise where nothing is said."""
