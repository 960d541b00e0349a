"""The job "give this film its sound": watch, choose, mix, and add the mix to the untouched pictures."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from studio.domain.cues import CueSheet, cue_sheet_to_json, is_heard, is_unsure
from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.facts import FilmFacts
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.receipt import DISCLOSURE_SOUND, ModelDigest
from studio.domain.recipe import ColorizeRecipe, SoundRecipe
from studio.engine.service import TaskContext
from studio.jobs.deliveries import asked_for
from studio.jobs.outputs import credits_beside, credits_path
from studio.jobs.stages.colour.model import model_digest
from studio.jobs.stages.sound.cue_files import read_sheet
from studio.jobs.stages.sound.delivering import clock_for, deliver, needs_stems
from studio.jobs.stages.sound.laying_under import laid_under, refuse_two_speeds, slower_by, with_speed
from studio.jobs.stages.sound.library import open_library
from studio.jobs.stages.sound.watching import find_sheet, watch_models
from studio.jobs.task import Outcome
from studio.own_files.scratch import scratch
from studio.sound.cue_sheet.laying_under import slowed

if TYPE_CHECKING:
    from studio.sound.library.library import SoundLibrary
    from studio.sound.mix.mixing import MixReport

_CHOSEN, _MIXED, _ADDED, _STORED = 0.65, 0.8, 0.9, 0.98
_COLOURED = 0.8
"""Of the time for a film that gets both: colouring takes most of it, and comes last."""


def sound(request: JobRequest, progress: Progress, context: TaskContext) -> Outcome:
    """Add a soundtrack to a film, its pictures copied bit for bit, or coloured if the recipe says so.

    ``extras``: ``cues_in`` (use this cue sheet, do not watch), ``cues_out`` (write the sheet), ``library`` (a folder of
    sounds to choose from as well), ``stems`` (a folder for one WAV a track), ``credits`` (default: beside the output),
    ``music`` (a folder of music to lay under), and the kinds of delivery (`studio.jobs.deliveries`).
    Raises ``UnreadableInput``, ``UnwritableOutput``, ``Cancelled``.
    """
    recipe = recipe_of(request)
    facts = _film_facts(request)
    _refuse_bad_outputs(request)
    places = {kind: Path(request.extras[kind]) for kind in asked_for(request.extras)}
    refuse_two_speeds(recipe, Path(request.input))
    clock_for(recipe, facts.fps, request.input)
    whole, progress = progress, progress.part(0.0, 1.0 if recipe.colour is None else 1.0 - _COLOURED)
    extra = request.extras.get("library")
    with open_library(progress, [Path(extra)] if extra else []) as library:
        found = _sheet(request, recipe, facts, library, progress.part(0.0, _CHOSEN), context)
        recipe = with_speed(recipe, found, facts.fps, context.note)
        slower, fps = (
            slower_by(recipe, facts.fps),
            recipe.projection if isinstance(recipe.projection, float) else facts.fps,
        )
        clock = clock_for(recipe, fps, request.input)
        sheet = found if slower == 1 else slowed(found, slower, fps)
        with scratch(context.cache_dir, "mix-") as folder:
            wav = folder / f"{Path(request.output).stem}.wav"  # the stems are named after it
            report = _mix(sheet, library, recipe, wav, _stems_folder(request, places, folder), progress)
            stems = [Path(path) for path in report.stems.values()] if "stems" in request.extras else []
            pictures = _coloured(request, recipe, folder, whole, context)
            part = progress.part(_MIXED, _ADDED, "adding the sound")
            film = _add_to_film(request, recipe, wav, pictures, slower, part, context)
            delivered = deliver(
                places,
                sheet,
                library,
                report,
                clock,
                film=Path(request.input),
                frame_rate=recipe.film_rate,
                slower=slower,
                progress=progress.part(_ADDED, _STORED),
            )
            side_files = _write_side_files(request, sheet, found, library)
    seen = pictures.notes if pictures is not None else facts.notes
    return Outcome(
        [film, *side_files, *stems, *delivered],
        list(models_of(request)),
        [*seen, *_summary(sheet, report)],
        _disclosure(pictures),
        recipe if pictures is None else replace(recipe, colour=_colour_of(pictures)),
    )


def models_of(request: JobRequest) -> tuple[ModelDigest, ...]:
    """The models this request uses; none to watch the film when the cue sheet is given."""
    recipe = recipe_of(request)
    watching = () if "cues_in" in request.extras else watch_models(things=recipe.things)
    return watching if recipe.colour is None else (*watching, model_digest(recipe.colour.model))


def recipe_of(request: JobRequest) -> SoundRecipe:
    if not isinstance(request.recipe, SoundRecipe):
        raise StudioError("This recipe is not one for sound.", hint="Choose a sound recipe.", path=request.input)
    return request.recipe


def _film_facts(request: JobRequest) -> FilmFacts:
    from studio.media.inspect import inspect

    facts = inspect(request.input, frame_rate=recipe_of(request).film_rate)
    if not isinstance(facts, FilmFacts):
        raise UnreadableInput(
            f"“{Path(request.input).name}” is a still picture, and only films can be given sound.",
            hint="Choose a film, or colourise the picture instead.",
            path=request.input,
        )
    return facts


def _refuse_bad_outputs(request: JobRequest) -> None:
    """Raise ``UnwritableOutput`` now rather than after the film has been watched."""
    from studio.media.files.safety import PendingOutput
    from studio.media.film.soundtrack import refuse_other_than_mkv

    named = [request.output, *(request.extras[name] for name in ("cues_out", "credits") if name in request.extras)]
    refuse_other_than_mkv(Path(request.input), Path(request.output), recipe_of(request).film_rate)
    for path in named:
        PendingOutput(Path(path), overwrite=request.overwrite, sources=[request.input]).abort()


def _sheet(
    request: JobRequest,
    recipe: SoundRecipe,
    facts: FilmFacts,
    library: SoundLibrary,
    progress: Progress,
    context: TaskContext,
) -> CueSheet:
    sheet = _read_or_found(request, recipe, facts, library, progress, context)
    music = request.extras.get("music")
    return laid_under(sheet, recipe, Path(music) if music else None, library, progress, context.note)


def _read_or_found(
    request: JobRequest,
    recipe: SoundRecipe,
    facts: FilmFacts,
    library: SoundLibrary,
    progress: Progress,
    context: TaskContext,
) -> CueSheet:
    if "cues_in" in request.extras:
        path = Path(request.extras["cues_in"])
        return read_sheet(
            path,
            facts.duration_s,
            library=library,
            seed=recipe.seed,
            film=request.input,
            fps=facts.fps,
            note=context.note,
        )
    return find_sheet(Path(request.input), recipe, library, progress, context)


def _mix(
    sheet: CueSheet,
    library: SoundLibrary,
    recipe: SoundRecipe,
    wav: Path,
    stems: Path | None,
    progress: Progress,
) -> MixReport:
    from studio.sound.mix.mixing import mix

    return mix(sheet, library, recipe, wav, stems_dir=stems, progress=progress.part(_CHOSEN, _MIXED, "mixing"))


def _stems_folder(request: JobRequest, places: Mapping[str, Path], scratch_folder: Path) -> Path | None:
    """Where the stems go; None where nobody wants any."""
    if "stems" in request.extras:
        return Path(request.extras["stems"])
    return scratch_folder / "stems" if needs_stems(places) else None


def _coloured(
    request: JobRequest, recipe: SoundRecipe, folder: Path, progress: Progress, context: TaskContext
) -> Outcome | None:
    """The film in colour, in ``folder``; None where its pictures stay as they are."""
    if recipe.colour is None:
        return None
    from studio.jobs.stages.colour.film import colour_film

    output = folder / f"coloured{Path(request.output).suffix}"
    part = JobRequest(recipe.colour, request.input, str(output), device=request.device)
    return colour_film(part, recipe.colour, progress.part(1.0 - _COLOURED, 1.0), context)


def _colour_of(pictures: Outcome) -> ColorizeRecipe | None:
    return pictures.recipe if isinstance(pictures.recipe, ColorizeRecipe) else None


def _disclosure(pictures: Outcome | None) -> str:
    """What is estimated: the sound, and the colours if there are any."""
    told = [DISCLOSURE_SOUND] if pictures is None else [pictures.disclosure, DISCLOSURE_SOUND]
    return ". ".join(text.rstrip(".") for text in told if text)


def _add_to_film(
    request: JobRequest,
    recipe: SoundRecipe,
    wav: Path,
    pictures: Outcome | None,
    slower: Fraction,
    progress: Progress,
    context: TaskContext,
) -> Path:
    from studio.media.film.soundtrack import mux_soundtrack

    return mux_soundtrack(
        Path(request.input) if pictures is None else pictures.outputs[0],
        wav,
        Path(request.output),
        codec=recipe.audio_codec,
        metadata={"comment": _disclosure(pictures)},
        keep_source_sound=recipe.own_sound,
        progress=progress,
        note=context.note,
        overwrite=request.overwrite,
        frame_rate=recipe.film_rate,
        slower=slower,
    )


def _write_side_files(request: JobRequest, sheet: CueSheet, found: CueSheet, library: SoundLibrary) -> list[Path]:
    """The credits, always, because licences ask for them; the cue sheet as it was ``found`` when asked for."""
    from studio.media.files.safety import atomic_output
    from studio.sound.delivery.credits import credits_text
    from studio.sound.delivery.sidecars import Soundtrack

    texts = {credits_path(request): credits_text(Soundtrack(sheet, library)).encode()}
    if "cues_out" in request.extras:
        texts[Path(request.extras["cues_out"])] = cue_sheet_to_json(found)
    beside = credits_beside(Path(request.output))
    for path, text in texts.items():
        # The credits beside the film belong to it and follow it; what the user has named is checked above.
        with atomic_output(path, overwrite=request.overwrite or path == beside, sources=[request.input]) as temporary:
            temporary.write_bytes(text)
    return list(texts)


def _summary(sheet: CueSheet, report: MixReport) -> list[str]:
    unsure = sum(is_unsure(cue, sheet) and not is_heard(cue, sheet) for cue in sheet.cues)
    places = len(sheet.cues)
    found = f"Sounds found in {places} places."
    if unsure:
        found = f"Sounds found in {places} places, {unsure} unsure and silent."
    loudness = f"Loudness {report.integrated_lufs:.1f} LUFS, true peak {report.true_peak_dbtp:.1f} dBTP."
    return [found, loudness, *report.notes]
