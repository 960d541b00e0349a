"""From an official file to a state of ours: read without running anything that it might hold, checked strictly.

Authors' files are pickles, which can run code when they are loaded; here only tensors in plain containers are read
(`weights_only`), and everything else is refused. What was read once is kept as safetensors, which can run nothing.
"""

from __future__ import annotations

import json
import pickle
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from models.packs.norms import Layout, folded, official_layout
from models.packs.torchscript import is_torchscript, read_torchscript

_WRAPPERS = ("params_ema", "params", "model", "state_dict")
"""Under which names authors put the state; the rest of such a file (optimisers, counters) is of no use here."""
_MOST_NAMED = 3
METADATA = "phonochrome"


class OfficialFileError(ValueError):
    """The file is no official file of this network; the message says why, in one sentence."""


def read_official(path: Path) -> dict[str, Tensor]:
    """The tensors of an official file, by their official names. Files that end in .safetensors are read as such.

    Raises:
        OfficialFileError: the file is damaged, holds no weights, or holds something that could run code.
    """
    loaded = _safetensors(path) if _is_safetensors(path) else _pickle(path)
    for name in _WRAPPERS:
        if isinstance(loaded, Mapping) and isinstance(loaded.get(name), Mapping):
            loaded = loaded[name]
            break
    if not isinstance(loaded, Mapping) or not loaded:
        raise OfficialFileError(f"“{path.name}” holds no weights of a network.")
    if not all(isinstance(name, str) and isinstance(value, Tensor) for name, value in loaded.items()):
        raise OfficialFileError(f"“{path.name}” holds other things than weights, so it is not the official file.")
    return {name.removeprefix("module."): value for name, value in loaded.items()}


Named: TypeAlias = Callable[[Mapping[str, Tensor]], dict[str, Tensor]]
"""An official state under other names."""


def plain_state(path: Path, network: nn.Module, most_bytes: int = 0, named: Named = dict) -> dict[str, Tensor]:
    """The state of ``network`` (which may lie on the meta device) from its official file, all norms folded away.
    ``most_bytes`` that its content may have unpacked (0: any number); ``named`` gives its tensors the names of ours.

    Raises:
        OfficialFileError: see `read_official`; or a name or shape differs from the official layout.
    """
    if most_bytes:
        _check_unpacked(path, most_bytes)
    state = named(read_official(path))
    problem = difference(official_layout(network), state)
    if problem:
        raise OfficialFileError(f"“{path.name}” is not the official file of this model: {problem}.")
    return folded(state, network)


def difference(wanted: Layout, state: Mapping[str, Tensor]) -> str:
    """In words what a state lacks, has besides or has in another shape; empty if it fits strictly."""
    missing, unknown = sorted(wanted.keys() - state.keys()), sorted(state.keys() - wanted.keys())
    if missing:
        return f"it lacks {_named(missing)}"
    if unknown:
        return f"it also holds {_named(unknown)}"
    other = sorted(name for name, shape in wanted.items() if tuple(state[name].shape) != shape)
    return f"other shapes of {_named(other)}" if other else ""


def save_plain(path: Path, state: Mapping[str, Tensor], facts: Mapping[str, str]) -> None:
    """Write a plain state as safetensors; the same state and facts always give the same bytes. Raises ``OSError``."""
    # One entry of metadata: of several the library does not keep the order.
    metadata = {METADATA: json.dumps(dict(sorted(facts.items())))}
    try:
        save_file({name: tensor.contiguous() for name, tensor in state.items()}, path, metadata)
    except SafetensorError as error:
        raise OSError(str(error)) from error


def load_plain(path: Path, build: Callable[[], nn.Module]) -> nn.Module:
    """The network with the weights that `save_plain` wrote, in evaluation mode, without initialising it first.

    Raises:
        OfficialFileError: the file is missing, damaged or of another network.
    """
    with torch.device("meta"):
        network = build()
    try:
        state = load_file(path)
        network.load_state_dict(state, strict=True, assign=True)
    except (OSError, SafetensorError) as error:
        raise OfficialFileError(
            f"The weights {path.name} cannot be read ({error}). Install the model again."
        ) from error
    except RuntimeError as error:
        raise OfficialFileError(f"{path.name} does not fit its network. Install the model again.") from error
    return network.eval().requires_grad_(False)


def facts_of(path: Path) -> dict[str, str]:
    """What `save_plain` was told about a file. Raises ``OfficialFileError`` for one it did not write."""
    try:
        with safe_open(path, framework="pt") as file:
            return dict(json.loads((file.metadata() or {})[METADATA]))
    except (OSError, SafetensorError, KeyError, ValueError) as error:
        raise OfficialFileError(f"{path.name} is no file of an installed model. Install the model again.") from error


def _is_safetensors(path: Path) -> bool:
    return path.suffix.lower() == ".safetensors"


def _safetensors(path: Path) -> Any:
    try:
        return load_file(path)
    except (OSError, SafetensorError) as error:
        raise OfficialFileError(f"“{path.name}” is damaged: {error}.") from error


def _pickle(path: Path) -> Any:
    try:
        if is_torchscript(path):
            return read_torchscript(path)
        return torch.load(path, map_location="cpu", weights_only=True, mmap=_can_be_mapped(path))
    except pickle.UnpicklingError as error:
        raise OfficialFileError(
            f"“{path.name}” was refused: it holds more than weights and could run code on this computer, or it is "
            "damaged. Nothing of it was run."
        ) from error
    except MemoryError:
        raise
    except Exception as error:  # the library raises almost anything for damaged files
        if isinstance(error, RuntimeError) and "memory" in str(error).lower():
            raise
        raise OfficialFileError(f"“{path.name}” cannot be read as weights of a network: it is damaged.") from error


def _can_be_mapped(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"PK\x03\x04"


def _check_unpacked(path: Path, most_bytes: int) -> None:
    """Refuse an archive that would fill memory or disk when it is unpacked."""
    if not _can_be_mapped(path):
        return
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise OfficialFileError(f"“{path.name}” cannot be read as weights of a network: it is damaged.") from error
    if unpacked > most_bytes:
        raise OfficialFileError(
            f"“{path.name}” was refused: unpacked it would have {unpacked / 1e6:,.0f} MB, far more than this model."
        )


def _named(names: list[str]) -> str:
    more = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
