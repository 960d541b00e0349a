"""``models``: which networks there are, what they were made from, whether their files are intact; optional ones are
fetched, brought in and removed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from studio import places
from studio.cli import options, stopping
from studio.cli.reporting import Reporter, report_studio_error, reporter
from studio.cli.running import DONE, SOME_FAILED, reported, stoppable
from studio.domain.errors import Cancelled, StudioError
from studio.domain.progress import Progress

if TYPE_CHECKING:
    from models.catalogue import CatalogueEntry
    from models.packs.known import Pack

app = typer.Typer(help="List, explain, verify, install and remove models.", no_args_is_help=True)

_ID = typer.Argument(metavar="ID", help="As in: models list --all")


@app.command("list")
def list_models(
    everything: Annotated[bool, typer.Option("--all", help="Also optional models that can be installed.")] = False,
    json: options.Json = False,
) -> int:
    """List the models that are installed."""
    from models import catalogue
    from studio.packs import shelf

    report = reporter(json)
    here = catalogue.entries(extra_folders=[places.added_models()])
    for model in here:
        report.table(model.as_record(), lambda record: f"{record['id']:<20} {record['task']:<8} {record['summary']}")
    for one, other in shelf.blends():
        record = {"id": f"{one.id}+{other.id}", "task": "colour", "summary": f"{one.title} and {other.title}, blended"}
        report.table(record, lambda record: f"{record['id']}\n{'':<20} {record['task']:<8} {record['summary']}")
    if everything:
        ids = {model.id for model in here}
        for pack in shelf.packs():
            if pack.id not in ids:
                report.table(_offer(pack), _offered)
    report.close()
    return DONE


@app.command("install")
def install(
    pack_id: Annotated[str, _ID],
    source: Annotated[
        str, typer.Option("--from", metavar="FOLDER", help="A folder (or address) of official files instead.")
    ] = "",
    json: options.Json = False,
) -> int:
    """Fetch an optional model and install it; what was fetched already is not fetched again."""
    from studio.packs import installing

    return _bring(pack_id, lambda progress: installing.install(pack_id, progress, source), json)


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(help="An official file, fetched on another computer.", show_default=False)],
    as_id: Annotated[str, typer.Option("--as", metavar="ID", help="Which model it is, if its sum does not say.")] = "",
    json: options.Json = False,
) -> int:
    """Install an optional model from its official file, without a network."""
    from studio.packs import installing

    return _bring(str(file), lambda progress: installing.take_in(file, as_id, progress), json)


@app.command("remove")
def remove(pack_id: Annotated[str, _ID], json: options.Json = False) -> int:
    """Remove an installed optional model, and what has been fetched of one."""
    from studio.packs import installing, shelf

    report = reporter(json)
    codes: list[int] = []
    with reported(report, pack_id, codes):
        begun = shelf.part_of(shelf.pack_of(pack_id)).exists()
        installing.discard_download(pack_id)
        if shelf.installed(pack_id) is not None or not begun:
            shelf.remove(pack_id)
        report.table({"id": pack_id, "removed": True}, lambda record: f"{record['id']}: removed")
    report.close()
    return max(codes, default=DONE)


def _bring(what: str, work: Callable[[Progress], CatalogueEntry], json: bool) -> int:
    report = reporter(json)
    code = _brought(report, what, work)
    report.close()
    return code


def _brought(report: Reporter, what: str, work: Callable[[Progress], CatalogueEntry]) -> int:
    try:
        with stoppable() as control:
            entry = work(Progress(lambda update: report.progress(what, update), control))
    except (Cancelled, stopping.Stopped):
        stopping.is_being_said()
        report.error(what, "Stopped. What was fetched is kept: the same command goes on from there.", "")
        return stopping.exit_code()
    except StudioError as error:
        report_studio_error(report, what, error)
        return SOME_FAILED
    record = {**entry.as_record(), "installed": True}
    report.table(record, lambda record: f"{record['title']} is installed: {_USE[entry.task].format(record['id'])}")
    return DONE


_USE = {
    "colour": "colorize --model {0}",
    "enlarge": "enlarge --model {0}",
    "repair": "repair --model {0}",
    "see": "it helps to see what films show (sound)",
}
"""How a model of each task is put to use."""


def _offer(pack: Pack) -> dict[str, Any]:
    return {
        "id": pack.id,
        "task": pack.task,
        "title": pack.title,
        "summary": pack.good_at,
        "licence": pack.licence,
        "bytes": pack.bytes,
        "parameters_millions": pack.parameters,
        "installed": False,
        "sha256": pack.sha256,
    }


def _offered(record: Mapping[str, Any]) -> str:
    facts = f"{record['bytes'] / 1e6:,.0f} MB, {record['licence']}; not installed"
    return f"{record['id']:<20} {record['task']:<8} {record['summary']} ({facts})"


@app.command("info")
def info(
    model_id: Annotated[str, typer.Argument(metavar="ID", help="As in models list.")], json: options.Json = False
) -> int:
    """Show a model's card: what it was trained on, how good it is, where it fails, what it needs."""
    from models import catalogue
    from models.packs import known
    from studio.packs import shelf

    report = reporter(json)
    model = catalogue.find(model_id, [places.added_models()])
    pack = known.find(model_id, shelf.packs())
    if model is not None:
        report.table({**model.as_record(), "card": model.card_text(), **_costs(pack)}, _card)
    elif pack is not None:
        report.table({**_offer(pack), **_costs(pack), **_of_pack(pack)}, _pack_card)
    else:
        report.error(model_id, f"There is no model called {model_id}.", "See: python main.py models list --all")
        return SOME_FAILED
    report.close()
    return DONE


def _costs(pack: Pack | None) -> dict[str, Any]:
    """What a look costs on this computer, measured in a moment; nothing for the program's own models."""
    if pack is None:
        return {}
    from studio.engine.hardware import prepare
    from studio.jobs.stages.colour import costs
    from studio.jobs.stages.pictures import network

    device = prepare().devices[0]
    about = network.seconds_each(pack, device)
    memory = f"{pack.memory_bytes / 1e9:.1f} GB of memory"
    return {
        "gflop": pack.gflop,
        "memory_bytes": pack.memory_bytes,
        "seconds": round(about, 1),
        "cost": f"{costs.words(about)} {network.each(pack)} on this computer, {memory}",
    }


def _of_pack(pack: Pack) -> dict[str, Any]:
    checked = "published" if pack.sum_known else "pinned at the first download"
    return {"made_by": pack.made_by, "card_url": pack.card_url, "published": pack.published, "sum": checked}


def _pack_card(record: Mapping[str, Any]) -> str:
    rows = {
        "good at": record["summary"],
        "made by": record["made_by"],
        "licence": record["licence"],
        "card": record["card_url"],
        "size": f"{record['bytes'] / 1e6:,.0f} MB, {record['parameters_millions']:g} million parameters",
        "needs": record["cost"],
        "quality": record["published"] or "not stated by its authors",
        "checksum": record["sum"],
        "install": f"python main.py models install {record['id']}",
    }
    return "\n".join([str(record["title"]), *(f"{name}: {text}" for name, text in rows.items())])


@app.command("verify")
def verify(json: options.Json = False) -> int:
    """Compare every model's file with the checksum it was published with."""
    from models import catalogue

    report = reporter(json)
    damaged = 0
    for model in catalogue.entries(extra_folders=[places.added_models()]):
        problem = model.problem()
        damaged += problem is not None
        report.table(
            {"id": model.id, "ok": problem is None, "problem": problem or "", "sha256": model.sha256},
            _verdict,
        )
    for card in catalogue.damaged_cards([places.added_models()]):
        damaged += 1
        problem = f"The card {card.name} is damaged or missing, so the model cannot be chosen. Install it again."
        report.table({"id": card.stem, "ok": False, "problem": problem, "sha256": ""}, _verdict)
    report.close()
    return SOME_FAILED if damaged else DONE


def _verdict(record: Mapping[str, Any]) -> str:
    return f"{record['id']:<16} {'intact' if record['ok'] else record['problem']}"


def _card(record: Mapping[str, Any]) -> str:
    facts = [f"{name}: {record[name]}" for name in ("id", "task", "file", "bytes", "sha256", "licence")]
    needs = [f"needs: {record['cost']}"] if "cost" in record else []
    return "\n".join([*facts, *needs, "", str(record["card"])])
