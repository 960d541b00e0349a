"""Captions of the effects that are heard, for viewers who do not hear them: SubRip and WebVTT."""

from __future__ import annotations

from studio.domain.cues import ROOM_TONE_ID, Cue, CueSheet, is_heard
from studio.sound.delivery.sidecars import Soundtrack, exporter
from studio.sound.spotting.table import GENERIC, Use

SHORTEST_CAPTION_S = 1.2
LONGEST_CAPTION_S = 6.0
SAME_AGAIN_S = 2.5
"""The same effect within this time belongs to the caption before it."""

_HEARD: dict[Use, str] = {"impact": "knock", "scrape": "scraping", "step": "footstep"}
_GENERIC = {GENERIC[use].label.rstrip("?"): word for use, word in _HEARD.items()}


def captions(sheet: CueSheet) -> list[tuple[float, float, str]]:
    """Captions of the effects that are heard, (start, end, text): for viewers who do not hear them.

    Quick repetitions share one caption; room tone has none.
    """
    spoken: list[tuple[float, float, str]] = []
    for cue in sorted(sheet.cues, key=lambda cue: (cue.start_s, cue.id)):
        if cue.sound is None or cue.id == ROOM_TONE_ID or not is_heard(cue, sheet):
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
    """What the cue is called; where nothing told what it is, the word for what is heard."""
    label = cue.label.rstrip("?") or cue.category
    return _GENERIC.get(label, label.lower())


@exporter("srt", ".effects.srt", "Captions of the effects, SubRip", "application/x-subrip")
def captions_srt(soundtrack: Soundtrack) -> str:
    """The captions as SubRip."""
    blocks = [
        f"{number}\n{_clock(start, ',')} --> {_clock(end, ',')}\n{text}\n"
        for number, (start, end, text) in enumerate(captions(soundtrack.sheet), start=1)
    ]
    return "\n".join(blocks)


@exporter("vtt", ".effects.vtt", "Captions of the effects, WebVTT", "text/vtt")
def captions_vtt(soundtrack: Soundtrack) -> str:
    """The captions as WebVTT."""
    blocks = [
        f"{_clock(start, '.')} --> {_clock(end, '.')}\n{_escaped(text)}\n"
        for start, end, text in captions(soundtrack.sheet)
    ]
    return "WEBVTT\n\n" + "\n".join(blocks)


def _clock(seconds: float, separator: str) -> str:
    milliseconds = round(seconds * 1000)
    whole, rest = divmod(milliseconds, 1000)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}{separator}{rest:03d}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
