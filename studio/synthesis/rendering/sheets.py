"""Spectrogram sheets: one picture with every recipe of a library, to see at a glance what is a beep or plain noise."""

from __future__ import annotations

import os
from pathlib import Path

import librosa
import numpy as np
import soundfile
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from studio.synthesis.blocks.dsp import SR, Signal
from studio.synthesis.rendering.mastering import mono
from studio.synthesis.rendering.rendering import read_manifest

TILE_WIDTH, TILE_HEIGHT, LABEL_HEIGHT = 200, 96, 14
_RANGE_DB = 70.0
_HOT = np.array([[0, 0, 12], [60, 10, 110], [170, 40, 100], [245, 125, 20], [252, 253, 190]], dtype=np.float64)
"""Colours of rising level, dark to light."""


def _colours(level: Signal) -> NDArray[np.uint8]:
    """Levels 0…1 as RGB."""
    steps = np.linspace(0, 1, len(_HOT))
    return np.stack([np.interp(level, steps, _HOT[:, c]) for c in range(3)], axis=-1).astype(np.uint8)


def tile(x: Signal) -> Image.Image:
    """Log-mel spectrogram of one sound, 30 Hz to 20 kHz upwards, 70 dB of range, its whole length across."""
    hop = max(64, len(x) // TILE_WIDTH)
    power = librosa.feature.melspectrogram(
        y=mono(x).astype(np.float32), sr=SR, n_fft=2048, hop_length=hop, n_mels=TILE_HEIGHT, fmin=30, fmax=20_000
    )
    level = np.clip(1 + librosa.power_to_db(power, ref=np.max) / _RANGE_DB, 0, 1)
    picture = Image.fromarray(_colours(level[::-1].astype(np.float64)))
    return picture.resize((TILE_WIDTH, TILE_HEIGHT), Image.Resampling.BILINEAR)


def write_sheet(
    library: str | os.PathLike[str], png: str | os.PathLike[str], *, variations: int = 2, columns: int = 8
) -> int:
    """Draw the first `variations` of every recipe in a rendered library; returns the number of tiles.

    Raises:
        FileNotFoundError: there is no manifest in the folder.
    """
    folder = Path(library)
    shown: dict[str, list[dict[str, object]]] = {}
    for sound in read_manifest(folder):
        group = shown.setdefault(str(sound["recipe"]), [])
        if len(group) < variations:
            group.append(sound)
    sounds = [sound for group in shown.values() for sound in group]
    rows = -(-len(sounds) // columns)
    sheet = Image.new("RGB", (columns * TILE_WIDTH, rows * (TILE_HEIGHT + LABEL_HEIGHT)), "white")
    draw = ImageDraw.Draw(sheet)
    for k, sound in enumerate(sounds):
        left, top = (k % columns) * TILE_WIDTH, (k // columns) * (TILE_HEIGHT + LABEL_HEIGHT)
        x, _ = soundfile.read(folder / str(sound["file"]), dtype="float64")
        sheet.paste(tile(x), (left, top + LABEL_HEIGHT))
        label = f"{sound['cat_id']} {sound['name']} {float(str(sound['duration_s'])):.1f} s"
        draw.text((left + 2, top + 1), label[:36], fill="black")
    sheet.save(png)
    return len(sounds)
