"""The sound library's place in the window."""

from studio.ui.pages.library.page import LibraryPage

__all__ = ["LibraryPage"]
