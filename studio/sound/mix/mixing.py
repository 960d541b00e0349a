"""Mixing a cue sheet into a soundtrack: 48 kHz, stereo, 24 bit, levelled after EBU R128.

The film is rendered in blocks of a second, so memory does not grow with its length. It is rendered at least twice:
once to measure, once to write with the gain that follows; nothing is kept in between.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import numpy as np

from studio.domain.cues import CueSheet, is_heard
from studio.domain.errors import UnwritableOutput
from studio.domain.progress import Progress
from studio.domain.recipe import SoundRecipe
from studio.sound.listening.loudness import SILENCE_LUFS, Loudness, LoudnessMeter, amplitude
from studio.sound.mix import limiter
from studio.sound.mix.score import Block, Levels, Score, SoundSource, prepare
from studio.sound.mix.voices import RATE, Samples
from studio.sound.recordings.wave_file import BroadcastExtension, WaveWriter

TOLERANCE_LU = 0.2
MOST_PASSES = 6
MOST_LIMITING_DB = 9.0
"""A programme that would need more than this taken off its peaks stays quieter instead."""
MOST_GAIN_DB = 14.0
"""Most that the whole mix is raised against its own balance at −23 LUFS: sparse films stay sparse."""
MOST_LIFT_DB = 12.0
"""Most that ambience is raised against the rest, where the peaks of the effects leave no other way to be louder."""
_CEILING_MARGIN_DB = 0.15
"""Meters differ by this much in how they oversample."""


class MixReport(msgspec.Struct, frozen=True):
    """What the finished soundtrack measures and what could not be done.

    ``gain_db`` is what the whole mix was raised by, ``lift_db`` what its ambience was raised by on top, ``limited_db``
    the most that the limiter took off a peak; it begins at ``ceiling_db``. ``cues_silent`` counts the cues that are not
    to be heard: muted, on a silent track, or unsure. ``stems`` maps the stem's name to its file. ``sounds`` are the
    identifiers of all sounds heard, for the credits.
    """

    path: str
    duration_s: float
    integrated_lufs: float
    true_peak_dbtp: float
    loudness_range_lu: float
    gain_db: float
    lift_db: float
    limited_db: float
    stems: dict[str, str]
    cues_played: int
    cues_silent: int
    sounds: tuple[str, ...]
    notes: tuple[str, ...] = ()
    ceiling_db: float = 0.0

    @property
    def levels(self) -> Levels:
        """What every sample of the mix was made with."""
        return Levels(self.gain_db, self.lift_db, self.ceiling_db)


def mix(
    sheet: CueSheet,
    library: SoundSource,
    recipe: SoundRecipe,
    out_wav: Path,
    *,
    stems_dir: Path | None = None,
    progress: Progress | None = None,
) -> MixReport:
    """Write the soundtrack of ``sheet`` to ``out_wav`` (and its stems into ``stems_dir``).

    The stems carry the same gain as the mix, limiting included, so they add up to it. The true peak has the last
    word: where a film has so few sounds that the loudness asked for would crush them, it stays quieter and the
    report says so. The same sheet, sounds and recipe give the same bytes.

    Raises:
        UnwritableOutput: the output's folder is missing, full or read-only.
        Cancelled: the user stopped it; nothing is left behind.
    """
    progress = progress or Progress()
    _check_folder(out_wav)
    score, notes = prepare(sheet, library)
    raw = _measure(score, progress.part(0.0, 0.35, "Measuring the mix"))
    levels = _first_levels(raw, recipe, notes)
    written, levels = _write_levelled(score, sheet, recipe, raw, levels, out_wav, stems_dir, progress.part(0.35, 1.0))
    notes += _loudness_notes(written.loudness, recipe, raw)
    return MixReport(
        path=str(out_wav),
        duration_s=score.total / RATE,
        integrated_lufs=round(written.loudness.integrated_lufs, 2),
        true_peak_dbtp=round(written.loudness.true_peak_dbtp, 2),
        loudness_range_lu=round(written.loudness.range_lu, 2),
        gain_db=round(levels.gain_db, 6),
        lift_db=round(levels.lift_db, 6),
        limited_db=round(written.limited_db, 2),
        stems={name: str(path) for name, path in written.stems.items()},
        cues_played=len(score.voices),
        cues_silent=sum(not is_heard(cue, sheet) for cue in sheet.cues),
        sounds=tuple(sorted({voice.record.id for voice in score.voices})),
        notes=tuple(notes),
        ceiling_db=round(levels.ceiling_db, 6),
    )


def _check_folder(out_wav: Path) -> None:
    if not out_wav.parent.is_dir():
        raise UnwritableOutput(
            f"The soundtrack {out_wav.name} cannot be written: the folder {out_wav.parent} does not exist.",
            hint="Choose a folder that exists.",
            path=out_wav,
        )


def _measure(score: Score, progress: Progress) -> Loudness:
    meter = _Meters()
    for block in score.blocks():
        progress.step(block.start, score.total)
        meter.push(block.whole)
    return meter.result()


class _Meters:
    """Loudness and true peak, the latter without FFmpeg, which looks between all samples of even the quietest."""

    def __init__(self) -> None:
        self._loudness, self._peak = LoudnessMeter(RATE, true_peak=False), limiter.PeakMeter()

    def push(self, block: Samples) -> None:
        self._loudness.push(block)
        self._peak.push(block)

    def result(self) -> Loudness:
        return replace(self._loudness.result(), true_peak_dbtp=self._peak.dbtp)


def _first_levels(raw: Loudness, recipe: SoundRecipe, notes: list[str]) -> Levels:
    """The gain that reaches the target, as far as that makes sense for this film."""
    ceiling_db = recipe.true_peak_dbtp - _CEILING_MARGIN_DB
    if raw.integrated_lufs <= SILENCE_LUFS:
        notes.append("The soundtrack is silent: no cue is heard.")
        return Levels(0.0, 0.0, ceiling_db)
    gain_db = min(recipe.loudness_lufs - raw.integrated_lufs, _most_gain(recipe), _most_by_peak(raw, recipe))
    return Levels(gain_db, 0.0, ceiling_db)


def _next_levels(levels: Levels, heard: Loudness, raw: Loudness, recipe: SoundRecipe, has_bed: bool) -> Levels | None:
    """Better levels than the ones just ``heard``, or None when they are right or cannot be bettered."""
    over = heard.true_peak_dbtp - recipe.true_peak_dbtp
    if over > 0.0:
        return Levels(levels.gain_db, levels.lift_db, levels.ceiling_db - over - 0.02)
    short = recipe.loudness_lufs - heard.integrated_lufs
    if abs(short) <= TOLERANCE_LU or heard.integrated_lufs <= SILENCE_LUFS:
        return None
    if has_bed and levels.lift_db + short > 0.0 and levels.gain_db >= _most_by_peak(raw, recipe) - 0.01:
        lift_db = min(levels.lift_db + short * (1.5 if short > 1.0 else 1.0), MOST_LIFT_DB)
        return Levels(levels.gain_db, lift_db, levels.ceiling_db) if abs(lift_db - levels.lift_db) > 0.02 else None
    gain_db = min(levels.gain_db + short, _most_gain(recipe), _most_by_peak(raw, recipe))
    return Levels(gain_db, levels.lift_db, levels.ceiling_db) if abs(gain_db - levels.gain_db) > 0.02 else None


def _most_gain(recipe: SoundRecipe) -> float:
    return MOST_GAIN_DB + max(recipe.loudness_lufs + 23.0, 0.0)


def _most_by_peak(raw: Loudness, recipe: SoundRecipe) -> float:
    return recipe.true_peak_dbtp + MOST_LIMITING_DB - raw.true_peak_dbtp


@dataclass(frozen=True)
class _Written:
    loudness: Loudness
    limited_db: float
    stems: dict[str, Path]


def _write_levelled(
    score: Score,
    sheet: CueSheet,
    recipe: SoundRecipe,
    raw: Loudness,
    levels: Levels,
    out_wav: Path,
    stems_dir: Path | None,
    progress: Progress,
) -> tuple[_Written, Levels]:
    """Write, measure what was written, and write again where the limiter has moved the loudness."""
    done = 0.0
    for attempt in range(1, MOST_PASSES + 1):
        part = progress.part(done, done + 0.6 * (1.0 - done), "Mixing" if attempt == 1 else "Levelling")
        done += 0.6 * (1.0 - done)
        with ExitStack() as unfinished:
            writers = _open_writers(score, sheet, out_wav, stems_dir, unfinished)
            written = _write(score, levels, writers, part)
            better = _next_levels(levels, written.loudness, raw, recipe, has_bed="AMB" in score.stems)
            if better is None or attempt == MOST_PASSES:
                for writer in writers.values():
                    writer.finish()
                break
        levels = better
    progress.step(1.0, 1.0, "Mixing")
    return written, levels


def _open_writers(
    score: Score, sheet: CueSheet, out_wav: Path, stems_dir: Path | None, unfinished: ExitStack
) -> dict[str, WaveWriter]:
    """A writer for the mix and one for each stem; those that are not finished remove what they wrote."""
    film = Path(sheet.film).name
    paths = {"MIX": (out_wav, f"Soundtrack added to {film}")}
    if stems_dir:
        _make_folder(stems_dir)
        for stem in score.stems:
            paths[stem] = (stem_path(stems_dir, out_wav.stem, stem), f"{stem} stem of the sound added to {film}")
    writers = {}
    for name, (path, description) in paths.items():
        writers[name] = WaveWriter(path, extension=BroadcastExtension(description))
        unfinished.callback(writers[name].abort)
    return writers


def stem_path(folder: Path, mix_name: str, stem: str) -> Path:
    """The file of one stem of the mix called ``mix_name`` (without its ending)."""
    return folder / f"{mix_name}_{stem}.wav"


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableOutput(
            f"The folder {folder} for the stems cannot be made: {error.strerror or error}.",
            hint="Choose a folder that you may write to.",
            path=folder,
        ) from error


def _write(score: Score, levels: Levels, writers: dict[str, WaveWriter], progress: Progress) -> _Written:
    """One pass over the film into the mix and, where asked for, its stems."""
    meter = _Meters()
    limited_db = 0.0
    for block, curve in limited(score, levels):
        progress.step(block.start, score.total)
        if curve is not None:
            limited_db = max(limited_db, -20.0 * float(np.log10(curve.min())))
        final = block if curve is None else block.times(curve)
        meter.push(final.whole)
        for name, writer in writers.items():
            writer.write(final.whole if name == "MIX" else final.stems[name])
    stems = {name: writer.path for name, writer in writers.items() if name != "MIX"}
    return _Written(meter.result(), limited_db, stems)


def limited(score: Score, levels: Levels) -> Iterator[tuple[Block, Samples | None]]:
    """Each block with its gains applied, and the limiter's curve for it (None: nothing to limit).

    A block waits for the next one, because the limiter looks ahead.
    """
    ceiling = amplitude(levels.ceiling_db)
    before = np.zeros((0, 2), dtype=np.float32)
    current: Block | None = None
    for following in (block.levelled(levels) for block in score.blocks()):
        if current is not None:
            ahead = following.whole[: limiter.CONTEXT]
            yield current, limiter.gain_curve(before, current.whole, ahead, ceiling)
            before = current.whole[-limiter.CONTEXT :]
        current = following
    if current is not None:
        yield current, limiter.gain_curve(before, current.whole, current.whole[:0], ceiling)


def _loudness_notes(loudness: Loudness, recipe: SoundRecipe, raw: Loudness) -> list[str]:
    short = recipe.loudness_lufs - loudness.integrated_lufs
    if raw.integrated_lufs <= SILENCE_LUFS or short <= 0.5:
        return []
    return [
        f"The loudness stays at {loudness.integrated_lufs:.1f} LUFS instead of {recipe.loudness_lufs:.1f}: "
        "the film has few sounds, and raising them further would only crush their peaks or bring up the room tone."
    ]
