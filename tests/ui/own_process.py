"""Code that runs in a process of its own: what it does to the process touches no other test, and it can be ended."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PATIENCE_S = 120.0


def run_alone(code: str, *arguments: str) -> str:
    """What the code prints; fails the test with what it complained of if it does not end well, or in time."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return done.stdout
