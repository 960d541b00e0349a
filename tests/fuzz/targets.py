"""What is fuzzed: for each target its seeds, how they are damaged, what reads them, and what it may raise."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.domain.errors import StudioError
from tests.fuzz import seeds
from tests.fuzz.damage import damaged, damaged_header, damaged_json

Damage = Callable[[Sequence[bytes], random.Random], bytes]


@dataclass(frozen=True)
class Target:
    """``read`` is given the damaged file. ``refuses``: the exceptions by which it says no, beside ``StudioError``.
    ``share``: how often it is chosen."""

    seeds: Callable[[], dict[str, list[bytes]]]
    read: Callable[[Path], object]
    damage: Damage = damaged
    refuses: tuple[type[Exception], ...] = ()
    share: float = 1.0

    @property
    def may_raise(self) -> tuple[type[Exception], ...]:
        return (StudioError, *self.refuses)


def _picture(path: Path) -> None:
    from studio.media.inspect import picture_facts
    from studio.media.pictures.decoding import NotAPicture
    from studio.media.pictures.picture import Scan

    try:
        scan = Scan.open(path)
        picture_facts(scan)
        for _ in scan.strips(256):
            pass
    except NotAPicture:
        return


def _marks(path: Path) -> None:
    from studio.media.marks.metadata import Metadata
    from studio.media.marks.reading import marks_of_picture

    marks_of_picture(path)
    found = Metadata.of_picture(path)
    for group in ("Image", "Photo", "GPSInfo"):
        found.tags(group)
    _ = found.xmp_packet, found.iptc_block


def _film(path: Path) -> None:
    from studio.media.film.reader import FilmReader

    with FilmReader.open(path) as film:
        for _ in film.frames(max_side=64):
            pass


def _sound(path: Path) -> None:
    from studio.sound.folders.metadata import read_metadata
    from studio.sound.recordings.audio_file import probe, read

    read_metadata(path, probe(path))
    read(path, longest_s=5.0)


def _import(path: Path) -> None:
    from studio.domain.progress import Progress
    from studio.sound.folders.importer import import_folder
    from studio.sound.shelves.store import SoundStore

    store = SoundStore(None)
    try:
        import_folder(store, path.parent, Progress())
    finally:
        store.close()


def _cue_sheet(path: Path) -> None:
    from studio.jobs.stages.sound.cue_files import read_sheet

    read_sheet(path)


def _receipt(path: Path) -> None:
    from studio.domain.progress import Progress
    from studio.domain.provenance import headline, sections
    from studio.jobs.proof.checking import check
    from studio.jobs.proof.telling import tell

    list(check([path], Progress()))
    told = tell(path)
    headline(told)
    sections(told)


def _hints(path: Path) -> None:
    from studio.cli.commands.colorize import _read_hints

    _read_hints(path)


def _own_json(path: Path) -> None:
    from studio.own_files import records
    from studio.ui.state.settings import FilmWork, PhotoWork, Recent, Settings

    data = path.read_bytes()
    for kind in (Settings, list[Recent], PhotoWork, FilmWork):
        path.write_bytes(data)
        records.read(path, kind, "The file")


def _colour_weights(path: Path) -> None:
    from models.colour.running import run_network
    from models.colour.weights_file import read_weights

    run_network(read_weights(path), "cpu")


def _scene_weights(path: Path) -> None:
    from models.watch.weights import load_weights

    load_weights(path)


def _listening_weights(path: Path) -> None:
    from models.listen.embedder import Embedder

    Embedder(path)


def _card(path: Path) -> None:
    from models import catalogue

    for entry in catalogue.entries(extra_folders=[path.parent]):
        entry.as_record()
        if entry.card.parent == path.parent:
            entry.problem()


TARGETS: dict[str, Target] = {
    "pictures": Target(seeds.pictures, _picture, share=4),
    "marks": Target(seeds.marked_pictures, _marks),
    "films": Target(seeds.films, _film, share=2),
    "sounds": Target(seeds.sounds, _sound, share=3),
    "sound import": Target(seeds.sounds, _import),
    "cue sheets": Target(seeds.cue_sheets, _cue_sheet, damaged_json),
    "receipts": Target(seeds.receipts, _receipt, damaged_json),
    "colour points": Target(seeds.hints, _hints, damaged_json),
    "own files": Target(seeds.own_files, _own_json, damaged_json),
    "colour weights": Target(seeds.colour_weights, _colour_weights, damaged_header, (ValueError,), 0.3),
    "scene weights": Target(seeds.scene_weights, _scene_weights, damaged_header, (ValueError,), 0.3),
    "listening weights": Target(seeds.listening_weights, _listening_weights, damaged_header, (ValueError,), 0.5),
    "model cards": Target(seeds.cards, _card),
}
