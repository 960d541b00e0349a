"""Colour points in films follow what they were set on: there and back, up to a cut, the edge, or until it is hidden."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.progress import Progress
from studio.domain.recipe import Hint
from studio.engine.service import TaskContext
from studio.jobs.runner import run_job
from studio.jobs.stages.colour.travelling_points import Travel, Travels, follow
from studio.media.film.reader import FilmReader
from tests.jobs.conftest import recipe, request_for, write_film

SIZE = (192, 144)
FPS = 25


def textured(seed: int, width: int, height: int, low: int, high: int) -> np.ndarray:
    """Soft noise: something that flow can hold on to."""
    noise = np.random.default_rng(seed).uniform(low, high, (height, width)).astype(np.float32)
    soft = cv2.GaussianBlur(noise, (0, 0), 2.0)
    soft = (soft - soft.min()) / np.ptp(soft) * (high - low) + low
    return soft.astype(np.uint8)


def scene(centres: list[tuple[float, float]], gain: float = 0.0) -> list[np.ndarray]:
    """A dark ground on which a bright patch of 40 × 40 pixels is centred at ``centres``; ``gain``: flicker."""
    ground, patch = textured(1, SIZE[0] + 60, SIZE[1] + 60, 20, 110), textured(2, 40, 40, 150, 250)
    frames = []
    for number, (x, y) in enumerate(centres):
        whole = ground.copy()
        left, top = round(x) + 10, round(y) + 10  # 20 before the centre, in a ground with a margin of 30
        whole[top : top + 40, left : left + 40] = patch
        frame = whole[30:-30, 30:-30].astype(np.float32) * (1 + gain * (-1) ** number)
        frames.append(np.clip(frame, 0, 255).astype(np.uint8))
    return frames


def timed(frames: list[np.ndarray]) -> list[tuple[Fraction, np.ndarray]]:
    return [(Fraction(number, FPS), frame) for number, frame in enumerate(frames)]


def places(travels: Travels) -> dict[int, tuple[float, float]]:
    """Frame number to x, y in pixels of the only travelling point."""
    (travel,) = travels.moving
    return {round(t * FPS): (x * SIZE[0], y * SIZE[1]) for t, (x, y) in travel.places.items()}


def point(at: tuple[float, float], frame: float) -> Hint:
    return Hint(float(at[0] / SIZE[0]), float(at[1] / SIZE[1]), 40.0, 30.0, time=frame / FPS)


MOVING = [(30 + 2.5 * n, 40 + 20 * np.sin(n / 6)) for n in range(40)]


@pytest.mark.parametrize("gain", [0.0, 0.12])
@pytest.mark.parametrize("frame", [0, 20, 39])
def test_a_point_follows_a_moving_thing_forwards_and_backwards(frame: int, gain: float) -> None:
    found = places(follow(timed(scene(MOVING, gain)), [point(MOVING[frame], frame + 0.5)]))
    assert sorted(found) == list(range(40))
    away = [np.hypot(found[n][0] - MOVING[n][0], found[n][1] - MOVING[n][1]) for n in found]
    assert max(away) < 4


def test_a_point_stays_on_the_ground_while_something_passes() -> None:
    found = places(follow(timed(scene(MOVING)), [point((170, 130), 5)]))
    assert sorted(found) == list(range(40))
    assert all(np.hypot(x - 170, y - 130) < 1.5 for x, y in found.values())


def test_a_point_does_not_cross_a_cut() -> None:
    other = [np.ascontiguousarray(255 - frame[::-1]) for frame in scene(MOVING)]
    found = places(follow(timed(other[:10] + scene(MOVING)[10:30] + other[:10]), [point(MOVING[20], 20)]))
    assert sorted(found) == list(range(10, 30))


def test_a_point_ends_where_its_thing_leaves_the_picture() -> None:
    leaving = [(min(96 + 4.0 * n, 202.0), 72.0) for n in range(40)]
    found = places(follow(timed(scene(leaving)), [point(leaving[0], 0)]))
    assert max(found) in range(18, 27)
    assert sorted(found) == list(range(max(found) + 1))


def test_a_point_outlives_a_flash_but_not_a_curtain() -> None:
    flash = scene(MOVING)
    flash[12] = textured(3, *SIZE, 200, 255)
    found = places(follow(timed(flash), [point(MOVING[5], 5)]))
    assert 39 in found or max(found) < 12  # a flash that is taken for a cut ends the shot
    curtain = scene(MOVING)
    for frame in curtain[20:]:
        frame[:, 40:] = textured(4, SIZE[0] - 40, SIZE[1], 20, 60)
    assert max(places(follow(timed(curtain), [point(MOVING[5], 5)]))) < 20


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1), st.none() | st.floats(0, 3)), max_size=4))
def test_every_point_is_somewhere_at_its_own_time_and_inside(set_on: list[tuple[float, float, float | None]]) -> None:
    hints = [Hint(x, y, 10.0, 10.0, time=time) for x, y, time in set_on]
    frames = timed(scene(MOVING[:12]))
    travels = follow(frames, hints)
    assert travels.still == tuple(hint for hint in hints if hint.time is None)
    for travel in travels.moving:
        own = max((t for t, _ in frames if t <= (travel.hint.time or 0)), default=Fraction(0))
        assert travel.places[own] == pytest.approx((travel.hint.x, travel.hint.y), abs=1e-6)
        assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in travel.places.values())


def test_only_as_much_of_the_film_is_read_as_the_points_need() -> None:
    read = []

    def frames() -> object:
        for time, frame in timed(scene(MOVING[:10]) + [255 - frame for frame in scene(MOVING)[10:]]):
            read.append(time)
            yield time, frame

    follow(frames(), [point(MOVING[2], 2)])  # type: ignore[arg-type]
    assert len(read) == 11
    assert follow(frames(), [Hint(0.5, 0.5, 1, 1)]).at(Fraction(3)) == [Hint(0.5, 0.5, 1, 1)]  # type: ignore[arg-type]
    assert len(read) == 11


def test_a_film_is_coloured_with_points_that_travel(tmp_path: Path, context: TaskContext) -> None:
    source = write_film(tmp_path / "in.mp4", scene(MOVING[:20]))
    wanted = recipe(hints=(point(MOVING[10], 10), Hint(0.9, 0.9, 0.0, 0.0)))
    receipt = run_job(request_for(source, tmp_path / "out.mkv", wanted), Progress(), context)
    assert any("set at 0.4 s was followed from 0.0 s to 0." in note for note in receipt.notes)
    assert any("without a time" in note for note in receipt.notes)
    with FilmReader.open(tmp_path / "out.mkv") as made:
        assert sum(1 for _ in made.frames()) == 20


def test_a_stroke_goes_along_with_its_beginning_and_stays_in_the_picture() -> None:
    stroke = Hint(0.2, 0.5, 40.0, 10.0, time=0.0, called="belt", stroke=((0.3, 0.5), (0.9, 0.6)))
    travels = Travels((), (Travel(stroke, {Fraction(1): (0.4, 0.4)}),))
    (moved,) = travels.at(Fraction(1))
    assert (moved.x, moved.y, moved.called) == (0.4, 0.4, "belt")
    assert moved.stroke == (pytest.approx((0.5, 0.4)),), "what has left the picture is left out"
