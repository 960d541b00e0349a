"""What motion alone has found, weighed by what the shots show: unlikely blows doubted, likely steps believed, kinds."""

from __future__ import annotations

from collections.abc import Sequence

from models.watch.impacts.kinds import believe_steps, with_kinds
from models.watch.impacts.prior import without_unstruck
from models.watch.observations import Impact, Shot


def weigh_by_what_is_seen(
    found: Sequence[Impact], doubts: Sequence[Impact], shots: Sequence[Shot]
) -> tuple[tuple[Impact, ...], tuple[Impact, ...]]:
    """The impacts to believe and those to doubt, in order of time, with their kinds; none is lost.

    ``found`` and ``doubts`` are what `ImpactSpotter.finish_with_doubts` gives, with the network's own kinds.
    """
    believed = without_unstruck(found, shots)
    doubted = sorted({*doubts, *found} - {*believed}, key=lambda impact: impact.time_s)
    believed, left = believe_steps(believed, doubted, shots)
    return with_kinds(believed, shots), with_kinds(left, shots)
