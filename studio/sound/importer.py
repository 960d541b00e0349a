"""Bringing a user's own sound folder into the library: incremental, resumable, never stopped by one bad file."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.progress import Progress
from studio.sound import audio_file
from studio.sound.features import LONGEST_S, Features, analyse
from studio.sound.metadata import SoundMetadata, known_licence, read_metadata
from studio.sound.records import UNKNOWN_LICENCE, SoundRecord
from studio.sound.store import SoundStore

_BATCH = 24
_LOOP_WORDS = {"loop", "loops", "looped", "seamless", "schleife", "boucle", "bucle"}


@dataclass
class ImportReport:
    """What an import did. ``failures`` are (file, sentence) pairs of what could not be read."""

    added: int = 0
    updated: int = 0
    moved: int = 0
    unchanged: int = 0
    duplicates: int = 0
    removed: int = 0
    failures: list[tuple[str, str]] = field(default_factory=list)

    @property
    def changed(self) -> bool:
        return bool(self.added or self.updated or self.removed or self.moved)


@dataclass(frozen=True)
class _Imported:
    record: SoundRecord
    features: Features
    size: int
    mtime_ns: int


@dataclass(frozen=True)
class _Terms:
    licence: str | None
    attribution: str | None
    commercial_ok: bool | None

    @property
    def allow_commerce(self) -> bool:
        """What the user says, or else what the licence says that the user names."""
        return known_licence(self.licence or "")[1] if self.commercial_ok is None else self.commercial_ok


def import_folder(
    store: SoundStore,
    folder: Path,
    progress: Progress,
    *,
    licence: str | None = None,
    attribution: str | None = None,
    commercial_ok: bool | None = None,
) -> ImportReport:
    """Import every sound file below ``folder``.

    A file whose size and time of change are known is not opened; a known content at another place is a move (its old
    place is gone) or a duplicate. Records of files that have vanished from ``folder`` are removed. Everything is
    stored in small steps: after a crash or a cancel the next import goes on from there.

    Raises:
        UnreadableInput: there is no such folder.
        Cancelled: the user stopped it.
    """
    root = folder.expanduser().resolve()
    if not root.is_dir():
        raise UnreadableInput(
            f"The sound folder {folder} cannot be read: it does not exist.", hint="Choose a folder.", path=folder
        )
    store.add_folder(root)
    report = ImportReport()
    files = list(sound_files(root))
    terms = _Terms(licence, attribution, commercial_ok)
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        for start in range(0, len(files), _BATCH):
            progress.step(start, len(files), "Listening to the sounds")
            fresh = [path for path in files[start : start + _BATCH] if _is_new(store, path, report)]
            outcomes = list(pool.map(lambda path: _examine(path, root, terms), fresh))
            with store.changing():
                for path, outcome in zip(fresh, outcomes, strict=True):
                    _keep(store, path, outcome, report)
    _remove_vanished(store, root, set(files), report)
    progress.step(1, 1, "Listening to the sounds")
    return report


def sound_files(root: Path) -> Iterator[Path]:
    """All files below ``root`` with the name of a sound file, in order; hidden ones are skipped."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in audio_file.SUFFIXES:
                yield Path(folder) / name


def _is_new(store: SoundStore, path: Path, report: ImportReport) -> bool:
    known = store.known_file(path)
    if known is None:
        return True
    try:
        status = path.stat()
    except OSError:
        return True
    if (status.st_size, status.st_mtime_ns) == known[1:]:
        report.unchanged += 1
        return False
    return True


def _examine(path: Path, root: Path, terms: _Terms) -> _Imported | StudioError:
    """Read, measure and describe one file; what goes wrong is returned, not raised."""
    try:
        status = path.stat()
        digest = _sha256(path)
        facts = audio_file.probe(path)
        samples, rate = audio_file.read(path, longest_s=LONGEST_S)
        measured = analyse(samples, rate)
        metadata = read_metadata(path, facts, root)
    except StudioError as error:
        return error
    except OSError as error:
        return UnreadableInput(
            f"The sound {path.name} cannot be read: {error.strerror or error}.",
            hint="Check the file's permissions and the drive.",
            path=path,
        )
    record = _record(path, digest, facts, measured, metadata, terms)
    return _Imported(record, measured, status.st_size, status.st_mtime_ns)


def _record(
    path: Path,
    digest: str,
    facts: audio_file.AudioFacts,
    measured: Features,
    metadata: SoundMetadata,
    terms: _Terms,
) -> SoundRecord:
    own_licence = metadata.licence != UNKNOWN_LICENCE
    words = {word.casefold() for word in (*metadata.tags, *path.stem.replace("_", " ").replace("-", " ").split())}
    looping = bool(words & _LOOP_WORDS)
    return SoundRecord(
        id=f"file-{digest[:16]}",
        name=metadata.name,
        path=path,
        cat_id=metadata.cat_id,
        duration_s=facts.duration_s,
        sample_rate=facts.sample_rate,
        channels=facts.channels,
        loop=looping,
        loop_start=0,
        loop_end=facts.frames if looping else 0,
        attack_s=0.0 if looping else measured.attack_s,
        loudness_lufs=measured.loudness_lufs,
        peak_dbfs=measured.peak_dbfs,
        brightness_hz=measured.brightness_hz,
        tags=metadata.tags,
        description=metadata.description,
        licence=metadata.licence if own_licence else terms.licence or UNKNOWN_LICENCE,
        attribution=metadata.attribution or terms.attribution or "",
        commercial_ok=metadata.commercial_ok if own_licence else terms.allow_commerce,
        origin="folder",
        cat_source=metadata.cat_source,
        cat_confidence=metadata.cat_confidence,
        sha256=digest,
    )


def _keep(store: SoundStore, path: Path, outcome: _Imported | StudioError, report: ImportReport) -> None:
    if isinstance(outcome, StudioError):
        report.failures.append((str(path), outcome.message))
        return
    before = store.known_file(path)
    twin = store.get(outcome.record.id)
    if twin is not None and twin.path != path:
        if twin.path.exists():
            report.duplicates += 1
            return
        store.move(twin.id, path, outcome.size, outcome.mtime_ns)
        report.moved += 1
        return
    if before is not None and before[0] != outcome.record.id:
        store.remove([before[0]])
    store.put(
        outcome.record,
        vector=outcome.features.vector,
        hardness=outcome.features.hardness,
        size=outcome.size,
        mtime_ns=outcome.mtime_ns,
    )
    if before is None:
        report.added += 1
    else:
        report.updated += 1


def _remove_vanished(store: SoundStore, root: Path, present: set[Path], report: ImportReport) -> None:
    gone = []
    for sound_id in store.ids("folder"):
        record = store.get(sound_id)
        if record and record.path.is_relative_to(root) and record.path not in present:
            gone.append(sound_id)
    store.remove(gone)
    report.removed += len(gone)


def _sha256(path: Path) -> str:
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()
