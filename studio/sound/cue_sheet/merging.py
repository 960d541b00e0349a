"""Sounds are found again: what somebody has decided stays, what was only found is replaced by what is found now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from msgspec.structs import replace

from studio.domain.cues import Cue, CueOrigin, CueSheet

SAME_HIT_S = 0.15
"""Hits of one category this close together are the same hit; of different categories ``SAME_INSTANT_S``."""
SAME_INSTANT_S = 0.06
SAME_STRETCH = 0.5
"""Sounds that last are the same if they share this much of the shorter one."""


@dataclass(frozen=True)
class Merged:
    """``sheet`` holds what was found now and everything that somebody has decided; ``lost`` are cues of before that
    nobody has touched and that were not found this time."""

    sheet: CueSheet
    kept: int
    lost: tuple[Cue, ...]

    def with_lost(self) -> CueSheet:
        """The sheet with those of before as well."""
        return _joined(self.sheet, self.sheet.cues, self.lost)


def merge(found: CueSheet, before: CueSheet) -> Merged:
    """Bring what was found now together with the sheet of before.

    Cues set, moved, muted, kept, re-voiced or otherwise changed by hand stay as they are; what was taken out by hand
    stays out; tracks that are muted or heard alone stay so.
    """
    own = [cue for cue in before.cues if is_decided(cue)]
    decided = [*own, *before.removed]
    fresh = [
        cue for cue in found.cues if not any(_same(cue, _origin(other), cue.kind == other.kind) for other in decided)
    ]
    untouched = [cue for cue in before.cues if not is_decided(cue)]
    lost = [
        cue
        for cue in untouched
        if not any(_same(cue, _origin(other), cue.kind == other.kind) for other in (*found.cues, *own))
    ]
    carried = replace(
        found,
        muted_tracks=before.muted_tracks,
        solo_tracks=before.solo_tracks,
        removed=before.removed,
    )
    return Merged(_joined(carried, own, fresh), len(own), tuple(lost))


def is_decided(cue: Cue) -> bool:
    """Whether somebody has set or changed a cue (in sheets of before, what can be told of that)."""
    return cue.by_hand or cue.muted is not None or cue.id.startswith("user-")


def _origin(cue: Cue) -> CueOrigin:
    return cue.origin or CueOrigin(cue.start_s, cue.end_s, cue.category)


def _same(cue: Cue, other: CueOrigin, same_kind: bool) -> bool:
    """Whether a found cue is what another one was found as."""
    if not same_kind:
        return False
    if cue.kind == "impact":
        near = SAME_HIT_S if cue.category == other.category else SAME_INSTANT_S
        return abs(cue.start_s - other.start_s) <= near
    if cue.category != other.category:
        return False
    shared = min(cue.end_s, other.end_s) - max(cue.start_s, other.start_s)
    return shared >= SAME_STRETCH * min(cue.end_s - cue.start_s, other.end_s - other.start_s)


def _joined(sheet: CueSheet, first: Iterable[Cue], then: Iterable[Cue]) -> CueSheet:
    """All of these cues in order of time; those that come second get new names where theirs are taken."""
    cues = list(first)
    taken = {cue.id for cue in cues}
    for cue in then:
        name, number = cue.id, 2
        while name in taken:
            name, number = f"{cue.id}-{number}", number + 1
        taken.add(name)
        cues.append(cue if name == cue.id else replace(cue, id=name))
    return replace(sheet, cues=tuple(sorted(cues, key=lambda each: (each.start_s, each.id))))
