"""A project for Reaper, so that a sound editor can go on where the program ends: the sounds as they are in the library,
with place, gain, pan and fades still open."""

from __future__ import annotations

from fractions import Fraction

from studio.domain.cues import Cue, CueSheet, Track, is_on
from studio.sound.delivery.editing_timeline import marker_name
from studio.sound.delivery.sidecars import Soundtrack, exporter
from studio.sound.listening.loudness import amplitude
from studio.sound.mix.score import STEMS
from studio.sound.mix.voices import RATE, balance_gain_db, stem_of, to_samples, voice_of

_SOURCES = {".flac": "FLAC", ".ogg": "VORBIS", ".oga": "VORBIS", ".mp3": "MP3"}
"""What Reaper calls the kinds of sound files; all others are "WAVE"."""


@exporter("reaper", ".rpp", "Project for Reaper", "text/plain", needs=("sounds",))
def reaper_project(soundtrack: Soundtrack) -> str:
    """A Reaper project (.rpp): one track a stem, one item a cue with its place, gain, pan, fades and mute.

    Tracks are muted and on solo as in the cue sheet; an item is muted for its own sake only. The sounds are named as
    copies beside the project where there are some, else where the library keeps them.
    """
    sheet, report, clock = soundtrack.sheet, soundtrack.report, soundtrack.clock
    gain = amplitude(report.gain_db) if report else 1.0
    lift = amplitude(report.lift_db) if report else 1.0
    offset = float(Fraction(clock.start, clock.sample_rate))
    lines = [
        '<REAPER_PROJECT 0.1 "6.0" 0',
        f"  PROJOFFS {offset:.9f} 0 0",
        "  SAMPLERATE 48000 1 0",
        f"  MASTER_VOLUME {gain:.6f} 0 -1 -1 1",
    ]
    for number, marker in enumerate(sheet.markers, start=1):
        lines.append(f"  MARKER {number} {marker.time_s:.9f} {_quoted(marker_name(marker))} 0")
    for stem in STEMS:
        cues = [cue for cue in sheet.cues if cue.sound and stem_of(cue) == stem]
        if not cues:
            continue
        lines += ["  <TRACK", f"    NAME {stem}", f"    VOLPAN {lift if stem == 'AMB' else 1.0:.6f} 0 -1 -1 1"]
        lines.append(_mute_solo(cues[0].track, sheet))
        for cue in cues:
            lines += _item(cue, soundtrack, muted=not is_on(cue, sheet))
        lines.append("  >")
    return "\n".join([*lines, ">"]) + "\n"


def _mute_solo(track: Track, sheet: CueSheet) -> str:
    """In Reaper mute goes before solo: a muted track that is on solo is written as one that is not muted."""
    solo = track in sheet.solo_tracks
    muted = track in sheet.muted_tracks and not solo
    return f"    MUTESOLO {int(muted)} {int(solo)} 0"


def _item(cue: Cue, soundtrack: Soundtrack, *, muted: bool) -> list[str]:
    assert cue.sound is not None
    record = soundtrack.library.get(cue.sound.id)
    voice = voice_of(cue, record, to_samples(soundtrack.sheet.duration_s)) if record is not None else None
    if record is None or voice is None:
        return []
    volume = amplitude(balance_gain_db(cue, record) + cue.sound.gain_db)
    return [
        "    <ITEM",
        f"      POSITION {voice.start / RATE:.9f}",
        f"      LENGTH {(voice.end - voice.start) / RATE:.9f}",
        f"      LOOP {int(voice.looped)}",
        f"      FADEIN 1 {voice.fade_in / RATE:.6f} 0 1 0 0 0",
        f"      FADEOUT 1 {voice.fade_out / RATE:.6f} 0 1 0 0 0",
        f"      MUTE {1 if muted else 0} 0",
        f"      NAME {_quoted(cue.label or cue.sound.name)}",
        f"      VOLPAN {volume:.6f} {cue.sound.pan:.4f} 1 -1",
        f"      SOFFS {voice.skip / RATE:.9f}",
        f"      <SOURCE {_SOURCES.get(record.path.suffix.lower(), 'WAVE')}",
        f"        FILE {_quoted(soundtrack.sounds.get(record.id, str(record.path)))}",
        "      >",
        "    >",
    ]


def _quoted(text: str) -> str:
    """Text between the quotation marks that it does not contain itself, as Reaper reads it."""
    clean = " ".join(text.split())
    return next(
        (f"{mark}{clean}{mark}" for mark in ('"', "'", "`") if mark not in clean), '"' + clean.replace('"', "") + '"'
    )
