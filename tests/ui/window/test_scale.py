"""The size of text and controls: what was chosen holds from the next start on, and nothing gets out of reach."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.ui.own_process import run_alone

CODE = """
import json, sys
from pathlib import Path
import studio.ui
from studio.ui.state.settings import Settings, Store

store = Store(Path(sys.argv[1]))
store.save_settings(Settings(ui_scale=int(sys.argv[2])))
from studio.ui.window.app import make_application

application = make_application(store.load_settings())
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge

window = MainWindow(FakeBridge(), store)
window.show()
QTest.qWait(50)
screen = application.primaryScreen().availableSize()
window.activateWindow()
QTest.qWait(50)
window.bar.setFocus()
for _ in range(8):
    QTest.keyClick(application.focusWidget() or window, Qt.Key.Key_Tab)
    button = application.focusWidget()
    if button is window.bar.menu_button:
        break
assert button is window.bar.menu_button, button
QTest.qWait(20)
place = button.mapTo(window, QPoint(0, 0))
print(json.dumps({
    "ratio": window.devicePixelRatioF(),
    "screen": [screen.width(), screen.height()],
    "window": [window.width(), window.height()],
    "smallest": [window.minimumSizeHint().width(), window.minimumSizeHint().height()],
    "font": window.font().pixelSize(),
    "scrolls": isinstance(window.centralWidget(), QScrollArea),
    "seen": window.rect().contains(place) and window.rect().contains(place + QPoint(button.width(), button.height())),
}))
window.close()
"""


@pytest.mark.parametrize("scale", [100, 150, 250])
def test_the_window_has_the_size_that_was_chosen_and_fits_on_the_screen(
    scale: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screens = tmp_path / "screens.json"
    screen = {"name": "one", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1}
    screens.write_text(json.dumps({"screens": [screen]}))
    monkeypatch.delenv("QT_SCALE_FACTOR", raising=False)
    monkeypatch.setenv("OFFSCREEN", f"offscreen:configfile={screens}")
    told = run_alone(
        f"import os; os.environ['QT_QPA_PLATFORM'] = os.environ['OFFSCREEN']\n{CODE}", str(tmp_path), str(scale)
    )
    seen = json.loads(told.splitlines()[-1])
    assert seen["ratio"] == pytest.approx(scale / 100)
    assert seen["font"] == 13, "in the units that the scale makes larger"
    assert seen["screen"] == [round(1920 * 100 / scale), round(1080 * 100 / scale)]
    assert seen["window"][0] <= seen["screen"][0]
    assert seen["window"][1] <= seen["screen"][1]
    assert seen["scrolls"] == (scale == 250), "only there the window is larger than the screen"
    assert seen["seen"], "what gets the focus is brought into view"
