"""File names with a number at their end, as the pictures of a film have them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

_NUMBERED = re.compile(r"^(.*?)(\d+)(\.[A-Za-z0-9]+)$")
_PATTERN = re.compile(r"^(.*?)(?:%0?(\d*)d|(#+))(\.[A-Za-z0-9]+)$")
LONGEST_GAP = 240
"""Numbers that may be missing within one film; beyond that another one begins."""


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


def films_among(paths: Iterable[Path]) -> list[list[NumberedName]]:
    """The paths with numbers, one list for each film: those that differ in their number alone, in its order, parted
    where more than ``LONGEST_GAP`` numbers are missing."""
    groups: dict[tuple[Path, str, str], list[NumberedName]] = {}
    for path in paths:
        if (name := NumberedName.of(path)) is not None:
            groups.setdefault((name.folder, name.prefix, name.suffix), []).append(name)
    return [film for group in groups.values() for style in _styles(group) for film in _films(style)]


def _styles(names: list[NumberedName]) -> Iterator[list[NumberedName]]:
    """Numbers with as many digits as they need (9, 10) and those filled up with noughts (009, 010) lie apart; those
    that begin with no nought fit both."""
    filled = [name for name in names if len(str(name.number)) < name.digits]
    digits = min((name.digits for name in filled), default=1)
    fitting = [name for name in names if max(digits, len(str(name.number))) == name.digits]
    yield [replace(name, digits=digits) for name in fitting]
    yield from ([name] for name in names if name not in fitting)


def _films(names: list[NumberedName]) -> Iterator[list[NumberedName]]:
    film: list[NumberedName] = []
    for name in sorted(names, key=lambda name: name.number):
        if film and name.number - film[-1].number > LONGEST_GAP + 1:
            yield film
            film = []
        film.append(name)
    if film:
        yield film


def film_from(first: Path) -> list[NumberedName]:
    """The numbered files of one film from this one on; empty when its name has no number."""
    own = NumberedName.of(first)
    if own is None:
        return []
    with os.scandir(first.parent) as entries:
        beside = [first.parent / entry.name for entry in entries if _may_belong(entry.name, own)]
    for film in films_among(beside):
        numbers = [name.number for name in film if name.path.name == first.name]
        if numbers:
            return [name for name in film if name.number >= numbers[0]]
    return [own]


def _may_belong(name: str, to: NumberedName) -> bool:
    return name.startswith(to.prefix) and name.endswith(to.suffix)


def first_of_each(paths: Iterable[Path], suffixes: Iterable[str]) -> list[Path]:
    """The files without those (of these suffixes) that only go on with the film of another one: one for each film."""
    files, wanted = list(paths), frozenset(suffixes)
    films = films_among(path for path in files if path.suffix.lower() in wanted)
    going_on = {name.path for film in films for name in film[1:]}
    return [path for path in files if path not in going_on]


def is_pattern(path: Path) -> bool:
    """Whether a path names many pictures by a pattern, ``reel_%05d.tif`` or ``reel_#####.tif``."""
    return _PATTERN.match(path.name) is not None and not path.exists()


def first_of_pattern(pattern: Path) -> Path | None:
    """The first file that a pattern fits; None when there is none."""
    match = _PATTERN.match(pattern.name)
    if match is None:
        return None
    digits = len(match[3]) if match[3] else int(match[2] or 1)
    try:
        names = [NumberedName.of(path) for path in pattern.parent.iterdir() if path.name.startswith(match[1])]
    except OSError:
        return None
    fitting = [
        name
        for name in names
        if name is not None
        and (name.prefix, name.suffix) == (match[1], match[4])
        and name.digits == max(digits, len(str(name.number)))
    ]
    return min(fitting, key=lambda name: name.number).path if fitting else None
