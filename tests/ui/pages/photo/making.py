"""What the tests of photographs do again and again."""

from __future__ import annotations

from pathlib import Path

import msgspec

from studio.domain.facts import PictureFacts
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge


def answer_opening(bridge: FakeBridge, path: Path, pyramid: str) -> None:
    facts = PictureFacts(str(path), "PNG", 640, 480, 16, 1, False, "Gray Gamma 2.2", False, path.stat().st_size)
    bridge.answer("inspect", {"facts": msgspec.to_builtins(facts)})
    bridge.answer("pyramid", {"folder": pyramid})


def colourise(window: MainWindow, bridge: FakeBridge, pyramid: str) -> None:
    qt_click(window.photo_page.panel.colourise)
    bridge.answer("preview_colour", {"folder": pyramid, "confidence": "", "thumbnail": ""})


def qt_click(button: object) -> None:
    assert button.isEnabled()  # type: ignore[attr-defined]
    button.click()  # type: ignore[attr-defined]
