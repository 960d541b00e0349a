"""Which photographs of the roll are shown in the filmstrip."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from studio.ui.state.documents import Photo

translate = QCoreApplication.translate
Wanted = Literal["all", "new", "coloured", "failed"]
UNRATED = -1


@dataclass(frozen=True)
class PhotoFilter:
    """``state``: how far they are. ``stars``: they have at least so many, ``UNRATED``: they have none at all."""

    state: Wanted = "all"
    stars: int = 0

    @property
    def shows_all(self) -> bool:
        return self == PhotoFilter()

    def accepts(self, photo: Photo) -> bool:
        if self.stars == UNRATED and photo.marks.rating:
            return False
        if photo.marks.rating < self.stars:
            return False
        if self.state == "new":
            return photo.state in ("new", "waiting", "working")
        return self.state in ("all", photo.state)

    @property
    def text(self) -> str:
        """What is shown, in words."""
        states = {
            "all": "",
            "new": translate("filter", "Not coloured yet"),
            "coloured": translate("filter", "Coloured"),
            "failed": translate("filter", "Failed"),
        }
        unrated = translate("filter", "no rating")
        stars = unrated if self.stars == UNRATED else f"{'★' * self.stars}+" if 0 < self.stars < 5 else "★" * self.stars
        return ", ".join(part for part in (states[self.state], stars) if part) or translate("filter", "All")
