"""All stems in one Broadcast Wave with the Audio Definition Model (ITU-R BS.2076-1 in BW64, BS.2088): each stem is a
stereo object of its own, as long as the file, which others may turn up, down or off. (The times of BS.2076-2, exact to
the sample, are not known yet to the renderer of the EBU; nothing here needs one.)"""

from __future__ import annotations

import struct
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from studio.sound.delivery.broadcast_wave import MEANINGS, with_leader
from studio.sound.delivery.sidecars import Soundtrack, file_exporter
from studio.sound.recordings.wave_file import BroadcastExtension, WaveWriter

_PACK = "AP_00010002"
_STREAM_TRACKS = ("AT_00010001_01", "AT_00010002_01")
"""The common definitions of BS.2094 for stereo, left and right: they need not be written out."""


@file_exporter("adm", ".adm.wav", "All stems in one file with their meaning (ADM)", "audio/wav", needs=("audio",))
def write_adm(soundtrack: Soundtrack, path: Path) -> list[Path]:
    """Raises ``UnwritableOutput``."""
    stems = [part for part in soundtrack.audio if part != "MIX"] or ["MIX"]
    files = [soundtrack.audio[stem] for stem in stems]
    clock = soundtrack.clock
    extension = BroadcastExtension(
        f"Stems of the sound added to {soundtrack.film_name}", time_reference=clock.start - clock.leader
    )
    chunks = [(b"chna", _chna(len(stems))), (b"axml", _axml(soundtrack, stems))]
    with WaveWriter(path, channels=2 * len(stems), extension=extension, chunks=chunks, long_form=b"BW64") as writer:
        for block in with_leader(files, clock):
            writer.write(block)
    return [path]


def _chna(stems: int) -> bytes:
    """Which track of the file is which of the model (BS.2088, 8)."""
    rows = [
        struct.pack("<H12s14s11sx", number + 1, _uid(number), _STREAM_TRACKS[number % 2].encode(), _PACK.encode())
        for number in range(2 * stems)
    ]
    return struct.pack("<HH", len(rows), len(rows)) + b"".join(rows)


def _uid(track: int) -> bytes:
    return f"ATU_{track + 1:08x}".encode()


def _axml(soundtrack: Soundtrack, stems: list[str]) -> bytes:
    root = ElementTree.Element("ebuCoreMain", {"xmlns": "urn:ebu:metadata-schema:ebuCore"})
    model = root
    for name in ("coreMetadata", "format", "audioFormatExtended"):
        model = ElementTree.SubElement(model, name)
    model.set("version", "ITU-R_BS.2076-1")
    programme = ElementTree.SubElement(
        model,
        "audioProgramme",
        audioProgrammeID="APR_1001",
        audioProgrammeName=f"Sound added to {soundtrack.film_name}",
        start="00:00:00.00000",
    )
    for number in range(1, len(stems) + 1):
        ElementTree.SubElement(programme, "audioContentIDRef").text = f"ACO_{0x1000 + number:04x}"
    for number, stem in enumerate(stems, start=1):
        _add_stem(model, number, stem)
    for track in range(2 * len(stems)):
        uid = ElementTree.SubElement(
            model, "audioTrackUID", UID=_uid(track).decode(), sampleRate="48000", bitDepth="24"
        )
        ElementTree.SubElement(uid, "audioTrackFormatIDRef").text = _STREAM_TRACKS[track % 2]
        ElementTree.SubElement(uid, "audioPackFormatIDRef").text = _PACK
    text = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return bytes(text) + b" " * (len(text) % 2)


def _add_stem(model: ElementTree.Element, number: int, stem: str) -> None:
    content = ElementTree.SubElement(
        model, "audioContent", audioContentID=f"ACO_{0x1000 + number:04x}", audioContentName=MEANINGS[stem]
    )
    ElementTree.SubElement(content, "audioObjectIDRef").text = f"AO_{0x1000 + number:04x}"
    ElementTree.SubElement(content, "dialogue", nonDialogueContentKind="1" if stem == "MX" else "2").text = "0"
    stereo = ElementTree.SubElement(
        model,
        "audioObject",
        audioObjectID=f"AO_{0x1000 + number:04x}",
        audioObjectName=stem,
    )
    ElementTree.SubElement(stereo, "audioPackFormatIDRef").text = _PACK
    for side in range(2):
        ElementTree.SubElement(stereo, "audioTrackUIDRef").text = _uid(2 * (number - 1) + side).decode()
