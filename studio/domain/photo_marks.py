"""What is noted on a photograph besides its recipe: how good it is, and versions of its recipe kept by name."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec.structs import replace

from studio.domain.recipe import ColorizeRecipe

MOST_STARS = 5
MOST_VERSIONS = 100
Stars = Annotated[int, msgspec.Meta(ge=0, le=MOST_STARS)]
VersionName = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]


class NamedVersion(msgspec.Struct, frozen=True):
    """A recipe with a name and the day on which it was kept (ISO date)."""

    name: VersionName
    recipe: ColorizeRecipe
    made: str = ""


class PhotoMarks(msgspec.Struct, frozen=True):
    """``rating``: 0 (none) … 5 stars. ``versions`` have different names; ``current`` is the name of the one that was
    kept or taken last (empty: none). The recipe of the photograph may have gone on since."""

    rating: Stars = 0
    versions: Annotated[tuple[NamedVersion, ...], msgspec.Meta(max_length=MOST_VERSIONS)] = ()
    current: str = ""

    def version(self, name: str) -> NamedVersion | None:
        return next((each for each in self.versions if each.name == name), None)

    def kept(self, name: str, recipe: ColorizeRecipe, made: str = "") -> PhotoMarks:
        """One version more, which is the current one. A name that is taken gets a number; the oldest goes when there
        are too many."""
        free = self.free_name(name)
        versions = (*self.versions, NamedVersion(free, recipe, made))[-MOST_VERSIONS:]
        return replace(self, versions=versions, current=free)

    def updated(self, name: str, recipe: ColorizeRecipe) -> PhotoMarks:
        """The version of this name gets another recipe."""
        versions = tuple(replace(each, recipe=recipe) if each.name == name else each for each in self.versions)
        return replace(self, versions=versions, current=name if self.version(name) else self.current)

    def renamed(self, name: str, new: str) -> PhotoMarks:
        """Another name for a version; one that is taken gets a number."""
        others = replace(self, versions=tuple(each for each in self.versions if each.name != name))
        free = others.free_name(new)
        versions = tuple(replace(each, name=free) if each.name == name else each for each in self.versions)
        return replace(self, versions=versions, current=free if self.current == name else self.current)

    def without(self, name: str) -> PhotoMarks:
        left = tuple(each for each in self.versions if each.name != name)
        return replace(self, versions=left, current="" if self.current == name else self.current)

    def free_name(self, name: str) -> str:
        """This name, with a number where it is taken."""
        taken = {each.name for each in self.versions}
        free, number = name[:100], 1
        while free in taken:
            number += 1
            free = f"{name[:90]} {number}"
        return free
