"""How a scene is seen: cloth and paint, light, a backdrop, and a camera that may shake or pan."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from models.made_clips.drawn.actors import CANVAS_HEIGHT, CANVAS_WIDTH, Contact
from models.made_clips.physics.bodies import MATERIALS, Rng, cloth, clutter, numbers
from models.made_clips.physics.contacts import Meeting
from models.made_clips.physics.engine import Data, Model, mujoco
from models.made_clips.physics.scenes import Scene

Grey = NDArray[np.uint8]
_TEXTURE = 64
STEP_S = 0.002


def whole_model(scene: Scene, rng: Rng) -> Model:
    """Compile a scene with everything around it: floor, clutter, lights, textures drawn by chance."""
    spread = scene.reach
    x, y, _ = scene.focus
    shadows = bool(rng.random() < 0.15)
    lights = "".join(_light(rng, scene, shadows and k == 0) for k in range(int(rng.integers(1, 3))))
    textures = "".join(
        f'<texture name="t{k}" type="2d" builtin="flat" width="{_TEXTURE}" height="{_TEXTURE}" rgb1="1 1 1"/>'
        f'<material name="m{k}" texture="t{k}" texrepeat="{int(rng.integers(1, 5))} {int(rng.integers(1, 5))}"'
        f' specular="{float(rng.uniform(0, 0.8)):.2f}" shininess="{float(rng.uniform(0, 1)):.2f}"'
        f' texuniform="{"true" if rng.random() < 0.5 else "false"}"/>'
        for k in range(MATERIALS)
    )
    sky = '<texture name="sky" type="skybox" builtin="flat" width="64" height="64" rgb1="1 1 1"/>'
    floor = (
        f'<geom name="floor.a" type="plane" size="{spread * 12:.2f} {spread * 12:.2f} 0.1"'
        f' pos="{x:.3f} {y:.3f} {scene.floor_z:.3f}" {scene.floor} {cloth(rng)}/>'
    )
    ambient, view = float(rng.uniform(0.1, 0.45)), float(rng.uniform(28, 55))
    around = "".join(clutter(rng, scene.focus, spread, scene.floor_z))
    xml = f"""<mujoco>
      <compiler angle="radian"/>
      <option timestep="{STEP_S}" integrator="implicitfast" cone="elliptic" impratio="5"/>
      <visual>
        <global fovy="{view:.1f}"/>
        <quality shadowsize="{256 if shadows else 0}" offsamples="0"/>
        <headlight ambient="{numbers(ambient, ambient, ambient)}" diffuse="0.25 0.25 0.25" specular="0.1 0.1 0.1"/>
        <map znear="0.02" zfar="60"/>
      </visual>
      <asset>{textures}{sky}{"".join(scene.extras)}</asset>
      <worldbody>{lights}{floor}{around}{"".join(scene.bodies)}</worldbody>
      <actuator>{"".join(scene.motors)}</actuator>
    </mujoco>"""
    model = mujoco().MjModel.from_xml_string(xml)
    for k in range(model.ntex):
        _paint(model, k, rng)
    return model


def _light(rng: Rng, scene: Scene, shadows: bool) -> str:
    x, y, z = scene.focus
    turn, high, far = float(rng.uniform(0, 2 * math.pi)), float(rng.uniform(0.5, 1.4)), 4 * scene.reach + 1
    away = (math.cos(turn) * math.cos(high), math.sin(turn) * math.cos(high), math.sin(high))
    strength = float(rng.uniform(0.25, 0.8))
    at = numbers(x + far * away[0], y + far * away[1], z + far * away[2])
    return (
        f'<light pos="{at}" dir="{numbers(*(-v for v in away))}" castshadow="{"true" if shadows else "false"}"'
        f' diffuse="{numbers(strength, strength, strength)}" type="directional"/>'
    )


def _paint(model: Model, texture: int, rng: Rng) -> None:
    """Fill a texture with noise at several scales, stripes or checks, around a grey of its own."""
    width, height = int(model.tex_width[texture]), int(model.tex_height[texture])
    first = int(model.tex_adr[texture])
    channels = int(model.tex_nchannel[texture])
    values = np.full((height, width), float(rng.uniform(25, 225)), np.float32)
    for cells in (2, 6, 20):
        rough = rng.standard_normal((cells * max(height // width, 1), cells)).astype(np.float32)
        values += cv2.resize(rough, (width, height), interpolation=cv2.INTER_CUBIC) * float(rng.uniform(0, 14))
    pattern = rng.random()
    if pattern < 0.35:
        across, down = np.meshgrid(np.arange(width), np.arange(height))
        turn, period = float(rng.uniform(0, math.pi)), float(rng.uniform(5, 24))
        wave = np.sin((across * math.cos(turn) + down * math.sin(turn)) * 2 * math.pi / period)
        if pattern < 0.15:
            wave = np.sign(wave * np.sin((across * math.sin(turn) - down * math.cos(turn)) * 2 * math.pi / period))
        values += wave * float(rng.uniform(5, 60))
    values += rng.standard_normal((height, width)) * float(rng.uniform(0, 10))
    grey = np.clip(values, 0, 255).astype(np.uint8)
    model.tex_data[first : first + grey.size * channels] = np.repeat(grey.ravel(), channels)


@dataclass(frozen=True, slots=True)
class View:
    """Where the camera stands, how it shakes, pans and goes along.

    Angles in radians; `shake` and `pan` move what it looks at, `goes_along` is in metres a second along the first axis.
    """

    focus: tuple[float, float, float]
    distance: float
    azimuth: float
    elevation: float
    field_of_view: float
    shake: float
    pan: float
    rates: tuple[float, ...]
    goes_along: float = 0.0

    def looks_at(self, time_s: float) -> NDArray[np.float64]:
        wave = [math.sin(2 * math.pi * rate * time_s + 5 * rate) for rate in self.rates]
        right = np.array([math.sin(self.azimuth), -math.cos(self.azimuth), 0.0])
        across = self.shake * (wave[0] + 0.5 * wave[1]) + self.pan * (time_s - 2)
        up = np.array([0.0, 0.0, self.shake * (wave[2] + 0.5 * wave[3])])
        gone = np.array([self.goes_along * time_s, 0.0, 0.0])
        return np.asarray(np.array(self.focus) + right * across + up + gone, np.float64)

    def project(self, place: Sequence[float], time_s: float) -> tuple[float, float]:
        """Pixels of the canvas."""
        cos, sin = math.cos(self.elevation), math.sin(self.elevation)
        forward = np.array([math.cos(self.azimuth) * cos, math.sin(self.azimuth) * cos, sin])
        right = np.array([math.sin(self.azimuth), -math.cos(self.azimuth), 0.0])
        up = np.cross(right, forward)
        away = np.array(place) - (self.looks_at(time_s) - forward * self.distance)
        depth = max(float(away @ forward), 1e-3)
        scale = CANVAS_HEIGHT / 2 / math.tan(self.field_of_view / 2) / depth
        return CANVAS_WIDTH / 2 + float(away @ right) * scale, CANVAS_HEIGHT / 2 - float(away @ up) * scale


def choose_view(scene: Scene, model: Model, rng: Rng) -> View:
    field_of_view = math.radians(float(model.vis.global_.fovy))
    size = scene.reach * float(rng.choice([0.45, 0.6, 0.8, 1.2]))
    distance = size / math.tan(field_of_view / 2)
    moving = rng.random()
    focus = np.array(scene.focus) + rng.normal(0, 0.15, 3) * scene.reach
    return View(
        (float(focus[0]), float(focus[1]), max(float(focus[2]), scene.floor_z + 0.02)),
        distance,
        math.radians(float(rng.uniform(*scene.azimuth))),
        -math.radians(float(rng.uniform(2, 40))),
        field_of_view,
        float(rng.uniform(0, 0.012)) * size if moving < 0.4 else 0.0,
        float(rng.uniform(-0.12, 0.12)) * size if moving > 0.8 else 0.0,
        tuple(float(v) for v in rng.uniform(0.3, 3.0, 4)),
        scene.goes_along,
    )


class Camera:
    """Draws what a view sees of a model, in grey."""

    def __init__(self, model: Model, view: View) -> None:
        engine = mujoco()
        self._renderer = engine.Renderer(model, CANVAS_HEIGHT, CANVAS_WIDTH)
        self._camera = engine.MjvCamera()
        self._camera.type = engine.mjtCamera.mjCAMERA_FREE
        self._camera.distance = view.distance
        self._camera.azimuth, self._camera.elevation = math.degrees(view.azimuth), math.degrees(view.elevation)
        self._view = view

    def look(self, data: Data, time_s: float) -> Grey:
        self._camera.lookat[:] = self._view.looks_at(time_s)
        self._renderer.update_scene(data, self._camera)
        return np.asarray(cv2.cvtColor(self._renderer.render(), cv2.COLOR_RGB2GRAY), np.uint8)

    def close(self) -> None:
        self._renderer.close()


def seen(meeting: Meeting, view: View) -> Contact:
    """A contact as it is labelled: its place in the picture, and its strength on a logarithmic scale as ears have it,
    0.1 at 0.25 m/s, 1 at 25 m/s."""
    x, y = view.project(meeting.place, meeting.time_s)
    strength = 0.1 + 0.9 * math.log(max(meeting.change, 1e-3) / 0.25) / math.log(100)
    return Contact(meeting.time_s, float(np.clip(strength, 0.1, 1)), meeting.kind, x, y)
