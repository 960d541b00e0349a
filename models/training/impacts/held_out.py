"""What real clips cannot tell exactly: strength, kind, place and beat, measured on simulated clips never trained on.

Run as ``python -m models.training.impacts.held_out``; prints a table. The truth of these clips is exact, but they are
drawn by the same code as those that taught the network: the figures say whether it learned, not how it does on film.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.training.impacts.actors import CANVAS_HEIGHT, CANVAS_WIDTH, Actor, Contact, Rng, Walker
from models.training.impacts.simulation import Cast, simulate_clip
from models.watch.impacts.abstention import Judgement, judge
from models.watch.impacts.spotter import ImpactSpotter
from models.watch.observations import Impact
from models.watch.timing_scores import FAR_S, NEAR_S, Runs, match, micro_f1, rank_correlation

FIRST_SEED = 900_000
"""Seeds from here on are never trained on."""


@dataclass(frozen=True, slots=True)
class HeldOut:
    """One clip: its contacts, everything that looked like an impact, and where shots end."""

    contacts: list[Contact]
    candidates: list[Impact]
    shots_end: list[float]

    def found(self, rule: Judgement) -> list[Impact]:
        return judge(self.candidates, self.shots_end, rule)


def gait(rng: Rng, duration_s: float) -> list[Actor]:
    """Somebody walks, and nothing else happens."""
    return [Walker(rng, duration_s, float(rng.uniform(0.7, 1.5)))]


def watch_clips(spotter: ImpactSpotter, seeds: Sequence[int], duration_s: float, cast: Cast | None) -> list[HeldOut]:
    """Draw clips and let the network watch them."""
    watched = []
    for seed in seeds:
        clip = simulate_clip(seed, duration_s, cast)
        for time_s, frame in zip(clip.times_s, clip.frames, strict=True):
            spotter.push(time_s, frame)
        watched.append(HeldOut(clip.contacts, *spotter.finish_candidates()))
    return watched


def timing(clips: Sequence[HeldOut], rule: Judgement) -> tuple[float, float]:
    """F1 within ±50 and ±100 ms."""
    runs: Runs = [(tuple(c.time_s for c in clip.contacts), [[i.time_s for i in clip.found(rule)]]) for clip in clips]
    return micro_f1(runs, NEAR_S), micro_f1(runs, FAR_S)


def matched(clips: Sequence[HeldOut], rule: Judgement) -> list[tuple[Contact, Impact]]:
    """Contacts with the impacts found for them."""
    pairs: list[tuple[Contact, Impact]] = []
    for clip in clips:
        contacts = {c.time_s: c for c in clip.contacts}
        impacts = {i.time_s: i for i in clip.found(rule)}
        pairs += [(contacts[a], impacts[b]) for a, b in match(list(contacts), list(impacts), FAR_S)]
    return pairs


def describe(clips: Sequence[HeldOut], walks: Sequence[HeldOut]) -> list[str]:
    """The table's lines: timing, strength, kind and place over all clips, and the beat on those with a gait."""
    lines = []
    plain = Judgement(rhythm=False)
    for name, group in (("mixed", clips), ("gait", walks)):
        for what, rule in (("with beat", Judgement()), ("without", plain)):
            near, far = timing(group, rule)
            lines.append(f"{name:6} {what:10} F1 ±50 {near:.3f}  ±100 {far:.3f}  ({len(group)} clips)")
    pairs = matched([*clips, *walks], Judgement())
    strength = rank_correlation([c.strength for c, _ in pairs], [i.strength for _, i in pairs])
    inside = np.mean([_is_inside(c, i) for c, i in pairs]) if pairs else 0.0
    lines.append(
        f"strength: rank correlation {strength:.2f}; region holds the contact: {inside:.0%} ({len(pairs)} hits)"
    )
    for (true, said), count in sorted(Counter((c.kind, i.kind) for c, i in pairs).items()):
        lines.append(f"kind {true:11} called {said:11} {count}")
    return lines


def _is_inside(contact: Contact, impact: Impact) -> bool:
    region, x, y = impact.region, contact.x / CANVAS_WIDTH, contact.y / CANVAS_HEIGHT
    return region is not None and region.x <= x <= region.x + region.w and region.y <= y <= region.y + region.h


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clips", type=int, default=20, help="clips of each sort")
    parser.add_argument("--seconds", type=float, default=5.0, help="length of each")
    options = parser.parse_args()
    spotter = ImpactSpotter.load()
    seeds = range(FIRST_SEED, FIRST_SEED + options.clips)
    clips = watch_clips(spotter, seeds, options.seconds, None)
    walks = watch_clips(spotter, seeds, options.seconds, gait)
    print("\n".join(describe(clips, walks)))


if __name__ == "__main__":
    main()
