"""What the user has shown goes before every guess, however sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from models.watch.observations import Impact, Label, Observations, Region, Shot
from studio.domain.cues import ROOM_TONE_ID, UNSURE_BELOW, Cue
from studio.domain.recipe import SoundRecipe
from studio.sound.shelves.records import Hit, SoundRecord
from studio.sound.spotting.casting import Kind
from studio.sound.spotting.spot import spot

HERE, ELSEWHERE = Region(0.1, 0.1, 0.4, 0.4), Region(0.6, 0.6, 0.3, 0.3)
NAME = "our own thing"


class Everything:
    """A library with a sound for whatever is asked for, or for nothing."""

    def __init__(self, holds: bool = True) -> None:
        self.holds = holds

    def candidates(
        self, category: str, kind: Kind = "impact", strength: float = 0.6, *, seed: int = 0, tags: Sequence[str] = (),
        limit: int = 8,
    ) -> list[Hit]:  # fmt: skip
        return (
            [Hit(SoundRecord(category, category, Path("sound.wav"), category, 1.0, 48_000, 1), 1.0)]
            if self.holds
            else []
        )


def sheet_of(*shots: Shot, impacts: tuple[Impact, ...] = (), holds: bool = True) -> list[Cue]:
    film = Observations(shots[-1].end_s, 18.0, shots, impacts)
    cues = spot(film, Everything(holds), SoundRecipe(), "film.mp4").cues
    return [cue for cue in cues if cue.id != ROOM_TONE_ID]


def scene(*labels: Label, start: float = 0.0, end: float = 6.0) -> Shot:
    return Shot(start, end, "scene", labels, (0.5,) * 60)


guesses = st.builds(
    Label,
    category=st.sampled_from(
        ["AMBTown", "AMBForst", "AMBRoom", "TRNSteam", "MUSCPerc", "METLImpt", "FEETHmn", "VEHCar"]
    ),
    name=st.just("a guess"),
    confidence=st.floats(0.16, 1.0),
    region=st.sampled_from([None, HERE, ELSEWHERE]),
    role=st.sampled_from(["ambience", "object", "action"]),
)
confidences = st.floats(0.35, 1.0)


@given(st.lists(guesses, max_size=6), confidences, st.sampled_from(["AMBSea", "AMBNaut", "AMBSwmp"]))
def test_a_place_that_was_shown_is_the_bed(others: list[Label], confidence: float, category: str) -> None:
    told = Label(category, NAME, confidence, None, "ambience", shown=True)
    before = scene(*others, start=0.0, end=6.0)
    beds = [cue for cue in sheet_of(before, scene(*others, told, start=6.0, end=7.0)) if cue.kind == "ambience"]
    (bed,) = [cue for cue in beds if cue.end_s > 6.6]
    assert (bed.label, bed.taught) == (NAME, NAME)
    assert bed.confidence >= UNSURE_BELOW
    assert not bed.muted
    assert all(cue.taught == "" for cue in beds if cue is not bed)


@given(
    st.lists(guesses, max_size=6),
    confidences,
    st.sampled_from(["MUSCPerc", "WOODImpt", "DOORWood", "MUSCKeyd", "ALRMMisc"]),
    st.sampled_from(["hit", "step", "scrape"]),
    st.sampled_from([None, HERE]),
)
def test_what_strikes_in_its_region_is_the_thing_that_was_shown(
    others: list[Label], confidence: float, category: str, kind: str, region: Region | None
) -> None:
    told = Label(category, NAME, confidence, region, "object", shown=True)
    impact = Impact(2.0, 0.8, 0.9, kind, Region(0.2, 0.2, 0.1, 0.1))  # type: ignore[arg-type]
    for holds in (True, False):
        (cue,) = [cue for cue in sheet_of(scene(*others, told), impacts=(impact,), holds=holds) if cue.kind == "impact"]
        assert (cue.label, cue.taught) == (NAME, NAME)
        assert (cue.sound is not None) == holds


@given(st.lists(guesses, max_size=6), confidences, st.sampled_from(["TRNSteam", "MACHInd", "ALRMMisc"]))
def test_a_source_that_was_shown_always_sounds(others: list[Label], confidence: float, category: str) -> None:
    told = Label(category, NAME, confidence, HERE, "object", shown=True)
    sources = [cue for cue in sheet_of(scene(*others, told)) if cue.kind == "continuous"]
    assert [cue.taught for cue in sources].count(NAME) == 1
    assert sources[0].taught == NAME
    assert len(sources) <= 3


def test_elsewhere_in_the_picture_a_guess_may_win() -> None:
    told = Label("MUSCPerc", NAME, 0.9, ELSEWHERE, "object", shown=True)
    guess = Label("METLImpt", "anvil", 0.9, HERE, "object")
    impact = Impact(2.0, 0.8, 0.9, "hit", Region(0.2, 0.2, 0.1, 0.1))
    (cue,) = [cue for cue in sheet_of(scene(told, guess), impacts=(impact,)) if cue.kind == "impact"]
    assert (cue.category, cue.taught) == ("METLImpt", "")
