"""The networks of packs by name, and what a look of each costs."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import nn

from models.packs import ddcolor, deoldify, zhang
from models.packs.official import OfficialFileError

NETWORKS: dict[str, Callable[[], nn.Module]] = {
    "ddcolor-large": lambda: ddcolor.DDColor(ddcolor.LARGE),
    "ddcolor-tiny": lambda: ddcolor.DDColor(ddcolor.TINY),
    "deoldify-deep": lambda: deoldify.DeOldify(deoldify.DEEP),
    "deoldify-wide": lambda: deoldify.DeOldify(deoldify.WIDE),
    "siggraph17": zhang.SIGGRAPH17,
    "eccv16": zhang.ECCV16,
}
_OF_LIGHTNESS = ("siggraph17", "eccv16")


def builder(network: str) -> Callable[[], nn.Module]:
    """Raises ``OfficialFileError``: this program knows no such network."""
    if network not in NETWORKS:
        known = ", ".join(NETWORKS)
        raise OfficialFileError(f"This program has no network “{network}”. It has: {known}.")
    return NETWORKS[network]


def on_meta(network: str) -> nn.Module:
    """The network without its numbers, for its layout alone. Raises ``OfficialFileError``."""
    build = builder(network)
    with torch.device("meta"):
        return build()


def gflop_of(network: str, side: int) -> float:
    """Of one look at side × side pixels; multiply and add count as two."""
    from torch.utils.flop_counter import FlopCounterMode

    module = on_meta(network)
    channels = 1 if network in _OF_LIGHTNESS else 3
    with FlopCounterMode(display=False) as counter:
        module(torch.empty(1, channels, side, side, device="meta"))
    return float(counter.get_total_flops()) / 1e9
