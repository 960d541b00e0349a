"""The window takes what the command line takes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl

from assets import samples
from studio.domain.progress import Progress
from studio.domain.suffixes import FILM_SUFFIXES, PICTURE_SUFFIXES, SOUND_SUFFIXES
from studio.media.files.inputs import list_inputs
from studio.sound.folders.scan import scan_folder
from studio.ui.parts.sound_drops import dropped_sounds
from studio.ui.state.inputs import sample_paths, walk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A file of every name that promises something, and of some that do not."""
    place = tmp_path / "box"
    (place / "inner").mkdir(parents=True)
    (place / ".hidden").mkdir()
    for suffix in PICTURE_SUFFIXES | FILM_SUFFIXES | SOUND_SUFFIXES | {".txt", ".psd", ".xcf", ""}:
        (place / f"a{suffix}").write_bytes(b"x")
        (place / "inner" / f"B{suffix.upper()}").write_bytes(b"x")
        (place / ".hidden" / f"c{suffix}").write_bytes(b"x")
    return place


def test_window_and_command_line_find_the_same_files(folder: Path) -> None:
    found = walk([folder])
    assert {path.suffix.lower() for path in found.photos} == PICTURE_SUFFIXES
    assert {path.suffix.lower() for path in found.films} == FILM_SUFFIXES
    assert sorted(found.all) == list_inputs([folder])
    assert len(found.all) == 2 * len(PICTURE_SUFFIXES | FILM_SUFFIXES)


def test_a_file_that_is_named_is_tried_whatever_its_name(folder: Path) -> None:
    found = walk([folder / "a.psd", folder / "gone.tif", folder / "a.psd", folder / "a.vob"])
    assert (found.photos, found.films) == ([folder / "a.psd"], [folder / "a.vob"])
    assert found.missing == [folder / "gone.tif"]
    assert list_inputs([folder / "a.psd"]) == [folder / "a.psd"]


def test_a_folder_that_cannot_be_looked_into_says_why(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(top: Path, onerror: object) -> list[object]:
        assert callable(onerror)
        onerror(PermissionError(13, "Permission denied", str(top)))
        return []

    monkeypatch.setattr("os.walk", locked)
    found = walk([folder])
    assert found.all == []
    assert [str(error) for error in found.refused] == ["“box” may not be read by this user."]


def test_sounds_are_dropped_and_imported_by_the_same_names(folder: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in sorted(folder.iterdir())])
    dropped = dropped_sounds(data)
    assert dropped is not None
    assert {path.suffix for path in dropped.files} == SOUND_SUFFIXES
    scanned = scan_folder(folder / "inner", Progress())
    assert {Path(found).suffix.lower() for found in map(str, scanned.files)} == SOUND_SUFFIXES


def test_the_samples_are_our_film_and_grey_photographs(tmp_path: Path) -> None:
    film, *photographs = sample_paths(tmp_path / "samples")
    assert film == samples.FILM
    assert [path.name for path in photographs] == ["china.png", "flower.png"]
    for path in photographs:
        with Image.open(path) as picture:
            assert (picture.mode, picture.size) == ("L", (640, 427))
    before = photographs[0].stat().st_mtime_ns
    assert sample_paths(tmp_path / "samples") == [film, *photographs]
    assert photographs[0].stat().st_mtime_ns == before, "what is there stays as it is"
