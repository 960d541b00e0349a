"""Every kind of job and every service, by name. The functions are named as text and imported where they run.

To add a kind of job: one recipe in the domain, one module in ``tasks`` and one line here.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from studio.domain.recipe import Recipe
from studio.engine.service import Service

_SERVICES = "studio.jobs.answers.pictures"
_SOUND_FOLDERS = "studio.jobs.answers.sound_folders"
_THINGS = "studio.jobs.stages.sound.things"


@dataclass(frozen=True)
class Task:
    """``run`` makes the files; ``models_of`` says beforehand which models a recipe uses, so that a finished result
    can be recognised without loading anything."""

    run: str
    models_of: str


TASKS: dict[str, Task] = {
    "colorize": Task("studio.jobs.tasks.colorize:colorize", "studio.jobs.tasks.colorize:models_of"),
    "sound": Task("studio.jobs.tasks.sound:sound", "studio.jobs.tasks.sound:models_of"),
}

JOB = "job"
SERVICES: dict[str, Service] = {
    JOB: Service("studio.jobs.runner:run_in_engine", "device"),
    "inspect": Service(f"{_SERVICES}:inspect", "light"),
    "thumbnail": Service(f"{_SERVICES}:thumbnail", "light"),
    "waveform": Service(f"{_SERVICES}:waveform", "light"),
    "waveforms": Service(f"{_SOUND_FOLDERS}:waveforms", "light"),
    "import_sounds": Service(f"{_SOUND_FOLDERS}:import_sounds", "library"),
    "rescan_sounds": Service(f"{_SOUND_FOLDERS}:rescan_sounds", "library"),
    "pyramid": Service(f"{_SERVICES}:pyramid", "preview"),
    "preview_colour": Service(f"{_SERVICES}:preview_colour", "preview", uses_models=True),
    "reference": Service(f"{_SERVICES}:reference", "preview", uses_models=True),
    "reference_picture": Service(f"{_SERVICES}:reference_picture", "light"),
    "film_preview": Service(f"{_SERVICES}:film_preview", "preview"),
    "find_cues": Service(f"{_SERVICES}:find_cues", "preview", uses_models=True),
    "list_things": Service(f"{_THINGS}:list_things", "light"),
    "teach_thing": Service(f"{_THINGS}:teach_thing", "preview", uses_models=True),
    "change_thing": Service(f"{_THINGS}:change_thing", "light"),
    "remove_thing": Service(f"{_THINGS}:remove_thing", "light"),
    "mix_preview": Service(f"{_SERVICES}:mix_preview", "preview"),
}


def engine_command() -> list[str]:
    """How to start the engine process with everything this program can do."""
    return [sys.executable, "-m", "studio.jobs.engine_main"]


def kind_of(recipe: Recipe) -> str:
    """The recipe's name in ``TASKS``: the tag it carries in JSON."""
    return str(recipe.__struct_config__.tag)
