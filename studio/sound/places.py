"""Where the sound library lives on this computer: the shipped sounds and the user's index of them."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path

import platformdirs

HOME_VARIABLE = "PHONOCHROME_HOME"
"""Environment variable that moves all user data, for tests and for portable installations."""


def data_home() -> Path:
    """The folder of the program's own data; not created here."""
    override = os.environ.get(HOME_VARIABLE)
    return Path(override) if override else Path(platformdirs.user_data_dir("phonochrome", appauthor=False))


def library_database() -> Path:
    """The index of the user's sound library."""
    return data_home() / "library" / "library.sqlite"


def shipped_sounds() -> Path:
    """The folder of the sounds that come with the program, with their ``manifest.json``."""
    return Path(str(files("assets"))) / "sounds"
