"""The catalogue reads the models' cards."""

from __future__ import annotations

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
        assert (
            "learnt from" in entry.card_text() or "taught with" in entry.card_text() or "Pictures:" in entry.card_text()
        )


def test_the_default_model_and_its_vividness_are_told_by_its_card(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (catalogue.default("colour").id, catalogue.default("colour").vividness) == ("balanced", 0.5)
    for name, facts in {
        "a": "",
        "b": "default: yes\nvividness: 0.3",
        "c": "vividness: 1.5",
        "d": "vividness: much",
    }.items():
        (tmp_path / f"{name}.md").write_text(f"---\nid: {name}\ntask: colour\n{facts}\n---\n", encoding="utf-8")
    monkeypatch.setattr(catalogue, "WEIGHTS", tmp_path)
    assert catalogue.default("colour").id == "b"
    assert [model.id for model in registry.available()] == ["b", "a", "c", "d"]
    assert {model.id: registry.vividness(model) for model in registry.available()} == dict.fromkeys("abcd", 0.3)
    with pytest.raises(LookupError, match="default for listen"):
        catalogue.default("listen")


def test_every_weights_file_belongs_to_a_card() -> None:
    named = {entry.path.stem for entry in catalogue.entries()}
    files = {path.stem for path in catalogue.WEIGHTS.glob("*.safetensors")}
    assert files - named <= {"watch-impacts-folds"}, "weights without a card"


def test_front_matter_is_optional() -> None:
    assert catalogue.front_matter("# Card\n") == {}
    assert catalogue.front_matter("---\na: b: c\n---\n") == {"a": "b: c"}
