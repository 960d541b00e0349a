"""From words to sound categories, in English, German, French and Spanish.

The Universal Category System brings names and synonyms in these languages, and ``made_sounds.tsv`` everyday words for
the sounds that come with the program. A query is cut into words without accents;
each word speaks for the categories that it names, the more so the fewer categories it fits.
"""

from __future__ import annotations

import csv
import math
import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from studio.sound.categories.ucs import LANGUAGES, UcsCategory, fold, load_ucs

SUBCATEGORY_WEIGHT, CATEGORY_WEIGHT, SYNONYM_WEIGHT, PART_WEIGHT = 1.0, 0.85, 0.7, 0.45
STEM_FACTOR, SHORT_STEM_FACTOR, PREFIX_FACTOR, INSIDE_FACTOR = 0.95, 0.6, 0.75, 0.6
SHORTEST_PREFIX, SHORTEST_INSIDE = 2, 4

_STOP_WORDS_TEXT = """
a an and at in of on the to with for from sound sounds noise effect effects sfx
der die das den dem des ein eine einer eines auf mit im in und von vom zum zur am an ans ins gerausch gerausche
le la les un une des du de d l et sur dans avec au aux qui que se bruit bruits son sons
el los las un una unos unas del al en y con sobre por que se ruido ruidos sonido sonidos
"""
STOP_WORDS = frozenset(_STOP_WORDS_TEXT.split())

_MADE_SOUNDS = Path(__file__).with_name("made_sounds.tsv")

_ENDINGS = ("ings", "ing", "end", "ern", "en", "es", "er", "s", "n", "e", "a", "o")
_SHORTEST_STEM = 4

CLEAR_STEM = 4
"""A shorter stem is shared by words of different languages that have nothing in common: "mow" and "Möwen"."""


_ELIDED = re.compile(r"\b(?:[cdjlmnst]|qu)['’](?=\w)")
"""What French leaves of a short word before a vowel: "l'eau", "d'église"."""


def tokens(text: str) -> list[str]:
    """The words of ``text``, lower case and without accents; "Kirchen-Glocke" gives two, "l'eau" one."""
    return re.findall(r"[^\W_]+", _ELIDED.sub("", fold(text).replace("ß", "ss")))


def query_tokens(text: str) -> list[str]:
    """The words of a query that carry meaning (all of them if none does)."""
    every = tokens(text)
    return [word for word in every if word not in STOP_WORDS] or every


def stem(word: str) -> str:
    """``word`` without a common ending, so that "Glocken" meets "Glocke" and "bells" meets "bell"."""
    for _ in range(2):  # "puertas" → "puerta" → "puert"
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM - (len(ending) == 1):
                word = word[: -len(ending)]
                break
    return word


def spellings(word: str) -> set[str]:
    """``word`` and what it becomes when "ue" was typed for "ü"."""
    plain = word.replace("ae", "a").replace("oe", "o").replace("ue", "u")
    return {word, plain}


@dataclass(frozen=True)
class MadeSound:
    """What a sound that comes with the program is called in German, French and Spanish: its name, and other words."""

    cat_id: str
    names: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def words(self) -> frozenset[str]:
        """All of them, one by one."""
        return frozenset(word for phrase in (*self.names, *self.others) for word in query_tokens(phrase))


@lru_cache(maxsize=1)
def made_sounds() -> dict[str, MadeSound]:
    """The table by the English name of the sound, without the number of its variation."""
    with _MADE_SOUNDS.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))
    table = {}
    for row in rows:
        phrases = [row[language].split(", ") for language in LANGUAGES if language != "en"]
        names, others = (each[0] for each in phrases), (phrase for each in phrases for phrase in each[1:])
        table[row["name"]] = MadeSound(row["cat_id"], tuple(names), tuple(others))
    return table


def words_of_made_sound(name: str) -> frozenset[str]:
    """The words by which "Pouring Water 03" is found in other languages than that of its name."""
    made = made_sounds().get(name.rstrip("0123456789 "))
    return made.words if made else frozenset()


class CategoryWords:
    """Which categories a word speaks for, and how clearly."""

    def __init__(self) -> None:
        self._by_word: dict[str, dict[str, float]] = defaultdict(dict)
        self._by_stem: dict[str, dict[str, float]] = defaultdict(dict)
        for cat_id, entry in load_ucs().by_id.items():
            general = entry.subcategory == "GENERAL"  # "rain" means rain before rain on something
            misc = 0.8 if entry.subcategory in ("MISC", "DESIGNED") else 1.0
            for language in LANGUAGES:
                category, subcategory = entry.names[language]
                self._add(cat_id, category, SUBCATEGORY_WEIGHT if general else CATEGORY_WEIGHT * misc)
                self._add(cat_id, subcategory, SUBCATEGORY_WEIGHT * misc)
                for synonym in entry.synonyms[language]:
                    self._add(cat_id, synonym, SYNONYM_WEIGHT * misc)
        for made in made_sounds().values():
            for weight, phrases in ((SUBCATEGORY_WEIGHT, made.names), (SYNONYM_WEIGHT, made.others)):
                for phrase in phrases:
                    self._add(made.cat_id, phrase, weight)
        self._words = sorted(self._by_word)

    def _add(self, cat_id: str, phrase: str, weight: float) -> None:
        words = [word for word in tokens(phrase) if word not in STOP_WORDS] or tokens(phrase)
        share = weight if len(words) == 1 else weight * PART_WEIGHT / SYNONYM_WEIGHT
        for word in words:
            for index, key in ((self._by_word, word), (self._by_stem, stem(word))):
                index[key][cat_id] = max(index[key].get(cat_id, 0.0), share)

    def scores(self, text: str) -> dict[str, float]:
        """A score 0…1 for every category that ``text`` may mean; its last word may be the beginning of one."""
        words = query_tokens(text)
        if not words:
            return {}
        total: dict[str, float] = defaultdict(float)
        matched: dict[str, int] = defaultdict(int)
        for position, word in enumerate(words):
            for cat_id, score in self._of_word(word, is_last=position == len(words) - 1).items():
                total[cat_id] += score
                matched[cat_id] += 1
        n = len(words)
        return {cat_id: score / n * (0.5 + 0.5 * matched[cat_id] / n) for cat_id, score in total.items()}

    def named_in(self, text: str) -> dict[str, float]:
        """A score 0…1 for every category that a file name or a description names with one or two of its words."""
        words = query_tokens(text)
        total: dict[str, float] = defaultdict(float)
        for word in dict.fromkeys(words):
            for cat_id, score in self._of_word(word, is_last=False).items():
                total[cat_id] += score
        return {cat_id: min(score / min(len(words), 2), 1.0) for cat_id, score in total.items()}

    def _of_word(self, word: str, *, is_last: bool) -> dict[str, float]:
        best: dict[str, float] = {}
        for spelling in spellings(word):
            for scores, factor in self._matches(spelling, is_last):
                clarity = factor * _clarity(len(scores))
                for cat_id, weight in scores.items():
                    best[cat_id] = max(best.get(cat_id, 0.0), weight * clarity)
        return best

    def _matches(self, word: str, is_last: bool) -> list[tuple[dict[str, float], float]]:
        found: list[tuple[dict[str, float], float]] = []
        if word in self._by_word:
            found.append((self._by_word[word], 1.0))
        if (short := stem(word)) in self._by_stem:
            found.append((self._by_stem[short], STEM_FACTOR if len(short) >= CLEAR_STEM else SHORT_STEM_FACTOR))
        if len(word) >= (SHORTEST_PREFIX if is_last else SHORTEST_INSIDE):
            found += self._starting_with(word)
        if not found and len(word) > SHORTEST_INSIDE:
            found += self._inside(word)
        return found

    def _starting_with(self, beginning: str) -> list[tuple[dict[str, float], float]]:
        first = bisect_left(self._words, beginning)
        last = bisect_left(self._words, beginning + "\x7f")
        return [
            (self._by_word[word], PREFIX_FACTOR * len(beginning) / len(word))
            for word in self._words[first:last][:200]
            if word != beginning
        ]

    def _inside(self, compound: str) -> list[tuple[dict[str, float], float]]:
        """Words that a compound is made of, as German builds them: "Türknarren", "Kirchenglocke"."""
        parts = {compound[:k] for k in range(SHORTEST_INSIDE - 1, len(compound))}
        parts |= {compound[k:] for k in range(1, len(compound) - SHORTEST_INSIDE + 2)}
        found = []
        for part in parts:
            if part in self._by_word:
                found.append((self._by_word[part], INSIDE_FACTOR))
            elif len(part) > SHORTEST_INSIDE and stem(part) in self._by_stem:
                found.append((self._by_stem[stem(part)], INSIDE_FACTOR * STEM_FACTOR))
        return found


def _clarity(categories: int) -> float:
    """1 for a word that names one category, less the more it fits."""
    return 1.0 / (1.0 + 0.22 * math.log2(categories)) if categories else 0.0


@lru_cache(maxsize=1)
def category_words() -> CategoryWords:
    """The index, made once in a process."""
    return CategoryWords()


def likely_categories(text: str, limit: int) -> list[UcsCategory]:
    """The categories that ``text`` may mean, likeliest first: for a search as you type."""
    by_id = load_ucs().by_id
    scores = category_words().scores(text)
    exact = [cat_id for cat_id in by_id if cat_id.casefold() == text.strip().casefold()]
    others = sorted(scores, key=lambda cat_id: (-scores[cat_id], cat_id))
    return [by_id[cat_id] for cat_id in dict.fromkeys([*exact, *others])][:limit]
