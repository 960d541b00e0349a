"""Which categories of sound can be told by sight, and what a picture that shows them would be captioned with.

A picture shows a thing or a place, not what happens to it a moment later: that glass breaks, that a door creaks.
So categories that name an event, a way of recording or something that nobody sees are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from studio.sound.categories.ucs import UcsCategory, load_ucs

Role: TypeAlias = Literal["ambience", "object", "action"]

_UNSEEN = frozenset(
    (
        *("ARCHIVED", "AIR", "BEEPS", "CARTOON", "CHEMICALS", "CREATURES", "DESIGNED", "ELECTRICITY", "FARTS", "FOLEY"),
        *("GORE", "HUMAN", "LASERS", "MAGIC", "MOVEMENT", "ROBOTS", "SCIFI", "SWOOSHES", "USER INTERFACE", "VOICES"),
        "WHISTLES",
    )
)
_MATERIALS = frozenset(
    ("CERAMICS", "CHAINS", "CLOTH", "GLASS", "LEATHER", "METAL", "PAPER", "PLASTIC", "ROPE", "RUBBER", "WOOD")
)
"""In every picture; what a sound is made of says little of what is seen."""
_EVENTS = frozenset(
    (
        *("AIR", "ALARM", "BRAKE", "BREAK", "BURST", "BY", "CHIME", "CLACK", "CLICK", "CRACKLE", "CRASH & DEBRIS"),
        *("CREAK", "DESIGNED", "DRIP", "EXPERIMENTAL", "FANTASY", "FIZZ", "FLAP", "FLUTTER", "FRICTION", "GENERIC BY"),
        *("GRAB", "GUST", "HANDLE", "HITECH", "IGNITE", "IMPACT", "KNOCK", "LOOP", "LOOP GROUP", "MECHANICS"),
        *("MECHANISM", "MOVEMENT", "REACTION", "RICOCHET", "RIP", "ROOM TONE", "SAMPLE", "SCIFI", "SHELL", "SIZZLE"),
        *("SKID", "SONG & PHRASE", "STATIC", "STINGER", "SUCTION", "SUPPRESSED", "SUSPENSION", "SYNTHESIZED"),
        *("TELEMETRY", "TICK", "TONAL", "WALLA", "WHOOSH"),
    )
)
_GENERAL = frozenset(("MISC", "GENERAL", "REAL"))
_VAGUE = frozenset(
    (
        *("ALARMS", "AMBIENCE", "COMMUNICATIONS", "DESTRUCTION", "EQUIPMENT", "EXPLOSIONS", "GEOTHERMAL", "MECHANICAL"),
        *("MUSICAL", "OBJECTS"),
    )
)
"""Categories whose rest ("MISC") is no picture of its own."""
_BEDS = frozenset(("AMBIENCE", "CROWDS", "RAIN", "WEATHER", "WIND"))
_DEEDS = frozenset(("FIGHT", "FOOTSTEPS", "SPORTS"))


@dataclass(frozen=True)
class Visible:
    """A category by its CatID, with a caption in English and how its sounds are used."""

    cat_id: str
    caption: str
    role: Role


@lru_cache(maxsize=1)
def visible_categories() -> tuple[Visible, ...]:
    """All that can be seen, in the order of their CatIDs."""
    return tuple(
        Visible(entry.cat_id, _caption(entry), _role(entry)) for entry in load_ucs().by_id.values() if _is_seen(entry)
    )


def _is_seen(entry: UcsCategory) -> bool:
    if entry.category in _UNSEEN or entry.category in _MATERIALS or entry.subcategory in _EVENTS:
        return False
    return not (entry.category in _VAGUE and entry.subcategory == "MISC")


def _caption(entry: UcsCategory) -> str:
    """ "helicopter, aircraft"; of beds and of what stands for a whole category one of the two words."""
    whole, part = (text.lower().replace(" & ", " and ") for text in (entry.category, entry.subcategory))
    if entry.subcategory in _GENERAL:
        return whole
    return part if entry.category == "AMBIENCE" else f"{part}, {whole}"


def _role(entry: UcsCategory) -> Role:
    if entry.category in _BEDS or entry.subcategory == "INTERIOR":
        return "ambience"
    return "action" if entry.category in _DEEDS else "object"
