"""JSON that can hold the name of any file.

On Linux a file's name is bytes, and not all bytes are text: Python shows such a name with lone surrogates (PEP 383),
which UTF-8 cannot hold. In JSON they are written as ``\\udcXX``, so that the very file is found again.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any, TypeVar, overload

import msgspec

T = TypeVar("T")


def encode(value: Any) -> bytes:
    """A value as JSON in one line, as msgspec does it."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(value), separators=(",", ":")).encode("ascii")


@overload
def decode(text: bytes | str, kind: type[T]) -> T: ...


@overload
def decode(text: bytes | str, kind: Any) -> Any: ...


def decode(text: bytes | str, kind: Any) -> Any:
    """A value of a type, or of one of several types.

    Raises ``msgspec.DecodeError`` for what is no JSON, ``msgspec.ValidationError`` for another shape.
    """
    try:
        return _decoder(kind).decode(text)
    except msgspec.ValidationError:
        raise
    except msgspec.DecodeError:
        return msgspec.convert(_with_surrogates(text), kind)


def indented(value: Any) -> bytes:
    """A value as JSON to be read by people."""
    data = encode(value)
    try:
        return msgspec.json.format(data, indent=2)
    except msgspec.DecodeError:
        return json.dumps(json.loads(data), indent=2).encode("ascii")


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def _with_surrogates(text: bytes | str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise msgspec.DecodeError(f"JSON is malformed: {error}") from error
