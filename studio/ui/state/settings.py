"""What the program remembers between two starts: preferences, recent files, and the work done on each file.

Everything is small JSON in the user's own folders, kept as ``studio.own_files`` says. Nothing is kept in or next to the
originals.
"""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import os
from pathlib import Path
from typing import Annotated, Literal, TypeVar

import msgspec

from studio import places
from studio.domain import limits
from studio.domain.colour_presets import LIKELY, Part
from studio.domain.cues import CueSheet
from studio.domain.errors import UnwritableOutput
from studio.domain.limits import Limit
from studio.domain.marks import FilmMarks
from studio.domain.photo_marks import PhotoMarks
from studio.domain.project import FilmDelivery
from studio.domain.recipe import ColorizeRecipe, SoundRecipe, recipe_to_json
from studio.own_files import records
from studio.ui.state.photo_exports import ExportPreset, PhotoExport

RECENT_LIMIT = 12

Chosen = Annotated[float, msgspec.Meta(gt=0.0, le=1e15)] | None
Paths = Annotated[list[str], msgspec.Meta(min_length=1)]


class Session(msgspec.Struct, frozen=True):
    """Where somebody was when the window was closed: the project, or what was open without one (paths), the place, the
    photograph that was looked at, the film and the time it stood at."""

    project: str = ""
    photos: tuple[str, ...] = ()
    film: str = ""
    place: str = "home"
    photo: str = ""
    time_s: float = 0.0

    @property
    def empty(self) -> bool:
        return not (self.project or self.photos or self.film)


class Settings(msgspec.Struct):
    """Preferences. Unknown fields of newer versions are ignored, missing ones take these values.

    ``ui_scale`` is in per cent of what the system says; ``shortcuts`` are the keys of commands that were chosen (empty:
    none); ``handed_on`` is what is pasted from one photograph to others; None and empty texts leave the usual threads,
    cache, folders and model.
    """

    theme: Literal["system", "dark", "light"] = "system"
    language: Literal["system", "en", "de", "fr"] = "system"
    ui_scale: Annotated[int, msgspec.Meta(ge=100, le=250)] = 100
    shortcuts: dict[str, str] = msgspec.field(default_factory=dict)
    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    jpeg_quality: Annotated[int, msgspec.Meta(ge=1, le=100)] = 92
    disclosure_label: bool = False
    disclosure_metadata: bool = True
    credentials: bool = True
    loudness_lufs: Annotated[float, msgspec.Meta(ge=-40.0, le=-9.0)] = -23.0
    geometry: str = ""
    last_folder: str = ""
    film_export: FilmDelivery = msgspec.field(default_factory=FilmDelivery)
    photo_export: PhotoExport = PhotoExport()
    export_presets: list[ExportPreset] = []
    session: Session = Session()
    handed_on: tuple[Part, ...] = LIKELY
    results_folder: str = ""
    colour_model: str = ""
    display_profile: str = ""
    threads: Annotated[int, msgspec.Meta(ge=1, le=1024)] | None = None
    cache_gb: Annotated[float, msgspec.Meta(ge=1, le=10_000)] | None = None
    cache_folder: str = ""
    max_pixels: Chosen = None
    max_film_hours: Chosen = None
    max_job_hours: Chosen = None
    max_memory_gb: Chosen = None

    def folder_for_results(self, last: str) -> Path | None:
        """The folder that was chosen for all results, else the last one, as long as it is there."""
        there = (Path(folder) for folder in (self.results_folder, last) if folder)
        return next((folder for folder in there if folder.is_dir()), None)

    @property
    def limits(self) -> dict[Limit, float | None]:
        """How much one file and one job may take, as far as it was chosen."""
        return {
            limits.PIXELS: self.max_pixels,
            limits.FILM_HOURS: self.max_film_hours,
            limits.JOB_HOURS: self.max_job_hours,
            limits.MEMORY_GB: self.max_memory_gb,
        }


class Recent(msgspec.Struct):
    """Something opened before: the paths that were opened together and when (ISO date)."""

    paths: Paths
    kind: Literal["photographs", "film", "folder", "project"]
    opened: str
    thumbnail: str = ""
    note: str = ""

    @property
    def name(self) -> str:
        first = Path(self.paths[0])
        return first.name if self.kind == "folder" else first.stem if len(self.paths) == 1 else first.parent.name


class PhotoWork(msgspec.Struct):
    """What was done to one photograph. ``content`` is the SHA-256 of the file it was done to, as far as that was
    known."""

    path: str
    recipe: ColorizeRecipe
    coloured: bool = False
    marks: PhotoMarks = PhotoMarks()
    content: str = ""


class FilmWork(msgspec.Struct):
    """What was done to one film."""

    path: str
    recipe: SoundRecipe = SoundRecipe()
    sheet: CueSheet | None = None
    colour: ColorizeRecipe = ColorizeRecipe()
    marks: FilmMarks = FilmMarks()


Work = TypeVar("Work", PhotoWork, FilmWork)


class Store:
    """Reads and writes the three kinds of records below one folder. What cannot be written is kept here, is what the
    next reading gives, and is written by ``retry``."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or places.window_dir()
        for place in (self.folder, self.folder / "work", self.folder / "versions"):
            records.tidy(place)
        self._writer = records.Writer()

    def load_settings(self) -> Settings:
        return records.read(self._settings, Settings, "The settings") or Settings()

    def save_settings(self, settings: Settings) -> bool:
        """Whether they are on the disk now; so with all that is saved here."""
        return self._writer.save(self._settings, settings, "The settings")

    def recents(self) -> list[Recent]:
        unsaved = self._writer.unsaved.get(self._recent)
        if isinstance(unsaved, list):
            return list(unsaved)
        return records.read(self._recent, list[Recent], "The list of recent files") or []

    def add_recent(self, recent: Recent) -> bool:
        others = [r for r in self.recents() if r.paths != recent.paths]
        return self._save_recents([recent, *others][:RECENT_LIMIT])

    def forget_recents(self) -> bool:
        return self._save_recents([])

    def photo_work(self, path: Path) -> PhotoWork | None:
        return self._work(path, PhotoWork)

    def film_work(self, path: Path) -> FilmWork | None:
        return self._work(path, FilmWork)

    def save_work(self, work: PhotoWork | FilmWork) -> bool:
        path = Path(work.path)
        return self._writer.save(self._work_file(path), work, f"The work on “{path.name}”")

    def marks_of(self, sha256: str) -> PhotoMarks | None:
        """What is noted on a photograph with this content, wherever its file is by now."""
        file = self._marks_file(sha256)
        unsaved = self._writer.unsaved.get(file)
        if isinstance(unsaved, PhotoMarks):
            return unsaved
        return records.read(file, PhotoMarks, "The versions kept for a photograph", "None of them is shown.")

    def save_marks(self, sha256: str, marks: PhotoMarks, name: str) -> bool:
        """``name`` is what the photograph is called."""
        self._forget_version_pictures(sha256, marks)
        return self._writer.save(self._marks_file(sha256), marks, f"The versions of “{name}”")

    def version_picture(self, sha256: str, recipe: ColorizeRecipe) -> Path:
        """Where the small picture of a version of a photograph with this content is kept."""
        return self.folder / "versions" / f"{sha256[:32]}-{hashlib.sha256(recipe_to_json(recipe)).hexdigest()[:16]}.jpg"

    def keep_version_picture(self, sha256: str, recipe: ColorizeRecipe, picture: Path) -> None:
        """Keep a copy of it; without one the version has only its name."""
        with contextlib.suppress(OSError, UnwritableOutput):
            records.write(self.version_picture(sha256, recipe), picture.read_bytes())

    def _forget_version_pictures(self, sha256: str, marks: PhotoMarks) -> None:
        """Of versions that there are no more."""
        kept = {self.version_picture(sha256, version.recipe) for version in marks.versions}
        for picture in (self.folder / "versions").glob(f"{sha256[:32]}-*.jpg"):
            if picture not in kept:
                with contextlib.suppress(OSError):
                    picture.unlink()

    def _marks_file(self, sha256: str) -> Path:
        return self.folder / "versions" / f"{sha256[:32]}.json"

    def picture_of(self, path: Path) -> Path:
        """Where the small picture of recent work is kept."""
        return self._pictures / f"{hashlib.sha256(os.fsencode(path.absolute())).hexdigest()[:24]}.jpg"

    @property
    def all_saved(self) -> bool:
        return not self._writer.unsaved

    def retry(self) -> bool:
        """Write what could not be written before; returns whether all of it is on the disk now."""
        return self._writer.retry()

    @property
    def _settings(self) -> Path:
        return self.folder / "settings.json"

    @property
    def _recent(self) -> Path:
        return self.folder / "recent.json"

    def _save_recents(self, recents: list[Recent]) -> bool:
        """Pictures of what is no longer in the list go with it."""
        kept = {Path(recent.thumbnail).name for recent in recents if recent.thumbnail}
        for picture in self._pictures.glob("*.jpg"):
            if picture.name not in kept:
                with contextlib.suppress(OSError):
                    picture.unlink()
        return self._writer.save(self._recent, recents, "The list of recent files")

    @property
    def _pictures(self) -> Path:
        return self.folder / "pictures"

    def _work(self, path: Path, kind: type[Work]) -> Work | None:
        file = self._work_file(path)
        unsaved = self._writer.unsaved.get(file)
        if isinstance(unsaved, kind):
            return unsaved
        return records.read(file, kind, f"The work kept for “{path.name}”", "Nothing of it is shown.")

    def _work_file(self, path: Path) -> Path:
        key = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:24]
        return self.folder / "work" / f"{key}.json"


def today() -> str:
    return datetime.date.today().isoformat()
