"""How the window says facts in words: the time that is left, what a cue is called."""

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


def cue_title(cue: Cue) -> str:
    """What a cue is called in lists: its own label, else its sound, else its category."""
    return cue.label or (cue.sound.name if cue.sound is not None else cue.category)
