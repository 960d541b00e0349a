"""Names for many results in one folder: equal ones get a number, what was made earlier keeps its own, and originals are
not mixed with results."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from studio.domain.errors import UnwritableOutput
from studio.domain.job import JobRequest
from studio.domain.recipe import ColorizeRecipe, Recipe
from studio.jobs.name_patterns import Named, NamePattern
from studio.jobs.outputs import tag_of


def unique(path: Path, taken: set[Path]) -> Path:
    """The path, or the first of ``name-2``, ``name-3``… that neither exists nor was given out before: ``taken`` holds
    what was (see `taken_by`) and receives this one."""
    candidate = _numbered(path, lambda name: _loose(name) in taken or os.path.lexists(name))
    taken.add(_loose(candidate))
    return candidate


def taken_by(requests: Iterable[JobRequest]) -> set[Path]:
    """The names that the results of requests will have, though they do not exist yet."""
    return {_loose(Path(request.output)) for request in requests}


def _loose(path: Path) -> Path:
    """Other disks know no capitals."""
    return Path(str(path).casefold())


class KnownResults(Protocol):
    """What a folder of results tells of itself (by its receipts)."""

    def of(self, source: Path, wanted: Path) -> Path | None:
        """The result of a source among those that are called as wanted or by a number of it; None: there is none."""

    def is_of_another(self, output: Path, source: Path) -> bool:
        """Whether this is the result of another source."""


class _NothingKnown:
    def of(self, source: Path, wanted: Path) -> Path | None:
        return None

    def is_of_another(self, output: Path, source: Path) -> bool:
        return False


def name_outputs(
    sources: Sequence[Path],
    out: Path,
    *,
    suffixes: Mapping[Path, str],
    recipe: Recipe,
    one_input: bool,
    beside_originals: bool = False,
    known: KnownResults | None = None,
    pattern: NamePattern | None = None,
) -> dict[Path, Path]:
    """Choose an output path for every source.

    ``suffixes`` gives each source's output suffix (`result_suffix`); the recipe's tag is appended to the stem in a
    folder ("street" → "street-colour.png"), or names follow the ``pattern``. With ``one_input`` and ``out`` not being a
    folder, ``out`` itself is the file. Equal names get a number, in the order of the sources, so that nothing is
    overwritten; what was made earlier keeps its name (``known``), so that the numbers do not depend on who has joined
    since.

    Raises:
        UnwritableOutput: ``out`` is a folder that holds originals and ``beside_originals`` is false, or a file where
            a folder is needed.
        UnusablePattern: no name can be made by the pattern.
    """
    if one_input and not out.is_dir():
        source = sources[0]
        return {source: out if out.suffix else out.with_suffix(suffixes[source])}
    if out.is_file():
        raise UnwritableOutput(
            f"Several inputs need a folder for their results, but {shown_path(out)} is a file.",
            hint="Name a folder with -o.",
            path=out,
        )
    if not beside_originals:
        refuse_source_folder(sources, out)
    names = NamesIn(known)
    wanted = {
        source: out / f"{_stem(source, recipe, pattern, number, len(sources))}{suffixes[source]}"
        for number, source in enumerate(sources, start=1)
    }
    for source in sources:
        names.keep(source, wanted[source])
    return {source: names.choose(source, wanted[source]) for source in sources}


class NamesIn:
    """Gives out names of results in one folder: what was made earlier keeps its name, equal names get a number."""

    def __init__(self, known: KnownResults | None = None) -> None:
        self._known = known or _NothingKnown()
        self._earlier: dict[Path, Path] = {}
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def keep(self, source: Path, wanted: Path) -> Path | None:
        """The name of what was made of a source earlier, which nobody else gets; None: there is none."""
        earlier = self._known.of(source, wanted)
        if earlier is not None:
            self._earlier[source] = earlier
            self._taken.add(str(earlier).casefold())
        return earlier

    def choose(self, source: Path, wanted: Path) -> Path:
        """A name for a source that wishes for this one."""
        if (earlier := self._earlier.pop(source, None)) is not None:
            return earlier
        loose = str(wanted).casefold()
        chosen, number = _numbered_from(
            wanted,
            self._numbers.get(loose, 1),
            lambda name: str(name).casefold() in self._taken or self._known.is_of_another(name, source),
        )
        if number > 1 or loose in self._numbers:
            self._numbers[loose] = number + 1
        self._taken.add(str(chosen).casefold())
        return chosen


def _stem(source: Path, recipe: Recipe, pattern: NamePattern | None, number: int, of: int) -> str:
    if pattern is None:
        return f"{source.stem}-{tag_of(recipe)}"
    model = recipe.model if isinstance(recipe, ColorizeRecipe) else ""
    several = isinstance(recipe, ColorizeRecipe) and recipe.versions > 1
    pattern = pattern.without_versions() if several else pattern
    return pattern.fill(Named(source, number, of, model=model))


def refuse_source_folder(sources: Sequence[Path], out: Path) -> None:
    target = out.resolve()
    for source in sources:
        if source.resolve().parent == target:
            raise UnwritableOutput(
                f"{shown_path(out)} holds originals ({shown_path(source.name)}), and results are kept apart from "
                "originals.",
                hint="Choose another folder with -o, or add --beside-originals if you mean it.",
                path=out,
            )


def shown_path(path: Path | str) -> str:
    """A path as it can be printed anywhere."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


def _numbered(path: Path, is_taken: Callable[[Path], bool]) -> Path:
    """The path, or the first of ``name-2``, ``name-3``… that is free."""
    return _numbered_from(path, 1, is_taken)[0]


def _numbered_from(path: Path, number: int, is_taken: Callable[[Path], bool]) -> tuple[Path, int]:
    """The first free one from a number on (1: the path itself), and its number."""
    while True:
        candidate = path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")
        if not is_taken(candidate):
            return candidate, number
        number += 1
