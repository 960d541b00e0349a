"""``things``: show the program by example what it is to recognise in films."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from studio.cli import options
from studio.cli.reporting import reporter
from studio.cli.running import DONE, reported, stoppable
from studio.cli.tables import flat_table
from studio.domain.errors import StudioError
from studio.domain.progress import Progress
from studio.domain.things import GOOD_COUNT, TaughtThing

app = typer.Typer(help="Show by example what is to be recognised in films.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="What the thing is called.", show_default=False)]


@app.command("add")
def add(
    name: Name,
    pictures: Annotated[list[Path], typer.Argument(help="Pictures of it, or a film with --at.", show_default=False)],
    category: Annotated[str, typer.Option(help="The UCS category it sounds like, such as TRNSteam.")],
    box: Annotated[
        str | None, typer.Option(help="Where it is in the pictures: x,y,w,h relative to them, such as 0.2,0.3,0.4,0.5.")
    ] = None,
    at: Annotated[float, typer.Option(min=0, help="Seconds into the film at which it is to be seen.")] = 0.0,
    device: options.OnDevice = options.DeviceOption.auto,
    json: options.Json = False,
) -> int:
    """Remember pictures of a thing. Several examples are better than one; more can be added later."""
    from studio.domain.questions import View
    from studio.jobs.stages.sound.things import teach, teaching_context

    report = reporter(json)
    codes: list[int] = []
    with stoppable() as control, reported(report, name, codes):
        place = _box(box) if box is not None else None
        views = [View(picture, at, place) for picture in pictures]
        progress = Progress(lambda update: report.progress(name, update), control)
        thing = teach(name, category, views, lambda: teaching_context(device.value, report.note), progress)
        report.table(_record(thing), _line)
        if len(thing.examples) < GOOD_COUNT:
            report.note(f"{GOOD_COUNT} examples are recognised clearly better than {len(thing.examples)}.")
    report.close()
    return max(codes, default=DONE)


@app.command("list")
def list_things(json: options.Json = False) -> int:
    """List what has been shown, with the number of examples."""
    from studio.jobs.stages.sound.things import store

    report = reporter(json)
    codes: list[int] = []
    with reported(report, "things", codes):
        things = store().all()
        for thing in things:
            report.table(_record(thing), _line)
        if not things:
            report.note("Nothing has been shown yet. Show something with: things add NAME PICTURE… --category CATID")
    report.close()
    return max(codes, default=DONE)


@app.command("rename")
def rename(
    name: Name,
    new_name: Annotated[str, typer.Argument(help="What it is called from now on.", show_default=False)],
    category: Annotated[str | None, typer.Option(help="Another UCS category.")] = None,
    json: options.Json = False,
) -> int:
    """Call a thing something else, or let it sound like something else."""
    from studio.jobs.stages.sound.things import checked_category, store

    report = reporter(json)
    codes: list[int] = []
    with reported(report, name, codes):
        thing = store().rename(name, new_name, checked_category(category) if category else None)
        report.table(_record(thing), _line)
    report.close()
    return max(codes, default=DONE)


@app.command("remove")
def remove(name: Name, json: options.Json = False) -> int:
    """Forget a thing and all its examples."""
    from studio.jobs.stages.sound.things import store

    report = reporter(json)
    codes: list[int] = []
    with reported(report, name, codes):
        store().remove(name)
        report.table({"removed": name}, flat_table)
    report.close()
    return max(codes, default=DONE)


def _box(text: str) -> tuple[float, float, float, float]:
    """``x,y,w,h`` inside the picture. Raises ``StudioError``."""
    try:
        x, y, w, h = (float(part) for part in text.split(","))
    except ValueError:
        x = y = w = h = -1.0
    if not (0 <= x < 1 and 0 <= y < 1 and 0 < w <= 1 - x + 1e-6 and 0 < h <= 1 - y + 1e-6):
        raise StudioError(
            f"“{text}” is no box inside a picture.",
            hint="Give left, top, width and height as shares of the picture: --box 0.2,0.3,0.4,0.5",
        )
    return x, y, w, h


def _record(thing: TaughtThing) -> dict[str, Any]:
    return {"name": thing.name, "category": thing.category, "examples": len(thing.examples)}


def _line(record: Mapping[str, Any]) -> str:
    return f"{record['category']:<12} {record['examples']:>3} examples  {record['name']}"
