"""From what the user typed to a list of job requests, and their run."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from studio.cli.reporting import Reporter, report_studio_error
from studio.cli.running import DONE, SOME_FAILED, USAGE, Found, find_inputs, prepare_folder, run_requests
from studio.domain.errors import StudioError
from studio.domain.facts import Facts, FilmFacts
from studio.domain.job import Device, JobRequest
from studio.domain.recipe import Recipe
from studio.domain.suffixes import ALWAYS_FRAMES, FRAME_SUFFIXES
from studio.engine.faults import explained
from studio.jobs.contents import contents_of
from studio.jobs.finished import ReceiptsIn, results_among
from studio.jobs.name_patterns import NamePattern
from studio.jobs.outputs import result_suffix, with_side_files
from studio.jobs.permission import Permission
from studio.jobs.several_results import name_outputs
from studio.jobs.staging import recover
from studio.media.files.inputs import list_inputs

_NAMED_FILMS = frozenset({".mkv", ".mp4", ".m4v", ".mov", ".qt", ".avi"})


@dataclass(frozen=True)
class CommandRun:
    """One command over many inputs. ``single_file_options`` are the options that name one file and so fit one input
    only, ``also_read`` the files that were read for the recipe. ``out`` is as it was typed: a stroke at its end means
    a folder. ``pattern``: how results in a folder are called."""

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
    pattern: NamePattern | None = None

    @property
    def one_input(self) -> bool:
        return len(self.inputs) == 1 and not self.inputs[0].is_dir()

    @property
    def names_a_file(self) -> bool:
        return self.one_input and not self.out.endswith(("/", "\\")) and not Path(self.out).is_dir()


def carry_out(run: CommandRun, report: Reporter) -> int:
    """Do what the command asks for; returns the exit code."""
    run = _of_one_film(run)
    if run.single_file_options and not run.one_input:
        named = ", ".join(run.single_file_options)
        report.error("", f"{named} can be used with one input file only.", "Do one file at a time.")
        return USAGE
    if run.pattern is not None and run.names_a_file:
        report.error("", f"--name is for results in a folder, and {run.out} is a file.", "Name a folder with -o.")
        return USAGE
    found = find_inputs(run.inputs, report, frames=run.recipe.film_rate is not None)
    files, failed = _without_results(found, run, report), found.failed
    inputs: dict[Path, _Input] = {}
    for file in files:
        try:
            inputs[file] = _look_into(file, run.recipe)
        except Exception as error:
            report_studio_error(report, str(file), explained(error, file))
            failed += 1
    made: list[Path] = []
    try:
        requests = _requests(run, inputs, made)
    except StudioError as error:
        report_studio_error(report, str(run.inputs[0]) if run.one_input else run.out, error)
        _remove_empty(made)
        return SOME_FAILED
    allowed = _allowed(requests, inputs, run, report)
    code = run_requests(allowed, report)
    _remove_empty(made)
    return code or (SOME_FAILED if failed or len(allowed) < len(requests) else DONE)


def _remove_empty(made: Sequence[Path]) -> None:
    """The folders that were made for results, if nothing has come into them."""
    for folder in reversed(made):
        with contextlib.suppress(OSError):
            folder.rmdir()


def _of_one_film(run: CommandRun) -> CommandRun:
    """A folder that holds nothing but the pictures of one film is one input, if a film's name is given for it."""
    rate = run.recipe.film_rate
    names_a_film = Path(run.out).suffix.lower() in _NAMED_FILMS and not run.out.endswith(("/", "\\"))
    if not names_a_film or len(run.inputs) != 1 or not run.inputs[0].is_dir() or Path(run.out).is_dir():
        return run
    with contextlib.suppress(StudioError):
        files = list_inputs(run.inputs, frames=rate is not None)
        if len(files) == 1 and files[0].suffix.lower() in (ALWAYS_FRAMES if rate is None else FRAME_SUFFIXES):
            return replace(run, inputs=files)
    return run


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


@dataclass(frozen=True)
class _Input:
    """What is known of an input before any work: its facts, and what its result ends in."""

    facts: Facts
    suffix: str


def _look_into(file: Path, recipe: Recipe) -> _Input:
    """Raises ``UnreadableInput`` when the file cannot be read or the recipe does not fit."""
    from studio.media.inspect import inspect

    facts = inspect(file, frame_rate=recipe.film_rate)
    if isinstance(facts, FilmFacts):
        return _Input(facts, result_suffix(file, recipe, film=True))
    return _Input(facts, result_suffix(file, recipe, film=False, facts=facts))


def _requests(run: CommandRun, inputs: dict[Path, _Input], made: list[Path]) -> list[JobRequest]:
    """``made`` receives the folders that had to be made."""
    if not inputs:
        return []
    out = Path(run.out)
    folder = out.parent if run.names_a_file else out
    made += [each for each in reversed((folder, *folder.parents)) if not each.exists()]
    prepare_folder(folder)
    recover([folder])
    chosen = name_outputs(
        list(inputs),
        out,
        suffixes={file: known.suffix for file, known in inputs.items()},
        recipe=run.recipe,
        one_input=run.names_a_file,
        beside_originals=run.beside_originals,
        known=ReceiptsIn(out),
        pattern=run.pattern,
    )
    return [
        with_side_files(
            JobRequest(
                recipe=run.recipe,
                input=str(source),
                output=str(output),
                extras=run.extras,
                device=run.device,
                overwrite=run.overwrite,
                again=run.again,
            )
        )
        for source, output in chosen.items()
    ]


def _allowed(
    requests: Sequence[JobRequest], inputs: dict[Path, _Input], run: CommandRun, report: Reporter
) -> list[JobRequest]:
    """The jobs that may write what they are going to; the others are reported, before any work."""
    permission = Permission(requests, run.also_read)
    allowed: list[JobRequest] = []
    for request in requests:
        try:
            contents = contents_of(request, inputs[Path(request.input)].facts)
            permission.ask(contents.planned(request))
        except Exception as error:
            report_studio_error(report, request.input, explained(error, request.input))
        else:
            allowed.append(request)
    return allowed
