"""Render, check or draw the default sound library from a terminal: ``python -m studio.sound.synthesis --help``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from studio.sound.synthesis import check_library, render_library

app = typer.Typer(add_completion=False, help="The default sound library, made by our own code.")
console = Console()
DEFAULT = Path(__file__).parents[3] / "assets" / "sounds"


@app.command()
def render(
    folder: Annotated[Path, typer.Argument(help="Where the library goes.")] = DEFAULT,
    only: Annotated[list[str] | None, typer.Option(help="Recipe, UCS category or family; may be repeated.")] = None,
) -> None:
    """Render the whole library, or what --only names."""
    try:
        sounds = render_library(folder, only=only, report=console.print)
    except KeyError as error:
        console.print(f"[red]{error.args[0]}[/red] Names are listed in the manifest of {DEFAULT}.")
        raise typer.Exit(2) from error
    console.print(f"{len(sounds)} sounds in {folder}")


@app.command()
def check(folder: Annotated[Path, typer.Argument(help="A rendered library.")] = DEFAULT) -> None:
    """List every broken promise of a rendered library."""
    problems = check_library(folder)
    for problem in problems:
        console.print(f"{problem.file}: {problem.what}: {problem.detail}")
    console.print(f"{len(problems)} problems")
    raise typer.Exit(1 if problems else 0)


@app.command()
def sheet(
    png: Annotated[Path, typer.Argument(help="Picture to write.")],
    folder: Annotated[Path, typer.Option(help="A rendered library.")] = DEFAULT,
    variations: Annotated[int, typer.Option(help="How many variations of each recipe to draw.")] = 1,
) -> None:
    """Draw spectrograms of every recipe in one picture."""
    from studio.sound.synthesis.sheets import write_sheet

    console.print(f"{write_sheet(folder, png, variations=variations)} sounds drawn in {png}")


if __name__ == "__main__":
    app()
