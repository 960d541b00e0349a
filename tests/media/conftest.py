"""Small pictures and films, made in code, for the tests of ``studio.media``."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt
import pytest
import tifffile

Array = npt.NDArray[Any]


def lightness_of_grey(encoded: Array) -> Array:
    """CIE L* of sRGB-encoded grey 0…1, in double precision, written down from the standards."""
    encoded = np.asarray(encoded, np.float64)
    linear = np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)
    return lightness_of_linear(linear)


def lightness_of_linear(luminance: Array) -> Array:
    return np.where(luminance > 216 / 24389, 116 * np.cbrt(luminance) - 16, luminance * 24389 / 27)


def grey_of_lightness(lightness: Array) -> Array:
    """The sRGB-encoded grey (h, w, 3) float32 0…1 of L*, as a colourer without an opinion would give it."""
    lightness = np.asarray(lightness, np.float64)
    linear = np.where(lightness > 8, ((lightness + 16) / 116) ** 3, lightness * 27 / 24389)
    encoded = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.repeat(encoded[..., None], 3, axis=-1).astype(np.float32)


def icc_profile(kind: bytes, tags: dict[bytes, bytes]) -> bytes:
    """A minimal version 2 ICC profile (ICC.1:2001): header, tag table, tags."""
    tags = {b"desc": _description("Test profile"), b"wtpt": xyz_tag(0.9642, 1.0, 0.8249), **tags}
    table, body = b"", b""
    start = 128 + 4 + 12 * len(tags)
    for name, content in tags.items():
        data = content + b"\0" * (-len(content) % 4)
        table += struct.pack(">4sII", name, start + len(body), len(data))
        body += data
    size = start + len(body)
    header = struct.pack(
        ">I4sI4s4s4s", size, b"test", 0x02400000, b"scnr" if kind == b"RGB " else b"prtr", kind, b"XYZ "
    )
    header += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28
    header += struct.pack(">3i", 63190, 65536, 54061) + b"\0" * 48
    return header[:128] + struct.pack(">I", len(tags)) + table + body


def xyz_tag(x: float, y: float, z: float) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(v * 65536) for v in (x, y, z)))


def gamma_tag(gamma: float) -> bytes:
    return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256))


def curve_tag(values: Array) -> bytes:
    steps = np.rint(np.asarray(values) * 65535).astype(">u2")
    return b"curv\0\0\0\0" + struct.pack(">I", len(steps)) + steps.tobytes()


def grey_profile(curve: bytes) -> bytes:
    return icc_profile(b"GRAY", {b"kTRC": curve})


def adobe_like_profile() -> bytes:
    """Wide-gamut RGB with a plain gamma of 2.2 (the primaries of Adobe RGB, adapted to D50)."""
    gamma = gamma_tag(2.19921875)
    return icc_profile(
        b"RGB ",
        {
            b"rXYZ": xyz_tag(0.60974, 0.31111, 0.01947),
            b"gXYZ": xyz_tag(0.20528, 0.62567, 0.06087),
            b"bXYZ": xyz_tag(0.14919, 0.06322, 0.74457),
            b"rTRC": gamma,
            b"gTRC": gamma,
            b"bTRC": gamma,
        },
    )


def _description(text: str) -> bytes:
    data = text.encode("ascii") + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(data)) + data + b"\0" * 78


def leftovers(folder: Path) -> list[str]:
    """Hidden and temporary files anywhere below."""
    return [str(p.relative_to(folder)) for p in folder.rglob("*") if p.name.startswith(".") or ".part" in p.name]


@pytest.fixture
def clean_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in which no half-made file may be left at the end of the test."""
    yield tmp_path
    assert leftovers(tmp_path) == []


def picture_of(index: int, width: int, height: int) -> Array:
    """A frame that shows its number: a white block top left, a grey level that rises with ``index``."""
    rgb = np.full((height, width, 3), 16 + (index * 7) % 200, np.uint8)
    rgb[: max(1, height // 4), : max(1, width // 4)] = 255
    return rgb


def make_film(
    path: Path,
    *,
    frames: int = 12,
    width: int = 64,
    height: int = 48,
    codec: str = "libx264",
    pixels: str = "yuv420p",
    rate: Fraction | int = 25,
    tick: Fraction = Fraction(1, 90_000),
    time_of: Callable[[int], Fraction] | None = None,
    rotation: int = 0,
    mirrored: bool = False,
    aspect: Fraction | None = None,
    sound: Array | None = None,
    sound_codec: str = "aac",
    sound_start: Fraction = Fraction(0),
    container: str | None = None,
    interlaced: bool = False,
    title: str = "",
) -> Path:
    """Encode a film of numbered frames; ``sound`` is float (samples, 2) at 48 kHz."""
    options = {"flags": "+ildct+ilme"} if interlaced else {}
    with av.open(str(path), "w", format=container) as output:
        if title:
            output.metadata["title"] = title
        stream = output.add_stream(codec, rate=rate, options=options)
        stream.width, stream.height, stream.pix_fmt = width, height, pixels
        stream.codec_context.time_base = tick
        if aspect:
            stream.codec_context.sample_aspect_ratio = aspect
        if rotation or mirrored:
            stream.set_display_rotation(rotation, hflip=mirrored)
        track = None
        if sound is not None:
            track = output.add_stream(sound_codec, rate=48_000, layout="stereo")
        for index in range(frames):
            picture = av.VideoFrame.from_ndarray(picture_of(index, width, height), "rgb24")
            time = time_of(index) if time_of else Fraction(index) / rate
            picture.pts, picture.time_base = int(time / tick), tick
            output.mux(stream.encode(picture))
        output.mux(stream.encode(None))
        if track is not None:
            _add_sound(output, track, sound, sound_start)
    return path


def _add_sound(output: Any, track: Any, sound: Array, start: Fraction) -> None:
    name = track.codec_context.format.name
    for begin in range(0, len(sound), 1024):
        block = sound[begin : begin + 1024].astype(np.float32)
        if name == "fltp":
            frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block.T), "fltp", "stereo")
        else:
            whole = np.rint(block * 32767).astype(np.int16).reshape(1, -1)
            frame = av.AudioFrame.from_ndarray(whole, "s16", "stereo")
        frame.sample_rate, frame.time_base = 48_000, Fraction(1, 48_000)
        frame.pts = begin + int(start * 48_000)
        output.mux(track.encode(frame))
    output.mux(track.encode(None))


def click(at_s: float, length_s: float) -> Array:
    """Silence with one loud, short burst at ``at_s``; stereo, 48 kHz."""
    sound = np.zeros((round(length_s * 48_000), 2), np.float32)
    start = round(at_s * 48_000)
    sound[start : start + 480] = 0.8 * np.sin(np.arange(480) * 0.9)[:, None]
    return sound


def click_time(path: Path, track: int = 0) -> float:
    """When the loud burst is heard, in seconds on the file's own clock."""
    with av.open(str(path)) as film:
        stream = film.streams.audio[track]
        resampler = av.AudioResampler("flt", "mono")
        for frame in film.decode(stream):
            begin = float(frame.pts * frame.time_base)
            samples = np.concatenate([b.to_ndarray().ravel() for b in resampler.resample(frame)] or [np.zeros(0)])
            loud = np.flatnonzero(np.abs(samples) > 0.3)
            if loud.size:
                return begin + loud[0] / frame.sample_rate
    raise AssertionError("no click in the sound")


def first_picture_time(path: Path) -> float:
    with av.open(str(path)) as film:
        frame = next(film.decode(video=0))
        return float(frame.pts * frame.time_base)


def write_dng(path: Path, light: Array) -> Path:
    """A camera's raw file as small as can be: linear light (h, w) 0…1, after a preview of 16 × 12 (DNG 1.4)."""
    raw = np.repeat(np.rint(np.asarray(light) * 65535).astype(np.uint16)[..., None], 3, axis=-1)
    one = [v for pair in ((1, 1), (0, 1), (0, 1), (0, 1), (1, 1), (0, 1), (0, 1), (0, 1), (1, 1)) for v in pair]
    tags = [
        (271, 2, None, "Archive", True),
        (272, 2, None, "Plate scanner", True),
        (50706, 1, 4, (1, 4, 0, 0), True),
        (50707, 1, 4, (1, 1, 0, 0), True),
        (50708, 2, None, "Plate scanner", True),
        (50721, 10, 9, one, True),
        (50728, 5, 3, (1, 1, 1, 1, 1, 1), True),
        (50778, 3, 1, 21, True),
    ]
    with tifffile.TiffWriter(path) as writer:
        writer.write(
            np.full((12, 16, 3), 90, np.uint8),
            photometric="rgb",
            subfiletype=1,
            extratags=tags,
            subifds=1,
            metadata=None,
        )
        writer.write(raw, photometric=34892, planarconfig="contig", subfiletype=0, metadata=None)
    return path
