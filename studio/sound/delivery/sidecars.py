"""The side files of a soundtrack: what each kind is, and how one is asked for.

A kind is one function that registers itself with `exporter`, in a module of this folder; nothing else has to know of
it. Side files are made in memory; whoever asked for them writes them.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from studio.domain.cues import CueSheet
from studio.sound.mix.mixing import MixReport, SoundSource


@dataclass(frozen=True, slots=True)
class Soundtrack:
    """All that a side file can tell of: the cue sheet, where its sounds are found, and, where it is mixed, what the mix
    measures."""

    sheet: CueSheet
    library: SoundSource
    report: MixReport | None = None


@dataclass(frozen=True, slots=True)
class Exporter:
    """One kind of side file. ``name`` is how it is asked for, ``suffix`` follows the result's own name (without its
    suffix), ``title`` says in a few words what it is. ``text`` makes it."""

    name: str
    suffix: str
    title: str
    media_type: str
    text: Callable[[Soundtrack], str]


@dataclass(frozen=True, slots=True)
class SideFile:
    """A side file as it is to be written: its name and its bytes (UTF-8)."""

    name: str
    data: bytes


_EXPORTERS: dict[str, Exporter] = {}

_Text = Callable[[Soundtrack], str]


def exporter(name: str, suffix: str, title: str, media_type: str) -> Callable[[_Text], _Text]:
    """Register a function that makes the text of one kind of side file.

    Raises:
        ValueError: another kind has this name or this suffix already.
    """

    def register(function: _Text) -> _Text:
        for known in _EXPORTERS.values():
            if known.text is not function and (known.name == name or known.suffix == suffix):
                raise ValueError(f"Two side files are called {name} or end in {suffix}.")
        _EXPORTERS[name] = Exporter(name, suffix, title, media_type, function)
        return function

    return register


def exporters() -> dict[str, Exporter]:
    """Every kind of side file by its name, in order of the names."""
    package = importlib.import_module(__package__)
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"{__package__}.{module.name}")
    return dict(sorted(_EXPORTERS.items()))


def side_files(soundtrack: Soundtrack, stem: str, kinds: Iterable[str]) -> list[SideFile]:
    """The side files of these kinds for a result called ``stem`` (without its suffix).

    Raises:
        KeyError: a kind is unknown.
    """
    known = exporters()
    return [SideFile(f"{stem}{known[kind].suffix}", known[kind].text(soundtrack).encode()) for kind in kinds]
