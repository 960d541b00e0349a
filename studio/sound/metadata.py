"""What a sound file says about itself: bext and iXML chunks, tags, its UCS name, its folder.

Where several disagree, the most deliberate wins: user edit, iXML (Soundminer), bext, UCS file name, words of the file
name and folder. Licences are taken from the tags where they name one that is known.
"""

from __future__ import annotations

import re
import struct
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

from studio.sound.audio_file import AudioFacts
from studio.sound.records import UNKNOWN_LICENCE, CategorySource
from studio.sound.ucs import load_ucs
from studio.sound.words import category_words, tokens

_RIFF_NAMES = (b"RIFF", b"RF64", b"BW64")
_LARGEST_CHUNK = 1_000_000
_MOST_CHUNKS = 64
_WORDS_ARE_ENOUGH = 0.4

_LICENCES: tuple[tuple[str, str, bool], ...] = (
    (r"cc0|creative commons zero|public domain|publicdomain/zero", "CC0-1.0", True),
    (r"by-?nc-?nd", "CC BY-NC-ND", False),
    (r"by-?nc-?sa", "CC BY-NC-SA", False),
    (r"by-?nc|noncommercial|non-commercial", "CC BY-NC", False),
    (r"by-?nd", "CC BY-ND", True),
    (r"by-?sa|sharealike", "CC BY-SA", True),
    (r"cc[ -]?by|licenses/by/|creative commons attribution", "CC BY", True),
)


@dataclass(frozen=True, slots=True)
class SoundMetadata:
    """What was found out about a file without listening to it. ``cat_id`` is empty where nothing names a category."""

    name: str
    cat_id: str
    cat_source: CategorySource
    cat_confidence: float
    description: str
    tags: tuple[str, ...]
    licence: str
    attribution: str
    commercial_ok: bool


def read_metadata(path: Path, facts: AudioFacts, root: Path | None = None) -> SoundMetadata:
    """The metadata of a sound file; ``root`` is the imported folder, whose sub-folders may name a category."""
    chunks = _riff_chunks(path)
    ixml = _ixml(chunks.get(b"iXML", b""))
    bext = _bext(chunks.get(b"bext", b""))
    said = [ixml.get("fxname", ""), ixml.get("description", ""), bext["description"], facts.tags.get("comment", "")]
    description = " ".join(dict.fromkeys(filter(None, said)))
    cat_id, source, confidence = _category(path, root, ixml, description)
    licence_text = " ".join([facts.tags.get("license", ""), facts.tags.get("copyright", ""), description])
    licence, commercial_ok = known_licence(licence_text)
    return SoundMetadata(
        name=ixml.get("fxname") or _readable_name(path, facts),
        cat_id=cat_id,
        cat_source=source,
        cat_confidence=confidence,
        description=description,
        tags=tuple(dict.fromkeys(tokens(" ".join([ixml.get("keywords", ""), *_folders(path, root)])))),
        licence=licence,
        attribution=facts.tags.get("artist", "") or bext["originator"],
        commercial_ok=commercial_ok,
    )


def known_licence(text: str) -> tuple[str, bool]:
    """The licence that ``text`` names and whether it allows commercial use; ("unknown", False) for none."""
    folded = text.casefold()
    for pattern, licence, commercial_ok in _LICENCES:
        if re.search(pattern, folded):
            return licence, commercial_ok
    return UNKNOWN_LICENCE, False


def _category(
    path: Path, root: Path | None, ixml: dict[str, str], description: str
) -> tuple[str, CategorySource, float]:
    ucs = load_ucs()
    if (stated := ucs.of_file_name(ixml.get("catid", "") + "_x")) is not None:
        return stated.cat_id, "ixml", 1.0
    if (named := ucs.of_file_name(path.name)) is not None:
        return named.cat_id, "ucs-name", 1.0
    texts: list[tuple[str, CategorySource, float]] = [(_words_of(path.stem), "words", 1.0), (description, "bext", 0.9)]
    texts += [(_words_of(folder), "folder", 0.8) for folder in reversed(_folders(path, root))]
    best: tuple[str, CategorySource, float] = ("", "none", 0.0)
    for text, source, trust in texts:
        scores = category_words().named_in(text)
        if scores:
            cat_id, score = max(scores.items(), key=lambda item: (item[1], item[0]))
            if score >= _WORDS_ARE_ENOUGH and score * trust > best[2]:
                best = (cat_id, source, round(score * trust, 3))
    return best


def _words_of(text: str) -> str:
    """A file name in words, without counters and the like: "sounds_horse_neigh_02" → "sounds horse neigh"."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
    return " ".join(word for word in tokens(parted.replace("_", " ")) if not word.isdigit() and len(word) > 1)


def _folders(path: Path, root: Path | None) -> list[str]:
    if root is None:
        return []
    try:
        return list(path.parent.relative_to(root).parts)
    except ValueError:
        return []


def _readable_name(path: Path, facts: AudioFacts) -> str:
    """The FX name of a UCS file name, else the title tag, else the file name with blanks."""
    parts = path.stem.split("_")
    if len(parts) > 1 and load_ucs().of_file_name(path.name) is not None:
        return parts[1].strip()
    return facts.tags.get("title", "").strip() or re.sub(r"[_\s]+", " ", path.stem).strip()


def _riff_chunks(path: Path) -> dict[bytes, bytes]:
    """The bext and iXML chunks of a WAV, BWF or RF64 file; other files and damaged ones give none."""
    found: dict[bytes, bytes] = {}
    try:
        with path.open("rb") as handle:
            head = handle.read(12)
            if head[:4] not in _RIFF_NAMES or head[8:] != b"WAVE":
                return found
            data_bytes = 0
            for _ in range(_MOST_CHUNKS):
                header = handle.read(8)
                if len(header) < 8:
                    break
                name, size = header[:4], struct.unpack("<I", header[4:])[0]
                if name == b"ds64":
                    body = handle.read(size + size % 2)
                    data_bytes = struct.unpack("<Q", body[8:16])[0] if len(body) >= 16 else 0
                elif name in (b"bext", b"iXML") and size <= _LARGEST_CHUNK:
                    found[name] = handle.read(size + size % 2)[:size]
                else:
                    length = data_bytes if name == b"data" and size == 0xFFFFFFFF else size
                    handle.seek(length + length % 2, 1)
    except (OSError, struct.error, OverflowError):
        return found
    return found


def _bext(body: bytes) -> dict[str, str]:
    def text(part: bytes) -> str:
        return part.split(b"\0", 1)[0].decode("utf-8", "replace").strip()

    return {"description": text(body[:256]), "originator": text(body[256:288])}


def _ixml(body: bytes) -> dict[str, str]:
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
            fields.setdefault(element.tag.rsplit("}", 1)[-1].casefold().replace("_", ""), value[:2000])
    return fields
