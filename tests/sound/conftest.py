"""Tiny sounds and a tiny library, made on the spot."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from studio.sound.library.library import SoundLibrary
from studio.sound.listening.features import attack_point
from studio.sound.listening.loudness import measure

RATE = 48_000
Wave = NDArray[np.float64]


def knock(seed: int = 0, *, lead_s: float = 0.01, length_s: float = 0.3, decay_s: float = 0.03) -> Wave:
    """A noise burst that sets in after ``lead_s`` and dies away."""
    rng = np.random.default_rng(seed)
    lead, rest = round(lead_s * RATE), round((length_s - lead_s) * RATE)
    burst = rng.standard_normal(rest) * np.exp(-np.arange(rest) / (decay_s * RATE))
    return np.concatenate([np.zeros(lead), 0.3 * burst])


def hum(seconds: float, hz: float = 220.0, level: float = 0.1) -> Wave:
    """A stereo tone that fits its length with whole periods, so it loops without a seam."""
    t = np.arange(round(seconds * RATE)) / RATE
    cycles = round(hz * seconds) / seconds
    tone = level * np.sin(2 * np.pi * cycles * t)
    return np.stack([tone, tone], axis=1)


def hiss(seconds: float, seed: int = 0, level: float = 0.05) -> Wave:
    return np.random.default_rng(seed).standard_normal((round(seconds * RATE), 2)) * level


@dataclass
class Shelf:
    """A folder of sounds with a manifest, as the program ships one."""

    folder: Path
    entries: list[dict[str, object]]

    def put(
        self,
        cat_id: str,
        name: str,
        wave: Wave,
        *,
        loop: bool = False,
        layer: str | None = None,
        variation: int = 1,
        tags: tuple[str, ...] = (),
        weak: bool = False,
    ) -> str:
        sound_id = f"{cat_id}_{name.lower().replace(' ', '_')}_{variation:02d}"
        file = f"{cat_id}/{cat_id}_{name} {variation:02d}_TEST_TEST.wav"
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        soundfile.write(path, wave, RATE, subtype="PCM_24")
        samples = wave.astype(np.float32)
        mono = samples if samples.ndim == 1 else samples.mean(axis=1)
        loudness = measure(samples)
        self.entries.append(
            {
                "id": sound_id,
                "file": file,
                "cat_id": cat_id,
                "name": f"{name} {variation:02d}",
                "variation": variation,
                "strength_layer": layer,
                "duration_s": len(wave) / RATE,
                "sample_rate": RATE,
                "channels": 1 if wave.ndim == 1 else wave.shape[1],
                "loop": loop,
                "loop_start": 0 if loop else None,
                "loop_end": len(wave) if loop else None,
                "attack_s": 0.0 if loop else attack_point(mono, RATE),
                "loudness_lufs": loudness.integrated_lufs if loop else loudness.loudest_momentary_lufs,
                "peak_dbfs": 20 * float(np.log10(np.abs(wave).max())),
                "brightness_hz": 2000.0,
                "tags": list(tags),
                "licence": "CC0-1.0",
                "seed": 0,
                "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
                "weak": weak,
            }
        )
        return sound_id

    def finish(self) -> Path:
        (self.folder / "manifest.json").write_text(json.dumps({"sounds": self.entries}), encoding="utf-8")
        return self.folder


@pytest.fixture(scope="session")
def sounds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shipped library of two dozen tiny sounds."""
    shelf = Shelf(tmp_path_factory.mktemp("sounds"), [])
    for k in range(6):
        shelf.put("WOODImpt", "Plank Hit", knock(k), layer=("soft", "medium", "hard")[k // 2], variation=k + 1)
        shelf.put("MUSCPerc", "Snare Drum", knock(10 + k, decay_s=0.05), tags=("snare", "drum"), variation=k + 1)
    for k in range(3):
        shelf.put("METLImpt", "Steel Plate Hit", knock(20 + k, decay_s=0.1), variation=k + 1)
        shelf.put("FEETHmn", "Step On Gravel", knock(30 + k), tags=("gravel",), variation=k + 1)
        shelf.put("FEETHmn", "Step On Stone", knock(40 + k), tags=("stone",), variation=k + 1)
    shelf.put("WOODFric", "Wood Scrape", hiss(0.5, 3)[:, 0])
    shelf.put("AMBTown", "Street", hiss(4.0, 1), loop=True)
    shelf.put("AMBForst", "Forest", hiss(4.0, 2, 0.03), loop=True)
    shelf.put("AMBRoom", "Room Tone", hum(3.0, 110.0, 0.02), loop=True)
    shelf.put("TRNSteam", "Steam Train", hiss(3.0, 4), loop=True)
    shelf.put("WATRSurf", "Sea Waves", hiss(3.0, 5), loop=True)
    shelf.put("THUN", "Thunder Clap", knock(50, length_s=0.8, decay_s=0.2))
    return shelf.finish()


@pytest.fixture
def library(sounds: Path, tmp_path: Path) -> Iterator[SoundLibrary]:
    """A library of its own for each test, with the shipped tiny sounds in it."""
    with SoundLibrary.open_default(tmp_path / "library.sqlite", sounds) as opened:
        yield opened


@pytest.fixture
def write_wave() -> Callable[[Path, Wave], Path]:
    def write(path: Path, wave: Wave) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        soundfile.write(path, wave, RATE, subtype="PCM_16")
        return path

    return write
