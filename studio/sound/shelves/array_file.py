"""Arrays in one file that is written once and read memory-mapped: opening takes no time, whatever its size.

Layout: eight bytes of magic, the length and the CRC-32 of the header (two little-endian 32-bit numbers), the header
(JSON: ``facts`` and, for every array, type, shape and offset), then the arrays, each on a multiple of 64 bytes.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.own_files.records import replacing

_MAGIC = b"PHCARR1\n"
_HEAD = struct.Struct("<8sII")
_ALIGN = 64
_PIECE = 1 << 22

CHECKED_BYTES = 64 * 1024**2
"""The contents of files up to this size are compared with their sums when they are opened; larger ones by ``check``."""

Arrays = dict[str, NDArray[Any]]
Facts = dict[str, int | str]


class DamagedArrayFile(Exception):
    """The file is cut short, or it is no file of this kind. It only repeats what a database says: make it anew."""


def save(path: Path, arrays: Mapping[str, NDArray[Any]], facts: Facts) -> None:
    """Write all at once under another name and move it into place, so that ``path`` is never half a file.

    Raises ``OSError``; then nothing is left.
    """
    entries, offset = {}, 0
    for name, array in arrays.items():
        checksum = zlib.crc32(np.ascontiguousarray(array).data)
        entries[name] = {"dtype": array.dtype.str, "shape": array.shape, "offset": offset, "crc32": checksum}
        offset += _aligned(array.nbytes)
    header = json.dumps({"facts": facts, "arrays": entries, "bytes": offset}).encode()
    with replacing(path) as temporary, temporary.open("wb") as handle:
        handle.write(_HEAD.pack(_MAGIC, len(header), zlib.crc32(header)))
        handle.write(header)
        _pad(handle.tell(), handle)
        for array in arrays.values():
            handle.write(np.ascontiguousarray(array).data)
            _pad(array.nbytes, handle)


def open_mapped(path: Path) -> tuple[Arrays, Facts]:
    """The arrays, read-only and memory-mapped, and the facts.

    Raises:
        DamagedArrayFile: the file is missing, cut short, or of another kind.
    """
    arrays, facts, entries = _opened(path)
    if sum(array.nbytes for array in arrays.values()) <= CHECKED_BYTES:
        _compare(path, arrays, entries)
    return arrays, facts


def _opened(path: Path) -> tuple[Arrays, Facts, Mapping[str, Any]]:
    try:
        with path.open("rb") as handle:
            magic, length, checksum = _HEAD.unpack(handle.read(_HEAD.size))
            header = handle.read(length)
        if magic != _MAGIC or zlib.crc32(header) != checksum:
            raise DamagedArrayFile(f"{path} is damaged.")
        described = json.loads(header)
        start = _aligned(_HEAD.size + length)
        if path.stat().st_size != start + described["bytes"]:
            raise DamagedArrayFile(f"{path} is cut short.")
        arrays = {name: _mapped(path, start, entry) for name, entry in described["arrays"].items()}
        facts: Facts = described["facts"]
    except (OSError, struct.error, ValueError, KeyError, TypeError) as error:
        raise DamagedArrayFile(f"{path} cannot be read: {error}.") from error
    return arrays, facts, described["arrays"]


def check(path: Path, stop: Callable[[], None] = lambda: None) -> None:
    """Compare the contents of a file of any size with their sums. ``stop`` is called on the way and raises to end it.

    Raises:
        DamagedArrayFile: as ``open_mapped``, or the contents have changed.
    """
    arrays, _, entries = _opened(path)
    _compare(path, arrays, entries, stop)


def _compare(path: Path, arrays: Arrays, entries: Mapping[str, Any], stop: Callable[[], None] = lambda: None) -> None:
    for name, entry in entries.items():
        content, checksum = arrays[name].reshape(-1).view(np.uint8), 0
        for start in range(0, len(content), _PIECE):
            stop()
            checksum = zlib.crc32(content[start : start + _PIECE].data, checksum)
        if checksum != entry.get("crc32", checksum):
            raise DamagedArrayFile(f"{path} is damaged in {name}.")


def _mapped(path: Path, start: int, entry: Mapping[str, Any]) -> NDArray[Any]:
    dtype, shape = np.dtype(entry["dtype"]), tuple(entry["shape"])
    if 0 in shape:
        return np.zeros(shape, dtype)
    mapped = np.memmap(path, dtype, "r", start + entry["offset"], shape)
    return np.asarray(mapped)  # a plain array over the same pages: slicing a memmap costs microseconds each time


def _aligned(size: int) -> int:
    return -(-size // _ALIGN) * _ALIGN


def _pad(size: int, handle: Any) -> None:
    handle.write(b"\0" * (_aligned(size) - size))
