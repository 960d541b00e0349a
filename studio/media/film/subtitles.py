"""Text subtitles from one kind of file into another: SubRip and WebVTT, ASS, and the timed text of MP4 and MOV."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

import av

TEXT_SUBTITLES = frozenset({"subrip", "srt", "text", "ass", "ssa", "webvtt", "mov_text"})
_ASS_FIELDS_BEFORE_TEXT = 8
_MILLISECOND = Fraction(1, 1000)
_LONGEST_TEXT = 0xFFFF
_HEADER = b"""[Script Info]
ScriptType: v4.00+
PlayResX: 384
PlayResY: 288

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, \
StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Arial,16,&Hffffff,&Hffffff,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


class SubtitleWriter:
    """A subtitle track of ``container`` in ``codec`` ("subrip" or "mov_text"), filled from packets of another text
    codec. ``origin`` (seconds) is the time of the film's first picture."""

    def __init__(self, container: Any, source_codec: str, codec: str, origin: Fraction) -> None:
        self._output, self._from, self._to, self._origin = container, source_codec, codec, origin
        if codec == "mov_text":
            self.track = container.add_stream(codec)
            self.track.codec_context.subtitle_header = _HEADER
        else:
            self.track = container.add_mux_stream(codec)
        self.track.time_base = _MILLISECOND

    def write(self, packet: Any) -> None:
        begin = packet.pts * packet.time_base - self._origin
        length = (packet.duration or 0) * packet.time_base
        if begin + length < 0:
            return
        text = plain_text(bytes(packet), self._from)
        if not text:
            return
        copy = av.Packet(_coded(text, self._to))
        copy.stream, copy.time_base = self.track, _MILLISECOND
        copy.pts = copy.dts = max(0, round(begin / _MILLISECOND))
        copy.duration = round((begin + length) / _MILLISECOND) - copy.pts
        self._output.mux(copy)

    def finish(self) -> None:
        pass


def plain_text(data: bytes, codec: str) -> str:
    """The words of a subtitle packet, lines parted by newlines, without markup."""
    if codec == "mov_text":
        return data[2 : 2 + int.from_bytes(data[:2], "big")].decode("utf-8", "replace").strip()
    text = data.decode("utf-8", "replace")
    if codec in ("ass", "ssa"):
        text = text.split(",", _ASS_FIELDS_BEFORE_TEXT)[-1]
        text = re.sub(r"\\[Nn]", "\n", re.sub(r"\{[^}]*\}", "", text)).replace(r"\h", " ")
    return re.sub(r"</?[A-Za-z][^>]*>", "", text).replace("\r\n", "\n").strip()


def _coded(text: str, codec: str) -> bytes:
    data = text.encode("utf-8")
    if codec != "mov_text":
        return data
    data = data[:_LONGEST_TEXT].decode("utf-8", "ignore").encode("utf-8")
    return len(data).to_bytes(2, "big") + data
