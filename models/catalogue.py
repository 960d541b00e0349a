"""The catalogue of the models that come with the program: task, file, checksum, licence and card of each.

Reads ``models/weights/catalogue.json`` and no weights, so it is quick and needs no torch.
``python -m models.catalogue`` writes the checksums anew after a training has replaced a file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

WEIGHTS = Path(__file__).parent / "weights"
CATALOGUE = WEIGHTS / "catalogue.json"


@dataclass(frozen=True)
class CatalogueEntry:
    """One model. ``file`` and ``card`` are names inside ``models/weights``; ``sha256`` is of the published file."""

    id: str
    task: str
    summary: str
    file: str
    card: str
    licence: str
    sha256: str
    bytes: int

    @property
    def path(self) -> Path:
        return WEIGHTS / self.file

    def card_text(self) -> str:
        path = WEIGHTS / self.card
        return path.read_text(encoding="utf-8") if path.is_file() else "This model has no card."

    def problem(self) -> str | None:
        """A sentence on what is wrong with the file, or None when it is exactly the published one."""
        if not self.path.is_file():
            return f"{self.file} is missing. Install the program again."
        if sha256_of(self.path) != self.sha256:
            return f"{self.file} is not the published file: its checksum differs. Install the program again."
        return None

    def as_record(self) -> dict[str, str | int]:
        return asdict(self)


def entries() -> tuple[CatalogueEntry, ...]:
    """All models, in the order of the catalogue."""
    return tuple(CatalogueEntry(**record) for record in json.loads(CATALOGUE.read_text(encoding="utf-8")))


def find(model_id: str) -> CatalogueEntry | None:
    return next((entry for entry in entries() if entry.id == model_id), None)


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def refresh(known: Sequence[CatalogueEntry]) -> list[CatalogueEntry]:
    """The same entries with the checksum and size of the files as they are now."""
    return [replace(entry, sha256=sha256_of(entry.path), bytes=entry.path.stat().st_size) for entry in known]


def main() -> None:
    text = json.dumps([entry.as_record() for entry in refresh(entries())], indent=2, ensure_ascii=False)
    CATALOGUE.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
