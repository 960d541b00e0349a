"""``credentials``: with which certificate results are signed, and what the credentials of a file say."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from studio.cli import options
from studio.cli.reporting import Reporter, reporter
from studio.cli.running import DONE, SOME_FAILED, reported

app = typer.Typer(no_args_is_help=True, help="Content Credentials (C2PA): signed provenance in results.")


@app.command()
def show(json: options.Json = False) -> int:
    """Tell with which certificate results are signed."""
    report = reporter(json)
    codes: list[int] = []
    with reported(report, "credentials", codes):
        _tell_key(report)
    report.close()
    return max(codes, default=DONE)


@app.command()
def use(
    certificate: Annotated[Path, typer.Argument(help="PEM file: the certificate, then those above it.")],
    key: Annotated[Path, typer.Argument(help="PEM file of its private key, without a password.")],
    json: options.Json = False,
) -> int:
    """Sign with the archive's own certificate from now on."""
    from studio.media.marks import signing

    report = reporter(json)
    codes: list[int] = []
    with reported(report, str(certificate), codes):
        signing.use(certificate, key)
        _tell_key(report)
    report.close()
    return max(codes, default=DONE)


@app.command("self-made")
def self_made(json: options.Json = False) -> int:
    """Sign with the certificate that the program makes for itself."""
    from studio.media.marks import signing

    report = reporter(json)
    codes: list[int] = []
    with reported(report, "credentials", codes):
        signing.use_self_made()
        _tell_key(report)
    report.close()
    return max(codes, default=DONE)


@app.command()
def read(
    files: Annotated[list[Path], typer.Argument(help="Files of any program.", show_default=False)],
    json: options.Json = False,
) -> int:
    """Tell what the credentials of files say, and whether the files are as they were signed (exit code 1: not)."""
    from studio.media.files.safety import check_source
    from studio.media.marks.credentials import read_credentials
    from studio.media.marks.reading import marks_of_credentials

    report = reporter(json)
    codes: list[int] = []
    for file in files:
        with reported(report, str(file), codes):
            check_source(file)
            found = read_credentials(file)
            if found is None or found.state != "intact":
                codes.append(SOME_FAILED)
            lines = marks_of_credentials(file) or [("Content Credentials", "none")]
            record = {"event": "credentials", "input": str(file), "state": "none" if found is None else found.state}
            report.table(record | {"lines": lines}, _in_lines)
    report.close()
    return max(codes, default=DONE)


def _in_lines(told: Mapping[str, Any]) -> str:
    return "\n".join([Path(told["input"]).name, *(f"  {name}: {text}" for name, text in told["lines"])])


def _tell_key(report: Reporter) -> None:
    from studio.media.marks import signing

    key = signing.signing_key()
    record = {
        "event": "certificate",
        "subject": key.subject,
        "self_made": key.self_made,
        "valid_until": key.valid_until.date().isoformat(),
        "folder": str(signing.folder()),
    }
    kind = (
        "It is self-made: it proves that a file is as this program left it, not who did that; readers do not trust it."
        if key.self_made
        else "It is your own."
    )
    report.table(
        record, lambda told: f"Results are signed as “{told['subject']}”, valid until {told['valid_until']}. {kind}"
    )
