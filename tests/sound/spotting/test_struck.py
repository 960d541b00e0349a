"""What a blow falls on."""

from __future__ import annotations

from pathlib import Path

from models.watch.observations import Impact, Label, LabelRole, Observations, Region, Shot
from studio.domain.recipe import SoundRecipe
from studio.sound.shelves.records import Hit, SoundRecord
from studio.sound.spotting.spot import spot
from studio.sound.spotting.struck import is_drummed

LEFT, RIGHT = Region(0.0, 0.4, 0.3, 0.4), Region(0.7, 0.4, 0.3, 0.4)


class _EverySound:
    """A library that has three sounds of every category."""

    def candidates(self, category: str, kind: str = "impact", strength: float = 0.6, **_: object) -> list[Hit]:
        return [
            Hit(SoundRecord(f"{category}-{k}", f"Sound {k}", Path(f"{category}_{k}.wav"), category, 0.5, 48_000, 1), 1)
            for k in range(3)
        ]


def _seen(category: str, name: str, confidence: float, role: LabelRole = "object", at: Region | None = None) -> Label:
    return Label(category, name, confidence, at, role)


def _blows(count: int, apart_s: float, at: Region | None = None) -> tuple[Impact, ...]:
    return tuple(Impact(0.5 + apart_s * number, 0.7, 0.9, "hit", at) for number in range(count))


def _categories(impacts: tuple[Impact, ...], *labels: Label) -> list[str]:
    end = impacts[-1].time_s + 1
    film = Observations(end, 18.0, (Shot(0.0, end, "scene", labels),), impacts)
    sheet = spot(film, _EverySound(), SoundRecipe(ambience=False), "film.mp4")
    return [cue.category for cue in sheet.cues if cue.kind == "impact"]


def test_guesses_that_sound_alike_count_together() -> None:
    drum, marimba = _seen("MUSCPerc", "drum", 0.25), _seen("MUSCTnprc", "marimba", 0.2)
    plastic = _seen("PLASImpt", "plastic", 0.32)
    assert _categories(_blows(1, 1), plastic, drum) == ["PLASImpt"]
    assert _categories(_blows(1, 1), plastic, drum, marimba) == ["MUSCPerc"]


def test_blows_fall_on_the_table_not_on_the_sea_behind_it() -> None:
    sea = [_seen("WATRWave", "sea", 0.5), _seen("WATRSurf", "sea", 0.5)]
    assert _categories(_blows(2, 0.7), *sea, _seen("METLImpt", "metal", 0.3)) == ["METLImpt"] * 2
    assert _categories(_blows(1, 1), _seen("SPRTWatr", "swimmer", 0.9, "action")) == ["WATRSplsh"]


def test_a_floor_is_walked_on_but_seldom_struck() -> None:
    stairs = _seen("FEETHmn", "staircase", 0.4, "action")
    assert _categories(_blows(3, 0.7), stairs, _seen("WOODImpt", "wood", 0.25)) == ["WOODImpt"] * 3


def test_many_quick_blows_are_a_drummers() -> None:
    seen = _seen("BELLGong", "gong", 0.4), _seen("MUSCPerc", "drum", 0.22)
    assert set(_categories(_blows(12, 0.3), *seen)) == {"MUSCPerc"}
    assert set(_categories(_blows(12, 0.9), *seen)) == {"BELLGong"}
    assert is_drummed(_blows(8, 0.5))
    assert not is_drummed(_blows(7, 0.2))
    assert not is_drummed(_blows(20, 0.6))


def test_what_is_struck_again_is_still_the_same_thing() -> None:
    metal, plastic = _seen("METLImpt", "metal", 0.5, at=LEFT), _seen("PLASImpt", "plastic", 0.45, at=RIGHT)
    between = Region(0.4, 0.4, 0.2, 0.2)
    blows = (Impact(1.0, 0.7, 0.9, "hit", LEFT), Impact(2.0, 0.7, 0.9, "hit", between))
    assert _categories(blows, metal, plastic) == ["METLImpt"] * 2
    elsewhere = tuple(Impact(1.0 + number, 0.7, 0.9, "hit", RIGHT) for number in range(4))
    assert _categories(elsewhere, metal, plastic) == ["PLASImpt"] * 4


def test_where_little_is_seen_a_blow_is_one_on_wood_and_unsure() -> None:
    film = Observations(3.0, 18.0, (Shot(0, 3, "scene", (_seen("SPRTField", "golf", 0.15, "action"),)),), _blows(1, 1))
    (cue,) = (c for c in spot(film, _EverySound(), SoundRecipe(ambience=False), "film.mp4").cues if c.kind == "impact")
    assert (cue.label, cue.category) == ("Something hits here?", "WOODImpt")
    assert cue.confidence < 0.9 * 0.75
