"""Which endings a file's name may have to be taken for a picture, a film or a sound: the one table of them.

Names only promise; what a file is, its content decides when it is opened. A file that the user names directly is tried
whatever its name is. Which endings results get is decided in ``studio.jobs.outputs``.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

# fmt: off
PICTURES: Mapping[str, frozenset[str]] = {
    "TIFF": frozenset({".tif", ".tiff"}),
    "PNG": frozenset({".png"}),
    "JPEG": frozenset({".jpg", ".jpeg", ".jpe", ".jfif"}),
    "WebP": frozenset({".webp"}),
    "GIF": frozenset({".gif"}),
    "BMP": frozenset({".bmp", ".dib"}),
    "JPEG 2000": frozenset({".jp2", ".j2k", ".jpf", ".jpx", ".j2c", ".jpc"}),
    "JPEG XL": frozenset({".jxl"}),
    "HEIF": frozenset({".avif", ".heif", ".heic", ".hif"}),
    "Netpbm": frozenset({".pgm", ".ppm", ".pnm", ".pbm", ".pam", ".pfm"}),
    "Camera raw": frozenset({
        ".dng", ".cr2", ".cr3", ".nef", ".nrw", ".arw", ".srf", ".sr2", ".raf", ".orf", ".rw2", ".pef", ".srw", ".3fr",
        ".fff", ".iiq", ".erf", ".mef", ".mos", ".mrw", ".rwl", ".x3f", ".kdc", ".dcr",
    }),
}
# fmt: on
"""Formats of pictures as the decoders name them, each with the endings of its files."""

WRITTEN_PICTURES = ("TIFF", "PNG", "JPEG", "WebP")
"""The formats in which results are stored."""

READ_PICTURES = "TIFF, PNG, JPEG, JPEG 2000, JPEG XL, WebP, GIF, BMP, AVIF, HEIC, PGM, PPM and cameras' raw files"
"""The same in words, for people."""

PICTURE_SUFFIXES = frozenset[str]().union(*PICTURES.values())

# fmt: off
FILM_SUFFIXES = frozenset({
    ".mp4", ".m4v", ".mov", ".qt", ".mkv", ".webm", ".avi", ".mpg", ".mpeg", ".m2v", ".vob", ".ts", ".m2ts",
    ".mts", ".wmv", ".asf", ".flv", ".f4v", ".ogv", ".mxf", ".dv", ".3gp", ".3g2", ".y4m", ".nut", ".rm", ".dpx",
    ".h264", ".264", ".h265", ".265", ".hevc", ".m1v",
})

ALWAYS_FRAMES = frozenset({".dpx"})
"""Numbered files that are always the pictures of a film."""
FRAME_SUFFIXES = ALWAYS_FRAMES | PICTURES["TIFF"] | PICTURES["PNG"]
"""Numbered files that can be."""

SOUND_SUFFIXES = frozenset({
    ".wav", ".wave", ".bwf", ".rf64", ".w64", ".flac", ".aif", ".aiff", ".aifc", ".mp3", ".ogg", ".oga", ".opus",
    ".caf", ".au", ".bw64", ".m4a", ".m4b", ".aac", ".wma",
})
# fmt: on


def suffix_of(path: PurePath | str) -> str:
    """The ending of a file's name in small letters, with its dot; empty when there is none."""
    return PurePath(path).suffix.lower()


def is_picture_name(path: PurePath | str) -> bool:
    return suffix_of(path) in PICTURE_SUFFIXES


def is_film_name(path: PurePath | str) -> bool:
    return suffix_of(path) in FILM_SUFFIXES


def is_sound_name(path: PurePath | str) -> bool:
    return suffix_of(path) in SOUND_SUFFIXES
