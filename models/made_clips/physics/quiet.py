"""Scenes in which nothing touches anything: bows, wheels, pendulums, arms. As quick and as regular as blows.

What moves here has the same arms, clothes, light and wear as what strikes, so that only its motion can tell.
"""

from __future__ import annotations

import math

import numpy as np

from models.made_clips.physics.bodies import GHOST, Rng, body, box, cloth, hinge, motor, rod, slide, sphere
from models.made_clips.physics.scenes import Knots, Scene, follow


def to_and_fro(rng: Rng, duration_s: float, stroke_s: float, rest: float) -> Knots:
    """Strokes between about −1 and 1, of irregular length and pace, with a pause after some."""
    knots = [(0.0, float(rng.uniform(-1, 1)))]
    way = 1.0
    while knots[-1][0] < duration_s + 0.5:
        ends = knots[-1][0] + max(stroke_s * float(rng.lognormal(0, 0.3)), 0.06)
        knots.append((ends, way * float(rng.uniform(0.3, 1.0))))
        if rng.random() < rest:
            knots.append((ends + float(rng.exponential(0.3)) + 0.02, knots[-1][1]))
        way = -way
    return knots


def _scaled(knots: Knots, size: float, middle: float = 0.0) -> Knots:
    return [(time_s, middle + size * place) for time_s, place in knots]


def bowing(rng: Rng, duration_s: float) -> Scene:
    """A fiddler: a bow that an arm draws over strings, with quick turns at its ends."""
    stroke_s = float(rng.choice([0.12, 0.18, 0.3, 0.5, 0.9]))
    reach = float(rng.uniform(0.04, 0.22)) * min(1.0, 0.4 + stroke_s)
    strokes = to_and_fro(rng, duration_s, stroke_s, 0.12)
    wood, coat, skin = cloth(rng), cloth(rng), cloth(rng)
    tilt = float(rng.uniform(-0.9, 0.9))
    length = float(rng.uniform(0.4, 0.75))
    bow = body(
        (0, 0, 0),
        [
            slide("bow", (1, 0, 0), 0.5),
            rod("bow.stick", (-length / 2, 0, 0), (length / 2, 0, 0), 0.006, f"{GHOST} {wood}"),
            sphere("arm.hand", 0.045, f'contype="0" conaffinity="0" mass="0.5" {skin}', (length / 2, 0, 0)),
            rod("arm.lower", (length / 2, 0, 0), (length / 2 + 0.1, -0.08, -0.25), 0.045, f"{GHOST} {coat}"),
        ],
        euler=(0, tilt, 0),
    )
    sway = body(
        (0, 0.12, -0.1),
        [
            hinge("sway", (0, 1, 0), 0.5, 0.2),
            rod("player.trunk", (0, 0.05, -0.4), (0, 0.05, 0), 0.16, f"{GHOST} {coat}"),
            sphere("player.head", 0.11, f"{GHOST} {skin}", (0, 0.02, 0.25)),
            f'<geom name="fiddle.a" type="ellipsoid" size="0.18 0.04 0.1" pos="0 -0.05 0.05" {GHOST} {wood}/>',
        ],
    )
    swaying = _scaled(to_and_fro(rng, duration_s, 1.1, 0.2), float(rng.uniform(0.02, 0.15)))
    motors = [motor("bow", float(rng.uniform(300, 2500)), float(rng.uniform(0.6, 1.0))), motor("sway", 40, 1.0)]
    return Scene(
        [bow, sway],
        motors,
        (0.05, 0.0, 0.0),
        float(rng.uniform(0.35, 0.8)),
        1.0,
        follow({"bow": _scaled(strokes, reach), "sway": swaying}),
        floor_z=-1.0,
        azimuth=(200.0, 340.0),
    )


def waving(rng: Rng, duration_s: float) -> Scene:
    """An arm that waves, points, conducts or gestures: quick turns in the air."""
    upper, fore = float(rng.uniform(0.24, 0.34)), float(rng.uniform(0.24, 0.36))
    sleeve, skin = cloth(rng), cloth(rng)
    held = rod("arm.held", (fore, 0, 0), (fore + float(rng.uniform(0.1, 0.4)), 0, 0), 0.01, f"{GHOST} {cloth(rng)}")
    lower = body(
        (upper, 0, 0),
        [
            hinge("elbow", (0, -1, 0), 0.05, 0.01),
            rod("arm.lower", (0, 0, 0), (fore, 0, 0), 0.042, f"{GHOST} {sleeve}"),
            sphere("arm.hand", 0.055, f'contype="0" conaffinity="0" mass="0.4" {skin}', (fore, 0, 0)),
            *([held] if rng.random() < 0.5 else []),
        ],
    )
    arm = body(
        (0, 0, 0),
        [
            hinge("shoulder", (0, -1, float(rng.uniform(-0.5, 0.5))), 0.1, 0.02),
            rod("arm.upper", (0, 0, 0), (upper, 0, 0), 0.055, f"{GHOST} {sleeve}"),
            lower,
        ],
        euler=(0, 0, float(rng.uniform(-0.5, 0.5))),
    )
    trunk = rod("person.trunk", (-0.1, 0, -0.5), (-0.1, 0, 0.05), 0.15, f"{GHOST} {sleeve}")
    head = sphere("person.head", 0.11, f"{GHOST} {skin}", (-0.1, 0, 0.3))
    stroke_s, rest = float(rng.choice([0.14, 0.22, 0.35, 0.6])), float(rng.choice([0.05, 0.3, 0.7]))
    tracks = {
        "shoulder": _scaled(to_and_fro(rng, duration_s, stroke_s * 1.3, rest), float(rng.uniform(0.05, 0.7)), 0.1),
        "elbow": _scaled(to_and_fro(rng, duration_s, stroke_s, rest), float(rng.uniform(0.1, 0.9)), 0.9),
    }
    supple = float(rng.uniform(0.35, 1.0))
    motors = [
        motor("shoulder", float(rng.uniform(30, 120)), supple),
        motor("elbow", float(rng.uniform(10, 60)), supple),
    ]
    return Scene(
        [arm, trunk, head], motors, (0.2, 0.0, 0.1), float(rng.uniform(0.45, 0.9)), 1.0, follow(tracks), floor_z=-1.0
    )


def pendulums(rng: Rng, duration_s: float) -> Scene:
    """Pendulums, lamps and swings that hang and swing by themselves."""
    swinging = []
    for k in range(int(rng.integers(1, 4))):
        length, size = float(rng.uniform(0.25, 1.0)), float(rng.uniform(0.03, 0.12))
        weight = f'contype="0" conaffinity="0" mass="1" {cloth(rng)}'
        swinging.append(
            body(
                (0.35 * k - 0.3, 0.1 * k, 0.5),
                [
                    hinge(f"swing{k}", (0, 1, 0), 0.002, 0.0),
                    rod(f"swing{k}.rod", (0, 0, 0), (0, 0, -length), 0.008, f"{GHOST} {cloth(rng)}"),
                    sphere(f"swing{k}.weight", size, weight, (0, 0, -length)),
                ],
                euler=(0, float(rng.uniform(0.2, 1.2)) * float(rng.choice([-1, 1])), 0),
            )
        )
    return Scene(swinging, [], (0.0, 0.0, 0.05), float(rng.uniform(0.5, 0.9)), 1.0, follow({}), floor_z=-1.0)


def wheels(rng: Rng, duration_s: float) -> Scene:
    """Wheels with spokes that turn, and a crank that drives a rod and a slider."""
    radius, turns = float(rng.uniform(0.15, 0.4)), float(rng.uniform(0.5, 3.5)) * float(rng.choice([-1, 1]))
    iron = cloth(rng)
    spokes = [
        rod(f"wheel.spoke{k}", (0, 0, 0), (radius * math.cos(a), 0, radius * math.sin(a)), 0.015, f"{GHOST} {iron}")
        for k, a in enumerate(np.arange(0, 2 * math.pi, 2 * math.pi / int(rng.integers(3, 8))))
    ]
    rim = [
        rod(
            f"wheel.rim{k}",
            (radius * math.cos(k * math.pi / 8), 0, radius * math.sin(k * math.pi / 8)),
            (radius * math.cos((k + 1) * math.pi / 8), 0, radius * math.sin((k + 1) * math.pi / 8)),
            0.02,
            f"{GHOST} {cloth(rng) if k == 0 else iron}",
        )
        for k in range(16)
    ]
    weight = f'<geom name="wheel.hub" type="sphere" size="0.04" contype="0" conaffinity="0" mass="2" {cloth(rng)}/>'
    wheel = body((0, 0, 0), [hinge("turn", (0, -1, 0), 0.01, 0.05), *spokes, *rim, weight])
    arm = float(rng.uniform(0.3, 0.8)) * radius
    head = box("piston.a", (0.09, 0.05, 0.06), f'contype="0" conaffinity="0" mass="1" {cloth(rng)}')
    slider = body((radius * 1.9, -0.05, 0), [slide("piston", (1, 0, 0), 0.5), head])
    times = np.arange(0, duration_s + 0.5, 0.01)
    angle = 2 * math.pi * turns * times
    tracks: dict[str, Knots] = {
        "turn": list(zip(times.tolist(), angle.tolist(), strict=True)),
        "piston": list(zip(times.tolist(), (arm * np.cos(angle)).tolist(), strict=True)),
    }
    plinth = box("plinth", (radius, 0.1, 0.1), f"{GHOST} {cloth(rng)}", (0, 0.15, -radius - 0.15))
    drives = bool(rng.random() < 0.6)
    if not drives:
        del tracks["piston"]
    return Scene(
        [wheel, plinth, *([slider] if drives else [])],
        [motor("turn", 60, 1.0), *([motor("piston", 3000, 1.0)] if drives else [])],
        (radius * 0.5, 0.0, 0.0),
        radius * float(rng.uniform(1.6, 2.6)),
        1.0,
        follow(tracks),
        floor_z=-radius - 0.25,
    )
