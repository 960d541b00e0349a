"""From what the user typed to a list of job requests, and their run."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.cli.reporting import Reporter, report_studio_error
from studio.cli.running import DONE, SOME_FAILED, USAGE, Found, find_inputs, prepare_folder, run_requests
from studio.domain.errors import StudioError
from studio.domain.job import Device, JobRequest
from studio.domain.recipe import Recipe
from studio.engine.faults import explained
from studio.jobs.finished import ReceiptsIn, results_among
from studio.jobs.outputs import name_outputs, planned_files, result_suffix
from studio.jobs.permission import Permission
from studio.jobs.staging import recover


@dataclass(frozen=True)
class CommandRun:
    """One command over many inputs. ``single_file_options`` are the options that name one file and so fit one input
    only, ``also_read`` the files that were read for the recipe. ``out`` is as it was typed: a stroke at its end means
    a folder."""

    inputs: Sequence[Path]
    out: str
    recipe: Recipe
    extras: dict[str, str]
    single_file_options: Sequence[str]
    device: Device
    overwrite: bool
    again: bool
    beside_originals: bool
    also_read: Sequence[Path] = ()

    @property
    def one_input(self) -> bool:
        return len(self.inputs) == 1 and not self.inputs[0].is_dir()

    @property
    def names_a_file(self) -> bool:
        return self.one_input and not self.out.endswith(("/", "\\")) and not Path(self.out).is_dir()


def carry_out(run: CommandRun, report: Reporter) -> int:
    """Do what the command asks for; returns the exit code."""
    if run.single_file_options and not run.one_input:
        named = ", ".join(run.single_file_options)
        report.error("", f"{named} can be used with one input file only.", "Do one file at a time.")
        return USAGE
    found = find_inputs(run.inputs, report)
    files, failed = _without_results(found, run, report), found.failed
    suffixes: dict[Path, bool] = {}
    for file in files:
        try:
            suffixes[file] = _is_film(file)
            result_suffix(file, run.recipe, film=suffixes[file])
        except Exception as error:
            suffixes.pop(file, None)
            report_studio_error(report, str(file), explained(error, file))
            failed += 1
    made: list[Path] = []
    try:
        requests = _requests(run, suffixes, made)
    except StudioError as error:
        report_studio_error(report, str(run.inputs[0]) if run.one_input else run.out, error)
        return SOME_FAILED
    allowed = _allowed(requests, suffixes, run, report)
    code = run_requests(allowed, report)
    for folder in reversed(made):
        with contextlib.suppress(OSError):
            folder.rmdir()  # only if nothing has come into it
    return code or (SOME_FAILED if failed or len(allowed) < len(requests) else DONE)


def _without_results(found: Found, run: CommandRun, report: Reporter) -> list[Path]:
    """What the program has made itself is no original, if it was found in a folder; a file that is named is meant."""
    if not found.in_folders:
        return found.files
    recover({file.parent for file in found.in_folders})
    left_out = results_among(found.in_folders, run.recipe)
    if left_out:
        count = "1 result" if len(left_out) == 1 else f"{len(left_out):,} results"
        report.note(f"{count} of earlier runs in these folders left out: only originals are worked on.")
    return [file for file in found.files if file not in left_out]


def _is_film(file: Path) -> bool:
    from studio.domain.facts import FilmFacts
    from studio.media.inspect import inspect

    return isinstance(inspect(file), FilmFacts)


def _requests(run: CommandRun, films: dict[Path, bool], made: list[Path]) -> list[JobRequest]:
    """``films`` are the inputs, and which of them are films; ``made`` receives the folders that had to be made."""
    if not films:
        return []
    out = Path(run.out)
    folder = out.parent if run.names_a_file else out
    made += [each for each in reversed((folder, *folder.parents)) if not each.exists()]
    prepare_folder(folder)
    recover([folder])
    chosen = name_outputs(
        list(films),
        out,
        suffixes={file: result_suffix(file, run.recipe, film=film) for file, film in films.items()},
        recipe=run.recipe,
        one_input=run.names_a_file,
        beside_originals=run.beside_originals,
        known=ReceiptsIn(out),
    )
    return [
        JobRequest(
            recipe=run.recipe,
            input=str(source),
            output=str(output),
            extras=run.extras,
            device=run.device,
            overwrite=run.overwrite,
            again=run.again,
        )
        for source, output in chosen.items()
    ]


def _allowed(
    requests: Sequence[JobRequest], films: dict[Path, bool], run: CommandRun, report: Reporter
) -> list[JobRequest]:
    """The jobs that may write what they are going to; the others are reported, before any work."""
    permission = Permission(requests, run.also_read)
    allowed: list[JobRequest] = []
    for request in requests:
        try:
            permission.ask(planned_files(request, film=films[Path(request.input)]))
        except StudioError as error:
            report_studio_error(report, request.input, error)
        else:
            allowed.append(request)
    return allowed
