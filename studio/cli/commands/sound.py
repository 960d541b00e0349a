"""``sound``: a matching, synchronised soundtrack for silent films."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Annotated, Literal

import typer

from studio.cli import options
from studio.cli.planning import CommandRun, carry_out
from studio.cli.reporting import reporter
from studio.domain import limits
from studio.domain.delivery import DeliverySettings
from studio.domain.recipe import SoundRecipe

KINDS = ("bwf", "adm", "reaper", "otio", "fcpxml", "edl", "csv", "pdf", "srt", "vtt", "slate")
"""What can be delivered, in the order in which it is listed; a test holds it to what is registered."""
SLOWEST_FPS, FASTEST_FPS = 8, 60
_NO_AAF = "AAF is not written; Pro Tools, Media Composer and Resolve read “bwf” and “edl”, Resolve also “otio”"
SINGLE_FILE_OPTIONS = {"cues_in": "--cues", "cues_out": "--save-cues", "stems": "--stems"}


def sound(
    films: options.Inputs,
    out: options.Out,
    cues: Annotated[
        Path | None, typer.Option(help="Use this cue sheet (JSON, or a table as CSV) instead of watching the film.")
    ] = None,
    save_cues: Annotated[Path | None, typer.Option(help="Write the cue sheet as JSON.")] = None,
    library: Annotated[Path | None, typer.Option(help="A folder of sounds to choose from as well.")] = None,
    stems: Annotated[Path | None, typer.Option(help="Write each track as its own WAV into this folder.")] = None,
    deliver: Annotated[
        Path | None, typer.Option(help="Write what --as names into this folder, to go on with elsewhere.")
    ] = None,
    kinds: Annotated[
        str | None,
        typer.Option("--as", metavar="KIND,…", help=f"What to deliver: {', '.join(KINDS)}; all without it."),
    ] = None,
    start: Annotated[
        str, typer.Option("--start-timecode", metavar="HH:MM:SS:FF", help="Time code of the film's first picture.")
    ] = "",
    two_pop: Annotated[
        bool, typer.Option("--two-pop", help="Begin delivered sound files 10 s earlier, with a 2-pop.")
    ] = False,
    music: Annotated[
        Path | None, typer.Option(help="Lay the music of this folder under the film; it steps back for effects.")
    ] = None,
    projector: Annotated[bool, typer.Option("--projector", help="Let a projector run softly under the film.")] = False,
    projection: Annotated[
        str | None,
        typer.Option(
            "--projection-fps",
            metavar="auto|N",
            help="Show the film at so many frames a second, and its sound with it (auto: as people walk in it).",
        ),
    ] = None,
    loudness: Annotated[float, typer.Option(min=-40, max=-9, help="Programme loudness in LUFS.")] = -23.0,
    things: Annotated[
        bool, typer.Option("--things/--no-things", help="Also look for what you have shown (see: things).")
    ] = True,
    frame_rate: options.FrameRate = None,
    seed: Annotated[int, typer.Option(help="Another seed chooses other variations of the sounds.")] = 0,
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
    """Find what sounds in a silent film and add it, in time; the picture is copied untouched."""
    report = reporter(json)
    limits.set_for_this_run(
        {
            limits.PIXELS: max_pixels,
            limits.FILM_HOURS: max_film_hours,
            limits.JOB_HOURS: max_job_hours,
            limits.MEMORY_GB: max_memory_gb,
        }
    )
    rate = options.read_frame_rate(frame_rate)
    delivery = DeliverySettings(start, two_pop) if start or two_pop else None
    recipe = SoundRecipe(
        loudness_lufs=loudness,
        seed=seed,
        things=things,
        frame_rate=rate,
        delivery=delivery,
        credentials=credentials,
        projection=_read_projection(projection),
        projector=projector,
    )
    given = {"cues_in": cues, "cues_out": save_cues, "library": library, "stems": stems, "music": music}
    extras = {name: str(path) for name, path in given.items() if path is not None} | _delivered(deliver, kinds)
    run = CommandRun(
        inputs=films,
        out=out,
        recipe=recipe,
        extras=extras,
        single_file_options=[option for name, option in SINGLE_FILE_OPTIONS.items() if name in extras],
        device=device.value,
        overwrite=overwrite,
        again=again,
        beside_originals=beside_originals,
    )
    code = carry_out(run, report)
    report.close()
    return code


def _delivered(folder: Path | None, kinds: str | None) -> dict[str, str]:
    """The side outputs for what is to be delivered. Raises ``typer.BadParameter`` for a kind that there is not."""
    if folder is None:
        if kinds is not None:
            raise typer.BadParameter("name the folder with --deliver", param_hint="--as")
        return {}
    chosen = [kind.strip().casefold() for kind in kinds.split(",")] if kinds else list(KINDS)
    for kind in chosen:
        if kind not in KINDS:
            why = _NO_AAF if kind == "aaf" else f"there is no “{kind}”; there are {', '.join(KINDS)}"
            raise typer.BadParameter(why, param_hint="--as")
    return {"deliver": str(folder)} | dict.fromkeys(chosen, "")


def _read_projection(text: str | None) -> float | Literal["auto"] | None:
    """Raises ``typer.BadParameter`` for what is neither a speed nor "auto"."""
    if text is None or text.strip().casefold() == "auto":
        return None if text is None else "auto"
    try:
        speed = float(Fraction(text.strip()))
    except (ValueError, ZeroDivisionError):
        speed = 0.0
    if not SLOWEST_FPS <= speed <= FASTEST_FPS:
        raise typer.BadParameter("give frames a second from 8 to 60, or “auto”", param_hint="--projection-fps")
    return speed
