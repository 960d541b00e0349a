"""Colouring photographs for the eye: prepares what the viewer needs and wishes for coloured versions of the engine.

Which wish is asked, and when, is the wish queue's affair; here are the states of the photographs and their progress.
"""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import QObject, Signal

from studio.domain.errors import StudioError
from studio.domain.facts import Facts, PictureFacts
from studio.domain.progress import ProgressUpdate
from studio.domain.questions import Rendering
from studio.ui.engine import questions
from studio.ui.state.documents import Photo
from studio.ui.state.sentences import said
from studio.ui.state.workspace import Workspace, work_of_photo

SETTLE_S = 0.18
"""The pause after a change of the settings, in which further changes take its place."""


class Colouring(QObject):
    """``photo_changed`` after every change of a photograph's state; ``progress_changed`` for the status line:
    how many are done, of how many, and the current one's progress."""

    photo_changed = Signal(object)
    progress_changed = Signal(int, int, object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._bridge = workspace.bridge
        self._open: dict[Photo, None] = {}  # a set that keeps the order
        self._done = 0
        self._began = time.monotonic()

    # -- opening ---------------------------------------------------------------------------------------------------

    def prepare(self, photo: Photo) -> None:
        """Facts and tiles of the original, for the photograph that is looked at now; its wishes go first."""
        self._bridge.wishes.looked_at = photo.path
        if photo.facts is None:
            questions.inspect(self._bridge, photo.path, partial(self._have_facts, photo), partial(self._fail, photo))
        if not photo.has_original:
            page = photo.recipe.page
            questions.pyramid(
                self._bridge,
                photo.path,
                partial(self._have_original, photo, page),
                partial(self._fail, photo),
                page=page,
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

    def page_turned(self, photo: Photo) -> None:
        """Another page is looked at: what was wished for the one before is not wanted any more."""
        self._bridge.unwant("tiles", photo.path)
        self._drop([photo])
        self._save(photo)
        self.prepare(photo)

    def _have_original(self, photo: Photo, page: int | None, folder: str) -> None:
        photo.original, photo.original_page = folder, page
        self.photo_changed.emit(photo)

    def _fail(self, photo: Photo, error: StudioError) -> None:
        photo.state = "failed"
        photo.message = said(error.message)
        self._changed(photo)
        self._workspace.say_error(error, about=photo)

    # -- colouring -------------------------------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        return bool(self._open)

    def colour(self, photos: list[Photo]) -> None:
        """Colour these photographs with their own recipes, in this order."""
        for photo in photos:
            self._want(photo)

    def recipe_changed(self, photo: Photo) -> None:
        """Show the photograph with its present recipe: at once when that was made before, else after a short pause in
        which further changes replace this one. Photographs that were never coloured wait for the button."""
        if photo.original and not photo.has_original:  # a step of undo that was done on another page
            self.prepare(photo)
        known = photo.rendering_for(photo.recipe)
        if known is not None:
            photo.shown = known
            self._drop([photo])
        elif photo.shown is not None or photo in self._open:
            self._want(photo, SETTLE_S)
        else:
            self.photo_changed.emit(photo)
        self._save(photo)  # last: the disk may take longer than the colours

    def cancel(self) -> None:
        """Stop the present photograph and forget the waiting ones."""
        self._drop(list(self._open))

    def forget(self, photo: Photo) -> None:
        """The photograph was closed."""
        self._bridge.unwant("facts", photo.path)
        self._bridge.unwant("tiles", photo.path)
        self._drop([photo])

    def _want(self, photo: Photo, pause_s: float = 0.0) -> None:
        if not self._open:
            self._began = time.monotonic()
        self._open[photo] = None
        photo.state = "waiting"
        questions.preview_colour(
            self._bridge,
            photo.path,
            photo.recipe,
            self._workspace.settings.device,
            partial(self._have_rendering, photo),
            partial(self._colour_failed, photo),
            partial(self._progress, photo),
            begun=partial(self._begun, photo),
            pause_s=pause_s,
        )
        if self._bridge.wishes.runs("colour", photo.path):
            photo.state = "working"
        self._changed(photo)
        self._tell(None)

    def _drop(self, photos: list[Photo]) -> None:
        """Take back what is wished for these photographs; each shows what it has."""
        for photo in photos:
            self._open.pop(photo, None)
        self._bridge.unwant("colour", *(photo.path for photo in photos))
        for photo in photos:
            photo.state = "coloured" if photo.shown is not None else "new"
            self._changed(photo)
        self._tell(None)

    def _begun(self, photo: Photo) -> None:
        photo.state = "working"
        photo.progress = 0.0
        self._changed(photo)
        self._tell(None)

    def _progress(self, photo: Photo, update: ProgressUpdate) -> None:
        photo.progress = update.fraction
        self._changed(photo)
        self._tell(update)

    def _have_rendering(self, photo: Photo, rendering: Rendering) -> None:
        del self._open[photo]
        self._done += 1
        photo.add_rendering(rendering)
        photo.state = "coloured"
        self._workspace.settle(photo)
        self._save(photo)
        self._changed(photo)
        self._tell(None)

    def _colour_failed(self, photo: Photo, error: StudioError) -> None:
        del self._open[photo]
        self._done += 1
        self._fail(photo, error)
        self._tell(None)

    def _changed(self, photo: Photo) -> None:
        self._workspace.roll.changed.emit(photo)
        self.photo_changed.emit(photo)

    def _tell(self, update: ProgressUpdate | None) -> None:
        """Progress of all photographs together; with a single one it is that one's own."""
        if not self._open:
            self._done = 0
        total = self._done + len(self._open)
        if total > 1:
            share = (self._done + (update.fraction if update is not None else 0.0)) / total
            elapsed = time.monotonic() - self._began
            eta_s = elapsed * (1 - share) / share if share > 0.02 else None
            update = ProgressUpdate(share, update.stage if update is not None else "", eta_s)
        self.progress_changed.emit(self._done, total, update)

    def _save(self, photo: Photo) -> None:
        self._workspace.save_work(work_of_photo(photo))
