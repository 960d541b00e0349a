"""Sounds on their way by mouse: rows of the library's list, or sound files from the system's file manager."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from studio.domain.suffixes import is_sound_name

SOUND_MIME = "application/x-phonochrome-sound"
"""Identifiers of the library's sounds, one a line."""


@dataclass(frozen=True)
class Dropped:
    """``ids`` of sounds of the library, or ``files`` that may not be in it yet."""

    ids: tuple[str, ...] = ()
    files: tuple[Path, ...] = ()


def dropped_sounds(data: QMimeData) -> Dropped | None:
    """The sounds that ``data`` carries; None for none."""
    if data.hasFormat(SOUND_MIME):
        ids = bytes(data.data(SOUND_MIME).data()).decode().split("\n")
        return Dropped(ids=tuple(sound_id for sound_id in ids if sound_id)) if any(ids) else None
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    files = tuple(path for path in paths if is_sound_name(path))
    return Dropped(files=files) if files else None
