"""The frame: places, theme, commands, keyboard, queue, library, and what every control must have."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio.domain.job import JobRequest
from studio.domain.questions import Inspect
from studio.domain.recipe import ColorizeRecipe, SoundRecipe
from studio.engine.protocol import EngineStatus
from studio.ui.dialogs.about import AboutDialog
from studio.ui.dialogs.palette import CommandPalette
from studio.ui.dialogs.preferences import PreferencesDialog
from studio.ui.dialogs.shortcuts import ShortcutsDialog
from studio.ui.engine.library import LibraryThread, SoundSearch
from studio.ui.state.actions import ActionRegistry, Command, Menu
from studio.ui.state.settings import Recent, Session, Store
from studio.ui.theme import DARK, LIGHT, Tokens, contrast, controller
from studio.ui.window import places as places_module
from studio.ui.window.main_window import PLACES, MainWindow
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_text_can_be_read(tokens: Tokens) -> None:
    for ground in (tokens.background, tokens.panel, tokens.raised, tokens.hover):
        for text in (tokens.text, tokens.dim, tokens.amber, tokens.teal):
            assert contrast(text, ground) >= 4.5, (text, ground)
    for ground in (tokens.background, tokens.panel, tokens.raised):
        assert contrast(tokens.red, ground) >= 4.5
    for fill in (tokens.amber, tokens.amber_hover, tokens.teal, tokens.teal_hover):
        assert contrast(tokens.on_accent, fill) >= 4.5, fill
    for lane in (tokens.ambience, tokens.effect, tokens.foley):
        assert contrast(tokens.text, lane) >= 4.5, lane


def test_the_theme_switches_and_is_remembered(window: MainWindow, store: Store) -> None:
    controller().apply("dark")
    before = window.grab().toImage().pixelColor(700, 20)
    window.registry["theme"].trigger()
    after = window.grab().toImage().pixelColor(700, 20)
    assert before.name() == DARK.panel
    assert after.name() == LIGHT.panel
    assert store.load_settings().theme == "light"
    window.registry["theme"].trigger()


def test_the_theme_switches_quietly_after_a_window_has_gone(qtbot: QtBot, tmp_path: Path) -> None:
    gone = MainWindow(FakeBridge(), Store(tmp_path / "gone"))
    for place in PLACES:
        gone.go(place)
    with qtbot.waitSignal(gone.destroyed):
        gone.close()
        gone.deleteLater()
    with qtbot.captureExceptions() as exceptions:
        controller().toggle()
        controller().toggle()
    assert exceptions == []


def test_all_places_can_be_visited_with_keys(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    for number, place in enumerate(PLACES, start=1):
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        assert window.place == place
        marked = [name for name, tab in window.bar.tabs.items() if tab.isChecked()]
        assert marked == ([place] if place in window.bar.tabs else [])  # models are visited too rarely for a tab
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert window.place == "home"
    assert not any(tab.isChecked() for tab in window.bar.tabs.values())


def test_every_control_has_a_name_and_can_be_reached(window: MainWindow) -> None:
    kinds = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QAbstractItemView)
    for place in PLACES:
        window.go(place)
    nameless = [
        f"{type(w).__name__} {w.objectName()} in {type(w.parent()).__name__}"
        for w in window.findChildren(QWidget)
        if isinstance(w, kinds)
        and w.window() is window  # the lists of combo boxes are Qt's own windows
        and not w.objectName().startswith("qt_")
        and not isinstance(w.parent(), (QAbstractItemView, QComboBox, QLineEdit))
        and not (isinstance(w, QScrollBar) and not w.accessibleName())
        and type(w).__name__ not in ("QHeaderView", "QTableCornerButton", "QComboBoxListView")
        and not w.accessibleName()
        and not getattr(w, "text", lambda: "")()
    ]
    assert not nameless
    unreachable = [
        w.accessibleName()
        for w in window.findChildren(QAbstractButton)
        if w.accessibleName() and not w.focusPolicy() & Qt.FocusPolicy.TabFocus and not _arrows_lead_to(w)
    ]
    assert not unreachable


def _arrows_lead_to(button: QAbstractButton) -> bool:
    group = button.group()
    return group is not None and group.exclusive() and group.checkedButton() not in (None, button)


def test_no_shortcut_is_given_twice_in_one_place(window: MainWindow) -> None:
    for place in ("", *PLACES):
        keys = [c.shortcut for c in window.registry.commands() if c.shortcut and c.place in {"", place}]
        assert len(keys) == len(set(keys)), place


def test_the_registry_refuses_a_command_twice(window: MainWindow) -> None:
    registry = ActionRegistry(window)
    command = Command("a", "A", lambda: None, Menu.FILE)
    registry.add([command])
    with pytest.raises(ValueError, match="twice"):
        registry.add([command])


def test_the_palette_finds_and_runs_a_command(qtbot: QtBot, window: MainWindow) -> None:
    palette = CommandPalette(window.registry, window)
    palette.open_above(window)
    qtbot.keyClicks(palette.field, "sound lib")
    assert palette.list.count() == 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.place == "library"


def test_the_sheet_of_shortcuts_lists_them_all(qtbot: QtBot, window: MainWindow) -> None:
    dialog = ShortcutsDialog(window.registry, window)
    qtbot.addWidget(dialog)
    texts = {w.text() for w in dialog.findChildren(QWidget) if hasattr(w, "text")}
    assert {c.text for c in window.registry.commands() if c.shortcut} <= texts


def test_a_focused_button_keeps_its_space_key(qtbot: QtBot, window: MainWindow) -> None:
    window.go("film")
    window.film_page._stack.setCurrentWidget(window.film_page.work)
    played: list[bool] = []
    window.film_page.transport.player.toggle = lambda: played.append(True)  # type: ignore[method-assign]
    window.activateWindow()
    window.film_page.transport.sound_on.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.film_page.transport.sound_on)
    qtbot.keyClick(window.film_page.transport.sound_on, Qt.Key.Key_Space)
    assert not window.film_page.transport.sound_on.isChecked()
    assert not played


def test_errors_stay_until_closed_and_name_what_to_do(window: MainWindow) -> None:
    window.workspace.say_error("The disk is full.", "Make room and try again.")
    assert window.banner.isVisible()
    assert not window.banner._timer.isActive()
    assert window.banner.accessibleName() == "The disk is full. Make room and try again."
    window.banner.close_button.click()
    assert not window.banner.isVisible()


def test_the_status_line_tells_how_the_engine_is(window: MainWindow, bridge: FakeBridge) -> None:
    bridge._status_is(EngineStatus("starting", description="CPU"))
    assert "models loading" in window.status_line.device.text()
    bridge._status_is(EngineStatus("ready", ("cpu",), "CPU · 8 threads"))
    assert window.status_line.device.text().endswith("CPU · 8 threads · models ready")
    bridge._status_is(EngineStatus("stopped", description="CPU", problem="The models could not be loaded."))
    assert window.banner.message.text() == "The models could not be loaded."


def test_what_is_noted_while_looking_is_said_once(window: MainWindow, bridge: FakeBridge, photos: list[Path]) -> None:
    said: list[str] = []
    bridge.noted.connect(said.append)
    for _ in range(2):
        ticket = bridge.ask(Inspect(str(photos[0])), lambda answer: None)
        bridge._remarked.emit(ticket, "The work is done on the processor.")
    bridge.forget(ticket)
    bridge._remarked.emit(ticket, "Nobody waits for this any more.")
    assert said == ["The work is done on the processor."]
    assert window.banner.message.text() == said[0]
    bridge.submit([JobRequest(ColorizeRecipe(), str(photos[0]), "/out/0.png")])
    bridge.set_job("job0", state="running", notes=("The work is done on the processor.", "Memory ran out."))
    assert said[1:] == ["Memory ran out."]
    bridge.set_job("job0", state="done", notes=("Of the finished result.",))
    assert len(said) == 2, "what a receipt says besides stands in Batch"


# -- home ------------------------------------------------------------------------------------------------------------


def test_recent_work_is_listed_and_opens(window: MainWindow, photos: list[Path]) -> None:
    window.workspace.remember(photos, "photographs")
    row = window.home._recent_box.itemAt(0).widget()
    assert row.accessibleName() == "scans, 3 photographs, today"
    row.click()  # type: ignore[attr-defined]
    assert len(window.workspace.roll) == 3


def test_recent_work_is_known_by_its_picture(
    qtbot: QtBot, window: MainWindow, store: Store, bridge: FakeBridge, photos: list[Path], tmp_path: Path
) -> None:
    window.open_paths(photos)
    red = QImage(240, 180, QImage.Format.Format_RGB32)
    red.fill(QColor("red"))
    assert red.save(str(tmp_path / "small.png"))
    for _ in photos:
        qtbot.waitUntil(lambda: bool(bridge.pending("thumbnail")))
        bridge.answer("thumbnail", {"path": str(tmp_path / "small.png")})
    (recent,) = store.recents()
    qtbot.waitUntil(lambda: not QImage(recent.thumbnail).isNull())
    assert QImage(recent.thumbnail).pixelColor(9, 9).red() > 200
    assert len(list(Path(recent.thumbnail).parent.iterdir())) == 1, "one picture for all that was opened together"
    store.forget_recents()
    assert not list(Path(recent.thumbnail).parent.iterdir()), "what is forgotten leaves no picture"


def test_projects_are_tiles_and_the_one_to_continue_comes_first(
    window: MainWindow, store: Store, tmp_path: Path
) -> None:
    files = [tmp_path / f"{name}.phonochrome" for name in ("Old", "New", "Now")]
    for file in files:
        store.add_recent(Recent([str(file)], "project", "2026-01-01"))
    window.workspace.settings.session = Session(project=str(files[2]))
    window.workspace.remember([tmp_path / "scan.tif"], "photographs")
    tiles = [window.home._tiles.itemAt(place).widget() for place in range(window.home._tiles.count())]
    assert [tile.accessibleName() for tile in tiles if tile.accessibleName()] == [
        "Continue where you were, Now",
        "Project, New, 1 January",
        "Project, Old, 1 January",
    ]
    rows = [window.home._recent_box.itemAt(row).widget() for row in range(window.home._recent_box.count())]
    assert [row.accessibleName() for row in rows] == ["scan, 1 photograph, today"]


def test_recents_are_kept_without_doubles(store: Store) -> None:
    for number in range(20):
        store.add_recent(Recent([f"/a/{number}.tif"], "photographs", "2026-01-01"))
    store.add_recent(Recent(["/a/15.tif"], "photographs", "2026-01-02"))
    recents = store.recents()
    assert len(recents) == 12
    assert recents[0].paths == ["/a/15.tif"]
    assert sum(r.paths == ["/a/15.tif"] for r in recents) == 1


def test_the_sample_material_opens(window: MainWindow) -> None:
    window.home.samples_button.click()
    assert [p.path.suffix for p in window.workspace.roll.photos] == [".png", ".png"]
    assert window.workspace.film is not None


def test_damaged_settings_are_no_obstacle(store: Store) -> None:
    store.folder.mkdir(parents=True)
    (store.folder / "settings.json").write_text("{not json")
    assert store.load_settings().theme == "system"


def test_preferences_hold_at_once(window: MainWindow, store: Store) -> None:
    dialog = PreferencesDialog(window.workspace, window)
    dialog.looks.theme.setCurrentIndex(dialog.looks.theme.findData("light"))
    dialog.disclosure.label_on.setChecked(True)
    assert controller().tokens is LIGHT
    stored = store.load_settings()
    assert stored.theme == "light"
    assert stored.disclosure_label
    dialog.looks.theme.setCurrentIndex(dialog.looks.theme.findData("dark"))


# -- batch and queue -------------------------------------------------------------------------------------------------


@pytest.fixture
def queue(window: MainWindow, bridge: FakeBridge) -> MainWindow:
    window.go("batch")
    bridge.submit([JobRequest(ColorizeRecipe(), f"/in/{n}.tif", f"/out/{n}.tif") for n in range(4)])
    bridge.set_job("job0", state="running", progress=0.25, stage="Colouring", eta_s=90.0)
    bridge.set_job("job1", state="failed", message="1.tif is damaged.", hint="Scan it again.")
    bridge.set_job("job2", state="done", progress=1.0, outputs=("/out/2.tif",))
    return window


def test_the_queue_shows_states_and_the_work_under_way(queue: MainWindow) -> None:
    model = queue.batch_page.table.queue
    assert [model.index(row, 2).data() for row in range(4)] == ["25 % · Colouring", "failed", "done", "waiting"]
    assert queue.batch_page.summary.text() == "Queue · 1 of 4 done"
    assert queue.status_line.work_text.text() == "Colouring · 1 waiting"
    assert queue.status_line.work_eta.text() == "about 2 min left"


@pytest.mark.parametrize(
    ("row", "button", "verb"), [(0, "pause", "pause"), (0, "cancel", "cancel"), (1, "retry", "retry")]
)
def test_queue_buttons_act_on_the_selected_job(
    queue: MainWindow, bridge: FakeBridge, row: int, button: str, verb: str
) -> None:
    queue.batch_page.table.selectRow(row)
    getattr(queue.batch_page, button).click()
    assert bridge.commands == [(verb, f"job{row}")]


def test_a_paused_job_can_go_on(queue: MainWindow, bridge: FakeBridge) -> None:
    queue.batch_page.table.selectRow(0)
    queue.batch_page.pause.click()
    assert queue.batch_page.resume.isVisible()
    queue.batch_page.resume.click()
    assert bridge.commands == [("pause", "job0"), ("resume", "job0")]


def test_without_a_selection_the_buttons_act_on_all(queue: MainWindow, bridge: FakeBridge) -> None:
    queue.batch_page.table.clearSelection()
    queue.batch_page.cancel.click()
    assert bridge.commands == [("cancel", "job0"), ("cancel", "job3")]


def test_finished_jobs_are_cleared(queue: MainWindow, bridge: FakeBridge) -> None:
    queue.batch_page.clear.click()
    assert list(bridge.jobs) == ["job0", "job3"]
    assert queue.batch_page.table.queue.rowCount() == 2


def test_a_folder_becomes_jobs(
    qtbot: QtBot, window: MainWindow, bridge: FakeBridge, photos: list[Path], tmp_path: Path
) -> None:
    window.go("batch")
    page = window.batch_page
    assert not page.start.isEnabled()
    page.add_inputs([photos[0].parent])
    qtbot.waitUntil(page.start.isEnabled)
    assert page.source.text() == "3 photographs"
    page.target.setText(str(tmp_path / "results"))
    page.format.setCurrentIndex(page.format.findData("png"))
    page.start.click()
    assert [Path(r.output).name for r in bridge.submitted] == [f"scan{n}-colour.png" for n in range(3)]
    assert all(Path(r.output).parent == tmp_path / "results" for r in bridge.submitted)
    assert not page.start.isEnabled(), "the form is empty again"


def test_sound_is_only_for_films(qtbot: QtBot, window: MainWindow, photos: list[Path]) -> None:
    window.go("batch")
    page = window.batch_page
    page.add_inputs([*photos])
    page.work.setCurrentIndex(page.work.findData("sound"))
    assert not page.start.isEnabled()
    assert isinstance(page.recipe(), SoundRecipe)


def test_a_folder_that_cannot_be_made_is_said(window: MainWindow, photos: list[Path], tmp_path: Path) -> None:
    window.go("batch")
    (tmp_path / "file").write_text("in the way")
    window.batch_page.add_inputs([*photos])
    window.batch_page.target.setText(str(tmp_path / "file" / "below"))
    window.batch_page.start.click()
    assert "cannot be made" in window.banner.message.text()


# -- library ---------------------------------------------------------------------------------------------------------


def test_a_library_that_fails_says_so_and_leaves_no_thread(qtbot: QtBot) -> None:
    def refuse() -> object:
        raise RuntimeError("no such file")

    thread = LibraryThread(opener=refuse)  # type: ignore[arg-type]
    errors: list[object] = []
    thread.failed.connect(errors.append)
    SoundSearch(thread, "test").search("door")
    qtbot.waitUntil(lambda: bool(errors))
    thread.stop()
    assert "could not be read" in str(errors[0])


def test_the_end_of_the_queue_is_said_once(queue: MainWindow, bridge: FakeBridge) -> None:
    bridge.set_job("job3", state="running")
    bridge.set_job("job0", state="done", outputs=("/out/0.tif",))
    assert not queue.banner.isVisible()
    bridge.set_job("job3", state="failed", message="The disk is full.", hint="Make room.")
    assert queue.banner.message.text() == "1 of 2 jobs failed; the others are done."


def test_the_first_visit_shows_no_old_page_below_the_new_tab(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[object] = []
    make = places_module._MAKERS["batch"]

    def slow(workspace: object) -> QWidget:
        seen.append(window.places.currentWidget())
        return make(workspace)  # type: ignore[arg-type]

    monkeypatch.setitem(places_module._MAKERS, "batch", slow)
    window.go("batch")
    assert seen == [window.places._blank]
    assert window.places.currentWidget() is window.batch_page


def test_pages_are_made_ahead_while_nothing_else_is_to_do(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places_module, "_HEAVY", ("colorsys",))
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    window.places.warm()
    assert "photo" not in window.places._pages, "their code is loaded first, beside the window"
    qtbot.waitUntil(lambda: set(PLACES) <= set(window.places._pages), timeout=10_000)
    assert window.place == "home"
    assert "colorsys" in sys.modules


def test_a_note_lies_on_nothing_and_an_error_has_room_of_its_own(window: MainWindow, photos: list[Path]) -> None:
    window.open_paths(photos)
    window.workspace.say_note("All is well.", "Go on.")
    assert not window.banner.geometry().intersects(window.places.geometry())
    window.workspace.say_error("The disk is full.", "Make room and try again.")
    QApplication.processEvents()
    assert not window.banner.geometry().intersects(window.places.geometry())
    assert not window.banner.geometry().intersects(window.bar.geometry())
    high = window.places.height()
    window.banner.close_button.click()
    QApplication.processEvents()
    assert window.places.height() > high


def test_an_error_goes_with_its_cause(window: MainWindow, bridge: FakeBridge) -> None:
    bridge._status_is(EngineStatus("failed", description="CPU", problem="The models could not be loaded."))
    assert window.banner.isVisible()
    bridge._status_is(EngineStatus("ready", ("cpu",), "CPU"))
    assert not window.banner.isVisible()
    window.workspace.say_error("Something else.", about="other")
    bridge._status_is(EngineStatus("ready", ("cpu",), "CPU"))
    assert window.banner.isVisible(), "an error about something else stays"


def test_no_shortcut_is_cut_off(qtbot: QtBot, window: MainWindow) -> None:
    dialog = ShortcutsDialog(window.registry, window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    right = dialog.mapToGlobal(dialog.rect().topRight()).x()
    chips = [w for w in dialog.findChildren(QWidget) if w.objectName() == "chip"]
    assert chips
    assert all(w.mapToGlobal(w.rect().topRight()).x() < right for w in chips)
    assert all(w.width() >= w.sizeHint().width() for w in chips)


def test_no_word_of_about_is_cut_off(qtbot: QtBot, window: MainWindow) -> None:
    dialog = AboutDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    for text in dialog.findChildren(QLabel):
        if text.wordWrap():
            assert text.height() >= text.heightForWidth(text.width()), text.text()[:40]
