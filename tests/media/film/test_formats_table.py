"""The table of film formats in README is what the code does."""

from __future__ import annotations

from pathlib import Path

from studio.domain.suffixes import FILM_SUFFIXES
from studio.media.film.formats import FOLDER, FORMATS, FilmFormat
from studio.media.film.signal import Signal

README = Path(__file__).parents[3] / "README.md"
EIGHT = Signal("yuv420p", 8, 1, 1, False, 6, 2, 2, False, True)
TEN = Signal("yuv422p10le", 10, 1, 0, False, 1, 1, 1, False, True)
GREY = Signal("gray10le", 10, 0, 0, True, 1, 2, 2, False, True)
CLEAR = Signal("yuva444p10le", 10, 0, 0, False, 1, 1, 1, True, True)
SOUND = {"aac": "AAC", "flac": "FLAC", "pcm_s24le": "PCM", "": "none"}


def row(kind: FilmFormat) -> str:
    folder = kind.container == FOLDER
    stored = [kind.samples(signal) for signal in (EIGHT, TEN, GREY)]
    cells = [f"RGB, {signal.bits} bits" if folder else signal.yuv for signal in stored]
    file = "folder" if folder else kind.suffixes[0]
    cells += ["yes" if kind.samples(CLEAR).alpha else "no", SOUND[kind.sound_codec], "yes" if kind.lossless else "no"]
    return f"| `{kind.name}` | {file} | {' | '.join(cells)} |"


def test_readme_names_the_endings_of_films() -> None:
    text = " ".join(README.read_text(encoding="utf-8").split())
    endings = " ".join(sorted(FILM_SUFFIXES))
    assert f"Read are films that end in {endings}, and" in text


def test_readme_holds_the_table_of_film_formats() -> None:
    lines = README.read_text(encoding="utf-8").splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("| `--film-format` |"))
    assert lines[start + 2 : start + 2 + len(FORMATS)] == [row(kind) for kind in FORMATS.values()]
    assert not lines[start + 2 + len(FORMATS)].startswith("|")
