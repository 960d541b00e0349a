"""Project files: read whatever version has written them, written whole."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from studio.domain import any_json
from studio.domain.errors import UnreadableInput
from studio.domain.project import FORMAT, VERSION, Project
from studio.own_files import records
from studio.own_files.reasons import reason, unwritable
from studio.own_files.remarks import remark
from studio.own_files.scratch import PART, discard, stale_in

Raw = dict[str, Any]

MIGRATIONS: dict[int, Callable[[Raw], Raw]] = {}
"""How a project of a version becomes one of the next; one entry for every version before ``VERSION``."""
MOST_BYTES = 1024**3


def read_project(path: Path) -> Project:
    """Raises ``UnreadableInput`` for what is no project, or one that a newer program has written. Of a damaged one,
    what can be read is given; the file itself is kept under another name."""
    try:
        data = records.read_bytes(path, MOST_BYTES)
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise UnreadableInput(
            f"The project “{path.name}” cannot be read: {why}.", hint="Look whether it is still there.", path=path
        ) from error
    try:
        raw = msgspec.json.decode(data)
    except records.NOT_THIS_KIND:
        return _saved_from_damage(path, data)
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise _no_project(path)
    try:
        return any_json.decode(any_json.encode(_migrated(raw, path)), Project)
    except records.NOT_THIS_KIND:
        return _saved_from_damage(path, data)


def write_project(path: Path, project: Project) -> None:
    """Raises ``UnwritableOutput``; then the file is as it was."""
    try:
        with records.replacing(path, private=False) as temporary:
            temporary.write_bytes(msgspec.json.format(any_json.encode(project), indent=1))
    except OSError as error:
        raise unwritable(path, error) from error


def clear_up(folder: Path) -> None:
    """Remove the unfinished project files that killed processes left there. Folders may be the stages of results: they
    are for the next job to finish."""
    for path in stale_in(folder, [f"{PART}*.part"]):
        if path.is_file():
            discard(path)


def path_in_project(media: Path, project: Path) -> str:
    """How a project names a file: relative to its own folder where that is possible."""
    try:
        relative = os.path.relpath(media, project.parent)
    except ValueError:  # another drive
        return media.as_posix()
    return Path(relative).as_posix()


def path_of_media(named: str, project: Path) -> Path:
    """The file that a project names so."""
    return Path(os.path.normpath(project.parent / named))


def _migrated(raw: Raw, path: Path) -> Raw:
    version = raw.get("version")
    if not isinstance(version, int) or version < 0:
        raise _no_project(path)
    if version > VERSION:
        raise UnreadableInput(
            f"The project “{path.name}” was made by a newer version of this program.",
            hint="Open it with that version, or bring this one up to date.",
            path=path,
        )
    while version < VERSION:
        raw = MIGRATIONS[version](raw)
        version += 1
        raw["version"] = version
    return raw


def _saved_from_damage(path: Path, data: bytes) -> Project:
    saved = records.salvaged(data, Project) if FORMAT.encode() in data[:200] else None
    if saved is None:
        raise _no_project(path)
    aside = records.set_aside(path)
    where = f"It was set aside as “{aside.name}”." if aside is not None else "It was left as found."
    remark(f"The project “{path.name}” is damaged. {where} What could still be read of it was kept.")
    return saved


def _no_project(path: Path) -> UnreadableInput:
    return UnreadableInput(
        f"“{path.name}” is no project of this program, or it is too damaged to be read.",
        hint="Choose a file that was saved as a project.",
        path=path,
    )
