"""The formats that coloured films are written in, each with what it can hold of a film's signal."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import av

from studio.domain.errors import UnwritableOutput
from studio.media.files.errors import shown
from studio.media.film.signal import Signal


@dataclass(frozen=True)
class FilmFormat:
    """A container with its codec. ``samples`` gives the signal in which it stores a film's; ``even``: sizes must be
    even; ``lossless``: the Y plane comes out as it went in; ``options`` are the encoder's for a quality 1…100."""

    name: str
    container: str
    suffixes: tuple[str, ...]
    codec: str
    sound_codec: str
    samples: Callable[[Signal], Signal]
    options: Callable[[int], Mapping[str, str]]
    even: bool = True
    lossless: bool = False
    interlaced: Mapping[str, str] = field(default_factory=dict)
    in_order: Mapping[str, str] = field(default_factory=dict)
    """Options with which pictures are stored in the order in which they are seen."""


def _ffv1_samples(signal: Signal) -> Signal:
    """The film's own; grey and RGB get colour planes of full size. What FFV1 does not know gets a deeper sample."""
    bits = signal.bits
    across, down = signal.across, signal.down
    if (across, down) not in (_FFV1_ALPHA_DEPTHS if signal.alpha else _FFV1_DEPTHS):
        across, down = 0, 0
    depths = (_FFV1_ALPHA_DEPTHS if signal.alpha else _FFV1_DEPTHS)[across, down]
    if bits > depths[-1]:
        across, down, depths = 0, 0, _FFV1_DEPTHS[0, 0]
    bits = next(depth for depth in depths if depth >= bits)
    return signal.with_samples(bits, across, down, full_range=signal.full_range, alpha=signal.alpha)


_FFV1_DEPTHS = {
    (0, 0): (8, 9, 10, 12, 14, 16),
    (1, 0): (8, 9, 10, 12, 14, 16),
    (1, 1): (8, 9, 10, 12, 14, 16),
    (0, 1): (8, 10, 12),
    (2, 0): (8,),
    (2, 2): (8,),
}
# 12 bits with alpha can be written, but programs of before 2024 cannot read them.
_FFV1_ALPHA_DEPTHS = dict.fromkeys(((0, 0), (1, 0), (1, 1)), (8, 9, 10, 16))


# Samples of pictures in which FFV1 holds all of theirs, in another order.
_TWINS = {
    **dict.fromkeys(("gray", "monob", "monow"), "gray"),
    **{f"gray{bits}{end}": f"gray{bits}le" for bits in (9, 10, 12, 14, 16) for end in ("le", "be")},
    "ya8": "ya8",
    **dict.fromkeys(("rgb24", "bgr24", "rgb0", "bgr0", "0rgb", "0bgr", "gbrp"), "bgr0"),
    **dict.fromkeys(("rgba", "bgra", "argb", "abgr", "gbrap", "pal8"), "bgra"),
    **dict.fromkeys(("rgb48le", "rgb48be", "bgr48le", "bgr48be"), "gbrp16le"),
    **dict.fromkeys(("rgba64le", "rgba64be", "bgra64le", "bgra64be"), "gbrap16le"),
    **{f"gbrp{bits}{end}": f"gbrp{bits}le" for bits in (9, 10, 12, 14, 16) for end in ("le", "be")},
    **{f"gbrap{bits}{end}": f"gbrap{bits}le" for bits in (10, 12, 16) for end in ("le", "be")},
}


def lossless_twin(pixels: str) -> str | None:
    """The pixel format in which FFV1 keeps pictures of another one without loss; None when there is none."""
    if pixels.startswith("yuv") and not pixels.startswith("yuvj"):
        return pixels.replace("be", "le")
    return _TWINS.get(pixels)


def _eight_bits(signal: Signal) -> Signal:
    return signal.with_samples(8, 1, 1, full_range=signal.full_range, alpha=False)


def _ten_bits(signal: Signal) -> Signal:
    return signal.with_samples(10, 1, 1, full_range=signal.full_range, alpha=False)


def _prores_422(signal: Signal) -> Signal:
    """ProRes has no tag for full range, so every film is stored in limited range."""
    return signal.with_samples(10, 1, 0, full_range=False, alpha=False)


def _prores_4444(signal: Signal) -> Signal:
    return signal.with_samples(10, 0, 0, full_range=False, alpha=signal.alpha)


def _rgb_pictures(bits: int) -> Callable[[Signal], Signal]:
    """Pictures that are stored as RGB are worked out from planes of full size and full range."""

    def samples(signal: Signal) -> Signal:
        depth = bits if bits == 16 or signal.bits <= bits else 16
        return signal.with_samples(depth, 0, 0, full_range=True, alpha=signal.alpha and bits == 16)

    return samples


def _constant_rate_factor(quality: int) -> int:
    return round(14 + 0.3 * (100 - min(max(quality, 1), 100)))


FOLDER = "folder"
"""In place of a container: a folder with a picture for every frame."""

_FFV1_OPTIONS = {"level": "3", "slicecrc": "1", "g": "1", "coder": "1", "context": "0"}
_SLICES, _SLICES_OF_HD = (4, 6, 9, 12, 16, 1), (16, 12, 24, 9, 6, 4, 1)
_HD_PIXELS = 1280 * 720

FORMATS: dict[str, FilmFormat] = {
    kind.name: kind
    for kind in (
        FilmFormat(
            "mp4",
            "mp4",
            (".mp4", ".m4v"),
            "libx264",
            "aac",
            _eight_bits,
            lambda quality: {"crf": str(_constant_rate_factor(quality)), "preset": "veryfast"},
            interlaced={"flags": "+ildct+ilme"},
            in_order={"bf": "0"},
        ),
        FilmFormat(
            "mkv-ffv1",
            "matroska",
            (".mkv",),
            "ffv1",
            "flac",
            _ffv1_samples,
            lambda quality: _FFV1_OPTIONS,
            even=False,
            lossless=True,
        ),
        FilmFormat(
            "mov-prores",
            "mov",
            (".mov", ".qt"),
            "prores_aw",
            "pcm_s24le",
            _prores_422,
            lambda quality: {"profile": "3", "vendor": "apl0"},
            interlaced={"flags": "+ildct"},
        ),
        FilmFormat(
            "mov-prores4444",
            "mov",
            (".mov", ".qt"),
            "prores_aw",
            "pcm_s24le",
            _prores_4444,
            lambda quality: {"profile": "4", "vendor": "apl0"},
            interlaced={"flags": "+ildct"},
        ),
        FilmFormat(
            "mp4-h265",
            "mp4",
            (".mp4", ".m4v"),
            "libx265",
            "aac",
            _ten_bits,
            lambda quality: {
                "crf": str(_constant_rate_factor(quality) + 2),
                "preset": "fast",
                "x265-params": "log-level=error:pools=1:frame-threads=1",
            },
            in_order={"x265-params": "log-level=error:pools=1:frame-threads=1:bframes=0"},
        ),
        *(
            FilmFormat(name, FOLDER, (), "", "", _rgb_pictures(bits), lambda quality: {}, even=False)
            for name, bits in (("dpx", 10), ("tiff", 16), ("png", 16))
        ),
    )
}
"""By name. For a suffix that several have, the first is meant unless another is asked for."""


def ffv1_slices(width: int, height: int, pixels: str) -> int:
    """Into how many slices FFV1 cuts a picture, so that several processors share the work and damage stays within one;
    not every number fits every size."""
    for slices in _SLICES_OF_HD if width * height >= _HD_PIXELS else _SLICES:
        context = av.CodecContext.create("ffv1", "w")
        context.width, context.height, context.pix_fmt = width, height, pixels
        context.time_base = Fraction(1, 25)
        context.options = _FFV1_OPTIONS | {"slices": str(slices)}
        with contextlib.suppress(av.FFmpegError):
            context.open()
            return slices
    return 1


def film_format_of(output: Path, wanted: str = "auto") -> str:
    """The name of a format: as wanted, else by the output's suffix.

    Raises ``UnwritableOutput`` when the suffix is none of these or does not fit the format wanted.
    """
    suffix = output.suffix.lower()
    if wanted != "auto" and FORMATS[wanted].container == FOLDER:
        return wanted
    fitting = [name for name, kind in FORMATS.items() if suffix in kind.suffixes]
    if wanted != "auto" and (not fitting or wanted in fitting):
        return wanted
    if wanted != "auto":
        raise UnwritableOutput(
            f"“{shown(output)}” is named as {fitting[0]} but {wanted} is asked for.",
            hint=f"Let the name end in {FORMATS[wanted].suffixes[0]}.",
            path=output,
        )
    if not fitting:
        raise UnwritableOutput(
            f"“{shown(output)}” cannot be stored: films are written as MP4, MKV (FFV1) or MOV (ProRes).",
            hint="Choose a name that ends in .mp4, .mkv or .mov.",
            path=output,
        )
    return fitting[0]
