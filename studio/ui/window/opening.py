"""Opening: from a dialog, from the list of recent work, dropped on the window, or the sample material."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from studio.domain.errors import StudioError
from studio.domain.project import SUFFIX
from studio.domain.recipe import FrameRate
from studio.domain.suffixes import FILM_SUFFIXES, FRAME_SUFFIXES, PICTURE_SUFFIXES
from studio.jobs.outputs import RECEIPT_ENDING
from studio.media.files.numbered import film_from, films_among
from studio.ui.dialogs.frames import FramesDialog
from studio.ui.dialogs.provenance import ProvenanceDialog
from studio.ui.parts.sound_drops import SOUND_MIME, dropped_sounds
from studio.ui.state.inputs import Inputs, sample_paths, sort_inputs
from studio.ui.state.settings import Recent
from studio.ui.state.workspace import Workspace
from studio.ui.window.places import Places

_MAY_BE_A_FILM = 48
"""Numbered pictures from which on it is asked whether they are a film."""


class Opening(QObject):
    """``window`` is what dialogs open above; it hands its drops over. ``project_asked`` gives a project that is to be
    opened."""

    project_asked = Signal(object)

    def __init__(self, workspace: Workspace, places: Places, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._places = places
        self._window = window

    # -- dialogs ---------------------------------------------------------------------------------------------------

    def open_dialog(self, kind: str = "") -> None:
        """Ask for files; ``kind`` "photo" or "film" offers only those."""
        title = {"photo": self.tr("Open photographs"), "film": self.tr("Open a film")}.get(
            kind, self.tr("Open photographs and films")
        )
        names, _ = QFileDialog.getOpenFileNames(self._window, title, self._last_folder, self._filters(kind))
        if names:
            self.open_paths([Path(name) for name in names])

    def open_folder_dialog(self) -> None:
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Open a folder"), self._last_folder)
        if name:
            self.open_paths([Path(name)])

    @property
    def _last_folder(self) -> str:
        return self._workspace.settings.last_folder

    def _filters(self, kind: str) -> str:
        def patterns(suffixes: frozenset[str]) -> str:
            return " ".join(f"*{s} *{s.upper()}" for s in sorted(suffixes))

        pictures = self.tr("Photographs") + f" ({patterns(PICTURE_SUFFIXES)})"
        films = self.tr("Films") + f" ({patterns(FILM_SUFFIXES)})"
        both = self.tr("Photographs and films") + f" ({patterns(PICTURE_SUFFIXES | FILM_SUFFIXES)})"
        everything = self.tr("All files") + " (*)"
        order = {"photo": [pictures, everything], "film": [films, everything]}.get(
            kind, [both, pictures, films, everything]
        )
        return ";;".join(order)

    # -- paths -----------------------------------------------------------------------------------------------------

    def open_paths(self, paths: list[Path]) -> None:
        """Open whatever these are: photographs go to the filmstrip, a film to the player, folders are looked through
        (in a worker thread, because a folder can hold a hundred thousand files)."""
        if not paths:
            return
        project = next((path for path in paths if path.suffix == SUFFIX), None)
        if project is not None:
            self.project_asked.emit(project)
            return
        self._workspace.settings.last_folder = str(paths[0].parent)
        sort_inputs(paths, self._opened, self)

    def open_recent(self, recent: Recent) -> None:
        paths = [Path(path) for path in recent.paths]
        work = self._workspace.film_work(paths[0]) if recent.kind == "film" and paths else None
        if work is not None and work.colour.frame_rate is not None and paths[0].exists():
            self._open_frames(paths[0], work.colour.frame_rate)
        else:
            self.open_paths(paths)

    # -- numbered pictures ---------------------------------------------------------------------------------------

    def open_frames_dialog(self) -> None:
        """Ask for the first of the pictures that are a film, and how fast they follow each other."""
        kinds = " ".join(f"*{suffix}" for suffix in sorted(FRAME_SUFFIXES))
        title = self.tr("The first picture of the film")
        name, _ = QFileDialog.getOpenFileName(self._window, title, self._last_folder, f"{title} ({kinds})")
        if name:
            self.ask_frame_rate(Path(name))

    def ask_frame_rate(self, first: Path) -> None:
        self._workspace.settings.last_folder = str(first.parent)
        names = film_from(first)
        if len(names) < 2:
            self._workspace.say_error(
                self.tr("{0} is the only picture of its name.").format(first.name),
                self.tr("The pictures of a film have equal names with a number at their end."),
                about="open",
            )
            return
        dialog = FramesDialog(names, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.answered.connect(lambda rate: self._open_frames(first, rate))
        dialog.open()

    def _open_frames(self, first: Path, rate: FrameRate) -> None:
        self._places.film.open(first, rate)
        self._workspace.remember([first], "film")
        self._places.go("film")

    def _offer_film(self, photos: list[Path]) -> None:
        """Many pictures that differ in their number alone may be the frames of a film."""
        films = films_among(path for path in photos if path.suffix.lower() in FRAME_SUFFIXES)
        longest = max(films, key=len, default=[])
        if len(longest) < _MAY_BE_A_FILM:
            return
        first = longest[0].path
        self._workspace.say_note(
            self.tr("%Ln numbered picture(s) are open as photographs.", "", len(longest)),
            self.tr("If they are the frames of a film, open them as one."),
            action=self.tr("Open as a film…"),
            on_action=lambda: self.ask_frame_rate(first),
        )

    def open_samples(self) -> None:
        try:
            paths = sample_paths(self._workspace.store.folder / "samples")
        except StudioError as error:
            self._workspace.say_error(error)
            return
        if paths:
            self.open_paths(paths)
        else:
            self._workspace.say_error(
                self.tr("The sample material is not installed."), self.tr("Open a photograph or film of your own.")
            )

    def _opened(self, found: Inputs) -> None:
        space = self._workspace
        space.settle("open")
        for path in found.missing:
            space.say_error(
                self.tr("{0} is not there any more.").format(path.name),
                self.tr("Look for it in {0}.").format(path.parent),
                about="open",
            )
        for refused in found.refused:
            space.say_error(refused, about="open")
        if found.photos:
            self._places.photo.open(found.photos)
            space.remember(found.photos[:500], "photographs")
            self._places.go("photo")
            self._offer_film(found.photos)
        if found.films:
            self._open_film(found)
        if not found.all and not found.missing and not found.refused:
            space.say_error(
                self.tr("Nothing in there is a photograph or a film that can be opened."),
                self.tr("Pictures (TIFF, JPEG, PNG, JPEG 2000, WebP) and films (MP4, MOV, MKV, AVI) can be opened."),
                about="open",
            )

    def _open_film(self, found: Inputs) -> None:
        film, others = found.films[0], len(found.films) - 1
        self._places.film.open(film)
        self._workspace.remember([film], "film")
        if not found.photos:
            self._places.go("film")
        if others:
            self._workspace.say_note(
                self.tr("{0} is open; %n more film(s) were left out.", "", others).format(film.name),
                self.tr("Open them one at a time, or add them all in Batch."),
            )

    # -- dropping --------------------------------------------------------------------------------------------------

    def drag_entered(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(SOUND_MIME):
            return  # rows of the library's own list; they land on a timeline
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._places.home.set_dropping(True)

    def drag_left(self) -> None:
        self._places.home.set_dropping(False)

    def dropped(self, event: QDropEvent) -> None:
        self._places.home.set_dropping(False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if not paths:
            return
        event.acceptProposedAction()
        place = self._places.current
        if paths[0].name.endswith(RECEIPT_ENDING):
            ProvenanceDialog(self._workspace, paths[0], self._window).open()
        elif place == "batch":
            self._places.batch.add_inputs(paths)
        elif place == "library" and (dropped_sounds(event.mimeData()) or all(path.is_dir() for path in paths)):
            self._places.library.add_dropped(paths)
        else:
            self.open_paths(paths)
