"""Licences of sounds: what they are called, how a text names them, whether a film with such a sound may be published.

Licences of models are said by their cards; what the program itself may be used for, LICENSE says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

UNKNOWN_LICENCE = "unknown"
CC0 = "CC0-1.0"


@dataclass(frozen=True, slots=True)
class Licence:
    """``named_by`` is a regular expression that finds the licence in a text in small letters. ``publishable``: a film
    with the sound may be shown and sold, given the credit that the licence asks for."""

    name: str
    named_by: str
    publishable: bool


LICENCES = (
    Licence(CC0, r"cc0|creative commons zero|public domain|publicdomain/zero", True),
    Licence("CC BY-NC-ND", r"by-?nc-?nd", False),
    Licence("CC BY-NC-SA", r"by-?nc-?sa", False),
    Licence("CC BY-NC", r"by-?nc|noncommercial|non-commercial", False),
    # A sound synchronised with moving pictures is adapted material (CC 4.0, section 1 a), which ND keeps from sharing.
    Licence("CC BY-ND", r"by-?nd|noderiv|no derivatives", False),
    Licence("CC BY-SA", r"by-?sa|sharealike", True),
    Licence("CC BY", r"cc[ -]?by|licenses/by/|creative commons attribution", True),
)
"""In the order in which a text is searched: what restricts most comes before what its name contains."""

_BY_NAME = {licence.name: licence for licence in LICENCES}
LICENCE_NAMES = (CC0, "CC BY", "CC BY-SA", "CC BY-ND", "CC BY-NC", "CC BY-NC-SA", "CC BY-NC-ND", UNKNOWN_LICENCE)
"""As they are offered for choice: the freest first."""


def known_licence(text: str) -> tuple[str, bool]:
    """The licence that ``text`` names and whether it allows publishing; ("unknown", False) for none."""
    folded = text.casefold()
    for licence in LICENCES:
        if re.search(licence.named_by, folded):
            return licence.name, licence.publishable
    return UNKNOWN_LICENCE, False


def may_be_published(name: str) -> bool | None:
    """Whether films with sounds under this licence may be published, or None for a licence that is not in the table.

    ``name`` is one of ``LICENCE_NAMES``; what is of unknown licence may not.
    """
    if name == UNKNOWN_LICENCE:
        return False
    licence = _BY_NAME.get(name)
    return licence.publishable if licence is not None else None
