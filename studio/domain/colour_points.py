"""The file of colour points and strokes (``--hints``): set in one picture, given to others, kept with an archive.

Version 2 is an object with ``kind``, ``version`` and ``points``. Version 1 was the bare list of points; it is read as
ever.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated

import msgspec

from studio.domain import any_json
from studio.domain.recipe import Hint, Hints

KIND, VERSION = "colour points", 2


class _File(msgspec.Struct, frozen=True):
    kind: str
    version: Annotated[int, msgspec.Meta(ge=1)]
    points: Hints


def points_to_json(hints: Sequence[Hint]) -> bytes:
    """As it is written now, legible, the same points always the same bytes."""
    points = [msgspec.to_builtins(hint) for hint in hints]
    used = [{key: value for key, value in point.items() if value not in (None, "", ())} for point in points]
    return (
        json.dumps({"kind": KIND, "version": VERSION, "points": used}, indent=2, ensure_ascii=False) + "\n"
    ).encode()


def points_from_json(text: bytes | str) -> tuple[Hint, ...]:
    """The points of a file of any version up to this one.

    Raises ``msgspec.MsgspecError`` or ``ValueError``, which say what does not fit.
    """
    if text.lstrip()[:1] in (b"[", "["):
        return tuple(any_json.decode(text, Hints))
    file = any_json.decode(text, _File)
    if file.kind != KIND:
        raise ValueError(f"it holds “{file.kind}”")
    if file.version > VERSION:
        raise ValueError(f"a newer program wrote it (version {file.version}; this one knows {VERSION})")
    return tuple(file.points)
