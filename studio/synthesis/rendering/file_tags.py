"""What a rendered file says of itself, so that its name, category and licence go with it wherever it is copied.

Vorbis comments, in Opus after RFC 7845 section 5.2 and in FLAC after RFC 9639 section 8.6. The sound itself is not
touched: every byte after the headers stays as it is.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

from studio.synthesis.rendering.ogg import Page, read_page

MAKER = "Phonochrome"
_STREAM_INFO, _PADDING, _COMMENTS = 0, 1, 4

Comments = Sequence[tuple[str, str]]


def tagged(data: bytes, comments: Comments) -> bytes:
    """The FLAC or Ogg Opus file `data` with these comments and no others.

    Raises:
        ValueError: `data` is neither.
    """
    if data.startswith(b"fLaC"):
        return _tagged_flac(data, _block(comments))
    return _tagged_opus(data, b"OpusTags" + _block(comments))


def _block(comments: Comments) -> bytes:
    """Maker and comments, each with its length before it."""
    texts = [MAKER.encode(), *(f"{name}={value}".encode() for name, value in comments)]
    first, *rest = [struct.pack("<I", len(text)) + text for text in texts]
    return first + struct.pack("<I", len(rest)) + b"".join(rest)


def _tagged_opus(data: bytes, payload: bytes) -> bytes:
    head, after_head = read_page(data, 0)
    if not head.payload.startswith(b"OpusHead"):
        raise ValueError("This is not an Opus file: the first page holds no Opus header.")
    _, after_tags = read_page(data, after_head)
    (serial,) = struct.unpack_from("<I", data, 14)
    page = Page(0, 0, b"\xff" * (len(payload) // 255) + bytes([len(payload) % 255]), payload)
    return data[:after_head] + page.to_bytes(serial, 1) + data[after_tags:]


def _tagged_flac(data: bytes, payload: bytes) -> bytes:
    blocks: list[tuple[int, bytes]] = []
    at, last = 4, False
    while not last:
        last, kind = bool(data[at] & 0x80), data[at] & 0x7F
        length = int.from_bytes(data[at + 1 : at + 4], "big")
        blocks.append((kind, data[at + 4 : at + 4 + length]))
        at += 4 + length
    kept = [block for block in blocks if block[0] not in (_PADDING, _COMMENTS)]
    if not kept or kept[0][0] != _STREAM_INFO:
        raise ValueError("This is not a FLAC file: it does not begin with its stream information.")
    kept.insert(1, (_COMMENTS, payload))
    written = [
        bytes([kind | (0x80 if number == len(kept) else 0)]) + len(body).to_bytes(3, "big") + body
        for number, (kind, body) in enumerate(kept, start=1)
    ]
    return b"fLaC" + b"".join(written) + data[at:]
