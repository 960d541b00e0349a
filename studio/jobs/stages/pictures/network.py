"""The optional model of a recipe that enlarges or repairs: found, loaded once per device, its cost said beforehand."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from models import catalogue
from models.packs import known
from models.packs.pack import Pack, PackTask
from studio import places
from studio.domain.errors import StudioError
from studio.domain.receipt import ModelDigest
from studio.engine.service import TaskContext
from studio.jobs.stages.colour import costs

if TYPE_CHECKING:
    from models.catalogue import CatalogueEntry
    from models.packs.pictures import PictureNetwork

_DOING: dict[PackTask, str] = {"colour": "colours", "enlarge": "enlarges", "repair": "repairs", "see": "looks at"}


def entry_of(model_id: str, task: PackTask) -> CatalogueEntry:
    """The installed model of a task. Raises ``StudioError`` when there is none of this name, or it does other work."""
    from studio.packs import shelf

    entry = catalogue.find(model_id, [places.added_models()])
    if entry is not None and entry.task == task:
        return entry
    able = [pack.id for pack in shelf.packs() if pack.task == task]
    if entry is not None or model_id not in able:
        raise StudioError(
            f"There is no model “{model_id}” that {_DOING[task]} photographs.",
            hint=f"There are: {', '.join(able)} (see: python main.py models list --all).",
        )
    raise StudioError(
        f"The model “{model_id}” is not installed.",
        hint=f"Install it with: python main.py models install {model_id}",
    )


def digest_of(model_id: str, task: PackTask) -> ModelDigest:
    """For the receipt. Raises ``StudioError``."""
    entry = entry_of(model_id, task)
    return ModelDigest(entry.id, entry.sha256)


def pack_of(entry: CatalogueEntry) -> Pack:
    """Raises ``StudioError`` for a network that the program does not have."""
    from studio.packs import shelf

    pack = known.find(entry.id, shelf.packs())
    pack = pack or next((each for each in known.PACKS if each.network == entry.network), None)
    if pack is None:
        raise StudioError(
            f"The model “{entry.id}” needs a network that this program does not have.", hint="Update the program."
        )
    return pack


def load(model_id: str, task: PackTask, context: TaskContext, device: str) -> PictureNetwork:
    """The network on a device, from the cache if it is there. Raises ``StudioError``."""
    from models.packs.pictures import PictureNetwork

    entry = entry_of(model_id, task)
    pack = pack_of(entry)
    try:
        return context.models.get(
            "pictures", f"{entry.id} {entry.sha256}", device, lambda: PictureNetwork.load(entry, pack, device)
        )
    except ValueError as error:
        raise StudioError(str(error), hint="Install the model again, or choose another one.") from error


def tile_side(pack: Pack, context: TaskContext) -> int:
    """Pixels a side of the pieces to work in; a note says so where memory is too short for the usual ones."""
    return costs.fitting(pack.side, pack.smallest_side, pack.memory_bytes, context.device, context.note)


def seconds_each(pack: Pack, device: str) -> float:
    """About how long a pack takes on this computer for `each` of what it works on, whether it is installed or not."""
    if pack.task in ("colour", "see") or pack.needs_mask:
        return costs.seconds_of(pack, device)
    from models.packs.pictures import MARGIN

    return about(pack, 1000, 1000, pack.side, MARGIN, device)


def each(pack: Pack) -> str:
    """What `seconds_each` counts."""
    if pack.needs_mask:
        return "a damaged place"
    return {"colour": "a photograph", "see": "a frame"}.get(pack.task, "a megapixel")


def about(pack: Pack, width: int, height: int, tile: int, margin: int, device: str) -> float:
    """About how many seconds a picture takes in pieces of ``tile`` pixels with a ``margin`` around."""
    core = tile - 2 * margin
    pieces = math.ceil(width / core) * math.ceil(height / core)
    return pieces * costs.seconds_of(pack, device) * (tile / pack.side) ** 2
