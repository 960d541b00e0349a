"""Files of the official layout with seeded random weights: what the authors' files look like, without their content."""

from __future__ import annotations

import zlib
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from models.packs.norms import Layout


def seeded_state(layout: Layout, seed: int = 0) -> dict[str, Tensor]:
    """Random values that keep activations in bounds; each depends on its name alone, never on the order."""
    state = {name: _values(name, shape, seed) for name, shape in layout.items()}
    for name in layout:
        if name.endswith(".weight_u"):
            stem = name.removesuffix("_u")
            _make_singular(state, f"{stem}_orig", f"{stem}_u", f"{stem}_v")
    return state


def save_official(path: Path, layout: Layout, *, seed: int = 0, wrapped_in: str = "") -> Path:
    """A `.pth` file as the authors' scripts write it."""
    state = seeded_state(layout, seed)
    torch.save({wrapped_in: state} if wrapped_in else state, path)
    return path


def _values(name: str, shape: tuple[int, ...], seed: int) -> Tensor:
    if name.endswith("num_batches_tracked"):
        return torch.tensor(1)
    if name in ("mean", "std"):
        return torch.tensor((0.485, 0.456, 0.406) if name == "mean" else (0.229, 0.224, 0.225)).view(shape)
    random = np.random.default_rng([zlib.crc32(name.encode()), seed])
    values = random.standard_normal(shape, dtype=np.float32)
    if name.endswith(("running_var", "weight_g")) or (len(shape) == 1 and name.endswith("weight")):
        values = 0.9 + 0.2 * np.abs(np.tanh(values))
    elif len(shape) > 1:
        values /= np.float32(np.sqrt(np.prod(shape[1:])))
    elif name.endswith("gamma"):
        values = 0.3 * np.tanh(values)
    else:
        values *= np.float32(0.05)
    return torch.from_numpy(np.asarray(values, np.float32))


def _make_singular(state: dict[str, Tensor], weight: str, u: str, v: str) -> None:
    """Vectors such as training leaves behind: u·W·v is near the largest stretch of W."""
    matrix = state[weight].flatten(1)
    right = state[v] / state[v].norm()
    for _ in range(3):
        left = matrix @ right
        left /= left.norm()
        right = matrix.T @ left
        right /= right.norm()
    state[u], state[v] = left, right
