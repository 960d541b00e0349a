"""What real clips cannot tell exactly: strength, kind, place and beat, measured on simulated clips never trained on.

Run as ``python -m models.training.impacts.held_out``; prints a table. The truth of these clips is exact, but they are
drawn by the same code as those that taught the network: the figures say whether it learned, not how it does on film.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from models.training.impacts.actors import CANVAS_HEIGHT, CANVAS_WIDTH, Actor, Contact, Rng, Walker
from models.training.impacts.simulation import Cast, simulate_clip
from models.training.impacts.work import Machine, Saw, Scraper, Stream, Vehicle
from models.watch.impacts.abstention import Judgement, judge
from models.watch.impacts.network import KINDS
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


def scraping(rng: Rng, duration_s: float) -> list[Actor]:
    """Something is scraped or sawn, and nothing else happens."""
    kind = Saw if rng.random() < 0.4 else Scraper
    return [kind(rng, duration_s, float(rng.uniform(0.7, 1.5)))]


def running(rng: Rng, duration_s: float) -> list[Actor]:
    """A machine, a vehicle or water runs, and nothing hits."""
    kinds = (Machine, Stream, Vehicle)
    return [kinds[int(rng.integers(3))](rng, duration_s, float(rng.uniform(0.7, 1.5)))]


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


def matched(clip: HeldOut, rule: Judgement) -> list[tuple[Contact, Impact]]:
    """Contacts with the impacts found for them."""
    contacts = {c.time_s: c for c in clip.contacts}
    impacts = {i.time_s: i for i in clip.found(rule)}
    return [(contacts[a], impacts[b]) for a, b in match(list(contacts), list(impacts), FAR_S)]


def describe(groups: Mapping[str, Sequence[HeldOut]], still: Sequence[HeldOut] = ()) -> list[str]:
    """The table's lines: timing by group, strength, place and kind over all of them, and what runs without a blow."""
    lines = []
    for name, group in groups.items():
        for what, rule in (("with beat", Judgement()), ("without", Judgement(rhythm=False))):
            near, far = timing(group, rule)
            lines.append(f"{name:8} {what:10} F1 ±50 {near:.3f}  ±100 {far:.3f}  ({len(group)} clips)")
    by_clip = [matched(clip, Judgement()) for group in groups.values() for clip in group]
    pairs = [pair for found in by_clip for pair in found]
    inside = np.mean([_is_inside(c, i) for c, i in pairs]) if pairs else 0.0
    lines.append(
        f"strength: rank correlation {_correlation(pairs):.2f} over all, {_within_clips(by_clip):.2f} within clips;"
        f" region holds the contact: {inside:.0%} ({len(pairs)} hits)"
    )
    lines += _confusion([(c.kind, i.kind) for c, i in pairs])
    if still:
        said = Counter(i.kind for clip in still for i in clip.candidates)
        claimed = sum(len(clip.found(Judgement())) for clip in still)
        lines.append(f"running  {len(still)} clips: {claimed} false cues; {sum(said.values())} candidates {dict(said)}")
    return lines


def _confusion(pairs: list[tuple[str, str]]) -> list[str]:
    """True kinds down, given ones across."""
    counts = Counter(pairs)
    lines = [f"{'kind, called':14} " + " ".join(f"{name:>11}" for name in KINDS)]
    for kind in KINDS[:-1]:
        lines.append(f"{kind:14} " + " ".join(f"{counts[kind, said]:11d}" for said in KINDS))
    return lines


def _correlation(pairs: Sequence[tuple[Contact, Impact]]) -> float:
    return rank_correlation([c.strength for c, _ in pairs], [i.strength for _, i in pairs])


def _within_clips(by_clip: Sequence[list[tuple[Contact, Impact]]]) -> float:
    """Mean over clips in which at least five contacts of differing strength were found, weighed by their number."""
    telling = [found for found in by_clip if len(found) >= 5 and len({c.strength for c, _ in found}) > 1]
    if not telling:
        return 0.0
    return float(np.average([_correlation(found) for found in telling], weights=[len(found) for found in telling]))


def _is_inside(contact: Contact, impact: Impact) -> bool:
    region, x, y = impact.region, contact.x / CANVAS_WIDTH, contact.y / CANVAS_HEIGHT
    return region is not None and region.x <= x <= region.x + region.w and region.y <= y <= region.y + region.h


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clips", type=int, default=20, help="clips of each sort")
    parser.add_argument("--seconds", type=float, default=5.0, help="length of each")
    parser.add_argument("--weights", type=Path, default=None, help="other weights than the shipped ones")
    options = parser.parse_args()
    spotter = ImpactSpotter.load(weights=options.weights)
    seeds = range(FIRST_SEED, FIRST_SEED + options.clips)
    casts: dict[str, Cast | None] = {"mixed": None, "gait": gait, "scraping": scraping}
    groups = {name: watch_clips(spotter, seeds, options.seconds, cast) for name, cast in casts.items()}
    print("\n".join(describe(groups, watch_clips(spotter, seeds, options.seconds, running))))


if __name__ == "__main__":
    main()
