"""Sorting what the user opens into photographs and films. Folders are walked in a worker thread.

Only names are looked at here, as ``studio.media.files.inputs`` does for the command line; whether a file really is what
its name says is decided by its content when it is inspected.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from studio.domain.errors import StudioError
from studio.domain.recipe import ColorizeRecipe, EnlargeRecipe, RepairRecipe, SoundRecipe
from studio.domain.suffixes import is_film_name
from studio.jobs.finished import results_among
from studio.jobs.registry import kind_of
from studio.media.files.inputs import list_inputs


@dataclass
class Inputs:
    """What was found. ``refused`` are the reasons why folders could not be looked into, ``results`` what the program
    has made itself, by the kind of work for which it is no original, ``places`` the folders of files below the one that
    was chosen, which the results mirror."""

    photos: list[Path] = field(default_factory=list)
    films: list[Path] = field(default_factory=list)
    missing: list[Path] = field(default_factory=list)
    refused: list[StudioError] = field(default_factory=list)
    results: dict[str, set[Path]] = field(default_factory=dict)
    places: dict[Path, Path] = field(default_factory=dict)

    @property
    def all(self) -> list[Path]:
        return [*self.photos, *self.films]


def walk(paths: list[Path]) -> Inputs:
    """Files as given, folders with everything below them, each sorted by name. A file that is named directly and has
    an unknown suffix is tried as a photograph."""
    found, in_folders = Inputs(), list[Path]()
    for path in (p.expanduser().absolute() for p in paths):
        try:
            files = list_inputs([path])
        except StudioError as error:
            if path.exists():
                found.refused.append(error)
            else:
                found.missing.append(path)
            continue
        if path.is_dir():
            in_folders += files
            found.places.update((file, file.parent.relative_to(path)) for file in files if file.is_relative_to(path))
        for file in files:
            (found.films if is_film_name(file) else found.photos).append(file)
    found.photos = list(dict.fromkeys(found.photos))
    found.films = list(dict.fromkeys(found.films))
    for recipe in (ColorizeRecipe(), SoundRecipe(), EnlargeRecipe(), RepairRecipe()):
        found.results[kind_of(recipe)] = results_among(in_folders, recipe)
    return found


class _Signals(QObject):
    found = Signal(object)


class _Walk(QRunnable):
    def __init__(self, paths: list[Path], signals: _Signals) -> None:
        super().__init__()
        self._paths, self._signals = paths, signals

    def run(self) -> None:
        self._signals.found.emit(walk(self._paths))


def sort_inputs(paths: list[Path], done: Callable[[Inputs], object], owner: QObject) -> None:
    """Sort ``paths`` and call ``done`` in the window's thread; at once when no folder is among them."""
    if not any(path.is_dir() for path in paths):
        done(walk(paths))
        return
    signals = _Signals(owner)
    signals.found.connect(done)
    signals.found.connect(signals.deleteLater)
    QThreadPool.globalInstance().start(_Walk(paths, signals))


def sample_paths(folder: Path) -> list[Path]:
    """What to try the program with: our own film, and photographs made grey in ``folder``.

    Raises ``UnwritableOutput`` when they cannot be stored there.
    """
    from assets import samples
    from studio.media.pictures.sample_photographs import write_sample_photographs

    found = [samples.FILM] if samples.FILM.is_file() else []
    return found + write_sample_photographs(folder)
