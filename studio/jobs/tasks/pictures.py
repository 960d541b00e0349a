"""The jobs "enlarge this photograph" and "repair this photograph"."""

from __future__ import annotations

from pathlib import Path

from models.packs.pack import PackTask
from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.receipt import ModelDigest, picture_disclosure
from studio.domain.recipe import EnlargeRecipe, PictureRecipe, RepairRecipe
from studio.engine.service import TaskContext
from studio.jobs.stages.pictures import network as networks
from studio.jobs.stages.pictures.filling import fill_in
from studio.jobs.stages.pictures.mask import Mask
from studio.jobs.stages.pictures.whole import change_whole
from studio.jobs.task import Outcome
from studio.media.files.errors import shown
from studio.media.pictures.native import StoredPicture, StoredWriter

_WORKED = 0.97
_NOT_SAID = "The disclosure was switched off in the metadata: that parts are estimated is said nowhere in the file."


def enlarge(request: JobRequest, progress: Progress, context: TaskContext) -> Outcome:
    """Make a photograph larger with an optional model, in tiles, at its own depth.

    Raises ``UnreadableInput``, ``UnwritableOutput``, ``OutOfMemory``, ``StudioError`` (not installed), ``Cancelled``.
    """
    recipe = _recipe_of(request)
    pack = networks.pack_of(networks.entry_of(recipe.model, "enlarge"))
    picture = _opened(request)
    with _writer(request, recipe, picture, pack.scale, "resized") as writer:
        change_whole(picture, pack, recipe.model, writer, None, progress.part(0.0, _WORKED), context)
        made = writer.finish()
    larger = f"{picture.width * pack.scale} × {picture.height * pack.scale}"
    what = f"{pack.title} made {picture.width} × {picture.height} pixels {larger}: fine detail is its estimate."
    return _outcome(recipe, made, [*picture.notes, *writer.notes, what], "enlarge")


def repair(request: JobRequest, progress: Progress, context: TaskContext) -> Outcome:
    """Fill in what a mask marks, or clean the whole photograph; with a mask nothing else changes. Raises as `enlarge`,
    and ``UnreadableInput`` when the mask is missing or does not fit."""
    recipe = _recipe_of(request)
    pack = networks.pack_of(networks.entry_of(recipe.model, "repair"))
    picture = _opened(request)
    path = request.extras.get("mask")
    mask = None if path is None else Mask.read(Path(path), picture)
    with _writer(request, recipe, picture, 1, "edited") as writer:
        work = progress.part(0.0, _WORKED)
        if not pack.needs_mask:
            change_whole(picture, pack, recipe.model, writer, mask, work, context)
        elif mask is None:
            raise UnreadableInput(
                f"{pack.title} fills in what a mask marks, and “{shown(request.input)}” was given none.",
                hint="Paint the damage white on a black picture of the same size, and name it with --mask.",
                path=request.input,
            )
        else:
            fill_in(picture, pack, recipe.model, writer, mask, work, context)
        made = writer.finish()
    notes = [] if mask is None else [_told(mask, writer.exact)]
    return _outcome(recipe, made, [*picture.notes, *writer.notes, *notes], "repair")


def models_of(request: JobRequest) -> tuple[ModelDigest, ...]:
    """The models this request uses."""
    recipe = _recipe_of(request)
    return (networks.digest_of(recipe.model, _task_of(recipe)),)


def _told(mask: Mask, exact: bool) -> str:
    share = 100.0 * float((mask.weights > 0).mean())
    rest = "all other pixels are as they were" if exact else "the rest changed only as this format stores with loss"
    return f"The mask marks {share:.2f} % of the photograph; {rest}."


def _opened(request: JobRequest) -> StoredPicture:
    return StoredPicture(request.input)


def _writer(
    request: JobRequest, recipe: PictureRecipe, picture: StoredPicture, scale: int, action: str
) -> StoredWriter:
    output = Path(request.output)
    return StoredWriter(
        output,
        picture,
        scale=scale,
        format="auto" if output.suffix else recipe.format,
        quality=recipe.quality,
        action=action,
        disclosure=picture_disclosure(recipe) or None,
        overwrite=request.overwrite,
    )


def _outcome(recipe: PictureRecipe, made: Path, notes: list[str], task: PackTask) -> Outcome:
    said = notes if recipe.disclosure_metadata else [*notes, _NOT_SAID]
    models = [networks.digest_of(recipe.model, task)]
    return Outcome([made], models, list(dict.fromkeys(said)), picture_disclosure(recipe))


def _task_of(recipe: PictureRecipe) -> PackTask:
    return "enlarge" if isinstance(recipe, EnlargeRecipe) else "repair"


def _recipe_of(request: JobRequest) -> PictureRecipe:
    if not isinstance(request.recipe, EnlargeRecipe | RepairRecipe):
        raise StudioError(
            "This recipe is not one for enlarging or repairing.", hint="Choose another recipe.", path=request.input
        )
    return request.recipe
