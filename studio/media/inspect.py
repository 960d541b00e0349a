"""Tells what a file is by looking inside: a picture, a film, or why it is neither."""

from __future__ import annotations

from pathlib import Path

from studio.domain.facts import FilmFacts, PictureFacts
from studio.domain.recipe import FrameRate
from studio.media.files.safety import check_source
from studio.media.film.sequences import frames_meant
from studio.media.pictures.decoding import open_picture
from studio.media.pictures.opened import NotAPicture
from studio.media.pictures.picture import Scan


def inspect(path: Path | str, *, frame_rate: FrameRate | None = None) -> PictureFacts | FilmFacts:
    """Facts about a picture or a film, decided by its content, not by its name. With a ``frame_rate`` the first of
    several numbered TIFF or PNG pictures is a film.

    Raises ``UnreadableInput`` with one sentence when the file is missing, locked, empty, damaged at its beginning, too
    large to be safe, or of another kind. Damage further inside shows when the file is read.
    """
    path = check_source(path)
    if frames_meant(path, frame_rate) is not None:
        return _inspect_film(path, frame_rate)
    try:
        open_picture(path)
    except NotAPicture:
        return _inspect_film(path, frame_rate)
    return picture_facts(Scan.open(path))


def picture_facts(scan: Scan) -> PictureFacts:
    """The facts of an opened picture."""
    return PictureFacts(
        path=str(scan.path),
        format=scan.format,
        width=scan.width,
        height=scan.height,
        bits=scan.stored_bits,
        bands=scan.bands,
        has_alpha=scan.has_alpha,
        profile=scan.profile,
        toned=scan.toned,
        tone=scan.toning.name,
        file_bytes=scan.path.stat().st_size,
        notes=scan.notes,
        pages=scan.pages,
        page=scan.page,
    )


def _inspect_film(path: Path, frame_rate: FrameRate | None) -> FilmFacts:
    from studio.media.film.reader import FilmReader  # FFmpeg's libraries take longer to load than a picture to inspect

    with FilmReader.open(path, frame_rate) as film:
        return film.facts
