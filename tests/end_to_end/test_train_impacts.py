"""``train impacts`` from the command line, on films of two seconds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest
from safetensors.torch import load_file

from models.watch.impacts import ImpactFinder

RATE = 22050
TINY = (
    *("--simulated-clips", "1", "--simulated-seconds", "1", "--physics-clips", "0"),
    *("--simulated-steps", "1", "--variants", "1"),
)


def _film(path: Path) -> None:
    """Two seconds in which a square falls and stops where the sound clicks."""
    with av.open(str(path), "w") as container:
        video = container.add_stream("mpeg4", rate=15)
        video.width, video.height, video.pix_fmt = 160, 120, "yuv420p"
        audio = container.add_stream("aac", rate=RATE, layout="mono")
        sound = np.random.default_rng(0).normal(0, 1e-3, RATE * 2).astype(np.float32)
        sound[RATE : RATE + 2000] += 0.8 * np.exp(-np.arange(2000) / 500)
        for number in range(30):
            picture = np.full((120, 160, 3), 60, np.uint8)
            picture[5 * min(number, 15) :][:20, 60:90] = 220
            container.mux(video.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(video.encode())
        for first in range(0, len(sound) - 1023, 1024):
            frame = av.AudioFrame.from_ndarray(sound[None, first : first + 1024].astype(np.float32), "fltp", "mono")
            frame.rate, frame.pts = RATE, first
            container.mux(audio.encode(frame))
        container.mux(audio.encode())


def test_a_film_with_sound_teaches_weights_that_can_be_used(studio: Callable, tmp_path: Path) -> None:
    films, out = tmp_path / "films", tmp_path / "run"
    films.mkdir()
    _film(films / "click.mp4")
    run = studio("train", "impacts", "--data", films, "-o", out, *TINY, "--steps", 1, "--batch", 1, "--folds", 0)
    assert run.code == 0
    assert run.results[0]["outputs"] == [str(out / "watch-impacts.safetensors")]
    assert load_file(out / "watch-impacts.safetensors")
    assert ImpactFinder.load(weights=out / "watch-impacts.safetensors").finish() == []


def test_a_folder_that_teaches_nothing_is_told_plainly(studio: Callable, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "empty", tmp_path / "missing"):
        run = studio("train", "impacts", "--data", folder, "-o", tmp_path / "run", *TINY)
        assert run.code != 0
        assert "fault in the program" not in run.errors[0]["message"]
        assert not (tmp_path / "run").exists()


def test_without_the_physics_engine_it_is_said_how_to_go_on(
    studio: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> None:
        raise ModuleNotFoundError("Clips from the physics engine need MuJoCo")

    monkeypatch.setattr("models.training.impacts.train.store_physics", missing)
    films = tmp_path / "films"
    films.mkdir()
    _film(films / "click.mp4")
    run = studio("train", "impacts", "--data", films, "-o", tmp_path / "run", "--physics-clips", 1)
    assert run.code != 0
    assert "MuJoCo" in run.errors[0]["message"]
    assert "--physics-clips 0" in run.errors[0]["hint"]
