"""Words in four languages to categories."""

from __future__ import annotations

import pytest

from studio.sound.categories.ucs import load_ucs
from studio.sound.categories.words import category_words, made_sounds, query_tokens, stem, tokens, words_of_made_sound


@pytest.mark.parametrize(
    ("query", "cat_id"),
    [
        ("thunder", "THUN"),
        ("Donner", "THUN"),
        ("tonnerre", "THUN"),
        ("trueno", "THUN"),
        ("door creak", "DOORCreak"),
        ("Tür knarren", "DOORCreak"),
        ("tuer knarren", "DOORCreak"),
        ("Türknarren", "DOORCreak"),
        ("Kirchenglocke", "BELLLrg"),
        ("church bells", "BELLLrg"),
        ("cloche d'église", "BELLLrg"),
        ("campana de iglesia", "BELLLrg"),
        ("steam train", "TRNSteam"),
        ("train à vapeur", "TRNSteam"),
        ("tren de vapor", "TRNSteam"),
        ("glass break", "GLASBrk"),
        ("Glas zerbrechen", "GLASBrk"),
        ("bris de verre", "GLASBrk"),
        ("Schreibmaschine", "COMType"),
        ("machine à écrire", "COMType"),
        ("máquina de escribir", "COMType"),
        ("aplausos", "CRWDApls"),
        ("wood impact", "WOODImpt"),
        ("the sound of thunder", "THUN"),
        ("Lastwagen", "VEHTruck"),
        ("quietschende Tür", "DOORCreak"),
        ("goutte d'eau", "WATRDrip"),
        ("l’eau qui goutte", "WATRDrip"),
        ("bruit de mitrailleuse", "GUNAuto"),
        ("canto del gallo", "BIRDFowl"),
    ],
)
def test_the_category_meant_comes_first(query: str, cat_id: str) -> None:
    scores = category_words().scores(query)
    assert max(scores, key=lambda each: scores[each]) == cat_id


def test_the_last_word_may_be_unfinished() -> None:
    assert "THUN" in category_words().scores("thun")
    assert category_words().scores("door cre")["DOORCreak"] == max(category_words().scores("door cre").values())


def test_scores_lie_between_0_and_1_and_nonsense_has_none() -> None:
    for query in ("rain", "a", "door door door", "träume", "日本"):
        assert all(0.0 < score <= 1.0 for score in category_words().scores(query).values())
    assert category_words().scores("xqzw vvkk") == {}
    assert category_words().scores("  ") == {}


def test_tokens_and_stems() -> None:
    assert tokens("Kirchen-Glocke, Straße") == ["kirchen", "glocke", "strasse"]
    assert query_tokens("the") == ["the"]
    assert stem("bells") == stem("bell")
    assert stem("glocken") == stem("glocke")


def test_elided_words_fall_away_and_others_stay() -> None:
    assert tokens("l'eau d’église qu'on") == ["eau", "eglise", "on"]
    assert tokens("it's Lloyd's") == ["it", "s", "lloyd", "s"]
    assert query_tokens("porte qui grince") == ["porte", "grince"]


def test_every_sound_of_the_program_has_words_in_all_languages() -> None:
    from studio.synthesis import all_recipes

    table = made_sounds()
    assert {name: made.cat_id for name, made in table.items()} == {
        entry.name: entry.cat_id for entry in all_recipes().values()
    }
    for name, made in table.items():
        assert made.cat_id in load_ucs().by_id
        assert len(made.names) == 3, name
        assert all(phrase == phrase.strip() and phrase for phrase in (*made.names, *made.others)), name


def test_words_of_a_variation_are_those_of_its_sound() -> None:
    assert {"verser", "einschenken", "verter"} <= words_of_made_sound("Pouring Water 03")
    assert words_of_made_sound("My own recording 03") == frozenset()
