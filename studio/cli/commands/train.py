"""``train``: teach the models with your own photographs and films."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from studio.cli import options, stopping
from studio.cli.reporting import Reporter, reporter
from studio.cli.running import DONE, reported
from studio.domain.errors import StudioError, UnreadableInput
from studio.media.files.errors import shown

Result = TypeVar("Result")

FILMS, SOUNDS = "films that have sound", "rendered sounds with their manifest.json"
PHOTOGRAPHS = "colour photographs"

app = typer.Typer(help="Train the models on your own material; stops and goes on where it was.", no_args_is_help=True)

Data = Annotated[Path, typer.Option(help="Folder with the material to learn from.")]
Run = Annotated[Path, typer.Option("-o", "--out", help="Folder for checkpoints, log and finished weights.")]
Seed = Annotated[int, typer.Option(help="The same seed on the same machine gives the same training.")]


@app.command("colour")
def colour(
    data: Annotated[list[Path], typer.Option(help="Folder with photographs; give several for several.")],
    out: Run,
    val: Annotated[Path | None, typer.Option(help="Colour photographs kept apart for validation.")] = None,
    data_share: Annotated[
        list[float] | None, typer.Option(help="Share of the draws of each folder, in the same order.")
    ] = None,
    held_out_every: Annotated[int, typer.Option(min=0, help="Keep one photograph in so many for judging.")] = 0,
    init: Annotated[Path | None, typer.Option(help="Weights to start from.")] = None,
    plan: Annotated[
        str | None, typer.Option(help="Run a whole plan (second): stages, sizes and rates; goes on where it was.")
    ] = None,
    family: Annotated[str, typer.Option(help="Kind of network, unless --init says it.")] = "mobilenet",
    backbone: Annotated[
        Path | None, typer.Option(help="ImageNet weights (.npz, .pth) to start the encoder from.")
    ] = None,
    decoder: Annotated[Path | None, typer.Option(help="Weights of any family to start the decoder from.")] = None,
    norm_side: Annotated[
        int, typer.Option(min=0, help="Measure the batch norms anew at this size at the end; 0: never.")
    ] = 0,
    labels: Annotated[bool, typer.Option("--labels", help="Learn what the photographs show, too.")] = False,
    teacher: Annotated[Path | None, typer.Option(help="ImageNet weights (.npz) whose view is learned, too.")] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on from the last checkpoint in --out.")] = False,
    minutes: Annotated[float, typer.Option(min=0.01, help="Training time over all resumed runs.")] = 90.0,
    steps: Annotated[int | None, typer.Option(min=1, help="Stop after so many steps instead.")] = None,
    batch: Annotated[int, typer.Option(min=1)] = 32,
    peak_rate: Annotated[float, typer.Option(help="Highest learning rate.")] = 1.5e-3,
    crop_size: Annotated[int, typer.Option(help="Side of the training crops, a multiple of 32.")] = 128,
    smallest_scale: Annotated[float, typer.Option(help="Smallest crop, as a share of the picture's short side.")] = 0.6,
    face_emphasis: Annotated[
        float, typer.Option(min=1, help="Weight of what lies in faces (folders with a faces.csv).")
    ] = 1.0,
    mosaic_share: Annotated[
        float, typer.Option(min=0, max=1, help="Share of the samples that are four pictures at half the size.")
    ] = 0.0,
    encoder_rate: Annotated[float, typer.Option(help="Learning rate of the encoder, relative to the rest.")] = 0.3,
    hint_share: Annotated[float, typer.Option(min=0, max=1, help="Share of the samples with colour points.")] = 0.35,
    palette_share: Annotated[float, typer.Option(min=0, max=1, help="Share of the samples with a palette.")] = 0.2,
    frozen_blocks: Annotated[int, typer.Option(min=0, max=18, help="Encoder blocks that keep their weights.")] = 0,
    untouched: Annotated[float, typer.Option(min=0, max=1, help="Share of the inputs that are not aged.")] = 0.3,
    ema: Annotated[float, typer.Option(help="How slowly the averaged weights follow.")] = 0.998,
    compiled: Annotated[
        bool, typer.Option("--compile", help="Compile the network first: slow start, then fast.")
    ] = False,
    threads: Annotated[int, typer.Option(min=1, help="Processor cores to use.")] = 2,
    seed: Seed = 0,
    device: options.OnDevice = options.DeviceOption.auto,
    json: options.Json = False,
) -> int:
    """Teach the colour network with colour photographs (a folder, or zip shards with their table)."""
    from models.made_clips.ageing.photograph import OldPhotoSettings
    from models.training.colour import ColourTrainingOptions, train
    from models.training.colour.photos import CropSettings
    from models.training.colour.plan import plan_by_id, train_plan

    report = reporter(json)
    codes: list[int] = []
    with reported(report, ", ".join(map(str, data)), codes):
        wanted = ColourTrainingOptions(
            data=data,
            data_shares=data_share or None,
            held_out_every=held_out_every,
            face_emphasis=face_emphasis,
            mosaic_share=mosaic_share,
            encoder_rate=encoder_rate,
            hint_share=hint_share,
            palette_share=palette_share,
            out=out,
            val=val,
            init=init,
            family=family,
            backbone=backbone,
            decoder=decoder,
            norm_side=norm_side,
            labels=labels,
            teacher=teacher,
            resume=resume,
            minutes=minutes,
            steps=steps,
            batch=batch,
            peak_rate=peak_rate,
            crop=CropSettings(size=crop_size, smallest_scale=smallest_scale),
            frozen_blocks=frozen_blocks,
            old_photo=OldPhotoSettings(untouched=untouched),
            ema=ema,
            compiled=compiled,
            threads=threads,
            seed=seed,
            device=device.value,
        )
        weights = _taught(
            lambda: train(wanted, report.note) if plan is None else train_plan(plan_by_id(plan), wanted, report.note),
            data[0],
            PHOTOGRAPHS,
        )
        report.result(str(data[0]), [str(weights)], "")
    return _finish(report, codes)


@app.command("families")
def families(
    data: Data,
    val: Annotated[Path, typer.Option(help="Colour photographs kept apart for measuring.")],
    backbone: Annotated[Path, typer.Option(help="ImageNet weights (.npz) of MobileNet-V2.")],
    out: Run,
    steps: Annotated[int, typer.Option(min=1, help="Steps of every training.")] = 600,
    batch: Annotated[int, typer.Option(min=1)] = 32,
    crop_size: Annotated[int, typer.Option(help="Side of the training crops, a multiple of 32.")] = 64,
    seeds: Annotated[int, typer.Option(min=1, help="Trainings of every variant.")] = 2,
    limit: Annotated[int, typer.Option(min=1, help="Photographs to measure with.")] = 100,
    threads: Annotated[int, typer.Option(min=1, help="Processor cores to use.")] = 2,
    device: options.OnDevice = options.DeviceOption.auto,
    json: options.Json = False,
) -> int:
    """Compare families of colour networks and ways of teaching them, all with the same pictures; writes a table."""
    from models.training.colour import ColourTrainingOptions
    from models.training.colour.families import compare
    from models.training.colour.photos import CropSettings

    report = reporter(json)
    codes: list[int] = []
    with reported(report, str(data), codes):
        common = ColourTrainingOptions(
            data=(data,),
            out=out,
            val=val,
            steps=steps,
            batch=batch,
            crop=CropSettings(size=crop_size),
            warm_up_steps=min(100, steps // 4 + 1),
            ema=0.99,
            log_steps=50,
            threads=threads,
            device=device.value,
        )
        table = _taught(lambda: compare(common, backbone, range(seeds), limit, report.note), data, PHOTOGRAPHS)
        report.result(str(data), [str(table)], "")
    return _finish(report, codes)


@app.command("watch")
def watch(
    data: Data,
    backbone: Annotated[Path, typer.Option(help="ImageNet MobileNet-V2 weights (.npz) to start from.")],
    out: Run,
    start: Annotated[Path | None, typer.Option(help="Weights of an earlier training to begin with.")] = None,
    steps: Annotated[int, typer.Option(min=0, help="0: only fit places and things anew.")] = 820,
    batch: Annotated[int, typer.Option(min=1)] = 32,
    seed: Seed = 1,
    device: options.OnDevice = options.DeviceOption.auto,
    json: options.Json = False,
) -> int:
    """Teach the network that names places and things, with labelled photographs."""
    from models.training.watch import TrainOptions, train

    report = reporter(json)
    codes: list[int] = []
    with reported(report, str(data), codes):
        wanted = TrainOptions(data, backbone, out, start, device.value, steps=steps, batch=batch, seed=seed)
        weights = _taught(lambda: train(wanted, report.note), data, PHOTOGRAPHS)
        report.result(str(data), [str(weights)], "")
    return _finish(report, codes)


@app.command("impacts")
def impacts(
    data: Annotated[Path, typer.Option(help="Folder of films with sound: their sound teaches the timing.")],
    out: Run,
    simulated_clips: Annotated[int, typer.Option(min=0, help="How many simulated clips to learn from first.")] = 720,
    simulated_seconds: Annotated[float, typer.Option(min=1.0, help="Length of each simulated clip.")] = 5.0,
    physics_clips: Annotated[
        int, typer.Option(min=0, help="How many clips of the physics engine besides; they need MuJoCo.")
    ] = 912,
    simulated_steps: Annotated[int, typer.Option(min=1, help="Steps of learning from them alone.")] = 6000,
    variants: Annotated[int, typer.Option(min=1, help="How often each film is read, cropped and worn anew.")] = 8,
    steps: Annotated[int, typer.Option(min=1, help="Steps of learning from films, for every set of weights.")] = 200,
    batch: Annotated[int, typer.Option(min=1)] = 8,
    folds: Annotated[int, typer.Option(min=0, help="Weights for leave-one-out measurement, 0 for none.")] = 10,
    start: Annotated[
        Path | None, typer.Option(help="Weights to go on from, instead of learning from simulated clips first.")
    ] = None,
    start_folds: Annotated[
        Path | None, typer.Option(help="The file of folds that belongs to --start: its folds stay what they are.")
    ] = None,
    seed: Seed = 0,
    json: options.Json = False,
) -> int:
    """Teach the network that finds impacts, with simulated clips and with films that have sound."""
    from models.training.impacts.train import ImpactTrainingOptions, train

    report = reporter(json)
    codes: list[int] = []
    with reported(report, str(data), codes):
        wanted = ImpactTrainingOptions(
            data,
            out,
            simulated_clips=simulated_clips,
            simulated_seconds=simulated_seconds,
            physics_clips=physics_clips,
            simulated_steps=simulated_steps,
            variants=variants,
            film_steps=steps,
            batch=batch,
            folds=folds,
            start=start,
            start_folds=start_folds,
            seed=seed,
        )
        without = "Or learn without clips of the physics engine: --physics-clips 0."
        result = _taught(lambda: train(wanted, report.note), data, FILMS, without)
        report.result(str(data), [str(result.weights)], "")
    return _finish(report, codes)


@app.command("listen")
def listen(
    data: Annotated[Path, typer.Option(help="Folder of rendered sounds with manifest.json, such as assets/sounds.")],
    out: Run,
    steps: Annotated[int, typer.Option(min=1)] = 500,
    batch: Annotated[int, typer.Option(min=1)] = 40,
    seed: Seed = 1,
    json: options.Json = False,
) -> int:
    """Teach the network that hears which sounds are alike, with the program's own sounds."""
    from models.training.listen import ListenTrainingOptions, train

    report = reporter(json)
    codes: list[int] = []
    with reported(report, str(data), codes):
        wanted = ListenTrainingOptions(data, out, steps=steps, batch=batch, seed=seed)
        weights = _taught(lambda: train(wanted, report.note), data, SOUNDS)
        report.result(str(data), [str(weights)], "")
    return _finish(report, codes)


def _taught(training: Callable[[], Result], data: Path, material: str, without: str = "") -> Result:
    """The result of a training; material that teaches nothing, files that do not fit, and what is not installed are
    told in a sentence. ``without``: how to do without what is not installed."""
    hint = f"Choose a folder of {material}."
    if not data.is_dir():
        raise UnreadableInput(f"“{shown(data)}” is not a folder.", hint=hint, path=data)
    try:
        with stopping.patiently():
            return training()
    except KeyboardInterrupt:
        raise stopping.Stopped from None
    except ModuleNotFoundError as error:
        raise StudioError(f"{error}.", hint=without) from error
    except (ValueError, FileNotFoundError) as error:
        raise UnreadableInput(
            f"Nothing can be learned there: {str(error).rstrip('.')}.", hint=hint, path=data
        ) from error


def _finish(report: Reporter, codes: list[int]) -> int:
    report.close()
    return max(codes, default=DONE)
