"""Every kind of bad input gets one clear sentence and exit code 1, the good file beside it is done, nothing is left."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.end_to_end.conftest import Run, leftovers, write_film

Maker = Callable[[Path], Path]


def corrupt(folder: Path) -> Path:
    path = folder / "corrupt.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    return path


def truncated_jpeg(folder: Path) -> Path:
    path = folder / "truncated.jpg"
    noise = np.random.default_rng(0).integers(0, 255, (200, 300), np.uint8)
    path.write_bytes(cv2.imencode(".jpg", noise)[1].tobytes()[:9000])
    return path


def empty(folder: Path) -> Path:
    path = folder / "empty.jpg"
    path.touch()
    return path


def prose(folder: Path) -> Path:
    path = folder / "letter.tif"
    path.write_text("Dear Madam, enclosed please find the photograph of the harbour.")
    return path


def bomb(folder: Path) -> Path:
    """A PNG of a few hundred bytes that says it is 120,000 pixels square."""
    header = struct.pack(">IIBBBBB", 120_000, 120_000, 8, 0, 0, 0, 0)
    path = folder / "bomb.png"
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(bytes(120_001))), (b"IEND", b"")]
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)
    return path


def missing(folder: Path) -> Path:
    return folder / "nowhere.jpg"


def vector_drawing(folder: Path) -> Path:
    path = folder / "plan.svg"
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>')
    return path


def film_without_its_contents(folder: Path) -> Path:
    """A film whose table of contents, at its end, was lost."""
    path = write_film(folder / "cut.mp4", frames=24)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    return path


BAD = [corrupt, truncated_jpeg, empty, prose, bomb, missing, vector_drawing, film_without_its_contents]


@pytest.mark.parametrize("make", BAD, ids=lambda make: make.__name__)
def test_one_bad_file_gets_one_sentence_and_the_other_is_done(
    make: Maker, studio: Callable[..., Run], good_photo: Path, tmp_path: Path
) -> None:
    bad = make(good_photo.parent)
    out = tmp_path / "out"

    run = studio("colorize", bad, good_photo, "-o", out)

    assert run.code == 1
    assert len(run.errors) == 1, run.errors
    message = run.errors[0]["message"]
    assert bad.name in message
    assert "Traceback" not in run.stderr
    assert "\n" not in message
    assert len(message) < 300
    assert [Path(result["input"]).name for result in run.results] == [good_photo.name]
    assert (out / "street-colour.png").is_file()
    assert not leftovers(tmp_path)


def test_a_film_with_only_sound_is_refused_for_sound(studio: Callable[..., Run], tmp_path: Path) -> None:
    import soundfile

    path = tmp_path / "speech.wav"
    soundfile.write(path, np.zeros(4800), 48000)
    run = studio("sound", path, "-o", tmp_path / "speech.mp4")
    assert run.code == 1
    assert len(run.errors) == 1
    assert path.name in run.errors[0]["message"]
    assert not (tmp_path / "speech.mp4").exists()


def test_a_photograph_cannot_be_given_sound(studio: Callable[..., Run], good_photo: Path, tmp_path: Path) -> None:
    run = studio("sound", good_photo, "-o", tmp_path / "street.mp4")
    assert run.code == 1
    assert "still picture" in run.errors[0]["message"]


def test_a_folder_that_cannot_be_made_is_named(studio: Callable[..., Run], good_photo: Path, tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("not a folder")
    run = studio("colorize", good_photo, "-o", blocker / "inside" / "x.png")
    assert run.code == 1
    assert str(blocker) in run.errors[0]["message"]


def test_originals_are_never_replaced(studio: Callable[..., Run], good_photo: Path) -> None:
    before = good_photo.read_bytes()
    run = studio("colorize", good_photo, "-o", good_photo, "--overwrite")
    assert run.code == 1
    assert good_photo.read_bytes() == before


def test_results_do_not_mix_with_originals_unless_told(
    studio: Callable[..., Run], good_photo: Path, tmp_path: Path
) -> None:
    folder = good_photo.parent
    refused = studio("colorize", folder, "-o", folder)
    assert refused.code == 1
    assert "originals" in refused.errors[0]["message"]
    assert [path.name for path in folder.iterdir()] == [good_photo.name]

    allowed = studio("colorize", folder, "-o", folder, "--beside-originals")
    assert allowed.code == 0
    assert (folder / "street-colour.png").is_file()


def test_an_existing_result_is_kept_unless_told(studio: Callable[..., Run], good_photo: Path, tmp_path: Path) -> None:
    target = tmp_path / "done.png"
    target.write_bytes(b"precious")
    run = studio("colorize", good_photo, "-o", target)
    assert run.code == 1
    assert target.read_bytes() == b"precious"
    assert studio("colorize", good_photo, "-o", target, "--overwrite").code == 0
    assert target.read_bytes() != b"precious"


@pytest.mark.parametrize("words", ["colorize", "colorize x.jpg", "colorize x.jpg -o y.jpg --vividness 3", "models"])
def test_wrong_usage_exits_with_two(words: str, studio: Callable[..., Run]) -> None:
    run = studio(*words.split(), json_lines=False)
    assert run.code == 2
    assert run.stderr.strip() or run.stdout.strip()


def test_a_single_file_option_with_several_inputs_is_wrong_usage(
    studio: Callable[..., Run], good_photo: Path, tmp_path: Path
) -> None:
    run = studio("colorize", good_photo, good_photo.parent, "-o", tmp_path / "out", "--confidence", tmp_path / "c.png")
    assert run.code == 2
    assert "--confidence" in run.errors[0]["message"]


@pytest.mark.parametrize("text", ['[{"x": "left"}]', '[{"x": 2, "y": 0.5, "a": 0, "b": 0}]', "red"])
def test_hints_that_are_no_hints_are_explained(
    studio: Callable[..., Run], good_photo: Path, tmp_path: Path, text: str
) -> None:
    hints = tmp_path / "hints.json"
    hints.write_text(text)
    run = studio("colorize", good_photo, "-o", tmp_path / "x.png", "--hints", hints)
    assert run.code == 1
    assert "hints.json" in run.errors[0]["message"]
