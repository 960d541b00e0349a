"""What the window remembers survives damage and a full disk, and nothing is said to be saved that is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.own_files import remarks
from studio.ui.state.settings import PhotoWork, Recent, Settings, Store
from studio.ui.window.main_window import MainWindow
from tests.disks import fill, small_disk
from tests.ui.fake_bridge import FakeBridge


@pytest.fixture(autouse=True)
def _nothing_was_said() -> None:
    remarks.forget_remarks()


def opened(qtbot: QtBot, folder: Path) -> MainWindow:
    window = MainWindow(FakeBridge(), Store(folder))
    qtbot.addWidget(window)
    window.show()
    return window


def test_damaged_settings_are_said_in_the_window_and_the_rest_of_them_holds(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"theme": "dark", "last_folder": "/archive/box-17')
    (tmp_path / "recent.json").write_text('[{"paths": [], "kind": "photographs", "opened": "2026-01-01"}]')
    window = opened(qtbot, tmp_path)
    assert window.workspace.settings.theme == "dark"
    assert window.workspace.settings.last_folder == "/archive/box-17"
    qtbot.waitUntil(window.banner.isVisible)
    assert "settings could not be read" in window.banner.message.text()
    assert "list of recent files" in window.banner.message.text()
    window.close()
    assert len(list(tmp_path.glob("*.damaged-*"))) == 2


def test_a_geometry_that_is_none_opens_the_window_in_its_usual_size(qtbot: QtBot, tmp_path: Path) -> None:
    Store(tmp_path).save_settings(Settings(geometry="no base64 at all ☃"))
    window = opened(qtbot, tmp_path)
    assert window.width() >= 960
    window.close()


def test_what_a_full_disk_refuses_is_shown_as_if_saved_and_saved_later(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 1 << 17) as disk:
        store = Store(disk)
        filler = fill(disk)
        assert not store.add_recent(Recent(["/a"], "film", "2026-01-01", note="y" * 5000))
        assert [recent.paths for recent in store.recents()] == [["/a"]]
        filler.unlink()
        assert store.retry()
        assert [recent.paths for recent in Store(disk).recents()] == [["/a"]]


def test_work_on_a_file_with_a_name_that_is_no_text_is_kept(tmp_path: Path) -> None:
    from studio.domain.recipe import ColorizeRecipe

    store, path = Store(tmp_path), tmp_path / "b\udcffc.png"
    assert store.save_work(PhotoWork(str(path), ColorizeRecipe(saturation=0.5)))
    work = store.photo_work(path)
    assert work is not None
    assert work.recipe.saturation == 0.5
