"""``colorize``: colour for photographs and films."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from studio.cli import options
from studio.cli.planning import CommandRun, carry_out
from studio.cli.reporting import report_studio_error, reporter
from studio.cli.running import SOME_FAILED
from studio.domain import limits
from studio.domain.colour_points import points_from_json
from studio.domain.colour_presets import carried_over
from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.recipe import MOST_HINTS, ColorizeRecipe, Hint, Reference
from studio.jobs.name_patterns import NamePattern
from studio.media.files.numbered import is_pattern
from studio.own_files.colour_presets import read_preset
from studio.own_files.records import NOT_THIS_KIND, read_bytes

_MOST_HINTS_BYTES = 4 * 1024**2


def colorize(
    inputs: options.Inputs,
    out: options.Out,
    model: Annotated[
        str, typer.Option(help="Which model colours (see: models list); A+B blends two.")
    ] = options.DEFAULT_MODEL,
    vividness: Annotated[
        float | None, typer.Option(min=0, max=1, help="0 cautious … 1 vivid; left out: the model's own default.")
    ] = None,
    saturation: Annotated[float, typer.Option(min=0, max=2, help="Strength of all colours, 1 neutral.")] = 1.0,
    temperature: Annotated[float, typer.Option(min=-1, max=1, help="-1 cooler … 1 warmer.")] = 0.0,
    preset: Annotated[
        Path | None,
        typer.Option(help="File of a colour preset kept in the window; what it sets counts before the options here."),
    ] = None,
    hints: Annotated[
        Path | None,
        typer.Option(help="JSON file of colour points and strokes: x, y (0…1), a, b, and how each is known."),
    ] = None,
    reference: Annotated[Path | None, typer.Option(help="A colour photograph whose colours lead the estimate.")] = None,
    faces: Annotated[
        bool, typer.Option("--faces/--no-faces", help="Lean to skin as people of this lightness usually have it.")
    ] = True,
    toning: Annotated[
        options.ToningOption,
        typer.Option(help="Tint of a toned original: replace it, keep it as a tint, or keep it under the colours."),
    ] = options.ToningOption.replaced,
    confidence: Annotated[Path | None, typer.Option(help="Write the map of how sure the colours are.")] = None,
    layer: Annotated[
        Path | None, typer.Option(help="Write the colour as a layer: TIFF, PNG, or .ora with the original below.")
    ] = None,
    evidence: Annotated[
        Path | None, typer.Option(help="Write a printable sheet of the colours you set and how they are known (HTML).")
    ] = None,
    versions: Annotated[int, typer.Option(min=1, max=9, help="So many plausible versions that really differ.")] = 1,
    quality: Annotated[int, typer.Option(min=1, max=100, help="Of lossy formats.")] = 92,
    profile: Annotated[
        options.ProfileOption, typer.Option(help="Colour space of photographs; auto: the original's own, else sRGB.")
    ] = options.ProfileOption.auto,
    format: Annotated[
        options.PictureFormatOption, typer.Option(help="Of photographs; auto: by the result's name, else as they are.")
    ] = options.PictureFormatOption.auto,
    depth: Annotated[
        options.DepthOption | None, typer.Option(help="Bits per channel of photographs; left out: as they have.")
    ] = None,
    long_edge: Annotated[
        int | None,
        typer.Option(
            min=1, max=500_000, metavar="PX", help="Photographs get smaller, never larger: their longer side."
        ),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(
            metavar="PATTERN",
            help="Names of results in a folder, such as {name}-{date}; also {folder}, {number}, {version}, {model}.",
        ),
    ] = None,
    pages: Annotated[
        str | None, typer.Option(help="Of files with several pages: all, or the number of one.", metavar="all|N")
    ] = None,
    film_format: Annotated[
        options.FilmFormatOption, typer.Option(help="What films are stored as; auto goes by the name of the result.")
    ] = options.FilmFormatOption.auto,
    chroma_only: Annotated[
        bool, typer.Option("--chroma-only", help="Films: the colours alone, over a middle grey, for graders.")
    ] = False,
    frame_sums: Annotated[
        bool, typer.Option("--frame-sums", help="Films: write the MD5 sums of all frames beside (framemd5).")
    ] = False,
    frame_rate: options.FrameRate = None,
    label: Annotated[bool, typer.Option("--label", help="Print the disclosure in a corner of the picture.")] = False,
    max_pixels: options.MaxPixels = None,
    max_film_hours: options.MaxFilmHours = None,
    max_job_hours: options.MaxJobHours = None,
    max_memory_gb: options.MaxMemory = None,
    credentials: options.Credentials = True,
    device: options.OnDevice = options.DeviceOption.auto,
    overwrite: options.Overwrite = False,
    again: options.Again = False,
    beside_originals: options.BesideOriginals = False,
    json: options.Json = False,
) -> int:
    """Colour black-and-white photographs and films; the originals are never touched."""
    report = reporter(json)
    limits.set_for_this_run(
        {
            limits.PIXELS: max_pixels,
            limits.FILM_HOURS: max_film_hours,
            limits.JOB_HOURS: max_job_hours,
            limits.MEMORY_GB: max_memory_gb,
        }
    )
    wanted_pages = options.read_pages(pages)
    wanted_rate = options.read_frame_rate(frame_rate)
    if wanted_rate is None and any(map(is_pattern, inputs)):
        wanted_rate = "auto"
    try:
        pattern = NamePattern.parse(name) if name is not None else None
        recipe = ColorizeRecipe(
            model=model,
            vividness=vividness,
            saturation=saturation,
            temperature=temperature,
            hints=_read_hints(hints),
            reference=_read_reference(reference),
            faces=faces,
            toning=toning.value,
            versions=versions,
            format=format.value,
            quality=quality,
            profile=profile.value,
            depth=None if depth is None else 8 if depth is options.DepthOption.eight else 16,
            long_edge=long_edge,
            pages=wanted_pages,
            disclosure_label=label,
            credentials=credentials,
            film_format=film_format.value,
            chroma_only=chroma_only,
            frame_sums=frame_sums,
            frame_rate=wanted_rate,
        )
        if preset is not None:
            given_preset = read_preset(preset)
            recipe = carried_over(given_preset.parts, given_preset.recipe, recipe)
    except StudioError as error:
        report_studio_error(report, "", error)
        return SOME_FAILED
    given = {"confidence": confidence, "layer": layer, "evidence": evidence}
    extras = {name: str(path) for name, path in given.items() if path is not None}
    run = CommandRun(
        inputs=inputs,
        out=out,
        recipe=recipe,
        extras=extras,
        single_file_options=[f"--{name}" for name in extras],
        device=device.value,
        overwrite=overwrite,
        again=again,
        beside_originals=beside_originals,
        also_read=[path for path in (hints, reference, preset) if path is not None],
        pattern=pattern,
    )
    code = carry_out(run, report)
    report.close()
    return code


def _read_reference(path: Path | None) -> Reference | None:
    if path is None:
        return None
    from studio.jobs.stages.colour.reference import read_reference

    return read_reference(path)


def _read_hints(path: Path | None) -> tuple[Hint, ...]:
    if path is None:
        return ()
    try:
        return points_from_json(read_bytes(path, _MOST_HINTS_BYTES))
    except OSError as error:
        raise UnreadableInput(
            f"The colour points in {path} cannot be read: {error.strerror or error}.", path=path
        ) from error
    except NOT_THIS_KIND as error:
        raise UnreadableInput(
            f"{path} is not a file of colour points: {error}.",
            hint=f'It holds up to {MOST_HINTS:,} points, such as [{{"x": 0.5, "y": 0.5, "a": 20, "b": 30}}].',
            path=path,
        ) from error
