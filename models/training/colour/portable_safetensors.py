"""The part of safetensors that a training needs, for machines on which only torch, NumPy and OpenCV are installed.

`models.training.colour.pack` lays it beside the packed code under the name `safetensors`; here the library itself is
used. The format: eight bytes little-endian length, a JSON header of types, shapes and places, then the values
(https://github.com/huggingface/safetensors#format).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
import numpy.typing as npt

_TYPES: dict[str, npt.DTypeLike] = {"F16": "<f2", "F32": "<f4", "I64": "<i8", "U8": "u1"}
_NAMES = {np.dtype(dtype): name for name, dtype in _TYPES.items()}
_LENGTH_BYTES = 8

Array = npt.NDArray[np.generic]


class SafetensorError(Exception):
    """The file is not what its header says."""


class safe_open:  # noqa: N801 (the library's name)
    """Tensors of a file by name; `framework` must be "numpy". Raises SafetensorError, OSError."""

    def __init__(self, path: Path | str, framework: str = "numpy") -> None:
        if framework != "numpy":
            raise ValueError(f"only NumPy arrays are read here, not {framework}")
        content = Path(path).read_bytes()
        length = int.from_bytes(content[:_LENGTH_BYTES], "little")
        try:
            header: dict[str, Any] = json.loads(content[_LENGTH_BYTES : _LENGTH_BYTES + length])
        except ValueError as error:
            raise SafetensorError("the header cannot be read") from error
        self._metadata: dict[str, str] | None = header.pop("__metadata__", None)
        self._header, self._values = header, content[_LENGTH_BYTES + length :]

    def __enter__(self) -> safe_open:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is open."""

    def metadata(self) -> dict[str, str] | None:
        return self._metadata

    def keys(self) -> list[str]:
        return list(self._header)

    def get_tensor(self, name: str) -> Array:
        entry = self._header[name]
        begin, end = entry["data_offsets"]
        try:
            values: Array = np.frombuffer(self._values[begin:end], np.dtype(_TYPES[entry["dtype"]]))
            return values.reshape(entry["shape"]).copy()
        except (KeyError, ValueError) as error:
            raise SafetensorError(f"the tensor {name} is not whole") from error


def save_file(tensors: Mapping[str, Array], path: Path | str, metadata: Mapping[str, str] | None = None) -> None:
    """Write arrays of half or single precision, 64-bit integers or bytes."""
    header: dict[str, Any] = {} if metadata is None else {"__metadata__": dict(metadata)}
    place = 0
    for name, array in tensors.items():
        kind = _NAMES[array.dtype.newbyteorder("<")]
        header[name] = {"dtype": kind, "shape": list(array.shape), "data_offsets": [place, place + array.nbytes]}
        place += array.nbytes
    encoded = json.dumps(header).encode()
    encoded += b" " * (-len(encoded) % _LENGTH_BYTES)  # the values begin at a multiple of eight
    with Path(path).open("wb") as file:
        file.write(len(encoded).to_bytes(_LENGTH_BYTES, "little") + encoded)
        for array in tensors.values():
            file.write(np.ascontiguousarray(array).tobytes())
