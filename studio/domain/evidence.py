"""How the colours that a person has set are known, in words: for receipts, metadata and sheets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from studio.domain.recipe import Evidence, EvidenceKind, Hint

KINDS: dict[EvidenceKind, str] = {"documented": "documented", "inferred": "inferred", "guess": "a guess"}
UNSAID = "nobody has said how it is known"


def known_by(evidence: Evidence | None) -> str:
    """ "documented: dress regulations 1903, p. 14" """
    if evidence is None:
        return UNSAID
    return f"{KINDS[evidence.kind]}: {evidence.source}" if evidence.source else KINDS[evidence.kind]


def evidence_lines(hints: Sequence[Hint]) -> tuple[str, ...]:
    """A line for each colour of which somebody has said how it is known, numbered as the colours are."""
    return tuple(
        f"Colour {number}{_called(hint)} at {hint.x:.1%} from the left, {hint.y:.1%} from the top (CIE a {hint.a:g}, "
        f"b {hint.b:g}): {known_by(hint.evidence)}"
        for number, hint in enumerate(hints, start=1)
        if hint.evidence is not None
    )


def evidence_summary(hints: Sequence[Hint]) -> str:
    """How many colours are known how; "" where no colour is set, or of none anybody has said it."""
    counted = Counter(hint.evidence.kind for hint in hints if hint.evidence is not None)
    if not counted:
        return ""
    unsaid = len(hints) - sum(counted.values())
    parts = [f"{counted[kind]} {word}" for kind, word in _COUNTED.items() if counted[kind]]
    parts += [f"{unsaid} without a statement"] if unsaid else []
    return f"Of the {len(hints)} colours set by a person: {', '.join(parts)}."


_COUNTED: dict[EvidenceKind, str] = {"documented": "documented", "inferred": "inferred", "guess": "guessed"}


def _called(hint: Hint) -> str:
    return f" ({hint.called})" if hint.called else ""
