"""Optional models: a page of cards from which networks of others are added to the program and removed again."""

from studio.ui.pages.models.page import ModelsPage

__all__ = ["ModelsPage"]
