"""What the queue refuses stays chosen, and is not said to be in it."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from studio.domain.errors import UnwritableOutput
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge


def test_refused_photographs_stay_chosen(
    qtbot: QtBot, window: MainWindow, bridge: FakeBridge, photos: list[Path], tmp_path: Path
) -> None:
    window.go("batch")
    page = window.batch_page
    page.add_inputs(photos)
    qtbot.waitUntil(lambda: len(page.inputs.photos) == 3)
    page.target.setText(str(tmp_path / "out"))
    bridge.refusal = UnwritableOutput("The queue of jobs cannot be written.", hint="Make room.")
    page.add_to_queue()
    assert window.banner.message.text() == "The queue of jobs cannot be written."
    assert len(page.inputs.photos) == 3
    assert window.workspace.store.recents() == []
    bridge.refusal = None
    page.add_to_queue()
    assert page.inputs.photos == []
    assert len(bridge.jobs) == 3
