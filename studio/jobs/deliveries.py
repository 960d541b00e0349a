"""Where what is delivered of a soundtrack goes: one folder, in which every kind is called after the result.

Kinds of delivery are side outputs of a job like any other (kind → path in its ``extras``), and so are the folders of
sound files that some of them refer to.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

MEDIA = {"clips": "-clips", "sounds": "-sounds"}
"""Folders of sound files beside what refers to them, by what a kind of delivery needs."""
DELIVER = "deliver"
"""The extra that names the folder for all that is delivered."""
ALWAYS = "licences"
"""Whoever gets the sounds gets their licences."""
_BESIDE_THE_FILM = "credits"
"""Every job with sound writes them beside its film."""


def kinds() -> dict[str, bool]:
    """Everything that can be delivered, and whether it is a folder."""
    from studio.sound.delivery.sidecars import exporters

    delivered = {name: each.folder for name, each in exporters().items() if name != _BESIDE_THE_FILM}
    return delivered | dict.fromkeys(MEDIA, True)


def delivery_beside(output: Path) -> Path:
    """The usual folder for what is delivered."""
    return output.with_name(f"{output.stem}-delivery")


def place_of(kind: str, folder: Path, name: str) -> Path:
    """Where one kind goes in the folder of a delivery of the result called ``name`` (without its suffix)."""
    from studio.sound.delivery.sidecars import exporters

    return folder / f"{name}{MEDIA[kind] if kind in MEDIA else exporters()[kind].suffix}"


def with_deliveries(extras: dict[str, str], output: Path) -> dict[str, str]:
    """The extras with a place for every kind of delivery that is asked for without one (""), and for the sound files
    that these refer to: in the folder that ``deliver`` names, else in the usual one. A table of licences goes there
    too."""
    folder = Path(extras[DELIVER]) if DELIVER in extras else delivery_beside(output)
    wanted = [kind for kind, path in extras.items() if path == "" and kind in kinds()]
    rest = {kind: path for kind, path in extras.items() if kind != DELIVER and kind not in wanted}
    if not wanted:
        return rest
    chosen = dict.fromkeys([*wanted, ALWAYS, *_media_of(wanted)])
    return rest | {kind: str(place_of(kind, folder, output.stem)) for kind in chosen}


def _media_of(wanted: Iterable[str]) -> list[str]:
    from studio.sound.delivery.sidecars import exporters

    known = exporters()
    needs = {need for kind in wanted if kind in known for need in known[kind].needs}
    return [kind for kind in MEDIA if kind in needs]


def asked_for(extras: dict[str, str]) -> list[str]:
    """The kinds of delivery among the side outputs of a job, the folders of sound files first."""
    every = [kind for kind in kinds() if kind in extras]
    return sorted(every, key=lambda kind: (kind not in MEDIA, kind))
