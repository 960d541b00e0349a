"""How the window says facts in words: the time that is left, how large a file is, what a cue is called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.domain.cues import Cue

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
    return f"{number:.1f} {unit}" if number < 9.95 else f"{number:.0f} {unit}"


def cue_title(cue: Cue) -> str:
    """What a cue is called in lists: its own label, else its sound, else its category."""
    return cue.label or (cue.sound.name if cue.sound is not None else cue.category)
