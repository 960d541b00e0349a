"""Colour for a film, frame by frame with bounded memory; its frame times and its sound stay what they are.

Three threads: one decodes, this one colours, one encodes.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.receipt import DISCLOSURE_COLOUR, colour_disclosure
from studio.domain.recipe import ColorizeRecipe
from studio.engine.memory import WorkSize, map_with_fallback
from studio.engine.service import TaskContext
from studio.jobs.stages.ahead import read_ahead
from studio.jobs.stages.colour.film_table import ColourTable, grey_of
from studio.jobs.stages.colour.model import load_colorizer, model_digest, points_of, settled, vividness_of
from studio.jobs.stages.colour.notes import disclosure_notes, disclosure_of, reference_notes
from studio.jobs.stages.colour.reference import palette_of
from studio.jobs.stages.colour.steady import KEY_EVERY, Picture, SteadyColours, motion_grey
from studio.jobs.stages.colour.travelling_points import TRACKING_SIDE, Travel, Travels, follow
from studio.jobs.stages.keys import colour_table_key
from studio.jobs.task import Outcome
from studio.media.film import FilmReader, FilmWriter, Frame
from studio.media.marks.caption import Caption, caption

Bytes = npt.NDArray[np.uint8]
FloatArray = npt.NDArray[np.float32]
Waiting: TypeAlias = tuple[Fraction, Bytes]
"""A frame that waits for its colours: its time and its grey values."""

NETWORK_SIDE = 256
WAITING_BYTES = 400_000_000
"""Most that grey frames waiting for their key frame may take."""
_KEYS_ON_A_CARD = 8
_ENCODING_QUEUE = 4
_STAGE = "colouring the film"
_FOLLOWED = 0.2


def colour_film(request: JobRequest, recipe: ColorizeRecipe, progress: Progress, context: TaskContext) -> Outcome:
    """Colour a film. Raises ``UnreadableInput``, ``UnwritableOutput``, ``OutOfMemory``, ``Cancelled``."""
    with FilmReader.open(request.input) as reader:
        progress.step(0.0, 1.0, _STAGE)
        points, progress = _travels(reader, recipe, progress)
        writer = FilmWriter(
            Path(request.output),
            reader,
            film_format=recipe.film_format,
            quality=recipe.quality,
            disclosure=colour_disclosure(recipe) if recipe.disclosure_metadata else None,
            overwrite=request.overwrite,
        )
        with writer:
            table = colour_table(recipe, context)
            steady: SteadyColours[Waiting] = SteadyColours(
                predictor(recipe, points, reader, context), keys_at_once=_keys_at_once(reader, context)
            )
            mark = caption(DISCLOSURE_COLOUR, reader.width, reader.height) if recipe.disclosure_label else None
            with closing(read_ahead(reader.frames(), depth=4)) as frames:
                coloured = steady.run(prepared(frames, table))
                _write_all(writer, coloured, table, mark, reader.facts.duration_s, progress)
            output = writer.finish()
        notes = [*reader.facts.notes, *writer.notes, *_notes(request, recipe, points, reader)]
    return Outcome([output], [model_digest(recipe.model)], notes, disclosure_of(recipe), settled(recipe))


def colour_table(recipe: ColorizeRecipe, context: TaskContext) -> ColourTable:
    """The look-up table of a recipe's saturation and temperature, from the cache if it is there."""
    return context.models.get(
        "colour table", colour_table_key(recipe), "cpu", lambda: ColourTable(recipe), lambda table: table.nbytes
    )


def _travels(reader: FilmReader, recipe: ColorizeRecipe, progress: Progress) -> tuple[Travels, Progress]:
    """Where the colour points are in each frame, and the progress that is left for the rest. The film is read twice
    when points travel, the first time small: whoever colours its beginning must know what was set further on."""
    if all(hint.time is None for hint in recipe.hints):
        return follow([], recipe.hints), progress
    duration_s, part = max(reader.facts.duration_s, 1e-6), progress.part(0.0, _FOLLOWED, _STAGE)

    def frames() -> Iterator[tuple[Fraction, Bytes]]:
        for frame in reader.frames(max_side=TRACKING_SIDE):
            part.step(min(float(frame.time), duration_s), duration_s, "following the colour points")
            yield frame.time, grey_of(frame.rgb)

    return follow(frames(), recipe.hints), progress.part(_FOLLOWED, 1.0, _STAGE)


def predictor(
    recipe: ColorizeRecipe, points: Travels, reader: FilmReader, context: TaskContext
) -> Callable[[Sequence[Picture[Waiting]]], Sequence[FloatArray]]:
    """What the network says about frames, each with the colour points of its own time."""
    palette = palette_of(recipe.reference)

    def work(pictures: Sequence[Picture[Waiting]], device: str) -> Sequence[FloatArray]:
        fields = load_colorizer(recipe, context, device).predict_batch(
            [picture.lightness() for picture in pictures],
            vividness=vividness_of(recipe),
            hints=[points_of(points.at(picture.payload[0]), reader.width, reader.height) for picture in pictures],
            palette=palette,
        )
        return [field.ab for field in fields]

    return lambda pictures: map_with_fallback(pictures, WorkSize(context.device, len(pictures)), work, context.note)


def _keys_at_once(reader: FilmReader, context: TaskContext) -> int:
    """One on the processor, which gains nothing from more; several on a card as far as memory allows."""
    if context.device == "cpu":
        return 1
    return max(1, min(_KEYS_ON_A_CARD, WAITING_BYTES // (reader.width * reader.height * KEY_EVERY)))


def prepared(frames: Iterator[Frame], table: ColourTable) -> Iterator[Picture[Waiting]]:
    """Frames on their way to ``SteadyColours``."""
    for frame in frames:
        grey = grey_of(frame.rgb)
        yield Picture(partial(_small_lightness, grey, table), motion_grey(grey), (frame.time, grey))


def _small_lightness(grey: Bytes, table: ColourTable) -> FloatArray:
    return table.lightness(_reduced(grey))


def _reduced(grey: Bytes) -> Bytes:
    height, width = grey.shape
    scale = min(1.0, NETWORK_SIDE / min(height, width))
    if scale == 1.0:
        return grey
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)


def _write_all(
    writer: FilmWriter,
    coloured: Iterator[tuple[Waiting, FloatArray]],
    table: ColourTable,
    mark: Caption | None,
    duration_s: float,
    progress: Progress,
) -> None:
    """Colour and encode every frame; the encoder works beside, at most a few frames behind."""
    with ThreadPoolExecutor(1, thread_name_prefix="encode") as encoder:
        behind: deque[Future[None]] = deque()
        try:
            for (time, grey), ab in coloured:
                rgb = table.colour(grey, ab)
                if mark is not None:
                    _lay_over(mark, rgb)
                behind.append(encoder.submit(writer.write, time, rgb))
                if len(behind) > _ENCODING_QUEUE:
                    behind.popleft().result()
                progress.step(float(time), max(duration_s, float(time), 1e-6), _STAGE)
            for future in behind:
                future.result()
        except BaseException:
            for future in behind:
                future.cancel()
            raise


def _lay_over(mark: Caption, rgb: Bytes) -> None:
    rows = rgb[mark.top : mark.top + mark.letters.shape[0]]
    part = rows.astype(np.float32) / np.float32(255)
    mark.lay_over(part, mark.top)
    rows[...] = np.rint(part * np.float32(255)).astype(np.uint8)


def _notes(request: JobRequest, recipe: ColorizeRecipe, points: Travels, reader: FilmReader) -> list[str]:
    notes = [*reference_notes(recipe), *disclosure_notes(recipe)]
    if {"confidence", "layer"} & set(request.extras) or recipe.versions > 1:
        notes.append("Confidence maps, colour layers and several versions are made for photographs only.")
    if points.still:
        notes.append("Colour points without a time hold at the same place in the whole film.")
    notes += [_travel_note(travel) for travel in points.moving]
    if reader.damaged_packets:
        notes.append(f"{reader.damaged_packets} damaged pieces of the film were passed over.")
    return notes


def _travel_note(travel: Travel) -> str:
    first, last = float(min(travel.places)), float(max(travel.places))
    return f"The colour point set at {travel.hint.time:.1f} s was followed from {first:.1f} s to {last:.1f} s."
