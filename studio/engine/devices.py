"""Which device a request gets, and the sentence for one that did not get what it asked for.

What there is, ``hardware`` finds out; here nothing is loaded, so that the window's process can ask too.
"""

from __future__ import annotations

from collections.abc import Sequence

_MISSING = {
    "cuda": "No NVIDIA graphics card that can be used was found, though “cuda” was asked for",
    "mps": "No Apple graphics processor was found, though “mps” was asked for",
}
_PLACES = {"cpu": "the processor, which takes longer"}


def fitting(asked: str, devices: Sequence[str]) -> list[str]:
    """The devices that a request may run on, the best first: ``auto`` means any accelerator, or the processor where
    there is none; a kind ("cuda") means any of it; what is not there becomes the processor."""
    if asked == "auto":
        found = [device for device in devices if device != "cpu"]
    else:
        found = [device for device in devices if _is(device, asked)]
    return found or ["cpu"]


def choose(asked: str, devices: Sequence[str]) -> str:
    """The device for a request."""
    return fitting(asked, devices)[0]


def instead_note(asked: str, taken: str) -> str:
    """The sentence for a request that did not get the device it asked for; "" when it did, or asked for none."""
    if asked == "auto" or _is(taken, asked):
        return ""
    missing = _MISSING.get(asked, f"The device “{asked}” is not there")
    return f"{missing}: the work is done on {_PLACES.get(taken, taken)}."


def _is(device: str, asked: str) -> bool:
    return asked in (device, device.split(":")[0])
