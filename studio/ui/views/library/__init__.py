"""The sound library's place in the window."""

from studio.ui.views.library.page import LibraryPage

__all__ = ["LibraryPage"]
