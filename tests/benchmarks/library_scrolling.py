"""How smoothly the sound library's table scrolls with a million rows.

    python tests/benchmarks/library_scrolling.py [--rows 1000000] [--steps 400]

The real page's table, over a real library of the shipped sounds whose keys are repeated until there are as many rows as
wanted. Each step moves the scroll bar and paints what that uncovers; printed is how long the window's thread is at work
for a step (p50, p95, worst), for slow scrolling (by rows), fast scrolling (by pages) and jumps anywhere, and for a new
list being shown. It is the thread's processor time, so other programs do not count. The library's own thread reads rows
meanwhile, as it does in use.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--steps", type=int, default=400)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="phonochrome-bench-") as home:
        os.environ["PHONOCHROME_HOME"] = home
        run(options.rows, options.steps)


def run(rows: int, steps: int) -> None:
    import numpy as np
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from studio.sound.shelves.records import SoundList
    from studio.ui.window.app import make_application
    from studio.ui.window.main_window import MainWindow
    from tests.ui.fake_bridge import FakeBridge

    make_application()
    window = MainWindow(FakeBridge())
    window.resize(1600, 1000)
    window.show()
    window.go("library")
    page = window.library_page
    while not page.model.rowCount():
        QTest.qWait(50)
    keys = np.array(page.model.keys(range(page.model.rowCount())), dtype=np.int64)
    keys = np.tile(keys, rows // len(keys) + 1)[:rows]
    found = SoundList(keys, np.ones(rows, np.float32))
    bar = page.table.verticalScrollBar()
    chance = random.Random(0)

    def stepping(move: Callable[[], int]) -> list[float]:
        times = []
        for _ in range(steps):
            value = move() % max(1, bar.maximum())
            start = time.thread_time()
            bar.setValue(value)
            QApplication.processEvents()
            times.append(1000 * (time.thread_time() - start))
            QTest.qWait(1)
        return times

    times = []
    for _ in range(10):
        start = time.thread_time()
        page.model.set_list(found)
        QApplication.processEvents()
        times.append(1000 * (time.thread_time() - start))
    say("a new list", times)
    say("by rows", stepping(lambda: bar.value() + 40))
    say("by pages", stepping(lambda: bar.value() + page.table.viewport().height()))
    say("anywhere", stepping(lambda: chance.randrange(max(1, bar.maximum()))))
    window.close()


def say(what: str, times: list[float]) -> None:
    ordered = sorted(times)
    p50, p95 = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    print(f"{what:<12} p50 {p50:6.2f} ms   p95 {p95:6.2f} ms   worst {ordered[-1]:6.2f} ms", flush=True)


if __name__ == "__main__":
    main()
