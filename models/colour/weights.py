"""The weights file of the colour network: one safetensors file with everything that decoding needs.

Tensors: `net.*` (the network; matrices in half precision, vectors in float32), `bins` (Q, 2), `class_weight` (Q,).
Metadata (strings): `name`, `version`, `architecture`, `input_side`, `annealing` (in older files
`temperature`), `trained`, `licence`, `data`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from models.colour.bins import ab_bins
from models.colour.families import DEFAULT_FAMILY, Family, by_architecture
from models.colour.network import ColourNet
from models.storing import replacing

_COUNTER = "num_batches_tracked"
_ADDED_LATER = ("palette.", "face.")
"""Parts that older files lack; they start as the identity."""


class WeightsError(ValueError):
    """The weights file is missing, damaged or made for another network."""


@dataclass(frozen=True)
class ColourWeights:
    """A network ready to run with its training class weights (Q,), the file's metadata and its family."""

    network: ColourNet
    class_weight: Tensor
    metadata: Mapping[str, str] = field(default_factory=dict)
    family: Family = DEFAULT_FAMILY

    @property
    def annealing(self) -> float | None:
        """Temperature of the annealed mean that these weights were made for; None: what suits the vividness."""
        told = self.metadata.get("annealing", self.metadata.get("temperature"))
        return None if told is None else float(told)


def save_weights(path: Path, state: Mapping[str, Tensor], class_weight: Tensor, metadata: Mapping[str, str]) -> None:
    """Write a weights file; it appears under its name only when it is complete.

    Unless `metadata` names another `architecture`, the network is one of the default family.
    """
    tensors = {f"net.{name}": _compact(t) for name, t in state.items() if not name.endswith(_COUNTER)}
    tensors |= {"bins": ab_bins(), "class_weight": class_weight.detach().float().cpu().contiguous()}
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as temporary:
        save_file(tensors, temporary, {"architecture": DEFAULT_FAMILY.architecture, **metadata})


def with_metadata(source: Path, target: Path, added: Mapping[str, str]) -> None:
    """Copy a weights file and add to its metadata; the copy appears under its name only when it is complete.

    Raises:
        WeightsError: the source is missing or damaged.
    """
    metadata, tensors = _read(source)
    with replacing(target) as temporary:
        save_file(tensors, temporary, {**metadata, **added})


def _read(path: Path) -> tuple[dict[str, str], dict[str, Tensor]]:
    try:
        with safe_open(path, framework="pt") as file:
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (not a mapping)
            return dict(file.metadata() or {}), tensors
    except (OSError, SafetensorError) as error:
        raise WeightsError(
            f"The colour weights {path.name} cannot be read ({error}). Install the model again."
        ) from error


def load_weights(path: Path) -> ColourWeights:
    """Read a weights file into a float32 network in evaluation mode.

    Raises:
        WeightsError: the file is missing, damaged or for another architecture.
    """
    metadata, tensors = _read(path)
    family = _family(path, metadata)
    if "class_weight" not in tensors:
        raise WeightsError(f"{path.name} holds no weights of the colour network {family.architecture}.")
    class_weight = tensors.pop("class_weight").float()
    if not torch.equal(tensors.pop("bins"), ab_bins()):
        raise WeightsError(f"{path.name} was trained for other colour classes than this program uses.")
    network = family.network(classes=len(class_weight))
    state = {name.removeprefix("net."): tensor.float() for name, tensor in tensors.items()}
    for name, initial in network.state_dict().items():
        if name.endswith(_COUNTER) or name.startswith(_ADDED_LATER):
            state.setdefault(name, initial)
    try:
        network.load_state_dict(state)
    except RuntimeError as error:
        raise WeightsError(f"{path.name} does not fit the colour network: {error}") from error
    return ColourWeights(network.eval(), class_weight, metadata, family)


def _family(path: Path, metadata: Mapping[str, str]) -> Family:
    try:
        return by_architecture(metadata.get("architecture", ""))
    except ValueError as error:
        raise WeightsError(f"{path.name} holds no weights of a colour network this program knows.") from error


def _compact(tensor: Tensor) -> Tensor:
    kind = torch.float16 if tensor.ndim > 1 else torch.float32
    return tensor.detach().to("cpu", kind).contiguous()
