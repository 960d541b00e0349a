"""Broadcast Wave files written block by block."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.errors import UnwritableOutput
from studio.sound.recordings.wave_file import BroadcastExtension, WaveWriter, to_pcm24


def _noise(n: int) -> np.ndarray:
    return np.random.default_rng(n).uniform(-0.9, 0.9, (n, 2)).astype(np.float32)


@pytest.mark.parametrize("limit", [2**32, 1000])
@pytest.mark.parametrize("extension", [None, BroadcastExtension("A film", time_reference=96_000)])
def test_wav_and_rf64_read_back_to_the_last_bit(
    tmp_path: Path, limit: int, extension: BroadcastExtension | None
) -> None:
    samples = _noise(4801)
    path = tmp_path / "mix.wav"
    with WaveWriter(path, extension=extension, wav_limit_bytes=limit) as writer:
        writer.write(samples[:1000])
        writer.write(samples[1000:])
    assert path.read_bytes()[:4] == (b"RIFF" if limit > 1000 else b"RF64")
    read, rate = soundfile.read(path)
    assert rate == 48_000
    assert soundfile.info(path).subtype == "PCM_24"
    assert np.abs(read - samples).max() <= 0.5 / 2**23 + 1e-9


def test_time_reference_and_loudness_stand_in_the_bext_chunk(tmp_path: Path) -> None:
    path = tmp_path / "stem.wav"
    extension = BroadcastExtension("Stem", time_reference=12_345_678_901, loudness_lufs=-23.0, true_peak_dbtp=-1.0)
    with WaveWriter(path, extension=extension) as writer:
        writer.write(_noise(10))
    data = path.read_bytes()
    body = data[data.index(b"bext") + 8 :]
    assert body[:4] == b"Stem"
    assert struct.unpack("<Q", body[338:346])[0] == 12_345_678_901
    assert struct.unpack("<H", body[346:348])[0] == 2
    assert struct.unpack("<h", body[412:414])[0] == -2300


def test_odd_lengths_are_padded_and_counted_right(tmp_path: Path) -> None:
    path = tmp_path / "mono.wav"
    with WaveWriter(path, channels=1) as writer:
        writer.write(np.zeros((3, 1), dtype=np.float32))
    size = path.stat().st_size
    assert size % 2 == 0
    assert struct.unpack("<I", path.read_bytes()[4:8])[0] == size - 8
    assert soundfile.info(path).frames == 3


def test_an_exception_leaves_nothing_behind(tmp_path: Path) -> None:
    def stumble() -> None:
        with WaveWriter(tmp_path / "mix.wav") as writer:
            writer.write(_noise(10))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        stumble()
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnwritableOutput, match=r"mix\.wav"):
        WaveWriter(tmp_path / "nowhere" / "mix.wav")


def test_wrong_shapes_are_refused(tmp_path: Path) -> None:
    with WaveWriter(tmp_path / "mix.wav") as writer, pytest.raises(ValueError, match="samples"):
        writer.write(np.zeros((5, 3), dtype=np.float32))


@given(st.floats(-4, 4))
def test_24_bit_rounds_to_nearest_and_clips(value: float) -> None:
    number = int.from_bytes(to_pcm24(np.array([[value]], dtype=np.float32)), "little", signed=True)
    wanted = min(max(np.float32(value) * 2.0**23, -(2.0**23)), 2.0**23 - 1)
    assert abs(number - wanted) <= 0.5
