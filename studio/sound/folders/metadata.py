"""What a sound file says about itself: bext and iXML chunks, tags, its UCS name, its folder.

Where several disagree, the most deliberate wins: user edit, iXML (Soundminer), bext, UCS file name, tags (LIST-INFO,
ID3, Vorbis), words of the file name and folder. A category is only ever stated by iXML and by a UCS file name; words of
the others suggest one. Licences are taken from the texts where they name one that is known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from studio.domain.licences import UNKNOWN_LICENCE, known_licence
from studio.sound.categories.ucs import load_ucs
from studio.sound.categories.words import category_words, tokens
from studio.sound.recordings import tag_chunks
from studio.sound.recordings.audio_file import AudioFacts
from studio.sound.shelves.records import CategorySource

_WORDS_ARE_ENOUGH = 0.4


@dataclass(frozen=True, slots=True)
class SoundMetadata:
    """What was found out about a file without listening to it. ``cat_id`` is empty where nothing names a category.

    ``sources`` says for name, description, tags, licence and attribution who says so: "ixml", "bext", "tags",
    "ucs-name", "file-name", "folder", or "" where nobody does.
    """

    name: str
    cat_id: str
    cat_source: CategorySource
    cat_confidence: float
    description: str
    tags: tuple[str, ...]
    licence: str
    attribution: str
    commercial_ok: bool
    sources: Mapping[str, str] = field(default_factory=dict)


def read_metadata(path: Path, facts: AudioFacts, root: Path | None = None) -> SoundMetadata:
    """The metadata of a sound file; ``root`` is the imported folder, whose sub-folders may name a category."""
    chunks = tag_chunks.read_chunks(path)
    ixml = tag_chunks.ixml(chunks.get(b"iXML", b""))
    bext = tag_chunks.bext(chunks.get(b"bext", b""))
    tags = {
        **facts.tags,
        **tag_chunks.id3(chunks.get(b"id3 ", b"")),
        **tag_chunks.info(chunks.get(b"LIST", b"")),
    }
    said = [
        ("ixml", ixml.get("fxname", "")),
        ("ixml", ixml.get("description", "")),
        ("bext", bext["description"]),
        ("tags", tags.get("comment", "")),
        ("tags", tags.get("subject", "")),
    ]
    description = " ".join(dict.fromkeys(text for _, text in said if text))
    cat_id, source, confidence = _category(path, root, ixml, description)
    name, named_by = _name(path, ixml, tags)
    licence, commercial_ok, licensed_by = _licence(ixml, tags, description)
    attribution, credited_by = _first(
        ("ixml", ixml.get("rightsowner", "") or ixml.get("manufacturer", "") or ixml.get("designer", "")),
        ("tags", tags.get("artist", "")),
        ("bext", bext["originator"]),
    )
    keywords, folders = " ".join([ixml.get("keywords", ""), tags.get("keywords", "")]), _folders(path, root)
    return SoundMetadata(
        name=name,
        cat_id=cat_id,
        cat_source=source,
        cat_confidence=confidence,
        description=description,
        tags=tuple(dict.fromkeys(tokens(" ".join([keywords, *folders])))),
        licence=licence,
        attribution=attribution,
        commercial_ok=commercial_ok,
        sources={
            "name": named_by,
            "description": next((who for who, text in said if text), ""),
            "tags": "ixml" if ixml.get("keywords") else "tags" if keywords.strip() else "folder" if folders else "",
            "licence": licensed_by,
            "attribution": credited_by,
        },
    )


def _first(*said: tuple[str, str]) -> tuple[str, str]:
    """The first text that says something, and who says it."""
    return next(((text.strip(), who) for who, text in said if text.strip()), ("", ""))


def _name(path: Path, ixml: Mapping[str, str], tags: Mapping[str, str]) -> tuple[str, str]:
    """The sound's name: as stated, else the FX name of a UCS file name, else the file name with blanks."""
    parts = path.stem.split("_")
    ucs_name = parts[1] if len(parts) > 1 and load_ucs().of_file_name(path.name) is not None else ""
    return _first(
        ("ixml", ixml.get("fxname", "")),
        ("ucs-name", ucs_name),
        ("tags", tags.get("title", "")),
        ("file-name", re.sub(r"[_\s]+", " ", path.stem)),
    )


def _licence(ixml: Mapping[str, str], tags: Mapping[str, str], description: str) -> tuple[str, bool, str]:
    """The licence, whether it allows commercial use, and who says so."""
    for who, text in (
        ("ixml", " ".join([ixml.get("license", ""), ixml.get("licence", ""), ixml.get("copyright", "")])),
        ("tags", " ".join([tags.get("license", ""), tags.get("copyright", "")])),
        ("bext", description),
    ):
        licence, commercial_ok = known_licence(text)
        if licence != UNKNOWN_LICENCE:
            return licence, commercial_ok, who
    return UNKNOWN_LICENCE, False, ""


def _category(
    path: Path, root: Path | None, ixml: Mapping[str, str], description: str
) -> tuple[str, CategorySource, float]:
    ucs = load_ucs()
    if (stated := ucs.of_file_name(ixml.get("catid", "") + "_x")) is not None:
        return stated.cat_id, "ixml", 1.0
    if (named := ucs.of_file_name(path.name)) is not None:
        return named.cat_id, "ucs-name", 1.0
    name = _words_of(path.stem)
    texts: list[tuple[str, CategorySource, float]] = [(name, "words", 1.0), (description, "bext", 0.9)]
    folders = [_words_of(folder) for folder in reversed(_folders(path, root))]
    texts += [(folder, "folder", 0.8) for folder in folders]
    # A name that alone could mean several things ("dog bark") is settled by the folder that says one of them ("dogs").
    if category_words().named_in(name):
        texts += [(f"{folder} {name}", "words", 0.9) for folder in folders[:1]]
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
