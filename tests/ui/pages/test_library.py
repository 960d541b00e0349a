"""The sound library's place: a real library of small sounds behind real widgets."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from studio.domain.errors import StudioError
from studio.sound.library.library import SoundLibrary
from studio.ui.engine.conversation import EngineBridge
from studio.ui.pages.library import LibraryPage
from studio.ui.pages.library.model import BLOCK, LICENCE, NAME, PLAY, STAR, WAVE
from studio.ui.pages.library.table import wave_area
from studio.ui.parts.sound_drops import SOUND_MIME
from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge

NAMES = ("DOORWood_Barn Door_AF_HOME", "RAIN_Tin Roof_AF_HOME", "DOORCreak_Old Hinge_AF_HOME", "THUN_Far Clap_AF_HOME")


@pytest.fixture(scope="module")
def sounds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four short sounds, the longer the later their names come."""
    folder = tmp_path_factory.mktemp("recordings")
    for k, name in enumerate(NAMES):
        noise = np.random.default_rng(k).normal(0, 0.1, 4800 * (k + 1))
        soundfile.write(folder / f"{name}.wav", noise, 48_000)
    return folder


@pytest.fixture(scope="module")
def database(sounds: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("library") / "library.sqlite"
    with SoundLibrary.open(path) as library:
        assert library.add_folder(sounds).added == len(NAMES)
    return path.read_bytes()


@pytest.fixture
def page(
    qtbot: QtBot, window: MainWindow, database: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[LibraryPage]:
    path = tmp_path / "library.sqlite"
    path.write_bytes(database)
    window.workspace.library._opener = lambda: SoundLibrary.open(path)
    window.go("library")
    page = window.library_page
    until(qtbot, lambda: len(names(page)) == len(NAMES))
    yield page
    page.audition.close()


def until(qtbot: QtBot, ready: Callable[[], object]) -> None:
    """Wait with the patience that a busy machine needs."""
    qtbot.waitUntil(lambda: bool(ready()), timeout=240_000)


def names(page: LibraryPage) -> list[str]:
    return [row.name for row in map(page.model.row, range(page.model.rowCount())) if row is not None]


def click(qtbot: QtBot, page: LibraryPage, number: int, column: int, share: float = 0.5) -> None:
    cell = page.table.visualRect(page.model.index(number, column))
    area = wave_area(cell) if column == WAVE else cell
    point = QPoint(round(area.left() + share * area.width()), cell.center().y())
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_typing_searches_and_an_empty_answer_says_what_to_do(qtbot: QtBot, page: LibraryPage) -> None:
    qtbot.keyClicks(page.filters.field, "door")
    until(qtbot, lambda: set(names(page)) == {"Barn Door", "Old Hinge"})
    until(qtbot, lambda: page.count.text() == "2 sounds")
    page.filters.field.clear()
    qtbot.keyClicks(page.filters.field, "xyzzy")
    until(qtbot, lambda: page.list_stack.currentWidget() is page.nothing)
    page._show_all()
    until(qtbot, lambda: len(names(page)) == len(NAMES))
    assert page.list_stack.currentWidget() is page.table


def test_filters_narrow_and_are_cleared(qtbot: QtBot, page: LibraryPage) -> None:
    until(qtbot, lambda: page.filters.category.count() == 1 + len(NAMES))
    page.filters.category.setCurrentIndex(page.filters.category.findData("THUN"))
    until(qtbot, lambda: names(page) == ["Far Clap"])
    assert page.filters.reset.isVisible()
    qtbot.mouseClick(page.filters.reset, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: len(names(page)) == len(NAMES))
    page.filters.licence.setCurrentIndex(1)
    until(qtbot, lambda: page.list_stack.currentWidget() is page.nothing)


def test_the_star_marks_a_favourite_that_stays(qtbot: QtBot, page: LibraryPage) -> None:
    click(qtbot, page, 1, STAR)
    row = page.model.row(1)
    assert row is not None
    assert row.favourite, "shown at once"
    page.folders.choose("favourites")
    until(qtbot, lambda: names(page) == [row.name])
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, NAME))
    qtbot.keyClick(page.table, Qt.Key.Key_F)
    until(qtbot, lambda: page.list_stack.currentWidget() is page.no_favourites)


def test_space_plays_and_stops_and_the_waveform_seeks(qtbot: QtBot, page: LibraryPage, bridge: FakeBridge) -> None:
    until(qtbot, lambda: bool(bridge.pending("waveforms")))
    paths = bridge.params(bridge.pending("waveforms")[0])["paths"]
    bridge.answer("waveforms", {"peaks": [[0.1, 0.9, 0.3]] * (len(paths) - 1) + [[]]})
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, NAME))
    first = page.model.row(0)
    assert first is not None
    assert page.waveforms.peaks(first.id) == [0.1, 0.9, 0.3]
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert page.audition.playing == page.table.playing == first.id
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert page.audition.playing == page.table.playing == ""
    click(qtbot, page, 3, WAVE, 0.5)
    last = page.model.row(3)
    assert last is not None
    assert page.audition.playing == last.id
    assert page.table.played == pytest.approx(0.5, abs=0.02)
    click(qtbot, page, 3, PLAY)
    assert page.audition.playing == ""
    page.grab()


def test_headings_order_the_list(qtbot: QtBot, page: LibraryPage) -> None:
    header = page.table.horizontalHeader()
    header.sectionClicked.emit(NAME)
    until(
        qtbot,
        lambda: (
            names(page) == sorted(names(page)) and page.model.headerData(NAME, Qt.Orientation.Horizontal) == "Sound ↑"
        ),
    )
    header.sectionClicked.emit(NAME)
    until(qtbot, lambda: names(page) == sorted(names(page), reverse=True) and len(names(page)) == len(NAMES))


def test_more_like_this_takes_wishes_and_ends(qtbot: QtBot, page: LibraryPage) -> None:
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, NAME))
    chosen = page.model.row(0)
    assert chosen is not None
    qtbot.keyClick(page.table, Qt.Key.Key_M)
    assert page.likeness.isVisible()
    until(qtbot, lambda: len(names(page)) == len(NAMES) - 1 and chosen.name not in names(page))
    page.likeness.shorter.slider.setValue(8)
    until(qtbot, lambda: page._wanted.shorter == pytest.approx(0.8))
    page.likeness.close_bar()
    until(qtbot, lambda: len(names(page)) == len(NAMES))


def test_details_say_who_says_so_and_take_the_users_word(qtbot: QtBot, page: LibraryPage) -> None:
    page.table.setCurrentIndex(page.model.index(0, NAME))
    until(qtbot, lambda: page.details.row is not None)
    details = page.details
    name = details.name.text()
    assert details._sources["name"].text() == "from its UCS file name"
    assert not details.save.isEnabled()
    details.name.clear()
    qtbot.keyClicks(details.name, "Great bang")
    details.licence.setCurrentIndex(details.licence.findData("CC BY"))
    assert details.publishable.isChecked(), "the licence says so"
    qtbot.mouseClick(details.save, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: details.title.text() == "Great bang")
    assert details._sources["licence"].text() == "said by you"
    until(qtbot, lambda: "Great bang" in names(page) and name not in names(page))


def test_many_sounds_get_one_licence_and_keep_their_names(qtbot: QtBot, page: LibraryPage) -> None:
    before = set(names(page))
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for number in (0, 1, 2):
        page.table.selectionModel().select(page.model.index(number, 0), flags)
    until(qtbot, lambda: page.details.title.text() == "3 sounds selected")
    page.details.licence.setCurrentIndex(page.details.licence.findData("CC0-1.0"))
    qtbot.mouseClick(page.details.save, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: sum(bool(row and row.publishable) for row in map(page.model.row, range(4))) == 3)
    assert set(names(page)) == before
    page.filters.licence.setCurrentIndex(1)
    until(qtbot, lambda: len(names(page)) == 3)
    assert page.model.index(0, LICENCE).data() == "CC0"


def test_rows_are_dragged_as_files(page: LibraryPage) -> None:
    data = page.model.mimeData([page.model.index(0, column) for column in (NAME, WAVE)])
    row = page.model.row(0)
    assert row is not None
    assert bytes(data.data(SOUND_MIME).data()).decode() == row.id
    assert [url.toLocalFile() for url in data.urls()] == [row.path]


def test_an_import_shows_progress_can_be_stopped_and_ends_in_one_sentence(
    qtbot: QtBot, page: LibraryPage, window: MainWindow, bridge: FakeBridge, tmp_path: Path
) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    page.add_folders([folder])
    assert bridge.params(bridge.pending("import_sounds")[0]) == {"folder": str(folder)}
    bridge.progress("import_sounds", 0.42, "Listening to the sounds", 30.0)
    row = page.folders.rows()[str(folder)]
    until(qtbot, row.bar.isVisible)
    assert "42 %" in row._state.full_text()
    qtbot.mouseClick(row.cancel, Qt.MouseButton.LeftButton)
    assert not bridge.pending("import_sounds")
    assert "stopped" in window.banner.message.text()
    page.add_folders([folder])
    bridge.answer("import_sounds", {"added": 3, "failed": 1, "failures": [["a.wav", "It is empty."]]})
    assert window.banner.message.text() == "new: 3 added."
    assert "One file was left out" in window.banner.hint.text()
    assert page.keeper.busy == []


def test_a_missing_folder_keeps_its_sounds_and_can_be_taken_out(
    qtbot: QtBot, page: LibraryPage, sounds: Path, window: MainWindow
) -> None:
    until(qtbot, lambda: str(sounds) in page.folders.rows())
    away = sounds.with_name("away")
    sounds.rename(away)
    try:
        page._show_overview()
        until(qtbot, lambda: page.folders.rows()[str(sounds)].folder.missing)
        assert "4 sounds kept" in page.folders.rows()[str(sounds)]._state.full_text()
        page.folders.remove_asked.emit(str(sounds))
        until(qtbot, lambda: page.model.rowCount() == 0)
        assert "4 sounds were taken out" in window.banner.message.text()
    finally:
        away.rename(sounds)


def test_a_change_on_the_disk_leads_to_a_visit(
    qtbot: QtBot, page: LibraryPage, sounds: Path, bridge: FakeBridge
) -> None:
    page.keeper._soon.setInterval(20)
    bridge.answer("rescan_sounds", {"folders": {}, "changed": [], "missing": [], "waiting": 0})
    until(qtbot, lambda: str(sounds) in page.keeper._watcher.directories())
    extra = sounds / "extra.txt"
    extra.write_text("x")
    try:
        until(qtbot, lambda: bool(bridge.pending("rescan_sounds")))
    finally:
        extra.unlink()


def test_keys_lead_from_the_field_into_the_list(qtbot: QtBot, page: LibraryPage) -> None:
    page.filters.field.setFocus()
    qtbot.keyClick(page.filters.field, Qt.Key.Key_Down)
    assert page.table.currentIndex().row() == 0
    assert page.window().focusWidget() is page.table


def test_only_rows_near_the_screen_are_read(qtbot: QtBot, page: LibraryPage, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of a million rows, of which each is one of the four sounds."""
    from studio.sound.shelves.records import SoundList

    library_keys = page.model.keys(range(4))
    keys = np.tile(np.array(library_keys, dtype=np.int64), 250_000)
    page.model.set_list(SoundList(keys, np.ones(len(keys), np.float32)))
    assert page.model.rowCount() == 1_000_000
    page.table.doItemsLayout()
    page.table.verticalScrollBar().setValue(page.table.verticalScrollBar().maximum() // 2)
    first, _ = page.table.visible_rows()
    assert first > 400_000
    until(qtbot, lambda: page.model.row(first) is not None)
    assert len(page.model._blocks) * BLOCK < 2000
    page.table.scrollToBottom()
    until(qtbot, lambda: page.model.row(999_999) is not None)
    asked = 0

    def flags(model: object, index: object) -> Qt.ItemFlag:
        nonlocal asked
        asked += 1
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    monkeypatch.setattr(type(page.model), "flags", flags)
    page.table.selectAll()
    assert page.table.selected_count() == 1_000_000
    page.table.viewport().repaint()
    page.table.horizontalHeader().viewport().repaint()
    assert asked < 10_000, "no look at every one of them"


def test_a_library_that_cannot_be_read_says_so_and_can_be_tried_again(
    qtbot: QtBot, window: MainWindow, database: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "library.sqlite"

    def opened() -> SoundLibrary:
        # A damaged database is set aside; one on a drive that is not there cannot be.
        if not path.exists():
            raise StudioError("The sound library cannot be opened: its drive is not there.", hint="Connect it.")
        return SoundLibrary.open(path)

    window.workspace.library._opener = opened
    window.go("library")
    page = window.library_page
    until(qtbot, lambda: page.list_stack.currentWidget() is page.broken)
    assert "cannot be opened" in window.banner.message.text()
    path.write_bytes(database)
    page._try_again()
    until(qtbot, lambda: len(names(page)) == len(NAMES))
    assert isinstance(page.filters.field, QLineEdit)


def test_a_folder_is_shown_alone(qtbot: QtBot, page: LibraryPage, sounds: Path, tmp_path: Path) -> None:
    other = tmp_path / "single.wav"
    soundfile.write(other, np.random.default_rng(9).normal(0, 0.1, 4800), 48_000)
    page.add_dropped([other])
    until(qtbot, lambda: len(names(page)) == len(NAMES) + 1)
    until(qtbot, lambda: str(sounds) in page.folders.rows())
    qtbot.mouseClick(page.folders.rows()[str(sounds)], Qt.MouseButton.LeftButton)
    until(qtbot, lambda: len(names(page)) == len(NAMES))
    page._show_all()
    until(qtbot, lambda: len(names(page)) == len(NAMES) + 1)


def test_an_unnamed_sound_is_offered_categories(qtbot: QtBot, page: LibraryPage, tmp_path: Path) -> None:
    nameless = tmp_path / "0815.wav"
    soundfile.write(nameless, np.random.default_rng(77).normal(0, 0.1, 4800), 48_000)
    page.add_dropped([nameless])
    until(qtbot, lambda: "0815" in names(page))
    page.table.selectRow(names(page).index("0815"))
    until(qtbot, page.details.may_be.isVisible)
    assert "Guesses" in page.details.may_be.text()
    assert page.details.shown is not None
    name, cat_id = page.details.shown.may_be[0]
    page.details.take_category(cat_id)
    assert page.details.category.currentText() == name
    assert page.details.values() == {"cat_id": cat_id}


@pytest.mark.slow
def test_a_real_folder_is_imported_through_the_engine(
    qtbot: QtBot, sounds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    monkeypatch.setenv("PHONOCHROME_HOME", str(home))
    folder = tmp_path / "mine"
    shutil.copytree(sounds, folder)
    (folder / "broken.wav").write_bytes(b"RIFF nonsense")
    real = EngineBridge()
    window = MainWindow(real, Store(home / "window"))
    qtbot.addWidget(window)
    window.show()
    real.start()
    window.go("library")
    page = window.library_page
    page.add_folders([folder])
    until(qtbot, lambda: not page.keeper.busy)
    assert window.banner.message.text() == "mine: 4 added."
    page.folders.choose("folder")
    until(qtbot, lambda: len(names(page)) == len(NAMES))
    until(qtbot, lambda: page.folders.rows()[str(folder)].folder.problems == 1)
    until(qtbot, lambda: all(page.waveforms.peaks(row.id) for row in map(page.model.row, range(4)) if row))
    window.close()


def test_what_came_with_the_program_is_shown_without_editors(qtbot: QtBot, page: LibraryPage) -> None:
    from dataclasses import replace

    page.table.setCurrentIndex(page.model.index(0, NAME))
    details = page.details
    until(qtbot, lambda: details.shown is not None)
    assert details.shown is not None
    assert details.name.isVisible()
    assert details.file.toolTip() == details.shown.row.path
    details.show_one(replace(details.shown, row=replace(details.shown.row, id="other", own=False)))
    assert not any(field.isVisible() for field in (details.name, details.category, details.tags, details.licence))
    assert details.free.isVisible()
    assert details.pitch.text() == "none", "noise has none"
    details.show_one(replace(details.shown, pitch_hz=441.0, pitch_note="A4", row=replace(details.row, id="third")))
    assert details.pitch.text() == "A4 (441 Hz)"
    assert not details.save.isVisible()
