"""``library``: the sounds to choose from, the program's own and the user's."""

from __future__ import annotations

import typer

app = typer.Typer(help="Search the sound library and add your own sounds.", no_args_is_help=True)
