"""``evaluate``: how good the models are, measured on your own colour photographs and clips with sound."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from studio.cli import options
from studio.cli.reporting import reporter
from studio.cli.running import DONE, note_device, reported, stoppable
from studio.domain.job import Device
from studio.domain.progress import Progress

if TYPE_CHECKING:
    from studio.jobs.measuring.evaluate import ColourFigures

app = typer.Typer(help="Measure the models on colour photographs or on clips with sound.", no_args_is_help=True)

Folder = Annotated[Path, typer.Argument(help="The folder to measure on.", show_default=False)]


Model = Annotated[str, typer.Option(help="Which model colours.")]
Vividness = Annotated[float | None, typer.Option(min=0, max=1, help="Left out: the model's default.")]
Weights = Annotated[Path | None, typer.Option(help="Weights file to measure instead of an installed model.")]
Limit = Annotated[int | None, typer.Option(min=1, help="Only so many pictures, spread evenly over their names.")]


@app.command("colour")
def colour(
    folder: Folder,
    model: Model = options.DEFAULT_MODEL,
    vividness: Vividness = None,
    curve: Annotated[bool, typer.Option("--curve", help="The whole vividness slider, with spreads.")] = False,
    aged: Annotated[bool, typer.Option("--aged", help="Make the photographs look old first.")] = False,
    weights: Weights = None,
    limit: Limit = None,
    device: options.OnDevice = options.DeviceOption.auto,
    json: options.Json = False,
) -> int:
    """Take the colour out of photographs, estimate it anew and compare (256² centre crops)."""
    from studio.jobs.measuring.evaluate import evaluate_colour

    def measure(progress: Progress) -> ColourFigures:
        return evaluate_colour(
            folder, model, vividness, device.value, progress, curve=curve, aged=aged, weights=weights, limit=limit
        )

    return _measured(folder, device.value, json, measure, _curve_table if curve else _colour_table)


@app.command("people")
def people(
    folder: Folder,
    model: Model = options.DEFAULT_MODEL,
    vividness: Vividness = None,
    scans: Annotated[
        bool | None,
        typer.Option("--scans/--photographs", help="Whether their own colours count; left out: each is looked at."),
    ] = None,
    weights: Weights = None,
    sheet: Annotated[Path | None, typer.Option(help="Write a sheet: each picture, its grey, its new colours.")] = None,
    beside: Annotated[list[Path] | None, typer.Option(help="Further weights files for the sheet.")] = None,
    limit: Limit = None,
    device: options.OnDevice = options.DeviceOption.auto,
    json: options.Json = False,
) -> int:
    """How faces are coloured, by lightness of skin, and what cast the rest has; colour photographs or scans.

    Faces are read from a faces.json or faces.csv in the folder, results of other programs from others/NAME/.
    """
    from studio.jobs.measuring.evaluate import evaluate_people

    def measure(progress: Progress) -> ColourFigures:
        return evaluate_people(
            folder,
            model,
            vividness,
            device.value,
            progress,
            scans=scans,
            weights=weights,
            sheet=sheet,
            beside=beside or (),
            limit=limit,
        )

    return _measured(folder, device.value, json, measure, _people_table)


@app.command("balance")
def balance(
    folders: Annotated[list[Path], typer.Argument(help="Folders of colour photographs.", show_default=False)],
    weights: Annotated[Path, typer.Option(help="Weights file of a colour network.")],
    store: Annotated[Path | None, typer.Option(help="Write the weights with the fitted balance to this file.")] = None,
    limit: Limit = None,
    device: options.OnDevice = options.DeviceOption.auto,
    json: options.Json = False,
) -> int:
    """How much of each family of hues a network gives photographs, and the balance that sets it right."""
    from studio.jobs.measuring.evaluate import evaluate_balance

    return _measured(
        folders[0],
        device.value,
        json,
        lambda p: evaluate_balance(folders, weights, device.value, p, store=store, limit=limit),
        _flat,
    )


@app.command("guidance")
def guidance(
    folder: Folder,
    model: Model = options.DEFAULT_MODEL,
    vividness: Vividness = None,
    limit: Limit = None,
    device: options.OnDevice = options.DeviceOption.auto,
    json: options.Json = False,
) -> int:
    """How much closer colours come with 0 to 50 true colour points, and with a reference photograph's palette."""
    from studio.jobs.measuring.evaluate import evaluate_guidance

    return _measured(
        folder, device.value, json, lambda p: evaluate_guidance(folder, model, vividness, device.value, p, limit), _flat
    )


@app.command("calibration")
def calibration(
    folder: Folder,
    model: Model = options.DEFAULT_MODEL,
    vividness: Vividness = None,
    weights: Weights = None,
    store: Annotated[Path | None, typer.Option(help="Write the weights with the fitted values to this file.")] = None,
    limit: Limit = None,
    device: options.OnDevice = options.DeviceOption.auto,
    json: options.Json = False,
) -> int:
    """Whether the colour network is right as often as it says, before and after temperature fitting."""
    from studio.jobs.measuring.evaluate import evaluate_calibration

    return _measured(
        folder,
        device.value,
        json,
        lambda p: evaluate_calibration(
            folder, model, vividness, device.value, p, weights=weights, store=store, limit=limit
        ),
        _flat,
    )


def _measured(
    folder: Path,
    device: Device,
    json: bool,
    measure: Callable[[Progress], ColourFigures],
    show: Callable[[Mapping[str, Any]], str],
) -> int:
    """Run a measurement on pictures, show its figures, name the files it could not read."""
    report = reporter(json)
    codes: list[int] = []
    with stoppable() as control, reported(report, str(folder), codes):
        note_device(device, report)
        outcome = measure(Progress(lambda update: report.progress(str(folder), update), control))
        for source, message in outcome.unreadable:
            report.error(source, message, "It was left out.")
        report.table(outcome.figures, show)
    report.close()
    return max(codes, default=DONE)


@app.command("sound")
def sound(
    folder: Folder,
    quiet: Annotated[
        Path | None, typer.Option(help="Folder of more films in which nothing hits: false cues are counted there too.")
    ] = None,
    drawn: Annotated[int, typer.Option(min=0, help="So many drawn clips of 5 s without contact besides.")] = 0,
    device: options.OnDevice = options.DeviceOption.auto,
    json: options.Json = False,
) -> int:
    """Mute clips, find their impacts and categories anew and compare with what is heard."""
    from studio.jobs.measuring.evaluate import evaluate_sound

    report = reporter(json)
    codes: list[int] = []
    with stoppable() as control, reported(report, str(folder), codes):
        progress = Progress(lambda update: report.progress(str(folder), update), control)
        note_device(device.value, report)
        figures = evaluate_sound(folder, device.value, progress, quiet=quiet, drawn=drawn)
        report.table(figures, _sound_table)
    report.close()
    return max(codes, default=DONE)


@app.command("listen")
def listen(folder: Folder, json: options.Json = False) -> int:
    """Do like sounds find each other? A folder of sounds with a CSV table of their categories."""
    from studio.jobs.measuring.likeness import evaluate_likeness

    report = reporter(json)
    codes: list[int] = []
    with stoppable() as control, reported(report, str(folder), codes):
        progress = Progress(lambda update: report.progress(str(folder), update), control)
        report.table({name: asdict(found) for name, found in evaluate_likeness(folder, progress).items()}, _flat)
    report.close()
    return max(codes, default=DONE)


@app.command("flicker")
def flicker(
    films: Annotated[list[Path], typer.Argument(help="Films to measure on.", show_default=False)],
    frames: Annotated[int, typer.Option(min=2, help="How many frames of each film, from its beginning.")] = 120,
    model: Annotated[str, typer.Option(help="Which model colours.")] = options.DEFAULT_MODEL,
    device: options.OnDevice = options.DeviceOption.auto,
    json: options.Json = False,
) -> int:
    """Colour films and measure how much the colours change along the motion from one frame to the next."""
    from studio.jobs.measuring.evaluate import evaluate_flicker

    report = reporter(json)
    codes: list[int] = []
    with stoppable() as control:
        note_device(device.value, report)
        for film in films:
            with reported(report, str(film), codes):
                progress = Progress(lambda update, film=film: report.progress(str(film), update), control)  # type: ignore[misc]
                report.table(evaluate_flicker(film, frames, model, device.value, progress), _flicker_table)
    report.close()
    return max(codes, default=DONE)


def _flicker_table(figures: Mapping[str, Any]) -> str:
    return (
        f"{figures['film']}, {figures['pairs']} pairs of frames: chroma {figures['ab_change']:.3f}, "
        f"frame by frame {figures['ab_change_per_frame']:.3f} (ratio {figures['ratio']:.2f}), "
        f"the film's own lightness {figures['lightness_change']:.3f}"
    )


@app.command("pictures")
def pictures(folder: Folder, device: options.OnDevice = options.DeviceOption.auto, json: options.Json = False) -> int:
    """Make labelled pictures into short old films and see whether the right sound categories are named.

    FOLDER holds a folder for each kind, named after the UCS categories that are right for it, such as “ANMLDog”.
    """
    from studio.jobs.measuring.evaluate import evaluate_pictures

    report = reporter(json)
    codes: list[int] = []
    with stoppable() as control, reported(report, str(folder), codes):
        progress = Progress(lambda update: report.progress(str(folder), update), control)
        note_device(device.value, report)
        report.table(evaluate_pictures(folder, device.value, progress), _pictures_table)
    report.close()
    return max(codes, default=DONE)


def _colour_table(figures: Mapping[str, Any]) -> str:
    lines = [
        f"{figures['n']} photographs, 256² centre crops",
        f"{'':<18}{'model':>9}{'grey':>9}{'truth':>9}   95 % interval",
    ]
    for name, text in (
        ("ab_error", "ab error"),
        ("psnr", "PSNR dB"),
        ("cf_abs", "colourfulness abs"),
        ("cf_signed", "… signed"),
        ("auc", "AuC %"),
        ("auc_rebalanced", "AuC rebalanced %"),
        ("ciede2000", "CIEDE2000"),
    ):
        row = [figures.get(key) for key in (name, f"{name}_grey", f"{name}_truth")]
        cells = "".join(f"{value:>9.2f}" if value is not None else f"{'':>9}" for value in row)
        lines.append(f"{text:<18}{cells}   {_interval(figures.get(f'{name}_spread'))}")
    return "\n".join(lines)


def _curve_table(figures: Mapping[str, Any]) -> str:
    names = {
        "ab_error": "ab error",
        "auc_gain": "AuC gain",
        "rebalanced_gain": "rebalanced gain",
        "cf_abs_share": "colourfulness abs / truth",
        "cf_signed_share": "… signed",
        "cf_abs_share_quiet": "… abs, quietest quarter",
        "ciede2000": "CIEDE2000",
        "ciede2000_share": "… / grey",
        "psnr": "PSNR dB",
    }
    rows = figures["curve"]
    lines = [
        f"{figures['n']} photographs, 256² centre crops; gains over plain grey; 95 % intervals below",
        f"{'vividness':<28}" + "".join(f"{row['vividness']:>16.2f}" for row in rows),
    ]
    for name, text in names.items():
        lines.append(f"{text:<28}" + "".join(f"{row[name]:>16.2f}" for row in rows))
        spreads = ["{:.2f} … {:.2f}".format(*row[f"{name}_spread"]) for row in rows]
        lines.append(f"{'':<28}" + "".join(f"{spread:>16}" for spread in spreads))
    return "\n".join(lines)


def _people_table(figures: Mapping[str, Any]) -> str:
    names = {
        "brown": "brown",
        "neutral": "neutral",
        "cool": "cool",
        "one_hue": "one hue",
        "faces_skin": "faces like skin",
        "faces_chroma": "… their chroma",
        "faces_hue": "… their hue °",
        "dark_faces_skin": "… dark skin",
        "middle_faces_skin": "… middle",
        "light_faces_skin": "… light",
        "colourfulness": "colourfulness / truth",
        "ab_error_all": "ab error / grey",
        "ab_error_faces": "… in faces",
        "ab_error_rest": "… elsewhere",
    }
    by = figures["by"]
    lines = [f"{'':<24}" + "".join(f"{name:>20}" for name in by)]
    counts = [f"{values['n']}, {int(values.get('faces_n', 0))}" for values in by.values()]
    lines.append(f"{'pictures, faces':<24}" + "".join(f"{count:>20}" for count in counts))
    for name, text in names.items():
        if any(name in values for values in by.values()):
            lines.append(f"{text:<24}" + "".join(f"{_number(v.get(name)):>20}" for v in by.values()))
            spreads = [v.get(f"{name}_spread") for v in by.values()]
            lines.append(f"{'':<24}" + "".join(f"{_interval(spread):>20}" for spread in spreads))
    return "\n".join(lines)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _interval(spread: list[float] | None) -> str:
    return "" if spread is None else "{:.2f} … {:.2f}".format(*spread)


def _flat(figures: Mapping[str, Any]) -> str:
    from studio.cli.tables import flat_table

    return flat_table(figures)


def _sound_table(figures: Mapping[str, Any]) -> str:
    from models.evaluation.timing.report import format_timing
    from models.evaluation.watch.loudness import describe, report_from

    parts = [format_timing(figures["timing"])]
    if figures["loudness"]:
        parts.append("\n".join(describe(report_from(figures["loudness"]))))
    if figures["categories"]:
        parts.append(_flat(figures["categories"]))
    return "\n\n".join(parts)


def _pictures_table(figures: Mapping[str, Any]) -> str:
    from models.evaluation.watch.recognition import describe

    return "\n".join(describe(dict(figures)))
