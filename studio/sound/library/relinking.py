"""Sounds of a cue sheet that are no longer where they were: named, and found again by their names."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Protocol

import msgspec

from studio.domain.cues import Cue, CueSheet, CueSound
from studio.sound.shelves.records import Hit, SoundRecord

_LOOKED_THROUGH = 50


class Findable(Protocol):
    """Whatever finds sounds by identifier and by words; the library does."""

    def get(self, sound_id: str) -> SoundRecord | None: ...

    def search(self, text: str, filters: None = None, limit: int = ...) -> list[Hit]: ...


def relinked(sheet: CueSheet, library: Findable) -> tuple[CueSheet, list[str]]:
    """The sheet with every sound that is lost (not in the library, or its file gone) replaced by one of the same name
    that is there, best of the same category; and a sentence for each that was. Sounds without a namesake stay as they
    are: the mix leaves them out and says so."""
    found: dict[str, SoundRecord | None] = {}
    cues = []
    for cue in sheet.cues:
        sound = cue.sound
        if sound is not None and sound.id not in found:
            found[sound.id] = _namesake(sound, cue.category, library) if _is_lost(sound, library) else None
        record = found.get(sound.id) if sound is not None else None
        cues.append(_with(cue, record) if record is not None else cue)
    names = {cue.sound.id: cue.sound.name for cue in sheet.cues if cue.sound is not None}
    notes = [
        f"The sound “{names[sound_id]}” was not where it had been; the one of that name in "
        f"{_folder(record.path)} is used."
        for sound_id, record in found.items()
        if record is not None
    ]
    return msgspec.structs.replace(sheet, cues=tuple(cues)), notes


def _is_lost(sound: CueSound, library: Findable) -> bool:
    record = library.get(sound.id)
    return record is None or not record.path.is_file()


def _namesake(sound: CueSound, category: str, library: Findable) -> SoundRecord | None:
    words = " ".join(re.findall(r"\w+", sound.name))
    if not words:
        return None
    hits = library.search(words, limit=_LOOKED_THROUGH)
    same = [hit.record for hit in hits if hit.record.name.casefold() == sound.name.casefold()]
    there = [record for record in same if record.id != sound.id and record.path.is_file()]
    return min(there, key=lambda record: (record.cat_id != category, record.id), default=None)


def _with(cue: Cue, record: SoundRecord) -> Cue:
    assert cue.sound is not None
    return msgspec.structs.replace(cue, sound=msgspec.structs.replace(cue.sound, id=record.id, name=record.name))


def _folder(path: Path) -> str:
    return f"“{path.parent.name}”"
