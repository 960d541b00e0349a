"""The table from what is seen to what is heard, walked row by row."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import models.watch
from studio import places
from studio.sound.categories.ucs import load_ucs
from studio.sound.library.library import SoundLibrary
from studio.sound.spotting.table import GENERIC, rule_for, rules

SEEN = Path(models.watch.__file__).with_name("ucs_map.tsv")


def test_every_category_is_one_of_ucs_and_every_row_is_whole() -> None:
    known = load_ucs().by_id
    assert len(rules()) > 200
    for rule in [*rules().values(), *GENERIC.values()]:
        assert not rule.seen or rule.seen.split(":")[0] in known
        assert rule.sounds
        assert all(cat_id in known for cat_id in rule.sounds)
        assert len(set(rule.sounds)) == len(rule.sounds)
        assert -12 <= rule.gain_db <= 6
        assert rule.label == rule.label.strip()
        assert rule.label[0].isupper()


def test_nothing_invents_voices_or_music() -> None:
    for rule in rules().values():
        heard = [cat_id for cat_id in rule.sounds if cat_id.startswith(("VOX", "MUSCSong", "MUSCPrfm", "MUSCLoop"))]
        assert not heard, rule


@pytest.mark.skipif(not SEEN.is_file(), reason="the watcher's own table is elsewhere")
def test_every_ambience_that_can_be_seen_has_a_bed() -> None:
    with SEEN.open(encoding="utf-8", newline="") as handle:
        seen = {row["category"] for row in csv.DictReader(handle, delimiter="\t") if row["role"] == "ambience"}
    assert [cat_id for cat_id in sorted(seen) if rule_for(cat_id, "ambience") is None] == []


@pytest.mark.skipif(not (places.shipped_sounds() / "manifest.json").is_file(), reason="the sounds are not rendered")
def test_every_row_finds_a_sound_in_the_shipped_library(tmp_path: Path) -> None:
    kinds = {"impact": "impact", "step": "impact", "scrape": "impact", "continuous": "continuous",
             "steady": "continuous", "call": "impact", "ambience": "ambience"}  # fmt: skip
    with SoundLibrary.open_default(tmp_path / "l.sqlite") as library:
        without = [
            f"{rule.seen} ({rule.use})"
            for rule in [*rules().values(), *GENERIC.values()]
            if not any(library.candidates(cat_id, kinds[rule.use]) for cat_id in rule.sounds)  # type: ignore[arg-type]
        ]
    assert without == []
