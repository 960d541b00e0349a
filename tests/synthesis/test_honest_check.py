"""The classifier that knows recorded sounds only."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.synthesis import all_recipes
from studio.synthesis.rendering.honest_check import KNOWN, features, figures, run

SHIPPED = Path(__file__).parents[2] / "assets" / "sounds"


def recorded_folder() -> Path:
    default = Path(__file__).parents[2].parent / "shared" / "data"
    return Path(os.environ.get("PHONOCHROME_DATA", default)) / "audio" / "esc"


def test_known_recipes_exist() -> None:
    assert set(KNOWN) <= set(all_recipes())


def test_features_ignore_level_and_padding() -> None:
    x = np.random.default_rng(3).standard_normal(22_050)
    padded = np.concatenate([np.zeros(5000), 0.1 * x, np.zeros(9000)])
    np.testing.assert_allclose(features(padded), features(x), atol=0.05)


def test_two_made_up_classes_are_told_apart(tmp_path: Path) -> None:
    recorded, library = tmp_path / "recorded", tmp_path / "library"
    recorded.mkdir()
    rng = np.random.default_rng(0)
    t = np.arange(22_050) / 22_050
    rows = []
    for k in range(4):
        for name, x in (("wind", rng.standard_normal(22_050)), ("siren", np.sin(2 * np.pi * (600 + 40 * k) * t))):
            file = f"1-{name}{k}-A-0.wav"
            soundfile.write(recorded / file, 0.3 * x / np.max(np.abs(x)), 22_050)
            rows.append({"file": file, "category": name})
    with (recorded / "table.csv").open("w", newline="") as handle:
        writer = csv.DictWriter(handle, ["file", "category"])
        writer.writeheader()
        writer.writerows(rows)
    from studio.synthesis import render_library

    render_library(library, only=["VEHSirn_hand_siren"])
    report = run(recorded, library)
    assert report.own_top1 == 1.0
    assert report.verdicts[0].expected == "siren"
    assert report.top3 == 1.0
    shown = figures(report)
    assert shown["recipes_of_classes_it_knows"]["recipes"] == 1
    assert shown["all_recipes"]["top3_spread"] == [1.0, 1.0]
    assert shown["verdicts"][0]["recorded_top1"] == 1.0
    with pytest.raises(FileNotFoundError, match="no CSV table"):
        run(library, library)


@pytest.mark.slow
def test_recorded_ears_know_the_shipped_sounds() -> None:
    if not recorded_folder().is_dir() or not (SHIPPED / "manifest.json").is_file():
        pytest.skip("no recorded sounds here")
    report = run(recorded_folder(), SHIPPED)
    assert report.classes == 50
    assert report.top3 > 5 * 3 / report.classes
