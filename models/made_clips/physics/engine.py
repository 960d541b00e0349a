"""The way to MuJoCo, which is not there for most users."""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
from functools import cache
from types import ModuleType
from typing import Any

Model = Any
Data = Any
"""`mujoco.MjModel` and `mujoco.MjData`; the package has no types for those who do not have it."""


def is_available() -> bool:
    return importlib.util.find_spec("mujoco") is not None


@cache
def mujoco() -> ModuleType:
    """The engine, drawing without a screen.

    Raises ModuleNotFoundError, with what to do about it, if it is not installed.
    """
    if sys.platform.startswith("linux"):
        os.environ.setdefault("MUJOCO_GL", "egl")
    os.environ.setdefault("LP_NUM_THREADS", "1")  # drawing shares its machine with the training
    if not is_available():
        raise ModuleNotFoundError(
            "Clips from the physics engine need MuJoCo; install it with: pip install 'phonochrome[train]'"
        )
    return importlib.import_module("mujoco")
