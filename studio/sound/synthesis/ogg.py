"""Ogg files that are the same at every rendering.

The Vorbis encoder is deterministic, but every Ogg stream carries a random serial number. It is replaced here by a
number of our own, and the checksum of each page (RFC 3533) is made anew.
"""

from __future__ import annotations

import struct


def _checksum_table() -> list[int]:
    table = []
    for byte in range(256):
        value = byte << 24
        for _ in range(8):
            value = ((value << 1) ^ 0x04C11DB7 if value & 0x80000000 else value << 1) & 0xFFFFFFFF
        table.append(value)
    return table


_TABLE = _checksum_table()


def _checksum(page: bytes | bytearray) -> int:
    value = 0
    for byte in page:
        value = ((value << 8) & 0xFFFFFFFF) ^ _TABLE[(value >> 24) ^ byte]
    return value


def with_serial(data: bytes, serial: int) -> bytes:
    """The Ogg file `data` with `serial` as the number of its only stream.

    Raises:
        ValueError: `data` is not a sequence of Ogg pages.
    """
    out = bytearray(data)
    position = 0
    while position < len(out):
        if out[position : position + 4] != b"OggS":
            raise ValueError(f"This is not an Ogg file: no page starts at byte {position}.")
        segments = out[position + 26]
        header = 27 + segments
        end = position + header + sum(out[position + 27 : position + header])
        struct.pack_into("<I", out, position + 14, serial)
        struct.pack_into("<I", out, position + 22, 0)
        struct.pack_into("<I", out, position + 22, _checksum(out[position:end]))
        position = end
    return bytes(out)
