"""The questions that the window asks the engine, one function each: who is answered, and what each takes the place of.

Most are wishes, whose newest wins; what has to be done in any case (to teach, to import) is asked, and gives a ticket.
What goes in and what comes back are the structs of ``studio.domain.questions``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Sequence
from pathlib import Path

from studio.domain import limits
from studio.domain import questions as ask
from studio.domain.cues import CueSheet
from studio.domain.errors import StudioError
from studio.domain.facts import Facts
from studio.domain.progress import ProgressUpdate
from studio.domain.provenance import Provenance
from studio.domain.questions import (
    EstimateSize,
    ExportSize,
    FilmPreview,
    Mix,
    Rendering,
    SoundImport,
    SoundRescan,
    Thing,
    View,
)
from studio.domain.recipe import ColorizeRecipe, FrameRate, Reference, SoundRecipe
from studio.ui.engine.bridge import Bridge

Failed = Callable[[StudioError], object]
Progressed = Callable[[ProgressUpdate], object]

FILM = "film"
"""The place of all wishes for the film of the window, whichever it is."""
_WHAT_IS_THIS = "what is this"


def inspect(
    bridge: Bridge,
    path: Path,
    done: Callable[[Facts], object],
    failed: Failed,
    *,
    frame_rate: FrameRate | None = None,
) -> None:
    """Facts about a picture or a film; with a ``frame_rate`` numbered pictures are a film."""
    bridge.want("facts", path, ask.Inspect(str(path), frame_rate), lambda answer: done(answer.facts), failed)


def what_is_this(bridge: Bridge, path: Path, done: Callable[[Provenance], object], failed: Failed) -> None:
    """What a result was made from and how; one at a time, and read anew each time."""
    bridge.want("facts", _WHAT_IS_THIS, ask.WhatIsThis(str(path)), done, failed, fresh=True)


def forget_what_is_this(bridge: Bridge) -> None:
    """Nobody waits for the answer any more."""
    bridge.unwant("facts", _WHAT_IS_THIS)


def set_limits(bridge: Bridge) -> None:
    """The engine goes by the limits of this process from now on."""
    numbers = {limit.variable: limit.value if math.isfinite(limit.value) else None for limit in limits.ALL}
    bridge.ask(ask.SetLimits(numbers), lambda _: None, lambda _: None)


def look_at_cache(bridge: Bridge, done: Callable[[ask.CacheUse], object], *, clear: bool = False) -> None:
    """How large the cache is, if wanted after it was cleared; nothing is heard where it cannot be looked at."""
    bridge.ask(ask.LookAtCache(clear), done, lambda _: None)


def thumbnail(bridge: Bridge, path: Path, size: int, done: Callable[[str], object], failed: Failed) -> None:
    """A small picture of a photograph or of a film's first frame that shows something."""
    bridge.want("thumbnail", path, ask.Thumbnail(str(path), size), lambda answer: done(answer.path), failed)


def page_thumbnail(
    bridge: Bridge, path: Path, page: int, size: int, done: Callable[[str], object], failed: Failed
) -> None:
    """A small picture of one page of a file that holds several."""
    question = ask.Thumbnail(str(path), size, page)
    bridge.want("thumbnail", (path, page), question, lambda answer: done(answer.path), failed)


def pyramid(
    bridge: Bridge, path: Path, done: Callable[[str], object], failed: Failed, *, page: int | None = None
) -> None:
    """Tiles of the original, or of one page of it; answers with the folder of the pyramid."""
    bridge.want("tiles", path, ask.Pyramid(str(path), page), lambda answer: done(answer.folder), failed)


def preview_colour(
    bridge: Bridge,
    path: Path,
    recipe: ColorizeRecipe,
    device: str,
    done: Callable[[Rendering], object],
    failed: Failed,
    progress: Progressed,
    *,
    begun: Callable[[], object],
    pause_s: float = 0.0,
) -> None:
    """Tiles of the coloured picture, its confidence map and a thumbnail, all in the cache."""

    def received(answer: ask.Coloured) -> None:
        done(Rendering(recipe, answer.folder, answer.confidence, answer.thumbnail, answer.people))

    question = ask.PreviewColour(str(path), recipe)
    bridge.want("colour", path, question, received, failed, progress, device=device, begun=begun, pause_s=pause_s)


_PAUSE_FOR_SIZE_S = 0.3
"""Of somebody who drags a slider of the export."""


def export_sizes(
    bridge: Bridge,
    place: Hashable,
    asked: Sequence[EstimateSize],
    device: str,
    done: Callable[[list[ExportSize]], object],
    failed: Failed,
) -> None:
    """About how large these results will be, one after the other; ``place`` has one such wish at a time."""
    sizes: list[ExportSize] = []

    def received(size: ExportSize) -> None:
        sizes.append(size)
        if len(sizes) == len(asked):
            done(sizes)
        else:
            ask_next(0.0)

    def ask_next(pause_s: float) -> None:
        bridge.want("size", place, asked[len(sizes)], received, failed, device=device, pause_s=pause_s)

    ask_next(_PAUSE_FOR_SIZE_S)


def forget_export_sizes(bridge: Bridge, place: Hashable) -> None:
    bridge.unwant("size", place)


def show_part(
    bridge: Bridge,
    path: Path,
    recipe: ColorizeRecipe,
    part: ask.Box,
    size: tuple[int, int],
    device: str,
    done: Callable[[str], object],
    failed: Failed,
) -> None:
    """The part of a photograph that is seen, in colour at the size of the screen: the path of a picture that is to be
    read at once, "" where nothing is known of its colours yet."""
    question = ask.ShowPart(str(path), recipe, part, *size)
    bridge.want("live", path, question, lambda answer: done(answer.path), failed, device=device)


def propose_versions(
    bridge: Bridge,
    path: Path,
    recipe: ColorizeRecipe,
    device: str,
    done: Callable[[ask.VersionsProposed], object],
    failed: Failed,
    progress: Progressed,
    *,
    near: bool,
) -> None:
    """Versions of a photograph that are plausible and as different as can be; ``near``: that differ in little."""
    question = ask.ProposeVersions(str(path), recipe, near=near)
    bridge.want("versions", path, question, done, failed, progress, device=device)


def why_colour(
    bridge: Bridge,
    path: Path,
    recipe: ColorizeRecipe,
    place: tuple[float, float],
    device: str,
    done: Callable[[ask.ColoursExplained], object],
    failed: Failed,
) -> None:
    """The likely colours of a place of a photograph (relative, 0…1), and what taking each would do."""
    bridge.want("why", path, ask.WhyColour(str(path), recipe, *place), done, failed, device=device)


def reference(bridge: Bridge, place: Hashable, path: Path, done: Callable[[Reference], object], failed: Failed) -> None:
    """The palette of a colour photograph that is to lead the estimate; ``place`` reads one at a time."""
    question = ask.ReadReference(str(path))
    bridge.want("reference", ("palette", place), question, lambda answer: done(answer.reference), failed)


def reference_picture(
    bridge: Bridge, place: Hashable, sha256: str, done: Callable[[str], object], failed: Failed
) -> None:
    """A small picture of a reference photograph; answers with "" when the cache has none any more."""
    question = ask.ReferencePicture(sha256)
    bridge.want("reference", ("picture", place), question, lambda answer: done(answer.path), failed)


def film_preview(
    bridge: Bridge,
    path: Path,
    done: Callable[[FilmPreview], object],
    failed: Failed,
    *,
    frame_rate: FrameRate | None = None,
) -> None:
    """A copy of the film that plays smoothly, and small pictures spread over it."""
    bridge.want("film", FILM, ask.PreviewFilm(str(path), frame_rate=frame_rate), done, failed)


def show_colour(
    bridge: Bridge,
    path: Path,
    recipe: ColorizeRecipe,
    time_s: float,
    device: str,
    done: Callable[[str], object],
    failed: Failed,
    *,
    pause_s: float = 0.0,
) -> None:
    """The frame of the film at this time in colour; answers with the path of a picture."""
    question = ask.ShowColour(str(path), recipe, time_s)
    bridge.want("frame", FILM, question, lambda answer: done(answer.path), failed, device=device, pause_s=pause_s)


def find_cues(
    bridge: Bridge,
    path: Path,
    recipe: SoundRecipe,
    device: str,
    done: Callable[[CueSheet], object],
    failed: Failed,
    progress: Progressed,
) -> None:
    """Watch the film and propose a sound for everything that should be heard."""
    question = ask.FindCues(str(path), recipe)
    bridge.want("find", FILM, question, lambda answer: done(answer.sheet), failed, progress, device=device)


def mix_preview(
    bridge: Bridge,
    sheet: CueSheet,
    recipe: SoundRecipe,
    done: Callable[[Mix], object],
    failed: Failed,
    *,
    begun: Callable[[], object],
    pause_s: float = 0.0,
    at_hand: Mix | None = None,
) -> None:
    """Mix the cue sheet into one file that the player plays along with the picture."""
    question = ask.PreviewMix(sheet, recipe)
    bridge.want("mix", FILM, question, done, failed, begun=begun, pause_s=pause_s, at_hand=at_hand)


def patch_mix(
    bridge: Bridge,
    path: str,
    before: CueSheet,
    after: CueSheet,
    done: Callable[[Mix], object],
    failed: Failed,
    *,
    pause_s: float = 0.0,
) -> None:
    """The mix at this path after an edit, at once: what the edit does not touch stays as it is."""
    bridge.want("patch", FILM, ask.PatchMix(path, before, after), done, failed, pause_s=pause_s)


def waveform(bridge: Bridge, path: Path, count: int, done: Callable[[list[float]], object], failed: Failed) -> None:
    """The loudest sample (0…1) in each of ``count`` equal stretches of the sound of the film."""
    bridge.want("waveform", FILM, ask.Waveform(str(path), count), lambda answer: done(answer.peaks), failed)


def cue_waveforms(
    bridge: Bridge, paths: Sequence[str], count: int, done: Callable[[list[list[float]]], object], failed: Failed
) -> None:
    """The outlines of the sounds of cues; empty for one that cannot be read."""
    question = ask.Waveforms(tuple(paths), count)
    bridge.want("waveform", "cues", question, lambda answer: done(answer.peaks), failed)


def meter_sound(bridge: Bridge, path: Path, done: Callable[[ask.LoudnessCurve], object], failed: Failed) -> None:
    """What meters show while the sound of the film plays."""
    bridge.want("meter", FILM, ask.MeterSound(str(path)), done, failed)


def waveforms(
    bridge: Bridge, paths: Sequence[str], count: int, done: Callable[[list[list[float]]], object], failed: Failed
) -> None:
    """The same for several sounds of the library's list at once; empty for one that cannot be read."""
    question = ask.Waveforms(tuple(paths), count)
    bridge.want("waveform", "list", question, lambda answer: done(answer.peaks), failed)


ThingsCame = Callable[[Sequence[Thing]], object]


def list_things(bridge: Bridge, done: ThingsCame, failed: Failed) -> None:
    """What the user has shown, in order of the names."""
    bridge.want("things", "list", ask.ListThings(), lambda answer: done(answer.things), failed, fresh=True)


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


def import_sounds(
    bridge: Bridge, folder: str, done: Callable[[SoundImport], object], failed: Failed, progress: Progressed
) -> int:
    """Bring a folder of sounds into the library, or look what has changed in it."""
    return bridge.ask(ask.ImportSounds(folder), done, failed, progress)


def rescan_sounds(bridge: Bridge, done: Callable[[SoundRescan], object], failed: Failed) -> None:
    """Look for new, changed, renamed and deleted files in all of the user's sound folders."""
    bridge.want("folders", "all", ask.RescanSounds(), done, failed, fresh=True)


_PACKS = "optional models"


def list_packs(bridge: Bridge, done: Callable[[ask.OptionalModels], object], failed: Failed) -> None:
    """All optional models with what they cost on this computer."""
    bridge.want("packs", _PACKS, ask.ListPacks(), done, failed, fresh=True)


def pack_sample(bridge: Bridge, pack_id: str, done: Callable[[ask.BeforeAfter], object], failed: Failed) -> None:
    """A sample photograph before and after, by an installed optional model."""
    bridge.want("packs", pack_id, ask.PackSample(pack_id), done, failed)
