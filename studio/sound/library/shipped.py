"""The list of the sounds that come with the program: ``manifest.json`` beside them, and what was measured of them."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Annotated, Literal
from zipfile import BadZipFile

import msgspec

from studio.domain.errors import StudioError
from studio.own_files import records
from studio.own_files.remarks import remark
from studio.sound.listening import features
from studio.sound.shelves.records import SoundRecord, Vectors

MANIFEST = "manifest.json"

Text = Annotated[str, msgspec.Meta(min_length=1, max_length=500)]
Hertz = Annotated[float, msgspec.Meta(ge=0.0, le=1e6)]
Level = Annotated[float, msgspec.Meta(ge=-300.0, le=100.0)]
Seconds = Annotated[float, msgspec.Meta(ge=0.0, le=86_400.0)]
Count = Annotated[int, msgspec.Meta(ge=0, le=2**40)]


class _Entry(msgspec.Struct, frozen=True):
    """One sound of the list; ``file`` is relative to it."""

    id: Text
    name: Text
    file: Text
    cat_id: Annotated[str, msgspec.Meta(max_length=100)]
    duration_s: Seconds
    sample_rate: Annotated[int, msgspec.Meta(ge=1, le=10**6)]
    channels: Annotated[int, msgspec.Meta(ge=1, le=64)]
    loop: bool
    attack_s: Seconds
    loudness_lufs: Level
    peak_dbfs: Level
    brightness_hz: Hertz
    variation: Count
    tags: Annotated[tuple[str, ...], msgspec.Meta(max_length=500)]
    licence: str
    sha256: str
    weak: bool
    loop_start: Count | None = None
    loop_end: Count | None = None
    pitch_hz: Hertz = 0.0
    strength_layer: Literal["soft", "medium", "hard", ""] | None = None


class _Manifest(msgspec.Struct, frozen=True):
    sounds: tuple[_Entry, ...]


def shipped_records(data: bytes, folder: Path) -> list[SoundRecord]:
    """The sounds that the manifest of ``folder`` lists.

    Raises:
        StudioError: it is damaged, or names a file outside of its folder.
    """
    try:
        manifest = records.decode(data, _Manifest)
        for entry in manifest.sounds:
            _refuse_outside(entry.file)
    except records.NOT_THIS_KIND as error:
        raise StudioError(
            f"The list of the sounds that come with the program is damaged: {folder / MANIFEST} ({error}).",
            hint="Install the program again, or render the sounds anew. Your own sounds can be used meanwhile.",
            path=folder / MANIFEST,
        ) from error
    return [_record(entry, folder) for entry in manifest.sounds]


def shipped_vectors(folder: Path) -> dict[str, tuple[Vectors, float]]:
    """Vectors that were measured when the sounds were rendered, by the sound's SHA-256; empty when there are none, or
    when their file is damaged: then the sounds are measured here."""
    path = folder / features.PREPARED_NAME
    if not path.is_file():
        return {}
    try:
        digests, vectors, hardness = features.load_prepared(path)
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        remark(f"What was measured of the sounds that come with the program is damaged and is measured anew: {path}.")
        return {}
    return {digest: (vectors[k], float(hardness[k])) for k, digest in enumerate(digests)}


def _refuse_outside(file: str) -> None:
    path = PurePosixPath(file.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        raise ValueError(f"“{file}” lies outside of its folder")


def _record(entry: _Entry, folder: Path) -> SoundRecord:
    return SoundRecord(
        id=entry.id,
        name=entry.name,
        path=folder / entry.file,
        cat_id=entry.cat_id,
        duration_s=entry.duration_s,
        sample_rate=entry.sample_rate,
        channels=entry.channels,
        loop=entry.loop,
        loop_start=entry.loop_start or 0,
        loop_end=entry.loop_end or 0,
        attack_s=entry.attack_s,
        loudness_lufs=entry.loudness_lufs,
        peak_dbfs=entry.peak_dbfs,
        brightness_hz=entry.brightness_hz,
        pitch_hz=entry.pitch_hz,
        variation=entry.variation,
        strength_layer=entry.strength_layer or "",
        tags=entry.tags,
        licence=entry.licence,
        attribution="Phonochrome",
        commercial_ok=True,
        origin="shipped",
        cat_source="ucs-name",
        weak=entry.weak,
        sha256=entry.sha256,
    )
