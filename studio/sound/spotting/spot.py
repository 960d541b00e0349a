"""From what was seen in a film to its cue sheet: impacts, ambience beds, continuous sources, room tone.

The film theory word for this work is spotting: deciding what sounds where. Everything here is a rule that can be read;
the choice of sounds lies in ``casting``, the knowledge of what sounds like what in ``spotting_table.tsv``.

What the user has shown goes before every guess, however sure that is: as the bed of a shot, as a source, and for what
strikes in its part of the picture. Such a cue has the name that the user gave, even where the library has no sound.
"""

from __future__ import annotations

from models.watch.observations import Observations
from studio.domain.cues import Cue, CueSheet
from studio.domain.recipe import SoundRecipe
from studio.sound.spotting.beds import beds, room_tone
from studio.sound.spotting.casting import Casting, Catalogue
from studio.sound.spotting.impacts import impacts
from studio.sound.spotting.sources import calls, sources


def spot(observations: Observations, library: Catalogue, recipe: SoundRecipe, film: str) -> CueSheet:
    """The cue sheet of a film: the same observations, library and recipe always give the same sheet.

    Cues less sure than ``recipe.min_confidence`` are in the sheet and unsure: silent until somebody decides. Title
    cards and black get no effects.
    """
    casting = Casting(library, recipe.seed)
    cues: list[Cue] = []
    if recipe.ambience:
        cues += room_tone(observations, casting)
        cues += beds(observations, casting)
        cues += sources(observations, casting)
        cues += calls(observations, casting)
    if recipe.impacts:
        cues += impacts(observations, casting, recipe.seed)
    return CueSheet(
        film=film,
        fps=observations.fps,
        duration_s=observations.duration_s,
        cues=tuple(sorted(cues, key=lambda cue: (cue.start_s, cue.id))),
        shots=tuple((shot.start_s, shot.end_s) for shot in observations.shots),
        shot_kinds=tuple(shot.kind for shot in observations.shots),
        unsure_below=recipe.min_confidence,
    )
