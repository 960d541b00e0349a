"""Rendered files say what they are and leave every sample as it was."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.sound.folders.metadata import read_metadata
from studio.sound.recordings import audio_file
from studio.synthesis import read_manifest
from studio.synthesis.blocks.dsp import SR
from studio.synthesis.rendering.file_tags import tagged
from studio.synthesis.rendering.opus import encode_opus

COMMENTS = [("TITLE", "Façade 01"), ("ARTIST", "Phonochrome"), ("KEYWORDS", "wood " * 120), ("LICENSE", "CC0-1.0")]


def _flac() -> bytes:
    buffer = io.BytesIO()
    soundfile.write(buffer, _noise(), SR, format="FLAC", subtype="PCM_16")
    return buffer.getvalue()


def _opus() -> bytes:
    silence = np.zeros(3840)
    return encode_opus(_noise(), silence, silence, 32, serial=77)


def _noise() -> np.ndarray:
    return np.asarray(np.random.default_rng(1).normal(0, 0.1, SR // 2))


@pytest.mark.parametrize("data", [_flac(), _opus()], ids=["FLAC", "Opus"])
def test_comments_are_read_back_and_the_sound_is_untouched(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "sound.bin"
    path.write_bytes(tagged(data, COMMENTS))
    before, _ = soundfile.read(io.BytesIO(data))
    after, rate = soundfile.read(path)
    assert rate == SR
    np.testing.assert_array_equal(before, after)
    tags = audio_file.probe(path).tags
    assert (tags["title"], tags["artist"]) == ("Façade 01", "Phonochrome")
    assert tagged(path.read_bytes(), COMMENTS) == path.read_bytes()
    assert len(tagged(data, [])) < len(path.read_bytes())


def test_what_is_no_sound_file_is_refused() -> None:
    with pytest.raises(ValueError, match="Ogg"):
        tagged(b"RIFF" + bytes(40), COMMENTS)


def test_shipped_sounds_say_their_licence_and_name() -> None:
    folder = Path(__file__).parents[2] / "assets" / "sounds"
    sounds = read_manifest(folder)
    for sound in sounds[::150]:
        path = folder / str(sound["file"])
        said = read_metadata(path, audio_file.probe(path))
        assert said.licence == sound["licence"]
        assert said.commercial_ok
        assert said.attribution == "Phonochrome"
        assert said.cat_id == sound["cat_id"]
        assert f"KEYWORDS={' '.join(sound['tags'])}".encode() in path.read_bytes()  # type: ignore[arg-type]


def test_the_shipped_library_is_small_enough() -> None:
    folder = Path(__file__).parents[2] / "assets" / "sounds"
    assert sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) <= 60_000_000
