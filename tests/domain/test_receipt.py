"""Receipts: their own sum, and that those of earlier schemas stay readable."""

from __future__ import annotations

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.receipt import (
    SCHEMA,
    FileDigest,
    ModelDigest,
    Receipt,
    is_as_written,
    receipt_from_json,
    receipt_sum,
    receipt_to_json,
    sealed,
)
from studio.domain.recipe import ColorizeRecipe, Hint, SoundRecipe

OLDEST = """{
  "job": "3f0c", "made_by": "Phonochrome 0.1.0", "finished_at": "2026-03-01T10:00:00+00:00",
  "source": {"path": "in/a.png", "sha256": "aa", "bytes": 10},
  "outputs": [{"path": "out/a-colour.png", "sha256": "bb", "bytes": 20}],
  "recipe": {"kind": "colorize", "model": "balanced", "vividness": 0.5},
  "models": [{"id": "balanced", "sha256": "cc"}],
  "device": "cpu", "seconds": 1.5, "versions": {"python": "3.11.7"}, "disclosure": "estimated"
}"""
"""As the first version wrote them: no notes, no device asked for, no sums of lightness, no schema."""


def receipt(note: str = "", seconds: float = 1.25) -> Receipt:
    return Receipt(
        job="1",
        made_by="Phonochrome 0.1.0",
        finished_at="2026-03-01T10:00:00+00:00",
        source=FileDigest("in/a.png", "aa", 10),
        outputs=(FileDigest("out/a-colour.png", "bb", 20),),
        recipe=ColorizeRecipe(hints=(Hint(0.5, 0.25, 20.0, -30.0),)),
        models=(ModelDigest("balanced", "cc"),),
        device="cpu",
        seconds=seconds,
        versions={"python": "3.11.7"},
        disclosure="estimated",
        notes=(note,),
        schema=SCHEMA,
    )


def test_the_oldest_receipts_stay_readable() -> None:
    old = receipt_from_json(OLDEST)
    assert old.schema == 1
    assert old.extras == {}
    assert old.also_read == {}
    assert old.luma is None
    assert isinstance(old.recipe, ColorizeRecipe)
    assert old.recipe.vividness == 0.5
    assert is_as_written(OLDEST, old) is None


def test_what_a_newer_receipt_says_besides_is_passed_over_and_its_sum_holds() -> None:
    said = json.loads(receipt_to_json(receipt())) | {"schema": 99, "signature": {"by": "archive"}, "seal": ""}
    said["seal"] = receipt_sum(json.dumps(said))
    read = receipt_from_json(json.dumps(said))
    assert read.schema == 99
    assert is_as_written(json.dumps(said), read) is True


@given(st.text(), st.floats(0, 1e9))
def test_a_sealed_receipt_is_as_written_in_any_layout(note: str, seconds: float) -> None:
    text = receipt_to_json(sealed(receipt(note, seconds)))
    read = receipt_from_json(text)
    assert is_as_written(text, read) is True
    assert is_as_written(json.dumps(json.loads(text), indent=7, sort_keys=True), read) is True


@pytest.mark.parametrize("change", [{"seconds": 2.0}, {"made_by": "Other 1"}, {"notes": []}, {"new": 1}, {"seal": ""}])
def test_any_change_breaks_the_seal(change: dict[str, object]) -> None:
    text = json.dumps(json.loads(receipt_to_json(sealed(receipt("a note")))) | change)
    assert is_as_written(text, receipt_from_json(text)) is False


def test_names_that_are_no_text_can_be_sealed() -> None:
    odd = msgspec.structs.replace(receipt(), source=FileDigest("in/b\udcffc.png", "aa", 10), recipe=SoundRecipe())
    text = receipt_to_json(sealed(odd))
    read = receipt_from_json(text)
    assert read.source.path == "in/b\udcffc.png"
    assert is_as_written(text, read) is True
