"""Where a network is trained, and in which precision."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext

import torch


def choose_device(name: str) -> str:
    """`auto` is CUDA, then Apple's MPS, then the CPU.

    Raises:
        ValueError: the device asked for is not available.
    """
    present = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if name == "auto":
        return next(device for device, there in present.items() if there)
    if not present.get(name, False):
        raise ValueError(f"The device {name} is not available on this computer. Use --device auto or cpu.")
    return name


def mixed_precision(device: str) -> AbstractContextManager[object]:
    """Convolutions in bfloat16 where that is reliable; MPS computes in single precision."""
    return nullcontext() if device == "mps" else torch.autocast(device, torch.bfloat16)
