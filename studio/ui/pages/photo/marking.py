"""Ratings, and versions that are kept by name: each change is one step of undo, and outlives the program.

In a project they stand in its file. Without one they are kept by the content of the photograph's file, so that they are
found again when it was moved or renamed.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer

from studio.domain.photo_marks import NamedVersion, PhotoMarks
from studio.ui.pages.photo.photographs import Photographs
from studio.ui.state.documents import Photo
from studio.ui.state.media_search import MediaSearch
from studio.ui.state.settings import PhotoWork, today
from studio.ui.state.undo import MarkPhotos
from studio.ui.state.workspace import Workspace, work_of_photo

REST_MS = 400
"""A photograph that is only passed by is not read for its sum."""


class Marking(QObject):
    """``changed`` is called for every photograph whose marks are others now."""

    def __init__(
        self, workspace: Workspace, page: Photographs, changed: Callable[[Photo], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace, self._page, self._changed = workspace, page, changed
        self._sums = MediaSearch(self)
        self._sums.summed.connect(self._summed)
        self._asked: set[Path] = set()
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(REST_MS)
        self._resting.timeout.connect(self._sum_up)

    def stop(self) -> None:
        """What is still unknown stays kept by its path, until the next time."""
        self._sums.stop()

    # -- ratings ---------------------------------------------------------------------------------------------------

    def rate(self, stars: int) -> None:
        """All selected photographs get so many stars; 0 takes them away."""
        changes = {photo: replace(photo.marks, rating=stars) for photo in self._page.selected()}
        text = self.tr("Rating: %n star(s)", "", stars) if stars else self.tr("No rating")
        self._mark(changes, text)

    # -- versions --------------------------------------------------------------------------------------------------

    def keep(self, name: str) -> None:
        """Keep the present settings of the shown photograph under this name."""
        photo = self._page.photo
        if photo is not None and name:
            marks = photo.marks.kept(name, photo.recipe, today())
            self._mark({photo: marks}, self.tr("Keep version: {0}").format(marks.current))

    def update(self, name: str) -> None:
        """Let a version be as the photograph is now."""
        photo = self._page.photo
        if photo is not None:
            self._mark({photo: photo.marks.updated(name, photo.recipe)}, self.tr("Update version: {0}").format(name))

    def rename(self, name: str, new: str) -> None:
        photo = self._page.photo
        if photo is not None and new and new != name:
            self._mark({photo: photo.marks.renamed(name, new)}, self.tr("Rename version: {0}").format(new))

    def remove(self, name: str) -> None:
        photo = self._page.photo
        if photo is not None:
            self._mark({photo: photo.marks.without(name)}, self.tr("Remove version: {0}").format(name))

    def take(self, name: str) -> None:
        """Show the photograph as this version says, as one step of undo; page and export choices stay."""
        photo = self._page.photo
        version = photo.marks.version(name) if photo is not None else None
        if photo is None or version is None:
            return
        recipe = replace(version.recipe, pages=photo.recipe.pages)
        text, stack = self.tr("Version: {0}").format(name), self._workspace.roll.undo
        if recipe == photo.recipe and photo.marks.current == name:
            return
        stack.beginMacro(text)
        self._mark({photo: replace(photo.marks, current=name)}, text)
        self._page.set_recipes({photo: recipe}, text)
        stack.endMacro()

    def _mark(self, changes: dict[Photo, PhotoMarks], text: str) -> None:
        changed = {photo: marks for photo, marks in changes.items() if marks != photo.marks}
        if changed:
            self._workspace.roll.undo.push(MarkPhotos(changed, text, self._applied, self._page.look_at))

    # -- kept ------------------------------------------------------------------------------------------------------

    def restore(self, photo: Photo, work: PhotoWork) -> None:
        """What was kept at the path of a photograph that is opened."""
        photo.marks, photo.content = work.marks, work.content

    def look_up(self, photo: Photo) -> None:
        """The photograph is looked at: find what was kept of its content, wherever its file was then."""
        if not self._workspace.project.is_open and photo.path not in self._asked:
            self._resting.start()

    def _sum_up(self) -> None:
        photo = self._page.photo
        if photo is not None:
            self._asked.add(photo.path)
            self._sums.sum_up([photo.path])

    def _summed(self, path: Path, sha256: str, _size: int) -> None:
        photo = self._workspace.roll.find(path)
        if photo is None or self._workspace.project.is_open:
            return
        known, store = photo.content, self._workspace.store
        photo.content = sha256
        kept = store.marks_of(sha256)
        if known and known != sha256:  # another file stands at this path now: what was noted is not of it
            photo.marks = kept or PhotoMarks()
        elif kept is not None and not photo.marks.versions:
            photo.marks = replace(kept, rating=photo.marks.rating or kept.rating)
        if photo.marks != PhotoMarks() or store.photo_work(path) is not None:
            self._save(photo)
            self.keep_pictures(photo)
        self._changed(photo)

    # -- their pictures --------------------------------------------------------------------------------------------

    def picture_of(self, photo: Photo, version: NamedVersion) -> str:
        """A small picture of a version: of this session, else as it was kept; empty where there is none."""
        rendering = photo.rendering_for(replace(version.recipe, pages=photo.recipe.pages))
        if rendering is not None and rendering.thumbnail:
            return rendering.thumbnail
        kept = self._workspace.store.version_picture(self._content(photo), version.recipe)
        return str(kept) if kept.exists() else ""

    def keep_pictures(self, photo: Photo) -> None:
        """The photograph has new colours: keep small pictures of the versions that have none yet."""
        content, store = self._content(photo), self._workspace.store
        for version in photo.marks.versions if content else ():
            rendering = photo.rendering_for(replace(version.recipe, pages=photo.recipe.pages))
            has_one = store.version_picture(content, version.recipe).exists()
            if rendering is not None and rendering.thumbnail and not has_one:
                store.keep_version_picture(content, version.recipe, Path(rendering.thumbnail))

    def _content(self, photo: Photo) -> str:
        media = self._workspace.project.media.get(photo.path)
        return photo.content or (media.sha256 if media is not None else "")

    def _applied(self, photo: Photo) -> None:
        self._save(photo)
        self.keep_pictures(photo)
        self._changed(photo)

    def _save(self, photo: Photo) -> None:
        self._workspace.save_work(work_of_photo(photo))
        if photo.content and not self._workspace.project.is_open:
            kept = self._workspace.store.marks_of(photo.content) or PhotoMarks()
            if photo.marks != kept:
                self._workspace.store.save_marks(photo.content, photo.marks, photo.path.name)
