"""What is delivered of a soundtrack beside the film: what each kind is, and how one is asked for.

A kind is one function that registers itself, in a module of this folder; nothing else has to know of it. `exporter`
registers one that makes a text or bytes, `file_exporter` one that writes files of any size itself.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias, TypeVar

from studio.domain.cues import CueSheet
from studio.domain.delivery import ProgrammeClock
from studio.sound.mix.clips import Clip
from studio.sound.mix.mixing import MixReport
from studio.sound.mix.score import SoundSource

Need: TypeAlias = Literal["audio", "clips", "sounds", "pictures"]
"""What a kind is made from beside the cue sheet: mix and stems, the cues as sound files of their own, copies of the
sounds as they are in the library, pictures of the film."""


_FROM_ZERO = ProgrammeClock()


@dataclass(frozen=True, slots=True)
class Soundtrack:
    """All that a delivery can tell of: the cue sheet, where its sounds are found, and, where it is mixed, what the mix
    measures. ``clock`` says when the film's first picture is. What a kind needs (`Need`) is handed in as well:
    ``audio`` are the files of mix ("MIX") and stems, ``clips`` the heard cues as files, ``sounds`` the copies of the
    library's sounds by their identifiers, each as a path from the folder of the delivery, ``pictures`` what is
    seen when a cue begins, by the cue's identifier, as JPEG."""

    sheet: CueSheet
    library: SoundSource
    report: MixReport | None = None
    clock: ProgrammeClock = _FROM_ZERO
    audio: Mapping[str, Path] = field(default_factory=dict)
    clips: tuple[Clip, ...] = ()
    sounds: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def film_name(self) -> str:
        return Path(self.sheet.film).name


@dataclass(frozen=True, slots=True)
class Exporter:
    """One kind of delivery. ``name`` is how it is asked for, ``suffix`` follows the result's own name (without its
    suffix), ``title`` says in a few words what it is. ``write`` makes it at a path (``folder``: a folder, which it
    makes) and returns the files that it has written."""

    name: str
    suffix: str
    title: str
    media_type: str
    write: Callable[[Soundtrack, Path], list[Path]]
    needs: frozenset[Need] = frozenset()
    folder: bool = False


_EXPORTERS: dict[str, Exporter] = {}

_Made = TypeVar("_Made", Callable[[Soundtrack], str], Callable[[Soundtrack], bytes])
_Write: TypeAlias = Callable[[Soundtrack, Path], list[Path]]


def exporter(
    name: str, suffix: str, title: str, media_type: str, *, needs: tuple[Need, ...] = ()
) -> Callable[[_Made], _Made]:
    """Register a function that makes one kind in memory: its text (stored as UTF-8) or its bytes.

    Raises:
        ValueError: another kind has this name or this suffix already.
    """

    def register(function: _Made) -> _Made:
        def write(soundtrack: Soundtrack, path: Path) -> list[Path]:
            made = function(soundtrack)
            path.write_bytes(made.encode() if isinstance(made, str) else made)
            return [path]

        _enter(Exporter(name, suffix, title, media_type, write, frozenset(needs)))
        return function

    return register


def file_exporter(
    name: str, suffix: str, title: str, media_type: str, *, needs: tuple[Need, ...] = (), folder: bool = False
) -> Callable[[_Write], _Write]:
    """Register a function that writes one kind to a path and returns the files it made. Raises as `exporter`."""

    def register(function: _Write) -> _Write:
        _enter(Exporter(name, suffix, title, media_type, function, frozenset(needs), folder))
        return function

    return register


def _enter(new: Exporter) -> None:
    for known in _EXPORTERS.values():
        if known.name == new.name or known.suffix == new.suffix:
            raise ValueError(f"Two kinds of delivery are called {new.name} or end in {new.suffix}.")
    _EXPORTERS[new.name] = new


def exporters() -> dict[str, Exporter]:
    """Every kind of delivery by its name, in order of the names."""
    package = importlib.import_module(__package__)
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"{__package__}.{module.name}")
    return dict(sorted(_EXPORTERS.items()))


def in_words(report: MixReport) -> str:
    """What the mix measures: "−23.0 LUFS, true peak −1.0 dBTP"."""
    return f"{report.integrated_lufs:.1f} LUFS, true peak {report.true_peak_dbtp:.1f} dBTP".replace("-", "−")
