"""The sounds that a job or a preview chooses from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.progress import Progress

if TYPE_CHECKING:
    from studio.sound.library.library import SoundLibrary


def open_library(progress: Progress, folders: Sequence[Path] = ()) -> SoundLibrary:
    """The user's library with the shipped sounds, and those of ``folders``."""
    from studio.sound.library.library import SoundLibrary

    return SoundLibrary.open_default(folders=folders, progress=progress.part(0.0, 0.0, "reading the sound library"))
