"""Bringing a user's own sound folder into the library: incremental, resumable, never stopped by one bad file."""

from __future__ import annotations

import hashlib
import math
import os
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.licences import UNKNOWN_LICENCE, known_licence
from studio.domain.progress import Progress
from studio.sound.folders.metadata import SoundMetadata, read_metadata
from studio.sound.folders.scan import FolderScan, scan_folder, shown
from studio.sound.listening.features import LONGEST_S, Features, analyse
from studio.sound.recordings import audio_file
from studio.sound.recordings.tag_chunks import missing_bytes
from studio.sound.shelves.ledger import KnownFile, Ledger
from studio.sound.shelves.records import SoundRecord
from studio.sound.shelves.store import SoundStore

_BATCH = 24
_LOOP_WORDS = {"loop", "loops", "looped", "seamless", "schleife", "boucle", "bucle"}
_STAGE = "Listening to the sounds"


@dataclass
class ImportReport:
    """What an import did. ``failures`` are (file, sentence) pairs of what could not be read. ``waiting`` files were
    still being written. ``away``: the folder is empty now, so the ``kept`` sounds that it held before stay known."""

    added: int = 0
    updated: int = 0
    moved: int = 0
    unchanged: int = 0
    duplicates: int = 0
    removed: int = 0
    waiting: int = 0
    kept: int = 0
    away: bool = False
    failures: list[tuple[str, str]] = field(default_factory=list)

    @property
    def changed(self) -> bool:
        return bool(self.added or self.updated or self.removed or self.moved)


@dataclass(frozen=True)
class Terms:
    """What holds for files whose own tags do not say otherwise."""

    licence: str | None = None
    attribution: str | None = None
    commercial_ok: bool | None = None

    @property
    def allow_commerce(self) -> bool:
        """What the user says, or else what the licence says that the user names."""
        return known_licence(self.licence or "")[1] if self.commercial_ok is None else self.commercial_ok


@dataclass(frozen=True)
class _Sound:
    """A file that was read. ``measured`` is None where its content was known already."""

    digest: str
    facts: audio_file.AudioFacts
    metadata: SoundMetadata
    measured: Features | None


class _Unsettled(Exception):
    """The file changed or went away while it was read."""


_Outcome: TypeAlias = _Sound | StudioError | _Unsettled


def import_folder(
    store: SoundStore,
    folder: Path,
    progress: Progress,
    *,
    licence: str | None = None,
    attribution: str | None = None,
    commercial_ok: bool | None = None,
    settle_s: float = 0.0,
) -> ImportReport:
    """Import every sound file below ``folder``, and forget the sounds that have left it.

    A file whose size and time of change are known is not opened; a known content at another place is a move (its old
    place is gone) or a duplicate, and is not measured again. Sounds below a folder that cannot be looked into stay, as
    do all sounds of a folder that is suddenly empty: that is what an unplugged drive looks like. Files that changed
    within the last ``settle_s`` seconds are left for the next time. Everything is stored in small steps: after a crash
    or a cancel the next import goes on from there.

    Raises:
        UnreadableInput: there is no such folder.
        Cancelled: the user stopped it.
    """
    root = folder.expanduser().resolve()
    if not root.is_dir():
        raise UnreadableInput(
            f"The sound folder {folder} cannot be read: it does not exist or its drive is not connected.",
            hint="Connect the drive, or choose another folder. Sounds imported before stay in the library.",
            path=folder,
        )
    work = _Import(store, root, Terms(licence, attribution, commercial_ok), progress)
    return work.run(settle_s)


def import_files(store: SoundStore, files: Sequence[Path], progress: Progress) -> list[str]:
    """Import single sound files, of whichever folders; returns their sounds' identifiers in the same order.

    Their folders are not added to the user's.

    Raises:
        UnreadableInput: one of them is no sound file that can be read; those before it stay.
        Cancelled: the user stopped it.
    """
    store.check_kept()
    ledger, found = Ledger(store), []
    for done, file in enumerate(files):
        progress.step(done, len(files), _STAGE)
        path = file.expanduser().resolve()
        visit = _Import(store, path.parent, Terms(), progress)
        visit.read([str(path)])
        known = ledger.file(path)
        if known is None or not known.sound_id:
            raise (
                _broken(path, "it is not there, or still being written")
                if known is None
                else UnreadableInput(
                    known.problem, hint="Check that the file opens in an audio player, or leave it out.", path=path
                )
            )
        found.append(known.sound_id)
    return found


class _Import:
    """One visit to one folder."""

    def __init__(self, store: SoundStore, root: Path, terms: Terms, progress: Progress) -> None:
        self._store = store
        self._root = root
        self._terms = terms
        self._progress = progress
        self._ledger = Ledger(store)
        self._report = ImportReport()

    def run(self, settle_s: float) -> ImportReport:
        self._store.add_folder(self._root)
        self._progress.step(0, 1, "Looking for sounds")
        scan = scan_folder(self._root, self._progress)
        self._report.failures += scan.problems
        known = self._ledger.files_below(self._root)
        if not scan.files and any(file.sound_id for file in known.values()):
            self._report.away = True
            self._report.kept = sum(bool(file.sound_id) for file in known.values())
            return self._report
        fresh = list(self._fresh(scan, known, time.time_ns() - round(settle_s * 1e9) if settle_s else None))
        self.read(fresh)
        self._forget_vanished(scan, known)
        self._progress.step(1, 1, _STAGE)
        return self._report

    def _fresh(self, scan: FolderScan, known: dict[str, KnownFile], newest_ns: int | None) -> Iterator[str]:
        """The files that have to be read."""
        for path, (size, mtime_ns) in scan.files.items():
            before = known.get(path)
            if before is not None and (before.size, before.mtime_ns) == (size, mtime_ns):
                if before.problem:
                    self._report.failures.append((path, before.problem))
                else:
                    self._report.unchanged += 1
            elif newest_ns is not None and mtime_ns > newest_ns:
                self._report.waiting += 1
            else:
                yield path

    def read(self, fresh: Sequence[str]) -> None:
        """Read these files and keep what they hold."""
        with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
            for start in range(0, len(fresh), _BATCH):
                batch = [Path(path) for path in fresh[start : start + _BATCH]]
                before = [_stamp(path) for path in batch]
                outcomes = []
                for done, outcome in enumerate(pool.map(self._examine, batch), start):
                    self._progress.step(done, len(fresh), _STAGE)
                    outcomes.append(outcome)
                with self._store.changing():
                    for path, stamp, outcome in zip(batch, before, outcomes, strict=True):
                        self._keep(path, stamp, outcome)

    def _examine(self, path: Path) -> _Outcome:
        """Read, measure and describe one file; what goes wrong is returned, not raised."""
        self._progress.check()
        try:
            before = path.stat()
            if before.st_size == 0:
                raise _broken(path, "it is empty")
            digest = _sha256(path)
            facts = audio_file.probe(path)
            if missing := missing_bytes(path):
                raise _broken(path, f"it was cut off, the last {missing:,} bytes are missing")
            metadata = read_metadata(path, facts, self._root)
            measured = None if self._store.get(_sound_id(digest)) else _measure(path)
            if measured is not None and not _can_be_kept(measured):
                raise _broken(path, "its samples are too large to be sound")
            after = path.stat()
        except FileNotFoundError:
            return _Unsettled()
        except StudioError as error:
            return error if path.exists() else _Unsettled()
        except OSError as error:
            return _broken(path, error.strerror or str(error))
        except Exception as error:  # one strange file must never stop a hundred thousand others
            return _broken(path, f"it cannot be measured ({type(error).__name__})")
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            return _Unsettled()
        return _Sound(digest, facts, metadata, measured)

    def _keep(self, path: Path, stamp: tuple[int, int], outcome: _Outcome) -> None:
        if isinstance(outcome, _Unsettled):
            self._report.waiting += path.exists()
            return
        if isinstance(outcome, StudioError):
            self._report.failures.append((str(path), outcome.message))
            self._drop_old(path, "")
            self._ledger.note(path, KnownFile(*stamp, "", outcome.message))
            return
        sound_id = _sound_id(outcome.digest)
        twin = self._store.get(sound_id)
        if twin is None:
            self._add(path, stamp, outcome)
        elif twin.path == path:
            self._report.unchanged += 1
        elif twin.path.exists():
            self._drop_old(path, sound_id)
            self._report.duplicates += 1
        else:
            self._drop_old(path, sound_id)
            self._move(twin, path, stamp, outcome)
        self._ledger.note(path, KnownFile(*stamp, sound_id, ""))

    def _add(self, path: Path, stamp: tuple[int, int], sound: _Sound) -> None:
        """Store a sound of a new content; at a known path it takes the place of the old one, with the user's words."""
        measured = sound.measured or _measure(path)
        record = _record(path, sound, measured, self._terms)
        before = self._store.known_file(path)
        if before is not None:
            self._store.rename(before[0], record.id)
            self._ledger.take_over(before[0], record.id)
            self._report.updated += 1
        else:
            self._report.added += 1
        self._put(self._ledger.with_edits(record), measured, stamp)

    def _put(self, record: SoundRecord, measured: Features, stamp: tuple[int, int]) -> None:
        size, mtime_ns = stamp
        self._store.put(record, vector=measured.vector, hardness=measured.hardness, size=size, mtime_ns=mtime_ns)

    def _move(self, twin: SoundRecord, path: Path, stamp: tuple[int, int], sound: _Sound) -> None:
        """A known sound at a new place: its file and folder names may say something else now."""
        self._report.moved += 1
        self._store.move(twin.id, path, *stamp)
        key = self._store.key_of(twin.id)
        stored = self._store.vector(key) if key is not None else None
        described = _described(replace(twin, path=path), sound.metadata, path, self._terms)
        if stored is not None and described != replace(twin, path=path):
            size, mtime_ns = stamp
            self._store.put(
                self._ledger.with_edits(described), vector=stored[0], hardness=stored[1], size=size, mtime_ns=mtime_ns
            )

    def _drop_old(self, path: Path, new_id: str) -> None:
        """What was at ``path`` before is another sound now, or none."""
        before = self._store.known_file(path)
        if before is not None and before[0] != new_id:
            self._ledger.forget([str(path)])
            self._lose(before[0], path)

    def _lose(self, sound_id: str, path: Path) -> bool:
        """The sound's file is gone: go on with a copy of it, or take the sound out. Returns whether it left."""
        record = self._store.get(sound_id)
        if record is None or record.path != path:
            return False
        for other in self._ledger.places_of(sound_id):
            if other != str(path) and Path(other).is_file():
                stamp = _stamp(Path(other))
                self._store.move(sound_id, Path(other), *stamp)
                return False
        self._ledger.remember_marks(record)
        self._store.remove([sound_id])
        return True

    def _forget_vanished(self, scan: FolderScan, known: dict[str, KnownFile]) -> None:
        gone = [path for path in known if path not in scan.files and scan.knows(path)]
        for start in range(0, len(gone), _BATCH):
            self._progress.check()
            with self._store.changing():
                for path in gone[start : start + _BATCH]:
                    self._ledger.forget([path])
                    if known[path].sound_id:
                        self._report.removed += self._lose(known[path].sound_id, Path(path))


def _measure(path: Path) -> Features:
    samples, rate = audio_file.read(path, longest_s=LONGEST_S)
    return analyse(samples, rate)


def _can_be_kept(measured: Features) -> bool:
    """Damaged floating-point samples can be so large that nothing measured of them is a number."""
    figures = (
        *(measured.attack_s, measured.loudness_lufs, measured.peak_dbfs, measured.brightness_hz, measured.pitch_hz),
        *(measured.hardness, *measured.vector.tolist()),
    )
    return all(math.isfinite(figure) for figure in figures)


def _record(path: Path, sound: _Sound, measured: Features, terms: Terms) -> SoundRecord:
    record = SoundRecord(
        id=_sound_id(sound.digest),
        name=sound.metadata.name,
        path=path,
        cat_id=sound.metadata.cat_id,
        duration_s=sound.facts.duration_s,
        sample_rate=sound.facts.sample_rate,
        channels=sound.facts.channels,
        attack_s=measured.attack_s,
        loudness_lufs=measured.loudness_lufs,
        peak_dbfs=measured.peak_dbfs,
        brightness_hz=measured.brightness_hz,
        pitch_hz=measured.pitch_hz,
        origin="folder",
        cat_source="none",
        sha256=sound.digest,
    )
    described = _described(record, sound.metadata, path, terms)
    if not _is_loop(described, path):
        return described
    return replace(described, loop=True, loop_start=0, loop_end=sound.facts.frames, attack_s=0.0)


def _described(record: SoundRecord, metadata: SoundMetadata, path: Path, terms: Terms) -> SoundRecord:
    """``record`` with what its file says about itself; a guess by ear stays where the file says nothing."""
    own_licence = metadata.licence != UNKNOWN_LICENCE
    said = metadata.cat_id or record.cat_source not in ("guess", "user")
    return replace(
        record,
        name=metadata.name,
        cat_id=metadata.cat_id if said else record.cat_id,
        cat_source=metadata.cat_source if said else record.cat_source,
        cat_confidence=metadata.cat_confidence if said else record.cat_confidence,
        tags=metadata.tags,
        description=metadata.description,
        licence=metadata.licence if own_licence else terms.licence or UNKNOWN_LICENCE,
        attribution=metadata.attribution or terms.attribution or "",
        commercial_ok=metadata.commercial_ok if own_licence else terms.allow_commerce,
    )


def _is_loop(record: SoundRecord, path: Path) -> bool:
    words = (*record.tags, *path.stem.replace("_", " ").replace("-", " ").split())
    return bool({word.casefold() for word in words} & _LOOP_WORDS)


def _sound_id(digest: str) -> str:
    return f"file-{digest[:16]}"


def _stamp(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns


def _broken(path: Path, reason: str) -> UnreadableInput:
    return UnreadableInput(
        f"The sound {shown(path.name)} cannot be read: {reason}.",
        hint="Check that the file opens in an audio player, or leave it out.",
        path=path,
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()
