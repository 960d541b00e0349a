"""For all tests: no screen is needed, and nothing touches the folders of the person who runs them."""

from __future__ import annotations

import os
import tempfile

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A machine without a sound server says so at every player; that is no fault of the program.
os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")

_home = tempfile.TemporaryDirectory(prefix="phonochrome-tests-")
os.environ.setdefault("PHONOCHROME_HOME", _home.name)

# Before the first Qt call: see there.
from studio.ui.qt_guard import make_singletons_immortal  # noqa: E402

make_singletons_immortal()
