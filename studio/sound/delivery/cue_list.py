"""The spotting sheet: every cue of the sheet, heard or not, as a row of a table."""

from __future__ import annotations

import csv
import io

from studio.domain.cues import is_heard
from studio.domain.table_cells import harmless
from studio.domain.timecode import timecode
from studio.sound.delivery.sidecars import Soundtrack, exporter

CSV_COLUMNS = (
    *("id", "timecode", "start_s", "end_s", "kind", "track", "label", "category", "sound_id", "sound"),
    *("gain_db", "pan", "offset_s", "strength", "confidence", "muted", "licence", "attribution"),
)


@exporter("csv", ".cues.csv", "Spotting sheet, as a table", "text/csv")
def cue_list_csv(soundtrack: Soundtrack) -> str:
    """All cues as a table (RFC 4180, comma separated); ``muted`` says "yes" for all that is not heard. No cell but a
    number begins as a formula would; such text has an apostrophe before it."""
    sheet, library = soundtrack.sheet, soundtrack.library
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(CSV_COLUMNS)
    for cue in sheet.cues:
        sound = cue.sound
        record = library.get(sound.id) if sound else None
        writer.writerow(
            [
                harmless(cue.id),
                timecode(cue.start_s, sheet.fps),
                f"{cue.start_s:.6f}",
                f"{cue.end_s:.6f}",
                cue.kind,
                cue.track,
                harmless(cue.label),
                harmless(cue.category),
                harmless(sound.id) if sound else "",
                harmless(sound.name) if sound else "",
                f"{sound.gain_db:.1f}" if sound else "",
                f"{sound.pan:.2f}" if sound else "",
                f"{sound.offset_s:.4f}" if sound else "",
                f"{cue.strength:.3f}",
                f"{cue.confidence:.3f}",
                "no" if is_heard(cue, sheet) else "yes",
                harmless(record.licence) if record else "",
                harmless(record.attribution) if record else "",
            ]
        )
    return out.getvalue()
