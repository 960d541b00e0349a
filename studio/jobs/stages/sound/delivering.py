"""What is delivered beside a film with sound: gathers what each kind needs and lets it write.

Files are written into the stage of the job; folders keep the names that they will have, so that what refers to them
by name is right afterwards.
"""

from __future__ import annotations

import io
import shutil
from collections.abc import Mapping
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.cues import Cue, CueSheet
from studio.domain.delivery import DeliverySettings, ProgrammeClock, clock_of
from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.progress import Progress
from studio.domain.recipe import FrameRate, SoundRecipe

if TYPE_CHECKING:
    from studio.media.film.reader import FilmReader
    from studio.sound.library.library import SoundLibrary
    from studio.sound.mix.mixing import MixReport

_THUMBNAIL_SIDE = 240
MOST_PICTURES = 600
"""Pictures in one spotting sheet: more would make it too large to be opened and printed."""


def clock_for(recipe: SoundRecipe, fps: float, film: str) -> ProgrammeClock:
    """Raises ``StudioError`` where the time code that is asked for cannot be."""
    try:
        return clock_of(recipe.delivery or DeliverySettings(), fps)
    except ValueError as error:
        raise StudioError(
            f"What is to be delivered of “{Path(film).name}” cannot begin then: {error}.",
            hint="Give a time code such as 01:00:00:00.",
            path=film,
        ) from error


def deliver(
    places: Mapping[str, Path],
    sheet: CueSheet,
    library: SoundLibrary,
    report: MixReport,
    clock: ProgrammeClock,
    *,
    film: Path,
    frame_rate: FrameRate | None,
    slower: Fraction,
    progress: Progress,
) -> list[Path]:
    """Write every kind (→ where it goes) and return the files, the sound files that others refer to first. In ``sheet``
    every picture of the ``film`` is shown ``slower`` times as long as in its file.

    Raises:
        UnwritableOutput: a folder is missing, full or read-only.
        Cancelled: the user stopped it.
    """
    from studio.sound.delivery.sidecars import Soundtrack, exporters
    from studio.sound.mix.clips import Clip, render_clips

    wanted = {name: each for name, each in exporters().items() if name in places}
    needs = {need for each in wanted.values() for need in each.needs}
    made: list[Path] = []
    clips: list[Clip] = []
    copies: dict[str, Path] = {}
    if "clips" in places:
        places["clips"].mkdir(parents=True, exist_ok=True)
        part = progress.part(0.0, 0.6)
        clips = render_clips(sheet, library, report, places["clips"], start=clock.start, progress=part)
    if "sounds" in places:
        copies = _copied(sheet, library, places["sounds"], progress.part(0.6, 0.7, "copying the sounds"))
    pictures = {}
    if "pictures" in needs:
        pictures = _pictures(sheet, film, frame_rate, slower, progress.part(0.7, 0.9, "taking pictures of the cues"))
    soundtrack = Soundtrack(
        sheet,
        library,
        report,
        clock,
        audio={"MIX": Path(report.path)} | {name: Path(path) for name, path in report.stems.items()},
        clips=tuple(clips),
        sounds={sound: f"{path.parent.name}/{path.name}" for sound, path in copies.items()},
        pictures=pictures,
    )
    made += [*(clip.path for clip in clips), *copies.values()]
    for number, (name, each) in enumerate(wanted.items()):
        progress.step(0.9 + 0.1 * number / len(wanted), 1.0, "writing the delivery")
        made += each.write(soundtrack, places[name])
    progress.step(1.0, 1.0, "writing the delivery")
    return made


def needs_stems(places: Mapping[str, Path]) -> bool:
    """Whether one of these kinds is made from the stems."""
    from studio.sound.delivery.sidecars import exporters

    return any("audio" in each.needs for name, each in exporters().items() if name in places)


def _copied(sheet: CueSheet, library: SoundLibrary, folder: Path, progress: Progress) -> dict[str, Path]:
    """The sounds of the cues, each once, with names of their own in ``folder``; those that are missing are left out."""
    folder.mkdir(parents=True, exist_ok=True)
    ids = list(dict.fromkeys(cue.sound.id for cue in sheet.cues if cue.sound is not None))
    copies: dict[str, Path] = {}
    taken: set[str] = set()
    for number, sound_id in enumerate(ids):
        progress.step(number, len(ids))
        record = library.get(sound_id)
        if record is None or not record.path.is_file():
            continue
        name, again = record.path.name, 1
        while name.casefold() in taken:
            again += 1
            name = f"{record.path.stem}-{again}{record.path.suffix}"
        taken.add(name.casefold())
        copies[sound_id] = folder / name
        shutil.copyfile(record.path, copies[sound_id])
    return copies


def _pictures(
    sheet: CueSheet, film: Path, frame_rate: FrameRate | None, slower: Fraction, progress: Progress
) -> dict[str, bytes]:
    """What is seen when each cue begins, as JPEG; only of as many cues as make a sheet that can be printed, those that
    are spread evenly over the film."""
    from studio.media.film.reader import FilmReader

    cues = _spread(sheet.cues)
    pictures: dict[str, bytes] = {}
    with FilmReader.open(film, frame_rate) as reader:
        for number, cue in enumerate(cues):
            progress.step(number, len(cues))
            with suppress(UnreadableInput):  # a damaged stretch leaves its cue without a picture
                pictures[cue.id] = _picture(reader, cue.start_s / float(slower))
    return pictures


def _spread(cues: tuple[Cue, ...]) -> list[Cue]:
    step = max(1, -(-len(cues) // MOST_PICTURES))
    return list(cues[::step])


def _picture(reader: FilmReader, time_s: float) -> bytes:
    from PIL import Image

    frame = reader.frame_at(time_s, _THUMBNAIL_SIDE)
    made = io.BytesIO()
    Image.fromarray(frame.rgb).save(made, "JPEG", quality=80)
    return made.getvalue()
