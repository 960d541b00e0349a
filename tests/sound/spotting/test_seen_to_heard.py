"""From a class that the network names to the sound in the library: what a person would expect."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.watch.ucs_map import Link, read_links
from studio import places
from studio.sound.categories.ucs import load_ucs
from studio.sound.library.library import SoundLibrary
from studio.sound.spotting.table import Use, rule_for, rules

GROUNDS = {"stone", "gravel", "leaves", "grass", "snow", "wood", "metal", "earth"}
MAKES_NO_SOUND = frozenset(
    # Voices, music and most animals are never invented; of the rest the library has nothing that fits.
    {
        "AERORckt", "AIRBrst", "ANMLAqua", "ANMLCat", "ANMLFarm", "ANMLMisc", "ANMLPrim", "ANMLRdnt", "ANMLRept",
        "ANMLWcat", "ANMLWdog", "ANMLWild", "BEEPTimer", "BIRDCrow", "BIRDPrey", "BIRDWade", "BOATHorn", "BOATInt",
        "BOATMil", "BOATSub", "CLOCKMisc", "CMPTDriv", "COMCell", "COMMic", "COMTelm", "COMTv", "FIREGas",
        "FIRESizz", "FOODIngr", "FOODPour", "GEOLava", "HMNHart", "ICEMvmt", "MUSCBrass", "MUSCChim", "MUSCInst",
        "MUSCKeyd", "MUSCPluck", "MUSCStr", "MUSCWind", "OBJFash", "OBJMisc", "OBJTape", "OBJUmbr",
        "VEHAtv", "VEHElec", "VEHHorn", "VEHMech", "VEHTire", "VOXBaby", "WATRDran", "WATRPour", "WATRStm",
        "WHSTMech", "WINGInsc",
    }
)  # fmt: skip


def links_of(head: str, words: str) -> list[Link]:
    """The rows of a class, surest first."""
    found = [
        link
        for link in read_links()
        if link.head == head and link.recognised.split(" ", head == "imagenet")[-1] == words
    ]
    assert found, f"{head} has no class {words}"
    return sorted(found, key=lambda link: -link.weight)


@pytest.mark.parametrize(
    ("head", "seen", "use", "sound", "word"),
    [
        ("imagenet", "baseball", "impact", "SPRTField", "bat"),
        ("imagenet", "ballplayer", "impact", "SPRTField", "bat"),
        ("imagenet", "drumstick", "impact", "MUSCPerc", "snare"),
        ("imagenet", "drum", "impact", "MUSCPerc", "snare"),
        ("imagenet", "hammer", "impact", "TOOLHand", "hammer"),
        ("imagenet", "racket", "impact", "SPRTCourt", "tennis"),
        ("imagenet", "tennis ball", "impact", "SPRTCourt", "racket"),
        ("imagenet", "golden retriever", "impact", "ANMLDog", ""),
        ("thing", "dog", "impact", "ANMLDog", ""),
        ("imagenet", "steam locomotive", "continuous", "TRNSteam", "running"),
        ("scene", "railroad_track", "continuous", "TRNClak", ""),
        ("scene", "street", "ambience", "AMBTown AMBUrbn AMBTraf", ""),
        ("scene", "sea", "steady", "WATRSurf WATRWave", ""),
        ("scene", "coast", "ambience", "AMBSea", ""),
        ("thing", "person", "step", "FEETHmn", "stone"),
        ("thing", "revolver", "impact", "GUNPis", ""),
        ("imagenet", "desk", "impact", "WOODImpt", ""),
        ("imagenet", "manhole cover", "impact", "METLImpt", ""),
        ("imagenet", "stone wall", "impact", "ROCKImpt", ""),
        ("imagenet", "beer glass", "impact", "GLASImpt", ""),
        ("imagenet", "quilt", "impact", "CLOTHImpt RUBRImpt", ""),
        ("imagenet", "coffee mug", "impact", "CERMImpt", ""),
        ("imagenet", "laptop", "impact", "PLASImpt", ""),
        ("imagenet", "bolete", "impact", "VEGELeaf", ""),
    ],
)
def test_what_is_seen_sounds_as_one_expects(head: str, seen: str, use: Use, sound: str, word: str) -> None:
    """The surest category with a rule for this use gives the expected sound."""
    found = (rule_for(link.category, use, link.name) for link in links_of(head, seen))
    rule = next((rule for rule in found if rule is not None), None)
    assert rule is not None
    assert set(rule.sounds) & set(sound.split())
    assert not word or word in rule.welcome


def test_every_category_that_can_be_seen_sounds_or_is_known_to_be_silent() -> None:
    heard = {seen.split(":")[0] for seen, _ in rules()}
    seen = {link.category for link in read_links()}
    assert seen - heard - MAKES_NO_SOUND == set()
    assert not MAKES_NO_SOUND & heard
    assert seen | MAKES_NO_SOUND <= set(load_ucs().by_id)


def ground_of(links: list[Link]) -> str | None:
    """What a step sounds like in a scene: the surest place that knows its ground decides, as in spotting."""
    for link in sorted(links, key=lambda link: -link.weight):
        rule = rule_for(link.category, "step", link.name)
        if rule is not None and rule.seen != "FEETHmn":
            return next((word for word in rule.welcome if word in GROUNDS), None)
    return None


@pytest.fixture(scope="module")
def grounds() -> dict[str, str | None]:
    scenes: dict[str, list[Link]] = defaultdict(list)
    for link in read_links():
        if link.head == "scene":
            scenes[link.recognised].append(link)
    return {scene: ground_of(links) for scene, links in scenes.items()}


def test_every_scene_on_solid_ground_tells_what_steps_sound_like(grounds: dict[str, str | None]) -> None:
    assert len(grounds) >= 100
    assert [scene for scene, ground in grounds.items() if ground is None] == ["cockpit"]


@pytest.mark.parametrize(
    ("scene", "ground"),
    [
        ("forest", "leaves"), ("rainforest", "leaves"), ("street", "stone"), ("subway_station/platform", "stone"),
        ("church/outdoor", "stone"), ("bathroom", "stone"), ("museum/indoor", "stone"), ("ski_slope", "snow"),
        ("glacier", "snow"), ("coast", "gravel"), ("desert/sand", "gravel"), ("mountain", "gravel"),
        ("living_room", "wood"), ("boat_deck", "wood"), ("stage/indoor", "wood"), ("bowling_alley", "wood"),
        ("valley", "grass"), ("golf_course", "grass"), ("stadium/football", "grass"), ("assembly_line", "metal"),
    ],
)  # fmt: skip
def test_steps_sound_of_the_ground_of_the_place(grounds: dict[str, str | None], scene: str, ground: str) -> None:
    assert grounds[scene] == ground


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SoundLibrary]:
    if not (places.shipped_sounds() / "manifest.json").is_file():
        pytest.skip("the sounds are not rendered")
    path: Path = tmp_path_factory.mktemp("library") / "l.sqlite"
    with SoundLibrary.open_default(path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("word", "name"), [("snow", "snow"), ("leaves", "leaves"), ("wood", "wood"), ("gravel", "gravel")]
)
def test_the_library_steps_on_the_right_ground(library: SoundLibrary, word: str, name: str) -> None:
    best = library.candidates("FEETHmn", "impact", tags=(word,), limit=1)[0].record
    assert name in best.name.casefold()
