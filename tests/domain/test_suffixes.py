from __future__ import annotations

from pathlib import Path

from studio.domain.suffixes import (
    FILM_SUFFIXES,
    PICTURE_SUFFIXES,
    PICTURES,
    SOUND_SUFFIXES,
    WRITTEN_PICTURES,
    is_film_name,
    is_picture_name,
    is_sound_name,
    suffix_of,
)


def test_no_name_means_two_things() -> None:
    assert not PICTURE_SUFFIXES & FILM_SUFFIXES
    assert not (PICTURE_SUFFIXES | FILM_SUFFIXES) & SOUND_SUFFIXES
    assert sum(map(len, PICTURES.values())) == len(PICTURE_SUFFIXES)
    assert set(WRITTEN_PICTURES) <= set(PICTURES)


def test_names_are_told_apart_whatever_their_letters() -> None:
    assert suffix_of("Album/Scan 12.TIFF") == ".tiff"
    assert is_picture_name(Path("a.JFIF"))
    assert is_film_name("reel.M2TS")
    assert is_sound_name("door.Wav")
    assert not any(is_kind("notes.txt") for is_kind in (is_picture_name, is_film_name, is_sound_name))
    assert not is_picture_name(".tif")
