"""File names with a number at their end, as the pictures of a film have them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

_NUMBERED = re.compile(r"^(.*?)(\d+)(\.[A-Za-z0-9]+)$")


@dataclass(frozen=True)
class NumberedName:
    """``prefix`` + ``number`` with ``digits`` digits + ``suffix``, in ``folder``."""

    folder: Path
    prefix: str
    number: int
    digits: int
    suffix: str

    @classmethod
    def of(cls, path: Path) -> NumberedName | None:
        match = _NUMBERED.match(path.name)
        return cls(path.parent, match[1], int(match[2]), len(match[2]), match[3]) if match else None

    def moved(self, steps: int) -> NumberedName:
        return replace(self, number=self.number + steps)

    @property
    def path(self) -> Path:
        return self.folder / f"{self.prefix}{self.number:0{self.digits}d}{self.suffix}"


def first_of_each(paths: Iterable[Path], suffix: str = ".dpx") -> list[Path]:
    """The files without those (of this suffix) whose number only goes on from another one's: one for each film."""
    files = list(paths)
    there = {path for path in files if path.suffix.lower() == suffix}
    return [path for path in files if path not in there or not _goes_on(path, there)]


def _goes_on(path: Path, there: set[Path]) -> bool:
    name = NumberedName.of(path)
    return name is not None and name.number > 0 and name.moved(-1).path in there
