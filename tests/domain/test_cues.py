"""Which cues are heard, and that cue sheets of before are read as they were meant."""

from __future__ import annotations

from typing import get_args

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.cues import (
    UNSURE_BELOW,
    Cue,
    CueSheet,
    Track,
    cue_sheet_from_json,
    cue_sheet_to_json,
    is_heard,
    is_on,
    is_track_heard,
    is_unsure,
)
from studio.domain.recipe import SoundRecipe

TRACKS: tuple[Track, ...] = get_args(Track)
some_tracks = st.lists(st.sampled_from(TRACKS), unique=True).map(tuple)
sheets = st.builds(
    CueSheet,
    film=st.just("film.mp4"),
    fps=st.just(18.0),
    duration_s=st.just(60.0),
    unsure_below=st.floats(0, 1),
    muted_tracks=some_tracks,
    solo_tracks=some_tracks,
)
cues = st.builds(
    lambda confidence, muted, track: Cue("c", "impact", 1.0, 2.0, 0.5, confidence, "", muted=muted, track=track),
    st.floats(0, 1),
    st.none() | st.booleans(),
    st.sampled_from(TRACKS),
)


@given(cues, sheets)
def test_a_cue_is_heard_when_it_is_on_and_its_track_is(cue: Cue, sheet: CueSheet) -> None:
    assert is_heard(cue, sheet) == (is_on(cue, sheet) and is_track_heard(cue.track, sheet))
    if cue.muted is None:
        assert is_on(cue, sheet) != is_unsure(cue, sheet)
    else:
        assert is_on(cue, sheet) != cue.muted, "what somebody has decided goes before every doubt"


@given(sheets)
def test_solo_goes_before_mute(sheet: CueSheet) -> None:
    heard = {track for track in TRACKS if is_track_heard(track, sheet)}
    assert heard == (set(sheet.solo_tracks) or set(TRACKS) - set(sheet.muted_tracks))


@given(sheets)
def test_the_states_of_tracks_come_back_from_json(sheet: CueSheet) -> None:
    assert cue_sheet_from_json(cue_sheet_to_json(sheet)) == sheet


def test_unsure_is_one_fact() -> None:
    assert SoundRecipe().min_confidence == CueSheet("", 18.0, 1.0).unsure_below == UNSURE_BELOW


def test_an_older_sheet_is_heard_as_it_was() -> None:
    """Before, silence was written into every cue: muted for the unsure ones, not muted where the user wanted to hear
    one of them."""
    cue = {"kind": "impact", "start_s": 1.0, "end_s": 1.5, "strength": 0.7, "category": "WOODImpt", "track": "SFX"}
    older = {
        "film": "film.mp4", "fps": 18.0, "duration_s": 60.0, "shots": [[0.0, 60.0]],
        "cues": [
            {**cue, "id": "sure", "confidence": 0.9, "muted": False},
            {**cue, "id": "muted", "confidence": 0.9, "muted": True},
            {**cue, "id": "unsure", "confidence": 0.2, "muted": True},
            {**cue, "id": "unsure but wanted", "confidence": 0.2, "muted": False},
        ],
    }  # fmt: skip
    sheet = cue_sheet_from_json(msgspec.json.encode(older))
    assert [each.id for each in sheet.cues if is_heard(each, sheet)] == ["sure", "unsure but wanted"]
    assert [each.id for each in sheet.cues if is_unsure(each, sheet)] == ["unsure", "unsure but wanted"]
    assert sheet.muted_tracks == sheet.solo_tracks == ()
