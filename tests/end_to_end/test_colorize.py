"""``colorize`` through the front door."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import tifffile

from models.colour.lab import srgb_array_to_lab
from studio.domain.receipt import receipt_from_json
from studio.media.film.reader import FilmReader
from studio.media.pictures.sample_photographs import colour_photograph
from tests.end_to_end.conftest import Run, leftovers, write_film


def lightness(rgb: np.ndarray[Any, Any]) -> np.ndarray[Any, np.dtype[np.float32]]:
    return srgb_array_to_lab(rgb)[..., 0]


def test_a_photograph_gets_colour_and_keeps_its_lightness(
    studio: Callable[..., Run], good_photo: Path, tmp_path: Path
) -> None:
    before = good_photo.read_bytes()
    target = tmp_path / "street.png"

    run = studio("colorize", good_photo, "-o", target)

    assert run.code == 0
    (result,) = run.results
    assert result["outputs"] == [str(target)]
    rgb = cv2.cvtColor(cv2.imread(str(target)), cv2.COLOR_BGR2RGB)
    grey = cv2.cvtColor(cv2.imread(str(good_photo)), cv2.COLOR_BGR2RGB)
    assert np.abs(lightness(rgb) - lightness(grey)).mean() < 0.35
    assert np.ptp(rgb.astype(int), axis=2).mean() > 4, "the result should not be grey"
    assert good_photo.read_bytes() == before
    receipt = json.loads(Path(result["receipt"]).read_text())
    assert receipt["recipe"]["kind"] == "colorize"
    assert receipt["source"]["path"].endswith("street.png")
    assert "estimated" in receipt["disclosure"]
    assert not leftovers(tmp_path)


def test_the_same_recipe_gives_the_same_bytes(studio: Callable[..., Run], good_photo: Path, tmp_path: Path) -> None:
    for name in ("one.png", "two.png"):
        words = ("colorize", good_photo, "-o", tmp_path / name, "--device", "cpu", "--no-credentials")
        assert studio(*words).code == 0
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()


def test_sixteen_bits_stay_sixteen_bits(
    studio: Callable[..., Run], photograph: np.ndarray[Any, np.dtype[np.uint8]], tmp_path: Path
) -> None:
    scan = tmp_path / "scan.tif"
    ramp = np.linspace(0, 200, photograph.shape[1]).astype(np.uint16)
    deep = np.minimum(photograph.astype(np.uint16) * 256 + ramp, 65535).astype(np.uint16)
    tifffile.imwrite(scan, deep)

    assert studio("colorize", scan, "-o", tmp_path / "colour.tif").code == 0

    made = tifffile.imread(tmp_path / "colour.tif")
    assert made.dtype == np.uint16
    assert made.shape == (*deep.shape, 3)
    grey = np.repeat(deep[..., None], 3, axis=2)
    assert np.abs(lightness(made) - lightness(grey)).max() < 0.02


def test_transparency_is_kept(
    studio: Callable[..., Run], photograph: np.ndarray[Any, np.dtype[np.uint8]], tmp_path: Path
) -> None:
    alpha = np.zeros_like(photograph)
    alpha[40:160, 60:200] = 200
    scan = tmp_path / "cut-out.png"
    cv2.imwrite(str(scan), cv2.merge([photograph, photograph, photograph, alpha]))
    assert studio("colorize", scan, "-o", tmp_path / "colour.png").code == 0
    made = cv2.imread(str(tmp_path / "colour.png"), cv2.IMREAD_UNCHANGED)
    assert made.shape[2] == 4
    assert np.array_equal(made[..., 3], alpha)


@pytest.mark.parametrize("kind", ["one-bit", "cmyk", "animated", "palette", "tiny", "wrong name"])
def test_unusual_pictures_are_coloured_too(
    kind: str, studio: Callable[..., Run], photograph: np.ndarray[Any, np.dtype[np.uint8]], tmp_path: Path
) -> None:
    from PIL import Image

    grey = Image.fromarray(photograph)
    if kind == "one-bit":
        path = tmp_path / "line.tif"
        grey.convert("1").save(path)
    elif kind == "cmyk":
        path = tmp_path / "print.jpg"
        grey.convert("RGB").convert("CMYK").save(path)
    elif kind == "animated":
        path = tmp_path / "moving.gif"
        grey.save(path, save_all=True, append_images=[grey.rotate(9), grey.rotate(18)])
    elif kind == "palette":
        path = tmp_path / "palette.png"
        grey.convert("P").save(path)
    elif kind == "tiny":
        path = tmp_path / "dot.png"
        grey.resize((1, 1)).save(path)
    else:
        path = tmp_path / "actually-png.jpg"
        grey.save(path, format="PNG")
    run = studio("colorize", path, "-o", tmp_path / "out" / "colour.png")
    assert run.code == 0, run.errors
    made = cv2.imread(str(tmp_path / "out" / "colour.png"))
    assert made.shape[:2] == ((1, 1) if kind == "tiny" else photograph.shape)


def test_a_folder_gives_a_folder(studio: Callable[..., Run], good_photo: Path, good_film: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run = studio("colorize", good_photo.parent, "-o", out)
    assert run.code == 0
    names = {path.name for path in out.iterdir() if not path.name.endswith(".receipt.json")}
    assert names == {"street-colour.png", "bounce-colour.mp4"}


def test_extras_are_written(studio: Callable[..., Run], good_photo: Path, tmp_path: Path) -> None:
    confidence, layer = tmp_path / "sure.png", tmp_path / "layer.png"
    run = studio("colorize", good_photo, "-o", tmp_path / "x.png", "--confidence", confidence, "--layer", layer)
    assert run.code == 0
    assert cv2.imread(str(confidence), cv2.IMREAD_UNCHANGED).ndim == 2
    assert cv2.imread(str(layer)).shape[:2] == (213, 320)
    assert {str(confidence), str(layer)} <= set(run.results[0]["outputs"])


def test_a_hint_changes_the_colour_at_its_place(studio: Callable[..., Run], good_photo: Path, tmp_path: Path) -> None:
    hints = tmp_path / "hints.json"
    hints.write_text('[{"x": 0.5, "y": 0.2, "a": 60, "b": 30, "radius": 0.03}]')
    assert studio("colorize", good_photo, "-o", tmp_path / "plain.png").code == 0
    assert studio("colorize", good_photo, "-o", tmp_path / "red.png", "--hints", hints).code == 0
    here = np.s_[36:50, 150:170]
    plain, red = (cv2.imread(str(tmp_path / name))[here].astype(float) for name in ("plain.png", "red.png"))
    assert (red[..., 2] - red[..., 1]).mean() > (plain[..., 2] - plain[..., 1]).mean() + 15


def test_a_film_keeps_its_frames_times_size_and_sound(studio: Callable[..., Run], tmp_path: Path) -> None:
    film = write_film(tmp_path / "in" / "sounding.mp4", frames=12, size=(97, 65), sound=True)
    target = tmp_path / "colour.mp4"
    run = studio("colorize", film, "-o", target)
    assert run.code == 0, run.errors
    with FilmReader.open(film) as before, FilmReader.open(target) as after:
        times = [frame.time for frame in before.frames()]
        frames = list(after.frames())
    assert [frame.time for frame in frames] == times
    assert frames[0].rgb.shape == (66, 98, 3), "H.264 needs even sizes: one row and column are repeated, and it is said"
    assert any("98" in note for note in run.results[0]["notes"]), run.results[0]["notes"]
    assert after.facts.has_audio
    assert max(np.ptp(frame.rgb.astype(int), axis=2).mean() for frame in frames) > 1


def test_a_reference_photograph_leads_the_colours_and_is_named(
    studio: Callable[..., Run], good_photo: Path, good_film: Path, tmp_path: Path
) -> None:
    reference = tmp_path / "sea.png"
    cv2.imwrite(str(reference), cv2.cvtColor(colour_photograph("flower")[::4, ::4], cv2.COLOR_RGB2BGR))
    run = studio("colorize", good_photo, good_film, "-o", tmp_path / "out", "--reference", reference)
    assert run.code == 0
    assert len(run.results) == 2
    for result in run.results:
        receipt = json.loads(Path(result["receipt"]).read_text())
        assert receipt["recipe"]["reference"]["name"] == "sea.png"
        assert len(receipt["recipe"]["reference"]["palette"]) > 5
        assert "sea.png" in receipt["disclosure"]
    assert not leftovers(tmp_path)


def test_a_reference_without_colours_or_without_a_picture_is_refused(
    studio: Callable[..., Run], good_photo: Path, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("blue, mostly")
    for reference, words in (
        (good_photo, "has no colours to lend"),
        (tmp_path / "notes.txt", "is not a picture"),
        (tmp_path / "gone.jpg", "was not found"),
    ):
        run = studio("colorize", good_photo, "-o", tmp_path / "out.png", "--reference", reference)
        assert run.code == 1
        (error,) = run.errors
        assert words in error["message"]
        assert error["hint"]
        assert not (tmp_path / "out.png").exists()


def test_the_flicker_of_a_film_is_measured(studio: Callable[..., Run], good_film: Path) -> None:
    run = studio("evaluate", "flicker", good_film, "--frames", "8")
    assert run.code == 0
    (figures,) = run.by_event["record"]
    assert figures["pairs"] == 7
    assert 0 < figures["ab_change"] < 5
    assert figures["ratio"] == pytest.approx(figures["ab_change"] / figures["ab_change_per_frame"], abs=0.02)
    assert studio("evaluate", "flicker", good_film.with_name("gone.mp4")).code == 1


def test_a_card_that_is_not_there_is_told_in_terminal_and_receipt(
    studio: Callable[..., Run], good_photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.jobs.runner._prepared", ("cpu",))
    run = studio("colorize", good_photo, "-o", tmp_path / "out.png", "--device", "cuda")
    assert run.code == 0
    (result,) = run.results
    assert any("NVIDIA" in note and "processor" in note for note in result["notes"])
    receipt = receipt_from_json(Path(result["receipt"]).read_bytes())
    assert (receipt.device_asked, receipt.device) == ("cuda", "cpu")
    assert any("NVIDIA" in note for note in receipt.notes)


def test_smaller_copies_get_names_by_a_pattern_and_equal_names_numbers(
    studio: Callable[..., Run], good_photo: Path, tmp_path: Path
) -> None:
    other = good_photo.with_name("church.png")
    other.write_bytes(good_photo.read_bytes())
    wanted = ("--long-edge", "100", "--format", "jpeg", "--name", "{number:3} {name}")

    run = studio("colorize", good_photo.parent, "-o", tmp_path / "web", *wanted)

    assert run.code == 0
    assert [Path(result["outputs"][0]).name for result in run.results] == ["001 church.jpg", "002 street.jpg"]
    assert cv2.imread(str(tmp_path / "web" / "001 church.jpg")).shape == (67, 100, 3)
    again = studio("colorize", good_photo.parent, "-o", tmp_path / "web", *wanted)
    assert [result["outputs"] for result in again.results] == [result["outputs"] for result in run.results]
    equal = studio("colorize", good_photo.parent, "-o", tmp_path / "one", "--name", "x", "--long-edge", "50")
    assert [Path(result["outputs"][0]).name for result in equal.results] == ["x.png", "x-2.png"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("-o", "out/", "--name", "a/b"), 1, "not every disk takes"),
        (("-o", "out/", "--name", "{nmae}"), 1, "{nmae}"),
        (("-o", "out/", "--name", "{version} {name}", "--versions", "2"), 1, "at the end"),
        (("-o", "out.png", "--name", "{name}"), 2, "a folder"),
        (("-o", "out.png", "--format", "tiff"), 1, "named as a PNG file"),
    ],
)
def test_a_name_that_cannot_be_is_refused_before_anything_is_written(
    studio: Callable[..., Run],
    good_photo: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    code: int,
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    run = studio("colorize", good_photo, *words)
    assert run.code == code
    assert said in run.errors[0]["message"]
    assert not list(tmp_path.glob("out*"))
