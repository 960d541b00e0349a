"""Networks of the packs' own kinds, a thousandth of their size, and packs that name them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.catalogue import sha256_of
from models.packs import clip, deoldify, known, networks, spandrel_networks
from models.packs.norms import official_layout
from tests.models.packs.official_files import save_official, seeded_state

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


ENLARGER, CLEANER, FILLER = "real-esrgan-x2", "fbcnn-grey", "lama"


class _Larger(nn.Module):
    """Twice as large, and a little darker."""

    def __init__(self) -> None:
        super().__init__()
        self.mix = nn.Conv2d(3, 12, 3, padding=1)
        self.widen = nn.PixelShuffle(2)

    def forward(self, picture: Tensor) -> Tensor:
        made: Tensor = self.widen(self.mix(picture))
        return 0.05 * torch.tanh(made) + 0.9 * F.interpolate(picture, scale_factor=2)


class _Cleaner(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.mix = nn.Conv2d(1, 1, 3, padding=1)

    def forward(self, picture: Tensor) -> Tensor:
        return 0.8 * picture + 0.1 + 0.05 * torch.tanh(self.mix(picture))


class _Filler(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.mix = nn.Conv2d(4, 3, 5, padding=2)

    def forward(self, picture: Tensor, mask: Tensor) -> Tensor:
        return torch.sigmoid(self.mix(torch.cat((picture * (1 - mask), mask), dim=1)))


def use_small_picture_packs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """The same for three packs that make pictures from pictures; they have their real packs' channels and scale."""
    small = {ENLARGER: _Larger, CLEANER: _Cleaner, FILLER: _Filler}
    files, packs = {}, []
    for name, build in small.items():
        monkeypatch.setitem(networks.NETWORKS, name, build)
    for pack in known.PACKS:
        if pack.id not in small:
            packs.append(pack)
            continue
        file = folder / pack.id / Path(pack.file).with_suffix(".pth").name
        file.parent.mkdir(parents=True)
        layout = official_layout(networks.on_meta(pack.network))
        monkeypatch.setitem(spandrel_networks.NAMES, pack.network, ())
        save_official(file, layout, seed=3, wrapped_in="params")
        files[pack.id] = file
        size = file.stat().st_size
        packs.append(
            replace(pack, sha256=sha256_of(file), bytes=size, gflop=0.01, side=128, smallest_side=96, file=file.name)
        )
    monkeypatch.setattr(known, "PACKS", tuple(packs))
    return files


SMALL_CLIP = clip.ClipSize(numbers=32, layers=1, seeing=64, reading=64)


def small_clip_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """CLIP becomes small; returns an official file of that size, in half precision and with what is no weight."""
    monkeypatch.setitem(networks.NETWORKS, networks.CLIP, lambda: clip.clip_network(SMALL_CLIP))
    state = seeded_state(official_layout(networks.on_meta(networks.CLIP)), seed=5)
    state = {name: values.half() for name, values in state.items()}
    state["logit_scale"] = torch.tensor(4.6052)
    extra = {"input_resolution": 224, "context_length": 77, "vocab_size": 49_408}
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "ViT-B-32.pth"
    torch.save(state | {name: torch.tensor(value) for name, value in extra.items()}, file)
    size = file.stat().st_size
    packs = [
        replace(pack, sha256=sha256_of(file), bytes=size, gflop=0.01) if pack.id == known.FOR_SEEING else pack
        for pack in known.PACKS
    ]
    monkeypatch.setattr(known, "PACKS", tuple(packs))
    return file
