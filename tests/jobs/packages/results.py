"""A small folder of results with receipts, without models."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
from PIL import Image

from studio.domain.receipt import DISCLOSURE_COLOUR, FileDigest, ModelDigest, Receipt, receipt_to_json, sealed
from studio.domain.recipe import ColorizeRecipe
from studio.jobs.outputs import receipt_beside


def digest(path: Path) -> FileDigest:
    data = path.read_bytes()
    return FileDigest(str(path), hashlib.sha256(data).hexdigest(), len(data))


def picture(path: Path, colour: tuple[int, int, int]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = np.linspace(0.4, 1, 120)[:, None, None]
    shade = np.broadcast_to(rows * np.array(colour), (120, 180, 3)).astype(np.uint8)
    Image.fromarray(shade).save(path)
    return path


def coloured(folder: Path, name: str, colour: tuple[int, int, int], *others: Path, notes: tuple[str, ...] = ()) -> Path:
    """An original in ``in``, its result in ``out``; returns the result."""
    source = picture(folder / "in" / f"{name}.png", (128, 128, 128))
    result = picture(folder / "out" / f"{name}-colour.png", colour)
    made = Receipt(
        job=f"job {name}",
        made_by="Phonochrome 1",
        finished_at="2026-03-01T10:00:00+00:00",
        source=digest(source),
        outputs=(digest(result), *map(digest, others)),
        recipe=ColorizeRecipe(),
        models=(ModelDigest("balanced", "d" * 64),),
        device="cpu",
        seconds=1.0,
        versions={},
        disclosure=DISCLOSURE_COLOUR,
        notes=notes,
        schema=2,
    )
    receipt_beside(result).write_bytes(receipt_to_json(sealed(made)))
    return result
