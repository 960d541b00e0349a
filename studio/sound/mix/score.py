"""The score of a film: the voices of all that is heard, in order of time, and the mix of them second by second before
anything is limited. Mix, clips and preview all render this one score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

import numpy as np

from studio.domain.cues import CueSheet, is_heard
from studio.domain.errors import UnreadableInput
from studio.sound.listening.loudness import amplitude
from studio.sound.mix.ducking import Ducking
from studio.sound.mix.voices import RATE, Samples, SoundBank, Voice, to_samples, voice_of
from studio.sound.shelves.records import SoundRecord

BLOCK = RATE
DUCKED = ("AMB", "MX")
"""The stems that step back while something is happening in front of them."""
STEMS = ("AMB", "SFX", "FLY", "MX", "ROOM")


class SoundSource(Protocol):
    """Whatever finds a sound by its identifier; the library does."""

    def get(self, sound_id: str) -> SoundRecord | None: ...


@dataclass(frozen=True)
class Levels:
    """What the mix is raised by, its ambience on top of that, and where the limiter begins."""

    gain_db: float
    lift_db: float
    ceiling_db: float

    def gain_db_of(self, stem: str) -> float:
        return self.gain_db + (self.lift_db if stem == "AMB" else 0.0)

    def factor_of(self, stem: str) -> np.float32:
        return np.float32(amplitude(self.gain_db_of(stem)))


@dataclass(frozen=True)
class Block:
    """A second of film: the samples of every stem that is used, and their sum."""

    start: int
    stems: dict[str, Samples]
    whole: Samples

    def times(self, factor: Samples | np.float32) -> Block:
        return Block(self.start, {stem: x * factor for stem, x in self.stems.items()}, self.whole * factor)

    def levelled(self, levels: Levels) -> Block:
        stems = {stem: x * levels.factor_of(stem) for stem, x in self.stems.items()}
        return Block(self.start, stems, sum(stems.values(), np.zeros_like(self.whole)))


@dataclass
class Score:
    """The voices of a film in order of time, and everything needed to render them."""

    voices: list[Voice]
    total: int
    ducking: Ducking
    bank: SoundBank = field(default_factory=SoundBank)

    @cached_property
    def stems(self) -> list[str]:
        used = {voice.stem for voice in self.voices}
        return [stem for stem in STEMS if stem in used]

    def blocks(self) -> Iterator[Block]:
        """The film second by second."""
        waiting, playing = list(reversed(self.voices)), list[Voice]()
        for start in range(0, self.total, BLOCK):
            end = min(start + BLOCK, self.total)
            while waiting and waiting[-1].start < end:
                playing.append(waiting.pop())
            yield self._block(start, playing)
            playing = [voice for voice in playing if voice.end > end]

    def block(self, start: int) -> Block:
        """The second that begins at this sample, as `blocks` gives it."""
        end = min(start + BLOCK, self.total)
        return self._block(start, [voice for voice in self.voices if voice.start < end and voice.end > start])

    def _block(self, start: int, playing: Iterable[Voice]) -> Block:
        count = min(BLOCK, self.total - start)
        stems = {stem: np.zeros((count, 2), dtype=np.float32) for stem in self.stems}
        for voice in playing:
            voice.add_to(stems[voice.stem], start, self.bank)
        for stem in stems:
            if stem in DUCKED:
                stems[stem] *= self.ducking.gain(start, count)
        return Block(start, stems, sum(stems.values(), np.zeros((count, 2), dtype=np.float32)))


def prepare(sheet: CueSheet, library: SoundSource) -> tuple[Score, list[str]]:
    """The voices of all cues that can be heard; sounds that are missing or damaged are left out and named."""
    total = max(to_samples(sheet.duration_s), 1)
    bank = SoundBank()
    voices: list[Voice] = []
    missing: dict[str, int] = {}
    for cue in sheet.cues:
        if cue.sound is None or not is_heard(cue, sheet):
            continue
        record = library.get(cue.sound.id)
        voice = voice_of(cue, record, total) if record else None
        if record is None or (voice and not _is_readable(bank, voice)):
            missing[cue.sound.name] = missing.get(cue.sound.name, 0) + 1
        elif voice:
            voices.append(voice)
    voices.sort(key=lambda voice: (voice.start, voice.cue.id))
    notes = [
        f"The sound “{name}” is missing or damaged: {count} {'cue stays' if count == 1 else 'cues stay'} silent."
        for name, count in sorted(missing.items())
    ]
    return Score(voices, total, Ducking(voices, total), bank), notes


def _is_readable(bank: SoundBank, voice: Voice) -> bool:
    try:
        if voice.long:
            bank.piece(voice.record, voice.skip, 1)
        else:
            bank.sound(voice.record, looped=voice.looped)
    except UnreadableInput:
        return False
    return True
