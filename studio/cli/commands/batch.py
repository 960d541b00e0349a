"""``batch``: a collection at a time, by a recipe; goes on where it stopped."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from studio.cli import options
from studio.cli.batch_run import BatchOrder, run_batch
from studio.cli.reporting import reporter


def batch(
    recipe: Annotated[
        Path,
        typer.Argument(metavar="RECIPE.json", help="A recipe, or one for “photographs” and one for “films”."),
    ],
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="INPUT…",
            help="Folders with all below them, patterns ('scans/**/*.tif'), files, lists (.txt, .csv with a column "
            "“path” and settings beside it), - for a list from standard input.",
            show_default=False,
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="DIR", help="Folder for the results.", show_default=False),
    ] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, max=1024, help="Files at once; left out: one for each processor.")
    ] = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Go on with what comes into the folders, until Ctrl-C.")
    ] = False,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Only what failed in earlier runs into the same folder.")
    ] = False,
    beside: Annotated[
        list[str] | None,
        typer.Option("--also", metavar="KIND", help="Write beside each result: confidence, layer, cues_out or stems."),
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Work on a Dask cluster: tcp://host:8786, or local:N processes here."),
    ] = None,
    tls_ca: options.TlsCa = None,
    tls_certificate: options.TlsCertificate = None,
    tls_key: options.TlsKey = None,
    patience: Annotated[
        float | None,
        typer.Option(min=1, help="Clusters: seconds without a sign of life after which a worker hangs (900)."),
    ] = None,
    device: options.OnDevice = options.DeviceOption.auto,
    overwrite: options.Overwrite = False,
    again: options.Again = False,
    beside_originals: options.BesideOriginals = False,
    json: options.Json = False,
) -> int:
    """Work through whole collections; the tree of the results mirrors that of the originals, with a report beside."""
    report = reporter(json)
    given = inputs or []
    if out is None:
        raise typer.BadParameter("name the folder for the results", param_hint="-o")
    if not given and not retry_failed:
        raise typer.BadParameter("name what to work on", param_hint="INPUT…")
    order = BatchOrder(
        recipe=recipe,
        inputs=given,
        out=out,
        workers=workers,
        watch=watch,
        retry_failed=retry_failed,
        side_files=_side_files(beside or []),
        device=device.value,
        overwrite=overwrite,
        again=again,
        beside_originals=beside_originals,
        cluster=cluster or "",
        security=options.tls_files(tls_ca, tls_certificate, tls_key),
        silent_s=patience,
        standard_input=sys.stdin.buffer.read() if "-" in given else b"",
    )
    code = run_batch(order, report)
    report.close()
    return code


_SIDE_FILES = ("confidence", "layer", "evidence", "cues_out", "stems")


def _side_files(kinds: list[str]) -> tuple[str, ...]:
    for kind in kinds:
        if kind not in _SIDE_FILES:
            raise typer.BadParameter(f"there are {', '.join(_SIDE_FILES)}", param_hint="--also")
    return tuple(dict.fromkeys(kinds))
