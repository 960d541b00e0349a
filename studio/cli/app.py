"""The application that holds all commands, and the rules for exit codes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer
from click.exceptions import Abort, ClickException, Exit

from studio import __version__
from studio.cli.commands import bench, colorize, demo, evaluate, library, models, sound, train
from studio.cli.running import INTERRUPTED

app = typer.Typer(
    name="phonochrome",
    help="Gives colour to black-and-white photographs and films, and sound to silent film. "
    "Without a command it opens the window.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
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
app.add_typer(models.app, name="models")
app.add_typer(train.app, name="train")
app.add_typer(evaluate.app, name="evaluate")


def run(words: Sequence[str]) -> int:
    """Run one command; returns its exit code and never raises for anything a user can do wrong."""
    command = typer.main.get_command(app)
    try:
        code = command.main(args=list(words), prog_name="python main.py", standalone_mode=False)
    except ClickException as error:
        error.show()
        return error.exit_code
    except Exit as stop:
        return int(stop.exit_code)
    except Abort:
        return INTERRUPTED
    return int(code or 0)
