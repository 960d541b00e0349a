"""Which films are left out together, so that no film is judged by weights that saw it or its twin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

SAME_SCENE = (("gh_69", "gh_70"),)
"""Benchmark clips filmed at the same place: one must not teach about the other."""
SAME_SERIES = ("artlabs_tennis_", "avdet_", "badminton_", "pianotest_", "skate_")
"""The same of all clips whose names begin so: one court, one pair of people, one skater."""


@dataclass(frozen=True, slots=True)
class Fold:
    """A name for the weights, and the SHA-256 of the films that they never saw."""

    name: str
    digests: frozenset[str]


def make_folds(films: list[tuple[str, str, bool]], count: int, kept: Mapping[str, str] | None = None) -> list[Fold]:
    """Divide films, given as (name, sha256, has onsets), into at most `count` folds, scenes kept together.

    Films with onsets and films without are dealt out separately, so that every fold leaves out some of each. `kept`
    (sha256 → name of its fold) are those of an earlier training that this one goes on from: they stay where they were,
    and so does every film of their scenes.
    """
    if kept:
        return _with_more(films, dict(kept))
    groups: dict[str, list[tuple[str, str, bool]]] = {}
    for film in sorted(films):
        groups.setdefault(scene_of(film[0]), []).append(film)
    ordered = sorted(groups.values(), key=lambda g: (not g[0][2], -len(g), g[0][0]))
    if count < 1:
        return []
    folds: list[set[str]] = [set() for _ in range(min(count, len(ordered)))]
    for i, group in enumerate(ordered):
        folds[i % len(folds)].update(digest for _, digest, _ in group)
    return [Fold(f"fold{i}", frozenset(digests)) for i, digests in enumerate(folds) if digests]


def _with_more(films: list[tuple[str, str, bool]], kept: dict[str, str]) -> list[Fold]:
    """The folds of `kept` and every other film: in its scene's fold, else in the one with the fewest films so far."""
    folds: dict[str, set[str]] = {name: set() for name in sorted(set(kept.values()))}
    fold_of_scene: dict[str, str] = {}
    for name, digest, _ in films:
        if digest in kept:
            folds[kept[digest]].add(digest)
            fold_of_scene[scene_of(name)] = kept[digest]
    for name, digest, _ in sorted(films, key=lambda film: (not film[2], film[0])):
        if digest not in kept:
            chosen = fold_of_scene.setdefault(scene_of(name), min(folds, key=lambda fold: (len(folds[fold]), fold)))
            folds[chosen].add(digest)
    return [Fold(name, frozenset(digests)) for name, digests in folds.items() if digests]


def scene_of(name: str) -> str:
    """What films of one place and the same people share: a name."""
    series = next((start for start in SAME_SERIES if name.startswith(start)), name)
    return next((scene[0] for scene in SAME_SCENE if name in scene), series)


def scene_sizes(names: Iterable[str]) -> Counter[str]:
    """How many films each scene has, under the names that `scene_of` gives."""
    return Counter(scene_of(name) for name in names)
