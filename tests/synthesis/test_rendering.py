"""Recipes, rendering and the checks of a rendered library."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.sound.categories.ucs import load_ucs
from studio.synthesis import Kind, all_recipes, check_library, read_manifest, render_library
from studio.synthesis.blocks.dsp import SR
from studio.synthesis.registry import chosen_recipes
from studio.synthesis.rendering.rendering import render_recipe
from studio.synthesis.rendering.seams import seam_jump_db, seam_step
from studio.synthesis.rendering.sheets import write_sheet

FEW = ["WOODImpt_stick_on_wood", "SWSH_stick_swish", "ELECBuzz_electric_hum"]
"""An impact with layers, an action that swells, a loop."""


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("library")
    render_library(folder, only=FEW)
    return folder


def test_registry_covers_film_and_ucs() -> None:
    recipes = all_recipes()
    categories = {entry.cat_id for entry in recipes.values()}
    assert len(categories) >= 90
    assert categories <= set(load_ucs().by_id)
    assert {"SPRTField", "MUSCPerc", "DOORCreak", "TRNSteam", "FEETHors", "COMTelph", "RAIN", "AMBRoom"} <= categories
    for entry in recipes.values():
        assert entry.variations >= 8
        assert entry.tags
        assert entry.kind is not Kind.LOOP or 7.9 <= entry.seconds <= 15.0


def test_seeds_differ_between_variations_and_recipes() -> None:
    seeds = [entry.seed(k) for entry in all_recipes().values() for k in range(entry.variations)]
    assert len(set(seeds)) == len(seeds)


def test_unknown_recipe_is_named() -> None:
    with pytest.raises(KeyError, match="NoSuchThing"):
        chosen_recipes(["RAIN", "NoSuchThing"])


def test_files_and_manifest(few: Path) -> None:
    sounds = read_manifest(few)
    assert {sound["recipe"] for sound in sounds} == set(FEW)
    for sound in sounds:
        path = few / str(sound["file"])
        info = soundfile.info(path)
        assert path.name.startswith(f"{sound['cat_id']}_")
        assert path.stem.endswith("_PHCR_PHON")
        assert (info.samplerate, info.channels) == (SR, sound["channels"])
        assert info.frames == round(float(str(sound["duration_s"])) * SR)
        assert sound["licence"] == "CC0-1.0"
        assert float(str(sound["peak_dbfs"])) <= -1.0
    loops = [sound for sound in sounds if sound["loop"]]
    assert loops
    assert all(sound["loop_end"] == round(float(str(sound["duration_s"])) * SR) for sound in loops)
    assert not list(few.rglob("*.part"))


def test_library_passes_its_own_checks(few: Path) -> None:
    assert check_library(few) == []


def test_harder_is_louder_and_brighter(few: Path) -> None:
    layers: dict[str, list[tuple[float, float]]] = {}
    for sound in read_manifest(few):
        if sound["recipe"] == FEW[0]:
            measured = (float(str(sound["loudness_lufs"])), float(str(sound["brightness_hz"])))
            layers.setdefault(str(sound["strength_layer"]), []).append(measured)
    soft, medium, hard = (np.mean(layers[name], axis=0) for name in ("soft", "medium", "hard"))
    assert soft[0] < medium[0] - 2 < hard[0] - 4
    assert soft[1] < hard[1]


def test_attack_lies_at_the_start_of_impacts(few: Path) -> None:
    for sound in read_manifest(few):
        attack = float(str(sound["attack_s"]))
        if sound["kind"] == "hit":
            assert 0.0 < attack < 0.02
        if sound["recipe"] == "SWSH_stick_swish":
            assert 0.02 < attack < float(str(sound["duration_s"]))


def test_variations_are_not_copies(few: Path) -> None:
    digests = [sound["sha256"] for sound in read_manifest(few)]
    assert len(set(digests)) == len(digests)


def test_rendering_again_gives_the_same_bytes(few: Path, tmp_path: Path) -> None:
    render_library(tmp_path, only=FEW)
    for sound in read_manifest(few):
        assert (tmp_path / str(sound["file"])).read_bytes() == (few / str(sound["file"])).read_bytes()
    assert (tmp_path / "manifest.json").read_bytes() == (few / "manifest.json").read_bytes()


@pytest.mark.parametrize("name", ["RAINGlas_rain_on_window", "VEHMoto_motorcycle", "AIRHiss_steam_hiss"])
def test_signals_are_the_same_for_the_same_seed(name: str) -> None:
    entry = all_recipes()[name]
    first, second = (entry.render(entry.take(1)) for _ in range(2))
    np.testing.assert_array_equal(first, second)
    assert np.all(np.isfinite(first))


def test_only_keeps_other_sounds(few: Path, tmp_path: Path) -> None:
    render_library(tmp_path, only=["MECHClik"])
    heard: list[str] = []
    sounds = render_library(
        tmp_path, only=["SWSH"], report=lambda done, total, name: heard.append(f"{done}/{total} {name}")
    )
    assert {sound["cat_id"] for sound in sounds} == {"MECHClik", "SWSH"}
    assert heard == ["0/1 Stick Swish", "1/1 "]


def test_checks_find_what_is_broken(few: Path, tmp_path: Path) -> None:
    render_library(tmp_path, only=["MECHClik"])
    sounds = read_manifest(tmp_path)
    victims = [tmp_path / str(sound["file"]) for sound in sounds]
    x, _ = soundfile.read(victims[0])
    soundfile.write(victims[0], np.clip(x * 20 + 0.1, -1, 1), SR, subtype="PCM_16")
    victims[1].unlink()
    kinds = {(problem.what, problem.file) for problem in check_library(tmp_path)}
    broken = str(sounds[0]["file"])
    assert {("changed", broken), ("clipping", broken), ("DC", broken)} <= kinds
    assert ("missing", str(sounds[1]["file"])) in kinds
    assert any(what == "loudness" for what, _ in kinds)


def test_seam_measures() -> None:
    t = np.arange(SR) / SR
    ring = np.sin(2 * np.pi * 50 * t)
    assert seam_step(ring) <= 1.0 + 1e-6
    assert seam_jump_db(ring) < 0.05
    torn = ring * np.linspace(0.2, 1.0, SR)
    assert seam_step(np.linspace(-1, 1, SR)) > 1.0
    assert seam_jump_db(torn) > 10


def test_loop_of_wrong_length_is_refused() -> None:
    from dataclasses import replace

    entry = replace(all_recipes()["HMNHart_heartbeat"], render=lambda take: np.ones(take.n - 1), variations=1)
    with pytest.raises(ValueError, match="instead of"):
        render_recipe(entry)


def test_sheet_has_a_tile_for_each_sound(few: Path, tmp_path: Path) -> None:
    picture = tmp_path / "sheet.png"
    assert write_sheet(few, picture, variations=1, columns=2) == 3
    assert picture.stat().st_size > 1000


def test_missing_manifest(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        check_library(tmp_path)


def test_shipped_library_matches_the_recipes() -> None:
    folder = Path(__file__).parents[2] / "assets" / "sounds"
    with (folder / "manifest.json").open(encoding="utf-8") as handle:
        document = json.load(handle)
    recipes = all_recipes()
    listed = {str(sound["file"]) for sound in document["sounds"]}
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.suffix in {".ogg", ".flac"}}
    assert listed == there
    assert {str(sound["recipe"]) for sound in document["sounds"]} == set(recipes)
    for sound in document["sounds"]:
        assert sound["seed"] == recipes[sound["recipe"]].seed(sound["variation"] - 1)
        assert sound["weak"] == recipes[sound["recipe"]].weak
