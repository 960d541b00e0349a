"""The drawings as icons in the colours of the theme in force."""

from __future__ import annotations

from PySide6.QtGui import QIcon

from studio.ui.theme.controller import current
from studio.ui.theme.drawings import pixmap


def icon(name: str, colour: str | None = None, *, disabled: str | None = None, size: int = 18) -> QIcon:
    """The named drawing as an icon; ``colour`` defaults to the theme's text colour."""
    tokens = current()
    result = QIcon(pixmap(name, colour or tokens.text, size))
    result.addPixmap(pixmap(name, disabled or tokens.faint, size), QIcon.Mode.Disabled)
    return result
