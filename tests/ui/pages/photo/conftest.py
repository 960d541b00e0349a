"""Three photographs in the window, of which the first is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.photo.making import answer_opening


@pytest.fixture
def opened(window: MainWindow, bridge: FakeBridge, photos: list[Path], pyramids: tuple[str, str]) -> MainWindow:
    window.open_paths(photos)
    answer_opening(bridge, photos[0], pyramids[0])
    return window
