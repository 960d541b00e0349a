"""Finding sounds: progress, cancelling, the list of what was found."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from assets import samples
from studio.domain.cues import CueSheet
from studio.ui.dialogs.lost_cues import LostCuesDialog
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


def _find_again(film: MainWindow, bridge: FakeBridge, sheet: CueSheet) -> None:
    film.film_page.find_sounds()
    bridge.answer("find_cues", {"sheet": msgspec.to_builtins(sheet)})


def test_finding_again_keeps_what_was_done_by_hand(film: MainWindow, bridge: FakeBridge, sheet: CueSheet) -> None:
    page = film.film_page
    assert page.film is not None
    edits = page.edits
    edits.move_cue("cue1", 1.6)
    edits.choose_cue("cue3")
    edits.confirm()
    edits.choose_cue("cue2")
    edits.delete_cue()
    edits.add_cue(7.0)
    before = page.film.sheet
    steps = page.film.undo.count()
    _find_again(film, bridge, sheet)
    assert page.film.sheet == before, "moved, kept, set and removed: all as it was"
    assert "What you had decided yourself is as it was" in film.banner.hint.text()
    assert page.film.undo.count() == steps + 1
    assert not film.findChildren(LostCuesDialog), "nothing goes, so nothing is asked"


@pytest.mark.parametrize("keep", [True, False])
def test_before_cues_go_they_are_named(film: MainWindow, bridge: FakeBridge, sheet: CueSheet, keep: bool) -> None:
    page = film.film_page
    assert page.film is not None
    page.edits.choose_cue("cue1")
    page.edits.toggle_mute()
    before = page.film.sheet
    _find_again(film, bridge, replace(sheet, cues=sheet.cues[:2]))
    assert page.film.sheet == before, "nothing happens before the answer"
    dialog = film.findChild(LostCuesDialog)
    assert isinstance(dialog, LostCuesDialog)
    assert [dialog.list.item(row).text().split("   ")[1] for row in range(dialog.list.count())] == ["Hit 2", "Hit 3"]
    (dialog.keep if keep else dialog.drop).click()
    assert [c.id for c in page.film.sheet.cues] == (["cue0", "cue1", "cue2", "cue3"] if keep else ["cue0", "cue1"])
    muted = page.film.cue("cue1")
    assert muted is not None
    assert muted.muted
    film.bar.undo_button.click()
    assert page.film.sheet == before
