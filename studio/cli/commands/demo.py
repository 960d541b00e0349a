"""``demo``: everything the program does, on sample material, without a screen and without a network."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from studio.cli import options
from studio.cli.reporting import Reporter, reporter
from studio.cli.running import DONE, SOME_FAILED, prepare_folder, reported, run_requests
from studio.domain.job import Device, JobRequest
from studio.domain.recipe import ColorizeRecipe, SoundRecipe


def demo(
    out: Annotated[Path, typer.Option("-o", "--out", help="Folder for the results.")] = Path("phonochrome-demo"),
    device: options.OnDevice = options.DeviceOption.auto,
    json: options.Json = False,
) -> int:
    """Colour sample photographs and give a sample silent film its sound."""
    report = reporter(json)
    codes: list[int] = []
    with reported(report, str(out), codes):
        prepare_folder(out)
        codes.append(_run(out, device.value, report))
    report.close()
    return max(codes, default=DONE)


def _run(out: Path, device: Device, report: Reporter) -> int:
    from assets import samples
    from studio.jobs.outputs import cues_beside, result_name
    from studio.media.pictures.sample_photographs import write_sample_photographs
    from studio.media.pictures.sheets import write_before_after_sheet

    report.note("Taking the colour out of sample photographs, then estimating it anew.")
    originals = write_sample_photographs(out / "originals")
    coloured = [out / result_name(original, ColorizeRecipe(), film=False) for original in originals]
    code = run_requests(
        [
            JobRequest(ColorizeRecipe(), str(original), str(result), device=device, overwrite=True)
            for original, result in zip(originals, coloured, strict=True)
        ],
        report,
    )
    if code == DONE:
        sheet = write_before_after_sheet(list(zip(originals, coloured, strict=True)), out / "before-and-after.png")
        report.note(f"Before and after, side by side: {sheet}")
    film = out / result_name(samples.FILM, SoundRecipe(), film=True)
    report.note("Watching a silent film of drums and a ball game, and giving it its sound.")
    sound = JobRequest(
        SoundRecipe(),
        str(samples.FILM),
        str(film),
        extras={"cues_out": str(cues_beside(out / samples.FILM.name))},
        device=device,
        overwrite=True,
    )
    code = max(code, run_requests([sound], report))
    report.note(f"Everything is in {out.resolve()}, each result with a receipt of how it was made.")
    return SOME_FAILED if code else DONE
