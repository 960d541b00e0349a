"""Holds the theme in force, follows the system when asked to, and tells painted widgets when it changes."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from studio.ui.theme.focus_ring import FocusRing
from studio.ui.theme.stylesheet import stylesheet
from studio.ui.theme.tokens import DARK, FONT_PX, LIGHT, Tokens

Choice = Literal["system", "dark", "light"]

# What Linux desktops ship as their interface face; elsewhere the system's own font is right as it is.
_LINUX_FACES = ("Inter", "Cantarell", "Ubuntu", "Noto Sans", "Open Sans", "DejaVu Sans")


class ThemeController(QObject):
    """One per application. ``choice`` is what the user wants, ``tokens`` what is shown."""

    changed = Signal(object)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.choice: Choice = "system"
        self.tokens: Tokens = DARK
        self._ring = FocusRing(application, self.tokens)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)

    def apply(self, choice: Choice = "system") -> None:
        self.choice = choice
        self._show(self._wanted())

    def toggle(self) -> None:
        """Switch between dark and light, leaving the system's choice behind."""
        self.apply("light" if self.tokens.dark else "dark")

    def _wanted(self) -> Tokens:
        if self.choice == "dark":
            return DARK
        if self.choice == "light":
            return LIGHT
        # Where the system says nothing the dark theme is used: pictures are judged best on it.
        return LIGHT if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light else DARK

    def _system_changed(self) -> None:
        if self.choice == "system":
            self._show(self._wanted())

    def _show(self, tokens: Tokens) -> None:
        if tokens is self.tokens and self._application.styleSheet():
            return
        self.tokens = tokens
        self._application.setPalette(_palette(tokens))
        self._application.setStyleSheet(stylesheet(tokens))
        self._ring.set_tokens(tokens)
        self.changed.emit(tokens)


_controller: ThemeController | None = None


def controller() -> ThemeController:
    """The application's theme controller, made on first use."""
    global _controller
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("The theme needs a running QApplication.")
    if _controller is None or _controller.parent() is not application:
        application.setStyle("Fusion")
        application.setFont(_interface_font())
        _controller = ThemeController(application)
    return _controller


def current() -> Tokens:
    """The tokens in force; dark before any window is made."""
    return _controller.tokens if _controller is not None else DARK


def _interface_font() -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if QGuiApplication.platformName() in {"xcb", "wayland", "offscreen"}:
        installed = set(QFontDatabase.families())
        face = next((name for name in _LINUX_FACES if name in installed), None)
        if face:
            font.setFamily(face)
    font.setPixelSize(FONT_PX)
    return font


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: tokens.background,
        role.WindowText: tokens.text,
        role.Base: tokens.raised,
        role.AlternateBase: tokens.panel,
        role.Text: tokens.text,
        role.Button: tokens.raised,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.red,
        role.Highlight: tokens.amber,
        role.HighlightedText: tokens.on_accent,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.dim,
        role.Link: tokens.amber,
        role.Light: tokens.hover,
        role.Mid: tokens.line,
        role.Dark: tokens.line,
    }
    for key, colour in pairs.items():
        palette.setColor(key, QColor(colour))
    for key in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(tokens.faint))
    return palette
