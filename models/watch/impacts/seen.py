"""What motion alone has found, weighed by what the shots show: unlikely blows doubted, likely steps believed, kinds."""

from __future__ import annotations

from collections.abc import Sequence

from models.watch.impacts.abstention import Judgement
from models.watch.impacts.kinds import with_doubted_kinds, with_kinds
from models.watch.impacts.prior import without_unstruck
from models.watch.impacts.walking import believe_steps
from models.watch.observations import Impact, Shot


def weigh_by_what_is_seen(
    found: Sequence[Impact], others: Sequence[Impact], shots: Sequence[Shot], least_doubt: float = Judgement().threshold
) -> tuple[tuple[Impact, ...], tuple[Impact, ...]]:
    """The impacts to believe and those to doubt (from `least_doubt` on), in order of time, with their kinds.

    ``found`` and ``others`` are what `ImpactFinder.finish_with_others` gives, with the network's own kinds.
    """
    believed = without_unstruck(found, shots)
    rest = sorted({*others, *found} - {*believed}, key=lambda impact: impact.time_s)
    believed, left = believe_steps(believed, rest, shots)
    doubted = [impact for impact in left if impact.confidence >= least_doubt]
    everything = sorted([*found, *others], key=lambda impact: impact.time_s)
    return with_kinds(believed, shots, everything), with_doubted_kinds(doubted, everything, shots)
