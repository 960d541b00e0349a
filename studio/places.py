"""Where the program keeps its own files: data, cache and logs of this user, in the system's usual places.

``PHONOCHROME_HOME`` moves them all into one folder (portable use, tests), in which ``data``, ``cache`` and ``log`` lie
beside each other. The sounds that come with the program lie beside its code and stay there.
"""

from __future__ import annotations

import contextlib
import os
from importlib.resources import files
from pathlib import Path

import platformdirs

HOME_VARIABLE = "PHONOCHROME_HOME"
"""Environment variable that moves all user data, for tests and for portable installations."""

CACHE_VARIABLE = "PHONOCHROME_CACHE_DIR"
"""Environment variable that moves the cache alone, such as to a larger or faster disk."""

_NAME = "phonochrome"


def data_dir() -> Path:
    """For what must not be lost: the queue, settings, the user's sound library."""
    return _place("data", platformdirs.user_data_path(_NAME, appauthor=False))


def cache_dir() -> Path:
    """For what can be made again. Where the place that was chosen is not there, as on a disk that was taken away, it
    is the usual one."""
    chosen = os.environ.get(CACHE_VARIABLE)
    if chosen:
        folder = Path(chosen)
        with contextlib.suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if folder.is_dir() and os.access(folder, os.W_OK):
            return folder
    return _place("cache", platformdirs.user_cache_path(_NAME, appauthor=False))


def log_dir() -> Path:
    return _place("log", platformdirs.user_log_path(_NAME, appauthor=False))


def queue_path() -> Path:
    return data_dir() / "queue.sqlite"


def engine_log_path() -> Path:
    return log_dir() / "engine.log"


def library_database() -> Path:
    """The index of the user's sound library; its folder is not created here."""
    return _below_data("library") / "library.sqlite"


def window_dir() -> Path:
    """Where the window remembers settings, recent files and the work on each; not created here."""
    return _below_data("window")


def added_models() -> Path:
    """The folder of models that the user has added, each a weights file with its card; not created here."""
    return data_dir() / "models"


def shipped_sounds() -> Path:
    """The folder of the sounds that come with the program, with their ``manifest.json``."""
    return Path(str(files("assets"))) / "sounds"


def _place(name: str, usual: Path) -> Path:
    """One of the folders, made when it is missing. Where it cannot be made, as on a full disk, whoever writes there
    says so."""
    home = os.environ.get(HOME_VARIABLE)
    folder = Path(home) / name if home else usual
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _below_data(name: str) -> Path:
    """A folder in ``data``. Earlier versions kept it beside ``data`` in ``PHONOCHROME_HOME``: what they left is moved
    over once, and used where it lies when it cannot be moved."""
    home, folder = os.environ.get(HOME_VARIABLE), data_dir() / name
    old = Path(home) / name if home else folder
    if old == folder or folder.exists() or not old.is_dir():
        return folder
    try:
        old.rename(folder)
    except OSError:
        return folder if folder.exists() else old
    return folder
