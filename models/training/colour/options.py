"""All settings of a colour training and their command-line form."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from models.colour.families import DEFAULT_FAMILY, FAMILIES
from models.made_clips.ageing.photograph import OldPhotoSettings
from models.training.colour.photos import CropSettings


@dataclass(frozen=True)
class ColourTrainingOptions:
    """Where a training reads and writes, how long it runs and how it learns."""

    data: Sequence[Path]
    """Folders with zip shards and their table, or any folders of colour photographs."""
    out: Path
    """Folder for checkpoints, the log, validation pictures and the finished weights."""
    val: Path | None = None
    """Folder of colour photographs that are never trained on."""
    init: Path | None = None
    """Weights file to start from; without it the network starts at random, or from `backbone`."""
    family: str = DEFAULT_FAMILY.id
    """Which network, unless `init` says it: see `models.colour.families`."""
    backbone: Path | None = None
    """ImageNet weights to start the encoder from: MobileNet-V2 (`.npz`) or EfficientNet-Lite2 (`.pth`)."""
    decoder: Path | None = None
    """Weights file of a colour network, of any family, to start the decoder from."""
    norm_side: int = 0
    """Side of the crops on which the batch norms are measured anew at the end; 0: never."""
    labels: bool = False
    """Whether the network also learns to say what the photographs show."""
    teacher: Path | None = None
    """ImageNet weights (`.npz`) whose view of the clean colour photograph the network also learns to guess."""
    side_share: float = 0.3
    """Weight of what is learned beside colours."""
    resume: bool = False
    """Go on from the last checkpoint in `out`."""
    minutes: float = 90.0
    """Training time over all resumed runs; the learning rate reaches zero at its end."""
    steps: int | None = None
    """Stop after so many steps instead (the learning rate then follows the steps)."""
    device: str = "auto"
    batch: int = 32
    peak_rate: float = 1.5e-3
    encoder_rate: float = 0.3
    """Learning rate of the encoder relative to the rest."""
    frozen_blocks: int = 0
    """Leading encoder blocks (0…18) that keep their weights: 7 saves a third of the time of a fine-tuning."""
    warm_up_steps: int = 200
    weight_decay: float = 0.02
    dropout: float = 0.1
    mixed_precision: bool | None = None
    """bfloat16 autocast; None: on CUDA, and on CPUs with matrix units for it (AMX)."""
    compiled: bool = False
    """Compile the network first: takes some minutes, then about a third faster. Needs a C++ compiler on CPUs."""
    gradient_norm: float = 1.0
    ema: float = 0.998
    data_shares: Sequence[float] | None = None
    """Share of the draws of each folder; None: all alike."""
    held_out_every: int = 0
    """One picture in so many is never trained on, so that it can judge (`photos.is_held_out`)."""
    face_emphasis: float = 1.0
    """How much more a place counts inside faces (where the photographs come with a `faces.csv`)."""
    mosaic_share: float = 0.0
    """Share of the samples that are four pictures at half the size: small faces and figures."""
    face_share: float = 0.1
    """Weight of learning where faces are."""
    hint_share: float = 0.35
    palette_share: float = 0.2
    chroma_share: float = 0.02
    checkpoint_minutes: float = 5.0
    validate_minutes: float = 20.0
    log_steps: int = 20
    threads: int = 2
    seed: int = 0
    crop: CropSettings = field(default_factory=CropSettings)
    old_photo: OldPhotoSettings = field(default_factory=OldPhotoSettings)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options that people change between runs; `options_from` reads them back."""
    parser.add_argument("--data", type=Path, required=True, nargs="+", help="colour photographs: zip shards or folders")
    parser.add_argument("--data-shares", type=float, nargs="+", help="share of the draws of each folder of --data")
    parser.add_argument("--held-out-every", type=int, default=0, help="keep one picture in so many for judging")
    parser.add_argument("--face-emphasis", type=float, default=1.0, help="weight of a place inside a face")
    parser.add_argument("--mosaic-share", type=float, default=0.0, help="share of samples of four small pictures")
    parser.add_argument("--encoder-rate", type=float, default=0.3, help="learning rate of the encoder, relative")
    parser.add_argument("--hint-share", type=float, default=0.35, help="share of the samples with colour points")
    parser.add_argument("--palette-share", type=float, default=0.2, help="share of the samples with a palette")
    parser.add_argument("--checkpoint-minutes", type=float, default=5.0)
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints, log and weights")
    parser.add_argument("--val", type=Path, help="colour photographs kept apart for validation")
    parser.add_argument("--init", type=Path, help="weights file to start from")
    parser.add_argument("--family", default=DEFAULT_FAMILY.id, choices=[family.id for family in FAMILIES])
    parser.add_argument("--backbone", type=Path, help="ImageNet weights (.npz, .pth) to start the encoder from")
    parser.add_argument("--decoder", type=Path, help="weights file of any family to start the decoder from")
    parser.add_argument("--norm-side", type=int, default=0, help="measure the batch norms at this size at the end")
    parser.add_argument("--labels", action="store_true", help="learn what the photographs show, too")
    parser.add_argument("--teacher", type=Path, help="ImageNet weights (.npz) whose view is learned, too")
    parser.add_argument("--resume", action="store_true", help="go on from the last checkpoint in --out")
    parser.add_argument("--minutes", type=float, default=90.0, help="training time (default: 90)")
    parser.add_argument("--steps", type=int, help="stop after so many steps instead")
    parser.add_argument("--device", default="auto", choices=["auto", "cpu", "cuda", "mps"])
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--peak-rate", type=float, default=1.5e-3, help="highest learning rate")
    parser.add_argument("--frozen-blocks", type=int, default=0, help="encoder blocks that keep their weights")
    parser.add_argument("--crop-size", type=int, default=128, help="side of the training crops, a multiple of 32")
    parser.add_argument("--smallest-scale", type=float, default=0.6, help="smallest crop, as a share of the short side")
    parser.add_argument("--ema", type=float, default=0.998, help="how slowly the averaged weights follow")
    parser.add_argument("--compile", action="store_true", help="compile the network first: minutes, then faster")
    parser.add_argument("--untouched", type=float, default=0.3, help="share of inputs not aged like old photographs")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--validate-minutes", type=float, default=20.0)
    parser.add_argument("--seed", type=int, default=0)


def options_from(arguments: argparse.Namespace) -> ColourTrainingOptions:
    """The options of parsed `add_arguments`."""
    a = arguments
    return ColourTrainingOptions(
        data=a.data,
        data_shares=a.data_shares,
        held_out_every=a.held_out_every,
        face_emphasis=a.face_emphasis,
        mosaic_share=a.mosaic_share,
        encoder_rate=a.encoder_rate,
        hint_share=a.hint_share,
        palette_share=a.palette_share,
        checkpoint_minutes=a.checkpoint_minutes,
        out=a.out,
        val=a.val,
        init=a.init,
        family=a.family,
        backbone=a.backbone,
        decoder=a.decoder,
        norm_side=a.norm_side,
        labels=a.labels,
        teacher=a.teacher,
        resume=a.resume,
        minutes=a.minutes,
        steps=a.steps,
        device=a.device,
        batch=a.batch,
        peak_rate=a.peak_rate,
        frozen_blocks=a.frozen_blocks,
        threads=a.threads,
        ema=a.ema,
        compiled=a.compile,
        validate_minutes=a.validate_minutes,
        seed=a.seed,
        crop=CropSettings(size=a.crop_size, smallest_scale=a.smallest_scale),
        old_photo=OldPhotoSettings(untouched=a.untouched),
    )
