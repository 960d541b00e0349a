"""The catalogue reads the models' cards."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from models import catalogue
from models.colour import registry


def test_every_shipped_model_is_intact_and_has_a_card() -> None:
    entries = catalogue.entries()
    assert {"balanced", "watch-scenes", "watch-impacts"} <= {entry.id for entry in entries}
    for entry in entries:
        assert entry.problem() is None
        assert entry.summary
        assert len(entry.card_text()) > 500


def test_the_weights_are_free_like_the_code_and_their_cards_say_what_they_learnt_from() -> None:
    for entry in catalogue.entries():
        assert entry.licence == "MIT"
        assert re.search("learnt from|taught with|Pictures:", entry.card_text())


def test_the_default_model_is_told_by_its_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert catalogue.default("colour").id == "balanced"
    for name, line in {"a": "", "b": "default: yes", "c": "default: no"}.items():
        (tmp_path / f"{name}.md").write_text(f"---\ntask: colour\n{line}\n---\nText\n", encoding="utf-8")
    assert catalogue.default("colour").id == "balanced", "what a user adds is not taken unasked"
    monkeypatch.setattr(catalogue, "WEIGHTS", tmp_path)
    assert registry.default().id == "b"
    assert [model.id for model in registry.available()] == ["b", "a", "c"]
    with pytest.raises(LookupError, match="default for listen"):
        catalogue.default("listen")


def test_every_weights_file_belongs_to_a_card() -> None:
    named = {entry.path.stem for entry in catalogue.entries()}
    files = {path.stem for path in catalogue.WEIGHTS.glob("*.safetensors")}
    assert files - named <= {"watch-impacts-folds"}, "weights without a card"


def test_front_matter_is_optional() -> None:
    assert catalogue.front_matter("# Card\n") == {}
    assert catalogue.front_matter("---\na: b: c\n---\n") == {"a": "b: c"}


def test_the_vividness_of_a_model_is_what_its_card_says(tmp_path: Path) -> None:
    for name, line in (
        ("bold", "vividness: 0.8"),
        ("plain", ""),
        ("odd", "vividness: lively"),
        ("far", "vividness: 3"),
    ):
        (tmp_path / f"{name}.md").write_text(f"---\ntask: colour\n{line}\n---\nText\n", encoding="utf-8")
    said = {entry.id: entry.vividness for entry in catalogue.entries("colour", [tmp_path])}
    assert said.pop("balanced") == catalogue.find("balanced").vividness  # type: ignore[union-attr]
    usual = catalogue.USUAL_VIVIDNESS
    assert said == {"bold": 0.8, "plain": usual, "odd": usual, "far": usual}


def test_weights_whose_card_is_damaged_or_missing_are_named(tmp_path: Path) -> None:
    for name, card in (("cut", b"---\nid: cu"), ("bytes", b"\xff\xfe\x00"), ("gone", None)):
        (tmp_path / f"{name}.safetensors").write_bytes(b"")
        if card is not None:
            (tmp_path / f"{name}.md").write_bytes(card)
    assert [card.stem for card in catalogue.damaged_cards([tmp_path])] == ["bytes", "cut", "gone"]
    assert catalogue.entries(extra_folders=[tmp_path]) == catalogue.entries()
