"""Weights out of a TorchScript archive, without running anything of it.

Some authors publish their network as a program (`torch.jit.save`) rather than as weights alone. Such an archive is a
ZIP file: `data.pkl` describes a tree of modules, whose tensors lie beside it. Here only that tree is read. Of the names
that its pickle may call, tensors, plain containers and modules are known, the last as bare holders of their attributes;
anything else is refused. The code in the archive is never looked at.
"""

from __future__ import annotations

import io
import pickle
import zipfile
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

_KINDS: dict[str, torch.dtype] = {
    "FloatStorage": torch.float32,
    "HalfStorage": torch.float16,
    "BFloat16Storage": torch.bfloat16,
    "DoubleStorage": torch.float64,
    "LongStorage": torch.int64,
    "IntStorage": torch.int32,
    "ShortStorage": torch.int16,
    "CharStorage": torch.int8,
    "ByteStorage": torch.uint8,
    "BoolStorage": torch.bool,
}


def is_torchscript(path: Path) -> bool:
    """Whether a file is such an archive: it holds code beside its data."""
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    top = names[0].partition("/")[0] if names else ""
    return f"{top}/data.pkl" in names and any(name.startswith(f"{top}/code/") for name in names)


def read_torchscript(path: Path) -> dict[str, Tensor]:
    """All tensors of its modules, by their names from the root: parameters, buffers and other attributes.

    Raises:
        pickle.UnpicklingError: it refers to something that is neither tensor nor module.
        OSError, ValueError, RuntimeError, KeyError, zipfile.BadZipFile: it is damaged.
    """
    with zipfile.ZipFile(path) as archive:
        top = archive.namelist()[0].partition("/")[0]
        root = _Reader(io.BytesIO(archive.read(f"{top}/data.pkl")), archive, top).load()
    return dict(_tensors(root, ""))


class _Module:
    """Any module of the archive: its attributes, nothing else."""

    def __init__(self) -> None:
        self.attributes: dict[str, Any] = {}

    def __setstate__(self, state: Any) -> None:
        self.attributes = dict(state) if isinstance(state, dict) else {}


class _Reader(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, archive: zipfile.ZipFile, top: str) -> None:
        super().__init__(file)
        self._archive, self._top = archive, top

    def find_class(self, module: str, name: str) -> Any:
        if module.startswith("__torch__"):
            return _Module
        if module == "torch" and name in _KINDS:
            return _KINDS[name]
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return _tensor
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if module == "torch.jit._pickle":
            return _first  # typed lists and tagged values: the value as it is
        raise pickle.UnpicklingError(f"it refers to {module}.{name}")

    def persistent_load(self, pid: Any) -> Tensor:
        _, kind, key, _, count = pid
        if not isinstance(kind, torch.dtype):
            raise pickle.UnpicklingError("a store of an unknown kind")
        data = bytearray(self._archive.read(f"{self._top}/data/{key}"))
        return torch.frombuffer(data, dtype=kind, count=int(count)) if count else torch.empty(0, dtype=kind)


def _tensor(store: Tensor, offset: int, size: tuple[int, ...], stride: tuple[int, ...], *_: Any) -> Tensor:
    return torch.as_strided(store, tuple(size), tuple(stride), offset).clone()


def _first(value: Any, *_: Any) -> Any:
    return value


def _tensors(value: Any, name: str) -> Iterator[tuple[str, Tensor]]:
    if isinstance(value, Tensor):
        yield name, value
    elif isinstance(value, _Module):
        for key, each in value.attributes.items():
            yield from _tensors(each, f"{name}.{key}" if name else str(key))
