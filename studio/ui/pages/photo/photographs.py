"""What the parts of the page may ask of it."""

from __future__ import annotations

from typing import Protocol

from studio.domain.recipe import ColorizeRecipe
from studio.ui.state.documents import Photo


class Photographs(Protocol):
    """What the page shows and changes."""

    @property
    def photo(self) -> Photo | None:
        """The one that is looked at."""

    def selected(self) -> list[Photo]: ...

    def set_recipes(self, changes: dict[Photo, ColorizeRecipe], text: str) -> None:
        """One step of undo."""

    def look_at(self, photo: Photo) -> None:
        """Show this one, if it is still open."""
