"""A part of the library in arrays, made for searching: columns for filters, and for every word the sounds that have it.

The words are an inverted index (Zobel and Moffat, "Inverted files for text search engines", ACM Computing Surveys 38,
2006): the sorted vocabulary, and for each word the numbers of its sounds in order. As the vocabulary is sorted, all
words with one beginning are one slice of it, and their sounds one slice too, which is what makes searching while
typing quick. Sounds are numbered in order of their names.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.sound.categories.ucs import fold
from studio.sound.categories.words import CLEAR_STEM, stem, tokens, words_of_made_sound
from studio.sound.shelves import array_file
from studio.sound.shelves.records import Keys

COMMERCIAL, LOOP, SHIPPED, FAVOURITE, WEAK, REPEATED = 1, 2, 4, 8, 16, 32
"""Bits of ``Segment.flags``; ``REPEATED`` are the third and later variations of a sound that comes with the program."""

EXACT, STEM, BEGINNING, DESCRIBED = 100, 95, 70, 60
"""How strongly a sound answers to a word, in hundredths: its name or a tag has it, has it with another ending, has a
word that begins with it; its description has it."""

_LABEL, _TERM = 32, 24

Row = tuple[int, str, str, str, str, str, float, int]
"""(key, name, tags as JSON, description, CatID, licence, seconds, flags)"""


@dataclass(frozen=True, eq=False)
class Segment:
    """``n`` sounds. ``labels`` are the beginnings of their names, by which they are sorted.

    ``category`` and ``licence`` are positions in ``categories`` and ``licences``. The sounds with word ``k`` of
    ``terms`` are ``own[own_starts[k]:own_starts[k + 1]]`` by their names and tags, and likewise ``rest`` by their
    descriptions. ``stem_terms`` are the words with stem ``k`` of ``stems``, in the same manner.
    """

    keys: Keys
    labels: NDArray[np.bytes_]
    category: NDArray[np.int16]
    licence: NDArray[np.int16]
    seconds: NDArray[np.float32]
    flags: NDArray[np.uint8]
    terms: NDArray[np.bytes_]
    own_starts: NDArray[np.int64]
    own: NDArray[np.int32]
    rest_starts: NDArray[np.int64]
    rest: NDArray[np.int32]
    stems: NDArray[np.bytes_]
    stem_starts: NDArray[np.int64]
    stem_terms: NDArray[np.int32]
    categories: tuple[str, ...]
    licences: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.keys)

    @classmethod
    def of_rows(cls, rows: Iterable[Row]) -> Segment:
        return _Builder(rows).finish()

    @classmethod
    def from_file(cls, arrays: array_file.Arrays, facts: array_file.Facts) -> Segment:
        named: dict[str, Any] = dict(arrays)
        for name in ("categories", "licences"):
            named[name] = tuple(json.loads(str(facts[name])))
        return cls(**named)

    def to_file(self) -> tuple[array_file.Arrays, array_file.Facts]:
        arrays = {name: value for name, value in vars(self).items() if isinstance(value, np.ndarray)}
        return arrays, {"categories": json.dumps(self.categories), "licences": json.dumps(self.licences)}

    def strength(self, word: str, *, unfinished: bool) -> NDArray[np.uint8]:
        """``(n,)`` how strongly each sound answers to ``word`` (0, ``DESCRIBED`` … ``EXACT``)."""
        found = np.zeros(len(self), dtype=np.uint8)
        term = _encoded(word)
        first, end = np.searchsorted(self.terms, [term, term + b"\xff"])
        whole = first < end and self.terms[first] == term[:_TERM]
        if whole:
            found[self.rest[self.rest_starts[first] : self.rest_starts[first + 1]]] = DESCRIBED
        if unfinished or len(word) > 3:
            found[self.own[self.own_starts[first] : self.own_starts[end]]] = BEGINNING
        for other in self._with_stem(word):
            found[self.own[self.own_starts[other] : self.own_starts[other + 1]]] = STEM
        if whole:
            found[self.own[self.own_starts[first] : self.own_starts[first + 1]]] = EXACT
        return found

    def _with_stem(self, word: str) -> NDArray[np.int32]:
        wanted = _encoded(stem(word))
        at = int(np.searchsorted(self.stems, wanted))
        if len(wanted) < CLEAR_STEM or at == len(self.stems) or self.stems[at] != wanted:
            return np.zeros(0, dtype=np.int32)
        return self.stem_terms[self.stem_starts[at] : self.stem_starts[at + 1]]


def _encoded(word: str) -> bytes:
    return word.encode()[:_TERM]


class _Builder:
    """Reads rows one after the other and lays them out as arrays."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._terms: dict[str, int] = {}
        self._categories: dict[str, int] = {}
        self._licences: dict[str, int] = {}
        self._columns: list[tuple[int, bytes, int, int, float, int]] = []
        self._own: list[int] = []
        self._own_counts: list[int] = []
        self._rest: list[int] = []
        self._rest_counts: list[int] = []
        for row in rows:
            self._read(row)

    def _read(self, row: Row) -> None:
        key, name, tags, description, cat_id, licence, seconds, flags = row
        own = set(tokens(name))
        if tags != "[]":
            own.update(tokens(" ".join(json.loads(tags))))
        if flags & SHIPPED:
            own |= words_of_made_sound(name)
        rest = set(tokens(description)) - own if description else set()
        numbered = self._terms
        self._own.extend([numbered.setdefault(term, len(numbered)) for term in own])
        self._rest.extend([numbered.setdefault(term, len(numbered)) for term in rest])
        self._own_counts.append(len(own))
        self._rest_counts.append(len(rest))
        category = self._categories.setdefault(cat_id, len(self._categories))
        paid = self._licences.setdefault(licence, len(self._licences))
        self._columns.append((key, _label(name), category, paid, seconds, flags))

    def finish(self) -> Segment:
        layout = [
            ("keys", np.int64),
            ("labels", f"S{_LABEL}"),
            ("category", np.int16),
            ("licence", np.int16),
            ("seconds", np.float32),
            ("flags", np.uint8),
        ]
        table = np.array(self._columns, dtype=layout)
        docs = np.arange(len(table), dtype=np.int64)
        return arranged(
            {name: np.ascontiguousarray(table[name]) for name, _ in layout},
            np.array([_encoded(term) for term in self._terms], dtype=f"S{_TERM}"),
            (np.array(self._own, dtype=np.int64), np.repeat(docs, self._own_counts)),
            (np.array(self._rest, dtype=np.int64), np.repeat(docs, self._rest_counts)),
            tuple(self._categories),
            tuple(self._licences),
        )


def _label(name: str) -> bytes:
    return (name.lower() if name.isascii() else fold(name)).encode()[:_LABEL]


Pairs = tuple[NDArray[np.int64], NDArray[np.int64]]
"""Numbers of terms, and numbers of the sounds that have them."""


def arranged(
    columns: dict[str, NDArray[Any]],
    terms: NDArray[np.bytes_],
    own: Pairs,
    rest: Pairs,
    categories: tuple[str, ...],
    licences: tuple[str, ...],
) -> Segment:
    """Sort sounds by name and words by alphabet; ``terms`` may repeat and are then put together."""
    order = np.lexsort((columns["keys"], columns["labels"]))
    new_number = np.empty(len(order), dtype=np.int64)
    new_number[order] = np.arange(len(order))
    vocabulary, number_of = np.unique(terms, return_inverse=True)
    own_starts, own_docs = _postings(own, number_of, new_number, len(vocabulary))
    rest_starts, rest_docs = _postings(rest, number_of, new_number, len(vocabulary))
    stems, stem_starts, stem_terms = _stems(vocabulary)
    return Segment(
        **{name: column[order] for name, column in columns.items()},
        terms=vocabulary,
        own_starts=own_starts,
        own=own_docs,
        rest_starts=rest_starts,
        rest=rest_docs,
        stems=stems,
        stem_starts=stem_starts,
        stem_terms=stem_terms,
        categories=categories,
        licences=licences,
    )


def _postings(
    pairs: Pairs, number_of: NDArray[np.int64], new_number: NDArray[np.int64], words: int
) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    both = np.sort((number_of[pairs[0]] << 32) | new_number[pairs[1]])
    starts = np.searchsorted(both, np.arange(words + 1, dtype=np.int64) << 32)
    return starts, (both & 0xFFFFFFFF).astype(np.int32)


def _stems(vocabulary: NDArray[np.bytes_]) -> tuple[NDArray[np.bytes_], NDArray[np.int64], NDArray[np.int32]]:
    of_terms = [_encoded(stem(term.decode(errors="ignore"))) for term in vocabulary.tolist()]
    stems, number_of = np.unique(np.array(of_terms, dtype=f"S{_TERM}"), return_inverse=True)
    order = np.argsort(number_of, kind="stable")
    starts = np.searchsorted(number_of[order], np.arange(len(stems) + 1))
    return stems, starts, order.astype(np.int32)


def merged(parts: Sequence[tuple[Segment, NDArray[np.bool_]]]) -> Segment:
    """One segment of several, each with a mask of the sounds to leave out."""
    categories = tuple(dict.fromkeys(name for part, _ in parts for name in part.categories))
    licences = tuple(dict.fromkeys(name for part, _ in parts for name in part.licences))
    columns: dict[str, list[NDArray[Any]]] = {}
    own: list[Pairs] = []
    rest: list[Pairs] = []
    sounds = words = 0
    for part, gone in parts:
        kept = ~gone
        number = np.cumsum(kept) - 1 + sounds
        recoded = {
            "category": _positions(part.categories, categories)[part.category],
            "licence": _positions(part.licences, licences)[part.licence],
        }
        for name in ("keys", "labels", "category", "licence", "seconds", "flags"):
            columns.setdefault(name, []).append(recoded.get(name, getattr(part, name))[kept])
        own.append(_pairs(part.own_starts, part.own, kept, number, words))
        rest.append(_pairs(part.rest_starts, part.rest, kept, number, words))
        sounds += int(np.count_nonzero(kept))
        words += len(part.terms)
    return arranged(
        {name: np.concatenate(each) for name, each in columns.items()},
        np.concatenate([part.terms for part, _ in parts]),
        _joined(own),
        _joined(rest),
        categories,
        licences,
    )


def _positions(names: Sequence[str], among: Sequence[str]) -> NDArray[np.int16]:
    return np.array([among.index(name) for name in names], dtype=np.int16)


def _pairs(
    starts: NDArray[np.int64],
    docs: NDArray[np.int32],
    kept: NDArray[np.bool_],
    number: NDArray[np.int64],
    first_term: int,
) -> Pairs:
    terms = np.repeat(np.arange(first_term, first_term + len(starts) - 1), np.diff(starts))
    stay = kept[docs]
    return terms[stay], number[docs[stay]]


def _joined(pairs: Sequence[Pairs]) -> Pairs:
    return np.concatenate([each[0] for each in pairs]), np.concatenate([each[1] for each in pairs])
