"""From what the user typed to a list of job requests, and their run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.cli.reporting import Reporter, report_studio_error
from studio.cli.running import DONE, SOME_FAILED, USAGE, find_inputs, prepare_folder, run_requests
from studio.domain.errors import StudioError
from studio.domain.job import Device, JobRequest
from studio.domain.recipe import Recipe
from studio.jobs.outputs import name_outputs, result_suffix


@dataclass(frozen=True)
class CommandRun:
    """One command over many inputs. ``single_file_options`` are the options that name one file and so fit one input
    only."""

    inputs: Sequence[Path]
    out: Path
    recipe: Recipe
    extras: dict[str, str]
    single_file_options: Sequence[str]
    device: Device
    overwrite: bool
    beside_originals: bool

    @property
    def one_input(self) -> bool:
        return len(self.inputs) == 1 and not self.inputs[0].is_dir()


def carry_out(run: CommandRun, report: Reporter) -> int:
    """Do what the command asks for; returns the exit code."""
    if run.single_file_options and not run.one_input:
        named = ", ".join(run.single_file_options)
        report.error("", f"{named} can be used with one input file only.", "Do one file at a time.")
        return USAGE
    files, failed = find_inputs(run.inputs, report)
    suffixes: dict[Path, str] = {}
    for file in files:
        try:
            suffixes[file] = _suffix_of(file, run.recipe)
        except StudioError as error:
            report_studio_error(report, str(file), error)
            failed += 1
    try:
        requests = _requests(run, suffixes)
    except StudioError as error:
        report_studio_error(report, str(run.out), error)
        return SOME_FAILED
    code = run_requests(requests, report)
    return code or (SOME_FAILED if failed else DONE)


def _suffix_of(file: Path, recipe: Recipe) -> str:
    """What the file's result ends in. Raises ``UnreadableInput`` when it cannot be read or the recipe does not fit."""
    from studio.domain.facts import FilmFacts
    from studio.media.inspect import inspect

    facts = inspect(file)
    if isinstance(facts, FilmFacts):
        return result_suffix(file, recipe, film=True)
    return result_suffix(file, recipe, film=False, facts=facts)


def _requests(run: CommandRun, suffixes: dict[Path, str]) -> list[JobRequest]:
    if not suffixes:
        return []
    chosen = name_outputs(
        list(suffixes),
        run.out,
        suffixes=suffixes,
        recipe=run.recipe,
        one_input=run.one_input,
        beside_originals=run.beside_originals,
    )
    for folder in {output.parent for output in chosen.values()}:
        prepare_folder(folder)
    return [
        JobRequest(
            recipe=run.recipe,
            input=str(source),
            output=str(output),
            extras=run.extras,
            device=run.device,
            overwrite=run.overwrite,
        )
        for source, output in chosen.items()
    ]
