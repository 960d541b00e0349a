"""Finding sounds: progress, cancelling, the list of what was found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from assets import samples
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui


def test_finding_sounds_shows_progress_and_can_be_cancelled(window: MainWindow, bridge: FakeBridge) -> None:
    window.open_paths([samples.FILM])
    page = window.film_page
    window.bar.find_button.click()
    ticket = bridge.pending("find_cues")[0]
    bridge.progress("find_cues", 0.3, "Watching the film", 40.0)
    assert page.finder.progress_text.text() == "Watching the film · about 40 s left"
    assert not window.bar.find_button.isEnabled()
    page.finder.cancel_button.click()
    assert ticket in bridge.withdrawn
    assert window.bar.find_button.isEnabled()
    assert page.film is not None
    assert page.film.sheet is None


def test_found_cues_are_listed_with_the_unsure_ones_apart(film: MainWindow) -> None:
    cues = film.film_page.finder.cues.cues
    rows = [cues.data(cues.index(row), Qt.ItemDataRole.UserRole) for row in range(cues.rowCount())]
    titles = [row if isinstance(row, str) else row.id for row in rows]
    assert titles == ["Cues · 3", "cue0", "cue1", "cue2", "Unsure · 1", "cue3"]
    assert "Sounds found in 4 places, 1 unsure" in film.banner.message.text()
