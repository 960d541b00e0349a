"""``enlarge`` and ``repair``: work on the pixels of photographs with optional models."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from studio.cli import options
from studio.cli.planning import CommandRun, carry_out
from studio.cli.reporting import reporter
from studio.domain import limits
from studio.domain.recipe import EnlargeRecipe, PictureRecipe, RepairRecipe

_ENLARGED, _REPAIRED = EnlargeRecipe(), RepairRecipe()
_Quality = Annotated[int, typer.Option(min=1, max=100, help="Of lossy formats.")]


def enlarge(
    inputs: options.Inputs,
    out: options.Out,
    model: Annotated[
        str, typer.Option(help="real-esrgan-x2 or real-esrgan-x4 (install one with: models install ID).")
    ] = _ENLARGED.model,
    quality: _Quality = _ENLARGED.quality,
    max_pixels: options.MaxPixels = None,
    max_job_hours: options.MaxJobHours = None,
    max_memory_gb: options.MaxMemory = None,
    credentials: options.Credentials = True,
    device: options.OnDevice = options.DeviceOption.auto,
    overwrite: options.Overwrite = False,
    again: options.Again = False,
    beside_originals: options.BesideOriginals = False,
    json: options.Json = False,
) -> int:
    """Enlarge photographs two or four times with an optional model, at their own depth; fine detail is estimated."""
    _limit(max_pixels, max_job_hours, max_memory_gb)
    recipe = EnlargeRecipe(model=model, quality=quality, credentials=credentials)
    return _run(CommandRun(inputs, out, recipe, {}, (), device.value, overwrite, again, beside_originals), json)


def repair(
    inputs: options.Inputs,
    out: options.Out,
    model: Annotated[
        str,
        typer.Option(
            help="lama fills in what the mask marks; fbcnn-…, nafnet and swinir-grey clean (see: models list)."
        ),
    ] = _REPAIRED.model,
    mask: Annotated[
        Path | None, typer.Option(help="A picture of the same size, white where the photograph may change.")
    ] = None,
    quality: _Quality = _REPAIRED.quality,
    max_pixels: options.MaxPixels = None,
    max_job_hours: options.MaxJobHours = None,
    max_memory_gb: options.MaxMemory = None,
    credentials: options.Credentials = True,
    device: options.OnDevice = options.DeviceOption.auto,
    overwrite: options.Overwrite = False,
    again: options.Again = False,
    beside_originals: options.BesideOriginals = False,
    json: options.Json = False,
) -> int:
    """Repair photographs with an optional model: fill in damage, take away noise or the marks of JPEG."""
    _limit(max_pixels, max_job_hours, max_memory_gb)
    recipe: PictureRecipe = RepairRecipe(model=model, quality=quality, credentials=credentials)
    extras = {} if mask is None else {"mask": str(mask)}
    single = () if mask is None else ("--mask",)
    return _run(CommandRun(inputs, out, recipe, extras, single, device.value, overwrite, again, beside_originals), json)


def _limit(max_pixels: float | None, max_job_hours: float | None, max_memory_gb: float | None) -> None:
    limits.set_for_this_run(
        {limits.PIXELS: max_pixels, limits.JOB_HOURS: max_job_hours, limits.MEMORY_GB: max_memory_gb}
    )


def _run(run: CommandRun, json: bool) -> int:
    report = reporter(json)
    code = carry_out(run, report)
    report.close()
    return code
