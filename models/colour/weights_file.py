"""The weights file of the colour network: one safetensors file with everything that decoding needs.

Tensors: `net.*` (the network; matrices in half precision, vectors in float32), `bins` (Q, 2), `class_weight` (Q,).
Metadata (strings): `name`, `version`, `architecture`, `input_side`, `annealing` (in older files
`temperature`), `trained`, `licence`, `data`. Read here without torch; `models.colour.weights` makes a torch network of
it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file

from models.colour.arrays import FloatArray
from models.colour.bins import ab_bins
from models.colour.families import DEFAULT_FAMILY, Family, by_architecture
from models.storing import replacing

NETWORK = "net."
COUNTER = "num_batches_tracked"
"""What batch norms count while training; of no use afterwards."""


ADDED_LATER = ("palette.", "face.")
"""Parts that older files lack; without them a palette changes nothing and no face is seen."""


class WeightsError(ValueError):
    """The weights file is missing, damaged or made for another network."""


@dataclass(frozen=True)
class WeightsFile:
    """`tensors` of the network by name, float32; the training's `class_weight` (Q,); metadata and family."""

    path: Path
    tensors: Mapping[str, FloatArray]
    class_weight: FloatArray
    metadata: Mapping[str, str] = field(default_factory=dict)
    family: Family = DEFAULT_FAMILY


def read_weights(path: Path) -> WeightsFile:
    """Raises WeightsError: the file is missing, damaged or for another architecture."""
    metadata, tensors = _read(path)
    family = _family(path, metadata)
    if "class_weight" not in tensors or "bins" not in tensors:
        raise WeightsError(f"{path.name} holds no weights of the colour network {family.architecture}.")
    class_weight = tensors.pop("class_weight").astype(np.float32)
    if not np.array_equal(tensors.pop("bins"), ab_bins()):
        raise WeightsError(f"{path.name} was trained for other colour classes than this program uses.")
    network = {name.removeprefix(NETWORK): tensor.astype(np.float32) for name, tensor in tensors.items()}
    return WeightsFile(path, network, class_weight, metadata, family)


def write_weights(
    path: Path, state: Mapping[str, npt.NDArray[np.generic]], class_weight: FloatArray, metadata: Mapping[str, str]
) -> None:
    """Write a weights file of a network's state; it appears under its name only when it is complete.

    Unless `metadata` names another `architecture`, the network is one of the default family.
    """
    tensors = {f"{NETWORK}{name}": _compact(t) for name, t in state.items() if not name.endswith(COUNTER)}
    tensors |= {"bins": ab_bins(), "class_weight": np.ascontiguousarray(class_weight, np.float32)}
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, tensors, {"architecture": DEFAULT_FAMILY.architecture, **metadata})


def with_metadata(source: Path, target: Path, added: Mapping[str, str]) -> None:
    """Copy a weights file and add to its metadata; the copy appears under its name only when it is complete.

    Raises:
        WeightsError: the source is missing or damaged.
    """
    metadata, tensors = _read(source)
    _write(target, tensors, {**metadata, **added})


def _read(path: Path) -> tuple[dict[str, str], dict[str, npt.NDArray[np.generic]]]:
    try:
        with safe_open(path, framework="numpy") as file:
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (not a mapping)
            return dict(file.metadata() or {}), tensors
    except (OSError, SafetensorError, TypeError, ValueError) as error:
        raise WeightsError(
            f"The colour weights {path.name} cannot be read ({error}). Install the model again."
        ) from error


def _write(path: Path, tensors: Mapping[str, npt.NDArray[np.generic]], metadata: Mapping[str, str]) -> None:
    with replacing(path) as temporary:
        save_file({name: np.ascontiguousarray(t) for name, t in tensors.items()}, temporary, dict(metadata))


def _family(path: Path, metadata: Mapping[str, str]) -> Family:
    try:
        return by_architecture(metadata.get("architecture", ""))
    except ValueError as error:
        raise WeightsError(f"{path.name} holds no weights of a colour network this program knows.") from error


def _compact(tensor: npt.NDArray[np.generic]) -> npt.NDArray[np.generic]:
    return np.ascontiguousarray(tensor, np.float16 if tensor.ndim > 1 else np.float32)
