"""Projects in the real window: a whole job in one file that can be moved, and nothing without one changes."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from assets import samples
from studio.domain.cues import CueSheet
from studio.domain.facts import FilmFacts
from studio.own_files.projects import read_project
from studio.ui.dialogs.missing_media import MissingMediaDialog
from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.film.making import DURATION, FPS, cue

pytestmark = pytest.mark.gui


@pytest.fixture
def job(tmp_path: Path, photos: list[Path]) -> Path:
    """A folder with three photographs and a film."""
    shutil.copy(samples.FILM, tmp_path / "scans" / "film.mp4")
    return tmp_path / "scans"


def _another_window(qtbot: QtBot, store: Store) -> MainWindow:
    window = MainWindow(FakeBridge(), Store(store.folder))
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    return window


def _open_all(window: MainWindow, bridge: FakeBridge, job: Path) -> Path:
    path = job / "job.phonochrome"
    window.projects.begin(path)
    window.open_paths(sorted(job.glob("*.png")))
    window.open_paths([job / "film.mp4"])
    facts = FilmFacts(str(job / "film.mp4"), "mp4", "h264", 640, 480, FPS, DURATION, 200, False, False, 1000)
    ticket = next(t for t in bridge.pending("inspect") if bridge.params(t)["path"].endswith("mp4"))
    del bridge.asked[ticket]
    bridge._answered.emit(ticket, {"facts": msgspec.to_builtins(facts)})
    film = window.film_page.film
    assert film is not None
    sheet = CueSheet("film.mp4", FPS, DURATION, (cue(1, 1.0, 0.4, 0.9), cue(2, 3.0, 0.4, 0.2)))
    window.film_page.find_sounds()
    bridge.answer("find_cues", {"sheet": msgspec.to_builtins(sheet)})
    window.film_page.edits.move_cue("cue1", 2.0)
    page = window.photo_page
    page.strip.select(window.workspace.roll.photos[1])
    page.panel.saturation.slider.setValue(150)
    page.panel.saturation.settled.emit(1.5)
    return path


def test_a_project_holds_the_job_and_goes_on_where_it_was(
    qtbot: QtBot, window: MainWindow, bridge: FakeBridge, store: Store, job: Path
) -> None:
    path = _open_all(window, bridge, job)
    window.film_page.transport.seek(2.0)
    window.go("photo")
    assert window.windowTitle() == "job – Phonochrome"
    window.registry["save-project"].trigger()
    project = read_project(path)
    assert [each.media.path for each in project.photos] == ["scan0.png", "scan1.png", "scan2.png"]
    assert project.photos[1].recipe.saturation == 1.5
    assert project.films[0].media.path == "film.mp4"
    assert project.films[0].sheet is not None
    assert store.photo_work(job / "scan1.png") is None, "what is done in a project is kept there alone"
    assert path.stat().st_size < 20_000, "edits, never pixels"
    window.close()
    again = _another_window(qtbot, store)
    again.projects.open(path)
    assert again.place == "photo"
    assert again.photo_page.photo is not None
    assert again.photo_page.photo.name == "scan1"
    assert again.photo_page.photo.recipe.saturation == 1.5
    assert again.film_page.film is not None
    moved = again.film_page.film.cue("cue1")
    assert moved is not None
    assert moved.start_s == 2.0
    recent = store.recents()[0]
    assert (recent.kind, recent.name) == ("project", "job")
    again.close()


def test_a_moved_folder_opens_whole_and_moved_files_are_known_by_their_content(
    qtbot: QtBot, window: MainWindow, bridge: FakeBridge, store: Store, job: Path, tmp_path: Path
) -> None:
    _open_all(window, bridge, job)
    qtbot.waitUntil(lambda: not window.workspace.project.unknown(), timeout=10_000)
    window.close()
    there = tmp_path / "elsewhere" / "archive"
    shutil.move(job, there)
    (there / "sub").mkdir()
    (there / "scan0.png").rename(there / "sub" / "renamed.png")
    again = _another_window(qtbot, store)
    again.projects.open(there / "job.phonochrome")
    qtbot.waitUntil(lambda: len(again.workspace.roll) == 3, timeout=10_000)
    assert {p.path for p in again.workspace.roll.photos} == {
        there / "scan1.png",
        there / "scan2.png",
        there / "sub" / "renamed.png",
    }
    found = again.workspace.roll.find(there / "scan1.png")
    assert found is not None
    assert found.recipe.saturation == 1.5
    assert not again.findChildren(MissingMediaDialog)
    again.close()


def test_what_is_not_found_is_asked_for_and_stays_in_the_project(
    qtbot: QtBot, window: MainWindow, bridge: FakeBridge, store: Store, job: Path, tmp_path: Path
) -> None:
    path = _open_all(window, bridge, job)
    qtbot.waitUntil(lambda: not window.workspace.project.unknown(), timeout=10_000)
    window.close()
    away = tmp_path / "other disk"
    away.mkdir()
    shutil.move(job / "scan1.png", away / "scan1.png")
    again = _another_window(qtbot, store)
    again.projects.open(path)
    qtbot.waitUntil(lambda: bool(again.findChildren(MissingMediaDialog)), timeout=10_000)
    dialog = again.findChild(MissingMediaDialog)
    assert isinstance(dialog, MissingMediaDialog)
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == ["scan1.png"]
    again.projects.save()
    assert "scan1.png" in [each.media.path for each in read_project(path).photos], "nothing of it is lost"
    dialog.folder_chosen.emit(str(away))
    qtbot.waitUntil(lambda: again.workspace.roll.find(away / "scan1.png") is not None, timeout=10_000)
    photo = again.workspace.roll.find(away / "scan1.png")
    assert photo is not None
    assert photo.recipe.saturation == 1.5
    again.projects.save()
    assert sorted(each.media.path for each in read_project(path).photos) == [
        "../other disk/scan1.png",
        "scan0.png",
        "scan2.png",
    ]
    again.close()


def test_one_project_after_the_other(window: MainWindow, bridge: FakeBridge, job: Path, tmp_path: Path) -> None:
    first = _open_all(window, bridge, job)
    window.projects._leave()
    window.projects.begin(tmp_path / "second")
    assert len(window.workspace.roll) == 0
    assert window.workspace.film is None
    assert window.workspace.roll.undo.count() == 0
    window.open_paths([job / "scan2.png"])
    window.projects.open(first)
    assert len(window.workspace.roll) == 3
    assert [each.media.path for each in read_project(tmp_path / "second.phonochrome").photos] == ["scans/scan2.png"]
    window.projects.close()
    assert window.windowTitle() == "Phonochrome"
    assert window.place == "home"


def test_taking_off_and_bringing_back_is_kept_too(window: MainWindow, bridge: FakeBridge, job: Path) -> None:
    path = _open_all(window, bridge, job)
    roll = window.workspace.roll
    window.photo_page.close_photos([roll.photos[0]])
    window.projects.save()
    assert [each.media.path for each in read_project(path).photos] == ["scan1.png", "scan2.png"]
    roll.undo.undo()
    window.projects.save()
    assert [each.media.path for each in read_project(path).photos] == ["scan0.png", "scan1.png", "scan2.png"]


def test_without_a_project_one_continues_where_one_was(
    qtbot: QtBot, window: MainWindow, store: Store, photos: list[Path]
) -> None:
    assert not window.home.continue_button.isVisibleTo(window.home)
    window.open_paths(photos)
    window.photo_page.strip.select(window.workspace.roll.photos[2])
    window.close()
    again = _another_window(qtbot, store)
    assert again.home.continue_button.isVisibleTo(again.home)
    again.home.continue_button.click()
    assert again.place == "photo"
    assert again.photo_page.photo is not None
    assert again.photo_page.photo.path == photos[2]
    again.close()


def test_a_project_that_cannot_be_read_is_said_and_nothing_else(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "x.phonochrome").write_text("not json")
    window.open_paths([tmp_path / "x.phonochrome"])
    assert "no project" in window.banner.message.text()
    assert not window.workspace.project.is_open
