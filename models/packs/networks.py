"""The networks of packs by name, and what a look of each costs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

import torch
from torch import Tensor, nn

from models.catalogue import CatalogueEntry
from models.packs import clip, ddcolor, deoldify, spandrel_networks, zhang
from models.packs.official import OfficialFileError, load_plain, plain_state

CLIP = "clip-vit-b-32"
NETWORKS: dict[str, Callable[[], nn.Module]] = {
    "ddcolor-large": lambda: ddcolor.DDColor(ddcolor.LARGE),
    "ddcolor-tiny": lambda: ddcolor.DDColor(ddcolor.TINY),
    "deoldify-deep": lambda: deoldify.DeOldify(deoldify.DEEP),
    "deoldify-wide": lambda: deoldify.DeOldify(deoldify.WIDE),
    "siggraph17": zhang.SIGGRAPH17,
    "eccv16": zhang.ECCV16,
    "real-esrgan-x2": lambda: spandrel_networks.real_esrgan(2),
    "real-esrgan-x4": lambda: spandrel_networks.real_esrgan(4),
    "lama": spandrel_networks.lama,
    "fbcnn-colour": lambda: spandrel_networks.Deblocker(3),
    "fbcnn-grey": lambda: spandrel_networks.Deblocker(1),
    "nafnet-32": spandrel_networks.nafnet,
    "swinir-grey": spandrel_networks.swinir_grey,
    CLIP: clip.clip_network,
}
ONE_CHANNEL = ("siggraph17", "eccv16", "fbcnn-grey", "swinir-grey")


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


def state_from(path: Path, network: str, most_bytes: int = 0) -> dict[str, Tensor]:
    """The state of a network from its official file; see `models.packs.official.plain_state`."""

    def named(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
        if network == CLIP:
            return {name: each for name, each in state.items() if not any(re.search(p, name) for p in clip.DROPPED)}
        return spandrel_networks.renamed(network, state)

    return plain_state(path, on_meta(network), most_bytes, named)


def load_clip(entry: CatalogueEntry, device: str = "cpu") -> clip.Clip:
    """The installed pack of CLIP, ready to run. Raises ``OfficialFileError``: its file is missing or damaged."""
    return clip.Clip(load_plain(entry.path, builder(entry.network)), device)


def gflop_of(network: str, side: int) -> float:
    """Of one look at side × side pixels; multiply and add count as two."""
    from torch.utils.flop_counter import FlopCounterMode

    module = on_meta(network).to("meta")
    if network == CLIP:
        module = cast(nn.Module, module.visual)  # words are read once and kept
    channels = 1 if network in ONE_CHANNEL else 3
    given = [torch.empty(1, channels, side, side, device="meta")]
    if network == "lama":
        given.append(torch.empty(1, 1, side, side, device="meta"))
    with FlopCounterMode(display=False) as counter:
        module(*given)
    return float(counter.get_total_flops()) / 1e9
