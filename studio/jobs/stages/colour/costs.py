"""What colouring with an optional model costs on this computer, said before it is begun; and smaller looks where memory
would not do.

The program's own networks take a moment; those of packs take seconds. How fast this computer is at convolutions is
measured once in a process, in a fraction of a second.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import lru_cache

from models.packs.known import Pack
from studio.jobs.stages.colour.model import gflop, needs_bytes, sides

_SIDE, _CHANNELS, _KERNEL = 96, 128, 3
_LOOKS = 3
_OVERHEAD = 2.5
"""Networks have other layers than convolutions: by so much they are slower than convolutions alone."""
_SPARE = 0.9
_STEP = 32


def seconds(model_id: str, device: str) -> float:
    """About how long one look takes; 0 for the program's own networks. Raises ``StudioError`` as loading would."""
    return _seconds(gflop(model_id), device)


def seconds_of(pack: Pack, device: str) -> float:
    """About how long one look of a pack takes, whether it is installed or not."""
    return _seconds(pack.gflop, device)


def _seconds(work: float, device: str) -> float:
    return work * _OVERHEAD / gflop_a_second(device) if work else 0.0


def stage(model_id: str, device: str) -> str:
    """What is being done, with what it takes where that is much."""
    return with_cost("looking at the picture", seconds(model_id, device), needs_bytes(model_id))


def with_cost(doing: str, about: float, memory: int) -> str:
    """What is being done, with the seconds and the bytes of memory that it takes, about; alone where that is little."""
    return doing if about < 1.0 else f"{doing}: {words(about)} and {memory / 1e9:.1f} GB of memory"


def words(about: float) -> str:
    """A time as a person says it."""
    if about < 1.0:
        return "less than a second"
    if about < 90:
        return f"about {about:.0f} s" if about >= 2 else "about a second"
    return f"about {about / 60:.0f} min" if about < 5400 else f"about {about / 3600:.0f} hours"


def fitting_side(model_id: str, device: str, note: Callable[[str], None]) -> int:
    """The side to look at: the authors', or a smaller one if the computer's free memory is too small for it, and then
    the note says so. Of cards nothing is known beforehand: there the first try shows it."""

    side, smallest = sides(model_id)
    return fitting(side, smallest, needs_bytes(model_id), device, note)


def fitting(side: int, smallest: int, needed: int, device: str, note: Callable[[str], None]) -> int:
    """The same for a network that needs so many bytes at its ``side``."""
    import psutil

    if not needed or device != "cpu":
        return side
    free = psutil.virtual_memory().available * _SPARE
    if needed <= free:
        return side
    smaller = max(smallest, int(side * (free / needed) ** 0.5) // _STEP * _STEP)
    if smaller < side:
        note(
            f"Free memory ({free / 1e9:.1f} GB) is short for this model ({needed / 1e9:.1f} GB): it looks at "
            f"{smaller} instead of {side} pixels."
        )
    return smaller


@lru_cache(maxsize=4)
def gflop_a_second(device: str) -> float:
    """Convolutions that this device does in a second, in 10⁹ operations."""
    import torch
    import torch.nn.functional as F

    picture = torch.ones(1, _CHANNELS, _SIDE, _SIDE, device=device)
    kernel = torch.ones(_CHANNELS, _CHANNELS, _KERNEL, _KERNEL, device=device)
    work = 2.0 * _SIDE**2 * _CHANNELS**2 * _KERNEL**2 / 1e9

    def look() -> float:
        begun = time.perf_counter()
        F.conv2d(picture, kernel, padding=1).sum().item()  # a number is only there when the work is done
        return time.perf_counter() - begun

    with torch.inference_mode():
        look()
        best = min(look() for _ in range(_LOOKS))
    return work / max(best, 1e-6)
