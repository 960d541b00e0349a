"""The models that come with the program, as their cards describe them.

A model is a weights file with a card of the same name beside it (``colour-balanced.safetensors``,
``colour-balanced.md``). The card's front matter (``key: value`` lines between two ``---``) holds what programs need:
id, task, title, version, licence, sha256, summary; one model of a task says ``default: yes``; a colour model says the
vividness with which it is meant to be used. A new model is two new files and no code.
``python -m models.catalogue`` writes the checksums into the cards anew after a training has replaced a file.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

WEIGHTS = Path(__file__).parent / "weights"
USUAL_VIVIDNESS = 0.5
"""Of a colour model whose card names none between 0 (faithful) and 1 (vivid)."""


@dataclass(frozen=True)
class CatalogueEntry:
    """One model. ``sha256`` is the checksum of the published file; ``path`` and ``card`` are its two files;
    ``vividness`` (0…1) is what a colour model takes where a recipe leaves it open."""

    id: str
    task: str
    title: str
    version: str
    summary: str
    licence: str
    sha256: str
    path: Path
    card: Path
    is_default: bool = False
    vividness: float = USUAL_VIVIDNESS
    network: str = ""
    """Of an optional model: what ``models.packs.networks`` calls its network; "" for the program's own kind."""

    @property
    def size_bytes(self) -> int:
        """0 if the file is missing."""
        return self.path.stat().st_size if self.path.is_file() else 0

    def card_text(self) -> str:
        """The card without its front matter."""
        return self.card.read_text(encoding="utf-8").split("---\n", 2)[-1].strip()

    def problem(self) -> str | None:
        """A sentence on what is wrong with the file, or None when it is exactly the published one."""
        if not self.path.is_file():
            return f"{self.path.name} is missing. Install the model again."
        if sha256_of(self.path) != self.sha256:
            return f"{self.path.name} is not the published file: its checksum differs. Install the model again."
        return None

    def as_record(self) -> dict[str, str | int]:
        names = ("id", "task", "title", "version", "summary", "licence", "sha256")
        return {name: getattr(self, name) for name in names} | {"file": self.path.name, "bytes": self.size_bytes}


def entries(task: str | None = None, extra_folders: Sequence[Path] = ()) -> list[CatalogueEntry]:
    """All models with a card in the program's weights folder and in ``extra_folders``, sorted by task and id."""
    cards = [card for folder in (WEIGHTS, *extra_folders) for card in sorted(folder.glob("*.md"))]
    found = [entry for card in cards if (entry := _read_card(card)) is not None]
    return sorted((e for e in found if task in (None, e.task)), key=lambda e: (e.task, e.id))


def default(task: str) -> CatalogueEntry:
    """The model of a task that is taken when nobody chooses.

    Raises:
        LookupError: none of the program's cards says that it is; the message says what to do.
    """
    for entry in entries(task):
        if entry.is_default:
            return entry
    raise LookupError(f"No model is marked as the default for {task}. Install Phonochrome again.")


def find(model_id: str, extra_folders: Sequence[Path] = ()) -> CatalogueEntry | None:
    return next((entry for entry in entries(extra_folders=extra_folders) if entry.id == model_id), None)


def damaged_cards(extra_folders: Sequence[Path] = ()) -> list[Path]:
    """Cards beside weights that cannot be read as cards, or are not there: those models cannot be chosen."""
    weights = [path for folder in (WEIGHTS, *extra_folders) for path in sorted(folder.glob("*.safetensors"))]
    cards = [path.with_suffix(".md") for path in weights if path.name not in _WITHOUT_CARD]
    return [card for card in cards if _read_card(card) is None]


_WITHOUT_CARD = {"watch-impacts-folds.safetensors"}
"""What measures the finder of impacts, and is no model on its own."""


def sha256_of(path: Path) -> str:
    """SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def front_matter(text: str) -> dict[str, str]:
    """The ``key: value`` lines between the first two ``---`` lines; empty if there are none."""
    parts = text.split("---\n", 2)
    if len(parts) < 3 or parts[0].strip():
        return {}
    pairs = (line.partition(":") for line in parts[1].splitlines() if ":" in line)
    return {key.strip(): value.strip() for key, _, value in pairs}


def _read_card(card: Path) -> CatalogueEntry | None:
    """None for what is no card: one odd file in the user's folder must not hide all other models."""
    try:
        facts = front_matter(card.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return None
    if "task" not in facts:
        return None
    return CatalogueEntry(
        id=facts.get("id", card.stem),
        task=facts["task"],
        title=facts.get("title", card.stem),
        version=facts.get("version", ""),
        summary=facts.get("summary", ""),
        licence=facts.get("licence", "not stated"),
        sha256=facts.get("sha256", ""),
        path=card.with_suffix(".safetensors"),
        card=card,
        is_default=facts.get("default") == "yes",
        vividness=_vividness(facts.get("vividness", "")),
        network=facts.get("network", ""),
    )


def _vividness(said: str) -> float:
    try:
        vividness = float(said)
    except ValueError:
        return USUAL_VIVIDNESS
    return vividness if 0 <= vividness <= 1 else USUAL_VIVIDNESS


def refresh_checksums() -> None:
    """Write the checksum of every weights file into its card."""
    for entry in entries():
        text = entry.card.read_text(encoding="utf-8")
        line = f"sha256: {sha256_of(entry.path)}"
        entry.card.write_text(re.sub(r"^sha256:.*$", line, text, count=1, flags=re.MULTILINE), encoding="utf-8")


if __name__ == "__main__":
    refresh_checksums()
