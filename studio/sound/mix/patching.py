"""A mix after an edit, made from the one before it: only the seconds that the edit touches are rendered anew, at the
levels of before. It is what one hears at once; the mix of the whole film, with levels of its own, follows."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np

from studio.domain.cues import CueSheet
from studio.domain.errors import UnreadableInput
from studio.domain.progress import Progress
from studio.sound.listening.loudness import amplitude
from studio.sound.mix import limiter
from studio.sound.mix.mixing import MixReport
from studio.sound.mix.score import BLOCK, DUCKED, Levels, Score, SoundSource, prepare
from studio.sound.mix.voices import RATE, Samples, Voice
from studio.sound.recordings.wave_file import BYTES_PER_SAMPLE, to_pcm24

_FRAME_BYTES = 2 * BYTES_PER_SAMPLE


def patch(
    before: CueSheet,
    after: CueSheet,
    library: SoundSource,
    report: MixReport,
    wav: Path,
    out: Path,
    progress: Progress | None = None,
) -> int:
    """Write ``out``: the mix ``wav`` of ``before`` (with its report) as that of ``after`` would be at the same levels,
    and return how many seconds of it were rendered anew.

    Raises:
        UnreadableInput: the file is not a mix of a film of this length.
        OSError: it cannot be copied.
        Cancelled: the user stopped it.
    """
    progress = progress or Progress()
    old, new = prepare(before, library)[0], prepare(after, library)[0]
    begin = wav.stat().st_size - new.total * _FRAME_BYTES
    if old.total != new.total or begin < 0:
        raise UnreadableInput(f"“{wav.name}” is not a mix of this film.", hint="Mix it anew.", path=wav)
    touched = touched_blocks(old, new)
    shutil.copyfile(wav, out)
    with out.open("r+b") as file:
        for number, block in enumerate(touched):
            progress.step(number, len(touched), "Mixing")
            file.seek(begin + block * BLOCK * _FRAME_BYTES)
            file.write(to_pcm24(_rendered(new, report.levels, block * BLOCK)))
    return len(touched)


def touched_blocks(old: Score, new: Score) -> list[int]:
    """The seconds that sound otherwise in one score than in the other, with those beside them, into which the limiter
    reaches."""
    blocks = -(-new.total // BLOCK)
    changed = np.zeros(blocks, dtype=bool)
    before, after = ({_key(voice): voice for voice in score.voices} for score in (old, new))
    for key in before.keys() ^ after.keys():
        voice = before.get(key) or after[key]
        changed[voice.start // BLOCK : -(-voice.end // BLOCK)] = True
    if any(voice.stem in DUCKED for voice in (*before.values(), *after.values())):
        changed |= new.ducking.differs(old.ducking, blocks, BLOCK / RATE)
    reached = changed.copy()
    reached[1:] |= changed[:-1]
    reached[:-1] |= changed[1:]
    return [int(block) for block in np.flatnonzero(reached)]


def _key(voice: Voice) -> tuple[object, ...]:
    """All that decides how a voice sounds."""
    cue = voice.cue
    place = (voice.stem, voice.start, voice.end, voice.skip, voice.gains, voice.fade_in, voice.fade_out)
    how = (voice.looped, voice.long, cue.envelope, cue.pans, cue.sound.pan if cue.sound else 0.0)
    return (cue.id, voice.record.id, str(voice.record.path), *place, *how)


def _rendered(score: Score, levels: Levels, start: int) -> Samples:
    """One second of the finished mix, as it would come out of a mix of the whole."""
    whole = {
        at: score.block(at).levelled(levels).whole for at in (start - BLOCK, start, start + BLOCK) if _is_in(score, at)
    }
    nothing = np.zeros((0, 2), dtype=np.float32)
    tail = whole.get(start - BLOCK, nothing)[-limiter.CONTEXT :]
    ahead = whole.get(start + BLOCK, nothing)[: limiter.CONTEXT]
    curve = limiter.gain_curve(tail, whole[start], ahead, amplitude(levels.ceiling_db))
    return whole[start] if curve is None else whole[start] * curve


def _is_in(score: Score, start: int) -> bool:
    return 0 <= start < score.total
