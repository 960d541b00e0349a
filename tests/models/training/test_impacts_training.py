import csv
import itertools
import json
from dataclasses import replace

import av
import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file

from models.made_clips.ageing.film import crank, random_wear, wear_frames
from models.made_clips.drawn.actors import CANVAS_HEIGHT, CANVAS_WIDTH, Striker
from models.made_clips.drawn.clip import _IDLE, _cast, idle_cast, simulate_clip
from models.made_clips.drawn.work import Scraper
from models.training.impacts import dataset
from models.training.impacts.films import read_sound, taught_films
from models.training.impacts.folds import make_folds
from models.training.impacts.sound_onsets import find_attacks
from models.training.impacts.train import ImpactTrainingOptions, _Mix, train
from models.watch.impacts.motion import mirror_blocks, negate_blocks

_IDLE_KINDS = tuple(dict.fromkeys(_IDLE))


def test_simulation_is_reproducible_and_times_are_in_order():
    first, again, other = simulate_clip(3, 1.0), simulate_clip(3, 1.0), simulate_clip(4, 1.0)
    assert first.contacts == again.contacts
    assert all((a == b).all() for a, b in zip(first.frames, again.frames, strict=True))
    assert len(first.frames) != len(other.frames) or (first.frames[0] != other.frames[0]).any()
    assert np.all(np.diff(first.times_s) > 0)


def test_about_one_clip_in_four_shows_motion_without_contact():
    silent = [not any(a.contacts for a in _cast(np.random.default_rng(s), 5.0)) for s in range(200)]
    assert 0.18 < np.mean(silent) < 0.36


@pytest.mark.parametrize("kind", [*_IDLE_KINDS])
def test_the_idle_touch_nothing_and_draw_themselves(kind):
    actor = kind(np.random.default_rng(5), 2.0, 1.0)
    pictures = []
    for time_s in (0.2, 0.9, 1.7):
        canvas = np.full((CANVAS_HEIGHT, CANVAS_WIDTH), 128, np.uint8)
        actor.draw(canvas, time_s)
        pictures.append(canvas)
    assert actor.contacts == []
    assert all(not each.contacts for each in idle_cast(np.random.default_rng(6), 2.0))
    assert any((a != b).any() for a, b in itertools.pairwise(pictures))


@pytest.mark.parametrize("saws", [False, True])
def test_a_tool_starts_to_move_along_the_surface_when_the_scrape_begins(saws):
    scraper = Scraper(np.random.default_rng(3), 4.0, saws=saws)
    assert {contact.kind for contact in scraper.contacts} == {"scrape"}

    def where(time_s: float) -> NDArray[np.uint8]:
        canvas = np.zeros((CANVAS_HEIGHT, CANVAS_WIDTH), np.uint8)
        scraper.draw(canvas, time_s)
        return canvas.astype(int)

    for contact in scraper.contacts[:3]:
        before = np.abs(where(contact.time_s - 0.001) - where(contact.time_s - 0.015)).sum()
        after = np.abs(where(contact.time_s + 0.07) - where(contact.time_s)).sum()
        assert after > before


def _blows(rng, duration_s):
    return [Striker(rng, duration_s)]


def test_something_stops_abruptly_at_a_contact():
    """The picture itself must tell: more change just before a blow than at any random time."""
    before, anywhere = [], []
    for seed in (1, 4, 13, 16):
        clip = simulate_clip(seed, 3.0, _blows)
        change = [0.0] + [
            float(np.abs(b.astype(int) - a).mean()) for a, b in zip(clip.frames, clip.frames[1:], strict=False)
        ]
        anywhere.append(np.mean(change))
        for contact in clip.contacts:
            before.append(
                change[min(int(np.searchsorted(clip.times_s, contact.time_s)), len(change) - 1)] / np.mean(change)
            )
    assert np.mean(before) > 1.1


def test_cranking_keeps_time_going_forward():
    for seed in range(30):
        shown = crank(40, 16.0, np.random.default_rng(seed), heavy=True)
        assert np.all(np.diff([t for _, t in shown]) > 0)


def test_wear_keeps_size_and_type():
    frames = [np.full((90, 120), 100, np.uint8)] * 3
    worn = wear_frames(frames, random_wear(np.random.default_rng(0), heavy=True), np.random.default_rng(1))
    assert [f.shape for f in worn] == [(90, 120)] * 3
    assert worn[0].dtype == np.uint8
    assert (worn[0] != worn[1]).any()


def test_mirrored_blocks_are_those_of_the_mirrored_picture():
    frames = simulate_clip(4, 0.6, _blows).frames
    times = [i / 20 for i in range(len(frames))]
    plain = dataset.measure(times, frames).astype(np.float32)
    mirrored = dataset.measure(times, [f[:, ::-1].copy() for f in frames]).astype(np.float32)
    ours = mirror_blocks(plain)
    for channels in (slice(0, 1), slice(2, 6), slice(-8, None)):
        assert np.corrcoef(ours[:, channels].ravel(), mirrored[:, channels].ravel())[0, 1] > 0.6


def test_the_negative_picture_has_negated_blocks():
    frames = simulate_clip(4, 0.6, _blows).frames
    times = [i / 20 for i in range(len(frames))]
    plain = dataset.measure(times, frames).astype(np.float32)
    negative = dataset.measure(times, [255 - f for f in frames]).astype(np.float32)
    assert np.corrcoef(negate_blocks(plain).ravel(), negative.ravel())[0, 1] > 0.95


def test_attacks_are_found_where_a_sound_starts():
    rate = 22050
    sound = np.random.default_rng(0).normal(0, 1e-3, rate * 3).astype(np.float32)
    decay = np.exp(-np.arange(rate // 2) / 2000).astype(np.float32)
    for start in (0.5, 1.2, 2.05):
        first = int(start * rate)
        sound[first : first + len(decay)] += decay * np.sin(np.arange(len(decay)) * 0.3).astype(np.float32)
    found = [a.time_s for a in find_attacks(sound, rate)]
    assert found == pytest.approx([0.5, 1.2, 2.05], abs=0.012)


def test_silence_has_no_attacks():
    assert find_attacks(np.zeros(22050, np.float32), 22050) == []
    assert find_attacks(np.zeros(10, np.float32), 22050) == []


def test_folds_keep_scenes_together_and_cover_everything():
    films = [(f"clip{i}", f"{i:064x}", i % 3 > 0) for i in range(17)] + [
        ("gh_69", "a" * 64, True),
        ("gh_70", "b" * 64, True),
    ]
    folds = make_folds(films, 5)
    together = [fold for fold in folds if "a" * 64 in fold.digests]
    assert len(folds) == 5
    assert "b" * 64 in together[0].digests
    assert sorted(d for fold in folds for d in fold.digests) == sorted(d for _, d, _ in films)


def test_more_films_join_the_folds_that_there_are_and_scenes_stay_together():
    kept = {"a" * 64: "fold0", "c" * 64: "fold1"}
    films = [("gh_69", "a" * 64, True), ("smith", "c" * 64, True), ("gh_70", "b" * 64, True)]
    films += [(f"skate_kf{i}", f"{i:064x}", True) for i in range(5)] + [("bell", "d" * 64, True)]
    folds = {fold.name: fold.digests for fold in make_folds(films, 10, kept)}
    assert set(folds) == {"fold0", "fold1"}
    assert {"a" * 64, "b" * 64} <= folds["fold0"], "one place"
    assert "c" * 64 in folds["fold1"]
    skater = {f"{i:064x}" for i in range(5)}
    assert any(skater <= digests for digests in folds.values()), "one skater is left out as a whole"
    assert sorted(d for digests in folds.values() for d in digests) == sorted(d for _, d, _ in films)


def test_many_clips_of_one_skater_weigh_less_than_as_many_scenes():
    def clip(name: str) -> dataset.StoredClip:
        labels = dataset.ClipLabels(name, name, 1.0, [0.5], [1.0], ["hit"], [], [], 1.0)
        return dataset.StoredClip(labels, np.zeros(1), np.zeros((1, 1, 1, 1), np.float16))

    mix = _Mix([], [*(clip(f"skate_kf{i}") for i in range(16)), clip("smith")], 1.0)
    assert mix.weights[:16].sum() == pytest.approx(4 * mix.weights[16])


def _sounding_film(path, jumps_at: int = 20) -> None:
    """Two seconds in which a square jumps when the sound clicks."""
    rate = 22050
    with av.open(str(path), "w") as container:
        video = container.add_stream("mpeg4", rate=20)
        video.width, video.height, video.pix_fmt = 160, 120, "yuv420p"
        audio = container.add_stream("aac", rate=rate, layout="mono")
        sound = np.random.default_rng(0).normal(0, 1e-3, rate * 2).astype(np.float32)
        sound[rate : rate + 2000] += 0.8 * np.exp(-np.arange(2000) / 500)
        for i in range(40):
            picture = np.full((120, 160, 3), 60, np.uint8)
            picture[40 + 30 * (i >= jumps_at) :][:20, 60:90] = 220
            container.mux(video.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(video.encode())
        for first in range(0, len(sound) - 1023, 1024):
            frame = av.AudioFrame.from_ndarray(sound[None, first : first + 1024].astype(np.float32), "fltp", "mono")
            frame.rate, frame.pts = rate, first
            container.mux(audio.encode(frame))
        container.mux(audio.encode())


def test_a_film_with_sound_teaches_by_its_own_attacks(tmp_path):
    _sounding_film(tmp_path / "click.mp4")
    samples, rate = read_sound(tmp_path / "click.mp4")
    film = taught_films(tmp_path)[0]
    assert abs(len(samples) / rate - 2) < 0.1
    assert film.onsets_s == pytest.approx([1.0], abs=0.06)


def test_training_runs_resumes_and_writes_folds(tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    _sounding_film(data / "click.mp4")
    (data / "click.onsets.json").write_text(
        json.dumps({"reference_onsets": [1.0], "weak_events": [{"t_attack": 0.5}], "grade": "A"})
    )
    _sounding_film(data / "still.mp4", jumps_at=30)
    (data / "quiet.txt").write_text("still.mp4\n")
    options = ImpactTrainingOptions(
        data=data,
        out=tmp_path / "out",
        simulated_clips=2,
        simulated_seconds=1.0,
        physics_clips=0,
        variants=2,
        simulated_steps=1,
        film_steps=1,
        folds=2,
        batch=2,
    )
    torch.set_num_threads(1)
    result = train(options, lambda line: None)
    weights = load_file(result.weights)
    complete = tmp_path / "out" / "complete.safetensors"
    changed = complete.stat().st_mtime_ns
    again = train(options, lambda line: None)
    rows = list(csv.DictReader((tmp_path / "out" / "log.csv").read_text(encoding="utf-8").splitlines()))
    assert len(result.folds) == 2
    assert all(torch.isfinite(v).all() for v in weights.values())
    assert complete.stat().st_mtime_ns == changed
    assert again.folds == result.folds
    assert {row["stage"] for row in rows} >= {"simulated", "complete", "fold0"}


def test_a_training_goes_on_from_earlier_folds_and_leaves_their_films_out(tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    for jumps_at in (20, 22):
        _sounding_film(data / f"jump{jumps_at}.mp4", jumps_at)
    first = ImpactTrainingOptions(
        data=data,
        out=tmp_path / "first",
        simulated_clips=0,
        physics_clips=0,
        variants=1,
        film_steps=1,
        folds=2,
        batch=2,
    )
    began = train(first, lambda line: None)
    _sounding_film(data / "more.mp4", jumps_at=25)
    folds = tmp_path / "first" / "watch-impacts-folds.safetensors"
    second = replace(first, out=tmp_path / "second", start=began.weights, start_folds=folds)
    result = train(second, lambda line: None)
    assert {digest: result.folds[digest] for digest in began.folds} == began.folds
    assert len(result.folds) == 3
    own = load_file(tmp_path / "second" / "start" / "fold0.safetensors")
    earlier = load_file(folds)
    assert all(torch.equal(value, earlier[f"fold0/{key}"].float()) for key, value in own.items())


def test_training_needs_films(tmp_path):
    with pytest.raises(ValueError, match="no film"):
        train(ImpactTrainingOptions(data=tmp_path, out=tmp_path / "out"), lambda line: None)


def test_held_out_clips_measure_what_real_ones_cannot():
    from models.evaluation.timing.held_out import HeldOut, describe, gait, watch_clips
    from models.made_clips.drawn.actors import Contact
    from models.watch.impacts import ImpactFinder
    from models.watch.observations import Impact, Region

    watched = watch_clips(ImpactFinder.load(), [900_001], 1.5, gait)
    assert {contact.kind for contact in watched[0].contacts} == {"step"}

    region = Region(0.4, 0.4, 0.2, 0.2)
    contacts = [Contact(t, s, "hit", 120, 90) for t, s in ((0.5, 0.9), (1.1, 0.5), (2.0, 0.2))]
    found = [Impact(c.time_s + 0.02, c.strength / 2, 0.8, "step", region) for c in contacts]
    lines = "\n".join(describe({"mixed": [HeldOut(contacts, found, [])]}))
    assert "mixed    with beat  F1 ±50 1.000" in lines
    assert "rank correlation 1.00 over all" in lines
    assert "region holds the contact: 100%" in lines
    assert "hit                      0           3" in lines


def test_scenes_of_the_physics_engine_are_told_one_by_one():
    from models.evaluation.timing.held_out import HeldOut, describe_physics
    from models.made_clips.drawn.actors import Contact
    from models.watch.observations import Impact, Region

    region = Region(0.4, 0.4, 0.2, 0.2)
    blows = [Contact(t, 0.5, "hit", 120, 90) for t in (0.5, 1.1)]
    heard = HeldOut(blows, [Impact(c.time_s, 0.5, 0.8, "hit", region) for c in blows], [], duration_s=3.0)
    bowed = HeldOut([], [Impact(t, 0.5, 0.8, "hit", region) for t in (0.5, 1.1, 1.7)], [], duration_s=3.0)
    faint = HeldOut([], [Impact(1.0, 0.5, 0.8, "hit", region)], [], faint_s=(1.02,), duration_s=3.0)
    lines = describe_physics({"striking": [heard], "bowing": [bowed], "dropping": [faint]})
    assert [line.split()[0] for line in lines[1:4]] == ["striking", "bowing", "dropping"]
    assert lines[1].split()[2:6] == ["2", "2", "1.00", "1.00"]
    assert lines[2].endswith("60.0 (3)")
    assert lines[3].endswith("-"), "what fits a contact too faint to count is no false cue"
    assert "region holds the contact: 100%" in "\n".join(lines)
