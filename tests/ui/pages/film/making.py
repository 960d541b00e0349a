"""A cue of a film that the tests make up, and which cues of the page are heard."""

from __future__ import annotations

from PySide6.QtCore import Qt

from studio.domain.cues import Cue, CueAlternative, CueSound, is_heard
from studio.ui.parts.cue_list import HEARD
from studio.ui.window.main_window import MainWindow

FPS = 25.0
DURATION = 8.0


def cue(number: int, start: float, length: float, confidence: float, track: str = "SFX", kind: str = "impact") -> Cue:
    return Cue(
        f"cue{number}",
        kind,  # type: ignore[arg-type]
        start,
        start + length,
        0.7,
        confidence,
        "WOODImpt",
        (0.4, 0.4, 0.2, 0.2),
        CueSound(f"sound{number}", f"Wood hit {number:02d}"),
        (CueAlternative("other", "Metal hit 01", 0.6),),
        f"Hit {number}",
        track,  # type: ignore[arg-type]
    )


def heard(film: MainWindow) -> list[str]:
    """The cues that are heard, which must be those that the list shows as heard."""
    document, rows = film.film_page.film, film.film_page.finder.cues.cues
    assert document is not None
    assert document.sheet is not None
    cues = [c.id for c in document.sheet.cues if is_heard(c, document.sheet)]
    shown = [rows.index(rows.row_of(c.id)) for c in document.sheet.cues]
    assert [row.data(Qt.ItemDataRole.UserRole).id for row in shown if row.data(HEARD)] == cues
    return cues
