from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
import tifffile

from studio.domain.job import JobRequest
from studio.domain.progress import Control, Progress, ProgressUpdate
from studio.domain.recipe import ColorizeRecipe
from studio.engine.cache import ModelCache
from studio.engine.service import TaskContext

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # as the engine does it, before torch is loaded

MODEL = "test"
_models = ModelCache()


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's own files go into a folder of the test."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("PHONOCHROME_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def weights(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A colour network of random weights: colours by chance, everything else as in the real one."""
    import torch

    from models.colour.bins import ab_bins
    from models.colour.network import ColourNet
    from models.colour.weights import save_weights

    torch.manual_seed(0)
    path = tmp_path_factory.mktemp("weights") / "w.safetensors"
    classes = len(ab_bins())
    network = ColourNet(classes=classes)
    # Large, because an untrained network hands on little of it (and as made, nothing).
    torch.nn.init.normal_(network.palette[-1].weight, std=3000.0)
    save_weights(path, network.state_dict(), torch.ones(classes), {})
    return path.read_bytes()


@pytest.fixture
def context(own_home: Path, weights: bytes) -> TaskContext:
    """A context whose user has installed the model ``test``."""
    folder = own_home / "data" / "models"
    folder.mkdir(parents=True)
    (folder / f"colour-{MODEL}.safetensors").write_bytes(weights)
    digest = hashlib.sha256(weights).hexdigest()
    (folder / f"colour-{MODEL}.md").write_text(f"---\nid: {MODEL}\ntask: colour\ntitle: Test\nsha256: {digest}\n---\n")
    cache = own_home / "cache"
    cache.mkdir()
    return TaskContext("cpu", _models, lambda text: None, cache)


@pytest.fixture
def scan_path(tmp_path: Path) -> Path:
    """A 16-bit grey scan with a gradient finer than 8 bits."""
    rows, columns = np.mgrid[0:300, 0:200]
    values = (8000 + rows * 120 + columns * 7 + 6000 * np.sin(columns / 9)).astype(np.uint16)
    path = tmp_path / "scan.tif"
    tifffile.imwrite(path, values, photometric="minisblack")
    return path


def recipe(**changes: object) -> ColorizeRecipe:
    return ColorizeRecipe(model=MODEL, **changes)  # type: ignore[arg-type]


def request_for(source: Path, output: Path, wanted: object = None, **extras: Path) -> JobRequest:
    return JobRequest(
        wanted if wanted is not None else recipe(),  # type: ignore[arg-type]
        str(source),
        str(output),
        {name: str(path) for name, path in extras.items()},
    )


def cancelled_at(share: float) -> Progress:
    """A progress whose user presses cancel once so much is done."""
    control = Control()

    def watch(update: ProgressUpdate) -> None:
        if update.fraction >= share:
            control.cancel()

    return Progress(watch, control)


def write_film(
    path: Path,
    pictures: list[np.ndarray],
    times: list[float] | None = None,
    *,
    tone: bool = False,
) -> Path:
    """An H.264 film of grey pictures (h, w) at the given times (default 25 a second), optionally with a sine."""
    height, width = pictures[0].shape
    tick = Fraction(1, 1000)
    with av.open(str(path), "w") as film:
        video = film.add_stream("libx264", rate=25, options={"crf": "12", "preset": "ultrafast"})
        video.width, video.height, video.pix_fmt = width, height, "yuv420p"
        video.codec_context.time_base = video.time_base = tick
        audio = film.add_stream("aac", rate=48000, layout="mono") if tone else None
        for index, grey in enumerate(pictures):
            frame = av.VideoFrame.from_ndarray(np.repeat(grey[..., None], 3, axis=2), format="rgb24")
            frame.pts = round((times[index] if times else index / 25) * 1000)
            frame.time_base = tick
            film.mux(video.encode(frame))
        film.mux(video.encode(None))
        if audio is not None:
            seconds = len(pictures) / 25
            wave = 0.3 * np.sin(np.arange(int(48000 * seconds)) * 2 * np.pi * 440 / 48000)
            sound = av.AudioFrame.from_ndarray(wave[None].astype(np.float32), format="fltp", layout="mono")
            sound.sample_rate, sound.pts, sound.time_base = 48000, 0, Fraction(1, 48000)
            film.mux(audio.encode(sound))
            film.mux(audio.encode(None))
    return path


def packets(path: Path, kind: str) -> list[tuple[float, bytes]]:
    """(time, bytes) of every packet of the first stream of a kind, in order of time."""
    with av.open(str(path)) as film:
        stream = next(s for s in film.streams if s.type == kind)
        found = [(float(p.pts * p.time_base), bytes(p)) for p in film.demux(stream) if p.size]
    return sorted(found)


def moving_pictures(count: int, height: int = 96, width: int = 128) -> list[np.ndarray]:
    """A bright disc that crosses a textured ground."""
    rows, columns = np.mgrid[0:height, 0:width]
    ground = 90 + 40 * np.sin(rows / 7) * np.cos(columns / 11)
    return [
        np.where((rows - 48) ** 2 + (columns - 20 - 2 * i) ** 2 < 200, 220, ground).astype(np.uint8)
        for i in range(count)
    ]


NOTHING: Callable[..., None] = lambda *args: None  # noqa: E731
