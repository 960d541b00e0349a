"""Measures how much the colours of a film flicker: how far they change along the motion from frame to frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import cv2
import numpy as np

from studio.domain.progress import Progress
from studio.domain.recipe import ColorizeRecipe
from studio.engine.service import TaskContext
from studio.jobs.stages.colour.film import network_side, predictor, prepared
from studio.jobs.stages.colour.steady import Bytes, FloatArray, Picture, SteadyColours, carry, is_cut
from studio.jobs.stages.colour.travelling_points import Travels
from studio.media.film.reader import FilmReader


@dataclass(frozen=True)
class Flicker:
    """Mean changes between neighbouring frames of a shot, in Lab units, things being compared with themselves.

    ``chroma``: of the film as this program colours it; ``chroma_per_frame``: had the network coloured every frame by
    itself; ``lightness``: of the film's own L*. ``pairs``: how many pairs of frames were compared.
    """

    frames: int
    pairs: int
    chroma: float
    chroma_per_frame: float
    lightness: float

    @property
    def ratio(self) -> float:
        """What is left of the flicker of single frames."""
        return self.chroma / self.chroma_per_frame if self.chroma_per_frame else 0.0


def measure_flicker(
    film: Path, recipe: ColorizeRecipe, most_frames: int, progress: Progress, context: TaskContext
) -> Flicker:
    """Colour the first ``most_frames`` of a film both ways and compare; nothing is written.

    Raises ``UnreadableInput``, and ``StudioError`` when there is no such model.
    """
    greys: list[Bytes] = []
    fields: list[FloatArray] = []
    lightness: list[FloatArray] = []
    with FilmReader.open(film) as reader:
        look = predictor(recipe, Travels(), reader, context)
        for picture in prepared(islice(reader.tones(), most_frames), reader, network_side(recipe)):
            progress.step(len(greys), most_frames, "colouring every frame")
            (field,) = look([picture])
            rows, columns = field.shape[:2]
            greys.append(picture.grey)
            fields.append(field)
            lightness.append(np.asarray(cv2.resize(picture.lightness(), (columns, rows), interpolation=cv2.INTER_AREA)))
    steady: SteadyColours[int] = SteadyColours(lambda keys: [fields[key.payload] for key in keys])
    numbered = [Picture(lambda n=n: lightness[n], grey, n) for n, grey in enumerate(greys)]  # type: ignore[misc]
    held = [ab for _, ab in steady.run(numbered)]
    progress.step(1, 1, "comparing")
    pairs = [n for n in range(1, len(greys)) if not is_cut(greys[n - 1], greys[n])]
    changes = [_changes(n, greys, (held, fields, lightness)) for n in pairs]
    chroma, per_frame, own = np.mean(changes, axis=0) if changes else (0.0, 0.0, 0.0)
    return Flicker(len(greys), len(pairs), float(chroma), float(per_frame), float(own))


def _changes(n: int, greys: Sequence[Bytes], kinds: Sequence[Sequence[FloatArray]]) -> list[float]:
    """How far each kind of field differs in frame ``n`` from what the motion carries over from the frame before,
    where the two frames match. A finer flow is used than for colouring, which must not be its own judge."""
    flow = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    found = []
    for fields in kinds:
        carried, match = carry(fields[n - 1], greys[n - 1], greys[n], flow)
        change = np.abs(fields[n] - carried)
        distance = change if change.ndim == 2 else np.linalg.norm(change, axis=-1)
        found.append(float((distance * match).sum() / max(float(match.sum()), 1e-6)))
    return found
