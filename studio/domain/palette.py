"""Palettes: named colours of a time or a purpose, each with where it is from; shipped, and the user's own as files."""

from __future__ import annotations

import json
from typing import Annotated, TypeAlias

import msgspec

from studio.domain import any_json
from studio.domain.recipe import Text

KIND, VERSION = "palette", 1
MOST_COLOURS = 500
Rgb: TypeAlias = Annotated[str, msgspec.Meta(pattern="^#[0-9a-fA-F]{6}$")]
Name: TypeAlias = Annotated[str, msgspec.Meta(min_length=1, max_length=120)]


class NamedColour(msgspec.Struct, frozen=True):
    """An sRGB ``colour`` ("#a5543d"); only its hue and strength are used. ``estimate``: nobody has measured or
    published it, ``source`` says what it was estimated from."""

    name: Name
    colour: Rgb
    source: Text = ""
    estimate: bool = True


class Palette(msgspec.Struct, frozen=True):
    """``about`` says what the colours stand for and how far they can be trusted."""

    title: Name
    colours: Annotated[tuple[NamedColour, ...], msgspec.Meta(max_length=MOST_COLOURS)]
    about: Text = ""
    kind: str = KIND
    version: Annotated[int, msgspec.Meta(ge=1)] = VERSION


def palette_to_json(palette: Palette) -> bytes:
    """Legible, the same palette always the same bytes."""
    return (json.dumps(msgspec.to_builtins(palette), indent=2, ensure_ascii=False) + "\n").encode()


def palette_from_json(text: bytes | str) -> Palette:
    """Raises ``msgspec.MsgspecError`` or ``ValueError``, which say what does not fit."""
    palette = any_json.decode(text, Palette)
    if palette.kind != KIND:
        raise ValueError(f"it holds “{palette.kind}”")
    if palette.version > VERSION:
        raise ValueError(f"a newer program wrote it (version {palette.version}; this one knows {VERSION})")
    return palette
