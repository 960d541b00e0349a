"""Mix and stems as Broadcast Wave: 48 kHz, 24 bit, with the time of their first sample (bext) and what they are
(iXML 3.01), the samples those of the mix."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import soundfile

from studio.domain.delivery import POP_BEFORE_S, ProgrammeClock
from studio.sound.delivery.sidecars import Soundtrack, file_exporter
from studio.sound.mix.voices import RATE, Samples
from studio.sound.recordings.wave_file import BroadcastExtension, WaveWriter

BLOCK = RATE
POP_HZ = 1000.0
POP_DBFS = -20.0

MEANINGS = {
    "MIX": "Full mix",
    "AMB": "Ambience",
    "SFX": "Effects",
    "FLY": "Foley",
    "MX": "Music",
    "ROOM": "Room tone",
}


@file_exporter(
    "bwf", "-audio", "Mix and stems as Broadcast Wave", "audio/wav", needs=("audio",), folder=True
)  # fmt: skip
def write_waves(soundtrack: Soundtrack, path: Path) -> list[Path]:
    """A file for the mix and each stem in the folder ``path``, called ``NAME_MIX.wav``. Raises ``UnwritableOutput``."""
    path.mkdir(parents=True, exist_ok=True)
    name = path.name.removesuffix("-audio")
    return [_write(soundtrack, part, path / f"{name}_{part}.wav") for part in soundtrack.audio]


def _write(soundtrack: Soundtrack, part: str, path: Path) -> Path:
    clock, report = soundtrack.clock, soundtrack.report
    measured = report if part == "MIX" else None
    extension = BroadcastExtension(
        f"{MEANINGS[part]} of the sound added to {soundtrack.film_name}",
        time_reference=clock.start - clock.leader,
        loudness_lufs=measured.integrated_lufs if measured else None,
        true_peak_dbtp=measured.true_peak_dbtp if measured else None,
    )
    chunks = [(b"iXML", ixml(soundtrack.film_name, part, clock))]
    with WaveWriter(path, extension=extension, chunks=chunks) as writer:
        for block in with_leader([soundtrack.audio[part]], clock):
            writer.write(block)
    return path


def with_leader(files: list[Path], clock: ProgrammeClock) -> Iterator[Samples]:
    """The samples of these files side by side, ``(n, channels)``, after the leader with its pop, if there is one."""
    with_files = [soundfile.SoundFile(file) for file in files]
    try:
        channels = sum(file.channels for file in with_files)
        if clock.leader:
            yield np.repeat(leader(clock), channels, axis=1)
        while True:
            blocks = [file.read(BLOCK, dtype="float32", always_2d=True) for file in with_files]
            if not len(blocks[0]):
                return
            yield np.concatenate(blocks, axis=1)
    finally:
        for file in with_files:
            file.close()


def leader(clock: ProgrammeClock) -> Samples:
    """``(n, 1)`` samples before the first picture: silence, and one frame of 1 kHz two seconds before the end."""
    samples = np.zeros((clock.leader, 1), dtype=np.float32)
    length = round(RATE / clock.rate)
    first = clock.leader - POP_BEFORE_S * RATE
    tone = 10 ** (POP_DBFS / 20) * np.sin(2 * np.pi * POP_HZ / RATE * np.arange(length))
    samples[first : first + length, 0] = tone
    return samples


def ixml(film: str, part: str, clock: ProgrammeClock) -> bytes:
    """The iXML chunk of a file that begins where the clock's leader does."""
    root = ElementTree.Element("BWFXML")
    _add(root, "IXML_VERSION", "3.01")
    _add(root, "PROJECT", film)
    _add(root, "NOTE", f"{MEANINGS[part]}. Sound added by Phonochrome, not recorded with the film.")
    speed = ElementTree.SubElement(root, "SPEED")
    rate, first = _ratio(clock.rate), clock.start - clock.leader
    for name, value in (
        ("MASTER_SPEED", rate),
        ("CURRENT_SPEED", rate),
        ("TIMECODE_RATE", rate),
        ("TIMECODE_FLAG", "NDF"),
        ("FILE_SAMPLE_RATE", str(RATE)),
        ("AUDIO_BIT_DEPTH", "24"),
        ("DIGITIZER_SAMPLE_RATE", str(RATE)),
        ("TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_HI", str(first >> 32)),
        ("TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_LO", str(first & 0xFFFFFFFF)),
        ("TIMESTAMP_SAMPLE_RATE", str(RATE)),
    ):
        _add(speed, name, value)
    tracks = ElementTree.SubElement(root, "TRACK_LIST")
    _add(tracks, "TRACK_COUNT", "2")
    for channel, side in enumerate(("L", "R"), start=1):
        track = ElementTree.SubElement(tracks, "TRACK")
        _add(track, "CHANNEL_INDEX", str(channel))
        _add(track, "INTERLEAVE_INDEX", str(channel))
        _add(track, "NAME", f"{part}-{side}")
        _add(track, "FUNCTION", "LEFT" if side == "L" else "RIGHT")
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def _ratio(rate: Fraction) -> str:
    return f"{rate.numerator}/{rate.denominator}"


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text
