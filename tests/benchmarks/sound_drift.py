"""Whether sound and picture stay together through a long film, after a real export.

    python -m tests.benchmarks.sound_drift [--seconds 3600] [--rates 16,18,23.976,25,29.97,vfr]

For every rate a film of tiny pictures is made, black with single white ones, and a cue with a click on each; the job
that window and command line run adds the sound, and the result is decoded: when is a white picture shown, when does its
click sound? Prints a line for each rate: the largest distance between the two in milliseconds and in pictures, and the
drift, the slope of the distance over time, in parts per million. Exits with 1 where that is more than one picture or
5 ppm.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import soundfile

from studio.domain.cues import Cue, CueSheet, CueSound, cue_sheet_to_json
from studio.domain.job import JobRequest
from studio.domain.recipe import SoundRecipe

RATE = 48_000
SIDE = 32
EVERY_S = 30.0
MOST_PPM = 5.0
VARIABLE = "vfr"
RATES = ("16", "18", "23.976", "25", "29.97", VARIABLE)
_FRACTIONS = {"23.976": Fraction(24000, 1001), "29.97": Fraction(30000, 1001)}
_TICKS = 1000
_VARIABLE_MS = (33, 42, 56, 62, 100)


@dataclass(frozen=True)
class Drift:
    """What one film showed: clicks found, the largest distance between picture and sound, and the slope."""

    rate: str
    clicks: int
    worst_s: float
    worst_frames: float
    ppm: float

    @property
    def holds(self) -> bool:
        return self.worst_frames <= 1.0 and abs(self.ppm) <= MOST_PPM


def measure(rate: str, seconds: float, folder: Path, suffix: str = "") -> Drift:
    """Make the film, run the job, decode the result. ``suffix`` is the container (usual: .mp4, .mkv where the rate
    varies). Sounds and settings are those of ``PHONOCHROME_HOME``."""
    from studio.jobs.runner import run_job

    film = folder / f"film-{rate}{suffix or ('.mkv' if rate == VARIABLE else '.mp4')}"
    flashes, longest = _make_film(film, rate, seconds)
    sheet = _sheet(film, flashes, seconds, _click(folder))
    cues = folder / f"cues-{rate}.json"
    cues.write_bytes(cue_sheet_to_json(sheet))
    result = folder / f"sound-{rate}{film.suffix}"
    run_job(JobRequest(SoundRecipe(things=False), str(film), str(result), {"cues_in": str(cues)}))
    return _compared(rate, result, longest)


def _times(rate: str, seconds: float) -> Iterator[Fraction]:
    """When each picture is shown."""
    if rate != VARIABLE:
        step = 1 / _FRACTIONS.get(rate, Fraction(rate))
        yield from (number * step for number in range(int(seconds / step)))
        return
    chance, at = random.Random(0), 0
    while at < seconds * _TICKS:
        yield Fraction(at, _TICKS)
        at += chance.choice(_VARIABLE_MS)


def _make_film(path: Path, rate: str, seconds: float) -> tuple[list[Fraction], float]:
    """The film, when its white pictures are shown, and how long a picture lasts at most."""
    even = rate != VARIABLE
    frames_a_second = _FRACTIONS.get(rate, Fraction(rate)) if even else Fraction(25)
    base = 1 / frames_a_second if even else Fraction(1, _TICKS)
    flashes: list[Fraction] = []
    with av.open(path, "w") as container:
        stream = container.add_stream("libx264", rate=frames_a_second, options={"preset": "ultrafast", "threads": "1"})
        stream.width = stream.height = SIDE
        stream.pix_fmt = "yuv420p"
        stream.time_base = stream.codec_context.time_base = base
        for time in _times(rate, seconds):
            white = time >= (len(flashes) + 0.5) * EVERY_S
            if white:
                flashes.append(time)
            frame = av.VideoFrame.from_ndarray(np.full((SIDE, SIDE), 235 if white else 16, np.uint8), format="gray")
            frame.pts, frame.time_base = round(time / base), base
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return flashes, 1 / float(frames_a_second) if even else max(_VARIABLE_MS) / _TICKS


def _click(folder: Path) -> CueSound:
    """A click that begins with its first sample, in the user's own library."""
    from studio.domain.progress import Progress
    from studio.jobs.stages.sound.library import open_library

    path = folder / "TOOLMisc_Click_TEST_TEST.wav"
    if not path.exists():
        n = np.arange(RATE // 4)
        soundfile.write(path, 0.5 * np.cos(2 * np.pi * 2000 / RATE * n) * np.exp(-n / 400), RATE, subtype="PCM_24")
    with open_library(Progress()) as library:
        record = library.add_files([path])[0]
    return CueSound(record.id, record.name)


def _sheet(film: Path, flashes: list[Fraction], seconds: float, click: CueSound) -> CueSheet:
    cues = [
        Cue(f"c{number:05d}", "impact", float(time), float(time) + 0.2, 0.8, 1.0, "TOOLMisc", sound=click)
        for number, time in enumerate(flashes)
    ]
    return CueSheet(str(film), 25.0, seconds, tuple(cues))


def _compared(rate: str, result: Path, longest: float) -> Drift:
    seen, heard = np.array(list(_seen(result))), np.array(list(_heard(result)))
    if len(seen) != len(heard):
        raise SystemExit(f"{rate}: {len(seen)} white pictures, but {len(heard)} clicks")
    apart = heard - seen
    slope = float(np.polyfit(seen, apart, 1)[0]) * 1e6 if len(seen) > 1 else 0.0
    worst = float(np.abs(apart).max())
    return Drift(rate, len(heard), worst, worst / longest, slope)


def _seen(path: Path) -> Iterator[float]:
    with av.open(path) as container:
        for frame in container.decode(video=0):
            if frame.to_ndarray(format="gray").mean() > 128:
                yield float(frame.pts * frame.time_base)


def _heard(path: Path) -> Iterator[float]:
    """When something begins to sound after silence."""
    quiet_since, level = -1.0, 0.02
    with av.open(path) as container:
        mono = av.AudioResampler("flt", "mono", RATE)
        for coded in container.decode(audio=0):
            for frame in mono.resample(coded):
                samples = np.abs(frame.to_ndarray()[0])
                begin = float(frame.pts * frame.time_base)
                for place in np.flatnonzero(samples > level):
                    time = begin + place / RATE
                    if time - quiet_since > 1.0:
                        yield time
                    quiet_since = time


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=3600.0)
    parser.add_argument("--rates", default=",".join(RATES))
    options = parser.parse_args()
    holds = True
    with tempfile.TemporaryDirectory(prefix="drift-") as folder:
        os.environ["PHONOCHROME_HOME"] = str(Path(folder) / "home")
        print(
            "| pictures a second | clicks | farthest apart | in pictures | drift |\n|---|---|---|---|---|", flush=True
        )
        for rate in options.rates.split(","):
            drift = measure(rate, options.seconds, Path(folder))
            worst = f"{1000 * drift.worst_s:.2f} ms | {drift.worst_frames:.2f}"
            print(f"| {rate} | {drift.clicks} | {worst} | {drift.ppm:+.2f} ppm |", flush=True)
            holds = holds and drift.holds
    sys.exit(0 if holds else 1)


if __name__ == "__main__":
    main()
