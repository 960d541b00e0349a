"""Preferences: what is chosen holds, is remembered, is checked, and says when it waits for the next start."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from models import catalogue
from studio import places
from studio.domain import limits
from studio.domain.progress import Progress
from studio.domain.questions import LookAtCache
from studio.domain.recipe import ColorizeRecipe
from studio.engine.service import TaskContext
from studio.jobs.answers.cache import look_at_cache
from studio.jobs.stages import result_cache
from studio.jobs.stages.result_cache import ResultCache
from studio.ui.dialogs.export import ExportPhotosDialog
from studio.ui.dialogs.preferences import PreferencesDialog
from studio.ui.dialogs.preferences import looks as looks_page
from studio.ui.dialogs.preferences.keys import KeysPage
from studio.ui.dialogs.shortcuts import ShortcutsDialog
from studio.ui.state import at_start
from studio.ui.state import workspace as workspace_module
from studio.ui.state.models_list import ModelChoice, colour_models
from studio.ui.state.settings import Settings, Store
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui
VARIABLES = ("QT_SCALE_FACTOR", "OMP_NUM_THREADS", "PHONOCHROME_CACHE_BYTES", places.CACHE_VARIABLE)


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in (*VARIABLES, *(limit.variable for limit in limits.ALL)):
        monkeypatch.setenv(variable, "")
        monkeypatch.delenv(variable)
    monkeypatch.setattr(limits, "_before", {})
    monkeypatch.setattr(at_start, "_in_force", None)


@pytest.fixture
def dialog(window: MainWindow) -> Iterator[PreferencesDialog]:
    at_start.begin_with(window.workspace.settings)
    dialog = PreferencesDialog(window.workspace, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    yield dialog
    dialog.close()


def test_what_is_chosen_is_remembered_and_stands_in_the_dialog_again(
    window: MainWindow, dialog: PreferencesDialog, store: Store, tmp_path: Path
) -> None:
    dialog.looks.language.setCurrentIndex(dialog.looks.language.findData("fr"))
    dialog.looks.scale.setCurrentIndex(dialog.looks.scale.findData(150))
    dialog.computing.device.setCurrentIndex(dialog.computing.device.findData("cpu"))
    dialog.computing.threads.setValue(1)
    dialog.computing.memory.setValue(16)
    dialog.storage.cache_size.setValue(20)
    dialog.storage.place.setText(str(tmp_path))
    dialog.storage.place.editingFinished.emit()
    dialog.storage.results.setText(str(tmp_path))
    dialog.storage.results.editingFinished.emit()
    dialog.export.quality.set_value(77)
    dialog.export.quality.settled.emit(77)
    dialog.disclosure.in_metadata.setChecked(False)
    dialog.accept()
    kept = store.load_settings()
    assert (kept.language, kept.ui_scale, kept.device, kept.threads) == ("fr", 150, "cpu", 1)
    assert (kept.max_memory_gb, kept.cache_gb, kept.cache_folder) == (16.0, 20.0, str(tmp_path))
    assert (kept.results_folder, kept.jpeg_quality, kept.disclosure_metadata) == (str(tmp_path), 77, False)
    again = PreferencesDialog(window.workspace, window)
    assert again.looks.language.currentData() == "fr"
    assert again.looks.scale.currentData() == 150
    assert again.computing.memory.value() == 16
    assert again.storage.place.text() == str(tmp_path)
    again.close()


def test_what_waits_for_the_next_start_says_so(dialog: PreferencesDialog) -> None:
    assert dialog.waiting.text() == ""
    dialog.looks.theme.setCurrentIndex(dialog.looks.theme.findData("dark"))
    dialog.export.quality.settled.emit(80)
    assert dialog.waiting.text() == "", "these hold at once"
    for choose, back in (
        (lambda: dialog.looks.language.setCurrentIndex(2), lambda: dialog.looks.language.setCurrentIndex(0)),
        (lambda: dialog.looks.scale.setCurrentIndex(3), lambda: dialog.looks.scale.setCurrentIndex(0)),
        (lambda: dialog.computing.threads.setValue(1), lambda: dialog.computing.threads.setValue(0)),
        (lambda: dialog.storage.cache_size.setValue(9), lambda: dialog.storage.cache_size.setValue(8)),
    ):
        choose()
        assert "next start" in dialog.waiting.text()
        back()
        assert dialog.waiting.text() == ""


def test_the_next_start_takes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_start.begin_with(Settings(ui_scale=175, threads=2, cache_gb=3, cache_folder=str(tmp_path)))
    try:
        assert [os.environ[v] for v in VARIABLES] == ["1.75", "2", str(3 * 1024**3), str(tmp_path)]
        assert places.cache_dir() == tmp_path
        assert ResultCache(tmp_path).limit_bytes == 3 * 1024**3
        monkeypatch.setenv(places.CACHE_VARIABLE, str(tmp_path / "file"))
        (tmp_path / "file").touch()
        assert places.cache_dir() not in (tmp_path, tmp_path / "file"), "a place that is gone is no reason to fail"
    finally:
        for variable in VARIABLES:
            os.environ.pop(variable, None)


@pytest.mark.parametrize(
    ("given", "told"),
    [("relative/folder", "not a whole path"), ("{tmp}/none", "There is no folder"), ("{tmp}/file.txt", "is a file")],
)
def test_a_folder_that_cannot_be_is_refused_in_a_sentence(
    dialog: PreferencesDialog, store: Store, tmp_path: Path, given: str, told: str
) -> None:
    (tmp_path / "file.txt").touch()
    dialog.storage.place.setText(given.format(tmp=tmp_path))
    dialog.storage.place.editingFinished.emit()
    assert told in dialog.storage.place_told.text()
    assert not dialog.storage.place_told.isHidden()
    assert store.load_settings().cache_folder == ""
    dialog.storage.place.setText("")
    dialog.storage.place.editingFinished.emit()
    dialog.storage.place.setText(str(tmp_path))
    dialog.storage.place.editingFinished.emit()
    assert dialog.storage.place_told.isHidden()


def test_a_folder_that_cannot_be_written_is_refused(dialog: PreferencesDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("studio.ui.dialogs.preferences.storage.tempfile.TemporaryFile", refuse)
    dialog.storage.results.setText("/")
    dialog.storage.results.editingFinished.emit()
    assert (
        dialog.storage.results_told.text() == "Nothing can be written in / (Permission denied). Choose another folder."
    )


def test_too_little_memory_is_refused_and_the_limit_stays(
    window: MainWindow, dialog: PreferencesDialog, bridge: FakeBridge
) -> None:
    dialog.computing.memory.setValue(1)
    dialog.computing.memory.editingFinished.emit()
    assert "at least 2 GB" in dialog.computing.memory_told.text()
    assert dialog.computing.memory.value() == 0
    assert window.workspace.settings.max_memory_gb is None
    dialog.computing.memory.setValue(4)
    dialog.computing.memory.editingFinished.emit()
    assert dialog.computing.memory_told.isHidden()
    assert limits.MEMORY_GB.value == 4.0
    assert bridge.pending("set_limits"), "the engine goes by it at once"


def test_a_device_that_is_not_there_is_said_to_be_so(dialog: PreferencesDialog) -> None:
    page = dialog.computing
    page.device.setCurrentIndex(page.device.findData("cuda"))
    assert "no such device" in page.device_told.text()
    page.device.setCurrentIndex(page.device.findData("auto"))
    assert page.device_told.isHidden()


def test_the_cache_is_looked_at_and_cleared(dialog: PreferencesDialog, bridge: FakeBridge) -> None:
    bridge.answer("look_at_cache", {"used": 3 * 1024**3, "free": 50 * 1024**3})
    assert dialog.storage.used.full_text() == "3.0 GB, 50 GB are free there"
    dialog.storage.clear.click()
    assert bridge.params(bridge.pending("look_at_cache")[0]) == {"clear": True}
    assert not dialog.storage.clear.isEnabled()
    bridge.answer("look_at_cache", {"used": 0, "free": 53 * 1024**3})
    assert dialog.storage.used.full_text() == "0.0 GB, 53 GB are free there"
    assert not dialog.storage.clear.isEnabled(), "there is nothing to clear"


def test_clearing_leaves_what_is_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context = TaskContext(cache_dir=tmp_path)
    cache = ResultCache.of(context)
    for key in ("old", "new"):
        cache.folder("tiles", key, lambda folder: (folder / "tile.bin").write_bytes(b"x" * 1000) and None)
    os.utime(tmp_path / "results" / "tiles" / "old" / "entry.json", (1, 1))
    before = look_at_cache(LookAtCache(), Progress(), context)
    assert before.used == 2000
    assert before.free > 0
    after = look_at_cache(LookAtCache(clear=True), Progress(), context)
    assert after.used == 1000
    assert cache.find("tiles", "new") is not None
    monkeypatch.setattr(result_cache, "SAFE_S", -1.0)
    assert look_at_cache(LookAtCache(clear=True), Progress(), context).used == 0


def test_results_go_where_the_preferences_say(window: MainWindow, photos: list[Path], tmp_path: Path) -> None:
    window.workspace.settings.results_folder = str(tmp_path)
    window.open_paths(photos)
    dialog = ExportPhotosDialog(window.workspace, window.workspace.roll.photos, window)
    assert dialog.folder.text() == str(tmp_path)
    window.workspace.settings.results_folder = str(tmp_path / "gone")
    assert ExportPhotosDialog(window.workspace, window.workspace.roll.photos, window).folder.text() != str(tmp_path)


def test_new_photographs_begin_with_the_model_that_was_chosen(
    window: MainWindow, photos: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    models = (*colour_models(), ModelChoice("other", "Other", "", catalogue.USUAL_VIVIDNESS, optional=True))
    monkeypatch.setattr(workspace_module, "colour_models", lambda: models)
    space = window.workspace
    before = space.roll.add([photos[0]])[0]
    space.choose_usual_model("other")
    assert space.roll.add([photos[1]])[0].recipe.model == "other"
    assert before.recipe == ColorizeRecipe()
    assert space.open_film(photos[2].with_suffix(".mp4")).colour.model == "other"
    monkeypatch.setattr(workspace_module, "colour_models", colour_models)
    assert space.usual_model() == ColorizeRecipe().model, "it was removed meanwhile"


def test_the_size_that_is_too_large_for_the_screen_is_said(
    dialog: PreferencesDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looks_page, "largest_scale", lambda: 125)
    dialog.looks.scale.setCurrentIndex(dialog.looks.scale.findData(250))
    assert "up to 125 %" in dialog.looks.fits.text()
    dialog.looks.scale.setCurrentIndex(dialog.looks.scale.findData(125))
    assert dialog.looks.fits.isHidden()


def test_the_keys_of_commands_are_chosen_from_here(window: MainWindow, qtbot: QtBot) -> None:
    window.registry["preferences"].trigger()
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    page = dialog.pages[-1]
    assert isinstance(page, KeysPage)
    page.sheet.click()
    assert dialog.findChild(ShortcutsDialog) is not None
    window.registry.choose_keys("samples", "F7")
    assert page.told.text() == "1 command has keys of your own."
    window.registry.usual_keys()
    assert page.told.text() == ""
    dialog.close()


def test_the_recent_files_are_forgotten(window: MainWindow, dialog: PreferencesDialog, photos: list[Path]) -> None:
    window.workspace.remember(photos, "photographs")
    dialog.disclosure.forget.click()
    assert window.workspace.store.recents() == []


def test_every_page_has_a_place_in_the_list_and_its_controls_fit(qtbot: QtBot, dialog: PreferencesDialog) -> None:
    assert dialog.names.count() == len(dialog.pages) == dialog.stack.count()
    for number, page in enumerate(dialog.pages):
        dialog.names.setCurrentRow(number)
        qtbot.wait(10)
        assert page.isVisible()
        for control in page.findChildren(QPushButton):
            assert control.width() >= control.sizeHint().width()
            assert page.rect().contains(control.mapTo(page, control.rect().bottomRight()))
