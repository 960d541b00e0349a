"""``library``: the sounds to choose from, the program's own and the user's."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from studio.cli import options
from studio.cli.reporting import Reporter, report_studio_error, reporter
from studio.cli.running import DONE, SOME_FAILED, USAGE, reported, stoppable
from studio.cli.tables import flat_table
from studio.domain.errors import StudioError
from studio.domain.progress import Control, Progress

if TYPE_CHECKING:
    from studio.sound.folders.importer import ImportReport
    from studio.sound.library.library import SoundLibrary
    from studio.sound.shelves.records import Hit, SearchFilters

app = typer.Typer(help="Search the sound library and add your own sounds.", no_args_is_help=True)

SHORTEST_WATCH_S = 0.2
MOST_FAILURES_SHOWN = 200

Limit = Annotated[int, typer.Option(min=1, help="How many sounds to show.")]
Publishable = Annotated[bool, typer.Option("--publishable", help="Only sounds that may be used commercially.")]
Favourites = Annotated[bool, typer.Option("--favourites", help="Only your favourites.")]
Category = Annotated[str | None, typer.Option(help="A UCS category such as DOORWood, or DOORS for all of them.")]
Sounds = Annotated[list[str], typer.Argument(help="Ids of sounds, as search prints them with --json.")]


@contextmanager
def _opened(report: Reporter, source: str, codes: list[int]) -> Iterator[tuple[SoundLibrary, Control]]:
    """The user's library for one command; what goes wrong becomes one sentence and an exit code."""
    from studio.sound.library.library import SoundLibrary

    opened = False
    with stoppable() as control, reported(report, source, codes), SoundLibrary.open_default() as library:
        opened = True
        yield library, control
    report.close()
    if not opened:  # it is said why
        raise typer.Exit(max(codes))


@app.command("add")
def add(
    folders: Annotated[list[Path], typer.Argument(help="Folders of sounds; they stay where they are.")],
    licence: Annotated[str | None, typer.Option(help="For files whose own tags do not name a licence.")] = None,
    attribution: Annotated[str | None, typer.Option(help="Whom to credit, where the tags do not say.")] = None,
    publishable: Annotated[
        bool | None,
        typer.Option(
            "--publishable/--not-publishable",
            help="Whether the sounds may be used commercially; without it the licence decides.",
        ),
    ] = None,
    json: options.Json = False,
) -> int:
    """Index folders of your own sounds. Repeat it at any time: only what changed is read."""
    report = reporter(json)
    codes: list[int] = []
    for folder in folders:
        with _opened(report, str(folder), codes) as (library, control):
            progress = Progress(lambda update, name=str(folder): report.progress(name, update), control)  # type: ignore[misc]
            imported = library.add_folder(
                folder, progress, licence=licence, attribution=attribution, commercial_ok=publishable
            )
            codes.append(_show_import(report, folder, imported))
    return max(codes, default=DONE)


@app.command("folders")
def folders(json: options.Json = False) -> int:
    """List the folders of your own sounds."""
    from studio.sound.folders.own_words import folder_states

    report = reporter(json)
    codes: list[int] = []
    with _opened(report, "library", codes) as (library, _):
        states = folder_states(library.store)
        for state in states:
            report.table({**asdict(state), "path": str(state.path)}, _folder_line)
        if not states:
            report.note("No folders of your own yet. Add one with: library add DIR")
    return max(codes, default=DONE)


@app.command("remove")
def remove(
    folder: Annotated[Path, typer.Argument(help="A folder that was added before; its files stay as they are.")],
    json: options.Json = False,
) -> int:
    """Take a folder of your own sounds out of the library again."""
    from studio.sound.folders.own_words import remove_folder, user_folders

    report = reporter(json)
    codes: list[int] = []
    with _opened(report, str(folder), codes) as (library, _):
        if folder.expanduser().resolve() not in user_folders(library.store):
            raise StudioError(
                f"{folder} is none of the library's folders.", hint="See them with: library folders", path=folder
            )
        gone = remove_folder(library.store, folder)
        report.table({"folder": str(folder), "removed": gone}, flat_table)
    return max(codes, default=DONE)


@app.command("watch")
def watch(
    every: Annotated[float, typer.Option(min=SHORTEST_WATCH_S, help="Seconds between two looks.")] = 5.0,
    json: options.Json = False,
) -> int:
    """Keep the library in step with your folders until Ctrl-C: new, changed, renamed and deleted files are noticed."""
    from studio.domain.errors import Cancelled
    from studio.sound.folders.own_words import user_folders
    from studio.sound.library.folder_watch import FolderWatch

    report = reporter(json)
    codes: list[int] = []
    with _opened(report, "library", codes) as (library, control):
        if not user_folders(library.store):
            raise StudioError("There is no folder to watch.", hint="Add one with: library add DIR")
        watched = FolderWatch(library)
        report.note(f"Watching {len(user_folders(library.store))} folders. Ctrl-C ends it.")
        try:
            while not control.cancelled:
                for folder, outcome in watched.visit(Progress(None, control)).items():
                    if isinstance(outcome, StudioError):
                        report_studio_error(report, str(folder), outcome)
                    elif outcome.changed or outcome.failures:
                        _show_import(report, folder, outcome)
                _wait(every, control)
        except Cancelled:
            report.note("Stopped.")
    return max(codes, default=DONE)


@app.command("search")
def search(
    text: Annotated[list[str] | None, typer.Argument(help="Words in English, German, French or Spanish.")] = None,
    limit: Limit = 20,
    category: Category = None,
    publishable: Publishable = False,
    favourites: Favourites = False,
    json: options.Json = False,
) -> int:
    """Find sounds by words; without words, list what the options leave."""
    report = reporter(json)
    codes: list[int] = []
    words = " ".join(text or ())
    with _opened(report, words, codes) as (library, _):
        _show(library.search(words, _filters(category, publishable, favourites), limit), report, words)
    return max(codes, default=DONE)


@app.command("similar")
def similar(
    sound: Annotated[str, typer.Argument(help="A sound file, or the id of a sound in the library.")],
    limit: Limit = 20,
    brighter: Annotated[float, typer.Option(min=-1, max=1, help="−1 darker … 1 brighter than it.")] = 0.0,
    harder: Annotated[float, typer.Option(min=-1, max=1, help="−1 softer … 1 harder than it.")] = 0.0,
    shorter: Annotated[float, typer.Option(min=-1, max=1, help="−1 longer … 1 shorter than it.")] = 0.0,
    category: Category = None,
    publishable: Publishable = False,
    favourites: Favourites = False,
    json: options.Json = False,
) -> int:
    """Find sounds that sound like another one."""
    report = reporter(json)
    codes: list[int] = []
    with _opened(report, sound, codes) as (library, control):
        hits = library.similar(
            sound,
            limit,
            filters=_filters(category, publishable, favourites),
            brighter=brighter,
            harder=harder,
            shorter=shorter,
            progress=Progress(lambda update: report.progress(sound, update), control),
        )
        _show(hits, report, sound)
    return max(codes, default=DONE)


@app.command("favourite")
def favourite(
    sounds: Sounds,
    off: Annotated[bool, typer.Option("--off", help="Take the mark away.")] = False,
    json: options.Json = False,
) -> int:
    """Mark sounds as your favourites."""
    report = reporter(json)
    codes: list[int] = []
    with _opened(report, "library", codes) as (library, _):
        for sound_id in _known(library, sounds, report, codes):
            library.set_favourite(sound_id, not off)
            report.table({"id": sound_id, "favourite": not off}, lambda r: f"{r['id']}: favourite {r['favourite']}")
    return max(codes, default=DONE)


@app.command("edit")
def edit(
    sounds: Sounds,
    name: Annotated[str | None, typer.Option(help="What the sound is called.")] = None,
    tags: Annotated[str | None, typer.Option(help="Words that find it, with blanks between.")] = None,
    category: Annotated[str | None, typer.Option(help="A UCS category such as DOORWood.")] = None,
    licence: Annotated[str | None, typer.Option(help="Such as CC0-1.0 or CC BY.")] = None,
    attribution: Annotated[str | None, typer.Option(help="Whom to credit.")] = None,
    publishable: Annotated[
        bool | None,
        typer.Option("--publishable/--not-publishable", help="Whether it may be used commercially."),
    ] = None,
    json: options.Json = False,
) -> int:
    """Say something about one or many of your own sounds; it wins over what their files say, now and later."""
    from studio.domain.licences import known_licence
    from studio.sound.folders.own_words import edit_sounds

    given = {
        "name": name,
        "tags": None if tags is None else tags.split(),
        "cat_id": category,
        "licence": licence,
        "attribution": attribution,
        "commercial_ok": publishable if publishable is not None or licence is None else known_licence(licence)[1],
    }
    values = {field: value for field, value in given.items() if value is not None}
    report = reporter(json)
    codes: list[int] = []
    if not values:
        report.error("library", "Nothing was said about the sounds.", "See: library edit --help")
        return USAGE
    with _opened(report, "library", codes) as (library, _):
        known = _known(library, sounds, report, codes)
        changed = edit_sounds(library.store, known, values)
        report.table({"changed": changed}, flat_table)
        if changed < len(known):
            report.error("library", f"{len(known) - changed} sounds came with the program and stay as they are.", "")
            codes.append(SOME_FAILED)
    return max(codes, default=DONE)


@app.command("stats")
def stats(json: options.Json = False) -> int:
    """Say how many sounds there are, in which categories and under which licences."""
    report = reporter(json)
    codes: list[int] = []
    with _opened(report, "library", codes) as (library, _):
        report.table(asdict(library.stats()), flat_table)
    return max(codes, default=DONE)


@app.command("render")
def render(
    folder: Annotated[Path, typer.Argument(help="Where the sounds and their manifest go.")],
    only: Annotated[list[str] | None, typer.Option(help="Recipe, UCS category or family; may be repeated.")] = None,
    json: options.Json = False,
) -> int:
    """Render the sounds that come with the program anew, by their recipes."""
    from studio.synthesis import render_library

    report = reporter(json)
    codes: list[int] = []
    with stoppable() as control, reported(report, str(folder), codes):
        progress = Progress(lambda update: report.progress(str(folder), update), control)
        try:
            made = render_library(folder, only=only, report=progress.step)
        except KeyError as error:
            raise StudioError(
                f"{str(error.args[0]).rstrip('.')}.", hint="Recipes are named in assets/sounds/manifest.json."
            ) from error
        except OSError as error:
            raise StudioError(
                f"The sounds cannot be written to {folder}: {error.strerror or error}.",
                hint="Choose another folder.",
                path=folder,
            ) from error
        report.table({"folder": str(folder), "sounds": len(made)}, flat_table)
    report.close()
    return max(codes, default=DONE)


@app.command("check")
def check(
    folder: Annotated[
        Path | None, typer.Argument(help="A rendered library; without it the one that came with the program.")
    ] = None,
    recordings: Annotated[
        Path | None,
        typer.Option(help="Recorded sounds with their table (file, category): is each made sound taken for its kind?"),
    ] = None,
    json: options.Json = False,
) -> int:
    """List every broken promise of a rendered library: missing files, clicks, seams, loudness. Exit code 1 for any."""
    from studio import places
    from studio.synthesis import check_library

    folder = folder or places.shipped_sounds()
    report = reporter(json)
    codes: list[int] = []
    with reported(report, str(folder), codes):
        try:
            problems = check_library(folder)
        except (OSError, ValueError, KeyError) as error:
            raise StudioError(
                f"{folder} is no rendered sound library: its manifest.json is missing or damaged.",
                hint="Render one with: library render DIR",
                path=folder,
            ) from error
        for problem in problems:
            report.error(str(folder / problem.file), f"{problem.file}: {problem.what}: {problem.detail}", "")
        report.table({"folder": str(folder), "problems": len(problems)}, flat_table)
        codes += [SOME_FAILED] if problems else []
        if recordings is not None:
            from studio.synthesis.rendering import honest_check

            try:
                report.table(honest_check.figures(honest_check.run(recordings, folder)), flat_table)
            except (OSError, ValueError, KeyError) as error:
                raise StudioError(
                    f"Nothing can be learnt from the recordings in {recordings}: {error}",
                    hint="The folder must hold a CSV table with the columns file and category, and the files it names.",
                    path=recordings,
                ) from error
    report.close()
    return max(codes, default=DONE)


@app.command("sheet")
def sheet(
    picture: Annotated[Path, typer.Argument(help="PNG file to write.")],
    folder: Annotated[
        Path | None, typer.Option("--folder", help="A rendered library instead of the one that came with the program.")
    ] = None,
    variations: Annotated[int, typer.Option(min=1, help="How many variations of each sound are drawn.")] = 1,
    json: options.Json = False,
) -> int:
    """Draw the spectrograms of a rendered library in one picture."""
    from studio import places
    from studio.synthesis.rendering.sheets import write_sheet

    folder = folder or places.shipped_sounds()
    report = reporter(json)
    codes: list[int] = []
    with reported(report, str(folder), codes):
        try:
            drawn = write_sheet(folder, picture, variations=variations)
        except (OSError, ValueError, KeyError) as error:
            raise StudioError(
                f"No sheet of {folder} could be written to {picture}: {error}",
                hint="Name a rendered sound library, and a PNG file in a folder that exists.",
                path=picture,
            ) from error
        report.table({"picture": str(picture), "sounds": drawn}, flat_table)
    report.close()
    return max(codes, default=DONE)


def _show_import(report: Reporter, folder: Path, imported: ImportReport) -> int:
    """Say what an import did and what it left out; returns the exit code."""
    for name, why in imported.failures[:MOST_FAILURES_SHOWN]:
        report.error(name, f"{name} was left out: {why}", "")
    if (more := len(imported.failures) - MOST_FAILURES_SHOWN) > 0:
        report.note(f"{more} more files were left out.")
    if imported.away:
        report.note(f"{folder} is empty now. Its {imported.kept} sounds stay in the library until: library remove")
    if imported.waiting:
        report.note(f"{imported.waiting} files are still being written; they come at the next look.")
    counts = {name: value for name, value in asdict(imported).items() if name not in ("failures", "away")}
    report.table({"folder": str(folder), **counts, "failed": len(imported.failures)}, flat_table)
    return SOME_FAILED if imported.failures else DONE


def _known(library: SoundLibrary, sounds: Sequence[str], report: Reporter, codes: list[int]) -> list[str]:
    """Those of ``sounds`` that the library holds; the others are reported."""
    known = [sound_id for sound_id in sounds if library.get(sound_id) is not None]
    for sound_id in sounds:
        if sound_id not in known:
            report.error(sound_id, f"The library has no sound {sound_id}.", "Find ids with: library search --json")
            codes.append(SOME_FAILED)
    return known


def _wait(seconds: float, control: Control) -> None:
    end = time.monotonic() + seconds
    while not control.cancelled and time.monotonic() < end:
        time.sleep(min(0.1, seconds))


def _filters(category: str | None, publishable: bool, favourites: bool) -> SearchFilters | None:
    from studio.sound.shelves.records import SearchFilters

    if category is None and not publishable and not favourites:
        return None
    return SearchFilters(
        category=category, commercial_ok=True if publishable else None, favourite=True if favourites else None
    )


def _show(hits: Sequence[Hit], report: Reporter, words: str) -> None:
    for hit in hits:
        report.table(_record(hit), _line)
    if not hits:
        wanted = f"fits “{words}”" if words else "is left by these options"
        report.note(f"No sound {wanted}. Try another word, or look at: library stats")


def _record(hit: Hit) -> dict[str, Any]:
    sound = hit.record
    return {
        "id": sound.id,
        "name": sound.name,
        "category": sound.cat_id,
        "score": round(hit.score, 4),
        "duration_s": round(sound.duration_s, 3),
        "pitch_hz": round(sound.pitch_hz, 1),
        "licence": sound.licence,
        "attribution": sound.attribution,
        "commercial_ok": sound.commercial_ok,
        "favourite": sound.favourite,
        "file": str(sound.path),
    }


def _line(record: Mapping[str, Any]) -> str:
    facts = f"{record['score']:.2f}  {record['category']:<12} {record['duration_s']:>6.2f} s  {record['licence']:<8}"
    return f"{facts} {'★' if record['favourite'] else ' '} {record['name']}"


def _folder_line(record: Mapping[str, Any]) -> str:
    state = "  not connected" if record["missing"] else ""
    return f"{record['sounds']:>8,} sounds  {record['problems']:>5,} left out  {record['path']}{state}"
