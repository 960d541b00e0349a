"""From what the user typed to a list of job requests, and their run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.cli.outputs import name_outputs
from studio.cli.reporting import Reporter, report_studio_error
from studio.cli.running import DONE, SOME_FAILED, USAGE, find_inputs, prepare_folder, run_requests
from studio.domain.errors import StudioError
from studio.domain.job import Device, JobRequest
from studio.domain.recipe import Recipe


@dataclass(frozen=True)
class Plan:
    """One command over many inputs. ``suffix_of`` names a file's output suffix or raises ``StudioError`` when the
    command cannot work on it; ``single_file_options`` are the options that name one file and so fit one input only."""

    inputs: Sequence[Path]
    out: Path
    recipe: Recipe
    tag: str
    suffix_of: Callable[[Path], str]
    extras: dict[str, str]
    single_file_options: Sequence[str]
    device: Device
    overwrite: bool
    beside_originals: bool

    @property
    def one_input(self) -> bool:
        return len(self.inputs) == 1 and not self.inputs[0].is_dir()


def carry_out(plan: Plan, report: Reporter) -> int:
    """Run the plan; returns the exit code."""
    if plan.single_file_options and not plan.one_input:
        named = ", ".join(plan.single_file_options)
        report.error("", f"{named} can be used with one input file only.", "Do one file at a time.")
        return USAGE
    files, failed = find_inputs(plan.inputs, report)
    suffixes: dict[Path, str] = {}
    for file in files:
        try:
            suffixes[file] = plan.suffix_of(file)
        except StudioError as error:
            report_studio_error(report, str(file), error)
            failed += 1
    try:
        requests = _requests(plan, suffixes)
    except StudioError as error:
        report_studio_error(report, str(plan.out), error)
        return SOME_FAILED
    code = run_requests(requests, report)
    return code or (SOME_FAILED if failed else DONE)


def _requests(plan: Plan, suffixes: dict[Path, str]) -> list[JobRequest]:
    if not suffixes:
        return []
    chosen = name_outputs(
        list(suffixes),
        plan.out,
        suffixes=suffixes,
        tag=plan.tag,
        one_input=plan.one_input,
        beside_originals=plan.beside_originals,
    )
    for folder in {output.parent for output in chosen.values()}:
        prepare_folder(folder)
    return [
        JobRequest(
            recipe=plan.recipe,
            input=str(source),
            output=str(output),
            extras=plan.extras,
            device=plan.device,
            overwrite=plan.overwrite,
        )
        for source, output in chosen.items()
    ]
