"""Networks of the packs' own kinds, a thousandth of their size, and packs that name them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from torch import nn

from models.catalogue import sha256_of
from models.packs import deoldify, known, networks
from models.packs.norms import official_layout
from tests.models.packs.official_files import save_official

SIZES: dict[str, Callable[[], nn.Module]] = {
    "deoldify-deep": lambda: deoldify.DeOldify(deoldify.DeOldifySize((1, 1, 1, 1), False, factor=0.8, stem=8)),
    "deoldify-wide": lambda: deoldify.DeOldify(deoldify.DeOldifySize((1, 1, 1, 1), True, width=32, stem=4)),
}
ARTISTIC, STABLE = "deoldify-artistic", "deoldify-stable"


def use_small_packs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """Two packs become small, their official files lie in ``folder`` as in a mirror; returns the files by id."""
    files, packs = {}, []
    for name, build in SIZES.items():
        monkeypatch.setitem(networks.NETWORKS, name, build)
    for pack in known.PACKS:
        if pack.id not in (ARTISTIC, STABLE):
            packs.append(pack)
            continue
        file = folder / pack.id / pack.file
        file.parent.mkdir(parents=True)
        seed = 1 if pack.id == STABLE else 2
        save_official(file, official_layout(networks.on_meta(pack.network)), seed=seed, wrapped_in="model")
        files[pack.id] = file
        size = file.stat().st_size
        packs.append(replace(pack, sha256=sha256_of(file), bytes=size, gflop=0.1, side=64, smallest_side=32))
    monkeypatch.setattr(known, "PACKS", tuple(packs))
    return files
