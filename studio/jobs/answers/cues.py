"""A film's cues as the program proposes them, and how they sound together."""

from __future__ import annotations

from pathlib import Path

import msgspec

from studio.domain.progress import Progress
from studio.domain.questions import CuesFound, FindCues, Mix, PreviewMix
from studio.engine.service import TaskContext
from studio.jobs.stages.keys import sheet_key
from studio.jobs.stages.result_cache import ResultCache
from studio.jobs.stages.sound.library import open_library
from studio.own_files.records import decode


def find_cues(question: FindCues, progress: Progress, context: TaskContext) -> CuesFound:
    """Raises ``UnreadableInput``."""
    from studio.jobs.stages.sound.watching import find_sheet

    with open_library(progress) as library:
        return CuesFound(find_sheet(Path(question.path), question.recipe, library, progress, context))


def mix_preview(question: PreviewMix, progress: Progress, context: TaskContext) -> Mix:
    """A WAV as long as the film."""
    from studio.sound.library.relinking import relinked
    from studio.sound.mix.mixing import MixReport, mix

    sheet, recipe = question.sheet, question.recipe

    def make(work: Path) -> None:
        with open_library(progress) as library:
            there, notes = relinked(sheet, library)
            report = mix(there, library, recipe, work / "mix.wav", progress=progress)
            report = msgspec.structs.replace(report, notes=(*notes, *report.notes))
        (work / "report.json").write_bytes(msgspec.json.encode(report))

    def read(folder: Path) -> MixReport:
        return decode((folder / "report.json").read_bytes(), MixReport)

    folder = ResultCache.of(context).folder("mixes", sheet_key(sheet, recipe), make, check=read)
    report = read(folder)
    return Mix(str(folder / "mix.wav"), report.integrated_lufs, report.true_peak_dbtp, report.notes)
