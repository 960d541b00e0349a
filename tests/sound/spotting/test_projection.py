"""How fast a film was meant to be shown, told by those who walk in it."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.cues import Cue
from studio.sound.spotting.projection import LEAST_STEPS, SPEEDS, STEP_S, estimated_speed


def _walk(count: int, apart_s: float, seed: int = 0, spread: float = 0.05, category: str = "FEETHmn") -> list[Cue]:
    chance, at, cues = random.Random(seed), 2.0, []
    for number in range(count):
        cues.append(Cue(f"s{number}", "impact", at, at + 0.2, 0.5, 0.8, category))
        at += apart_s * (1 + chance.gauss(0, spread))
    return cues


@pytest.mark.parametrize("file_fps", [24.0, 25.0, 30000 / 1001])
@pytest.mark.parametrize("meant", SPEEDS)
def test_a_usual_walk_tells_the_speed(file_fps: float, meant: float) -> None:
    found = estimated_speed(_walk(30, STEP_S * meant / file_fps), file_fps)
    assert found is not None
    assert abs(found.fps - meant) <= 2.0
    assert found.steps >= 25


@given(st.integers(0, 500))
def test_most_walkers_are_within_a_step_of_the_scale(seed: int) -> None:
    """People differ by a tenth; two pictures a second is what that costs."""
    pace = random.Random(seed).gauss(1.0, 0.04)
    found = estimated_speed(_walk(40, STEP_S * pace * 18 / 24, seed), 24.0)
    assert found is not None
    assert found.fps in (16.0, 18.0, 20.0)


def test_what_is_no_walk_tells_nothing() -> None:
    assert estimated_speed(_walk(LEAST_STEPS - 2, STEP_S), 24.0) is None, "too few"
    assert estimated_speed(_walk(40, STEP_S, category="WOODImpt"), 24.0) is None, "no steps"
    assert estimated_speed(_walk(40, 0.22), 24.0) is None, "a run"
    uneven = [cue for k, cue in enumerate(_walk(40, 0.5)) if k % 3 == 0]
    assert estimated_speed(uneven[:12], 24.0) is None, "too far apart"
    assert estimated_speed([], 24.0) is None


@pytest.mark.parametrize("fps", [16.0, 18.0, 24.0, 25.0])
def test_a_film_that_runs_as_it_should_keeps_its_speed(fps: float) -> None:
    found = estimated_speed(_walk(30, STEP_S * 1.03), fps)
    assert found is not None
    assert found.fps == fps
