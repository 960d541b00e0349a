"""Colour for a film, frame by frame with bounded memory; its Y planes, its frame times and all its other tracks stay
what they are.

Three threads: one decodes, this one colours, one encodes.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from studio.domain.errors import UnreadableInput
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.receipt import DISCLOSURE_COLOUR, LumaSums, colour_disclosure
from studio.domain.recipe import ColorizeRecipe
from studio.engine.memory import WorkSize, map_with_fallback, with_fallback
from studio.engine.service import TaskContext
from studio.jobs.outputs import frame_sums_beside
from studio.jobs.stages.ahead import read_ahead
from studio.jobs.stages.colour import costs
from studio.jobs.stages.colour.film_chroma import ChromaTable, grey_table, lightness_table
from studio.jobs.stages.colour.model import (
    check_able,
    input_side,
    load_colorizer,
    model_digests,
    needs_bytes,
    points_of,
    predict_frames,
    settled,
    sides,
)
from studio.jobs.stages.colour.notes import disclosure_notes, disclosure_of, evidence_notes, reference_notes
from studio.jobs.stages.colour.reference import palette_of
from studio.jobs.stages.colour.steady import KEY_EVERY, Picture, SteadyColours, motion_grey
from studio.jobs.stages.colour.travelling_points import TRACKING_SIDE, Travel, Travels, follow
from studio.jobs.stages.keys import colour_table_key
from studio.jobs.task import Outcome
from studio.media.files.errors import shown
from studio.media.film.planes import Plane, Planes, chroma_span, converted_alpha, converted_luma, luma_span, sample_type
from studio.media.film.reader import FilmReader, Tone
from studio.media.film.sequence_writer import SequenceWriter
from studio.media.film.signal import Signal
from studio.media.film.sums import PlaneSums
from studio.media.film.writer import FilmWriter, open_writer
from studio.media.marks.caption import Caption, caption

Bytes = npt.NDArray[np.uint8]
FloatArray = npt.NDArray[np.float32]

NETWORK_SIDE = 256
WAITING_BYTES = 400_000_000
"""Most that frames waiting for their key frame may take."""
_KEYS_ON_A_CARD = 8
_ENCODING_QUEUE = 4
_STAGE = "colouring the film"
_FOLLOWED = 0.2
_LATE_S = 1.0
"""A colour point set so long after the end still counts as set on the last picture."""


@dataclass(frozen=True)
class Waiting:
    """A picture that waits for its colours: a frame, or one of the two half pictures of an interlaced one (``field``:
    0 the upper, 1 the lower; None for a whole frame). ``last``: with it the frame is complete."""

    tone: Tone
    time: Fraction
    field: int | None = None
    last: bool = True

    @property
    def rows(self) -> slice:
        return slice(None) if self.field is None else slice(self.field, None, 2)


def colour_film(request: JobRequest, recipe: ColorizeRecipe, progress: Progress, context: TaskContext) -> Outcome:
    """Colour a film. Raises ``UnreadableInput``, ``UnwritableOutput``, ``OutOfMemory``, ``Cancelled``."""
    check_able(recipe)
    with FilmReader.open(request.input, recipe.film_rate) as reader:
        stage = _stage(reader, recipe, context)
        progress.step(0.0, 1.0, stage)
        points, progress = _travels(reader, recipe, progress)
        writer = open_writer(
            Path(request.output),
            reader,
            film_format=recipe.film_format,
            quality=recipe.quality,
            disclosure=colour_disclosure(recipe) if recipe.disclosure_metadata else None,
            frame_sums=recipe.frame_sums,
            overwrite=request.overwrite,
        )
        with writer:
            painter = Painter(reader, writer, recipe, chroma_table(recipe, reader.signal, context))
            steady: SteadyColours[Waiting] = SteadyColours(
                predictor(recipe, points, reader, context), keys_at_once=_keys_at_once(reader, context)
            )
            with closing(read_ahead(reader.tones(), depth=4)) as tones:
                coloured = steady.run(prepared(tones, reader, network_side(recipe)))
                _write_all(painter, coloured, reader.facts.duration_s, progress, stage)
            outputs = writer.finish(reader.last_length)
            if writer.sums is not None:
                beside = frame_sums_beside(Path(request.output))
                outputs.append(writer.sums.write(beside, overwrite=True, film=reader.path))
        notes = [*reader.facts.notes, *writer.notes, *_notes(request, recipe, points, reader)]
        if recipe.frame_sums and writer.sums is None:
            notes.append("Sums of frames are written for films, not for folders of pictures.")
    used = settled(recipe)
    return Outcome(outputs, model_digests(recipe.model), notes, disclosure_of(recipe), used, painter.sums)


def chroma_table(recipe: ColorizeRecipe, signal: Signal, context: TaskContext) -> ChromaTable:
    """The look-up table of a recipe's saturation and temperature for a film's matrix, primaries and transfer, from the
    cache if it is there."""
    key = colour_table_key(recipe, signal.matrix, signal.primaries, signal.transfer)
    return context.models.get(
        "colour table", key, "cpu", lambda: ChromaTable(recipe, signal), lambda table: table.nbytes
    )


def _travels(reader: FilmReader, recipe: ColorizeRecipe, progress: Progress) -> tuple[Travels, Progress]:
    """Where the colour points are in each frame, and the progress that is left for the rest. The film is read twice
    when points travel, the first time small: whoever colours its beginning must know what was set further on."""
    if all(hint.time is None for hint in recipe.hints):
        return follow([], recipe.hints), progress
    duration_s = max(reader.facts.duration_s, 1e-6)
    last = max(hint.time or 0.0 for hint in recipe.hints)
    if last > duration_s + _LATE_S:
        raise UnreadableInput(
            f"A colour point is set at {last:,.1f} s, but “{shown(reader.path)}” ends at {duration_s:,.1f} s.",
            hint="Set it at a time that the film has, or take it out.",
            path=reader.path,
        )
    part = progress.part(0.0, _FOLLOWED, _STAGE)
    greys = grey_table(reader.signal)

    def frames() -> Iterator[tuple[Fraction, Bytes]]:
        for tone in reader.tones():
            part.step(min(float(tone.time), duration_s), duration_s, "following the colour points")
            yield tone.time, np.take(greys, _reduced(tone.luma, TRACKING_SIDE / max(tone.luma.shape)))

    return follow(frames(), recipe.hints), progress.part(_FOLLOWED, 1.0, _STAGE)


def predictor(
    recipe: ColorizeRecipe, points: Travels, reader: FilmReader, context: TaskContext
) -> Callable[[Sequence[Picture[Waiting]]], Sequence[FloatArray]]:
    """What the network says about frames, each with the colour points of its own time."""
    palette = palette_of(recipe.reference)
    side, smallest = sides(recipe.model)
    size_of_look = [WorkSize(context.device, side, smallest)]

    def work(pictures: Sequence[Picture[Waiting]], device: str) -> Sequence[FloatArray]:
        seen = [picture.lightness() for picture in pictures]
        hints = [points_of(points.at(picture.payload.time), reader.width, reader.height) for picture in pictures]

        def look(size: WorkSize) -> Sequence[FloatArray]:
            colorizer = load_colorizer(recipe, context, size.device)
            fields = predict_frames(colorizer, recipe, seen, hints, palette, size.size)
            size_of_look[:] = [size]  # what memory allowed is good for the rest of the film
            return [field.ab for field in fields]

        if side == 1:
            return look(WorkSize(device, side))
        return with_fallback(size_of_look[0], look, context.note)

    return lambda pictures: map_with_fallback(pictures, WorkSize(context.device, len(pictures)), work, context.note)


def _keys_at_once(reader: FilmReader, context: TaskContext) -> int:
    """One on the processor, which gains nothing from more; several on a card as far as memory allows."""
    if context.device == "cpu":
        return 1
    frame_bytes = reader.width * reader.height * (1 if reader.signal.bits == 8 else 2)
    return max(1, min(_KEYS_ON_A_CARD, WAITING_BYTES // (frame_bytes * KEY_EVERY)))


def network_side(recipe: ColorizeRecipe) -> int:
    """Short side of what the recipe's model is given of a frame."""
    return NETWORK_SIDE if sides(recipe.model)[0] == 1 else input_side(recipe.model)


def prepared(tones: Iterator[Tone], reader: FilmReader, side: int = NETWORK_SIDE) -> Iterator[Picture[Waiting]]:
    """Frames on their way to ``SteadyColours``; of interlaced ones each half picture, in the order of time. ``side``:
    short side of what the network is given."""
    lightness, greys = lightness_table(reader.signal), grey_table(reader.signal)
    half = 1 / (2 * reader.frame_rate)
    for tone in tones:
        if tone.fields == "progressive":
            parts = [Waiting(tone, tone.time)]
        else:
            first = 0 if tone.fields == "top first" else 1
            parts = [Waiting(tone, tone.time, first, False), Waiting(tone, tone.time + half, 1 - first)]
        for part in parts:
            seen = tone.luma[part.rows]
            size = tone.luma.shape
            yield Picture(partial(_small_lightness, seen, size, lightness, side), _small_grey(seen, size, greys), part)


def _small_lightness(luma: Plane, size: tuple[int, ...], table: FloatArray, side: int) -> FloatArray:
    """L* as the network is given it; ``size`` (h, w) is the whole frame's, whose shape a half picture gets back."""
    return np.asarray(np.take(table, _reduced(luma, side / min(size), size)), np.float32)


def _small_grey(luma: Plane, size: tuple[int, ...], table: Bytes) -> Bytes:
    if luma.dtype == np.uint8 and luma.shape == size:
        return np.asarray(np.take(table, motion_grey(np.asarray(luma, np.uint8))), np.uint8)
    return motion_grey(np.asarray(np.take(table, _reduced(luma, NETWORK_SIDE / max(size), size)), np.uint8))


def _reduced(luma: Plane, scale: float, size: tuple[int, ...] | None = None) -> Plane:
    """The plane at ``scale`` of ``size`` (its own by default), never enlarged beyond that."""
    height, width = size or luma.shape
    scale = min(1.0, scale)
    small = max(1, round(width * scale)), max(1, round(height * scale))
    if small == (luma.shape[1], luma.shape[0]):
        return luma
    way = cv2.INTER_AREA if small[1] <= luma.shape[0] else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(luma, small, interpolation=way), luma.dtype)


class Painter:
    """Puts frames together from their own Y and new colour planes, and hands them to the writer."""

    def __init__(
        self, reader: FilmReader, writer: FilmWriter | SequenceWriter, recipe: ColorizeRecipe, table: ChromaTable
    ) -> None:
        self._writer, self._table = writer, table
        self._source, self._target = reader.signal, writer.signal
        self._mark = (
            _Mark(caption(DISCLOSURE_COLOUR, reader.width, reader.height), writer.signal)
            if (recipe.disclosure_label)
            else None
        )
        self._sums = PlaneSums()
        self._flat = _grey_code(writer.signal) if recipe.chroma_only else None
        self._halves: dict[int, FloatArray] = {}

    @property
    def sums(self) -> LumaSums | None:
        """Of the original's Y planes; None when it has none (RGB)."""
        if not self._source.has_luma:
            return None
        same = (self._source.bits, self._source.full_range) == (self._target.bits, self._target.full_range)
        kept = self._writer.lossless and same and self._mark is None and self._flat is None
        return LumaSums(self._sums.frames, self._sums.total, kept)

    def add(self, part: Waiting, ab: FloatArray) -> Callable[[], None] | None:
        """Take a picture's colours; once its frame is complete, what is left to do for it (in another thread)."""
        if part.field is not None:
            self._halves[part.field] = ab
        if not part.last:
            return None
        fields = (
            [(part.rows, ab)]
            if part.field is None
            else [(slice(field, None, 2), self._halves[field]) for field in (0, 1)]
        )
        return partial(self._finish, part.tone, fields)

    def _finish(self, tone: Tone, fields: Sequence[tuple[slice, FloatArray]]) -> None:
        self._sums.add(tone.luma)
        columns, rows = self._target.chroma_size(tone.luma.shape[1], tone.luma.shape[0])
        kind = sample_type(self._target.bits)
        u, v = np.empty((rows, columns), kind), np.empty((rows, columns), kind)
        for lines, ab in fields:
            u[lines], v[lines] = self._table.planes(tone.luma[lines], ab, self._source, self._target)
        alpha = None
        if tone.alpha is not None and self._target.alpha:
            alpha = converted_alpha(tone.alpha, self._source, self._target)
        luma = converted_luma(tone.luma, self._source, self._target)
        planes = Planes(luma if self._flat is None else np.full_like(luma, self._flat), u, v, alpha)
        self._writer.write(tone.time, planes if self._mark is None else self._mark.laid_over(planes), tone.fields)


def _grey_code(signal: Signal) -> int:
    """The Y of the middle grey on which colours stand alone."""
    low, span = luma_span(signal)
    return round(low + 0.5 * span)


class _Mark:
    """The caption as it is laid over planes."""

    def __init__(self, mark: Caption, signal: Signal) -> None:
        self._mark, self._signal = mark, signal

    def laid_over(self, planes: Planes) -> Planes:
        """New planes with the caption: Y darkened and lettered, colour taken out in the same measure."""
        mark, signal = self._mark, self._signal
        low, span = luma_span(signal)
        y = np.array(planes.y)
        rows = slice(mark.top, mark.top + mark.letters.shape[0])
        part = ((y[rows].astype(np.float32) - low) / np.float32(span))[..., None]
        mark.lay_over(part, mark.top)
        y[rows] = np.rint(part[..., 0] * np.float32(span) + np.float32(low)).astype(y.dtype)
        return Planes(y, self._paler(planes.u, y.shape), self._paler(planes.v, y.shape), planes.alpha)

    def _paler(self, plane: Plane, shape: tuple[int, ...]) -> Plane:
        middle, _ = chroma_span(self._signal)
        left = np.ones((*shape, 1), np.float32)
        self._mark.lay_over(left, 0)
        covered = np.zeros((*shape, 1), np.float32)
        self._mark.lay_over(covered, 0)
        share = cv2.resize((left - covered)[..., 0], plane.shape[::-1], interpolation=cv2.INTER_AREA)
        return np.asarray(np.rint((plane.astype(np.float32) - middle) * share + middle), plane.dtype)


def _stage(reader: FilmReader, recipe: ColorizeRecipe, context: TaskContext) -> str:
    """What is being done; with an optional model, which takes long, what it takes."""
    keys = reader.facts.duration_s * reader.facts.fps / KEY_EVERY
    about = costs.seconds(recipe.model, context.device)
    return costs.with_cost(_STAGE, about * keys, needs_bytes(recipe.model)) if about else _STAGE


def _write_all(
    painter: Painter,
    coloured: Iterator[tuple[Waiting, FloatArray]],
    duration_s: float,
    progress: Progress,
    stage: str,
) -> None:
    """Colour and encode every frame; the encoder works beside, at most a few frames behind."""
    with ThreadPoolExecutor(1, thread_name_prefix="encode") as encoder:
        behind: deque[Future[None]] = deque()
        try:
            for part, ab in coloured:
                finish = painter.add(part, ab)
                if finish is not None:
                    behind.append(encoder.submit(finish))
                if len(behind) > _ENCODING_QUEUE:
                    behind.popleft().result()
                progress.step(float(part.time), max(duration_s, float(part.time), 1e-6), stage)
            for future in behind:
                future.result()
        except BaseException:
            for future in behind:
                future.cancel()
            raise


def _notes(request: JobRequest, recipe: ColorizeRecipe, points: Travels, reader: FilmReader) -> list[str]:
    notes = [*reference_notes(recipe), *evidence_notes(recipe), *disclosure_notes(recipe)]
    if recipe.chroma_only:
        notes.append("Colours alone: a middle grey stands in place of the film's tones. Lay its Y plane under them.")
    if reader.field_order != "progressive":
        notes.append("Interlaced: each of its half pictures was coloured by itself.")
    if reader.signal.hdr:
        notes.append("HDR: coloured in its own signal; what is brighter than diffuse white stays neutral.")
    if {"confidence", "layer", "evidence"} & set(request.extras) or recipe.versions > 1:
        notes.append("Confidence maps, colour layers, sheets of evidence and versions are made for photographs only.")
    if recipe.leans or recipe.strength is not None or recipe.toning != "replace":
        notes.append(
            "Other versions, strength by brush and a kept tint are for photographs only: they changed nothing."
        )
    if points.still:
        notes.append("Colour points without a time hold at the same place in the whole film.")
    notes += [_travel_note(travel) for travel in points.moving]
    return [*notes, *reader.closing_notes()]


def _travel_note(travel: Travel) -> str:
    first, last = float(min(travel.places)), float(max(travel.places))
    return f"The colour point set at {travel.hint.time:.1f} s was followed from {first:.1f} s to {last:.1f} s."
