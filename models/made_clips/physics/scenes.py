"""What happens in a clip: bodies, motors, and what the motors are told to do.

A scene asks for motions (a lift, a blow, a swing, a step), never for contacts: whether and when things touch is up to
the engine. So a bat may miss, a stick may stop short, and a ball bounces as often as it bounces.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from models.made_clips.drawn.actors import contact_schedule
from models.made_clips.physics.bodies import (
    GHOST,
    Place,
    Rng,
    body,
    box,
    cloth,
    hinge,
    motor,
    numbers,
    person,
    rod,
    slide,
    solid,
    sphere,
)
from models.made_clips.physics.engine import Data, Model, mujoco

Drive = Callable[[Data, float], None]
"""Called before every step with the time: sets what motors are asked for, or lets things go."""
GRAVITY = 9.81


@dataclass
class Scene:
    """MJCF of bodies (inside worldbody) and motors, what drives them, and where to look.

    `mass` is that of what moves, to compare impulses with. `azimuth` are the degrees from which it may be looked at;
    the camera goes along the first axis at `goes_along` metres a second.
    """

    bodies: list[str]
    motors: list[str]
    focus: Place
    reach: float
    mass: float
    prepare: Callable[[Model, float], Drive]
    floor_z: float = 0.0
    floor: str = 'contype="0" conaffinity="0"'
    feet: frozenset[str] = frozenset()
    azimuth: tuple[float, float] = (0.0, 360.0)
    goes_along: float = 0.0
    extras: list[str] = field(default_factory=list)


def _free(number: int, geoms: list[str], turned: Place = (0, 0, 0)) -> str:
    """A body that nothing holds. Until it is let go it waits far above, out of everybody's sight."""
    return body((0.0, 0.0, 60.0 + 3.0 * number), [f'<freejoint name="free{number}"/>', *geoms], turned)


Make = Callable[[Rng, float], Scene]
Knots = Sequence[tuple[float, float]]


def follow(tracks: dict[str, Knots]) -> Callable[[Model, float], Drive]:
    """Ask each motor for the places of its knots (time, place), in straight lines."""

    def prepare(model: Model, duration_s: float) -> Drive:
        known = [(model.actuator(name).id, np.array(knots).T) for name, knots in tracks.items()]

        def drive(data: Data, time_s: float) -> None:
            for which, (times, places) in known:
                data.ctrl[which] = np.interp(time_s, times, places)

        return drive

    return prepare


def striking(rng: Rng, duration_s: float) -> Scene:
    """A stick, hammer or mallet, swung by an arm onto plates of wood, metal or skin."""
    return _striking(rng, duration_s, misses=0.1)


def stopping_short(rng: Rng, duration_s: float) -> Scene:
    """The same swings, none of which arrives: no sound."""
    return _striking(rng, duration_s, misses=1.0)


def _striking(rng: Rng, duration_s: float, misses: float) -> Scene:
    fore, tool = float(rng.uniform(0.22, 0.34)), float(rng.uniform(0.2, 0.45))
    kind = str(rng.choice(["stick", "hammer", "mallet"]))
    stiffness, bounce = float(rng.choice([0.35, 1.0, 1.8])), float(rng.uniform(0, 0.9))
    meets = solid(stiffness, bounce=bounce)
    wood, head, skin, sleeve = (cloth(rng) for _ in range(4))
    size = {"stick": 0.008, "hammer": 0.02, "mallet": float(rng.uniform(0.018, 0.045))}[kind]
    tip = {
        "stick": sphere("tool.tip", 0.011, f'{meets} mass="0.03" {wood}', (tool, 0, 0)),
        "hammer": box("tool.tip", (0.02, 0.02, 0.055), f'{meets} mass="0.4" {head}', (tool, 0, 0)),
        "mallet": sphere("tool.tip", size, f'{meets} mass="0.08" {head}', (tool, 0, 0)),
    }[kind]
    reach_down = {"stick": 0.011, "hammer": 0.055, "mallet": size}[kind]
    hand = body(
        (fore, 0, 0),
        [
            hinge("wrist", (0, -1, 0), 0.01),
            rod("tool.shaft", (0, 0, 0), (tool, 0, 0), 0.008 if kind == "stick" else 0.012, f"{GHOST} {wood}"),
            tip,
            sphere("arm.hand", 0.042, f"{GHOST} {skin}"),
        ],
    )
    lower = rod("arm.lower", (-0.02, 0, 0), (fore, 0, 0), float(rng.uniform(0.032, 0.05)), f"{GHOST} {sleeve}")
    # The arm belongs to someone: an upper arm that does not move joins it to a trunk.
    upper = rod("arm.upper", (-0.1, 0.05, 0.25), (0, 0, 0), 0.055, f"{GHOST} {sleeve}")
    arm = body((0, 0, 0), [hinge("elbow", (0, -1, 0), 0.05, 0.02), lower, hand])
    trunk = rod("person.trunk", (-0.15, 0.1, -0.3), (-0.12, 0.1, 0.25), 0.15, f"{GHOST} {sleeve}")
    at = fore + tool
    target = _target(rng, (at, 0.0, -reach_down - 0.004), stiffness, bounce)
    lift_arm, lift_hand = float(rng.uniform(0.1, 0.8)), float(rng.uniform(0.25, 1.4))
    elbow, wrist = _blows(rng, duration_s, lift_arm, lift_hand, misses)
    supple = 1.0 if misses == 1 else float(rng.uniform(0.45, 1.0))
    motors = [motor("elbow", float(rng.uniform(40, 120)), supple), motor("wrist", float(rng.uniform(3, 12)), supple)]
    return Scene(
        [upper, arm, target] + ([trunk] if rng.random() < 0.6 else []),
        motors,
        (at * 0.75, 0.0, 0.05),
        at * 0.75,
        {"stick": 0.06, "hammer": 0.45, "mallet": 0.12}[kind],
        follow({"elbow": elbow, "wrist": wrist}),
        floor_z=-float(rng.uniform(0.3, 0.9)),
    )


def _target(rng: Rng, top: Place, stiffness: float, bounce: float) -> str:
    """What is struck: a drum or a bench that stands still, or a plate that gives and swings."""
    x, y, z = top
    across, thick = float(rng.uniform(0.07, 0.25)), float(rng.choice([0.012, 0.05, 0.15]))
    meets, colour = solid(stiffness, bounce=bounce), cloth(rng)
    if rng.random() < 0.5:
        plate = (
            f'<geom name="target.top" type="cylinder" size="{numbers(across, thick)}" pos="0 0 {-thick:.4f}"'
            f' {meets} mass="1.5" {colour}/>'
        )
    else:
        plate = box("target.top", (across, across * 1.3, thick), f'{meets} mass="1.5" {colour}', (0, 0, -thick))
    if rng.random() < 0.35:  # it hangs or rests on springs
        joint = (
            f'<joint name="give" type="hinge" axis="0 1 0" stiffness="{float(rng.uniform(4, 40)):.1f}"'
            f' damping="{float(rng.uniform(0.02, 0.3)):.3f}" pos="0 0 0"/>'
        )
        return body((x - 0.02, y, z), [joint, plate])
    stand = rod("target.stand", (0, 0, -2 * thick), (0, 0, -1.2), min(0.03, across / 3), f"{GHOST} {cloth(rng)}")
    return body((x - 0.02, y, z), [plate, stand])


def _blows(rng: Rng, duration_s: float, arm: float, hand: float, misses: float) -> tuple[Knots, Knots]:
    """Knots of elbow and wrist: raise, wait, strike past the surface, and let go."""
    elbow, wrist = [(0.0, arm)], [(0.0, hand)]
    for blow in contact_schedule(rng, duration_s):
        height = float(rng.uniform(0.45, 1.0))
        down = float(rng.uniform(0.05, 0.16))
        if blow - down <= elbow[-1][0] + 0.05:
            continue
        short = rng.random() < misses
        low_arm, low_hand = (arm * 0.35 + 0.1, hand * 0.35 + 0.15) if short else (-0.06, -0.25)
        rises = elbow[-1][0] + (blow - down - elbow[-1][0]) * float(rng.uniform(0.55, 0.95))
        rest = float(rng.choice([0.0, 0.1, 0.35]))
        for knots, top, low in ((elbow, arm, low_arm), (wrist, hand, low_hand)):
            knots += [(rises, top * height), (blow - down, top * height), (blow, low)]
            knots += [
                (blow + float(rng.uniform(0.02, 0.07)), max(low, 0.02)),
                (blow + 0.12, top * height * rest + 0.02),
            ]
    return elbow, wrist


def batting(rng: Rng, duration_s: float) -> Scene:
    """Somebody with a bat, a club or a racket, and balls that are thrown; one swing in five misses."""
    racket = bool(rng.random() < 0.35)
    hands, length = float(rng.uniform(0.3, 0.45)), float(rng.uniform(0.5, 0.85))
    meets = solid(float(rng.uniform(0.8, 1.8)), bounce=float(rng.uniform(0.5, 1)))
    wood, shirt, skin = cloth(rng), cloth(rng), cloth(rng)
    tilt = float(rng.uniform(-0.5, 0.5))
    end = (hands + length, 0.0, 0.0)
    sweet = hands + length * (1.0 if racket else 0.78)
    if racket:
        blade = (
            f'<geom name="bat.blade" type="ellipsoid" size="0.17 0.02 0.13" pos="{numbers(hands + length, 0, 0)}"'
            f' {meets} mass="0.35" {wood}/>'
        )
        shaft = rod("bat.shaft", (hands, 0, 0), (hands + length - 0.17, 0, 0), 0.016, f"{GHOST} {wood}")
    else:
        middle = (hands + 0.45 * length, 0.0, 0.0)
        blade = rod("bat.blade", middle, end, float(rng.uniform(0.03, 0.045)), f'{meets} mass="0.9" {wood}')
        shaft = rod("bat.shaft", (hands - 0.05, 0, 0), middle, 0.018, f"{GHOST} {wood}")
    arms = [
        rod(f"arm.{side}", (0.05, sign * 0.17, 0.2), (hands, 0, 0), 0.05, f"{GHOST} {shirt}")
        for side, sign in (("left", 1), ("right", -1))
    ]
    chest = float(rng.uniform(0.9, 1.25))
    swing = body(
        (0, 0, chest),
        [
            hinge("turn", (0, 0, 1), 0.1, 0.05),
            *arms,
            shaft,
            blade,
            sphere("arm.hands", 0.06, f"{GHOST} {skin}", (hands, 0, 0)),
        ],
        euler=(float(rng.normal(0, 0.2)), tilt, 0),
    )
    count = max(1, int(duration_s / float(rng.uniform(1.3, 2.6))))
    radius = float(rng.uniform(0.035, 0.075))
    weight = f'{meets} mass="0.15"'
    balls = [_free(k, [sphere(f"ball{k}.ball", radius, f"{weight} {cloth(rng)}")]) for k in range(count)]
    hits = [float(t) for t in (np.arange(count) + rng.uniform(0.35, 0.75, count)) * duration_s / count]
    ready, through = float(rng.uniform(-2.4, -1.4)), float(rng.uniform(1.2, 2.4))
    knots: list[tuple[float, float]] = [(0.0, ready)]
    for hit in hits:
        takes = float(rng.uniform(0.2, 0.34))
        start = max(hit - takes * 0.75, knots[-1][0] + 0.05)
        knots += [(start, ready), (start + takes, through), (start + takes + float(rng.uniform(0.1, 0.5)), through)]
        knots += [(knots[-1][0] + float(rng.uniform(0.4, 0.9)), ready)]
    pull = motor("turn", float(rng.uniform(150, 400)), float(rng.uniform(0.6, 1.0)))
    pitch = _Pitch(hits, sweet, chest, radius, rng, tuple(float(v) for v in rng.normal(0, 1, count)))
    return Scene(
        [*person(rng, (-0.05, 0.0, 0.0)), swing, *balls],
        [pull],
        (0.35, 0.0, chest - 0.15),
        float(rng.uniform(0.9, 1.5)),
        0.15,
        lambda model, duration: _throwing(model, duration, {"turn": knots}, pitch),
        floor=solid(0.5, bounce=0.4),
    )


@dataclass(frozen=True, slots=True)
class _Pitch:
    """How balls are thrown at a bat: about when they should meet, from where, how badly aimed."""

    hits_s: list[float]
    sweet: float
    height: float
    radius: float
    rng: Rng
    misses: tuple[float, ...]


def _throwing(model: Model, duration_s: float, tracks: dict[str, Knots], pitch: _Pitch) -> Drive:
    """Swing once without balls to learn where the bat will be; then throw each ball so as to meet it there."""
    engine, swing = mujoco(), follow(tracks)(model, duration_s)
    bat = int(model.geom("bat.blade").bodyid[0])
    data = engine.MjData(model)
    path: list[np.ndarray] = []
    while data.time < duration_s:
        swing(data, data.time)
        engine.mj_step(model, data)
        path.append(data.xpos[bat] + data.xmat[bat].reshape(3, 3) @ np.array([pitch.sweet, 0, 0]))
    places = np.array(path)
    step = model.opt.timestep
    pace = np.gradient(places, step, axis=0)
    throws: list[tuple[int, float, np.ndarray, np.ndarray]] = []
    for k, about in enumerate(pitch.hits_s):
        joint = int(model.joint(f"free{k}").qposadr[0])
        near = np.flatnonzero(np.abs(np.arange(len(places)) * step - about) < 0.35)
        if len(near) == 0:
            continue
        meets = int(near[np.argmax(np.linalg.norm(pace[near], axis=1))])
        way = pace[meets] / max(float(np.linalg.norm(pace[meets])), 1e-6)
        flight = min(float(pitch.rng.uniform(0.35, 0.8)), meets * step)
        side = np.array([-way[1], way[0], 0.0])
        start = places[meets] + way * float(pitch.rng.uniform(3, 7)) + side * float(pitch.rng.normal(0, 0.8))
        start[2] = max(start[2] + float(pitch.rng.uniform(-0.3, 0.6)), 0.3)
        # One in five goes by: over the bat, or under it.
        off = math.copysign(0.22, pitch.misses[k]) if abs(pitch.misses[k]) > 1.28 else 0.0
        aim = places[meets] + way * pitch.radius + np.array([0, 0, off])
        velocity = (aim - start) / flight - 0.5 * np.array([0, 0, -GRAVITY]) * flight
        throws.append((joint, meets * step - flight, start, velocity))
    return _letting_go(model, swing, throws)


def _letting_go(
    model: Model, others: Drive | None, throws: Sequence[tuple[int, float, np.ndarray, np.ndarray]]
) -> Drive:
    """Hold free bodies away until their time, then let them go from a place with a velocity."""
    held = {joint: (start_s, place, velocity) for joint, start_s, place, velocity in throws}
    speeds = {int(model.jnt_qposadr[k]): int(model.jnt_dofadr[k]) for k in range(model.njnt)}
    parked = {joint: np.array(model.qpos0[joint : joint + 3]) for joint in held}

    def drive(data: Data, time_s: float) -> None:
        if others is not None:
            others(data, time_s)
        for joint in list(held):
            start_s, place, velocity = held[joint]
            first = speeds[joint]
            if time_s >= start_s:
                data.qpos[joint : joint + 3] = place
                data.qvel[first : first + 3] = velocity
                del held[joint]
            else:
                data.qpos[joint : joint + 3] = parked[joint]
                data.qvel[first : first + 6] = 0

    return drive


def dropping(rng: Rng, duration_s: float) -> Scene:
    """Balls, blocks and cans that fall on a floor or a table, bounce, and come to rest."""
    stiffness, bounce = float(rng.choice([0.4, 1.0, 1.8])), float(rng.uniform(0, 1))
    meets = solid(stiffness, bounce=bounce)
    size = float(rng.uniform(0.04, 0.12))
    count = int(rng.integers(1, 5))
    things, starts = [], []
    when = float(rng.uniform(0, 0.5))
    for k in range(count):
        kind = str(rng.choice(["ball", "ball", "block", "can"]))
        colour = f'{meets} mass="0.3" {cloth(rng)}'
        geom = {
            "ball": sphere(f"thing{k}.a", size, colour),
            "block": box(f"thing{k}.a", (size, size * float(rng.uniform(0.3, 1)), size * 0.6), colour),
            "can": rod(f"thing{k}.a", (0, 0, -size), (0, 0, size), size * 0.6, colour, "cylinder"),
        }[kind]
        turned = tuple(float(v) for v in rng.uniform(-1, 1, 3))
        things.append(_free(k, [geom], (turned[0], turned[1], turned[2])))
        place = np.array([float(rng.uniform(-0.35, 0.35)), float(rng.uniform(-0.2, 0.2)), float(rng.uniform(0.4, 1.4))])
        speed = np.array([float(rng.normal(0, 0.35)), float(rng.normal(0, 0.2)), float(rng.uniform(-1.5, 0.3))])
        starts.append((when, place, speed))
        when += float(rng.uniform(0.4, 1.5)) * duration_s / 5

    def prepare(model: Model, duration: float) -> Drive:
        joints = [int(model.joint(f"free{k}").qposadr[0]) for k in range(count)]
        return _letting_go(model, None, [(j, *s) for j, s in zip(joints, starts, strict=True)])

    return Scene(
        things,
        [],
        (0.0, 0.0, float(rng.uniform(0.2, 0.5))),
        float(rng.uniform(0.45, 0.9)),
        0.3,
        prepare,
        floor=solid(stiffness, bounce=bounce),
    )


def walking(rng: Rng, duration_s: float) -> Scene:
    """A walker: hips that are carried along, legs that swing from them, feet that the floor stops, arms that swing
    against the legs. Some wear a skirt or a long coat, some are filmed by a camera that goes with them."""
    thigh, shin = float(rng.uniform(0.38, 0.46)), float(rng.uniform(0.38, 0.46))
    hip = thigh + shin + 0.035
    stride_s = float(rng.uniform(0.32, 0.7))
    pace = float(rng.uniform(0.25, 0.45)) * (thigh + shin) / stride_s
    stays, followed = bool(rng.random() < 0.15), bool(rng.random() < 0.35)
    start = -pace * duration_s * float(rng.uniform(0.35, 0.65))
    walker = body((0, 0, hip), [slide("along", (1, 0, 0)), slide("up", (0, 0, 1), 40), *_upper_part(rng, hip),
                                *_legs(rng, thigh, shin)])  # fmt: skip
    walker = walker.replace("<body ", '<body gravcomp="1" ')  # the hips are carried
    servos = {"hip": 250, "knee": 160, "arm": 30}
    motors = [motor(f"{name}{side}", kp, 1.0) for name, kp in servos.items() for side in ("left", "right")]
    motors += [motor("along", 4000, 1.0), motor("up", 6000, 1.0)]
    along, begins = (0.0, 0.0) if stays else (pace, start)
    return Scene(
        [walker],
        motors,
        (begins if followed else 0.0, 0.0, hip * float(rng.uniform(0.35, 1.3))),
        float(rng.uniform(0.7, 2.4)),
        4.0,
        follow(_gait(rng, duration_s, stride_s, along, begins, thigh + shin, pace)),
        floor=solid(0.6, 0.9, 0.0),
        feet=frozenset({"footleft", "footright"}),
        goes_along=along if followed else 0.0,
    )


def _upper_part(rng: Rng, hip: float) -> list[str]:
    """Trunk, head and arms of a walker, and what may be worn over the legs."""
    shirt, skin = cloth(rng), cloth(rng)
    parts = [
        rod("walker.trunk", (0, 0, 0.02), (0, 0, 0.5), 0.13, f'contype="0" conaffinity="0" mass="25" {shirt}'),
        sphere("walker.head", 0.11, f"{GHOST} {skin}", (0, 0, 0.75)),
    ]
    for side, sign in (("left", 1), ("right", -1)):
        arm = rod(f"arm{side}.whole", (0, 0, 0), (float(rng.uniform(0, 0.15)), sign * 0.04, -0.55), 0.045,
                  f'contype="0" conaffinity="0" mass="2" {shirt}')  # fmt: skip
        hand = sphere(f"arm{side}.hand", 0.05, f"{GHOST} {skin}", (0.1, sign * 0.04, -0.6))
        parts.append(body((0, sign * 0.2, 0.45), [hinge(f"arm{side}", (0, -1, 0), 0.3), arm, hand]))
    if rng.random() < 0.3:
        length = hip * float(rng.uniform(0.35, 0.85))
        wide = float(rng.uniform(0.16, 0.3))
        parts.append(rod("walker.skirt", (0, 0, 0), (0, 0, -length), wide, f"{GHOST} {cloth(rng)}", "cylinder"))
    return parts


def _legs(rng: Rng, thigh: float, shin: float) -> list[str]:
    trousers, shoe = cloth(rng), cloth(rng)
    width = float(rng.uniform(0.05, 0.085))
    legs = []
    for side, sign in (("left", 1), ("right", -1)):
        heel = sphere(f"foot{side}.heel", 0.035, f'{solid(0.6, 0.9, 0.0)} mass="0.8" {shoe}', (0, 0, -shin))
        foot = box(f"foot{side}.shoe", (0.12, 0.04, 0.025), f"{GHOST} {shoe}", (0.07, 0, -shin - 0.01))
        calf = rod(f"leg{side}.shin", (0, 0, 0), (0, 0, -shin), width * 0.7, f"{GHOST} {trousers}")
        upper = rod(f"leg{side}.thigh", (0, 0, 0), (0, 0, -thigh), width, f"{GHOST} {trousers}")
        lower = body((0, 0, -thigh), [hinge(f"knee{side}", (0, 1, 0), 0.3), calf, heel, foot])
        legs.append(body((0, sign * 0.1, 0), [hinge(f"hip{side}", (0, -1, 0), 0.5), upper, lower]))
    return legs


def _gait(
    rng: Rng, duration_s: float, stride_s: float, along: float, start: float, leg: float, pace: float
) -> dict[str, Knots]:
    """Hips, knees and arms of both sides, half a beat apart: one leg swings forward bent and lands straight, while the
    hips vault over the other. Who walks on the spot has `along` 0."""
    bend, reach = float(rng.uniform(0.5, 1.1)), pace * stride_s / leg
    arms = float(rng.choice([0.0, 1.0])) * float(rng.uniform(0.3, 1.1)) if rng.random() < 0.5 else 0.7
    times = np.arange(0.0, duration_s + 1, 0.01)
    phase = float(rng.uniform(0, 2))
    over = (times / stride_s + phase) % 1.0
    height = leg * (np.cos((2 * over - 1) * reach / 2) - 1) - 0.004
    tracks = {"along": start + along * times, "up": height}
    for side, lag in (("left", 0.0), ("right", 1.0)):
        beat = (times / stride_s + phase + lag) % 2.0  # 0…1 in the air, 1…2 on the ground
        swing = np.where(beat < 1, -np.cos(np.pi * beat), 1 - 2 * (beat - 1))
        knee = np.where(beat < 1, np.sin(np.pi * np.clip(beat, 0, 1) ** 0.8) * bend, 0.0)
        tracks |= {f"hip{side}": swing * reach / 2, f"knee{side}": knee, f"arm{side}": -swing * reach * arms}
    return {name: list(zip(times.tolist(), places.tolist(), strict=True)) for name, places in tracks.items()}


def kicking(rng: Rng, duration_s: float) -> Scene:
    """A leg, a mallet or a pendulum that swings and knocks balls away, now and then none."""
    length, radius = float(rng.uniform(0.5, 0.9)), float(rng.uniform(0.06, 0.12))
    meets = solid(float(rng.uniform(0.5, 1.6)), bounce=float(rng.uniform(0.3, 1)))
    trousers, shoe = cloth(rng), cloth(rng)
    above = length + 0.05
    leg = body(
        (0, 0, above),
        [
            hinge("hip", (0, -1, 0), 0.3, 0.05),
            rod("leg.whole", (0, 0, 0), (0, 0, -length + 0.06), float(rng.uniform(0.03, 0.075)), f"{GHOST} {trousers}"),
            box("boot.tip", (0.1, 0.045, 0.045), f'{meets} mass="1.2" {shoe}', (0.06, 0, -length + 0.04)),
        ],
    )
    count = max(1, int(duration_s / float(rng.uniform(1.2, 2.4))))
    weight = f'{meets} mass="0.35"'
    balls = [_free(k, [sphere(f"ball{k}.ball", radius, f"{weight} {cloth(rng)}")]) for k in range(count)]
    knots: list[tuple[float, float]] = [(0.0, -0.4)]
    drops: list[tuple[float, np.ndarray, np.ndarray]] = []
    for k in range(count):
        kick = (k + float(rng.uniform(0.5, 0.8))) * duration_s / count
        back, through = float(rng.uniform(-1.3, -0.6)), float(rng.uniform(0.5, 1.1))
        takes = float(rng.uniform(0.14, 0.3))
        knots += [(max(kick - takes - 0.3, knots[-1][0] + 0.1), -0.3), (max(kick - takes, knots[-1][0] + 0.35), back)]
        knots += [(knots[-1][0] + takes, through), (knots[-1][0] + takes + 0.5, -0.3)]
        there = 0.26 + radius + (0.9 if rng.random() < 0.2 else 0.0)
        drops.append((max(kick - 0.9, 0.0), np.array([there, 0.0, radius + 0.02]), np.zeros(3)))

    def prepare(model: Model, duration: float) -> Drive:
        joints = [int(model.joint(f"free{k}").qposadr[0]) for k in range(count)]
        swing = follow({"hip": knots})(model, duration)
        return _letting_go(model, swing, [(j, *d) for j, d in zip(joints, drops, strict=True)])

    return Scene(
        [leg, *balls],
        [motor("hip", float(rng.uniform(120, 300)), 0.8)],
        (0.25, 0.0, 0.35),
        float(rng.uniform(0.55, 1)),
        0.35,
        prepare,
        floor=solid(0.6, bounce=0.2),
    )


def scraping(rng: Rng, duration_s: float) -> Scene:
    """A box or a block that is pushed to and fro over a bench, with rests: each stroke scrapes from its start."""
    size = float(rng.uniform(0.05, 0.14))
    meets = solid(1.0, float(rng.uniform(0.2, 0.6)), 0.0)
    reach = float(rng.uniform(0.1, 0.35))
    hand, sleeve = cloth(rng), cloth(rng)
    block = body(
        (0, 0, size * 0.6 + 0.002),
        [
            slide("along", (1, 0, 0), 1.0),
            slide("up", (0, 0, 1), 2.0),
            box("block.a", (size, size * 0.7, size * 0.6), f'{meets} mass="1" {cloth(rng)}'),
            sphere("arm.hand", 0.045, f"{GHOST} {hand}", (0, 0, size * 0.6 + 0.03)),
            rod("arm.lower", (0, 0, size * 0.6 + 0.03), (-0.25, 0.2, 0.35), 0.045, f"{GHOST} {sleeve}"),
        ],
    )
    bench = box("bench.top", (0.8, 0.4, 0.03), f"{meets} {cloth(rng)}", (0, 0, -0.03))
    knots: list[tuple[float, float]] = [(0.0, 0.0)]
    way, stroke = 1.0, float(rng.uniform(0.2, 0.7))
    while knots[-1][0] < duration_s:
        rests = knots[-1][0] + float(rng.choice([0.03, 0.15, 0.5])) * float(rng.uniform(0.6, 1.6))
        ends = rests + stroke * float(rng.lognormal(0, 0.15))
        knots += [(rests, knots[-1][1]), (ends, way * reach * float(rng.uniform(0.7, 1.0)))]
        way = -way
    return Scene(
        [block, bench],
        [motor("along", 900, 1.0), motor("up", 2000, 1.0)],
        (0.0, 0.0, 0.08),
        float(rng.uniform(0.35, 0.6)),
        1.0,
        follow({"along": knots, "up": [(0.0, -0.015)]}),
        floor_z=-0.8,
    )


def rolling(rng: Rng, duration_s: float) -> Scene:
    """Balls and barrels that roll down a slope onto the floor, and into a post."""
    slope, count = float(rng.uniform(0.15, 0.5)), int(rng.integers(1, 4))
    radius = float(rng.uniform(0.05, 0.12))
    meets = solid(1.0, 0.8, float(rng.uniform(0, 0.6)))
    ramp = box(
        "ramp.top", (0.6, 0.3, 0.02), f"{meets} {cloth(rng)}", (-0.6 * math.cos(slope), 0, 0.6 * math.sin(slope))
    )
    ramp = ramp.replace("/>", f' euler="0 {slope:.3f} 0"/>')
    post = box("post.a", (0.05, 0.3, 0.15), f"{meets} {cloth(rng)}", (float(rng.uniform(0.4, 1.1)), 0, 0.15))
    balls, starts = [], []
    for k in range(count):
        colour = f'{meets} mass="0.5" {cloth(rng)}'
        stripe = box(f"ball{k}.stripe", (radius * 1.01, radius * 0.25, radius * 0.25), f"{GHOST} {cloth(rng)}")
        balls.append(_free(k, [sphere(f"ball{k}.a", radius, colour), stripe]))
        along = float(rng.uniform(0.5, 1.0))
        place = np.array(
            [-along * math.cos(slope), 0.0, along * math.sin(slope) + radius + float(rng.uniform(0.04, 0.3))]
        )
        starts.append(
            (k * float(rng.uniform(0.9, 1.6)) + float(rng.uniform(0.1, 0.5)), place, np.array([0.4, 0.0, 0.0]))
        )

    def prepare(model: Model, duration: float) -> Drive:
        joints = [int(model.joint(f"free{k}").qposadr[0]) for k in range(count)]
        return _letting_go(model, None, [(j, *s) for j, s in zip(joints, starts, strict=True)])

    return Scene(
        [ramp, *([post] if rng.random() < 0.7 else []), *balls],
        [],
        (0.0, 0.0, 0.2),
        float(rng.uniform(0.7, 1.2)),
        0.5,
        prepare,
        floor=solid(1.0, 0.8, 0.2),
    )
