"""Text that sound files carry in chunks of their own: bext, iXML, LIST-INFO and ID3 in WAV, Broadcast Wave, RF64, AIFF.

Sources: EBU Tech 3285 (bext), EBU Tech 3306 (RF64), the iXML specification 3.01, Microsoft's RIFF (INFO), ID3v2.3 and
2.4 (id3.org). Damaged chunks give nothing; none of these functions raises.
"""

from __future__ import annotations

import io
import re
import struct
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from studio.sound.recordings.wave_repair import STREAMED, layout_of

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
    "TIT2": "title",
    "TPE1": "artist",
    "COMM": "comment",
    "TIT1": "subject",
    "TCOP": "copyright",
    "WCOP": "license",
    "TCON": "genre",
}
_DECLARATION = re.compile(r"<\?xml[^>]*\?>\s*")
_ENCODING = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([A-Za-z0-9._-]+)")
_XML_BEGINNINGS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)


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
            wave = layout_of(handle)
            if wave is not None and wave.stated is None:
                return 0  # how many there should be, nobody knows
            end = handle.seek(0, 2)
            handle.seek(0)
            for name, size in _chunks(handle):
                if name in (b"data", b"SSND"):
                    return max(0, handle.tell() + size - end) if size < STREAMED or size > 0xFFFFFFFF else 0
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
    position, end = 12, handle.seek(0, 2)
    for _ in range(_MOST_CHUNKS):
        if position >= end:
            return
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


def _decoded(data: bytes) -> str:
    """Text of which nobody says how it is coded: UTF-8 where it fits, else Windows-1252, as Windows programs write."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _windows(data)


def _windows(data: bytes) -> str:
    """Windows-1252; the five bytes that it leaves open are those of Latin-1."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def bext(body: bytes) -> dict[str, str]:
    """``description`` and ``originator`` of a Broadcast Wave chunk."""

    def text(part: bytes) -> str:
        return _decoded(part.split(b"\0", 1)[0]).strip()

    return {"description": text(body[:256]), "originator": text(body[256:288])}


def ixml(body: bytes) -> dict[str, str]:
    """Category, name, description and keywords in the fields that Soundminer, ASWG and others use, by folded name."""
    text = _DECLARATION.sub("", _xml_text(body).strip("\0\ufeff \r\n\t"), count=1)
    if not text or "<!DOCTYPE" in text or "<!ENTITY" in text:  # entities could blow up; iXML needs none
        return {}
    try:
        root = ElementTree.fromstring(text)
    except (ElementTree.ParseError, ValueError):
        return {}
    fields: dict[str, str] = {}
    for element in root.iter():
        value = (element.text or "").strip()
        if value and len(element) == 0:
            fields.setdefault(element.tag.rsplit("}", 1)[-1].casefold().replace("_", ""), value[:_LONGEST_TEXT])
    return fields


def _xml_text(body: bytes) -> str:
    """XML as text: by its byte order mark, by how it begins, by what it declares (XML 1.0, appendix F)."""
    for mark, encoding in _XML_BEGINNINGS:
        if body.startswith(mark):
            return body[: len(body) // 2 * 2].decode(encoding, "replace") if "16" in encoding else _decoded(body)
    declared = _ENCODING.search(body[:200])
    name = declared[1].decode("ascii").casefold() if declared else "utf-8"
    if name in ("utf-8", "utf8", "us-ascii", "ascii", "utf-16"):  # UTF-16 would have begun otherwise
        return _decoded(body)
    if name in ("iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252"):
        return _windows(body)
    try:
        return body.decode(name)
    except (LookupError, UnicodeDecodeError):
        return _decoded(body)


def info(body: bytes) -> dict[str, str]:
    """The texts of a LIST-INFO chunk by what they are."""
    fields: dict[str, str] = {}
    position = 4
    while position + 8 <= len(body):
        name, size = body[position : position + 4], struct.unpack("<I", body[position + 4 : position + 8])[0]
        value = body[position + 8 : position + 8 + size].split(b"\0", 1)[0]
        if name in _INFO_NAMES and value.strip():
            fields[_INFO_NAMES[name]] = _decoded(value).strip()[:_LONGEST_TEXT]
        position += 8 + size + size % 2
    return fields


def id3(body: bytes) -> dict[str, str]:
    """The texts of an ID3v2 tag by what they are."""
    if not body.startswith(b"ID3") or len(body) < 10:
        return {}
    from mutagen import MutagenError
    from mutagen.id3 import ID3

    read: Any = ID3  # the package says nothing about its types
    try:
        # Some writers state more than they wrote; zeros after the last frame are padding.
        stated = sum((byte & 127) << shift for byte, shift in zip(body[6:10], (21, 14, 7, 0), strict=True))
        tag = read(io.BytesIO(body.ljust(10 + min(stated, _LARGEST_CHUNK), b"\0")))
    except (MutagenError, ValueError, EOFError, struct.error, OSError):
        return {}
    fields: dict[str, str] = {}
    for name, meaning in _ID3_NAMES.items():
        for frame in tag.getall(name):
            text = str(frame.url if name.startswith("W") else frame).replace("\0", " ").strip()
            if text:
                fields.setdefault(meaning, text[:_LONGEST_TEXT])
    return fields
