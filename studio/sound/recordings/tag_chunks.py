"""Text that sound files carry in chunks of their own: bext, iXML, LIST-INFO and ID3 in WAV, Broadcast Wave, RF64, AIFF.

Sources: EBU Tech 3285 (bext), EBU Tech 3306 (RF64), the iXML specification 3.01, Microsoft's RIFF (INFO), ID3v2.3 and
2.4 (id3.org). Damaged chunks give nothing; none of these functions raises.
"""

from __future__ import annotations

import struct
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_RIFF_NAMES = (b"RIFF", b"RF64", b"BW64")
_WANTED = (b"bext", b"iXML", b"LIST", b"id3 ", b"ID3 ")
_LARGEST_CHUNK = 1_000_000
_MOST_CHUNKS = 64
_LONGEST_TEXT = 2000
_INFO_NAMES = {
    b"INAM": "title",
    b"IART": "artist",
    b"ICMT": "comment",
    b"ISBJ": "subject",
    b"IKEY": "keywords",
    b"ICOP": "copyright",
    b"IGNR": "genre",
}
_ID3_NAMES = {
    b"TIT2": "title",
    b"TPE1": "artist",
    b"COMM": "comment",
    b"TIT1": "subject",
    b"TCOP": "copyright",
    b"WCOP": "license",
    b"TCON": "genre",
}
_ID3_ENCODINGS = ("latin-1", "utf-16", "utf-16-be", "utf-8")
_STREAMED = 0x7FFFF000
"""Recorders that write to a pipe leave a size like this one: the sound goes on to the end of the file."""


def read_chunks(path: Path) -> dict[bytes, bytes]:
    """The text chunks of a WAV, Broadcast Wave, RF64 or AIFF file, by name; other files and damaged ones give none."""
    found: dict[bytes, bytes] = {}
    try:
        with path.open("rb") as handle:
            for name, size in _chunks(handle):
                if name in _WANTED and size <= _LARGEST_CHUNK:
                    body = handle.read(size)
                    if name != b"LIST" or body[:4] == b"INFO":
                        found[b"id3 " if name == b"ID3 " else name] = body
    except (OSError, struct.error, OverflowError):
        pass
    return found


def missing_bytes(path: Path) -> int:
    """How many bytes of sound a WAV file promises and does not hold: more than 0 for one that was cut off."""
    try:
        with path.open("rb") as handle:
            end = handle.seek(0, 2)
            handle.seek(0)
            for name, size in _chunks(handle):
                if name in (b"data", b"SSND"):
                    return max(0, handle.tell() + size - end) if size < _STREAMED or size > 0xFFFFFFFF else 0
    except (OSError, struct.error, OverflowError):
        pass
    return 0


def _chunks(handle: BinaryIO) -> Iterator[tuple[bytes, int]]:
    """(name, size) of each chunk, with ``handle`` at its first byte."""
    head = handle.read(12)
    if head[:4] in _RIFF_NAMES and head[8:] == b"WAVE":
        size_format = "<I"
    elif head[:4] == b"FORM" and head[8:] in (b"AIFF", b"AIFC"):
        size_format = ">I"
    else:
        return
    long_data = 0
    position = 12
    for _ in range(_MOST_CHUNKS):
        handle.seek(position)
        header = handle.read(8)
        if len(header) < 8:
            return
        name, size = header[:4], struct.unpack(size_format, header[4:])[0]
        if name == b"ds64":
            body = handle.read(16)
            long_data = struct.unpack("<Q", body[8:16])[0] if len(body) == 16 else 0
            handle.seek(position + 8)
        if name == b"data" and size == 0xFFFFFFFF and long_data:
            size = long_data
        yield name, size
        position += 8 + size + size % 2


def bext(body: bytes) -> dict[str, str]:
    """``description`` and ``originator`` of a Broadcast Wave chunk."""

    def text(part: bytes) -> str:
        return part.split(b"\0", 1)[0].decode("utf-8", "replace").strip()

    return {"description": text(body[:256]), "originator": text(body[256:288])}


def ixml(body: bytes) -> dict[str, str]:
    """Category, name, description and keywords in the fields that Soundminer, ASWG and others use, by folded name."""
    text = body.decode("utf-8", "replace").strip("\0 \r\n\t")
    if not text or "<!DOCTYPE" in text or "<!ENTITY" in text:  # entities could blow up; iXML needs none
        return {}
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError:
        return {}
    fields: dict[str, str] = {}
    for element in root.iter():
        value = (element.text or "").strip()
        if value and len(element) == 0:
            fields.setdefault(element.tag.rsplit("}", 1)[-1].casefold().replace("_", ""), value[:_LONGEST_TEXT])
    return fields


def info(body: bytes) -> dict[str, str]:
    """The texts of a LIST-INFO chunk by what they are."""
    fields: dict[str, str] = {}
    position = 4
    while position + 8 <= len(body):
        name, size = body[position : position + 4], struct.unpack("<I", body[position + 4 : position + 8])[0]
        value = body[position + 8 : position + 8 + size].split(b"\0", 1)[0]
        if name in _INFO_NAMES and value.strip():
            fields[_INFO_NAMES[name]] = value.decode("utf-8", "replace").strip()[:_LONGEST_TEXT]
        position += 8 + size + size % 2
    return fields


def id3(body: bytes) -> dict[str, str]:
    """The texts of an ID3v2.3 or 2.4 tag by what they are."""
    fields: dict[str, str] = {}
    if body[:3] != b"ID3" or len(body) < 10 or body[3] not in (3, 4):
        return fields
    position = 10
    while position + 10 <= len(body):
        name, raw = body[position : position + 4], body[position + 4 : position + 8]
        size = _without_top_bits(raw) if body[3] == 4 else struct.unpack(">I", raw)[0]
        if not name.strip(b"\0") or size == 0:
            break
        if name in _ID3_NAMES and (value := _id3_text(name, body[position + 10 : position + 10 + size])):
            fields.setdefault(_ID3_NAMES[name], value[:_LONGEST_TEXT])
        position += 10 + size
    return fields


def _without_top_bits(raw: bytes) -> int:
    """A size in ID3v2.4, of which each byte counts seven bits."""
    return (raw[0] & 127) << 21 | (raw[1] & 127) << 14 | (raw[2] & 127) << 7 | raw[3] & 127


def _id3_text(name: bytes, frame: bytes) -> str:
    if name.startswith(b"W"):
        return frame.split(b"\0", 1)[0].decode("latin-1").strip()
    encoding = _ID3_ENCODINGS[frame[0]] if frame[:1] and frame[0] < len(_ID3_ENCODINGS) else "latin-1"
    # A comment has three letters of language, and a short description that a zero ends, before the text itself.
    text = frame[4 if name == b"COMM" else 1 :].decode(encoding, "replace")
    parts = [part.strip("\ufeff \r\n\t") for part in text.split("\0")]
    return next((part for part in reversed(parts) if part), "") if name == b"COMM" else parts[0]
