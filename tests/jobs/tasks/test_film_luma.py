"""The Y plane of a coloured film is the original's, to the bit, by the word of another program."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from studio.domain.progress import Progress
from studio.domain.receipt import LumaSums
from studio.engine.service import TaskContext
from studio.jobs.runner import run_job
from tests.jobs.conftest import recipe, request_for

needs_ffmpeg = pytest.mark.skipif(
    not (shutil.which("ffmpeg") and shutil.which("ffprobe")), reason="needs the commands ffmpeg and ffprobe"
)


def write_ffv1(
    path: Path,
    pixels: str,
    *,
    size: tuple[int, int] = (72, 50),
    frames: int = 3,
    tags: tuple[int, int, int, int] = (2, 2, 2, 0),
    tint: int = 0,
) -> Path:
    """A lossless film whose Y takes every code that there is, beyond black and white too; ``tags``: matrix, primaries,
    transfer, range as FFmpeg numbers them."""
    width, height = size
    with av.open(path, "w") as film:
        stream = film.add_stream("ffv1", rate=24)
        stream.width, stream.height, stream.pix_fmt = width, height, pixels
        context = stream.codec_context
        context.colorspace, context.color_primaries, context.color_trc, context.color_range = tags
        for number in range(frames):
            frame = av.VideoFrame(width, height, pixels)
            bits = frame.format.components[0].bits
            kind = np.dtype(np.uint8 if bits == 8 else "<u2")
            for index, plane in enumerate(frame.planes):
                rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
                samples = rows[:, : plane.width * kind.itemsize].view(kind)
                if index == 0:
                    ramp = np.arange(samples.size).reshape(samples.shape) * 7919 + number * 501
                    samples[...] = ramp % (1 << bits)
                else:
                    samples[...] = (1 << (bits - 1)) + tint
            frame.colorspace, frame.color_primaries, frame.color_trc, frame.color_range = tags
            frame.pts, frame.time_base = number, Fraction(1, 24)
            film.mux(stream.encode(frame))
        film.mux(stream.encode(None))
    return path


def frame_sums(path: Path, *chain: str) -> list[str]:
    """MD5 of every frame, as FFmpeg says."""
    words = ["ffmpeg", "-v", "error", "-i", str(path), "-map", "0:v:0", *chain, "-f", "framemd5", "-"]
    lines = subprocess.run(words, capture_output=True, check=True, text=True).stdout.splitlines()
    return [line.split(",")[-1].strip() for line in lines if line and not line.startswith("#")]


def y_sums(path: Path) -> list[str]:
    return frame_sums(path, "-vf", "extractplanes=y")


def stream_of(path: Path) -> dict[str, Any]:
    words = ["ffprobe", "-v", "error", "-of", "json", "-select_streams", "v:0", "-show_streams", str(path)]
    found: dict[str, Any] = json.loads(subprocess.run(words, capture_output=True, check=True, text=True).stdout)
    return dict(found["streams"][0])


@needs_ffmpeg
@pytest.mark.parametrize(
    ("pixels", "tags", "stored", "said"),
    [
        ("gray", (2, 2, 2, 0), "yuv444p", {"color_range": "pc"}),
        ("gray10le", (2, 2, 2, 0), "yuv444p10le", {"color_range": "pc"}),
        ("yuv420p", (6, 6, 6, 1), "yuv420p", {"color_range": "tv", "color_space": "smpte170m"}),
        ("yuv420p", (5, 5, 5, 2), "yuv420p", {"color_range": "pc", "color_space": "bt470bg"}),
        ("yuv422p10le", (1, 1, 1, 1), "yuv422p10le", {"color_range": "tv", "color_space": "bt709"}),
        ("yuv444p16le", (1, 2, 2, 2), "yuv444p16le", {"color_range": "pc"}),
        (
            "yuv420p10le",
            (9, 9, 16, 1),
            "yuv420p10le",
            {"color_space": "bt2020nc", "color_transfer": "smpte2084", "color_primaries": "bt2020"},
        ),
        ("yuv411p", (2, 2, 2, 0), "yuv411p", {}),
    ],
)
def test_the_y_plane_is_the_originals_to_the_bit(
    tmp_path: Path,
    context: TaskContext,
    pixels: str,
    tags: tuple[int, int, int, int],
    stored: str,
    said: dict[str, str],
) -> None:
    size = (73, 51) if pixels == "yuv420p" else (72, 50)
    source = write_ffv1(tmp_path / "in.mkv", pixels, tags=tags, size=size)
    output = tmp_path / "out.mkv"
    receipt = run_job(request_for(source, output), Progress(), context)
    sums = y_sums(source)
    assert y_sums(output) == sums
    joined = "".join(f"{line}\n" for line in sums)
    assert receipt.luma == LumaSums(3, hashlib.md5(joined.encode()).hexdigest(), True)
    stream = stream_of(output)
    assert stream["pix_fmt"] == stored
    assert {key: stream.get(key) for key in said} == said
    with av.open(str(output)) as film:
        planes = next(film.decode(video=0)).reformat(format="yuv444p").to_ndarray()[1:]
    assert np.abs(planes.astype(int) - 128).max() >= 2


def test_an_rgb_film_keeps_its_grey_as_y(tmp_path: Path, context: TaskContext) -> None:
    grey = np.arange(64 * 48).reshape(48, 64).astype(np.uint8)
    with av.open(tmp_path / "in.mkv", "w") as film:
        stream = film.add_stream("ffv1", rate=24)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "bgr0"
        frame = av.VideoFrame.from_ndarray(np.repeat(grey[..., None], 3, axis=2), "rgb24").reformat(format="bgr0")
        frame.pts, frame.time_base = 0, Fraction(1, 24)
        film.mux(stream.encode(frame))
        film.mux(stream.encode(None))
    receipt = run_job(request_for(tmp_path / "in.mkv", tmp_path / "out.mkv"), Progress(), context)
    assert receipt.luma is None, "an original without a Y plane cannot be compared with one"
    with av.open(str(tmp_path / "out.mkv")) as film:
        frame = next(film.decode(video=0))
        assert (frame.format.name, frame.color_range) == ("yuv444p", 2)
        np.testing.assert_array_equal(frame.to_ndarray()[0], grey)


def test_the_tint_of_a_toned_film_gives_way_to_the_estimate_and_its_y_stays(
    tmp_path: Path, context: TaskContext
) -> None:
    source = write_ffv1(tmp_path / "in.mkv", "yuv422p", tint=40)
    run_job(request_for(source, tmp_path / "out.mkv"), Progress(), context)
    planes = []
    for name in ("in.mkv", "out.mkv"):
        with av.open(str(tmp_path / name)) as film:
            planes.append(next(film.decode(video=0)).reformat(format="yuv444p").to_ndarray())
    np.testing.assert_array_equal(planes[0][0], planes[1][0])
    assert np.abs(planes[0][1:].astype(int) - planes[1][1:]).max() > 5


def test_a_matrix_without_lightness_is_refused_with_a_sentence(tmp_path: Path, context: TaskContext) -> None:
    from studio.domain.errors import UnreadableInput

    source = write_ffv1(tmp_path / "in.mkv", "yuv420p10le", tags=(14, 9, 16, 1))
    with pytest.raises(UnreadableInput, match="ICtCp"):
        run_job(request_for(source, tmp_path / "out.mkv"), Progress(), context)
    assert [path.name for path in tmp_path.iterdir()] == ["in.mkv"]


def test_a_label_is_laid_over_and_the_receipt_says_that_y_differs(tmp_path: Path, context: TaskContext) -> None:
    source = write_ffv1(tmp_path / "in.mkv", "yuv420p", size=(192, 96))
    receipt = run_job(request_for(source, tmp_path / "out.mkv", recipe(disclosure_label=True)), Progress(), context)
    assert receipt.luma is not None
    assert not receipt.luma.kept
    planes = []
    for name in ("in.mkv", "out.mkv"):
        with av.open(str(tmp_path / name)) as film:
            planes.append(next(film.decode(video=0)).to_ndarray()[:96])
    changed = (planes[0] != planes[1]).any(axis=1)
    assert changed.any()
    assert not changed[:48].any()
