"""The cues that are heard as sound files of their own, each exactly as it sounds in its stem: with gain, pan, fades,
envelope, ducking and limiter. So they can be laid out in any editing system, whatever it knows of gain."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from studio.domain.cues import Cue, CueSheet
from studio.domain.progress import Progress
from studio.sound.mix.mixing import MixReport, limited
from studio.sound.mix.score import DUCKED, STEMS, Block, Levels, Score, SoundSource, prepare
from studio.sound.mix.voices import Samples, Voice
from studio.sound.recordings.wave_file import BroadcastExtension, WaveWriter

_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class Clip:
    """A cue as a file: it is laid on ``stem`` at sample ``start`` of the film and lasts ``length`` samples (48 kHz)."""

    cue: Cue
    stem: str
    path: Path
    start: int
    length: int

    @property
    def end(self) -> int:
        return self.start + self.length

    @property
    def name(self) -> str:
        return self.cue.label or (self.cue.sound.name if self.cue.sound else self.cue.id)


def render_clips(
    sheet: CueSheet,
    library: SoundSource,
    report: MixReport,
    folder: Path,
    *,
    start: int = 0,
    progress: Progress | None = None,
) -> list[Clip]:
    """Write each cue that is heard into ``folder`` (48 kHz, stereo, 24 bit, Broadcast Wave), in order of time. Together
    they add up to the mix of this report. ``start`` is the film's first sample on the clock of
    their TimeReference. Memory does not grow with their length.

    Raises:
        UnwritableOutput: the folder is missing, full or read-only.
        Cancelled: the user stopped it.
    """
    progress = progress or Progress()
    score, _ = prepare(sheet, library)
    clips = [_clip(number, voice, folder) for number, voice in enumerate(score.voices, start=1)]
    waiting = list(reversed(list(zip(score.voices, clips, strict=True))))
    playing: list[_Open] = []
    with ExitStack() as unfinished:
        for block, curve in limited(score, report.levels):
            progress.step(block.start, score.total, "writing the clips")
            end = block.start + len(block.whole)
            while waiting and waiting[-1][0].start < end:
                playing.append(_open(*waiting.pop(), start, unfinished))
            for each in playing:
                each.write(score, report.levels, block, curve)
                if each.voice.end <= end:
                    each.writer.finish()
            playing = [each for each in playing if each.voice.end > end]
    return clips


@dataclass(frozen=True, slots=True)
class _Open:
    voice: Voice
    writer: WaveWriter

    def write(self, score: Score, levels: Levels, block: Block, curve: Samples | None) -> None:
        """Append what is heard of the voice in this block of the mix."""
        first, last = max(self.voice.start, block.start), min(self.voice.end, block.start + len(block.whole))
        samples = np.zeros((last - first, 2), dtype=np.float32)
        self.voice.add_to(samples, first, score.bank)
        if self.voice.stem in DUCKED:
            samples *= score.ducking.gain(first, len(samples))
        samples *= levels.factor_of(self.voice.stem)
        if curve is not None:
            samples *= curve[first - block.start : last - block.start]
        self.writer.write(samples)


def _open(voice: Voice, clip: Clip, start: int, unfinished: ExitStack) -> _Open:
    extension = BroadcastExtension(f"{clip.name} [{voice.cue.id}]", time_reference=start + voice.start)
    writer = WaveWriter(clip.path, extension=extension)
    unfinished.callback(writer.abort)
    return _Open(voice, writer)


def _clip(number: int, voice: Voice, folder: Path) -> Clip:
    path = folder / f"{number:04d}_{voice.stem}_{_word(voice.cue)}.wav"
    return Clip(voice.cue, voice.stem, path, voice.start, voice.end - voice.start)


def _word(cue: Cue) -> str:
    """What a cue is called, fit for a file's name."""
    plain = re.sub(r"[^\w]+", "-", cue.label or cue.category or cue.kind).strip("-")
    return plain[:_LONGEST_WORD] or cue.kind


def _span(clip: Clip) -> tuple[int, int]:
    return clip.start, clip.end


def lanes(clips: Iterable[Clip], span: Callable[[Clip], tuple[int, int]] = _span) -> list[tuple[str, list[Clip]]]:
    """The clips on as few tracks as they need without lying over each other: the name of each ("SFX", "SFX 2" …) and
    its clips in order of time; the tracks of a stem lie together, in the order of the stems. ``span`` says from where
    to where a clip lies (by default in samples)."""
    laid: dict[str, list[list[Clip]]] = {stem: [] for stem in STEMS}
    for clip in sorted(clips, key=lambda clip: (clip.start, clip.path.name)):
        tracks = laid[clip.stem]
        free = next((track for track in tracks if span(track[-1])[1] <= span(clip)[0]), None)
        if free is None:
            tracks.append(free := [])
        free.append(clip)
    return [
        (stem if number == 1 else f"{stem} {number}", track)
        for stem, tracks in laid.items()
        for number, track in enumerate(tracks, start=1)
    ]
