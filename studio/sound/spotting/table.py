"""Which sounds belong to what is seen: the table that turns categories of the picture into categories of the library.

The table is ``spotting_table.tsv`` beside this file. A row says: what is ``seen`` (a UCS CatID,
or one with a word of the thing's name, ``SPRTField:football``), what it is ``use``-d
for, which ``sounds`` fit (CatIDs, best first; the first that the library holds is taken), which words are ``welcome``
in a sound's name or tags, how loud it is against its kind (``gain_db``) and how the cue is called (``label``).
Categories without a row make no sound: people's voices, music and most animals are never invented.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

from studio.sound.categories.words import tokens

Use = Literal["impact", "step", "scrape", "continuous", "steady", "call", "ambience"]
"""``continuous`` sources follow the movement in the picture, ``steady`` ones sound for as long as they are seen, a
``call`` is heard when an animal comes into the picture."""

_TABLE = Path(__file__).with_name("spotting_table.tsv")


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table."""

    seen: str
    use: Use
    sounds: tuple[str, ...]
    welcome: tuple[str, ...]
    gain_db: float
    label: str


GENERIC: dict[Use, Rule] = {
    "impact": Rule("", "impact", ("WOODImpt", "DIRTImpt", "METLImpt"), ("plank",), -2.0, "Something hits here?"),
    "step": Rule("", "step", ("FEETHmn",), ("stone",), -2.0, "A step here?"),
    "scrape": Rule("", "scrape", ("WOODFric", "CLOTHMvmt"), (), -4.0, "Something scrapes here?"),
}
"""What is used where something happens and nothing tells what it is."""


@lru_cache(maxsize=1)
def rules() -> dict[tuple[str, Use], Rule]:
    """The whole table by (seen category, use), read once in a process.

    Raises:
        ValueError: a row names an unknown use, or the same thing twice.
    """
    table: dict[tuple[str, Use], Rule] = {}
    with _TABLE.open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE):
            rule = _rule(row)
            if (rule.seen, rule.use) in table:
                raise ValueError(f"The spotting table names {rule.seen} twice for {rule.use}.")
            table[rule.seen, rule.use] = rule
    return table


def _rule(row: dict[str, str]) -> Rule:
    use = next((known for known in get_args(Use) if known == row["use"]), None)
    if use is None:
        raise ValueError(f"The spotting table knows no use “{row['use']}”.")
    return Rule(
        seen=row["seen"],
        use=use,
        sounds=tuple(row["sounds"].split()),
        welcome=tuple(row["welcome"].split()),
        gain_db=float(row["gain_db"]),
        label=row["label"],
    )


def rule_for(seen: str, use: Use, name: str = "") -> Rule | None:
    """What to do about a category that is seen; None when it makes no sound of that use.

    ``name`` is what was seen in words: a row for one of its words ("SPRTField:football") goes before the general one.
    """
    special = (rules().get((f"{seen}:{word}", use)) for word in tokens(name))
    return next((rule for rule in special if rule), rules().get((seen, use)))


def is_listed(seen: str) -> bool:
    """Whether the table says anything about a category."""
    return any(category == seen for category, _ in rules())
