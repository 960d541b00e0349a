"""Cue sheets that travel with jobs of the queue: as they stood when the job was added, whatever is edited later."""

from __future__ import annotations

import contextlib
import secrets
import time
from collections.abc import Iterable
from pathlib import Path

from studio import places
from studio.domain.job import JobRequest
from studio.own_files import records

_ENDING = ".cues.json"
UNUSED_S = 7 * 24 * 3600.0
"""How long a sheet is kept that no job of the queue reads, or may not have reached the queue yet."""


def keep(name: str, sheet: bytes) -> Path:
    """Store a cue sheet for a job. Raises ``UnwritableOutput``."""
    path = _folder() / f"{name[:40]}-{secrets.token_hex(8)}{_ENDING}"
    records.write(path, sheet)
    return path


def forget_unused(requests: Iterable[JobRequest]) -> None:
    """Remove those that none of these jobs reads."""
    read = {Path(request.extras["cues_in"]) for request in requests if "cues_in" in request.extras}
    records.tidy(_folder())
    for path in _folder().glob(f"*{_ENDING}"):
        with contextlib.suppress(OSError):
            if path not in read and time.time() - path.stat().st_mtime > UNUSED_S:
                path.unlink()


def _folder() -> Path:
    return places.window_dir() / "exports"
