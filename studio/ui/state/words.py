"""How the window says facts in words: the time that is left, what a cue is called, sizes, numbers and dates."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from studio.domain.cues import Cue
from studio.domain.receipt import DISCLOSURE_COLOUR

translate = QCoreApplication.translate


def eta_text(eta_s: float | None) -> str:
    """Seconds left in words; empty while unknown."""
    if eta_s is None:
        return ""
    if eta_s < 60:
        return translate("words", "about {0} s left").format(max(1, round(eta_s)))
    if eta_s < 5400:
        return translate("words", "about {0} min left").format(round(eta_s / 60))
    return translate("words", "about {0} h left").format(round(eta_s / 3600))


def size_text(size: float) -> str:
    """Bytes in words, with as many figures as an estimate deserves."""
    power = next((power for power in (1, 2) if size < 999.5 * 1000**power), 3)
    unit = (translate("words", "kB"), translate("words", "MB"), translate("words", "GB"))[power - 1]
    number = size / 1000**power
    return f"{number_text(number, 1 if number < 9.95 else 0)} {unit}"


def cue_title(cue: Cue) -> str:
    """What a cue is called in lists: its own label, else its sound, else its category."""
    return cue.label or (cue.sound.name if cue.sound is not None else cue.category)


_OF_RESULTS = (
    str(QT_TRANSLATE_NOOP("words", "Digitally colourised: colours are estimated")),
    str(
        QT_TRANSLATE_NOOP("words", "The mean of the two; how sure it is tells where they differ, and is not calibrated")
    ),
)
"""Texts that are defined below the window and shown in it."""


def disclosure_text() -> str:
    """What stands on every coloured picture."""
    return translate("words", DISCLOSURE_COLOUR)


def number_text(value: float, decimals: int = 0) -> str:
    """A number as the user's language writes it: 12,345.6 or 12.345,6."""
    return QLocale().toString(float(value), "f", decimals)


def short_number(value: float) -> str:
    """A number with as many decimals as it needs, three at most: 25, 23.976."""
    return QLocale().toString(float(round(value, 3)), "g", 7)


def signed_text(value: float, decimals: int = 0) -> str:
    """The same with its sign."""
    return ("−" if value < 0 else "+") + number_text(abs(value), decimals)


def day_and_month(day: datetime.date) -> str:
    """Such as "3 May", in the user's language."""
    return QLocale().toString(QDate(day.year, day.month, day.day), translate("words", "d MMMM", "format of a date"))


def short_time(seconds: float) -> str:
    """A span in its largest unit, at least a second."""
    if seconds < 90:
        return translate("words", "{0} s").format(max(1, round(seconds)))
    if seconds < 5400:
        return translate("words", "{0} min").format(round(seconds / 60))
    return translate("words", "{0} h").format(round(seconds / 3600))


def device_text(description: str) -> str:
    """What the engine says that it computes on, such as "CPU · 8 threads"."""
    name, _, rest = description.partition(" · ")
    threads = rest.split(" ")[0]
    if threads.isdigit() and "thread" in rest:
        return f"{name} · " + translate("words", "%n thread(s)", "", int(threads))
    return description
