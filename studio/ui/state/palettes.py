"""The palettes that are offered: those that come with the program, and the user's own, each a file of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

import assets
from studio import places
from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.palette import NamedColour, Palette, palette_from_json, palette_to_json
from studio.media.files.errors import cannot_open, shown
from studio.media.files.safety import atomic_output
from studio.own_files.records import NOT_THIS_KIND, read_bytes
from studio.own_files.remarks import remark

SHIPPED = Path(assets.__file__).parent / "palettes"
ENDING = ".palette.json"
_MOST_BYTES = 1024**2


def shipped_palettes() -> dict[str, Palette]:
    """By the stem of their files, in the order in which they are offered."""
    order = ("autochrome", "kodachrome", "hand-tinted", "backdrops", "uniforms", "house-paint", "flags")
    return {name: palette_from_json((SHIPPED / f"{name}.json").read_bytes()) for name in order}


def own_folder() -> Path:
    """Where the user's own palettes lie; made when it is missing."""
    folder = places.data_dir() / "palettes"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def own_palettes() -> dict[Path, Palette]:
    """By their files, in order of their titles. One that cannot be read is left as it is, and said."""
    return dict(sorted(_readable(), key=lambda found: found[1].title.casefold()))


def _readable() -> Iterator[tuple[Path, Palette]]:
    try:
        files = sorted(own_folder().glob(f"*{ENDING}"))
    except OSError:
        return
    for path in files:
        try:
            yield path, read_palette(path)
        except UnreadableInput as error:
            remark(error.message)


def read_palette(path: Path) -> Palette:
    """A palette that somebody has shared. Raises ``UnreadableInput``."""
    try:
        return palette_from_json(read_bytes(path, _MOST_BYTES))
    except OSError as error:
        raise cannot_open(path, error) from error
    except NOT_THIS_KIND as error:
        raise UnreadableInput(
            f"“{shown(path)}” is not a palette: {error}.", hint="Choose a file that was saved as one.", path=path
        ) from error


def add_palette(path: Path) -> Path:
    """Take a shared palette among one's own; returns its place. One of the same title is replaced. Raises
    ``UnreadableInput``, ``UnwritableOutput``."""
    return save_own(read_palette(path))


def save_own(palette: Palette) -> Path:
    """Keep a palette under its title. Raises ``UnwritableOutput``."""
    plain = re.sub(r"[^\w-]+", "-", palette.title, flags=re.UNICODE).strip("-").casefold()[:80] or "palette"
    return write_palette(own_folder() / f"{plain}{ENDING}", palette)


def write_palette(path: Path, palette: Palette) -> Path:
    """Save a palette as a file, also to share it. Raises ``UnwritableOutput``."""
    with atomic_output(path, overwrite=True) as temporary:
        temporary.write_bytes(palette_to_json(palette))
    return path


def with_colour(palette: Palette, colour: NamedColour) -> Palette:
    """The palette with this colour too, in place of one of the same name.

    Raises ``StudioError`` when it is full.
    """
    others = tuple(each for each in palette.colours if each.name != colour.name)
    try:
        return palette_from_json(palette_to_json(replace(palette, colours=(*others, colour))))
    except NOT_THIS_KIND as error:
        raise StudioError(
            f"“{colour.name}” cannot be added to “{palette.title}”: {error}.", hint="Begin another palette."
        ) from error
