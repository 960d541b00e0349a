"""The questions that the window asks the engine, one function each: what goes in, what comes back as domain data.

The names and fields of the messages are known here and nowhere else in the window.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from studio.domain.cues import CueSheet, cue_sheet_from_json
from studio.domain.errors import StudioError
from studio.domain.facts import Facts
from studio.domain.progress import ProgressUpdate
from studio.domain.recipe import ColorizeRecipe, Reference, SoundRecipe
from studio.ui.engine.bridge import Answer, Bridge
from studio.ui.state.documents import Rendering

Failed = Callable[[StudioError], object]
Progressed = Callable[[ProgressUpdate], object]


def inspect(bridge: Bridge, path: Path, done: Callable[[Facts], object], failed: Failed) -> int:
    """Facts about a picture or a film."""
    return bridge.ask("inspect", {"path": str(path)}, lambda a: done(msgspec.convert(a["facts"], Facts)), failed)


def thumbnail(bridge: Bridge, path: Path, size: int, done: Callable[[str], object], failed: Failed) -> int:
    """A small picture of a photograph or of a film's first frame that shows something."""
    return bridge.ask("thumbnail", {"path": str(path), "size": size}, lambda a: done(str(a["path"])), failed)


def pyramid(bridge: Bridge, path: Path, done: Callable[[str], object], failed: Failed) -> int:
    """Tiles of the original; answers with the folder of the pyramid."""
    return bridge.ask(
        "pyramid", {"path": str(path)}, lambda a: done(str(a["folder"])), failed, replaces=f"pyramid:{path}"
    )


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

    def received(answer: Answer) -> None:
        done(
            Rendering(
                recipe,
                str(answer["folder"]),
                str(answer.get("confidence") or ""),
                str(answer.get("thumbnail") or ""),
            )
        )

    return bridge.ask(
        "preview_colour",
        {"path": str(path), "recipe": msgspec.to_builtins(recipe), "device": device},
        received,
        failed,
        progress,
        replaces="preview_colour",
    )


def reference(bridge: Bridge, path: Path, done: Callable[[Reference], object], failed: Failed) -> int:
    """The palette of a colour photograph that is to lead the estimate."""
    return bridge.ask(
        "reference", {"path": str(path)}, lambda a: done(msgspec.convert(a["reference"], Reference)), failed
    )


def reference_picture(bridge: Bridge, sha256: str, done: Callable[[str], object], failed: Failed) -> int:
    """A small picture of a reference photograph; answers with "" when the cache has none any more."""
    return bridge.ask("reference_picture", {"sha256": sha256}, lambda a: done(str(a["path"])), failed)


@dataclass(frozen=True)
class FilmPreview:
    """A copy of the film that plays smoothly (empty: the film itself does) and small pictures spread over it."""

    path: str
    frames: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mix:
    """A soundtrack in the cache and how loud it came out."""

    path: str
    loudness_lufs: float | None = None
    true_peak_dbtp: float | None = None


def film_preview(bridge: Bridge, path: Path, done: Callable[[FilmPreview], object], failed: Failed) -> int:
    def received(answer: Answer) -> None:
        done(FilmPreview(str(answer.get("film") or ""), tuple(str(f) for f in answer.get("frames") or ())))

    return bridge.ask("film_preview", {"path": str(path)}, received, failed, replaces="film_preview")


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

    def received(answer: Answer) -> None:
        if answer.get("sheet") is not None:
            done(msgspec.convert(answer["sheet"], CueSheet))
        else:
            done(cue_sheet_from_json(Path(str(answer["path"])).read_bytes()))

    return bridge.ask(
        "find_cues",
        {"path": str(path), "recipe": msgspec.to_builtins(recipe), "device": device},
        received,
        failed,
        progress,
        replaces="find_cues",
    )


@dataclass(frozen=True)
class Example:
    """One picture that shows a thing, and where a copy of it lies."""

    key: str
    path: str


@dataclass(frozen=True)
class Thing:
    """Something the user has shown: its name and the UCS category it sounds like."""

    name: str
    category: str
    pictures: tuple[Example, ...] = ()


@dataclass(frozen=True)
class View:
    """A part of a film's frame: ``box`` is x, y, width, height relative to the picture (None: the whole of it)."""

    path: Path
    time_s: float
    box: tuple[float, float, float, float] | None = None


ThingsCame = Callable[[Sequence[Thing]], object]


def list_things(bridge: Bridge, done: ThingsCame, failed: Failed) -> int:
    """What the user has shown, in order of the names."""
    return bridge.ask("list_things", {}, lambda a: done(_things(a)), failed, replaces="list_things")


def teach_thing(bridge: Bridge, view: View, name: str, category: str, done: ThingsCame, failed: Failed) -> int:
    """Remember what a view shows; answers, like the next two, with all that has been shown."""
    params = {
        "path": str(view.path),
        "time_s": view.time_s,
        "box": list(view.box) if view.box is not None else None,
        "name": name,
        "category": category,
    }
    return bridge.ask("teach_thing", params, lambda a: done(_things(a)), failed)


def change_thing(bridge: Bridge, name: str, new_name: str, category: str, done: ThingsCame, failed: Failed) -> int:
    """Let a thing have another name or another sound."""
    params = {"name": name, "new_name": new_name, "category": category}
    return bridge.ask("change_thing", params, lambda a: done(_things(a)), failed)


def remove_thing(bridge: Bridge, name: str, example: str, done: ThingsCame, failed: Failed) -> int:
    """Forget a thing, or one picture of it (``example``, its key)."""
    return bridge.ask("remove_thing", {"name": name, "example": example}, lambda a: done(_things(a)), failed)


def _things(answer: Answer) -> tuple[Thing, ...]:
    return tuple(
        Thing(str(t["name"]), str(t["category"]), tuple(Example(str(key), str(path)) for key, path in t["pictures"]))
        for t in answer["things"]
    )


def mix_preview(
    bridge: Bridge, path: Path, sheet: CueSheet, recipe: SoundRecipe, done: Callable[[Mix], object], failed: Failed
) -> int:
    """Mix the cue sheet into one file that the player plays along with the picture."""

    def received(answer: Answer) -> None:
        done(Mix(str(answer["path"]), answer.get("loudness_lufs"), answer.get("true_peak_dbtp")))

    return bridge.ask(
        "mix_preview",
        {"path": str(path), "sheet": msgspec.to_builtins(sheet), "recipe": msgspec.to_builtins(recipe)},
        received,
        failed,
        replaces="mix_preview",
    )


def waveform(bridge: Bridge, path: Path, count: int, done: Callable[[list[float]], object], failed: Failed) -> int:
    """The loudest sample (0…1) in each of ``count`` equal stretches of a sound file."""
    return bridge.ask(
        "waveform",
        {"path": str(path), "points": count},
        lambda a: done([float(v) for v in a["peaks"]]),
        failed,
        replaces="waveform",
    )


def waveforms(
    bridge: Bridge, paths: list[str], count: int, done: Callable[[list[list[float]]], object], failed: Failed
) -> int:
    """The same for several sounds at once; empty for one that cannot be read."""
    return bridge.ask(
        "waveforms", {"paths": paths, "points": count}, lambda a: done(a["peaks"]), failed, replaces="waveforms"
    )


@dataclass(frozen=True)
class SoundImport:
    """What a visit to one of the user's sound folders did. ``failures`` are the first few (path, sentence) of
    ``failed`` files that cannot be used; ``away``: the folder is empty now and its sounds were kept."""

    added: int = 0
    updated: int = 0
    moved: int = 0
    removed: int = 0
    duplicates: int = 0
    unchanged: int = 0
    waiting: int = 0
    kept: int = 0
    away: bool = False
    failed: int = 0
    failures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class SoundRescan:
    """What a visit to all of the user's sound folders found."""

    folders: dict[str, SoundImport]
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    waiting: int = 0


def import_sounds(
    bridge: Bridge, folder: str, done: Callable[[SoundImport], object], failed: Failed, progress: Progressed
) -> int:
    """Bring a folder of sounds into the library, or look what has changed in it."""
    return bridge.ask(
        "import_sounds", {"folder": folder}, lambda a: done(msgspec.convert(a, SoundImport)), failed, progress
    )


def rescan_sounds(bridge: Bridge, done: Callable[[SoundRescan], object], failed: Failed, progress: Progressed) -> int:
    """Look for new, changed, renamed and deleted files in all of the user's sound folders."""
    return bridge.ask(
        "rescan_sounds",
        {},
        lambda a: done(msgspec.convert(a, SoundRescan)),
        failed,
        progress,
        replaces="rescan_sounds",
    )
