"""The recipe of a batch: one for photographs and one for films, read strictly, so that a slip of the pen is told."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal, TypeAlias

import msgspec

from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.recipe import (
    ColorizeRecipe,
    EnlargeRecipe,
    FrameRate,
    Recipe,
    RepairRecipe,
    SoundRecipe,
    check_recipe,
    recipe_to_json,
)
from studio.own_files.records import NOT_THIS_KIND, read_bytes

SourceKind: TypeAlias = Literal["photograph", "film"]
_MOST_BYTES = 4 * 1024**2
_KINDS: Mapping[str, type[Recipe]] = {
    str(kind.__struct_config__.tag): kind for kind in (ColorizeRecipe, SoundRecipe, EnlargeRecipe, RepairRecipe)
}
_PER_KIND = {"photographs": "photograph", "films": "film"}


class BatchRecipe(msgspec.Struct, frozen=True):
    """What is done with photographs and with films; None: files of this kind are left out."""

    photograph: ColorizeRecipe | EnlargeRecipe | RepairRecipe | None = None
    film: ColorizeRecipe | SoundRecipe | None = None

    def of(self, kind: SourceKind) -> Recipe | None:
        return self.photograph if kind == "photograph" else self.film

    @property
    def frame_rate(self) -> FrameRate | None:
        """Whether numbered pictures are films, and how fast."""
        return self.film.film_rate if isinstance(self.film, ColorizeRecipe) else None


def for_both(recipe: Recipe) -> BatchRecipe:
    """One recipe: colour is for both kinds, sound for films alone, the other works for photographs alone."""
    return BatchRecipe(
        None if isinstance(recipe, SoundRecipe) else recipe,
        recipe if isinstance(recipe, ColorizeRecipe | SoundRecipe) else None,
    )


def read_batch_recipe(path: Path) -> BatchRecipe:
    """A file with one recipe (as in a receipt, or as the window saves it), or with one for ``photographs`` and one for
    ``films``. Results are signed unless it says otherwise.

    Raises:
        UnreadableInput: the file cannot be read, is no recipe, or holds a setting that there is none of.
    """
    try:
        said = msgspec.json.decode(read_bytes(path, _MOST_BYTES))
    except OSError as error:
        raise UnreadableInput(
            f"The recipe {path} cannot be read: {error.strerror or error}.", hint="Check the name.", path=path
        ) from error
    except NOT_THIS_KIND as error:
        raise _no_recipe(path, f"it is not JSON ({error})") from error
    if not isinstance(said, dict):
        raise _no_recipe(path, "it is not an object")
    if "kind" in said:
        return for_both(_recipe(said, path, ""))
    if unknown := [name for name in said if name not in _PER_KIND]:
        raise _unknown(path, str(unknown[0]), ["kind", *_PER_KIND])
    recipes = {_PER_KIND[name]: _recipe(value, path, f"{name}.") for name, value in said.items()}
    if isinstance(recipes.get("photograph"), SoundRecipe):
        raise _no_recipe(path, "photographs cannot be given sound")
    if isinstance(recipes.get("film"), EnlargeRecipe | RepairRecipe):
        raise _no_recipe(path, "films can be coloured and given sound, nothing else")
    if not recipes:
        raise _no_recipe(path, "it says neither what is done with photographs nor with films")
    return BatchRecipe(recipes.get("photograph"), recipes.get("film"))  # type: ignore[arg-type]


def batch_recipe_to_json(recipe: BatchRecipe) -> bytes:
    """As `read_batch_recipe` reads it: one recipe where one does for all that it fits."""
    each = recipe.film if recipe.photograph is None else recipe.photograph
    if each is not None and for_both(each) == recipe:
        return recipe_to_json(each)
    pairs = {"photographs": recipe.photograph, "films": recipe.film}
    return msgspec.json.encode({name: each for name, each in pairs.items() if each is not None}, order="sorted")


def with_settings(recipe: Recipe, settings: Mapping[str, str]) -> Recipe:
    """The recipe with settings of one file, as they stand in a table: as text, empty ones left as they are.

    Raises:
        StudioError: a value does not fit; the names have been looked at before (`check_names`).
    """
    given = {name: _value(text) for name, text in settings.items() if text.strip()}
    try:
        changed = msgspec.convert({**msgspec.to_builtins(recipe), **given}, type(recipe), strict=False)
        check_recipe(changed)
    except (ValueError, msgspec.ValidationError) as error:
        raise StudioError(f"its settings are out of bounds: {error}", hint="Correct its line in the list.") from error
    return changed


def check_names(names: Iterable[str], recipe: BatchRecipe, path: Path) -> None:
    """Raise ``UnreadableInput`` for the first setting that neither recipe has."""
    known = {
        name
        for each in (recipe.photograph, recipe.film)
        if each is not None
        for name in each.__struct_fields__
        if name not in ("hints", "reference", "colour")
    }
    for name in names:
        if name not in known:
            raise _unknown(path, name, known)


def _value(text: str) -> Any:
    text = text.strip()
    return {"true": True, "yes": True, "false": False, "no": False}.get(text.casefold(), text)


def _recipe(said: Any, path: Path, where: str) -> Recipe:
    if not isinstance(said, dict) or (kind := _KINDS.get(str(said.get("kind")))) is None:
        raise _no_recipe(path, f"{where}kind is neither {' nor '.join(map(repr, _KINDS))}")
    _check_fields(said, kind, path, where)
    try:
        recipe = msgspec.convert({"credentials": True, **said}, kind)
        check_recipe(recipe)
    except (ValueError, msgspec.ValidationError) as error:
        raise _no_recipe(path, f"{error}") from error
    return recipe


def _check_fields(said: Mapping[str, Any], kind: type[msgspec.Struct], path: Path, where: str) -> None:
    for name, value in said.items():
        if name not in (*kind.__struct_fields__, "kind"):
            raise _unknown(path, f"{where}{name}", [f"{where}{each}" for each in kind.__struct_fields__])
        if name == "colour" and isinstance(value, dict):
            _check_fields(value, ColorizeRecipe, path, f"{where}colour.")


def _unknown(path: Path, name: str, known: Iterable[str]) -> UnreadableInput:
    near = difflib.get_close_matches(name, list(known), n=1)
    meant = f"Did you mean “{near[0]}”?" if near else f"There are: {', '.join(sorted(known))}."
    return UnreadableInput(f"{path.name} asks for a setting that does not exist: “{name}”.", hint=meant, path=path)


def _no_recipe(path: Path, why: str) -> UnreadableInput:
    return UnreadableInput(
        f"{path.name} is not a recipe: {why}.",
        hint='A recipe is a JSON file such as {"kind": "colorize", "vividness": 0.5}, or '
        '{"photographs": {…}, "films": {…}}.',
        path=path,
    )
