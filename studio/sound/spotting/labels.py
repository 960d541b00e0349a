"""What to do about a label of the picture: which rule it falls under, what it is called, which labels go first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.watch.observations import Label, LabelRole
from studio.sound.categories.words import STOP_WORDS, tokens
from studio.sound.spotting.table import Rule, Use, is_listed, rule_for

_UNLISTED: dict[LabelRole, tuple[Use, ...]] = {
    "ambience": ("ambience",),
    "object": ("impact", "steady"),
    "action": ("impact", "steady"),
}
"""How something sounds that the user has shown and the table says nothing about."""


def rule_of(label: Label, use: Use) -> Rule | None:
    """What to do about a label. One that the user has shown is called as the user said, and sounds by its category even
    where the table is silent about that."""
    rule = rule_for(label.category, use, label.name)
    if not label.shown:
        return rule
    if rule is None and use in _UNLISTED[label.role] and not is_listed(label.category):
        rule = Rule(label.category, use, (label.category,), (), 0.0, label.name)
    return replace(rule, label=label.name) if rule else None


def taught_as(label: Label) -> str:
    """The name that the user has given, empty for a guess."""
    return label.name if label.shown else ""


def called(rule: Rule, label: Label) -> Rule:
    """The rule with the name of the thing seen as its most welcome words: a football is kicked, a baseball batted."""
    words = tuple(word for word in tokens(label.name) if word not in STOP_WORDS)
    return replace(rule, welcome=words + tuple(word for word in rule.welcome if word not in words))


def surest_first(labels: Sequence[Label]) -> list[Label]:
    """What the user has shown, then the guesses."""
    return sorted(labels, key=lambda label: (not label.shown, -label.confidence))
