"""Voices: a cue's sound on the film's clock, ready to be added into any stretch of the mix.

A voice renders any block of samples on its own, so the result does not depend on how the film is cut into blocks.
"""

from __future__ import annotations

import zlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

import numpy as np
from numpy.typing import NDArray

from studio.domain.cues import AMBIENCE_FADE_S, CONTINUOUS_FADE_S, ROOM_TONE_ID, Cue
from studio.sound.listening.loudness import amplitude
from studio.sound.mix import long_sounds
from studio.sound.recordings import audio_file
from studio.sound.shelves.records import SoundRecord

RATE = 48_000
"""Samples a second of every mix."""

LONGEST_SOUND_S = 180.0
"""Of a longer file this much is used where it is repeated; played once, it is read piece by piece. So memory is
bounded."""

BANK_BYTES = 256 * 2**20

CUT_FADE_S = 0.05
"""Where an impact is cut short before it has died away."""

SEAM_S = 1.0
"""Cross-fade with which a file that is no loop is made into one (a quarter of its length at most)."""

ENVELOPE_FLOOR = 0.2
"""What is left of a continuous source's amplitude when its picture stands still."""

Samples = NDArray[np.float32]

BALANCE_LUFS = {"impact": -20.0, "continuous": -27.0, "ambience": -33.0}
"""The mix's own balance before the programme is levelled: loudness of a cue with 0 dB of gain."""
STEP_LUFS = -27.0
ROOM_TONE_LUFS = -54.0
LAYER_LU = {"soft": -9.0, "medium": -4.0}
"""The softer strength layers stay softer; without a layer, or in the hardest, nothing is taken off."""


class SoundBank:
    """Decoded sounds as stereo at 48 kHz; the ones not used for longest are dropped when memory runs short."""

    def __init__(self, budget_bytes: int = BANK_BYTES) -> None:
        self._budget = budget_bytes
        self._held: OrderedDict[tuple[str, str], Samples] = OrderedDict()
        self._bytes = 0

    def sound(self, record: SoundRecord, *, looped: bool) -> Samples:
        """``(n, 2)`` samples; mono lies on both sides at −3 dB. With ``looped`` the end leads into the start.

        Raises:
            UnreadableInput: the sound's file is gone or damaged.
        """
        return self._at_hand((str(record.path), "looped" if looped else "once"), lambda: _decode(record, looped))

    def piece(self, record: SoundRecord, position: int, count: int) -> Samples:
        """``count`` samples of a long sound from ``position`` on, as `sound` gives them; fewer at its end."""
        length = long_sounds.CHUNK_S * RATE
        parts = []
        for number in range(position // length, (position + count - 1) // length + 1):
            part = self._at_hand((str(record.path), f"chunk {number}"), partial(_chunk, record, number))
            begin = number * length
            parts.append(part[max(position - begin, 0) : max(position + count - begin, 0)])
        return np.concatenate(parts)

    def _at_hand(self, key: tuple[str, str], decode: Callable[[], Samples]) -> Samples:
        if key in self._held:
            self._held.move_to_end(key)
            return self._held[key]
        samples = decode()
        self._held[key] = samples
        self._bytes += samples.nbytes
        while self._bytes > self._budget and len(self._held) > 1:
            _, dropped = self._held.popitem(last=False)
            self._bytes -= dropped.nbytes
        return samples


def _chunk(record: SoundRecord, number: int) -> Samples:
    return to_stereo(long_sounds.chunk(record.path, number))


def _decode(record: SoundRecord, looped: bool) -> Samples:
    samples, rate = audio_file.read(record.path, longest_s=LONGEST_SOUND_S)
    if looped and record.loop and 0 <= record.loop_start < record.loop_end <= len(samples):
        samples = samples[record.loop_start : record.loop_end]
    stereo = to_stereo(audio_file.resample(samples, rate, RATE))
    return stereo if not looped or record.loop else make_loop(stereo)


def to_stereo(samples: Samples) -> Samples:
    """Mono on both sides at −3 dB (constant power), stereo as it is, more channels folded onto both sides."""
    channels = samples.shape[1]
    if channels == 1:
        return np.repeat(samples * np.float32(np.sqrt(0.5)), 2, axis=1)
    if channels == 2:
        return samples
    left, right = samples[:, 0::2].mean(axis=1), samples[:, 1::2].mean(axis=1)
    return np.stack([left, right], axis=1).astype(np.float32)


def make_loop(samples: Samples) -> Samples:
    """A seamless loop of any sound: its tail is cross-faded into its head with equal power and then left off."""
    seam = min(round(SEAM_S * RATE), len(samples) // 4)
    if seam < 2:
        return samples
    rise = np.sin(0.5 * np.pi * (np.arange(seam) + 0.5) / seam).astype(np.float32)[:, None]
    looped = samples[:-seam].copy()
    looped[:seam] = looped[:seam] * rise + samples[-seam:] * rise[::-1]
    return looped


def pan_gains(pan: float) -> tuple[float, float]:
    """Constant-power gains for left and right; ``pan`` −1 … 1, in the middle both are 1."""
    angle = 0.25 * np.pi * (min(max(pan, -1.0), 1.0) + 1.0)
    return float(np.sqrt(2.0) * np.cos(angle)), float(np.sqrt(2.0) * np.sin(angle))


def balance_gain_db(cue: Cue, record: SoundRecord) -> float:
    """The gain that gives a sound its place in the mix before the cue's own gain is added."""
    if cue.id == ROOM_TONE_ID:
        target = ROOM_TONE_LUFS
    elif cue.kind == "impact" and cue.category.startswith("FEET"):
        target = STEP_LUFS
    else:
        target = BALANCE_LUFS[cue.kind]
    layer = LAYER_LU.get(record.strength_layer, 0.0)
    return min(max(target + layer - record.loudness_lufs, -36.0), 30.0)


def stem_of(cue: Cue) -> str:
    """The stem that a cue is mixed into: its track, but the room tone has one of its own."""
    return "ROOM" if cue.id == ROOM_TONE_ID else cue.track


def to_samples(seconds: float) -> int:
    """A time on the sample clock, to the nearest sample, without a chain of roundings."""
    return round(Fraction(seconds) * RATE)


@dataclass(frozen=True)
class Voice:
    """One cue as it sounds. It occupies the samples ``start`` up to ``end`` of the film.

    ``skip`` samples of the sound lie before ``start`` (an attack that would begin before the film does). ``long``: its
    sound is read from the file as it is needed.
    """

    cue: Cue
    record: SoundRecord
    start: int
    end: int
    skip: int
    gains: tuple[float, float]
    looped: bool
    fade_in: int
    fade_out: int
    long: bool = False

    @property
    def stem(self) -> str:
        return stem_of(self.cue)

    def add_to(self, block: Samples, block_start: int, bank: SoundBank) -> None:
        """Add what sounds in ``block`` (``(n, 2)``, beginning at sample ``block_start`` of the film)."""
        first, last = max(self.start, block_start), min(self.end, block_start + len(block))
        if first >= last:
            return
        position = first - self.start + self.skip
        if self.long:
            piece = bank.piece(self.record, position, last - first)
        else:
            sound = bank.sound(self.record, looped=self.looped)
            piece = (
                _wrapped(sound, position, last - first) if self.looped else sound[position : position + last - first]
            )
        if len(piece) == 0:
            return
        place = block[first - block_start : first - block_start + len(piece)]
        if self._is_steady(first - self.start, first - self.start + len(piece)):
            place += piece * np.asarray(self.gains, dtype=np.float32)
            return
        where = np.arange(first - self.start, first - self.start + len(piece), dtype=np.float64)
        stereo = np.asarray(self.gains, dtype=np.float64)[None, :] * self._shape(where)[:, None]
        if len(self.cue.pans) > 1:
            stereo *= self._travel(where)
        place += (piece * stereo).astype(np.float32)

    def _is_steady(self, first: int, last: int) -> bool:
        """Whether nothing but its gain changes the sound between these samples, counted from its start."""
        moves = len(self.cue.envelope) > 1 or len(self.cue.pans) > 1
        return not moves and first >= self.fade_in and last <= self.end - self.start - self.fade_out

    def _shape(self, where: NDArray[np.float64]) -> NDArray[np.float64]:
        """Fades and envelope as a factor at samples counted from the voice's start."""
        length = self.end - self.start
        shape = np.ones(len(where))
        if self.fade_in:
            shape *= np.sin(0.5 * np.pi * np.clip((where + 0.5) / self.fade_in, 0.0, 1.0))
        if self.fade_out:
            shape *= np.sin(0.5 * np.pi * np.clip((length - where - 0.5) / self.fade_out, 0.0, 1.0))
        if len(self.cue.envelope) > 1:
            points = np.linspace(0.0, length, len(self.cue.envelope))
            level = np.interp(where, points, self.cue.envelope)
            shape *= ENVELOPE_FLOOR + (1.0 - ENVELOPE_FLOOR) * np.clip(level, 0.0, 1.0)
        return shape

    def _travel(self, where: NDArray[np.float64]) -> NDArray[np.float64]:
        """``(n, 2)`` factors that take the voice from its own place to where its source is, at constant power."""
        assert self.cue.sound is not None
        points = np.linspace(0.0, self.end - self.start, len(self.cue.pans))
        place = self.cue.sound.pan + np.interp(where, points, self.cue.pans)
        angle = 0.25 * np.pi * (np.clip(place, -1.0, 1.0) + 1.0)
        placed = np.maximum(pan_gains(self.cue.sound.pan), 1e-3)
        factors = np.sqrt(2.0) * np.stack([np.cos(angle), np.sin(angle)], axis=1) / placed
        return np.asarray(factors, dtype=np.float64)


def _wrapped(sound: Samples, position: int, count: int) -> Samples:
    start = position % len(sound)
    if start + count <= len(sound):
        return sound[start : start + count]
    return np.take(sound, np.arange(start, start + count), axis=0, mode="wrap")


def voice_of(cue: Cue, record: SoundRecord, total: int) -> Voice | None:
    """The voice of a cue in a film of ``total`` samples; None when it lies outside the film."""
    if cue.sound is None:
        return None
    left, right = pan_gains(cue.sound.pan)
    gain = amplitude(balance_gain_db(cue, record) + cue.sound.gain_db)
    build = _impact if cue.kind == "impact" else _bed
    return build(cue, record, total, (gain * left, gain * right))


def _impact(cue: Cue, record: SoundRecord, total: int, gains: tuple[float, float]) -> Voice | None:
    """A sound whose attack lies on the moment of contact."""
    assert cue.sound is not None
    begin = to_samples(cue.start_s) + to_samples(cue.sound.offset_s) - to_samples(record.attack_s)
    natural_end = begin + to_samples(min(record.duration_s, LONGEST_SOUND_S))
    wanted_end = to_samples(cue.end_s) + to_samples(cue.sound.offset_s)
    start, end = max(begin, 0), min(natural_end, total)
    cut = to_samples(CUT_FADE_S)
    if wanted_end > to_samples(cue.start_s) + cut and wanted_end < natural_end - cut // 10:
        end = min(end, wanted_end)
    if start >= end:
        return None
    is_cut = end < natural_end
    return Voice(
        cue=cue,
        record=record,
        start=start,
        end=end,
        skip=start - begin,
        gains=gains,
        looped=False,
        fade_in=_fade(cue.fade_in_s, to_samples(0.002) if start > begin else 0, end - start),
        fade_out=_fade(cue.fade_out_s, min(cut, (end - start) // 2) if is_cut else 0, end - start),
    )


def _bed(cue: Cue, record: SoundRecord, total: int, gains: tuple[float, float]) -> Voice | None:
    """An ambience or a continuous source: it fills the cue, repeating as often as it takes."""
    assert cue.sound is not None
    shift = to_samples(cue.sound.offset_s)
    start = min(max(to_samples(cue.start_s) + shift, 0), total)
    end = min(max(to_samples(cue.end_s) + shift, 0), total)
    if start >= end:
        return None
    fade = to_samples(AMBIENCE_FADE_S if cue.kind == "ambience" else CONTINUOUS_FADE_S)
    long = _is_long(record, end - start)
    once = to_samples(record.duration_s if long else min(record.duration_s, LONGEST_SOUND_S))
    looped = not long and (record.loop or end - start > once)
    return Voice(
        cue=cue,
        record=record,
        start=start,
        end=end,
        skip=_phase(cue, once) if looped else 0,
        gains=gains,
        looped=looped,
        long=long,
        fade_in=_fade(cue.fade_in_s, min(fade, (end - start) // 2), end - start),
        fade_out=_fade(cue.fade_out_s, min(fade, (end - start) // 2), end - start),
    )


def _is_long(record: SoundRecord, length: int) -> bool:
    """Whether a sound is too long to be held in memory, and played once."""
    too_long = not record.loop and record.duration_s > LONGEST_SOUND_S
    return too_long and length <= to_samples(record.duration_s) and long_sounds.can_be_streamed(record.path)


def _fade(set_s: float | None, usual: int, length: int) -> int:
    """A fade in samples: as somebody has set it, but no longer than the voice."""
    return usual if set_s is None else min(to_samples(set_s), length)


def _phase(cue: Cue, length: int) -> int:
    """Where a loop starts: elsewhere in every cue, so that a bed that returns does not begin the same way."""
    return zlib.crc32(cue.id.encode()) % max(length, 1)
