"""Times as people read them: the time code of editors and the clock of lists. How long something still takes is said
in words by the window."""

from __future__ import annotations

import re
from fractions import Fraction

_NTSC_RATES = tuple(rate * 1000 / 1001 for rate in (24, 30, 48, 60, 120))
_WHOLE_RATES = (24, 25, 30, 48, 50, 60, 120)
_NEARLY = 1e-6
"""A time that lies less than this part of a frame before one is taken for it (1.12 s at 25 is frame 28, not 27)."""


def is_counted(fps: float) -> bool:
    """Whether time code is defined at this rate: at whole rates from 23.976 on and at those of NTSC."""
    return fps >= _NTSC_RATES[0] - 1e-3 and min(abs(fps - rate) for rate in (*_WHOLE_RATES, *_NTSC_RATES)) < 1e-3


def frame_rate_of(fps: float) -> Fraction:
    """Frames a second as the fraction that is meant: 23.976… is 24000/1001. Raises ``ValueError`` for none above 0."""
    if fps <= 0:
        raise ValueError(f"{fps} frames a second are no rate")
    for whole in (24, 30, 48, 60, 120):
        if abs(fps - whole * 1000 / 1001) < 1e-3:
            return Fraction(whole * 1000, 1001)
    return Fraction(fps).limit_denominator(1001)


def timecode(seconds: float, fps: float) -> str:
    """hh:mm:ss:ff of the frame that is shown at this time.

    At whole rates and those of NTSC (24, 30, 48, 60 or 120 times 1000/1001) frames are counted through at the next
    whole rate, without dropping any, as SMPTE ST 12-1 numbers them and editing programs do; at 23.976 an hour of such
    time code lasts 3.6 s longer than an hour. At any other rate (silent films, varying rates), for which no time code
    is defined, it is the second on the clock and the frame in it.
    """
    seconds, rate = max(0.0, seconds), max(1, round(fps))
    if fps <= 0:
        whole, rest = int(seconds), 0
    elif min(abs(fps - counted) for counted in (rate, *_NTSC_RATES)) < 1e-3:
        whole, rest = divmod(int(seconds * fps + _NEARLY), rate)
    else:
        whole = int(seconds + _NEARLY / fps)
        rest = min(int(max(0.0, seconds - whole) * fps + _NEARLY), rate - 1)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}:{rest:02d}"


def clock(seconds: float) -> str:
    """m:ss.t, for lists."""
    tenths = int(max(0.0, seconds) * 10 + 0.5)
    return f"{tenths // 600}:{tenths // 10 % 60:02d}.{tenths % 10}"


_TYPED = re.compile(r"(?:(?:(?:(\d+)[:;.])?(\d+)[:;.])?(\d+)[:;])?(\d+)")
_MOVE = re.compile(r"([+\-−])\s*(\d+)")


def seconds_of(text: str, fps: float, now_s: float = 0.0) -> float | None:
    """The time that a person has typed, in seconds; None for what is no time.

    "1:02:03:04" and shorter are read from the right as frames, seconds, minutes, hours, like `timecode` writes them;
    "4.5 s" or "4,5s" are seconds; "+10" and "−1" go by frames from ``now_s``.
    """
    text, rate = text.strip(), max(1, round(fps))
    fps = fps if fps > 0 else 25.0
    if (move := _MOVE.fullmatch(text)) is not None:
        frames = int(move[2]) * (1 if move[1] == "+" else -1)
        return max(0.0, (int(now_s * fps + _NEARLY) + frames) / fps)
    if (plain := re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*s", text)) is not None:
        return float(plain[1].replace(",", "."))
    typed = _TYPED.fullmatch(text)
    if typed is None:
        return None
    hours, minutes, seconds, frames = (int(part or 0) for part in typed.groups())
    whole = hours * 3600 + minutes * 60 + seconds
    if min(abs(fps - counted) for counted in (rate, *_NTSC_RATES)) < 1e-3:
        return (whole * rate + frames) / fps
    return whole + min(frames, rate - 1) / fps
