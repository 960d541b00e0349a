"""Which colour models there are: those of the catalogue whose task is colour, and those a user has added."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from models import catalogue
from models.catalogue import CatalogueEntry

TASK = "colour"


class UnknownModelError(ValueError):
    """No model has this id."""


def available(extra_directories: Sequence[Path] = ()) -> list[CatalogueEntry]:
    """All colour models of the program and of `extra_directories`; the default one first."""
    return sorted(catalogue.entries(TASK, extra_directories), key=lambda entry: (not entry.is_default, entry.id))


def default() -> CatalogueEntry:
    """The model that colours when nobody has chosen one.

    Raises:
        UnknownModelError: the installation is incomplete.
    """
    try:
        return catalogue.default(TASK)
    except LookupError as error:
        raise UnknownModelError(str(error)) from error


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
