"""The credits: who made the sounds that are heard, and under which licence."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from studio.domain.cues import CueSheet, is_heard
from studio.domain.receipt import DISCLOSURE_SOUND
from studio.domain.table_cells import harmless
from studio.sound.delivery.sidecars import Soundtrack, exporter
from studio.sound.mix.score import SoundSource
from studio.sound.shelves.records import SoundRecord


def used_records(sheet: CueSheet, library: SoundSource) -> list[SoundRecord]:
    """The sounds that are heard, each once, in order of their names."""
    ids = {cue.sound.id for cue in sheet.cues if cue.sound is not None and is_heard(cue, sheet)}
    records = [record for sound_id in ids if (record := library.get(sound_id)) is not None]
    return sorted(records, key=lambda record: (record.name, record.id))


@exporter("credits", ".credits.txt", "Credits and licences of the sounds", "text/plain")
def credits_text(soundtrack: Soundtrack) -> str:
    """Who made the sounds that are heard, under which licence; what must not be used commercially is named first."""
    records = used_records(soundtrack.sheet, soundtrack.library)
    lines = [f"Sounds added to {Path(soundtrack.sheet.film).name}", "", DISCLOSURE_SOUND + ".", ""]
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


@exporter("licences", ".licences.csv", "Licence of every sound, as a table", "text/csv")
def licences_csv(soundtrack: Soundtrack) -> str:
    """Each sound that is heard with its licence, who is to be named, whether it may be used commercially, and in how
    many cues it is heard."""
    sheet = soundtrack.sheet
    heard = [cue.sound.id for cue in sheet.cues if cue.sound is not None and is_heard(cue, sheet)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["sound", "id", "licence", "attribution", "commercial", "cues"])
    for record in used_records(sheet, soundtrack.library):
        words = [record.name, record.id, record.licence, record.attribution]
        writer.writerow(
            [*map(harmless, words), "yes" if record.commercial_ok else "no", heard.count(record.id)],
        )
    return out.getvalue()
