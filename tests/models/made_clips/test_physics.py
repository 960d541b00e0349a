"""Clips of the physics engine; most of these need it, some also need it to draw."""

import dataclasses
import math

import numpy as np
import pytest

from models.made_clips.drawn.actors import CANVAS_HEIGHT, CANVAS_WIDTH
from models.made_clips.physics import bodies, engine
from models.made_clips.physics.clip import SCENES, SOUNDING, STILL, physics_clip, scene_of
from models.made_clips.physics.contacts import ContactRecorder
from models.made_clips.physics.look import STEP_S, Camera, View, choose_view, seen, whole_model
from models.made_clips.physics.scenes import Scene, follow
from models.training.impacts import dataset
from models.training.impacts.train import ImpactTrainingOptions, train


@pytest.fixture
def mujoco():
    if not engine.is_available():
        pytest.skip("MuJoCo is not installed")
    try:
        return engine.mujoco()
    except Exception as error:
        pytest.skip(f"MuJoCo cannot start here: {error}")


@pytest.fixture
def drawing(mujoco):
    try:
        mujoco.GLContext(16, 16).free()
    except Exception as error:
        pytest.skip(f"MuJoCo cannot draw here: {error}")
    return mujoco


def _run(scene: Scene, mujoco, seconds: float = 3.0):
    model = whole_model(scene, np.random.default_rng(0))
    data, recorder = mujoco.MjData(model), ContactRecorder(model)
    drive = scene.prepare(model, seconds)
    for _ in range(round(seconds / STEP_S)):
        drive(data, data.time)
        mujoco.mj_step(model, data)
        recorder.watch(data)
    return recorder.meetings(scene.mass, scene.feet, STEP_S)


def _ball(height: float, velocity: float = 0.0, bounce: float = 0.0, friction: float = 0.7) -> Scene:
    surface = bodies.solid(1.0, friction, bounce)
    ball = bodies.body(
        (0, 0, height), ['<freejoint name="free"/>', bodies.sphere("ball.a", 0.1, f'{surface} mass="1"')]
    )

    def prepare(model, duration):
        def drive(data, time_s):
            if time_s == 0:
                data.qvel[0] = velocity

        return drive

    return Scene([ball], [], (0, 0, 0), 1.0, 1.0, prepare, floor=surface)


def test_without_the_engine_it_is_said_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setattr(engine, "is_available", lambda: False)
    engine.mujoco.cache_clear()
    try:
        with pytest.raises(ModuleNotFoundError, match="MuJoCo"):
            physics_clip(0, 1.0)
        with pytest.raises(ModuleNotFoundError, match="phonochrome"):
            dataset.store_physics(tmp_path, range(1), 1.0, 1, lambda line: None)
    finally:
        engine.mujoco.cache_clear()


def test_training_may_do_without_the_engine(tmp_path):
    options = ImpactTrainingOptions(data=tmp_path, out=tmp_path / "out", physics_clips=0)
    with pytest.raises(ValueError, match="no film"):
        train(options, lambda line: None)


def test_every_sort_of_scene_is_drawn_by_some_seed():
    assert {scene_of(seed) for seed in range(300)} == set(SCENES)
    assert set(SOUNDING).isdisjoint(STILL)


def test_a_falling_ball_meets_the_floor_when_gravity_says_so(mujoco):
    first = _run(_ball(1.1), mujoco)[0]
    assert first.time_s == pytest.approx(math.sqrt(2 * 1.0 / 9.81), abs=0.006)
    assert first.change == pytest.approx(math.sqrt(2 * 9.81 * 1.0), rel=0.25)
    assert first.kind == "hit"
    assert first.place == pytest.approx((0, 0, 0), abs=0.02)


def test_a_ball_that_bounces_is_heard_again_and_softer(mujoco):
    found = _run(_ball(1.1, bounce=0.9), mujoco)
    assert len(found) >= 3
    assert [m.change for m in found[:3]] == sorted((m.change for m in found[:3]), reverse=True)


def test_what_goes_on_rolling_is_continuous(mujoco):
    assert _run(_ball(0.25, velocity=1.5), mujoco)[0].kind == "continuous"


def test_a_block_that_lay_still_scrapes_from_when_it_is_pushed(mujoco):
    surface = bodies.solid(1.0, 0.4, 0.0)
    slides = [bodies.slide("along", (1, 0, 0)), bodies.slide("up", (0, 0, 1))]
    block = bodies.body((0, 0, 0.1), [*slides, bodies.box("block.a", (0.1, 0.1, 0.1), f'{surface} mass="1"')])
    push = {"along": [(0.0, 0.0), (1.0, 0.0), (2.0, 0.8)], "up": [(0.0, -0.02)]}
    motors = [bodies.motor("along", 900), bodies.motor("up", 2000)]
    scene = Scene([block], motors, (0, 0, 0), 1.0, 1.0, follow(push), floor=surface)
    found = [meeting for meeting in _run(scene, mujoco) if meeting.time_s > 0.5]
    assert [meeting.kind for meeting in found] == ["scrape"]
    assert found[0].time_s == pytest.approx(1.05, abs=0.1)


@pytest.mark.parametrize("name", [name for name in STILL if name != "stopping short"])
def test_nothing_touches_where_nothing_is_meant_to(name, mujoco):
    for seed in range(3):
        assert _run(STILL[name](np.random.default_rng(seed), 2.0), mujoco, 2.0) == []


@pytest.mark.parametrize(("name", "kind"), [("striking", "hit"), ("walking", "step"), ("dropping", "hit")])
def test_scenes_make_the_contacts_they_are_named_for(name, kind, mujoco):
    kinds = [m.kind for seed in range(3) for m in _run(SOUNDING[name](np.random.default_rng(seed), 3.0), mujoco)]
    assert kinds.count(kind) >= 4


def test_bats_meet_most_of_the_balls_that_are_thrown(mujoco):
    struck = 0
    for seed in range(4):
        scene = SOUNDING["batting"](np.random.default_rng(seed), 4.0)
        struck += sum(m.place[2] > 0.5 for m in _run(scene, mujoco, 4.0))
    assert struck >= 4


def test_a_contact_is_labelled_where_the_picture_shows_it(drawing):
    """A small bright ball in front of everything, looked at: its middle is where the view projects it."""
    mark = (
        '<geom name="mark.a" type="sphere" size="0.03" pos="0.2 -0.1 0.3" rgba="1 1 1 1" contype="0" conaffinity="0"/>'
    )
    scene = Scene([mark], [], (0, 0, 0.2), 0.6, 1.0, follow({}), azimuth=(60, 70))
    without = dataclasses.replace(scene, bodies=[])
    pictures = []
    for each in (scene, without):
        model = whole_model(each, np.random.default_rng(3))
        view = View((0.0, 0.0, 0.2), 2.0, 1.1, -0.3, math.radians(model.vis.global_.fovy), 0.0, 0.0, (1, 1, 1, 1))
        data = drawing.MjData(model)
        drawing.mj_forward(model, data)
        camera = Camera(model, view)
        pictures.append(camera.look(data, 0.0).astype(int))
        camera.close()
    # The median leaves out the shadow.
    rows, columns = np.nonzero(np.abs(pictures[0] - pictures[1]) > 8)
    assert (np.median(columns), np.median(rows)) == pytest.approx(view.project((0.2, -0.1, 0.3), 0.0), abs=2)


def test_clips_are_reproducible_and_worn_like_film(drawing):
    first, again, other = (physics_clip(seed, 0.8, "striking") for seed in (3, 3, 4))
    assert first.contacts == again.contacts
    assert all((a == b).all() for a, b in zip(first.frames, again.frames, strict=True))
    assert first.frames[0].shape == (CANVAS_HEIGHT, CANVAS_WIDTH)
    assert first.times_s != other.times_s or (first.frames[0] != other.frames[0]).any()
    assert np.all(np.diff(first.times_s) > 0)


def test_clips_are_stored_as_features(drawing, tmp_path):
    dataset.store_physics(tmp_path, range(5, 6), 0.8, 1, lambda line: None)
    clip = dataset.load_clips(tmp_path)[0]
    assert clip.labels.name == "phys_000005"
    assert len(clip.blocks) == len(clip.times_s)


def test_strength_grows_with_the_blow_and_stays_in_bounds(mujoco):
    scene = _ball(1.1)
    model = whole_model(scene, np.random.default_rng(0))
    view = choose_view(scene, model, np.random.default_rng(0))
    soft, hard = (seen(_run(_ball(h), mujoco)[0], view).strength for h in (0.2, 2.0))
    assert 0.1 <= soft < hard <= 1
