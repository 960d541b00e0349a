"""Parts of scenes as MJCF, MuJoCo's own format: geoms, arms, clutter. Lengths in metres, z is up.

A geom's name is `thing.part`; contacts are told by thing. What collides has `SOLID`, what is only seen has `GHOST`.
Colours are named `m0` … (see `look`).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

Rng = np.random.Generator
Place = tuple[float, float, float]

GHOST = 'contype="0" conaffinity="0" mass="0.01"'
MATERIALS = 8


def numbers(*values: float) -> str:
    return " ".join(f"{value:.4f}" for value in values)


def cloth(rng: Rng) -> str:
    """A material by chance, as an attribute."""
    return f'material="m{int(rng.integers(MATERIALS))}"'


def solid(stiffness: float = 1.0, friction: float = 0.7, bounce: float = 0.3) -> str:
    """Collides. `stiffness` 1 is wood; `bounce` 0 sticks, 1 springs back."""
    time_constant = 0.008 / max(stiffness, 0.1)
    return (
        f'contype="1" conaffinity="1" condim="4" friction="{friction:.3f} 0.01 0.001"'
        f' solref="{max(time_constant, 0.0045):.4f} {1.05 - 0.95 * bounce:.3f}"'
    )


def sphere(name: str, radius: float, attributes: str, at: Place = (0, 0, 0)) -> str:
    return f'<geom name="{name}" type="sphere" size="{radius:.4f}" pos="{numbers(*at)}" {attributes}/>'


def box(name: str, half: Place, attributes: str, at: Place = (0, 0, 0)) -> str:
    return f'<geom name="{name}" type="box" size="{numbers(*half)}" pos="{numbers(*at)}" {attributes}/>'


def rod(name: str, start: Place, end: Place, radius: float, attributes: str, shape: str = "capsule") -> str:
    return f'<geom name="{name}" type="{shape}" size="{radius:.4f}" fromto="{numbers(*start, *end)}" {attributes}/>'


def body(at: Place, inside: Sequence[str], euler: Place = (0, 0, 0), name: str = "") -> str:
    called = f'name="{name}" ' if name else ""
    return f'<body {called}pos="{numbers(*at)}" euler="{numbers(*euler)}">{"".join(inside)}</body>'


def hinge(name: str, axis: Place, damping: float = 0.02, armature: float = 0.002) -> str:
    return (
        f'<joint name="{name}" type="hinge" axis="{numbers(*axis)}" damping="{damping:.4f}" armature="{armature:.4f}"/>'
    )


def slide(name: str, axis: Place, damping: float = 0.5) -> str:
    return f'<joint name="{name}" type="slide" axis="{numbers(*axis)}" damping="{damping:.4f}"/>'


def motor(joint: str, strength: float, damping: float = 1.0, most: float = 0.0) -> str:
    """A servo that pulls a joint to the place that is asked for; `damping` 1 does so without overshoot."""
    limit = f' forcerange="{-most:.2f} {most:.2f}"' if most else ""
    return f'<position name="{joint}" joint="{joint}" kp="{strength:.3f}" dampratio="{damping:.3f}"{limit}/>'


def clutter(rng: Rng, focus: Place, reach: float, floor_z: float) -> list[str]:
    """Still things around and behind, never in the way."""
    still = []
    for k in range(int(rng.integers(0, 9))):
        turn, far = float(rng.uniform(0, 2 * math.pi)), reach * float(rng.uniform(1.6, 4))
        size = reach * float(rng.uniform(0.1, 0.6))
        at = (focus[0] + far * math.cos(turn), focus[1] + far * math.sin(turn), floor_z + size)
        kind = str(rng.choice(["box", "cylinder", "ellipsoid"]))
        half = numbers(size * float(rng.uniform(0.2, 1)), size * float(rng.uniform(0.2, 1)), size)
        still.append(
            f'<geom name="clutter{k}" type="{kind}" size="{half}" pos="{numbers(*at)}"'
            f' euler="0 0 {float(rng.uniform(0, 3)):.2f}" {GHOST} {cloth(rng)}/>'
        )
    return still


def person(rng: Rng, at: Place, height: float = 1.75) -> list[str]:
    """Somebody who stands there: head, trunk and legs, without the arms."""
    x, y, z = at
    shirt, skin, trousers = (f"{GHOST} {cloth(rng)}" for _ in range(3))
    return [
        rod("person.trunk", (x, y, z + 0.55 * height), (x, y, z + 0.8 * height), 0.1 * height, shirt),
        sphere("person.head", 0.065 * height, skin, (x, y, z + 0.93 * height)),
        rod("person.left", (x - 0.12, y, z), (x - 0.05, y, z + 0.5 * height), 0.045 * height, trousers),
        rod("person.right", (x + 0.12, y, z), (x + 0.05, y, z + 0.5 * height), 0.045 * height, trousers),
    ]
