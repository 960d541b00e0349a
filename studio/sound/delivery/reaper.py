"""A project for Reaper, so that a sound editor can go on where the program ends."""

from __future__ import annotations

from studio.domain.cues import Cue, CueSheet, Track, is_on
from studio.sound.delivery.sidecars import Soundtrack, exporter
from studio.sound.listening.loudness import amplitude
from studio.sound.mix.mixing import STEMS, SoundSource
from studio.sound.mix.voices import balance_gain_db, stem_of

_SOURCES = {".flac": "FLAC", ".ogg": "VORBIS", ".oga": "VORBIS", ".mp3": "MP3"}
"""What Reaper calls the kinds of sound files; all others are "WAVE"."""


@exporter("rpp", ".rpp", "Project for Reaper", "text/plain")
def reaper_project(soundtrack: Soundtrack) -> str:
    """A Reaper project (.rpp): one track a stem, one item a cue with its place, gain, pan, fades and mute.

    Tracks are muted and on solo as in the cue sheet; an item is muted for its own sake only.
    """
    sheet, report = soundtrack.sheet, soundtrack.report
    gain = amplitude(report.gain_db) if report else 1.0
    lift = amplitude(report.lift_db) if report else 1.0
    lines = ['<REAPER_PROJECT 0.1 "6.0" 0', "  SAMPLERATE 48000 1 0", f"  MASTER_VOLUME {gain:.6f} 0 -1 -1 1"]
    for stem in STEMS:
        cues = [cue for cue in sheet.cues if cue.sound and stem_of(cue) == stem]
        if not cues:
            continue
        lines += ["  <TRACK", f"    NAME {stem}", f"    VOLPAN {lift if stem == 'AMB' else 1.0:.6f} 0 -1 -1 1"]
        lines.append(_mute_solo(cues[0].track, sheet))
        for cue in cues:
            lines += _reaper_item(cue, soundtrack.library, muted=not is_on(cue, sheet))
        lines.append("  >")
    return "\n".join([*lines, ">"]) + "\n"


def _mute_solo(track: Track, sheet: CueSheet) -> str:
    """In Reaper mute goes before solo: a muted track that is on solo is written as one that is not muted."""
    solo = track in sheet.solo_tracks
    muted = track in sheet.muted_tracks and not solo
    return f"    MUTESOLO {int(muted)} {int(solo)} 0"


def _reaper_item(cue: Cue, library: SoundSource, *, muted: bool) -> list[str]:
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
    source = _SOURCES.get(record.path.suffix.lower(), "WAVE")
    return [
        "    <ITEM",
        f"      POSITION {max(begin, 0.0):.6f}",
        f"      LENGTH {max(length, 0.01):.6f}",
        f"      LOOP {0 if is_impact else 1}",
        f"      FADEIN 1 {0.0 if is_impact else fade:.3f} 0 1 0 0 0",
        f"      FADEOUT 1 {fade:.3f} 0 1 0 0 0",
        f"      MUTE {1 if muted else 0} 0",
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
