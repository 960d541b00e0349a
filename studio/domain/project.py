"""A project: photographs and films with everything that was done to them, as one small file. It holds edits, never
pixels; what it is about is named by a path and known again by its content."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from studio.domain.cues import CueSheet
from studio.domain.delivery import DeliverySettings
from studio.domain.marks import FilmMarks
from studio.domain.photo_marks import PhotoMarks
from studio.domain.recipe import ColorizeRecipe, FilmFormat, SoundRecipe

FORMAT = "phonochrome-project"
VERSION = 1
"""Goes up whenever older programs could not read what is written; `studio.own_files.projects` reads all before."""
SUFFIX = ".phonochrome"


class Media(msgspec.Struct, frozen=True):
    """A file the project is about. ``path`` is relative to the project's folder with "/" between its parts, or
    absolute where there is no way from one to the other; ``sha256`` and ``size`` (bytes) know it again wherever it
    goes (empty and 0 while they are not known yet)."""

    path: str
    sha256: Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{64})?$")] = ""
    size: Annotated[int, msgspec.Meta(ge=0)] = 0


class PhotoEdits(msgspec.Struct, frozen=True):
    """What was done to a photograph. ``coloured``: its colours are on show."""

    media: Media
    recipe: ColorizeRecipe = ColorizeRecipe()
    coloured: bool = False
    marks: PhotoMarks = PhotoMarks()


class FilmEdits(msgspec.Struct, frozen=True):
    """What was done to a film: how sounds are found, its cues, its colours, what is marked on it."""

    media: Media
    recipe: SoundRecipe = SoundRecipe()
    sheet: CueSheet | None = None
    colour: ColorizeRecipe = ColorizeRecipe()
    marks: FilmMarks = FilmMarks()


class FilmDelivery(msgspec.Struct):
    """How a film was exported last: which picture and sound, in which form, what else was written, by which clock, and
    where."""

    picture: Literal["original", "coloured"] = "original"
    container: Literal["", ".mp4", ".mkv", ".mov"] = ""
    film_format: FilmFormat = "mp4"
    sound: Literal["none", "cues", "both"] = "cues"
    deliveries: list[str] = msgspec.field(default_factory=lambda: ["cues"])
    folder: str = ""
    clock: DeliverySettings = DeliverySettings()


class Looked(msgspec.Struct, frozen=True):
    """Where somebody was: the place of the window, the photograph and the film that were open (by their paths, as in
    ``Media``), the time the film stood at."""

    place: str = "home"
    photo: str = ""
    film: str = ""
    time_s: Annotated[float, msgspec.Meta(ge=0.0)] = 0.0


class Project(msgspec.Struct, frozen=True):
    """``photos`` in the order of the roll. Unknown fields of newer versions are ignored."""

    format: Literal["phonochrome-project"] = "phonochrome-project"
    version: int = VERSION
    photos: tuple[PhotoEdits, ...] = ()
    films: tuple[FilmEdits, ...] = ()
    delivery: FilmDelivery = msgspec.field(default_factory=FilmDelivery)
    looked: Looked = Looked()
