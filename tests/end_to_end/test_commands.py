"""The other commands: models, library, evaluate, train, and the program as a process of its own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from models import catalogue
from models.colour.calibration import Calibration
from models.colour.weights_file import read_weights
from studio import __version__
from studio.media.pictures.sample_photographs import NAMES, colour_photograph
from tests.end_to_end.conftest import Run

ROOT = Path(__file__).parents[2]


def test_models_are_listed_explained_and_intact(studio: Callable[..., Run]) -> None:
    listed = studio("models", "list")
    assert listed.code == 0
    assert "balanced" in {event["id"] for event in listed.events}
    verified = studio("models", "verify")
    assert verified.code == 0
    assert all(event["ok"] for event in verified.events)
    info = studio("models", "info", "balanced")
    assert info.code == 0
    assert "research" in info.events[0]["card"], "the card must say plainly what it was trained on"


def test_a_damaged_model_is_noticed(
    studio: Callable[..., Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = catalogue.entries()[0]
    shutil.copy(entry.card, tmp_path)
    (tmp_path / entry.path.name).write_bytes(entry.path.read_bytes()[:-1])
    monkeypatch.setattr(catalogue, "WEIGHTS", tmp_path)
    run = studio("models", "verify")
    assert run.code == 1
    assert "checksum" in run.events[0]["problem"]


def test_an_unknown_model_is_one_sentence(studio: Callable[..., Run]) -> None:
    run = studio("models", "info", "nonesuch")
    assert run.code == 1
    assert "nonesuch" in run.errors[0]["message"]


def test_the_library_is_searched_in_four_languages(studio: Callable[..., Run]) -> None:
    assert studio("library", "stats").events[0]["sounds"] > 100
    for words in ("thunder", "Donner", "tonnerre", "trueno"):
        run = studio("library", "search", words)
        assert run.code == 0
        assert any("thunder" in event["name"].lower() for event in run.events), words


def test_own_sounds_can_be_added_and_found(studio: Callable[..., Run], tmp_path: Path) -> None:
    import soundfile

    folder = tmp_path / "sounds"
    folder.mkdir()
    rng = np.random.default_rng(0)
    soundfile.write(folder / "WOODImpt_Zitherlid Close_ABC_XYZ.wav", rng.normal(0, 0.1, 24000), 48000)
    (folder / "broken.wav").write_bytes(b"RIFF nonsense")
    added = studio("library", "add", folder)
    assert added.code == 1, "a broken file is reported"
    assert any("broken.wav" in event["message"] for event in added.errors)
    found = studio("library", "search", "zitherlid")
    assert found.events
    assert found.events[0]["category"] == "WOODImpt"


def test_evaluate_colour_prints_the_promised_fields(studio: Callable[..., Run], tmp_path: Path) -> None:
    for name in NAMES:
        cv2.imwrite(str(tmp_path / f"{name}.png"), np.asarray(colour_photograph(name))[..., ::-1])
    run = studio("evaluate", "colour", tmp_path)
    assert run.code == 0, run.errors
    (figures,) = [event for event in run.events if "n" in event]
    wanted = {"ab_error", "psnr", "cf_abs", "cf_signed", "auc", "auc_rebalanced", "ciede2000"}
    assert wanted | {f"{name}_grey" for name in wanted} | {"n", "cf_abs_truth", "cf_signed_truth"} <= figures.keys()
    assert figures["n"] == len(NAMES)
    assert figures["ab_error"] < figures["ab_error_grey"] * 1.3
    weights = catalogue.WEIGHTS / "colour-balanced.safetensors"
    measured = studio("evaluate", "colour", tmp_path, "--weights", weights)
    (same,) = [event for event in measured.events if "n" in event]
    assert same["ab_error"] == pytest.approx(figures["ab_error"], rel=1e-6)


def test_evaluate_people_and_the_balance_of_hues(studio: Callable[..., Run], tmp_path: Path) -> None:
    photographs = tmp_path / "photographs"
    photographs.mkdir()
    picture = cv2.resize(np.asarray(colour_photograph(NAMES[0]))[..., ::-1], (300, 200))
    cv2.imwrite(str(photographs / "a.png"), picture)
    (photographs / "faces.json").write_text('{"a.png": [[10, 10, 60, 60]]}')
    sheet, weights = tmp_path / "sheet.png", catalogue.WEIGHTS / "colour-balanced.safetensors"
    people = studio("evaluate", "people", photographs, "--photographs", "--sheet", sheet, "--beside", weights)
    assert people.code == 0, people.errors
    (figures,) = [event for event in people.events if "by" in event]
    assert figures["by"]["ours"]["faces_n"] == 1
    assert figures["by"]["ours"]["ab_error_all"] > 0
    assert figures["by"]["truth"]["brown_spread"]
    assert cv2.imread(str(sheet)).shape[1] > 3 * 300, "the picture, its grey, and two colourings"
    stored = tmp_path / "balanced.safetensors"
    balance = studio("evaluate", "balance", photographs, "--weights", weights, "--store", stored)
    assert balance.code == 0, balance.errors
    assert stored.is_file()
    damaged = tmp_path / "damaged.safetensors"
    damaged.write_bytes(b"no weights")
    wrong = studio("evaluate", "people", photographs, "--weights", damaged)
    assert wrong.code == 1
    assert "damaged.safetensors cannot be read" in wrong.errors[0]["message"]


def test_evaluate_measures_the_slider_the_points_and_the_calibration(
    studio: Callable[..., Run], tmp_path: Path
) -> None:
    cv2.imwrite(str(tmp_path / "a.png"), np.asarray(colour_photograph(NAMES[0]))[..., ::-1])
    cv2.imwrite(str(tmp_path / "b.png"), np.asarray(colour_photograph(NAMES[0]))[:, ::-1, ::-1])
    curve = studio("evaluate", "colour", tmp_path, "--curve", "--aged")
    assert curve.code == 0, curve.errors
    (figures,) = [event for event in curve.events if "curve" in event]
    assert [row["vividness"] for row in figures["curve"]] == [0.0, 0.25, 0.5, 0.75, 1.0]
    weights, fitted = catalogue.WEIGHTS / "colour-balanced.safetensors", tmp_path / "fitted.safetensors"
    calibration = studio("evaluate", "calibration", tmp_path, "--weights", weights, "--store", fitted)
    assert calibration.code == 0, calibration.errors
    (figures,) = [event for event in calibration.events if "fitted" in event]
    assert 0 <= figures["after"]["ece"] <= 1
    stored = Calibration.from_metadata(read_weights(fitted).metadata)
    assert stored.alpha == pytest.approx(figures["fitted"]["alpha"], abs=1e-4)
    assert stored.temperature == pytest.approx(figures["fitted"]["temperature"], abs=1e-4)
    guidance = studio("evaluate", "guidance", tmp_path, "--limit", 1)
    assert guidance.code == 0, guidance.errors
    (figures,) = [event for event in guidance.events if "points" in event]
    assert [row["points"] for row in figures["points"]] == [0, 1, 2, 5, 10, 20, 50]


def test_training_runs_stops_and_goes_on(studio: Callable[..., Run], tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    for name in NAMES:
        cv2.imwrite(str(data / f"{name}.png"), np.asarray(colour_photograph(name))[..., ::-1])
    words = ["train", "colour", "--data", data, "-o", tmp_path / "run", "--batch", 2, "--device", "cpu"]
    assert studio(*words, "--steps", 1).code == 0
    assert studio(*words, "--steps", 2, "--resume").code == 0
    assert list((tmp_path / "run").glob("*.safetensors"))


def test_a_training_that_cannot_be_is_told_in_a_sentence(studio: Callable[..., Run], tmp_path: Path) -> None:
    data, empty, nowhere = tmp_path / "data", tmp_path / "empty", tmp_path / "nowhere.npz"
    data.mkdir()
    empty.mkdir()
    cv2.imwrite(str(data / "a.png"), np.asarray(colour_photograph(NAMES[0]))[..., ::-1])
    cases = {
        "is not a folder": ["colour", "--data", tmp_path / "gone"],
        "No colour photographs found": ["colour", "--data", empty],
        "no family of colour networks “huge”": ["colour", "--data", data, "--family", "huge"],
        "carry no labels": ["colour", "--data", data, "--labels"],
        "nowhere.npz cannot be read": ["families", "--data", data, "--val", data, "--backbone", nowhere],
        "photos.csv does not exist": ["watch", "--data", data, "--backbone", nowhere],
    }
    for sentence, words in cases.items():
        run = studio("train", *words, "-o", tmp_path / "run", "--device", "cpu")
        assert run.code == 1
        assert sentence in run.errors[0]["message"]
        assert "fault in the program" not in run.errors[0]["message"]


def test_the_program_runs_as_a_process(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "main.py")]
    version = subprocess.run([*command, "--version"], capture_output=True, text=True, check=False)
    assert (version.returncode, version.stdout.strip()) == (0, f"Phonochrome {__version__}")

    result = subprocess.run(
        [*command, "colorize", "nowhere.jpg", "-o", str(tmp_path / "x.png"), "--json"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert result.returncode == 1
    assert json.loads(result.stdout)["event"] == "error"
    assert "Traceback" not in result.stderr


def test_an_unknown_option_is_wrong_usage() -> None:
    result = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "--colour"], capture_output=True, text=True, check=False
    )
    assert result.returncode == 2
    assert "--colour" in result.stderr
