from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain import limits
from studio.domain.errors import Cancelled, UnreadableInput
from studio.domain.progress import Progress
from studio.domain.recipe import Hint
from studio.engine.service import TaskContext
from studio.jobs.runner import run_job
from studio.jobs.stages.colour.steady import KEY_EVERY, Picture, SteadyColours, is_cut, motion_grey
from studio.media.film.reader import FilmReader
from tests.jobs.conftest import cancelled_at, moving_pictures, packets, recipe, request_for, write_film


def test_a_film_keeps_its_times_sound_and_lightness(tmp_path: Path, context: TaskContext) -> None:
    times = [i / 25 if i < 10 else 0.4 + (i - 10) / 12.5 for i in range(20)]
    source = write_film(tmp_path / "in.mp4", moving_pictures(20), times, tone=True)
    output = tmp_path / "out.mp4"
    receipt = run_job(request_for(source, output), Progress(), context)
    assert [time for time, _ in packets(output, "video")] == pytest.approx(times, abs=1e-3)
    assert [data for _, data in packets(output, "audio")] == [data for _, data in packets(source, "audio")]
    with av.open(str(output)) as film, av.open(str(source)) as original:
        coloured = [frame.to_ndarray(format="rgb24") for frame in film.decode(video=0)]
        assert sum(1 for _ in original.decode(video=0)) == len(coloured) == 20
    assert np.ptp(coloured[5].astype(int), axis=-1).max() > 8
    with FilmReader.open(output) as made, FilmReader.open(source) as before:
        for one, other in zip(made.tones(), before.tones(), strict=True):
            assert np.abs(one.luma.astype(int) - other.luma).mean() < 2
    assert Path(receipt.outputs[0].path) == output


def test_a_lossless_film_and_a_label(tmp_path: Path, context: TaskContext) -> None:
    source = write_film(tmp_path / "in.mp4", moving_pictures(8))
    run_job(request_for(source, tmp_path / "out.mkv", recipe(disclosure_label=True)), Progress(), context)
    with av.open(str(tmp_path / "out.mkv")) as film:
        assert film.streams.video[0].codec_context.name == "ffv1"
        assert sum(1 for _ in film.decode(video=0)) == 8


@pytest.mark.parametrize("share", [0.0, 0.5])
def test_cancel_of_a_film_leaves_nothing_behind(tmp_path: Path, context: TaskContext, share: float) -> None:
    source = write_film(tmp_path / "in.mp4", moving_pictures(30))
    with pytest.raises(Cancelled):
        run_job(request_for(source, tmp_path / "out.mp4"), cancelled_at(share), context)
    assert [path.name for path in tmp_path.iterdir()] == ["in.mp4"]


def test_a_colour_point_after_the_end_is_refused(tmp_path: Path, context: TaskContext) -> None:
    source = write_film(tmp_path / "in.mp4", moving_pictures(8))
    late = recipe(hints=(Hint(0.5, 0.5, 20, 30, time=99.0),))
    with pytest.raises(UnreadableInput, match=r"99\.0 s"):
        run_job(request_for(source, tmp_path / "out.mp4", late), Progress(), context)
    assert [path.name for path in tmp_path.iterdir()] == ["in.mp4"]


def test_a_film_that_says_it_is_longer_than_the_limit_is_refused(
    tmp_path: Path, context: TaskContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write_film(tmp_path / "in.mp4", moving_pictures(30))
    monkeypatch.setenv(limits.FILM_HOURS.variable, "0.0001")
    with pytest.raises(UnreadableInput, match="more than the limit") as raised:
        run_job(request_for(source, tmp_path / "out.mp4"), Progress(), context)
    assert limits.FILM_HOURS.option in raised.value.hint


def pictures(greys: list[np.ndarray]) -> list[Picture[int]]:
    return [
        Picture(partial(np.divide, grey.astype(np.float32), np.float32(2.55)), motion_grey(grey), number)
        for number, grey in enumerate(greys)
    ]


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 40), st.integers(1, 3), st.sets(st.integers(1, 39), max_size=3))
def test_every_picture_comes_back_in_order_with_one_look_in_six(count: int, keys: int, cuts: set[int]) -> None:
    """``cuts`` turn the picture upside down."""
    greys, upright = [], True
    for number, grey in enumerate(moving_pictures(count)):
        upright ^= number in cuts
        greys.append(grey if upright else 255 - grey)
    looks: list[int] = []

    def predict(keys: Sequence[Picture[int]]) -> list[np.ndarray]:
        looks.append(len(keys))
        return [np.full((6, 8, 2), 10.0, np.float32)] * len(keys)

    done = list(SteadyColours[int](predict, keys_at_once=keys).run(pictures(greys)))
    assert [number for number, _ in done] == list(range(count))
    assert all(np.allclose(ab, 10.0, atol=1e-3) for _, ab in done)
    assert sum(looks) <= count // KEY_EVERY + 2 * (len(cuts) + 1)


def test_colours_flicker_less_than_the_network_and_not_across_a_cut() -> None:
    noise = np.random.default_rng(0)
    still = moving_pictures(1)[0]
    greys = [still] * 60 + [255 - still] * 12

    def predict(keys: Sequence[Picture[int]]) -> list[np.ndarray]:
        level = [20.0 if key.lightness()[0, 0] < 50 else -20.0 for key in keys]
        return [np.full((6, 8, 2), value + noise.normal(0, 5), np.float32) for value in level]

    fields = [ab.mean() for _, ab in SteadyColours[int](predict).run(pictures(greys))]
    steps = np.abs(np.diff(fields))
    assert steps[:59].max() < 3
    assert steps[59] > 25


def test_a_cut_is_told_from_motion_and_flicker() -> None:
    first, second = moving_pictures(2)
    brighter = np.clip(second * 1.4 + 20, 0, 255).astype(np.uint8)
    other = np.rot90(np.kron(np.eye(8, 6), np.full((16, 16), 255))).astype(np.uint8)
    assert not is_cut(motion_grey(first), motion_grey(second))
    assert not is_cut(motion_grey(first), motion_grey(brighter))
    assert is_cut(motion_grey(first), motion_grey(other[:96, :128]))
