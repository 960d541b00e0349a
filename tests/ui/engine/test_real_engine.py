"""The window on the real bridge and the real engine process: open, colourise, export; nothing is left running."""

from __future__ import annotations

from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from studio import places
from studio.domain.job import JobRequest
from studio.domain.receipt import receipt_from_json
from studio.domain.recipe import ColorizeRecipe
from studio.jobs.queue import JobQueue
from studio.ui.engine.conversation import EngineBridge
from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow

pytestmark = [pytest.mark.gui, pytest.mark.slow]

PATIENCE_MS = 240_000


def test_from_opening_to_the_exported_file(
    qtbot: QtBot, photos: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PHONOCHROME_HOME", str(tmp_path / "home"))
    bridge = EngineBridge()
    window = MainWindow(bridge, Store(tmp_path / "home" / "window"))
    qtbot.addWidget(window)
    window.show()
    bridge.start()
    window.open_paths([photos[2]])
    page = window.photo_page
    photo = window.workspace.roll.photos[0]
    qtbot.waitUntil(lambda: bool(photo.original) and photo.facts is not None, timeout=PATIENCE_MS)
    assert photo.facts is not None
    assert (photo.facts.width, photo.facts.height) == (640, 480)
    page.panel.colourise.click()
    qtbot.waitUntil(lambda: photo.state in ("coloured", "failed"), timeout=PATIENCE_MS)
    assert photo.state == "coloured", photo.message
    assert not page.viewer.after.empty
    qtbot.waitUntil(page.view_bar.confidence.isEnabled, timeout=10_000)

    output = tmp_path / "out" / "coloured.png"
    output.parent.mkdir()
    bridge.submit([JobRequest(ColorizeRecipe(), str(photos[2]), str(output))])
    qtbot.waitUntil(lambda: any(job.state in ("done", "failed") for job in bridge.jobs.values()), timeout=PATIENCE_MS)
    job = next(iter(bridge.jobs.values()))
    assert job.state == "done", job.message
    assert output.exists()
    assert receipt_from_json(Path(job.receipt).read_bytes()).source.path.endswith(photos[2].name)

    window.open_paths([tmp_path / "home"])  # nothing in there can be opened: a sentence, no stop
    bridge.submit([JobRequest(ColorizeRecipe(), str(tmp_path / "gone.png"), str(tmp_path / "out" / "x.png"))])
    qtbot.waitUntil(lambda: any(job.state == "failed" for job in bridge.jobs.values()), timeout=PATIENCE_MS)

    children = psutil.Process().children(recursive=True)
    window.close()
    _, alive = psutil.wait_procs(children, timeout=10)
    assert not [p for p in alive if "engine_main" in " ".join(p.cmdline())]


def test_jobs_of_another_program_are_shown(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PHONOCHROME_HOME", str(tmp_path / "home"))
    bridge = EngineBridge()
    with JobQueue(places.queue_path()) as other:
        bridge.start()
        qtbot.waitUntil(lambda: bridge.status.state == "ready", timeout=PATIENCE_MS)
        job = other.add(JobRequest(ColorizeRecipe(), str(tmp_path / "gone.tif"), str(tmp_path / "b.tif")))
        other.pause(job.id)
        qtbot.waitUntil(lambda: job.id in bridge.jobs, timeout=PATIENCE_MS)
        other.cancel(job.id)
        qtbot.waitUntil(lambda: bridge.jobs[job.id].state == "cancelled", timeout=PATIENCE_MS)
        other.clear_finished()
        qtbot.waitUntil(lambda: job.id not in bridge.jobs, timeout=PATIENCE_MS)
        bridge.stop()
