"""Texts that are shown as they are: Qt takes what looks like HTML in a tool tip for HTML, and names of files can."""

from __future__ import annotations

import html

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """``text`` for a tool tip, in which it is read letter by letter, whatever it looks like."""
    if not Qt.mightBeRichText(text):
        return text
    return "<span>" + html.escape(text).replace("\n", "<br>") + "</span>"
