"""The application that holds all commands, and the rules for exit codes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from studio import __version__
from studio.cli.commands import bench, colorize, demo, evaluate, library, models, sound, things, train


def _exit_with(code: int | None, **_: object) -> None:
    """What a command returns is the program's exit code."""
    raise typer.Exit(code or 0)


app = typer.Typer(
    name="phonochrome",
    help="Gives colour to black-and-white photographs and films, and sound to silent film. "
    "Without a command it opens the window.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    result_callback=_exit_with,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"Phonochrome {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Everything happens on this computer. Originals are never changed."""


app.command()(demo.demo)
app.command()(colorize.colorize)
app.command()(sound.sound)
app.command()(bench.bench)
app.add_typer(library.app, name="library")
app.add_typer(things.app, name="things")
app.add_typer(models.app, name="models")
app.add_typer(train.app, name="train")
app.add_typer(evaluate.app, name="evaluate")


def run(words: Sequence[str]) -> int:
    """Run one command; returns its exit code and never raises for anything a user can do wrong."""
    try:
        app(list(words), prog_name="python main.py")
    except SystemExit as stop:
        return int(stop.code or 0)
    return 0
