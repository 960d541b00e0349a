"""``worker``: lets this computer work for batches on a cluster."""

from __future__ import annotations

from typing import Annotated

import typer

from studio.cli import options
from studio.cli.reporting import reporter
from studio.cli.running import DONE, reported, stoppable


def worker(
    scheduler: Annotated[str, typer.Argument(metavar="ADDRESS", help="Of the Dask scheduler: tcp://host:8786.")],
    listen: Annotated[
        str | None,
        typer.Option(help="This computer's address for the others; left out: loopback, which fits a scheduler here."),
    ] = None,
    processes: Annotated[int, typer.Option(min=1, max=256, help="So many workers of one process each.")] = 1,
    name: Annotated[str | None, typer.Option(help="Stands in the receipts; else Dask's own.")] = None,
    tls_ca: options.TlsCa = None,
    tls_certificate: options.TlsCertificate = None,
    tls_key: options.TlsKey = None,
    json: options.Json = False,
) -> int:
    """Work for batches that are given to a Dask scheduler, until Ctrl-C; models stay loaded."""
    report = reporter(json)
    files = options.tls_files(tls_ca, tls_certificate, tls_key)
    codes: list[int] = []
    with stoppable() as control, reported(report, scheduler, codes):
        from studio.jobs.batch.cluster_worker import WorkerOrder, serve

        serve(WorkerOrder(scheduler, listen, processes, name, files), control, report.note)
    report.close()
    return max(codes, default=DONE)
