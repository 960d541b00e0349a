"""Searching all sounds at once by words and filters, quickly enough for every key that is typed.

Most sounds are in one large segment that is kept in a file beside the database; those that changed since are in a
small second one. Both are brought up to date from the database whenever its revision has moved on.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.domain.errors import UnwritableOutput
from studio.sound.categories.words import category_words, query_tokens
from studio.sound.search.segment import (
    COMMERCIAL,
    DESCRIBED,
    EXACT,
    FAVOURITE,
    LOOP,
    REPEATED,
    SHIPPED,
    WEAK,
    Segment,
    merged,
)
from studio.sound.shelves import array_file, derived_files
from studio.sound.shelves.records import Keys, Order, SearchFilters, SoundList
from studio.sound.shelves.store import NOTHING, SoundStore, categories_named

FOLD_AFTER = 5_000
"""Changed sounds in the small segment until it is put into the large one and its file; fewer are read from the
database in no time."""

NOTICED_S, RESTS = 0.05, 20
"""After a refresh that takes a noticeable time, the next one comes so many times as long later at the earliest."""

_KIND = derived_files.WORDS
_FORMAT = 2
_MOST_CATEGORIES = 10
_MOST_WORDS = 16
_KEPT_FILTERS = 8
_BY_CATEGORY, _BY_WORDS, _WEAK_QUALITY = 0.8, 0.8, 0.9
_REPEATED_QUALITY = 0.9
"""What fits nearly as well comes before a third variation of the same sound, so that the first rows show a choice."""

# Where a sound comes in a list is one number, so that sorting is sorting of whole numbers. From its lowest bit: 20 bits
# that tell apart the sounds of the small segment that follow the same sound of the large one (0: that one itself), 23
# bits for the place of that one among the names, and above them what the list is ordered by.
_SMALL_BITS, _PLACE_BITS = 20, 43
_SMALL_MASK, _PLACE_MASK = (1 << _SMALL_BITS) - 1, (1 << _PLACE_BITS) - 1
_BEST = (1 << 16) - 1
_LONGEST = (1 << 20) - 1

_Mask = NDArray[np.bool_]
_Codes = NDArray[np.int64]


@dataclass(frozen=True)
class Totals:
    """The library in numbers; ``categories`` and ``licences`` count sounds by CatID and by licence."""

    sounds: int
    shipped: int
    seconds: float
    loops: int
    favourites: int
    categories: dict[str, int]
    licences: dict[str, int]


@dataclass(eq=False)
class _Part:
    """A segment, which of its sounds have changed or gone since, and where its sounds are in the list."""

    segment: Segment
    gone: _Mask
    places: _Codes

    def held(self) -> list[str]:
        """The categories of the sounds that are still there."""
        numbers = np.bincount(self.segment.category[~self.gone], minlength=len(self.segment.categories))
        return [name for name, number in zip(self.segment.categories, numbers.tolist(), strict=True) if number]

    def allowed(self, filters: SearchFilters, inside: Keys | None) -> _Mask:
        """Which sounds are still there and pass the filters; ``inside`` are the keys of those in the wanted folder."""
        segment = self.segment
        mask: _Mask = ~self.gone
        if inside is not None:
            mask &= np.isin(segment.keys, inside)
        for bit, wanted in (
            (COMMERCIAL, filters.commercial_ok),
            (LOOP, filters.loop),
            (FAVOURITE, filters.favourite),
            (SHIPPED, None if filters.origin is None else filters.origin == "shipped"),
        ):
            if wanted is not None:
                mask &= ((segment.flags & bit) != 0) == wanted
        if filters.min_duration_s is not None:
            mask &= segment.seconds >= np.float32(filters.min_duration_s)
        if filters.max_duration_s is not None:
            mask &= segment.seconds <= np.float32(filters.max_duration_s)
        if filters.category is not None:
            named = set(categories_named(filters.category))
            mask &= np.array([name in named for name in segment.categories], dtype=bool)[segment.category]
        if filters.licence is not None:
            mask &= np.array([name == filters.licence for name in segment.licences], dtype=bool)[segment.licence]
        return mask


class Catalogue:
    """The sounds of ``store``. Not safe for several threads at once; ``SoundLibrary`` sees to that."""

    def __init__(self, store: SoundStore) -> None:
        self._store = store
        self._allowed: dict[SearchFilters, tuple[_Mask, _Mask]] = {}
        self._begin()

    def _begin(self) -> None:
        self._large = self._small = _part(Segment.of_rows([]))
        self._file: Path | None = None
        """What the large segment reads, if it reads a file."""
        self._revision = self._large_revision = NOTHING
        self._rested_at = 0.0
        self._allowed.clear()
        self._held: frozenset[str] | None = None

    # --- in step with the database ------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Bring in what has changed; nearly free when nothing has."""
        if self._file is not None and not self._file.exists():  # it was damaged, or there is a newer one
            self._begin()
        revision = self._store.revision()
        if revision == self._revision or self._may_wait():
            return
        began, first = time.thread_time(), self._revision == NOTHING
        if first:
            self._open()
        self._small = _part(Segment.of_rows(self._store.changed_since(self._large_revision)), self._large.segment)
        touched = np.concatenate([self._small.segment.keys, self._store.removed_since(self._large_revision)])
        self._large.gone = np.isin(self._large.segment.keys, touched)
        self._revision = revision
        self._allowed.clear()
        self._held = None
        if len(self._small.segment) > FOLD_AFTER:
            self._fold()
        took = time.thread_time() - began
        # The first time says nothing of the next: code was loaded, and the file opened.
        self._rested_at = time.monotonic() + (RESTS * took if took > NOTICED_S and not first else 0.0)

    def _may_wait(self) -> bool:
        """Another process is importing a large folder: whoever types meanwhile is not made to wait at each key for
        sounds that came since the last one. What this process changed is seen at once."""
        return time.monotonic() < self._rested_at and self._store.changed_here <= self._revision

    def _open(self) -> None:
        path = derived_files.current(self._store, _KIND)
        if path is None:
            return
        with suppress(array_file.DamagedArrayFile):
            arrays, facts = array_file.open_mapped(path)
            if facts.get("format") == _FORMAT and int(facts["revision"]) <= self._store.revision():
                self._large = _part(Segment.from_file(arrays, facts))
                self._large_revision, self._file = int(facts["revision"]), path

    def _fold(self) -> None:
        """Put the small segment into the large one, and that into its file."""
        segment = self._small.segment
        if len(self._large.segment):
            segment = merged([(part.segment, part.gone) for part in (self._large, self._small)])
        self._large, self._small = _part(segment), _part(Segment.of_rows([]))
        self._large_revision, self._file = self._revision, None
        if self._store.path is not None:
            arrays, facts = segment.to_file()
            path = derived_files.next_one(self._store, _KIND, self._revision)
            with suppress(OSError, UnwritableOutput):  # it only saves time at the next start
                array_file.save(path, arrays, {**facts, "format": _FORMAT, "revision": self._revision})
                derived_files.adopt(self._store, _KIND, path)

    # --- questions ----------------------------------------------------------------------------------------------------

    def find(self, text: str, filters: SearchFilters, order: Order = "best", *, descending: bool = False) -> SoundList:
        """All sounds that ``text`` describes and the filters leave, in order. The last word may be unfinished.

        Sounds that fit equally well come in order of their names, so the same question has the same answer.
        """
        self.refresh()
        words = query_tokens(text)[:_MOST_WORDS]
        if not words and any(letter.isalnum() for letter in text):
            return SoundList(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32))
        meant = self._categories_meant(text) if words else {}
        masked = self._masked(filters)
        codes = [_codes(part, mask, words, meant) for part, mask in masked if len(part.segment)]
        found = codes[0] if len(codes) == 1 else np.concatenate([np.zeros(0, dtype=np.int64), *codes])
        if order != "best":
            ranked = self._ordered_by(order, found & _PLACE_MASK)
            found = found[np.argsort(ranked)] if words else np.sort(ranked) & _PLACE_MASK
        elif words or len(codes) > 1:
            found.sort()
        scores = _scores(found) if words else np.ones(len(found), dtype=np.float32)
        found &= _PLACE_MASK
        keys = self._keys(found)
        return SoundList(keys[::-1], scores[::-1]) if descending else SoundList(keys, scores)

    def totals(self) -> Totals:
        """Counts over all sounds."""
        self.refresh()
        parts = [(part.segment, mask) for part, mask in self._masked(SearchFilters())]
        flags = np.concatenate([segment.flags[mask] for segment, mask in parts])
        return Totals(
            sounds=len(flags),
            shipped=int(np.count_nonzero(flags & SHIPPED)),
            seconds=float(sum(segment.seconds[mask].sum(dtype=np.float64) for segment, mask in parts)),
            loops=int(np.count_nonzero(flags & LOOP)),
            favourites=int(np.count_nonzero(flags & FAVOURITE)),
            categories=_counted([(segment.categories, segment.category[mask]) for segment, mask in parts]),
            licences=_counted([(segment.licences, segment.licence[mask]) for segment, mask in parts]),
        )

    def _masked(self, filters: SearchFilters) -> list[tuple[_Part, _Mask]]:
        """Both segments with what the filters leave of them; kept, for filters stay the same while the user types.

        A question brings the segments up to date once, before it asks for this: an import in another process may
        change the library at any moment, and the parts of one answer have to be of one state.
        """
        if filters not in self._allowed:
            if len(self._allowed) >= _KEPT_FILTERS:
                self._allowed.clear()
            inside = None if filters.folder is None else self._store.keys(SearchFilters(folder=filters.folder))
            self._allowed[filters] = (self._large.allowed(filters, inside), self._small.allowed(filters, inside))
        return list(zip((self._large, self._small), self._allowed[filters], strict=True))

    def _categories_meant(self, text: str) -> dict[str, float]:
        if self._held is None:
            self._held = frozenset(name for part in (self._large, self._small) for name in part.held())
        held = self._held
        return {cat_id: score for cat_id, score in category_words().scores(text).items() if cat_id in held}

    def _ordered_by(self, order: Order, places: _Codes) -> _Codes:
        if order == "name":
            return places
        small = (places & _SMALL_MASK) > 0
        at_large, at_small = self._positions(places, small)
        values = np.zeros(len(places), dtype=np.int64)
        for part, where, at in ((self._large, ~small, at_large), (self._small, small, at_small)):
            if order == "length":
                values[where] = np.minimum(np.rint(part.segment.seconds[at] * 100), _LONGEST).astype(np.int64)
            else:
                names = sorted({*self._large.segment.categories, *self._small.segment.categories})
                ranks = np.array([names.index(name) for name in part.segment.categories], dtype=np.int64)
                values[where] = ranks[part.segment.category[at]]
        return values << _PLACE_BITS | places

    def _keys(self, places: _Codes) -> Keys:
        """The keys at these places, which are used up. (New memory for a million numbers costs more than counting.)"""
        if not len(self._small.segment):
            places >>= _SMALL_BITS
            places -= 1
            return np.asarray(self._large.segment.keys.take(places))
        small = (places & _SMALL_MASK) > 0
        keys = np.zeros(len(places), dtype=np.int64)
        at_large, at_small = self._positions(places, small)
        keys[~small], keys[small] = self._large.segment.keys[at_large], self._small.segment.keys[at_small]
        return keys

    @staticmethod
    def _positions(places: _Codes, small: _Mask) -> tuple[_Codes, _Codes]:
        return (places[~small] >> _SMALL_BITS) - 1, (places[small] & _SMALL_MASK) - 1


def _part(segment: Segment, large: Segment | None = None) -> _Part:
    """``segment`` as the large one, or as the small one beside ``large``."""
    numbers = np.arange(1, len(segment) + 1, dtype=np.int64)
    if large is None:
        places = numbers << _SMALL_BITS
    else:
        places = np.searchsorted(large.labels, segment.labels, "right") << _SMALL_BITS | numbers
    return _Part(segment, np.zeros(len(segment), dtype=bool), places)


def _codes(part: _Part, mask: _Mask, words: Sequence[str], meant: Mapping[str, float]) -> _Codes:
    """A number for each sound that is found, in an array of its own: how badly it fits, above its place."""
    if not words:
        return np.asarray(part.places[mask])
    at, misfit = _fitting(part.segment, mask, words, meant)
    np.subtract(_BEST, misfit, out=misfit)
    misfit <<= _PLACE_BITS
    misfit |= part.places.take(at)
    return misfit


def _fitting(segment: Segment, mask: _Mask, words: Sequence[str], meant: Mapping[str, float]) -> tuple[_Codes, _Codes]:
    """Where the sounds are that fit, and how well, 0 … ``_BEST``.

    A sound fits when its category is one of those that the words mean most clearly, or when half of the words are its
    own. Both count together: 1 − (1 − category)·(1 − words).
    """
    total = np.zeros(len(segment), dtype=np.uint16)
    for position, word in enumerate(words):
        total += segment.strength(word, unfinished=position == len(words) - 1)
    clearest = set(sorted(meant, key=lambda cat_id: (-meant[cat_id], cat_id))[:_MOST_CATEGORIES])
    top = max(meant.values(), default=1.0)
    scores = np.array([meant.get(name, 0.0) for name in segment.categories], dtype=np.float32)
    not_by_category = 1 - _BY_CATEGORY * scores / np.float32(top) * np.minimum(1, 0.4 + scores)
    chosen = np.array([name in clearest for name in segment.categories], dtype=bool)
    fits = total >= DESCRIBED * ((len(words) + 1) // 2)
    if chosen.any():
        fits |= chosen.take(segment.category)
    at = np.flatnonzero(fits & mask)
    fit = total.take(at) * np.float32(-_BY_WORDS / (EXACT * len(words))) + 1
    if chosen.any():
        fit *= not_by_category.take(segment.category.take(at))
    fit *= -_BEST
    fit += _BEST
    flags = segment.flags.take(at)
    for bit, quality in ((WEAK, _WEAK_QUALITY), (REPEATED, _REPEATED_QUALITY)):
        fit[(flags & bit) != 0] *= np.float32(quality)
    fit += np.float32(0.5)
    return at, fit.astype(np.int64)


def _scores(codes: _Codes) -> NDArray[np.float32]:
    scores = (codes >> _PLACE_BITS).astype(np.float32)
    scores *= np.float32(-1 / _BEST)
    scores += 1
    return scores


def _counted(parts: Sequence[tuple[tuple[str, ...], NDArray[np.int16]]]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for names, positions in parts:
        counts.update(dict(zip(names, np.bincount(positions, minlength=len(names)).tolist(), strict=True)))
    return {name: count for name, count in sorted(counts.items()) if count}
