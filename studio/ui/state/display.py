"""In which colours the screen is spoken to: as its own profile says, as one that was chosen, or as sRGB."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColorSpace, QColorTransform, QGuiApplication, QScreen

from studio.own_files.reasons import reason
from studio.ui.qt.display_profile import MOST_BYTES, profile_of
from studio.ui.state.sentences import said

SYSTEM, SRGB = "", "srgb"
"""Choices that are no file."""


class DisplayColours(QObject):
    """``choice`` is ``SYSTEM``, ``SRGB`` or the path of an ICC profile. ``changed`` when pictures are to be painted in
    other colours; ``transform`` takes sRGB there, None where it is sRGB anyway."""

    changed = Signal()

    def __init__(
        self,
        choice: str = SYSTEM,
        parent: QObject | None = None,
        *,
        of_screen: Callable[[QScreen | None], bytes] = profile_of,
    ) -> None:
        super().__init__(parent)
        self._of_screen = of_screen
        self._screen: QScreen | None = None
        self.choice = choice
        self.name = "sRGB"
        self.problem = ""
        self.from_system = False
        self.transform: QColorTransform | None = None
        self._profile = b""
        self._read()

    def choose(self, choice: str) -> None:
        if choice != self.choice:
            self.choice = choice
            self._read()

    def moved_to(self, screen: QScreen | None) -> None:
        """The window is on this screen now."""
        if screen is not self._screen:
            self._screen = screen
            self._read()

    def _read(self) -> None:
        before = self._profile
        self.problem, self.from_system = "", False
        self._profile = self._wanted()
        space = _space_of(self._profile)
        srgb = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
        if self._profile and not (space.isValid() and space.isValidTarget()):
            self.problem = self.problem or self.tr("The profile of this screen cannot be used.")
            self._profile = b""
        if not self._profile or space == srgb:
            self.name, self.transform = "sRGB", None
        else:
            self.name = space.description().strip() or Path(self.choice).stem or self.tr("its own profile")
            self.transform = srgb.transformationToColorSpace(space)
        if self._profile != before:
            self.changed.emit()

    def _wanted(self) -> bytes:
        if self.choice == SRGB:
            return b""
        if self.choice == SYSTEM:
            profile = self._of_screen(self._screen or QGuiApplication.primaryScreen())
            self.from_system = bool(profile)
            return profile
        path = Path(self.choice)
        try:
            if path.stat().st_size > MOST_BYTES:
                self.problem = self.tr("{0} is too large to be a profile.").format(path.name)
                return b""
            return path.read_bytes()
        except OSError as error:
            self.problem = self.tr("{0} cannot be read: {1}.").format(path.name, said(reason(error)))
            return b""


def _space_of(profile: bytes) -> QColorSpace:
    """Invalid where it is no ICC profile (whose signature stands at its 37th byte)."""
    return QColorSpace.fromIccProfile(profile) if profile[36:40] == b"acsp" else QColorSpace()
