"""Which colour models there are, where their files lie and whether they are intact.

A model is a weights file with a model card of the same name beside it (`colour-<id>.safetensors`, `colour-<id>.md`).
The card's front matter (`key: value` lines between two `---`) holds what programs need: title, licence, sha256 and
so on; a new model is two new files and no code.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

WEIGHTS_DIRECTORY = Path(__file__).resolve().parent.parent / "weights"
DEFAULT_MODEL = "balanced"
_PREFIX = "colour-"


class UnknownModelError(ValueError):
    """No model has this id."""


@dataclass(frozen=True)
class ModelInfo:
    """One colour model as its card describes it."""

    id: str
    title: str
    version: str
    licence: str
    sha256: str
    path: Path
    card: Path
    summary: str

    @property
    def size_bytes(self) -> int:
        """0 if the file is missing."""
        return self.path.stat().st_size if self.path.is_file() else 0


def available(extra_directories: Sequence[Path] = ()) -> list[ModelInfo]:
    """All models with a card in the program's weights folder and in `extra_directories`; the default one first."""
    cards = [card for d in (WEIGHTS_DIRECTORY, *extra_directories) for card in sorted(d.glob(f"{_PREFIX}*.md"))]
    models = [_read_card(card) for card in cards]
    return sorted(models, key=lambda model: (model.id != DEFAULT_MODEL, model.id))


def info(model_id: str, extra_directories: Sequence[Path] = ()) -> ModelInfo:
    """The model with this id.

    Raises:
        UnknownModelError: there is none; the message lists the ids there are.
    """
    models = available(extra_directories)
    for model in models:
        if model.id == model_id:
            return model
    known = ", ".join(model.id for model in models) or "none"
    raise UnknownModelError(f"There is no colour model “{model_id}”. Installed models: {known}.")


def verify(model_id: str, extra_directories: Sequence[Path] = ()) -> bool:
    """Whether the weights file is there and has the digest its card names.

    Raises:
        UnknownModelError: there is no model with this id.
    """
    model = info(model_id, extra_directories)
    return model.path.is_file() and digest(model.path) == model.sha256


def digest(path: Path) -> str:
    """SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _read_card(card: Path) -> ModelInfo:
    facts = front_matter(card.read_text(encoding="utf-8"))
    return ModelInfo(
        id=card.stem.removeprefix(_PREFIX),
        title=facts.get("title", card.stem),
        version=facts.get("version", ""),
        licence=facts.get("licence", "not stated"),
        sha256=facts.get("sha256", ""),
        path=card.with_suffix(".safetensors"),
        card=card,
        summary=facts.get("summary", ""),
    )


def front_matter(text: str) -> dict[str, str]:
    """The `key: value` lines between the first two `---` lines; empty if there are none."""
    parts = text.split("---\n", 2)
    if len(parts) < 3 or parts[0].strip():
        return {}
    pairs = (line.partition(":") for line in parts[1].splitlines() if ":" in line)
    return {key.strip(): value.strip() for key, _, value in pairs}
