"""Files damaged in the ways that break readers: turned bits, extreme numbers, cuts, repeats, and JSON of odd values."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from typing import Any

_EXTREMES = [
    b"\0" * 4,
    b"\xff" * 4,
    b"\x7f\xff\xff\xff",
    b"\xff\xff\xff\x7f",
    b"\0\0\0\x80",
    b"\x80\0\0\0",
    b"\0\1\0\0",
]
_TOKENS = [
    b"NaN",
    b"1e999",
    b"-1",
    b"99999999999999999999",
    b"null",
    b'""',
    b"[" * 60,
    b'"\\ud800"',
    b"\xff\xfe",
    b"{}",
]
_ODD: list[Any] = [
    None,
    True,
    -1,
    0,
    2**63,
    10**400,
    1e308,
    -1e308,
    0.5,
    "",
    "\0",
    "\udcff",
    "x" * 5000,
    [],
    {},
    [[]] * 99,
]


def damaged(seeds: Sequence[bytes], chance: random.Random) -> bytes:
    """One of the seeds with one to six faults."""
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        if not data:
            break
        chance.choice(_FAULTS)(data, seeds, chance)
    return bytes(data)


def damaged_json(seeds: Sequence[bytes], chance: random.Random) -> bytes:
    """JSON of another shape, or damaged as bytes."""
    if chance.random() < 0.4:
        return damaged(seeds, chance)
    value = json.loads(chance.choice(seeds))
    for _ in range(chance.choice((1, 1, 2, 4))):
        value = _reshaped(value, chance)
    return json.dumps(value).encode("ascii")


def damaged_header(seeds: Sequence[bytes], chance: random.Random) -> bytes:
    """A safetensors file whose JSON header is damaged; its length usually agrees, as an attacker's would."""
    data = chance.choice(seeds)
    size = int.from_bytes(data[:8], "little")
    header = damaged_json([data[8 : 8 + size]], chance)
    said = len(header) if chance.random() < 0.85 else chance.choice((0, 1, 2**40, 2**63, len(header) * 2))
    return said.to_bytes(8, "little") + header + data[8 + size :]


def _turn_bits(data: bytearray, seeds: Sequence[bytes], chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 4, 32))):
        data[_place(data, chance)] ^= 1 << chance.randrange(8)


def _set_number(data: bytearray, seeds: Sequence[bytes], chance: random.Random) -> None:
    at, number = _place(data, chance), chance.choice(_EXTREMES)[: chance.choice((1, 2, 4))]
    data[at : at + len(number)] = number


def _cut(data: bytearray, seeds: Sequence[bytes], chance: random.Random) -> None:
    at = _place(data, chance)
    if chance.random() < 0.5:
        del data[at:]
    else:
        del data[at : at + chance.choice((1, 2, 8, 100, 4000))]


def _repeat(data: bytearray, seeds: Sequence[bytes], chance: random.Random) -> None:
    at = _place(data, chance)
    part = data[at : at + chance.choice((1, 4, 64, 1000))]
    data[at:at] = part * chance.choice((1, 2, 20))


def _splice(data: bytearray, seeds: Sequence[bytes], chance: random.Random) -> None:
    other = chance.choice(seeds)
    if other:
        start = chance.randrange(len(other))
        data[_place(data, chance) :] = other[start:]


def _insert(data: bytearray, seeds: Sequence[bytes], chance: random.Random) -> None:
    at = _place(data, chance)
    data[at:at] = chance.choice(_TOKENS)


_FAULTS = [_turn_bits, _turn_bits, _set_number, _set_number, _cut, _repeat, _splice, _insert]


def _place(data: bytearray, chance: random.Random) -> int:
    """Headers are where readers decide, so half of the faults lie there."""
    end = len(data) if chance.random() < 0.5 else min(len(data), 200)
    return chance.randrange(end)


def _reshaped(value: Any, chance: random.Random) -> Any:
    if isinstance(value, dict) and value and chance.random() < 0.9:
        key = chance.choice(list(value))
        if chance.random() < 0.1:
            return {name: each for name, each in value.items() if name != key}
        return {**value, key: _reshaped(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.8:
        at = chance.randrange(len(value))
        return [*value[:at], _reshaped(value[at], chance), *value[at + 1 :]]
    return chance.choice(_ODD)
