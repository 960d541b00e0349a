"""What the window's meters show while a mix plays, measured beforehand from the very samples that are heard."""

from __future__ import annotations

from pathlib import Path

import soundfile

from studio.domain.progress import Progress
from studio.domain.questions import LoudnessCurve, MeterSound
from studio.engine.service import TaskContext
from studio.media.files.errors import not_a_sound
from studio.media.files.safety import check_source

STEP_S = 0.1


def meter_sound(question: MeterSound, progress: Progress, context: TaskContext) -> LoudnessCurve:
    """Raises ``UnreadableInput``."""
    path = check_source(Path(question.path))
    try:
        with soundfile.SoundFile(path) as sound:
            return _curve(sound, progress)
    except soundfile.LibsndfileError as error:
        raise not_a_sound(path) from error


def _curve(sound: soundfile.SoundFile, progress: Progress) -> LoudnessCurve:
    from studio.sound.listening.loudness import LoudnessMeter
    from studio.sound.mix.limiter import PeakMeter

    meter, peak = LoudnessMeter(sound.samplerate, true_peak=False, keeps_steps=True), PeakMeter()
    steps: list[tuple[float, float, float]] = []
    peaks: list[float] = []
    for block in sound.blocks(round(STEP_S * sound.samplerate), dtype="float32", always_2d=True):
        progress.step(len(peaks) * STEP_S * sound.samplerate, max(sound.frames, 1))
        stereo = block[:, [0, -1]]
        meter.push(stereo)
        peak.push(stereo)
        steps += meter.steps()
        peaks.append(round(peak.dbtp, 1))
    count = min(len(steps), len(peaks))
    momentary, short_term, integrated = ([round(step[kind], 1) for step in steps[:count]] for kind in range(3))
    return LoudnessCurve(STEP_S, momentary, short_term, integrated, peaks[:count])
