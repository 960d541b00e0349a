"""The application that holds all commands, and the rules for exit codes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from studio import __version__
from studio.cli.names import COMMANDS
from studio.engine.service import resolve
from studio.own_files.remarks import take_remarks


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


class _Bounded(TyperCommand):
    """A command whose numbers are numbers: "nan" passes every comparison with a bound, and what no counter holds is a
    slip of the finger."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        rest = super().parse_args(ctx, args)
        for parameter in self.get_params(ctx):
            value = ctx.params.get(parameter.name or "")
            for number in value if isinstance(value, list | tuple) else [value]:
                if isinstance(number, float | int) and not abs(number) <= _LARGEST:
                    raise typer.BadParameter(
                        f"{number} is no number that can be used here.", param_hint=f"'{parameter.opts[0]}'"
                    )
        return rest


_LARGEST = 2**53
"""Up to here whole numbers and fractions are the same in every part of the program."""

for _name, _target in COMMANDS.items():
    _command = resolve(_target)
    if isinstance(_command, typer.Typer):
        for _each in _command.registered_commands:
            _each.cls = _Bounded
        app.add_typer(_command, name=_name)
    else:
        app.command(_name, cls=_Bounded)(_command)


def run(words: Sequence[str]) -> int:
    """Run one command; returns its exit code and never raises for anything a user can do wrong."""
    try:
        app(list(words), prog_name="python main.py")
    except SystemExit as stop:
        return int(stop.code or 0)
    finally:
        for text in take_remarks():  # of a command that has not come to its end
            print(text, file=sys.stderr)
    return 0
