"""The profile that an X server names for its screen, asked of a real one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from studio.ui.qt.display_profile import profile_of

SCRIPT = """
import ctypes, ctypes.util
from ctypes import c_char_p, c_int, c_ulong, c_void_p
from studio.ui.qt import display_profile
assert display_profile._of_x11(0) == b""
x11 = ctypes.CDLL(ctypes.util.find_library("X11"))
x11.XOpenDisplay.restype = c_void_p
x11.XDefaultRootWindow.restype = c_ulong
x11.XDefaultRootWindow.argtypes = [c_void_p]
x11.XInternAtom.restype = c_ulong
x11.XInternAtom.argtypes = [c_void_p, c_char_p, c_int]
x11.XChangeProperty.argtypes = [c_void_p, c_ulong, c_ulong, c_ulong, c_int, c_int, c_char_p, c_int]
x11.XSync.argtypes = [c_void_p, c_int]
display = x11.XOpenDisplay(None)
root = x11.XDefaultRootWindow(display)
for name, data in ((b"_ICC_PROFILE", bytes(range(256)) * 40), (b"_ICC_PROFILE_1", b"second")):
    x11.XChangeProperty(display, root, x11.XInternAtom(display, name, 0), 6, 8, 0, data, len(data))
x11.XSync(display, 0)
assert display_profile._of_x11(0) == bytes(range(256)) * 40
assert display_profile._of_x11(1) == b"second"
assert display_profile._of_x11(2) == b""
print("as it was set")
"""


@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="needs a virtual X server")
def test_an_x_server_is_asked_for_its_profile() -> None:
    run = subprocess.run(
        ["xvfb-run", "-a", sys.executable, "-c", SCRIPT],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert run.stdout.strip() == "as it was set", run.stderr


def test_without_an_answer_there_is_none(qapp: object) -> None:
    assert profile_of(None) == b""
