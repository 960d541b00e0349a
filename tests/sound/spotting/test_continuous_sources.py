"""What sounds on – trains, cars, water, crowds, wind, machines – sounds while it is there and swells as it moves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from models.watch.observations import Label, LabelRole, Observations, Region, Shot, Track
from models.watch.recogniser import Sighting, Vote
from models.watch.watcher import Watcher
from studio import places
from studio.domain.cues import ROOM_TONE_ID, UNSURE_BELOW, Cue, is_heard
from studio.domain.recipe import SoundRecipe
from studio.sound.library.library import SoundLibrary
from studio.sound.spotting.beds import LEAST_SWELL
from studio.sound.spotting.spot import spot
from tests.models.watch.film_makers import as_frame, scene

FPS = 16.0
RISING = tuple(k / 49 for k in range(50))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> SoundLibrary:
    if not (places.shipped_sounds() / "manifest.json").is_file():
        pytest.skip("the sounds are not rendered")
    path: Path = tmp_path_factory.mktemp("library") / "l.sqlite"
    return SoundLibrary.open_default(path)


def cues_of(label: Label, library: SoundLibrary, *, motion: tuple[float, ...] = RISING) -> list[Cue]:
    shot = Shot(0.0, 10.0, "scene", (label,), tuple(np.repeat(motion, 2)))
    sheet = spot(Observations(10.0, FPS, (shot,), ()), library, SoundRecipe(), "film.mp4")
    return [cue for cue in sheet.cues if cue.id != ROOM_TONE_ID]


@pytest.mark.parametrize(
    ("category", "name"),
    [
        ("TRNSteam", "steam locomotive"),
        ("TRNClak", "railway"),
        ("VEHCar", "car"),
        ("VEHTruck", "lorry"),
        ("MACHInd", "machines"),
        ("MACHAntq", "loom"),
    ],
)
def test_what_runs_sounds_while_it_is_seen_and_follows_its_motion(
    category: str, name: str, library: SoundLibrary
) -> None:
    label = Label(category, name, 0.7, None, "object", seen=((2.0, 9.0),), track=Track(RISING, (0.5,) * 50))
    (cue,) = cues_of(label, library)
    assert (cue.kind, cue.confidence >= UNSURE_BELOW, cue.muted) == ("continuous", True, None)
    assert cue.sound is not None
    assert 2.0 <= cue.start_s < 3.5
    assert cue.end_s == 9.0
    assert cue.envelope[0] < 0.4 < 0.8 < cue.envelope[-1]


@pytest.mark.parametrize("category", ["WATRSurf", "WATRFlow", "WATRFall", "WATRFoun"])
def test_water_sounds_while_it_is_seen_even_where_nothing_moves(category: str, library: SoundLibrary) -> None:
    label = Label(category, "water", 0.7, None, "object", seen=((0.0, 6.0),))
    (cue,) = cues_of(label, library, motion=(0.0,) * 50)
    assert (cue.kind, cue.start_s, cue.end_s) == ("continuous", 0.0, 6.0)
    assert cue.sound is not None


@pytest.mark.parametrize(
    ("category", "name"), [("CRWDCheer", "crowd"), ("CRWDWalla", "crowd"), ("WIND", "mountains"), ("WINDVege", "trees")]
)
def test_the_bed_of_a_crowd_or_of_wind_swells_with_what_moves(category: str, name: str, library: SoundLibrary) -> None:
    label = Label(category, name, 0.7, track=Track(RISING, (0.5,) * 50))
    (cue,) = cues_of(label, library)
    assert (cue.kind, cue.end_s - cue.start_s) == ("ambience", 10.0)
    assert cue.sound is not None
    assert cue.envelope[0] < LEAST_SWELL + 0.15
    assert cue.envelope[-1] > 0.9
    (still,) = cues_of(Label(category, name, 0.7), library, motion=(0.0,) * 50)
    assert set(still.envelope) == {LEAST_SWELL}


def test_the_bed_of_a_place_is_even(library: SoundLibrary) -> None:
    (cue,) = cues_of(Label("AMBTown", "street", 0.7), library)
    assert cue.envelope == ()


class Knows:
    """Sees one thing in every frame that is brighter than another on its left."""

    batch = 8

    def __init__(self, category: str, role: LabelRole) -> None:
        self.votes = (Vote(category, "it", role, "scene"),)

    def see_all(self, frames):  # type: ignore[no-untyped-def]
        seen = [float(frame[:, :40].mean() > 128) for frame in frames]
        parts = np.zeros((4, 6, 1), np.float32)
        return [Sighting(self.votes, np.array([0.9 * s], np.float32), parts, np.zeros(1, np.float32)) for s in seen]


@pytest.mark.parametrize(
    ("category", "role"),
    [
        ("TRNSteam", "object"),
        ("VEHCar", "object"),
        ("WATRSurf", "object"),
        ("MACHInd", "object"),
        ("CRWDCheer", "ambience"),
        ("WIND", "ambience"),
    ],
)
def test_what_sounds_on_is_observed_with_its_intervals_and_its_motion(category: str, role: LabelRole) -> None:
    """It is there for the first six of twelve seconds, and something moves until the third."""
    pictures = []
    for number in range(int(12 * FPS)):
        picture = scene(4) * 0.3 + 60
        picture[:, :50] = 200 if number < 6 * FPS else 20
        x = 60 + min(number, 3 * FPS) * 2
        picture[60:90, int(x) : int(x) + 20] = 250
        pictures.append((number / FPS, as_frame(picture)))
    watcher = Watcher(Knows(category, role), None)  # type: ignore[arg-type]
    shots = watcher.watch(pictures, fps=FPS).shots
    (shot,) = (shot for shot in shots if shot.labels)
    (label,) = shot.labels
    ((start, end),) = label.seen or ((shot.start_s, shot.end_s),)
    assert (start, end) == pytest.approx((0, 6), abs=0.8)
    assert np.mean(label.track.motion[2:14]) > 3 * np.mean(label.track.motion[18:28])


def test_a_dog_barks_when_it_comes_and_now_and_then_while_it_stays(library: SoundLibrary) -> None:
    dog = Label("ANMLDog", "dog", 0.7, Region(0.7, 0.5, 0.2, 0.3), "object", seen=((2.0, 20.0), (21.0, 22.0)))
    shots = (Shot(0.0, 24.0, "scene", (dog,)), Shot(24.0, 26.0, "title_card", (dog,)))
    sheet = spot(Observations(26.0, FPS, shots, ()), library, SoundRecipe(), "film.mp4")
    barks = [cue for cue in sheet.cues if cue.category == "ANMLDog"]
    assert [(cue.kind, cue.start_s) for cue in barks] == [("impact", 2.4), ("impact", 17.4)]
    assert all(cue.sound is not None and cue.sound.pan > 0.2 and is_heard(cue, sheet) for cue in barks)
    doubtful = replace(dog, confidence=0.2)
    sheet = spot(Observations(24.0, FPS, (Shot(0.0, 24.0, "scene", (doubtful,)),), ()), library, SoundRecipe(), "f")
    assert not [cue for cue in sheet.cues if cue.category == "ANMLDog"]
