"""The questions that the window asks the engine, one function each: who is answered, and what each replaces.

What goes in and what comes back are the structs of ``studio.domain.questions``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from studio.domain import questions as ask
from studio.domain.cues import CueSheet
from studio.domain.errors import StudioError
from studio.domain.facts import Facts
from studio.domain.progress import ProgressUpdate
from studio.domain.questions import FilmPreview, Mix, Rendering, SoundImport, SoundRescan, Thing, View
from studio.domain.recipe import ColorizeRecipe, Reference, SoundRecipe
from studio.ui.engine.bridge import Bridge

Failed = Callable[[StudioError], object]
Progressed = Callable[[ProgressUpdate], object]


def inspect(bridge: Bridge, path: Path, done: Callable[[Facts], object], failed: Failed) -> int:
    """Facts about a picture or a film."""
    return bridge.ask(ask.Inspect(str(path)), lambda answer: done(answer.facts), failed)


def thumbnail(bridge: Bridge, path: Path, size: int, done: Callable[[str], object], failed: Failed) -> int:
    """A small picture of a photograph or of a film's first frame that shows something."""
    return bridge.ask(ask.Thumbnail(str(path), size), lambda answer: done(answer.path), failed)


def pyramid(bridge: Bridge, path: Path, done: Callable[[str], object], failed: Failed) -> int:
    """Tiles of the original; answers with the folder of the pyramid."""
    return bridge.ask(ask.Pyramid(str(path)), lambda answer: done(answer.folder), failed, replaces=f"pyramid:{path}")


def preview_colour(
    bridge: Bridge,
    path: Path,
    recipe: ColorizeRecipe,
    device: str,
    done: Callable[[Rendering], object],
    failed: Failed,
    progress: Progressed,
) -> int:
    """Tiles of the coloured picture, its confidence map and a thumbnail, all in the cache."""

    def received(answer: ask.Coloured) -> None:
        done(Rendering(recipe, answer.folder, answer.confidence, answer.thumbnail))

    return bridge.ask(
        ask.PreviewColour(str(path), recipe), received, failed, progress, device=device, replaces="preview_colour"
    )


def reference(bridge: Bridge, path: Path, done: Callable[[Reference], object], failed: Failed) -> int:
    """The palette of a colour photograph that is to lead the estimate."""
    return bridge.ask(ask.ReadReference(str(path)), lambda answer: done(answer.reference), failed)


def reference_picture(bridge: Bridge, sha256: str, done: Callable[[str], object], failed: Failed) -> int:
    """A small picture of a reference photograph; answers with "" when the cache has none any more."""
    return bridge.ask(ask.ReferencePicture(sha256), lambda answer: done(answer.path), failed)


def film_preview(bridge: Bridge, path: Path, done: Callable[[FilmPreview], object], failed: Failed) -> int:
    """A copy of the film that plays smoothly, and small pictures spread over it."""
    return bridge.ask(ask.PreviewFilm(str(path)), done, failed, replaces="film_preview")


def find_cues(
    bridge: Bridge,
    path: Path,
    recipe: SoundRecipe,
    device: str,
    done: Callable[[CueSheet], object],
    failed: Failed,
    progress: Progressed,
) -> int:
    """Watch the film and propose a sound for everything that should be heard."""
    return bridge.ask(
        ask.FindCues(str(path), recipe),
        lambda answer: done(answer.sheet),
        failed,
        progress,
        device=device,
        replaces="find_cues",
    )


ThingsCame = Callable[[Sequence[Thing]], object]


def list_things(bridge: Bridge, done: ThingsCame, failed: Failed) -> int:
    """What the user has shown, in order of the names."""
    return bridge.ask(ask.ListThings(), lambda answer: done(answer.things), failed, replaces="list_things")


def teach_thing(bridge: Bridge, view: View, name: str, category: str, done: ThingsCame, failed: Failed) -> int:
    """Remember what a view shows; answers, like the next two, with all that has been shown."""
    question = ask.TeachThing(str(view.path), name, category, view.time_s, view.box)
    return bridge.ask(question, lambda answer: done(answer.things), failed)


def change_thing(bridge: Bridge, name: str, new_name: str, category: str, done: ThingsCame, failed: Failed) -> int:
    """Let a thing have another name or another sound."""
    return bridge.ask(ask.ChangeThing(name, new_name, category), lambda answer: done(answer.things), failed)


def remove_thing(bridge: Bridge, name: str, example: str, done: ThingsCame, failed: Failed) -> int:
    """Forget a thing, or one picture of it (``example``, its key)."""
    return bridge.ask(ask.RemoveThing(name, example), lambda answer: done(answer.things), failed)


def mix_preview(
    bridge: Bridge, sheet: CueSheet, recipe: SoundRecipe, done: Callable[[Mix], object], failed: Failed
) -> int:
    """Mix the cue sheet into one file that the player plays along with the picture."""
    return bridge.ask(ask.PreviewMix(sheet, recipe), done, failed, replaces="mix_preview")


def waveform(bridge: Bridge, path: Path, count: int, done: Callable[[list[float]], object], failed: Failed) -> int:
    """The loudest sample (0…1) in each of ``count`` equal stretches of a sound file."""
    return bridge.ask(ask.Waveform(str(path), count), lambda answer: done(answer.peaks), failed, replaces="waveform")


def waveforms(
    bridge: Bridge, paths: Sequence[str], count: int, done: Callable[[list[list[float]]], object], failed: Failed
) -> int:
    """The same for several sounds at once; empty for one that cannot be read."""
    return bridge.ask(
        ask.Waveforms(tuple(paths), count), lambda answer: done(answer.peaks), failed, replaces="waveforms"
    )


def import_sounds(
    bridge: Bridge, folder: str, done: Callable[[SoundImport], object], failed: Failed, progress: Progressed
) -> int:
    """Bring a folder of sounds into the library, or look what has changed in it."""
    return bridge.ask(ask.ImportSounds(folder), done, failed, progress)


def rescan_sounds(bridge: Bridge, done: Callable[[SoundRescan], object], failed: Failed, progress: Progressed) -> int:
    """Look for new, changed, renamed and deleted files in all of the user's sound folders."""
    return bridge.ask(ask.RescanSounds(), done, failed, progress, replaces="rescan_sounds")
