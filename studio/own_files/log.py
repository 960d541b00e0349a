"""The log of what nobody foresaw."""

from __future__ import annotations

import contextlib
import datetime
import os
import traceback
from pathlib import Path

from studio import places
from studio.domain.secrets import without_secrets
from studio.own_files.records import PRIVATE_FILE

MOST_LOG_BYTES = 1_000_000


def log_unexpected(error: BaseException) -> Path:
    """Write an unforeseen error's traceback into the log, without passwords and keys, if it can be written; returns the
    log's path."""
    path = places.log_dir() / "phonochrome.log"
    when = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    text = without_secrets(f"{when}\n{''.join(traceback.format_exception(error))}\n")
    with contextlib.suppress(OSError):
        if path.exists() and path.stat().st_size > MOST_LOG_BYTES:
            path.replace(path.with_name(f"{path.name}.1"))
        descriptor = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, PRIVATE_FILE)
        with os.fdopen(descriptor, "a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
    return path
