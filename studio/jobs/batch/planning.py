"""From sources to jobs: which recipe each gets, and where its result goes in the mirrored tree."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from studio.domain import any_json
from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.job import Device, JobRequest
from studio.domain.recipe import Recipe
from studio.domain.suffixes import FRAME_SUFFIXES, is_film_name, is_picture_name
from studio.jobs.batch.addresses import is_address, restored
from studio.jobs.batch.listing import Source, SourceFolder
from studio.jobs.batch.recipes import BatchRecipe, SourceKind, with_settings
from studio.jobs.finished import ReceiptsIn, results_among
from studio.jobs.outputs import name_from_stem, result_suffix, with_side_files
from studio.jobs.several_results import NamesIn, refuse_source_folder

RowKind: TypeAlias = Literal["photograph", "film", "finished"]
"""How long a job may take: "finished" are those of which a receipt tells that they were done before."""


@dataclass(frozen=True, slots=True)
class PlannedJob:
    """A row of the queue to be: ``request`` as JSON. The same source and result have the same ``id``."""

    id: str
    request: str
    kind: RowKind
    bytes: int


@dataclass
class Planner:
    """Plans the jobs of one batch, folder by folder. ``side_files`` are kinds of files that are written beside each
    result (see ``JobRequest``). ``left_out`` counts what was found and is no original, or of a kind without a recipe.
    """

    recipe: BatchRecipe
    out: Path
    device: Device = "auto"
    overwrite: bool = False
    again: bool = False
    beside_originals: bool = False
    side_files: tuple[str, ...] = ()
    left_out: dict[str, int] = field(default_factory=dict)
    _requests: dict[Recipe, str] = field(default_factory=dict)
    _names: dict[str, tuple[Path, NamesIn]] = field(default_factory=dict)

    def jobs(self, folder: SourceFolder) -> Iterator[PlannedJob | StudioError]:
        """The jobs of one folder, and the errors of single files."""
        target, names = self._names_in(folder.place)
        sources = self._originals(folder)
        if not self.beside_originals and sources and not is_address(sources[0].path):
            try:
                refuse_source_folder([Path(sources[0].path)], target)
            except StudioError as error:
                yield error
                return
        for source in sources:
            try:
                planned = self._planned(source, target, names)
            except StudioError as error:
                error.path = error.path or source.path
                yield error
            else:
                if planned is not None:
                    yield planned

    def _names_in(self, place: str) -> tuple[Path, NamesIn]:
        """The last folder is remembered, because a list, or a tree in parts, comes back to it."""
        if place not in self._names:
            if len(self._names) > _MOST_FOLDERS:
                self._names.clear()
            target = self.out / place if place else self.out
            self._names[place] = (target, NamesIn(ReceiptsIn(target)))
        return self._names[place]

    def _originals(self, folder: SourceFolder) -> list[Source]:
        """Without what the program has made itself."""
        if not folder.has_results:
            return list(folder.sources)
        paths = [Path(source.path) for source in folder.sources]
        results = {
            os.fspath(path)
            for recipe in {self.recipe.photograph, self.recipe.film} - {None}
            for path in results_among(paths, recipe)  # type: ignore[arg-type]
        }
        kept = [source for source in folder.sources if source.named or source.path not in results]
        self._leave_out("results of earlier runs", len(folder.sources) - len(kept))
        return kept

    def _planned(self, source: Source, target: Path, names: NamesIn) -> PlannedJob | None:
        path = Path(source.path)
        kind = self._kind(path)
        recipe = self.recipe.of(kind)
        if recipe is None:
            if not source.named:
                self._leave_out("photographs" if kind == "photograph" else "films", 1)
                return None
            raise UnreadableInput(
                f"“{path.name}” is a {kind}, and the recipe says nothing about {kind}s.",
                hint="Add one for them to the recipe.",
                path=path,
            )
        if source.settings:
            try:
                recipe = with_settings(recipe, source.settings)
            except StudioError as error:
                raise StudioError(f"“{path.name}” was left out: {error.message}", hint=error.hint, path=path) from error
        wanted = target / name_from_stem(path.stem, recipe, _suffix_for(path, recipe, film=kind == "film"))
        earlier = names.keep(path, wanted)
        output = str(names.choose(path, wanted))
        return PlannedJob(
            _row_id(source.path, output),
            self._request(recipe, source.path, output),
            kind if earlier is None or self.again or self.overwrite else "finished",
            source.bytes,
        )

    def _kind(self, path: Path) -> SourceKind:
        """By the name; by the content where it says nothing. With a rate, numbered pictures are films."""
        rate = self.recipe.frame_rate
        if is_film_name(path) or (rate is not None and path.suffix.lower() in FRAME_SUFFIXES):
            return "film"
        if is_picture_name(path):
            return "photograph"
        from studio.domain.facts import FilmFacts
        from studio.media.inspect import inspect

        return "film" if isinstance(inspect(path), FilmFacts) else "photograph"

    def _request(self, recipe: Recipe, source: str, output: str) -> str:
        request = JobRequest(
            recipe,
            source,
            restored(output),
            dict.fromkeys(self.side_files, ""),
            self.device,
            self.overwrite,
            self.again,
        )
        return any_json.encode(with_side_files(request) if self.side_files else request).decode()

    def _leave_out(self, what: str, count: int) -> None:
        if count:
            self.left_out[what] = self.left_out.get(what, 0) + count


_MOST_FOLDERS = 16


def batch_of(out: Path) -> str:
    """The name of a batch in the queue: the folder of its results."""
    return restored(out) if is_address(restored(out)) else os.path.realpath(out)


def _row_id(source: str, output: str) -> str:
    return hashlib.blake2b(os.fsencode(f"{source}\0{output}"), digest_size=16).hexdigest()


def _suffix_for(path: Path, recipe: Recipe, *, film: bool) -> str:
    if recipe.__struct_config__.tag == "sound":
        return result_suffix(path, recipe, film=film)  # may have to look inside
    return _suffix_by_name(path.suffix.lower(), _suffix_settings(recipe), film)


def _suffix_settings(recipe: Recipe) -> Recipe:
    """Of a colour recipe what decides the ending, so that few of them are told apart."""
    plain = type(recipe)()
    return msgspec.structs.replace(
        plain,
        **{name: getattr(recipe, name) for name in ("format", "film_format") if hasattr(recipe, name)},
    )


@cache
def _suffix_by_name(suffix: str, recipe: Recipe, film: bool) -> str:
    return result_suffix(Path(f"x{suffix}"), recipe, film=film)


def describe_left_out(left_out: Mapping[str, int]) -> str:
    """ "Left out: 12 photographs, 1 result of an earlier run."; "" for nothing."""
    parts = [f"{count:,} {what if count > 1 else _ONE.get(what, what)}" for what, count in left_out.items()]
    return f"Left out: {', '.join(parts)}." if parts else ""


_ONE = {"photographs": "photograph", "films": "film", "results of earlier runs": "result of an earlier run"}
