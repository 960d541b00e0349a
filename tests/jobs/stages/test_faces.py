"""The assumption about faces: switched by the recipe, told by the receipt, and taken back without a new look."""

from __future__ import annotations

import numpy as np

from models.colour.bins import ab_bins
from models.colour.chroma import ChromaField
from models.colour.skin import Faces
from studio.domain.receipt import ModelDigest
from studio.domain.recipe import ColorizeRecipe, recipe_from_json, recipe_to_json
from studio.jobs.stages.colour.notes import faces_notes
from studio.jobs.stages.keys import field_key


def test_recipes_of_before_keep_their_bytes_and_a_switched_off_one_says_so() -> None:
    assert b"faces" not in recipe_to_json(ColorizeRecipe())
    off = ColorizeRecipe(faces=False)
    assert recipe_from_json(recipe_to_json(off)) == off


def test_the_look_of_the_network_is_the_same_with_and_without() -> None:
    model = ModelDigest("balanced", "0" * 64)
    keys = {field_key("0" * 64, ColorizeRecipe(faces=faces), model) for faces in (True, False)}
    assert len(keys) == 1


def test_the_receipt_tells_of_the_assumption_only_where_it_was_made() -> None:
    (note,) = faces_notes(ColorizeRecipe(), 0.123)
    assert "12.3 % of the picture" in note
    assert "assumed" in note
    assert faces_notes(ColorizeRecipe(), 0.0) == []
    assert faces_notes(ColorizeRecipe(faces=False), 0.5) == []


def test_a_field_says_how_much_of_it_leans() -> None:
    seen = np.zeros((1, 4, 4), np.float32)
    seen[0, :2] = 1.0
    field = ChromaField(
        np.zeros((4, 4, 2), np.float32),
        logits=np.zeros((len(ab_bins()), 4, 4), np.float16),
        log_weight=np.zeros(len(ab_bins()), np.float32),
        faces=Faces(seen, np.full((1, 4, 4), 60.0, np.float32)),
    )
    assert field.faces_share == 0.5
    assert field.decoded(0.5, faces=False).faces_share == 0.0
