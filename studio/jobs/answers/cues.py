"""A film's cues as the program proposes them, and how they sound together."""

from __future__ import annotations

from pathlib import Path

import msgspec

from studio.domain.errors import UnreadableInput
from studio.domain.progress import Progress
from studio.domain.questions import CuesFound, FindCues, Mix, PatchMix, PreviewMix
from studio.engine.service import TaskContext
from studio.jobs.stages.keys import patched_key, sheet_key
from studio.jobs.stages.result_cache import ResultCache
from studio.jobs.stages.sound.library import open_library
from studio.own_files.records import NOT_THIS_KIND, decode


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


def patch_mix(question: PatchMix, progress: Progress, context: TaskContext) -> Mix:
    """A WAV as long as the film. Raises ``UnreadableInput`` where the mix of before is gone."""
    from studio.sound.library.relinking import relinked
    from studio.sound.mix.mixing import MixReport
    from studio.sound.mix.patching import patch

    wav = Path(question.path)
    try:
        report = decode((wav.parent / "report.json").read_bytes(), MixReport)
    except (OSError, *NOT_THIS_KIND) as error:
        raise UnreadableInput("The mix of before is not there any more.", hint="Mix anew.", path=wav) from error

    def make(work: Path) -> None:
        with open_library(progress) as library:
            before, after = (relinked(sheet, library)[0] for sheet in (question.before, question.after))
            patch(before, after, library, report, wav, work / "mix.wav", progress)
        (work / "report.json").write_bytes(msgspec.json.encode(report))

    folder = ResultCache.of(context).folder("patches", patched_key(question.path, question.after), make)
    return Mix(str(folder / "mix.wav"))
