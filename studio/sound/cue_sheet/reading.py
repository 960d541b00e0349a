"""Cue sheets that come in from a file: the program's own JSON, or a table (CSV) as the spotting sheet is one.

What cannot be meant is refused with the line and the cell of every mistake; what only lies a little off is brought back
into its bounds, and told.
"""

from __future__ import annotations

import csv
import io
import json
import math
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias, get_args

import msgspec

from studio.domain.cues import CueKind, CueSheet, Track, check_sheet
from studio.domain.table_cells import meant
from studio.domain.timecode import seconds_of
from studio.sound.categories.ucs import load_ucs

MOST_TOLD = 5
"""Mistakes and remarks that are told one by one; of the rest, only how many."""

_ROUNDING = 1e-3
_LATE_S, _RINGS_S = 1.0, 15.0
"""How long after its film a cue may last, as programs count its length in different ways, and what was hit may ring."""
_NAMES = {"start": "start_s", "end": "end_s", "in": "timecode", "timecode in": "timecode", "time": "timecode"}
"""Other names that columns have."""


class BadSheet(ValueError):
    """A sheet that is refused; its text is the end of a sentence that begins with the name of the file."""


@dataclass
class _Row:
    """One cue on its way in: what its fields say, and where each stands in the file ("line 7, strength")."""

    fields: dict[str, Any]
    where: Callable[[str], str]


_Told: TypeAlias = tuple[_Row, str, str]


@dataclass
class _Findings:
    """What is refused and what is remarked: of which cue, of which of its fields, and what."""

    refused: list[_Told] = field(default_factory=list)
    remarks: list[_Told] = field(default_factory=list)

    def refuse(self, row: _Row, name: str, why: str) -> None:
        self.refused.append((row, name, why))

    def remark(self, row: _Row, name: str, what: str) -> None:
        self.remarks.append((row, name, what))


def is_table(name: str) -> bool:
    """Whether a file of this name is read as a table."""
    return name.casefold().endswith((".csv", ".tsv", ".txt"))


def sheet_from_file(data: bytes, name: str, film: str, fps: float, film_s: float | None) -> tuple[CueSheet, list[str]]:
    """The cue sheet in the content of a file called ``name`` (a table, or JSON), and
    remarks about what was changed. ``film_s`` is the length of its film in seconds, None where it is not known.

    Raises:
        BadSheet: what does not fit, each mistake with its line and cell.
        ValueError, RecursionError: it is no JSON, or no text.
    """
    if is_table(name):
        sheet, findings = _from_table(_text(data), film, fps, film_s)
    else:
        sheet, findings = _from_json(data, film_s)
    check_sheet(sheet, film_s)
    return sheet, list(_shortened(findings.remarks))


# --- tables -----------------------------------------------------------------------------------------------------------


def _text(data: bytes) -> str:
    """UTF-8, UTF-16 with its mark, else Windows-1252, as spreadsheets write."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _from_table(text: str, film: str, fps: float, film_s: float | None) -> tuple[CueSheet, _Findings]:
    findings = _Findings()
    rows = [_typed(row, fps, film_s, findings) for row in _rows(text)]
    end = film_s if film_s is not None else max((row.fields.get("end_s", 0.0) for row in rows), default=0.0)
    cues = [_mended(row, end, findings) for row in rows]
    _number(rows, cues, findings)
    _raise_if_any(findings)
    sheet = {"film": film, "fps": fps, "duration_s": end, "cues": cues}
    return _converted(sheet, rows), findings


def _rows(text: str) -> Iterator[_Row]:
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        head = [_NAMES.get(cell.strip().casefold(), cell.strip().casefold()) for cell in next(reader, [])]
        if "start_s" not in head and "timecode" not in head:
            raise BadSheet("its first line names no column “start_s” (seconds) or “timecode”")
        before = reader.line_num
        for cells in reader:
            line, before = before + 1, reader.line_num
            if any(cell.strip() for cell in cells):
                fields = {name: meant(cell.strip()) for name, cell in zip(head, cells, strict=False) if cell.strip()}
                yield _Row(fields, lambda name, line=line: f"line {line}, {name}")  # type: ignore[misc]
    except csv.Error as error:
        raise BadSheet(f"line {reader.line_num} is no row of a table ({error})") from error


def _typed(row: _Row, fps: float, film_s: float | None, findings: _Findings) -> _Row:
    """The cells as the fields of a cue. Where no end is given, a hit has no length yet, and all else lasts as long as
    the film."""
    cells, fields = row.fields, dict[str, Any]()
    for name in ("start_s", "end_s", "strength", "confidence", "gain_db", "pan", "offset_s"):
        if name in cells:
            fields[name] = (
                _seconds(row, name, fps, findings) if name.endswith("_s") else _number_in(row, name, findings)
            )
    if "start_s" not in fields:
        given = "timecode" if "timecode" in cells else "start_s"
        fields["start_s"] = _seconds(row, given, fps, findings) if given in cells else math.nan
        if given not in cells:
            findings.refuse(row, given, "it is empty, so nobody knows when the cue begins")
    fields |= {name: cells[name] for name in ("id", "label", "category") if name in cells}
    fields["kind"] = cells.get("kind", "impact").casefold()
    lasts = film_s if film_s is not None and fields["kind"] != "impact" else fields["start_s"]
    fields.setdefault("end_s", max(lasts, fields["start_s"]))
    fields["track"] = cells.get("track", "AMB" if fields["kind"] == "ambience" else "SFX").upper()
    muted = cells.get("muted", "").casefold()
    fields["muted"] = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}.get(muted)
    sound = {name: fields.pop(name) for name in ("offset_s", "gain_db", "pan") if name in fields}
    if "sound_id" in cells:
        fields["sound"] = {"id": cells["sound_id"], "name": cells.get("sound", cells["sound_id"]), **sound}
    fields["by_hand"] = True
    return _Row({"strength": 0.7, "confidence": 1.0, "category": "", **fields}, row.where)


def _number_in(row: _Row, name: str, findings: _Findings) -> float:
    text = str(row.fields[name]).replace("−", "-")
    for candidate in (text, text.replace(",", ".")):
        try:
            return float(candidate)
        except ValueError:
            continue
    findings.refuse(row, name, f"“{row.fields[name]}” is no number")
    return math.nan


def _seconds(row: _Row, name: str, fps: float, findings: _Findings) -> float:
    """Seconds, or a time code where the cell is one."""
    text = str(row.fields[name]).replace("−", "-")
    plain = text.replace(",", ".")
    if name != "timecode" and re.fullmatch(r"-?\d*\.?\d+(e[+-]?\d+)?", plain, re.IGNORECASE):
        return float(plain)
    seconds = None if re.match(r"[+-]", text) else seconds_of(text, fps)
    if seconds is None:
        findings.refuse(row, name, f"“{row.fields[name]}” is no time")
        return math.nan
    return seconds


def _number(rows: list[_Row], cues: list[dict[str, Any]], findings: _Findings) -> None:
    """Give every cue an identifier of its own."""
    taken: set[str] = set()
    for number, (row, cue) in enumerate(zip(rows, cues, strict=True), start=1):
        wanted = cue.get("id") or f"row-{number:04d}"
        name, again = wanted, 1
        while name in taken:
            again += 1
            name = f"{wanted}-{again}"
        if name != wanted:
            findings.remark(row, "id", f"“{wanted}” is there already, so this one is called “{name}”")
        taken.add(name)
        cue["id"] = name


# --- the program's own JSON -------------------------------------------------------------------------------------------


def _from_json(data: bytes, film_s: float | None) -> tuple[CueSheet, _Findings]:
    findings = _Findings()
    text = data.decode("utf-8-sig")
    sheet = _parsed(text)
    if not isinstance(sheet, dict) or not isinstance(sheet.get("cues", []), list):
        raise BadSheet("it holds no list of cues")
    places = _Places(text)
    rows = [
        _Row(dict(cue) if isinstance(cue, dict) else {}, places.locator(number))
        for number, cue in enumerate(sheet.get("cues", []))
    ]
    known = sheet.get("duration_s")
    usual = float(known) if isinstance(known, int | float) and math.isfinite(known) else math.inf
    end = usual if film_s is None else max(film_s, usual)
    cues = [_mended(row, end, findings) for row in rows]
    _number(rows, cues, findings)
    _raise_if_any(findings)
    return _converted(sheet | {"cues": cues}, rows), findings


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise BadSheet(f"line {error.lineno} is not as JSON is written ({error.msg})") from error


class _Places:
    """Where the cues of a list stand in the text; looked for only when something is to be told of one."""

    def __init__(self, text: str) -> None:
        self._text = text

    def locator(self, number: int) -> Callable[[str], str]:
        return lambda name: self._where(number, name)

    def _where(self, number: int, name: str) -> str:
        if number >= len(self._spans):
            return f"cue {number + 1}, {name}"
        begin, end = self._spans[number]
        found = re.compile(rf'"{re.escape(name)}"\s*:').search(self._text, begin, end)
        line = self._text.count("\n", 0, found.start() if found else begin) + 1
        return f"line {line}, {name}"

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """Where each cue begins and ends."""
        begun = re.search(r'"cues"\s*:\s*\[', self._text)
        position, decode = (begun.end() if begun else len(self._text)), json.JSONDecoder().raw_decode
        between = re.compile(r"[\s,]*")
        spans = []
        with suppress(json.JSONDecodeError):
            while (gap := between.match(self._text, position)) and self._text[gap.end() : gap.end() + 1] not in (
                "]",
                "",
            ):
                position = decode(self._text, gap.end())[1]
                spans.append((gap.end(), position))
        return spans


# --- what both have in common -----------------------------------------------------------------------------------------


def _mended(row: _Row, film_s: float, findings: _Findings) -> dict[str, Any]:
    """The fields of a cue within their bounds; what cannot be meant is refused."""
    cue = row.fields
    _mend_times(row, film_s, findings)
    for name in ("strength", "confidence"):
        _clamp(row, cue, name, 0.0, 1.0, findings)
    if isinstance(cue.get("sound"), dict):
        _clamp(row, cue["sound"], "pan", -1.0, 1.0, findings)
        _clamp(row, cue["sound"], "gain_db", -200.0, 60.0, findings)
    for name, kinds in (("kind", get_args(CueKind)), ("track", get_args(Track))):
        if name in cue and cue[name] not in kinds:
            findings.refuse(row, name, f"“{cue[name]}” is none of {', '.join(kinds)}")
    category = cue.get("category", "")
    if isinstance(category, str) and category:
        known = load_ucs().of_file_name(category)
        if known is None:
            findings.remark(row, "category", f"“{category}” is no category of UCS, so the cue has none")
        cue["category"] = known.cat_id if known else ""
    return cue


def _mend_times(row: _Row, film_s: float, findings: _Findings) -> None:
    cue = row.fields
    start, end = cue.get("start_s"), cue.get("end_s")
    for name, value in (("start_s", start), ("end_s", end)):
        if not isinstance(value, int | float) or isinstance(value, bool):
            findings.refuse(row, name, "it is missing, or no number")
            return
        if not math.isfinite(value):
            return  # refused already, or by what checks the whole sheet
    assert start is not None
    assert end is not None
    if start > end:
        findings.refuse(row, "start_s", f"the cue begins at {start:g} s, after its end at {end:g} s")
    elif start > film_s + _LATE_S:
        findings.refuse(row, "start_s", f"the cue begins at {start:g} s, but the film ends at {film_s:g} s")
    elif end < 0:
        findings.refuse(row, "end_s", f"the cue ends at {end:g} s, before the film begins")
    else:
        if start < 0:
            findings.remark(row, "start_s", f"{start:g} s lies before the film, so the cue begins with it")
            cue["start_s"] = 0.0
        if end > film_s + (_RINGS_S if cue.get("kind") == "impact" else _LATE_S):
            findings.remark(row, "end_s", f"{end:g} s lies after the film, so the cue ends with it at {film_s:g} s")
            cue["end_s"] = film_s


def _clamp(row: _Row, fields: dict[str, Any], name: str, low: float, high: float, findings: _Findings) -> None:
    value = fields.get(name)
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        nearest = min(max(value, low), high)
        if abs(nearest - value) > _ROUNDING:
            findings.remark(row, name, f"{value:g} is out of bounds ({low:g} to {high:g}), so it is {nearest:g}")
            fields[name] = nearest


def _converted(sheet: dict[str, Any], rows: list[_Row]) -> CueSheet:
    try:
        made = msgspec.convert(sheet, CueSheet)
    except msgspec.ValidationError as error:
        raise BadSheet(_located(str(error), rows)) from error
    cues = tuple(sorted(made.cues, key=lambda cue: (cue.start_s, cue.id)))
    return msgspec.structs.replace(made, cues=cues)


def _located(message: str, rows: list[_Row]) -> str:
    """What a mistake is, with its line instead of its path."""
    found = re.search(r" - at `\$\.cues\[(\d+)\](?:\.(\w+))?", message)
    if found is None:
        return message
    where = rows[int(found[1])].where(found[2] or "cue")
    return f"{where}: {message[: found.start()]}"


def _raise_if_any(findings: _Findings) -> None:
    if findings.refused:
        raise BadSheet("; ".join(_shortened(findings.refused)))


def _shortened(told: list[_Told]) -> Iterator[str]:
    for row, name, what in told[:MOST_TOLD]:
        yield f"{row.where(name)}: {what}"
    if len(told) > MOST_TOLD:
        yield f"and {len(told) - MOST_TOLD:,} more"
