"""How results are called and where they go, so that no original and no other result is ever in the way."""

from __future__ import annotations

from pathlib import Path

from studio.domain.recipe import ColorizeRecipe, Recipe

_SUFFIXES = {"tiff": ".tif", "png": ".png", "jpeg": ".jpg", "webp": ".webp"}
_KEPT = {".tif", ".tiff", ".png", ".jpg", ".jpeg", ".webp"}
_FILM_SUFFIXES = {"mp4": ".mp4", "mkv-ffv1": ".mkv", "mov-prores": ".mov"}


def picture_output(source: Path, recipe: Recipe) -> str:
    """``scan.tif`` → ``scan-colour.tif``; formats that cannot be written become TIFF."""
    suffix = source.suffix.lower() if source.suffix.lower() in _KEPT else ".tif"
    if isinstance(recipe, ColorizeRecipe):
        suffix = _SUFFIXES.get(recipe.format, suffix)
    return f"{source.stem}-colour{suffix}"


def film_output(source: Path, recipe: Recipe) -> str:
    """``film.mov`` → ``film-colour.mp4`` or ``film-sound.mov``; sound keeps the container where it can."""
    if isinstance(recipe, ColorizeRecipe):
        return f"{source.stem}-colour{_FILM_SUFFIXES.get(recipe.film_format, '.mp4')}"
    suffix = source.suffix.lower() if source.suffix.lower() in (".mp4", ".mov", ".mkv") else ".mkv"
    return f"{source.stem}-sound{suffix}"


def unique(path: Path, taken: set[Path]) -> Path:
    """The path, or the first of ``name-2``, ``name-3``… that neither exists nor was given out before."""
    candidate, number = path, 2
    while candidate in taken or candidate.exists():
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    taken.add(candidate)
    return candidate
