"""One frame of a film in colour, as the whole film would have it, for the screen."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from studio.domain.recipe import ColorizeRecipe, Hint
from studio.engine.service import TaskContext
from studio.jobs.stages.colour.film import chroma_table, predictor, prepared
from studio.jobs.stages.colour.travelling_points import follow
from studio.media.film.planes import Planes, rgb_of
from studio.media.film.reader import FilmReader, Tone


def coloured_frame(
    reader: FilmReader, recipe: ColorizeRecipe, time_s: float, context: TaskContext
) -> npt.NDArray[np.uint8]:
    """(h, w, 3) R′G′B′ of the frame that is seen at ``time_s``, in the film's own primaries and transfer.

    The network is asked for this frame alone; in the film it is asked at key frames, and what lies between follows the
    motion. Colour points count that were set on this frame or on no frame in particular.
    """
    tone = reader.tone_at(time_s)
    points = follow([], _points_here(recipe, tone, reader))
    (picture,) = prepared(iter([tone]), reader)
    (ab,) = predictor(recipe, points, reader, context)([picture])
    source = reader.signal
    whole = source.with_samples(source.bits, 0, 0, full_range=source.full_range, alpha=False)
    u, v = chroma_table(recipe, source, context).planes(tone.luma, ab, source, whole)
    return np.asarray(np.rint(rgb_of(Planes(tone.luma, u, v), whole) * 255), np.uint8)


def _points_here(recipe: ColorizeRecipe, tone: Tone, reader: FilmReader) -> list[Hint]:
    length = float(1 / reader.frame_rate)
    begun = float(tone.time) - length / 10
    return [
        replace(hint, time=None)
        for hint in recipe.hints
        if hint.time is None or begun <= hint.time < begun + length * 1.2
    ]
