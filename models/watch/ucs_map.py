"""The table from what the network recognises to the categories of the Universal Category System."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast, get_args

from models.watch.observations import LabelRole

Head = Literal["imagenet", "scene", "thing", "kind"]
TABLE = Path(__file__).parent / "ucs_map.tsv"


@dataclass(frozen=True)
class Link:
    """One row: seeing ``recognised`` (a class of ``head``) speaks for ``category`` with ``weight`` 0..1.

    ``name`` is how the class is called in a cue sheet; many classes may share one (all breeds are "dog"). A class of
    the ImageNet head is written as its index and its name, "207 golden retriever".
    """

    head: Head
    recognised: str
    name: str
    category: str
    role: LabelRole
    weight: float

    @property
    def imagenet_index(self) -> int:
        return int(self.recognised.split(" ", 1)[0])


@cache
def read_links(table: Path = TABLE) -> tuple[Link, ...]:
    """Read the table.

    Raises:
        ValueError: a row is not valid.
    """
    with table.open(newline="", encoding="utf-8") as file:
        return tuple(_link(row) for row in csv.DictReader(file, delimiter="\t"))


def _link(row: dict[str, str]) -> Link:
    weight = float(row["weight"])
    if row["head"] not in get_args(Head) or row["role"] not in get_args(LabelRole) or not 0 < weight <= 1:
        raise ValueError(f"The category table has an invalid row: {row}")
    head, role = cast(Head, row["head"]), cast(LabelRole, row["role"])
    return Link(head, row["class"], row["name"], row["category"], role, weight)
