"""Facts about an input file, read without changing it."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

Tone: TypeAlias = Literal["", "sepia", "selenium", "cyanotype", "hand-tinted", "toned"]
"""What a print that is not black and white is called by its colours: "toned" where it has a tint of another hue."""


class PictureFacts(msgspec.Struct, frozen=True, tag="picture", tag_field="kind"):
    """A still picture as stored in its file (upright size, after its orientation flag); ``pages``: how many its file
    holds, ``page``: which of them it is (from 1)."""

    path: str
    format: str
    width: int
    height: int
    bits: int
    bands: int
    has_alpha: bool
    profile: str | None
    toned: bool
    file_bytes: int
    notes: tuple[str, ...] = ()
    pages: int = 1
    page: int = 1
    tone: Tone = ""


class FilmFacts(msgspec.Struct, frozen=True, tag="film", tag_field="kind"):
    """A film's first video stream (upright size, after its rotation flag) and whether it has sound."""

    path: str
    format: str
    codec: str
    width: int
    height: int
    fps: float
    duration_s: float
    frames: int
    variable_frame_rate: bool
    has_audio: bool
    file_bytes: int
    notes: tuple[str, ...] = ()


Facts: TypeAlias = PictureFacts | FilmFacts
