"""What the end-to-end tests share: running the command line, and inputs good and bad."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
import pytest

from studio.__main__ import main
from studio.media.pictures.sample_photographs import colour_photograph


@dataclass
class Run:
    """What one command did: exit code, its JSON lines by event, and what it wrote to standard error."""

    code: int
    events: list[dict[str, Any]]
    stderr: str
    stdout: str = ""
    by_event: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for event in self.events:
            self.by_event.setdefault(event.get("event", "record"), []).append(event)

    @property
    def errors(self) -> list[dict[str, Any]]:
        return self.by_event.get("error", [])

    @property
    def results(self) -> list[dict[str, Any]]:
        return self.by_event.get("result", [])


@pytest.fixture
def studio(capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """Runs ``main.py`` with ``--json`` in this process, with a home of its own."""
    monkeypatch.setenv("PHONOCHROME_HOME", str(tmp_path / "home"))

    def run(*words: str | Path, json_lines: bool = True) -> Run:
        capfd.readouterr()
        code = main([*map(str, words), *(["--json"] if json_lines else [])])
        out, err = capfd.readouterr()
        events = [json.loads(line) for line in out.splitlines()] if json_lines else []
        return Run(code, events, err, out)

    return run


@pytest.fixture(scope="session")
def photograph() -> np.ndarray[Any, np.dtype[np.uint8]]:
    """A real photograph as grey, (213, 320) uint8."""
    grey = cv2.cvtColor(np.asarray(colour_photograph("china")), cv2.COLOR_RGB2GRAY)
    return cv2.resize(grey, (320, 213), interpolation=cv2.INTER_AREA)


@pytest.fixture
def good_photo(tmp_path: Path, photograph: np.ndarray[Any, np.dtype[np.uint8]]) -> Path:
    path = tmp_path / "in" / "street.png"
    path.parent.mkdir(exist_ok=True)
    cv2.imwrite(str(path), photograph)
    return path


def write_film(
    path: Path, frames: int = 16, size: tuple[int, int] = (96, 64), fps: int = 16, sound: bool = False
) -> Path:
    """A small film: a ball that bounces on a line, grey."""
    path.parent.mkdir(exist_ok=True, parents=True)
    width, height = size
    with av.open(path, "w") as container:
        stream = container.add_stream("libx264", rate=fps, options={"crf": "20", "threads": "1"})
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p" if width % 2 == 0 else "yuv444p"
        stream.time_base = Fraction(1, fps)
        audio = container.add_stream("aac", rate=48000, layout="mono") if sound else None
        for number in range(frames):
            picture = np.full((height, width), 90, np.uint8)
            picture[height * 3 // 4 :] = 160
            y = height * 3 // 4 - 6 - int(abs(np.sin(number / 4)) * height / 2)
            cv2.circle(picture, (width // 2, y), 6, 230, -1)
            frame = av.VideoFrame.from_ndarray(picture, format="gray")
            frame.pts, frame.time_base = number, Fraction(1, fps)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
        if audio is not None:
            tone = np.sin(np.arange(48000 * frames // fps) / 20).astype(np.float32)[None] * 0.1
            for at in range(0, tone.shape[1] - 1023, 1024):
                block = av.AudioFrame.from_ndarray(np.ascontiguousarray(tone[:, at : at + 1024]), "fltp", "mono")
                block.sample_rate, block.pts = 48000, at
                container.mux(audio.encode(block))
            container.mux(audio.encode(None))
    return path


@pytest.fixture
def good_film(tmp_path: Path) -> Path:
    return write_film(tmp_path / "in" / "bounce.mp4")


def leftovers(folder: Path) -> list[Path]:
    """Files that only exist while something is being written."""
    return [path for path in folder.rglob("*") if ".part" in path.name or path.name.endswith(".tmp")]
