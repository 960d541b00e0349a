"""Which films are left out together, so that no film is judged by weights that saw it or its twin."""

from __future__ import annotations

from dataclasses import dataclass

SAME_SCENE = (("gh_69", "gh_70"), ("artlabs_tennis_3", "artlabs_tennis_6"))
"""Benchmark clips filmed at the same place: one must not teach about the other."""


@dataclass(frozen=True, slots=True)
class Fold:
    """A name for the weights, and the SHA-256 of the films that they never saw."""

    name: str
    digests: frozenset[str]


def make_folds(films: list[tuple[str, str, bool]], count: int) -> list[Fold]:
    """Divide films, given as (name, sha256, has onsets), into at most `count` folds, scenes kept together.

    Films with onsets and films without are dealt out separately, so that every fold leaves out some of each.
    """
    groups: dict[str, list[tuple[str, str, bool]]] = {}
    for film in sorted(films):
        groups.setdefault(_scene(film[0]), []).append(film)
    ordered = sorted(groups.values(), key=lambda g: (not g[0][2], -len(g), g[0][0]))
    if count < 1:
        return []
    folds: list[set[str]] = [set() for _ in range(min(count, len(ordered)))]
    for i, group in enumerate(ordered):
        folds[i % len(folds)].update(digest for _, digest, _ in group)
    return [Fold(f"fold{i}", frozenset(digests)) for i, digests in enumerate(folds) if digests]


def _scene(name: str) -> str:
    return next((scene[0] for scene in SAME_SCENE if name in scene), name)
