"""Recipes: what is to be done to a file, as frozen data. The same recipe on the same input gives the same result.

A recipe carries every setting that changes the result and nothing else (no input, no output path, no device).
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

PictureFormat: TypeAlias = Literal["auto", "tiff", "png", "jpeg", "webp"]
FilmFormat: TypeAlias = Literal["auto", "mp4", "mkv-ffv1", "mov-prores"]


class Hint(msgspec.Struct, frozen=True):
    """A colour the user has chosen at a point. ``x``, ``y`` are relative (0…1), ``radius`` is relative to the short
    side, ``a``, ``b`` are CIE Lab."""

    x: float
    y: float
    a: float
    b: float
    radius: float = 0.01


class ColorizeRecipe(msgspec.Struct, frozen=True, tag="colorize", tag_field="kind"):
    """Colour for a photograph or a film. ``vividness`` 0…1 (None: the model's own default), ``saturation`` 0…2 with 1
    neutral, ``temperature`` −1 (cooler) … 1 (warmer)."""

    model: str = "balanced"
    vividness: float | None = None
    saturation: float = 1.0
    temperature: float = 0.0
    hints: tuple[Hint, ...] = ()
    versions: int = 1
    format: PictureFormat = "auto"
    film_format: FilmFormat = "auto"
    quality: int = 92
    disclosure_metadata: bool = True
    disclosure_label: bool = False


class SoundRecipe(msgspec.Struct, frozen=True, tag="sound", tag_field="kind"):
    """A soundtrack for a silent film. ``loudness_lufs`` is the EBU R128 programme loudness; cues less sure than
    ``min_confidence`` are kept in the cue sheet but muted."""

    loudness_lufs: float = -23.0
    true_peak_dbtp: float = -1.0
    min_confidence: float = 0.35
    ambience: bool = True
    impacts: bool = True
    seed: int = 0
    audio_codec: Literal["auto", "aac", "flac", "pcm"] = "auto"


Recipe: TypeAlias = ColorizeRecipe | SoundRecipe


def recipe_from_json(text: bytes | str) -> Recipe:
    """Read a recipe; raises ``msgspec.ValidationError`` with the offending field when it does not fit."""
    return msgspec.json.decode(text, type=ColorizeRecipe | SoundRecipe)


def recipe_to_json(recipe: Recipe) -> bytes:
    """Canonical JSON: the same recipe always gives the same bytes, so that it can be part of a key."""
    return msgspec.json.encode(recipe, order="sorted")
