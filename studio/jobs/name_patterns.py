"""Patterns for the names of results, such as ``{name}-{date}-{number}``: what stands in braces is filled in."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from pathlib import Path

from studio.domain.errors import StudioError
from studio.domain.suffixes import FILM_SUFFIXES, PICTURE_SUFFIXES, suffix_of

FIELDS = ("name", "folder", "date", "number", "version", "model")
"""What a pattern can hold: the name of the original without its ending, the folder it lies in, today (ISO 8601), its
place in the export (``{number:4}``: with at least four digits), which version of its colours it is, and the model."""

LONGEST = 100
"""Letters of a pattern: disks allow names of 255 bytes, and what is filled in, the ending and the receipt take some."""

_FIELD = re.compile(r"\{([^{}:]*)(?::([^{}]*))?\}")
_NOT_IN_NAMES = re.compile(r'[/\\:*?"<>|\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_HINT = "Possible are " + ", ".join(f"{{{name}}}" for name in FIELDS) + "."


class UnusablePattern(StudioError):
    """A pattern from which no names can be made that every disk takes."""


@dataclass(frozen=True)
class Named:
    """What a pattern is filled in with, of one result. ``number`` counts from 1, ``of`` says how many there are;
    ``version``: what it is called, or its number ("": there is only one)."""

    source: Path
    number: int = 1
    of: int = 1
    version: str = ""
    model: str = ""


@dataclass(frozen=True)
class NamePattern:
    """A pattern that can be used."""

    text: str

    @classmethod
    def parse(cls, text: str) -> NamePattern:
        """Raises ``UnusablePattern`` with what is wrong with it."""
        text = text.strip()
        if not text:
            raise UnusablePattern("The name is empty.", hint=_HINT)
        for field, digits in _FIELD.findall(text):
            if field not in FIELDS:
                raise UnusablePattern(f"There is no {{{field}}} that could be filled in.", hint=_HINT)
            if digits and (field != "number" or not digits.isdecimal() or not 1 <= int(digits) <= 9):
                raise UnusablePattern(
                    f"“{{{field}:{digits}}}” cannot be filled in.",
                    hint="Only {number} takes a count of digits, from {number:1} to {number:9}.",
                )
        plain = _FIELD.sub("", text)
        if "{" in plain or "}" in plain:
            raise UnusablePattern("A brace in the name is not closed.", hint=_HINT)
        if bad := _NOT_IN_NAMES.search(plain):
            raise UnusablePattern(
                f"The name holds {_shown(bad[0])}, which not every disk takes.",
                hint="Leave it out; the folder for results is chosen by itself.",
            )
        if (ending := suffix_of(text)) in PICTURE_SUFFIXES | FILM_SUFFIXES:
            raise UnusablePattern(
                f"The name ends in “{ending}”.", hint="Leave the ending out: it follows from the format."
            )
        if text.startswith("."):
            raise UnusablePattern(
                "A name that begins with a dot is hidden.", hint="Begin it with a letter or a number."
            )
        if len(text) > LONGEST:
            raise UnusablePattern(f"The name has more than {LONGEST} letters.", hint="Choose a shorter one.")
        if _RESERVED.fullmatch(text):
            raise UnusablePattern(f"Windows keeps the name “{text}” for itself.", hint="Choose another name.")
        return cls(text)

    def has(self, field: str) -> bool:
        return any(found == field for found, _ in _FIELD.findall(self.text))

    def fill(self, named: Named) -> str:
        """The name of a result, without an ending. What the fields bring along is made fit for every disk."""
        values = {
            "name": named.source.stem,
            "folder": named.source.absolute().parent.name,
            "date": datetime.date.today().isoformat(),
            "version": named.version or "1",
            "model": named.model,
        }

        def filled(match: re.Match[str]) -> str:
            if match[1] == "number":
                return str(named.number).zfill(int(match[2] or len(str(named.of))))
            return _NOT_IN_NAMES.sub("_", values[match[1]])

        name = _FIELD.sub(filled, self.text).strip() or "_"
        return f"{name}_" if _RESERVED.fullmatch(name) else name

    def without_versions(self) -> NamePattern:
        """The pattern for a job that makes several versions at once: their numbers follow at the end of its name.

        Raises ``UnusablePattern`` where the pattern wants them elsewhere."""
        before = re.sub(r"[-_ .]*\{version\}$", "", self.text)
        if before == self.text and not self.has("version"):
            return self
        pattern = NamePattern.parse(before or "{name}")
        if pattern.has("version"):
            raise UnusablePattern(
                "Where several versions are made, {version} can only stand at the end of the name.",
                hint="Move it to the end, or leave it out: the versions are numbered in any case.",
            )
        return pattern


def _shown(character: str) -> str:
    return f"“{character}”" if character.isprintable() else "a character that cannot be seen"
