"""Files of the models appear under their names only when they are whole: weights, checkpoints, stored clips."""

from __future__ import annotations

import contextlib
import glob
import os
import re
import secrets
from collections.abc import Iterator
from pathlib import Path

_ENDING = ".part"
_OWNER = re.compile(rf"\.(\d+)-[0-9a-f]{{32}}{re.escape(_ENDING)}$")


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A temporary file beside ``path`` that takes its name when the block ends well, and is gone otherwise.

    Its name says which process writes it and cannot be guessed; what killed processes left of the same file is taken
    away first. Everybody may read the finished file, as any file of a training's folder. Raises ``OSError``.
    """
    _remove_left(path)
    temporary = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(16)}{_ENDING}")
    try:
        yield temporary
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.chmod(0o644)  # safetensors makes it readable for its owner only
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _remove_left(path: Path) -> None:
    try:
        import psutil
    except ImportError:  # a training may run where only torch and NumPy are installed
        return
    for left in path.parent.glob(f".{glob.escape(path.name)}.*{_ENDING}"):
        owner = _OWNER.search(left.name)
        if owner is not None and not psutil.pid_exists(int(owner[1])):
            left.unlink(missing_ok=True)
