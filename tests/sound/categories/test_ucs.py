"""The table of the Universal Category System."""

from __future__ import annotations

import pytest

from studio.sound.categories.ucs import LANGUAGES, fold, load_ucs
from studio.sound.categories.words import category_words


def test_table_is_whole() -> None:
    ucs = load_ucs()
    assert len(ucs.by_id) == 752
    assert len({entry.category for entry in ucs.by_id.values()}) == 82
    for entry in ucs.by_id.values():
        assert set(entry.names) == set(entry.synonyms) == set(LANGUAGES)
        assert all(category and subcategory for category, subcategory in entry.names.values())
        assert all(len(words) == len(set(words)) for words in entry.synonyms.values())


def test_one_category_in_four_languages() -> None:
    creak = load_ucs().by_id["DOORCreak"]
    assert (creak.category, creak.subcategory) == ("DOORS", "CREAK")
    assert creak.names["de"] == ("TÜR", "KNARZEN")
    assert "screech" in creak.synonyms["en"]
    assert "porte en bois" in creak.synonyms["fr"]
    assert creak.label() == "Doors – creak"
    assert creak.label("xx") == creak.label("en")


def test_table_is_read_once() -> None:
    assert load_ucs() is load_ucs()


@pytest.mark.parametrize(
    ("file_name", "cat_id"),
    [
        ("WOODImpt_Plank 01_PHCR_PHON.ogg", "WOODImpt"),
        ("woodimpt-barn_Plank.wav", "WOODImpt"),
        ("RAIN_Roof_A_B.flac", "RAIN"),
        ("holiday recording.wav", None),
        ("", None),
    ],
)
def test_category_of_a_file_name(file_name: str, cat_id: str | None) -> None:
    found = load_ucs().of_file_name(file_name)
    assert (found.cat_id if found else None) == cat_id


def test_words_are_found_without_accents() -> None:
    named_in = category_words().named_in
    assert "THUN" in named_in("thunder")
    assert named_in("CHATEAU") == named_in("château") != {}
    assert named_in("xyzzy") == {}
    assert fold("  Élan ") == "elan"


def test_category_lists_its_subcategories() -> None:
    assert {entry.subcategory for entry in load_ucs().in_category("snow")} >= {"IMPACT", "FRICTION"}
