"""``models``: which networks there are, what they were made from, and whether their files are intact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from studio import places
from studio.cli import options
from studio.cli.reporting import reporter
from studio.cli.running import DONE, SOME_FAILED

app = typer.Typer(help="List, explain and verify the models.", no_args_is_help=True)


@app.command("list")
def list_models(json: options.Json = False) -> int:
    """List the models that are installed."""
    from models import catalogue

    report = reporter(json)
    for model in catalogue.entries(extra_folders=[places.added_models()]):
        report.table(model.as_record(), lambda record: f"{record['id']:<16} {record['task']:<8} {record['summary']}")
    report.close()
    return DONE


@app.command("info")
def info(
    model_id: Annotated[str, typer.Argument(metavar="ID", help="As in models list.")], json: options.Json = False
) -> int:
    """Show a model's card: what it was trained on, how good it is, where it fails."""
    from models import catalogue

    report = reporter(json)
    model = catalogue.find(model_id, [places.added_models()])
    if model is None:
        report.error(model_id, f"There is no model called {model_id}.", "See: python main.py models list")
        return SOME_FAILED
    report.table({**model.as_record(), "card": model.card_text()}, _card)
    report.close()
    return DONE


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
    return "\n".join([*facts, "", str(record["card"])])
