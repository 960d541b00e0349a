"""Preferences: pages of choices that hold at once, or say that they wait for the next start."""

from studio.ui.dialogs.preferences.dialog import PreferencesDialog

__all__ = ["PreferencesDialog"]
