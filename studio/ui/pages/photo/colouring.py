"""Colouring photographs for the eye: prepares what the viewer needs and asks the engine for coloured versions, one
photograph at a time, the newest wish of a photograph replacing its older one."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.errors import StudioError
from studio.domain.facts import Facts, PictureFacts
from studio.domain.progress import ProgressUpdate
from studio.domain.questions import Rendering
from studio.ui.engine import questions as services
from studio.ui.state.documents import Photo
from studio.ui.state.settings import PhotoWork
from studio.ui.state.workspace import Workspace

SETTLE_MS = 180


class Colouring(QObject):
    """``photo_changed`` after every change of a photograph's state; ``progress_changed`` for the status line:
    how many are done, of how many, and the current one's progress."""

    photo_changed = Signal(object)
    progress_changed = Signal(int, int, object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._bridge = workspace.bridge
        self._waiting: list[Photo] = []
        self._current: Photo | None = None
        self._ticket = 0
        self._done = 0
        self._began = time.monotonic()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._settled)
        self._settling: dict[Photo, None] = {}  # a set that keeps the order

    # -- opening ---------------------------------------------------------------------------------------------------

    def prepare(self, photo: Photo) -> None:
        """Facts and tiles of the original, for the photograph that is looked at now."""
        if photo.facts is None:
            services.inspect(
                self._bridge, photo.path, lambda facts: self._have_facts(photo, facts), lambda e: self._fail(photo, e)
            )
        if not photo.original:
            services.pyramid(
                self._bridge,
                photo.path,
                lambda folder: self._have_original(photo, folder),
                lambda e: self._fail(photo, e),
            )

    def _have_facts(self, photo: Photo, facts: Facts) -> None:
        if isinstance(facts, PictureFacts):
            photo.facts = facts
            self.photo_changed.emit(photo)
        else:
            self._fail(
                photo,
                StudioError(
                    self.tr("{0} is a film, not a photograph.").format(photo.path.name),
                    hint=self.tr("Give it a film's suffix, such as .mp4, and open it again."),
                ),
            )

    def _have_original(self, photo: Photo, folder: str) -> None:
        photo.original = folder
        self.photo_changed.emit(photo)

    def _fail(self, photo: Photo, error: StudioError) -> None:
        photo.state = "failed"
        photo.message = error.message
        self._changed(photo)
        self._workspace.say_error(error)

    # -- colouring -------------------------------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        return self._current is not None or bool(self._waiting)

    @property
    def current(self) -> Photo | None:
        return self._current

    def colour(self, photos: list[Photo]) -> None:
        """Colour these photographs with their own recipes, in this order."""
        if not self.busy:
            self._began = time.monotonic()
        for photo in photos:
            if photo is self._current or photo in self._waiting:
                continue
            photo.state = "waiting"
            self._waiting.append(photo)
            self._changed(photo)
        self._next()

    def recipe_changed(self, photo: Photo) -> None:
        """Show the photograph with its present recipe: at once when that was made before, else after a short pause in
        which further changes replace this one. Photographs that were never coloured wait for the button."""
        self._save(photo)
        known = photo.rendering_for(photo.recipe)
        if known is not None:
            self._stop_current(photo)
            photo.shown = known
            photo.state = "coloured"
            self._changed(photo)
            return
        self.photo_changed.emit(photo)
        if photo.shown is not None or photo is self._current:
            self._settling[photo] = None
            self._settle.start()

    def cancel(self) -> None:
        """Stop the present photograph and forget the waiting ones."""
        self._settle.stop()
        self._settling.clear()
        waiting, self._waiting = self._waiting, []
        for photo in waiting:
            self._rest(photo)
        if self._current is not None:
            self._stop_current(self._current)
        self._done = 0
        self._tell(None)

    def forget(self, photo: Photo) -> None:
        """The photograph was closed."""
        self._settling.pop(photo, None)
        if photo in self._waiting:
            self._waiting.remove(photo)
        if photo is self._current:
            self._stop_current(photo)
            self._next()

    def _settled(self) -> None:
        """Those whose settings changed come before the others that wait."""
        settled, self._settling = self._settling, {}
        if settled and not self.busy:
            self._began = time.monotonic()
        for photo in settled:
            if photo is self._current:
                self._stop_current(photo)
        waiting = set(self._waiting)
        fresh = [photo for photo in settled if photo not in waiting]
        self._waiting[:0] = fresh
        for photo in fresh:
            photo.state = "waiting"
            self._changed(photo)
        if settled:
            self._next()

    def _next(self) -> None:
        if self._current is not None:
            return
        if not self._waiting:
            self._done = 0
            self._tell(None)
            return
        photo = self._waiting.pop(0)
        self._current = photo
        photo.state = "working"
        photo.progress = 0.0
        recipe = photo.recipe
        self._changed(photo)
        self._ticket = services.preview_colour(
            self._bridge,
            photo.path,
            recipe,
            self._workspace.settings.device,
            lambda rendering: self._have_rendering(photo, rendering),
            lambda error: self._colour_failed(photo, error),
            lambda update: self._progress(photo, update),
        )
        self._tell(None)

    def _progress(self, photo: Photo, update: ProgressUpdate) -> None:
        photo.progress = update.fraction
        self._changed(photo)
        self._tell(update)

    def _have_rendering(self, photo: Photo, rendering: Rendering) -> None:
        photo.add_rendering(rendering)
        photo.state = "coloured"
        self._current = None
        self._done += 1
        self._save(photo)
        self._changed(photo)
        self._next()

    def _colour_failed(self, photo: Photo, error: StudioError) -> None:
        self._current = None
        self._done += 1
        self._fail(photo, error)
        self._next()

    def _stop_current(self, photo: Photo) -> None:
        if photo is self._current:
            self._bridge.forget(self._ticket)
            self._current = None
            self._rest(photo)

    def _rest(self, photo: Photo) -> None:
        photo.state = "coloured" if photo.shown is not None else "new"
        self._changed(photo)

    def _changed(self, photo: Photo) -> None:
        self._workspace.roll.changed.emit(photo)
        self.photo_changed.emit(photo)

    def _tell(self, update: ProgressUpdate | None) -> None:
        """Progress of all photographs together; with a single one it is that one's own."""
        total = self._done + len(self._waiting) + (self._current is not None)
        if total > 1:
            share = (self._done + (update.fraction if update is not None else 0.0)) / total
            elapsed = time.monotonic() - self._began
            eta_s = elapsed * (1 - share) / share if share > 0.02 else None
            update = ProgressUpdate(share, update.stage if update is not None else "", eta_s)
        self.progress_changed.emit(self._done, total, update)

    def _save(self, photo: Photo) -> None:
        self._workspace.store.save_work(PhotoWork(str(photo.path), photo.recipe, photo.shown is not None))
