"""From observations to a cue sheet."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.watch.observations import Impact, Label, Observations, Region, Shot, Track, Transition
from studio.domain.cues import ROOM_TONE_ID, Cue, CueSheet, cue_sheet_from_json, cue_sheet_to_json, is_heard
from studio.domain.recipe import SoundRecipe
from studio.sound.library.library import SoundLibrary
from studio.sound.shelves.records import Hit
from studio.sound.spotting.spot import spot
from studio.sound.spotting.table import rule_for
from tests.sound.conftest import Shelf, knock

DRUM = Label("MUSCPerc", "drum", 0.8, Region(0.3, 0.3, 0.4, 0.4), "object")
STREET = Label("AMBTown", "street", 0.7)
WOODS = Label("AMBForst", "forest", 0.7)


def _film(*shots: Shot, impacts: tuple[Impact, ...] = ()) -> Observations:
    return Observations(shots[-1].end_s, 18.0, shots, impacts)


def _scene(start: float, end: float, *labels: Label, motion: tuple[float, ...] = ()) -> Shot:
    return Shot(start, end, "scene", labels, motion)


def _spot(observations: Observations, library: SoundLibrary, **recipe: object) -> CueSheet:
    return spot(observations, library, SoundRecipe(**recipe), "film.mp4")


def _kind(sheet: CueSheet, kind: str) -> list[Cue]:
    return [cue for cue in sheet.cues if cue.kind == kind and cue.id != ROOM_TONE_ID]


def test_a_drum_sounds_like_a_drum_and_never_twice_the_same(library: SoundLibrary) -> None:
    hits = tuple(Impact(0.5 + 0.4 * k, 0.8, 0.9, "hit", Region(0.4, 0.4, 0.1, 0.1)) for k in range(20))
    sheet = _spot(_film(_scene(0, 10, DRUM), impacts=hits), library)
    cues = _kind(sheet, "impact")
    assert [cue.start_s for cue in cues] == [hit.time_s for hit in hits]
    assert {cue.category for cue in cues} == {"MUSCPerc"}
    assert {cue.label for cue in cues} == {"Drumstick on drum"}
    ids = [cue.sound.id for cue in cues if cue.sound]
    assert all(a != b for a, b in pairwise(ids))
    assert len(set(ids)) >= 4
    assert all(0 < len(cue.alternatives) <= 4 for cue in cues)
    assert all(cue.sound and cue.sound.id not in {other.id for other in cue.alternatives} for cue in cues)
    assert all(is_heard(cue, sheet) for cue in cues)


def test_without_a_clue_something_hits_and_is_unsure(library: SoundLibrary) -> None:
    impacts = (Impact(1.0, 0.7, 0.45, "hit"), Impact(2.0, 0.7, 0.9, "hit"), Impact(3.0, 0.5, 0.4, "scrape"))
    sheet = _spot(_film(_scene(0, 5), impacts=impacts), library)
    first, second, third = _kind(sheet, "impact")
    assert (first.label, first.category, is_heard(first, sheet)) == ("Something hits here?", "WOODImpt", False)
    assert first.muted is None, "unsure is not muted: nobody has decided"
    assert first.confidence < 0.35 < second.confidence
    assert is_heard(second, sheet)
    assert (third.label, third.category) == ("Something scrapes here?", "WOODFric")
    assert first.sound is not None
    assert first.sound.offset_s > 0.0
    assert second.sound is not None
    assert second.sound.offset_s == 0.0


def test_a_doubted_impact_is_listed_but_silent(library: SoundLibrary) -> None:
    sure, unsure = Impact(1.0, 0.8, 0.7, "hit"), Impact(3.0, 0.8, 0.7, "hit")
    film = _film(_scene(0, 6, Label("MUSCPerc", "drum", 0.9, "object")))
    sheet = _spot(replace(film, impacts=(sure,), doubted=(unsure,)), library)
    assert [(cue.start_s, is_heard(cue, sheet)) for cue in _kind(sheet, "impact")] == [(1.0, True), (3.0, False)]


def test_the_drums_of_a_kit_sound_different(sounds: Path, tmp_path: Path) -> None:
    kit = Shelf(tmp_path, [])
    for k in range(3):
        kit.put("MUSCPerc", "Snare Drum", knock(k), tags=("snare", "drum", "drumstick"), variation=k + 1)
        kit.put("MUSCPerc", "Tom Drum", knock(9 + k), tags=("tom", "drum", "drumstick"), variation=k + 1)
        kit.put("MUSCPerc", "Triangle", knock(20 + k), tags=("triangle",), variation=k + 1)
    left, right = Region(0.1, 0.4, 0.1, 0.1), Region(0.8, 0.4, 0.1, 0.1)
    hits = tuple(Impact(0.5 + k, 0.8, 0.9, "hit", (left, right)[k % 2]) for k in range(6))
    with SoundLibrary.open_default(tmp_path / "l.sqlite", kit.finish()) as library:
        cues = _kind(_spot(_film(_scene(0, 10, DRUM), impacts=hits), library), "impact")
    names = [cue.sound.name.rsplit(" ", 1)[0] for cue in cues if cue.sound]
    assert names == ["Snare Drum", "Tom Drum"] * 3


def test_steps_follow_the_ground(library: SoundLibrary) -> None:
    person = Label("FEETHmn", "person", 0.6, None, "action")
    steps = (Impact(1.0, 0.5, 0.8, "step"), Impact(6.0, 0.5, 0.8, "step"))
    park = Label("AMBPark", "park", 0.6)
    film = _film(_scene(0, 5, STREET, person), _scene(5, 10, park, person), impacts=steps)
    stone, gravel = _kind(_spot(film, library), "impact")
    assert stone.sound is not None
    assert stone.sound.name.startswith("Step On Stone")
    assert gravel.sound is not None
    assert gravel.sound.name.startswith("Step On Gravel")
    assert stone.track == gravel.track == "FLY"


def test_the_region_decides_between_things_and_gives_the_pan(library: SoundLibrary) -> None:
    metal = Label("METLImpt", "hammer", 0.6, Region(0.8, 0.4, 0.2, 0.2), "action")
    wood = Label("WOODImpt", "crate", 0.65, Region(0.0, 0.4, 0.2, 0.2), "object")
    impacts = (Impact(1.0, 0.7, 0.9, "hit", Region(0.85, 0.45, 0.1, 0.1)),
               Impact(2.0, 0.7, 0.9, "hit", Region(0.05, 0.45, 0.1, 0.1)))  # fmt: skip
    right, left = _kind(_spot(_film(_scene(0, 5, wood, metal), impacts=impacts), library), "impact")
    assert (right.category, left.category) == ("METLImpt", "WOODImpt")
    assert right.sound is not None
    assert left.sound is not None
    assert right.sound.pan > 0.3
    assert left.sound.pan < -0.3


def test_the_name_of_the_thing_decides_between_sounds_of_a_category(library: SoundLibrary) -> None:
    assert rule_for("SPRTField", "impact", "football").label == "Ball is kicked"  # type: ignore[union-attr]
    assert rule_for("SPRTField", "impact", "baseball field").label == "Bat hits ball"  # type: ignore[union-attr]
    assert rule_for("VOXBaby", "impact", "cradle") is None


def test_title_cards_get_no_effects_and_no_bed(library: SoundLibrary) -> None:
    title = Shot(0, 4, "title_card", (DRUM, STREET))
    film = _film(title, _scene(4, 8, STREET), impacts=(Impact(1.0, 0.9, 0.9, "hit"), Impact(5.0, 0.9, 0.9, "hit")))
    sheet = _spot(film, library)
    assert [cue.start_s for cue in _kind(sheet, "impact")] == [5.0]
    assert all(cue.start_s >= 4.0 for cue in _kind(sheet, "ambience"))
    tone = next(cue for cue in sheet.cues if cue.id == ROOM_TONE_ID)
    assert (tone.start_s, tone.end_s) == (0.0, 8.0)


def test_neighbours_share_a_bed_and_others_cross_fade(library: SoundLibrary) -> None:
    shots = (_scene(0, 5, STREET), _scene(5, 9, STREET), _scene(9, 10, WOODS), _scene(10, 20, WOODS))
    street, woods = _kind(_spot(_film(*shots), library), "ambience")
    assert (street.category, woods.category) == ("AMBTown", "AMBForst")
    assert street.start_s == 0.0
    assert woods.end_s == 20.0
    assert street.end_s - woods.start_s >= 1.0
    assert street.track == woods.track == "AMB"


def test_a_bed_does_not_flicker_between_likely_places(library: SoundLibrary) -> None:
    unsure = (Label("AMBForst", "forest", 0.5), Label("AMBTown", "street", 0.45))
    sheet = _spot(_film(_scene(0, 5, STREET), _scene(5, 10, *unsure), _scene(10, 15, STREET)), library)
    assert [cue.category for cue in _kind(sheet, "ambience")] == ["AMBTown"]


def test_a_train_follows_its_movement_through_shots(library: SoundLibrary) -> None:
    train = Label("TRNSteam", "steam locomotive", 0.8, Region(0.6, 0.4, 0.4, 0.4), "object")
    rising = tuple(k / 50 for k in range(51))
    film = _film(
        _scene(0, 5, train, motion=rising),
        _scene(5, 10, train, motion=rising),
        _scene(10, 15, train, motion=(0.0,) * 50),
    )
    (cue,) = _kind(_spot(film, library), "continuous")
    assert (cue.start_s, cue.end_s, cue.category) == (0, 10, "TRNSteam")
    assert len(cue.envelope) == 40
    assert cue.envelope[0] < 0.2 < 0.8 < cue.envelope[19]
    assert cue.sound is not None
    assert cue.sound.pan > 0.3


def test_a_car_sounds_while_it_drives_and_is_heard_where_it_is(library: SoundLibrary) -> None:
    drives = (0.0,) * 20 + (0.8,) * 30 + (0.0,) * 50
    across = tuple(min(max((k - 20) / 30, 0.0), 1.0) for k in range(100))
    train = Label("TRNSteam", "steam locomotive", 0.8, None, "object", track=Track(drives, across))
    (cue,) = _kind(_spot(_film(_scene(0, 20, train)), library), "continuous")
    assert (cue.start_s, cue.end_s) == pytest.approx((4, 10), abs=0.8)
    assert cue.pans[0] < -0.4 < 0.4 < cue.pans[-1]
    assert max(cue.envelope) == 1.0


def test_a_source_sounds_only_while_it_is_seen(library: SoundLibrary) -> None:
    train = Label("TRNSteam", "steam locomotive", 0.8, None, "object", seen=((2.0, 5.0), (12.0, 20.0)))
    first, second = _kind(_spot(_film(_scene(0, 20, train, motion=(0.8,) * 200)), library), "continuous")
    assert [(cue.start_s, cue.end_s) for cue in (first, second)] == [(2.0, 5.0), (12.0, 20.0)]
    assert first.pans == ()


def test_sounds_cross_a_dissolve_together_with_the_picture(library: SoundLibrary) -> None:
    train = Label("TRNSteam", "steam locomotive", 0.8, None, "object")
    shots = (_scene(0, 6, STREET, train, motion=(0.8,) * 60), _scene(6, 12, WOODS))
    film = Observations(12.0, 18.0, shots, (), (Transition("dissolve", 5.0, 7.0),))
    sheet = _spot(film, library)
    street, woods = _kind(sheet, "ambience")
    assert (street.end_s, woods.start_s) == (7.0, 5.0)
    (source,) = _kind(sheet, "continuous")
    assert source.end_s == 7.0
    assert sheet.shot_kinds == ("scene", "scene")


def test_water_sounds_even_while_nothing_moves(library: SoundLibrary) -> None:
    surf = Label("WATRSurf", "coast", 0.6, None, "object")
    (cue,) = _kind(_spot(_film(_scene(0, 5, surf, motion=(0.0,) * 50)), library), "continuous")
    assert (cue.category, cue.envelope) == ("WATRSurf", ())


def test_sources_and_calls_are_as_sure_as_such_guesses_are_right(library: SoundLibrary) -> None:
    """A place that is seen with 0.4 is right as often as that says, a source or a call only half as often."""
    for sure, heard in ((0.4, False), (0.49, False), (0.51, True), (0.9, True)):
        water, dog = Label("WATRSurf", "coast", sure, role="object"), Label("ANMLDog", "dog", sure, role="object")
        sheet = _spot(_film(_scene(0, 6, water, dog, motion=(0.5,) * 6)), library)
        guessed = [cue for cue in sheet.cues if cue.category.startswith(("WATR", "ANML"))]
        assert {cue.kind for cue in guessed} == {"continuous", "impact"}
        assert {is_heard(cue, sheet) for cue in guessed} == {heard}
        assert all(cue.confidence <= sure for cue in guessed)
    sheet = _spot(_film(_scene(0, 6, replace(STREET, confidence=0.4))), library)
    (street,) = _kind(sheet, "ambience")
    assert (street.confidence, is_heard(street, sheet)) == (0.4, True)
    shown = Label("WATRSurf", "our coast", 0.4, role="object", shown=True)
    sheet = _spot(_film(_scene(0, 6, shown)), library)
    (coast,) = _kind(sheet, "continuous")
    assert (coast.confidence, is_heard(coast, sheet)) == (0.4, True)


def test_voices_and_music_are_never_invented(library: SoundLibrary) -> None:
    labels = (Label("VOXBaby", "cradle", 0.9, None, "object"), Label("MUSCKeyd", "piano", 0.9, None, "object"))
    sheet = _spot(_film(_scene(0, 5, *labels, motion=(1.0,) * 50)), library)
    assert [cue.id for cue in sheet.cues] == [ROOM_TONE_ID]


def test_recipe_switches_parts_off(library: SoundLibrary) -> None:
    film = _film(_scene(0, 5, STREET, DRUM), impacts=(Impact(1.0, 0.9, 0.9, "hit"),))
    assert {cue.kind for cue in _spot(film, library, impacts=False).cues} == {"ambience"}
    assert {cue.kind for cue in _spot(film, library, ambience=False).cues} == {"impact"}
    demanding = _spot(film, library, min_confidence=0.99)
    assert not any(is_heard(cue, demanding) for cue in _kind(demanding, "impact"))


def test_the_same_recipe_gives_the_same_sheet_and_another_seed_another(library: SoundLibrary) -> None:
    hits = tuple(Impact(0.5 + 0.4 * k, 0.8, 0.9, "hit") for k in range(20))
    film = _film(_scene(0, 10, DRUM, STREET), impacts=hits)
    assert cue_sheet_to_json(_spot(film, library)) == cue_sheet_to_json(_spot(film, library))
    assert _spot(film, library, seed=1) != _spot(film, library, seed=2)


def test_the_sheet_survives_json(library: SoundLibrary) -> None:
    film = _film(_scene(0, 10, DRUM, STREET), impacts=(Impact(1.0, 0.9, 0.9, "hit", Region(0, 0, 0.1, 0.1)),))
    sheet = _spot(film, library)
    assert cue_sheet_from_json(cue_sheet_to_json(sheet)) == sheet


class _Nothing:
    def candidates(self, category: str, kind: str = "impact", strength: float = 0.6, **_: object) -> list[Hit]:
        return []


def test_an_empty_library_still_gives_a_sheet() -> None:
    film = _film(_scene(0, 10, DRUM, STREET), impacts=(Impact(1.0, 0.9, 0.9, "hit"),))
    sheet = spot(film, _Nothing(), SoundRecipe(), "film.mp4")
    assert [(cue.kind, cue.sound) for cue in sheet.cues] == [("impact", None)]


_labels = st.builds(
    Label,
    category=st.sampled_from(["AMBTown", "AMBForst", "MUSCPerc", "TRNSteam", "WATRSurf", "FEETHmn", "ANMLDog", "RAIN"]),
    name=st.just("thing"),
    confidence=st.floats(0, 1),
    region=st.none() | st.just(Region(0.1, 0.1, 0.5, 0.5)),
    role=st.sampled_from(["ambience", "object", "action"]),
)


@settings(max_examples=30, deadline=None)
@given(
    lengths=st.lists(st.floats(0.05, 6.0), min_size=1, max_size=6),
    labels=st.lists(_labels, max_size=6),
    kinds=st.lists(st.sampled_from(["scene", "title_card", "black"]), min_size=6, max_size=6),
    impacts=st.lists(
        st.builds(
            Impact,
            time_s=st.floats(0, 40),
            strength=st.floats(0, 1),
            confidence=st.floats(0, 1),
            kind=st.sampled_from(["hit", "step", "scrape", "continuous"]),
        ),
        max_size=10,
    ),
)
def test_any_film_gives_a_sheet_in_order_within_the_film(
    shared: SoundLibrary, lengths: list[float], labels: list[Label], kinds: list[str], impacts: list[Impact]
) -> None:
    shots, start = [], 0.0
    for length, kind in zip(lengths, kinds, strict=False):
        shots.append(Shot(start, start + length, kind, tuple(labels), (0.5,) * 5))
        start += length
    sheet = spot(Observations(start, 18.0, tuple(shots), tuple(impacts)), shared, SoundRecipe(), "f")
    assert [cue.start_s for cue in sheet.cues] == sorted(cue.start_s for cue in sheet.cues)
    assert len({cue.id for cue in sheet.cues}) == len(sheet.cues)
    for cue in sheet.cues:
        assert cue.start_s < cue.end_s
        assert 0.0 <= cue.confidence <= 1.0
        assert is_heard(cue, sheet) == (cue.confidence >= 0.35)
        assert cue.muted is None
        if cue.kind != "impact":
            assert cue.start_s >= 0.0
            assert cue.end_s <= start + 1e-9
    assert msgspec.json.encode(sheet)


@pytest.fixture(scope="module")
def shared(sounds, tmp_path_factory: pytest.TempPathFactory) -> SoundLibrary:  # type: ignore[no-untyped-def]
    with SoundLibrary.open_default(tmp_path_factory.mktemp("shared") / "l.sqlite", sounds) as library:
        yield library
