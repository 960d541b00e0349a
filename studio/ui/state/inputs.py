"""Sorting what the user opens into photographs and films. Folders are walked in a worker thread.

Only names are looked at here; whether a file really is what its name says is decided by its content when it is
inspected.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage

PICTURE_SUFFIXES = (
    ".tif",
    ".tiff",
    ".jpg",
    ".jpeg",
    ".png",
    ".webp",
    ".jp2",
    ".j2k",
    ".bmp",
    ".gif",
    ".heic",
    ".heif",
    ".avif",
    ".dng",
    ".pgm",
    ".ppm",
)
FILM_SUFFIXES = (
    ".mp4",
    ".m4v",
    ".mov",
    ".mkv",
    ".avi",
    ".mpg",
    ".mpeg",
    ".webm",
    ".mxf",
    ".ts",
    ".mts",
    ".wmv",
    ".ogv",
    ".3gp",
    ".dv",
)
SOUND_SUFFIXES = (
    ".wav",
    ".wave",
    ".bwf",
    ".rf64",
    ".w64",
    ".flac",
    ".aif",
    ".aiff",
    ".aifc",
    ".mp3",
    ".ogg",
    ".oga",
    ".opus",
    ".caf",
    ".au",
)
"""As ``studio.sound.recordings.audio_file`` has them, which would bring NumPy into the window."""


@dataclass
class Inputs:
    photos: list[Path] = field(default_factory=list)
    films: list[Path] = field(default_factory=list)
    missing: list[Path] = field(default_factory=list)

    @property
    def all(self) -> list[Path]:
        return [*self.photos, *self.films]


def walk(paths: list[Path]) -> Inputs:
    """Files as given, folders with everything below them, each sorted by name. A file that is named directly and has
    an unknown suffix is tried as a photograph."""
    found = Inputs()
    for path in (p.expanduser().absolute() for p in paths):
        if path.is_dir():
            for child in sorted(p for p in path.rglob("*") if not p.name.startswith(".")):
                _sort(child, found, strict=True)
        elif path.exists():
            _sort(path, found, strict=False)
        else:
            found.missing.append(path)
    found.photos = list(dict.fromkeys(found.photos))
    found.films = list(dict.fromkeys(found.films))
    return found


def _sort(path: Path, found: Inputs, *, strict: bool) -> None:
    suffix = path.suffix.lower()
    if suffix in FILM_SUFFIXES:
        found.films.append(path)
    elif suffix in PICTURE_SUFFIXES or (not strict and path.is_file()):
        found.photos.append(path)


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
    """What to try the program with: our own film, and the two photographs that scikit-learn brings along, made grey in
    ``folder``."""
    from assets import samples

    found = [samples.FILM] if samples.FILM.is_file() else []
    spec = find_spec("sklearn")
    if spec is not None and spec.origin:
        pictures = Path(spec.origin).parent / "datasets" / "images"
        found += [path for source in sorted(pictures.glob("*.jpg")) if (path := _grey_copy(source, folder))]
    return found


def _grey_copy(source: Path, folder: Path) -> Path | None:
    """The photograph without its colours, as a scan of a black-and-white print would be."""
    target = folder / f"{source.stem}.png"
    if not target.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        grey = QImage(str(source)).convertToFormat(QImage.Format.Format_Grayscale8)
        if grey.isNull() or not grey.save(str(target)):
            return None
    return target
