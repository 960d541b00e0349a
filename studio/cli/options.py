"""Options that several commands share, declared once so that they read and behave the same."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Literal

import typer

from studio.domain.recipe import ColorizeRecipe

DEFAULT_MODEL = ColorizeRecipe().model


class DeviceOption(StrEnum):
    auto = "auto"
    cpu = "cpu"
    cuda = "cuda"
    mps = "mps"


class ProfileOption(StrEnum):
    auto = "auto"
    srgb = "srgb"
    display_p3 = "display-p3"
    adobe_rgb = "adobe-rgb"
    eci_rgb = "eci-rgb"


class ToningOption(StrEnum):
    replaced = "replace"
    tint = "tint"
    under = "under"


class PictureFormatOption(StrEnum):
    auto = "auto"
    tiff = "tiff"
    png = "png"
    jpeg = "jpeg"
    webp = "webp"


class DepthOption(StrEnum):
    eight = "8"
    sixteen = "16"


def read_pages(text: str | None) -> int | Literal["all"] | None:
    """The pages that were asked for. Raises ``typer.BadParameter`` for what is neither a number from 1 nor "all"."""
    if text is None:
        return None
    word = text.strip().casefold()
    if word == "all":
        return "all"
    if word.isdecimal() and int(word) >= 1:
        return int(word)
    raise typer.BadParameter("give the number of a page, from 1, or “all”", param_hint="--pages")


def read_frame_rate(text: str | None) -> float | Literal["auto"] | None:
    """Frames a second. Raises ``typer.BadParameter`` for what is neither such a number (23.976, 24000/1001) nor
    "auto"."""
    if text is None or text.strip().casefold() == "auto":
        return None if text is None else "auto"
    try:
        rate = float(Fraction(text.strip()))
    except (ValueError, ZeroDivisionError):
        rate = 0.0
    if not 1 <= rate <= 1000:
        raise typer.BadParameter("give frames a second, such as 18 or 24000/1001, or “auto”", param_hint="--frame-rate")
    return rate


class FilmFormatOption(StrEnum):
    auto = "auto"
    h264 = "mp4"
    h265 = "mp4-h265"
    ffv1 = "mkv-ffv1"
    prores = "mov-prores"
    prores4444 = "mov-prores4444"
    dpx = "dpx"
    tiff = "tiff"
    png = "png"


Inputs = Annotated[
    list[Path],
    typer.Argument(help="Photographs, films, folders, or a pattern such as reel_%05d.tif.", show_default=False),
]
Out = Annotated[
    str,
    typer.Option(
        "-o", "--out", metavar="PATH", help="A file for one input; a folder for several, or with / at its end."
    ),
]
"""As text: a path would forget the stroke at its end, which says that a folder is meant."""
FrameRate = Annotated[
    str | None,
    typer.Option(
        help="Numbered TIFF, PNG and DPX pictures are a film of so many frames a second (auto: as they say, else 24).",
        metavar="auto|N",
    ),
]
TlsCa = Annotated[Path | None, typer.Option(help="Clusters with TLS: PEM file of the authority.")]
TlsCertificate = Annotated[Path | None, typer.Option(help="Clusters with TLS: PEM file of the own certificate.")]
TlsKey = Annotated[Path | None, typer.Option(help="Clusters with TLS: PEM file of its key.")]


def tls_files(ca: Path | None, certificate: Path | None, key: Path | None) -> tuple[str, str, str]:
    """All three or none. Raises ``typer.BadParameter``."""
    given = [path for path in (ca, certificate, key) if path is not None]
    if given and len(given) < 3:
        raise typer.BadParameter("name all of --tls-ca, --tls-certificate and --tls-key", param_hint="--tls-ca")
    return (str(ca or ""), str(certificate or ""), str(key or ""))


Credentials = Annotated[
    bool,
    typer.Option("--credentials/--no-credentials", help="Sign results: Content Credentials (C2PA) in or beside them."),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object a line, for machines.")]
OnDevice = Annotated[DeviceOption, typer.Option("--device", help="Where the models run.")]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace results that are already there.")]
Again = Annotated[bool, typer.Option("--again", help="Make anew what was made from the same files already.")]
BesideOriginals = Annotated[bool, typer.Option("--beside-originals", help="Allow results in a folder of originals.")]
MaxPixels = Annotated[
    float | None, typer.Option(min=1, help="Largest number of pixels of a picture or a frame (2e9 without it).")
]
MaxFilmHours = Annotated[
    float | None, typer.Option(min=0.001, help="Longest film, in hours by its own account (24 without it).")
]
MaxJobHours = Annotated[float | None, typer.Option(min=0.0001, help="Longest work on one file (72 without it).")]
MaxMemory = Annotated[
    float | None,
    typer.Option("--max-memory-gb", min=0.1, help="Most memory for one file (most of the computer's without it)."),
]
