"""What the program remembers between two starts: preferences, recent files, and the work done on each file.

Everything is small JSON in the user's own folders, written to a temporary name and renamed (QSaveFile). Nothing is
kept in or next to the originals.
"""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path
from typing import Literal, TypeVar

import msgspec
from PySide6.QtCore import QSaveFile

from studio import places
from studio.domain.cues import CueSheet
from studio.domain.recipe import ColorizeRecipe, SoundRecipe

RECENT_LIMIT = 12

T = TypeVar("T")


class Settings(msgspec.Struct):
    """Preferences. Unknown fields of newer versions are ignored, missing ones take these values."""

    theme: Literal["system", "dark", "light"] = "system"
    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    jpeg_quality: int = 92
    disclosure_label: bool = False
    loudness_lufs: float = -23.0
    geometry: str = ""
    last_folder: str = ""


class Recent(msgspec.Struct):
    """Something opened before: the paths that were opened together and when (ISO date)."""

    paths: list[str]
    kind: Literal["photographs", "film", "folder"]
    opened: str
    thumbnail: str = ""
    note: str = ""

    @property
    def name(self) -> str:
        first = Path(self.paths[0])
        return first.name if self.kind == "folder" else first.stem if len(self.paths) == 1 else first.parent.name


class PhotoWork(msgspec.Struct):
    """What was done to one photograph."""

    path: str
    recipe: ColorizeRecipe
    coloured: bool = False


class FilmWork(msgspec.Struct):
    """What was done to one film."""

    path: str
    recipe: SoundRecipe = SoundRecipe()
    sheet: CueSheet | None = None
    colour: ColorizeRecipe = ColorizeRecipe()


class Store:
    """Reads and writes the three kinds of records below one folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or places.window_dir()

    def load_settings(self) -> Settings:
        return self._read(self.folder / "settings.json", Settings) or Settings()

    def save_settings(self, settings: Settings) -> None:
        self._write(self.folder / "settings.json", settings)

    def recents(self) -> list[Recent]:
        return self._read(self.folder / "recent.json", list[Recent]) or []

    def add_recent(self, recent: Recent) -> None:
        others = [r for r in self.recents() if r.paths != recent.paths]
        self._write(self.folder / "recent.json", [recent, *others][:RECENT_LIMIT])

    def forget_recents(self) -> None:
        self._write(self.folder / "recent.json", [])

    def photo_work(self, path: Path) -> PhotoWork | None:
        return self._read(self._work_file(path), PhotoWork)

    def film_work(self, path: Path) -> FilmWork | None:
        return self._read(self._work_file(path), FilmWork)

    def save_work(self, work: PhotoWork | FilmWork) -> None:
        self._write(self._work_file(Path(work.path)), work)

    def _work_file(self, path: Path) -> Path:
        key = hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:24]
        return self.folder / "work" / f"{key}.json"

    @staticmethod
    def _read(file: Path, kind: type[T]) -> T | None:
        try:
            return msgspec.json.decode(file.read_bytes(), type=kind)
        except (OSError, msgspec.DecodeError, msgspec.ValidationError):
            return None

    @staticmethod
    def _write(file: Path, value: object) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        target = QSaveFile(str(file))
        if target.open(QSaveFile.OpenModeFlag.WriteOnly):
            target.write(msgspec.json.encode(value))
            target.commit()


def today() -> str:
    return datetime.date.today().isoformat()
