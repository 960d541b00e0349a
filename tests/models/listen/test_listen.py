"""The spectrogram, the network, its twin in NumPy, and a short training."""

from __future__ import annotations

import json
from pathlib import Path

import librosa
import numpy as np
import pytest
import soundfile
import torch

from models.listen.embedder import Embedder
from models.listen.layout import DIMENSIONS
from models.listen.network import ListenNetwork
from models.listen.spectrogram import BANDS, FLOOR_DB, band_powers, decibels, hz_to_mel, mel_filters, mel_to_hz
from models.training.listen import ListenTrainingOptions, augment, train
from models.training.listen.loop import save_weights, schedule


def test_filters_are_those_of_librosa() -> None:
    theirs = librosa.filters.mel(sr=32_000, n_fft=1024, n_mels=BANDS, fmin=40.0, fmax=15_000.0)
    np.testing.assert_allclose(mel_filters(32_000, 1024), theirs, atol=1e-7)
    hz = np.array([50.0, 999.0, 1001.0, 12_000.0])
    np.testing.assert_allclose(mel_to_hz(hz_to_mel(hz)), hz)


@pytest.mark.parametrize("rate", [16_000, 32_000, 48_000])
def test_a_tone_lies_in_its_band_at_any_rate(rate: int) -> None:
    tone = np.sin(2 * np.pi * 1500 * np.arange(rate) / rate)
    levels = decibels(band_powers(tone, rate))
    assert levels.shape[1] == BANDS
    assert levels.max() == 0.0
    assert levels.min() >= FLOOR_DB
    top = min(15_000.0, rate / 2)
    corners = mel_to_hz(np.linspace(*hz_to_mel(np.array([40.0, top])), BANDS + 2))
    loudest = int(levels.mean(axis=0).argmax())
    assert corners[loudest] < 1500 < corners[loudest + 2]


def test_silence_lies_on_the_floor() -> None:
    assert np.all(decibels(band_powers(np.zeros(10), 48_000)) == FLOOR_DB)


@pytest.fixture(scope="module")
def network() -> ListenNetwork:
    torch.manual_seed(0)
    network = ListenNetwork()
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            assert module.running_mean is not None
            assert module.running_var is not None
            module.running_mean.normal_(0, 0.1)
            module.running_var.uniform_(0.5, 2.0)
    return network.eval()


@pytest.mark.parametrize("frames", [1, 17, 130])
def test_numpy_and_torch_agree(network: ListenNetwork, tmp_path: Path, frames: int) -> None:
    save_weights(network, tmp_path / "weights.safetensors")
    rng = np.random.default_rng(frames)
    power = rng.gamma(1.0, 1.0, (frames, BANDS)) * np.exp(-np.arange(frames) / 9.0)[:, None]
    with torch.no_grad():
        wanted = network(torch.from_numpy(decibels(power))[None])[0].numpy()
    vector = Embedder(tmp_path / "weights.safetensors").embed(power)
    np.testing.assert_allclose(vector, wanted, atol=2e-3)
    assert float(np.linalg.norm(vector)) == pytest.approx(1.0, abs=1e-5)


def test_level_and_silence_after_it_do_not_matter(network: ListenNetwork, tmp_path: Path) -> None:
    save_weights(network, tmp_path / "weights.safetensors")
    embedder = Embedder(tmp_path / "weights.safetensors")
    power = np.random.default_rng(2).gamma(1.0, 1.0, (64, BANDS))
    longer = np.concatenate([power, np.zeros((160, BANDS))])
    assert float(embedder.embed(power) @ embedder.embed(0.01 * power)) > 0.9999
    assert float(embedder.embed(power) @ embedder.embed(longer)) > 0.98


def test_weights_that_are_none_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="missing"):
        Embedder(tmp_path / "nothing.safetensors")
    (tmp_path / "text.safetensors").write_text("not weights")
    with pytest.raises(ValueError, match="does not hold"):
        Embedder(tmp_path / "text.safetensors")


def test_another_recording_of_a_sound_is_a_spectrogram_again() -> None:
    rng = np.random.default_rng(5)
    sound = (10 * np.log10(rng.gamma(1.0, 1.0, (20, BANDS)))).astype(np.float16)
    levels = augment.recorded(rng, augment.crop(rng, sound, 48), augment.crop(rng, sound, 48))
    assert levels.shape == (48, BANDS)
    assert levels.max() == pytest.approx(0.0, abs=1e-4)
    assert levels.min() >= FLOOR_DB


def test_an_echo_only_adds() -> None:
    power = np.zeros((30, BANDS), dtype=np.float32)
    power[3] = 1.0
    heard = augment.echo(np.random.default_rng(0), power)
    assert np.all(heard[:3] == 0)
    assert np.all(heard[4:] > 0)
    assert np.all(np.diff(heard[4:], axis=0) < 0)


def make_sounds(folder: Path) -> None:
    rng = np.random.default_rng(0)
    entries = []
    for recipe in ("hum", "hiss"):
        for variation in range(2):
            t = np.arange(9600) / 48_000
            x = np.sin(2 * np.pi * (300 + 9 * variation) * t) if recipe == "hum" else rng.standard_normal(9600)
            name = f"{recipe}{variation}.wav"
            soundfile.write(folder / name, 0.2 * x, 48_000)
            entries.append({"file": name, "recipe": recipe, "cat_id": recipe.upper(), "sha256": name})
    (folder / "manifest.json").write_text(json.dumps({"sounds": entries}))


def test_training_stops_and_goes_on(tmp_path: Path) -> None:
    sounds, run = tmp_path / "sounds", tmp_path / "run"
    sounds.mkdir()
    make_sounds(sounds)
    said: list[str] = []
    few = {"batch": 4, "frames": 32, "checkpoint_every": 2, "warm_up": 1}
    train(ListenTrainingOptions(sounds, run, steps=2, **few), said.append)
    weights = train(ListenTrainingOptions(sounds, run, steps=20, **few), said.append)
    assert "Going on after step 2 of 20." in said
    assert (run / "log.csv").read_text().count("\n") == 2
    vector = Embedder(weights).embed(np.ones((16, BANDS)))
    assert vector.shape == (DIMENSIONS,)


def test_training_without_sounds_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"manifest\.json"):
        train(ListenTrainingOptions(tmp_path, tmp_path / "run"), print)
    (tmp_path / "manifest.json").write_text('{"sounds": []}')
    with pytest.raises(ValueError, match="no sounds"):
        train(ListenTrainingOptions(tmp_path, tmp_path / "run"), print)
    with pytest.raises(ValueError, match="at least 1"):
        ListenTrainingOptions(tmp_path, tmp_path, steps=0)


def test_the_rate_rises_and_falls() -> None:
    rates = [schedule(step, 10, 100) for step in range(101)]
    assert rates[9] == 1.0
    assert np.all(np.diff(rates[:10]) > 0)
    assert np.all(np.diff(rates[10:]) < 0)
