"""``library``: the sounds to choose from, the program's own and the user's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from studio.cli import options
from studio.cli.reporting import Reporter, reporter
from studio.cli.running import DONE, SOME_FAILED, reported, stoppable
from studio.cli.tables import flat_table
from studio.domain.progress import Progress

if TYPE_CHECKING:
    from studio.sound.records import Hit, SearchFilters

app = typer.Typer(help="Search the sound library and add your own sounds.", no_args_is_help=True)

Limit = Annotated[int, typer.Option(min=1, help="How many sounds to show.")]
Publishable = Annotated[bool, typer.Option("--publishable", help="Only sounds that may be used commercially.")]
Category = Annotated[str | None, typer.Option(help="A UCS category such as DOORWood, or DOORS for all of them.")]


@app.command("add")
def add(
    folder: Annotated[Path, typer.Argument(help="A folder of sounds; it stays where it is.")],
    licence: Annotated[str | None, typer.Option(help="For files whose own tags do not name a licence.")] = None,
    attribution: Annotated[str | None, typer.Option(help="Whom to credit, where the tags do not say.")] = None,
    json: options.Json = False,
) -> int:
    """Index a folder of your own sounds. Repeat it at any time: only what changed is read."""
    from studio.sound.library import SoundLibrary

    report = reporter(json)
    codes: list[int] = []
    with stoppable() as control, reported(report, str(folder), codes), SoundLibrary.open_default() as library:
        progress = Progress(lambda update: report.progress(str(folder), update), control)
        imported = library.add_folder(folder, progress, licence=licence, attribution=attribution)
        for name, why in imported.failures:
            report.error(name, f"{name} was left out: {why}", "")
            codes.append(SOME_FAILED)
        counts = {name: value for name, value in asdict(imported).items() if name != "failures"}
        report.table({**counts, "failed": len(imported.failures)}, flat_table)
    report.close()
    return max(codes, default=DONE)


@app.command("search")
def search(
    text: Annotated[list[str], typer.Argument(help="Words in English, German, French or Spanish.")],
    limit: Limit = 20,
    category: Category = None,
    publishable: Publishable = False,
    json: options.Json = False,
) -> int:
    """Find sounds by words."""
    from studio.sound.library import SoundLibrary

    report = reporter(json)
    codes: list[int] = []
    words = " ".join(text)
    with reported(report, words, codes), SoundLibrary.open_default() as library:
        _show(library.search(words, _filters(category, publishable), limit), report, words)
    report.close()
    return max(codes, default=DONE)


@app.command("similar")
def similar(
    sound: Annotated[str, typer.Argument(help="A sound file, or the id of a sound in the library.")],
    limit: Limit = 20,
    brighter: Annotated[float, typer.Option(min=-1, max=1)] = 0.0,
    harder: Annotated[float, typer.Option(min=-1, max=1)] = 0.0,
    shorter: Annotated[float, typer.Option(min=-1, max=1)] = 0.0,
    publishable: Publishable = False,
    json: options.Json = False,
) -> int:
    """Find sounds that sound like another one."""
    from studio.sound.library import SoundLibrary

    report = reporter(json)
    codes: list[int] = []
    with stoppable() as control, reported(report, sound, codes), SoundLibrary.open_default() as library:
        hits = library.similar(
            sound,
            limit,
            filters=_filters(None, publishable),
            brighter=brighter,
            harder=harder,
            shorter=shorter,
            progress=Progress(lambda update: report.progress(sound, update), control),
        )
        _show(hits, report, sound)
    report.close()
    return max(codes, default=DONE)


@app.command("stats")
def stats(json: options.Json = False) -> int:
    """Say how many sounds there are, in which categories and under which licences."""
    from studio.sound.library import SoundLibrary

    report = reporter(json)
    codes: list[int] = []
    with reported(report, "library", codes), SoundLibrary.open_default() as library:
        report.table(asdict(library.stats()), flat_table)
    report.close()
    return max(codes, default=DONE)


def _filters(category: str | None, publishable: bool) -> SearchFilters | None:
    from studio.sound.records import SearchFilters

    if category is None and not publishable:
        return None
    return SearchFilters(category=category, commercial_ok=True if publishable else None)


def _show(hits: Sequence[Hit], report: Reporter, words: str) -> None:
    for hit in hits:
        report.table(_record(hit), _line)
    if not hits:
        report.note(f"No sound fits “{words}”. Try another word, or look at: library stats")


def _record(hit: Hit) -> dict[str, Any]:
    sound = hit.record
    return {
        "id": sound.id,
        "name": sound.name,
        "category": sound.cat_id,
        "score": round(hit.score, 4),
        "duration_s": round(sound.duration_s, 3),
        "licence": sound.licence,
        "attribution": sound.attribution,
        "commercial_ok": sound.commercial_ok,
        "file": str(sound.path),
    }


def _line(record: Mapping[str, Any]) -> str:
    facts = f"{record['score']:.2f}  {record['category']:<12} {record['duration_s']:>6.2f} s  {record['licence']:<8}"
    return f"{facts}  {record['name']}"
