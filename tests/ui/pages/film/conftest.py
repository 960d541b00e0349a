"""A film in the window, with the cues that an engine played by the test has found."""

from __future__ import annotations

import msgspec
import pytest

from assets import samples
from studio.domain.cues import CueSheet
from studio.domain.facts import FilmFacts
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.film.making import DURATION, FPS, cue


@pytest.fixture
def sheet() -> CueSheet:
    return CueSheet(
        "film.mp4",
        FPS,
        DURATION,
        (
            cue(0, 0.0, 8.0, 0.9, "AMB", "ambience"),
            cue(1, 1.0, 0.4, 0.9),
            cue(2, 3.0, 0.4, 0.45),
            cue(3, 5.0, 0.4, 0.2),
        ),
        ((0.0, 4.0), (4.0, 8.0)),
    )


@pytest.fixture
def film(window: MainWindow, bridge: FakeBridge, sheet: CueSheet) -> MainWindow:
    window.open_paths([samples.FILM])
    facts = FilmFacts(str(samples.FILM), "mp4", "h264", 640, 480, FPS, DURATION, 200, False, False, 1000)
    bridge.answer("inspect", {"facts": msgspec.to_builtins(facts)})
    window.film_page.find_sounds()
    bridge.answer("find_cues", {"sheet": msgspec.to_builtins(sheet)})
    window.film_page.mix.stop()
    return window
