from dataclasses import replace

import numpy as np
import pytest
import torch

from models.evaluation.timing.scores import even_grid, match, micro_f1
from models.made_clips.drawn.actors import Striker
from models.made_clips.drawn.clip import simulate_clip
from models.watch.impacts import ImpactFinder
from models.watch.impacts.abstention import EVERYTHING
from models.watch.impacts.finder import WEIGHTS, weights_digest
from models.watch.impacts.network import KINDS, ImpactNet
from models.watch.observations import Impact

UNSEEN_SEED = 900_000
"""Seeds from here on were never trained on."""


@pytest.fixture(scope="module")
def finder() -> ImpactFinder:
    torch.set_num_threads(1)
    return ImpactFinder.load()


def _film(seed: int, duration_s: float = 4.0) -> tuple[list[tuple[float, np.ndarray]], list[float]]:
    clip = simulate_clip(seed, duration_s)
    frames = [(t, np.repeat(f[..., None], 3, axis=2)) for t, f in zip(clip.times_s, clip.frames, strict=True)]
    return frames, [c.time_s for c in clip.contacts]


def _find(finder: ImpactFinder, frames: list[tuple[float, np.ndarray]]) -> list[Impact]:
    for time_s, rgb in frames:
        finder.push(time_s, rgb)
    return finder.finish()


def test_finds_the_contacts_of_simulated_clips_it_never_saw(finder):
    runs, grids = [], []
    for seed in range(UNSEEN_SEED, UNSEEN_SEED + 7):
        frames, contacts = _film(seed, 3.0)
        if contacts:
            runs.append((tuple(contacts), [[i.time_s for i in _find(finder, frames)]]))
            grids.append((tuple(contacts), [even_grid(len(contacts), 3.0)]))
    assert micro_f1(runs, 0.05) > 0.45
    assert micro_f1(runs, 0.05) > micro_f1(grids, 0.05) + 0.2


def test_places_a_clear_blow_where_it_lands(finder):
    from models.made_clips.drawn.clip import _Stage

    found, near = 0, 0
    for seed in range(4):
        rng = np.random.default_rng(seed)
        striker = Striker(rng, 3.0, 1.0, place=(190.0, 120.0))
        striker.turn, striker.flip = 0.0, 1.0
        stage = _Stage(np.random.default_rng(seed), 3.0)
        stage.shake, stage.pan, stage.cut = 0.0, np.zeros(2), np.inf
        frames = [(i / 25, np.repeat(stage.expose([striker], i / 25, 0.04)[..., None], 3, axis=2)) for i in range(75)]
        impacts = _find(finder, frames)
        pairs = match([c.time_s for c in striker.contacts], [i.time_s for i in impacts], 0.06)
        times = {t for _, t in pairs}
        regions = [i.region for i in impacts if i.time_s in times]
        found += len(pairs) / max(len(striker.contacts), 1)
        near += np.mean([r is not None and r.x - 0.25 <= 190 / 240 <= r.x + r.w + 0.25 for r in regions] or [0])
    assert found / 4 > 0.5
    assert near / 4 > 0.5


def test_nothing_on_a_still_picture(finder):
    picture = np.random.default_rng(0).integers(0, 255, (240, 320, 3), dtype=np.uint8)
    assert _find(finder, [(i / 24, picture) for i in range(72)]) == []


def test_nothing_on_grain_alone(finder):
    rng = np.random.default_rng(0)
    frames = [
        (i / 18, np.clip(128 + rng.normal(0, 12, (240, 320, 1)), 0, 255).astype(np.uint8).repeat(3, 2))
        for i in range(72)
    ]
    assert _find(finder, frames) == []


def test_the_same_film_gives_the_same_impacts_again(finder):
    frames, _ = _film(UNSEEN_SEED + 1)
    assert _find(finder, frames) == _find(finder, frames)


def test_streaming_gives_what_the_whole_film_gives(monkeypatch):
    torch.set_num_threads(1)
    frames, _ = _film(UNSEEN_SEED + 4, 8.0)
    whole = _find(ImpactFinder.load(rule=replace(EVERYTHING, threshold=0.2)), frames)
    monkeypatch.setattr("models.watch.impacts.finder._HOP_STEPS", 37)
    parts = _find(ImpactFinder.load(rule=replace(EVERYTHING, threshold=0.2)), frames)
    assert len(whole) > 3
    assert [i.time_s for i in parts] == pytest.approx([i.time_s for i in whole], abs=2e-4)
    assert [i.confidence for i in parts] == pytest.approx([i.confidence for i in whole], abs=2e-3)


def test_memory_stays_bounded():
    finder = ImpactFinder(ImpactNet())
    picture = np.zeros((120, 160), np.uint8)
    held = []
    for i in range(800):
        finder.push(i / 25, picture)
        held.append(len(finder._times) + len(finder._waiting))
    assert max(held[400:]) <= max(held[:400])
    assert max(held) < 500


def test_irregular_times_and_single_frames_are_films_too(finder):
    frames, _ = _film(UNSEEN_SEED + 2, 2.0)
    rng = np.random.default_rng(0)
    jittered = [(t + float(rng.uniform(0, 0.01)), f) for t, f in frames]
    assert all(0 <= i.time_s <= 2.2 for i in _find(finder, jittered))
    assert _find(finder, jittered[:1]) == []
    assert finder.finish() == []


def test_every_field_lies_in_its_range():
    frames, _ = _film(UNSEEN_SEED + 4)
    for impact in _find(ImpactFinder.load(rule=replace(EVERYTHING, threshold=0.05)), frames):
        assert 0.049 <= impact.confidence <= 1
        assert 0 <= impact.strength <= 1
        assert impact.kind in KINDS
        assert impact.region is not None
        assert 0 <= impact.region.x <= impact.region.x + impact.region.w <= 1 + 1e-9


def test_bad_weights_are_refused_in_one_sentence(tmp_path):
    broken = tmp_path / "broken.safetensors"
    broken.write_bytes(b"no weights")
    with pytest.raises(ValueError, match=r"broken\.safetensors does not hold"):
        ImpactFinder.load(weights=broken)


def test_shipped_weights_are_small_and_have_a_card():
    assert WEIGHTS.stat().st_size < 10_000_000
    assert weights_digest() in WEIGHTS.with_suffix(".md").read_text(encoding="utf-8")
