"""The Universal Category System 8.2.1 (UCS, public domain, CC0) as a table: the label space of every sound.

A UCS category has an identifier such as ``DOORCreak``, a category and a sub-category name ("DOORS", "CREAK") and
synonyms, here in English, German, French and Spanish. Files that follow UCS are named
``CatID(-UserCategory)_FXName_CreatorID_SourceID.ext``, which is how the category of a library file is read.

The table is ``ucs.tsv`` beside this file; see https://universalcategorysystem.com for its origin.
"""

from __future__ import annotations

import csv
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePath

LANGUAGES: tuple[str, ...] = ("en", "de", "fr", "es")
"""The languages of the table, as ISO 639-1 codes."""

_TABLE = Path(__file__).with_name("ucs.tsv")


def fold(text: str) -> str:
    """`text` in lower case and without accents, so that "Château" and "chateau" compare equal."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).strip()


@dataclass(frozen=True, slots=True)
class UcsCategory:
    """One sub-category of the system.

    `names` holds (category, sub-category) and `synonyms` the search words of each language in `LANGUAGES`.
    """

    cat_id: str
    category: str
    subcategory: str
    names: dict[str, tuple[str, str]]
    synonyms: dict[str, tuple[str, ...]]

    def label(self, language: str = "en") -> str:
        """A readable name, "Doors – creak"; English for a language that the table lacks."""
        category, subcategory = self.names.get(language, self.names["en"])
        nouns_are_capital = language == "de"
        return f"{category.capitalize()} – {subcategory.capitalize() if nouns_are_capital else subcategory.lower()}"


@dataclass(frozen=True, slots=True)
class Ucs:
    """The whole table: `by_id` in order of the identifiers."""

    by_id: dict[str, UcsCategory]
    _folded_ids: dict[str, str]

    def of_file_name(self, file_name: str | PurePath) -> UcsCategory | None:
        """The category that a UCS file name states, or None where it states none.

        Upper and lower case do not matter; a user category (``DOORCreak-Barn_…``) is ignored.
        """
        stem = PurePath(file_name).stem
        cat_id = self._folded_ids.get(stem.split("_", 1)[0].split("-", 1)[0].strip().casefold())
        return self.by_id[cat_id] if cat_id else None

    def in_category(self, category: str) -> tuple[UcsCategory, ...]:
        """All sub-categories of an English category name such as "DOORS"."""
        wanted = category.upper()
        return tuple(entry for entry in self.by_id.values() if entry.category == wanted)


def _read_row(row: dict[str, str]) -> UcsCategory:
    return UcsCategory(
        cat_id=row["cat_id"],
        category=row["category_en"],
        subcategory=row["subcategory_en"],
        names={lang: (row[f"category_{lang}"], row[f"subcategory_{lang}"]) for lang in LANGUAGES},
        synonyms={
            lang: tuple(word.replace("_", " ") for word in row[f"synonyms_{lang}"].split()) for lang in LANGUAGES
        },
    )


@lru_cache(maxsize=1)
def load_ucs() -> Ucs:
    """The table, read once in a process (752 sub-categories in 82 categories)."""
    with _TABLE.open(encoding="utf-8", newline="") as handle:
        rows = csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE)
        by_id = {row["cat_id"]: _read_row(row) for row in rows}
    return Ucs(by_id=by_id, _folded_ids={cat_id.casefold(): cat_id for cat_id in by_id})
