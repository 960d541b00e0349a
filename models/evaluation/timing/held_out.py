"""What real clips cannot tell exactly: strength, kind, place and beat, measured on simulated clips never trained on.

Run as ``python -m models.evaluation.timing.held_out``; prints a table. ``--physics N`` also watches N clips of every
scene of the physics engine, which needs MuJoCo. The truth of these clips is exact, but they are made by the same code
as those that taught the network: the figures say whether it learned, not how it does on film.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from models.evaluation.timing.scores import FAR_S, NEAR_S, Runs, match, micro_f1, rank_correlation
from models.made_clips.drawn.actors import CANVAS_HEIGHT, CANVAS_WIDTH, Actor, Contact, Rng, Walker
from models.made_clips.drawn.clip import Cast, SimulatedClip, simulate_clip
from models.made_clips.drawn.work import Machine, Saw, Scraper, Stream, Vehicle
from models.made_clips.physics.clip import SCENES, physics_clip
from models.watch.impacts.abstention import Judgement, judge, others
from models.watch.impacts.finder import ImpactFinder
from models.watch.impacts.network import KINDS
from models.watch.impacts.walking import believe_steps
from models.watch.observations import Impact, Label, Shot

FIRST_SEED = 900_000
"""Seeds from here on are never trained on."""
_WALK = Shot(0.0, 1e6, "scene", (Label("FEETHmn", "person", 1.0, role="action"),))
_WALKING = ("walking", "gait")


@dataclass(frozen=True, slots=True)
class HeldOut:
    """One clip: its contacts, everything that looked like an impact, and where shots end."""

    contacts: list[Contact]
    candidates: list[Impact]
    shots_end: list[float]
    faint_s: tuple[float, ...] = ()
    duration_s: float = 0.0

    def found(self, rule: Judgement) -> list[Impact]:
        """The impacts believed, less those that fit a contact too faint to count."""
        return self._heard(judge(self.candidates, self.shots_end, rule))

    def paced(self, rule: Judgement) -> list[Impact]:
        """The same where somebody is recognised who walks: its steps put on the beat of the gait."""
        claimed = judge(self.candidates, self.shots_end, rule)
        return self._heard(believe_steps(claimed, others(self.candidates, claimed), [_WALK])[0])

    def _heard(self, impacts: Sequence[Impact]) -> list[Impact]:
        return [i for i in impacts if all(abs(i.time_s - faint) > NEAR_S for faint in self.faint_s)]


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


def watch_clips(finder: ImpactFinder, seeds: Sequence[int], duration_s: float, cast: Cast | None) -> list[HeldOut]:
    """Draw clips and let the network watch them."""
    return [watch(finder, simulate_clip(seed, duration_s, cast)) for seed in seeds]


def watch(finder: ImpactFinder, clip: SimulatedClip) -> HeldOut:
    """Let the network watch a clip."""
    for time_s, frame in zip(clip.times_s, clip.frames, strict=True):
        finder.push(time_s, frame)
    return HeldOut(clip.contacts, *finder.finish_candidates(), faint_s=clip.faint_s, duration_s=clip.duration_s)


def watch_physics(
    finders: Sequence[ImpactFinder], count: int, duration_s: float, kept: Sequence[str] = ()
) -> list[dict[str, list[HeldOut]]]:
    """For each finder what it finds in `count` clips of every scene of the physics engine (or of those `kept`)."""
    found: list[dict[str, list[HeldOut]]] = [{} for _ in finders]
    for name in kept or SCENES:
        for seed in range(FIRST_SEED, FIRST_SEED + count):
            clip = physics_clip(seed, duration_s, name)
            for groups, finder in zip(found, finders, strict=True):
                groups.setdefault(name, []).append(watch(finder, clip))
    return found


def timing(clips: Sequence[HeldOut], rule: Judgement, *, paced: bool = False) -> tuple[float, float]:
    """F1 within ±50 and ±100 ms."""
    found = [clip.paced(rule) if paced else clip.found(rule) for clip in clips]
    runs: Runs = [
        (tuple(c.time_s for c in clip.contacts), [[i.time_s for i in impacts]])
        for clip, impacts in zip(clips, found, strict=True)
    ]
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
        lines += _paced_lines(name, group)
    by_clip = [matched(clip, Judgement()) for group in groups.values() for clip in group]
    pairs = [pair for found in by_clip for pair in found]
    lines.append(_details(by_clip))
    lines += _confusion([(c.kind, i.kind) for c, i in pairs])
    if still:
        said = Counter(i.kind for clip in still for i in clip.candidates)
        claimed = sum(len(clip.found(Judgement())) for clip in still)
        lines.append(f"running  {len(still)} clips: {claimed} false cues; {sum(said.values())} candidates {dict(said)}")
    return lines


def describe_physics(groups: Mapping[str, Sequence[HeldOut]]) -> list[str]:
    """A line for each scene: timing where things meet, false cues where nothing does; then kind, strength and place."""
    lines = [f"{'scene':16} {'clips':>5} {'contacts':>8} {'found':>6} {'F1 ±50':>7} {'±100':>6} {'false a minute':>15}"]
    for name, group in groups.items():
        silent = [clip for clip in group if not clip.contacts and not clip.faint_s]
        near, far = timing(group, Judgement())
        minutes = sum(clip.duration_s for clip in silent) / 60
        false = sum(len(clip.found(Judgement())) for clip in silent)
        rate = f"{false / minutes:.1f} ({false})" if minutes else "-"
        contacts, found = (sum(len(each) for each in part) for part in _counts(group))
        lines.append(f"{name:16} {len(group):5d} {contacts:8d} {found:6d} {near:7.2f} {far:6.2f} {rate:>15}")
        lines += _paced_lines(name, group)
    sounding = [clip for group in groups.values() for clip in group if clip.contacts]
    near, far = timing(sounding, Judgement())
    contacts, found = (sum(len(each) for each in part) for part in _counts(sounding))
    lines.append(f"{'all that sound':16} {len(sounding):5d} {contacts:8d} {found:6d} {near:7.2f} {far:6.2f}")
    by_clip = [matched(clip, Judgement()) for clip in sounding]
    pairs = [pair for found_pairs in by_clip for pair in found_pairs]
    return [*lines, _details(by_clip), *_confusion([(c.kind, i.kind) for c, i in pairs])]


def _paced_lines(name: str, group: Sequence[HeldOut]) -> list[str]:
    """Where somebody walks: how well the steps fit once they are put on the beat of the gait."""
    if name not in _WALKING:
        return []
    near, far = timing(group, Judgement(), paced=True)
    return [f"{name}, where a walker is recognised: F1 ±50 {near:.2f}  ±100 {far:.2f}"]


def _counts(group: Sequence[HeldOut]) -> tuple[list[list[Contact]], list[list[Impact]]]:
    return [clip.contacts for clip in group], [clip.found(Judgement()) for clip in group]


def _details(by_clip: Sequence[list[tuple[Contact, Impact]]]) -> str:
    pairs = [pair for found in by_clip for pair in found]
    inside = np.mean([_is_inside(c, i) for c, i in pairs]) if pairs else 0.0
    return (
        f"strength: rank correlation {_correlation(pairs):.2f} over all, {_within_clips(by_clip):.2f} within clips;"
        f" region holds the contact: {inside:.0%} ({len(pairs)} hits)"
    )


def _confusion(pairs: list[tuple[str, str]]) -> list[str]:
    """True kinds down, given ones across."""
    counts = Counter(pairs)
    lines = [f"{'kind, called':14} " + " ".join(f"{name:>11}" for name in KINDS)]
    for kind in KINDS:
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
    parser.add_argument("--physics", type=int, default=0, help="clips of every scene of the physics engine")
    parser.add_argument("--scene", action="append", choices=list(SCENES), default=[], help="only these scenes")
    parser.add_argument("--weights", type=Path, action="append", default=[], help="other weights than the shipped ones")
    options = parser.parse_args()
    finders = [ImpactFinder.load(weights=path) for path in options.weights or [None]]
    names = [str(path) for path in options.weights or ["shipped weights"]]
    if options.physics:
        found = watch_physics(finders, options.physics, options.seconds, options.scene)
        for name, by_scene in zip(names, found, strict=True):
            print("\n".join([f"{name}, clips of the physics engine", *describe_physics(by_scene)]))
    seeds = range(FIRST_SEED, FIRST_SEED + options.clips)
    casts: dict[str, Cast | None] = {"mixed": None, "gait": gait, "scraping": scraping}
    for name, finder in zip(names, finders, strict=True) if options.clips else ():
        groups = {sort: watch_clips(finder, seeds, options.seconds, cast) for sort, cast in casts.items()}
        still = watch_clips(finder, seeds, options.seconds, running)
        print("\n".join([f"{name}, drawn clips", *describe(groups, still)]))


if __name__ == "__main__":
    main()
