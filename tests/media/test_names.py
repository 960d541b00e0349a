"""What the table of names promises is really read: a small file of every kind is made and opened."""

from __future__ import annotations

import base64
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import imagecodecs
import numpy as np
import pytest
import soundfile
from PIL import Image

from studio.domain.facts import FilmFacts, PictureFacts
from studio.domain.suffixes import FILM_SUFFIXES, PICTURES, SOUND_SUFFIXES, WRITTEN_PICTURES
from studio.media.files.vips import pyvips
from studio.media.film.reader import FilmReader
from studio.media.inspect import inspect
from studio.media.pictures.encoding import choose_format
from studio.media.pictures.picture import Scan
from studio.sound.recordings import audio_file
from tests.media.conftest import write_dng

GREY = np.linspace(20, 230, 48 * 64).reshape(48, 64).astype(np.uint8)

MUXERS = {
    ".mp4": "mp4", ".m4v": "mp4", ".mov": "mov", ".qt": "mov", ".mkv": "matroska", ".webm": "webm", ".avi": "avi",
    ".mpg": "mpeg", ".mpeg": "mpeg", ".m2v": "mpeg2video", ".vob": "vob", ".ts": "mpegts", ".m2ts": "mpegts",
    ".mts": "mpegts", ".wmv": "asf", ".asf": "asf", ".flv": "flv", ".f4v": "f4v", ".ogv": "ogg", ".mxf": "mxf",
    ".dv": "dv", ".3gp": "3gp", ".3g2": "3g2", ".y4m": "yuv4mpegpipe", ".nut": "nut", ".rm": "rm",
    ".h264": "h264", ".264": "h264", ".h265": "hevc", ".265": "hevc", ".hevc": "hevc", ".m1v": "mpeg1video",
    ".dpx": "dpx",
}  # fmt: skip
CODECS = {
    "mpeg": "mpeg2video", "vob": "mpeg2video", "mpeg2video": "mpeg2video", "mpegts": "mpeg2video", "mxf": "mpeg2video",
    "webm": "libvpx", "ogg": "libvpx", "asf": "wmv2", "flv": "flv", "dv": "dvvideo", "yuv4mpegpipe": "wrapped_avframe",
    "rm": "rv10", "f4v": "libx264", "h264": "libx264", "hevc": "libx265", "mpeg1video": "mpeg1video",
}  # fmt: skip
SUBTYPES = {".rf64": ("RF64", "PCM_16"), ".bw64": ("RF64", "PCM_16"),
    ".w64": ("W64", "PCM_16"), ".flac": ("FLAC", "PCM_16"),
    ".aif": ("AIFF", "PCM_16"), ".aiff": ("AIFF", "PCM_16"), ".aifc": ("AIFF", "FLOAT"),
    ".mp3": ("MP3", "MPEG_LAYER_III"), ".ogg": ("OGG", "VORBIS"), ".oga": ("OGG", "VORBIS"), ".opus": ("OGG", "OPUS"),
    ".caf": ("CAF", "PCM_16"), ".au": ("AU", "PCM_16")}  # fmt: skip

STREAMS = {".m4a": ("ipod", "aac"), ".m4b": ("ipod", "aac"), ".aac": ("adts", "aac"), ".wma": ("asf", "wmav2")}

HEIC = (
    "AAAAHGZ0eXBoZWl4AAAAAG1pZjFoZWl4bWlhZgAAAXZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAA"
    "AERAAAEAAQAAAAABmgABAAAAAAAAABoAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABodmMxAAAAAA5waXRtAAAAAAABAAAA9mlwcnAAAADW"
    "aXBjbwAAAHFodmNDAQQIAAAAn/gAAAAAHvAA/Pz4+AAADwNgAAEAF0ABDAH//wQIAAADAJ/4AAADAAAeugJAYQABACZCAQEECAAAAwCf+AAAAwAA"
    "HsCCBBZbqrprmwIAAAMAMgAAAwACEGIAAQAGRAHBc8GJAAAAE2NvbHJuY2x4AAEADQAGgAAAABRpc3BlAAAAAAAAAEAAAABAAAAAKGNsYXAAAAAQ"
    "AAAAAQAAABAAAAAB////0AAAAAL////QAAAAAgAAAA5waXhpAAAAAAEIAAAAGGlwbWEAAAAAAAAAAQABBYECAwWEAAAAIm1kYXQAAAAWKAGuCCRt"
    "uOBr0zWyQStQpn9mwJUBEQ=="
)
"""A grey square of 16 × 16 pixels, coded with HEVC by libheif and x265."""


@pytest.mark.parametrize(("kind", "suffix"), [(kind, end) for kind in PICTURES for end in sorted(PICTURES[kind])])
def test_every_kind_of_picture_is_read(tmp_path: Path, kind: str, suffix: str) -> None:
    path = tmp_path / f"scan{suffix.upper()}"
    _write_picture(path, kind, suffix)
    facts = inspect(path)
    assert isinstance(facts, PictureFacts)
    assert (facts.format, facts.width, facts.height) == (kind, 64, 48)
    assert not any("although its name" in note for note in facts.notes)
    lightness = np.concatenate([rows for _, rows, _ in Scan.open(path).strips()])
    assert lightness.shape == (48, 64)
    assert lightness[0].mean() < lightness[-1].mean()


@pytest.mark.parametrize("suffix", sorted(FILM_SUFFIXES))
def test_every_kind_of_film_is_read(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"reel{suffix}"
    if suffix == ".dpx":
        path = tmp_path / "reel0001.dpx"
        width, height = _write_sequence(path)
    else:
        width, height = _write_film(path, MUXERS[suffix])
    facts = inspect(path)
    assert isinstance(facts, FilmFacts)
    assert (facts.width, facts.height) == (width, height)
    assert not any("although its name" in note for note in facts.notes)
    with FilmReader.open(path) as film:
        assert len(list(film.frames())) >= 8


@pytest.mark.parametrize("suffix", sorted(SOUND_SUFFIXES))
def test_every_kind_of_sound_is_read(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"door{suffix}"
    tone = 0.4 * np.sin(2 * np.pi * 440 * np.arange(24_000) / 48_000)
    if suffix in STREAMS:
        _write_stream(path, tone, *STREAMS[suffix])
    else:
        container, subtype = SUBTYPES.get(suffix, ("WAV", "PCM_16"))
        soundfile.write(path, tone, 48_000, format=container, subtype=subtype)
    samples, rate = audio_file.read(path)
    assert rate == 48_000
    assert abs(len(samples) - 24_000) < 3000
    assert 0.2 < np.abs(samples).max() < 0.6


@pytest.mark.parametrize("suffix", [end for kind in WRITTEN_PICTURES for end in sorted(PICTURES[kind])])
def test_results_are_stored_as_their_name_says(suffix: str) -> None:
    kind = choose_format(Path(f"result{suffix}"), "PNG", 8, "auto")
    assert suffix in PICTURES[kind]


def test_a_photograph_as_telephones_write_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "print.heic"
    path.write_bytes(base64.b64decode(HEIC))
    facts = inspect(path)
    assert isinstance(facts, PictureFacts)
    assert (facts.format, facts.width, facts.height, facts.bits) == ("HEIF", 16, 16, 8)


def _write_picture(path: Path, kind: str, suffix: str) -> None:
    if kind == "JPEG 2000":
        codec = "J2K" if suffix in (".j2k", ".j2c", ".jpc") else "JP2"
        path.write_bytes(imagecodecs.jpeg2k_encode(GREY, codecformat=codec))
    elif kind == "JPEG XL":
        path.write_bytes(imagecodecs.jpegxl_encode(GREY, lossless=True))
    elif kind == "HEIF":
        image = pyvips.Image.new_from_memory(GREY.tobytes(), 64, 48, 1, "uchar").copy(interpretation="b-w")
        path.write_bytes(image.heifsave_buffer(compression="av1", Q=90))
    elif kind == "Netpbm":
        path.write_bytes(_netpbm(suffix))
    elif kind == "Camera raw":
        write_dng(path, GREY / 255)
    else:
        Image.fromarray(GREY).save(path, {"WebP": "WEBP"}.get(kind, kind))


def _netpbm(suffix: str) -> bytes:
    if suffix == ".pbm":
        return b"P4\n64 48\n" + np.packbits(GREY < 128, axis=1).tobytes()
    if suffix == ".ppm":
        return b"P6 64 48 255\n" + np.repeat(GREY[..., None], 3, axis=-1).tobytes()
    if suffix == ".pam":
        return b"P7\nWIDTH 64\nHEIGHT 48\nDEPTH 1\nMAXVAL 255\nTUPLTYPE GRAYSCALE\nENDHDR\n" + GREY.tobytes()
    if suffix == ".pfm":
        return b"Pf\n64 48\n-1.0\n" + np.flipud(GREY / 255).astype("<f4").tobytes()
    return b"P5\n# scanned\n64 48\n255\n" + GREY.tobytes()


def _write_film(path: Path, muxer: str) -> tuple[int, int]:
    """Ten grey frames; DV and RealVideo know only some sizes."""
    width, height = {"dv": (720, 576), "rm": (176, 144)}.get(muxer, (64, 48))
    with av.open(str(path), "w", format=muxer) as output:
        track = output.add_stream(CODECS.get(muxer, "mpeg4"), rate=25)
        track.width, track.height, track.pix_fmt = width, height, "yuv420p"
        for index in range(10):
            grey = np.full((height, width), 40 + 15 * index, np.uint8)
            frame = av.VideoFrame.from_ndarray(grey, format="gray").reformat(format="yuv420p")
            frame.pts = index
            output.mux(track.encode(frame))
        output.mux(track.encode(None))
    return width, height


def _write_stream(path: Path, tone: np.ndarray, muxer: str, codec: str) -> None:
    with av.open(str(path), "w", format=muxer) as output:
        track = output.add_stream(codec, rate=48_000, layout="mono")
        track.bit_rate = 96_000
        frame = av.AudioFrame.from_ndarray(tone.astype(np.float32)[None], "fltp", "mono")
        frame.sample_rate = 48_000
        fifo = av.AudioFifo()
        fifo.write(frame)
        size = track.codec_context.frame_size or 1024
        for part in [*fifo.read_many(size), fifo.read(0, partial=True)]:
            if part is not None:
                output.mux(track.encode(part))
        output.mux(track.encode(None))


def _write_sequence(first: Path) -> tuple[int, int]:
    """Ten grey frames, a DPX file for each."""
    encoder: Any = av.CodecContext.create("dpx", "w")
    encoder.width, encoder.height, encoder.pix_fmt, encoder.time_base = 64, 48, "gbrp10be", Fraction(1, 24)
    for index in range(10):
        frame = av.VideoFrame.from_ndarray(np.full((48, 64, 3), 40 + 15 * index, np.uint8), "rgb24")
        frame = frame.reformat(format="gbrp10be")
        frame.pts = index
        first.with_name(f"reel{index + 1:04d}.dpx").write_bytes(bytes(encoder.encode(frame)[0]))
    return 64, 48
