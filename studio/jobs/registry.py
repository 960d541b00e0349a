"""Every kind of job and every answer, by name. The functions are named as text and imported where they run.

To add a kind of job: one recipe in the domain, one module in ``tasks`` and one line here. To add an answer: its structs
in ``studio.domain.questions``, one function in ``answers`` and one line here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from studio.domain import questions
from studio.domain.questions import Question
from studio.domain.recipe import Recipe
from studio.engine.modules import module_command
from studio.engine.service import Lane, Service


@dataclass(frozen=True)
class Task:
    """``run`` makes the files; ``models_of`` says beforehand which models a recipe uses, so that a finished result
    can be recognised without loading anything."""

    run: str
    models_of: str


TASKS: dict[str, Task] = {
    "colorize": Task("studio.jobs.tasks.colorize:colorize", "studio.jobs.tasks.colorize:models_of"),
    "sound": Task("studio.jobs.tasks.sound:sound", "studio.jobs.tasks.sound:models_of"),
    "enlarge": Task("studio.jobs.tasks.pictures:enlarge", "studio.jobs.tasks.pictures:models_of"),
    "repair": Task("studio.jobs.tasks.pictures:repair", "studio.jobs.tasks.pictures:models_of"),
}


def _answers(
    module: str, lane: Lane, *answered: tuple[type[Question[Any]], str], uses_models: bool = False
) -> dict[str, Service]:
    """Functions of one module that answer questions in the same lane."""
    return {
        question.message: Service(f"studio.jobs.{module}:{function}", lane, uses_models, question)
        for question, function in answered
    }


ANSWERS: dict[str, Service] = {
    **_answers("runner", "device", (questions.RunJob, "run_in_engine")),
    **_answers("proof.telling", "light", (questions.WhatIsThis, "what_is_this")),
    **_answers("answers.limits", "light", (questions.SetLimits, "set_limits")),
    **_answers("answers.cache", "light", (questions.LookAtCache, "look_at_cache")),
    **_answers("answers.facts", "light", (questions.Inspect, "inspect")),
    **_answers("answers.pictures", "light", (questions.Thumbnail, "thumbnail")),
    **_answers("answers.pictures", "preview", (questions.Pyramid, "pyramid")),
    **_answers(
        "answers.colour",
        "preview",
        (questions.PreviewColour, "preview_colour"),
        (questions.ReadReference, "reference"),
        uses_models=True,
    ),
    **_answers(
        "answers.colour_versions",
        "preview",
        (questions.ProposeVersions, "propose_versions"),
        (questions.WhyColour, "why_colour"),
        uses_models=True,
    ),
    **_answers("answers.export_size", "preview", (questions.EstimateSize, "export_size"), uses_models=True),
    **_answers("answers.live_colour", "live", (questions.ShowPart, "show_part"), uses_models=True),
    **_answers("answers.film_colour", "preview", (questions.ShowColour, "show_colour"), uses_models=True),
    **_answers("answers.colour", "light", (questions.ReferencePicture, "reference_picture")),
    **_answers("answers.films", "preview", (questions.PreviewFilm, "film_preview")),
    **_answers("answers.cues", "preview", (questions.FindCues, "find_cues"), uses_models=True),
    **_answers("answers.cues", "preview", (questions.PreviewMix, "mix_preview")),
    **_answers("answers.cues", "light", (questions.PatchMix, "patch_mix")),
    **_answers(
        "answers.things",
        "light",
        (questions.ListThings, "list_things"),
        (questions.ChangeThing, "change_thing"),
        (questions.RemoveThing, "remove_thing"),
    ),
    **_answers("answers.things", "preview", (questions.TeachThing, "teach_thing"), uses_models=True),
    **_answers("answers.metering", "light", (questions.MeterSound, "meter_sound")),
    **_answers("answers.sound_folders", "light", (questions.Waveform, "waveform"), (questions.Waveforms, "waveforms")),
    **_answers(
        "answers.sound_folders",
        "library",
        (questions.ImportSounds, "import_sounds"),
        (questions.RescanSounds, "rescan_sounds"),
    ),
    **_answers("answers.packs", "light", (questions.ListPacks, "list_packs"), uses_models=True),
    **_answers("answers.packs", "preview", (questions.PackSample, "pack_sample"), uses_models=True),
    **_answers(
        "answers.packs",
        "packs",
        (questions.InstallPack, "install_pack"),
        (questions.RemovePack, "remove_pack"),
        uses_models=True,
    ),
}


def engine_command() -> list[str]:
    """How to start the engine process with everything this program can do."""
    return module_command("studio.jobs.engine_main")


def kind_of(recipe: Recipe) -> str:
    """The recipe's name in ``TASKS``: the tag it carries in JSON."""
    return str(recipe.__struct_config__.tag)
