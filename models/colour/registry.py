"""Which colour models there are: those of the catalogue whose task is colour, and those a user has added."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from models import catalogue
from models.catalogue import CatalogueEntry

DEFAULT_MODEL = "balanced"
TASK = "colour"


class UnknownModelError(ValueError):
    """No model has this id."""


def available(extra_directories: Sequence[Path] = ()) -> list[CatalogueEntry]:
    """All colour models of the program and of `extra_directories`; the default one first."""
    return sorted(catalogue.entries(TASK, extra_directories), key=lambda entry: (entry.id != DEFAULT_MODEL, entry.id))


def info(model_id: str, extra_directories: Sequence[Path] = ()) -> CatalogueEntry:
    """The model with this id.

    Raises:
        UnknownModelError: there is none; the message lists the ids there are.
    """
    models = available(extra_directories)
    for model in models:
        if model.id == model_id:
            return model
    known = ", ".join(model.id for model in models) or "none"
    raise UnknownModelError(f"There is no colour model “{model_id}”. Installed models: {known}.")
