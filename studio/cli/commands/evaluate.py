"""``evaluate``: how good the models are, measured on your own colour photographs and clips with sound."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from studio.cli import options
from studio.cli.reporting import reporter
from studio.cli.running import DONE, reported, stoppable
from studio.domain.progress import Progress

app = typer.Typer(help="Measure the models on colour photographs or on clips with sound.", no_args_is_help=True)

Folder = Annotated[Path, typer.Argument(help="The folder to measure on.", show_default=False)]


@app.command("colour")
def colour(
    folder: Folder,
    model: Annotated[str, typer.Option(help="Which model colours.")] = "balanced",
    vividness: Annotated[float | None, typer.Option(min=0, max=1, help="Left out: the model's default.")] = None,
    device: options.OnDevice = options.DeviceOption.auto,
    json: options.Json = False,
) -> int:
    """Take the colour out of photographs, estimate it anew and compare (256² centre crops)."""
    from studio.jobs.tasks.evaluate import evaluate_colour

    report = reporter(json)
    codes: list[int] = []
    with stoppable() as control, reported(report, str(folder), codes):
        progress = Progress(lambda update: report.progress(str(folder), update), control)
        outcome = evaluate_colour(folder, model, vividness, device.value, progress)
        for source, message in outcome.unreadable:
            report.error(source, message, "It was left out.")
        report.table(outcome.figures, _colour_table)
    report.close()
    return max(codes, default=DONE)


@app.command("sound")
def sound(folder: Folder, device: options.OnDevice = options.DeviceOption.auto, json: options.Json = False) -> int:
    """Mute clips, find their impacts and categories anew and compare with what is heard."""
    from studio.jobs.tasks.evaluate import evaluate_sound

    report = reporter(json)
    codes: list[int] = []
    with stoppable() as control, reported(report, str(folder), codes):
        progress = Progress(lambda update: report.progress(str(folder), update), control)
        report.table(evaluate_sound(folder, device.value, progress), _sound_table)
    report.close()
    return max(codes, default=DONE)


def _colour_table(figures: Mapping[str, Any]) -> str:
    lines = [f"{figures['n']} photographs, 256² centre crops", f"{'':<18}{'model':>9}{'grey':>9}{'truth':>9}"]
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
        lines.append(f"{text:<18}" + "".join(f"{value:>9.2f}" if value is not None else f"{'':>9}" for value in row))
    return "\n".join(lines)


def _sound_table(figures: Mapping[str, Any]) -> str:
    from models.watch.timing_evaluation import format_timing
    from studio.cli.tables import flat_table

    return f"{format_timing(figures['timing'])}\n\n{flat_table(figures['categories'])}"
