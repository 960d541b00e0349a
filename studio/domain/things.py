"""Things that the user has shown by example, so that films are searched for them."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

ThingRole: TypeAlias = Literal["ambience", "object"]

GOOD_COUNT = 3
"""So many examples recognise a thing clearly better than one does."""


class TaughtThing(msgspec.Struct, frozen=True):
    """One thing: its ``name`` in the user's words and the UCS category (CatID) it sounds like.

    ``examples`` are the keys of the pictures that show it, in the order of showing.
    """

    name: str
    category: str
    examples: tuple[str, ...] = ()

    @property
    def role(self) -> ThingRole:
        """A place sounds through its whole shot, anything else where and while it is seen."""
        return role_of(self.category)


def role_of(category: str) -> ThingRole:
    return "ambience" if category.startswith("AMB") else "object"
