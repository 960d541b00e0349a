"""The colour network of a weights file (`models.colour.weights_file`) as a torch module: for cards and for training."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import Tensor

from models.colour.families import DEFAULT_FAMILY, Family
from models.colour.network import ColourNet
from models.colour.networks import network_of
from models.colour.weights_file import ADDED_LATER, COUNTER, WeightsError, WeightsFile, read_weights, write_weights


@dataclass(frozen=True)
class ColourWeights:
    """A network ready to run with its training class weights (Q,), the file's metadata and its family."""

    network: ColourNet
    class_weight: Tensor
    metadata: Mapping[str, str] = field(default_factory=dict)
    family: Family = DEFAULT_FAMILY


def save_weights(path: Path, state: Mapping[str, Tensor], class_weight: Tensor, metadata: Mapping[str, str]) -> None:
    """Write a weights file; it appears under its name only when it is complete.

    Unless `metadata` names another `architecture`, the network is one of the default family.
    """
    arrays = {name: tensor.detach().float().cpu().numpy() for name, tensor in state.items()}
    write_weights(path, arrays, class_weight.detach().float().cpu().numpy(), metadata)


def load_weights(path: Path) -> ColourWeights:
    """Read a weights file into a float32 network in evaluation mode.

    Raises:
        WeightsError: the file is missing, damaged or for another architecture.
    """
    return network_with(read_weights(path))


def network_with(file: WeightsFile) -> ColourWeights:
    """The network of a weights file that has been read. Raises WeightsError: it does not fit."""
    network = network_of(file.family, classes=len(file.class_weight))
    state = {name: torch.from_numpy(tensor) for name, tensor in file.tensors.items()}
    for name, initial in network.state_dict().items():
        if name.endswith(COUNTER) or name.startswith(ADDED_LATER):
            state.setdefault(name, initial)
    try:
        network.load_state_dict(state)
    except RuntimeError as error:
        raise WeightsError(f"{file.path.name} does not fit the colour network: {error}") from error
    return ColourWeights(network.eval(), torch.from_numpy(file.class_weight), file.metadata, file.family)
