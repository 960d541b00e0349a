"""The sound library: find sounds by words, by likeness, or by what happens in the picture.

It holds the sounds that come with the program and those of the folders the user has added. The index lives in the
user's data folder; sound files stay where they are and are never changed.
"""

from __future__ import annotations

import hashlib
import json
import random
import threading
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from studio import places
from studio.domain.errors import StudioError, UnreadableInput, UnwritableOutput
from studio.domain.progress import Progress
from studio.own_files.remarks import remark
from studio.sound.categories.ucs import load_ucs
from studio.sound.categories.words import stem, tokens
from studio.sound.folders.importer import ImportReport, import_files, import_folder
from studio.sound.library.shipped import MANIFEST, shipped_records, shipped_vectors
from studio.sound.listening import features
from studio.sound.recordings import audio_file
from studio.sound.search import guessing
from studio.sound.search.catalogue import Catalogue
from studio.sound.search.vectors import addresses
from studio.sound.search.vectors.index import EXACT_UP_TO, VectorIndex
from studio.sound.search.vectors.keeper import VectorKeeper
from studio.sound.shelves import derived_files
from studio.sound.shelves.ledger import Ledger
from studio.sound.shelves.records import (
    Hit,
    Keys,
    LibraryStats,
    SearchFilters,
    SoundList,
    SoundQuery,
    SoundRecord,
    Vectors,
)
from studio.sound.shelves.store import NOTHING, DamagedLibrary, SoundStore, categories_named

CueKindWanted = Literal["impact", "ambience", "continuous"]

LOOK_THROUGH_EVERY_S = 7 * 24 * 3600.0
_LOOKED_THROUGH = "looked through"

_MOST_CANDIDATES = 2000
_MOST_EXAMPLES = 50_000
_GUESSED_AT_ONCE = 256
_READ, _COMPLETE = 0.96, 0.98
"""How far an import's progress is when all is read, and when all is measured; the rest is comparing."""

_MEASURED_AT_ONCE = 24
_MEASURED_MEANWHILE = 200
"""A question for similar sounds waits while so few are measured; more are left to the next visit to the folders."""

MOST_ALIKE = 1000
"""Sounds in a list of "more like this"; what comes later is not like it any more."""

_LAYER_STRENGTH = {"soft": 0.25, "medium": 0.55, "hard": 0.9}


@dataclass(frozen=True)
class _Example:
    """What other sounds are compared with; ``key`` is None for a file that is not in the library."""

    key: int | None
    vector: Vectors
    brightness_hz: float
    hardness: float
    duration_s: float


class SoundLibrary:
    """Open one with ``open_default`` or ``open``; close it when done (or use ``with``)."""

    def __init__(self, store: SoundStore) -> None:
        self.store = store
        self._lock = threading.RLock()
        self._catalogue = Catalogue(store)
        self._vectors = VectorKeeper(store, features.DIMENSIONS, addresses.address())
        if store.fact("vectors") != features.version():
            store.forget_vectors()  # they were measured in another way and cannot be compared any more
            store.set_fact("vectors", features.version())

    @classmethod
    def open(cls, db_path: Path) -> SoundLibrary:
        """The library in ``db_path``, made when missing, without the shipped sounds.

        A damaged file is set aside, and what the user has said is saved from it.

        Raises:
            UnwritableOutput: its folder cannot be written to.
            StudioError: it was made by a newer version of the program.
        """
        try:
            return cls(SoundStore(db_path))
        except DamagedLibrary:  # what has just been found is mended when it is opened again
            return cls(SoundStore(db_path))

    @classmethod
    def open_default(
        cls,
        db_path: Path | None = None,
        sounds: Path | None = None,
        folders: Iterable[Path] = (),
        progress: Progress | None = None,
    ) -> SoundLibrary:
        """The user's library with the shipped sounds in it, and with those of ``folders``.

        ``db_path`` and ``sounds`` default to the places that ``studio.places`` names. Where the user's data
        folder cannot be written to, the index is kept in memory, with what it held, and what somebody wants to be kept
        is refused.
        """
        path = db_path or places.library_database()
        refusal: StudioError | None = None
        try:
            library = cls.open(path)
        except StudioError as error:
            library, refusal = cls(SoundStore(None, copy_of=path)), error
        try:
            library._sync_what_can_be(sounds or places.shipped_sounds())
        except (UnwritableOutput, DamagedLibrary) as error:
            library.close()
            if isinstance(error, DamagedLibrary):
                library = cls.open(path)
            else:
                library, refusal = cls(SoundStore(None, copy_of=path)), error
            library._sync_what_can_be(sounds or places.shipped_sounds())
        for folder in folders:
            library.add_folder(folder, progress=progress)
        if refusal is not None:
            library.store.keep_nothing(refusal)
        return library

    def _sync_what_can_be(self, sounds: Path) -> None:
        try:
            self.sync_shipped(sounds)
        except (UnwritableOutput, DamagedLibrary):
            raise
        except StudioError as error:
            remark(f"{error.message} {error.hint}")
        self._apply_saved_marks()

    def _apply_saved_marks(self) -> None:
        """What the user said of sounds, saved from a damaged library: on those that are here, the rest when they
        come again."""
        ledger = Ledger(self.store)
        for sound_id, marks in self.store.saved_marks.items():
            if self.store.get(sound_id) is None:
                ledger.say(sound_id, marks)
                continue
            if marks.get("favourite"):
                self.store.set_favourite(sound_id, True)
            if "cat_id" in marks and marks["cat_id"] in load_ucs().by_id:
                self.store.set_category(sound_id, str(marks["cat_id"]), "user", 1.0)
        self.store.saved_marks.clear()

    def look_through(self, progress: Progress) -> None:
        """Read all of an index that is too large to be read whenever it is opened; once in some days, for it takes a
        second or two for each gigabyte. What repeats the database and is damaged is made anew.

        Raises:
            DamagedLibrary: the database is damaged; opened again, it is set aside and made anew.
            Cancelled: the user stopped it.
        """
        last = float(self.store.fact(_LOOKED_THROUGH) or 0)
        if self.store.path is None or abs(time.time() - last) < LOOK_THROUGH_EVERY_S:
            return
        self.store.look_through(progress.check)
        derived_files.remove_damaged(self.store, progress.check)
        with suppress(UnwritableOutput):
            self.store.set_fact(_LOOKED_THROUGH, f"{time.time():.0f}")

    def close(self) -> None:
        self._vectors.close()
        self.store.close()

    def __enter__(self) -> SoundLibrary:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # --- what it holds ------------------------------------------------------------------------------------------------

    def get(self, sound_id: str) -> SoundRecord | None:
        return self.store.get(sound_id)

    def stats(self) -> LibraryStats:
        with self._lock:
            totals = self._catalogue.totals()
        return LibraryStats(
            sounds=totals.sounds,
            shipped=totals.shipped,
            duration_s=round(totals.seconds, 3),
            categories={cat_id: count for cat_id, count in totals.categories.items() if cat_id},
            licences=totals.licences,
            loops=totals.loops,
            folders=self.store.folders(),
            unsorted=totals.categories.get("", 0),
            favourites=totals.favourites,
        )

    def categories(self) -> dict[str, int]:
        """How many sounds there are in each UCS category that has any."""
        return self.stats().categories

    def set_category(self, sound_id: str, cat_id: str) -> None:
        """The user's own word on what a sound is.

        Raises:
            KeyError: there is no such sound or no such UCS category.
        """
        if cat_id not in load_ucs().by_id:
            raise KeyError(f"{cat_id} is no UCS category.")
        if self.store.get(sound_id) is None:
            raise KeyError(f"The library has no sound {sound_id}.")
        self.store.set_category(sound_id, cat_id, "user", 1.0)

    def set_favourite(self, sound_id: str, favourite: bool) -> None:
        """Mark a sound as one of the user's favourites, or take the mark away.

        Raises:
            KeyError: there is no such sound.
        """
        if self.store.get(sound_id) is None:
            raise KeyError(f"The library has no sound {sound_id}.")
        self.store.set_favourite(sound_id, favourite)

    def add_folder(
        self,
        folder: Path,
        progress: Progress | None = None,
        *,
        licence: str | None = None,
        attribution: str | None = None,
        commercial_ok: bool | None = None,
        settle_s: float = 0.0,
    ) -> ImportReport:
        """Import all sound files below ``folder``; what is already known is skipped, so it can be repeated any time.

        ``licence``, ``attribution`` and ``commercial_ok`` hold for files whose own tags do not say otherwise; files
        that changed within the last ``settle_s`` seconds are left for the next time.

        Raises:
            UnreadableInput: there is no such folder.
            Cancelled: the user stopped it; what was imported so far stays.
        """
        progress = progress or Progress()
        report = import_folder(
            self.store,
            folder,
            progress.part(0.0, _READ),
            licence=licence,
            attribution=attribution,
            commercial_ok=commercial_ok,
            settle_s=settle_s,
        )
        self.complete(progress.part(_READ, _COMPLETE))
        self.guess_categories(progress.part(_COMPLETE, 1.0))
        progress.step(1, 1)
        return report

    def add_files(self, files: Sequence[Path], progress: Progress | None = None) -> list[SoundRecord]:
        """Bring single sound files into the library, as they are dropped on a window; known ones are found again.

        Raises:
            UnreadableInput: one of them cannot be read; those before it stay.
        """
        ids = import_files(self.store, files, progress or Progress())
        records = (self.store.get(sound_id) for sound_id in ids)
        return [record for record in records if record is not None]

    def warm(self) -> None:
        """Load what the first questions need, before they are asked; what would take long to make is left alone."""
        self.find(SoundQuery("a"))
        with self._lock:
            if self._vectors.is_at_hand():
                self._vectors.index()

    def sync_shipped(self, folder: Path) -> int:
        """Bring the shipped sounds of ``folder`` (with ``manifest.json``) into the index; returns how many."""
        manifest = folder / MANIFEST
        try:
            data = manifest.read_bytes()
        except OSError:
            return 0
        prepared = folder / features.PREPARED_NAME
        vectors = prepared.read_bytes() if prepared.is_file() else b""
        digest = hashlib.sha256(str(folder.resolve()).encode() + data + vectors).hexdigest()
        if self.store.fact("shipped") == digest:
            return len(self.store.ids("shipped"))
        records = shipped_records(data, folder)
        ready = shipped_vectors(folder)
        with self.store.changing(alone=True):
            if self.store.fact("shipped") == digest:
                return len(records)  # another process was quicker
            gone = set(self.store.ids("shipped")) - {record.id for record in records}
            self.store.remove(sorted(gone))
            for record in records:
                self._put_shipped(record, ready.get(record.sha256))
            self.store.set_fact("shipped", digest)
        return len(records)

    def _put_shipped(self, record: SoundRecord, measured: tuple[Vectors, float] | None) -> None:
        """Store a shipped sound; what was measured of the same sound before is kept."""
        known = self.store.get(record.id)
        if measured is None and known is not None and known.sha256 == record.sha256:
            measured = self.store.vector(self.store.key_of(record.id) or 0)
        vector, hardness = measured or (None, None)
        self.store.put(record, vector=vector, hardness=hardness)

    # --- by words -----------------------------------------------------------------------------------------------------

    def search(self, text: str, filters: SearchFilters | None = None, limit: int = 50) -> list[Hit]:
        """Sounds that ``text`` describes, in English, German, French or Spanish, best first.

        The last word may be unfinished, so it can be called at every key. Empty text lists what the filters leave.
        """
        return self._hits(self.find(SoundQuery(text, filters or SearchFilters())), limit)

    def _hits(self, found: SoundList, limit: int) -> list[Hit]:
        records = self.rows(found.keys[:limit])
        pairs = zip(records, found.scores[:limit].tolist(), strict=True)
        return [Hit(record, round(score, 4)) for record, score in pairs if record is not None]

    # --- whole lists --------------------------------------------------------------------------------------------------

    def find(self, query: SoundQuery) -> SoundList:
        """All sounds that fit ``query``, in order, as an array of row keys: made for lists of any length.

        It reads no records, so it can be called at every key of a search field; ``rows`` reads those on the screen.

        Raises:
            UnreadableInput: ``query.like`` is no sound of the library and cannot be read as a file.
        """
        with self._lock:
            if query.like is None:
                return self._catalogue.find(query.text, query.filters, query.order, descending=query.descending)
            return self._alike(query)

    def rows(self, keys: Sequence[int] | Keys) -> list[SoundRecord | None]:
        """The records of these row keys, in the same order; None for a sound that is gone since the list was made.

        A window of some hundred rows of ``SoundList.keys`` takes about a millisecond, wherever in the list it lies.
        """
        wanted = [int(key) for key in keys]
        found = self.store.by_keys(wanted)
        return [found.get(key) for key in wanted]

    # --- by likeness --------------------------------------------------------------------------------------------------

    def similar(
        self,
        sound: str | Path,
        limit: int = 20,
        *,
        filters: SearchFilters | None = None,
        brighter: float = 0.0,
        harder: float = 0.0,
        shorter: float = 0.0,
        progress: Progress | None = None,
    ) -> list[Hit]:
        """Sounds like the one with this identifier, or like the file at this path, most similar first.

        ``brighter``, ``harder`` and ``shorter`` (−1 … 1) move the wish away from the example, as sliders do.

        Raises:
            UnreadableInput: there is no such sound, or the file cannot be read.
        """
        query = SoundQuery("", filters or SearchFilters(), sound, brighter, harder, shorter)
        return self._hits(self._alike(query, progress), limit)

    def _alike(self, query: SoundQuery, progress: Progress | None = None) -> SoundList:
        """The ``MOST_ALIKE`` sounds most like ``query.like`` among those that its words and filters leave."""
        self.complete(progress, most=None if progress else _MEASURED_MEANWHILE)
        example = self._example(str(query.like))
        with self._lock:
            among = None
            if query.text.strip() or query.filters != SearchFilters():
                among = self._catalogue.find(query.text, query.filters)
            if among is not None and query.text.strip():  # the best by their words are compared exactly
                among = SoundList(among.keys[:EXACT_UP_TO], among.scores[:EXACT_UP_TO])
            within = None if among is None else among.keys
            near = self._vectors.index().search(example.vector, MOST_ALIKE + 1, within=within)
        near = [(key, likeness) for key, likeness in near if key != example.key]
        keys = np.array([key for key, _ in near], dtype=np.int64)
        scores = 0.5 + 0.5 * np.array([likeness for _, likeness in near], dtype=np.float64)
        if any((query.brighter, query.harder, query.shorter)):
            scores += self._towards(query, example, keys)
        if among is not None and query.text.strip():
            by_key = dict(zip(among.keys.tolist(), among.scores.tolist(), strict=True))
            scores *= np.array([by_key[key] for key in keys.tolist()], dtype=np.float64)
        scores = np.clip(scores, 0.0, 1.0).round(4)
        order = np.lexsort((keys, -scores))
        return SoundList(keys[order], scores[order].astype(np.float32))

    def _example(self, sound: str) -> _Example:
        known = self.store.get(sound)
        key = self.store.key_of(sound) if known else None
        if known is not None and key is not None and (stored := self.store.vector(key)) is not None:
            return _Example(key, stored[0], known.brightness_hz, stored[1], known.duration_s)
        path = known.path if known is not None else Path(sound)
        samples, rate = audio_file.read(path, longest_s=features.LONGEST_S)
        measured = features.analyse(samples, rate)
        duration_s = audio_file.probe(path).duration_s
        return _Example(None, measured.vector, measured.brightness_hz, measured.hardness, duration_s)

    def _towards(self, query: SoundQuery, example: _Example, keys: Keys) -> NDArray[np.float64]:
        """−0.3 … 0.1 for how far sounds lie from the example in the direction that is wished for."""
        measures = self.store.measures(keys.tolist())
        brightness, hardness, seconds = np.array([measures[key] for key in keys.tolist()]).reshape(-1, 3).T
        moved = query.brighter * _octaves(brightness, example.brightness_hz)
        moved -= query.shorter * _octaves(seconds, example.duration_s)
        moved += query.harder * 4.0 * (hardness - example.hardness)
        return np.asarray(0.2 * (np.tanh(moved) - 0.5))

    def complete(self, progress: Progress | None = None, most: int | None = None) -> None:
        """Measure the sounds that have no vector, as all have after the program has learned to measure differently;
        none of them when there are more than ``most``."""
        progress = progress or Progress()
        with self._lock:
            waiting = self.store.without_vector()
            if most is not None and len(waiting) > most:
                return
            for start in range(0, len(waiting), _MEASURED_AT_ONCE):
                found = []
                for done, (key, record) in enumerate(waiting[start : start + _MEASURED_AT_ONCE], start):
                    progress.step(done, len(waiting), "Listening to the sounds")
                    with suppress(UnreadableInput):
                        found.append(
                            (key, features.analyse(*audio_file.read(record.path, longest_s=features.LONGEST_S)))
                        )
                with self.store.changing():
                    for key, measured in found:
                        self.store.set_vector(key, measured.vector, measured.hardness)

    def index(self) -> VectorIndex:
        """The vectors of all sounds, in step with the database (see ``studio.sound.search.vectors``).

        Raises:
            StudioError: the server that ``PHONOCHROME_VECTORS`` names cannot be used.
        """
        with self._lock:
            return self._vectors.index()

    def guess_categories(self, progress: Progress | None = None) -> int:
        """Give sounds that nothing names the category of the user's own sounds they are like, where those agree.

        Sounds that were looked at before stay open until there are twice as many to compare with. Everything is stored
        in small steps. Returns how many got one.

        Raises:
            Cancelled: the user stopped it; the next call goes on from there.
        """
        progress = progress or Progress()
        revision, examples = self.store.revision(), self.store.examples(_MOST_EXAMPLES)
        seen, compared_with = json.loads(self.store.fact("guessed") or f"[{NOTHING}, 0]")
        waiting = self.store.unsorted(seen if len(examples) < 2 * compared_with else NOTHING)
        guessed = 0
        for start in range(0, len(waiting) if len(examples) else 0, _GUESSED_AT_ONCE):
            progress.step(start, len(waiting), "Comparing the sounds that nothing names")
            ids, vectors = self.store.vectors_of(waiting[start : start + _GUESSED_AT_ONCE])
            found = list(guessing.guesses(examples, vectors))
            with self.store.changing():
                for sound_id, (cat_id, confidence) in zip(ids, found, strict=True):
                    if confidence >= guessing.SURE:
                        self.store.set_category(sound_id, cat_id, "guess", confidence)
                        guessed += 1
        if waiting:
            self.store.set_fact("guessed", json.dumps([revision, len(examples)]))
        return guessed

    def categories_like(self, sound: str | Path) -> list[tuple[str, float]]:
        """What a sound of the library, or a file, may be: UCS categories, the likeliest first, each with the likeness
        (−1…1) of its nearest sound.

        Raises:
            UnreadableInput: there is no such sound, or the file cannot be read.
        """
        self.complete(most=_MEASURED_MEANWHILE)
        example = self._example(str(sound))
        near = self.index().search(example.vector, guessing.LOOKED_THROUGH)
        records = self.store.by_keys([key for key, _ in near])
        return guessing.offered([(records[k], likeness) for k, likeness in near if k in records and k != example.key])

    # --- for a cue ----------------------------------------------------------------------------------------------------

    def candidates(
        self,
        category: str,
        kind: CueKindWanted = "impact",
        strength: float = 0.6,
        *,
        seed: int = 0,
        tags: Sequence[str] = (),
        commercial_ok: bool | None = None,
        limit: int = 8,
    ) -> list[Hit]:
        """Sounds of a UCS category that suit a cue, best first.

        Impacts get short sounds of the right strength layer, beds get loops or long sounds. ``tags`` are words that
        are welcome in a sound's name or tags ("gravel"), the most welcome first. The same seed gives the same order.
        """
        filters = SearchFilters(commercial_ok=commercial_ok)
        hits = []
        for cat_id in categories_named(category):
            for _, record in self.store.in_category(cat_id, filters, _MOST_CANDIDATES):
                if (score := _suitability(record, kind, strength, tags)) > 0.0:
                    hits.append(Hit(record, round(score, 4)))
        chance = random.Random(f"{seed}/{category}")
        order = {hit.record.id: chance.random() for hit in sorted(hits, key=lambda hit: hit.record.id)}
        return sorted(hits, key=lambda hit: (-round(hit.score, 2), order[hit.record.id]))[:limit]


def _octaves(values: NDArray[np.float64], reference: float) -> NDArray[np.float64]:
    return np.asarray(np.log2(np.maximum(values, 1e-3) / max(reference, 1e-3)))


def _suitability(record: SoundRecord, kind: CueKindWanted, strength: float, tags: Sequence[str]) -> float:
    """0 (cannot be used) … 1 for a cue of this kind and strength."""
    if kind == "impact":
        if record.loop or record.duration_s > 12.0:
            return 0.0
        score = 0.8 if record.duration_s > 4.0 else 0.9
        if record.strength_layer:
            score -= 0.45 * max(abs(_LAYER_STRENGTH[record.strength_layer] - strength) - 0.1, 0.0)
        score -= min(max(record.attack_s - 0.1, 0.0), 1.0) * 0.3
    elif record.loop:
        score = 0.9
    elif record.duration_s >= (6.0 if kind == "ambience" else 4.0):
        score = 0.75
    else:
        return 0.0
    if record.weak:
        score -= 0.25
    if record.cat_source == "guess":
        score -= 0.3 * (1.0 - record.cat_confidence)
    if tags:
        own = {stem(word) for word in (*record.tags, *tokens(record.name))}
        fitting = [place for place, tag in enumerate(tags) if stem(tag) in own]
        score += 0.2 * (1.0 - fitting[0] / len(tags)) + 0.03 * min(len(fitting) - 1, 2) if fitting else -0.1
    return max(score, 0.05)
