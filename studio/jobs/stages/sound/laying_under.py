"""What the job lays under a film: music from a folder, a projector; and the film at the speed it was meant for."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from studio.domain.cues import CueSheet
from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.progress import Progress
from studio.domain.recipe import SoundRecipe
from studio.domain.timecode import frame_rate_of
from studio.media.files.errors import shown

if TYPE_CHECKING:
    from studio.sound.library.library import SoundLibrary
    from studio.sound.shelves.records import SoundRecord


def with_speed(recipe: SoundRecipe, sheet: CueSheet, fps: float, note: Callable[[str], None]) -> SoundRecipe:
    """The recipe with the speed that the film was meant for, where that is to be estimated; ``note`` is told how."""
    from studio.sound.spotting.projection import estimated_speed

    if recipe.projection != "auto":
        return recipe
    found = estimated_speed(sheet.cues, fps)
    if found is None:
        note("Nobody walks long enough in this film to tell how fast it was meant to be shown: its speed stays.")
        return replace(recipe, projection=None)
    if found.fps == fps:
        note(f"People walk in this film as they do ({found.steps} steps, {found.step_s:.2f} s apart): its speed stays.")
        return replace(recipe, projection=None)
    note(
        f"Estimated speed: {found.fps:g} pictures a second, by {found.steps} steps that are {found.step_s:.2f} s apart "
        f"at the {fps:.3g} of the file. Give --projection-fps where you know better."
    )
    return replace(recipe, projection=found.fps)


def refuse_two_speeds(recipe: SoundRecipe, film: Path) -> None:
    """Raise ``StudioError`` for a sequence, whose speed is chosen when it is opened, that is to get another one."""
    if recipe.projection is not None and recipe.frame_rate is not None:
        raise StudioError(
            f"“{shown(film)}” is a sequence of pictures, and would get two speeds.",
            hint="Give its speed with --frame-rate alone.",
            path=film,
        )


def slower_by(recipe: SoundRecipe, fps: float) -> Fraction:
    """How many times as long each picture of a film of ``fps`` is shown."""
    if not isinstance(recipe.projection, float) or fps <= 0:
        return Fraction(1)
    return frame_rate_of(fps) / frame_rate_of(recipe.projection)


def laid_under(
    sheet: CueSheet,
    recipe: SoundRecipe,
    music: Path | None,
    library: SoundLibrary,
    progress: Progress,
    note: Callable[[str], None],
) -> CueSheet:
    """The sheet with the music of a folder under it, and a projector where the recipe says so. Raises
    ``UnreadableInput`` for a folder without music."""
    from studio.sound.cue_sheet.laying_under import with_music, with_projector

    if music is not None:
        sheet = with_music(sheet, music_in(music, library, progress))
    if recipe.projector:
        record = projector_of(library, recipe.seed)
        if record is None:
            note("There is no sound of a projector in the library, so none runs.")
        else:
            sheet = with_projector(sheet, record)
    return sheet


def music_in(folder: Path, library: SoundLibrary, progress: Progress) -> list[SoundRecord]:
    """The music of a folder, by name, which the library knows from now on."""
    from studio.domain.suffixes import SOUND_SUFFIXES

    try:
        files = sorted(path for path in folder.iterdir() if path.suffix.lower() in SOUND_SUFFIXES)
    except OSError as error:
        raise UnreadableInput(
            f"The folder of music {shown(folder)} cannot be read: {error.strerror or error}.",
            hint="Name a folder with sound files.",
            path=folder,
        ) from error
    if not files:
        raise UnreadableInput(
            f"There is no sound file in the folder of music {shown(folder)}.",
            hint="Name a folder with sound files (WAV, FLAC, MP3, Ogg …).",
            path=folder,
        )
    return library.add_files(files, progress)


def projector_of(library: SoundLibrary, seed: int) -> SoundRecord | None:
    from studio.sound.cue_sheet.laying_under import PROJECTOR_CATEGORY

    found = library.candidates(PROJECTOR_CATEGORY, "ambience", seed=seed, tags=("projector",))
    named = [hit.record for hit in found if "projector" in hit.record.name.casefold()]
    return named[0] if named else None
