"""Watching a film for what should sound, and choosing the sounds. Used by the job and by the window.

What was seen is kept in the cache, so that choosing again with other settings does not mean watching again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from models.packs import known
from studio.domain.cues import CueSheet
from studio.domain.errors import StudioError, UnreadableInput, UnwritableOutput
from studio.domain.progress import Progress
from studio.domain.receipt import ModelDigest
from studio.domain.recipe import FrameRate, SoundRecipe
from studio.engine.memory import WorkSize, with_fallback
from studio.engine.service import TaskContext
from studio.jobs.stages.ahead import read_ahead
from studio.jobs.stages.keys import film_digest, observations_key
from studio.jobs.stages.result_cache import ResultCache
from studio.jobs.stages.sound.second_sight import second_digest, with_second_sight
from studio.jobs.stages.sound.things import shown_things, things_digest
from studio.media.files.errors import shown
from studio.own_files.records import decode
from studio.packs import shelf

if TYPE_CHECKING:
    from models.watch.frames import Picture
    from models.watch.observations import Observations
    from models.watch.watcher import Watcher
    from studio.media.film.reader import FilmReader
    from studio.sound.library.library import SoundLibrary

_WATCHED = 0.97
_OBSERVATIONS = "observations.json"


def watch_models(*, things: bool = True) -> tuple[ModelDigest, ...]:
    """The models that watch, by the digests of their files, an optional one among them where it is installed, and with
    ``things`` what the user has shown them."""
    from models.catalogue import WEIGHTS
    from studio.media.files.safety import sha256_of

    own = tuple(ModelDigest(path.stem, sha256_of(path)) for path in sorted(WEIGHTS.glob("watch-*.safetensors")))
    models = (*own, *second_digest())
    return (*models, *things_digest()) if things else models


def find_sheet(
    film: Path, recipe: SoundRecipe, library: SoundLibrary, progress: Progress, context: TaskContext
) -> CueSheet:
    """Watch a film and propose its cue sheet. Raises ``UnreadableInput``, ``Cancelled``."""
    from studio.sound.spotting.spot import spot

    part = progress.part(0.0, _WATCHED, "watching the film")
    observations = observe(film, part, context, things=recipe.things, frame_rate=recipe.frame_rate)
    progress.step(_WATCHED, 1.0, "choosing sounds")
    sheet = spot(observations, library, recipe, str(film))
    progress.step(1.0, 1.0, "choosing sounds")
    return sheet


def observe(
    film: Path,
    progress: Progress,
    context: TaskContext,
    *,
    things: bool = True,
    frame_rate: FrameRate | None = None,
) -> Observations:
    """What is to be seen in a film, with ``things`` also what the user has shown; from the cache when the same models
    have looked for the same things in the same film before."""
    from models.watch.observations import Observations

    digest = film_digest(film, frame_rate or "auto", progress)
    key = observations_key(digest, watch_models(things=things), frame_rate)
    seen: list[Observations] = []

    def make(folder: Path) -> None:
        found = with_fallback(
            WorkSize(context.device, 1),
            lambda size: _watch(film, frame_rate, progress, context, size.device, things),
            context.note,
        )
        seen.append(found)
        (folder / _OBSERVATIONS).write_bytes(msgspec.json.encode(found))

    def read(folder: Path) -> Observations:
        return decode((folder / _OBSERVATIONS).read_bytes(), Observations)

    try:
        folder = ResultCache.of(context).folder("observations", key, make, check=read)
    except UnwritableOutput as error:
        if not seen:
            raise
        context.note(f"{error.message} What was seen in the film is not kept for the next time.")
    return seen[0] if seen else read(folder)


def _watch(
    film: Path, frame_rate: FrameRate | None, progress: Progress, context: TaskContext, device: str, things: bool
) -> Observations:
    from studio.media.film.reader import FilmReader

    watcher = _load_watcher(context, device)
    if (second := shelf.installed(known.FOR_SEEING)) is not None:
        watcher = watcher.seeing_with(with_second_sight(watcher.recogniser, second, progress, context, device))
    if things:
        watcher = watcher.with_things(shown_things(watcher.recogniser, context.note))
    with FilmReader.open(film, frame_rate) as reader:
        duration = reader.facts.duration_s
        try:
            return watch_film(
                reader,
                watcher,
                lambda time_s: progress.step(time_s, max(duration, time_s, 1e-6), "watching the film"),
            )
        except ValueError as error:
            raise UnreadableInput(
                f"“{shown(film)}” cannot be watched: {error}", hint="Check that it plays.", path=film
            ) from error


def watch_film(reader: FilmReader, watcher: Watcher, on_frame: Callable[[float], None] | None = None) -> Observations:
    """Watch an opened film: one thread decodes, one recognises, this one follows the motion.

    Raises ``UnreadableInput`` as `FilmReader.frames` does; what ``on_frame`` raises (to cancel) passes through.
    """
    facts = reader.facts
    pictures = read_ahead(_pictures(reader), depth=8)
    return watcher.watch(pictures, duration_s=facts.duration_s, fps=facts.fps, on_frame=on_frame)


def _load_watcher(context: TaskContext, device: str) -> Watcher:
    from models.watch.watcher import Watcher

    try:
        return context.models.get("watch", "watch", device, lambda: Watcher.load(device), lambda watcher: 50_000_000)
    except (FileNotFoundError, ValueError) as error:
        raise StudioError(f"The models that watch films cannot be used: {error}", hint="Install them again.") from error


def _pictures(reader: FilmReader) -> Iterator[tuple[float, Picture]]:
    from models.watch.frames import LUMA_SIZE, Picture, reduced

    aspect = reader.width / reader.height
    for glance in reader.glances(LUMA_SIZE, reduced):
        yield float(glance.time), Picture(glance.luma, aspect, glance.colours)
