"""Projects in the window: New, Open, Save as, and back to where one was; what is open always stands in the project."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from studio.domain.errors import StudioError
from studio.domain.project import SUFFIX, Looked, Media
from studio.own_files.projects import path_in_project, path_of_media
from studio.ui.dialogs.missing_media import MissingMediaDialog
from studio.ui.state.documents import FilmDocument
from studio.ui.state.media_search import MediaSearch
from studio.ui.state.settings import FilmWork, Session
from studio.ui.state.workspace import Workspace, work_of_photo
from studio.ui.window.places import Places

FILES = "Phonochrome (*.phonochrome)"


class Projects(QObject):
    """``window`` is what dialogs open above; ``open_paths`` opens files of all kinds."""

    def __init__(
        self, workspace: Workspace, places: Places, window: QWidget, open_paths: Callable[[list[Path]], object]
    ) -> None:
        super().__init__(window)
        self._workspace, self._places, self._window = workspace, places, window
        self._open_paths = open_paths
        self._project = workspace.project
        self._project.whereabouts = self._whereabouts
        self._loading = False
        self._search = MediaSearch(self)
        self._search.summed.connect(self._project.know)
        workspace.roll.added.connect(self._photos_added)
        workspace.roll.removing.connect(self._photo_removing)
        workspace.film_changed.connect(self._film_opened)
        self._project.changed.connect(self._show_title)

    def stop(self) -> None:
        """The window closes: remember where one was, save, and end the search."""
        self._workspace.settings.session = self._session()
        self._remember_picture()
        self._search.stop()
        self._project.close()

    # -- what the user asks ----------------------------------------------------------------------------------------

    def new(self) -> None:
        """Ask where a new, empty project is to be."""
        path = self._ask_place(self.tr("New project"), self.tr("Project"))
        if path is not None:
            self._leave()
            self.begin(path)
            self._places.go("home")

    def open_dialog(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a project"), self._folder, FILES)
        if name:
            self.open(Path(name))

    def save(self) -> None:
        """Write the project now; without one, ask where it is to be."""
        if not self._project.is_open:
            self.save_as()
            return
        try:
            self._project.save()
        except StudioError as error:
            self._workspace.say_error(error, about="project")
            return
        self._workspace.settle("project")
        self._remember_picture()
        self._workspace.say_note(self.tr("“{0}” is saved.").format(self._project.name))

    def save_as(self) -> None:
        """Ask where what is open is to be kept as a project; from then on that one is open."""
        path = self._ask_place(self.tr("Save as a project"), self._project.name or self.tr("Project"))
        if path is not None:
            self.begin(path)

    def begin(self, path: Path) -> None:
        """A project there with everything that is open."""
        if path.suffix != SUFFIX:
            path = path.with_name(path.name + SUFFIX)
        was_open = self._project.is_open
        try:
            self._project.begin(path)
        except StudioError as error:
            self._workspace.say_error(error, about="project")
            return
        if not was_open:
            for photo in self._workspace.roll.photos:
                self._project.note(work_of_photo(photo))
            if self._workspace.film is not None:
                self._project.note(_work_of_film(self._workspace.film))
        self._sum_up()
        self._remember()

    def close(self) -> None:
        """Save the project and have nothing open."""
        if self._project.is_open:
            self._remember_picture()
            self._leave()
            self._places.go("home")

    def open(self, path: Path) -> None:
        """Save and close what is open as a project, and open another one."""
        if self._project.path == path.absolute():
            return
        self._leave()
        try:
            restored = self._project.open(path.absolute())
        except StudioError as error:
            self._workspace.say_error(error, about="open")
            return
        self._workspace.settle("open")
        self._show_project()
        self._remember()
        if restored:
            self._workspace.say_note(
                self.tr("“{0}” is as you left it.").format(self._project.name),
                self.tr("The program had ended without closing it; its last changes were kept."),
            )
        if self._project.lost:
            self._look_for_lost(self._likely_folders())
        self._sum_up()

    def recover(self) -> None:
        """After an end without a farewell: open the project whose last changes are in its journal only."""
        recents = [Path(recent.paths[0]) for recent in self._workspace.store.recents() if recent.kind == "project"]
        left = self._project.left_open(recents)
        if left and not self._project.is_open:
            self.open(left[0])

    def continue_session(self) -> None:
        """Go on where the window was closed the last time."""
        session = self._workspace.settings.session
        if session.project:
            self.open(Path(session.project))
            return
        self._open_paths([Path(path) for path in (*session.photos, *([session.film] if session.film else []))])
        self._look(session.place, session.photo, session.time_s if session.film else 0.0)

    # -- opening and leaving ---------------------------------------------------------------------------------------

    def _leave(self) -> None:
        """Save the open project; nothing is open any more. Without a project everything is saved as it is."""
        self._project.close()
        self._loading = True
        if self._places.is_made("photo"):
            self._places.photo.close_all()
        if self._places.is_made("film"):
            self._places.film.close_film()
        self._loading = False

    def _show_project(self) -> None:
        self._loading = True
        project, looked = self._project, self._project.looked
        assert project.path is not None
        photos = list(project.photos)
        if photos:
            self._places.photo.open(photos)
        films = list(project.films)
        if films:
            shown = path_of_media(looked.film, project.path) if looked.film else films[0]
            self._places.film.open(shown if shown in project.films else films[0])
        self._loading = False
        photo = str(path_of_media(looked.photo, project.path)) if looked.photo else ""
        self._look(looked.place, photo, looked.time_s)

    def _look(self, place: str, photo: str, time_s: float) -> None:
        """Show this place of the window, this photograph, this time of the film."""
        if photo and (found := self._workspace.roll.find(Path(photo))) is not None:
            self._places.photo.strip.select(found)
        film = self._workspace.film
        if film is not None and time_s:
            seek = partial(self._places.film.transport.seek, time_s)
            if film.facts is not None:
                seek()
            else:
                film.facts_changed.connect(seek)
        self._places.go(place)

    def _whereabouts(self) -> Looked:
        project = self._project.path
        if project is None:
            return Looked()
        film = self._workspace.film
        photo = self._places.photo.photo if self._places.is_made("photo") else None
        return Looked(
            self._places.current,
            path_in_project(photo.path, project) if photo is not None else "",
            path_in_project(film.path, project) if film is not None else "",
            self._film_time(),
        )

    def _session(self) -> Session:
        if self._project.path is not None:
            return Session(project=str(self._project.path))
        film = self._workspace.film
        photo = self._places.photo.photo if self._places.is_made("photo") else None
        return Session(
            "",
            tuple(str(each.path) for each in self._workspace.roll.photos[:500]),
            str(film.path) if film is not None else "",
            self._places.current,
            str(photo.path) if photo is not None else "",
            self._film_time(),
        )

    def _film_time(self) -> float:
        shown = self._workspace.film is not None and self._places.is_made("film")
        return max(0.0, self._places.film.transport.player.position_s) if shown else 0.0

    # -- what is open stands in the project ------------------------------------------------------------------------

    def _photos_added(self, first: int, last: int) -> None:
        if self._loading or not self._project.is_open:
            return
        photos = self._workspace.roll.photos
        for photo in photos[first : last + 1]:
            self._project.note(self._project.photo_work(photo.path) or work_of_photo(photo))
        self._project.put_in_order([photo.path for photo in photos])
        self._sum_up()

    def _photo_removing(self, row: int) -> None:
        if not self._loading:
            self._project.forget(self._workspace.roll.photos[row].path)

    def _film_opened(self, film: FilmDocument | None) -> None:
        if film is not None and not self._loading and self._project.is_open:
            self._project.note(_work_of_film(film))
            self._sum_up()

    def _sum_up(self) -> None:
        if self._project.is_open:
            self._search.sum_up(self._project.unknown())

    # -- what has been moved ---------------------------------------------------------------------------------------

    def _likely_folders(self) -> list[Path]:
        """Beside the project, and where other files of it are."""
        assert self._project.path is not None
        return [self._project.path.parent, *(path.parent for path in self._project.media)]

    def _look_for_lost(self, folders: Sequence[Path], dialog: MissingMediaDialog | None = None) -> None:
        lost = [edits.media for edits in self._project.lost]
        self._search.look_for(lost, folders, partial(self._have_found, self._project.path, dialog))

    def _have_found(self, project: Path | None, dialog: MissingMediaDialog | None, found: dict[Media, Path]) -> None:
        if project is None or project != self._project.path:
            return  # another project was opened meanwhile
        for edits in list(self._project.lost):
            if edits.media in found:
                self._project.found(edits, found[edits.media])
        if found:
            self._show_project()
            self._workspace.say_note(self.tr("%n moved file(s) were found again.", "", len(found)))
        lost = [edits.media for edits in self._project.lost]
        if dialog is not None:
            dialog.show_lost(lost)
        elif lost:
            dialog = MissingMediaDialog(lost, str(project.parent), self._window)
            dialog.folder_chosen.connect(lambda folder: self._look_for_lost([Path(folder)], dialog))
            dialog.open()

    # -- names and pictures ----------------------------------------------------------------------------------------

    @property
    def _folder(self) -> str:
        return str(self._project.path.parent) if self._project.path else self._workspace.settings.last_folder

    def _ask_place(self, title: str, name: str) -> Path | None:
        place = str(Path(self._folder or Path.home()) / f"{name}{SUFFIX}")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, place, FILES)
        return Path(chosen) if chosen else None

    def _show_title(self) -> None:
        name = self._project.name
        self._window.setWindowTitle(f"{name} – Phonochrome" if name else "Phonochrome")

    def _remember(self) -> None:
        if self._project.path is not None:
            self._workspace.remember([self._project.path], "project", thumbnail=self._picture_path())

    def _picture_path(self) -> str:
        assert self._project.path is not None
        return str(self._workspace.store.picture_of(self._project.path))

    def _remember_picture(self) -> None:
        """A small picture of the project for the list of recent work: what was looked at, in its colours."""
        if self._project.path is None:
            return
        picture = self._seen()
        if picture is not None:
            place = Path(self._picture_path())
            place.parent.mkdir(parents=True, exist_ok=True)
            picture.save(str(place))

    def _seen(self) -> QImage | None:
        if self._places.is_made("photo") and self._places.photo.photo is not None:
            picture = self._places.photo.strip.strip.picture(self._places.photo.photo)
            if picture is not None:
                return picture.toImage()
        if self._places.is_made("film"):
            return self._places.film.small_picture()
        return None


def _work_of_film(film: FilmDocument) -> FilmWork:
    return FilmWork(str(film.path), film.recipe, film.sheet, film.colour, film.marks)
