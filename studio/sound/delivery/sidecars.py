"""What goes out besides the sound itself: cue list, captions of effects, credits, a Reaper project."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from studio.domain.cues import Cue, CueSheet
from studio.domain.errors import UnwritableOutput
from studio.domain.receipt import DISCLOSURE_SOUND
from studio.domain.timecode import timecode
from studio.sound.listening.loudness import amplitude
from studio.sound.mix.mixing import MixReport, SoundSource
from studio.sound.mix.voices import ROOM_TONE_ID, balance_gain_db
from studio.sound.shelves.records import SoundRecord

SHORTEST_CAPTION_S = 1.2
LONGEST_CAPTION_S = 6.0
SAME_AGAIN_S = 2.5
"""The same effect within this time belongs to the caption before it."""

_CSV_COLUMNS = (
    "id timecode start_s end_s kind track label category sound_id sound gain_db pan offset_s strength confidence "
    "muted licence attribution"
)


def cue_list_csv(sheet: CueSheet, library: SoundSource | None = None) -> str:
    """All cues as a table (RFC 4180, comma separated)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_CSV_COLUMNS.split())
    for cue in sheet.cues:
        sound = cue.sound
        record = library.get(sound.id) if library and sound else None
        writer.writerow(
            [
                cue.id,
                timecode(cue.start_s, sheet.fps),
                f"{cue.start_s:.6f}",
                f"{cue.end_s:.6f}",
                cue.kind,
                cue.track,
                _harmless(cue.label),
                cue.category,
                _harmless(sound.id) if sound else "",
                _harmless(sound.name) if sound else "",
                f"{sound.gain_db:.1f}" if sound else "",
                f"{sound.pan:.2f}" if sound else "",
                f"{sound.offset_s:.4f}" if sound else "",
                f"{cue.strength:.3f}",
                f"{cue.confidence:.3f}",
                "yes" if cue.muted else "no",
                _harmless(record.licence) if record else "",
                _harmless(record.attribution) if record else "",
            ]
        )
    return out.getvalue()


def _harmless(text: str) -> str:
    """Text that a spreadsheet will not take for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


# --- captions ---------------------------------------------------------------------------------------------------------


def captions(sheet: CueSheet) -> list[tuple[float, float, str]]:
    """Captions of the effects that are heard, (start, end, text): for viewers who do not hear them.

    Quick repetitions share one caption; room tone has none.
    """
    spoken: list[tuple[float, float, str]] = []
    for cue in sorted(sheet.cues, key=lambda cue: (cue.start_s, cue.id)):
        if cue.muted or cue.sound is None or cue.id == ROOM_TONE_ID:
            continue
        text = f"[{_caption_text(cue)}]"
        end = min(max(cue.end_s, cue.start_s + SHORTEST_CAPTION_S), cue.start_s + LONGEST_CAPTION_S)
        same = next((k for k in reversed(range(len(spoken))) if spoken[k][2] == text), None)
        if same is not None and cue.start_s - spoken[same][1] < SAME_AGAIN_S:
            spoken[same] = (spoken[same][0], max(end, spoken[same][1]), text)
        else:
            spoken.append((cue.start_s, end, text))
    last = sheet.duration_s
    return [(start, min(end, last) if last > start else end, text) for start, end, text in spoken]


def _caption_text(cue: Cue) -> str:
    label = cue.label.rstrip("?") or cue.category
    return {"Something hits here": "knock", "Something scrapes here": "scraping", "A step here": "footstep"}.get(
        label, label.lower()
    )


def captions_srt(sheet: CueSheet) -> str:
    """The captions as SubRip."""
    blocks = [
        f"{number}\n{_clock(start, ',')} --> {_clock(end, ',')}\n{text}\n"
        for number, (start, end, text) in enumerate(captions(sheet), start=1)
    ]
    return "\n".join(blocks)


def captions_vtt(sheet: CueSheet) -> str:
    """The captions as WebVTT."""
    blocks = [
        f"{_clock(start, '.')} --> {_clock(end, '.')}\n{_escaped(text)}\n" for start, end, text in captions(sheet)
    ]
    return "WEBVTT\n\n" + "\n".join(blocks)


def _clock(seconds: float, separator: str) -> str:
    milliseconds = round(seconds * 1000)
    whole, rest = divmod(milliseconds, 1000)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}{separator}{rest:03d}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


# --- credits ----------------------------------------------------------------------------------------------------------


def used_records(sheet: CueSheet, library: SoundSource) -> list[SoundRecord]:
    """The sounds that are heard, each once, in order of their names."""
    ids = {cue.sound.id for cue in sheet.cues if cue.sound is not None and not cue.muted}
    records = [record for sound_id in ids if (record := library.get(sound_id)) is not None]
    return sorted(records, key=lambda record: (record.name, record.id))


def credits_text(sheet: CueSheet, library: SoundSource) -> str:
    """Who made the sounds that are heard, under which licence; what must not be used commercially is named first."""
    records = used_records(sheet, library)
    lines = [f"Sounds added to {Path(sheet.film).name}", "", DISCLOSURE_SOUND + ".", ""]
    restricted = [record for record in records if not record.commercial_ok]
    if restricted:
        lines += ["Not cleared for commercial use (licence unknown or non-commercial):"]
        lines += [f"  {record.name}: {record.licence}" for record in restricted] + [""]
    groups: dict[tuple[str, str], list[SoundRecord]] = {}
    for record in records:
        groups.setdefault((record.licence, record.attribution), []).append(record)
    for (licence, attribution), group in sorted(groups.items()):
        lines.append(f"{attribution or 'Author unknown'}, {licence}:")
        lines += [f"  {record.name}" for record in group]
        lines.append("")
    if not records:
        lines.append("No sound is heard.")
    return "\n".join(lines).rstrip() + "\n"


# --- Reaper -----------------------------------------------------------------------------------------------------------


def reaper_project(sheet: CueSheet, library: SoundSource, report: MixReport | None = None) -> str:
    """A Reaper project (.rpp): one track a stem, one item a cue with its place, gain, pan, fades and mute."""
    tracks = ("AMB", "SFX", "FLY", "MX", "ROOM")
    gain = amplitude(report.gain_db) if report else 1.0
    lift = amplitude(report.lift_db) if report else 1.0
    lines = ['<REAPER_PROJECT 0.1 "6.0" 0', "  SAMPLERATE 48000 1 0", f"  MASTER_VOLUME {gain:.6f} 0 -1 -1 1"]
    for track in tracks:
        cues = [cue for cue in sheet.cues if cue.sound and (cue.id == ROOM_TONE_ID) == (track == "ROOM")]
        cues = [cue for cue in cues if track in ("ROOM", cue.track)]
        if not cues:
            continue
        lines += ["  <TRACK", f"    NAME {track}", f"    VOLPAN {lift if track == 'AMB' else 1.0:.6f} 0 -1 -1 1"]
        for cue in cues:
            lines += _reaper_item(cue, library)
        lines.append("  >")
    return "\n".join([*lines, ">"]) + "\n"


_REAPER_SOURCES = {".flac": "FLAC", ".ogg": "VORBIS", ".oga": "VORBIS", ".mp3": "MP3"}


def _reaper_item(cue: Cue, library: SoundSource) -> list[str]:
    assert cue.sound is not None
    record = library.get(cue.sound.id)
    if record is None:
        return []
    is_impact = cue.kind == "impact"
    begin = cue.start_s + cue.sound.offset_s - (record.attack_s if is_impact else 0.0)
    skip = max(-begin, 0.0)
    length = (record.duration_s if is_impact else cue.end_s - cue.start_s) - skip
    fade = 0.002 if is_impact else 1.0 if cue.kind == "ambience" else 0.3
    volume = amplitude(balance_gain_db(cue, record) + cue.sound.gain_db)
    source = {".flac": "FLAC", ".ogg": "VORBIS", ".oga": "VORBIS", ".mp3": "MP3"}.get(
        record.path.suffix.lower(), "WAVE"
    )
    return [
        "    <ITEM",
        f"      POSITION {max(begin, 0.0):.6f}",
        f"      LENGTH {max(length, 0.01):.6f}",
        f"      LOOP {0 if is_impact else 1}",
        f"      FADEIN 1 {0.0 if is_impact else fade:.3f} 0 1 0 0 0",
        f"      FADEOUT 1 {fade:.3f} 0 1 0 0 0",
        f"      MUTE {1 if cue.muted else 0} 0",
        f"      NAME {_quoted(cue.label or cue.sound.name)}",
        f"      VOLPAN {volume:.6f} {cue.sound.pan:.4f} 1 -1",
        f"      SOFFS {skip:.6f}",
        f"      <SOURCE {source}",
        f"        FILE {_quoted(str(record.path))}",
        "      >",
        "    >",
    ]


def _quoted(text: str) -> str:
    """Text between the quotation marks that it does not contain itself, as Reaper reads it."""
    clean = " ".join(text.split())
    return next(
        (f"{mark}{clean}{mark}" for mark in ('"', "'", "`") if mark not in clean), '"' + clean.replace('"', "") + '"'
    )


# --- files ------------------------------------------------------------------------------------------------------------


def write_text(path: Path, text: str) -> Path:
    """Write a text file under a temporary name and rename it.

    Raises:
        UnwritableOutput: the folder is missing, full or read-only.
    """
    temporary = path.with_name(f".{path.name}.part")
    try:
        temporary.write_text(text, encoding="utf-8", newline="")
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise UnwritableOutput(
            f"The file {path.name} cannot be written to {path.parent}: {error.strerror or error}.",
            hint="Choose a folder that exists, that you may write to and that has room.",
            path=path,
        ) from error
    return path


def write_sidecars(
    sheet: CueSheet,
    library: SoundSource,
    folder: Path,
    stem: str,
    *,
    kinds: Iterable[str] = ("csv", "srt", "vtt", "credits"),
    report: MixReport | None = None,
) -> Sequence[Path]:
    """Write the side files asked for: ``.cues.csv``, ``.effects.srt``, ``.effects.vtt``, ``.credits.txt``, ``.rpp``.

    Raises:
        KeyError: a kind is unknown.
        UnwritableOutput: the folder is missing, full or read-only.
    """
    makers: dict[str, tuple[str, Callable[[], str]]] = {
        "csv": (".cues.csv", lambda: cue_list_csv(sheet, library)),
        "srt": (".effects.srt", lambda: captions_srt(sheet)),
        "vtt": (".effects.vtt", lambda: captions_vtt(sheet)),
        "credits": (".credits.txt", lambda: credits_text(sheet, library)),
        "rpp": (".rpp", lambda: reaper_project(sheet, library, report)),
    }
    return [write_text(folder / f"{stem}{makers[kind][0]}", makers[kind][1]()) for kind in kinds]
