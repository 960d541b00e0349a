"""How often searching by words finds the right kind of sound in the library that comes with the program.

    python tests/benchmarks/text_search.py [--misses]

For each of English, German, French and Spanish 200 queries: everyday words, written by hand before any of them was
tried (``text_queries.tsv``, with the UCS categories that are right), and names and synonyms of the UCS table, drawn by
chance among the categories of which there is a sound; right is every category that the table gives that name.
A query counts at 1 when the first sound found is right, at 5 when one of the first five is; "kinds" looks at the first
five categories instead, as there are several variants of every sound. The everyday words of ``made_sounds.tsv`` were
written for all sounds at once, after the misses had been looked at once; the UCS names test them least.
"""

from __future__ import annotations

import argparse
import csv
import random
from pathlib import Path

from studio.places import shipped_sounds
from studio.sound.categories.ucs import LANGUAGES, UcsCategory, fold, load_ucs
from studio.sound.library.library import SoundLibrary
from studio.sound.shelves.store import SoundStore

QUERIES = 200
_TABLE = Path(__file__).with_name("text_queries.tsv")

Query = tuple[str, frozenset[str]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="name the queries that fail at 5 kinds")
    options = parser.parse_args()
    with SoundLibrary(SoundStore(None)) as library:
        library.sync_shipped(shipped_sounds())
        for language in LANGUAGES:
            written = written_queries(language)
            drawn = drawn_queries(language, set(library.categories()), QUERIES - len(written))
            for name, queries in (("everyday words", written), ("UCS names", drawn), ("all", written + drawn)):
                print(f"{language}  {name:15}{len(queries):4}  " + "  ".join(recalls(library, queries)))
            if options.misses:
                for text, right in written + drawn:
                    if place_of_right(library, text, right)[1] >= 5:
                        print(f"    {text}: not {', '.join(sorted(right))}")


def written_queries(language: str) -> list[Query]:
    with _TABLE.open(encoding="utf-8", newline="") as handle:
        return [(row[language], frozenset(row["right"].split("|"))) for row in csv.DictReader(handle, delimiter="\t")]


def drawn_queries(language: str, held: set[str], count: int) -> list[Query]:
    """Half "category sub-category" names, half single synonyms."""
    chance = random.Random(f"text search {language}")
    named: dict[str, set[str]] = {}
    for entry in load_ucs().by_id.values():
        for phrase in (_name(entry, language), *entry.synonyms[language]):
            named.setdefault(fold(phrase), set()).add(entry.cat_id)
    queries = []
    for number in range(count):
        entry = load_ucs().by_id[chance.choice(sorted(held))]
        text = _name(entry, language)
        if number % 2 and entry.synonyms[language]:
            text = chance.choice(entry.synonyms[language])
        queries.append((text, frozenset(named[fold(text)])))
    return queries


def _name(entry: UcsCategory, language: str) -> str:
    return " ".join(entry.names[language])


def recalls(library: SoundLibrary, queries: list[Query]) -> list[str]:
    places = [place_of_right(library, text, right) for text, right in queries]
    figures = (("R@1", 0, 1), ("R@5 sounds", 0, 5), ("R@5 kinds", 1, 5))
    return [f"{name} {sum(place[which] < k for place in places) / len(places):.3f}" for name, which, k in figures]


def place_of_right(library: SoundLibrary, text: str, right: frozenset[str]) -> tuple[int, int]:
    """Before the first right sound there are this many sounds, and this many categories."""
    categories = [hit.record.cat_id for hit in library.search(text, limit=200)]
    for place, cat_id in enumerate(categories):
        if cat_id in right:
            return place, len(set(categories[:place]))
    return len(categories) + QUERIES, len(categories) + QUERIES


if __name__ == "__main__":
    main()
