"""Cue sheets that come in from files. Used by the job and by the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.cues import CueSheet
from studio.domain.errors import UnreadableInput
from studio.media.files.errors import shown
from studio.own_files.records import NOT_THIS_KIND, read_bytes

if TYPE_CHECKING:
    from studio.sound.library.library import SoundLibrary

_MOST_SHEET_BYTES = 256 * 1024**2


def read_sheet(
    path: Path,
    film_s: float | None = None,
    *,
    library: SoundLibrary | None = None,
    seed: int = 0,
    film: str = "",
    fps: float = 25.0,
    note: Callable[[str], None] = lambda text: None,
) -> CueSheet:
    """A cue sheet from a file, the program's own JSON or a table (CSV), for a film of ``film_s`` seconds. ``note`` is
    told what was changed. Cues of a table that name no sound get one of their category from the ``library``, sounds
    that are lost one of the same name.

    Raises:
        UnreadableInput: what does not fit, by line and cell.
    """
    from studio.media.files.errors import cannot_open
    from studio.sound.cue_sheet.reading import is_table, sheet_from_file
    from studio.sound.library.relinking import relinked
    from studio.sound.spotting.casting import with_sounds

    try:
        sheet, remarks = sheet_from_file(read_bytes(path, _MOST_SHEET_BYTES), path.name, film, fps, film_s)
    except OSError as error:
        raise cannot_open(path, error) from error
    except NOT_THIS_KIND as error:
        raise UnreadableInput(
            f"“{shown(path)}” is not a cue sheet for this film: {error}.",
            hint="Correct it there, or choose a file that was saved for this film (--save-cues, or a table of cues).",
            path=path,
        ) from error
    for remark in remarks:
        note(f"{shown(path)}, {remark}.")
    if library is None:
        return sheet
    sheet, remarks = relinked(with_sounds(sheet, library, seed) if is_table(path.name) else sheet, library)
    for remark in remarks:
        note(remark)
    return sheet
