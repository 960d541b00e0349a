"""Opus files that are the same at every rendering and whose loops join exactly.

Three things are changed in what the encoder wrote. Every Ogg stream carries a random serial number: it is replaced by
a number of our own. The comments, which name the version of the program that wrote them, are emptied. And a codec is
not yet itself in its first milliseconds, nor any more in its last: a loop is therefore encoded with some of its other
end before and after it (other sounds with silence), and the header is told to leave these out again. That is what
pre-skip and end trimming are for (RFC 7845, sections 4.2 and 4.4).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

_COMMENTS = b"OpusTags" + struct.pack("<I", 11) + b"Phonochrome" + struct.pack("<I", 0)
"""The comment header (RFC 7845, section 5.2): the maker, and no comments."""
_END_OF_STREAM = 4
_PACKET_SAMPLES = 960  # 20 ms at 48 kHz, the encoder's frame


def _checksum_table() -> list[int]:
    table = []
    for byte in range(256):
        value = byte << 24
        for _ in range(8):
            value = ((value << 1) ^ 0x04C11DB7 if value & 0x80000000 else value << 1) & 0xFFFFFFFF
        table.append(value)
    return table


_TABLE = _checksum_table()


def _checksum(page: bytes) -> int:
    value = 0
    for byte in page:
        value = ((value << 8) & 0xFFFFFFFF) ^ _TABLE[(value >> 24) ^ byte]
    return value


@dataclass
class Page:
    """One Ogg page (RFC 3533): its flags, sample position, lacing values and payload."""

    flags: int
    position: int
    lacing: bytes
    payload: bytes

    def packets(self) -> int:
        """How many packets end on this page."""
        return sum(1 for value in self.lacing if value < 255)

    def without_last_packet(self) -> None:
        """Drop the last whole packet."""
        keep = len(self.lacing) - 1
        while keep > 0 and self.lacing[keep - 1] == 255:
            keep -= 1
        self.lacing = self.lacing[:keep]
        self.payload = self.payload[: sum(self.lacing)]

    def to_bytes(self, serial: int, number: int) -> bytes:
        head = struct.pack("<4sBBqIII", b"OggS", 0, self.flags, self.position, serial, number, 0)
        page = head + bytes([len(self.lacing)]) + self.lacing + self.payload
        return page[:22] + struct.pack("<I", _checksum(page)) + page[26:]


def read_page(data: bytes, at: int) -> tuple[Page, int]:
    """The page that starts at byte `at`, and where the next one does.

    Raises:
        ValueError: no page starts there.
    """
    if data[at : at + 4] != b"OggS":
        raise ValueError(f"This is not an Ogg file: no page starts at byte {at}.")
    flags, position = struct.unpack_from("<Bq", data, at + 5)
    count = data[at + 26]
    lacing = data[at + 27 : at + 27 + count]
    start = at + 27 + count
    end = start + sum(lacing)
    return Page(flags, position, lacing, data[start:end]), end


def _read_pages(data: bytes) -> list[Page]:
    pages = []
    at = 0
    while at < len(data):
        page, at = read_page(data, at)
        pages.append(page)
    return pages


def _number_samples(pages: list[Page]) -> None:
    """Give every page the number of samples decoded by its end: some writers count the pre-skip twice."""
    samples = 0
    for page in pages[2:]:
        samples += _PACKET_SAMPLES * page.packets()
        page.position = samples


def _drop_ends(pages: list[Page], lead: int, length: int) -> None:
    """Tell the decoder to leave out `lead` more samples at the start and everything after `length` more."""
    head = pages[0].payload
    (pre_skip,) = struct.unpack_from("<H", head, 10)
    skip = pre_skip + lead
    pages[0].payload = head[:10] + struct.pack("<H", skip) + head[12:]
    end = skip + length
    while len(pages) > 3 and pages[-2].position >= end:
        pages.pop()
    last = pages[-1]
    start_of_last = pages[-2].position if len(pages) > 3 else 0
    needed = max(1, -(-(end - start_of_last) // _PACKET_SAMPLES))
    while last.packets() > needed:
        last.without_last_packet()
    last.flags |= _END_OF_STREAM
    last.position = end


def stable_opus(data: bytes, serial: int, *, lead: int, length: int) -> bytes:
    """The Ogg Opus file `data` with our own serial number, playing `length` samples from sample `lead` on.

    Raises:
        ValueError: `data` is not a sequence of Ogg pages that starts with an Opus header.
    """
    pages = _read_pages(data)
    if len(pages) < 3 or not pages[0].payload.startswith(b"OpusHead"):
        raise ValueError("This is not an Opus file: the first page holds no Opus header.")
    pages[1].payload, pages[1].lacing = _COMMENTS, bytes([len(_COMMENTS)])
    _number_samples(pages)
    _drop_ends(pages, lead, length)
    return b"".join(page.to_bytes(serial, number) for number, page in enumerate(pages))
