"""One clip from the physics engine: simulate, look, expose, wear.

``python -m models.made_clips.physics.clip SEED FILE.png`` draws frames around the contacts of a clip.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

from models.made_clips.drawn.clip import SimulatedClip, film_rate, worn_clip
from models.made_clips.physics import quiet, scenes
from models.made_clips.physics.contacts import ContactRecorder
from models.made_clips.physics.engine import mujoco
from models.made_clips.physics.look import STEP_S, Camera, Grey, choose_view, seen, whole_model
from models.made_clips.physics.scenes import Make

_SLOW_FILM = 22.0
"""Below this rate exposures are made up of three pictures, else of two, so that what is quick blurs."""

SOUNDING: dict[str, Make] = {
    "striking": scenes.striking,
    "batting": scenes.batting,
    "dropping": scenes.dropping,
    "walking": scenes.walking,
    "kicking": scenes.kicking,
    "scraping": scenes.scraping,
    "rolling": scenes.rolling,
}
STILL: dict[str, Make] = {
    "bowing": quiet.bowing,
    "waving": quiet.waving,
    "pendulums": quiet.pendulums,
    "wheels": quiet.wheels,
    "stopping short": scenes.stopping_short,
}
SCENES = SOUNDING | STILL
_SHARES = {
    "striking": 0.18, "batting": 0.14, "dropping": 0.11, "walking": 0.17, "kicking": 0.06, "scraping": 0.06,
    "rolling": 0.05, "bowing": 0.08, "waving": 0.06, "pendulums": 0.02, "wheels": 0.03, "stopping short": 0.04,
}  # fmt: skip


def scene_of(seed: int) -> str:
    """Which sort of scene clip number `seed` shows."""
    rng = np.random.default_rng([seed, 1])
    return str(rng.choice(list(_SHARES), p=np.array(list(_SHARES.values())) / sum(_SHARES.values())))


def physics_clip(seed: int, duration_s: float = 5.0, scene: str | None = None) -> SimulatedClip:
    """Clip number `seed`, of a sort of scene (a key of `SCENES`) or of the seed's own. The same seed, the same clip.

    Raises ModuleNotFoundError without MuJoCo.
    """
    engine = mujoco()
    rng = np.random.default_rng([seed, 2])
    heavy = bool(rng.random() < 0.5)
    fps = film_rate(rng)
    made = SCENES[scene or scene_of(seed)](rng, duration_s)
    model = whole_model(made, rng)
    data = engine.MjData(model)
    drive = made.prepare(model, duration_s)
    view = choose_view(made, model, rng)
    shutter, samples = float(rng.uniform(0.2, 0.95)), 3 if fps < _SLOW_FILM else 2
    recorder, camera = ContactRecorder(model), Camera(model, view)
    try:
        # Motors start from where they are asked to be: half a second goes by unseen.
        for _ in range(round(0.5 / STEP_S)):
            drive(data, 0.0)
            engine.mj_step(model, data)
        data.time = 0.0
        count = int(duration_s * fps)
        moments = [(i + shutter * (k + 0.5) / samples) / fps for i in range(count) for k in range(samples)]
        frames: list[Grey] = []
        light = np.zeros((0,), np.float32)
        taken = 0
        for step in range(round(duration_s / STEP_S)):
            drive(data, data.time)
            engine.mj_step(model, data)
            recorder.watch(data)
            if taken < len(moments) and moments[taken] <= (step + 1) * STEP_S:
                picture = camera.look(data, data.time).astype(np.float32)
                light = picture if taken % samples == 0 else light + picture
                taken += 1
                if taken % samples == 0:
                    frames.append(np.asarray(light / samples, np.uint8))
    finally:
        camera.close()
    meetings = recorder.meetings(made.mass, made.feet, STEP_S)
    loudest = max((meeting.change for meeting in meetings), default=0.0)
    contacts = [seen(meeting, view) for meeting in meetings if meeting.change >= 0.12 * loudest]
    faint = [meeting.time_s for meeting in meetings if meeting.change < 0.12 * loudest]
    return worn_clip(frames, fps, contacts, faint, duration_s, rng, heavy)


def _sheet(clip: SimulatedClip) -> Grey:
    """For up to six contacts (or instants) five frames around each."""
    middles = [c.time_s for c in clip.contacts[:6]] or [float(t) for t in np.linspace(0.5, clip.duration_s - 0.5, 6)]
    rows = []
    for middle in middles:
        at = int(np.searchsorted(clip.times_s, middle))
        rows.append(np.hstack([clip.frames[min(max(at + k, 0), len(clip.frames) - 1)] for k in range(-3, 3)]))
    return np.vstack(rows)


def main(report: Callable[[str], None] = print) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seed", type=int)
    parser.add_argument("picture", type=Path)
    parser.add_argument("--scene", choices=list(SCENES), default=None)
    options = parser.parse_args()
    clip = physics_clip(options.seed, scene=options.scene)
    cv2.imwrite(str(options.picture), _sheet(clip))
    for contact in clip.contacts:
        report(
            f"{contact.time_s:.3f} s  {contact.kind:10} strength {contact.strength:.2f}"
            f"  ({contact.x:.0f}, {contact.y:.0f})"
        )
    report(f"faint: {', '.join(f'{t:.2f}' for t in clip.faint_s) or 'none'}")


if __name__ == "__main__":
    main()
