"""Photographs: open, colourise, compare, change, undo, export, with an engine that the test plays."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from studio.domain.facts import FilmFacts, PictureFacts
from studio.domain.recipe import ColorizeRecipe, ColourShare
from studio.ui.dialogs.export import ExportPhotosDialog
from studio.ui.parts.colour_popup import ColourPopup
from studio.ui.parts.filmstrip import Filmstrip
from studio.ui.parts.reference_box import ColourStrip
from studio.ui.state.colour_points import ab_of, colour_of, hint_of, main_colours, name_of
from studio.ui.state.documents import PhotoRoll
from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui


def answer_opening(bridge: FakeBridge, path: Path, pyramid: str) -> None:
    facts = PictureFacts(str(path), "PNG", 640, 480, 16, 1, False, "Gray Gamma 2.2", False, path.stat().st_size)
    bridge.answer("inspect", {"facts": msgspec.to_builtins(facts)})
    bridge.answer("pyramid", {"folder": pyramid})


def colourise(window: MainWindow, bridge: FakeBridge, pyramid: str) -> None:
    qt_click(window.photo_page.panel.colourise)
    bridge.answer("preview_colour", {"folder": pyramid, "confidence": "", "thumbnail": ""})


def qt_click(button: object) -> None:
    assert button.isEnabled()  # type: ignore[attr-defined]
    button.click()  # type: ignore[attr-defined]


@pytest.fixture
def opened(window: MainWindow, bridge: FakeBridge, photos: list[Path], pyramids: tuple[str, str]) -> MainWindow:
    window.open_paths(photos)
    answer_opening(bridge, photos[0], pyramids[0])
    return window


def test_opening_goes_to_photographs_and_asks_for_what_is_seen(
    window: MainWindow, bridge: FakeBridge, photos: list[Path]
) -> None:
    window.open_paths(photos)
    assert window.place == "photo"
    assert len(window.workspace.roll) == 3
    assert window.photo_page.photo is window.workspace.roll.photos[0]
    assert bridge.params(bridge.pending("pyramid")[0]) == {"path": str(photos[0])}


def test_the_status_line_tells_the_facts(opened: MainWindow) -> None:
    assert "scan0.png · 640 × 480 (0.3 MP) · 16 bit · Gray Gamma 2.2" in opened.status_line.facts.full_text()


def test_a_folder_is_opened_whole_and_sorted(qtbot: QtBot, window: MainWindow, photos: list[Path]) -> None:
    window.open_paths([photos[0].parent])
    qtbot.waitUntil(lambda: len(window.workspace.roll) == 3)
    assert [p.path.name for p in window.workspace.roll.photos] == ["scan0.png", "scan1.png", "scan2.png"]


def test_dropped_files_are_opened(window: MainWindow, photos: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photos[1]))])
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPointF(50, 50), *held))
    assert window.home.drop_zone.property("active")
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), *held))
    assert [p.path for p in window.workspace.roll.photos] == [photos[1]]


def test_a_missing_file_is_said_in_a_sentence(window: MainWindow, tmp_path: Path) -> None:
    window.open_paths([tmp_path / "gone.tif"])
    assert window.banner.isVisible()
    assert "gone.tif is not there any more" in window.banner.message.text()


def test_colourising_shows_progress_and_then_the_colours(
    opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    qt_click(page.panel.colourise)
    bridge.progress("preview_colour", 0.4, "Colouring", 12.0)
    assert page.panel.bar.value() == 400
    assert "Colouring 1 of 1" in opened.status_line.work_text.text()
    assert opened.status_line.work_eta.text() == "about 12 s left"
    bridge.answer("preview_colour", {"folder": pyramids[1]})
    assert page.photo is not None
    assert page.photo.state == "coloured"
    assert not page.viewer.after.empty
    assert opened.bar.export_button.isEnabled()
    assert opened.status_line.work_text.isHidden()


def test_the_amber_button_moves_from_colourise_to_export(
    opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    assert opened.photo_page.panel.colourise.property("kind") == "primary"
    assert opened.bar.export_button.property("kind") != "primary"
    colourise(opened, bridge, pyramids[1])
    assert opened.photo_page.panel.colourise.property("kind") != "primary"
    assert opened.bar.export_button.property("kind") == "primary"


def test_cancel_stops_the_present_one_and_those_that_wait(opened: MainWindow, bridge: FakeBridge) -> None:
    page = opened.photo_page
    page.strip.selectAll()
    qt_click(page.panel.colourise)
    assert [p.state for p in opened.workspace.roll.photos] == ["working", "waiting", "waiting"]
    ticket = bridge.pending("preview_colour")[0]
    qt_click(page.panel.cancel)
    assert bridge.withdrawn == [ticket]
    assert [p.state for p in opened.workspace.roll.photos] == ["new", "new", "new"]


def test_one_failure_does_not_stop_the_others(opened: MainWindow, bridge: FakeBridge) -> None:
    opened.photo_page.strip.selectAll()
    qt_click(opened.photo_page.panel.colourise)
    bridge.fail("preview_colour", "scan0.png is damaged.", "Scan it again.")
    assert opened.workspace.roll.photos[0].state == "failed"
    assert opened.banner.hint.text() == "Scan it again."
    assert opened.workspace.roll.photos[1].state == "working"


def test_a_moved_slider_colours_anew_and_newer_settings_replace_older(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    colourise(opened, bridge, pyramids[1])
    page.panel.vividness.slider.setFocus()
    qtbot.keyClick(page.panel.vividness.slider, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: len(bridge.pending("preview_colour")) == 1)
    first = bridge.pending("preview_colour")[0]
    qtbot.keyClick(page.panel.vividness.slider, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: bridge.pending("preview_colour") not in ([], [first]))
    assert first in bridge.withdrawn
    recipe = bridge.params(bridge.pending("preview_colour")[0])["recipe"]
    assert recipe["vividness"] == pytest.approx(page.panel.vividness.value())


def test_undo_and_redo_walk_through_the_settings(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    photo = page.photo
    assert photo is not None
    colourise(opened, bridge, pyramids[1])
    first = photo.shown
    page.panel.saturation.slider.setValue(140)
    page.panel.saturation.settled.emit(1.4)
    qtbot.waitUntil(lambda: bool(bridge.pending("preview_colour")))
    bridge.answer("preview_colour", {"folder": pyramids[0]})
    assert photo.recipe.saturation == pytest.approx(1.4)
    assert opened.bar.undo_button.isEnabled()
    qt_click(opened.bar.undo_button)
    assert photo.recipe == ColorizeRecipe()
    assert photo.shown is first, "going back needs no computing"
    assert page.panel.saturation.value() == 1.0
    qt_click(opened.bar.redo_button)
    assert page.panel.saturation.value() == pytest.approx(1.4)
    assert photo.shown is not None
    assert photo.shown.pyramid == pyramids[0]


def test_versions_can_be_chosen_again(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    colourise(opened, bridge, pyramids[1])
    page.panel.temperature.slider.setValue(50)
    page.panel.temperature.settled.emit(0.5)
    qtbot.waitUntil(lambda: bool(bridge.pending("preview_colour")))
    bridge.answer("preview_colour", {"folder": pyramids[0]})
    first = page.panel.versions.grid.itemAt(0).widget()
    first.click()  # type: ignore[attr-defined]
    assert page.photo is not None
    assert page.photo.recipe.temperature == 0.0
    assert page.photo.undo.count() == 2


def test_work_is_found_again_at_the_next_start(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, photos: list[Path], pyramids: tuple[str, str]
) -> None:
    colourise(opened, bridge, pyramids[1])
    opened.photo_page.panel.temperature.slider.setValue(30)
    opened.photo_page.panel.temperature.settled.emit(0.3)
    opened.close()
    again = FakeBridge()
    other = MainWindow(again, opened.workspace.store)
    qtbot.addWidget(other)
    other.show()
    other.open_paths([photos[0]])
    assert other.workspace.roll.photos[0].recipe.temperature == pytest.approx(0.3)
    assert again.pending("preview_colour"), "colours that were there come back by themselves"
    other.close()


def test_export_makes_one_request_a_photograph(
    opened: MainWindow, bridge: FakeBridge, photos: list[Path], tmp_path: Path
) -> None:
    dialog = ExportPhotosDialog(opened.workspace, opened.workspace.roll.photos, opened)
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.format.setCurrentIndex(dialog.format.findData("tiff"))
    dialog.confidence.setChecked(True)
    dialog.label_on.setChecked(True)
    qt_click(dialog.go)
    assert [Path(r.output).name for r in bridge.submitted] == [f"scan{n}-colour.tif" for n in range(3)]
    assert [r.input for r in bridge.submitted] == [str(p) for p in photos]
    assert Path(bridge.submitted[0].extras["confidence"]).name == "scan0-colour-confidence.png"
    assert isinstance(bridge.submitted[0].recipe, ColorizeRecipe)
    assert bridge.submitted[0].recipe.disclosure_label
    assert "3 exports are in the queue" in opened.banner.message.text()
    qt_click(opened.banner.action)
    assert opened.place == "batch"


def test_holding_b_shows_the_original(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    colourise(opened, bridge, pyramids[1])
    viewer = opened.photo_page.viewer
    viewer.setFocus()
    qtbot.keyPress(viewer, Qt.Key.Key_B)
    assert viewer._holding
    qtbot.keyRelease(viewer, Qt.Key.Key_B)
    assert not viewer._holding


def test_delete_takes_photographs_off_the_strip_but_not_off_the_disk(
    qtbot: QtBot, opened: MainWindow, photos: list[Path]
) -> None:
    qtbot.keyClick(opened.photo_page.strip, Qt.Key.Key_Delete)
    assert [p.path for p in opened.workspace.roll.photos] == photos[1:]
    assert opened.photo_page.photo is opened.workspace.roll.photos[0]
    assert photos[0].exists()


def test_ten_thousand_photographs_ask_only_for_thumbnails_that_are_seen(qtbot: QtBot) -> None:
    roll = PhotoRoll()
    strip = Filmstrip(roll)
    qtbot.addWidget(strip)
    strip.resize(1200, 112)
    wanted: list[object] = []
    strip.strip.wanted.connect(wanted.append)
    roll.add([Path(f"/scans/{number:05d}.tif") for number in range(10_000)])
    strip.show()
    strip.grab()
    assert strip.strip.rowCount() == 10_000
    assert 5 <= len(wanted) <= 20
    strip.horizontalScrollBar().setValue(strip.horizontalScrollBar().maximum())
    strip.grab()
    assert wanted[-1] is roll.photos[-1] or roll.photos[-1] in wanted
    assert len(wanted) <= 40


def test_thumbnails_reach_the_strip(qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    page = opened.photo_page
    page.strip.grab()
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    image.save(str(tmp_path / "thumb.png"))
    photo = opened.workspace.roll.photos[0]
    bridge.answer("thumbnail", {"path": str(tmp_path / "thumb.png")})
    qtbot.waitUntil(lambda: any(p in page.strip.strip._pictures for p in opened.workspace.roll.photos))
    assert photo.state == "new"


def test_a_colour_is_set_moved_and_removed_on_a_point(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    viewer = page.viewer
    colourise(opened, bridge, pyramids[1])
    opened.activateWindow()
    qtbot.keyClick(opened, Qt.Key.Key_P)
    assert viewer.tools.buttons["point"].isChecked()
    box = viewer.picture_rect()
    at = QPoint(round(box.left() + 0.75 * box.width()), round(box.top() + 0.25 * box.height()))
    qtbot.mouseClick(viewer, Qt.MouseButton.LeftButton, pos=at)
    popup = page.findChild(ColourPopup)
    assert popup is not None
    red = next(b for b in popup.findChildren(QToolButton) if b.accessibleName() == "red")
    red.click()
    assert page.photo is not None
    (hint,) = page.photo.recipe.hints
    assert (hint.x, hint.y) == pytest.approx((0.75, 0.25), abs=0.01)
    assert hint.a > 40
    qtbot.waitUntil(lambda: bool(bridge.pending("preview_colour")))
    assert bridge.params(bridge.pending("preview_colour")[0])["recipe"]["hints"]

    goal = at - QPoint(round(0.25 * box.width()) - 60, 0)
    qtbot.mousePress(viewer, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(viewer, goal)
    qtbot.mouseRelease(viewer, Qt.MouseButton.LeftButton, pos=goal)
    (moved,) = page.photo.recipe.hints
    assert moved.x < hint.x
    assert (moved.a, moved.b) == (hint.a, hint.b)
    page.panel.colours.remove_point(0)
    assert not page.photo.recipe.hints
    for _ in range(3):
        qt_click(opened.bar.undo_button)
    assert page.photo.recipe == ColorizeRecipe()


@pytest.mark.parametrize("name", ["#b83232", "#3c62b0", "#8c8c8c", "#5d8a3c"])
def test_lab_and_back(name: str) -> None:
    a, b = ab_of(QColor(name))
    again = ab_of(colour_of(a, b, 50.0))
    assert again == pytest.approx((a, b), abs=1.5)


def test_lab_of_known_colours() -> None:
    assert ab_of(QColor("#ff0000")) == pytest.approx((80.09, 67.20), abs=0.05)
    assert ab_of(QColor("#0000ff")) == pytest.approx((79.19, -107.86), abs=0.05)
    assert ab_of(QColor("#808080")) == pytest.approx((0.0, 0.0), abs=0.01)
    assert name_of(hint_of(0.5, 0.5, QColor("#b53535"))) == "red"


def test_a_film_with_a_picture_s_name_is_refused_in_a_sentence(
    window: MainWindow, bridge: FakeBridge, photos: list[Path]
) -> None:
    window.open_paths([photos[0]])
    facts = FilmFacts(str(photos[0]), "mp4", "h264", 640, 480, 25.0, 1.0, 25, False, False, 10)
    bridge.answer("inspect", {"facts": msgspec.to_builtins(facts)})
    assert window.banner.message.text() == "scan0.png is a film, not a photograph."
    assert window.workspace.roll.photos[0].state == "failed"
    assert window.photo_page.panel.colourise.isEnabled(), "it can be tried again"


def test_settings_are_taken_over_by_all_selected(opened: MainWindow) -> None:
    page = opened.photo_page
    page.panel.saturation.slider.setValue(130)
    page.panel.saturation.settled.emit(1.3)
    page.strip.selectAll()
    opened.registry["copy-settings"].trigger()
    assert [p.recipe.saturation for p in opened.workspace.roll.photos] == pytest.approx([1.3] * 3)


def test_settings_taken_over_recolour_all_selected(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    photos = opened.workspace.roll.photos
    page.strip.selectAll()
    qt_click(page.panel.colourise)
    for _ in photos:
        bridge.answer("preview_colour", {"folder": pyramids[1]})
    assert all(photo.shown is not None for photo in photos)
    page.panel.saturation.slider.setValue(130)
    page.panel.saturation.settled.emit(1.3)
    opened.registry["copy-settings"].trigger()
    asked = []
    for _ in photos:
        qtbot.waitUntil(lambda: bool(bridge.pending("preview_colour")))
        sent = bridge.params(bridge.pending("preview_colour")[0])
        asked.append((sent["path"], sent["recipe"]["saturation"]))
        bridge.answer("preview_colour", {"folder": pyramids[0]})
    assert asked == [(str(photo.path), pytest.approx(1.3)) for photo in photos]
    assert [photo.shown.recipe for photo in photos if photo.shown is not None] == [photo.recipe for photo in photos]
    assert not bridge.pending("preview_colour")


def test_a_photograph_closed_in_the_pause_is_not_coloured_again(
    opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    colourise(opened, bridge, pyramids[1])
    page.panel.saturation.settled.emit(1.3)
    page.close_photos([opened.workspace.roll.photos[0]])
    page.colouring._settled()
    assert not bridge.pending("preview_colour")


def test_progress_of_many_is_told_together(opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]) -> None:
    opened.photo_page.strip.selectAll()
    qt_click(opened.photo_page.panel.colourise)
    bridge.progress("preview_colour", 0.5, "Colouring")
    assert opened.status_line.work_text.text() == "Colouring 1 of 3"
    assert opened.status_line.work_bar.value() == 167
    bridge.answer("preview_colour", {"folder": pyramids[1]})
    assert opened.status_line.work_text.text() == "Colouring 2 of 3"
    assert opened.status_line.work_bar.value() == 333


# -- the reference photograph ------------------------------------------------------------------------------------------

REFERENCE = {
    "name": "market.jpg",
    "sha256": "a" * 64,
    "palette": [[0, 0, 0.5], [60, 40, 0.3], [50, 40, 0.1], [-30, 30, 0.1]],
}


def dropped_on(widget: QWidget, path: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, QDragEnterEvent(QPointF(5, 5), *held))
    assert widget.property("active")
    drop = QDropEvent(QPointF(5, 5), *held)
    QApplication.sendEvent(widget, drop)
    return drop


def test_a_dropped_reference_leads_the_colours_and_can_be_undone(
    opened: MainWindow, bridge: FakeBridge, photos: list[Path], pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    colourise(opened, bridge, pyramids[1])
    dropped_on(page.panel.colours.reference, photos[1])
    assert len(opened.workspace.roll) == 3, "a reference is not opened as a photograph to colour"
    assert bridge.params(bridge.pending("reference")[0]) == {"path": str(photos[1])}
    assert not page.panel.colours.reference.choose_button.isEnabled()
    bridge.answer("reference", {"reference": REFERENCE})
    photo = page.photo
    assert photo is not None
    assert photo.recipe.reference is not None
    assert page.panel.colours.reference.name.full_text() == "market.jpg"
    assert "red" in page.panel.colours.reference.strip.accessibleName()
    page.colouring._settled()
    assert bridge.params(bridge.pending("preview_colour")[0])["recipe"]["reference"]["name"] == "market.jpg"
    bridge.answer("preview_colour", {"folder": pyramids[0]})
    assert "led by market.jpg" in page.panel.recipe_text(photo.recipe)
    photo.undo.undo()
    assert photo.recipe.reference is None
    assert photo.shown is photo.renderings[0], "going back costs nothing"
    assert page.panel.colours.reference.choose_button.isVisibleTo(page)
    photo.undo.redo()
    qt_click(page.panel.colours.reference.remove)
    assert photo.recipe.reference is None


def test_a_reference_read_late_goes_to_the_photograph_it_was_chosen_for(
    opened: MainWindow, bridge: FakeBridge, photos: list[Path]
) -> None:
    page = opened.photo_page
    page.panel.colours.reference.read(photos[1])
    page.step(1)
    assert page.panel.colours.reference.choose_button.isEnabled()
    bridge.answer("reference", {"reference": REFERENCE})
    first, second, _ = opened.workspace.roll.photos
    assert first.recipe.reference is not None
    assert second.recipe.reference is None
    assert page.panel.colours.reference.choose_button.isVisibleTo(page)


def test_a_refused_reference_is_said_and_changes_nothing(
    opened: MainWindow, bridge: FakeBridge, photos: list[Path]
) -> None:
    page = opened.photo_page
    page.panel.colours.reference.read(photos[1])
    bridge.fail("reference", "“scan1.png” has no colours to lend.", "Choose a colour photograph.")
    assert "no colours to lend" in opened.banner.message.text()
    assert page.photo is not None
    assert page.photo.recipe.reference is None
    assert page.panel.colours.reference.choose_button.isEnabled()


def test_the_reference_and_its_picture_come_back_with_the_photograph(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, photos: list[Path], store: Store
) -> None:
    page = opened.photo_page
    page.panel.colours.reference.read(photos[1])
    bridge.answer("reference", {"reference": REFERENCE})
    work = store.photo_work(photos[0])
    assert work is not None
    assert work.recipe.reference is not None
    assert bridge.params(bridge.pending("reference_picture")[0]) == {"sha256": "a" * 64}
    assert page.panel.colours.reference.picture.icon().isNull()
    bridge.answer("reference_picture", {"path": str(photos[1])})
    assert not page.panel.colours.reference.picture.icon().isNull()


def test_main_colours_cover_a_palette_largest_first() -> None:
    palette = tuple(ColourShare(*cell) for cell in ((0, 0, 0.4), (0, 10, 0.2), (60, 40, 0.1), (-40, 30, 0.3)))
    found = main_colours(palette)
    assert [round(colour.share, 3) for colour in found] == [0.6, 0.3, 0.1]
    assert sum(colour.share for colour in found) == pytest.approx(1.0)
    assert main_colours(()) == []
    strip = ColourStrip()
    strip.set_colours(found)
    assert sum(strip.widths(200.0)) == pytest.approx(200.0)
    assert min(strip.widths(200.0)) >= 8
