"""How the window looks: colour tokens for dark and light, the style sheet made from them, icons and fonts.

No widget names a colour of its own; it asks ``current()`` for the tokens or lets the style sheet do it.
"""

from __future__ import annotations

from studio.ui.theme.controller import ThemeController, controller, current
from studio.ui.theme.tokens import DARK, LIGHT, Tokens, contrast

__all__ = ["DARK", "LIGHT", "ThemeController", "Tokens", "contrast", "controller", "current"]
