"""What all places share: the bridge, the roll of photographs, the film, preferences, and a way to say something."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QUndoGroup

from studio.domain.errors import StudioError
from studio.domain.job import JobRequest
from studio.domain.recipe import ColorizeRecipe, FrameRate, Recipe, with_credentials
from studio.own_files import remarks
from studio.ui.engine.bridge import Bridge
from studio.ui.engine.library import LibraryThread
from studio.ui.state.display import DisplayColours
from studio.ui.state.documents import FilmDocument, Photo, PhotoRoll
from studio.ui.state.models_list import colour_models
from studio.ui.state.projects import OpenProject
from studio.ui.state.sentences import said
from studio.ui.state.settings import FilmWork, PhotoWork, Recent, Settings, Store, today

RETRY_MS = 5000
"""What could not be saved is tried again so often."""
TOGETHER_MS = 250
"""Remarks on our own files that follow each other so closely are shown together."""


class Workspace(QObject):
    """One per window."""

    error_said = Signal(str, str)
    note_said = Signal(str, str, str, object)
    film_changed = Signal(object)
    recents_changed = Signal()
    models_changed = Signal()
    """Models that can be chosen were added or removed."""
    place_wanted = Signal(str)
    facts_said = Signal(str)
    trouble_over = Signal()
    """What the last error was about is in order again."""
    _remarked = Signal(str)

    def __init__(self, bridge: Bridge, store: Store, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.store = store
        self.settings = settings
        self.roll = PhotoRoll(self)
        self.roll.usual = self._usual_recipe()
        self.film: FilmDocument | None = None
        self.undo = QUndoGroup(self)
        self.undo.addStack(self.roll.undo)
        self.library = LibraryThread(self)
        self.display = DisplayColours(settings.display_profile, self)
        self.project = OpenProject(store.folder, self)
        self._trouble: object = None
        self._remarks: list[str] = []
        self._pictured: set[str] = set()
        self._together = _timer(self, TOGETHER_MS, self._show_remarks)
        self._saving = _timer(self, RETRY_MS, self._save_again)
        self._remarked.connect(self._add_remark, Qt.ConnectionType.QueuedConnection)
        remarks.tell(self._remarked.emit)

    def stop(self) -> None:
        """The window closes: a last try to save what could not be saved."""
        remarks.tell(None)
        self.project.close()
        self.store.retry()
        self.library.stop()

    def say_error(self, error: StudioError | str, hint: str = "", *, about: object = None) -> None:
        """Say what went wrong. ``about`` is what it concerns: once that is in order (`settle`), nothing more is said
        of it."""
        self._trouble = about
        if isinstance(error, StudioError):
            self.error_said.emit(said(error.message), said(error.hint))
        else:
            self.error_said.emit(said(error), said(hint))

    def settle(self, about: object) -> None:
        """This is in order, or is not open any more: an error about it that is still shown has lost its cause."""
        if about is not None and about == self._trouble:
            self._trouble = None
            self.trouble_over.emit()

    def say_note(
        self, message: str, hint: str = "", *, action: str = "", on_action: Callable[[], object] | None = None
    ) -> None:
        self.note_said.emit(said(message), said(hint), action, on_action)

    # -- what was done, with a project in the project, without one as the store keeps it -------------------------

    def photo_work(self, path: Path) -> PhotoWork | None:
        return self.project.photo_work(path) if self.project.is_open else self.store.photo_work(path)

    def film_work(self, path: Path) -> FilmWork | None:
        return self.project.film_work(path) if self.project.is_open else self.store.film_work(path)

    def save_work(self, work: PhotoWork | FilmWork) -> None:
        """Keep what was done to a photograph or a film."""
        if self.project.is_open:
            self.project.note(work)
        else:
            self.store.save_work(work)

    def close_film(self) -> None:
        """No film is open any more."""
        old, self.film = self.film, None
        if old is not None:
            self.undo.removeStack(old.undo)
            self.settle(old)
            self.film_changed.emit(None)
            old.deleteLater()

    def open_film(self, path: Path, frame_rate: FrameRate | None = None) -> FilmDocument:
        """Make this the film of the window, with whatever was done to it before. ``frame_rate``: of numbered pictures,
        None for other films and for those that were open as one before."""
        if self.film is not None and self.film.path == path and frame_rate in (None, self.film.frame_rate):
            return self.film
        film = FilmDocument(path, self)
        film.colour = self._usual_recipe()
        work = self.film_work(path)
        if work is not None:
            film.recipe = work.recipe
            film.sheet = work.sheet
            film.colour = work.colour
            film.marks = work.marks
        if frame_rate is not None:
            film.recipe = msgspec.structs.replace(film.recipe, frame_rate=frame_rate)
            film.colour = msgspec.structs.replace(film.colour, frame_rate=frame_rate)
        old, self.film = self.film, film
        self.undo.addStack(film.undo)
        if old is not None:
            self.undo.removeStack(old.undo)
            self.settle(old)
        self.film_changed.emit(film)
        if old is not None:
            old.deleteLater()
        return film

    def remember(self, paths: list[Path], kind: str, note: str = "", *, thumbnail: str = "") -> None:
        """Put this into the list of recent work; what is opened into a project is found there."""
        if paths and (kind == "project" or not self.project.is_open):
            names = [str(p) for p in paths]
            if not thumbnail and kind != "folder":
                thumbnail = str(self.store.picture_of(paths[0]))
                self._pictured.add(thumbnail)
            self.store.add_recent(Recent(names, kind, today(), thumbnail, note))  # type: ignore[arg-type]
            self.recents_changed.emit()

    def picture_seen(self, path: Path, picture: QImage) -> None:
        """A small picture of a photograph or a film is there: if that is recent work, it is known by it from now on."""
        place = self.store.picture_of(path)
        if str(place) not in self._pictured or picture.isNull():
            return
        place.parent.mkdir(parents=True, exist_ok=True)
        if picture.save(str(place)):
            self.recents_changed.emit()

    def save_settings(self) -> None:
        self.store.save_settings(self.settings)

    # -- the model that new work begins with -------------------------------------------------------------------------

    def usual_model(self) -> str:
        """The one that was chosen, as long as it is installed."""
        chosen = self.settings.colour_model
        installed = {model.id for model in colour_models()}
        return chosen if chosen in installed else ColorizeRecipe().model

    def choose_usual_model(self, model_id: str) -> None:
        """New photographs and films begin with this model."""
        self.settings.colour_model = "" if model_id == ColorizeRecipe().model else model_id
        self.roll.usual = self._usual_recipe()
        self.save_settings()

    def submit(self, requests: list[JobRequest], added: Callable[[], object] = lambda: None) -> None:
        """Put jobs into the queue, with results that are signed if that is wanted. See ``Bridge.submit``."""
        recipes = [with_credentials(request.recipe, self.settings.credentials) for request in requests]
        self.bridge.submit(list(map(_with_recipe, requests, recipes)), added)

    def _usual_recipe(self) -> ColorizeRecipe:
        return ColorizeRecipe(model=self.usual_model()) if self.settings.colour_model else ColorizeRecipe()

    def _add_remark(self, sentence: str) -> None:
        self._remarks.append(sentence)
        self._together.start()
        if not self.store.all_saved:
            self._saving.start()

    def _show_remarks(self) -> None:
        said, self._remarks = self._remarks, []
        self.say_error("\n".join(said))

    def _save_again(self) -> None:
        if self.store.retry():
            self.say_note(self.tr("What could not be saved is saved now."))
        else:
            self._saving.start()


def work_of_photo(photo: Photo) -> PhotoWork:
    """What is to be kept of a photograph."""
    return PhotoWork(str(photo.path), photo.recipe, photo.shown is not None, photo.marks, photo.content)


def _timer(parent: QObject, after_ms: int, act: Callable[[], object]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(after_ms)
    timer.timeout.connect(act)
    return timer


def _with_recipe(request: JobRequest, recipe: Recipe) -> JobRequest:
    return msgspec.structs.replace(request, recipe=recipe)
