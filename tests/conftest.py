"""For all tests: no screen is needed, nothing touches the folders of who runs them, nothing opens a connection."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.no_network.sitecustomize import NOTED_IN

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A machine without a sound server says so at every player; that is no fault of the program.
os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")

_home = tempfile.TemporaryDirectory(prefix="phonochrome-tests-")
os.environ.setdefault("PHONOCHROME_HOME", _home.name)

_guard = Path(__file__).with_name("no_network")
os.environ["PYTHONPATH"] = os.pathsep.join([str(_guard), *filter(None, [os.environ.get("PYTHONPATH")])])
_connections = Path(_home.name) / "connections.txt"
os.environ[NOTED_IN] = str(_connections)

# Before the first Qt call: see there.
from studio.ui.qt.garbage import collect_if_due  # noqa: E402
from studio.ui.qt.guard import make_singletons_immortal  # noqa: E402

make_singletons_immortal()
# A thread of one test must not destroy the widgets of another: see `studio.ui.qt.garbage`.
gc.disable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Iterator[None]:
    yield
    collect_if_due()
    if _connections.exists():
        tried = _connections.read_text(encoding="utf-8")
        _connections.unlink()
        pytest.fail(f"Connections beyond this computer were tried:\n{tried}", pytrace=False)
